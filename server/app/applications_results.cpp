#include "server/app/answers_json.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/applications_route.hpp"
#include "server/app/content_disposition.hpp"
#include "server/app/document_reader.hpp"
#include "server/app/figures_json.hpp"
#include "server/app/group_report.hpp"
#include "server/app/report_by_link.hpp"
#include "server/domain/access.hpp"

#include <algorithm>
#include <utility>

// What answers come to: one's own, the pair's, and the one report of a group.
namespace urdimbre::app {

namespace json = boost::json;
using domain::Application;
using domain::Readers;
using wire::RefusalCode;

namespace {

constexpr std::size_t answered_max = 500;

// Of what was asked then and is asked now: a dimension that was asked for in another's items only
// says nothing of how it was (rule I18).
json::object in_both(const json::object& before, const domain::Instrument& now) {
    json::object both;
    for (const std::string& id : now.dimensions) {
        if (const json::value* mean = before.if_contains(id)) both[id] = *mean;
    }
    return both;
}

// Does an earlier application say how it was in the beginning (rule I6)?
bool begins(const Application& earlier, const Application& later) {
    return earlier.moment == domain::Moment::entry && earlier.instrument == later.instrument &&
           earlier.version == later.version && earlier.id != later.id &&
           earlier.opened_at < later.opened_at && earlier.about == later.about &&
           earlier.person == later.person;
}

}  // namespace

std::optional<json::object> ApplicationsRoute::report_of(const Asked& asked) const {
    if (domain::readers(asked.space.kind) != Readers::group) return {};
    return group_report(*store_, asked.application(), asked.caller.now);
}

std::optional<json::object> ApplicationsRoute::by_link(const Asked& asked) const {
    if (!links_ || domain::readers(asked.space.kind) != Readers::group) return {};
    return report_by_link(*links_, *store_, asked.application(), asked.caller.now);
}

std::optional<json::object> ApplicationsRoute::before(
    const Asked& asked,
    const InstrumentDocument& on,
    domain::PersonId by
) const {
    const Application& later = asked.application();
    std::optional<json::object> first;
    for (const auto& one : store_->of_person(by, answered_max)) {  // newest first
        const Application& earlier = one.standing.application;
        if (!one.sheet.submitted || !begins(earlier, later)) continue;
        // Another network may have made something else under the same id.
        if (on.of_network && earlier.root != later.root) continue;
        if (by != asked.caller.person && earlier.space != later.space) continue;
        const domain::Instrument then = instrument_of(earlier).instrument;
        const auto answers = kept_answers(then, one.sheet.answers);
        const auto means = means_json(then, domain::profile(then, answers));
        first = {
            {"at", one.sheet.at.time_since_epoch().count()},
            {"dimensions", in_both(means, on.instrument)},
        };
    }
    return first;
}

json::array ApplicationsRoute::sheets_told(const Asked& asked, const InstrumentDocument& on) const {
    const Application& one = asked.application();
    const auto own = store_->sheet(one.id, asked.caller.person);
    // Nobody answers with the other's answers before their eyes.
    const bool answered = (own && own->submitted) || !one.open(asked.caller.now);
    json::array all;
    std::vector<domain::PersonId> others;
    for (const Sheet& sheet : store_->sheets(one.id)) {
        if (!domain::may_read_sheet(asked.space, one, sheet.by, asked.caller.person)) continue;
        const bool is_mine = sheet.by == asked.caller.person;
        if (!is_mine && !answered) continue;
        if (!is_mine) others.push_back(sheet.by);
        const auto answers = kept_answers(on.instrument, sheet.answers);
        json::object told_sheet{
            {"by", person_told(sheet.by)},
            {"mine", is_mine},
            {"of_themselves", one.person.value_or(sheet.by) == sheet.by},
            {"answers", answers_json(answers)},
            {"dimensions", means_json(on.instrument, domain::profile(on.instrument, answers))},
        };
        if (auto earlier = before(asked, on, sheet.by)) told_sheet["before"] = std::move(*earlier);
        all.push_back(std::move(told_sheet));
    }
    note_reading(asked, others);
    return all;
}

void ApplicationsRoute::note_reading(const Asked& asked, const std::vector<domain::PersonId>& of)
    const {
    if (!record_ || of.empty()) return;
    const auto what = storage::AccessRecord::What::answers;
    record_->note(of, asked.id, asked.caller.person, what, asked.caller.now);
}

// How the group began, in this space: the figures of its first report, as they were fixed.
std::optional<json::object>
ApplicationsRoute::group_before(const Asked& asked, const InstrumentDocument& on) const {
    const Application& later = asked.application();
    std::optional<json::object> first;
    for (const Standing& one : store_->in({asked.id}, Application::of_space_max)) {
        if (!begins(one.application, later) || one.application.open(asked.caller.now)) continue;
        Asked earlier{
            .request = asked.request,
            .caller = asked.caller,
            .space = asked.space,
            .id = asked.id,
            .standing = one,
        };
        if (const auto report = report_of(earlier)) {
            first = {
                {"at", one.application.ended().time_since_epoch().count()},
                {"dimensions", in_both(report->at("dimensions").as_object(), on.instrument)},
            };
        }
    }
    return first;
}

ApiResponse ApplicationsRoute::results(const Asked& asked) const {
    json::object out = told(*asked.standing, asked.space, asked.caller);
    const InstrumentDocument on = instrument_of(asked.application());
    out["document"] = json::parse(on.document);
    out["sheets"] = sheets_told(asked, on);
    if (auto group = report_of(asked)) {
        if (auto earlier = group_before(asked, on)) (*group)["before"] = std::move(*earlier);
        out["group"] = std::move(*group);
    }
    if (auto report = by_link(asked)) out["by_link"] = std::move(*report);
    if (const auto choice = store_->chosen(asked.application().id)) out["chosen"] = told(*choice);
    out["chooses"] =
        !asked.application().open(asked.caller.now) &&
        domain::may(asked.space.roles_of(asked.caller.person), domain::Action::choose_dimensions);
    return answer_json(out);
}

ApiResponse ApplicationsRoute::csv(const Asked& asked) const {
    const auto group = report_of(asked);
    if (!group) return stop(asked.request, 404, RefusalCode::not_found);
    const Reader reader = document_reader(house_.texts, asked.request);
    const InstrumentDocument on = instrument_of(asked.application());
    const auto others = by_link(asked);
    ApiResponse response{
        .body = figures_csv(on, *group, house_.texts, reader.lang, others ? &*others : nullptr),
        .headers = {}
    };
    response.content_type = "text/csv; charset=utf-8";
    response.headers = {
        {"Cache-Control", "private, no-store"},
        {"Content-Disposition", content_disposition(on.title + ".csv", false)},
    };
    return response;
}

}  // namespace urdimbre::app
