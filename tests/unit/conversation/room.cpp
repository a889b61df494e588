#include "tests/unit/conversation/room.hpp"

#include "server/domain/conversation_evolve.hpp"
#include "server/domain/conversation_view.hpp"
#include "server/domain/conversing.hpp"
#include "tests/unit/conversation/laws.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace urdimbre::tests {

using namespace domain;

namespace {

// Which parts of two conversations differ.
std::string difference(const std::optional<Conversation>& a, const std::optional<Conversation>& b) {
    if (!a || !b) return a ? ": one who knows what nobody shows" : ": one who does not know of it";
    std::string parts;
    const auto part = [&](std::string_view name, bool same) {
        if (!same) parts += " " + std::string{name};
    };
    part("stage", a->stage == b->stage);
    part("seats", a->seats == b->seats);
    part("facilitator", a->facilitator == b->facilitator);
    part("phase", a->phase == b->phase && a->phase_seq == b->phase_seq);
    part("time", a->deadline == b->deadline && a->counted_from == b->counted_from);
    part("turns", a->turns == b->turns);
    part("ready", a->ready == b->ready);
    part("excepted", a->excepted == b->excepted);
    part("votes", a->votes == b->votes);
    part("groups", a->groups == b->groups);
    part("call", a->call == b->call);
    part("polls", a->polls == b->polls);
    part("contributions", a->contributions == b->contributions);
    part("incidents", a->incidents == b->incidents);
    part("spent", a->spent == b->spent);
    part("mode", a->mode == b->mode && a->closes == b->closes && a->reminded == b->reminded);
    part("held", a->held == b->held);
    part("materials", a->materials == b->materials);
    part("voters", a->voters == b->voters);
    part("late votes", a->late_votes == b->late_votes);
    part("afterwards", a->afterwards == b->afterwards);
    return ":" + parts;
}

}  // namespace

Room::Room(PersonId coordinator, std::uint32_t seed) : random_(seed) {
    EXPECT_EQ(ask(coordinator, OpenSpace{.kind = SpaceKind::session, .parent = {}}), std::nullopt);
    coordinator_ = coordinator;
}

void Room::invite(PersonId person, Roles roles) {
    EXPECT_EQ(ask(coordinator_, AddMember{.person = person, .roles = roles}), std::nullopt);
}

void Room::plan(const Protocol& protocol) {
    const PlanSession plan{.protocol = protocol, .script = "el documento", .starts_at = {}};
    EXPECT_EQ(ask(coordinator_, ConversationCommand{plan}), std::nullopt);
}

void Room::plan_over_days(const Protocol& protocol, int days_each, Duration later) {
    PlanSession plan{.protocol = protocol, .script = "el documento", .starts_at = clock_ + later};
    plan.mode = Mode::asynchronous;
    Instant closes = *plan.starts_at;
    for (std::size_t i = 0; i < protocol.phases.size(); ++i) {
        plan.closes.push_back(closes += std::chrono::days{days_each});
    }
    EXPECT_EQ(ask(coordinator_, ConversationCommand{plan}), std::nullopt);
}

void Room::plan_hybrid(const Protocol& protocol, Duration later) {
    PlanSession plan{.protocol = protocol, .script = "el documento", .starts_at = {}};
    plan.mode = Mode::hybrid;
    plan.closes = {clock_ + later};
    EXPECT_EQ(ask(coordinator_, ConversationCommand{plan}), std::nullopt);
}

CommandId Room::new_id() {
    CommandId id;
    std::ranges::generate(id.bytes, [&] { return static_cast<std::uint8_t>(random_()); });
    return id;
}

Room::Answer Room::ask(PersonId by, const Command& command) {
    serve();
    last_ = new_id();
    const Space before = space_;
    const auto decision = decide(space_, {.by = by, .id = last_, .at = clock_}, command);
    EXPECT_TRUE(same(before, space_));
    if (!decision) return decision.error();
    check_command(space_, by, command, *decision);
    apply(*decision, clock_);
    return {};
}

Room::Answer Room::would(PersonId by, const Command& command) {
    serve();
    const auto decision = decide(space_, {.by = by, .id = new_id(), .at = clock_}, command);
    return decision ? Answer{} : Answer{decision.error()};
}

void Room::apply(const Decision& decision, Instant at) {
    for (const Words& words : decision.words) words_[words.id] = words.text;
    for (const ContentId& id : decision.forgotten) words_.erase(id);
    for (const Event& event : decision.events) {
        const Recorded recorded{.seq = space_.head + 1, .at = at, .event = event};
        check_event(space_, recorded);
        evolve(space_, recorded);
        log_.push_back(recorded);
        store(recorded);
        show(recorded);
    }
    if (!decision.events.empty()) check_state(space_);
}

