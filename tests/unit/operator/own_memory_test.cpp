// What another process of the same user reads of one that keeps its memory to itself (rule R11).
#include "server/operator/own_memory.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace urdimbre::operators {
namespace {

constexpr uid_t nobody = 65534;

// Whoever is root reads everything.
void be_somebody_without_powers() {
    if (::getuid() == 0 &&
        (::setresgid(nobody, nobody, nobody) != 0 || ::setresuid(nobody, nobody, nobody) != 0)) {
        ::_exit(1);
    }
    // As a program that was started by them; changing who one is forbids it.
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
}

bool another_reads_environment_of(pid_t process) {
    const pid_t reader = ::fork();
    if (reader == 0) {
        be_somebody_without_powers();
        const std::string environment = "/proc/" + std::to_string(process) + "/environ";
        ::_exit(::open(environment.c_str(), O_RDONLY | O_CLOEXEC) < 0 ? 1 : 0);
    }
    int status{};
    EXPECT_EQ(::waitpid(reader, &status, 0), reader);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool another_reads_one_that(void (*begins)()) {
    int ready[2];
    EXPECT_EQ(::pipe2(ready, O_CLOEXEC), 0);
    const pid_t process = ::fork();
    if (process == 0) {
        be_somebody_without_powers();
        begins();
        if (::write(ready[1], "x", 1) != 1) ::_exit(1);
        for (;;) ::pause();
    }
    ::close(ready[1]);
    char said{};
    EXPECT_EQ(::read(ready[0], &said, 1), 1);
    ::close(ready[0]);
    const bool reads = another_reads_environment_of(process);
    ::kill(process, SIGKILL);
    EXPECT_EQ(::waitpid(process, nullptr, 0), process);
    return reads;
}

TEST(OwnMemory, IsReadByNoOtherProcessOfItsUser) {
    EXPECT_TRUE(another_reads_one_that([] {})) << "what it is kept from";
    EXPECT_FALSE(another_reads_one_that(keep_memory_to_oneself));
}

}  // namespace
}  // namespace urdimbre::operators
