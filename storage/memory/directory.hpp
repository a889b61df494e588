#pragma once

#include "storage/directory.hpp"
#include "storage/memory/event_log.hpp"

#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace urdimbre::storage::memory {

// The directory beside one log, which outlives it: heads and memberships are the log's.
class MemoryDirectory final : public Directory {
  public:
    explicit MemoryDirectory(MemoryEventLog& log, bool demo = false) : log_(log), demo_(demo) {}

    PersonId add_person(const std::string& name, const std::string& lang) override;
    SpaceId reserve_space(domain::SpaceKind kind, const std::string& title) override;
    SpaceId reserve_child(const Child& child) override;
    std::vector<SpaceId> memberships_below(SpaceId space, PersonId person, std::size_t limit)
        override;
    std::optional<SpaceListing> space(SpaceId id) override;
    std::optional<std::string> title(SpaceId id) override;
    std::vector<SpaceListing> spaces_of(PersonId person, std::size_t limit) override;
    std::vector<PersonName> names(std::span<const PersonId> ids) override;
    std::vector<PersonName> names_in(SpaceId space, std::span<const PersonId> ids) override;
    bool demo() override { return demo_; }
    std::vector<PersonName> demo_people(std::size_t limit) override;
    void add_login(PersonId person, const LoginHash& secret, Instant expires_at) override;
    std::optional<Login> find_login(const LoginHash& secret, Instant now) override;
    bool remove_login(const LoginHash& secret) override;
    void remove_logins(PersonId person, Instant now) override;
    std::vector<PersonId> logins_ended(Instant since, std::size_t limit) override;
    bool set_credential(PersonId person, const Credential& credential) override;
    std::optional<Account> find_account(const std::string& handle) override;
    std::optional<Account> account_of(PersonId person) override;
    domain::Roles roles_in(SpaceId space, PersonId person) override;
    void add_invitation(const LoginHash& secret, const Invitation& invitation) override;
    std::optional<Invitation> find_invitation(const LoginHash& secret, Instant now) override;
    std::optional<Invitation> use_invitation(const LoginHash& secret, PersonId person, Instant now)
        override;
    AcceptOutcome accept_invitation(const LoginHash& secret, const NewAccount& account, Instant now)
        override;

  private:
    struct Person {
        std::string name;
        std::string lang;
    };
    struct Space {
        domain::SpaceKind kind{};
        std::string title;
        std::optional<SpaceId> parent{};
    };
    struct LoginOf {
        PersonId person{};
        Instant expires_at{};
    };

    struct InvitationOf {
        Invitation invitation;
        std::set<PersonId> used_by;
    };

    std::optional<SpaceListing> listing(SpaceId id, domain::Roles roles);
    PersonId add_person_locked(const std::string& name, const std::string& lang);
    bool is_below(SpaceId space, SpaceId above) const;
    bool handle_is_free(const std::string& handle, std::optional<PersonId> but) const;
    std::optional<Invitation> usable(const LoginHash& secret, Instant now) const;
    void note_ended(PersonId person, Instant now);

    MemoryEventLog& log_;
    const bool demo_;
    std::mutex mutex_;
    std::map<PersonId, Person> people_;
    std::map<SpaceId, Space> spaces_;
    std::map<std::pair<SpaceId, domain::CommandId>, SpaceId> children_;
    std::map<LoginHash, LoginOf> logins_;
    std::map<PersonId, Instant> ended_;
    std::map<PersonId, Credential> credentials_;
    std::map<PersonId, Consent> consents_;
    std::map<LoginHash, InvitationOf> invitations_;
};

}  // namespace urdimbre::storage::memory
