#pragma once

#include <stdexcept>

namespace urdimbre::storage {

// The store could not be reached or did not answer in time. What was asked may be asked again.
class StorageUnavailable : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace urdimbre::storage
