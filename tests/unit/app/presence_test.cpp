#include "tests/simulation/desk.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;

using Ids = std::set<std::uint64_t>;

// What a client makes of the frames that it gets: the whole, then what changed.
struct Picture {
    std::optional<Ids> here;  // none: not listed
    std::uint64_t count{};
    std::vector<std::uint64_t> writing;
    bool trusted{};
    std::size_t frames{};
    std::size_t bytes{};

    static Picture of(const std::vector<std::string>& frames) {
        Picture seen;
        for (const std::string& text : frames) {
            const auto frame = wire::decode_server_frame(text);
            if (!frame) throw std::runtime_error("unreadable: " + text);
            if (const auto* whole = std::get_if<wire::PresenceFrame>(&*frame)) {
                seen.here.reset();
                if (whole->here) seen.here = Ids(whole->here->begin(), whole->here->end());
                seen.note(whole->count, whole->writing, whole->trusted, text);
            } else if (const auto* change = std::get_if<wire::PresenceChangedFrame>(&*frame)) {
                if (seen.frames == 0) throw std::runtime_error("a change of nothing");
                for (const std::uint64_t person : change->came) seen.here.value().insert(person);
                for (const std::uint64_t person : change->went) seen.here.value().erase(person);
                seen.note(change->count, change->writing, change->trusted, text);
            }
        }
        if (seen.here && seen.here->size() != seen.count) throw std::runtime_error("miscounted");
        return seen;
    }

    void note(
        std::uint64_t how_many,
        std::vector<std::uint64_t> who_writes,
        bool is_trusted,
        const std::string& text
    ) {
        count = how_many;
        writing = std::move(who_writes);
        trusted = is_trusted;
        ++frames;
        bytes += text.size();
    }
};

class PresenceTest : public testing::Test {
  protected:
    explicit PresenceTest(std::size_t people = 3, bool shared = true)
        : town_(
              {.seed = 1,
               .nodes = 2,
               .people = 0,
               .faults = {},
               .latency = {0us, 0us},
               .presence_shared = shared}
          ) {
        std::vector<std::pair<std::string, wire::SpaceRole>> members{
            {"Ana", wire::SpaceRole::coordinator},
            {"Beto", wire::SpaceRole::teacher},
            {"Olga", wire::SpaceRole::observer},
        };
        for (std::size_t i = members.size(); i < people; ++i) {
            members.emplace_back("Docente", wire::SpaceRole::teacher);
        }
        town_.open_for(members);
        pass(15s);  // presence is trusted from here on
    }

    std::unique_ptr<Desk> join(std::uint64_t person, std::size_t node = 0) {
        auto desk = std::make_unique<Desk>(
            town_.node(node),
            app::Visitor{
                .person = domain::PersonId{person}, .name = "Ana", .lang = "es", .login = {}
            }
        );
        desk->say(R"({"type":"hello","protocol":1,"client":"test"})");
        desk->say(R"({"type":"join","space":1})");
        return desk;
    }

    void pass(Duration time) { town_.world.run_for(time); }
    Picture seen(const std::unique_ptr<Desk>& desk) { return Picture::of(desk->frames); }
    const app::Absence& absence(std::size_t node = 0) { return town_.node(node).absence(); }
    std::optional<domain::Duration> absent(std::uint64_t person, std::size_t node = 0) {
        return absence(node).absent(town_.space, domain::PersonId{person});
    }

    Town town_;
};

constexpr std::string_view writing = R"({"type":"writing","space":1})";

TEST_F(PresenceTest, WhoComesAndGoesIsSeenOnEveryNode) {
    const auto ana = join(1, 0);
    auto beto = join(2, 1);
    pass(4s);
    EXPECT_EQ(seen(ana).here, (Ids{1, 2}));
    EXPECT_EQ(seen(beto).here, (Ids{1, 2}));
    EXPECT_TRUE(seen(ana).trusted);
    beto.reset();
    pass(5s);
    EXPECT_EQ(seen(ana).here, Ids{1});
}

