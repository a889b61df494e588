#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/notice_kind.hpp"
#include "server/domain/role.hpp"
#include "storage/event_log.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::storage::postgres {

class Database;

// What the tables say of spaces, row by row, for whoever compares it with their logs. Reads only.
class Inspection {
  public:
    explicit Inspection(Database& database) : database_(database) {}

    // Spaces that have a head or an event, in order.
    std::vector<domain::SpaceId> spaces(domain::SpaceId after, std::size_t limit);

    // No value: there is no such row.
    std::optional<domain::Sequence> head(domain::SpaceId space);
    struct Listed {
        domain::SpaceKind kind{};
        std::optional<domain::SpaceId> parent;
    };
    std::optional<Listed> listed(domain::SpaceId space);
    std::optional<domain::Instant> deadline(domain::SpaceId space);
    std::map<domain::PersonId, domain::Roles> members(domain::SpaceId space);

    // What single people are told of: by event and person, in that order; and up to when the
    // notices of each person were let go, of everybody under person 0.
    struct Noticed {
        domain::Instant at{};
        domain::NoticeKind kind{};

        bool operator==(const Noticed&) const = default;
    };
    using NoticeOf = std::pair<domain::Sequence, domain::PersonId>;
    std::map<NoticeOf, Noticed> notices(domain::SpaceId space);
    std::map<domain::PersonId, domain::Instant> notice_floors();

    // Answers in order of thread and sequence, after this one; nth: the how-manieth of its thread.
    struct Answered {
        ThreadAnswer answer;
        std::uint32_t nth{};
    };
    std::vector<Answered>
    answers(domain::SpaceId space, const std::optional<ThreadAnswer>& after, std::size_t limit);

    // In their order, after this one.
    std::vector<Reacted>
    reactions(domain::SpaceId space, const std::optional<Reacted>& after, std::size_t limit);

    // Whose anonymous contributions are, in order of their ids.
    std::vector<Authored> authors(domain::SpaceId space);

    // The files that are there, each with the command that claimed it last.
    std::map<domain::Uuid, domain::CommandId> files(domain::SpaceId space);

    // One that is ahead of the head is given, too.
    struct Saved {
        domain::Sequence seq{};
        std::string body;
    };
    std::optional<Saved> saved_state(domain::SpaceId space);

    // Those of the events in (after, upto] that the command named in them does not claim.
    std::vector<domain::Sequence> unclaimed(
        domain::SpaceId space,
        domain::Sequence after,
        domain::Sequence upto,
        std::size_t limit
    );

    // How many events the commands of the space claim between them.
    std::uint64_t claimed(domain::SpaceId space);

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
