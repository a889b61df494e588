#include "server/app/relay_only.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <vector>

namespace urdimbre::app {
namespace {

// Foundation, component, transport, priority, address, port, "typ", type; then names and values.
constexpr std::size_t candidate_typ = 6;
constexpr std::size_t candidate_type = 7;
constexpr std::size_t candidate_extensions = 8;

constexpr std::string_view candidate_name = "candidate:";
constexpr std::string_view no_address = "IN IP4 0.0.0.0";

bool same_letters(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

bool sdp_begins(std::string_view text, std::string_view with) {
    return same_letters(text.substr(0, with.size()), with);
}

std::vector<std::string_view> sdp_words(std::string_view text) {
    std::vector<std::string_view> words;
    while (true) {
        const auto first = text.find_first_not_of(" \t");
        if (first == std::string_view::npos) return words;
        text.remove_prefix(first);
        words.push_back(text.substr(0, text.find_first_of(" \t")));
        text.remove_prefix(words.back().size());
    }
}

std::string sdp_line(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

// The port by default is that of the host: 9 says that candidates tell. 0 refuses the medium.
std::string medium_without_port(std::string_view line) {
    auto words = sdp_words(line);
    if (words.size() > 1 && words[1] != "0") words[1] = "9";
    return sdp_line(words);
}

// Who opened the session: name, number and version stay.
std::optional<std::string> origin_without_address(std::string_view line) {
    auto words = sdp_words(line);
    if (words.size() < 3) return {};
    words.resize(3);
    return sdp_line(words) + ' ' + std::string{no_address};
}

// No value: the line goes.
std::optional<std::string> without_addresses(std::string_view line) {
    if (sdp_begins(line, "a=candidate")) {
        const auto kept = relay_candidate(line.substr(2));
        return kept ? std::optional{"a=" + *kept} : std::nullopt;
    }
    if (sdp_begins(line, "a=remote-candidates")) return {};
    if (sdp_begins(line, "a=rtcp:")) return "a=rtcp:9 " + std::string{no_address};
    if (sdp_begins(line, "c=")) return "c=" + std::string{no_address};
    if (sdp_begins(line, "o=")) return origin_without_address(line);
    if (sdp_begins(line, "m=")) return medium_without_port(line);
    return std::string{line};
}

}  // namespace

std::optional<std::string> relay_candidate(std::string_view candidate) {
    if (!sdp_begins(candidate, candidate_name)) return {};
    if (candidate.find_first_of("\r\n") != std::string_view::npos) return {};
    const auto words = sdp_words(candidate);
    if (words.size() < candidate_extensions) return {};
    if (!same_letters(words[candidate_typ], "typ")) return {};
    if (!same_letters(words[candidate_type], "relay")) return {};
    std::vector<std::string_view> kept(words.begin(), words.begin() + candidate_extensions);
    // The address behind the relay is whoever asked it: it is said, and said to be nowhere.
    kept.insert(kept.end(), {"raddr", "0.0.0.0", "rport", "0"});
    for (std::size_t place = candidate_extensions; place + 1 < words.size(); place += 2) {
        if (same_letters(words[place], "raddr") || same_letters(words[place], "rport")) continue;
        kept.insert(kept.end(), {words[place], words[place + 1]});
    }
    return sdp_line(kept);
}

std::string relay_description(std::string_view sdp) {
    std::string kept;
    while (!sdp.empty()) {
        const std::string_view line = sdp.substr(0, sdp.find_first_of("\r\n"));
        sdp.remove_prefix(line.size());
        sdp.remove_prefix(std::min(sdp.find_first_not_of("\r\n"), sdp.size()));
        const auto first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos) continue;
        if (auto passed = without_addresses(line.substr(first))) kept += *passed + "\r\n";
    }
    return kept;
}

}  // namespace urdimbre::app
