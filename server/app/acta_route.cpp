#include "server/app/acta_route.hpp"

#include "server/app/acta.hpp"
#include "server/app/acta_markdown.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/commitments_csv.hpp"
#include "server/app/content_disposition.hpp"
#include "server/app/document_reader.hpp"
#include "server/app/secret.hpp"
#include "server/app/space_path.hpp"
#include "server/app/stored_space.hpp"
#include "storage/unavailable.hpp"

#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace urdimbre::app {
namespace {

using wire::RefusalCode;

// What stands behind the number of the space, and what of the acta it is.
struct Form {
    std::string_view what;
    std::string_view ending;  // of the file's name; empty: it is for a program, and none
    std::string_view media;
};
constexpr std::array forms{
    Form{"acta", "", "application/json"},
    Form{"acta.md", ".md", "text/markdown; charset=utf-8"},
    Form{"acta.csv", ".csv", "text/csv; charset=utf-8"},
    Form{"acta.json", ".json", "application/json"},
};

struct Asked {
    domain::SpaceId space{};
    Form form;
};

std::optional<Asked> asked_in(std::string_view path) {
    for (const Form& form : forms) {
        if (const auto space = space_in(path, form.what)) return Asked{*space, form};
    }
    return {};
}

std::string written(const Form& form, const ActaReading& reading) {
    if (form.ending == ".md") return acta_markdown(reading);
    if (form.ending == ".csv") return commitments_csv(reading);
    std::string out;
    wire::encode(out, reading.acta());
    return out;
}

std::string name_of(const Form& form, const ActaReading& reading) {
    const std::string day = reading.time().day_of(reading.acta().ended_at);
    const bool commitments = form.ending == ".csv";
    return reading.document_text(
               commitments ? "commitments_name" : "acta_name",
               {{"title", reading.acta().title}, {"day", day}}
           ) +
           std::string{form.ending};
}

}  // namespace

bool ActaRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" && asked_in(request.path).has_value();
}

void ActaRoute::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    struct Exchange {
        ApiRequest request;
        domain::Instant now;
        ApiResponse response;
    };
    auto exchange = std::make_shared<Exchange>(Exchange{std::move(request), house_.now(), {}});
    house_.offload.run(
        [this, exchange] {
            try {
                exchange->response = answer_to(exchange->request, exchange->now);
            } catch (const storage::StorageUnavailable&) {
                exchange->response =
                    problem(house_.texts, exchange->request, 503, RefusalCode::storage_unavailable);
            }
        },
        [exchange, answer = std::move(answer)] { answer(std::move(exchange->response)); }
    );
}

ApiResponse ActaRoute::answer_to(const ApiRequest& request, domain::Instant now) const {
    const auto stop = [&](int status, RefusalCode code) {
        return problem(house_.texts, request, status, code);
    };
    const auto login = house_.directory.find_login(hash_of(request.secret), now);
    if (!login) return stop(401, RefusalCode::signed_out);
    const auto [id, form] = *asked_in(request.path);
    // The index of memberships spares reading the log for a stranger; the log decides (rule A5).
    if (house_.directory.roles_in(id, login->person).empty()) {
        return stop(404, RefusalCode::not_a_member);
    }
    const domain::Space space = read_space(house_.log, id);
    const domain::Audience audience = domain::audience(space, login->person);
    if (!audience.reads()) return stop(404, RefusalCode::not_a_member);
    const auto acta = domain::acta(space, audience);
    if (!acta) return stop(409, RefusalCode::acta_not_ready);
    const wire::Acta told = read_acta(house_.log, house_.directory, id, *acta);
    ApiResponse response{.content_type = std::string{form.media}, .body = {}, .headers = {}};
    if (form.ending.empty()) {
        wire::encode(response.body, told);
        return response;
    }
    const ActaReading reading{told, house_.texts, document_reader(house_.texts, request)};
    response.body = written(form, reading);
    response.headers = {
        {"Cache-Control", "private, no-store"},
        {"Content-Disposition", content_disposition(name_of(form, reading), false)},
    };
    return response;
}

}  // namespace urdimbre::app
