#include "server/domain/specialists.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace urdimbre::domain {
namespace {

bool one_of(const std::vector<std::string>& all, const std::string& value) {
    return std::ranges::find(all, value) != all.end();
}

// The first language of the need that the specialist has.
std::string tongue_of_both(const SpecialistNeed& need, const Specialist& specialist) {
    for (const std::string& language : need.languages) {
        if (one_of(specialist.languages, language)) return language;
    }
    return {};
}

}  // namespace

Cover cover_of(std::span<const SpecialistNeed> needs, std::span<const Specialist> specialists) {
    Cover cover;
    for (const Specialist& one : specialists) cover.serving.push_back({.specialist = one.person});
    for (const SpecialistNeed& need : needs) {
        std::optional<std::size_t> chosen;
        std::string language;
        bool somebody_has_it = false;
        for (std::size_t at = 0; at < specialists.size(); ++at) {
            const Specialist& one = specialists[at];
            if (one.person == need.teacher || !one_of(one.specialties, need.specialty)) continue;
            somebody_has_it = true;
            std::string shared = tongue_of_both(need, one);
            if (need.in_language && !need.languages.empty() && shared.empty()) continue;
            const bool better = !chosen || (language.empty() && !shared.empty());
            const bool as_good = chosen && language.empty() == shared.empty();
            const bool freer =
                as_good && cover.serving[at].serves.size() < cover.serving[*chosen].serves.size();
            if (!better && !freer) continue;
            chosen = at;
            language = std::move(shared);
        }
        if (!chosen) {
            cover.uncovered.push_back({need.teacher, need.specialty, somebody_has_it});
            continue;
        }
        cover.serving[*chosen].serves.push_back({
            .teacher = need.teacher,
            .specialty = need.specialty,
            .language = language,
            .language_missing = language.empty() && !need.languages.empty(),
        });
    }
    return cover;
}

}  // namespace urdimbre::domain
