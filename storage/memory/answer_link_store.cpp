#include "storage/memory/answer_link_store.hpp"

#include <algorithm>
#include <tuple>

namespace urdimbre::storage::memory {

using domain::AnswerLink;

namespace {

// Asked again after its answer was lost, and not something else under its id.
bool the_same_wanted(const AnswerLink& there, const AnswerLink& asked) {
    const auto what = [](const AnswerLink& one) {
        return std::tie(
            one.application, one.made_by, one.group, one.lang, one.minors, one.answers_max
        );
    };
    return what(there) == what(asked);
}

}  // namespace

AnswerLinkStore::Making MemoryAnswerLinkStore::make(const AnswerLink& link, const Hash& secret) {
    const std::lock_guard lock(mutex_);
    if (const auto there = links_.find(link.id); there != links_.end()) {
        if (!the_same_wanted(there->second.standing.link, link)) return Making::taken;
        there->second.secret = secret;
        return Making::made;
    }
    const auto all = std::ranges::count_if(links_, [&](const auto& one) {
        return one.second.standing.link.application == link.application;
    });
    if (static_cast<std::size_t>(all) >= AnswerLink::of_application_max) return Making::full;
    links_.emplace(
        link.id,
        Entry{
            .standing = {.link = link, .answers = 0},
            .secret = secret,
            .answers = {},
        }
    );
    return Making::made;
}

bool MemoryAnswerLinkStore::renew(const Uuid& link, const Hash& secret, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto there = links_.find(link);
    if (there == links_.end() || !there->second.standing.link.open(now)) return false;
    there->second.secret = secret;
    return true;
}

void MemoryAnswerLinkStore::close(const Uuid& link, Instant at) {
    const std::lock_guard lock(mutex_);
    const auto there = links_.find(link);
    if (there == links_.end()) return;
    AnswerLink& one = there->second.standing.link;
    if (!one.closed_at) one.closed_at = at;
}

void MemoryAnswerLinkStore::close_all(const Uuid& application, Instant at) {
    const std::lock_guard lock(mutex_);
    for (auto& [id, entry] : links_) {
        AnswerLink& one = entry.standing.link;
        if (one.application != application) continue;
        if (!one.closed_at) one.closed_at = at;
        one.closes_at = std::min(one.closes_at, at);
    }
}

std::vector<AnswerLinkStore::Standing> MemoryAnswerLinkStore::of(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    std::vector<Standing> all;
    for (const auto& [id, entry] : links_) {
        if (entry.standing.link.application == application) all.push_back(entry.standing);
    }
    std::ranges::sort(all, {}, [](const Standing& one) {
        return std::tuple{one.link.made_at, one.link.id};
    });
    return all;
}

std::optional<AnswerLinkStore::Standing> MemoryAnswerLinkStore::find(const Hash& secret) {
    const std::lock_guard lock(mutex_);
    for (const auto& [id, entry] : links_) {
        if (entry.secret == secret) return entry.standing;
    }
    return {};
}

AnswerLinkStore::Kept MemoryAnswerLinkStore::keep(const Answering& answering) {
    const std::lock_guard lock(mutex_);
    const auto there = links_.find(answering.link);
    if (there == links_.end()) return Kept::closed;
    Entry& entry = there->second;
    if (entry.answers.contains(answering.id)) return Kept::kept;
    Standing& standing = entry.standing;
    if (!standing.link.open(answering.at)) return Kept::closed;
    if (standing.full()) return Kept::full;
    entry.answers.emplace(answering.id, answering.answers);
    ++standing.answers;
    standing.words_bytes += answering.words_bytes;
    return Kept::kept;
}

std::vector<AnswerLinkStore::Answered> MemoryAnswerLinkStore::answers(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    std::vector<Answered> all;
    for (const auto& [id, entry] : links_) {
        if (entry.standing.link.application != application) continue;
        for (const auto& [answer, words] : entry.answers) {
            all.push_back({.link = id, .answers = words});
        }
    }
    return all;
}

void MemoryAnswerLinkStore::fix(const Uuid& application, const std::string& figures) {
    const std::lock_guard lock(mutex_);
    reports_.emplace(application, figures);
    for (auto& [id, entry] : links_) {
        if (entry.standing.link.application == application) entry.answers.clear();
    }
}

std::optional<std::string> MemoryAnswerLinkStore::report(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    const auto found = reports_.find(application);
    if (found == reports_.end()) return {};
    return found->second;
}

std::vector<Uuid> MemoryAnswerLinkStore::due(Instant now, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::map<Uuid, Instant> ends;
    for (const auto& [id, entry] : links_) {
        const AnswerLink& one = entry.standing.link;
        if (one.closes_at > now || reports_.contains(one.application)) continue;
        ends.emplace(one.application, one.closes_at);
    }
    std::vector<std::pair<Instant, Uuid>> ordered;
    for (const auto& [application, end] : ends) ordered.emplace_back(end, application);
    std::ranges::sort(ordered);
    if (ordered.size() > limit) ordered.resize(limit);
    std::vector<Uuid> all;
    for (const auto& [end, application] : ordered) all.push_back(application);
    return all;
}

}  // namespace urdimbre::storage::memory
