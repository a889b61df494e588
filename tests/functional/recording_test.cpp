// The recording of a class, on two nodes and real databases: private until it is shared, played in
// ranges, and gone at once when it is taken back or its time is over (rules R1 to R13).
#include "tests/functional/recording_room.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

namespace urdimbre::functional {
namespace {

using namespace std::string_literals;

// Reads an answer a little at a time, as a weak phone does.
class SlowReader {
  public:
    SlowReader(std::uint16_t port, const std::string& path, const std::string& token) {
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int little = 4'096;
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &little, sizeof little);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to), 0);
        const std::string request = "GET " + path +
                                    " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                                    token + "\r\nConnection: close\r\n\r\n";
        EXPECT_EQ(
            ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL),
            static_cast<ssize_t>(request.size())
        );
    }
    ~SlowReader() { ::close(socket_); }
    SlowReader(const SlowReader&) = delete;
    SlowReader& operator=(const SlowReader&) = delete;

    // Some of it. False: nothing follows.
    bool read_some() {
        char bytes[4'096];
        const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
        if (got <= 0) return false;
        read_ += static_cast<std::size_t>(got);
        return true;
    }
    void read_to_end() {
        while (read_some()) {
        }
    }
    std::size_t read() const { return read_; }

  private:
    int socket_;
    std::size_t read_{};
};

