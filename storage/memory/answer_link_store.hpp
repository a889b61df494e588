#pragma once

#include "storage/answer_link_store.hpp"

#include <map>
#include <mutex>

namespace urdimbre::storage::memory {

class MemoryAnswerLinkStore final : public AnswerLinkStore {
  public:
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
    struct Entry {
        Standing standing;
        Hash secret{};
        std::map<Hash, std::string> answers;
    };

    std::mutex mutex_;
    std::map<Uuid, Entry> links_;
    std::map<Uuid, std::string> reports_;  // by application
};

}  // namespace urdimbre::storage::memory
