#include "server/app/acta_route.hpp"

#include "server/app/acta.hpp"
#include "server/app/acta_markdown.hpp"
#include "server/app/commitments_csv.hpp"
#include "server/app/content_disposition.hpp"
#include "server/app/document_reader.hpp"
#include "server/app/space_path.hpp"
#include "server/app/visitors_route.hpp"

#include <array>
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

struct Named {
    domain::SpaceId space{};
    Form form;
};

std::optional<Named> named_in(std::string_view path) {
    for (const Form& form : forms) {
        if (const auto space = space_in(path, form.what)) return Named{*space, form};
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

std::optional<domain::SpaceId> ActaRoute::space_of(std::string_view path) const {
    const auto named = named_in(path);
    return named ? std::optional{named->space} : std::nullopt;
}

ApiResponse ActaRoute::written_for(const Asked& asked) const {
    const auto acta = domain::acta(asked.space, asked.audience);
    if (!acta) return stop(asked.request, 409, RefusalCode::acta_not_ready);
    const Form form = named_in(asked.request.path)->form;
    const wire::Acta told = read_acta(house_.log, house_.directory, asked.id, *acta);
    ApiResponse response{.content_type = std::string{form.media}, .body = {}, .headers = {}};
    if (form.ending.empty()) {
        wire::encode(response.body, told);
        return response;
    }
    ActaReading reading{told, house_.texts, document_reader(house_.texts, asked.request)};
    for (const storage::Visitor& one :
         house_.directory.visitors(asked.id, VisitorsRoute::visitors_max)) {
        reading.came_from(number(one.id), one.network);
    }
    response.body = written(form, reading);
    response.headers = {
        {"Cache-Control", "private, no-store"},
        {"Content-Disposition", content_disposition(name_of(form, reading), false)},
    };
    return response;
}

}  // namespace urdimbre::app
