#pragma once

#include "protocol/wire/wire.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::tests {

// What a client knows of one space, built as PROTOCOL.md tells clients to build it. The C++
// counterpart of the web client's store: both are held to the law of views.
struct SeenSpace {
    wire::SpaceKind kind{};
    std::string title;
    std::vector<wire::SpaceRole> roles;
    std::uint64_t members{};
    std::uint64_t messages{};
    std::vector<wire::Message> timeline;
    std::optional<wire::Conversation> conversation;
    std::optional<wire::Ledger> ledger;
    std::optional<wire::Accompaniment> accompaniment;
    std::optional<wire::Retention> retention;
    std::optional<wire::CallPolicy> calls;
    wire::Position position;

    static SeenSpace of(const wire::SnapshotFrame& snapshot);

    enum class Taken : std::uint8_t { whole, known_already, gap };

    // A gap changes nothing: whoever sees one asks again from `position`.
    Taken take(const wire::WindowFrame& window);

    // The law (G5): positions aside when empty windows were not sent.
    bool operator==(const SeenSpace&) const = default;

  private:
    void take(const wire::Item& item);
    wire::Message* find(const wire::Uuid& id);
};

std::uint64_t seq_of(const wire::Item& item);

}  // namespace urdimbre::tests
