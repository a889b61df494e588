#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace urdimbre::net {

// Short pieces of work that have nothing to do with each other, done on several threads at once.
//
// Helpers take whatever nobody has taken yet: one that comes late, or is held up by the machine,
// finds less to do, and the caller waits only for the pieces that are under way.
class SideBySide {
  public:
    static constexpr std::size_t pieces_max = 0xffff;

    // Zero helpers: the caller does all of it.
    explicit SideBySide(std::size_t helpers);
    ~SideBySide();
    SideBySide(const SideBySide&) = delete;
    SideBySide& operator=(const SideBySide&) = delete;

    // Calls `piece` once with each number below `count`, which is at most pieces_max, and returns
    // when all of these calls have. From one thread; `piece` may not throw.
    void run(std::size_t count, const std::function<void(std::size_t)>& piece);

    // The caller among them.
    std::size_t threads() const { return helpers_.size() + 1; }

  private:
    // Which round it is, how many pieces it has and how many of them are taken, in one word: a
    // helper that wakes up in another round than it thinks takes a piece of that one or none.
    static std::uint64_t word(std::uint32_t round, std::size_t count, std::size_t taken);

    void help();
    void take_pieces();

    std::atomic<std::uint64_t> state_{};
    std::atomic<std::uint32_t> done_{};
    std::atomic<bool> stopping_{};
    const std::function<void(std::size_t)>* piece_{};
    std::uint32_t round_{};
    std::vector<std::thread> helpers_;
};

}  // namespace urdimbre::net
