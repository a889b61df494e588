#include "protocol/wire/uuid.hpp"
#include "server/app/answers_json.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/applications_route.hpp"
#include "server/app/asked_dimensions.hpp"
#include "server/app/network_of.hpp"
#include "server/app/report_by_link.hpp"
#include "server/domain/access.hpp"

#include <algorithm>
#include <utility>

// Opening, answering, erasing and closing.
namespace urdimbre::app {

namespace json = boost::json;
using domain::Application;
using storage::InstrumentStore;
using wire::RefusalCode;

namespace {

ApiResponse outcome(int status, json::object body) {
    ApiResponse response = answer_json(body);
    response.status = status;
    return response;
}

template <class Value>
bool holds(const std::vector<Value>& all, const std::optional<Value>& one) {
    return one && std::ranges::find(all, *one) != all.end();
}

}  // namespace

bool ApplicationsRoute::is_the_same(
    const Asked& asked,
    const json::object& body,
    const Application& before
) const {
    const auto moment = moment_named(text_in(body, "moment").value_or(""));
    const auto about = about_named(text_in(body, "about").value_or(""));
    const auto whom = body.contains("person") ? std::optional{number_in(body, "person", 0)}
                                              : std::optional<std::uint64_t>{};
    const auto whom_before = before.person ? std::optional{domain::number(*before.person)}
                                           : std::optional<std::uint64_t>{};
    if (before.space != asked.id || before.opened_by != asked.caller.person) return false;
    if (before.instrument != text_in(body, "instrument") || before.moment != moment) return false;
    if (before.about != about || whom_before != whom) return false;
    if (number_in(body, "version", before.version) != before.version) return false;
    std::optional<InstrumentDocument> whole = offered(asked.id, before.instrument);
    if (const auto kept =
            own_ ? own_->version(before.root, before.instrument, before.version) : std::nullopt) {
        whole = read_instrument(kept->document).found;
    }
    const domain::Instrument then = instrument_of(before).instrument;
    const json::value* sent = body.if_contains("dimensions");
    if (!sent) {
        const bool known = whole && whole->version == before.version;
        return !known || whole->instrument.dimensions == then.dimensions;
    }
    const auto dimensions = dimensions_in(*sent, then);
    return dimensions && dimensions->size() == then.dimensions.size();
}

ApiResponse ApplicationsRoute::open_one(const Asked& asked) const {
    const ApiRequest& request = asked.request;
    if (!domain::may_apply(asked.space, asked.caller.person)) {
        return stop(request, 403, RefusalCode::role_may_not);
    }
    if (!store_) return stop(request, 404, RefusalCode::not_found);
    const json::object body = body_of(request);
    const auto command = wire::parse_uuid(text_in(body, "command").value_or(""));
    const auto id = text_in(body, "instrument");
    if (!command || !id || !body.contains("closes_at")) {
        return stop(request, 400, RefusalCode::missing_field);
    }
    if (const auto there = store_->find({*command})) {
        if (!is_the_same(asked, body, there->application)) {
            return outcome(409, {{"outcome", "taken"}});
        }
        return answer_json({{"outcome", "opened"}, {"id", *text_in(body, "command")}});
    }
    const auto whole = offered(asked.id, *id);
    if (!whole) return stop(request, 404, RefusalCode::template_unknown);
    // Nobody asks for what they have not seen.
    if (number_in(body, "version", whole->version) != whole->version) {
        return outcome(409, {{"outcome", "other_version"}});
    }
    InstrumentDocument on = *whole;
    if (const json::value* sent = body.if_contains("dimensions")) {
        const auto dimensions = dimensions_in(*sent, whole->instrument);
        if (!dimensions) return stop(request, 400, RefusalCode::wrong_type);
        on = only(*whole, *dimensions);
    }
    const auto moment = moment_named(text_in(body, "moment").value_or(""));
    const auto about = about_named(text_in(body, "about").value_or(""));
    const auto closes = number_in(body, "closes_at", 0);
    constexpr std::uint64_t no_later = 1ull << 52;
    const domain::Instant closes_at{std::chrono::milliseconds{std::min(closes, no_later)}};
    const domain::Instant now = asked.caller.now;
    const bool in_time =
        closes_at >= now + Application::shortest && closes_at <= now + Application::longest;
    if (!holds(on.instrument.moments, moment) || !holds(on.instrument.about, about) || !in_time) {
        return stop(request, 400, RefusalCode::wrong_type);
    }
    Application one;
    one.id = {*command};
    one.space = asked.id;
    one.root = network_of(house_.directory, asked.id).value_or(asked.id);
    one.opened_by = asked.caller.person;
    one.opened_at = now;
    one.closes_at = closes_at;
    one.moment = *moment;
    one.about = *about;
    one.instrument = on.id;
    one.version = on.version;
    one.title = on.title;
    one.family = on.family();
    if (body.contains("person")) {
        one.person = domain::PersonId{number_in(body, "person", 0)};
        if (!domain::may_be_about(asked.space, *one.person)) {
            return stop(request, 400, RefusalCode::person_no_member);
        }
    }
    switch (store_->open(one, on.document, now)) {
        case InstrumentStore::Opening::opened:
            return answer_json({{"outcome", "opened"}, {"id", *text_in(body, "command")}});
        case InstrumentStore::Opening::full:
            return outcome(409, {{"outcome", "full"}});
        case InstrumentStore::Opening::taken:
            return outcome(409, {{"outcome", "taken"}});
    }
    return {};
}

ApiResponse ApplicationsRoute::keep(const Asked& asked) const {
    const ApiRequest& request = asked.request;
    const json::object body = body_of(request);
    const auto command = wire::parse_uuid(text_in(body, "command").value_or(""));
    const json::value* answers = body.if_contains("answers");
    const json::value* submits = body.if_contains("submit");
    if (!command || !answers || !submits || !submits->is_bool()) {
        return stop(request, 400, RefusalCode::missing_field);
    }
    const InstrumentDocument on = instrument_of(asked.application());
    const auto read = answers_in(on.instrument, *answers);
    if (!read) return stop(request, 400, RefusalCode::wrong_type);
    if (!read->wrong.empty()) {
        return outcome(422, {{"outcome", "invalid"}, {"item", read->wrong}});
    }
    constexpr std::uint64_t revisions_max = 1'000'000;
    const auto base = number_in(body, "base", 0);
    const auto next = static_cast<std::uint32_t>(std::min(base, revisions_max));
    const auto kept = store_->keep({
        .application = asked.application().id,
        .command = {*command},
        .base = next,
        .sheet =
            {.by = asked.caller.person,
             .revision = next + 1,
             .submitted = submits->get_bool(),
             .at = asked.caller.now,
             .answers = json::serialize(answers_json(read->answers))},
    });
    const auto sheet = store_->sheet(asked.application().id, asked.caller.person);
    switch (kept) {
        case InstrumentStore::Kept::kept:
            return answer_json({
                {"outcome", "kept"},
                {"revision", sheet ? sheet->revision : 0},
                {"submitted", sheet && sheet->submitted},
            });
        case InstrumentStore::Kept::came_between: {
            json::object between{{"outcome", "came_between"}, {"revision", 0}};
            if (sheet) {
                between["revision"] = sheet->revision;
                between["answers"] = answers_json(kept_answers(on.instrument, sheet->answers));
            }
            return outcome(409, std::move(between));
        }
        case InstrumentStore::Kept::closed:
            return outcome(409, {{"outcome", "closed"}});
    }
    return {};
}

// One's own answers, at any time and wherever one was asked, also by somebody who is no member any
// more. What was counted stays counted: figures are nobody's.
ApiResponse ApplicationsRoute::erase_mine(const domain::Uuid& application, const Caller& caller)
    const {
    if (store_) store_->erase(application, caller.person);
    return answer_json({{"outcome", "erased"}});
}

ApiResponse ApplicationsRoute::erase(const Asked& asked) const {
    return erase_mine(asked.application().id, asked.caller);
}

ApiResponse ApplicationsRoute::close(const Asked& asked) const {
    if (!domain::may_apply(asked.space, asked.caller.person)) {
        return stop(asked.request, 403, RefusalCode::role_may_not);
    }
    store_->close(asked.application().id, asked.caller.now);
    // With it the links: what was answered by them is counted, and gone.
    if (const auto ended = store_->find(asked.application().id); links_ && ended) {
        report_by_link(*links_, *store_, ended->application, asked.caller.now);
    }
    return answer_json({{"outcome", "closed"}});
}

// What the people of a space decided to work on, once it is known what came of it (rule I13).
// Nobody decides it for them: nothing is chosen before somebody does.
ApiResponse ApplicationsRoute::choose(const Asked& asked) const {
    const ApiRequest& request = asked.request;
    const domain::Roles roles = asked.space.roles_of(asked.caller.person);
    if (!domain::may(roles, domain::Action::choose_dimensions)) {
        return stop(request, 403, RefusalCode::role_may_not);
    }
    const json::object body = body_of(request);
    const json::value* sent = body.if_contains("dimensions");
    if (!sent) return stop(request, 400, RefusalCode::missing_field);
    const Application& one = asked.application();
    const auto dimensions = dimensions_in(*sent, instrument_of(one).instrument);
    if (!dimensions) return stop(request, 400, RefusalCode::wrong_type);
    if (one.open(asked.caller.now)) return outcome(409, {{"outcome", "open"}});
    const InstrumentStore::Choice choice{
        .application = one.id,
        .by = asked.caller.person,
        .at = asked.caller.now,
        .dimensions = *dimensions,
    };
    store_->choose(choice);
    return answer_json({{"outcome", "chosen"}, {"chosen", told(choice)}});
}

}  // namespace urdimbre::app
