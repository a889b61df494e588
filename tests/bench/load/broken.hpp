#pragma once

#include <stdexcept>

namespace urdimbre::bench {

// A promise of the server was seen broken, or the run could not be carried out: there is no figure
// to report.
class Broken : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace urdimbre::bench
