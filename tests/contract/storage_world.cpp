#include "tests/contract/storage_world.hpp"

#include "storage/memory/blob_store.hpp"
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/notice_store.hpp"
#include "storage/memory/reading_store.hpp"
#include "storage/memory/template_store.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

namespace urdimbre::storage {
namespace {

class MemoryWorld final : public StorageWorld {
  public:
    explicit MemoryWorld(bool demo) : directory_(log_, demo) {}

    EventLog& log() override { return log_; }
    Directory& directory() override { return directory_; }
    BlobStore& blobs() override { return blobs_; }
    ReadingStore& reading() override { return reading_; }
    NoticeStore& notices() override { return notices_; }
    TemplateStore& templates() override { return templates_; }
    void renew_epoch() override { log_.renew_epoch(); }

  private:
    memory::MemoryEventLog log_{[] { return at_millisecond(1'800'000'000'000); }};
    memory::MemoryDirectory directory_;
    memory::MemoryBlobStore blobs_{log_, small_limits};
    memory::MemoryReadingStore reading_{log_};
    memory::MemoryNoticeStore notices_{log_, directory_};
    memory::MemoryTemplateStore templates_{log_, directory_};
};

}  // namespace

const std::vector<StorageImplementation>& storage_implementations() {
    static const std::vector<StorageImplementation> all{
        {"memory", [](bool demo) { return std::make_unique<MemoryWorld>(demo); }},
        {"postgres", [](bool demo) { return std::make_unique<PostgresWorld>(demo); }},
    };
    return all;
}

}  // namespace urdimbre::storage
