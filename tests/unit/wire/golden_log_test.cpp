#include "tests/unit/wire/example_file.hpp"

#include "protocol/wire/wire.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::wire {
namespace {

namespace json = boost::json;

std::vector<std::filesystem::path> golden_logs() {
    std::vector<std::filesystem::path> paths;
    const std::filesystem::path folder = std::filesystem::path{URDIMBRE_WIRE_DIR} / "golden-logs";
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

std::vector<json::object> lines(const std::filesystem::path& path) {
    std::vector<json::object> all;
    std::istringstream text{read_file(path)};
    for (std::string line; std::getline(text, line);) all.push_back(json::parse(line).as_object());
    return all;
}

// What any release has stored, this one reads.
TEST(GoldenLog, EveryEventOfEveryReleaseIsDecoded) {
    ASSERT_FALSE(golden_logs().empty());
    for (const auto& path : golden_logs()) {
        std::uint64_t seq = 0;
        std::int64_t at = 0;
        for (const json::object& line : lines(path)) {
            SCOPED_TRACE(testing::Message() << path.filename() << ": " << json::serialize(line));
            EXPECT_EQ(line.at("seq").to_number<std::uint64_t>(), ++seq);
            EXPECT_GE(line.at("at").to_number<std::int64_t>(), at);
            at = line.at("at").to_number<std::int64_t>();
            EXPECT_TRUE(parse_uuid(line.at("command_id").as_string()));
            const auto event = decode_event(json::serialize(line.at("body")));
            ASSERT_TRUE(event) << name(event.error().code) << " at " << event.error().where;
            EXPECT_EQ(type_of(*event), std::string_view{line.at("body").at("type").as_string()});
        }
    }
}

template <std::size_t Index = 0>
void expect_all_stored(const std::set<std::string, std::less<>>& stored) {
    if constexpr (Index < std::variant_size_v<Event>) {
        const auto type = std::variant_alternative_t<Index, Event>::type;
        EXPECT_TRUE(stored.contains(type))
            << "no golden log holds " << type << ": run node protocol/wire/generate.mjs --examples";
        expect_all_stored<Index + 1>(stored);
    }
}

TEST(GoldenLog, TogetherTheyHoldEveryEvent) {
    std::set<std::string, std::less<>> stored;
    for (const auto& path : golden_logs()) {
        for (const json::object& line : lines(path)) {
            stored.emplace(line.at("body").at("type").as_string());
        }
    }
    expect_all_stored(stored);
}

}  // namespace
}  // namespace urdimbre::wire
