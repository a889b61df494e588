#pragma once

#include "server/app/accompaniment_guide.hpp"
#include "server/app/cycle_template.hpp"
#include "server/app/instruments.hpp"
#include "server/app/templates.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// What the stages of a cycle may name.
struct Shelves {
    const Templates& conversations;
    const Instruments& instruments;
};

// The cycles that were built in (rule Y18), and the guide beside them.
class Cycles {
  public:
    // Throws std::invalid_argument naming every problem of every document, in Spanish.
    Cycles(
        const Shelves& shelves,
        std::span<const std::string_view> documents,
        std::string_view guide
    );

    // Null: no cycle of that name.
    const Cycle* find(std::string_view id) const;

    // In the order of their titles.
    const std::vector<Cycle>& all() const { return all_; }
    const AccompanimentGuide& guide() const { return guide_; }

  private:
    std::vector<Cycle> all_;
    AccompanimentGuide guide_;
};

// Read once: those of one program never change, and it may have many nodes one after the other.
const Cycles& shipped_cycles();

// The copy of a cycle that somebody edited: everything that is wrong in it, what it names and is
// not shipped included.
CycleReading check_cycle(std::string_view document);

// What a cycle names and is not there.
std::vector<Problem>
unknown_to(const Cycle& cycle, const Shelves& shelves, const AccompanimentGuide& guide);

}  // namespace urdimbre::app
