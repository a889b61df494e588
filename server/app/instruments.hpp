#pragma once

#include "server/app/instrument_document.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// The instruments that were built in (rule I12).
class Instruments {
  public:
    // Throws std::invalid_argument naming every problem of every document, in Spanish: a server
    // does not start with one that it could not read.
    Instruments();
    explicit Instruments(std::span<const std::string_view> documents);

    // Null: none of that name.
    const InstrumentDocument* find(std::string_view id) const;

    // In the order of their titles.
    const std::vector<InstrumentDocument>& all() const { return all_; }

  private:
    std::vector<InstrumentDocument> all_;
};

}  // namespace urdimbre::app
