#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::storage {
namespace {

using namespace std::chrono_literals;
using Put = BlobStore::Put;

constexpr PersonId ana{1};
constexpr PersonId benito{2};
constexpr std::string_view png = "image/png";

// Any bytes with a digest stand for others: the store does not compute them.
Digest digest(std::uint8_t first) {
    Digest digest{};
    digest[0] = first;
    return digest;
}

std::string bytes(std::size_t size, char fill) { return std::string(size, fill); }

class BlobStoreContract : public StorageContract {
  protected:
    Instant now_ = at_millisecond(1'800'000'000'000);

    BlobStore::Beginning begin(std::uint64_t id, std::uint64_t size, PersonId author = ana) {
        return blobs_.begin(
            {.space = here, .file = uuid(id), .author = author, .size = size, .media = "text/x"},
            now_
        );
    }

    template <class Outcome>
    bool begins(std::uint64_t id, std::uint64_t size, PersonId author = ana) {
        return std::holds_alternative<Outcome>(begin(id, size, author));
    }

    Put put(std::uint64_t id, std::size_t chunk, const std::string& body, std::uint8_t of) {
        return blobs_.put(here, uuid(id), ana, chunk, digest(of), body, now_);
    }

    bool complete(std::uint64_t id, std::uint8_t address) {
        return blobs_.complete(here, uuid(id), ana, digest(address), std::string{png}, now_);
    }

    // A whole file of one small chunk.
    void small(std::uint64_t id, std::uint8_t address = 1, std::size_t size = 10) {
        ASSERT_TRUE(begins<BlobStore::Begun>(id, size));
        ASSERT_EQ(put(id, 0, bytes(size, 'x'), address), Put::kept);
        ASSERT_TRUE(complete(id, address));
    }

    std::optional<FileFacts> claim(std::uint64_t id, std::uint64_t command, PersonId author = ana) {
        const Uuid file = uuid(id);
        return blobs_.claim(here, author, uuid(command), {&file, 1}, now_).front();
    }

    // What a message with this file appends.
    void post(std::uint64_t command, std::uint64_t file) {
        AppendDraft draft(here, log_.heads({{here}}).front());
        draft.message(command);
        Append append_it = draft;
        append_it.contents.push_back({uuid(file), "image/png 10 foto.png"});
        ASSERT_TRUE(is<Committed>(append(log_, append_it)));
    }

    void withdraw(std::uint64_t command, std::uint64_t message, std::uint64_t file) {
        AppendDraft draft(here, log_.heads({{here}}).front());
        draft.about(command, message).forgets(message).forgets(file);
        ASSERT_TRUE(is<Committed>(append(log_, draft)));
    }

    void collect_all() {
        while (blobs_.collect(now_).more) {
        }
    }
};

TEST_P(BlobStoreContract, chunks_come_in_any_order_and_give_the_bytes_back) {
    const std::uint64_t size = chunk_bytes + 3;
    ASSERT_TRUE(begins<BlobStore::Begun>(1, size));
    EXPECT_FALSE(complete(1, 9));
    EXPECT_EQ(put(1, 1, "end", 2), Put::kept);
    const auto half = blobs_.upload(here, uuid(1), ana);
    ASSERT_TRUE(half);
    EXPECT_EQ(half->size, size);
    EXPECT_FALSE(half->complete);
    ASSERT_EQ(half->chunks.size(), 2u);
    EXPECT_FALSE(half->chunks[0]);
    EXPECT_EQ(half->chunks[1], digest(2));
    EXPECT_FALSE(complete(1, 9)) << "a chunk is missing";
    EXPECT_FALSE(blobs_.find(here, uuid(1)));

    std::string first(chunk_bytes, '\0');
    for (std::size_t i = 0; i < first.size(); ++i) first[i] = static_cast<char>(i * 7);
    EXPECT_EQ(put(1, 0, first, 1), Put::kept);
    EXPECT_TRUE(complete(1, 9));
    EXPECT_TRUE(complete(1, 9)) << "again changes nothing";
    EXPECT_EQ(blobs_.chunk(here, uuid(1), 0), first);
    EXPECT_EQ(blobs_.chunk(here, uuid(1), 1), "end");
    EXPECT_EQ(blobs_.chunk(here, uuid(1), 0, 100, 50), first.substr(100, 50));
    EXPECT_EQ(blobs_.chunk(here, uuid(1), 0, chunk_bytes - 2, 50), first.substr(chunk_bytes - 2));
    EXPECT_EQ(blobs_.chunk(here, uuid(1), 1, 9, 50), "");
    EXPECT_FALSE(blobs_.chunk(here, uuid(1), 2));
    EXPECT_TRUE(blobs_.upload(here, uuid(1), ana)->complete);
    const auto kept = blobs_.find(here, uuid(1));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->facts, (FileFacts{std::string{png}, size}));
    EXPECT_FALSE(kept->gone);
    EXPECT_EQ(put(1, 0, first, 1), Put::complete);
}

