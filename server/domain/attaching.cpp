#include "server/domain/attaching.hpp"

#include <algorithm>
#include <string>

namespace urdimbre::domain {
namespace {

bool among(const ContentId& file, std::span<const Attachment> attachments) {
    return std::ranges::any_of(attachments, [&](const Attachment& attached) {
        return attached.file == file || attached.preview == file;
    });
}

// What the newest messages and the conversation hold is known here, the rest when the file is
// claimed.
bool holds(const Space& space, const ContentId& file) {
    const auto has = [&](const auto& one) { return among(file, one.attachments); };
    return std::ranges::any_of(space.timeline.messages(), has) ||
           (space.conversation &&
            (std::ranges::any_of(space.conversation->contributions, has) ||
             std::ranges::any_of(space.conversation->materials, [&](const Material& one) {
                 return one.file && among(file, {&*one.file, 1});
             })));
}

}  // namespace

boost::system::result<AttachedFiles, Refusal>
attach(const Space& space, std::span<const FileToAttach> files) {
    AttachedFiles attached;
    std::vector<Words>& words = attached.words;
    const auto take =
        [&](const ContentId& id, const std::string& name, const std::optional<FileFacts>& facts) {
            const bool twice = std::ranges::find(words, id, &Words::id) != words.end();
            if (!facts || twice || holds(space, id)) return false;
            words.push_back({id, description({name, *facts})});
            return true;
        };
    for (const FileToAttach& wanted : files) {
        if (!take(wanted.file, wanted.name, wanted.facts)) return Refusal::file_unknown;
        if (wanted.preview && !take(*wanted.preview, {}, wanted.preview_facts)) {
            return Refusal::file_unknown;
        }
        attached.attachments.push_back({wanted.file, wanted.preview});
    }
    return attached;
}

}  // namespace urdimbre::domain
