// What participants tell each other to connect, and what nodes tell each other of calls.
#include "server/app/calls.hpp"
#include "server/app/relay_only.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t description_bytes_max = 10'000;

// One of the two, and not too much of it.
bool well_formed(const wire::SignalCallFrame& signal) {
    if (signal.description.has_value() == signal.candidate.has_value()) return false;
    return !signal.description || signal.description->sdp.size() <= description_bytes_max;
}

// False: there is nothing left of it to pass on.
bool without_ways_past_relays(wire::CallSignalFrame& signal) {
    if (signal.description) signal.description->sdp = relay_description(signal.description->sdp);
    if (!signal.candidate) return true;
    auto kept = relay_candidate(signal.candidate->candidate);
    if (!kept) return false;
    signal.candidate->candidate = std::move(*kept);
    return true;
}

}  // namespace

Calls::Objection Calls::signal(Caller& caller, const wire::SignalCallFrame& signal) {
    const domain::SpaceId space{signal.space};
    if (caller.space != space || caller.waits) return wire::RefusalCode::not_in_call;
    if (caller.signals.again(parts_.loop.steady_now())) return wire::RefusalCode::too_fast;
    if (!well_formed(signal)) return wire::RefusalCode::signal_invalid;
    const Call& call = calls_.at(space);
    const domain::Uuid to{signal.to};
    wire::CallSignalFrame frame{
        .space = signal.space,
        .from = caller.presence.participant.bytes,
        .description = signal.description,
        .candidate = signal.candidate,
    };
    const bool relayed = call.policy == domain::CallPolicy::relayed;
    if (relayed && !without_ways_past_relays(frame)) return {};
    if (call.elsewhere.knows(to)) {
        std::string text;
        wire::encode(text, frame);
        parts_.broker.publish(space, passed_signal(to, text));
    } else {
        deliver(space, to, std::move(frame));
    }
    return {};
}

// Whoever passes it on may not have heard yet what the network asks for: it is looked at again.
void Calls::deliver(domain::SpaceId space, const domain::Uuid& to, wire::CallSignalFrame frame) {
    const auto found = calls_.find(space);
    if (found == calls_.end()) return;
    const Call& call = found->second;
    const auto receiver = std::ranges::find_if(call.callers, [&](const Caller* caller) {
        return caller->presence.participant == to;
    });
    if (receiver == call.callers.end()) return;
    const bool relayed = call.policy == domain::CallPolicy::relayed;
    if (relayed && !without_ways_past_relays(frame)) return;
    (*receiver)->outlet.send(wire::frame_of(frame));
}

bool Calls::take_hint(domain::SpaceId space, const std::string& hint) {
    if (!hint.starts_with(call_hint)) return false;
    if (hint == call_question) {
        const auto call = calls_.find(space);
        if (call != calls_.end()) announce(space, call->second, true);
    } else if (auto announcement = decode_call_announcement(hint)) {
        heard(space, std::move(*announcement));
    } else if (const auto passed = decode_passed_signal(hint)) {
        const auto call = calls_.find(space);
        auto frame = wire::decode_server_frame(passed->frame);
        auto* signal = frame ? std::get_if<wire::CallSignalFrame>(&*frame) : nullptr;
        const bool known = signal && signal->space == number(space) && call != calls_.end() &&
                           call->second.elsewhere.knows({signal->from});
        if (known) deliver(space, passed->to, std::move(*signal));
    }
    return true;
}

void Calls::heard(domain::SpaceId space, CallAnnouncement announcement) {
    if (announcement.node == self_ || !parts_.spaces.find(space)) return;
    if (announcement.here.empty() && !calls_.contains(space)) return;
    const Time now = parts_.loop.steady_now();
    if (calls_[space].elsewhere.heard(announcement.node, std::move(announcement.here), now)) {
        settle(space);
    } else {
        forget_if_over(space);
    }
    if (!calls_.empty()) keep_beating();
}

void Calls::announce(domain::SpaceId space, Call& call, bool again) {
    if (call.callers.empty() && call.announced.empty()) return;
    CallAnnouncement announcement{.node = self_, .here = {}};
    for (const Caller* caller : call.callers) announcement.here.push_back(caller->presence);
    std::string text = encode(announcement);
    if (!again && text == call.announced) return;
    parts_.broker.publish(space, text);
    call.announced = call.callers.empty() ? std::string() : std::move(text);
}

void Calls::keep_beating() {
    if (std::exchange(beating_, true)) return;
    parts_.loop.after(timing_.beat, [this, alive = alive_] {
        if (*alive) beat();
    });
}

// Whatever was lost on the way is said again, and whoever has been silent for too long is gone.
void Calls::beat() {
    beating_ = false;
    const Time now = parts_.loop.steady_now();
    std::vector<domain::SpaceId> spaces;
    for (const auto& [space, call] : calls_) spaces.push_back(space);
    for (const domain::SpaceId space : spaces) {
        const auto found = calls_.find(space);
        if (found == calls_.end()) continue;
        found->second.elsewhere.expire(now);
        announce(space, found->second, true);
        settle(space);
    }
    if (!calls_.empty()) keep_beating();
}

void Calls::restart() {
    std::vector<domain::SpaceId> spaces;
    for (auto& [space, call] : calls_) {
        call.elsewhere = {};
        spaces.push_back(space);
    }
    for (const domain::SpaceId space : spaces) settle(space);
}

// ---- Those who follow the space, and are not in it

void Calls::attendance_changed(domain::SpaceId space) {
    if (calls_.contains(space)) stir(space);
}

// Later in the loop: nobody comes or goes while they are shown it.
void Calls::stir(domain::SpaceId space) {
    const bool first = stirring_.empty();
    stirring_.insert(space);
    if (!first) return;
    parts_.loop.post([this, alive = alive_] {
        if (!*alive) return;
        for (const domain::SpaceId one : std::exchange(stirring_, {})) show_to_followers(one);
    });
}

void Calls::show_to_followers(domain::SpaceId space) {
    const SpaceActor* actor = parts_.spaces.find(space);
    const Readership* readership = actor ? actor->readership() : nullptr;
    if (!readership) return;
    const auto call = calls_.find(space);
    const wire::CallGoingOnFrame frame{
        .space = number(space),
        .people = call == calls_.end() ? std::vector<std::uint64_t>{} : call->second.shown,
    };
    std::optional<wire::SharedFrame> made;
    readership->each_group([&](const domain::Audience&, const std::vector<Follower*>& followers) {
        for (Follower* follower : followers) {
            if (follower->call_shown == frame.people || !follower->outlet.lasting()) continue;
            if (!made) made = wire::frame_of(frame);
            follower->outlet.send(*made);
            follower->call_shown = frame.people;
        }
    });
}

}  // namespace urdimbre::app
