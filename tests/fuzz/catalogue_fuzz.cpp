// Catalogues of texts: protocol/i18n/<lang>.json.
#include "server/app/texts.hpp"
#include "tests/fuzz/target.hpp"

#include <boost/json.hpp>

#include <set>
#include <stdexcept>

namespace urdimbre::fuzz {
namespace {

namespace json = boost::json;

using Leaves = std::map<std::string, std::set<std::string>>;

// Every text under every key; different places may make the same key.
void collect(const json::value& value, const std::string& key, Leaves& leaves) {
    if (const auto* text = value.if_string()) {
        leaves[key].emplace(std::string_view{*text});
    } else if (const auto* object = value.if_object()) {
        for (const auto& member : *object) {
            const std::string name{member.key()};
            collect(member.value(), key.empty() ? name : key + '.' + name, leaves);
        }
    }
}

const app::Texts& built_in() {
    static const app::Texts texts;
    return texts;
}

}  // namespace

void try_one(std::string_view input) {
    app::Texts texts = built_in();
    try {
        texts.add("zz", input);
    } catch (const std::invalid_argument&) {
        law(!texts.speaks("zz"), "a catalogue is taken whole or not at all");
        return;
    }
    law(texts.speaks("zz"), "a catalogue that was taken is spoken");
    Leaves leaves;
    collect(json::parse(input), "", leaves);
    for (const auto& [key, words] : leaves) {
        law(words.contains(std::string{texts.find("zz", key)}),
            "every text is found under its key");
        law(texts.find("zz-CL", key) == texts.find("zz", key), "in every country");
        law(texts.find("es", key) == built_in().find("es", key), "and in no other language");
    }
    constexpr std::string_view known = "refusals.not_a_member";
    if (!leaves.contains(std::string{known})) {
        law(texts.find("zz", known) == built_in().find("es", known),
            "what is missing is said in Spanish");
    }
}

}  // namespace urdimbre::fuzz
