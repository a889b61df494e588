#pragma once

#include <map>
#include <string>
#include <string_view>

namespace urdimbre::app {

// What a client has already, as it says itself with each request: a short mark of the newest
// `presence` of each of its spaces, of its `spaces` and of its `notices`, so that nobody is told
// twice what they know and no node has to remember it.
class KnownMarks {
  public:
    // "7.4f0c…,12.9b…,spaces.3a…"; whatever is not of this form is not known.
    static KnownMarks read(std::string_view text);

    static std::string mark_of(std::string_view frame);

    bool is(const std::string& what, std::string_view mark) const;

  private:
    std::map<std::string, std::string> marks_;
};

}  // namespace urdimbre::app
