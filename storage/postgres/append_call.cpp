#include "storage/postgres/append_call.hpp"

#include "storage/postgres/packed_array.hpp"
#include "storage/postgres/row.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace urdimbre::storage::postgres {
namespace {

std::int64_t milliseconds(Instant at) { return at.time_since_epoch().count(); }

class Arguments {
  public:
    void add(const Append& append) {
        ++place_;
        spaces_.add(number(append.space));
        expected_.add(append.expected_head);
        appended_.add(append.events.size());
        add_commands(append);
        for (const StoredEvent& event : append.events) add_event(event);
        for (const Content& content : append.contents) {
            content_places_.add(place_);
            content_ids_.add(content.id);
            content_bodies_.add(content.body);
        }
        for (const ContentId& id : append.forgotten) {
            forgotten_places_.add(place_);
            forgotten_ids_.add(id);
        }
        for (const MembershipChange& change : append.memberships) {
            member_places_.add(place_);
            member_persons_.add(number(change.person));
            member_roles_.add(change.roles.bits());
        }
        if (append.deadline) add_deadline(*append.deadline);
        for (const NoticeRow& notice : append.notices) add_notice(append, notice);
        for (const ReadingStart& start : append.beginnings) {
            start_places_.add(place_);
            start_persons_.add(number(start.person));
            start_seqs_.add(start.seq);
        }
    }

    // In the order of the function's parameters.
    std::vector<std::string> all() {
        std::vector<std::string> packed;
        for (PackedArray* array :
             {&spaces_,         &expected_,         &appended_,        &command_places_,
              &command_ids_,    &fingerprints_,     &firsts_,          &lasts_,
              &event_places_,   &event_seqs_,       &event_ats_,       &event_commands_,
              &event_subjects_, &event_bodies_,     &content_places_,  &content_ids_,
              &content_bodies_, &forgotten_places_, &forgotten_ids_,   &member_places_,
              &member_persons_, &member_roles_,     &deadline_places_, &deadline_ats_}) {
            packed.push_back(std::move(*array).bytes());
        }
        packed.push_back(packed_integer(stale_events_max));
        packed.push_back(packed_integer(missing_bytes_max));
        return packed;
    }

    // What append_batch_for_people() takes besides.
    std::vector<std::string> for_people() {
        std::vector<std::string> packed;
        for (PackedArray* array :
             {&notice_places_,
              &notice_persons_,
              &notice_seqs_,
              &notice_ats_,
              &notice_kinds_,
              &start_places_,
              &start_persons_,
              &start_seqs_}) {
            packed.push_back(std::move(*array).bytes());
        }
        return packed;
    }

  private:
    using enum Element;

    void add_commands(const Append& append) {
        Sequence last = append.expected_head;
        for (const AppendCommand& command : append.commands) {
            command_places_.add(place_);
            command_ids_.add(command.id);
            fingerprints_.add(command.fingerprint);
            firsts_.add(last + 1);
            last += command.events;
            lasts_.add(last);
        }
    }

    void add_event(const StoredEvent& event) {
        event_places_.add(place_);
        event_seqs_.add(event.seq);
        event_ats_.add(milliseconds(event.at));
        event_commands_.add(event.command);
        if (event.subject) {
            event_subjects_.add(*event.subject);
        } else {
            event_subjects_.add_null();
        }
        event_bodies_.add(event.body);
    }

    void add_notice(const Append& append, const NoticeRow& notice) {
        const StoredEvent& event = append.events[notice.seq - append.expected_head - 1];
        notice_places_.add(place_);
        notice_persons_.add(number(notice.person));
        notice_seqs_.add(notice.seq);
        notice_ats_.add(milliseconds(event.at));
        notice_kinds_.add(static_cast<unsigned>(notice.kind));
    }

    void add_deadline(const DeadlineChange& change) {
        deadline_places_.add(place_);
        if (change.due_at) {
            deadline_ats_.add(milliseconds(*change.due_at));
        } else {
            deadline_ats_.add_null();
        }
    }

    std::size_t place_{};
    PackedArray spaces_{bigint}, expected_{bigint}, appended_{integer};
    PackedArray command_places_{integer}, command_ids_{uuid}, fingerprints_{bigint};
    PackedArray firsts_{bigint}, lasts_{bigint};
    PackedArray event_places_{integer}, event_seqs_{bigint}, event_ats_{bigint};
    PackedArray event_commands_{uuid}, event_subjects_{uuid}, event_bodies_{text};
    PackedArray content_places_{integer}, content_ids_{uuid}, content_bodies_{text};
    PackedArray forgotten_places_{integer}, forgotten_ids_{uuid};
    PackedArray member_places_{integer}, member_persons_{bigint}, member_roles_{integer};
    PackedArray deadline_places_{integer}, deadline_ats_{bigint};
    PackedArray notice_places_{integer}, notice_persons_{bigint}, notice_seqs_{bigint};
    PackedArray notice_ats_{bigint}, notice_kinds_{smallint};
    PackedArray start_places_{integer}, start_persons_{bigint}, start_seqs_{bigint};
};

enum Column : int { place, outcome, seq, last_seq, fingerprint, at, command, subject, body };

StoredEvent missing_event(const pqxx::row& row) {
    StoredEvent event{
        .seq = to_sequence(row[seq]),
        .at = to_instant(row[at]),
        .command = to_uuid(row[command]),
        .subject = {},
        .body = to_text(row[body]),
    };
    if (!row[subject].is_null()) event.subject = to_uuid(row[subject]);
    return event;
}

// The rows about one space, put together.
struct Answer {
    bool committed{};
    std::optional<Sequence> head;  // which is not the one that was expected
    std::vector<AppliedCommand> applied;
    std::vector<StoredEvent> missing;

