#include "server/app/readership.hpp"
#include "server/app/stored.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <set>
#include <utility>

// What is not at hand and has to be asked for: words, names, older events. Whoever waits for them
// is tried again.
namespace urdimbre::app {
namespace {

constexpr std::chrono::milliseconds read_retry{200};

}  // namespace

// Words of the newest messages. True: some are on their way.
bool Readership::fetch_timeline_words() {
    std::vector<domain::ContentId> wanted;
    for (const domain::Message& message : committed_.timeline.messages()) {
        if (!message.withdrawn() && !words_.known(message.versions.back())) {
            wanted.push_back(message.versions.back());
        }
        for (const domain::Attachment& file : message.attachments) {
            if (!words_.known(file.file)) wanted.push_back(file.file);
        }
    }
    return fetch(std::move(wanted));
}

// Words of the events after `after`. True: some are on their way.
bool Readership::fetch_words_after(domain::Sequence after) {
    std::vector<domain::ContentId> wanted;
    for (domain::Sequence seq = std::max(after, recent_.after()); seq < recent_.upto(); ++seq) {
        const domain::Event& event = recent_.at(seq + 1).event;
        const auto id = domain::words(event);
        if (id && !words_.known(*id)) wanted.push_back(*id);
        for (const domain::Attachment& file : domain::attachments(event)) {
            if (!words_.known(file.file)) wanted.push_back(file.file);
        }
    }
    return fetch(std::move(wanted));
}

bool Readership::fetch(std::vector<domain::ContentId> wanted) {
    if (wanted.empty()) return false;
    if (!fetching_words_) learn_words(std::move(wanted));
    return true;
}

void Readership::learn_words(std::vector<domain::ContentId> wanted) {
    fetching_words_ = true;
    struct Fetch {
        std::vector<domain::ContentId> wanted;
        std::vector<storage::Content> found;
        bool failed{};
    };
    auto fetch = std::make_shared<Fetch>();
    fetch->wanted = std::move(wanted);
    services_.offload.run(
        [&log = services_.log, space = about_.space, fetch] {
            try {
                fetch->found = log.contents(space, fetch->wanted);
            } catch (const storage::StorageUnavailable&) {
                fetch->failed = true;
            }
        },
        [this, alive = alive_, fetch] {
            if (!*alive) return;
            if (fetch->failed) {
                services_.loop.after(read_retry, [this, alive, fetch] {
                    if (*alive) learn_words(std::move(fetch->wanted));
                });
                return;
            }
            fetching_words_ = false;
            // What went meanwhile stays gone.
            std::erase_if(fetch->found, [&](const storage::Content& content) {
                return words_.known(content.id);
            });
            for (storage::Content& content : fetch->found) {
                words_.learn(content.id, std::move(content.body));
            }
            for (const domain::ContentId& id : fetch->wanted) {
                if (!words_.known(id)) words_.gone(id);
            }
            publish();
            admit();
        }
    );
}

bool Readership::fetch_unknown_names() {
    std::set<domain::PersonId> wanted;
    for (const domain::Message& message : committed_.timeline.messages()) {
        if (!names_.find(message.author)) wanted.insert(message.author);
    }
    if (wanted.empty()) return false;
    if (fetching_names_) return true;
    fetching_names_ = true;
    names_.fetch(std::move(wanted), [this, alive = alive_] {
        if (!*alive) return;
        fetching_names_ = false;
        admit();
    });
    return true;
}

// True: older events are on their way. False: too far back, a snapshot is cheaper.
bool Readership::extend_back_to(domain::Sequence position) {
    if (committed_.head - position > RecentEvents::events_max) return false;
    if (extending_) return true;
    extending_ = true;
    struct Read {
        domain::Sequence from;
        domain::Sequence upto;
        std::vector<storage::StoredEvent> events;
        bool failed{};
    };
    auto read = std::make_shared<Read>(Read{position, recent_.after(), {}});
    services_.offload.run(
        [&log = services_.log, space = about_.space, read] {
            try {
                read->events = log.read(space, read->from, read->upto - read->from);
            } catch (const storage::StorageUnavailable&) {
                read->failed = true;
            }
        },
        [this, alive = alive_, read] {
            if (!*alive) return;
            const auto again = [this, alive] {
                if (!*alive) return;
                extending_ = false;
                admit();
            };
            if (read->failed) {
                services_.loop.after(read_retry, again);
                return;
            }
            std::vector<domain::Recorded> older;
            for (const storage::StoredEvent& stored : read->events) {
                if (stored.seq > recent_.after()) break;
                auto event = from_stored(stored);
                if (!event) {
                    services_.cannot_read(about_.space, stored.body);
                    return;
                }
                older.push_back(std::move(*event));
            }
            // What is remembered may have moved on meanwhile; then the position is asked for again.
            if (!older.empty() && older.back().seq == recent_.after()) {
                recent_.extend(std::move(older));
            }
            again();
        }
    );
    return true;
}

}  // namespace urdimbre::app
