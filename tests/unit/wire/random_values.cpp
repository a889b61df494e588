#include "tests/unit/wire/random_values.hpp"

#include <limits>

namespace urdimbre::wire {
namespace {

const std::vector<std::string>
    for_names{"a", "Z", "0", " ", "\"", "\\", "/", "~", "ñ", "é", "ü", "–", "漢", "👩", "\u200d"};

std::vector<std::string> for_texts() {
    std::vector<std::string> all = for_names;
    for (char control = 1; control < 0x20; ++control) all.emplace_back(1, control);
    all.insert(all.end(), {"\x7f", "\u0085", "\u2028", "\u202e", "\ufeff", "\U0010ffff"});
    return all;
}

}  // namespace

std::size_t RandomValues::below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>{0, bound - 1}(bits_);
}

std::uint64_t RandomValues::u64() {
    switch (below(4)) {
        case 0:
            return 0;
        case 1:
            return limits::number_max;
        case 2:
            return below(1000);
        default:
            return std::uniform_int_distribution<std::uint64_t>{0, limits::number_max}(bits_);
    }
}

std::uint32_t RandomValues::u32() {
    return boolean() ? std::numeric_limits<std::uint32_t>::max()
                     : static_cast<std::uint32_t>(below(1000));
}

Instant RandomValues::instant() {
    return Instant{std::chrono::milliseconds{static_cast<std::int64_t>(u64())}};
}

Uuid RandomValues::uuid() {
    Uuid id;
    for (auto& byte : id) byte = static_cast<std::uint8_t>(below(256));
    return id;
}

std::string RandomValues::text(std::size_t code_points_max) {
    static const std::vector<std::string> alphabet = for_texts();
    return words(code_points_max, alphabet);
}

std::string RandomValues::name(std::size_t code_points_max) {
    return words(code_points_max, for_names);
}

std::string
RandomValues::words(std::size_t code_points_max, const std::vector<std::string>& alphabet) {
    const std::size_t size =
        below(8) == 0 ? code_points_max : 1 + below(std::min<std::size_t>(code_points_max, 20));
    std::string words = "w";  // never blank
    for (std::size_t each = 1; each < size; ++each) words += alphabet[below(alphabet.size())];
    return words;
}

}  // namespace urdimbre::wire
