#include "server/app/same_names.hpp"
#include "server/app/saved_state.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_accompaniment.hpp"
#include "server/app/translate_commitment.hpp"
#include "server/app/translate_conversation.hpp"
#include "server/app/window_items.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/due.hpp"
#include "server/domain/view.hpp"
#include "tests/property/random_accompanying.hpp"
#include "tests/property/random_committing.hpp"
#include "tests/support/seen_space.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

// Random histories, decided by the real rules, seen by every audience.
namespace urdimbre {
namespace {

using domain::PersonId;
using domain::Space;
using property::Chance;
using property::random_accompaniment;
using property::random_acta;
using property::random_activity;
using property::random_committing;
using property::random_observing;
using property::random_programme;
using property::random_recording;

struct History {
    std::vector<Space> states;  // states[n] is the space after n events
    std::vector<domain::Recorded> events;
};

domain::Command random_command(
    Chance& chance,
    const std::vector<domain::Uuid>& said,
    const std::optional<domain::Uuid>& offered,
    const std::optional<domain::Uuid>& observed,
    const std::optional<domain::Uuid>& brought,
    const domain::Accompaniment& here,
    PersonId by,
    domain::Instant soon
) {
    if (chance.below(8) == 0) return random_recording(chance, brought, soon);
    if (chance.below(4) == 0) return random_accompaniment(chance, offered, here);
    if (chance.below(4) == 0) return random_observing(chance, observed, by, soon);
    const auto some = [&] {
        return said.empty() || chance.below(20) == 0 ? chance.uuid()
                                                     : said[chance.below(said.size())];
    };
    switch (chance.below(15)) {
        case 0:
            return domain::AddMember{PersonId{2 + chance.below(5)}, chance.roles()};
        case 1:
            return domain::RemoveMember{PersonId{2 + chance.below(5)}};
        case 2:
            return domain::EditMessage{some(), "corregido"};
        case 3:
            return domain::WithdrawMessage{some()};
        case 4:
            return domain::PostMessage{"respuesta", some()};
        case 5:
            return domain::AddMember{
                PersonId{2 + chance.below(5)}, {domain::SpaceRole::guest}, soon
            };
        case 6: {
            const domain::FileFacts facts{.media = "image/png", .size = 1 + chance.below(9)};
            return domain::PostMessage{
                "con archivos",
                {},
                {{.file = chance.uuid(),
                  .name = "foto.png",
                  .preview = chance.uuid(),
                  .facts = facts,
                  .preview_facts = facts},
                 {.file = chance.uuid(), .name = "acta.pdf", .facts = facts}}
            };
        }
        case 7:
        case 8:
        case 9:
            return domain::React{
                some(),
                static_cast<domain::Reaction>(chance.below(domain::reaction_count)),
                chance.below(3) != 0
            };
        case 10: {
            const PersonId whom{2 + chance.below(5)};
            const std::string words = "@[" + std::to_string(number(whom)) + "], ¿qué te parece?";
            if (chance.below(2) == 0) return domain::EditMessage{some(), words, {whom}};
            return domain::PostMessage{words, some(), {}, {whom}};
        }
        case 11: {
            const auto months = static_cast<std::uint32_t>(6 + chance.below(3));
            return domain::SetRetention{
                chance.below(3) == 0 ? std::nullopt : std::optional{months}
            };
        }
        case 12:
            return domain::SetCalls{static_cast<domain::CallPolicy>(chance.below(3))};
        default:
            return domain::PostMessage{"mensaje", {}};
    }
}

History play(Chance& chance, std::size_t commands) {
    History history;
    history.states.emplace_back();
    std::vector<domain::Uuid> said;
    std::optional<domain::Uuid> offered;
    std::optional<domain::Uuid> observed;
    std::optional<domain::Uuid> brought;
    const auto happen = [&](const domain::Event& event, domain::Instant at) {
        Space next = history.states.back();
        const domain::Recorded recorded{.seq = next.head + 1, .at = at, .event = event};
        domain::evolve(next, recorded);
        history.events.push_back(recorded);
        history.states.push_back(std::move(next));
    };
    const auto now = [&] { return domain::Instant{std::chrono::seconds{history.events.size()}}; };
    const auto take = [&](const domain::CommandId& id, PersonId by, const domain::Command& command
                      ) {
        const domain::Instant at = now();
        for (const domain::Event& event : domain::due_events(history.states.back(), at)) {
            happen(event, at);
        }
        EXPECT_TRUE(domain::due_events(history.states.back(), at).empty()) << "rule T5";
        const auto decision =
            domain::decide(history.states.back(), {.by = by, .id = id, .at = now()}, command);
        if (!decision) return;
        for (const domain::Event& event : decision->events) {
            happen(event, now());
            const auto* here = std::get_if<domain::AccompanimentEvent>(&event);
            if (here && std::holds_alternative<domain::AgreementProposed>(*here)) offered = id;
            const auto* looks = here ? std::get_if<domain::ObservationEvent>(here) : nullptr;
            if (looks && std::holds_alternative<domain::ObservationProposed>(*looks)) observed = id;
            const auto* recorded = here ? std::get_if<domain::RecordingEvent>(here) : nullptr;
            if (recorded && std::holds_alternative<domain::RecordingBrought>(*recorded)) {
                brought = id;
            }
            if (std::holds_alternative<domain::MessagePosted>(event)) said.push_back(id);
        }
    };
    using enum domain::SpaceKind;
    const domain::SpaceKind kinds[] = {mentoring_room, mentoring_room, community, network};
    const auto kind = kinds[chance.below(4)];
    take(chance.uuid(), PersonId{1}, domain::OpenSpace{kind, {}});
    for (std::uint64_t person = 2; person <= 6; ++person) {
        take(
            chance.uuid(),
            PersonId{1},
            domain::AddMember{PersonId{person}, {domain::SpaceRole::teacher}}
        );
    }
    for (std::size_t i = 0; i < commands; ++i) {
        const auto id = chance.uuid();
        const domain::Instant soon = now() + std::chrono::seconds{1 + chance.below(20)};
        const PersonId by{1 + chance.below(6)};
        const domain::Accompaniment here = history.states.back().accompaniment;
        take(id, by, random_command(chance, said, offered, observed, brought, here, by, soon));
        if (chance.below(3) == 0) {
            const auto said_so = random_committing(chance, history.states.back().ledger, now());
            take(chance.uuid(), said_so.by, said_so.command);
        }
        if (chance.below(6) == 0) {
            const auto acta = random_acta(chance, history.states.back().accompaniment, now());
            take(chance.uuid(), {}, acta);
        }
        if (chance.below(4) > 0) continue;
        const auto beside = chance.uuid();
        take(beside, by, random_programme(chance, history.states.back().accompaniment));
        const auto held = chance.uuid();
        take(held, by, random_activity(chance, history.states.back().accompaniment, now()));
    }
    return history;
}

// Words stand for themselves by their id: whoever serves views looks them up. All are written as
// files are described, so that attachments are seen too.
std::optional<std::string> text_of(const domain::ContentId& words) {
    const std::string name(reinterpret_cast<const char*>(words.bytes.data()), words.bytes.size());
    return domain::description({.name = name, .facts = {.media = "image/png", .size = 7}});
}

tests::SeenSpace snapshot(const Space& space, const domain::Audience& audience) {
    const domain::seen::Space seen = domain::view(space, audience);
    tests::SeenSpace out{
        .kind = app::to_wire(seen.kind),
        .title = {},
        .roles = {},
        .members = seen.members,
        .messages = seen.messages,
        .timeline = {},
        .conversation = {},
        .ledger = app::to_wire(seen.ledger, text_of),
        .accompaniment = app::to_wire(seen.accompaniment, text_of),
        .retention = {},
        .calls = {},
        .position = {{}, space.head}
    };
    if (seen.retention) out.retention = {seen.retention->months, seen.retention->since};
    if (seen.calls) out.calls = app::outside(*seen.calls);
    for (const auto& message : seen.timeline) {
        out.timeline.push_back(app::to_wire(message, text_of));
    }
    if (seen.conversation) out.conversation = app::to_wire(*seen.conversation, text_of);
    return out;
}

wire::WindowFrame
window(std::span<const domain::Recorded> events, const domain::Audience& audience) {
    wire::WindowFrame out{
        .space = 1, .after = events.front().seq - 1, .upto = events.back().seq, .items = {}
    };
    app::WindowItems items;
    for (const domain::Recorded& recorded : events) {
        if (auto item = domain::view(recorded.event, audience)) {
            items.add(std::move(*item), recorded.seq, recorded.at);
        }
    }
    out.items = items.take(text_of);
    return out;
}

std::size_t
seen_events(std::span<const domain::Recorded> events, const domain::Audience& audience) {
    return static_cast<std::size_t>(std::ranges::count_if(events, [&](const auto& recorded) {
        return domain::view(recorded.event, audience).has_value();
    }));
}

TEST(Views, WindowsOverASnapshotGiveTheNextSnapshot) {
    std::size_t total = 0;
    std::size_t joined = 0;
    std::size_t answered = 0;
    std::size_t agreed = 0;
    std::size_t called = 0;
    std::size_t walked = 0;
    std::size_t talked = 0;
    std::size_t kept = 0;
    std::size_t commented = 0;
    std::size_t taken_up = 0;
    std::size_t met = 0;
    std::size_t waiting = 0;
    std::size_t taken_on = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Chance chance{seed};
        const History history = play(chance, 120);
        const std::size_t end = history.events.size();
        total += end;
        for (const domain::Audience audience :
             {domain::Audience{{domain::SpaceRole::teacher}},
              domain::Audience{{domain::SpaceRole::observer}},
              domain::Audience{{}}}) {
            const std::size_t cut = 1 + chance.below(end - 1);
            const std::size_t middle = cut + chance.below(end - cut);
            tests::SeenSpace seen = snapshot(history.states[cut], audience);
            const std::span events{history.events};
            if (middle > cut) {
                ASSERT_EQ(
                    seen.take(window(events.subspan(cut, middle - cut), audience)),
                    tests::SeenSpace::Taken::whole
                );
            }
            // Windows may overlap what is known: items that were seen are not taken twice.
            ASSERT_EQ(
                seen.take(window(events.subspan(cut), audience)), tests::SeenSpace::Taken::whole
            );
            ASSERT_EQ(seen, snapshot(history.states[end], audience));
            joined += seen_events(events.subspan(cut), audience) -
                      window(events.subspan(cut), audience).items.size();
            for (const auto& message : seen.timeline) answered += message.answers ? 1 : 0;
            kept += seen.retention ? 1 : 0;
            called += seen.calls ? 1 : 0;
            if (seen.ledger && seen.ledger->proposals) waiting += seen.ledger->proposals->size();
            if (seen.ledger) {
                taken_on += static_cast<std::size_t>(
                    std::ranges::count(seen.ledger->commitments, 0u, &wire::Commitment::session)
                );
            }
            if (!seen.accompaniment) continue;
            agreed += seen.accompaniment->agreement ? 1 : 0;
            walked += seen.accompaniment->left.size();
            const auto& cycle = seen.accompaniment->cycle;
            if (cycle && cycle->meetings) met += cycle->meetings->size();
            for (const auto& one : seen.accompaniment->observations) talked += one.dialogue ? 1 : 0;
            for (const auto& one : seen.accompaniment->recordings) commented += one.comments;
            for (const auto& one : seen.accompaniment->topics) taken_up += one.ties.size();
        }
    }
    EXPECT_GT(total, 300u * 40u) << "histories too short to say anything";
    EXPECT_GT(joined, 300u) << "reactions that became one item";
    EXPECT_GT(answered, 300u) << "threads that grew";
    EXPECT_GT(agreed, 10u) << "agreements that held";
    EXPECT_GT(walked, 100u) << "cycles that were left";
    EXPECT_GT(talked, 5u) << "dialogues after observations";
    EXPECT_GT(commented, 10u) << "comments on recordings";
    EXPECT_GT(taken_up, 100u) << "topics with what they are taken up in";
    EXPECT_GT(met, 20u) << "sessions that served a stage";
    EXPECT_GT(waiting, 100u) << "proposals that wait for an answer";
    EXPECT_GT(taken_on, 100u) << "what was taken on outside of a session";
    EXPECT_GT(kept, 10u) << "spaces with a retention";
    EXPECT_GT(called, 10u) << "networks that said what calls are";
}

// Rules Y19 and V3: whatever became of it.
TEST(Programmes, NoTopicIsTakenUpInAVisitThatIsGone) {
    std::size_t visits = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Chance chance{seed};
        const History history = play(chance, 120);
        const domain::Accompaniment& here = history.states.back().accompaniment;
        for (const domain::Topic& topic : here.programme.topics) {
            EXPECT_LE(topic.ties.size(), domain::Topic::ties_max);
            for (const domain::TopicTie& tie : topic.ties) {
                if (!tie.in.visit) continue;
                const domain::Observation* visit = here.find_observation(*tie.in.visit);
                ASSERT_TRUE(visit);
                EXPECT_FALSE(visit->taken_back);
                ++visits;
            }
        }
    }
    EXPECT_GT(visits, 10u) << "visits in which a topic is taken up";
}