TEST_F(RoomWithARecording, is_private_until_it_is_shared_and_then_played_in_ranges) {
    Intruder her = in(0, mentor);
    Intruder his = in(1, mentee);
    Intruder theirs = in(0, guest);
    const std::string bytes = film(2'500'000);
    const wire::Uuid id = brought(his, bytes);
    for (const std::size_t node : {0u, 1u}) {
        EXPECT_EQ(status(node, mentee, id, "picture"), 200);
        EXPECT_EQ(status(node, mentor, id, "picture"), 200) << "she is in it";
        for (const std::size_t who : {guest, lead}) {
            for (const char* part : {"picture", "sound", "still"}) {
                EXPECT_EQ(status(node, who, id, part), 404) << part;
            }
        }
        EXPECT_EQ(status(node, outsider, id, "picture"), 403);
    }
    EXPECT_EQ(
        cluster_.network.get(port(0), files(guest).recording_path(id, "picture")).status, 401
    );
    EXPECT_FALSE(told(1, guest, id));
    EXPECT_EQ(refused_, wire::RefusalCode::recording_unknown);
    const auto seen = snapshot(0, guest, room_).accompaniment;
    ASSERT_TRUE(seen && seen->recordings.size() == 1) << "that there is one is no secret";
    EXPECT_EQ(
        get(1, guest, room_, "windows?after=0&wait=0").body.find("Fracciones"), std::string::npos
    );

    EXPECT_EQ(
        ask(his, room_, about("share_recording", id, R"(,"readers":[])")), "recording_not_consented"
    );
    EXPECT_EQ(ask(theirs, room_, consent(id, "whole")), "recording_unknown");
    const auto before = told(0, mentor, id);
    ASSERT_TRUE(before);
    const wire::Uuid anew = does(his, room_, described(id, person(mentor)));
    const std::string without = about("consent_to_recording", id, R"(,"consent":"whole")");
    for (const std::string& stale : {consent(id, "whole", before->words), without}) {
        EXPECT_EQ(ask(her, room_, stale), "recording_described_anew") << stale;
    }
    const auto after = told(1, mentor, id);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->words, anew);
    does(her, room_, consent(id, "whole", after->words));
    does(his, room_, about("share_recording", id, R"(,"readers":[)" + person(guest) + "]"));
    EXPECT_EQ(status(1, lead, id, "picture"), 404) << "not with her";

    // Whoever played it is on record, and nobody to whom nothing of it was sent.
    const std::string played =
        "select count(*) from access_record where what = 2 and reader_id = " + person(guest);
    FileClient guests = files(guest);
    EXPECT_EQ(guests.play(port(0), id, "picture", {{"Range", "bytes=9999999-"}}).status, 416);
    EXPECT_EQ(guests.play(port(0), id, "picture", {{"If-None-Match", "*"}}).status, 304);
    EXPECT_EQ(cluster_.sql(played), "0");
    HttpAnswer part = guests.play(port(1), id, "picture", {{"Range", "bytes=1048570-1048585"}});
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, bytes.substr(1'048'570, 16)) << "over the seam of two chunks";
    EXPECT_EQ(part.headers.at("content-range"), "bytes 1048570-1048585/2500000");
    EXPECT_EQ(part.headers.at("cache-control"), "no-store");
    EXPECT_EQ(part.headers.at("content-type"), "video/mp4");
    EXPECT_EQ(part.headers.at("x-content-type-options"), "nosniff");
    EXPECT_TRUE(guests.play(port(0), id, "picture").body == bytes);
    EXPECT_EQ(guests.get(port(0), id).status, 404) << "it is no file of a message";

    // Who played it is on record for whose it is and for those in it (rule P15), once a day and
    // node.
    EXPECT_EQ(cluster_.sql(played), "2");
    EXPECT_EQ(cluster_.sql(played + " and person_id = " + person(mentee)), "1");

    const auto read = told(1, guest, id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->title, "Fracciones");
    EXPECT_EQ(read->others, "El curso");
    EXPECT_EQ(read->picture, wire::RenditionState::ready);
    EXPECT_EQ(read->sound, wire::RenditionState::impossible) << "no worker runs here";
    EXPECT_EQ(code_in(guests.play(port(0), id, "sound")), "rendition_elsewhere");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithARecording, is_talked_about_by_those_who_may_play_it) {
    Intruder her = in(0, mentor);
    Intruder his = in(1, mentee);
    Intruder theirs = in(1, guest);
    const wire::Uuid id = brought(his, film(5'000));
    const auto comment = [&](const std::string& text, const std::string& more = {}) {
        return about(
            "comment_recording",
            id,
            R"(,"at_ms":61000,"kind":"question","text":")" + text + "\"" + more
        );
    };
    EXPECT_EQ(ask(theirs, room_, comment("¿y yo?")), "recording_unknown");
    const wire::Uuid asked = does(her, room_, comment("¿Qué buscabas?"));
    const wire::Uuid answer =
        does(his, room_, comment("Que dudaran", R"(,"answers":")" + text_of(asked) + "\""));
    EXPECT_EQ(
        ask(her, room_, comment("más", R"(,"answers":")" + text_of(answer) + "\"")),
        "recording_comment_unknown"
    );
    const wire::Uuid clip = does(
        her,
        room_,
        about("mark_clip", id, R"(,"from_ms":60000,"to_ms":90000,"title":"La pregunta")")
    );
    const auto read = told(1, mentee, id);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->comments.size(), 2u);
    EXPECT_EQ(read->comments.front().text, "¿Qué buscabas?");
    EXPECT_EQ(read->comments.front().at_ms, 61'000u);
    EXPECT_EQ(read->comments.back().answers, asked);
    ASSERT_EQ(read->clips.size(), 1u);
    EXPECT_EQ(read->clips.front().title, "La pregunta");
    does(
        her,
        room_,
        about("withdraw_recording_comment", id, R"(,"comment":")" + text_of(asked) + "\"")
    );
    does(his, room_, about("withdraw_clip", id, R"(,"clip":")" + text_of(clip) + "\""));
    EXPECT_EQ(kept("buscabas"), "0");
    EXPECT_EQ(kept("La pregunta"), "0");
    const auto after = told(0, mentor, id);
    ASSERT_TRUE(after && after->comments.size() == 1);
    EXPECT_TRUE(after->clips.empty());
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithARecording, is_gone_for_everybody_the_moment_that_who_is_in_it_takes_it_back) {
    Intruder leads = in(0, lead);
    Intruder her = in(0, mentor);
    Intruder his = in(1, mentee);
    const std::string bytes = film(40'000'000);
    const wire::Uuid id = brought(his, bytes);
    consents(her, id, "whole");
    does(his, room_, about("share_recording", id, R"(,"readers":[])"));
    does(her, room_, about("comment_recording", id, R"(,"kind":"note","text":"Secreto de clase")"));
    Intruder watches = in(1, guest);
    watches.say(R"({"type":"join","space":)" + std::to_string(number(room_)) + "}");
    watches.answer<wire::SnapshotFrame>();
    SlowReader slow{
        port(1), files(guest).recording_path(id, "picture"), found_.accounts[guest].token
    };
    ASSERT_TRUE(slow.read_some());

    // Also by somebody who has left meanwhile.
    does(leads, room_, R"({"type":"remove_member","person":)" + person(mentor) + "}");
    does(her, room_, about("withdraw_recording", id));
    slow.read_to_end();
    EXPECT_LT(slow.read(), bytes.size()) << "a download that was under way ends";
    bool heard = false;
    while (!heard) {
        for (const wire::Item& item : watches.answer<wire::WindowFrame>().items) {
            const auto* gone = std::get_if<wire::RecordingWithdrawnItem>(&item);
            heard |= gone && gone->recording == id;
        }
    }
    for (const std::size_t node : {0u, 1u}) {
        for (const std::size_t who : {mentee, guest}) {
            const HttpAnswer gone = files(who).play(port(node), id, "picture");
            EXPECT_EQ(gone.status, 410);
            EXPECT_EQ(code_in(gone), "recording_withdrawn");
        }
    }
    EXPECT_FALSE(told(0, mentee, id));
    EXPECT_EQ(refused_, wire::RefusalCode::recording_withdrawn);
    for (const char* words : {"Fracciones", "Secreto de clase"}) EXPECT_EQ(kept(words), "0");
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return cluster_.sql("select count(*) from blob_chunk") == "0";
    })) << cluster_.logs();
    EXPECT_EQ(cluster_.sql("select sum(recording_bytes) from file_usage"), "0");
    EXPECT_EQ(cluster_.sql("select count(*) from rendition"), "0");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithARecording, what_is_no_recording_is_refused_with_its_first_bytes) {
    FileClient his = files(mentee);
    const auto first = [&](const std::string& bytes) {
        const wire::Uuid file = random_id();
        EXPECT_EQ(his.begin(port(0), file, bytes.size(), "video/mp4", "recording").status, 200);
        return his.put(port(0), file, 0, bytes);
    };
    for (const std::string& hostile :
         {"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"s,
          "ffconcat version 1.0\nfile /etc/passwd\n"s,
          "<html><script>alert(1)</script></html>"s}) {
        const HttpAnswer refused = first(hostile);
        EXPECT_EQ(refused.status, 415) << hostile;
        EXPECT_EQ(code_in(refused), "recording_media");
    }
    const std::uint64_t too_much = (std::uint64_t{2} << 30) + 1;
    EXPECT_EQ(his.begin(port(0), random_id(), too_much, "video/mp4", "recording").status, 413);
    EXPECT_EQ(his.begin(port(0), random_id(), 10, "video/mp4", "picture").status, 400);

    // Before a byte of it is sent.
    const HttpAnswer nobody_of_it =
        files(guest).begin(port(0), random_id(), 5'000, "video/mp4", "recording");
    EXPECT_EQ(nobody_of_it.status, 403);
    EXPECT_EQ(code_in(nobody_of_it), "role_may_not") << "whoever observes uploads nothing";
    const HttpAnswer leads =
        files(lead).begin(port(1), random_id(), 5'000, "video/mp4", "recording");
    EXPECT_EQ(leads.status, 403);
    EXPECT_EQ(code_in(leads), "not_a_party");

    // What was uploaded for one is used for nothing else.
    Intruder says = in(1, mentee);
    const wire::Uuid attachment = random_id();
    const std::string bytes = film(5'000);
    ASSERT_EQ(
        his.upload(port(0), attachment, bytes.size(), "video/mp4", FileClient::of(bytes)).status,
        200
    );
    EXPECT_EQ(ask(says, room_, bring(attachment, "")), "file_unknown");
    const wire::Uuid hers = random_id();
    ASSERT_EQ(upload(mentor, hers, bytes).status, 200);
    EXPECT_EQ(ask(says, room_, bring(hers, "")), "file_unknown") << "somebody else's";
}

TEST_F(RoomWithARecording, goes_by_the_clock_when_its_time_is_over) {
    Intruder his = in(1, mentee);
    const wire::Uuid id = brought(his, film(5'000));
    EXPECT_EQ(status(0, mentee, id, "picture"), 200);
    for (const std::size_t node : {0u, 1u}) cluster_.node(node).kill();
    // As if it had been brought until a second later, half a year ago.
    const std::string space = std::to_string(number(room_));
    cluster_.sql(
        "update event set body = regexp_replace(body, '\"until\":[0-9]+', '\"until\":' || (at + "
        "1000)) "
        "where body like '{\"type\":\"recording_brought\"%' returning 1"
    );
    cluster_.sql("delete from saved_state where space_id = " + space + " returning 1");
    cluster_.sql("update deadline set due_at = 0 where space_id = " + space + " returning 1");
    for (const std::size_t node : {0u, 1u}) {
        cluster_.node(node).start();
        ASSERT_TRUE(cluster_.wait_ready(node));
    }
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return cluster_.sql(
                   "select count(*) from event where body like '{\"type\":\"recording_expired\"%'"
               ) == "1";
    })) << cluster_.logs();
    for (const std::size_t node : {0u, 1u}) EXPECT_EQ(status(node, mentee, id, "picture"), 410);
    EXPECT_EQ(kept("Fracciones"), "0");
    const auto seen = snapshot(1, mentee, room_).accompaniment;
    ASSERT_TRUE(seen && seen->recordings.size() == 1);
    EXPECT_TRUE(seen->recordings.front().expired);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

// Rule P13.
TEST_F(RoomWithARecording, goes_with_who_is_in_it_when_nothing_of_theirs_stays) {
    Intruder her = in(0, mentor);
    Intruder his = in(1, mentee);
    const wire::Uuid id = brought(his, film(5'000));
    consents(her, id, "whole");
    ASSERT_EQ(
        cluster_.command({"erase", "--person=" + person(mentor), "--stays=nothing"}).exit_code, 0
    );
    // Whoever did not write in the space is in it all the same.
    ASSERT_TRUE(cluster_.network.run_until([&] { return status(0, mentee, id, "picture") == 410; }))
        << cluster_.logs();
    EXPECT_EQ(kept("Fracciones"), "0");
}

}  // namespace
}  // namespace urdimbre::functional
