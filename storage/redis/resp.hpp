#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct redisReader;

namespace urdimbre::storage::redis {

using Command = std::vector<std::string>;  // its name and arguments

// Appends the command as Redis reads it.
void encode(const Command& command, std::string& out);

struct Reply {
    enum class Kind { nil, text, status, error, integer, array };

    Kind kind{Kind::nil};
    std::int64_t integer{};
    std::string text;             // of a text, a status or an error
    std::vector<Reply> elements;  // of an array

    bool is_text(std::string_view expected) const { return kind == Kind::text && text == expected; }
};

struct ReplyLimits {
    std::size_t bytes_max{16 * 1024 * 1024};  // of one reply on the wire
    std::size_t elements_max{256 * 1024};     // of one reply, nested ones included
};

// Bytes in, replies out. What does not fit the protocol or the limits ends the stream for good: the
// connection is of no use any more. Never takes more memory than the limits ask for, whatever the
// bytes say.
class ReplyReader {
  public:
    explicit ReplyReader(ReplyLimits limits = {});
    ~ReplyReader();

    void feed(std::string_view bytes);

    // The next whole reply; none: feed more, or problem().
    std::optional<Reply> next();

    // Why the stream ended; empty while it has not.
    const std::string& problem() const { return problem_; }

    // What the construction of the reply in progress needs to know.
    struct Budget {
        std::size_t elements_max;
        std::size_t elements{};
    };

  private:
    ReplyLimits limits_;
    Budget budget_;
    std::size_t bytes_since_reply_{};
    std::string problem_;

    struct Free {
        void operator()(redisReader* reader) const;
    };
    std::unique_ptr<redisReader, Free> reader_;
};

}  // namespace urdimbre::storage::redis