// Rules K2, K14 and Y12: whatever is proposed, answered and told.
TEST(Commitments, WhatIsProposedStaysBoundedAndOfMembers) {
    std::size_t declined = 0;
    std::size_t closed = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Chance chance{seed};
        const History history = play(chance, 250);
        for (const Space& space : history.states) {
            const domain::Ledger& ledger = space.ledger;
            ASSERT_LE(ledger.proposals.size(), domain::Ledger::proposals_max);
            ASSERT_LE(ledger.declined.size(), domain::Ledger::declined_max);
            ASSERT_LE(ledger.commitments.size(), domain::Ledger::pending_max);
            ASSERT_LE(ledger.sessions.size(), domain::Ledger::sessions_max);
            if (const auto& course = space.accompaniment.course) {
                ASSERT_LE(course->meetings.size(), domain::Course::meetings_max);
            }
            std::set<domain::Uuid> ids;
            for (const domain::Proposal& one : ledger.proposals) {
                ASSERT_TRUE(ids.insert(one.id).second);
                ASSERT_NE(one.by, one.to);
                ASSERT_TRUE(space.members.contains(one.by) && space.members.contains(one.to));
                ASSERT_LE(
                    static_cast<std::size_t>(
                        std::ranges::count(ledger.proposals, one.by, &domain::Proposal::by)
                    ),
                    domain::Ledger::proposals_of_one_max
                );
            }
            for (const domain::Commitment& one : ledger.commitments) {
                ASSERT_TRUE(ids.insert(one.id).second) << "no two have one id";
            }
        }
        declined += history.states.back().ledger.declined.size();
        closed += history.states.back().ledger.closed ? 1 : 0;
    }
    EXPECT_GT(declined, 40u) << "what was not taken on";
    EXPECT_GT(closed, 10u) << "spaces in which a commitment ended";
}

