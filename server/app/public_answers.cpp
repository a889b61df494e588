#include "server/app/public_answers.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/answers_json.hpp"
#include "server/app/asked_by_link.hpp"
#include "server/app/consent_words.hpp"
#include "server/app/secret.hpp"
#include "server/app/translate.hpp"
#include "server/domain/answer_link.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;
using storage::AnswerLinkStore;
using wire::RefusalCode;

namespace {

constexpr std::string_view look_path = "/api/answer-link";
constexpr std::string_view answer_path = "/api/answer-link/answers";
constexpr std::string_view guardian = "consent.guardian";

// Of each address: as fast as a class that opens a link and answers it, one after the other.
constexpr std::size_t asked_per_second = 2;
constexpr std::size_t asked_at_once = 240;
constexpr std::size_t addresses_max = 20'000;
constexpr std::size_t in_vain_max = 50'000;
constexpr std::chrono::minutes in_vain_forgotten_after{15};

}  // namespace

struct PublicAnswers::Exchange {
    ApiRequest request;
    std::function<void(ApiResponse)> answer;
    json::object body;
    domain::Instant now{};

    std::optional<AnswerLinkStore::Hash> secret;
    std::optional<AnswerLinkStore::Standing> standing;
    std::optional<domain::Application> application;
    ApiResponse response;
};

bool PublicAnswers::takes(const ApiRequest& request) const {
    return request.method == "POST" && (request.path == look_path || request.path == answer_path);
}

void PublicAnswers::refuse(Exchange& exchange, int status, RefusalCode code) const {
    exchange.response = problem(house_.texts, exchange.request, status, code);
}

std::optional<std::chrono::seconds> PublicAnswers::too_often(const std::string& address) {
    const auto now = house_.loop.steady_now();
    if (const auto wait = guesses_.wait(address, now)) return wait;
    if (pace_.size() >= addresses_max) {
        std::erase_if(pace_, [&](const auto& one) { return one.second.not_before <= now; });
    }
    if (pace_.size() >= addresses_max) pace_.clear();
    const auto [at, fresh] = pace_.try_emplace(
        address,
        Counted{
            .tokens = support::TokenBucket{asked_per_second, asked_at_once, now},
            .not_before = now,
        }
    );
    Counted& counted = at->second;
    if (counted.not_before > now) {
        return std::chrono::ceil<std::chrono::seconds>(counted.not_before - now);
    }
    counted.not_before = now + counted.tokens.take(now);
    return {};
}

