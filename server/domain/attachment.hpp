#pragma once

#include "server/domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::domain {

// A file of a message or contribution (F1 to F6, C69). Its id names, in one space, the uploaded
// bytes and the description among the words; preview is a small picture, a file of its own.
struct Attachment {
    ContentId file;
    std::optional<ContentId> preview;

    bool operator==(const Attachment&) const = default;
};

// What the server found out about bytes that were uploaded whole.
struct FileFacts {
    std::string media;  // "image/jpeg": what the bytes are, not what they were said to be
    std::uint64_t size{};

    bool operator==(const FileFacts&) const = default;
};

// A file that somebody wants to attach. Without facts: it is not theirs to attach, or not here.
struct FileToAttach {
    ContentId file;
    std::string name;
    std::optional<ContentId> preview{};
    std::optional<FileFacts> facts{};
    std::optional<FileFacts> preview_facts{};
};

// What is kept about a file among the words, and deleted with them. Previews have no name.
struct FileDescription {
    std::string name;
    FileFacts facts;

    bool operator==(const FileDescription&) const = default;
};

// One text and back; no value: the text describes no file.
std::string description(const FileDescription& file);
std::optional<FileDescription> described(std::string_view text);

// Files and previews, in order.
template <class F>
void for_each_file(std::span<const Attachment> attachments, F&& take) {
    for (const Attachment& attached : attachments) {
        take(attached.file);
        if (attached.preview) take(*attached.preview);
    }
}

}  // namespace urdimbre::domain
