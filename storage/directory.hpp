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

// Somebody in a space, with the network that they came from.
struct Visitor {
    PersonId id{};
    std::string network;

    bool operator==(const Visitor&) const = default;
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

// Whose device it is: one person's, one that several share, or a script, whose login is a token.
enum class LoginKind : std::uint8_t { own_device, shared_device, token };

struct Login {
    PersonId person{};
    std::string name;
    std::string lang;
    Instant expires_at{};
    LoginKind kind{};
};

// A login that a person gave to a script. Shown without its secret, which nobody knows any more.
struct Token {
    std::uint64_t id{};
    std::string name;
    Instant made_at{};
    Instant expires_at{};
    std::optional<Instant> used_at;  // within a minute

    bool operator==(const Token&) const = default;
};

struct MemberListing {
    PersonId id{};
    std::string name;
    domain::Roles roles;

    bool operator==(const MemberListing&) const = default;
};

struct DemoPerson {
    PersonId id{};
    std::string name;
    std::string about;  // one line; may be empty

    bool operator==(const DemoPerson&) const = default;
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

// An invitation as those see it who may revoke it.
struct InvitationListing {
    std::uint64_t id{};
    Invitation invitation;

    bool operator==(const InvitationListing&) const = default;
};

// A link with which somebody chooses a new password, and who let them (rule A20).
struct Recovery {
    PersonId person{};
    std::optional<PersonId> made_by;  // no value: whoever operates the service
    std::optional<SpaceId> space;     // where they coordinate
    Instant made_at{};
    Instant expires_at{};
    std::optional<Instant> used_at{};
    bool seen{};  // the person was told

    bool operator==(const Recovery&) const = default;
};

enum class RecoveryOutcome : std::uint8_t { used, gone, handle_taken };

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

    // Where several networks meet in a space (rule C55): of those who are or were its members,
    // whoever never was one of the network that it is or lies in, with the first network in which
    // they are now; in order of id. Where it lies in none, there are at least two, or nobody.
    virtual std::vector<Visitor> visitors(SpaceId space, std::size_t limit) = 0;

    // Was this database born as a demo? Then, and only then, anybody may come in as one of its
    // people.
    virtual bool demo() = 0;
    // In order of id, without those who left for good; nobody, if it was not.
    virtual std::vector<DemoPerson> demo_people(std::size_t limit) = 0;
    // Was the whole demo network loaded?
    virtual bool demo_loaded() = 0;
    virtual void set_demo_loaded() = 0;
    // One line about a person.
    virtual void describe(PersonId person, const std::string& about) = 0;
    // The first number that was given to a space of this kind and title, whether or not it exists.
    virtual std::optional<SpaceId>
    reserved_space(domain::SpaceKind kind, const std::string& title) = 0;

    // A login of somebody who left for good is not taken: throws std::invalid_argument, or what the
    // store throws.
    virtual void add_login(
        PersonId person,
        const LoginHash& secret,
        Instant expires_at,
        LoginKind kind = LoginKind::own_device
    ) = 0;
    // Of any kind. Finding a token notes that it was used.
    virtual std::optional<Login> find_login(const LoginHash& secret, Instant now) = 0;

    // The login is gone from here on, on every node. False: there was none.
    virtual bool remove_login(const LoginHash& secret) = 0;

    // A login of the kind `token`, known to its owner under its name.
    virtual void add_token(
        PersonId person,
        const LoginHash& secret,
        const std::string& name,
        Instant made_at,
        Instant expires_at
    ) = 0;
    // Those that have not expired, oldest first.
    virtual std::vector<Token> tokens_of(PersonId person, Instant now, std::size_t limit) = 0;
    // False: the person has none of this number.
    virtual bool remove_token(PersonId person, std::uint64_t id) = 0;

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

    // Members now, in order of id, after this one.
    virtual std::vector<MemberListing>
    members_of(SpaceId space, PersonId after, std::size_t limit) = 0;

    virtual void add_invitation(const LoginHash& secret, const Invitation& invitation) = 0;
    // One that can still be used, by somebody new.
    virtual std::optional<Invitation> find_invitation(const LoginHash& secret, Instant now) = 0;
    // Those to this space that can still be used by somebody new, oldest first.
    virtual std::vector<InvitationListing>
    invitations_to(SpaceId space, Instant now, std::size_t limit) = 0;
    // False: this space has none of this number.
    virtual bool remove_invitation(SpaceId space, std::uint64_t id) = 0;
    // A person uses an invitation once, however often they come: a second time costs nothing, and
    // is theirs even when nobody else may use it any more. No value: it cannot be used.
    virtual std::optional<Invitation>
    use_invitation(const LoginHash& secret, PersonId person, Instant now) = 0;
    // A new person, their credential, their consent and the use of the invitation: all or nothing.
    virtual AcceptOutcome
    accept_invitation(const LoginHash& secret, const NewAccount& account, Instant now) = 0;

    // A person has one link at most: earlier ones that were not used are worth nothing from here
    // on, and stay on record.
    virtual void add_recovery(const LoginHash& secret, const Recovery& recovery) = 0;
    virtual std::optional<Recovery> find_recovery(const LoginHash& secret, Instant now) = 0;
    // The person signs in with this from here on, and every login of theirs is gone: all or
    // nothing, and once.
    virtual RecoveryOutcome
    use_recovery(const LoginHash& secret, const Credential& credential, Instant now) = 0;
    // Newest first, those that were never used included.
    virtual std::vector<Recovery> recoveries_of(PersonId person, std::size_t limit) = 0;
    virtual void set_recoveries_seen(PersonId person) = 0;

    // The person left for good: nothing opens the account any more, and their invitations are gone.
    // The name stays (rule A22). False: it was so already.
    virtual bool deactivate(PersonId person, Instant now) = 0;
};

}  // namespace urdimbre::storage