// As storage keeps it (app/stored.cpp), and as another node reads it: the same comes of it (G7).
void Room::store(const Recorded& recorded) {
    Recorded kept = recorded;
    if (auto* author = anonymous_author(kept.event)) author->reset();
    auto* said = std::get_if<ConversationEvent>(&kept.event);
    if (auto* revealed = said ? std::get_if<ContributionsRevealed>(said) : nullptr) {
        for (Contribution& one : revealed->contributions) {
            if (one.anonymous) one.author.reset();
        }
    }
    stored_.push_back(kept);
    const auto* made = said ? std::get_if<ContributionMade>(said) : nullptr;
    if (made && made->anonymous) {
        const auto* as_decided = std::get_if<ConversationEvent>(&recorded.event);
        authors_[made->contribution] = *std::get<ContributionMade>(*as_decided).author;
    }
    if (said && std::holds_alternative<ConversationEnded>(*said)) authors_.clear();
    if (auto* author = anonymous_author(kept.event)) {
        const auto known = authors_.find(*subject(kept.event));
        if (known != authors_.end()) *author = known->second;
    }
    evolve(elsewhere_, kept);
    EXPECT_TRUE(same(elsewhere_, space_))
        << "another node" << difference(elsewhere_.conversation, space_.conversation);
}

// What is told as a number, in place of the one before.
void Room::take_counts(GalleryState& gallery, const seen::Item& item) {
    if (const auto* voted = std::get_if<seen::QuestionsVoted>(&item)) {
        for (const auto& one : voted->questions) {
            if (Question* question = gallery.numbered(one.number)) question->votes = one.votes;
        }
    }
    if (const auto* counted = std::get_if<seen::HandsCounted>(&item)) {
        gallery.raised = counted->hands;
    }
    if (const auto* all = std::get_if<seen::Applauded>(&item)) gallery.reactions = all->reactions;
}

// Serves everybody as windows do; who is reset, or new, fetches a snapshot.
void Room::show(const Recorded& recorded) {
    const auto reset = resets(recorded.event);
    for (auto follower = followers_.begin(); follower != followers_.end();) {
        if (space_.roles_of(follower->first).empty()) {
            follower = followers_.erase(follower);
        } else {
            ++follower;
        }
    }
    for (const auto& [person, roles] : space_.members) {
        const Audience audience = domain::audience(space_, person);
        const auto known = followers_.find(person);
        if (known == followers_.end() || reset == person) {
            followers_[person] = {audience, domain::view(space_, audience).conversation};
            continue;
        }
        Follower& follower = known->second;
        const auto item = view(recorded.event, follower.audience);
        const auto* said = item ? std::get_if<ConversationEvent>(&*item) : nullptr;
        if (said) {
            check_item(space_, *said, person);
            domain::evolve(follower.seen, *said, recorded.seq, recorded.at);
        }
        if (item && follower.seen) take_counts(follower.seen->gallery, *item);
        if (follower.seen) follower.seen = domain::view(*follower.seen, follower.audience);
        const auto fresh = domain::view(space_, audience).conversation;
        EXPECT_TRUE(follower.seen == fresh)
            << "the law of views, for " << number(person) << " after " << recorded.seq << ", event "
            << (said ? said->index() : 0) << difference(follower.seen, fresh);
        if (fresh) check_view(*fresh, person);
    }
}

void Room::serve() {
    for (int rounds = 0; space_.conversation; ++rounds) {
        ASSERT_LT(rounds, 200) << "what is due never ends";
        const auto due = due_next(*space_.conversation, space_.last_at, clock_);
        if (due.empty()) return;
        apply({.events = due, .words = {}, .forgotten = {}}, clock_);
    }
}

void Room::pass(Duration time) {
    const Instant until = clock_ + time;
    for (int rounds = 0; space_.conversation; ++rounds) {
        ASSERT_LT(rounds, 10'000);
        serve();
        const auto due = due_at(*space_.conversation, space_.last_at);
        if (!due || *due > until) break;
        EXPECT_GT(*due, clock_);
        clock_ = *due;
    }
    clock_ = until;
    serve();
}

void Room::outage(Duration time) { clock_ += time; }

Conversation Room::seen_by(PersonId person) const {
    return *domain::view(space_, audience(space_, person)).conversation;
}

std::string Room::word(const ContentId& id) const {
    const auto found = words_.find(id);
    return found == words_.end() ? std::string{} : found->second;
}

void Room::check_replay() const {
    Space again;
    for (const Recorded& recorded : log_) evolve(again, recorded);
    EXPECT_TRUE(same(again, space_));
    // From the log, with what is left of the rest: that is how a node begins.
    Space loaded;
    for (Recorded recorded : stored_) {
        if (auto* author = anonymous_author(recorded.event)) {
            const auto known = authors_.find(*subject(recorded.event));
            if (known != authors_.end()) *author = known->second;
        }
        evolve(loaded, recorded);
    }
    EXPECT_TRUE(same(loaded, space_));
}

}  // namespace urdimbre::tests