TEST_F(PresenceTest, WhoeverComesIsGivenTheWholeAndTheOthersWhatChanged) {
    const auto ana = join(1);
    pass(4s);
    const auto beto = join(2);
    pass(4s);
    EXPECT_NE(ana->last<wire::PresenceChangedFrame>().came, std::vector<std::uint64_t>{});
    EXPECT_EQ(seen(beto).frames, 1u);
    EXPECT_EQ(beto->last<wire::PresenceFrame>().here, (std::vector<std::uint64_t>{1, 2}));
}

TEST_F(PresenceTest, ASecondDeviceIsNobodysBusiness) {
    const auto ana = join(1);
    const auto beto = join(2);
    pass(4s);
    const std::size_t frames = seen(ana).frames;
    auto second = join(2, 1);
    pass(10s);
    EXPECT_EQ(seen(ana).frames, frames);
    second.reset();
    pass(10s);
    EXPECT_EQ(seen(ana).frames, frames) << "they are here still";
}

TEST_F(PresenceTest, ChangesAreToldTogetherAndNotTooOften) {
    const auto ana = join(1);
    pass(4s);
    const std::size_t before = seen(ana).frames;
    for (int i = 0; i < 20; ++i) {
        const auto beto = join(2);
        pass(250ms);
        // and gone
        pass(250ms);
    }
    EXPECT_LE(seen(ana).frames - before, 6u) << "ten seconds, one frame in two of them";
    EXPECT_GT(seen(ana).frames, before);
}

TEST_F(PresenceTest, WritingIsSeenByTheOthersAndEndsByItself) {
    const auto ana = join(1, 0);
    const auto beto = join(2, 1);
    pass(4s);
    beto->say(writing);
    pass(2s);
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{2});
    pass(3s);
    beto->say(writing);
    pass(4s);
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{2}) << "still at it";
    pass(8s);
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{});
    EXPECT_EQ(seen(ana).here, (Ids{1, 2}));
}

TEST_F(PresenceTest, WritingEndsWithWhatIsPublished) {
    const auto ana = join(1);
    const auto beto = join(2);
    pass(4s);
    beto->say(writing);
    pass(2500ms);
    ASSERT_EQ(seen(ana).writing, std::vector<std::uint64_t>{2});
    beto->say(R"({"type":"command","id":"00000000-0000-4000-8000-000000000001","space":1,)"
              R"("do":{"type":"post_message","text":"hola"}})");
    pass(500ms);
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{});
}

TEST_F(PresenceTest, WhoeverOnlyReadsIsNotShownToWrite) {
    const auto ana = join(1);
    const auto olga = join(3);
    pass(4s);
    olga->say(writing);
    pass(4s);
    EXPECT_EQ(seen(ana).here, (Ids{1, 3}));
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{});
}

TEST_F(PresenceTest, NobodyElseIsTold) {
    const auto ana = join(1);
    const auto stranger = join(99);
    stranger->say(writing);
    pass(6s);
    EXPECT_EQ(seen(stranger).frames, 0u);
    EXPECT_EQ(seen(ana).here, Ids{1});
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{});
}

TEST_F(PresenceTest, WhoeverIsRemovedIsNeitherSeenNorTold) {
    const auto ana = join(1, 0);
    const auto beto = join(2, 1);
    pass(4s);
    ana->say(R"({"type":"command","id":"00000000-0000-4000-8000-000000000001","space":1,)"
             R"("do":{"type":"remove_member","person":2}})");
    pass(4s);
    EXPECT_EQ(seen(ana).here, Ids{1});
    const std::size_t frames = seen(beto).frames;
    const auto olga = join(3);
    pass(4s);
    EXPECT_EQ(seen(olga).here, (Ids{1, 3}));
    EXPECT_EQ(seen(beto).frames, frames);
}

TEST_F(PresenceTest, WhatTheNodesSayOfStrangersIsNotBelieved) {
    storage::memory::MemoryPresenceStore liar{town_.presence, storage::NodeId{666}};
    liar.announce({{town_.space, {{domain::PersonId{99}, 1, true}}}});
    const auto ana = join(1);
    pass(6s);
    EXPECT_EQ(seen(ana).here, Ids{1});
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{});
}