    void take(const pqxx::row& row) {
        const std::string_view kind = row[outcome].c_str();
        if (kind == "committed") {
            committed = true;
        } else if (kind == "applied") {
            applied.push_back(
                {to_uuid(row[command]),
                 to_number(row[fingerprint]),
                 to_sequence(row[seq]),
                 to_sequence(row[last_seq])}
            );
        } else if (kind == "missing") {
            missing.push_back(missing_event(row));
        } else {
            head = to_sequence(row[seq]);
        }
    }

    AppendOutcome outcome_for(const Append& append) && {
        if (committed) return Committed{};
        if (!applied.empty()) return AlreadyApplied{std::move(applied)};
        if (!head) throw std::logic_error("append_batch() says nothing about a space");
        if (*head < append.expected_head) {
            return Failed{
                "the batch expects head " + std::to_string(append.expected_head) +
                ", the log is at " + std::to_string(*head) + ": another history"
            };
        }
        if (missing.empty()) throw std::logic_error("a log with a hole after its expected head");
        const bool more = missing.back().seq < *head;
        return Stale{std::move(missing), more};
    }
};

}  // namespace

bool concerns_people(std::span<const Append* const> ascending) {
    return std::ranges::any_of(ascending, [](const Append* append) {
        return !append->notices.empty() || !append->beginnings.empty();
    });
}

std::vector<std::string> append_arguments(std::span<const Append* const> ascending, bool people) {
    Arguments arguments;
    for (const Append* append : ascending) arguments.add(*append);
    auto packed = arguments.all();
    if (people) std::ranges::move(arguments.for_people(), std::back_inserter(packed));
    return packed;
}

bool indexes_messages(const Append* append) {
    return !append->answers.empty() || !append->unreacted.empty() || !append->reactions.empty();
}

void add_index_arguments(
    std::span<const Append* const> ascending,
    std::vector<std::string>& arguments
) {
    using enum Element;
    PackedArray answer_places{integer}, threads{uuid}, seqs{bigint};
    PackedArray unreacted_places{integer}, unreacted{uuid};
    PackedArray places{integer}, messages{uuid}, people{bigint}, kinds{smallint}, ons{boolean};
    std::size_t place = 0;
    for (const Append* append : ascending) {
        ++place;
        for (const ThreadAnswer& answer : append->answers) {
            answer_places.add(place);
            threads.add(answer.thread);
            seqs.add(answer.seq);
        }
        for (const Uuid& message : append->unreacted) {
            unreacted_places.add(place);
            unreacted.add(message);
        }
        for (const ReactionChange& change : append->reactions) {
            places.add(place);
            messages.add(change.reacted.message);
            people.add(number(change.reacted.person));
            kinds.add(static_cast<unsigned>(change.reacted.reaction));
            ons.add(change.on);
        }
    }
    for (PackedArray* array :
         {&answer_places,
          &threads,
          &seqs,
          &unreacted_places,
          &unreacted,
          &places,
          &messages,
          &people,
          &kinds,
          &ons}) {
        arguments.push_back(std::move(*array).bytes());
    }
}

bool concerns_authors(const Append* append) {
    return !append->authors.empty() || append->forgets_authors;
}

void add_author_arguments(
    std::span<const Append* const> ascending,
    std::vector<std::string>& arguments
) {
    using enum Element;
    PackedArray places{integer}, contributions{uuid}, people{bigint}, forgetting{integer};
    std::size_t place = 0;
    for (const Append* append : ascending) {
        ++place;
        for (const Authored& authored : append->authors) {
            places.add(place);
            contributions.add(authored.contribution);
            people.add(number(authored.person));
        }
        if (append->forgets_authors) forgetting.add(place);
    }
    for (PackedArray* array : {&places, &contributions, &people, &forgetting}) {
        arguments.push_back(std::move(*array).bytes());
    }
}

std::vector<AppendOutcome>
append_outcomes(std::span<const Append* const> ascending, const pqxx::result& answer) {
    std::vector<Answer> answers(ascending.size());
    for (const pqxx::row& row : answer) {
        answers.at(static_cast<std::size_t>(to_number(row[place])) - 1).take(row);
    }
    std::vector<AppendOutcome> outcomes;
    outcomes.reserve(answers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        outcomes.push_back(std::move(answers[i]).outcome_for(*ascending[i]));
    }
    return outcomes;
}

}  // namespace urdimbre::storage::postgres
