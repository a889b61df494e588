#pragma once

#include "protocol/wire/wire.hpp"
#include "tests/fuzz/same_json.hpp"
#include "tests/fuzz/target.hpp"

#include <optional>
#include <string>
#include <string_view>

// What holds for every decoder of protocol/wire.
namespace urdimbre::fuzz {

template <class Message>
std::string encoded(const Message& message) {
    std::string text;
    wire::encode(text, message);
    return text;
}

// What could not be read is said in a refusal that any client can read.
inline void law_of_refusals(const wire::DecodeError& error) {
    const wire::RefusedFrame refused{
        .id = error.id,
        .space = error.space,
        .ref = error.ref,
        .code = error.code,
        .temporary = wire::temporary(error.code),
        .where = error.where.empty() ? std::nullopt : std::optional{error.where},
        .retry_after = {},
        .text = "no",
    };
    law(!refused.temporary, "asking again in the same words cannot help");
    const auto read = wire::decode_server_frame(encoded(wire::ServerFrame{refused}));
    law(read.has_value(), "a refusal can be sent");
    law(*read == wire::ServerFrame{refused}, "a refusal arrives as it was sent");
}

// The message, if it is one: then what it is encoded to says the same and is not longer.
template <class Decode>
auto read_by(Decode decode, std::string_view input)
    -> std::optional<std::remove_cvref_t<decltype(*decode(input))>> {
    auto message = decode(input);
    if (!message) {
        law_of_refusals(message.error());
        return {};
    }
    const std::string text = encoded(*message);
    if (!of_an_earlier_version(input, text)) {
        law(text.size() <= input.size(), "the shortest form is the one that is written");
        law(same_json(text, input), "what was read is what was said");
    }
    const auto again = decode(text);
    law(again.has_value(), "what was written can be read");
    law(*again == *message, "and says the same");
    law(encoded(*again) == text, "and is written the same way again");
    return std::move(*message);
}

}  // namespace urdimbre::fuzz
