#include "tests/unit/wire/example_file.hpp"

#include "protocol/wire/wire.hpp"

#include <gtest/gtest.h>

#include <boost/json/value.hpp>

#include <set>
#include <string>

namespace urdimbre::wire {
namespace {

namespace json = boost::json;

std::optional<DecodeError> error_of(std::string_view kind, std::string_view text) {
    const auto error = [](const auto& decoded) -> std::optional<DecodeError> {
        if (decoded) return std::nullopt;
        return decoded.error();
    };
    if (kind == "client_frame") return error(decode_client_frame(text));
    if (kind == "server_frame") return error(decode_server_frame(text));
    if (kind == "event") return error(decode_event(text));
    ADD_FAILURE() << "unknown kind " << kind;
    return std::nullopt;
}

std::optional<std::uint64_t> number_of(const json::object& example, const char* key) {
    const json::value* value = example.if_contains(key);
    if (!value) return std::nullopt;
    return value->to_number<std::uint64_t>();
}

std::optional<Uuid> id_of(const json::object& example) {
    const json::value* value = example.if_contains("id");
    return value ? parse_uuid(value->as_string()) : std::nullopt;
}

TEST(InvalidExamples, AreRefusedWithCodeAndPlace) {
    for (const auto& [file, example] : example_files("invalid")) {
        SCOPED_TRACE(file);
        const auto error = error_of(example.at("kind").as_string(), raw_bytes(example));
        if (!error) {
            ADD_FAILURE() << "was accepted";
            continue;
        }
        EXPECT_EQ(name(error->code), std::string_view{example.at("code").as_string()});
        EXPECT_EQ(error->where, std::string_view{example.at("where").as_string()});
        EXPECT_EQ(error->id, id_of(example));
        EXPECT_EQ(error->ref, number_of(example, "ref"));
        EXPECT_EQ(error->space, number_of(example, "space"));
    }
}

TEST(InvalidExamples, ShowEveryCodeOfTheDecoder) {
    std::set<std::string, std::less<>> shown{"frame_too_large"
    };  // tested below: too large for a file
    for (const auto& [file, example] : example_files("invalid")) {
        shown.emplace(example.at("code").as_string());
    }
    const std::set<std::string, std::less<>> wanted{
        "malformed_frame",
        "frame_too_large",
        "nested_too_deep",
        "unknown_type",
        "unknown_field",
        "missing_field",
        "wrong_type",
        "field_too_long",
        "invalid_text",
    };
    EXPECT_EQ(shown, wanted);
}

std::string leave_frame_of(std::size_t bytes) {
    std::string text = R"({"type":"leave","space":7})";
    text.insert(text.size() - 1, bytes - text.size(), ' ');
    return text;
}

TEST(DecodeError, FrameMayHaveItsLargestSizeAndNoMore) {
    EXPECT_TRUE(decode_client_frame(leave_frame_of(limits::frame_bytes_max)));
    const auto decoded = decode_client_frame(leave_frame_of(limits::frame_bytes_max + 1));
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error(), DecodeError{.code = RefusalCode::frame_too_large});
}

TEST(DecodeError, CommandAloneIsPointedIntoFromItsOwnRoot) {
    const auto decoded = decode_command(R"({"type":"post_message","text":"a","foo":1})");
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error(), (DecodeError{.code = RefusalCode::unknown_field, .where = "/foo"}));
}

// Whatever a client names its fields, the pointer fits into the refusal that carries it.
TEST(DecodeError, PlaceCanBeSentBack) {
    const std::string key(limits::frame_bytes_max / 2, '~');
    const auto decoded =
        decode_client_frame(R"({"type":"join","space":1,"position":{")" + key + R"(":1}})");
    ASSERT_FALSE(decoded);
    RefusedFrame refused{
        .code = decoded.error().code,
        .where = decoded.error().where,
        .text = "Eso no se entiende.",
    };
    std::string text;
    encode(text, refused);
    const auto again = decode_server_frame(text);
    ASSERT_TRUE(again) << again.error().where;
    EXPECT_EQ(*again, ServerFrame{refused});
}

// Truncation and damage at every byte: refused or read, never worse.
TEST(DecodeError, EveryDamagedFrameIsAnswered) {
    const std::string whole =
        R"({"type":"command","id":"0c9f2a61-7d35-4e1b-8f42-1b6d0a9e5c73","space":7,)"
        R"("do":{"type":"post_message","text":"ni\u00f1o \ud83d\ude00"}})";
    ASSERT_TRUE(decode_client_frame(whole));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto decoded = decode_client_frame(whole.substr(0, size));
        ASSERT_FALSE(decoded) << size;
        EXPECT_EQ(decoded.error().code, RefusalCode::malformed_frame) << size;
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(byte);
            const auto decoded = decode_client_frame(damaged);
            if (!decoded) continue;
            std::string encoded;
            encode(encoded, *decoded);
            const auto again = decode_client_frame(encoded);
            ASSERT_TRUE(again) << encoded;
            EXPECT_EQ(*again, *decoded);
        }
    }
}

}  // namespace
}  // namespace urdimbre::wire
