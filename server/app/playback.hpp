#pragma once

#include "server/app/templates.hpp"
#include "server/domain/decide.hpp"
#include "storage/blob_store.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"
#include "storage/notice_store.hpp"
#include "storage/reading_store.hpp"

#include <boost/json/fwd.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace urdimbre::app {

// Plays a written history into a log through the real decisions, on the clock that the history
// says. What an earlier, interrupted playing has done is not done again. Blocking.
class Playback {
  public:
    // Midnight of today in the place where the history happens.
    Playback(
        storage::EventLog& log,
        storage::Directory& directory,
        storage::BlobStore& blobs,
        domain::Instant midnight,
        const Templates& templates
    );
    ~Playback();

    // From here on people have read what the history says they have; without these everything is
    // new to everybody who was there.
    void keep_reading_in(storage::ReadingStore& reading, storage::NoticeStore& notices);

    // One document of deploy/demo. Documents may refer to people and spaces of earlier ones. Throws
    // std::invalid_argument naming the place when it cannot be read.
    void read(std::string_view name, std::string_view json);

    // All that was read, in the order of time: what a session leaves is above when the next step
    // there is taken. Throws std::invalid_argument naming the place when the history is not one
    // that the rules would have allowed.
    void play();

    std::size_t events() const { return events_; }

  private:
    struct Place {
        domain::SpaceId id{};
        domain::SpaceKind kind{};
        domain::Instant read_upto{};  // what came until then, everybody has read
        domain::Space state;
        std::unordered_set<domain::CommandId> done;
    };
    struct Document;
    struct Step;
    struct BroughtFile;

    void introduce(const Document& who);
    void read_back(Place& place, const std::string& where);
    void read_space(const Document& space);
    Place* find(domain::SpaceId space);
    Step opening(const Document& space, const std::string& key, domain::SpaceKind kind);
    Step joining(const Document& member, const std::string& key);
    Step saying(const Document& said, const std::string& key, const std::string& standard_name);
    boost::json::value mentioning(const boost::json::value& value, const std::string& where) const;
    std::vector<BroughtFile> brought(const Document& said, const std::string& named) const;
    static void name_files(
        boost::json::object& what,
        const Document& said,
        const std::vector<BroughtFile>& files
    );
    void bring(const Place& place, Step& step);
    void resolve(boost::json::value& value, const std::string& key, const std::string& where) const;
    Step step(const Document& document, const domain::CommandId& id, domain::Command command) const;
    void apply_what_is_due(storage::Append& append, Place& place, domain::Instant upto);
    std::optional<domain::Refusal> carry_out(Place& place, Step step);
    void perform_effects(Place& place, domain::Instant at);
    void leave_to_the_clock(const Place& place);
    void take(const storage::Append& append, const std::string& where);
    void leave_read(const Place& place);
    domain::PersonId person(const std::string& key, const std::string& where) const;

    storage::EventLog& log_;
    storage::Directory& directory_;
    storage::BlobStore& blobs_;
    domain::Instant midnight_;
    const Templates& templates_;
    storage::ReadingStore* reading_{};
    storage::NoticeStore* notices_{};
    std::map<std::string, domain::PersonId> people_;
    std::map<std::string, Place> places_;
    std::vector<Step> steps_;
    std::size_t events_{};
};

}  // namespace urdimbre::app
