#pragma once

#include "server/domain/application.hpp"
#include "server/domain/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::storage {

using domain::Instant;
using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;

// What people are asked by instruments and what they answer (rules I2 to I5, I15 to I17), beside
// the logs. Blocking and thread-safe; throws StorageUnavailable. Implementations are held to
// tests/contract/instrument_contract.
class InstrumentStore {
  public:
    virtual ~InstrumentStore() = default;

    // An application with how many have submitted, and whether its report is fixed.
    struct Standing {
        domain::Application application;
        std::uint32_t submitted{};
        bool reported{};

        bool operator==(const Standing&) const = default;
    };

    // `document`: the version of the instrument that it is answered on, kept with it for good.
    // Asked again under the same id it happens once. full: as many as the space may have, or have
    // open at once. taken: the id is that of something else, or of the same asked otherwise.
    enum class Opening : std::uint8_t { opened, full, taken };
    virtual Opening
    open(const domain::Application& application, std::string_view document, Instant now) = 0;

    virtual std::optional<Standing> find(const Uuid& application) = 0;
    virtual std::string document(const Uuid& application) = 0;  // empty: there is none
    // Newest first; of several spaces at once.
    virtual std::vector<Standing> in(const std::vector<SpaceId>& spaces, std::size_t limit) = 0;

    // Nothing is answered from here on. When it was closed first counts.
    virtual void close(const Uuid& application, Instant at) = 0;

    struct Sheet {
        PersonId by{};
        std::uint32_t revision{};  // 1, 2 … with every change
        bool submitted{};
        Instant at{};
        std::string answers;

        bool operator==(const Sheet&) const = default;
    };
    // Instead of the revision `base` (0: of none); what was submitted stays so. `command` is the id
    // that its author gave to this change: the newest change, asked again, happens once.
    struct Keeping {
        Uuid application;
        Uuid command;
        std::uint32_t base{};
        Sheet sheet;  // its revision is base + 1
    };
    // came_between: the newest is not `base`. closed: or there is no such application.
    enum class Kept : std::uint8_t { kept, came_between, closed };
    virtual Kept keep(const Keeping& keeping) = 0;

    virtual std::optional<Sheet> sheet(const Uuid& application, PersonId by) = 0;
    // Those that were submitted, in order of person.
    virtual std::vector<Sheet> sheets(const Uuid& application) = 0;
    // The person's answers are gone; a report that is fixed keeps its figures.
    virtual void erase(const Uuid& application, PersonId by) = 0;

    // What somebody answered anywhere, newest application first.
    struct Answered {
        Standing standing;
        Sheet sheet;
    };
    virtual std::vector<Answered> of_person(PersonId person, std::size_t limit) = 0;

    // Whose answers a report is made of, and the document that they were given on.
    struct Counted {
        std::string family;
        std::string document;
        std::string counted;

        bool operator==(const Counted&) const = default;
    };
    // Those in a network that ended at `since` or later and could be compared with a report of an
    // instrument: of its family, of what networks made, and all if a network made it. And how many
    // reports that network has.
    struct Earlier {
        std::uint64_t reports{};
        std::vector<Counted> counted;
    };
    struct Kin {
        std::string_view family;
        bool of_network{};
    };
    virtual Earlier earlier_reports(SpaceId root, const Kin& kin, Instant since) = 0;

    // Fixes the one report of an application that is closed. False: another report of this network
    // was fixed since `reports` were counted, so this one has to be made again. A report that is
    // fixed never changes, and whose answers it is made of is kept with it: another one that ended
    // near it may be asked for at any later time.
    struct Fixing {
        Uuid application;
        std::uint64_t reports{};
        std::string figures;
        std::string counted;
    };
    virtual bool fix(const Fixing& fixing) = 0;
    virtual std::optional<std::string> report(const Uuid& application) = 0;

    // The dimensions that people decided to work on after an application (rule I13), in place of
    // what they decided before.
    struct Choice {
        Uuid application;
        PersonId by{};
        Instant at{};
        std::vector<std::string> dimensions;

        bool operator==(const Choice&) const = default;
    };
    // Nothing happens where there is no such application.
    virtual void choose(const Choice& choice) = 0;
    virtual std::optional<Choice> chosen(const Uuid& application) = 0;

    // What somebody decided, anywhere, newest first.
    virtual std::vector<Choice> chosen_by(PersonId person, std::size_t limit) = 0;

    // The newest of each family of instruments in a space, in order of family.
    struct Chosen {
        std::string family;
        Choice choice;

        bool operator==(const Chosen&) const = default;
    };
    virtual std::vector<Chosen> choices(SpaceId space) = 0;
};

}  // namespace urdimbre::storage
