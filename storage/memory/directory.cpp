#include "storage/memory/directory.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <stdexcept>

namespace urdimbre::storage::memory {

PersonId MemoryDirectory::add_person(const std::string& name, const std::string& lang) {
    const std::lock_guard lock(mutex_);
    return add_person_locked(name, lang);
}

PersonId MemoryDirectory::add_person_locked(const std::string& name, const std::string& lang) {
    const PersonId id{people_.size() + 1};
    people_.emplace(id, Person{name, lang});
    return id;
}

SpaceId MemoryDirectory::reserve_space(domain::SpaceKind kind, const std::string& title) {
    const std::lock_guard lock(mutex_);
    const SpaceId id{spaces_.size() + 1};
    spaces_.emplace(id, Space{kind, title, {}});
    return id;
}

SpaceId MemoryDirectory::reserve_child(const Child& child) {
    const std::lock_guard lock(mutex_);
    const auto [known, fresh] =
        children_.try_emplace({child.opened_from, child.asked}, SpaceId{spaces_.size() + 1});
    if (fresh) spaces_.emplace(known->second, Space{child.kind, child.title, child.parent});
    return known->second;
}

bool MemoryDirectory::is_below(SpaceId space, SpaceId above) const {
    for (auto here = spaces_.find(space); here != spaces_.end() && here->second.parent;
         here = spaces_.find(*here->second.parent)) {
        if (*here->second.parent == above) return true;
    }
    return false;
}

std::vector<SpaceId>
MemoryDirectory::memberships_below(SpaceId space, PersonId person, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<SpaceId> below;
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    for (const auto& membership : log_.memberships_of(person, all)) {
        if (below.size() == limit) break;
        if (is_below(membership.space, space)) below.push_back(membership.space);
    }
    return below;
}

std::optional<SpaceListing> MemoryDirectory::space(SpaceId id) {
    const std::lock_guard lock(mutex_);
    return listing(id, {});
}

std::optional<std::string> MemoryDirectory::title(SpaceId id) {
    const std::lock_guard lock(mutex_);
    const auto found = spaces_.find(id);
    if (found == spaces_.end()) return {};
    return found->second.title;
}

std::optional<SpaceListing> MemoryDirectory::listing(SpaceId id, domain::Roles roles) {
    const auto found = spaces_.find(id);
    const Sequence head = log_.heads({&id, 1}).front();
    if (found == spaces_.end() || head == 0) return {};
    const Space& space = found->second;
    return SpaceListing{id, space.kind, space.title, roles, head, space.parent};
}

std::vector<SpaceListing> MemoryDirectory::spaces_of(PersonId person, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<SpaceListing> spaces;
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    for (const auto& [id, roles] : log_.memberships_of(person, all)) {
        if (spaces.size() == limit) break;
        if (auto listed = listing(id, roles)) spaces.push_back(std::move(*listed));
    }
    return spaces;
}

std::optional<PersonRecords::GivenConsent> MemoryDirectory::consent_of(PersonId person) {
    const std::lock_guard lock(mutex_);
    const auto found = consents_.find(person);
    if (found == consents_.end()) return {};
    return found->second;
}

std::vector<SpaceListing>
MemoryDirectory::spaces_ever(PersonId person, SpaceId after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<SpaceListing> spaces;
    for (auto next = spaces_.upper_bound(after); next != spaces_.end(); ++next) {
        if (spaces.size() == limit) break;
        const auto roles = log_.roles_in(next->first, person);
        if (!roles) continue;
        if (auto listed = listing(next->first, *roles)) spaces.push_back(std::move(*listed));
    }
    return spaces;
}

std::vector<SpaceListing>
MemoryDirectory::sessions_before(PersonId person, SpaceId before, std::size_t limit) {
    return listed_before({person, before, limit}, {domain::SpaceKind::session});
}

std::vector<SpaceListing>
MemoryDirectory::rooms_before(PersonId person, SpaceId before, std::size_t limit) {
    using enum domain::SpaceKind;
    return listed_before({person, before, limit}, {mentoring_room, mesa});
}

std::vector<SpaceListing> MemoryDirectory::listed_before(
    const Listed& asked,
    std::initializer_list<domain::SpaceKind> kinds
) {
    const std::lock_guard lock(mutex_);
    std::vector<SpaceListing> found;
    for (auto next = spaces_.lower_bound(asked.before); next != spaces_.begin();) {
        if (found.size() == asked.limit) break;
        --next;
        const auto roles = log_.roles_in(next->first, asked.person);
        if (!roles) continue;
        auto listed = listing(next->first, *roles);
        if (!listed || std::ranges::find(kinds, listed->kind) == kinds.end()) continue;
        found.push_back(std::move(*listed));
    }
    return found;
}

std::vector<PersonName> MemoryDirectory::names(std::span<const PersonId> ids) {
    const std::lock_guard lock(mutex_);
    std::vector<PersonName> names;
    for (const PersonId id : std::set<PersonId>(ids.begin(), ids.end())) {
        const auto found = people_.find(id);
        if (found != people_.end()) names.push_back({id, found->second.name});
    }
    return names;
}

std::vector<PersonName> MemoryDirectory::names_in(SpaceId space, std::span<const PersonId> ids) {
    auto all = names(ids);
    std::erase_if(all, [&](const PersonName& one) { return !log_.roles_in(space, one.id); });
    return all;
}

std::optional<SpaceId> MemoryDirectory::network_of(SpaceId space) const {
    for (auto here = spaces_.find(space); here != spaces_.end();
         here = spaces_.find(*here->second.parent)) {
        if (here->second.kind == domain::SpaceKind::network) return here->first;
        if (!here->second.parent) break;
    }
    return {};
}

std::optional<SpaceId> MemoryDirectory::first_network(PersonId person) const {
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    for (const auto& [space, roles] : log_.memberships_of(person, all)) {
        const auto found = spaces_.find(space);
        if (found != spaces_.end() && found->second.kind == domain::SpaceKind::network) {
            return space;
        }
    }
    return {};
}

std::vector<Visitor> MemoryDirectory::visitors(SpaceId space, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    const auto home = network_of(space);
    std::vector<Visitor> visitors;
    std::set<SpaceId> networks;
    for (const auto& [id, person] : people_) {
        if (!log_.roles_in(space, id) || (home && log_.roles_in(*home, id))) continue;
        const auto network = first_network(id);
        if (!network) continue;
        networks.insert(*network);
        visitors.push_back({id, spaces_.at(*network).title});
    }
    if (!home && networks.size() < 2) return {};
    if (visitors.size() > limit) visitors.resize(limit);
    return visitors;
}

std::vector<DemoPerson> MemoryDirectory::demo_people(std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<DemoPerson> names;
    if (!demo_) return names;
    for (const auto& [id, person] : people_) {
        if (names.size() == limit) break;
        if (!person.left) names.push_back({id, person.name, person.about});
    }
    return names;
}

void MemoryDirectory::require_present(PersonId person) const {
    const auto found = people_.find(person);
    if (found == people_.end() || found->second.left) {
        throw std::invalid_argument("somebody who is not there");
    }
}

void MemoryDirectory::add_login(
    PersonId person,
    const LoginHash& secret,
    Instant expires_at,
    LoginKind kind
) {
    const std::lock_guard lock(mutex_);
    require_present(person);
    logins_.insert_or_assign(secret, LoginOf{person, expires_at, kind});
}

std::optional<Login> MemoryDirectory::find_login(const LoginHash& secret, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = logins_.find(secret);
    if (found == logins_.end() || found->second.expires_at <= now) return {};
    LoginOf& login = found->second;
    if (login.token) login.token->used_at = now;
    const Person& person = people_.at(login.person);
    return Login{login.person, person.name, person.lang, login.expires_at, login.kind};
}

bool MemoryDirectory::remove_login(const LoginHash& secret) {
    const std::lock_guard lock(mutex_);
    const auto found = logins_.find(secret);
    if (found == logins_.end()) return false;
    note_ended(found->second.person, log_.now());
    logins_.erase(found);
    return true;
}

void MemoryDirectory::remove_logins(PersonId person, Instant now) {
    const std::lock_guard lock(mutex_);
    end_logins(person, now);
}

void MemoryDirectory::end_logins(PersonId person, Instant now) {
    std::erase_if(logins_, [&](const auto& login) { return login.second.person == person; });
    note_ended(person, now);
}

void MemoryDirectory::note_ended(PersonId person, Instant now) {
    Instant& ended = ended_[person];
    ended = std::max(ended, now);
}

std::vector<PersonId> MemoryDirectory::logins_ended(Instant since, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<std::pair<Instant, PersonId>> ended;
    for (const auto& [person, at] : ended_) {
        if (at >= since) ended.emplace_back(at, person);
    }
    std::ranges::sort(ended);
    std::vector<PersonId> people;
    for (const auto& one : ended) {
        if (people.size() == limit) break;
        people.push_back(one.second);
    }
    return people;
}

bool MemoryDirectory::handle_is_free(const std::string& handle, std::optional<PersonId> but) const {
    return std::ranges::none_of(credentials_, [&](const auto& one) {
        return one.second.handle == handle && one.first != but;
    });
}

bool MemoryDirectory::set_credential(PersonId person, const Credential& credential) {
    const std::lock_guard lock(mutex_);
    if (!people_.contains(person)) throw std::invalid_argument("a credential of nobody");
    if (!handle_is_free(credential.handle, person)) return false;
    credentials_[person] = credential;
    return true;
}

std::optional<Directory::Account> MemoryDirectory::find_account(const std::string& handle) {
    const std::lock_guard lock(mutex_);
    for (const auto& [person, credential] : credentials_) {
        if (credential.handle == handle) {
            return Account{person, people_.at(person).name, credential};
        }
    }
    return {};
}

std::optional<Directory::Account> MemoryDirectory::account_of(PersonId person) {
    const std::lock_guard lock(mutex_);
    const auto found = credentials_.find(person);
    if (found == credentials_.end()) return {};
    return Account{person, people_.at(person).name, found->second};
}

domain::Roles MemoryDirectory::roles_in(SpaceId space, PersonId person) {
    return log_.roles_in(space, person).value_or(domain::Roles{});
}

void MemoryDirectory::add_invitation(const LoginHash& secret, const Invitation& invitation) {
    const std::lock_guard lock(mutex_);
    if (!people_.contains(invitation.created_by)) {
        throw std::invalid_argument("an invitation of nobody");
    }
    invitations_.insert_or_assign(secret, InvitationOf{++last_id_, invitation, {}});
}

std::optional<Invitation> MemoryDirectory::usable(const LoginHash& secret, Instant now) const {
    const auto found = invitations_.find(secret);
    if (found == invitations_.end()) return {};
    const Invitation& invitation = found->second.invitation;
    if (invitation.expires_at <= now || invitation.uses_left == 0) return {};
    return invitation;
}

std::optional<Invitation> MemoryDirectory::find_invitation(const LoginHash& secret, Instant now) {
    const std::lock_guard lock(mutex_);
    return usable(secret, now);
}

std::optional<Invitation>
MemoryDirectory::use_invitation(const LoginHash& secret, PersonId person, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = invitations_.find(secret);
    if (found == invitations_.end() || found->second.invitation.expires_at <= now) return {};
    InvitationOf& one = found->second;
    if (!one.used_by.contains(person)) {
        if (one.invitation.uses_left == 0) return {};
        --one.invitation.uses_left;
        one.used_by.insert(person);
    }
    return one.invitation;
}

AcceptOutcome MemoryDirectory::accept_invitation(
    const LoginHash& secret,
    const NewAccount& account,
    Instant now
) {
    const std::lock_guard lock(mutex_);
    if (!usable(secret, now)) return InvitationGone{};
    if (!handle_is_free(account.credential.handle, {})) return HandleTaken{};
    const PersonId person = add_person_locked(account.name, account.lang);
    credentials_[person] = account.credential;
    consents_[person] = {account.consent.version, account.consent.text, now};
    InvitationOf& one = invitations_.at(secret);
    --one.invitation.uses_left;
    one.used_by.insert(person);
    return person;
}

}  // namespace urdimbre::storage::memory
