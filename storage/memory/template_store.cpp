#include "storage/memory/template_store.hpp"

#include <algorithm>

namespace urdimbre::storage::memory {

TemplateStore::Outcome MemoryTemplateStore::publish(const Publication& publication) {
    const std::lock_guard lock(mutex_);
    const Key key{publication.network, publication.id};
    const std::pair command{publication.network, publication.command};
    if (commands_.contains(command)) return Outcome::published;
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

bool MemoryTemplateStore::retire(SpaceId network, std::string_view id, bool retired) {
    const std::lock_guard lock(mutex_);
    Kept* kept = at(network, id);
    if (kept) kept->retired = retired;
    return kept != nullptr;
}

}  // namespace urdimbre::storage::memory
