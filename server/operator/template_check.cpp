#include "server/operator/template_check.hpp"

#include "server/app/conversation_template.hpp"
#include "server/app/instrument_document.hpp"
#include "server/app/texts.hpp"
#include "server/operator/problem_line.hpp"
#include "storage/postgres/template_inspection.hpp"

#include <cstdio>
#include <optional>
#include <string>

namespace urdimbre::operators {
namespace {

using storage::TemplateStore;
using storage::postgres::TemplateInspection;

constexpr std::size_t page = 100;
constexpr std::size_t problems_max = 50;

// What is wrong with one version; nothing: it can be read, and is what it is kept as.
template <class Reading>
std::optional<std::string> problem_of(
    const TemplateInspection::Version& kept,
    const Reading& reading,
    const app::Texts& texts
) {
    if (!reading.found) {
        if (reading.problems.empty()) return "no se puede leer";
        return "no se puede leer: " + problem_line(reading.problems.front(), texts);
    }
    if (reading.found->id != kept.id || reading.found->version != kept.version) {
        return "su documento dice ser " + reading.found->id + ", versión " +
               std::to_string(reading.found->version);
    }
    return {};
}

// Every version of one shelf, as its reader reads it; how many are wrong.
template <class Read>
std::size_t check_shelf(
    TemplateInspection& inspection,
    TemplateStore::Shelf shelf,
    const char* called,
    const char* all,
    Read read
) {
    const app::Texts texts;
    std::size_t checked = 0;
    std::size_t wrong = 0;
    std::optional<TemplateInspection::Version> after;
    for (bool more = true; more;) {
        const auto versions = inspection.versions(shelf, after, page);
        for (const auto& one : versions) {
            ++checked;
            const auto problem = problem_of(one, read(one.document), texts);
            if (!problem) continue;
            ++wrong;
            std::printf(
                "espacio %lld, %s %s, versión %lld: %s\n",
                static_cast<long long>(one.network),
                called,
                one.id.c_str(),
                static_cast<long long>(one.version),
                problem->c_str()
            );
        }
        more = versions.size() == page;
        if (more) after = versions.back();
    }
    std::printf("%zu versiones de %s de redes revisadas\n", checked, all);
    return wrong;
}

}  // namespace

std::size_t check_templates(storage::postgres::Database& database) {
    TemplateInspection inspection{database};
    using enum TemplateStore::Shelf;
    std::size_t wrong = check_shelf(
        inspection, conversations, "conversación", "conversaciones", app::read_template
    );
    wrong +=
        check_shelf(inspection, instruments, "instrumento", "instrumentos", app::read_instrument);
    for (const std::string& gap : inspection.with_gaps(problems_max)) {
        ++wrong;
        std::printf("%s: faltan versiones, o la más nueva es otra\n", gap.c_str());
    }
    for (const std::string& unfounded : inspection.unfounded(problems_max)) {
        ++wrong;
        std::printf("%s: no corresponde a nada que se haya publicado\n", unfounded.c_str());
    }
    return wrong;
}

}  // namespace urdimbre::operators
