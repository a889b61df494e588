#include "server/operator/task_arguments.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace urdimbre::operators {

TaskArguments::TaskArguments(
    std::span<const std::string_view> names,
    std::vector<std::string>& arguments
) {
    std::vector<std::string> settings;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const auto equals = argument.find('=');
        const std::string_view name =
            argument.starts_with("--") ? argument.substr(2, equals - 2) : std::string_view{};
        const auto known = std::ranges::find_if(names, [&](std::string_view one) {
            return one == name || (one.ends_with('?') && one.substr(0, one.size() - 1) == name);
        });
        if (name.empty() || known == names.end()) {
            settings.push_back(arguments[i]);
            continue;
        }
        std::string value;
        if (equals != std::string_view::npos) {
            value = argument.substr(equals + 1);
        } else if (!known->ends_with('?')) {
            if (i + 1 == arguments.size()) {
                throw WrongArguments("--" + std::string{name} + ": falta su valor");
            }
            value = arguments[++i];
        }
        if (!values_.emplace(std::string{name}, std::move(value)).second) {
            throw WrongArguments("--" + std::string{name} + " está dos veces; deje una");
        }
    }
    arguments = std::move(settings);
}

const std::string& TaskArguments::text(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) throw WrongArguments("falta --" + std::string{name});
    return found->second;
}

std::optional<std::uint64_t> TaskArguments::number(std::string_view name) const {
    if (!has(name)) return {};
    return number(name, 0, std::numeric_limits<std::int64_t>::max());
}

std::uint64_t TaskArguments::number(std::string_view name, std::uint64_t least, std::uint64_t most)
    const {
    const std::string& value = text(name);
    std::uint64_t read{};
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, read);
    if (error != std::errc{} || stop != end || read < least || read > most) {
        throw WrongArguments(
            "--" + std::string{name} + ": use un número entero de " + std::to_string(least) +
            " a " + std::to_string(most)
        );
    }
    return read;
}

}  // namespace urdimbre::operators
