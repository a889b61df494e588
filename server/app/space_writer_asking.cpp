#include "server/app/space_writer.hpp"
#include "server/app/stored.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/overloaded.hpp"
#include "server/domain/policy.hpp"
#include "storage/unavailable.hpp"

#include <utility>

// What a command needs to know before it is decided, and the space does not: an old message, or
// something of the directory.
namespace urdimbre::app {
namespace {

constexpr std::size_t recalled_max = 256;
constexpr std::chrono::milliseconds ask_again{200};

domain::StartConversation* starting(domain::Command& command) {
    auto* said = std::get_if<domain::ConversationCommand>(&command);
    return said ? std::get_if<domain::StartConversation>(said) : nullptr;
}

domain::PlanSession* seeking(domain::Command& command) {
    auto* said = std::get_if<domain::ConversationCommand>(&command);
    auto* plan = said ? std::get_if<domain::PlanSession>(said) : nullptr;
    return plan && plan->sought ? plan : nullptr;
}

void evolve_by(
    std::span<const domain::Recorded> events,
    const domain::ContributionId& about,
    std::optional<domain::Message>& message
) {
    for (const domain::Recorded& event : events) {
        if (domain::subject(event.event) == about) domain::evolve(message, event);
    }
}

}  // namespace

std::optional<domain::ContributionId> SpaceWriter::to_recall(const domain::Command& command) const {
    const auto about = domain::subject(command);
    if (!about || about == not_there_ || working_.knows(*about)) return {};
    return about;
}

void SpaceWriter::recall(domain::ContributionId id) {
    recalling_ = id;
    recall_outdated_ = false;
    auto found = std::make_shared<std::optional<Recalled>>();
    services_.offload.run(
        [&log = services_.log, space = space_, id, found] {
            try {
                *found = Recalled{log.about(space, {&id, 1}), log.reactions(space, {&id, 1})};
            } catch (const storage::StorageUnavailable&) {
                found->reset();
            }
        },
        [this, alive = alive_, id, found] {
            if (!*alive) return;
            if (*found) {
                recalled(id, **found);
                return;
            }
            services_.loop.after(ask_again, [this, alive, id] {
                if (*alive) recall(id);
            });
        }
    );
}

// The log may be ahead of what this node has committed: the rest comes with the next batch or hint.
// If anything about the message was committed here meanwhile, the answer may be older than that,
// and the log is asked again.
//
// Reactions are found as the log has them now, ahead of what is committed here perhaps. What they
// are ahead by comes later and is taken in twice, which is as good as once; and what was decided
// before that is decided again, as the log has grown.
void SpaceWriter::recalled(const domain::ContributionId& id, const Recalled& found) {
    if (recall_outdated_) {
        recall(id);
        return;
    }
    recalling_.reset();
    std::optional<domain::Message> committed;
    for (const storage::StoredEvent& stored : found.about) {
        if (stored.seq > committed_.head) break;
        const auto event = from_stored(stored);
        if (!event) {
            reading_ =
                true;  // the node drains; nothing is decided on a state that is not understood
            services_.cannot_read(space_, stored.body);
            return;
        }
        domain::evolve(committed, *event);
    }
    if (committed && !committed->withdrawn()) {
        for (const storage::Reacted& one : found.reactions) {
            committed->reactions.set(one.person, one.reaction, true);
        }
    }
    std::optional<domain::Message> working = committed;
    if (in_flight_) evolve_by(in_flight_->events, id, working);
    evolve_by(growing_.events, id, working);
    if (committed_.recalled.size() >= recalled_max) {
        committed_.recalled.clear();
        working_.recalled.clear();
    }
    if (!working) not_there_ = id;
    if (committed) committed_.recalled.insert_or_assign(id, std::move(*committed));
    if (working) working_.recalled.insert_or_assign(id, std::move(*working));
    pump();
}

bool SpaceWriter::to_look_up(const Pending& pending) const {
    if (pending.looked_up) return false;
    if (const auto* add = std::get_if<domain::AddMember>(&pending.asked.command)) {
        return working_.roles_of(add->person).empty();
    }
    const auto* said = std::get_if<domain::ConversationCommand>(&pending.asked.command);
    if (said && std::holds_alternative<domain::StartConversation>(*said)) {
        return working_.parent.has_value();
    }
    if (const auto* plan = said ? std::get_if<domain::PlanSession>(said) : nullptr) {
        return plan->sought.has_value();
    }
    return std::holds_alternative<domain::OpenBelow>(pending.asked.command);
}

// Whether the person exists (rule A15), the number of the space to be opened, what is pending above
// (rule C60), or a template of the network (rule C3).
struct SpaceWriter::Question {
    domain::CommandId id;
    std::optional<domain::PersonId> person{};
    std::optional<domain::SpaceId> above{};
    storage::Directory::Child child{};
    std::optional<bool> exists{};
    std::optional<domain::SpaceId> number{};
    std::optional<std::vector<domain::Commitment>> pending{};
    std::string sought{};  // a template; empty: none
    std::optional<std::optional<Template>> adapted{};
};

// The command waits at the front, and what is behind waits with it; others may come before it
// meanwhile.
void SpaceWriter::look_up(const Pending& pending) {
    auto question = std::make_shared<Question>();
    question->id = pending.asked.id;
    if (const auto* add = std::get_if<domain::AddMember>(&pending.asked.command)) {
        question->person = add->person;
    } else if (const auto* open = std::get_if<domain::OpenBelow>(&pending.asked.command)) {
        const bool personal = open->kind == domain::SpaceKind::notebook;
        question->child = {
            .opened_from = space_,
            .asked = pending.asked.id,
            .parent = personal ? std::nullopt : std::optional{space_},
            .kind = open->kind,
            .title = open->title,
        };
    } else if (const auto* said = std::get_if<domain::ConversationCommand>(&pending.asked.command);
               said && std::holds_alternative<domain::PlanSession>(*said)) {
        question->sought = std::get<domain::PlanSession>(*said).sought->id;
    } else {
        question->above = working_.parent;
    }
    looking_up_ = true;
    services_.offload.run(
        [&directory = services_.directory,
         &log = services_.log,
         adapted = services_.adapted,
         space = space_,
         question] {
            try {
                if (!question->sought.empty()) {
                    question->adapted = adapted ? adapted(space, question->sought) : std::nullopt;
                } else if (question->above) {
                    question->pending = domain::seen_from_elsewhere(
                        read_space(log, *question->above).ledger.commitments, *question->above
                    );
                } else if (question->person) {
                    question->exists = !directory.names({&*question->person, 1}).empty();
                } else {
                    question->number = directory.reserve_child(question->child);
                }
            } catch (const storage::StorageUnavailable&) {
                question->exists.reset();
            }
        },
        [this, alive = alive_, question] {
            if (!*alive) return;
            if (!question->exists && !question->number && !question->pending &&
                !question->adapted) {
                services_.loop.after(ask_again, [this, alive, question] {
                    if (!*alive) return;
                    looking_up_ = false;
                    pump();
                });
                return;
            }
            looking_up_ = false;
            const auto waiting = pending_.find(question->id);
            if (waiting != pending_.end()) {
                looked_up(*waiting->second, *question);
            }
            pump();
        }
    );
}

void SpaceWriter::looked_up(Pending& pending, Question& answered) {
    pending.looked_up = true;
    if (!answered.exists.value_or(true)) {
        pending.found_missing = wire::RefusalCode::person_unknown;
    }
    if (answered.number) {
        std::get<domain::OpenBelow>(pending.asked.command).space = *answered.number;
    }
    if (answered.pending) {
        starting(pending.asked.command)->pending = std::move(*answered.pending);
    }
    if (!answered.adapted) return;
    if (*answered.adapted) {
        domain::PlanSession& plan = *seeking(pending.asked.command);
        plan.protocol = (*answered.adapted)->protocol;
        plan.script = words_of_session(**answered.adapted, plan.sought->said);
        plan.sought.reset();
    } else {
        pending.found_missing = wire::RefusalCode::template_unknown;
    }
}

}  // namespace urdimbre::app
