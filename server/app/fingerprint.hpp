#pragma once

#include "protocol/wire/wire.hpp"

#include <array>
#include <cstdint>

namespace urdimbre::app {

// Tells a retry from another command under the same id (G3). Keyed, so that it says nothing about
// the words to whoever reads the database; without the member, so that it says nothing about who
// wrote an anonymous contribution.
class Fingerprint {
  public:
    using Key = std::array<std::uint8_t, 16>;

    explicit Fingerprint(const Key& key) : key_(key) {}

    std::int64_t operator()(const wire::Command& command) const;

  private:
    Key key_;
};

}  // namespace urdimbre::app
