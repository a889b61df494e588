#include "server/app/answer_links_route.hpp"

#include "protocol/wire/text_rules.hpp"
#include "protocol/wire/uuid.hpp"
#include "server/app/answer_links_told.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/secret.hpp"
#include "server/domain/instrument_figures.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;
using domain::AnswerLink;
using storage::AnswerLinkStore;
using wire::RefusalCode;

namespace {

std::string link_text(const domain::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id.bytes);
    return text;
}

ApiResponse decided_against(std::string_view why) {
    ApiResponse response = answer_json({{"outcome", why}});
    response.status = 409;
    return response;
}

}  // namespace

bool AnswerLinksRoute::takes(const ApiRequest& request) const {
    return AnswerLinksPath::in(request.method, request.path).has_value();
}

ApiResponse AnswerLinksRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    const AnswerLinksPath path = *AnswerLinksPath::in(request.method, request.path);
    const auto opened = open(path.space, caller.person);
    if (!opened) return stop(request, 404, RefusalCode::not_a_member);
    const auto standing = store_ && links_ ? store_->find(path.application) : std::nullopt;
    if (!standing || standing->application.space != path.space) {
        return stop(request, 404, RefusalCode::not_found);
    }
    const Asked asked{.request = request, .caller = caller, .application = standing->application};
    const bool reads = request.method == "GET";
    if (!domain::may_link(opened->space, asked.application, caller.person)) {
        if (reads) return answer_json({{"makes", false}, {"links", json::array{}}});
        return stop(request, 403, RefusalCode::role_may_not);
    }
    switch (path.what) {
        case AnswerLinksPath::What::all:
            return reads ? list(asked) : make(asked);
        case AnswerLinksPath::What::secret:
            return renew(asked, path.link);
        case AnswerLinksPath::What::closing:
            return close(asked, path.link);
    }
    return {};
}

bool AnswerLinksRoute::makes(const Asked& asked) const {
    if (!asked.application.open(asked.caller.now)) return false;
    const auto reading = read_instrument(store_->document(asked.application.id));
    if (!reading.found) throw storage::StorageUnavailable("an instrument of a newer version");
    return domain::answered_by_link(reading.found->instrument);
}

ApiResponse AnswerLinksRoute::list(const Asked& asked) const {
    const domain::Application& application = asked.application;
    auto told = answer_links_told(links_->of(application.id), application, asked.caller.now);
    told["makes"] = makes(asked);
    return answer_json(told);
}

ApiResponse AnswerLinksRoute::make(const Asked& asked) const {
    const ApiRequest& request = asked.request;
    const json::object body = body_of(request);
    const auto command = wire::parse_uuid(text_in(body, "command").value_or(""));
    const auto group = text_in(body, "group");
    const auto lang = text_in(body, "lang");
    const json::value* minors = body.if_contains("minors");
    if (!command || !group || !lang || !minors) {
        return stop(request, 400, RefusalCode::missing_field);
    }
    if (wire::code_points(*group) > AnswerLink::group_letters_max) {
        return stop(request, 400, RefusalCode::field_too_long);
    }
    const auto most = number_in(body, "answers_max", AnswerLink::answers_standard);
    const bool proper = minors->is_bool() && house_.texts.speaks(*lang) && !wire::blank(*group) &&
                        wire::one_plain_line(*group) && most >= domain::group_least &&
                        most <= AnswerLink::answers_most;
    if (!proper) return stop(request, 400, RefusalCode::wrong_type);
    if (!makes(asked)) return decided_against("closed");
    const std::string secret = new_secret();
    const AnswerLink link{
        .id = {*command},
        .application = asked.application.id,
        .made_by = asked.caller.person,
        .made_at = asked.caller.now,
        .closes_at = asked.application.closes_at,
        .closed_at = {},
        .group = *group,
        .lang = *lang,
        .minors = minors->get_bool(),
        .answers_max = static_cast<std::uint32_t>(most),
    };
    switch (links_->make(link, hash_of(secret))) {
        case AnswerLinkStore::Making::made:
            return answer_json({{"outcome", "made"}, {"id", link_text(link.id)}, {"secret", secret}}
            );
        case AnswerLinkStore::Making::full:
            return decided_against("full");
        case AnswerLinkStore::Making::taken:
            return decided_against("taken");
    }
    return {};
}

namespace {

// Of another application, perhaps of another space: to whoever asks here there is no such link.
bool among(const std::vector<AnswerLinkStore::Standing>& all, const domain::Uuid& link) {
    return std::ranges::any_of(all, [&](const auto& one) { return one.link.id == link; });
}

}  // namespace

ApiResponse AnswerLinksRoute::renew(const Asked& asked, const domain::Uuid& link) const {
    if (!among(links_->of(asked.application.id), link)) {
        return stop(asked.request, 404, RefusalCode::not_found);
    }
    const std::string secret = new_secret();
    const bool open_now = asked.application.open(asked.caller.now);
    if (!open_now || !links_->renew(link, hash_of(secret), asked.caller.now)) {
        return decided_against("closed");
    }
    return answer_json({{"outcome", "renewed"}, {"secret", secret}});
}

ApiResponse AnswerLinksRoute::close(const Asked& asked, const domain::Uuid& link) const {
    if (!among(links_->of(asked.application.id), link)) {
        return stop(asked.request, 404, RefusalCode::not_found);
    }
    links_->close(link, asked.caller.now);
    return answer_json({{"outcome", "closed"}});
}

}  // namespace urdimbre::app
