#include "server/app/message_versions.hpp"

#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "server/domain/versions.hpp"
#include "storage/unavailable.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {

boost::system::result<wire::VersionsFrame, wire::RefusalCode>
read_versions(storage::EventLog& log, domain::PersonId asker, const wire::AskVersionsFrame& ask) {
    const domain::SpaceId space{ask.space};
    const domain::Uuid message{ask.message};
    std::vector<domain::Recorded> about;
    for (const storage::StoredEvent& stored : log.about(space, {&message, 1})) {
        auto event = from_stored(stored);
        if (!event) throw storage::StorageUnavailable("an event of a newer version");
        about.push_back(std::move(*event));
    }
    const auto versions = domain::versions(about, asker);
    if (!versions) return to_wire(versions.error());

    std::vector<domain::ContentId> wanted;
    for (const domain::Version& version : *versions) wanted.push_back(version.words);
    std::map<domain::ContentId, std::string> texts;
    for (storage::Content& content : log.contents(space, wanted)) {
        texts.emplace(content.id, std::move(content.body));
    }
    wire::VersionsFrame frame{.ref = ask.ref, .space = ask.space, .message = ask.message};
    for (const domain::Version& version : *versions) {
        frame.versions.push_back({.at = version.at, .text = {}});
        const auto text = texts.find(version.words);
        if (text != texts.end()) frame.versions.back().text = std::move(text->second);
    }
    return frame;
}

}  // namespace urdimbre::app
