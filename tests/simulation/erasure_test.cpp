// Somebody's words are taken back, each once, whatever dies in between (rule P13).
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>

namespace urdimbre::simulation {
namespace {

using namespace domain;

class Leaving : public Places {
  public:
    static constexpr std::size_t messages = 40;

    explicit Leaving(std::uint32_t seed) : Places(seed) {
        add(network, ana, benito, {SpaceRole::teacher});
        for (std::size_t nth = 0; nth < messages; ++nth) {
            for (const PersonId by : {ana, benito}) {
                ask(network, by, PostMessage{.text = "palabras", .reply_to = {}});
            }
        }
    }

    void erase(PersonId person, bool words = true) {
        EXPECT_TRUE(town.erasures.close(person, "Alguien", words, town.log.now()));
    }

    bool done() { return !town.erasures.take(Instant::max(), Instant{}).has_value(); }

    std::size_t withdrawn() { return count<MessageWithdrawn>(network); }

    // Words that are there of this person, out of all that they wrote.
    std::size_t standing(PersonId person) {
        std::vector<ContentId> ids;
        for (const auto& stored : log(network)) {
            const auto event = app::from_stored(stored);
            const auto* posted = std::get_if<MessagePosted>(&event->event);
            if (posted && posted->author == person) ids.push_back(posted->message);
        }
        return town.log.contents(network, ids).size();
    }

    template <class Condition>
    bool eventually(Condition condition) {
        for (int i = 0; i < 3'000; ++i) {
            if (condition()) return true;
            town.world.run_for(100ms);
        }
        return false;
    }

    void expect_only_benito_is_gone() {
        EXPECT_EQ(withdrawn(), messages);
        EXPECT_EQ(standing(benito), 0u);
        EXPECT_EQ(standing(ana), messages);
        EXPECT_EQ(town.directory.names({&benito, 1}).front().name, "Alguien");
        expect_to_have_left();
    }

    void expect_to_have_left() {
        EXPECT_TRUE(state(network).roles_of(benito).empty());
        EXPECT_EQ(count<MemberRemoved>(network), 1u);
    }
};

TEST(Erasure, IsDoneForWhoeverLeftTheSpaceLongAgo) {
    Leaving here(1);
    EXPECT_TRUE(
        std::holds_alternative<app::Accepted>(here.ask(here.network, ana, RemoveMember{benito}))
    );
    here.erase(benito);
    ASSERT_TRUE(here.eventually([&] { return here.done(); }));
    here.expect_only_benito_is_gone();
}

TEST(Erasure, OfTheNameAloneLeavesTheWords) {
    Leaving here(2);
    here.erase(benito, false);
    ASSERT_TRUE(here.eventually([&] { return here.done(); }));
    EXPECT_EQ(here.withdrawn(), 0u);
    EXPECT_EQ(here.standing(benito), Leaving::messages);
    here.expect_to_have_left();
}

TEST(Erasure, GoesOnWhereverEveryNodeIsKilled) {
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Leaving here(seed);
        here.erase(benito);
        ASSERT_TRUE(here.run_until([&] { return here.withdrawn() > 0; }));
        here.restart_all();
        ASSERT_TRUE(here.eventually([&] { return here.done(); }));
        here.expect_only_benito_is_gone();
    }
}

TEST(Erasure, IsDoneOnceByTwoNodes) {
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Leaving here(seed);
        here.erase(benito);
        ASSERT_TRUE(here.run_until([&] { return here.withdrawn() > 0; }));
        here.town.freeze(0, 90s);
        ASSERT_TRUE(here.eventually([&] { return here.done(); }));
        here.town.world.run_for(120s);
        here.expect_only_benito_is_gone();
    }
}

TEST(Erasure, OnlyTheAuthorTakesBackAfterLeavingAndNobodyElseLearnsOfTheSpace) {
    Leaving here(5);
    const auto asked = here.begin(here.network, benito, PostMessage{.text = "mía", .reply_to = {}});
    here.finish(asked);
    const auto refused = [&](PersonId by) {
        const auto answer = here.ask(here.network, by, WithdrawMessage{asked->id});
        const auto* no = std::get_if<app::Refused>(&answer);
        return no ? std::optional{no->code} : std::nullopt;
    };
    EXPECT_EQ(refused(carla), wire::RefusalCode::not_a_member);
    here.ask(here.network, ana, RemoveMember{benito});
    EXPECT_EQ(refused(carla), wire::RefusalCode::not_a_member);
    EXPECT_EQ(refused(benito), std::nullopt);
    const auto other = here.ask(here.network, benito, WithdrawMessage{here.new_id()});
    EXPECT_EQ(std::get<app::Refused>(other).code, wire::RefusalCode::not_a_member);
}

}  // namespace
}  // namespace urdimbre::simulation
