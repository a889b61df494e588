#include "tests/bench/load/options.hpp"

#include "tests/bench/load/broken.hpp"

#include <charconv>

namespace urdimbre::bench {

Options::Options(int argc, char** argv) {
    const bool has_verb = argc > 1 && !std::string(argv[1]).starts_with("--");
    if (has_verb) verb_ = argv[1];
    for (int i = has_verb ? 2 : 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (!name.starts_with("--")) throw Broken("an option was expected, not " + name);
        const bool has_value = i + 1 < argc && !std::string(argv[i + 1]).starts_with("--");
        given_[name.substr(2)] = has_value ? argv[++i] : "";
    }
}

bool Options::flag(const std::string& name) { return given_.erase(name) > 0; }

std::string Options::text(const std::string& name, const std::string& otherwise) {
    const auto found = given_.extract(name);
    return found.empty() ? otherwise : found.mapped();
}

std::uint64_t
Options::number(const std::string& name, std::uint64_t otherwise, std::uint64_t most) {
    const auto found = given_.extract(name);
    if (found.empty()) return otherwise;
    const std::string& text = found.mapped();
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most) {
        throw Broken(
            "--" + name + " wants a number up to " + std::to_string(most) + ", not \"" + text + "\""
        );
    }
    return value;
}

void Options::all_known() const {
    if (!given_.empty()) throw Broken("no such option here: --" + given_.begin()->first);
}

}  // namespace urdimbre::bench
