#include "server/app/erasures.hpp"

#include "server/app/left_behind.hpp"
#include "server/app/recorded_page.hpp"
#include "server/app/translate.hpp"
#include "server/support/log.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace urdimbre::app {
namespace {

namespace d = domain;

constexpr std::size_t reads_at_once = 16;
constexpr std::size_t sheets_per_read = 100;

// What takes back what `event` brought, if that is words or files of this person; and the id that
// its first words have.
struct TakingBack {
    d::ContentId words;
    d::Command command;
};

// Recordings of theirs and those that they are in; what they said of others (rule R7). A recording
// stands while its file is described, and its words are those that were said last.
std::optional<TakingBack> taking_back_recorded(const d::RecordingEvent& event, d::PersonId person) {
    const auto back = [](const d::ContentId& words, d::RecordingCommand command) {
        d::AccompanimentCommand accompany{std::move(command)};
        return TakingBack{.words = words, .command = std::move(accompany)};
    };
    const auto is_in = [&](const std::vector<d::PersonId>& people) {
        return std::ranges::find(people, person) != people.end();
    };
    if (const auto* one = std::get_if<d::RecordingBrought>(&event)) {
        if (one->by != person && !is_in(one->people)) return {};
        return back(one->file, d::WithdrawRecording{one->recording});
    }
    if (const auto* anew = std::get_if<d::RecordingDescribed>(&event)) {
        if (!is_in(anew->people)) return {};
        return back(anew->words, d::WithdrawRecording{anew->recording});
    }
    if (const auto* said = std::get_if<d::RecordingCommented>(&event)) {
        if (said->by != person) return {};
        return back(said->comment, d::WithdrawRecordingComment{said->recording, said->comment});
    }
    if (const auto* marked = std::get_if<d::ClipMarked>(&event)) {
        if (marked->by != person) return {};
        return back(marked->clip, d::WithdrawClip{marked->recording, marked->clip});
    }
    return {};
}

// What they said of a commitment besides its words (rule K1), and what they asked of others, while
// it is not answered: what was taken on is whose it is.
std::optional<TakingBack>
taking_back_committed(const d::CommitmentEvent& event, d::PersonId person) {
    const auto back = [](const d::ContentId& words, d::CommitmentCommand command) {
        return TakingBack{.words = words, .command = std::move(command)};
    };
    if (const auto* said = std::get_if<d::CommitmentDetailed>(&event)) {
        if (said->by != person || !said->words) return {};
        return back(*said->words, d::DetailCommitment{said->commitment, {}});
    }
    if (const auto* proposed = std::get_if<d::CommitmentProposed>(&event)) {
        if (proposed->by != person) return {};
        return back(proposed->proposal, d::TakeBackProposal{proposed->proposal});
    }
    // The word with which they did not take something on; that they did not stays.
    if (const auto* closed = std::get_if<d::ProposalClosed>(&event)) {
        if (closed->by != person || !closed->note) return {};
        return back(*closed->note, d::DeclineProposal{closed->proposal, {}});
    }
    return {};
}

// What an activity that they noted was about; that it was held stays (rule Y27).
std::optional<TakingBack> taking_back_noted(const d::ActivityEvent& event, d::PersonId person) {
    const auto* noted = std::get_if<d::ActivityNoted>(&event);
    if (!noted || noted->by != person) return {};
    d::AccompanimentCommand command{d::ActivityCommand{d::ClearActivityWords{noted->activity}}};
    return TakingBack{.words = noted->activity, .command = std::move(command)};
}

std::optional<TakingBack> taking_back(const d::Event& event, d::PersonId person) {
    const auto withdrawn = [](const d::ContributionId& id) {
        return TakingBack{.words = id, .command = d::WithdrawMessage{id}};
    };
    if (const auto* posted = std::get_if<d::MessagePosted>(&event)) {
        return posted->author == person ? std::optional{withdrawn(posted->message)} : std::nullopt;
    }
    // They let others observe their class, and do so no more (rule V9).
    if (const auto* accompany = std::get_if<d::AccompanimentEvent>(&event)) {
        const auto* recorded = std::get_if<d::RecordingEvent>(accompany);
        if (recorded) return taking_back_recorded(*recorded, person);
        if (const auto* held = std::get_if<d::ActivityEvent>(accompany)) {
            return taking_back_noted(*held, person);
        }
        const auto* what = std::get_if<d::ObservationEvent>(accompany);
        const auto* offered = what ? std::get_if<d::ObservationProposed>(what) : nullptr;
        if (!offered || offered->observed != person) return {};
        d::AccompanimentCommand command{
            d::ObservationCommand{d::WithdrawObservation{offered->observation}}
        };
        return TakingBack{.words = offered->observation, .command = std::move(command)};
    }
    if (const auto* story = std::get_if<d::StoryEvent>(&event)) {
        const auto* told = std::get_if<d::StoryTold>(story);
        if (!told || told->by != person) return {};
        return TakingBack{
            .words = told->words, .command = d::StoryCommand{d::TakeBackStory{told->story}}
        };
    }
    if (const auto* commitment = std::get_if<d::CommitmentEvent>(&event)) {
        return taking_back_committed(*commitment, person);
    }
    const auto* talk = std::get_if<d::ConversationEvent>(&event);
    if (!talk) return {};
    // What goes together with all else of theirs would say whose it was: anonymous words stay, and
    // who wrote them is forgotten when the session ends (rule C44).
    if (const auto* made = std::get_if<d::ContributionMade>(talk);
        made && made->author == person && !made->anonymous) {
        return withdrawn(made->contribution);
    }
    if (const auto* asked = std::get_if<d::QuestionAsked>(talk); asked && asked->author == person) {
        return withdrawn(asked->question);
    }
    if (const auto* brought = std::get_if<d::MaterialAttached>(talk);
        brought && brought->by == person) {
        return TakingBack{
            .words = brought->material,
            .command = d::ConversationCommand{d::RemoveMaterial{brought->material}},
        };
    }
    return {};
}

// Whoever left the space above has left this one too by now.
bool has_left(const Answer& answer) {
    const auto* refused = std::get_if<Refused>(&answer);
    return refused && refused->code == wire::RefusalCode::not_a_member;
}

}  // namespace

