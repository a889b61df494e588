#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/role.hpp"

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

// The documents that networks made of conversations, or of instruments, in versions that never
// change (rules C2, C3, I2). A store is one of the two: what stands in one is nothing to the other.
// Blocking and thread-safe; throws StorageUnavailable. Implementations are held to
// tests/contract/template_contract.
class TemplateStore {
  public:
    virtual ~TemplateStore() = default;

    enum class Shelf : std::uint8_t { conversations, instruments };

    static constexpr std::size_t per_network_max = 200;  // retired ones among them
    static constexpr std::uint32_t versions_max = 200;   // of one

    struct Version {
        std::uint32_t number{};
        PersonId by{};
        Instant at{};
        std::string note;      // what changed
        std::string document;  // empty in lists of versions

        bool operator==(const Version&) const = default;
    };

    struct Standing {
        std::string id;
        std::string adapted_from;  // empty: from nothing
        bool retired{};
        Version newest;

        bool operator==(const Standing&) const = default;
    };

    // Whoever has one of these roles in the network, or in a space below it that can hold sessions,
    // gets a notice, once for each version that is published or retired, in the network or else
    // there; not whoever did it (rule C118). Written together with what it tells of. Of instruments
    // nobody is told.
    struct Telling {
        std::string title;  // of the template
        domain::Roles planners;
    };

    // The next version of a template, or its first one, made of the version `base` (0: of none).
    // `command` is the id that its author gave to it: asked again it happens once, and gives the
    // same answer. A retired one is back with it.
    struct Publication {
        domain::CommandId command;
        SpaceId network{};
        std::string id;
        std::uint32_t base{};
        std::string adapted_from;
        Version version;  // its number is base + 1
        Telling telling;
    };
    // came_between: the newest is not `base`. full: as many templates, or versions, as there may
    // be.
    enum class Outcome : std::uint8_t { published, came_between, full };
    virtual Outcome publish(const Publication& publication) = 0;

    // With the newest document of each, in order of id.
    virtual std::vector<Standing> of(SpaceId network) = 0;
    virtual std::optional<Standing> find(SpaceId network, std::string_view id) = 0;

    // Newest first.
    virtual std::vector<Version> versions(SpaceId network, std::string_view id) = 0;
    virtual std::optional<Version>
    version(SpaceId network, std::string_view id, std::uint32_t number) = 0;

    struct Retirement {
        SpaceId network{};
        std::string id;
        bool retired{};
        PersonId by{};
        Instant at{};
        Telling telling;
    };
    // False: there is none of this id.
    virtual bool retire(const Retirement& retirement) = 0;

    // Where notices have the number of an event, those of templates have one from here on: no log
    // gets as far, and clients hold it exactly.
    static constexpr std::uint64_t first_number = std::uint64_t{1} << 52;
};

}  // namespace urdimbre::storage
