#pragma once

#include "server/app/call_relays.hpp"
#include "server/app/call_roll.hpp"
#include "server/app/leaky_count.hpp"
#include "server/app/loop.hpp"
#include "server/app/outlet.hpp"
#include "server/app/spaces.hpp"
#include "server/domain/call.hpp"
#include "storage/broker.hpp"
#include "storage/directory.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::app {

// A connection, as far as calls go. Its owner takes it out of its call before it goes.
struct Caller {
    // What browsers tell each other to connect comes in bursts, when somebody comes in.
    static constexpr std::size_t signals_burst = 240;
    static constexpr std::chrono::milliseconds signal_forgotten_every{50};

    Outlet& outlet;
    domain::PersonId person{};
    std::function<void(wire::RefusedFrame)> refuse;  // in its language

    std::optional<domain::SpaceId> space{};  // in whose call it is, or waits to be let in
    bool waits{};
    std::uint32_t ref{};  // with which it asked to come in
    CallPresence presence{};
    wire::CallRelays relays{};
    std::optional<wire::CallFrame> told{};
    LeakyCount signals{signals_burst, signal_forgotten_every};
};

// The calls of the spaces that are loaded here: who is in them, who may be heard, and what their
// participants tell each other to connect (rules W1 to W12). Voices never come by here. Nothing of
// it is logged; with the other nodes it speaks on the channels of the spaces, so that a call is as
// whole as the broker is well. Costs nothing while nobody calls.
class Calls {
  public:
    struct Timing {
        std::chrono::milliseconds beat{2'000};
        std::chrono::milliseconds look{50};  // for what somebody waits for who wants to come in
        std::chrono::milliseconds patience{5'000};
    };
    struct Parts {
        Loop& loop;
        Offload& offload;
        storage::Directory& directory;
        storage::Broker& broker;
        Spaces& spaces;
        std::function<domain::Instant()> now;
    };

    Calls(Parts parts, CallRelays relays, Timing timing);
    ~Calls();

    // Why not; no value: it is in, or will be told.
    using Objection = std::optional<wire::RefusalCode>;
    Objection join(Caller& caller, const wire::JoinCallFrame& join);
    // Without a word when it is in no call of this space.
    void leave(Caller& caller);
    Objection signal(Caller& caller, const wire::SignalCallFrame& signal);
    Objection set_media(Caller& caller, const wire::SetCallMediaFrame& media);

    // The space is not what it was, and is committed: who may be heard follows at once.
    void state_advanced(domain::SpaceId space);
    // Who follows it here has changed.
    void attendance_changed(domain::SpaceId space);
    // True: it was about a call.
    bool take_hint(domain::SpaceId space, const std::string& hint);
    // Another history began: nothing that was known holds.
    void restart();

    std::size_t calls() const { return calls_.size(); }
    std::size_t participants() const;

  private:
    using Time = std::chrono::steady_clock::time_point;

    struct Waiting {
        Caller* caller;
        Time until;
    };
    // The call of one space.
    struct Call {
        std::vector<Caller*> callers;
        std::vector<Waiting> waiting;
        CallRoll elsewhere;
        std::string announced;
        std::vector<std::uint64_t> shown;  // to those who follow the space: the people in it
        bool asked_network{};
        bool network_known{};
        std::optional<domain::SpaceId> network;
        std::optional<domain::CallPolicy> policy;  // as it was seen last
    };

    const domain::Space* committed(domain::SpaceId space) const;
    std::vector<CallPresence> everybody(const Call& call) const;
    static std::vector<std::uint64_t> people(const std::vector<CallPresence>& in);

    bool in_another_call(const Caller& caller, domain::SpaceId space) const;
    Objection objection_to(domain::SpaceId space, const Call& call, domain::PersonId person) const;
    void look_for_policy(domain::SpaceId space, Call& call);
    void ask_for_network(domain::SpaceId space);
    void admit_waiting(domain::SpaceId space);
    void look_again();
    void turn_away(Caller& caller, wire::RefusalCode why);
    void let_in(domain::SpaceId space, Call& call, Caller& caller);
    wire::CallRelays lend_relays() const;
    void settle(domain::SpaceId space);
    // `in`: who is in it, of all nodes. True: somebody of these was shown out.
    bool show_out(domain::SpaceId space, Call& call, const std::vector<CallPresence>& in);
    void tell(domain::SpaceId space, Call& call, const std::vector<CallPresence>& in);
    static void take_out(Call& call, Caller& caller);
    void forget_if_over(domain::SpaceId space);

    void deliver(domain::SpaceId space, const domain::Uuid& to, wire::CallSignalFrame frame);
    void announce(domain::SpaceId space, Call& call, bool again);
    void heard(domain::SpaceId space, CallAnnouncement announcement);
    void keep_beating();
    void beat();
    void stir(domain::SpaceId space);
    void show_to_followers(domain::SpaceId space);

    Parts parts_;
    CallRelays relays_;
    Timing timing_;
    CallRoll::Node self_;
    std::map<domain::SpaceId, Call> calls_;
    std::set<domain::SpaceId> stirring_;
    bool beating_{};
    bool looking_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
