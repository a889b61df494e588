#pragma once

#include "protocol/wire/frame.hpp"

#include <sys/uio.h>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::net {

// What one client has yet to be sent, in order. The bytes of shared frames are counted, not copied.
//
// Bounded: behind the frame that is being sent there are never more than `bytes_max` (one frame may
// be larger than that, or a large snapshot could never be sent).
class OutboundQueue {
  public:
    explicit OutboundQueue(std::size_t bytes_max) : bytes_max_{bytes_max} {}

    bool has_room(std::size_t bytes) const;

    // Expects has_room. Empty frames are ignored.
    void push(const wire::SharedFrame& frame);
    void push(std::string own);

    // The bytes from the front, up to `bytes` of them and as many parts as fit; returns how many
    // parts.
    std::size_t gather(std::span<iovec> parts, std::size_t bytes) const;

    // So many bytes from the front were taken. Expects at most bytes().
    void consume(std::size_t bytes);

    // So many bytes from the front will be offered again, exactly (TLS has made a record of them).
    void pin(std::size_t bytes);

    // Forgets every frame of which nothing was consumed or pinned: the receiver sees whole frames
    // only.
    void drop_unstarted();

    void clear();

    bool empty() const { return bytes_ == 0; }
    std::size_t bytes() const { return bytes_; }

  private:
    void shrink();

    std::vector<wire::SharedFrame> frames_;  // those before first_ were sent
    std::size_t first_{};
    std::size_t offset_{};  // consumed of frames_[first_]
    std::size_t pinned_{};  // from the front
    std::size_t bytes_{};
    std::size_t bytes_max_;
};

}  // namespace urdimbre::net
