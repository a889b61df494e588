#include "server/app/template_preparation.hpp"

namespace urdimbre::app {
namespace {

constexpr std::size_t form_purpose_max = 600;
constexpr std::size_t field_hint_max = 240;

domain::FormField read_field(TemplateValues& values, const TemplateValues::Node& node) {
    const TemplateMembers of{values, node, {"id", "title"}, {"hint", "required"}};
    values.title(of["title"]);
    values.prose(of["hint"], field_hint_max);
    return {.id = values.id(of["id"]), .required = values.yes(of["required"])};
}

}  // namespace

domain::Preparation read_preparation(TemplateValues& values, const TemplateValues::Node& node) {
    const TemplateMembers of{
        values, node, {"title", "purpose", "fields", "fills"}, {"shows", "lock"}
    };
    domain::Preparation form;
    values.title(of["title"]);
    values.prose(of["purpose"], form_purpose_max);
    for (const TemplateValues::Node* each :
         values.list(of["fields"], 1, domain::limits::fields_max)) {
        form.fields.push_back(read_field(values, *each));
    }
    form.fills = values.ids(of["fills"], 1, domain::limits::roles_max);
    form.shows = values.ids(of["shows"], 0, domain::limits::roles_max);
    form.to_all = of["shows"] == nullptr;
    form.lock = values.yes(of["lock"]);
    return form;
}

}  // namespace urdimbre::app
