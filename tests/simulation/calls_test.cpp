// Calls on several nodes: who is in them, who may be heard, and what participants tell each other
// to connect (rules W1 to W12).
#include "server/app/templates.hpp"
#include "tests/simulation/phone.hpp"
#include "tests/simulation/places.hpp"

#include <gtest/gtest.h>

#include <set>

namespace urdimbre::simulation {
namespace {

using namespace domain;

constexpr PersonId diego{4};
constexpr std::string_view host_candidate = "candidate:1 1 udp 1 192.168.1.20 5 typ host";
constexpr std::string_view relay_candidate = "candidate:2 1 udp 1 203.0.113.7 5 typ relay";

using People = std::set<std::uint64_t>;

class Calling : public Places {
  public:
    explicit Calling(std::uint32_t seed = 1, SpaceKind kind = SpaceKind::mentoring_room)
        : Places(seed) {
        for (const PersonId person : {benito, carla, diego}) {
            add(network, ana, person, {SpaceRole::teacher});
        }
        space = open(network, ana, kind);
        for (const PersonId person : {benito, carla}) add(space, ana, person, {SpaceRole::teacher});
    }

    std::unique_ptr<Phone>
    phone(PersonId person, std::size_t node, std::optional<SpaceId> at = {}) {
        auto made = std::make_unique<Phone>(town.node(node), person, at.value_or(space));
        EXPECT_TRUE(run_until([&] { return made->joined(); }));
        return made;
    }
    std::unique_ptr<Phone> caller(PersonId person, std::size_t node) {
        auto made = phone(person, node);
        made->joins();
        EXPECT_TRUE(run_until([&] { return made->in().contains(number(person)); }));
        return made;
    }
    bool see(const Phone& who, const People& people) {
        return run_until([&] { return who.in() == people; }, 10'000);
    }
    void sets(CallPolicy policy) {
        const auto answer = ask(network, ana, SetCalls{policy});
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }
    void done(PersonId by, Command command) {
        const auto answer = ask(space, by, std::move(command));
        EXPECT_TRUE(std::holds_alternative<app::Accepted>(answer));
    }

    SpaceId space{};
};

TEST(Calls, AreHeldAcrossNodes) {
    Calling here;
    const auto one = here.caller(ana, 0);
    const auto other = here.caller(benito, 1);
    ASSERT_TRUE(here.see(*one, {1, 2}));
    ASSERT_TRUE(here.see(*other, {1, 2}));
    EXPECT_EQ(one->hears(), (People{1, 2}));
    EXPECT_TRUE(one->call().everybody && one->call().whole);
    EXPECT_FALSE(one->call().relay_only);
    EXPECT_NE(one->call().you, other->call().you);
    ASSERT_TRUE(one->call().relays.username);
    EXPECT_NE(one->call().relays.username, other->call().relays.username) << "each has its own";

    one->tells(*other, host_candidate);
    ASSERT_TRUE(here.run_until([&] { return other->last<wire::CallSignalFrame>().has_value(); }));
    const auto signal = *other->last<wire::CallSignalFrame>();
    EXPECT_EQ(signal.from, one->call().you);
    EXPECT_EQ(signal.candidate->candidate, host_candidate) << "as it is";
    other->proposes(*one, "v=0\r\n");
    ASSERT_TRUE(here.run_until([&] { return one->last<wire::CallSignalFrame>().has_value(); }));
    EXPECT_EQ(one->last<wire::CallSignalFrame>()->description->sdp, "v=0\r\n");

    other->say(wire::SetCallMediaFrame{.space = number(here.space), .muted = true, .video = true});
    EXPECT_TRUE(here.run_until([&] {
        const auto all = one->call().participants;
        return all.size() == 2 && all[1].muted && all[1].video;
    }));
    other->leaves();
    EXPECT_TRUE(here.see(*one, {1}));
    EXPECT_FALSE(other->shown_out());
}

TEST(Calls, AreShownToWhoFollowsTheSpace) {
    Calling here;
    const auto looks_on = here.phone(carla, 1);
    const auto going_on = [&](const People& people) {
        return here.run_until([&] {
            const auto frame = looks_on->last<wire::CallGoingOnFrame>();
            return frame && People(frame->people.begin(), frame->people.end()) == people;
        });
    };
    EXPECT_FALSE(looks_on->last<wire::CallGoingOnFrame>());
    const auto one = here.caller(ana, 0);
    EXPECT_TRUE(going_on({1}));
    const auto other = here.caller(benito, 1);
    EXPECT_TRUE(going_on({1, 2}));
    const auto late = here.phone(diego, 1, here.network);
    EXPECT_FALSE(late->last<wire::CallGoingOnFrame>()) << "of another space";
    one->leaves();
    other->leaves();
    EXPECT_TRUE(going_on({}));
    EXPECT_FALSE(looks_on->last<wire::CallFrame>()) << "whoever looks on is told who, and no more";
}

TEST(Calls, AreForMembersInRoomsAlone) {
    Calling here;
    const auto stranger = std::make_unique<Phone>(here.town.node(0), diego, here.space);
    stranger->joins();
    ASSERT_TRUE(here.run_until([&] { return stranger->refused().has_value(); }));
    EXPECT_EQ(stranger->refused(), wire::RefusalCode::not_joined);
    const auto one = here.caller(ana, 0);
    stranger->tells(*one, host_candidate);
    EXPECT_EQ(stranger->refused(), wire::RefusalCode::not_in_call);
    EXPECT_FALSE(one->last<wire::CallSignalFrame>());

    const auto above = here.phone(benito, 0, here.network);
    above->joins();
    ASSERT_TRUE(here.run_until([&] { return above->refused().has_value(); }));
    EXPECT_EQ(above->refused(), wire::RefusalCode::calls_elsewhere);
    EXPECT_EQ(above->last<wire::RefusedFrame>()->ref, 77u);
}

TEST(Calls, EndForWhoIsRemovedWithinTwoSeconds) {
    Calling here;
    const auto one = here.caller(ana, 0);
    const auto other = here.caller(benito, 1);
    ASSERT_TRUE(here.see(*one, {1, 2}));
    here.done(ana, RemoveMember{benito});
    EXPECT_TRUE(
        here.run_until([&] { return other->shown_out() == wire::RefusalCode::not_a_member; }, 2'000)
    );
    EXPECT_TRUE(here.see(*one, {1}));
    other->tells(*one, host_candidate);
    EXPECT_EQ(other->refused(), wire::RefusalCode::not_in_call);
}

TEST(Calls, HoldSixPeopleWhoeverLetsThemIn) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        Calling here(seed);
        std::vector<PersonId> people{ana, benito, carla};
        for (int more = 0; more < 4; ++more) {
            const PersonId person = here.town.directory.add_person("Otra", "es");
            here.add(here.network, ana, person, {SpaceRole::teacher});
            here.add(here.space, ana, person, {SpaceRole::teacher});
            people.push_back(person);
        }
        std::vector<std::unique_ptr<Phone>> phones;
        for (std::size_t i = 0; i < people.size(); ++i) {
            phones.push_back(here.phone(people[i], i % 2));
        }
        for (const auto& phone : phones) phone->joins();
        const auto turned_away = [&] {
            std::size_t count = 0;
            for (const auto& phone : phones) {
                const bool full = phone->refused() == wire::RefusalCode::call_full ||
                                  phone->shown_out() == wire::RefusalCode::call_full;
                count += full ? 1 : 0;
            }
            return count;
        };
        EXPECT_TRUE(here.run_until([&] { return turned_away() == 1; })) << "seed " << seed;
        std::set<People> seen;
        EXPECT_TRUE(here.run_until([&] {
            seen.clear();
            for (const auto& phone : phones) {
                const bool full = phone->refused() == wire::RefusalCode::call_full ||
                                  phone->shown_out() == wire::RefusalCode::call_full;
                if (!full) seen.insert(phone->in());
            }
            return seen.size() == 1 && seen.begin()->size() == 6;
        })) << "seed "
            << seed << ": all nodes say the same";
    }
}

TEST(Calls, GoWithWhoComesFromAnotherDevice) {
    Calling here;
    const auto one = here.caller(ana, 0);
    const auto old = here.caller(benito, 0);
    ASSERT_TRUE(here.see(*one, {1, 2}));
    const auto before = old->call().you;
    const auto fresh = here.caller(benito, 1);
    EXPECT_TRUE(here.run_until([&] {
        return old->shown_out() == wire::RefusalCode::call_taken_over;
    }));
    EXPECT_TRUE(here.run_until([&] {
        const auto all = one->call().participants;
        return all.size() == 2 && all[1].participant == fresh->call().you;
    }));
    EXPECT_NE(before, fresh->call().you);
}

TEST(Calls, AreOneAtATime) {
    Calling here;
    const SpaceId mesa = here.open(here.network, ana, SpaceKind::mesa);
    const auto one = here.caller(ana, 0);
    const auto other = here.phone(ana, 0, mesa);
    other->joins();
    ASSERT_TRUE(here.run_until([&] { return other->refused().has_value(); }));
    EXPECT_EQ(other->refused(), wire::RefusalCode::in_another_call);
    one->say(wire::JoinFrame{.space = number(mesa), .position = {}});
    ASSERT_TRUE(here.run_until([&] { return one->all<wire::SnapshotFrame>().size() == 2; }));
    one->say(wire::JoinCallFrame{.ref = 5, .space = number(mesa), .muted = true, .video = false});
    EXPECT_TRUE(here.run_until([&] { return one->call().space == number(mesa); }));
    const auto left = one->last<wire::CallLeftFrame>();
    ASSERT_TRUE(left) << "the same connection left the other call for it";
    EXPECT_EQ(left->space, number(here.space));
    EXPECT_FALSE(left->code);
}

// Neither was in one when it asked.
TEST(Calls, AreOneAtATimeForWhoAsksForTwoAtOnce) {
    Calling here;
    const SpaceId mesa = here.open(here.network, ana, SpaceKind::mesa);
    const auto one = here.phone(ana, 0);
    const auto other = here.phone(ana, 0, mesa);
    one->joins();
    other->joins();
    const auto turned_away = [](const Phone& phone) {
        return phone.refused() == wire::RefusalCode::in_another_call;
    };
    ASSERT_TRUE(here.run_until([&] { return turned_away(*one) || turned_away(*other); }));
    const auto& out = turned_away(*one) ? *one : *other;
    const auto& in = turned_away(*one) ? *other : *one;
    EXPECT_TRUE(here.see(in, {1}));
    EXPECT_FALSE(turned_away(in));
    EXPECT_FALSE(out.last<wire::CallFrame>());
}

TEST(Calls, AskAgainWithAPauseWhileStorageIsAway) {
    Calling here;
    const auto one = here.phone(ana, 0);
    const std::size_t before = here.town.directory.asked;
    here.town.directory.away = true;
    one->joins();
    here.town.world.run_for(2s);
    const std::size_t asked = here.town.directory.asked - before;
    EXPECT_GT(asked, 5u);
    EXPECT_LE(asked, 45u) << "no more often than it is looked at for who waits";
    EXPECT_FALSE(one->refused());
    here.town.directory.away = false;
    EXPECT_TRUE(here.see(*one, {1}));
}

TEST(Calls, SayThatStorageIsAwayToWhoHasWaitedLongEnough) {
    Calling here;
    const auto one = here.phone(ana, 0);
    here.town.directory.away = true;
    one->joins();
    EXPECT_TRUE(here.run_until(
        [&] { return one->refused() == wire::RefusalCode::storage_unavailable; }, 6'000
    ));
    here.town.directory.away = false;
    one->joins();
    EXPECT_TRUE(here.see(*one, {1}));
}

TEST(Calls, GoThroughRelaysWhereTheNetworkSaysSo) {
    Calling here;
    const auto one = here.caller(ana, 0);
    const auto other = here.caller(benito, 1);
    ASSERT_TRUE(here.see(*one, {1, 2}));
    here.sets(CallPolicy::relayed);
    ASSERT_TRUE(
        here.run_until([&] { return one->call().relay_only && other->call().relay_only; }, 3'000)
    ) << "calls that are under way follow";
    const std::size_t told = other->all<wire::CallSignalFrame>().size();
    one->tells(*other, host_candidate);
    one->tells(*other, relay_candidate);
    ASSERT_TRUE(here.run_until([&] { return other->all<wire::CallSignalFrame>().size() > told; }));
    const auto passed = other->all<wire::CallSignalFrame>();
    EXPECT_EQ(passed.size(), told + 1);
    EXPECT_TRUE(passed.back().candidate->candidate.starts_with(relay_candidate));
    one->proposes(
        *other,
        "v=0\r\nc=IN IP4 192.168.1.20\r\na=" + std::string{host_candidate} +
            "\r\na=" + std::string{relay_candidate} + "\r\n"
    );
    ASSERT_TRUE(here.run_until([&] {
        return other->last<wire::CallSignalFrame>()->description.has_value();
    }));
    const auto sdp = other->last<wire::CallSignalFrame>()->description->sdp;
    EXPECT_EQ(sdp.find("192.168.1.20"), std::string::npos) << sdp;
    EXPECT_NE(sdp.find("203.0.113.7"), std::string::npos) << sdp;
    for (const auto* phone : {one.get(), other.get()}) {
        for (const std::string& frame : phone->frames()) {
            if (frame.find("\"call_signal\"") == std::string::npos) continue;
            EXPECT_EQ(frame.find("192.168.1.20"), std::string::npos) << frame;
        }
    }
    here.sets(CallPolicy::direct);
    EXPECT_TRUE(here.run_until([&] { return !one->call().relay_only; }, 3'000));
}

TEST(Calls, EndWhereTheNetworkTurnsThemOff) {
    Calling here;
    const auto one = here.caller(ana, 0);
    const auto other = here.caller(benito, 1);
    ASSERT_TRUE(here.see(*one, {1, 2}));
    here.sets(CallPolicy::off);
    for (const auto* phone : {one.get(), other.get()}) {
        EXPECT_TRUE(here.run_until(
            [&] { return phone->shown_out() == wire::RefusalCode::calls_off; }, 3'000
        ));
    }
    one->joins();
    EXPECT_TRUE(here.run_until([&] { return one->refused() == wire::RefusalCode::calls_off; }));
}

TEST(Calls, FadeWithANodeThatDies) {
    Calling here;
    const auto one = here.caller(ana, 0);
    auto other = here.caller(benito, 1);
    ASSERT_TRUE(here.see(*one, {1, 2}));
    here.town.freeze(1, 1h);
    EXPECT_TRUE(here.see(*one, {1})) << "it says nothing, and nobody said goodbye";
    other.reset();
    here.town.restart(1);
    const auto again = here.caller(benito, 1);
    EXPECT_TRUE(here.see(*one, {1, 2}));
    EXPECT_TRUE(here.see(*again, {1, 2}));
}

TEST(Calls, AreNotSaidToBeWholeWhileNodesDoNotHearEachOther) {
    Calling here;
    const auto one = here.caller(ana, 0);
    const auto beside = here.caller(carla, 0);
    const auto other = here.caller(benito, 1);
    ASSERT_TRUE(here.see(*one, {1, 2, 3}));
    here.town.hints.healthy = false;
    here.town.faults.hint_lost = 1;
    EXPECT_TRUE(here.run_until([&] { return !one->call().whole && !other->call().whole; }, 5'000));
    EXPECT_TRUE(here.see(*one, {1, 3})) << "it goes on among those of one node";
    EXPECT_TRUE(here.see(*other, {2}));
    here.town.hints.healthy = true;
    here.town.faults.hint_lost = 0;
    EXPECT_TRUE(here.see(*one, {1, 2, 3})) << "they announce again by themselves";
    EXPECT_TRUE(here.run_until([&] { return one->call().whole; }, 5'000));
}

TEST(Calls, AreBounded) {
    Calling here;
    const auto one = here.caller(ana, 0);
    const auto other = here.caller(benito, 0);
    ASSERT_TRUE(here.see(*one, {1, 2}));
    one->say(wire::SignalCallFrame{
        .space = number(here.space), .to = other->call().you, .description = {}, .candidate = {}
    });
    EXPECT_EQ(one->refused(), wire::RefusalCode::signal_invalid);
    one->proposes(*other, std::string(10'000, 'x'));
    EXPECT_EQ(other->all<wire::CallSignalFrame>().size(), 1u);
    std::string many;  // as many letters as are allowed, and twice as many bytes
    for (int i = 0; i < 10'000; ++i) many += "ñ";
    one->proposes(*other, many);
    EXPECT_EQ(one->refused(), wire::RefusalCode::signal_invalid);
    one->proposes(*other, std::string(10'001, 'x'));
    EXPECT_EQ(one->refused(), wire::RefusalCode::field_too_long);
    for (int i = 0; i < 400; ++i) one->tells(*other, host_candidate);
    EXPECT_EQ(one->refused(), wire::RefusalCode::too_fast);
    const std::size_t passed = other->all<wire::CallSignalFrame>().size();
    EXPECT_GT(passed, 200u);
    EXPECT_LT(passed, 260u);
    here.town.world.run_for(10s);
    one->tells(*other, relay_candidate);
    EXPECT_EQ(other->all<wire::CallSignalFrame>().size(), passed + 1) << "it passes";
}

// What is committed decides, and whoever listens hears of it with the window that shows it.
TEST(Calls, FollowTheWordInASession) {
    Calling here(3, SpaceKind::session);
    static const app::Templates templates;
    here.done(
        ana,
        ConversationCommand{PlanSession{
            .protocol = templates.find("amigo-critico")->protocol, .script = "{}", .starts_at = {}
        }}
    );
    here.done(ana, ConversationCommand{GiveSeat{ana, "facilitador"}});
    here.done(ana, ConversationCommand{GiveSeat{benito, "presentador"}});
    here.done(ana, ConversationCommand{GiveSeat{carla, "amigo_critico"}});
    const auto one = here.caller(ana, 0);
    const auto presents = here.caller(benito, 1);
    const auto friendly = here.caller(carla, 1);
    for (const auto* phone : {one.get(), presents.get(), friendly.get()}) {
        ASSERT_TRUE(here.see(*phone, {1, 2, 3}));
        EXPECT_EQ(phone->hears(), (People{1, 2, 3})) << "before it begins";
    }
    const auto everybody_hears = [&](const People& people) {
        for (const auto* phone : {one.get(), presents.get(), friendly.get()}) {
            if (!here.run_until([&] { return phone->hears() == people; }, 3'000)) return false;
        }
        return true;
    };
    here.done(ana, ConversationCommand{StartConversation{}});
    EXPECT_TRUE(everybody_hears({1}));
    EXPECT_FALSE(one->call().everybody);
    // The frame that says who is heard stands beside the window, in one turn of the loop.
    const auto& frames = one->frames();
    const auto window = std::ranges::find_if(frames, [](const std::string& text) {
        return text.find("\"phase_entered\"") != std::string::npos;
    });
    ASSERT_NE(window, frames.end());
    ASSERT_NE(window, frames.begin());
    EXPECT_NE(std::prev(window)->find("\"type\":\"call\""), std::string::npos)
        << *std::prev(window);

    here.done(ana, ConversationCommand{NextPhase{0}});
    EXPECT_TRUE(everybody_hears({2})) << "who presents has the word";
    here.done(ana, ConversationCommand{SkipPhase{1, "sigamos"}});
    EXPECT_TRUE(everybody_hears({2})) << "who answers may";
    here.done(carla, ConversationCommand{RaiseHand{.phase = 2}});
    EXPECT_TRUE(everybody_hears({2, 3}));
    here.done(ana, ConversationCommand{SkipPhase{2, "sigamos"}});
    EXPECT_TRUE(everybody_hears({})) << "everybody reads";
    here.done(ana, ConversationCommand{SkipPhase{3, "sigamos"}});
    EXPECT_TRUE(everybody_hears({3}));
    here.done(ana, ConversationCommand{SkipPhase{4, "sigamos"}});
    EXPECT_TRUE(everybody_hears({3})) << "who presents is silent";
    here.done(ana, ConversationCommand{EndConversation{"ya"}});
    EXPECT_TRUE(everybody_hears({1, 2, 3}));
}

}  // namespace
}  // namespace urdimbre::simulation
