#include "protocol/wire/upcast.hpp"

#include <array>

namespace urdimbre::wire {
namespace {

struct Upcaster {
    std::string_view type;
    std::uint64_t version;
    Event (*read)(json::Reader& in, const json::Node& event);
};

// One line per version that was ever released and is not today's. Every event is still at its first
// version.
constexpr std::array<Upcaster, 0> upcasters{};

}  // namespace

std::optional<Event>
upcast(json::Reader& in, const json::Node& event, std::string_view type, std::uint64_t version) {
    for (const Upcaster& old : upcasters) {
        if (old.type == type && old.version == version) return old.read(in, event);
    }
    return std::nullopt;
}

}  // namespace urdimbre::wire
