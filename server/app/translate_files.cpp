#include "server/app/translate_files.hpp"

#include "server/app/translate_parts.hpp"

#include <utility>

namespace urdimbre::app {

std::vector<domain::FileToAttach> files_to_attach(
    std::optional<std::vector<wire::AttachedFile>>& files
) {
    std::vector<domain::FileToAttach> out;
    if (!files) return out;
    for (wire::AttachedFile& file : *files) {
        out.push_back(
            {.file = {file.file}, .name = std::move(file.name), .preview = inner(file.preview)}
        );
    }
    return out;
}

std::vector<domain::Attachment> inner(const FileReferences& files) {
    if (!files) return {};
    return each<domain::Attachment>(*files, [](const wire::FileReference& file) {
        return domain::Attachment{{file.file}, inner(file.preview)};
    });
}

FileReferences outer(const std::vector<domain::Attachment>& files) {
    if (files.empty()) return {};
    return each<wire::FileReference>(files, [](const domain::Attachment& file) {
        return wire::FileReference{.file = file.file.bytes, .preview = outer(file.preview)};
    });
}

std::optional<std::vector<wire::Attachment>>
files_shown(std::span<const domain::Attachment> attachments, const FindWords& words) {
    std::vector<wire::Attachment> shown;
    for (const domain::Attachment& attached : attachments) {
        const auto text = words(attached.file);
        auto file = text ? domain::described(*text) : std::nullopt;
        if (!file) continue;
        shown.push_back({
            .id = attached.file.bytes,
            .name = std::move(file->name),
            .media = std::move(file->facts.media),
            .size = file->facts.size,
            .preview = outer(attached.preview),
        });
    }
    if (shown.empty()) return {};
    return shown;
}

}  // namespace urdimbre::app
