#pragma once

#include "server/domain/ids.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Links between anonymous contributions and their authors that outlived their session, for whoever
// has compared them with the log. One that is missing cannot be made again: nothing else knew it.
class AuthorMending {
  public:
    explicit AuthorMending(Database& database) : database_(database) {}

    void forget(domain::SpaceId space, const domain::Uuid& contribution);

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
