// Random people in a community and the sessions below it: whatever they do, in whatever order what
// is owed arrives (each once, and again), the ledger and every view of it agree (rules L12, L17).
#include "server/app/translate.hpp"
#include "server/domain/policy.hpp"
#include "server/domain/view.hpp"
#include "tests/support/seen_space.hpp"
#include "tests/unit/acta/session_script.hpp"

#include "server/app/translate_commitment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

constexpr SpaceId community_id{7};

class Community {
  public:
    explicit Community(std::uint32_t seed) : random(seed) {
        take(SessionScript::ana, OpenSpace{.kind = SpaceKind::community, .parent = {}});
        for (const PersonId person : {SessionScript::pedro, SessionScript::eva}) {
            take(SessionScript::ana, AddMember{.person = person, .roles = {SpaceRole::teacher}});
        }
        seen.kind = wire::SpaceKind::community;
    }

    bool take(PersonId by, const Command& command) {
        CommandId id;
        std::ranges::generate(id.bytes, [&] { return static_cast<std::uint8_t>(random()); });
        return take(id, by, command);
    }

    // As the log does: an id has one effect.
    bool take(const CommandId& id, PersonId by, const Command& command) {
        if (!ids.insert(id).second) return true;
        now += 1min;
        const auto decision = decide(space, {.by = by, .id = id, .at = now}, command);
        if (!decision) {
            ids.erase(id);
            return false;
        }
        for (const Event& event : decision->events) {
            evolve(space, {.seq = space.head + 1, .at = now, .event = event});
            show(event);
        }
        return true;
    }

    void show(const Event& event) {
        const Audience reader{.roles = {SpaceRole::teacher}, .self = {}};
        const auto item = view(event, reader);
        if (!item) return;
        const auto words = [](const ContentId&) { return std::optional<std::string>{"…"}; };
        wire::WindowFrame window{
            .space = 7, .after = seen.position.seq, .upto = space.head, .items = {}
        };
        window.items.push_back(app::to_wire(*item, space.head, now, words));
        ASSERT_EQ(seen.take(window), SeenSpace::Taken::whole);
        ASSERT_EQ(seen.ledger, app::to_wire(view(space, reader).ledger, words))
            << "the law of views";
    }

    Space space;
    SeenSpace seen;
    Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
    std::set<CommandId> ids;
    std::mt19937 random;
};

// What a session owes arrives as often as it likes, in order.
void deliver(Community& above, SpaceId from, const Space& session) {
    for (const Owed& owed : session.owed) {
        const Errand task = errand(from, owed.effect);
        CommandId id;
        id.bytes = {
            1,
            static_cast<std::uint8_t>(number(from)),
            static_cast<std::uint8_t>(owed.seq),
            static_cast<std::uint8_t>(owed.seq >> 8)
        };
        ASSERT_EQ(std::get<SpaceId>(task.where), community_id);
        for (unsigned again = 0; again <= above.random() % 3; ++again)
            above.take(id, task.by, task.command);
    }
}

TEST(RandomCommitments, EveryOneIsPendingOnceOrOver) {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Community above(seed);
        auto& random = above.random;
        std::set<ContributionId> made;
        for (std::uint64_t n = 1; n <= 3; ++n) {
            const SpaceId id{100 + n};
            SessionScript session;
            session.ask(
                SessionScript::ana,
                ConversationCommand{StartConversation{
                    seen_from_elsewhere(above.space.ledger.commitments, community_id)
                }}
            );
            const auto brought = session.space.ledger.commitments;
            ASSERT_EQ(brought.size(), above.space.ledger.commitments.size());
            while (session.phase() < 8) session.next();
            const PersonId people[] = {
                SessionScript::pedro, SessionScript::eva, SessionScript::luz
            };
            std::vector<ContributionId> own;
            for (unsigned i = 0; i < random() % 4; ++i) {
                const PersonId by = people[random() % 3];
                try {
                    auto one = session.say(
                        by,
                        {.phase = 8,
                         .kind = "compromiso",
                         .text = "algo",
                         .reply_to = {},
                         .rests_on = {},
                         .owners = {by},
                         .due = Day{20'900},
                         .late = false}
                    );
                    own.push_back(one);
                } catch (const std::logic_error&) {
                    // a limit of the phase
                }
            }
            // The ids of a script begin anew with each session: told apart here as the log does.
            for (ContributionId& one : own) {
                Contribution& said = *session.space.conversation->find(one);
                said.id.bytes.front() = static_cast<std::uint8_t>(n);
                said.versions = {said.id};
                one = said.id;
            }
            for (const Commitment& one : brought) {
                if (random() % 2) continue;
                const auto move = static_cast<CommitmentMove>(random() % 5);
                const Command command =
                    CommitmentCommand{ChangeCommitment{one.id, move, Day{20'950}, "nota"}};
                try {
                    session.ask(people[random() % 3], command);
                } catch (const std::logic_error&) {
                    // not theirs, or silent now
                }
            }
            session.ask(SessionScript::ana, ConversationCommand{EndConversation{"ya"}});
            if (!own.empty() && random() % 3 == 0) {
                session.ask(SessionScript::ana, WithdrawMessage{own.front()});
            }
            for (const ContributionId& one : own) made.insert(one);
            deliver(above, id, session.space);
            deliver(above, id, session.space);
            for (const Commitment& one : std::vector{above.space.ledger.commitments}) {
                if (random() % 3 == 0) {
                    const PersonId by = one.owners.front();
                    above.take(by, CommitmentCommand{BringEvidence{one.id, "evidencia", {}}});
                }
                if (random() % 4 != 0) continue;
                const auto move = static_cast<CommitmentMove>(random() % 5);
                above.take(
                    people[random() % 3],
                    CommitmentCommand{ChangeCommitment{one.id, move, Day{20'960}, "nota"}}
                );
            }
            const PersonId proposer = people[random() % 3];
            above.take(
                proposer,
                CommitmentCommand{ProposeCommitment{people[random() % 3], "otra cosa", {}}}
            );
            for (const Proposal& one : std::vector{above.space.ledger.proposals}) {
                const auto how = random() % 4;
                if (how == 0 &&
                    above.take(one.to, CommitmentCommand{AcceptProposal{one.id, "mío", {}}})) {
                    made.insert(one.id);
                } else if (how == 1) {
                    above.take(one.to, CommitmentCommand{DeclineProposal{one.id, "no puedo"}});
                } else if (how == 2) {
                    above.take(one.by, CommitmentCommand{TakeBackProposal{one.id}});
                }
            }
            std::set<ContributionId> pending;
            for (const Commitment& one : above.space.ledger.commitments) {
                EXPECT_TRUE(pending.insert(one.id).second) << "once";
                EXPECT_TRUE(made.contains(one.id));
                EXPECT_FALSE(ends(one.state));
                EXPECT_FALSE(one.owners.empty());
            }
            EXPECT_EQ(above.space.ledger.sessions.size(), n);
        }
    }
}

}  // namespace
}  // namespace urdimbre::tests
