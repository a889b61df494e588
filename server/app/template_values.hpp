#pragma once

#include "protocol/wire/json/tape.hpp"
#include "server/app/template_problem.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::app {

// Reads the values of a document one by one. What is wrong with one is noted and reading goes on,
// so that all of it is named at once; in place of a wrong value stands one that makes no other
// wrong.
class TemplateValues {
  public:
    using Node = wire::json::Node;

    TemplateValues(const wire::json::Tape& tape, std::vector<Problem>& problems)
        : tape_(tape), problems_(problems) {}

    void note(
        const Node& node,
        Fault fault,
        std::vector<std::pair<std::string_view, std::string>> values = {}
    );

    // A null node is a member that is not there: it is passed over in silence.
    std::string id(const Node* node);
    std::string title(const Node* node);  // one line, NFC
    std::string lang(const Node* node);
    void prose(const Node* node, std::size_t code_points_max);
    std::string line(const Node* node, std::size_t code_points_max);
    bool yes(const Node* node);
    std::optional<std::uint32_t> number(const Node* node, std::uint32_t least, std::uint32_t most);

    // One of `words`; enumerators stand in the same order.
    template <class Enum>
    Enum word(const Node* node, Enum standard, std::span<const std::string_view> words) {
        const auto index = word_index(node, words);
        return index ? static_cast<Enum>(*index) : standard;
    }

    // The elements, at most `most`; with fewer than `least` (0 or 1) of them it is empty.
    std::vector<const Node*> list(const Node* node, std::size_t least, std::size_t most);

    // How many there are in a list; 0: there is none.
    std::uint32_t elements(const Node* node) const;

    std::vector<std::string> ids(const Node* node, std::size_t least, std::size_t most);
    void lines(const Node* node, std::size_t most, std::size_t code_points_max);

    const wire::json::Tape& tape() const { return tape_; }

  private:
    std::optional<std::size_t>
    word_index(const Node* node, std::span<const std::string_view> words);
    bool is(const Node* node, wire::json::Kind kind, Fault otherwise);
    bool proper(const Node& node, std::size_t code_points_max);

    const wire::json::Tape& tape_;
    std::vector<Problem>& problems_;
};

// The members of an object by name. Those that nobody asks for, that come twice, or that are
// required and missing are noted.
class TemplateMembers {
  public:
    using Node = wire::json::Node;
    using Names = std::initializer_list<std::string_view>;

    TemplateMembers(TemplateValues& values, const Node& object, Names required, Names optional);

    // Null: not there.
    const Node* operator[](std::string_view name) const;

  private:
    std::vector<const Node*> members_;
};

}  // namespace urdimbre::app
