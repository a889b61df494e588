#include "server/app/calls.hpp"

#include "server/app/network_of.hpp"
#include "server/app/secret.hpp"
#include "server/domain/view.hpp"
#include "storage/unavailable.hpp"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

domain::Uuid drawn_call_id() {
    domain::Uuid id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    return id;
}

}  // namespace

Calls::Calls(Parts parts, CallRelays relays, Timing timing)
    : parts_(std::move(parts)),
      relays_(std::move(relays)),
      timing_(timing),
      self_(drawn_call_id()) {}

Calls::~Calls() { *alive_ = false; }

const domain::Space* Calls::committed(domain::SpaceId space) const {
    const SpaceActor* actor = parts_.spaces.find(space);
    return actor ? actor->committed() : nullptr;
}

std::vector<CallPresence> Calls::everybody(const Call& call) const {
    std::vector<CallPresence> all;
    for (const Caller* caller : call.callers) all.push_back(caller->presence);
    call.elsewhere.add_to(all);
    return all;
}

std::vector<std::uint64_t> Calls::people(const std::vector<CallPresence>& in) {
    std::vector<std::uint64_t> numbers;
    for (const CallPresence& one : in) numbers.push_back(number(one.person));
    return numbers;
}

std::size_t Calls::participants() const {
    std::size_t sum = 0;
    for (const auto& [space, call] : calls_) sum += call.callers.size();
    return sum;
}

// ---- Coming in

Calls::Objection Calls::join(Caller& caller, const wire::JoinCallFrame& join) {
    const domain::SpaceId id{join.space};
    if (!caller.outlet.lasting()) return wire::RefusalCode::calls_need_socket;
    if (caller.signals.again(parts_.loop.steady_now())) return wire::RefusalCode::too_fast;
    const domain::Space* space = committed(id);
    if (!space) return wire::RefusalCode::not_joined;
    if (!domain::has_call(space->kind)) return wire::RefusalCode::calls_elsewhere;
    if (in_another_call(caller, id)) return wire::RefusalCode::in_another_call;
    if (caller.space && caller.space != id) {
        const wire::CallLeftFrame left{.space = number(*caller.space), .code = {}};
        leave(caller);
        caller.outlet.send(wire::frame_of(left));
    }
    const bool new_here = !caller.space;
    caller.space = id;
    caller.ref = join.ref;
    caller.presence.muted = join.muted;
    caller.presence.video = join.video;
    caller.told.reset();
    if (new_here) {
        caller.waits = true;
        calls_[id].waiting.push_back({&caller, parts_.loop.steady_now() + timing_.patience});
    }
    if (caller.waits) {
        admit_waiting(id);
    } else {
        settle(id);
    }
    return {};
}

// On one device at a time: what somebody says in two places at once reaches nobody.
bool Calls::in_another_call(const Caller& caller, domain::SpaceId space) const {
    return std::ranges::any_of(calls_, [&](const auto& one) {
        return one.first != space &&
               std::ranges::any_of(one.second.callers, [&](const Caller* other) {
                   return other != &caller && other->person == caller.person;
               });
    });
}

Calls::Objection
Calls::objection_to(domain::SpaceId space, const Call& call, domain::PersonId person) const {
    const domain::Space* known = committed(space);
    if (!known || !domain::audience(*known, person).reads()) {
        return wire::RefusalCode::not_a_member;
    }
    if (call.policy == domain::CallPolicy::off) return wire::RefusalCode::calls_off;
    if (call.policy == domain::CallPolicy::relayed && !relays_.relays()) {
        return wire::RefusalCode::calls_need_relay;
    }
    return {};
}

// What the network says is read from its committed state, which this node keeps near the log as
// long as there is a call: so what its coordinators change reaches calls in a second.
void Calls::look_for_policy(domain::SpaceId space, Call& call) {
    if (!call.network_known) return ask_for_network(space);
    if (!call.network) {
        call.policy = domain::CallPolicy::direct;
        return;
    }
    const domain::Space* network = parts_.spaces.at(*call.network).committed();
    if (network && network->opened()) call.policy = domain::calls_in(*network);
}