TEST_F(PresenceTest, AfterAFlushEverybodyIsStillThereAndTrustComesBack) {
    const auto ana = join(1, 0);
    const auto beto = join(2, 1);
    pass(4s);
    town_.presence.flush();
    for (int i = 0; i < 50; ++i) {
        pass(100ms);
        ASSERT_EQ(seen(ana).here, (Ids{1, 2})) << "nobody blinks";
        ASSERT_EQ(absent(2), std::nullopt);
    }
    pass(1s);
    EXPECT_FALSE(seen(ana).trusted);
    EXPECT_FALSE(absence().trusted_for(0s));
    pass(15s);
    EXPECT_TRUE(seen(ana).trusted);
    EXPECT_EQ(seen(ana).here, (Ids{1, 2}));
    EXPECT_EQ(absent(2), std::nullopt);
}

TEST_F(PresenceTest, WhoeverLeftDuringAFlushGoesWithinASettling) {
    const auto ana = join(1, 0);
    auto beto = join(2, 1);
    pass(4s);
    town_.presence.flush();
    beto.reset();
    pass(20s);
    EXPECT_EQ(seen(ana).here, Ids{1});
}

TEST_F(PresenceTest, AKilledNodeFadesAndNobodyOfItIsAbsentByMachine) {
    const auto ana = join(1, 0);
    auto beto = join(2, 1);
    pass(4s);
    ASSERT_EQ(seen(ana).here, (Ids{1, 2}));
    beto.reset();
    town_.restart(1);
    pass(20s);
    EXPECT_EQ(seen(ana).here, Ids{1});
    EXPECT_EQ(absent(2), std::nullopt);
    pass(60s);
    EXPECT_EQ(absent(2), std::nullopt) << "nobody saw them go";
    EXPECT_TRUE(absence().absent(town_.space, domain::PersonId{3}) > 60s) << "never here";

    beto = join(2, 1);
    pass(4s);
    EXPECT_EQ(seen(ana).here, (Ids{1, 2}));
    beto.reset();
    pass(30s);
    const auto gone = absent(2);
    ASSERT_TRUE(gone);
    EXPECT_GT(*gone, 25s);
    EXPECT_LE(*gone, 30s);
}

TEST_F(PresenceTest, ANodeThatStopsInGoodOrderIsLeftByEverybody) {
    const auto ana = join(1, 0);
    auto beto = join(2, 1);
    pass(4s);
    town_.node(1).drain();
    pass(3s);
    EXPECT_EQ(seen(ana).here, Ids{1});
    EXPECT_TRUE(absent(2)) << "their node said so before it went";
    ASSERT_FALSE(beto->closed.empty());
    EXPECT_EQ(beto->closed.front(), wire::CloseCode::going_away);
    EXPECT_EQ(beto->last<wire::ClosingFrame>().code, wire::CloseCode::going_away);
}

TEST_F(PresenceTest, WithoutTheStoreEveryNodeKnowsItsOwnAndTrustsNothing) {
    const auto ana = join(1, 0);
    const auto beto = join(2, 1);
    pass(4s);
    town_.presence.cut_off();
    pass(15s);
    EXPECT_EQ(seen(ana).here, Ids{1});
    EXPECT_FALSE(seen(ana).trusted);
    EXPECT_EQ(absent(2), std::nullopt);
    EXPECT_FALSE(absence().trusted_for(0s));
    town_.presence.reconnect();
    pass(15s);
    EXPECT_EQ(seen(ana).here, (Ids{1, 2}));
    EXPECT_TRUE(seen(ana).trusted);
    pass(20s);
    EXPECT_TRUE(absence().trusted_for(15s));
    EXPECT_FALSE(absence().trusted_for(40s)) << "not across the break";
}

TEST_F(PresenceTest, AnotherHistoryLeavesNoGhosts) {
    const auto ana = join(1, 0);
    const auto beto = join(2, 1);
    pass(4s);
    ASSERT_EQ(seen(ana).here, (Ids{1, 2}));
    town_.node(1).spaces().restart(town_.node(1).spaces().epoch());
    pass(10s);
    EXPECT_EQ(seen(ana).here, Ids{1}) << "nobody follows there any more";
}

