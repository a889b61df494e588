#include "storage/memory/notice_store.hpp"

#include "storage/template_store.hpp"

#include <algorithm>
#include <map>

namespace urdimbre::storage::memory {

std::vector<NoticeStore::Noticed> MemoryNoticeStore::shown_to(PersonId person) const {
    std::vector<Noticed> all;
    for (auto member = log_.memberships_.lower_bound({person, SpaceId{}});
         member != log_.memberships_.end() && member->first.first == person;
         ++member) {
        if (!member->second.empty()) add_shown(all, person, member->first.second, member->second);
    }
    std::ranges::sort(all, std::ranges::greater{}, &Noticed::place);
    return all;
}

void MemoryNoticeStore::add_shown(
    std::vector<Noticed>& all,
    PersonId person,
    SpaceId space_id,
    domain::Roles roles
) const {
    const auto* space = log_.find(space_id);
    const auto position = log_.positions_.find({person, space_id});
    for (auto one = log_.notices_.lower_bound({space_id, 0, PersonId{}});
         one != log_.notices_.end() && std::get<0>(one->first) == space_id;
         ++one) {
        const auto& [key, notice] = *one;
        const Sequence seq = std::get<1>(key);
        if (std::get<2>(key) != person || notice.kind == domain::NoticeKind::list_changed) continue;
        if (domain::of_template(notice.kind)) {
            all.push_back({
                .place = {notice.at, space_id, seq},
                .kind = notice.kind,
                .seen = notice.seen,
                .roles = roles,
                .title = {},
                .event = {},
                .of_template = log_.template_news_.at(seq - TemplateStore::first_number),
            });
            continue;
        }
        const StoredEvent& event = space->events[seq - 1];
        const bool is_message = notice.kind == domain::NoticeKind::answered ||
                                notice.kind == domain::NoticeKind::mentioned;
        if (is_message && !(event.subject && space->contents.contains(*event.subject))) continue;
        const bool read =
            is_message && position != log_.positions_.end() && position->second >= seq;
        all.push_back({
            .place = {notice.at, space_id, seq},
            .kind = notice.kind,
            .seen = notice.seen || read,
            .roles = roles,
            .title = {},
            .event = event,
        });
    }
}

std::vector<NoticeStore::Noticed>
MemoryNoticeStore::of(PersonId person, std::optional<Place> before, std::size_t limit) {
    std::vector<Noticed> all;
    {
        const std::lock_guard lock(log_.mutex_);
        all = shown_to(person);
    }
    std::erase_if(all, [&](const Noticed& one) { return before && one.place >= *before; });
    if (all.size() > limit) all.resize(limit);
    for (Noticed& one : all) one.title = directory_.title(one.place.space).value_or("");
    return all;
}

std::size_t MemoryNoticeStore::unseen(PersonId person, std::size_t limit) {
    const std::lock_guard lock(log_.mutex_);
    const auto all = shown_to(person);
    const auto unseen = std::ranges::count(all, false, &Noticed::seen);
    return std::min(limit, static_cast<std::size_t>(unseen));
}

void MemoryNoticeStore::see(
    PersonId person,
    std::span<const Place> places,
    std::optional<Instant> upto
) {
    const std::lock_guard lock(log_.mutex_);
    for (const Place& place : places) {
        const auto found = log_.notices_.find({place.space, place.seq, person});
        if (found != log_.notices_.end()) found->second.seen = true;
    }
    for (auto& [key, notice] : log_.notices_) {
        if (std::get<2>(key) == person && upto && notice.at <= *upto) notice.seen = true;
    }
    log_.reading_changes_[person] = log_.now_();
}

NoticeStore::News
MemoryNoticeStore::news(Instant since, std::optional<Key> after, std::size_t limit) {
    const std::lock_guard lock(log_.mutex_);
    News news{.rows = {}, .now = log_.now_()};
    for (const auto& [of, notice] : log_.notices_) {
        const auto& [space, seq, person] = of;
        const Key key{notice.written_at, space, seq, person};
        if (after ? key > *after : key.written_at >= since) {
            news.rows.push_back({key, notice.kind});
        }
    }
    std::ranges::sort(news.rows, {}, &Written::key);
    if (news.rows.size() > limit) news.rows.resize(limit);
    return news;
}

std::optional<PersonId>
MemoryNoticeStore::trim(PersonId after, std::size_t people, std::size_t kept, Instant oldest) {
    const std::lock_guard lock(log_.mutex_);
    std::map<PersonId, std::vector<Instant>> times;
    for (const auto& [key, notice] : log_.notices_) {
        if (std::get<2>(key) > after) times[std::get<2>(key)].push_back(notice.at);
    }
    std::size_t looked_at = 0;
    std::optional<PersonId> last;
    for (auto& [person, all] : times) {
        if (looked_at == people) return last;
        ++looked_at;
        last = person;
        std::ranges::sort(all, std::ranges::greater{});
        const Instant cut = all.size() > kept ? std::max(oldest, all[kept]) : oldest;
        std::erase_if(log_.notices_, [whose = person, cut](const auto& one) {
            return std::get<2>(one.first) == whose && one.second.at <= cut;
        });
    }
    return looked_at == people ? last : std::nullopt;
}

}  // namespace urdimbre::storage::memory
