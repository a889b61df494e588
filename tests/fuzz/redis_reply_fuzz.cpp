// The bytes that a Redis, or whatever answers in its place, sends back.
#include "storage/redis/resp.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <numeric>

namespace urdimbre::fuzz {
namespace {

using namespace storage::redis;

constexpr ReplyLimits limits{.bytes_max = std::size_t{1} << 20, .elements_max = 64};

bool same(const Reply& a, const Reply& b) {
    return a.kind == b.kind && a.integer == b.integer && a.text == b.text &&
           std::ranges::equal(a.elements, b.elements, same);
}

std::size_t elements(const Reply& reply) {
    return std::accumulate(
        reply.elements.begin(),
        reply.elements.end(),
        reply.elements.size(),
        [](std::size_t sum, const Reply& each) { return sum + elements(each); }
    );
}

struct Heard {
    std::vector<Reply> replies;
    std::string problem;
};

// Everything that a reader makes of the bytes, given to it in pieces of this size.
Heard heard(std::string_view bytes, std::size_t piece) {
    Heard heard;
    ReplyReader reader{limits};
    while (!bytes.empty()) {
        const auto size = std::min(piece, bytes.size());
        reader.feed(bytes.substr(0, size));
        bytes.remove_prefix(size);
        while (auto reply = reader.next()) heard.replies.push_back(std::move(*reply));
    }
    heard.problem = reader.problem();
    return heard;
}

void law_of_streams(std::string_view bytes, std::size_t piece) {
    const Heard whole = heard(bytes, bytes.size());
    const Heard pieces = heard(bytes, piece);
    law(std::ranges::equal(whole.replies, pieces.replies, same),
        "replies do not depend on packets");
    law(whole.problem.empty() == pieces.problem.empty(), "nor does the end of the stream");
    for (const Reply& reply : whole.replies) {
        law(elements(reply) <= limits.elements_max, "replies have no more elements than allowed");
    }
}

// A command is an array of texts, so the reader can read it.
void law_of_commands(std::string_view text) {
    Command command;
    for (const std::string_view word : split(text, '\n', limits.elements_max)) {
        command.emplace_back(word);
    }
    std::string bytes;
    encode(command, bytes);
    const Heard back = heard(bytes, bytes.size());
    law(back.problem.empty() && back.replies.size() == 1, "a command is one array");
    const Reply& array = back.replies.front();
    law(array.kind == Reply::Kind::array, "of its words");
    law(std::ranges::equal(
            array.elements,
            command,
            [](const Reply& e, const std::string& word) { return e.is_text(word); }
        ),
        "each as it was");
}

}  // namespace

void try_one(std::string_view input) {
    if (input.empty()) return;
    const auto piece = static_cast<unsigned char>(input.front()) % 7u + 1;
    law_of_streams(input.substr(1), piece);
    law_of_commands(input);
}

}  // namespace urdimbre::fuzz