// All of one person's spaces, once through.
struct Erasures::Round {
    d::PersonId person{};
    bool words{};                       // are taken back
    std::optional<d::SpaceId> space{};  // where one is
    d::SpaceId upto_space{};
    d::Sequence upto{};
    bool over{};
    bool lost{};  // storage could not say, or something is to be tried again

    struct Step {
        d::Sequence seq{};  // what it takes back; 0: they leave
        d::Command command;
    };
    std::vector<Step> steps{};  // in this space, next
    std::size_t waiting{};
    std::size_t done{};

    // Blocking. Up to the next steps, or for a while.
    void read(const Parts& parts);
    void enter_next(const Parts& parts);
    void read_events(const Parts& parts);
    // Blocking.
    void erase_sheets(const Parts& parts) const;
};

void Erasures::Round::read(const Parts& parts) {
    for (std::size_t reads = 0; reads < reads_at_once && steps.empty() && !over; ++reads) {
        if (space && words) {
            read_events(parts);
        } else {
            enter_next(parts);
        }
    }
}

void Erasures::Round::enter_next(const Parts& parts) {
    const auto next = parts.records->spaces_ever(person, upto_space, 1);
    over = next.empty();
    if (over) return;
    space = upto_space = next.front().id;
    upto = 0;
    if (next.front().roles.empty()) return;
    if (!left_behind(parts.directory, *space, person).anybody) return;
    steps.push_back({.seq = 0, .command = d::RemoveMember{person}});
}

