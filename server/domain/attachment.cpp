#include "server/domain/attachment.hpp"

#include <charconv>

namespace urdimbre::domain {

// "image/jpeg 48213 foto del curso.jpg": a type holds no blank, a name may.
std::string description(const FileDescription& file) {
    return file.facts.media + ' ' + std::to_string(file.facts.size) + ' ' + file.name;
}

std::optional<FileDescription> described(std::string_view text) {
    const auto after_media = text.find(' ');
    if (after_media == std::string_view::npos || after_media == 0) return {};
    FileDescription file;
    file.facts.media = text.substr(0, after_media);
    const char* const end = text.data() + text.size();
    const auto size = std::from_chars(text.data() + after_media + 1, end, file.facts.size);
    if (size.ec != std::errc{} || size.ptr == end || *size.ptr != ' ') return {};
    file.name.assign(size.ptr + 1, end);
    return file;
}

}  // namespace urdimbre::domain
