#pragma once

#include "server/app/conversation_template.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// The templates by which sessions can be planned (rule C62): those that were built in.
class Templates {
  public:
    // Throws std::invalid_argument naming every problem of every document, in Spanish: a server
    // does not start with a template that it could not run. Warnings too: what is shipped has none.
    Templates();
    explicit Templates(std::span<const std::string_view> documents);

    // Null: no template of that name.
    const Template* find(std::string_view id) const;

    // In the order of their titles.
    const std::vector<Template>& all() const { return all_; }

  private:
    std::vector<Template> all_;
};

}  // namespace urdimbre::app
