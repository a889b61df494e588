#include "server/net/outbound_queue.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace urdimbre::net {
namespace {

constexpr std::size_t kept_capacity_max = 8;  // of an empty queue: most connections are idle

}  // namespace

bool OutboundQueue::has_room(std::size_t bytes) const {
    if (empty()) return true;
    const std::size_t behind_the_front = bytes_ - (frames_[first_].size() - offset_);
    return bytes <= bytes_max_ && behind_the_front <= bytes_max_ - bytes;
}

void OutboundQueue::push(const wire::SharedFrame& frame) {
    const std::size_t size = frame.size();
    if (size == 0) return;
    frames_.push_back(frame);
    bytes_ += size;
}

void OutboundQueue::push(std::string own) {
    push(wire::SharedFrame{
        .bytes = std::make_shared<const std::string>(std::move(own)), .begin = 0, .header = 0
    });
}

std::size_t OutboundQueue::gather(std::span<iovec> parts, std::size_t bytes) const {
    std::size_t count = 0;
    std::size_t skip = offset_;
    for (std::size_t i = first_; i < frames_.size() && count < parts.size() && bytes > 0; ++i) {
        const std::string_view part = frames_[i].view().substr(skip, bytes);
        skip = 0;
        bytes -= part.size();
        // iovec serves reading and writing alike; a gather write does not touch the bytes.
        parts[count++] = {.iov_base = const_cast<char*>(part.data()), .iov_len = part.size()};
    }
    return count;
}

void OutboundQueue::consume(std::size_t bytes) {
    bytes_ -= bytes;
    pinned_ -= std::min(pinned_, bytes);
    while (bytes > 0) {
        const std::size_t left = frames_[first_].size() - offset_;
        if (bytes < left) {
            offset_ += bytes;
            return;
        }
        bytes -= left;
        frames_[first_++].bytes.reset();
        offset_ = 0;
    }
    shrink();
}

void OutboundQueue::pin(std::size_t bytes) { pinned_ = std::max(pinned_, bytes); }

void OutboundQueue::drop_unstarted() {
    std::size_t keep = first_;
    std::size_t kept = 0;
    const bool front_begun = offset_ > 0;
    while (keep < frames_.size() && (kept < pinned_ || (keep == first_ && front_begun))) {
        kept += frames_[keep].size() - (keep == first_ ? offset_ : 0);
        ++keep;
    }
    frames_.erase(std::next(frames_.begin(), static_cast<std::ptrdiff_t>(keep)), frames_.end());
    bytes_ = kept;
    shrink();
}

void OutboundQueue::clear() {
    frames_.clear();
    first_ = offset_ = pinned_ = bytes_ = 0;
    shrink();
}

void OutboundQueue::shrink() {
    if (first_ == frames_.size()) {
        first_ = 0;
        if (frames_.capacity() > kept_capacity_max) {
            frames_ = {};
        } else {
            frames_.clear();
        }
    } else if (first_ >= 64 && first_ * 2 > frames_.size()) {
        frames_.erase(
            frames_.begin(), std::next(frames_.begin(), static_cast<std::ptrdiff_t>(first_))
        );
        first_ = 0;
    }
}

}  // namespace urdimbre::net
