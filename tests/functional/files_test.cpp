// Files of messages, over real nodes: uploads that go on elsewhere, what is refused and when, who
// gets to see what, and that nothing stays of what was withdrawn.
#include "storage/blob_store.hpp"
#include "tests/functional/file_client.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

namespace urdimbre::functional {
namespace {

using namespace std::string_literals;

const std::string png = "\x89PNG\r\n\x1a\n"s + std::string(300, 'p');
const std::string pdf = "%PDF-1.7\n"s + std::string(5'000, 'd');
constexpr std::uint64_t mebibyte = storage::chunk_bytes;

class FilesOverHttp : public testing::Test {
  protected:
    std::uint16_t port(std::size_t node = 0) { return cluster_.node(node).port(); }
    FileClient client(std::size_t account) {
        return {cluster_.network, community_.space, community_.accounts[account]};
    }

    // Uploads and posts it. Its message is shown when this returns.
    wire::Uuid post_with(
        const wire::Uuid& file,
        const std::string& name,
        std::optional<wire::Uuid> preview = {}
    ) {
        const wire::Uuid id = member_.ask(wire::PostMessage{
            .text = "miren",
            .reply_to = {},
            .attachments = {{{.file = file, .name = name, .preview = preview}}},
        });
        EXPECT_TRUE(cluster_.network.run_until([&] {
            return member_.refused().contains(id) || shown(id);
        })) << cluster_.logs();
        return id;
    }

    const wire::Message* shown(const wire::Uuid& id) {
        if (!member_.seen()) return nullptr;
        const auto& timeline = member_.seen()->timeline;
        const auto found = std::ranges::find(timeline, id, &wire::Message::id);
        return found == timeline.end() ? nullptr : &*found;
    }

    std::string refusal_of(const wire::Uuid& id) {
        const auto found = member_.refused().find(id);
        return found == member_.refused().end() ? "" : std::string{wire::name(found->second)};
    }

    void withdraw(const wire::Uuid& message) {
        const wire::Uuid id = member_.ask(wire::WithdrawMessage{.message = message});
        ASSERT_TRUE(cluster_.network.run_until([&] { return member_.accepted().contains(id); }));
    }

    Cluster cluster_{2, {"URDIMBRE_FILE_SPACE_BYTES_MAX=210M"}};
    Cluster::Community community_ = cluster_.found(3);
    FileClient ana_ = client(0);
    FileClient benito_ = client(1);
    Member member_{
        cluster_.network,
        cluster_.ports_from(0),
        community_.accounts[0],
        community_.space
    };

    void SetUp() override {
        member_.connect();
        ASSERT_TRUE(cluster_.network.run_until([&] { return member_.seen().has_value(); }));
    }
};

TEST_F(FilesOverHttp, a_message_shows_its_files_to_every_member_and_to_nobody_else) {
    const wire::Uuid photo = random_id();
    const wire::Uuid small = random_id();
    ASSERT_EQ(ana_.upload(port(), photo, "image/png", png).status, 200);
    ASSERT_EQ(ana_.upload(port(), small, "image/png", png).status, 200);
    EXPECT_EQ(ana_.get(port(), photo).status, 404) << "no message shows it yet";

    const wire::Uuid message = post_with(photo, "pizarra ñ.png", small);
    ASSERT_TRUE(shown(message));
    const auto& attachments = shown(message)->attachments;
    ASSERT_TRUE(attachments);
    EXPECT_EQ(
        attachments->front(),
        (wire::Attachment{
            .id = photo,
            .name = "pizarra ñ.png",
            .media = "image/png",
            .size = png.size(),
            .preview = small
        })
    );

    for (const std::size_t node : {0u, 1u}) {
        const HttpAnswer got = benito_.get(port(node), photo);
        ASSERT_EQ(got.status, 200) << got.body;
        EXPECT_EQ(got.body, png);
        EXPECT_EQ(got.headers.at("content-type"), "image/png");
        EXPECT_EQ(
            got.headers.at("content-disposition"),
            "inline; filename=\"pizarra .png\"; filename*=UTF-8''pizarra%20%C3%B1.png"
        );
        EXPECT_EQ(got.headers.at("x-content-type-options"), "nosniff");
        EXPECT_EQ(got.headers.at("cache-control"), "private, no-cache");
        EXPECT_NE(got.headers.at("content-security-policy").find("sandbox"), std::string::npos);
        EXPECT_EQ(got.headers.at("content-security-policy").find("'self'"), std::string::npos);
        const HttpAnswer again =
            benito_.get(port(node), photo, {{"If-None-Match", got.headers.at("etag")}});
        EXPECT_EQ(again.status, 304);
        EXPECT_TRUE(again.body.empty());
    }
    EXPECT_EQ(benito_.get(port(), small).status, 200) << "previews go with their files";
    EXPECT_NE(
        benito_.get(port(), photo, {}, "?download=1")
            .headers.at("content-disposition")
            .find("attachment"),
        std::string::npos
    );

    // Neither another space nor a stranger reaches it.
    const auto elsewhere = cluster_.found(1);
    FileClient stranger{cluster_.network, community_.space, elsewhere.accounts[0]};
    EXPECT_EQ(code_in(stranger.get(port(), photo)), "not_a_member");
    EXPECT_EQ(code_in(stranger.begin(port(), random_id(), 10, "image/png")), "not_a_member");
    FileClient other_space{cluster_.network, elsewhere.space, elsewhere.accounts[0]};
    EXPECT_EQ(other_space.get(port(), photo).status, 404);
    EXPECT_EQ(cluster_.network.get(port(), ana_.path(photo)).status, 401);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(FilesOverHttp, an_upload_goes_on_at_another_node_after_a_kill) {
    const std::uint64_t size = 5 * mebibyte + 7;
    const auto bytes = [](std::uint64_t at, std::size_t count) {
        std::string some(count, '\0');
        for (std::size_t i = 0; i < count; ++i) some[i] = static_cast<char>((at + i) * 31 >> 5u);
        return some;
    };
    const auto chunk = [&](std::size_t nth) {
        return bytes(nth * mebibyte, storage::chunk_size(size, nth));
    };
    const wire::Uuid file = random_id();
    ASSERT_EQ(ana_.begin(port(0), file, size, "application/pdf").status, 200);
    for (const std::size_t nth : {0u, 3u, 1u}) {
        ASSERT_EQ(ana_.put(port(0), file, nth, chunk(nth)).status, 204);
    }
    cluster_.node(0).kill();

    const HttpAnswer state = ana_.upload_state(port(1), file);
    ASSERT_EQ(state.status, 200) << state.body;
    EXPECT_EQ(json_of(state).at("missing"), (boost::json::array{2, 4, 5}));
    EXPECT_EQ(benito_.upload_state(port(1), file).status, 404) << "somebody else's";
    for (const std::size_t nth : {2u, 4u}) {
        ASSERT_EQ(ana_.put(port(1), file, nth, chunk(nth)).status, 204);
    }
    const std::string address = FileClient::address_of(size, bytes);
    EXPECT_EQ(code_in(ana_.complete(port(1), file, address)), "file_incomplete");
    ASSERT_EQ(ana_.put(port(1), file, 5, chunk(5)).status, 204);
    ASSERT_EQ(ana_.put(port(1), file, 5, chunk(5)).status, 204) << "again changes nothing";
    ASSERT_EQ(ana_.complete(port(1), file, address).status, 200);
    ASSERT_EQ(ana_.complete(port(1), file, address).status, 200) << "again changes nothing";
    EXPECT_FALSE(shown(post_with(file, "x.bin"))->attachments->empty());

    cluster_.node(0).start();
    ASSERT_TRUE(cluster_.wait_ready(0));
    const HttpAnswer whole = benito_.get(port(0), file);
    ASSERT_EQ(whole.status, 200);
    EXPECT_TRUE(whole.body == bytes(0, size));
    // Over the seam between two chunks, and over several of the slices that are sent.
    const HttpAnswer seam = benito_.get(port(0), file, {{"Range", "bytes=1048000-2200000"}});
    EXPECT_EQ(seam.status, 206);
    EXPECT_TRUE(seam.body == bytes(1'048'000, 1'152'001));
}

TEST_F(FilesOverHttp, parts_are_given_as_they_are_asked_for) {
    const wire::Uuid file = random_id();
    ASSERT_EQ(ana_.upload(port(), file, "application/pdf", pdf).status, 200);
    post_with(file, "pauta.pdf");
    const auto range = [&](const std::string& asked) {
        return benito_.get(port(), file, {{"Range", asked}});
    };
    const std::string size = std::to_string(pdf.size());
    HttpAnswer part = range("bytes=0-4");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, "%PDF-");
    EXPECT_EQ(part.headers.at("content-range"), "bytes 0-4/" + size);
    part = range("bytes=-3");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, "ddd");
    part = range("bytes=" + std::to_string(pdf.size() - 1) + "-");
    EXPECT_EQ(part.body, "d");
    EXPECT_EQ(range("bytes=0-999999999").body, pdf);
    EXPECT_EQ(range("seconds=0-4").status, 200) << "an unknown unit is ignored";
    for (const char* impossible : {"bytes=0-1,3-4", "bytes=99999999-", "bytes=-0"}) {
        part = range(impossible);
        EXPECT_EQ(part.status, 416) << impossible;
        EXPECT_EQ(part.headers.at("content-range"), "bytes */" + size);
        EXPECT_EQ(code_in(part), "range_unsatisfiable");
    }
    const auto conditional = [&](const std::string& tag) {
        return benito_.get(port(), file, {{"Range", "bytes=0-4"}, {"If-Range", tag}}).status;
    };
    EXPECT_EQ(conditional(range("bytes=0-4").headers.at("etag")), 206);
    EXPECT_EQ(conditional("\"another\""), 200);
}

TEST_F(FilesOverHttp, what_is_wrong_is_said_and_changes_nothing) {
    const wire::Uuid file = random_id();
    EXPECT_EQ(code_in(ana_.begin(port(), file, 0, "image/png")), "file_empty");
    const HttpAnswer large = ana_.begin(port(), file, 200 * mebibyte + 1, "image/png");
    EXPECT_EQ(large.status, 413);
    EXPECT_EQ(code_in(large), "file_too_large");
    ASSERT_EQ(ana_.begin(port(), file, 2 * mebibyte, "image/png").status, 200);
    EXPECT_EQ(ana_.begin(port(1), file, 2 * mebibyte, "image/png").status, 200) << "idempotent";
    EXPECT_EQ(ana_.begin(port(), file, mebibyte, "image/png").status, 409);

    const std::string a(mebibyte, 'a');
    const std::string b(mebibyte, 'b');
    const HttpAnswer damaged = ana_.put(port(), file, 0, a, b);
    EXPECT_EQ(damaged.status, 400);
    EXPECT_EQ(code_in(damaged), "file_corrupted");
    EXPECT_EQ(ana_.put(port(), file, 2, a).status, 400) << "no such chunk";
    EXPECT_EQ(ana_.put(port(), file, 1, "short").status, 400);
    EXPECT_EQ(benito_.put(port(), file, 0, a).status, 404);
    EXPECT_EQ(ana_.put(port(), file, 0, a + "x").status, 413) << "more than a chunk";
    const HttpAnswer unsaid = cluster_.network.ask(
        port(),
        {.method = "PUT",
         .path = ana_.path(file) + "/chunks/0",
         .token = community_.accounts[0].token,
         .headers = {},
         .body = a}
    );
    EXPECT_EQ(code_in(unsaid), "missing_field");
    const HttpAnswer nobody = cluster_.network.ask(
        port(),
        {.method = "PUT",
         .path = ana_.path(file) + "/chunks/0",
         .token = "nobody",
         .headers = {},
         .body = a}
    );
    EXPECT_EQ(nobody.status, 401);

    // The chunks in the wrong order: the address tells.
    ASSERT_EQ(ana_.put(port(), file, 0, b).status, 204);
    ASSERT_EQ(ana_.put(port(), file, 1, a).status, 204);
    EXPECT_EQ(ana_.put(port(), file, 1, b).status, 409) << "another one is here";
    const std::string meant = FileClient::address_of(2 * mebibyte, FileClient::of(a + b));
    EXPECT_EQ(code_in(ana_.complete(port(), file, meant)), "file_incomplete");
    EXPECT_EQ(code_in(ana_.complete(port(), file, "zz")), "file_incomplete");

    // Only whole files of one's own are attached, each once.
    EXPECT_EQ(refusal_of(post_with(file, "a.png")), "file_unknown");
    const wire::Uuid others = random_id();
    ASSERT_EQ(benito_.upload(port(), others, "image/png", png).status, 200);
    EXPECT_EQ(refusal_of(post_with(others, "b.png")), "file_unknown");
    const wire::Uuid mine = random_id();
    ASSERT_EQ(ana_.upload(port(), mine, "image/png", png).status, 200);
    EXPECT_EQ(refusal_of(post_with(mine, "c.png", mine)), "file_unknown") << "twice in one message";
    EXPECT_EQ(refusal_of(post_with(mine, "c.png")), "");
    EXPECT_EQ(refusal_of(post_with(mine, "c.png")), "file_unknown") << "used already";

    EXPECT_EQ(ana_.drop(port(), mine).status, 409) << "a message shows it";
    EXPECT_EQ(ana_.drop(port(), file).status, 204);
    EXPECT_EQ(ana_.upload_state(port(), file).status, 404);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(FilesOverHttp, types_are_those_of_the_bytes_and_what_could_run_is_saved) {
    const std::map<std::string, std::pair<std::string, std::string>> lies{
        {"<html><script>alert(1)</script>", {"image/png", "application/octet-stream"}},
        {"<svg xmlns='http://www.w3.org/2000/svg'/>", {"image/svg+xml", "application/octet-stream"}
        },
        {png, {"text/html", "image/png"}},
        {pdf, {"image/jpeg", "application/pdf"}},
    };
    for (const auto& [bytes, media] : lies) {
        const wire::Uuid file = random_id();
        ASSERT_EQ(ana_.upload(port(), file, media.first, bytes).status, 200);
        post_with(file, "archivo");
        const HttpAnswer got = benito_.get(port(), file);
        EXPECT_EQ(got.headers.at("content-type"), media.second);
        const bool shown = media.second != "application/octet-stream";
        EXPECT_EQ(got.headers.at("content-disposition").starts_with("inline"), shown);
    }
}

TEST_F(FilesOverHttp, what_is_withdrawn_is_gone_at_once_on_every_node_and_leaves_no_bytes) {
    const wire::Uuid one = random_id();
    const wire::Uuid equal = random_id();
    ASSERT_EQ(ana_.upload(port(), one, "image/png", png).status, 200);
    ASSERT_EQ(ana_.upload(port(), equal, "image/png", png).status, 200);
    const wire::Uuid first = post_with(one, "secreto.png");
    const wire::Uuid second = post_with(equal, "igual.png");
    const HttpAnswer before = benito_.get(port(), one);
    ASSERT_EQ(before.status, 200);
    withdraw(first);
    for (const std::size_t node : {0u, 1u}) {
        const HttpAnswer gone = benito_.get(port(node), one);
        EXPECT_EQ(gone.status, 410) << gone.body;
        EXPECT_EQ(code_in(gone), "file_gone");
        const HttpAnswer cached =
            benito_.get(port(node), one, {{"If-None-Match", before.headers.at("etag")}});
        EXPECT_EQ(cached.status, 410) << "a copy in a browser is not shown again";
        EXPECT_EQ(benito_.get(port(node), equal).body, png) << "the bytes are another file's, too";
    }
    EXPECT_FALSE(shown(first)->attachments);
    EXPECT_EQ(cluster_.sql("select count(*) from content where body like '%secreto%'"), "0");
    EXPECT_EQ(cluster_.sql("select count(*) from event where body like '%secreto%'"), "0");
    withdraw(second);
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return cluster_.sql("select count(*) from blob_chunk") == "0";
    })) << cluster_.logs();
    EXPECT_EQ(cluster_.sql("select sum(bytes) from file_usage"), "0");
    EXPECT_EQ(benito_.get(port(), one).status, 410);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(FilesOverHttp, the_largest_file_fits_and_a_space_is_full_at_its_quota) {
    const std::uint64_t size = 200 * mebibyte;
    const auto bytes = [](std::uint64_t at, std::size_t count) {
        return std::string(count, static_cast<char>('a' + at / mebibyte % 23));
    };
    const wire::Uuid file = random_id();
    const HttpAnswer done = ana_.upload(port(), file, size, "application/zip", bytes);
    ASSERT_EQ(done.status, 200) << done.body;
    post_with(file, "clase.zip");
    for (const std::uint64_t at : {std::uint64_t{0}, 77 * mebibyte - 5, size - 3}) {
        const std::uint64_t last = std::min(at + 2 * mebibyte, size) - 1;
        const HttpAnswer part = benito_.get(
            port(1), file, {{"Range", "bytes=" + std::to_string(at) + "-" + std::to_string(last)}}
        );
        ASSERT_EQ(part.status, 206);
        std::string expected;
        for (std::uint64_t i = at; i <= last; ++i) expected += bytes(i, 1);
        EXPECT_TRUE(part.body == expected) << at;
    }
    const HttpAnswer full = ana_.begin(port(), random_id(), 11 * mebibyte, "image/png");
    EXPECT_EQ(full.status, 507);
    EXPECT_EQ(code_in(full), "files_full");
    EXPECT_EQ(ana_.begin(port(), random_id(), 10 * mebibyte, "image/png").status, 200);
    const CommandOutcome verified = cluster_.command({"verify"});
    EXPECT_EQ(verified.exit_code, 0) << verified.output;
}

TEST_F(FilesOverHttp, whoever_uploads_much_waits_for_what_was_begun) {
    int status = 200;
    int begun = 0;
    for (; status == 200 && begun < 100; ++begun) {
        status = ana_.begin(port(), random_id(), 1, "image/png").status;
    }
    EXPECT_EQ(status, 429);
    EXPECT_LT(begun, 100);
    EXPECT_EQ(benito_.begin(port(), random_id(), 1, "image/png").status, 200);
}

TEST_F(FilesOverHttp, bytes_that_rot_are_found) {
    const wire::Uuid file = random_id();
    ASSERT_EQ(ana_.upload(port(), file, "image/png", png).status, 200);
    post_with(file, "foto.png");
    ASSERT_EQ(cluster_.command({"verify"}).exit_code, 0);
    cluster_.sql("update blob_chunk set body = overlay(body placing '\\x00'::bytea from 20)");
    const CommandOutcome found = cluster_.command({"verify"});
    EXPECT_EQ(found.exit_code, 1);
    EXPECT_NE(found.output.find("bloque 0"), std::string::npos) << found.output;
}

}  // namespace
}  // namespace urdimbre::functional
