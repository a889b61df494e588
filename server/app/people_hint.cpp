#include "server/app/reading.hpp"

#include <charconv>

namespace urdimbre::app {
namespace {

constexpr std::string_view people_hint_prefix = "people";
constexpr std::size_t people_per_hint = 1000;

}  // namespace

std::vector<std::string> hints_of_people(const std::vector<domain::PersonId>& people) {
    std::vector<std::string> hints;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i % people_per_hint == 0) hints.emplace_back(people_hint_prefix);
        hints.back().append(" ").append(std::to_string(number(people[i])));
    }
    return hints;
}

std::optional<std::vector<domain::PersonId>> people_of_hint(std::string_view hint) {
    if (!hint.starts_with(people_hint_prefix)) return {};
    std::vector<domain::PersonId> people;
    const char* at = hint.data() + people_hint_prefix.size();
    const char* const end = hint.data() + hint.size();
    while (at != end) {
        std::uint64_t person{};
        if (*at != ' ') return {};
        const auto read = std::from_chars(at + 1, end, person);
        if (read.ec != std::errc{}) return {};
        people.push_back(domain::PersonId{person});
        at = read.ptr;
    }
    return people;
}

}  // namespace urdimbre::app