void PublicAnswers::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    auto exchange = std::make_shared<Exchange>();
    exchange->request = std::move(request);
    exchange->answer = std::move(answer);
    exchange->now = house_.now();
    if (const auto wait = too_often(exchange->request.address)) {
        refuse(*exchange, 429, RefusalCode::too_many_attempts);
        exchange->response.headers.emplace_back("retry-after", std::to_string(wait->count()));
        return exchange->answer(std::move(exchange->response));
    }
    house_.offload.run(
        [this, exchange] {
            try {
                respond(*exchange);
            } catch (const storage::StorageUnavailable&) {
                refuse(*exchange, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange] {
            if (exchange->response.status == 404) count_guess(*exchange);
            exchange->answer(std::move(exchange->response));
        }
    );
}

// Also of a link that there is: whoever tries must not learn that it was one.
void PublicAnswers::count_guess(const Exchange& exchange) {
    const std::string& address = exchange.request.address;
    const auto now = house_.loop.steady_now();
    if (exchange.secret) {
        if (in_vain_.empty()) in_vain_since_ = now;
        if (in_vain_.size() >= in_vain_max || now - in_vain_since_ >= in_vain_forgotten_after) {
            in_vain_.clear();
            in_vain_since_ = now;
        }
        if (!in_vain_.emplace(address, *exchange.secret).second) return;
    }
    guesses_.failed(address, now);
}

void PublicAnswers::respond(Exchange& exchange) const {
    exchange.body = body_of(exchange.request);
    const auto secret = text_in(exchange.body, "secret");
    if (!secret || secret->empty()) return refuse(exchange, 400, RefusalCode::missing_field);
    exchange.secret = hash_of(*secret);
    find(exchange, *exchange.secret);
    if (!exchange.application) return refuse(exchange, 404, RefusalCode::not_found);
    if (exchange.request.path == look_path) return look(exchange);
    keep(exchange);
}

// The link is as open as its application, which may have been closed a moment ago by another node.
void PublicAnswers::find(Exchange& exchange, const AnswerLinkStore::Hash& secret) const {
    if (!store_ || !links_) return;
    exchange.standing = links_->find(secret);
    if (!exchange.standing) return;
    domain::AnswerLink& link = exchange.standing->link;
    const auto there = store_->find(link.application);
    if (!there) return;
    exchange.application = there->application;
    if (there->application.open(exchange.now) || !link.open(exchange.now)) return;
    links_->close_all(link.application, there->application.ended());
    link.closed_at = there->application.ended();
}

bool PublicAnswers::takes_answers(const Exchange& exchange) {
    return exchange.standing->link.open(exchange.now) && !exchange.standing->full();
}

void PublicAnswers::look(Exchange& exchange) const {
    const domain::AnswerLink& link = exchange.standing->link;
    const domain::Application& application = *exchange.application;
    const auto space = house_.directory.space(application.space);
    if (!takes_answers(exchange) || !space) {
        return refuse(exchange, 404, RefusalCode::not_found);
    }
    const auto reading = read_instrument(store_->document(application.id));
    if (!reading.found) throw storage::StorageUnavailable("an instrument of a newer version");
    json::object told{
        {"space", {{"title", space->title}, {"kind", wire::name(to_wire(space->kind))}}},
        {"network", nullptr},
        {"group", link.group},
        {"lang", link.lang},
        {"minors", link.minors},
        {"ends_at", application.ended().time_since_epoch().count()},
        {"document", document_by_link(*reading.found)},
    };
    if (application.root != application.space) {
        if (const auto title = house_.directory.title(application.root)) told["network"] = *title;
    }
    if (link.minors) {
        const storage::Consent words = consent_words(house_.texts, link.lang, guardian);
        told["consent"] = {{"version", words.version}, {"text", words.text}};
    }
    exchange.response = answer_json(told);
}

// Something is wrong with what was sent; to whom nothing can be sent, it is said as of any link
// that there is not.
void PublicAnswers::object(Exchange& exchange, RefusalCode code) const {
    if (!takes_answers(exchange)) return refuse(exchange, 404, RefusalCode::not_found);
    refuse(exchange, 400, code);
}

void PublicAnswers::keep(Exchange& exchange) const {
    const domain::AnswerLink& link = exchange.standing->link;
    const auto id = wire::parse_uuid(text_in(exchange.body, "id").value_or(""));
    const json::value* sent = exchange.body.if_contains("answers");
    if (!id || !sent) return object(exchange, RefusalCode::missing_field);
    std::string consent;
    if (link.minors) {
        consent = consent_words(house_.texts, link.lang, guardian).version;
        if (text_in(exchange.body, "consent") != consent) {
            return object(exchange, RefusalCode::consent_missing);
        }
    }
    const auto reading = read_instrument(store_->document(link.application));
    if (!reading.found) throw storage::StorageUnavailable("an instrument of a newer version");
    const domain::Instrument asked = instrument_by_link(reading.found->instrument);
    const auto read = answers_in(asked, *sent);
    if (!read || (read->wrong.empty() && read->answers.empty())) {
        return object(exchange, RefusalCode::wrong_type);
    }
    if (!read->wrong.empty() && !takes_answers(exchange)) {
        return refuse(exchange, 404, RefusalCode::not_found);
    }
    if (!read->wrong.empty()) {
        exchange.response = answer_json({{"outcome", "invalid"}, {"item", read->wrong}});
        exchange.response.status = 422;
        return;
    }
    // The id is the device's, so that what it sends again counts once; kept is only its hash.
    std::string own;
    wire::append_uuid(own, *id);
    const auto kept = links_->keep({
        .link = link.id,
        .id = hash_of(own),
        .at = exchange.now,
        .consent = consent,
        .answers = json::serialize(answers_json(read->answers)),
        .words_bytes = domain::words_bytes(read->answers),
    });
    if (kept != AnswerLinkStore::Kept::kept) {
        return refuse(exchange, 404, RefusalCode::not_found);
    }
    exchange.response = answer_json({{"outcome", "kept"}});
}

}  // namespace urdimbre::app
