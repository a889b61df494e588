#include "server/app/told_sound.hpp"

#include "server/app/file_types.hpp"
#include "storage/blob_store.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace urdimbre::app {
namespace {

constexpr std::size_t told_header = 44;
constexpr std::size_t told_second = 8000;

std::string told_sound_of(std::string_view stretches) {
    return told::sound(boost::json::parse(stretches).as_array(), "history/files");
}

std::uint32_t told_number(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (int i = 3; i >= 0; --i) {
        number = number << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    }
    return number;
}

TEST(ToldSound, IsAFileThatPlaysAsLongAsItsStretches) {
    const std::string wav = told_sound_of("[[0.5, 200], [0.25], [1, 330]]");
    EXPECT_EQ(media_of(wav, {}), "audio/wav");
    EXPECT_EQ(wav.size(), told_header + told_second * 7 / 4);
    EXPECT_EQ(told_number(wav, 4), wav.size() - 8);
    EXPECT_EQ(told_number(wav, 40), wav.size() - told_header);
}

TEST(ToldSound, IsSilentWhereNobodySpeaksAndLoudWhereSomebodyDoes) {
    const std::string wav = told_sound_of("[[0.5], [0.5, 200]]");
    const auto silent = wav.begin() + told_header;
    const auto loud = silent + told_second / 2;
    EXPECT_TRUE(std::all_of(silent, loud, [](char one) { return one == '\x80'; }));
    const auto [least, most] = std::minmax_element(loud, wav.end(), [](char a, char b) {
        return static_cast<unsigned char>(a) < static_cast<unsigned char>(b);
    });
    EXPECT_LT(static_cast<unsigned char>(*least), 128 - 40);
    EXPECT_GT(static_cast<unsigned char>(*most), 128 + 40);
}

TEST(ToldSound, SaysWhatIsWrongWithAStretch) {
    for (const char* wrong :
         {"[]",
          "[1]",
          "[[]]",
          "[[1, 200, 3]]",
          "[[\"1\"]]",
          "[[0]]",
          "[[-1, 200]]",
          "[[1, 59]]",
          "[[1, 1001]]",
          "[[1, true]]",
          "[[1e300]]",
          "[[100], [32]]"}) {
        EXPECT_THROW(told_sound_of(wrong), std::invalid_argument) << wrong;
    }
    EXPECT_LE(told_sound_of("[[131]]").size(), storage::chunk_bytes);
}

}  // namespace
}  // namespace urdimbre::app
