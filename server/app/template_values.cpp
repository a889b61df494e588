#include "server/app/template_values.hpp"

#include "protocol/wire/text_rules.hpp"
#include "server/app/conversation_template.hpp"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <stdexcept>

namespace urdimbre::app {
namespace {

using wire::json::Kind;
using wire::json::Node;
using wire::json::Tape;

constexpr std::size_t shown_max = 60;  // bytes of what somebody wrote, in a problem

// What stands in the document, short and harmless enough to be shown.
std::string shown(std::string_view text) {
    if (!wire::one_plain_line(text)) return "…";
    if (text.size() <= shown_max) return std::string{text};
    std::size_t size = shown_max;
    while ((static_cast<unsigned char>(text[size]) & 0xc0u) == 0x80u) --size;
    return std::string{text.substr(0, size)} + "…";
}

std::size_t position(const Tape& tape, const Node& element) {
    std::size_t before = 0;
    for (const Node* each = tape.first(tape.at(element.parent)); each != &element; ++before) {
        each = tape.next(*each);
    }
    return before;
}

std::string place(const Tape& tape, const Node& node) {
    if (&node == &tape.root()) return {};
    const Node& parent = tape.at(node.parent);
    const std::string path = place(tape, parent);
    if (parent.kind == Kind::array) return path + "[" + std::to_string(position(tape, node)) + "]";
    return (path.empty() ? path : path + ".") + shown(node.key);
}

bool is_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no normal forms");
    const bool normal = nfc->isNormalizedUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())}, status
    );
    return U_SUCCESS(status) && normal;
}

constexpr bool small(char letter) { return letter >= 'a' && letter <= 'z'; }
constexpr bool digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= Template::id_max && small(text.front()) &&
           std::ranges::all_of(text, [](char letter) {
               return small(letter) || digit(letter) || letter == '_' || letter == '-';
           });
}

// "es", "es-CL", "arn": a language and where it is spoken.
bool is_lang(std::string_view text) {
    const std::size_t hyphen = std::min(text.find('-'), text.size());
    const std::string_view tongue = text.substr(0, hyphen);
    if (tongue.size() < 2 || tongue.size() > 3 || !std::ranges::all_of(tongue, small)) return false;
    if (hyphen == text.size()) return true;
    const std::string_view region = text.substr(hyphen + 1);
    return region.size() == 2 &&
           std::ranges::all_of(region, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

bool plain_lines(std::string_view text) {
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (!wire::one_plain_line(text.substr(from, end - from))) return false;
        from = end + 1;
    }
    return true;
}

}  // namespace

void TemplateValues::note(
    const Node& node,
    Fault fault,
    std::vector<std::pair<std::string_view, std::string>> values
) {
    if (problems_.size() >= Problem::problems_max) return;
    for (auto& value : values) value.second = shown(value.second);
    problems_.push_back({.place = place(tape_, node), .fault = fault, .values = std::move(values)});
}

bool TemplateValues::is(const Node* node, Kind kind, Fault otherwise) {
    if (!node) return false;
    if (node->kind == kind) return true;
    note(*node, otherwise);
    return false;
}

bool TemplateValues::proper(const Node& node, std::size_t code_points_max) {
    if (wire::blank(node.text)) {
        note(node, Fault::text_blank);
    } else if (wire::code_points(node.text) > code_points_max) {
        note(node, Fault::text_too_long, {{"most", std::to_string(code_points_max)}});
    } else {
        return true;
    }
    return false;
}

std::string TemplateValues::id(const Node* node) {
    if (!is(node, Kind::string, Fault::text_expected)) return {};
    if (is_id(node->text)) return std::string{node->text};
    note(*node, Fault::id_invalid, {{"most", std::to_string(Template::id_max)}});
    return {};
}

std::string TemplateValues::title(const Node* node) { return line(node, Template::title_max); }

std::string TemplateValues::lang(const Node* node) {
    if (!is(node, Kind::string, Fault::text_expected)) return {};
    if (is_lang(node->text)) return std::string{node->text};
    note(*node, Fault::lang_invalid);
    return {};
}

