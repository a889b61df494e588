#include "protocol/wire/json/pointer.hpp"

#include <cstddef>

namespace urdimbre::wire::json {
namespace {

constexpr std::size_t name_bytes_max = 60;

constexpr bool continues_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

std::string_view cut(std::string_view name) {
    if (name.size() <= name_bytes_max) return name;
    std::size_t size = name_bytes_max;
    while (continues_code_point(name[size])) --size;
    return name.substr(0, size);
}

std::size_t position(const Tape& tape, const Node& element) {
    std::size_t before = 0;
    for (const Node* each = tape.first(tape.at(element.parent)); each != &element; ++before) {
        each = tape.next(*each);
    }
    return before;
}

}  // namespace

std::string pointer(const Tape& tape, const Node& node) {
    if (&node == &tape.root()) return {};
    const Node& parent = tape.at(node.parent);
    std::string path = pointer(tape, parent);
    append_step(
        path,
        parent.kind == Kind::array ? std::to_string(position(tape, node)) : std::string{node.key}
    );
    return path;
}

void append_step(std::string& pointer, std::string_view name) {
    const std::string_view kept = cut(name);
    pointer += '/';
    for (char byte : kept) {
        if (byte == '~') {
            pointer += "~0";
        } else if (byte == '/') {
            pointer += "~1";
        } else if (byte == '\0') {
            pointer += "\xEF\xBF\xBD";  // U+FFFD: U+0000 is never sent
        } else {
            pointer += byte;
        }
    }
    if (kept.size() < name.size()) pointer += "…";
}

}  // namespace urdimbre::wire::json
