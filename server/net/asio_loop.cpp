#include "server/net/asio_loop.hpp"

#include "server/support/time_source.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>
#include <memory>
#include <utility>

namespace urdimbre::net {

AsioLoop::AsioLoop() : work_{context_.get_executor()} {
    // OpenSSL writes without MSG_NOSIGNAL; a peer that has gone is an error code, not a signal.
    std::signal(SIGPIPE, SIG_IGN);
}

void AsioLoop::post(std::function<void()> task) { boost::asio::post(context_, std::move(task)); }

void AsioLoop::after(std::chrono::milliseconds delay, std::function<void()> task) {
    auto owned = std::make_unique<boost::asio::steady_timer>(context_, delay);
    boost::asio::steady_timer& timer = *owned;
    timer.async_wait([owned = std::move(owned),
                      task = std::move(task)](boost::system::error_code error) {
        if (!error) task();
    });
}

std::chrono::steady_clock::time_point AsioLoop::steady_now() const { return support::steady_now(); }

void AsioLoop::on_signal(std::initializer_list<int> signals, std::function<void(int)> task) {
    watches_.emplace_back(context_, std::move(task));
    for (const int signal : signals) watches_.back().signals.add(signal);
    wait(watches_.back());
}

void AsioLoop::wait(Watch& watch) {
    watch.signals.async_wait([this, &watch](boost::system::error_code error, int signal) {
        if (error) return;
        watch.task(signal);
        wait(watch);
    });
}

void AsioLoop::run() { context_.run(); }

void AsioLoop::stop() { context_.stop(); }

}  // namespace urdimbre::net
