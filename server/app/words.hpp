#pragma once

#include "server/domain/ids.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace urdimbre::app {

// The words of one space that are likely to be shown next. What is not known is fetched from the
// content store.
class Words {
  public:
    bool known(const domain::ContentId& id) const { return texts_.contains(id); }

    // No value: they were deleted, or were never there. Expects known(id).
    const std::optional<std::string>& at(const domain::ContentId& id) const {
        return texts_.at(id);
    }

    void learn(const domain::ContentId& id, std::string text);

    // From here on nobody is shown these words.
    void gone(const domain::ContentId& id);

    std::size_t size() const { return texts_.size(); }
    std::size_t bytes() const { return bytes_; }

    // Keeps only these.
    void retain(const std::unordered_set<domain::ContentId>& wanted);

  private:
    std::unordered_map<domain::ContentId, std::optional<std::string>> texts_;
    std::size_t bytes_{};
};

}  // namespace urdimbre::app
