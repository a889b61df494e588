#include "server/app/file_types.hpp"

#include <algorithm>
#include <array>

namespace urdimbre::app {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view unknown = "application/octet-stream";

struct Magic {
    std::size_t at;
    std::string_view bytes;
    std::string_view media;
};

constexpr std::array magics{
    Magic{0, "\xff\xd8\xff"sv, "image/jpeg"},
    Magic{0, "\x89PNG\r\n\x1a\n"sv, "image/png"},
    Magic{0, "GIF87a"sv, "image/gif"},
    Magic{0, "GIF89a"sv, "image/gif"},
    Magic{8, "WEBP"sv, "image/webp"},
    Magic{0, "%PDF-"sv, "application/pdf"},
    Magic{8, "WAVE"sv, "audio/wav"},
    Magic{0, "OggS"sv, "audio/ogg"},
    Magic{0, "ID3"sv, "audio/mpeg"},
    Magic{0, "\xff\xfb"sv, "audio/mpeg"},
    Magic{0, "\xff\xf3"sv, "audio/mpeg"},
    Magic{0, "\xff\xf2"sv, "audio/mpeg"},
    Magic{0, "\xff\xf1"sv, "audio/aac"},
    Magic{0, "\xff\xf9"sv, "audio/aac"},
    Magic{0, "fLaC"sv, "audio/flac"},
};

constexpr std::array zipped{
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"sv,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"sv,
    "application/vnd.openxmlformats-officedocument.presentationml.presentation"sv,
    "application/vnd.oasis.opendocument.text"sv,
    "application/vnd.oasis.opendocument.spreadsheet"sv,
    "application/vnd.oasis.opendocument.presentation"sv,
};

constexpr std::array old_office{
    "application/msword"sv,
    "application/vnd.ms-excel"sv,
    "application/vnd.ms-powerpoint"sv,
};

constexpr std::array inline_ones{
    "image/jpeg"sv,
    "image/png"sv,
    "image/gif"sv,
    "image/webp"sv,
    "image/avif"sv,
    "application/pdf"sv,
    "audio/wav"sv,
    "audio/ogg"sv,
    "audio/mpeg"sv,
    "audio/aac"sv,
    "audio/flac"sv,
    "audio/mp4"sv,
    "audio/webm"sv,
};

bool has(std::string_view head, std::size_t at, std::string_view bytes) {
    return head.size() >= at + bytes.size() && head.substr(at, bytes.size()) == bytes;
}

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

// "audio/webm;codecs=opus" is audio/webm.
std::string_view without_parameters(std::string_view media) {
    media = media.substr(0, media.find(';'));
    while (media.ends_with(' ')) media.remove_suffix(1);
    return media;
}

std::string_view in_iso_media(std::string_view head, std::string_view declared) {
    const std::string_view brand = head.substr(8, 4);
    if (brand == "avif" || brand == "avis") return "image/avif";
    if (brand == "heic" || brand == "heix" || brand == "mif1") return "image/heic";
    if (brand == "M4A " || brand == "M4B " || declared.starts_with("audio/")) return "audio/mp4";
    return "video/mp4";
}

}  // namespace

std::string media_of(std::string_view head, std::string_view declared_as) {
    const std::string_view declared = without_parameters(declared_as);
    for (const Magic& magic : magics) {
        const bool riff = magic.at == 0 || has(head, 0, "RIFF");
        if (riff && has(head, magic.at, magic.bytes)) return std::string{magic.media};
    }
    if (has(head, 4, "ftyp") && head.size() >= 12) return std::string{in_iso_media(head, declared)};
    if (has(head, 0, "\x1a\x45\xdf\xa3"sv)) {
        return declared.starts_with("audio/") ? "audio/webm" : "video/webm";
    }
    if (has(head, 0, "PK\x03\x04"sv)) {
        return std::string{is_one_of(zipped, declared) ? declared : "application/zip"};
    }
    if (has(head, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv)) {
        return std::string{is_one_of(old_office, declared) ? declared : unknown};
    }
    return std::string{unknown};
}

bool shown_inline(std::string_view media) { return is_one_of(inline_ones, media); }

bool is_recording(std::string_view media) {
    return media.starts_with("video/") || media.starts_with("audio/");
}

bool is_media_type(std::string_view text) {
    constexpr std::size_t bytes_max = 100;
    if (text.empty() || text.size() > bytes_max) return false;
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0) return false;
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               "/.+-_;= \""sv.find(c) != std::string_view::npos;
    });
}

}  // namespace urdimbre::app