TEST_P(BlobStoreContract, a_chunk_is_kept_once_and_as_it_came_first) {
    ASSERT_TRUE(begins<BlobStore::Begun>(1, 5));
    EXPECT_EQ(put(1, 0, "12345", 1), Put::kept);
    EXPECT_EQ(put(1, 0, "12345", 1), Put::kept);
    EXPECT_EQ(put(1, 0, "54321", 2), Put::differs);
    EXPECT_EQ(blobs_.chunk(here, uuid(1), 0), "12345");
}

TEST_P(BlobStoreContract, chunks_that_do_not_fit_are_refused) {
    ASSERT_TRUE(begins<BlobStore::Begun>(1, chunk_bytes + 1));
    EXPECT_EQ(put(1, 0, "short", 1), Put::misfit);
    EXPECT_EQ(put(1, 1, "xx", 1), Put::misfit);
    EXPECT_EQ(put(1, 2, "x", 1), Put::misfit);
    EXPECT_EQ(put(1, std::size_t{1} << 40, "x", 1), Put::misfit);
    EXPECT_EQ(put(1, 0, bytes(chunk_bytes + 1, 'x'), 1), Put::misfit);
    EXPECT_EQ(put(2, 0, "x", 1), Put::unknown);
}

TEST_P(BlobStoreContract, an_upload_is_its_author_s) {
    ASSERT_TRUE(begins<BlobStore::Begun>(1, 5));
    EXPECT_TRUE(begins<BlobStore::Begun>(1, 5)) << "again is the same upload";
    EXPECT_TRUE(begins<BlobStore::IdTaken>(1, 6));
    EXPECT_TRUE(begins<BlobStore::IdTaken>(1, 5, benito));
    EXPECT_FALSE(blobs_.upload(here, uuid(1), benito));
    EXPECT_FALSE(blobs_.upload(there, uuid(1), ana));
    EXPECT_EQ(blobs_.put(here, uuid(1), benito, 0, digest(1), "12345", now_), Put::unknown);
    EXPECT_FALSE(blobs_.complete(here, uuid(1), benito, digest(1), "text/x", now_));
    EXPECT_FALSE(blobs_.drop(here, uuid(1), benito));
    EXPECT_TRUE(blobs_.drop(here, uuid(1), ana));
    EXPECT_TRUE(blobs_.drop(here, uuid(1), ana));
    EXPECT_FALSE(blobs_.upload(here, uuid(1), ana));
    EXPECT_TRUE(begins<BlobStore::Begun>(1, 6)) << "the id is free again";
}

TEST_P(BlobStoreContract, only_whole_files_of_their_author_are_claimed) {
    small(1);
    ASSERT_TRUE(begins<BlobStore::Begun>(2, 5));
    const std::vector<Uuid> files{uuid(1), uuid(2), uuid(3)};
    const auto facts = blobs_.claim(here, ana, uuid(100), files, now_);
    ASSERT_EQ(facts.size(), 3u);
    EXPECT_EQ(facts[0], (FileFacts{std::string{png}, 10}));
    EXPECT_FALSE(facts[1]);
    EXPECT_FALSE(facts[2]);
    EXPECT_FALSE(claim(1, 100, benito));
    EXPECT_FALSE(blobs_.claim(there, ana, uuid(100), files, now_).front());
}

TEST_P(BlobStoreContract, a_file_is_used_once_by_a_command_that_the_log_knows) {
    small(1);
    EXPECT_TRUE(claim(1, 100));
    EXPECT_TRUE(claim(1, 101)) << "the first command was refused, or never came";
    post(101, 1);
    EXPECT_FALSE(claim(1, 102));
    EXPECT_TRUE(claim(1, 101)) << "the same command again";
    EXPECT_FALSE(blobs_.drop(here, uuid(1), ana));
    EXPECT_EQ(blobs_.find(here, uuid(1))->message, uuid(101));
}

