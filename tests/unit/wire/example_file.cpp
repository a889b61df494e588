#include "tests/unit/wire/example_file.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace urdimbre::wire {
namespace {

std::string from_base64(std::string_view text) {
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned held = 0;
    int bits = 0;
    for (char each : text) {
        if (each == '=') break;
        const std::size_t value = alphabet.find(each);
        if (value == std::string_view::npos) throw std::runtime_error{"not base64"};
        held = held << 6 | static_cast<unsigned>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 0xff);
    }
    return bytes;
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<ExampleFile> example_files(const std::string& folder) {
    const std::filesystem::path path =
        std::filesystem::path{URDIMBRE_WIRE_DIR} / "examples" / folder;
    std::vector<ExampleFile> examples;
    for (const auto& entry : std::filesystem::directory_iterator{path}) {
        examples.push_back(
            {entry.path().filename().string(),
             boost::json::parse(read_file(entry.path())).as_object()}
        );
    }
    if (examples.empty()) throw std::runtime_error{"no examples in " + path.string()};
    std::ranges::sort(examples, {}, &ExampleFile::name);
    return examples;
}

std::string raw_bytes(const boost::json::object& example) {
    if (const auto* text = example.if_contains("text")) return std::string{text->as_string()};
    return from_base64(example.at("base64").as_string());
}

}  // namespace urdimbre::wire
