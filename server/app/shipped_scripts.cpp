#include "server/app/shipped_scripts.hpp"

#include "server/app/templates.hpp"

#include <map>
#include <memory>
#include <utility>

namespace urdimbre::app {

FindScript shipped_scripts() {
    auto scripts = std::make_shared<std::map<std::string, Script, std::less<>>>();
    const Templates templates;
    for (const Template& one : templates.all()) {
        scripts->emplace(one.id, Script{.protocol = one.protocol, .document = one.document});
    }
    return [scripts = std::move(scripts)](std::string_view id) -> const Script* {
        const auto found = scripts->find(id);
        return found == scripts->end() ? nullptr : &found->second;
    };
}

}  // namespace urdimbre::app
