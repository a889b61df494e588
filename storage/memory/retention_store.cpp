#include "storage/memory/retention_store.hpp"

#include "server/domain/retention.hpp"
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace urdimbre::storage::memory {
namespace {

constexpr std::string_view retention_set = R"({"type":"retention_set")";
constexpr std::string_view months_field = R"("months":)";

// 0: none.
std::uint32_t months_in(std::string_view body) {
    std::uint32_t months{};
    const auto field = body.find(months_field);
    if (field == body.npos) return months;
    body.remove_prefix(field + months_field.size());
    std::from_chars(body.data(), body.data() + body.size(), months);
    return months;
}

}  // namespace

std::vector<MemoryRetentionStore::Setting> MemoryRetentionStore::demanded(Instant set_until) const {
    std::map<SpaceId, Setting> own;
    std::vector<SpaceId> all;
    {
        const std::lock_guard lock(log_.mutex_);
        for (const auto& [id, space] : log_.spaces_) {
            all.push_back(id);
            for (const StoredEvent& event : space.events) {
                if (!event.body.starts_with(retention_set)) continue;
                const std::uint32_t months = event.at <= set_until ? months_in(event.body) : 0;
                own[id] = {.space = id, .seq = event.seq, .months = months};
            }
        }
    }
    std::vector<Setting> found;
    for (const SpaceId id : all) {
        const auto listed = directory_.space(id);
        const bool session = listed && listed->kind == domain::SpaceKind::session;
        const auto whose = own.find(session && listed->parent ? *listed->parent : id);
        if (whose == own.end() || whose->second.months == 0) continue;
        found.push_back({.space = id, .seq = whose->second.seq, .months = whose->second.months});
    }
    return found;
}

std::optional<RetentionStore::Cleaning> MemoryRetentionStore::take(Instant now, Instant until) {
    const auto asked = demanded(now - domain::Retention::grace);
    const std::lock_guard lock(mutex_);
    const auto waits_since = [&](const Setting& one) -> std::optional<Instant> {
        const auto run = runs_.find(one.space);
        if (run == runs_.end()) return Instant{};
        if (run->second.taken_until > now) return {};
        const bool due = run->second.next_at <= now || run->second.setting != one.seq;
        return due ? std::optional{run->second.next_at} : std::nullopt;
    };
    const Setting* next{};
    Instant earliest = Instant::max();
    for (const Setting& one : asked) {
        const auto since = waits_since(one);
        if (!since || *since >= earliest) continue;
        next = &one;
        earliest = *since;
    }
    if (!next) return {};
    Run& run = runs_[next->space];
    if (run.setting != next->seq) run = {.setting = next->seq};
    run.taken_until = until;
    return Cleaning{
        .space = next->space,
        .before = domain::cutoff(now, next->months),
        .setting = run.setting,
        .upto = run.upto,
    };
}

void MemoryRetentionStore::done(const Cleaning& what, Sequence upto, Instant next) {
    const std::lock_guard lock(mutex_);
    const auto run = runs_.find(what.space);
    if (run == runs_.end() || run->second.setting != what.setting) return;
    run->second.upto = std::max(run->second.upto, upto);
    run->second.next_at = next;
    run->second.taken_until = {};
}

}  // namespace urdimbre::storage::memory
