#include "protocol/wire/upcast_acts.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace urdimbre::wire {
namespace {

constexpr std::size_t kind_max = 40;
constexpr std::size_t reminded_max = 200;
constexpr std::size_t modality_max = 60;
constexpr std::size_t months_max = 12;

void read_visits(json::Reader& in, const json::Node& visits, VisitsAgreed& out) {
    static constexpr json::Field fields[] = {
        {"modality", json::optional}, {"year"}, {"month"}, {"months"}
    };
    json::Members members{in, visits, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0:
                in.name(*member, out.modality.emplace(), modality_max);
                break;
            case 1:
                in.number(*member, out.year);
                break;
            case 2:
                in.number(*member, out.month);
                break;
            case 3:
                in.array(
                    *member,
                    out.months,
                    months_max,
                    [&](const json::Node& each, std::uint32_t& month) { in.number(each, month); }
                );
                break;
            default:
                break;
        }
    }
}

// Before visits were agreed on, and before other activities were.
Event agreement_proposed(
    json::Reader& in,
    const json::Node& event,
    std::span<const json::Field> fields
) {
    AgreementProposedEvent proposed;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, proposed.agreement);
                break;
            case 3:
                in.number(*member, proposed.by);
                break;
            case 4:
                in.number(*member, proposed.every_days.emplace());
                break;
            case 5:
                in.number(*member, proposed.minutes.emplace());
                break;
            case 6:
                in.boolean(*member, proposed.accepted);
                break;
            case 7:
                read_visits(in, *member, proposed.visits.emplace());
                break;
            default:
                break;
        }
    }
    return proposed;
}

}  // namespace

Event member_removed_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"by"}};
    MemberRemovedEvent removed;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.number(*member, removed.person);
                break;
            case 3:
                in.number(*member, removed.by);
                break;
            default:
                break;
        }
    }
    return removed;
}

Event contribution_reclassified_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"contribution"}, {"kind"}, {"by"}};
    ContributionReclassifiedEvent reclassified;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, reclassified.contribution);
                break;
            case 3:
                in.name(*member, reclassified.kind, kind_max);
                break;
            case 4:
                in.number(*member, reclassified.by);
                break;
            default:
                break;
        }
    }
    return reclassified;
}

Event facilitation_passed_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"}, {"v"}, {"how"}, {"to"}, {"by", json::optional}
    };
    static constexpr std::string_view how_1[] = {"handed_over", "absent"};
    FacilitationPassedEvent passed;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.word(*member, passed.how, how_1);
                break;
            case 3:
                in.number(*member, passed.to);
                break;
            case 4:
                in.number(*member, passed.by.emplace());
                break;
            default:
                break;
        }
    }
    return passed;
}

Event ready_marked_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"ready"}};
    ReadyMarkedEvent marked;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.number(*member, marked.person);
                break;
            case 3:
                in.boolean(*member, marked.ready);
                break;
            default:
                break;
        }
    }
    return marked;
}

Event agreement_proposed_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"},
        {"v"},
        {"agreement"},
        {"by"},
        {"every_days", json::optional},
        {"minutes", json::optional},
        {"accepted"}
    };
    return agreement_proposed(in, event, fields);
}

Event agreement_proposed_2(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"},
        {"v"},
        {"agreement"},
        {"by"},
        {"every_days", json::optional},
        {"minutes", json::optional},
        {"accepted"},
        {"visits", json::optional}
    };
    return agreement_proposed(in, event, fields);
}

// Nobody was brought along.
Event child_opened_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"id"}, {"space"}, {"kind"}, {"by"}};
    static constexpr std::string_view kinds_1[] = {
        "network", "community", "session", "mentoring_room", "mesa", "notebook"
    };
    ChildOpenedEvent opened;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, opened.id);
                break;
            case 3:
                in.number(*member, opened.space);
                break;
            case 4:
                in.word(*member, opened.kind, kinds_1);
                break;
            case 5:
                in.number(*member, opened.by);
                break;
            default:
                break;
        }
    }
    return opened;
}

Event reminded_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitments"}, {"meeting"}};
    RemindedEvent reminded;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.array(
                    *member,
                    reminded.commitments,
                    reminded_max,
                    [&](const json::Node& each, Uuid& id) { in.uuid(each, id); }
                );
                break;
            case 3:
                in.boolean(*member, reminded.meeting);
                break;
            default:
                break;
        }
    }
    return reminded;
}

}  // namespace urdimbre::wire
