#include "server/app/told_sound.hpp"

#include "server/app/told_values.hpp"
#include "storage/blob_store.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace urdimbre::app::told {
namespace {

constexpr std::uint32_t samples_per_second = 8000;  // of a byte each
constexpr std::size_t header_bytes = 44;
constexpr double hertz_least = 60;
constexpr double hertz_most = 1000;
constexpr double syllables_per_second = 4.5;
constexpr double rising_seconds = 0.03;  // without it a stretch begins with a click
constexpr double loudness = 55;          // of 127
constexpr char silence = '\x80';

void append_number(std::string& bytes, std::uint32_t number, int size) {
    for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(number >> (8 * i)));
}

std::string wav_of(const std::string& samples) {
    const auto size = static_cast<std::uint32_t>(samples.size());
    std::string bytes{"RIFF"};
    append_number(bytes, header_bytes - 8 + size, 4);
    bytes += "WAVEfmt ";
    append_number(bytes, 16, 4);
    append_number(bytes, 1, 2);  // plain samples
    append_number(bytes, 1, 2);  // one channel
    append_number(bytes, samples_per_second, 4);
    append_number(bytes, samples_per_second, 4);  // bytes per second
    append_number(bytes, 1, 2);                   // bytes of a sample
    append_number(bytes, 8, 2);                   // bits of a sample
    bytes += "data";
    append_number(bytes, size, 4);
    return bytes + samples;
}

// A voice without words: louder and softer as syllables are.
void append_voice(std::string& samples, std::size_t count, double hertz) {
    const double length = static_cast<double>(count) / samples_per_second;
    for (std::size_t i = 0; i < count; ++i) {
        const double at = static_cast<double>(i) / samples_per_second;
        const double turn = 2 * std::numbers::pi * hertz * at;
        const double tone = std::sin(turn) + std::sin(2 * turn) / 2 + std::sin(3 * turn) / 4;
        const double syllable = std::abs(std::sin(std::numbers::pi * syllables_per_second * at));
        const double edge = std::min({1.0, at / rising_seconds, (length - at) / rising_seconds});
        const double height = loudness * tone * (0.3 + 0.7 * syllable) * edge;
        samples.push_back(static_cast<char>(std::lround(128 + height)));
    }
}

double number_in(const boost::json::value& value, const std::string& where) {
    if (!value.is_number()) wrong(where, "a stretch is [seconds, hertz], or [seconds] of silence");
    return value.to_number<double>();
}

}  // namespace

std::string sound(const boost::json::array& stretches, const std::string& where) {
    std::string samples;
    for (const boost::json::value& one : stretches) {
        const auto* stretch = one.if_array();
        if (!stretch || stretch->empty() || stretch->size() > 2) {
            wrong(where, "a stretch is [seconds, hertz], or [seconds] of silence");
        }
        const double seconds = number_in(stretch->front(), where);
        const double room =
            static_cast<double>(storage::chunk_bytes - header_bytes - samples.size());
        if (!(seconds > 0) || seconds * samples_per_second > room) {
            wrong(where, "a stretch has no length, or all are longer than a mebibyte");
        }
        const auto count = static_cast<std::size_t>(seconds * samples_per_second);
        if (stretch->size() == 1) {
            samples.append(count, silence);
            continue;
        }
        const double hertz = number_in(stretch->back(), where);
        if (!(hertz >= hertz_least && hertz <= hertz_most)) {
            wrong(where, "a voice has from 60 to 1000 hertz");
        }
        append_voice(samples, count, hertz);
    }
    if (samples.empty()) wrong(where, "a sound has a stretch at least");
    return wav_of(samples);
}

}  // namespace urdimbre::app::told
