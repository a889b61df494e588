#include "protocol/wire/json/tape.hpp"

#include <boost/json/basic_parser_impl.hpp>

namespace urdimbre::wire::json {
namespace {

using boost::json::error_code;
using boost::json::string_view;

// What Boost's parser calls. `text` was reserved for the whole input, which strings without their
// escapes never exceed, so that views into it stay.
class Recorder {
  public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    Recorder(std::vector<Node>& nodes, std::vector<char>& text) : nodes_{nodes}, text_{text} {}

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }

    bool on_object_begin(error_code&) { return open(Kind::object); }
    bool on_object_end(std::size_t, error_code&) { return close(); }
    bool on_array_begin(error_code&) { return open(Kind::array); }
    bool on_array_end(std::size_t, error_code&) { return close(); }

    bool on_key_part(string_view part, std::size_t, error_code&) { return keep(part); }
    bool on_key(string_view part, std::size_t, error_code&) {
        keep(part);
        key_ = taken();
        return true;
    }
    bool on_string_part(string_view part, std::size_t, error_code&) { return keep(part); }
    bool on_string(string_view part, std::size_t, error_code&) {
        keep(part);
        add(Kind::string).text = taken();
        return true;
    }

    bool on_number_part(string_view, error_code&) { return true; }
    bool on_int64(std::int64_t value, string_view, error_code&) {
        if (value < 0) {
            add(Kind::other_number);
        } else {
            add(Kind::natural).number = static_cast<std::uint64_t>(value);
        }
        return true;
    }
    bool on_uint64(std::uint64_t value, string_view, error_code&) {
        add(Kind::natural).number = value;
        return true;
    }
    bool on_double(double, string_view, error_code&) {
        add(Kind::other_number);
        return true;
    }
    bool on_bool(bool value, error_code&) {
        add(Kind::boolean).number = value ? 1 : 0;
        return true;
    }
    bool on_null(error_code&) {
        add(Kind::null);
        return true;
    }

    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

  private:
    Node& add(Kind kind) {
        const auto end = static_cast<std::uint32_t>(nodes_.size() + 1);
        Node& node = nodes_.emplace_back();
        node.key = std::exchange(key_, {});
        node.parent = open_;
        node.end = end;
        node.kind = kind;
        return node;
    }

    bool open(Kind kind) {
        add(kind);
        open_ = static_cast<std::uint32_t>(nodes_.size() - 1);
        return true;
    }

    bool close() {
        nodes_[open_].end = static_cast<std::uint32_t>(nodes_.size());
        open_ = nodes_[open_].parent;
        return true;
    }

    bool keep(string_view part) {
        text_.insert(text_.end(), part.begin(), part.end());
        return true;
    }

    std::string_view taken() {
        const std::string_view text{text_.data() + kept_, text_.size() - kept_};
        kept_ = text_.size();
        return text;
    }

    std::vector<Node>& nodes_;
    std::vector<char>& text_;
    std::size_t kept_{};
    std::uint32_t open_{};
    std::string_view key_;
};

constexpr std::size_t bytes_per_node = 16;  // as frames go: a key, a colon, a short value, a comma

}  // namespace

std::optional<RefusalCode>
Tape::parse(std::string_view text, std::size_t bytes_max, std::size_t depth_max) {
    if (text.size() > bytes_max) return RefusalCode::frame_too_large;
    nodes_.reserve(text.size() / bytes_per_node + 8);
    text_.reserve(text.size() + 1);
    boost::json::parse_options options;
    options.max_depth = depth_max;
    boost::json::basic_parser<Recorder> parser{options, nodes_, text_};
    error_code error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (error == boost::json::error::too_deep) return RefusalCode::nested_too_deep;
    if (error || read != text.size()) return RefusalCode::malformed_frame;
    return std::nullopt;
}

const Node* Tape::find(const Node& object, std::string_view key) const {
    if (object.kind != Kind::object) return nullptr;
    for (const Node* member = first(object); member; member = next(*member)) {
        if (member->key == key) return member;
    }
    return nullptr;
}

}  // namespace urdimbre::wire::json
