#pragma once

#include "storage/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/person_records.hpp"

#include <initializer_list>
#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace urdimbre::storage::memory {

// The directory beside one log, which outlives it: heads and memberships are the log's.
class MemoryDirectory : public Directory {
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
    std::vector<Visitor> visitors(SpaceId space, std::size_t limit) override;
    bool demo() override { return demo_; }
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

    // For ErasureStore beside it.
    void rename(PersonId person, const std::string& name);

    // What is on record of a person, for PersonRecords beside it.
    std::optional<PersonRecords::GivenConsent> consent_of(PersonId person);
    std::vector<SpaceListing> spaces_ever(PersonId person, SpaceId after, std::size_t limit);
    std::vector<SpaceListing> sessions_before(PersonId person, SpaceId before, std::size_t limit);
    std::vector<SpaceListing> rooms_before(PersonId person, SpaceId before, std::size_t limit);

  private:
    struct Person {
        std::string name;
        std::string lang;
        std::string about{};
        bool left{};  // for good
    };
    struct Space {
        domain::SpaceKind kind{};
        std::string title;
        std::optional<SpaceId> parent{};
    };
    struct LoginOf {
        PersonId person{};
        Instant expires_at{};
        LoginKind kind{};
        std::optional<Token> token{};
    };
    struct RecoveryOf {
        LoginHash secret{};
        Recovery recovery;
        bool replaced{};
    };

    struct InvitationOf {
        std::uint64_t id{};
        Invitation invitation;
        std::set<PersonId> used_by;
    };

    std::optional<SpaceListing> listing(SpaceId id, domain::Roles roles);
    struct Listed {
        PersonId person{};
        SpaceId before{};
        std::size_t limit{};
    };
    std::vector<SpaceListing>
    listed_before(const Listed& asked, std::initializer_list<domain::SpaceKind> kinds);
    PersonId add_person_locked(const std::string& name, const std::string& lang);
    bool is_below(SpaceId space, SpaceId above) const;
    std::optional<SpaceId> network_of(SpaceId space) const;
    std::optional<SpaceId> first_network(PersonId person) const;
    bool handle_is_free(const std::string& handle, std::optional<PersonId> but) const;
    std::optional<Invitation> usable(const LoginHash& secret, Instant now) const;
    void note_ended(PersonId person, Instant now);
    void require_present(PersonId person) const;
    RecoveryOf* usable_recovery(const LoginHash& secret, Instant now);
    void end_logins(PersonId person, Instant now);

    MemoryEventLog& log_;
    const bool demo_;
    bool demo_loaded_{};
    std::uint64_t last_id_{};
    std::mutex mutex_;
    std::map<PersonId, Person> people_;
    std::map<SpaceId, Space> spaces_;
    std::map<std::pair<SpaceId, domain::CommandId>, SpaceId> children_;
    std::map<LoginHash, LoginOf> logins_;
    std::map<PersonId, Instant> ended_;
    std::map<PersonId, Credential> credentials_;
    std::map<PersonId, PersonRecords::GivenConsent> consents_;
    std::map<LoginHash, InvitationOf> invitations_;
    std::vector<RecoveryOf> recoveries_;
};

}  // namespace urdimbre::storage::memory