TEST_P(BlobStoreContract, a_file_goes_with_its_description_at_once) {
    small(1);
    ASSERT_TRUE(claim(1, 100));
    post(100, 1);
    EXPECT_FALSE(blobs_.find(here, uuid(1))->gone);
    EXPECT_TRUE(blobs_.chunk(here, uuid(1), 0));
    withdraw(101, 100, 1);
    ASSERT_TRUE(blobs_.find(here, uuid(1)));
    EXPECT_TRUE(blobs_.find(here, uuid(1))->gone);
    EXPECT_FALSE(blobs_.chunk(here, uuid(1), 0));
    EXPECT_FALSE(claim(1, 100));
    EXPECT_FALSE(claim(1, 102));
    collect_all();
    ASSERT_TRUE(blobs_.find(here, uuid(1))) << "whoever asks is told that it is gone, for ever";
    EXPECT_TRUE(blobs_.find(here, uuid(1))->gone);
    EXPECT_TRUE(begins<BlobStore::IdTaken>(1, 10));
}

TEST_P(BlobStoreContract, equal_bytes_stay_while_any_file_has_them) {
    small(1, 7);
    small(2, 7);
    for (const std::uint64_t file : {1u, 2u}) {
        ASSERT_TRUE(claim(file, 100 + file));
        post(100 + file, file);
    }
    withdraw(200, 101, 1);
    collect_all();
    EXPECT_EQ(blobs_.chunk(here, uuid(2), 0), bytes(10, 'x'));
    withdraw(201, 102, 2);
    collect_all();
    EXPECT_FALSE(blobs_.chunk(here, uuid(2), 0));
    small(3, 7);
    EXPECT_EQ(blobs_.chunk(here, uuid(3), 0), bytes(10, 'x')) << "they can come again";
}

TEST_P(BlobStoreContract, a_space_has_so_much_room_and_gets_it_back) {
    const std::uint64_t room = small_limits.space_bytes_max;
    ASSERT_TRUE(begins<BlobStore::Begun>(1, room - 10));
    EXPECT_TRUE(begins<BlobStore::SpaceFull>(2, 11));
    small(2);
    EXPECT_TRUE(begins<BlobStore::SpaceFull>(3, 1));
    EXPECT_TRUE(std::holds_alternative<BlobStore::Begun>(blobs_.begin(
        {.space = there, .file = uuid(3), .author = ana, .size = 1, .media = "text/x"}, now_
    ))) << "every space has its own";
    ASSERT_TRUE(blobs_.drop(here, uuid(1), ana));
    ASSERT_TRUE(claim(2, 100));
    post(100, 2);
    withdraw(101, 100, 2);
    EXPECT_TRUE(begins<BlobStore::SpaceFull>(4, room));
    collect_all();
    EXPECT_TRUE(begins<BlobStore::Begun>(4, room));
}

TEST_P(BlobStoreContract, a_person_has_few_uploads_that_no_message_shows) {
    for (std::uint64_t id = 1; id <= small_limits.open_per_person_max; ++id) small(id);
    EXPECT_TRUE(begins<BlobStore::TooMany>(9, 1));
    EXPECT_TRUE(begins<BlobStore::Begun>(1, 10)) << "one that has begun goes on";
    EXPECT_TRUE(begins<BlobStore::Begun>(8, 1, benito));
    ASSERT_TRUE(claim(1, 100));
    EXPECT_TRUE(begins<BlobStore::TooMany>(9, 1)) << "not shown yet";
    post(100, 1);
    EXPECT_TRUE(begins<BlobStore::Begun>(9, 1));
}

TEST_P(BlobStoreContract, what_nobody_goes_on_with_expires) {
    ASSERT_TRUE(begins<BlobStore::Begun>(1, chunk_bytes + 1));
    ASSERT_EQ(put(1, 0, bytes(chunk_bytes, 'x'), 1), Put::kept);
    small(2, 2);
    small(3, 3);
    ASSERT_TRUE(claim(3, 100));
    post(100, 3);
    now_ += small_limits.kept_for - 1ms;
    collect_all();
    EXPECT_TRUE(blobs_.upload(here, uuid(1), ana));
    ASSERT_TRUE(claim(2, 101)) << "about to be posted: kept anew";
    now_ += 2ms;
    collect_all();
    EXPECT_FALSE(blobs_.upload(here, uuid(1), ana));
    EXPECT_TRUE(blobs_.chunk(here, uuid(2), 0));
    now_ += small_limits.kept_for;
    collect_all();
    EXPECT_FALSE(blobs_.find(here, uuid(2)));
    EXPECT_TRUE(blobs_.chunk(here, uuid(3), 0)) << "what a message shows never expires";
}

INSTANTIATE_TEST_SUITE_P(
    Storage,
    BlobStoreContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