void Calls::ask_for_network(domain::SpaceId space) {
    Call& call = calls_[space];
    if (std::exchange(call.asked_network, true)) return;
    struct Found {
        std::optional<domain::SpaceId> network;
        bool done{};
    };
    auto found = std::make_shared<Found>();
    parts_.offload.run(
        [&directory = parts_.directory, space, found] {
            try {
                found->network = network_of(directory, space);
                found->done = true;
            } catch (const storage::StorageUnavailable&) {
                found->done = false;
            }
        },
        [this, alive = alive_, space, found] {
            if (!*alive) return;
            const auto asked = calls_.find(space);
            if (asked == calls_.end()) return;
            asked->second.asked_network = false;
            if (!found->done) return look_again();  // not at once: storage is away
            asked->second.network_known = true;
            asked->second.network = found->network;
            admit_waiting(space);
        }
    );
}

void Calls::admit_waiting(domain::SpaceId space) {
    const auto found = calls_.find(space);
    if (found == calls_.end()) return;
    Call& call = found->second;
    look_for_policy(space, call);
    const Time now = parts_.loop.steady_now();
    for (const Waiting& waiting : std::exchange(call.waiting, {})) {
        Caller& caller = *waiting.caller;
        if (!call.policy && now < waiting.until) {
            call.waiting.push_back(waiting);
            continue;
        }
        const auto no = call.policy ? objection_to(space, call, caller.person)
                                    : Objection{wire::RefusalCode::storage_unavailable};
        if (no) {
            turn_away(caller, *no);
        } else {
            let_in(space, call, caller);
        }
    }
    if (!call.waiting.empty()) look_again();
    settle(space);
}

void Calls::look_again() {
    if (std::exchange(looking_, true)) return;
    parts_.loop.after(timing_.look, [this, alive = alive_] {
        if (!*alive) return;
        looking_ = false;
        std::vector<domain::SpaceId> spaces;
        for (const auto& [space, call] : calls_) {
            if (!call.waiting.empty()) spaces.push_back(space);
        }
        for (const domain::SpaceId space : spaces) admit_waiting(space);
    });
}

void Calls::turn_away(Caller& caller, wire::RefusalCode why) {
    const std::uint64_t space = number(*caller.space);
    caller.space.reset();
    caller.waits = false;
    caller.refuse({.space = space, .ref = caller.ref, .code = why});
}

void Calls::let_in(domain::SpaceId space, Call& call, Caller& caller) {
    // Two places may have been asked for at once, and the other was quicker.
    if (in_another_call(caller, space)) {
        return turn_away(caller, wire::RefusalCode::in_another_call);
    }
    caller.presence.participant = drawn_call_id();
    caller.presence.person = caller.person;
    caller.presence.since = parts_.now();
    auto all = everybody(call);
    all.push_back(caller.presence);
    const auto in = standing(std::move(all));
    if (std::ranges::find(in, caller.presence) == in.end()) {
        return turn_away(caller, wire::RefusalCode::call_full);
    }
    caller.waits = false;
    caller.relays = lend_relays();
    if (call.callers.empty()) parts_.broker.publish(space, std::string{call_question});
    call.callers.push_back(&caller);
    keep_beating();
}

// Under a random name, which is nobody's: relays are told it, and whoever reads their logs.
wire::CallRelays Calls::lend_relays() const { return relays_.lent(parts_.now(), new_secret()); }

// ---- Going

void Calls::leave(Caller& caller) {
    if (!caller.space) return;
    const domain::SpaceId space = *caller.space;
    const auto found = calls_.find(space);
    if (found == calls_.end()) return;
    take_out(found->second, caller);
    settle(space);
}

