#pragma once

#include "storage/blob_store.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"
#include "storage/notice_store.hpp"
#include "storage/reading_store.hpp"
#include "storage/template_store.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace urdimbre::storage {

// An empty log with the directory beside it.
class StorageWorld {
  public:
    virtual ~StorageWorld() = default;

    virtual EventLog& log() = 0;
    virtual Directory& directory() = 0;
    virtual BlobStore& blobs() = 0;
    virtual ReadingStore& reading() = 0;
    virtual NoticeStore& notices() = 0;
    virtual TemplateStore& templates() = 0;
    virtual void renew_epoch() = 0;
};

struct StorageImplementation {
    std::string name;
    std::function<std::unique_ptr<StorageWorld>(bool demo)> make;

    friend void PrintTo(const StorageImplementation& one, std::ostream* out) { *out << one.name; }
};

// Every implementation is held to the same tests.
const std::vector<StorageImplementation>& storage_implementations();

// Small enough to be met by a test.
inline constexpr BlobStore::Limits small_limits{
    .space_bytes_max = 5 * chunk_bytes,
    .open_per_person_max = 4,
    .kept_for = std::chrono::hours{1},
};

inline std::string storage_name(const testing::TestParamInfo<StorageImplementation>& chosen) {
    return chosen.param.name;
}

class StorageContract : public testing::TestWithParam<StorageImplementation> {
  protected:
    std::unique_ptr<StorageWorld> world_ = GetParam().make(false);
    EventLog& log_ = world_->log();
    Directory& directory_ = world_->directory();
    BlobStore& blobs_ = world_->blobs();
    ReadingStore& reading_ = world_->reading();
    NoticeStore& notices_ = world_->notices();
    TemplateStore& templates_ = world_->templates();

    static constexpr SpaceId here{17};
    static constexpr SpaceId there{18};
};

}  // namespace urdimbre::storage
