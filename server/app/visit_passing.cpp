// What a connection says of the moment: nothing of it is logged.
#include "server/app/same_names.hpp"
#include "server/app/visit.hpp"

namespace urdimbre::app {

// Whoever was shown out meanwhile still sends some of these: not worth an answer.
void Visit::on(const wire::WritingFrame& writing) {
    if (follows(writing.space)) {
        house_.presence.writes(domain::SpaceId{writing.space}, visitor_.person);
    }
}

// Whoever was shown out meanwhile still sends some of these: not worth an answer.
void Visit::on(const wire::ApplaudFrame& applaud) {
    if (!follows(applaud.space)) return;
    if (SpaceActor* actor = house_.spaces.find(domain::SpaceId{applaud.space})) {
        actor->applaud(visitor_.person, inside<domain::Reaction>(applaud.reaction));
    }
}

void Visit::on(const wire::JoinCallFrame& join) {
    if (!following(join.space)) return stop(join, wire::RefusalCode::not_joined);
    if (const auto no = house_.calls.join(caller_, join)) stop(join, *no);
}

void Visit::on(const wire::LeaveCallFrame& leave) { leave_call(leave.space); }

void Visit::leave_call(std::uint64_t space) {
    if (caller_.space == domain::SpaceId{space}) house_.calls.leave(caller_);
    outlet_.send(wire::frame_of(wire::CallLeftFrame{.space = space, .code = {}}));
}

void Visit::on(const wire::SignalCallFrame& signal) {
    if (const auto no = house_.calls.signal(caller_, signal)) {
        refuse({.space = signal.space, .code = *no});
    }
}

void Visit::on(const wire::SetCallMediaFrame& media) {
    if (const auto no = house_.calls.set_media(caller_, media)) {
        refuse({.space = media.space, .code = *no});
    }
}

}  // namespace urdimbre::app
