#pragma once

#include <filesystem>
#include <string_view>

namespace urdimbre::net::testing {

// Gone, with all that is in it, when the test ends.
class TemporaryDirectory {
  public:
    TemporaryDirectory();
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    const std::filesystem::path& path() const { return path_; }

    // Makes the folders above it too.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const;

  private:
    std::filesystem::path path_;
};

}  // namespace urdimbre::net::testing
