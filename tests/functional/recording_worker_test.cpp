// What workers make of recordings, with the real ffmpeg: those who may not see them hear them, and
// whatever becomes of a worker another one goes on (rule R11).
#include "tests/functional/recording_room.hpp"
#include "tests/support/process.hpp"

#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <string>

namespace urdimbre::functional {
namespace {

// Two seconds that ffmpeg made: stripes and a tone.
std::string real_film(const std::string& folder) {
    const std::string name = folder + "/clase.mp4";
    tests::Process ffmpeg{
        {.command = {"ffmpeg",    "-nostdin",
                     "-loglevel", "error",
                     "-f",        "lavfi",
                     "-i",        "testsrc=size=160x120:rate=10:duration=2",
                     "-f",        "lavfi",
                     "-i",        "sine=frequency=440:duration=2",
                     "-metadata", "title=Escuela secreta",
                     "-c:v",      "mpeg4",
                     "-c:a",      "aac",
                     "-shortest", name},
         .environment = {},
         .output_file = folder + "/ffmpeg.log"}
    };
    EXPECT_TRUE(tests::wait_until([&] { return !ffmpeg.running(); }));
    EXPECT_EQ(ffmpeg.ended(), 0) << tests::file_text(folder + "/ffmpeg.log");
    return tests::file_text(name);
}

TEST_F(RoomWithARecording, is_heard_and_not_seen_once_a_worker_has_made_its_sound) {
    const ScratchFolder folder;
    Intruder her = in(0, mentor);
    Intruder his = in(1, mentee);
    const wire::Uuid id = brought(his, real_film(folder.path()));
    consents(her, id, "sound_only");
    does(his, room_, about("share_recording", id, R"(,"readers":[])"));
    const auto worker = cluster_.beside({"render", "--render_directory=" + folder.path()});
    ASSERT_TRUE(sound_is(wire::RenditionState::ready, id)) << cluster_.logs();

    EXPECT_EQ(status(0, guest, id, "picture"), 404);
    EXPECT_EQ(status(0, mentor, id, "picture"), 200) << "those in it have what they have";
    const HttpAnswer sound = files(guest).play(port(1), id, "sound");
    ASSERT_EQ(sound.status, 200);
    EXPECT_EQ(sound.headers.at("content-type"), "audio/mp4");
    EXPECT_EQ(sound.headers.at("cache-control"), "no-store");
    EXPECT_NE(sound.body.find("ftyp"), std::string::npos);
    EXPECT_EQ(sound.body.find("Escuela secreta"), std::string::npos) << "no metadata";
    EXPECT_EQ(sound.body.find("vide"), std::string::npos) << "no track of pictures";
    ASSERT_TRUE(cluster_.network.run_until([&] { return status(0, guest, id, "still") == 200; }));
    const HttpAnswer still = files(guest).play(port(0), id, "still", {{"Range", "bytes=0-2"}});
    EXPECT_EQ(still.status, 206);
    EXPECT_EQ(still.body, "\xff\xd8\xff");
    const auto read = told(1, guest, id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->picture, wire::RenditionState::not_for_you);

    does(her, room_, about("withdraw_recording", id));
    for (const char* part : {"picture", "sound", "still"}) {
        EXPECT_EQ(status(1, mentee, id, part), 410) << part;
    }
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return cluster_.sql("select count(*) from blob_chunk") == "0";
    }));
    EXPECT_EQ(worker->stop(SIGTERM), 0);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(RoomWithARecording, is_impossible_to_hear_when_its_file_is_none) {
    Intruder his = in(1, mentee);
    const wire::Uuid id = brought(his, film(5'000));
    const auto worker = cluster_.beside({"render"});
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return code_in(files(mentee).play(port(0), id, "sound")) == "rendition_impossible";
    })) << cluster_.logs();
    EXPECT_EQ(cluster_.sql("select max(attempt) from rendition where kind = 's'"), "1")
        << "nothing is tried again that cannot be";
    EXPECT_NE(cluster_.sql("select failure from rendition where kind = 's'"), "");
    EXPECT_EQ(status(0, mentee, id, "picture"), 200) << "the file as it came";
    EXPECT_EQ(worker->stop(SIGTERM), 0);
}

TEST_F(RoomWithARecording, is_made_by_another_worker_when_one_is_killed) {
    const ScratchFolder folder;
    Intruder his = in(1, mentee);
    const wire::Uuid id = brought(his, real_film(folder.path()));
    // One that never comes to an end, killed while it is at it.
    const std::string endless = folder.path() + "/ffmpeg";
    {
        std::ofstream script{endless};
        script << "#!/bin/sh\nexec sleep 600\n";
    }
    ASSERT_EQ(::chmod(endless.c_str(), 0700), 0);
    auto lost = cluster_.beside({"render", "--ffmpeg=" + endless, "--render_lease=2"});
    ASSERT_TRUE(cluster_.network.run_until([&] {
        return cluster_.sql("select count(*) from rendition where attempt > 0") == "1";
    }));
    lost->stop(SIGKILL);
    const auto worker = cluster_.beside({"render", "--render_directory=" + folder.path()});
    ASSERT_TRUE(sound_is(wire::RenditionState::ready, id));
    EXPECT_EQ(worker->stop(SIGTERM), 0);
    EXPECT_EQ(cluster_.sql("select count(*) from file where purpose = 'd' and state <> 's'"), "0");
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace urdimbre::functional
