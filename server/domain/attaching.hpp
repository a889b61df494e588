#pragma once

#include "server/domain/decide.hpp"
#include "server/domain/refusal.hpp"
#include "server/domain/space.hpp"

#include <boost/system/result.hpp>

#include <span>
#include <vector>

namespace urdimbre::domain {

// Files that become part of a space: the references for the event, and their descriptions.
struct AttachedFiles {
    std::vector<Attachment> attachments;
    std::vector<Words> words;
};

// Files and previews, each once, all of them uploaded by the author for this very command and part
// of nothing else (rules F1, F2). Refused: file_unknown.
boost::system::result<AttachedFiles, Refusal>
attach(const Space& space, std::span<const FileToAttach> files);

}  // namespace urdimbre::domain
