#include "storage/memory/template_store.hpp"

#include <algorithm>

namespace urdimbre::storage::memory {

TemplateStore::Outcome MemoryTemplateStore::publish(const Publication& publication) {
    const std::lock_guard lock(mutex_);
    const Key key{publication.network, publication.id};
    const std::pair command{publication.network, publication.command};
    if (const auto asked = commands_.find(command); asked != commands_.end()) {
        return asked->second == key ? Outcome::published : Outcome::came_between;
    }
    const auto there = kept_.find(key);
    const std::size_t newest = there == kept_.end() ? 0 : there->second.versions.size();
    if (newest != publication.base) return Outcome::came_between;
    if (newest >= versions_max) return Outcome::full;
    if (newest == 0) {
        const auto count = std::ranges::count_if(kept_, [&](const auto& one) {
            return one.first.first == publication.network;
        });
        if (static_cast<std::size_t>(count) >= per_network_max) return Outcome::full;
    }
    Kept& kept = kept_[key];
    if (newest == 0) kept.adapted_from = publication.adapted_from;
    kept.retired = false;
    kept.versions.push_back(publication.version);
    commands_.emplace(command, key);
    const Version& version = publication.version;
    tell(
        publication.network,
        {publication.id, version.number, publication.telling.title, version.by},
        false,
        version.at,
        publication.telling,
        kept
    );
    return Outcome::published;
}

TemplateStore::Standing MemoryTemplateStore::standing(const Key& key, const Kept& kept) {
    return {
        .id = key.second,
        .adapted_from = kept.adapted_from,
        .retired = kept.retired,
        .newest = kept.versions.back(),
    };
}

MemoryTemplateStore::Kept* MemoryTemplateStore::at(SpaceId network, std::string_view id) {
    const auto found = kept_.find({network, std::string{id}});
    return found == kept_.end() ? nullptr : &found->second;
}

std::vector<TemplateStore::Standing> MemoryTemplateStore::of(SpaceId network) {
    const std::lock_guard lock(mutex_);
    std::vector<Standing> all;
    for (const auto& [key, kept] : kept_) {
        if (key.first == network) all.push_back(standing(key, kept));
    }
    return all;
}

std::optional<TemplateStore::Standing>
MemoryTemplateStore::find(SpaceId network, std::string_view id) {
    const std::lock_guard lock(mutex_);
    const Kept* kept = at(network, id);
    if (!kept) return {};
    return standing({network, std::string{id}}, *kept);
}

std::vector<TemplateStore::Version>
MemoryTemplateStore::versions(SpaceId network, std::string_view id) {
    const std::lock_guard lock(mutex_);
    std::vector<Version> all;
    if (const Kept* kept = at(network, id)) {
        all.assign(kept->versions.rbegin(), kept->versions.rend());
    }
    for (Version& one : all) one.document.clear();
    return all;
}

std::optional<TemplateStore::Version>
MemoryTemplateStore::version(SpaceId network, std::string_view id, std::uint32_t number) {
    const std::lock_guard lock(mutex_);
    const Kept* kept = at(network, id);
    if (!kept || number == 0 || number > kept->versions.size()) return {};
    return kept->versions[number - 1];
}

bool MemoryTemplateStore::retire(const Retirement& retirement) {
    const std::lock_guard lock(mutex_);
    Kept* kept = at(retirement.network, retirement.id);
    if (!kept) return false;
    kept->retired = retirement.retired;
    if (retirement.retired) {
        tell(
            retirement.network,
            {retirement.id, kept->versions.back().number, retirement.telling.title, retirement.by},
            true,
            retirement.at,
            retirement.telling,
            *kept
        );
    }
    return true;
}

bool MemoryTemplateStore::is_below(SpaceId space, SpaceId network) const {
    std::optional<SpaceId> at = space;
    while (at && *at != network) {
        const auto listing = directory_->space(*at);
        at = listing ? listing->parent : std::nullopt;
    }
    return at.has_value();
}

void MemoryTemplateStore::tell(
    SpaceId network,
    NoticeStore::OfTemplate what,
    bool retired,
    Instant when,
    const Telling& telling,
    Kept& kept
) {
    if (!log_ || !kept.told.emplace(what.version, retired).second) return;
    std::map<std::pair<PersonId, SpaceId>, domain::Roles> memberships;
    {
        const std::lock_guard lock(log_->mutex_);
        memberships = log_->memberships_;
    }
    std::map<PersonId, SpaceId> where;
    for (const auto& [of, roles] : memberships) {
        const auto& [person, space] = of;
        if (person == what.by || !roles.any_of(telling.planners)) continue;
        const auto listing = directory_->space(space);
        if (!listing || listing->kind == domain::SpaceKind::session ||
            listing->kind == domain::SpaceKind::notebook || !is_below(space, network)) {
            continue;
        }
        SpaceId& told_in = where.emplace(person, space).first->second;
        if (space == network) told_in = network;
    }
    const std::lock_guard lock(log_->mutex_);
    const Sequence number = first_number + log_->template_news_.size();
    log_->template_news_.push_back(std::move(what));
    for (const auto& [person, space] : where) {
        log_->notices_[{space, number, person}] = {
            .at = when,
            .kind = retired ? domain::NoticeKind::template_retired
                            : domain::NoticeKind::template_published,
            .seen = false,
            .written_at = log_->now_(),
        };
    }
}

}  // namespace urdimbre::storage::memory
