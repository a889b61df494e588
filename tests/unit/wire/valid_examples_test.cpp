#include "tests/unit/wire/example_file.hpp"

#include "protocol/wire/wire.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <set>
#include <string>
#include <variant>

namespace urdimbre::wire {
namespace {

namespace json = boost::json;

using Shown = std::set<std::string, std::less<>>;

std::string shown_as(std::string_view family, std::string_view type) {
    return std::string{family} + " " + std::string{type};
}

void note(Shown& shown, const ClientFrame& frame) {
    shown.insert(shown_as("client frame", type_of(frame)));
    if (const auto* command = std::get_if<CommandFrame>(&frame)) {
        shown.insert(shown_as("command", type_of(command->do_)));
    }
}

void note(Shown& shown, const ServerFrame& frame) {
    shown.insert(shown_as("server frame", type_of(frame)));
    if (const auto* window = std::get_if<WindowFrame>(&frame)) {
        for (const Item& item : window->items) shown.insert(shown_as("item", type_of(item)));
    }
}

void note(Shown& shown, const Event& event) { shown.insert(shown_as("event", type_of(event))); }

template <class Message>
void expect_same(const Decoded<Message>& decoded, const json::value& frame, Shown& shown) {
    ASSERT_TRUE(decoded) << name(decoded.error().code) << " at " << decoded.error().where;
    std::string encoded;
    encode(encoded, *decoded);
    EXPECT_EQ(json::parse(encoded), frame) << encoded;
    note(shown, *decoded);
}

Shown check_all() {
    Shown shown;
    for (const auto& [file, example] : example_files("valid")) {
        SCOPED_TRACE(file);
        const json::value& frame = example.at("frame");
        const json::string& kind = example.at("kind").as_string();
        const std::string text = json::serialize(frame);
        if (kind == "client_frame") {
            expect_same(decode_client_frame(text), frame, shown);
        } else if (kind == "server_frame") {
            expect_same(decode_server_frame(text), frame, shown);
        } else if (kind == "event") {
            expect_same(decode_event(text), frame, shown);
        } else {
            ADD_FAILURE() << "unknown kind " << kind;
        }
    }
    return shown;
}

template <class Message, std::size_t Index = 0>
void expect_all_shown(const Shown& shown, std::string_view family) {
    if constexpr (Index < std::variant_size_v<Message>) {
        const auto type = std::variant_alternative_t<Index, Message>::type;
        EXPECT_TRUE(shown.contains(shown_as(family, type)))
            << "no example of the " << family << " " << type
            << ": run node protocol/wire/generate.mjs --examples";
        expect_all_shown<Message, Index + 1>(shown, family);
    }
}

TEST(ValidExamples, AreEncodedAsTheyWere) { check_all(); }

TEST(ValidExamples, ShowEveryMessage) {
    const Shown shown = check_all();
    expect_all_shown<ClientFrame>(shown, "client frame");
    expect_all_shown<Command>(shown, "command");
    expect_all_shown<ServerFrame>(shown, "server frame");
    expect_all_shown<Item>(shown, "item");
    expect_all_shown<Event>(shown, "event");
}

TEST(ValidExamples, CommandsStandAloneToo) {
    std::size_t commands = 0;
    for (const auto& [file, example] : example_files("valid")) {
        SCOPED_TRACE(file);
        const json::value* command = example.at("frame").as_object().if_contains("do");
        if (!command) continue;
        const auto decoded = decode_command(json::serialize(*command));
        ASSERT_TRUE(decoded);
        std::string encoded;
        encode(encoded, *decoded);
        EXPECT_EQ(json::parse(encoded), *command);
        ++commands;
    }
    EXPECT_GE(commands, std::variant_size_v<Command>);
}

}  // namespace
}  // namespace urdimbre::wire
