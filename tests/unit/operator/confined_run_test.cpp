// What a program that reads what nobody vouches for may do, and what ends it (rule R11).
#include "server/operator/confined_run.hpp"
#include "server/operator/rendering.hpp"
#include "server/operator/scratch_file.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace urdimbre::operators {
namespace {

using How = RunOutcome::How;

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

struct Confined : testing::Test {
    RunOutcome runs(const std::string& script, const std::function<bool()>& go_on) {
        return run_confined(
            {.program = "/bin/sh",
             .arguments = {"-c", script},
             .descriptors = {given_.descriptor(), made_.descriptor()},
             .confinement = confinement_},
            go_on
        );
    }
    RunOutcome runs(const std::string& script) {
        return runs(script, [] { return true; });
    }
    std::string made() const { return made_.read(0, static_cast<std::size_t>(made_.size())); }

    Confinement confinement_{
        .cpu = std::chrono::seconds{20},
        .time = std::chrono::seconds{60},
        .memory_bytes = 512 * mebibyte,
        .file_bytes = mebibyte,
        .open_files = 32,
        .processes = 16,
    };
    const std::string folder_ = std::filesystem::temp_directory_path();
    ScratchFile given_{folder_};
    ScratchFile made_{folder_};
};

TEST_F(Confined, ReadsWhatItIsGivenAndWritesWhatItMakes) {
    given_.append("la clase");
    EXPECT_EQ(runs("cat /dev/fd/3 > /dev/fd/4").how, How::done);
    EXPECT_EQ(made(), "la clase");
}

TEST_F(Confined, KnowsNothingOfWhoeverStartedIt) {
    ASSERT_EQ(::setenv("URDIMBRE_DATABASE", "password=secreto", 1), 0);
    EXPECT_EQ(runs("env >&4; ls -l /proc/self/fd >&4").how, How::done);
    ::unsetenv("URDIMBRE_DATABASE");
    EXPECT_EQ(made().find("secreto"), std::string::npos);
    EXPECT_EQ(made().find("socket:"), std::string::npos);
}

TEST_F(Confined, SaysWhyItFailed) {
    const RunOutcome outcome = runs("echo 'moov atom not found' >&2; exit 1");
    EXPECT_EQ(outcome.how, How::failed);
    EXPECT_NE(outcome.said.find("moov atom"), std::string::npos);
}

TEST_F(Confined, EndsWhenItsTimeIsOver) {
    confinement_.time = std::chrono::seconds{1};
    EXPECT_EQ(runs("sleep 600").how, How::cut);
}

TEST_F(Confined, EndsWhenItHasWorkedTooMuch) {
    confinement_.cpu = std::chrono::seconds{1};
    EXPECT_EQ(runs("while :; do :; done").how, How::failed);
}

TEST_F(Confined, WritesNoMoreThanItMay) {
    EXPECT_EQ(runs("head -c 3000000 /dev/zero > /dev/fd/4").how, How::failed);
    EXPECT_LE(made_.size(), mebibyte);
}

TEST_F(Confined, EndsWithAllThatItStartedWhenItIsCalledOff) {
    std::size_t asked = 0;
    EXPECT_EQ(runs("sleep 600 & wait", [&] { return ++asked < 3; }).how, How::called_off);
}

// Also those that have a path, which no network of one's own keeps away.
TEST_F(Confined, OpensNoSocketOfAnyFamily) {
    for (const std::string family : {"AF_UNIX", "AF_INET", "AF_INET6", "AF_NETLINK"}) {
        const RunOutcome outcome = runs(
            "exec perl -e 'use Socket; my $family = $ARGV[0] eq \"AF_NETLINK\" ? 16 : "
            "Socket->can($ARGV[0])->(); socket(my $it, $family, SOCK_DGRAM, 0) or die $!' " +
            family
        );
        EXPECT_EQ(outcome.how, How::failed) << family;
        EXPECT_NE(outcome.said.find("Operation not permitted"), std::string::npos)
            << family << ": " << outcome.said;
    }
}

// One of a pair could send to any path.
TEST_F(Confined, OpensNoPairOfSockets) {
    const RunOutcome outcome = runs(
        "exec perl -e 'use Socket; "
        "socketpair(my $one, my $other, AF_UNIX, SOCK_DGRAM, PF_UNSPEC) or die $!'"
    );
    EXPECT_EQ(outcome.how, How::failed);
    EXPECT_NE(outcome.said.find("Operation not permitted"), std::string::npos) << outcome.said;
}

TEST_F(Confined, EndsWithAllThatItStartedWhenWhoeverWaitsForItGivesUp) {
    // Whoever holds the end of a pipe is still there.
    int ends[2];
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    char said{};
    const auto wait_and_give_up = [&]() -> bool {
        EXPECT_EQ(::read(ends[0], &said, 1), 1);
        throw std::runtime_error("lost");
    };
    const auto run = [&] {
        run_confined(
            {.program = "/bin/sh",
             .arguments = {"-c", "sleep 600 & printf x >&3; wait"},
             .descriptors = {ends[1]},
             .confinement = confinement_},
            wait_and_give_up
        );
    };
    EXPECT_THROW(run(), std::runtime_error);
    EXPECT_EQ(said, 'x');
    ::close(ends[1]);
    pollfd end{.fd = ends[0], .events = POLLIN, .revents = 0};
    ASSERT_EQ(::poll(&end, 1, 30'000), 1) << "somebody still holds it";
    EXPECT_EQ(::read(ends[0], &said, 1), 0);
    ::close(ends[0]);
}

TEST_F(Confined, IsLostWhenThereIsNoSuchProgram) {
    const RunOutcome outcome = run_confined(
        {.program = "/ninguna/parte",
         .arguments = {},
         .descriptors = {},
         .confinement = confinement_},
        [] { return true; }
    );
    EXPECT_EQ(outcome.how, How::lost);
}

TEST_F(Confined, LeavesNoFileBehind) {
    std::string folder = folder_ + "/urdimbre-scratch-XXXXXX";
    ASSERT_TRUE(::mkdtemp(folder.data()));
    {
        ScratchFile one{folder};
        one.append("la clase de alguien");
        EXPECT_TRUE(std::filesystem::is_empty(folder)) << "it never had a name to be found by";
        EXPECT_EQ(one.read(3, 5), "clase");
    }
    std::filesystem::remove(folder);
}

// A list of other files or addresses is none of the readers that ffmpeg is told to use.
TEST_F(Confined, FfmpegIsToldWhatTheFileIs) {
    const auto run =
        rendering("/usr/bin/ffmpeg", storage::RenditionKind::sound, "video/mp4", given_, made_);
    ASSERT_TRUE(run);
    const auto& told = run->arguments;
    const auto reader = std::ranges::find(told, "-f");
    ASSERT_NE(reader, told.end());
    EXPECT_EQ(*(reader + 1), "mov");
    EXPECT_LT(reader, std::ranges::find(told, "-i")) << "before the file, so that it is about it";
    const auto allowed = std::ranges::find(told, "-protocol_whitelist");
    ASSERT_NE(allowed, told.end());
    EXPECT_EQ(*(allowed + 1), "file,pipe");
    EXPECT_FALSE(rendering(
        "/usr/bin/ffmpeg", storage::RenditionKind::sound, "application/x-mpegurl", given_, made_
    ));
}

TEST(FindProgram, LooksAlongThePath) {
    EXPECT_EQ(find_program("/bin/sh"), "/bin/sh");
    ASSERT_TRUE(find_program("sh"));
    EXPECT_TRUE(find_program("sh")->ends_with("/sh"));
    EXPECT_FALSE(find_program("no-hay-tal-programa"));
    EXPECT_FALSE(find_program("/no/hay"));
}

}  // namespace
}  // namespace urdimbre::operators