void Calls::take_out(Call& call, Caller& caller) {
    std::erase(call.callers, &caller);
    std::erase_if(call.waiting, [&](const Waiting& one) { return one.caller == &caller; });
    caller.space.reset();
    caller.waits = false;
    caller.told.reset();
}

// Whoever lost the right, whoever came in from another device, and whoever came when two nodes let
// the last one in at once.
bool Calls::show_out(domain::SpaceId space, Call& call, const std::vector<CallPresence>& in) {
    bool anybody = false;
    const std::vector<Caller*> callers = call.callers;
    for (Caller* caller : callers) {
        auto why = objection_to(space, call, caller->person);
        if (!why && std::ranges::find(in, caller->presence) == in.end()) {
            const bool elsewhere =
                std::ranges::find(in, caller->person, &CallPresence::person) != in.end();
            why = elsewhere ? wire::RefusalCode::call_taken_over : wire::RefusalCode::call_full;
        }
        if (!why) continue;
        anybody = true;
        take_out(call, *caller);
        caller->outlet.send(wire::frame_of(wire::CallLeftFrame{.space = number(space), .code = why})
        );
    }
    return anybody;
}

// ---- What everybody in it is told

void Calls::settle(domain::SpaceId space) {
    const auto found = calls_.find(space);
    if (found == calls_.end()) return;
    Call& call = found->second;
    if (call.network_known) look_for_policy(space, call);
    auto in = standing(everybody(call));
    if (show_out(space, call, in)) in = standing(everybody(call));
    announce(space, call, false);
    tell(space, call, in);
    auto now_in = people(in);
    if (now_in != call.shown) {
        call.shown = std::move(now_in);
        stir(space);
    }
    forget_if_over(space);
}

void Calls::tell(domain::SpaceId space, Call& call, const std::vector<CallPresence>& in) {
    const domain::Space* known = committed(space);
    if (call.callers.empty() || !known) return;
    wire::CallFrame frame{
        .space = number(space),
        .you = {},
        .participants = {},
        .everybody = domain::everybody_is_heard(*known),
        .heard = {},
        .relay_only = call.policy == domain::CallPolicy::relayed,
        .whole = parts_.broker.healthy(),
        .relays = {},
    };
    for (const CallPresence& one : in) {
        frame.participants.push_back({
            .participant = one.participant.bytes,
            .person = number(one.person),
            .muted = one.muted,
            .video = one.video,
        });
        if (domain::is_heard(*known, one.person)) frame.heard.push_back(number(one.person));
    }
    for (Caller* caller : call.callers) {
        if (CallRelays::wears_out(caller->relays, parts_.now())) {
            caller->relays = lend_relays();
        }
        frame.you = caller->presence.participant.bytes;
        frame.relays = caller->relays;
        if (caller->told == frame) continue;
        caller->outlet.send(wire::frame_of(frame));
        caller->told = frame;
    }
}

Calls::Objection Calls::set_media(Caller& caller, const wire::SetCallMediaFrame& media) {
    const domain::SpaceId space{media.space};
    if (caller.space != space || caller.waits) return wire::RefusalCode::not_in_call;
    if (caller.signals.again(parts_.loop.steady_now())) return wire::RefusalCode::too_fast;
    caller.presence.muted = media.muted;
    caller.presence.video = media.video;
    settle(space);
    return {};
}

void Calls::state_advanced(domain::SpaceId space) {
    std::vector<domain::SpaceId> concerned;
    for (const auto& [here, call] : calls_) {
        if (here == space || call.network == space) concerned.push_back(here);
    }
    for (const domain::SpaceId here : concerned) settle(here);
}

void Calls::forget_if_over(domain::SpaceId space) {
    const auto found = calls_.find(space);
    if (found == calls_.end()) return;
    const Call& call = found->second;
    if (call.callers.empty() && call.waiting.empty() && call.elsewhere.empty()) calls_.erase(found);
}

}  // namespace urdimbre::app
