#include "storage/memory/instrument_store.hpp"

#include <algorithm>
#include <tuple>

namespace urdimbre::storage::memory {

using domain::Application;

InstrumentStore::Standing MemoryInstrumentStore::standing(const Entry& entry) {
    const auto submitted = std::ranges::count_if(entry.sheets, [](const auto& one) {
        return one.second.sheet.submitted;
    });
    return {
        .application = entry.application,
        .submitted = static_cast<std::uint32_t>(submitted),
        .reported = entry.figures.has_value(),
    };
}

MemoryInstrumentStore::Entry* MemoryInstrumentStore::at(const Uuid& application) {
    const auto found = entries_.find(application);
    return found == entries_.end() ? nullptr : &found->second;
}

std::vector<const MemoryInstrumentStore::Entry*> MemoryInstrumentStore::newest_first() const {
    std::vector<const Entry*> all;
    for (const auto& [id, entry] : entries_) all.push_back(&entry);
    std::ranges::sort(all, std::greater{}, [](const Entry* one) {
        return std::tuple{one->application.opened_at, one->application.id};
    });
    return all;
}

InstrumentStore::Opening MemoryInstrumentStore::open(
    const Application& application,
    std::string_view document,
    Instant now
) {
    const std::lock_guard lock(mutex_);
    if (const Entry* there = at(application.id)) {
        const Application& one = there->application;
        const auto all_of = [](const Application& each) {
            return std::tie(
                each.space, each.opened_by, each.instrument, each.moment, each.about, each.person
            );
        };
        const bool same = all_of(one) == all_of(application) && there->document == document;
        return same ? Opening::opened : Opening::taken;
    }
    std::size_t all = 0;
    std::size_t open_now = 0;
    for (const auto& [id, entry] : entries_) {
        if (entry.application.space != application.space) continue;
        ++all;
        if (entry.application.open(now)) ++open_now;
    }
    if (all >= Application::of_space_max || open_now >= Application::open_max) {
        return Opening::full;
    }
    Entry entry;
    entry.application = application;
    entry.document = document;
    entries_.emplace(application.id, std::move(entry));
    return Opening::opened;
}

std::optional<InstrumentStore::Standing> MemoryInstrumentStore::find(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    const Entry* entry = at(application);
    if (!entry) return {};
    return standing(*entry);
}

std::string MemoryInstrumentStore::document(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    const Entry* entry = at(application);
    return entry ? entry->document : std::string{};
}

std::vector<InstrumentStore::Standing>
MemoryInstrumentStore::in(const std::vector<SpaceId>& spaces, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<Standing> all;
    for (const Entry* entry : newest_first()) {
        if (all.size() == limit) break;
        const bool wanted = std::ranges::find(spaces, entry->application.space) != spaces.end();
        if (wanted) all.push_back(standing(*entry));
    }
    return all;
}

void MemoryInstrumentStore::close(const Uuid& application, Instant at_instant) {
    const std::lock_guard lock(mutex_);
    Entry* entry = at(application);
    if (entry && !entry->application.closed_at) entry->application.closed_at = at_instant;
}

InstrumentStore::Kept MemoryInstrumentStore::keep(const Keeping& keeping) {
    const std::lock_guard lock(mutex_);
    Entry* entry = at(keeping.application);
    if (!entry) return Kept::closed;
    const auto there = entry->sheets.find(keeping.sheet.by);
    const bool written = there != entry->sheets.end();
    if (written && there->second.command == keeping.command) return Kept::kept;
    if (!entry->application.open(keeping.sheet.at)) return Kept::closed;
    if ((written ? there->second.sheet.revision : 0) != keeping.base) return Kept::came_between;
    Written next{.sheet = keeping.sheet, .command = keeping.command};
    next.sheet.submitted = next.sheet.submitted || (written && there->second.sheet.submitted);
    entry->sheets.insert_or_assign(keeping.sheet.by, std::move(next));
    return Kept::kept;
}

std::optional<InstrumentStore::Sheet>
MemoryInstrumentStore::sheet(const Uuid& application, PersonId by) {
    const std::lock_guard lock(mutex_);
    const Entry* entry = at(application);
    if (!entry) return {};
    const auto found = entry->sheets.find(by);
    if (found == entry->sheets.end()) return {};
    return found->second.sheet;
}

std::vector<InstrumentStore::Sheet> MemoryInstrumentStore::sheets(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    std::vector<Sheet> all;
    const Entry* entry = at(application);
    if (!entry) return all;
    for (const auto& [by, written] : entry->sheets) {
        if (written.sheet.submitted) all.push_back(written.sheet);
    }
    return all;
}

void MemoryInstrumentStore::erase(const Uuid& application, PersonId by) {
    const std::lock_guard lock(mutex_);
    if (Entry* entry = at(application)) entry->sheets.erase(by);
}

std::vector<InstrumentStore::Answered>
MemoryInstrumentStore::of_person(PersonId person, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<Answered> all;
    for (const Entry* entry : newest_first()) {
        if (all.size() == limit) break;
        const auto found = entry->sheets.find(person);
        if (found == entry->sheets.end()) continue;
        all.push_back({.standing = standing(*entry), .sheet = found->second.sheet});
    }
    return all;
}

std::uint64_t MemoryInstrumentStore::reports_of(SpaceId root) const {
    return static_cast<std::uint64_t>(std::ranges::count_if(entries_, [&](const auto& one) {
        return one.second.application.root == root && one.second.figures.has_value();
    }));
}

InstrumentStore::Earlier
MemoryInstrumentStore::earlier_reports(SpaceId root, const Kin& kin, Instant since) {
    const std::lock_guard lock(mutex_);
    Earlier earlier{.reports = reports_of(root), .counted = {}};
    for (const auto& [id, entry] : entries_) {
        const Application& one = entry.application;
        if (one.root != root || one.ended() < since || !entry.figures) continue;
        const bool made = entry.document.find("\"network\":") != std::string::npos;
        const bool comparable = kin.of_network || made || one.kin() == kin.family;
        if (!comparable || entry.counted.empty()) continue;
        earlier.counted.push_back(
            {.family = one.kin(), .document = entry.document, .counted = entry.counted}
        );
    }
    return earlier;
}

bool MemoryInstrumentStore::fix(const Fixing& fixing) {
    const std::lock_guard lock(mutex_);
    Entry* entry = at(fixing.application);
    if (!entry || entry->figures) return true;
    const SpaceId root = entry->application.root;
    if (reports_of(root) != fixing.reports) return false;
    entry->figures = fixing.figures;
    entry->counted = fixing.counted;
    return true;
}

std::optional<std::string> MemoryInstrumentStore::report(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    const Entry* entry = at(application);
    return entry ? entry->figures : std::nullopt;
}

void MemoryInstrumentStore::choose(const Choice& choice) {
    const std::lock_guard lock(mutex_);
    if (Entry* entry = at(choice.application)) entry->choice = choice;
}

std::optional<InstrumentStore::Choice> MemoryInstrumentStore::chosen(const Uuid& application) {
    const std::lock_guard lock(mutex_);
    const Entry* entry = at(application);
    return entry ? entry->choice : std::nullopt;
}

std::vector<InstrumentStore::Choice>
MemoryInstrumentStore::chosen_by(PersonId person, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<Choice> all;
    for (const auto& [id, entry] : entries_) {
        if (entry.choice && entry.choice->by == person) all.push_back(*entry.choice);
    }
    std::ranges::sort(all, std::greater{}, [](const Choice& one) {
        return std::tuple{one.at, one.application};
    });
    if (all.size() > limit) all.resize(limit);
    return all;
}

std::vector<InstrumentStore::Chosen> MemoryInstrumentStore::choices(SpaceId space) {
    const std::lock_guard lock(mutex_);
    std::map<std::string, Choice> newest;
    for (const auto& [id, entry] : entries_) {
        if (entry.application.space != space || !entry.choice) continue;
        const auto [there, fresh] = newest.try_emplace(entry.application.kin(), *entry.choice);
        if (!fresh && there->second.at <= entry.choice->at) there->second = *entry.choice;
    }
    std::vector<Chosen> all;
    for (auto& [family, choice] : newest) all.push_back({.family = family, .choice = choice});
    return all;
}

}  // namespace urdimbre::storage::memory
