#include "server/app/agreement_words.hpp"

#include <boost/json.hpp>

namespace urdimbre::app {

namespace json = boost::json;

std::string written(const AgreementWords& words) {
    return json::serialize(json::object{
        {"goals", words.goals},
        {"channel", words.channel},
        {"confidentiality", words.confidentiality},
    });
}

std::optional<AgreementWords> agreement_words(std::string_view text) {
    boost::system::error_code error;
    const json::value read = json::parse(text, error);
    const json::object* words = error ? nullptr : read.if_object();
    if (!words) return {};
    const auto part = [&](std::string_view name) {
        const json::value* value = words->if_contains(name);
        const json::string* said = value ? value->if_string() : nullptr;
        return said ? std::string{said->data(), said->size()} : std::string{};
    };
    return AgreementWords{
        .goals = part("goals"),
        .channel = part("channel"),
        .confidentiality = part("confidentiality"),
    };
}

}  // namespace urdimbre::app
