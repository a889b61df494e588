#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// A name as people type it: without accents, whatever the case. The same as
// web-client/src/people/folded.ts.
std::string folded(std::string_view text);

// What somebody types of a name they look for.
class NameSought {
  public:
    explicit NameSought(std::string_view typed);

    // Does every word of it begin a word of the name?
    bool fits(std::string_view folded_name) const;

  private:
    std::vector<std::string> words_;
};

}  // namespace urdimbre::app
