#pragma once

#include "server/domain/ids.hpp"
#include "server/domain/notice_kind.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Rows of notices as they follow from the log, for whoever has compared them with it.
class NoticeMending {
  public:
    explicit NoticeMending(Database& database) : database_(database) {}

    // One that is there keeps whether it was seen.
    void put(
        domain::SpaceId space,
        domain::Sequence seq,
        domain::PersonId person,
        domain::Instant at,
        domain::NoticeKind kind
    );
    void drop(domain::SpaceId space, domain::Sequence seq, domain::PersonId person);

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
