#include "server/app/texts.hpp"

#include "server/app/catalogues.hpp"

#include <boost/json.hpp>

#include <stdexcept>
#include <utility>

namespace urdimbre::app {
namespace {

void flatten(
    const boost::json::value& value,
    const std::string& key,
    std::map<std::string, std::string, std::less<>>& into
) {
    if (const auto* text = value.if_string()) {
        into[key] = std::string_view{*text};
        return;
    }
    const auto* object = value.if_object();
    if (!object)
        throw std::invalid_argument("catalogue: \"" + key + "\" is neither a text nor an object");
    for (const auto& member : *object) {
        const std::string name{member.key()};
        flatten(member.value(), key.empty() ? name : key + "." + name, into);
    }
}

}  // namespace

Texts::Texts() {
    for (const EmbeddedCatalogue& catalogue : embedded_catalogues()) {
        add(catalogue.lang, catalogue.json);
    }
}

void Texts::add(std::string_view lang, std::string_view json) {
    boost::system::error_code error;
    const boost::json::value value = boost::json::parse(json, error);
    if (error) {
        throw std::invalid_argument("catalogue " + std::string{lang} + ": " + error.message());
    }
    Catalogue texts;
    flatten(value, "", texts);
    Catalogue& known = catalogues_[std::string{lang}];
    texts.merge(known);
    known = std::move(texts);
}

std::string_view Texts::find(std::string_view lang, std::string_view key) const {
    for (const std::string_view tongue : {lang, lang.substr(0, lang.find('-')), fallback}) {
        const auto catalogue = catalogues_.find(tongue);
        if (catalogue == catalogues_.end()) continue;
        const auto text = catalogue->second.find(key);
        if (text != catalogue->second.end()) return text->second;
    }
    return key;
}

}  // namespace urdimbre::app
