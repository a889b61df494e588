#pragma once

#include "protocol/wire/json/tape.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::wire::json {

// Moves values of a document into members, checking each. Only the first failure counts; after it
// the rest is skipped or harmless, so that callers look at ok() once, at the end.
class Reader {
  public:
    explicit Reader(const Tape& tape) : tape_{tape} {}

    bool ok() const { return !failure_.has_value(); }

    // The failure, and what the frame says of itself. Only when not ok().
    DecodeError error() const;

    void fail(RefusalCode code, const Node& node);
    void fail(RefusalCode code, const Node& object, std::string_view member);

    void boolean(const Node& node, bool& out);
    void number(const Node& node, std::uint64_t& out);
    void number(const Node& node, std::uint32_t& out);
    void instant(const Node& node, Instant& out);
    void uuid(const Node& node, Uuid& out);
    void text(const Node& node, std::string& out, std::size_t code_points_max);
    void name(const Node& node, std::string& out, std::size_t code_points_max);

    // One of `words`; enumerators stand in the same order.
    template <class Enum>
    void word(const Node& node, Enum& out, std::span<const std::string_view> words) {
        out = static_cast<Enum>(word_index(node, words));
    }

    // `read_one(element, item)` for each.
    template <class T, class Read>
    void array(const Node& node, std::vector<T>& out, std::size_t elements_max, Read read_one) {
        if (node.kind != Kind::array) return fail(RefusalCode::wrong_type, node);
        for (const Node* each = tape_.first(node); each && ok(); each = tape_.next(*each)) {
            if (out.size() == elements_max) return fail(RefusalCode::field_too_long, node);
            read_one(*each, out.emplace_back());
        }
    }

    // What an object says it is; empty after failing.
    std::string_view tag(const Node& node);

    // The same, as an index of `types`; types.size() after failing.
    std::size_t type(const Node& node, std::span<const std::string_view> types);

    // The member "v" of an event.
    std::uint64_t version(const Node& node);

    const Tape& tape() const { return tape_; }

  private:
    struct Failure {
        RefusalCode code;
        std::string where;
    };

    std::size_t word_index(const Node& node, std::span<const std::string_view> words);
    bool words(const Node& node, std::size_t code_points_max);

    const Tape& tape_;
    std::optional<Failure> failure_;
};

enum Need : bool { required, optional };

struct Field {
    std::string_view name;
    Need need = required;
};

// The members of an object in the order of the text. Fails on those that `fields` does not name, on
// a second one of a name, and, after the last, on required ones that did not come.
class Members {
  public:
    Members(Reader& reader, const Node& object, std::span<const Field> fields);

    // nullptr at the end or after a failure.
    const Node* next();

    // Which of `fields` next() returned.
    std::size_t field() const { return field_; }

  private:
    void check_complete();

    Reader& reader_;
    const Node& object_;
    std::span<const Field> fields_;
    const Node* following_{};
    std::size_t field_{};
    std::uint64_t seen_{};  // one bit per field
};

}  // namespace urdimbre::wire::json
