#pragma once

#include "storage/directory.hpp"

namespace urdimbre::storage::postgres {

class Database;

// The directory in a migrated database, which outlives it.
class PostgresDirectory final : public Directory {
  public:
    explicit PostgresDirectory(Database& database) : database_(database) {}

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
    std::vector<Visitor> visitors(SpaceId space, std::size_t limit) override;
    bool demo() override;
    std::vector<DemoPerson> demo_people(std::size_t limit) override;
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
    bool demo_loaded() override;
    void set_demo_loaded() override;
    void describe(PersonId person, const std::string& about) override;
    std::optional<SpaceId> reserved_space(domain::SpaceKind kind, const std::string& title)
        override;
    void add_login(
        PersonId person,
        const LoginHash& secret,
        Instant expires_at,
        LoginKind kind = LoginKind::own_device
    ) override;
    void add_token(
        PersonId person,
        const LoginHash& secret,
        const std::string& name,
        Instant made_at,
        Instant expires_at
    ) override;
    std::vector<Token> tokens_of(PersonId person, Instant now, std::size_t limit) override;
    bool remove_token(PersonId person, std::uint64_t id) override;
    std::vector<MemberListing> members_of(SpaceId space, PersonId after, std::size_t limit)
        override;
    std::vector<InvitationListing> invitations_to(SpaceId space, Instant now, std::size_t limit)
        override;
    bool remove_invitation(SpaceId space, std::uint64_t id) override;
    void add_recovery(const LoginHash& secret, const Recovery& recovery) override;
    std::optional<Recovery> find_recovery(const LoginHash& secret, Instant now) override;
    RecoveryOutcome use_recovery(const LoginHash& secret, const Credential& credential, Instant now)
        override;
    std::vector<Recovery> recoveries_of(PersonId person, std::size_t limit) override;
    void set_recoveries_seen(PersonId person) override;
    bool deactivate(PersonId person, Instant now) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
