// What a history leaves when it begins to be today: what its people have read, and what the clock
// has yet to do.
#include "server/app/playback.hpp"

#include "server/app/stored.hpp"
#include "server/app/told_values.hpp"
#include "server/domain/due.hpp"
#include "server/domain/notice.hpp"

#include <map>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::size_t events_reread = 1000;
constexpr std::size_t notices_seen_max = 1000;

}  // namespace

void Playback::keep_reading_in(storage::ReadingStore& reading, storage::NoticeStore& notices) {
    reading_ = &reading;
    notices_ = &notices;
}

void Playback::take(const storage::Append& append, const std::string& where) {
    const auto outcome = log_.append({&append, 1}).front();
    if (!std::holds_alternative<storage::Committed>(outcome)) {
        told::wrong(where, "the log did not take it");
    }
}

// Only now: a node that serves meanwhile would wake a space in the midst of its history.
void Playback::leave_to_the_clock(const Place& place) {
    storage::Append append;
    append.space = place.id;
    append.expected_head = place.state.head;
    append.deadline = storage::DeadlineChange{domain::due_at(place.state)};
    take(append, "the clock");
}

// Everybody has read what was there by then, and whoever wrote something later has read up to it.
void Playback::leave_read(const Place& place) {
    if (!reading_) return;
    const domain::Instant upto = place.read_upto;
    std::map<domain::PersonId, domain::Sequence> read;
    for (const auto& member : place.state.members) read[member.first] = 0;
    for (domain::Sequence after = 0; after < place.state.head;) {
        for (const storage::StoredEvent& stored : log_.read(place.id, after, events_reread)) {
            after = stored.seq;
            const auto event = from_stored(stored);
            const auto author = event ? domain::to_be_read(event->event) : std::nullopt;
            for (auto& [person, seq] : read) {
                if (stored.at <= upto || person == author) seq = stored.seq;
            }
        }
    }
    std::vector<storage::ReadingStore::Mark> marks;
    for (const auto& [person, seq] : read) marks.push_back({person, place.id, seq});
    reading_->advance(marks);
    for (const auto& member : place.state.members) {
        const storage::NoticeStore::Place then{
            upto + std::chrono::milliseconds{1}, domain::SpaceId{}, 0
        };
        std::vector<storage::NoticeStore::Place> seen;
        for (const auto& notice : notices_->of(member.first, then, notices_seen_max)) {
            if (notice.place.space == place.id) seen.push_back(notice.place);
        }
        notices_->see(member.first, seen, {});
    }
}

}  // namespace urdimbre::app
