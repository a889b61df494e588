#pragma once

#include "storage/unavailable.hpp"

#include <pqxx/pqxx>

#include <chrono>
#include <string>
#include <unordered_set>
#include <vector>

namespace urdimbre::storage::postgres {

// The connection is gone, or leads to a server that cannot write any more: what was asked may have
// happened or not.
class ConnectionBroken : public StorageUnavailable {
  public:
    using StorageUnavailable::StorageUnavailable;
};

// The database answered that it did not do it; the connection is well.
class StatementFailed : public StorageUnavailable {
  public:
    using StorageUnavailable::StorageUnavailable;
};

// Prepared once per session, when it is first needed. Lives for ever.
struct Statement {
    const char* name;
    const char* sql;
};

struct Timeouts {
    std::chrono::milliseconds statement{5000};
    std::chrono::milliseconds lock{2000};
};

// One connection. For one thread at a time. Once broken it stays so: nothing is sent twice, and
// nothing is sent over another connection than the one that was asked for.
class Session {
  public:
    // Throws ConnectionBroken.
    Session(const std::string& conninfo, const Timeouts& timeouts);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // In a transaction of its own, one round trip. Throws ConnectionBroken or StatementFailed.
    pqxx::result ask(const Statement& statement, const std::vector<std::string>& arguments = {});

    // The same with arguments in PostgreSQL's binary form (packed_array.hpp).
    pqxx::result ask_packed(const Statement& statement, const std::vector<std::string>& arguments);

    // Any number of statements, all of them or none.
    pqxx::result run(const std::string& sql);

    // False: it broke, or the other end has closed it meanwhile.
    bool usable() const;

  private:
    template <class Arguments>
    pqxx::result execute(const Statement& statement, const Arguments& arguments);
    template <class F>
    pqxx::result guarded(F&& f);

    pqxx::connection connection_;
    pqxx::quiet_errorhandler
        quiet_;  // what the server remarks beside its answers is not ours to print
    std::unordered_set<const Statement*> prepared_;
    bool broken_{};
};

}  // namespace urdimbre::storage::postgres
