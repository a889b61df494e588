#include "storage/redis/pipeline.hpp"

#include <utility>

namespace urdimbre::storage::redis {

bool Pipeline::has_room(std::size_t bytes) const {
    return bytes <= bytes_max_ && this->bytes() <= bytes_max_ - bytes;
}

std::vector<Done> Pipeline::make_room(std::size_t bytes) {
    std::vector<Done> given_up;
    for (auto it = queued_.begin(); it != queued_.end() && !has_room(bytes);) {
        if (!it->droppable) {
            ++it;
            continue;
        }
        queued_bytes_ -= it->bytes.size();
        if (it->done) given_up.push_back(std::move(it->done));
        it = queued_.erase(it);
    }
    return given_up;
}

bool Pipeline::push(Request request) {
    const auto given_up = make_room(request.bytes.size());
    const bool room = has_room(request.bytes.size());
    if (room) {
        queued_bytes_ += request.bytes.size();
        queued_.push_back(std::move(request));
    } else if (request.done) {
        request.done(std::nullopt);
    }
    for (const auto& done : given_up) done(std::nullopt);
    return room;
}

std::string Pipeline::take(std::size_t bytes_wanted) {
    std::string out;
    if (writing_bytes_ != 0) return out;
    while (!queued_.empty() && out.size() < bytes_wanted) {
        auto& request = queued_.front();
        queued_bytes_ -= request.bytes.size();
        if (out.empty()) {
            out = std::move(request.bytes);
        } else {
            out += request.bytes;
        }
        if (request.replies != 0) {
            awaiting_.push_back({request.replies, {}, std::move(request.done)});
        }
        queued_.pop_front();
    }
    writing_bytes_ = out.size();
    return out;
}

void Pipeline::written() { writing_bytes_ = 0; }

bool Pipeline::accept(Reply reply) {
    if (awaiting_.empty()) return false;
    auto& first = awaiting_.front();
    first.got.push_back(std::move(reply));
    if (first.got.size() < first.replies) return true;
    auto answered = std::move(first);
    awaiting_.pop_front();
    if (answered.done) answered.done(std::move(answered.got));
    return true;
}

void Pipeline::fail_all() {
    const auto awaiting = std::exchange(awaiting_, {});
    const auto queued = std::exchange(queued_, {});
    clear();
    for (const auto& one : awaiting) {
        if (one.done) one.done(std::nullopt);
    }
    for (const auto& one : queued) {
        if (one.done) one.done(std::nullopt);
    }
}

void Pipeline::clear() {
    awaiting_.clear();
    queued_.clear();
    queued_bytes_ = 0;
    writing_bytes_ = 0;
}

}  // namespace urdimbre::storage::redis
