#include "protocol/wire/json/reader.hpp"

#include "protocol/wire/json/pointer.hpp"
#include "protocol/wire/text_rules.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace urdimbre::wire::json {
namespace {

std::optional<std::uint64_t> natural(const Node* node, std::uint64_t max) {
    if (!node || node->kind != Kind::natural || node->number > max) return std::nullopt;
    return node->number;
}

constexpr std::uint64_t u32_max = std::numeric_limits<std::uint32_t>::max();

}  // namespace

DecodeError Reader::error() const {
    DecodeError error{.code = failure_->code, .where = failure_->where};
    const Node& root = tape_.root();
    if (const Node* id = tape_.find(root, "id"); id && id->kind == Kind::string) {
        error.id = parse_uuid(id->text);
    }
    if (const auto ref = natural(tape_.find(root, "ref"), u32_max)) {
        error.ref = static_cast<std::uint32_t>(*ref);
    }
    error.space = natural(tape_.find(root, "space"), limits::number_max);
    return error;
}

void Reader::fail(RefusalCode code, const Node& node) {
    if (ok()) failure_ = Failure{code, pointer(tape_, node)};
}

void Reader::fail(RefusalCode code, const Node& object, std::string_view member) {
    if (!ok()) return;
    std::string where = pointer(tape_, object);
    append_step(where, member);
    failure_ = Failure{code, std::move(where)};
}

void Reader::boolean(const Node& node, bool& out) {
    if (node.kind != Kind::boolean) return fail(RefusalCode::wrong_type, node);
    out = node.number != 0;
}

void Reader::number(const Node& node, std::uint64_t& out) {
    const auto value = natural(&node, limits::number_max);
    if (!value) return fail(RefusalCode::wrong_type, node);
    out = *value;
}

void Reader::number(const Node& node, std::uint32_t& out) {
    const auto value = natural(&node, u32_max);
    if (!value) return fail(RefusalCode::wrong_type, node);
    out = static_cast<std::uint32_t>(*value);
}

void Reader::instant(const Node& node, Instant& out) {
    std::uint64_t milliseconds{};
    number(node, milliseconds);
    out = Instant{std::chrono::milliseconds{static_cast<std::int64_t>(milliseconds)}};
}

void Reader::uuid(const Node& node, Uuid& out) {
    const auto id = node.kind == Kind::string ? parse_uuid(node.text) : std::nullopt;
    if (!id) return fail(RefusalCode::wrong_type, node);
    out = *id;
}

void Reader::text(const Node& node, std::string& out, std::size_t code_points_max) {
    if (words(node, code_points_max)) out = node.text;
}

void Reader::name(const Node& node, std::string& out, std::size_t code_points_max) {
    if (!words(node, code_points_max)) return;
    if (!one_plain_line(node.text)) return fail(RefusalCode::invalid_text, node);
    out = node.text;
}

bool Reader::words(const Node& node, std::size_t code_points_max) {
    if (node.kind != Kind::string) {
        fail(RefusalCode::wrong_type, node);
    } else if (code_points(node.text) > code_points_max) {
        fail(RefusalCode::field_too_long, node);
    } else if (node.text.find('\0') != std::string_view::npos || blank(node.text)) {
        fail(RefusalCode::invalid_text, node);
    }
    return ok();
}

std::size_t Reader::word_index(const Node& node, std::span<const std::string_view> words) {
    const auto found = std::ranges::find(words, node.text);
    if (node.kind != Kind::string || found == words.end()) {
        fail(RefusalCode::wrong_type, node);
        return 0;
    }
    return static_cast<std::size_t>(found - words.begin());
}

std::string_view Reader::tag(const Node& node) {
    const bool whole = &node == &tape_.root();
    if (node.kind != Kind::object) {
        fail(whole ? RefusalCode::malformed_frame : RefusalCode::wrong_type, node);
        return {};
    }
    const Node* tag = tape_.find(node, "type");
    if (!tag) {
        fail(whole ? RefusalCode::malformed_frame : RefusalCode::missing_field, node, "type");
        return {};
    }
    if (tag->kind != Kind::string) {
        fail(whole ? RefusalCode::malformed_frame : RefusalCode::wrong_type, *tag);
        return {};
    }
    return tag->text;
}

std::size_t Reader::type(const Node& node, std::span<const std::string_view> types) {
    const std::string_view name = tag(node);
    if (!ok()) return types.size();
    const auto found = std::ranges::find(types, name);
    if (found == types.end()) fail(RefusalCode::unknown_type, node, "type");
    return static_cast<std::size_t>(found - types.begin());
}

std::uint64_t Reader::version(const Node& node) {
    std::uint64_t version{};
    if (const Node* found = tape_.find(node, "v")) {
        number(*found, version);
    } else {
        fail(RefusalCode::missing_field, node, "v");
    }
    return version;
}

Members::Members(Reader& reader, const Node& object, std::span<const Field> fields)
    : reader_{reader}, object_{object}, fields_{fields} {
    if (object.kind == Kind::object) {
        following_ = reader_.tape().first(object);
    } else {
        reader_.fail(RefusalCode::wrong_type, object);
    }
}

const Node* Members::next() {
    if (!reader_.ok()) return nullptr;
    if (!following_) {
        check_complete();
        return nullptr;
    }
    const Node& member = *std::exchange(following_, reader_.tape().next(*following_));
    const auto found = std::ranges::find(fields_, member.key, &Field::name);
    if (found == fields_.end()) {
        reader_.fail(RefusalCode::unknown_field, member);
        return nullptr;
    }
    field_ = static_cast<std::size_t>(found - fields_.begin());
    const std::uint64_t bit = std::uint64_t{1} << field_;
    if ((seen_ & bit) != 0) {
        reader_.fail(RefusalCode::malformed_frame, member);
        return nullptr;
    }
    seen_ |= bit;
    return &member;
}

void Members::check_complete() {
    for (std::size_t field = 0; field < fields_.size(); ++field) {
        if (fields_[field].need == required && (seen_ >> field & 1) == 0) {
            return reader_.fail(RefusalCode::missing_field, object_, fields_[field].name);
        }
    }
}

}  // namespace urdimbre::wire::json
