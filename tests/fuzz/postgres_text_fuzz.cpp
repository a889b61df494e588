// What is written for PostgreSQL: arrays that carry rows, and the address of the database.
#include "storage/postgres/array_literal.hpp"
#include "storage/postgres/conninfo.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"

#include <optional>
#include <stdexcept>

namespace urdimbre::fuzz {
namespace {

using namespace storage::postgres;

using Elements = std::vector<std::optional<std::string>>;

// One array as PostgreSQL's manual says, section 8.15.6, with every text in quotes.
Elements read_array(std::string_view text) {
    Elements elements;
    law(text.starts_with('{') && text.ends_with('}'), "an array has its braces");
    text.remove_prefix(1);
    while (text != "}") {
        if (text.starts_with("NULL")) {
            elements.emplace_back();
            text.remove_prefix(4);
        } else {
            law(text.starts_with('"'), "a text is in quotes");
            std::string& element = elements.emplace_back(std::in_place).value();
            for (text.remove_prefix(1); !text.starts_with('"'); text.remove_prefix(1)) {
                if (text.starts_with('\\')) text.remove_prefix(1);
                law(text.size() > 2, "quotes end before the array does");
                element += text.front();
            }
            text.remove_prefix(1);
        }
        if (text.starts_with(',')) {
            text.remove_prefix(1);
            law(text != "}", "a comma stands between two");
        } else {
            law(text == "}", "elements are separated");
        }
    }
    return elements;
}

void law_of_arrays(std::string_view input) {
    ArrayLiteral array;
    Elements given;
    for (const std::string_view word : split(input, '\n', input.size() + 1)) {
        if (word == "-") {
            given.emplace_back();
            array.add_null();
        } else {
            given.emplace_back(word);
            array.add(word);
        }
    }
    law(read_array(std::move(array).text()) == given, "an array holds what was put into it");
}

void law_of_addresses(const std::string& given) {
    if (given.find('\0') != std::string::npos) return;
    try {
        const std::string completed = completed_conninfo(given);
        law(completed_conninfo(completed) == completed, "what is complete stays as it is");
        for (const char* kept : {"connect_timeout=", "tcp_user_timeout=", "keepalives_count="}) {
            law(completed.find(kept) != std::string::npos, "no connection waits for ever");
        }
    } catch (const std::invalid_argument& problem) {
        constexpr std::string_view password = "hunter2";
        const bool after_the_word = given.find("pass") < given.find(password);
        const bool in_an_address = given.starts_with("postgresql://");
        law((!after_the_word && !in_an_address) ||
                std::string_view{problem.what()}.find(password) == std::string_view::npos,
            "a password is not repeated");
    }
}

}  // namespace

void try_one(std::string_view input) {
    law_of_arrays(input);
    law_of_addresses(std::string{input});
}

}  // namespace urdimbre::fuzz
