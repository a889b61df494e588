#include "server/app/notice_board.hpp"

#include "server/app/reading.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate_notice.hpp"
#include "server/domain/notice.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t unseen_counted_max = wire::limits::unread_counted_max;
constexpr std::size_t rows_per_question = 500;
constexpr int questions_per_look = 40;
constexpr std::size_t people_per_trim = 50;
constexpr std::string_view news_hint = "news";

using Notices = storage::NoticeStore;

Notices::Place to_place(const wire::NoticePlace& place) {
    return {place.at, domain::SpaceId{place.space}, place.seq};
}

bool other_spaces(domain::NoticeKind kind) {
    return kind == domain::NoticeKind::brought_in || kind == domain::NoticeKind::roles_changed ||
           kind == domain::NoticeKind::list_changed;
}

// Through the one projection, for the audience that the person is now (rule A16). What a newer
// version wrote is not shown by this one.
std::optional<wire::Notice> shown(const Notices::Noticed& noticed, domain::PersonId person) {
    const domain::Audience audience{.roles = noticed.roles, .self = person};
    std::optional<domain::seen::Notice> seen;
    if (noticed.of_template) {
        seen = domain::view(noticed.kind, noticed.of_template->by, audience);
    } else if (const auto event = from_stored(noticed.event)) {
        seen = domain::view(noticed.kind, event->event, audience);
    }
    if (!seen) return {};
    wire::Notice notice{
        .place =
            {.at = noticed.place.at, .space = number(noticed.place.space), .seq = noticed.place.seq
            },
        .kind = to_wire(seen->kind),
        .title = noticed.title,
        .by = {},
        .message = {},
        .observation = {},
        .template_ = {},
        .seen = noticed.seen,
        .months = seen->months,
        .recording = {},
    };
    if (const auto& one = noticed.of_template) {
        notice.template_ = wire::NoticeTemplate{one->id, one->version, one->title};
    }
    if (seen->by) notice.by = number(*seen->by);
    if (seen->message) notice.message = seen->message->bytes;
    if (seen->observation) notice.observation = seen->observation->bytes;
    if (seen->recording) notice.recording = seen->recording->bytes;
    return notice;
}

wire::NoticesFrame read_notices(
    Notices& store,
    storage::Directory& directory,
    domain::PersonId person,
    const wire::AskNoticesFrame& asked
) {
    wire::NoticesFrame page{.ref = asked.ref};
    page.unseen = static_cast<std::uint32_t>(store.unseen(person, unseen_counted_max));
    const std::size_t limit = std::min<std::size_t>(asked.limit, wire::limits::notices_listed_max);
    if (limit == 0) return page;
    auto before = asked.before ? std::optional{to_place(*asked.before)} : std::nullopt;
    auto rows = store.of(person, before, limit + 1);
    page.more = rows.size() > limit;
    if (page.more) rows.resize(limit);
    std::set<domain::PersonId> by;
    for (const Notices::Noticed& row : rows) {
        auto notice = shown(row, person);
        if (!notice) continue;
        if (notice->by) by.insert(domain::PersonId{*notice->by});
        page.notices.push_back(std::move(*notice));
    }
    const std::vector<domain::PersonId> people(by.begin(), by.end());
    for (storage::PersonName& one : directory.names(people)) {
        page.people.push_back({.id = number(one.id), .name = std::move(one.name)});
    }
    return page;
}

}  // namespace

NoticeBoard::NoticeBoard(Parts parts, Timing timing) : parts_(std::move(parts)), timing_(timing) {}

NoticeBoard::~NoticeBoard() { *alive_ = false; }

void NoticeBoard::start() {
    if (!parts_.store) return;
    parts_.broker.subscribe(people_channel);
    trim_after(timing_.trim);
}

std::vector<NoticeBoard::SharedWatcher> NoticeBoard::watching(domain::PersonId person) {
    std::vector<SharedWatcher> here;
    const auto found = people_.find(person);
    if (found == people_.end()) return here;
    std::erase_if(found->second, [](const auto& watcher) {
        const SharedWatcher one = watcher.lock();
        return !one || one->gone;
    });
    for (const auto& watcher : found->second) here.push_back(watcher.lock());
    if (here.empty()) people_.erase(found);
    return here;
}

void NoticeBoard::ask(
    SharedWatcher watcher,
    const wire::AskNoticesFrame& asked,
    std::function<void(std::optional<wire::NoticesFrame>)> answer
) {
    if (!parts_.store) return answer(wire::NoticesFrame{.ref = asked.ref});
    const auto here = watching(watcher->person);
    if (std::ranges::find(here, watcher) == here.end()) {
        people_[watcher->person].push_back(watcher);
    }
    auto page = std::make_shared<std::optional<wire::NoticesFrame>>();
    parts_.offload.run(
        [store = parts_.store,
         &directory = parts_.directory,
         person = watcher->person,
         asked,
         page] {
            try {
                *page = read_notices(*store, directory, person, asked);
            } catch (const storage::StorageUnavailable&) {
                page->reset();
            }
        },
        [watcher, page, answer = std::move(answer), alive = alive_] {
            if (!*alive) return;
            if (*page) watcher->shown = (*page)->unseen;
            answer(std::move(*page));
        }
    );
}

