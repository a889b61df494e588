#include "server/app/translate_stage.hpp"

#include "server/app/translate_parts.hpp"

namespace urdimbre::app {

wire::StageOf to_wire(const domain::StageOf& of) { return {of.cycle.bytes, of.stage}; }

domain::StageOf to_domain(const wire::StageOf& of) { return {domain::Uuid{of.cycle}, of.stage}; }

std::vector<wire::StageMeeting> to_wire(const std::vector<domain::StageMeeting>& meetings) {
    return each<wire::StageMeeting>(meetings, [](const domain::StageMeeting& one) {
        return wire::StageMeeting{
            number(one.session), one.stage, one.at, one.synthesis, one.agreed
        };
    });
}

std::vector<domain::StageMeeting> to_domain(const std::vector<wire::StageMeeting>& meetings) {
    return each<domain::StageMeeting>(meetings, [](const wire::StageMeeting& one) {
        return domain::StageMeeting{
            domain::SpaceId{one.session}, one.stage, one.at, one.synthesis, one.agreed
        };
    });
}

}  // namespace urdimbre::app