void Erasures::Round::read_events(const Parts& parts) {
    const auto found = recorded_page(parts.log, *space, upto);
    std::vector<std::pair<d::ContentId, Step>> theirs;
    std::vector<d::ContentId> ids;
    for (const d::Recorded& one : found.events) {
        upto = one.seq;
        auto back = taking_back(one.event, person);
        if (!back) continue;
        ids.push_back(back->words);
        theirs.emplace_back(back->words, Step{.seq = one.seq, .command = std::move(back->command)});
    }
    if (found.last) space.reset();
    const auto standing = still_there(parts.log, upto_space, ids);
    for (auto& [words_of, step] : theirs) {
        if (standing.contains(words_of)) steps.push_back(std::move(step));
    }
}

void Erasures::Round::erase_sheets(const Parts& parts) const {
    if (!parts.sheets) return;
    for (;;) {
        const auto answered = parts.sheets->of_person(person, sheets_per_read);
        for (const auto& one : answered) parts.sheets->erase(one.standing.application.id, person);
        if (answered.size() < sheets_per_read) return;
    }
}

Erasures::~Erasures() { *alive_ = false; }

void Erasures::start() {
    if (parts_.store) look();
}

void Erasures::look_later() {
    parts_.loop.after(timing_.look_every, [this, alive = alive_] {
        if (*alive) look();
    });
}

void Erasures::look() {
    if (busy_ || !parts_.store) return;
    busy_ = true;
    auto round = std::make_shared<Round>();
    parts_.aside.run(
        [&parts = parts_, round, now = parts_.now(), lost_after = timing_.lost_after] {
            try {
                round->over = true;
                const auto taken = parts.store->take(now, now + lost_after);
                if (!taken) return;
                *round = {.person = taken->person, .words = taken->words};
            } catch (const storage::StorageUnavailable&) {
                round->lost = true;
            }
        },
        [this, alive = alive_, round] {
            if (!*alive) return;
            if (!round->over) return read_on(round);
            busy_ = false;
            look_later();
        }
    );
}

void Erasures::read_on(const Shared& round) {
    parts_.aside.run(
        [&parts = parts_, round] {
            try {
                round->read(parts);
            } catch (const storage::StorageUnavailable&) {
                round->lost = true;
            }
        },
        [this, alive = alive_, round] {
            if (!*alive) return;
            if (round->over || round->lost) return finish(round);
            if (round->steps.empty()) return read_on(round);
            act(round);
        }
    );
}

void Erasures::act(const Shared& round) {
    const auto steps = std::exchange(round->steps, {});
    round->waiting = steps.size();
    const d::SpaceId space = round->upto_space;
    for (const Round::Step& step : steps) {
        parts_.spaces.at(space).submit({
            .id = parts_.ids.erasure(space, step.seq),
            .fingerprint = 0,
            .by = round->person,
            .command = step.command,
            .answer =
                [this, alive = alive_, round, leaves = step.seq == 0](const Answer& answer) {
                    if (*alive) answered(round, leaves && has_left(answer) ? Answer{} : answer);
                },
        });
    }
}

void Erasures::answered(const Shared& round, const Answer& answer) {
    if (const auto* refused = std::get_if<Refused>(&answer)) {
        support::log::warning(
            "erasure_refused",
            {{"person", number(round->person)},
             {"space", number(round->upto_space)},
             {"why", wire::name(refused->code)}}
        );
        round->lost |= wire::temporary(refused->code);
    } else {
        ++round->done;
    }
    if (--round->waiting > 0) return;
    if (round->lost) return finish(round);
    read_on(round);
}

void Erasures::finish(const Shared& round) {
    parts_.aside.run(
        [&parts = parts_, round, now = parts_.now()] {
            if (round->lost) return;
            try {
                if (round->words) round->erase_sheets(parts);
                parts.store->done(round->person, now);
            } catch (const storage::StorageUnavailable&) {
                round->lost = true;
            }
        },
        [this, alive = alive_, round] {
            if (!*alive) return;
            support::log::info(
                round->lost ? "erasure_interrupted" : "erasure_done",
                {{"person", number(round->person)}, {"commands", round->done}}
            );
            busy_ = false;
            look_later();
        }
    );
}

}  // namespace urdimbre::app
