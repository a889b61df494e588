#include "server/app/network_templates.hpp"

#include "server/app/document_check.hpp"
#include "server/app/template_summary.hpp"

#include <utility>

namespace urdimbre::app {

std::optional<Template> adapted_template(
    storage::Directory& directory,
    storage::TemplateStore* store,
    domain::SpaceId space,
    std::string_view id
) {
    const auto document = offered_document(directory, store, space, id);
    if (!document) return {};
    return check_template(*document).found;
}

NetworkDocuments::Judged NetworkTemplates::judge(std::string_view document) const {
    TemplateReading reading = check_template(document);
    Judged judged{.found = {}, .problems = std::move(reading.problems)};
    if (Template* one = reading.found ? &*reading.found : nullptr) {
        judged.found = Whole{
            .id = one->id,
            .title = one->title,
            .document = one->document,
            .summary = summary_of(*one),
        };
    }
    return judged;
}

bool NetworkTemplates::is_shipped(std::string_view id) const {
    return house_.templates.find(id) != nullptr;
}

void NetworkTemplates::mark(boost::json::object&, Origin&) const {}

}  // namespace urdimbre::app
