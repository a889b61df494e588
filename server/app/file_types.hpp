#pragma once

#include <string>
#include <string_view>

namespace urdimbre::app {

// So many bytes of the beginning tell what a file is.
inline constexpr std::size_t sniffed_bytes = 64;

// What these bytes are, whatever they were declared to be: one of few types that are known by their
// first bytes, or application/octet-stream. What was declared only decides between types that share
// a container: an office document is a ZIP archive, a voice note a film without pictures.
std::string media_of(std::string_view head, std::string_view declared);

// May a browser show it as a page of ours? Pictures, PDF and sound; everything else, what runs
// scripts above all, is saved instead.
bool shown_inline(std::string_view media);

// A video or a sound, as recordings of classes are.
bool is_recording(std::string_view media);

// Fits into a header and names a type; what a browser declares otherwise is treated as unknown.
bool is_media_type(std::string_view text);

}  // namespace urdimbre::app
