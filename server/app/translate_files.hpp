#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/attachment.hpp"

#include <optional>
#include <span>
#include <vector>

// The part of translate.hpp that is about files of messages and contributions.
namespace urdimbre::app {

std::vector<domain::FileToAttach> files_to_attach(
    std::optional<std::vector<wire::AttachedFile>>& files
);

// In events and saved states.
using FileReferences = std::optional<std::vector<wire::FileReference>>;
std::vector<domain::Attachment> inner(const FileReferences& files);
FileReferences outer(const std::vector<domain::Attachment>& files);

// As clients see them: those whose descriptions are still among the words. No value: none.
std::optional<std::vector<wire::Attachment>>
files_shown(std::span<const domain::Attachment> attachments, const FindWords& words);

}  // namespace urdimbre::app