TEST_F(PresenceTest, AFrozenNodeIsBackWithItsNextBeat) {
    const auto ana = join(1, 0);
    const auto beto = join(2, 1);
    pass(4s);
    town_.freeze(1, 40s);
    pass(30s);
    EXPECT_EQ(seen(ana).here, Ids{1});
    EXPECT_EQ(absent(2), std::nullopt);
    pass(20s);
    EXPECT_EQ(seen(ana).here, (Ids{1, 2}));
}

// A phone that does not read: it takes what was sent before it lagged.
class SlowDesk final : public app::Outlet {
  public:
    void send(const wire::SharedFrame& frame) override { frames.emplace_back(frame.payload()); }
    bool offer(const wire::SharedFrame& frame) override {
        if (lags) return false;
        send(frame);
        return true;
    }
    void close(wire::CloseCode) override {}

    bool lags{};
    std::vector<std::string> frames;
};

TEST_F(PresenceTest, WhoeverLagsIsGivenTheNewestPictureLater) {
    SlowDesk slow;
    const auto client = town_.node(0).open(
        {.person = domain::PersonId{1}, .name = "Ana", .lang = "es", .login = {}}, slow
    );
    client->receive(R"({"type":"hello","protocol":1,"client":"test"})");
    client->receive(R"({"type":"join","space":1})");
    pass(4s);
    ASSERT_EQ(Picture::of(slow.frames).here, Ids{1});
    slow.lags = true;
    auto beto = join(2);
    pass(4s);
    const auto olga = join(3);
    pass(4s);
    beto.reset();
    pass(4s);
    EXPECT_EQ(Picture::of(slow.frames).frames, 1u);
    slow.lags = false;
    pass(1s);
    EXPECT_EQ(Picture::of(slow.frames).here, (Ids{1, 3}));
    EXPECT_EQ(Picture::of(slow.frames).frames, 2u);
}

class PresenceAloneTest : public PresenceTest {
  protected:
    PresenceAloneTest() : PresenceTest(3, false) {}
};

TEST_F(PresenceAloneTest, WithoutAStoreANodeKnowsItsOwnAndConcludesNothing) {
    const auto ana = join(1, 0);
    const auto beto = join(2, 0);
    const auto olga = join(3, 1);
    pass(4s);
    EXPECT_EQ(seen(ana).here, (Ids{1, 2}));
    EXPECT_EQ(seen(olga).here, Ids{3});
    EXPECT_FALSE(seen(ana).trusted);
    beto->say(writing);
    pass(3s);
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{2});
    pass(60s);
    EXPECT_EQ(absent(3), std::nullopt);
    EXPECT_FALSE(absence().trusted_for(0s));
    town_.node(0).drain();
    pass(1s);
    EXPECT_FALSE(ana->closed.empty());
}

class PresenceOfManyTest : public PresenceTest {
  protected:
    PresenceOfManyTest() : PresenceTest(800) {}
};

TEST_F(PresenceOfManyTest, OfManyOnlyTheNumberIsToldAndItCostsAPhoneLittle) {
    const auto ana = join(1);
    pass(4s);
    std::vector<std::unique_ptr<Desk>> crowd;
    for (std::uint64_t person = 2; person <= 800; ++person) {
        crowd.push_back(join(person, person % 2));
        if (person % 40 == 0) pass(100ms);
    }
    pass(30s);
    EXPECT_EQ(seen(ana).here, std::nullopt);
    EXPECT_EQ(seen(ana).count, 800u);
    EXPECT_LT(seen(ana).bytes, 6'000u);

    const std::size_t before = seen(ana).bytes;
    for (int second = 0; second < 60; ++second) {
        for (std::size_t i = 0; i < 50; ++i) crowd[i]->say(writing);
        crowd.pop_back();
        pass(1s);
    }
    EXPECT_LE(seen(ana).bytes - before, 800u) << "a minute of coming, going and writing";
    EXPECT_EQ(seen(ana).writing, std::vector<std::uint64_t>{});

    crowd.erase(crowd.begin() + 60, crowd.end());
    pass(30s);
    EXPECT_EQ(seen(ana).count, 61u);
    EXPECT_EQ(seen(ana).here.value().size(), 61u) << "few enough to be listed again";
}

}  // namespace
}  // namespace urdimbre::simulation
