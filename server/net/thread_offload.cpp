#include "server/net/thread_offload.hpp"

#include <utility>

namespace urdimbre::net {

ThreadOffload::ThreadOffload(app::Loop& loop, std::size_t threads) : loop_{loop} {
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

ThreadOffload::~ThreadOffload() {
    {
        const std::scoped_lock lock{mutex_};
        stopping_ = true;
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void ThreadOffload::run(std::function<void()> blocking, std::function<void()> then) {
    {
        const std::scoped_lock lock{mutex_};
        jobs_.push_back({std::move(blocking), std::move(then)});
    }
    ready_.notify_one();
}

std::size_t ThreadOffload::waiting() const {
    const std::scoped_lock lock{mutex_};
    return jobs_.size();
}

void ThreadOffload::work() {
    std::unique_lock lock{mutex_};
    while (true) {
        ready_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job.blocking();
        job.blocking = nullptr;  // what it captured goes before its continuation may run
        loop_.post(std::move(job.then));
        lock.lock();
    }
}

}  // namespace urdimbre::net
