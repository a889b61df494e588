#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// Which picture of who is in its spaces a client has, as it says itself with each request: a short
// mark of the newest `presence` frame of each, so that nobody is told twice what they know and no
// node has to remember it.
class KnownPresence {
  public:
    // "7.4f0c…,12.9b…"; whatever is not of this form is not known.
    static KnownPresence read(std::string_view text);

    static std::string mark_of(std::string_view frame);

    bool is(std::uint64_t space, std::string_view mark) const;

  private:
    std::map<std::uint64_t, std::string> marks_;
};

}  // namespace urdimbre::app
