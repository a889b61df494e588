#include "storage/memory/directory.hpp"

#include <algorithm>
#include <ranges>
#include <stdexcept>

// What people do with their accounts, and who is where.
namespace urdimbre::storage::memory {

bool MemoryDirectory::demo_loaded() {
    const std::lock_guard lock(mutex_);
    return demo_loaded_;
}

void MemoryDirectory::set_demo_loaded() {
    const std::lock_guard lock(mutex_);
    demo_loaded_ = true;
}

void MemoryDirectory::describe(PersonId person, const std::string& about) {
    const std::lock_guard lock(mutex_);
    require_present(person);
    people_.at(person).about = about;
}

std::optional<SpaceId>
MemoryDirectory::reserved_space(domain::SpaceKind kind, const std::string& title) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(spaces_, [&](const auto& one) {
        return one.second.kind == kind && one.second.title == title;
    });
    if (found == spaces_.end()) return {};
    return found->first;
}

void MemoryDirectory::add_token(
    PersonId person,
    const LoginHash& secret,
    const std::string& name,
    Instant made_at,
    Instant expires_at
) {
    const std::lock_guard lock(mutex_);
    require_present(person);
    const Token token{++last_id_, name, made_at, expires_at, {}};
    logins_.insert_or_assign(secret, LoginOf{person, expires_at, LoginKind::token, token});
}

std::vector<Token> MemoryDirectory::tokens_of(PersonId person, Instant now, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<Token> tokens;
    for (const auto& [secret, login] : logins_) {
        if (login.person != person || !login.token || login.expires_at <= now) continue;
        tokens.push_back(*login.token);
    }
    std::ranges::sort(tokens, {}, &Token::id);
    if (tokens.size() > limit) tokens.resize(limit);
    return tokens;
}

bool MemoryDirectory::remove_token(PersonId person, std::uint64_t id) {
    const std::lock_guard lock(mutex_);
    const auto removed = std::erase_if(logins_, [&](const auto& one) {
        const LoginOf& login = one.second;
        return login.person == person && login.token && login.token->id == id;
    });
    if (removed > 0) note_ended(person, log_.now());
    return removed > 0;
}

std::vector<MemberListing>
MemoryDirectory::members_of(SpaceId space, PersonId after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<MemberListing> members;
    for (auto next = people_.upper_bound(after); next != people_.end(); ++next) {
        if (members.size() == limit) break;
        const domain::Roles roles = log_.roles_in(space, next->first).value_or(domain::Roles{});
        if (!roles.empty()) members.push_back({next->first, next->second.name, roles});
    }
    return members;
}

std::vector<InvitationListing>
MemoryDirectory::invitations_to(SpaceId space, Instant now, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<InvitationListing> all;
    for (const auto& [secret, one] : invitations_) {
        if (one.invitation.space != space || !usable(secret, now)) continue;
        all.push_back({one.id, one.invitation});
    }
    std::ranges::sort(all, {}, &InvitationListing::id);
    if (all.size() > limit) all.resize(limit);
    return all;
}

bool MemoryDirectory::remove_invitation(SpaceId space, std::uint64_t id) {
    const std::lock_guard lock(mutex_);
    return std::erase_if(invitations_, [&](const auto& one) {
               return one.second.id == id && one.second.invitation.space == space;
           }) > 0;
}

void MemoryDirectory::add_recovery(const LoginHash& secret, const Recovery& recovery) {
    const std::lock_guard lock(mutex_);
    require_present(recovery.person);
    for (RecoveryOf& earlier : recoveries_) {
        if (earlier.recovery.person == recovery.person) earlier.replaced = true;
    }
    recoveries_.push_back({secret, recovery});
}

MemoryDirectory::RecoveryOf*
MemoryDirectory::usable_recovery(const LoginHash& secret, Instant now) {
    const auto found = std::ranges::find(recoveries_, secret, &RecoveryOf::secret);
    if (found == recoveries_.end() || found->replaced || found->recovery.used_at) return nullptr;
    return found->recovery.expires_at > now ? &*found : nullptr;
}

std::optional<Recovery> MemoryDirectory::find_recovery(const LoginHash& secret, Instant now) {
    const std::lock_guard lock(mutex_);
    const RecoveryOf* found = usable_recovery(secret, now);
    if (!found) return {};
    return found->recovery;
}

RecoveryOutcome
MemoryDirectory::use_recovery(const LoginHash& secret, const Credential& credential, Instant now) {
    const std::lock_guard lock(mutex_);
    RecoveryOf* found = usable_recovery(secret, now);
    if (!found) return RecoveryOutcome::gone;
    const PersonId person = found->recovery.person;
    if (!handle_is_free(credential.handle, person)) return RecoveryOutcome::handle_taken;
    credentials_[person] = credential;
    found->recovery.used_at = now;
    end_logins(person, now);
    return RecoveryOutcome::used;
}

std::vector<Recovery> MemoryDirectory::recoveries_of(PersonId person, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<Recovery> all;
    for (const RecoveryOf& one : std::views::reverse(recoveries_)) {
        if (all.size() == limit) break;
        if (one.recovery.person == person) all.push_back(one.recovery);
    }
    return all;
}

void MemoryDirectory::set_recoveries_seen(PersonId person) {
    const std::lock_guard lock(mutex_);
    for (RecoveryOf& one : recoveries_) {
        if (one.recovery.person == person) one.recovery.seen = true;
    }
}

bool MemoryDirectory::deactivate(PersonId person, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = people_.find(person);
    if (found == people_.end() || found->second.left) return false;
    found->second.left = true;
    found->second.about.clear();
    credentials_.erase(person);
    std::erase_if(invitations_, [&](const auto& one) {
        return one.second.invitation.created_by == person;
    });
    for (RecoveryOf& one : recoveries_) {
        if (one.recovery.person == person) one.replaced = true;
    }
    end_logins(person, now);
    log_.forget_person(person);
    return true;
}

void MemoryDirectory::rename(PersonId person, const std::string& name) {
    const std::lock_guard lock(mutex_);
    const auto found = people_.find(person);
    if (found != people_.end()) found->second.name = name;
}

}  // namespace urdimbre::storage::memory