void TemplateValues::prose(const Node* node, std::size_t code_points_max) {
    if (!is(node, Kind::string, Fault::text_expected)) return;
    if (proper(*node, code_points_max) && !plain_lines(node->text)) {
        note(*node, Fault::text_not_plain);
    }
}

std::string TemplateValues::line(const Node* node, std::size_t code_points_max) {
    if (!is(node, Kind::string, Fault::text_expected)) return {};
    if (!proper(*node, code_points_max)) return {};
    if (!wire::one_plain_line(node->text)) {
        note(*node, Fault::text_not_plain);
    } else if (!is_nfc(node->text)) {
        note(*node, Fault::text_not_nfc);
    } else {
        return std::string{node->text};
    }
    return {};
}

bool TemplateValues::yes(const Node* node) {
    return is(node, Kind::boolean, Fault::yes_or_no_expected) && node->number != 0;
}

std::optional<std::uint32_t>
TemplateValues::number(const Node* node, std::uint32_t least, std::uint32_t most) {
    if (!node) return {};
    if (node->kind != Kind::natural) {
        note(*node, Fault::number_expected);
        return {};
    }
    if (node->number >= least && node->number <= most) {
        return static_cast<std::uint32_t>(node->number);
    }
    note(
        *node,
        Fault::number_out_of_bounds,
        {{"least", std::to_string(least)}, {"most", std::to_string(most)}}
    );
    return {};
}

std::optional<std::size_t>
TemplateValues::word_index(const Node* node, std::span<const std::string_view> words) {
    if (!is(node, Kind::string, Fault::text_expected)) return {};
    const auto found = std::ranges::find(words, node->text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    note(*node, Fault::value_unknown, {{"what", std::string{node->text}}});
    return {};
}

std::vector<const Node*>
TemplateValues::list(const Node* node, std::size_t least, std::size_t most) {
    std::vector<const Node*> elements;
    if (!is(node, Kind::array, Fault::list_expected)) return elements;
    for (const Node* each = tape_.first(*node); each; each = tape_.next(*each)) {
        if (elements.size() == most) {
            note(*node, Fault::list_too_long, {{"most", std::to_string(most)}});
            break;
        }
        elements.push_back(each);
    }
    if (elements.size() < least) note(*node, Fault::list_empty);
    return elements;
}

std::vector<std::string>
TemplateValues::ids(const Node* node, std::size_t least, std::size_t most) {
    std::vector<std::string> all;
    for (const Node* each : list(node, least, most)) all.push_back(id(each));
    return all;
}

std::uint32_t TemplateValues::elements(const Node* node) const {
    std::uint32_t count = 0;
    if (!node || node->kind != Kind::array) return count;
    for (const Node* each = tape_.first(*node); each; each = tape_.next(*each)) ++count;
    return count;
}

void TemplateValues::lines(const Node* node, std::size_t most, std::size_t code_points_max) {
    for (const Node* each : list(node, 0, most)) line(each, code_points_max);
}

TemplateMembers::TemplateMembers(
    TemplateValues& values,
    const Node& object,
    Names required,
    Names optional
) {
    if (object.kind != Kind::object) {
        values.note(object, Fault::object_expected);
        return;
    }
    const Tape& tape = values.tape();
    const auto named = [](Names names, std::string_view key) {
        return std::ranges::find(names, key) != names.end();
    };
    for (const Node* each = tape.first(object); each; each = tape.next(*each)) {
        if (!named(required, each->key) && !named(optional, each->key)) {
            values.note(*each, Fault::key_unknown, {{"what", std::string{each->key}}});
        } else if ((*this)[each->key]) {
            values.note(*each, Fault::key_twice, {{"what", std::string{each->key}}});
        } else {
            members_.push_back(each);
        }
    }
    for (const std::string_view name : required) {
        if (!(*this)[name]) values.note(object, Fault::key_missing, {{"what", std::string{name}}});
    }
}

const Node* TemplateMembers::operator[](std::string_view name) const {
    const auto found = std::ranges::find(members_, name, [](const Node* one) { return one->key; });
    return found == members_.end() ? nullptr : *found;
}

}  // namespace urdimbre::app
