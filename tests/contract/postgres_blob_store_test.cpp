#include "storage/postgres/blob_inspection.hpp"
#include "tests/contract/append_draft.hpp"
#include "tests/contract/postgres_world.hpp"

#include <gtest/gtest.h>

#include <barrier>
#include <string>
#include <thread>
#include <vector>

// What only tables can suffer: two who do it at once, bytes that rot.
namespace urdimbre::storage {
namespace {

constexpr SpaceId here{17};
constexpr PersonId ana{1};
const Instant now = at_millisecond(1'800'000'000'000);

Digest digest(std::uint8_t first) {
    Digest digest{};
    digest[0] = first;
    return digest;
}

void begin_whole(BlobStore& blobs, std::uint64_t id, PersonId author) {
    blobs.begin(
        {.space = here, .file = uuid(id), .author = author, .size = 5, .media = "x/y"}, now
    );
    blobs.put(here, uuid(id), author, 0, digest(1), "12345", now);
}

TEST(PostgresBlobStore, those_who_complete_equal_bytes_at_once_share_them) {
    PostgresWorld world;
    constexpr std::uint64_t several = 4;
    for (std::uint64_t id = 1; id <= several; ++id) {
        begin_whole(world.blobs(), id, PersonId{id});
    }
    std::barrier together{static_cast<std::ptrdiff_t>(several)};
    std::vector<std::thread> threads;
    for (std::uint64_t id = 1; id <= several; ++id) {
        threads.emplace_back([&, id] {
            together.arrive_and_wait();
            EXPECT_TRUE(world.blobs().complete(here, uuid(id), PersonId{id}, digest(9), "x/y", now)
            );
        });
    }
    for (std::thread& thread : threads) thread.join();
    while (world.blobs().collect(now).more) {
    }
    EXPECT_EQ(world.run("select count(*) from blob"), "1");
    EXPECT_EQ(world.run("select count(*) from blob_chunk"), "1");
    for (std::uint64_t id = 1; id <= several; ++id) {
        EXPECT_EQ(world.blobs().chunk(here, uuid(id), 0), "12345");
    }
}

TEST(PostgresBlobStore, collecting_leaves_nothing_behind_in_rounds_of_bounded_work) {
    PostgresWorld world;
    constexpr std::size_t chunks = 5;
    world.blobs().begin(
        {.space = here, .file = uuid(1), .author = ana, .size = chunks * chunk_bytes, .media = "x/y"
        },
        now
    );
    const std::string body(chunk_bytes, 'x');
    for (std::size_t i = 0; i < chunks; ++i) {
        ASSERT_EQ(
            world.blobs().put(here, uuid(1), ana, i, digest(1), body, now), BlobStore::Put::kept
        );
    }
    ASSERT_TRUE(world.blobs().drop(here, uuid(1), ana));
    EXPECT_EQ(world.run("select collect_files(0, 10, 2)"), "(0,2,t)");
    EXPECT_EQ(world.run("select collect_files(0, 10, 2)"), "(0,2,t)");
    EXPECT_EQ(world.run("select collect_files(0, 10, 2)"), "(0,1,f)");
    EXPECT_EQ(world.run("select count(*) from blob"), "0");
    EXPECT_EQ(world.run("select count(*) from blob_chunk"), "0");
    EXPECT_EQ(world.run("select bytes from file_usage"), "0");
}

TEST(PostgresBlobStore, what_has_rotted_is_found) {
    PostgresWorld world;
    const auto sha = [&](const std::string& expression) {
        return world.run("select encode(sha256(" + expression + "), 'hex')");
    };
    begin_whole(world.blobs(), 1, ana);
    world.run("update blob_chunk set digest = sha256(body)");
    Digest address{};
    const std::string hex = sha("sha256('12345'::bytea)");
    for (std::size_t i = 0; i < address.size(); ++i) {
        address[i] = static_cast<std::uint8_t>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
    }
    ASSERT_TRUE(world.blobs().complete(here, uuid(1), ana, address, "x/y", now));
    postgres::BlobInspection inspection{world.database()};
    const auto blobs = inspection.blobs(0, 10);
    ASSERT_EQ(blobs.size(), 1u);
    const auto blob = inspection.blob(blobs[0]);
    EXPECT_TRUE(blob.addressed && blob.address_is_right);
    EXPECT_EQ(blob.bytes, 5);
    EXPECT_EQ(blob.files, 1);
    EXPECT_TRUE(inspection.damaged_chunks(blobs[0], 0, 10).empty());
    EXPECT_TRUE(inspection.files_without_bytes(10).empty());
    EXPECT_TRUE(inspection.miscounted_spaces(10).empty());

    world.run("update blob_chunk set body = '12346'");
    EXPECT_EQ(inspection.damaged_chunks(blobs[0], 0, 10), (std::vector<std::int64_t>{0}));
    world.run("update file_usage set bytes = 6");
    EXPECT_EQ(inspection.miscounted_spaces(10).size(), 1u);
    world.run("delete from blob");
    EXPECT_EQ(inspection.files_without_bytes(10).size(), 1u);
}

}  // namespace
}  // namespace urdimbre::storage
