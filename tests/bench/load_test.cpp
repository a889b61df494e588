#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/entrance.hpp"
#include "tests/bench/load/histogram.hpp"
#include "tests/bench/load/options.hpp"
#include "tests/bench/load/publication.hpp"
#include "tests/bench/load/websocket_frame.hpp"
#include "tests/bench/load/window_check.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

// The generator's own parts: a check that does not notice would make every figure worthless.
namespace urdimbre::bench {
namespace {

constexpr std::size_t words_bytes = 60;

std::string item(std::uint64_t seq, std::string_view id, const std::string& words) {
    return R"({"type":"message_posted","seq":)" + std::to_string(seq) + R"(,"at":1,"id":")" +
           std::string(id) + R"(","author":1,"text":")" + words + "\"}";
}

std::string
window(std::uint64_t space, std::uint64_t after, std::uint64_t upto, const std::string& items) {
    return R"({"type":"window","space":)" + std::to_string(space) + R"(,"after":)" +
           std::to_string(after) + R"(,"upto":)" + std::to_string(upto) + R"(,"items":[)" + items +
           "]}";
}

class WindowCheckTest : public testing::Test {
  protected:
    std::string_view sent(std::uint32_t members = 2) {
        const auto& id = publications_[publications_.add(0, members, 1)].id;
        return {id.data(), id.size()};
    }

    std::string posted(std::uint64_t seq, std::string_view id) {
        return item(seq, id, words_of(id, words_bytes));
    }

    const CheckedWindow& admit(const std::string& text, std::uint64_t position) {
        return check_.admit(read_frame(text), text, position, publications_);
    }