TEST(Views, AGapChangesNothing) {
    Chance chance{7};
    const History history = play(chance, 60);
    const domain::Audience audience{{domain::SpaceRole::teacher}};
    tests::SeenSpace seen = snapshot(history.states[5], audience);
    const tests::SeenSpace before = seen;
    EXPECT_EQ(
        seen.take(window(std::span{history.events}.subspan(6), audience)),
        tests::SeenSpace::Taken::gap
    );
    EXPECT_EQ(seen, before);
}

TEST(Views, OutsidersSeeNothing) {
    Chance chance{11};
    const History history = play(chance, 120);
    for (const domain::Recorded& recorded : history.events) {
        EXPECT_FALSE(domain::view(recorded.event, domain::Audience{{}}));
    }
    EXPECT_TRUE(domain::view(history.states.back(), domain::Audience{{}}).timeline.empty());
}

TEST(SavedStates, ReplayEqualsSavedState) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Chance chance{seed};
        const History history = play(chance, 150);
        const std::size_t cut = chance.below(history.events.size()) + 1;
        auto restored = app::restore(app::save(history.states[cut]));
        ASSERT_TRUE(restored);
        for (std::size_t i = cut; i < history.events.size(); ++i) {
            domain::evolve(*restored, history.events[i]);
        }
        ASSERT_TRUE(domain::same(*restored, history.states.back()));
    }
}

TEST(SavedStates, WhatCannotBeReadIsNotRestored) {
    Chance chance{3};
    auto saved = app::save(play(chance, 20).states.back());
    ++saved.seq;
    EXPECT_FALSE(app::restore(saved));
    EXPECT_FALSE(app::restore({.seq = 4, .body = "{"}));
    EXPECT_FALSE(app::restore({.seq = 4, .body = R"({"type":"space"})"}));
}

}  // namespace
}  // namespace urdimbre
