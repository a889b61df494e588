// What is made of recordings, held against every implementation (rule R11).
#include "storage/memory/blob_store.hpp"
#include "storage/memory/event_log.hpp"
#include "storage/memory/rendition_store.hpp"
#include "storage/postgres/blob_store.hpp"
#include "storage/postgres/rendition_store.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <set>
#include <string>
#include <variant>

namespace urdimbre::storage {
namespace {

using namespace std::chrono_literals;
using State = RenditionStore::State;

constexpr PersonId ana{1};
constexpr SpaceId room{17};

constexpr BlobStore::Limits recording_limits{
    .space_bytes_max = 2 * chunk_bytes,
    .recording_bytes_max = 3 * chunk_bytes,
    .open_per_person_max = 20,
    .kept_for = std::chrono::hours{1},
};

struct RenditionWorld {
    virtual ~RenditionWorld() = default;
    virtual EventLog& log() = 0;
    virtual BlobStore& blobs() = 0;
    virtual RenditionStore& renditions() = 0;
};
struct RenditionsInMemory final : RenditionWorld {
    EventLog& log() override { return log_; }
    BlobStore& blobs() override { return blobs_; }
    RenditionStore& renditions() override { return renditions_; }
    memory::MemoryEventLog log_{[] { return at_millisecond(1'800'000'000'000); }};
    memory::MemoryBlobStore blobs_{log_, recording_limits};
    memory::MemoryRenditionStore renditions_{blobs_};
};
struct RenditionsInPostgres final : RenditionWorld {
    EventLog& log() override { return world_.log(); }
    BlobStore& blobs() override { return blobs_; }
    RenditionStore& renditions() override { return renditions_; }
    PostgresWorld world_;
    postgres::PostgresBlobStore blobs_{world_.database(), recording_limits};
    postgres::PostgresRenditionStore renditions_{world_.database()};
};

Digest digest_of(std::uint8_t first) {
    Digest digest{};
    digest[0] = first;
    return digest;
}

class RenditionContract : public testing::TestWithParam<bool> {
  protected:
    bool begins(std::uint64_t id, FilePurpose purpose, std::uint64_t size = 10) {
        return std::holds_alternative<BlobStore::Begun>(blobs_.begin(
            {.space = room,
             .file = uuid(id),
             .author = ana,
             .size = size,
             .media = "video/mp4",
             .purpose = purpose},
            now_
        ));
    }
    // Uploaded whole.
    void recording(std::uint64_t id, const std::string& media = "video/mp4") {
        ASSERT_TRUE(begins(id, FilePurpose::recording));
        const auto first = static_cast<std::uint8_t>(id);
        ASSERT_EQ(
            blobs_.put(room, uuid(id), ana, 0, digest_of(first), std::string(10, 'r'), now_),
            BlobStore::Put::kept
        );
        ASSERT_TRUE(blobs_.complete(room, uuid(id), ana, digest_of(first), media, now_));
    }
    bool claims(std::uint64_t id, std::uint64_t command, FilePurpose purpose) {
        const Uuid file = uuid(id);
        return blobs_.claim(room, ana, uuid(command), {&file, 1}, now_, purpose)
            .front()
            .has_value();
    }
    // What bringing it appends.
    void bring(std::uint64_t command, std::uint64_t file) {
        ASSERT_TRUE(claims(file, command, FilePurpose::recording));
        AppendDraft draft(room, log_.heads({{room}}).front());
        draft.message(command);
        Append append_it = draft;
        append_it.contents.push_back({uuid(file), "video/mp4 10 "});
        ASSERT_TRUE(is<Committed>(append(log_, append_it)));
    }
    void withdraw(std::uint64_t command, std::uint64_t recording, std::uint64_t file) {
        AppendDraft draft(room, log_.heads({{room}}).front());
        draft.about(command, recording).forgets(recording).forgets(file);
        ASSERT_TRUE(is<Committed>(append(log_, draft)));
    }
    std::optional<RenditionStore::Job> take() { return renditions_.take(now_, now_ + 1min); }
    static RenditionStore::Made made(const std::string& bytes, std::uint8_t address = 200) {
        return {
            .media = "audio/mp4",
            .size = bytes.size(),
            .chunks = {digest_of(address)},
            .address = digest_of(address),
            .chunk = [bytes](std::size_t) { return bytes; },
        };
    }
    RenditionStore::Standing standing(std::uint64_t id) {
        return renditions_.standing(room, uuid(id), now_);
    }
    void collect_everything() {
        while (blobs_.collect(now_).more) {
        }
    }

