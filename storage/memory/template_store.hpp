#pragma once

#include "storage/template_store.hpp"

#include <map>
#include <mutex>
#include <utility>

namespace urdimbre::storage::memory {

class MemoryTemplateStore final : public TemplateStore {
  public:
    Outcome publish(const Publication& publication) override;
    std::vector<Standing> of(SpaceId network) override;
    std::optional<Standing> find(SpaceId network, std::string_view id) override;
    std::vector<Version> versions(SpaceId network, std::string_view id) override;
    std::optional<Version> version(SpaceId network, std::string_view id, std::uint32_t number)
        override;
    bool retire(SpaceId network, std::string_view id, bool retired) override;

  private:
    struct Kept {
        std::string adapted_from;
        bool retired{};
        std::vector<Version> versions;  // the number is the place from 1 on
    };
    using Key = std::pair<SpaceId, std::string>;

    static Standing standing(const Key& key, const Kept& kept);
    Kept* at(SpaceId network, std::string_view id);

    std::mutex mutex_;
    std::map<Key, Kept> kept_;
    std::map<std::pair<SpaceId, domain::CommandId>, Key> commands_;
};

}  // namespace urdimbre::storage::memory
