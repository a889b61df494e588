#include "storage/redis/resp.hpp"

#include <hiredis/hiredis.h>

#include <new>
#include <utility>

namespace urdimbre::storage::redis {
namespace {

// hiredis allocates what an array's header announces; with our own objects the budget is asked
// first. These are called from C: nothing may be thrown through them, and null means "out of
// memory" to it.

Reply* place(const redisReadTask* task) {
    if (task->parent == nullptr) return new Reply;
    auto& parent = *static_cast<Reply*>(task->parent->obj);
    return &parent.elements[static_cast<std::size_t>(task->idx)];
}

template <class Fill>
void* made(const redisReadTask* task, Fill fill) noexcept {
    Reply* reply = nullptr;
    try {
        reply = place(task);
        fill(*reply);
        return reply;
    } catch (const std::bad_alloc&) {
        if (task->parent == nullptr) delete reply;
        return nullptr;
    }
}

void* make_string(const redisReadTask* task, char* text, std::size_t size) {
    return made(task, [&](Reply& reply) {
        reply.kind = task->type == REDIS_REPLY_ERROR    ? Reply::Kind::error
                     : task->type == REDIS_REPLY_STATUS ? Reply::Kind::status
                                                        : Reply::Kind::text;
        reply.text.assign(text, size);
    });
}

void* make_array(const redisReadTask* task, int size) {
    return made(task, [&](Reply& reply) {
        auto& budget = *static_cast<ReplyReader::Budget*>(task->privdata);
        const auto elements = static_cast<std::size_t>(size);
        if (elements > budget.elements_max - budget.elements) throw std::bad_alloc();
        budget.elements += elements;
        reply.kind = Reply::Kind::array;
        reply.elements.resize(elements);
    });
}

void* make_integer(const redisReadTask* task, long long value) {
    return made(task, [&](Reply& reply) {
        reply.kind = Reply::Kind::integer;
        reply.integer = value;
    });
}

void* make_nil(const redisReadTask* task) {
    return made(task, [](Reply& reply) { reply.kind = Reply::Kind::nil; });
}

void free_reply(void* reply) { delete static_cast<Reply*>(reply); }

redisReplyObjectFunctions
    reply_functions{make_string, make_array, make_integer, make_nil, free_reply};

struct FreeText {
    void operator()(char* text) const { redisFreeCommand(text); }
};

}  // namespace

void encode(const Command& command, std::string& out) {
    std::vector<const char*> words;
    std::vector<std::size_t> sizes;
    words.reserve(command.size());
    sizes.reserve(command.size());
    for (const auto& word : command) {
        words.push_back(word.data());
        sizes.push_back(word.size());
    }
    char* text = nullptr;
    const int size =
        redisFormatCommandArgv(&text, static_cast<int>(command.size()), words.data(), sizes.data());
    if (size < 0) throw std::bad_alloc();
    const std::unique_ptr<char, FreeText> owner(text);
    out.append(text, static_cast<std::size_t>(size));
}

void ReplyReader::Free::operator()(redisReader* reader) const { redisReaderFree(reader); }

ReplyReader::ReplyReader(ReplyLimits limits)
    : limits_(limits),
      budget_{limits.elements_max},
      reader_(redisReaderCreateWithFunctions(&reply_functions)) {
    if (!reader_) throw std::bad_alloc();
    reader_->privdata = &budget_;
}

ReplyReader::~ReplyReader() = default;

void ReplyReader::feed(std::string_view bytes) {
    if (!problem_.empty()) return;
    bytes_since_reply_ += bytes.size();
    if (redisReaderFeed(reader_.get(), bytes.data(), bytes.size()) != REDIS_OK) {
        problem_ = reader_->errstr;
    }
}

std::optional<Reply> ReplyReader::next() {
    if (!problem_.empty()) return std::nullopt;
    void* made_reply = nullptr;
    if (redisReaderGetReply(reader_.get(), &made_reply) != REDIS_OK) {
        problem_ = reader_->errstr;
        return std::nullopt;
    }
    if (made_reply == nullptr) {
        if (bytes_since_reply_ > limits_.bytes_max) problem_ = "the reply is too large";
        return std::nullopt;
    }
    const std::unique_ptr<Reply> reply(static_cast<Reply*>(made_reply));
    // What the reader still holds belongs to the next reply.
    bytes_since_reply_ = reader_->len - reader_->pos;
    budget_.elements = 0;
    return std::move(*reply);
}

}  // namespace urdimbre::storage::redis