    std::unique_ptr<RenditionWorld> world_ =
        GetParam() ? std::unique_ptr<RenditionWorld>{std::make_unique<RenditionsInPostgres>()}
                   : std::make_unique<RenditionsInMemory>();
    EventLog& log_ = world_->log();
    BlobStore& blobs_ = world_->blobs();
    RenditionStore& renditions_ = world_->renditions();
    Instant now_ = at_millisecond(1'800'000'000'000);
};

TEST_P(RenditionContract, recordings_have_a_room_and_a_use_of_their_own) {
    ASSERT_TRUE(begins(1, FilePurpose::recording, 3 * chunk_bytes));
    EXPECT_FALSE(begins(2, FilePurpose::recording, 1)) << "full";
    EXPECT_TRUE(begins(3, FilePurpose::attachment, 2 * chunk_bytes)) << "a room of their own";
    EXPECT_FALSE(begins(4, FilePurpose::attachment, 1));
    EXPECT_FALSE(begins(1, FilePurpose::attachment, 3 * chunk_bytes)) << "it is something else";
    const auto upload = blobs_.upload(room, uuid(1), ana);
    ASSERT_TRUE(upload);
    EXPECT_EQ(upload->purpose, FilePurpose::recording);
    ASSERT_TRUE(blobs_.drop(room, uuid(1), ana));
    recording(5);
    EXPECT_FALSE(claims(5, 100, FilePurpose::attachment));
    EXPECT_TRUE(claims(5, 100, FilePurpose::recording));
}

TEST_P(RenditionContract, a_video_has_sound_and_a_picture_and_a_sound_only_itself) {
    recording(1);
    recording(2, "audio/ogg");
    std::set<std::pair<Uuid, RenditionKind>> given;
    while (const auto job = take()) {
        EXPECT_EQ(job->space, room);
        EXPECT_EQ(job->attempt, 1u);
        EXPECT_EQ(job->size, 10u);
        EXPECT_TRUE(given.emplace(job->file, job->kind).second) << "given to two workers";
    }
    EXPECT_EQ(
        given,
        (std::set<std::pair<Uuid, RenditionKind>>{
            {uuid(1), RenditionKind::sound},
            {uuid(1), RenditionKind::still},
            {uuid(2), RenditionKind::sound},
        })
    );
    EXPECT_EQ(standing(2).still.state, State::impossible);
    EXPECT_EQ(standing(9), RenditionStore::Standing{}) << "unknown";
}

TEST_P(RenditionContract, what_was_made_is_read_beside_the_recording) {
    recording(1, "audio/mp4");
    const auto job = take();
    ASSERT_TRUE(job);
    EXPECT_EQ(standing(1).sound.state, State::making);
    ASSERT_TRUE(renditions_.keep(*job, made("la clase"), now_));
    const auto sound = standing(1).sound;
    ASSERT_EQ(sound.state, State::ready);
    ASSERT_TRUE(sound.file);
    EXPECT_EQ(sound.facts, (FileFacts{.media = "audio/mp4", .size = 8}));
    EXPECT_EQ(blobs_.chunk(room, *sound.file, 0), "la clase");
    EXPECT_FALSE(renditions_.keep(*job, made("otra"), now_)) << "it is made already";
    EXPECT_FALSE(take());
    const Uuid file = *sound.file;
    EXPECT_FALSE(blobs_.claim(room, {}, uuid(7), {&file, 1}, now_).front()) << "nobody's to use";
    now_ += 48h;
    bring(50, 1);
    collect_everything();
    EXPECT_EQ(blobs_.chunk(room, file, 0), "la clase") << "kept as long as the recording";
}

TEST_P(RenditionContract, it_goes_in_the_same_instant_as_the_recording) {
    recording(1, "audio/mp4");
    bring(50, 1);
    const auto job = take();
    ASSERT_TRUE(job && renditions_.keep(*job, made("la clase"), now_));
    const Uuid file = *standing(1).sound.file;
    withdraw(51, 50, 1);
    EXPECT_FALSE(blobs_.chunk(room, uuid(1), 0));
    EXPECT_FALSE(blobs_.chunk(room, file, 0));
    collect_everything();
    EXPECT_FALSE(blobs_.chunk(room, file, 0));
    EXPECT_TRUE(blobs_.find(room, uuid(1))->gone) << "a trace says so";
    EXPECT_TRUE(begins(2, FilePurpose::recording, 3 * chunk_bytes)) << "all of its room is free";
}

TEST_P(RenditionContract, nothing_is_made_of_what_is_gone) {
    recording(1, "audio/mp4");
    bring(50, 1);
    const auto job = take();
    ASSERT_TRUE(job);
    EXPECT_TRUE(renditions_.hold(*job, now_ + 5min));
    withdraw(51, 50, 1);
    EXPECT_FALSE(renditions_.hold(*job, now_ + 5min));
    EXPECT_FALSE(renditions_.keep(*job, made("la clase"), now_));
    now_ += 1h;
    EXPECT_FALSE(take());
    collect_everything();
    EXPECT_TRUE(begins(2, FilePurpose::recording, 3 * chunk_bytes));
}

TEST_P(RenditionContract, what_a_lost_worker_had_goes_to_another_which_alone_counts) {
    recording(1, "audio/mp4");
    const auto lost = take();
    ASSERT_TRUE(lost);
    EXPECT_FALSE(take()) << "it is being made";
    now_ += 61s;
    const auto other = take();
    ASSERT_TRUE(other);
    EXPECT_EQ(other->attempt, 2u);
    EXPECT_FALSE(renditions_.hold(*lost, now_ + 1h));
    renditions_.fail(*lost, "no importa", false, now_);
    EXPECT_FALSE(renditions_.keep(*lost, made("tarde"), now_));
    EXPECT_TRUE(renditions_.keep(*other, made("a tiempo"), now_));
    EXPECT_EQ(standing(1).sound.state, State::ready);
}

TEST_P(RenditionContract, it_is_tried_three_times_and_then_is_impossible) {
    recording(1, "audio/mp4");
    for (std::uint32_t attempt = 1; attempt <= RenditionStore::attempts_max; ++attempt) {
        const auto job = take();
        ASSERT_TRUE(job) << attempt;
        EXPECT_EQ(job->attempt, attempt);
        renditions_.fail(*job, "se cortó", true, now_);
        EXPECT_FALSE(take()) << "it rests";
        now_ += 10min;
    }
    EXPECT_FALSE(take());
    EXPECT_EQ(standing(1).sound.state, State::impossible);
}

TEST_P(RenditionContract, lost_workers_use_attempts_up_and_those_that_stop_do_not) {
    recording(1, "audio/mp4");
    for (int stopped = 0; stopped < 5; ++stopped) {
        const auto job = take();
        ASSERT_TRUE(job);
        EXPECT_EQ(job->attempt, 1u);
        renditions_.give_back(*job);
    }
    for (std::uint32_t lost = 1; lost <= RenditionStore::attempts_max; ++lost) {
        ASSERT_TRUE(take());
        now_ += 2min;
    }
    EXPECT_FALSE(take());
    EXPECT_EQ(standing(1).sound.state, State::impossible);
}

TEST_P(RenditionContract, what_cannot_be_made_is_not_tried_again) {
    recording(1);
    const auto job = take();
    ASSERT_TRUE(job);
    renditions_.fail(*job, "sin sonido", false, now_);
    now_ += 1h;
    const auto other = take();
    ASSERT_TRUE(other);
    EXPECT_NE(other->kind, job->kind) << "one is nothing to the other";
}

TEST_P(RenditionContract, it_is_known_whether_there_is_a_worker) {
    recording(1, "audio/mp4");
    EXPECT_EQ(standing(1).sound.state, State::elsewhere);
    const auto job = take();
    ASSERT_TRUE(job);
    renditions_.give_back(*job);
    EXPECT_EQ(standing(1).sound.state, State::making) << "one has just asked";
    now_ += RenditionStore::workers_lost_after + 1s;
    EXPECT_EQ(standing(1).sound.state, State::elsewhere);
}

TEST_P(RenditionContract, an_upload_that_nobody_brought_takes_what_was_made_along) {
    recording(1, "audio/mp4");
    const auto job = take();
    ASSERT_TRUE(job && renditions_.keep(*job, made("la clase"), now_));
    const Uuid file = *standing(1).sound.file;
    now_ += 2h;
    collect_everything();
    collect_everything();
    EXPECT_FALSE(blobs_.find(room, uuid(1)));
    EXPECT_FALSE(blobs_.chunk(room, file, 0));
    EXPECT_TRUE(begins(2, FilePurpose::recording, 3 * chunk_bytes));
}

INSTANTIATE_TEST_SUITE_P(
    Every,
    RenditionContract,
    testing::Bool(),
    [](const testing::TestParamInfo<bool>& chosen) {
        return std::string{chosen.param ? "postgres" : "memory"};
    }
);

}  // namespace
}  // namespace urdimbre::storage
