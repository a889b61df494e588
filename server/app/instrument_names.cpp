#include "server/app/instrument_names.hpp"

#include "server/app/instrument_document.hpp"

#include <algorithm>

namespace urdimbre::app {
namespace {

template <class Enum>
std::optional<Enum> named(std::span<const std::string_view> words, std::string_view word) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return {};
    return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view name(domain::ItemKind kind) {
    return item_kind_names.at(static_cast<std::size_t>(kind));
}
std::string_view name(domain::AnsweredBy by) {
    return answered_by_names.at(static_cast<std::size_t>(by));
}
std::string_view name(domain::About about) {
    return about_names.at(static_cast<std::size_t>(about));
}
std::string_view name(domain::Moment moment) {
    return moment_names.at(static_cast<std::size_t>(moment));
}

std::optional<domain::About> about_named(std::string_view name) {
    return named<domain::About>(about_names, name);
}
std::optional<domain::Moment> moment_named(std::string_view name) {
    return named<domain::Moment>(moment_names, name);
}

}  // namespace urdimbre::app
