#include "server/app/document_check.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/cycles.hpp"
#include "server/app/instrument_document.hpp"
#include "server/app/plan_document.hpp"

namespace urdimbre::app {

namespace json = boost::json;

namespace {

constexpr std::string_view of_conversation = "/api/templates/check";
constexpr std::string_view of_cycle = "/api/cycles/check";
constexpr std::string_view of_plan = "/api/plans/check";
constexpr std::string_view of_instrument = "/api/instruments/check";

}  // namespace

TemplateReading check_template(std::string_view document) {
    TemplateReading reading = read_template(document);
    if (!reading.found) return reading;
    const auto missing = runnable(reading.found->protocol);
    reading.problems.insert(reading.problems.end(), missing.begin(), missing.end());
    if (has_errors(reading.problems)) reading.found.reset();
    return reading;
}

json::array
problems_json(const std::vector<Problem>& problems, const Texts& texts, std::string_view lang) {
    json::array all;
    for (const Problem& problem : problems) {
        all.push_back({
            {"place", problem.place},
            {"code", code(problem.fault)},
            {"severity", severity(problem.fault) == Severity::error ? "error" : "warning"},
            {"text", text(problem, texts, lang)},
        });
    }
    return all;
}

std::optional<std::size_t>
DocumentCheck::body_bytes_max(std::string_view method, std::string_view asked) {
    const bool is =
        asked == of_conversation || asked == of_cycle || asked == of_plan || asked == of_instrument;
    return is && method == "POST" ? std::optional{body_max} : std::nullopt;
}

bool DocumentCheck::takes(const ApiRequest& request) const {
    return body_bytes_max(request.method, request.path).has_value();
}

ApiResponse DocumentCheck::answer_to(const ApiRequest& request, const Caller&) const {
    const auto answer = [&](const auto& reading) {
        return answer_json({
            {"right", reading.found.has_value()},
            {"problems", problems_json(reading.problems, house_.texts, language(request))},
        });
    };
    if (request.path == of_cycle) return answer(check_cycle(request.body));
    if (request.path == of_plan) return answer(read_plan(request.body));
    if (request.path == of_instrument) return answer(read_instrument(request.body));
    return answer(check_template(request.body));
}

}  // namespace urdimbre::app
