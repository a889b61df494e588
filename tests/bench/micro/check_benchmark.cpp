#include "tests/bench/load/entrance.hpp"
#include "tests/bench/load/publication.hpp"
#include "tests/bench/load/websocket_frame.hpp"
#include "tests/bench/load/window_check.hpp"

#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

// What the generator itself costs for each delivery, the system calls aside.
namespace urdimbre::bench {
namespace {

constexpr std::size_t words_bytes = 200;

std::string window(std::uint64_t after, std::string_view id) {
    const std::string upto = std::to_string(after + 1);
    std::string out = R"({"type":"window","space":1,"after":)" + std::to_string(after);
    out += R"(,"upto":)" + upto + R"(,"items":[{"type":"message_posted","seq":)" + upto;
    out += R"(,"at":1767225600000,"id":")";
    out.append(id)
        .append(R"(","author":1,"text":")")
        .append(words_of(id, words_bytes))
        .append("\"}]}");
    return out;
}

std::string framed(const std::string& payload) {
    std::string out = "\x81\x7e";
    out += static_cast<char>(payload.size() >> 8);
    out += static_cast<char>(payload.size() & 0xff);
    return out + payload;
}

// A window that another member has received already.
void compare(benchmark::State& state) {
    Publications publications(1);
    WindowCheck check(1, 8, words_bytes);
    const auto& id = publications[publications.add(0, 2, 1)].id;
    const std::string text = window(0, {id.data(), id.size()});
    check.admit(read_frame(text), text, 0, publications);
    const std::string bytes = framed(text);
    for (auto _ : state) {
        const auto frame = first_frame(bytes);
        benchmark::DoNotOptimize(check.known(frame->payload, 0));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(compare);

// A window that is received for the first time.
void admit(benchmark::State& state) {
    Publications publications(1);
    WindowCheck check(1, 8, words_bytes);
    const auto& id = publications[publications.add(0, 2, 1)].id;
    const std::string text = window(0, {id.data(), id.size()});
    for (auto _ : state)
        benchmark::DoNotOptimize(check.admit(read_frame(text), text, 0, publications));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(admit);

}  // namespace
}  // namespace urdimbre::bench
