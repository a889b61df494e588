#pragma once

#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/notice_store.hpp"
#include "storage/template_store.hpp"

#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace urdimbre::storage::memory {

class MemoryTemplateStore final : public TemplateStore {
  public:
    // Beside no log: nobody is told of anything.
    MemoryTemplateStore() = default;
    MemoryTemplateStore(MemoryEventLog& log, MemoryDirectory& directory)
        : log_(&log), directory_(&directory) {}

    Outcome publish(const Publication& publication) override;
    std::vector<Standing> of(SpaceId network) override;
    std::optional<Standing> find(SpaceId network, std::string_view id) override;
    std::vector<Version> versions(SpaceId network, std::string_view id) override;
    std::optional<Version> version(SpaceId network, std::string_view id, std::uint32_t number)
        override;
    bool retire(const Retirement& retirement) override;

  private:
    struct Kept {
        std::string adapted_from;
        bool retired{};
        std::vector<Version> versions;                  // the number is the place from 1 on
        std::set<std::pair<std::uint32_t, bool>> told;  // versions, and whether as retired
    };
    using Key = std::pair<SpaceId, std::string>;

    static Standing standing(const Key& key, const Kept& kept);
    Kept* at(SpaceId network, std::string_view id);
    void tell(
        SpaceId network,
        NoticeStore::OfTemplate what,
        bool retired,
        Instant when,
        const Telling& telling,
        Kept& kept
    );
    bool is_below(SpaceId space, SpaceId network) const;

    MemoryEventLog* log_{};
    MemoryDirectory* directory_{};
    std::mutex mutex_;
    std::map<Key, Kept> kept_;
    std::map<std::pair<SpaceId, domain::CommandId>, Key> commands_;
};

}  // namespace urdimbre::storage::memory
