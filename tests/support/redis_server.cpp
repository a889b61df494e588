#include "tests/support/redis_server.hpp"

#include <hiredis/hiredis.h>
#include <signal.h>
#include <stdlib.h>

#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace urdimbre::tests {
namespace {

struct CloseContext {
    void operator()(redisContext* context) const { redisFree(context); }
};
struct FreeReply {
    void operator()(void* reply) const { freeReplyObject(reply); }
};

std::string text_of(const redisReply& reply) {
    if (reply.type == REDIS_REPLY_INTEGER) return std::to_string(reply.integer);
    if (reply.type == REDIS_REPLY_ARRAY) {
        std::string lines;
        for (std::size_t i = 0; i < reply.elements; ++i) lines += text_of(*reply.element[i]) + '\n';
        return lines;
    }
    return reply.str == nullptr ? std::string() : std::string(reply.str, reply.len);
}

}  // namespace

RedisServer::RedisServer(std::vector<std::string> options) : options_(std::move(options)) {
    std::string pattern = "/tmp/urdimbre-redis-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), "temporary directory");
    }
    directory_ = pattern;
    socket_path_ = directory_ + "/socket";
    start();
}

RedisServer::~RedisServer() {
    process_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
}

void RedisServer::start() {
    Process::Options child;
    child.command = {
        "redis-server",
        "--port",
        "0",
        "--unixsocket",
        socket_path_,
        "--save",
        "",
        "--appendonly",
        "no",
        "--daemonize",
        "no",
        "--dir",
        directory_
    };
    child.command.insert(child.command.end(), options_.begin(), options_.end());
    child.output_file = directory_ + "/log";
    process_ = std::make_unique<Process>(child);
    const bool ready = wait_until([this] { return !process_->running() || answers(); });
    if (!ready || !process_->running()) {
        throw std::runtime_error("redis-server did not start: " + file_text(child.output_file));
    }
}

void RedisServer::stop() {
    resume();
    process_->stop(SIGTERM);
    std::error_code ignored;
    std::filesystem::remove(socket_path_, ignored);
}

void RedisServer::restart() {
    stop();
    start();
}

void RedisServer::pause() { process_->signal(SIGSTOP); }
void RedisServer::resume() { process_->signal(SIGCONT); }

bool RedisServer::answers() {
    try {
        run({"PING"});
        return true;
    } catch (const std::runtime_error& problem) {
        // It speaks, but wants a password: that is an answer.
        return std::string_view(problem.what()).starts_with("NOAUTH");
    }
}

std::string RedisServer::run(const std::vector<std::string>& command) {
    const std::unique_ptr<redisContext, CloseContext> context(
        redisConnectUnixWithTimeout(socket_path_.c_str(), {.tv_sec = 10, .tv_usec = 0})
    );
    if (!context || context->err != 0) throw std::runtime_error("redis-server is not there");
    redisSetTimeout(context.get(), {.tv_sec = 10, .tv_usec = 0});
    std::vector<const char*> words;
    std::vector<std::size_t> sizes;
    for (const auto& word : command) {
        words.push_back(word.data());
        sizes.push_back(word.size());
    }
    const std::unique_ptr<void, FreeReply> owner(redisCommandArgv(
        context.get(), static_cast<int>(command.size()), words.data(), sizes.data()
    ));
    if (!owner) throw std::runtime_error(context->errstr);
    const auto& reply = *static_cast<redisReply*>(owner.get());
    if (reply.type == REDIS_REPLY_ERROR) throw std::runtime_error(text_of(reply));
    return text_of(reply);
}

}  // namespace urdimbre::tests