void NoticeBoard::see(domain::PersonId person, const wire::SeeNoticesFrame& seen) {
    if (!parts_.store) return;
    std::vector<Notices::Place> places;
    for (const wire::NoticePlace& place : seen.places) places.push_back(to_place(place));
    auto done = std::make_shared<bool>(false);
    parts_.offload.run(
        [store = parts_.store, person, places = std::move(places), upto = seen.upto, done] {
            try {
                store->see(person, places, upto);
                *done = true;
            } catch (const storage::StorageUnavailable&) {
                *done = false;  // it stays new, and is seen again
            }
        },
        [this, alive = alive_, person, done] {
            if (!*alive || !*done) return;
            recount({person});
            for (const std::string& hint : hints_of_people({person})) {
                parts_.broker.publish(people_channel, hint);
            }
        }
    );
}

// ---- What is new

void NoticeBoard::concerned() {
    if (!parts_.store) return;
    parts_.broker.publish(people_channel, std::string{news_hint});
    look();
}

bool NoticeBoard::take_hint(std::string_view hint) {
    if (hint != news_hint) return false;
    look();
    return true;
}

// Rows become visible out of their order: whoever looks back as far as a row may take misses none,
// and tells none twice.
void NoticeBoard::look() {
    if (!parts_.store) return;
    if (looking_) {
        look_again_ = true;
        return;
    }
    looking_ = true;
    look_again_ = false;
    struct Look {
        Notices::News news;
        bool failed{};
    };
    auto look = std::make_shared<Look>();
    const domain::Instant since = looked_at_.value_or(parts_.now()) - Notices::written_within;
    parts_.offload.run(
        [store = parts_.store, look, since] {
            try {
                std::optional<Notices::Key> after;
                for (int question = 0; question < questions_per_look; ++question) {
                    auto news = store->news(since, after, rows_per_question);
                    if (question == 0) look->news.now = news.now;
                    std::ranges::move(news.rows, std::back_inserter(look->news.rows));
                    if (news.rows.size() < rows_per_question) return;
                    after = look->news.rows.back().key;
                }
                // More than can be told at once: the rest is told next.
                look->news.now = look->news.rows.back().key.written_at;
            } catch (const storage::StorageUnavailable&) {
                look->failed = true;
            }
        },
        [this, alive = alive_, look] {
            if (!*alive) return;
            if (!look->failed) looked(look->news);
            parts_.loop.after(timing_.rest, [this, alive] {
                if (!*alive) return;
                looking_ = false;
                if (look_again_) this->look();
            });
        }
    );
}

void NoticeBoard::looked(const Notices::News& news) {
    const bool first = !looked_at_;
    looked_at_ = news.now;
    std::erase_if(known_, [&](const Notices::Key& key) {
        return key.written_at < news.now - 2 * Notices::written_within;
    });
    People fresh;
    People listed;
    for (const auto& [key, kind] : news.rows) {
        if (!known_.insert(key).second || (first && people_.empty())) continue;
        if (other_spaces(kind)) {
            listed.insert(key.person);
            if (hear_) hear_(key.person);
        }
        if (people_.contains(key.person)) fresh.insert(key.person);
    }
    count(fresh, listed, fresh);
}

void NoticeBoard::recount(const std::vector<domain::PersonId>& people) {
    if (!parts_.store) return;
    People here;
    for (const domain::PersonId person : people) {
        if (people_.contains(person)) here.insert(person);
    }
    count(here, {}, {});
}

// `fresh` are told even if the number is the same: what they have not seen is something else.
void NoticeBoard::count(const People& people, const People& listed, const People& fresh) {
    if (people.empty()) return;
    auto counts = std::make_shared<std::map<domain::PersonId, std::uint32_t>>();
    parts_.offload.run(
        [store = parts_.store, people, counts] {
            try {
                for (const domain::PersonId person : people) {
                    (*counts)[person] =
                        static_cast<std::uint32_t>(store->unseen(person, unseen_counted_max));
                }
            } catch (const storage::StorageUnavailable&) {
                return;  // those who are not counted yet are told a little later
            }
        },
        [this, alive = alive_, people, listed, fresh, counts] {
            if (!*alive) return;
            People uncounted;
            for (const domain::PersonId person : people) {
                const auto counted = counts->find(person);
                if (counted == counts->end()) {
                    uncounted.insert(person);
                    continue;
                }
                for (const SharedWatcher& watcher : watching(person)) {
                    if (!fresh.contains(person) && watcher->shown == counted->second) continue;
                    watcher->shown = counted->second;
                    watcher->outlet.send(wire::frame_of(wire::NoticedFrame{
                        .unseen = counted->second, .spaces = listed.contains(person)
                    }));
                }
            }
            if (uncounted.empty()) return;
            parts_.loop.after(timing_.retry, [this, alive, uncounted, listed, fresh] {
                if (*alive) count(uncounted, listed, fresh);
            });
        }
    );
}

// ---- Bounded

void NoticeBoard::trim_after(std::chrono::milliseconds pause) {
    parts_.loop.after(pause, [this, alive = alive_] {
        if (!*alive) return;
        struct Trim {
            std::optional<domain::PersonId> last;
            bool failed{};
        };
        auto trim = std::make_shared<Trim>();
        parts_.offload.run(
            [store = parts_.store, trim, after = trimmed_, oldest = parts_.now() - kept_for] {
                try {
                    trim->last = store->trim(after, people_per_trim, kept_of_each, oldest);
                } catch (const storage::StorageUnavailable&) {
                    trim->failed = true;
                }
            },
            [this, alive, trim] {
                if (!*alive) return;
                if (!trim->failed) trimmed_ = trim->last.value_or(domain::PersonId{});
                const bool rests = !trim->failed && !trim->last;
                trim_after(rests ? timing_.trim_round : timing_.trim);
            }
        );
    });
}

}  // namespace urdimbre::app