    Publications publications_{7};
    WindowCheck check_{9, 4, words_bytes};
};

TEST_F(WindowCheckTest, takes_what_chains_and_knows_it_again) {
    const std::string one(sent());
    const std::string two(sent());
    const std::string text = window(9, 5, 7, posted(6, one) + "," + posted(7, two));

    EXPECT_EQ(check_.known(text, 5), nullptr);
    EXPECT_EQ(admit(text, 5).publications.size(), 2u);
    ASSERT_NE(check_.known(text, 5), nullptr);
    EXPECT_EQ(check_.known(text, 5)->upto, 7u);
    EXPECT_EQ(check_.known(text, 6), nullptr);

    std::string altered = text;
    altered[text.size() - 5] = '!';
    EXPECT_EQ(check_.known(altered, 5), nullptr);
}

TEST_F(WindowCheckTest, refuses_what_breaks_a_promise) {
    const std::string one(sent());
    const std::string two(sent());
    const std::string good = posted(6, one);

    EXPECT_THROW(admit(window(9, 6, 7, posted(7, one)), 5), Broken) << "a hole";
    EXPECT_THROW(admit(window(9, 4, 5, posted(5, one)), 5), Broken) << "a repetition";
    EXPECT_THROW(admit(window(8, 5, 6, good), 5), Broken) << "another space";
    EXPECT_THROW(admit(window(9, 5, 7, good), 5), Broken) << "an item is missing";
    EXPECT_THROW(admit(window(9, 5, 5, ""), 5), Broken) << "an empty window";
    EXPECT_THROW(admit(window(9, 5, 7, posted(7, one) + "," + posted(6, two)), 5), Broken)
        << "out of order";
    EXPECT_THROW(admit(window(9, 5, 6, item(6, one, words_of(two, words_bytes))), 5), Broken)
        << "other words";
    EXPECT_THROW(admit(window(9, 5, 6, item(6, one, "")), 5), Broken) << "no words";

    const std::string unsent = "01234567-89ab-4cde-8f01-234567000000";
    EXPECT_THROW(admit(window(9, 5, 6, posted(6, unsent)), 5), Broken) << "never sent";

    EXPECT_NO_THROW(admit(window(9, 5, 6, good), 5));
    EXPECT_THROW(admit(window(9, 6, 7, posted(7, one)), 6), Broken) << "the same message twice";
}

TEST(Publications, are_in_flight_until_all_have_heard) {
    Publications publications(1);
    const auto slot = publications.add(3, 2, 10);
    const auto id = publications[slot].id;
    const std::string_view text{id.data(), id.size()};

    EXPECT_EQ(publications.find(text), slot);
    EXPECT_FALSE(publications.heard(slot));
    EXPECT_EQ(publications.in_flight(), 1u);
    EXPECT_TRUE(publications.heard(slot));
    EXPECT_EQ(publications.in_flight(), 0u);
    EXPECT_THROW(publications.find(text), Broken);

    EXPECT_EQ(publications.add(3, 2, 11), slot);
    EXPECT_THROW(publications.find(text), Broken) << "the place is another's now";
}

TEST(Histogram, is_within_a_64th) {
    for (std::uint64_t value :
         {0ull, 1ull, 63ull, 64ull, 127ull, 128ull, 1'000ull, 999'999ull, 1ull << 40, ~0ull}) {
        const auto bound = Histogram::upper_bound(Histogram::bucket(value));
        EXPECT_GE(bound, value);
        EXPECT_LE(bound - value, value / 64) << value;
    }
}

TEST(Histogram, tells_quantiles) {
    Histogram histogram;
    EXPECT_EQ(histogram.quantile(0.5), 0u);
    for (std::uint64_t i = 1; i <= 1000; ++i) histogram.add(i);
    EXPECT_NEAR(static_cast<double>(histogram.quantile(0.5)), 500, 500 / 64.0);
    EXPECT_NEAR(static_cast<double>(histogram.quantile(0.999)), 999, 999 / 64.0);
    EXPECT_GE(histogram.quantile(1), 1000u);
}

// What a server would send: unmasked.
std::string server_frame(std::size_t length) {
    std::string out;
    out += static_cast<char>(0x81);
    if (length < 126) {
        out += static_cast<char>(length);
    } else if (length <= 0xffff) {
        out += static_cast<char>(126);
        for (int shift = 8; shift >= 0; shift -= 8)
            out += static_cast<char>(length >> shift & 0xff);
    } else {
        out += static_cast<char>(127);
        for (int shift = 56; shift >= 0; shift -= 8)
            out += static_cast<char>(length >> shift & 0xff);
    }
    return out.append(length, 'a');
}

TEST(FirstFrame, waits_for_the_last_byte) {
    for (std::size_t length : {0u, 1u, 125u, 126u, 65'535u, 65'536u}) {
        const std::string bytes = server_frame(length);
        for (std::size_t given : {std::size_t{0}, std::size_t{1}, bytes.size() - 1}) {
            if (given < bytes.size()) {
                EXPECT_FALSE(first_frame(std::string_view(bytes).substr(0, given))) << length;
            }
        }
        const std::string more = bytes + "more";
        const auto frame = first_frame(more);
        ASSERT_TRUE(frame) << length;
        EXPECT_EQ(frame->size, bytes.size());
        EXPECT_EQ(frame->payload, std::string(length, 'a'));
    }
}

TEST(FirstFrame, refuses_what_a_server_must_not_send) {
    std::string fragmented = server_frame(5);
    fragmented[0] = 0x01;
    EXPECT_THROW(first_frame(fragmented), Broken);

    std::string compressed = server_frame(5);
    compressed[0] = static_cast<char>(0xc1);
    EXPECT_THROW(first_frame(compressed), Broken);

    std::string masked;
    append_client_frame(masked, Opcode::text, "hola", 0x01020304);
    EXPECT_THROW(first_frame(masked), Broken);

    EXPECT_THROW(first_frame(server_frame(frame_size_max)), Broken);
}

TEST(ReadFrame, refuses_refusals) {
    EXPECT_THROW(read_frame("{"), Broken);
    EXPECT_THROW(read_frame("[]"), Broken);
    EXPECT_THROW(
        read_frame(R"({"type":"refused","code":"too_fast","temporary":true,"text":""})"), Broken
    );
    EXPECT_NO_THROW(read_frame(R"({"type":"left","space":1})"));
}

TEST(Options, refuse_what_they_do_not_know) {
    std::vector<std::string> words{
        "load", "publish", "--port", "80", "--baseline", "--color", "blue"
    };
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    Options options(static_cast<int>(arguments.size()), arguments.data());
    EXPECT_EQ(options.verb(), "publish");
    EXPECT_EQ(options.number("port", 0, 65'535), 80u);
    EXPECT_TRUE(options.flag("baseline"));
    EXPECT_FALSE(options.flag("baseline"));
    EXPECT_THROW(options.all_known(), Broken);
    EXPECT_THROW(options.number("color", 0, 9), Broken);
}

}  // namespace
}  // namespace urdimbre::bench
