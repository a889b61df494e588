#pragma once

#include "tests/functional/cluster.hpp"

#include <cstddef>
#include <string>

namespace urdimbre::functional {

// A file system of so many bytes, in memory, that PostgreSQL's user may write to. It needs the
// right to mount; `available` says whether that is so.
class SmallDisk {
  public:
    explicit SmallDisk(std::size_t bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool available() const { return mounted_; }
    std::string folder(const std::string& name) const;

    // To the last byte, and all of it free again.
    void fill();
    void clear();

  private:
    ScratchFolder scratch_;
    std::string root_;
    bool mounted_{};
};

}  // namespace urdimbre::functional
