#include "server/app/readership.hpp"

#include "server/app/same_names.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_accompaniment.hpp"
#include "server/app/translate_commitment.hpp"
#include "server/app/translate_conversation.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/window_items.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

namespace urdimbre::app {
namespace {

// What a space may hold of words, so that a thousand talkative ones fit into memory.
constexpr std::size_t words_bytes_max = 2 * 1024 * 1024;

// An audience of fewer is told everything at once; of each one more, what may wait waits longer.
constexpr std::size_t told_at_once_max = 40;
constexpr std::chrono::microseconds waits_one_more{1'250};
constexpr std::chrono::milliseconds waits_max{2'000};
constexpr domain::Sequence waiting_events_max = RecentEvents::events_max / 4;
constexpr std::chrono::milliseconds own_parts_every{1'000};

}  // namespace

Readership::Readership(
    About about,
    SpaceServices& services,
    Names& names,
    const domain::Space& committed,
    RecentEvents recent
)
    : about_(std::move(about)),
      services_(services),
      names_(names),
      committed_(committed),
      recent_(std::move(recent)),
      published_(recent_.upto()) {}

Readership::~Readership() {
    *alive_ = false;
    for (const auto& group : groups_) {
        for (Follower* follower : group.second.followers) follower->live = false;
    }
}

void Readership::follow(Follower& follower, std::optional<domain::Sequence> position) {
    unfollow(follower);
    waiting_.push_back({&follower, position});
    admit();
}

void Readership::unfollow(Follower& follower) {
    std::erase_if(waiting_, [&](const Waiting& waiting) { return waiting.follower == &follower; });
    if (follower.live) let_go(follower);
}

void Readership::let_go(Follower& follower) {
    const auto group = groups_.find(follower.audience);
    std::vector<Follower*>& followers = group->second.followers;
    followers.back()->place = follower.place;
    std::swap(followers[follower.place], followers.back());
    followers.pop_back();
    follower.live = false;
    if (followers.empty()) groups_.erase(group);
    services_.attendance_changed(about_.space);
}

std::size_t Readership::followers() const {
    std::size_t sum = 0;
    for (const auto& group : groups_) sum += group.second.followers.size();
    return sum;
}

// ---- Showing what is new

void Readership::advanced(
    std::span<const domain::Recorded> events,
    std::span<const domain::Words> words
) {
    for (const domain::Words& brought : words) words_.learn(brought.id, brought.text);
    for (const domain::Recorded& event : events) {
        recent_.push(event);
        forget_words_of(event);
        if (domain::resets(event.event)) services_.attendance_changed(about_.space);
    }
    if (!events.empty()) {
        snapshots_.clear();
        services_.state_advanced(about_.space);
    }
    publish();
    admit();
}

void Readership::publish() {
    const domain::Sequence after = std::max(published_, recent_.after());
    const domain::Sequence ready = ready_upto();
    published_ = after;
    restart_those_behind();
    if (ready > after) {
        published_ = ready;
        reset_those_concerned(after, ready);
    }
    for (auto& [audience, group] : groups_) tell(audience, group);
    if (ready > after) tidy_words();
    tell_own_parts();
    if (published_ < recent_.upto()) fetch_words_after(published_);
}

// More passed than is remembered while words were being fetched, or what they were to be told had
// to wait: they start from a snapshot.
void Readership::restart_those_behind() {
    std::vector<Follower*> behind;
    for (const auto& [audience, group] : groups_) {
        if (group.looked >= recent_.after()) continue;
        behind.insert(behind.end(), group.followers.begin(), group.followers.end());
    }
    for (Follower* follower : behind) {
        let_go(*follower);
        waiting_.push_back({follower, std::nullopt});
    }
}

void Readership::tell(const domain::Audience& audience, Group& group) {
    if (group.looked == published_ || may_wait(audience, group)) return;
    const domain::Sequence sent = group.sent;
    send_windows(audience, sent, group.looked, published_, group.followers, group.sent);
    group.looked = group.waits = published_;
    if (group.sent != sent) group.told_at = services_.loop.steady_now();
}

// So much longer for each of them, two windows to one phone are apart: what may wait waits for what
// comes meanwhile, so that hundreds who vote at once are one frame a second to each (rule C145).
bool Readership::may_wait(const domain::Audience& audience, Group& group) {
    if (group.followers.size() < told_at_once_max) return false;
    const auto pause = std::min<std::chrono::steady_clock::duration>(
        waits_one_more * static_cast<std::int64_t>(group.followers.size()), waits_max
    );
    const auto next = group.told_at + pause;
    if (services_.loop.steady_now() >= next) return false;
    if (published_ - group.looked > waiting_events_max) return false;
    for (; group.waits < published_; ++group.waits) {
        const auto item = domain::view(recent_.at(group.waits + 1).event, audience);
        if (item && !domain::may_wait(*item)) return false;
    }
    look_again(next);
    return true;
}

void Readership::look_again(std::chrono::steady_clock::time_point at) {
    if (looks_again_ && *looks_again_ <= at) return;
    looks_again_ = at;
    const auto pause =
        std::chrono::ceil<std::chrono::milliseconds>(at - services_.loop.steady_now());
    services_.loop.after(pause, [this, alive = alive_, at] {
        if (!*alive || looks_again_ != at) return;
        looks_again_.reset();
        publish();
        admit();
    });
}

// What is somebody's own beside what many are shown alike: when it is another than they were told,
// and for everybody at once, about once a second.
void Readership::tell_own_parts() {
    if (own_waits_ || !committed_.conversation || !committed_.conversation->protocol.has_gallery())
        return;
    const auto now = services_.loop.steady_now();
    if (now < own_told_at_ + own_parts_every) {
        own_waits_ = true;
        const auto pause =
            std::chrono::ceil<std::chrono::milliseconds>(own_told_at_ + own_parts_every - now);
        services_.loop.after(pause, [this, alive = alive_] {
            if (!*alive) return;
            own_waits_ = false;
            tell_own_parts();
        });
        return;
    }
    bool told = false;
    for (const auto& [audience, group] : groups_) {
        for (Follower* follower : group.followers) {
            domain::OwnPart part = domain::own_part(committed_, follower->person);
            if (follower->own_shown == part) continue;
            follower->outlet.send(wire::frame_of(to_wire(part, about_.space)));
            follower->own_shown = std::move(part);
            told = true;
        }
    }
    if (told) own_told_at_ = now;
}

domain::Sequence Readership::told_to_all() const {
    domain::Sequence told = published_;
    for (const auto& [audience, group] : groups_) told = std::min(told, group.looked);
    return told;
}

// As far as every word is at hand: nothing overtakes what came before it.
domain::Sequence Readership::ready_upto() const {
    domain::Sequence ready = std::max(published_, recent_.after());
    while (ready < recent_.upto()) {
        if (!words_are_known(recent_.at(ready + 1).event)) break;
        ++ready;
    }
    return ready;
}

bool Readership::words_are_known(const domain::Event& event) const {
    return std::ranges::all_of(domain::words(event), [this](const domain::ContentId& id) {
        return words_.known(id);
    });
}

void Readership::reset_those_concerned(domain::Sequence after, domain::Sequence upto) {
    for (domain::Sequence seq = after + 1; seq <= upto; ++seq) {
        const auto person = domain::resets(recent_.at(seq).event);
        if (!person) continue;
        std::vector<Follower*> concerned;
        for (const auto& group : groups_) {
            std::ranges::copy_if(
                group.second.followers,
                std::back_inserter(concerned),
                [&](const Follower* follower) {
                    return follower->person == *person && follower->since < seq;
                }
            );
        }
        const bool still_reads = domain::audience(committed_, *person).reads();
        for (Follower* follower : concerned) {
            let_go(*follower);
            if (still_reads) {
                follower->outlet.send(
                    wire::frame_of(wire::ViewResetFrame{.space = number(about_.space)})
                );
            } else {
                follower->outlet.send(wire::frame_of(wire::LeftFrame{
                    .space = number(about_.space), .code = wire::RefusalCode::not_a_member
                }));
            }
        }
    }
}

// Windows over (after, upto], chained to `sent`. One without items is not sent: it becomes part of
// the next.
void Readership::send_windows(
    const domain::Audience& audience,
    domain::Sequence sent,
    domain::Sequence after,
    domain::Sequence upto,
    std::span<Follower* const> followers,
    domain::Sequence& now_sent
) {
    wire::WindowFrame window{
        .space = number(about_.space), .after = sent, .upto = sent, .items = {}
    };
    WindowItems items;
    const FindWords find_words = [&](const domain::ContentId& id) { return words_.at(id); };
    const auto send = [&] {
        window.items = items.take(find_words);
        const wire::SharedFrame frame = wire::frame_of(window);
        for (Follower* follower : followers) follower->outlet.send(frame);
        deliveries_ += followers.size();
        now_sent = window.upto;
        window.after = window.upto;
    };
    for (domain::Sequence seq = after + 1; seq <= upto; ++seq) {
        const domain::Recorded& recorded = recent_.at(seq);
        auto item = domain::view(recorded.event, audience);
        if (!item) continue;
        items.add(std::move(*item), seq, recorded.at);
        window.upto = seq;
        if (items.size() == wire::limits::window_items_max) send();
    }
    if (items.empty()) return;
    window.upto = upto;
    send();
}

// ---- Letting people in

void Readership::admit() {
    if (waiting_.empty()) return;
    std::vector<Waiting> trying = std::exchange(waiting_, {});
    for (Waiting& waiting : trying) {
        if (!show(*waiting.follower, waiting.position)) waiting_.push_back(waiting);
    }
}

// False: something has to be fetched first; `admit` comes again when it is there.
bool Readership::show(Follower& follower, std::optional<domain::Sequence> position) {
    follower.audience = domain::audience(committed_, follower.person);
    if (!follower.audience.reads()) {
        follower.outlet.send(wire::frame_of(
            wire::LeftFrame{.space = number(about_.space), .code = wire::RefusalCode::not_a_member}
        ));
        follower.settled = true;
        follower.outlet.caught_up();
        return true;
    }
    if (position && *position <= committed_.head) {
        if (*position < recent_.after() && extend_back_to(*position)) return false;
        if (resumable(follower, *position)) {
            if (fetch_words_after(*position)) return false;
            if (*position < published_) {
                Follower* const one[] = {&follower};
                domain::Sequence sent = *position;
                send_windows(follower.audience, sent, *position, published_, one, sent);
            }
            place(follower, *position);
            return true;
        }
    }
    const auto frame = snapshot(follower.audience);
    if (!frame) return false;
    follower.outlet.send(*frame);
    place(follower, committed_.head);
    return true;
}

// Every event after the position is at hand, and nothing of it changes what the follower had been
// shown before.
bool Readership::resumable(const Follower& follower, domain::Sequence position) const {
    if (position < recent_.after()) return false;
    for (domain::Sequence seq = position + 1; seq <= published_; ++seq) {
        const domain::Event& event = recent_.at(seq).event;
        if (domain::resets(event) == follower.person) return false;
    }
    return true;
}

void Readership::place(Follower& follower, domain::Sequence since) {
    Group& group = groups_
                       .try_emplace(
                           follower.audience,
                           Group{
                               .sent = published_,
                               .looked = published_,
                               .waits = published_,
                               .told_at = {},
                               .followers = {},
                           }
                       )
                       .first->second;
    follower.since = since;
    follower.place = group.followers.size();
    follower.live = true;
    follower.presence_shown = 0;
    follower.own_shown.reset();
    group.followers.push_back(&follower);
    services_.attendance_changed(about_.space);
    follower.settled = true;
    tell_own_parts();
    follower.outlet.caught_up();
}

std::optional<wire::SharedFrame> Readership::snapshot(const domain::Audience& audience) {
    if (const auto made = snapshots_.find(audience); made != snapshots_.end()) return made->second;
    const bool words_missing = fetch_timeline_words();
    const bool names_missing = fetch_unknown_names();
    if (words_missing || names_missing) return {};

    const domain::seen::Space seen = domain::view(committed_, audience);
    wire::SnapshotFrame frame{
        .space = number(about_.space),
        .position = {.epoch = about_.epoch.bytes, .seq = committed_.head},
        .kind = to_wire(seen.kind),
        .title = about_.title,
        .roles = to_wire(audience.roles),
        .members = seen.members,
        .messages = seen.messages,
        .timeline = {},
        .people = {},
        .conversation = {},
        .ledger = {},
        .accompaniment = {},
        .retention = {},
        .calls = {},
    };
    if (seen.retention) frame.retention = {seen.retention->months, seen.retention->since};
    if (seen.calls) frame.calls = outside(*seen.calls);
    const FindWords find_words = [&](const domain::ContentId& id) { return words_.at(id); };
    frame.ledger = to_wire(seen.ledger, find_words);
    frame.accompaniment = to_wire(seen.accompaniment, find_words);
    for (const domain::seen::Message& message : seen.timeline) {
        frame.timeline.push_back(to_wire(message, find_words));
    }
    if (seen.conversation) frame.conversation = to_wire(*seen.conversation, find_words);
    for (const domain::PersonId person : domain::people_in(seen)) {
        if (const std::string* name = names_.find(person); name && !name->empty()) {
            frame.people.push_back({.id = number(person), .name = *name});
        }
    }
    return snapshots_.emplace(audience, wire::frame_of(frame)).first->second;
}

// ---- Words that are not to be shown any more

void Readership::forget_words_of(const domain::Recorded& recorded) {
    const auto withdrawn = domain::withdrawn(recorded.event);
    if (!withdrawn) return;
    words_.gone(*withdrawn);
    for (const domain::Recorded& earlier : recent_.all()) {
        for (const domain::ContentId& id : domain::words_of(earlier.event, *withdrawn)) {
            words_.gone(id);
        }
    }
}

void Readership::tidy_words() {
    if (words_.bytes() > words_bytes_max) {
        const std::size_t half = recent_.all().size() / 2;
        const domain::Sequence told = told_to_all();
        for (std::size_t i = 0; i < half && recent_.after() < told; ++i) {
            recent_.drop_oldest();
        }
        keep_needed_words();
        return;
    }
    const std::size_t enough = 2 * recent_.all().size() + 64 + words_kept_;
    if (words_.size() <= enough) return;
    if (words_.size() > enough + 2 * domain::words(committed_).size()) keep_needed_words();
}

void Readership::keep_needed_words() {
    std::unordered_set<domain::ContentId> wanted;
    for (const domain::Recorded& recorded : recent_.all()) {
        for (const domain::ContentId& id : domain::words(recorded.event)) wanted.insert(id);
    }
    for (const domain::ContentId& id : domain::words(committed_)) wanted.insert(id);
    words_.retain(wanted);
    words_kept_ = words_.size();
}

}  // namespace urdimbre::app
