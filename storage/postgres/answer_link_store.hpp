#pragma once

#include "storage/answer_link_store.hpp"

namespace urdimbre::storage::postgres {

class Database;

// Links by which an application is answered without an account, in a migrated database, which
// outlives it.
class PostgresAnswerLinkStore final : public AnswerLinkStore {
  public:
    explicit PostgresAnswerLinkStore(Database& database) : database_(database) {}

    Making make(const domain::AnswerLink& link, const Hash& secret) override;
    bool renew(const Uuid& link, const Hash& secret, Instant now) override;
    void close(const Uuid& link, Instant at) override;
    void close_all(const Uuid& application, Instant at) override;
    std::vector<Standing> of(const Uuid& application) override;
    std::optional<Standing> find(const Hash& secret) override;
    Kept keep(const Answering& answering) override;
    std::vector<Answered> answers(const Uuid& application) override;
    void fix(const Uuid& application, const std::string& figures) override;
    std::optional<std::string> report(const Uuid& application) override;
    std::vector<Uuid> due(Instant now, std::size_t limit) override;

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
