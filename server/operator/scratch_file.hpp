#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace urdimbre::operators {

// A file without a name, which only this process and those it starts can read: whatever becomes of
// them, nothing of it is left behind. Throws std::system_error.
class ScratchFile {
  public:
    explicit ScratchFile(const std::string& directory);
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    void append(std::string_view bytes);
    std::uint64_t size() const;
    // Up to `count` bytes from there.
    std::string read(std::uint64_t from, std::size_t count) const;

    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

}  // namespace urdimbre::operators
