#include "protocol/wire/frame.hpp"
#include "protocol/wire/wire.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

// The codec on the path of a message: read a command, write a window and an answer, read a stored
// event.
namespace urdimbre::wire {
namespace {

const std::string words(200, 'u');

std::string command_frame() {
    return R"({"type":"command","id":"01234567-89ab-4cde-8f01-23456789abcd","space":12,"do":{"type":"post_message","text":")" +
           words + "\"}}";
}

void decode_command_frame(benchmark::State& state) {
    const std::string text = command_frame();
    if (!decode_client_frame(text)) state.SkipWithError("the frame is not what it should be");
    for (auto _ : state) benchmark::DoNotOptimize(decode_client_frame(text));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decode_command_frame);

// As many messages as the argument says.
void encode_window_frame(benchmark::State& state) {
    WindowFrame window{
        .space = 12, .after = 100, .upto = 100 + static_cast<std::uint64_t>(state.range(0))
    };
    for (std::uint64_t seq = window.after + 1; seq <= window.upto; ++seq) {
        MessagePostedItem item{};
        item.seq = seq;
        item.at += std::chrono::milliseconds(1'767'225'600'000);
        item.author = 7;
        item.text = words;
        window.items.emplace_back(item);
    }
    std::string out;
    for (auto _ : state) {
        out.clear();
        encode(out, window);
        benchmark::DoNotOptimize(text_frame(out));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(encode_window_frame)->Arg(1)->Arg(8)->Arg(100);

void decode_stored_event(benchmark::State& state) {
    std::string body;
    encode(body, MessagePostedEvent{.message = {}, .author = 7, .reply_to = {}});
    if (!decode_event(body)) state.SkipWithError("the event is not what it should be");
    for (auto _ : state) benchmark::DoNotOptimize(decode_event(body));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(decode_stored_event);

}  // namespace
}  // namespace urdimbre::wire
