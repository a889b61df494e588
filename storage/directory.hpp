#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::storage {

using domain::Instant;
using domain::PersonId;
using domain::Sequence;
using domain::SpaceId;

struct PersonName {
    PersonId id{};
    std::string name;

    bool operator==(const PersonName&) const = default;
};

struct SpaceListing {
    SpaceId id{};
    domain::SpaceKind kind{};
    std::string title;
    domain::Roles roles;  // of the person who asked
    Sequence head{};
    std::optional<SpaceId> parent{};

    bool operator==(const SpaceListing&) const = default;
};

// SHA-256 of a login's secret: the secret itself is never stored.
using LoginHash = std::array<std::uint8_t, 32>;

struct Login {
    PersonId person{};
    std::string name;
    std::string lang;
    Instant expires_at{};
};

// A link that lets people into a space, as somebody who may bring people in made it. Known by the
// hash of its secret.
struct Invitation {
    SpaceId space{};
    domain::Roles roles;
    PersonId created_by{};
    Instant expires_at{};
    std::uint32_t uses_left{};

    bool operator==(const Invitation&) const = default;
};

// What somebody signs in with. The handle is in its normal form; the password is a hash that
// carries its own salt and cost.
struct Credential {
    std::string handle;
    std::string password;

    bool operator==(const Credential&) const = default;
};

// The yes that somebody gave, to these words.
struct Consent {
    std::string version;
    std::string text;
};

struct NewAccount {
    std::string name;
    std::string lang;
    Credential credential;
    Consent consent;
};

struct InvitationGone {};  // expired, used up, or never there
struct HandleTaken {};
using AcceptOutcome = std::variant<PersonId, InvitationGone, HandleTaken>;

// Names and who may come in. Blocking and thread-safe; throws StorageUnavailable. Implementations
// are held to tests/contract/directory_contract.
class Directory {
  public:
    virtual ~Directory() = default;

    virtual PersonId add_person(const std::string& name, const std::string& lang) = 0;

    // A number that no space has had. The space exists once something is appended to it.
    virtual SpaceId reserve_space(domain::SpaceKind kind, const std::string& title) = 0;

    // A number for a space that is opened from `opened_from`, at the request of the command
    // `asked`: the same one however often it is asked. parent: the space that it will belong to, if
    // any.
    struct Child {
        SpaceId opened_from{};
        domain::CommandId asked;
        std::optional<SpaceId> parent;
        domain::SpaceKind kind{};
        std::string title;
    };
    virtual SpaceId reserve_child(const Child& child) = 0;

    // The spaces below this one, at any depth, in which the person is a member; in order of id.
    virtual std::vector<SpaceId>
    memberships_below(SpaceId space, PersonId person, std::size_t limit) = 0;

    // Without roles, as nobody asks. No value: it does not exist.
    virtual std::optional<SpaceListing> space(SpaceId id) = 0;

    // Of a space, or of a number that was reserved and has not begun. No value: it is neither.
    virtual std::optional<std::string> title(SpaceId id) = 0;

    // Where this person is a member, in order of id.
    virtual std::vector<SpaceListing> spaces_of(PersonId person, std::size_t limit) = 0;

    // Names of those who exist, in order of id.
    virtual std::vector<PersonName> names(std::span<const PersonId> ids) = 0;

    // Of `ids`, those who are or were members of the space: nobody learns the name of a stranger.
    virtual std::vector<PersonName> names_in(SpaceId space, std::span<const PersonId> ids) = 0;

    // Was this database born as a demo? Then, and only then, anybody may come in as one of its
    // people.
    virtual bool demo() = 0;
    // In order of id; nobody, if it was not.
    virtual std::vector<PersonName> demo_people(std::size_t limit) = 0;

    virtual void add_login(PersonId person, const LoginHash& secret, Instant expires_at) = 0;
    virtual std::optional<Login> find_login(const LoginHash& secret, Instant now) = 0;

    // The login is gone from here on, on every node. False: there was none.
    virtual bool remove_login(const LoginHash& secret) = 0;

    // Every login of the person is gone from here on; `now` is when.
    virtual void remove_logins(PersonId person, Instant now) = 0;

    // Whose logins ended at or after `since`, each once, earliest first. Both ways of removing a
    // login tell it here for at least an hour.
    virtual std::vector<PersonId> logins_ended(Instant since, std::size_t limit) = 0;

    // Somebody may sign in with this from here on, instead of what was before. False: the handle is
    // somebody else's.
    virtual bool set_credential(PersonId person, const Credential& credential) = 0;
    struct Account {
        PersonId person{};
        std::string name;
        Credential credential;
    };
    virtual std::optional<Account> find_account(const std::string& handle) = 0;
    virtual std::optional<Account> account_of(PersonId person) = 0;

    // What a member is now, as the index of the log says it; without roles for everybody else.
    virtual domain::Roles roles_in(SpaceId space, PersonId person) = 0;

    virtual void add_invitation(const LoginHash& secret, const Invitation& invitation) = 0;
    // One that can still be used, by somebody new.
    virtual std::optional<Invitation> find_invitation(const LoginHash& secret, Instant now) = 0;
    // A person uses an invitation once, however often they come: a second time costs nothing, and
    // is theirs even when nobody else may use it any more. No value: it cannot be used.
    virtual std::optional<Invitation>
    use_invitation(const LoginHash& secret, PersonId person, Instant now) = 0;
    // A new person, their credential, their consent and the use of the invitation: all or nothing.
    virtual AcceptOutcome
    accept_invitation(const LoginHash& secret, const NewAccount& account, Instant now) = 0;
};

}  // namespace urdimbre::storage
