#include "server/app/canonical_document.hpp"

#include "protocol/wire/json/writer.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace urdimbre::app {
namespace {

using wire::json::Kind;
using wire::json::Node;
using wire::json::Tape;

void put_canonical(std::string& out, const Tape& tape, const Node& node) {
    switch (node.kind) {
        case Kind::null:
        case Kind::other_number:
            return;  // no template has one
        case Kind::boolean:
            return wire::json::put_bool(out, node.number != 0);
        case Kind::natural:
            // Of a wrong document too, whose length is told with all else: its numbers may be
            // larger than any of the wire.
            out += std::to_string(node.number);
            return;
        case Kind::string:
            return wire::json::put_string(out, node.text);
        case Kind::array:
        case Kind::object:
            break;
    }
    std::vector<const Node*> children;
    for (const Node* each = tape.first(node); each; each = tape.next(*each)) {
        children.push_back(each);
    }
    const bool object = node.kind == Kind::object;
    if (object) std::ranges::sort(children, {}, [](const Node* one) { return one->key; });
    out += object ? '{' : '[';
    for (const Node* each : children) {
        if (each != children.front()) out += ',';
        if (object) {
            wire::json::put_string(out, each->key);
            out += ':';
        }
        put_canonical(out, tape, *each);
    }
    out += object ? '}' : ']';
}

}  // namespace

std::string canonical(const Tape& document) {
    std::string text;
    put_canonical(text, document, document.root());
    return text;
}

}  // namespace urdimbre::app
