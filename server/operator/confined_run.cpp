#include "server/operator/confined_run.hpp"

#include "server/operator/no_sockets.hpp"
#include "server/operator/scratch_file.hpp"
#include "server/support/time_source.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <thread>

namespace urdimbre::operators {
namespace {

constexpr std::chrono::milliseconds looked_at_every{100};
constexpr int priority_last = 19;
constexpr int could_not_start = 127;
// Seconds in which a program that worked too much is told before it is killed.
constexpr std::uint64_t cpu_to_say_so = 5;
constexpr std::size_t last_words_bytes = 400;
// Descriptors are moved out of the way first, so that none overwrites another.
constexpr int out_of_the_way = 64;
constexpr std::size_t descriptors_max = 8;

void limit(int what, std::uint64_t most, std::uint64_t until_killed = 0) {
    const rlimit to{.rlim_cur = most, .rlim_max = most + until_killed};
    if (::setrlimit(static_cast<__rlimit_resource_t>(what), &to) != 0) ::_exit(could_not_start);
}

// In the child, between fork and exec: only calls to the system.
[[noreturn]] void become(
    const ConfinedRun& run,
    const std::vector<char*>& arguments,
    int nothing,
    int words,
    pid_t parent
) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const bool apart = ::unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC) == 0;
    if (!apart) ::unshare(CLONE_NEWNET);
    // Where it may have no network of its own, and for sockets that have a path.
    if (!forbid_sockets()) ::_exit(could_not_start);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(could_not_start);
    ::setpriority(PRIO_PROCESS, 0, priority_last);
    std::array<int, descriptors_max> kept{};
    std::size_t count = 0;
    for (const int given : run.descriptors) {
        if (count < kept.size()) kept[count++] = ::fcntl(given, F_DUPFD, out_of_the_way);
    }
    nothing = ::fcntl(nothing, F_DUPFD, out_of_the_way);
    words = ::fcntl(words, F_DUPFD, out_of_the_way);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(words, STDERR_FILENO);
    int place = STDERR_FILENO + 1;
    for (std::size_t nth = 0; nth < count; ++nth) ::dup2(kept[nth], place++);
    ::close_range(static_cast<unsigned>(place), ~0U, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, static_cast<std::uint64_t>(run.confinement.cpu.count()), cpu_to_say_so);
    limit(RLIMIT_AS, run.confinement.memory_bytes);
    limit(RLIMIT_FSIZE, run.confinement.file_bytes);
    limit(RLIMIT_NOFILE, run.confinement.open_files);
    // Elsewhere it would count everything that this user runs.
    if (apart) limit(RLIMIT_NPROC, run.confinement.processes);
    static constexpr const char* environment[] = {"LC_ALL=C", nullptr};
    ::execve(run.program.c_str(), arguments.data(), const_cast<char* const*>(environment));
    ::_exit(could_not_start);
}

RunOutcome::How outcome_of(int status) {
    using enum RunOutcome::How;
    if (WIFEXITED(status)) {
        if (WEXITSTATUS(status) == 0) return done;
        return WEXITSTATUS(status) == could_not_start ? lost : failed;
    }
    const int signal = WTERMSIG(status);
    // Whoever ran out of memory for others is no worse than they are: it may be tried again.
    return signal == SIGKILL || signal == SIGTERM ? lost : failed;
}

// A process that was started, first of its group: whatever becomes of whoever waits for it, all of
// them end, and it is waited for.
class Started {
  public:
    explicit Started(pid_t pid) : pid_(pid) {
        // It does so too; whichever comes first.
        ::setpgid(pid, pid);
    }
    ~Started() {
        if (over_) return;
        end();
        while (::waitpid(pid_, &status_, 0) < 0 && errno == EINTR) {
        }
    }
    Started(const Started&) = delete;
    Started& operator=(const Started&) = delete;

    void end() const { ::kill(-pid_, SIGKILL); }

    bool is_over() {
        const pid_t gone = ::waitpid(pid_, &status_, WNOHANG);
        over_ = gone == pid_ || (gone < 0 && errno != EINTR);
        return over_;
    }
    RunOutcome::How how() const { return outcome_of(status_); }

  private:
    const pid_t pid_;
    // Whatever nobody can wait for any more was lost.
    int status_{SIGKILL};
    bool over_{};
};

std::string last_words(const ScratchFile& words) {
    const std::uint64_t size = words.size();
    const std::uint64_t from = size > last_words_bytes ? size - last_words_bytes : 0;
    std::string said = words.read(from, last_words_bytes);
    for (char& c : said) {
        if (static_cast<unsigned char>(c) < ' ' || static_cast<unsigned char>(c) > '~') c = ' ';
    }
    return said;
}

}  // namespace

RunOutcome run_confined(const ConfinedRun& run, const std::function<bool()>& go_on) {
    using enum RunOutcome::How;
    const ScratchFile words{"/tmp"};
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    std::vector<std::string> texts{run.program};
    texts.insert(texts.end(), run.arguments.begin(), run.arguments.end());
    std::vector<char*> arguments;
    for (std::string& text : texts) arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) become(run, arguments, nothing, words.descriptor(), parent);
    ::close(nothing);
    if (child < 0) return {.how = lost, .said = "fork"};
    const auto over_at = support::steady_now() + run.confinement.time;
    std::optional<RunOutcome::How> ended;
    Started started{child};
    while (!started.is_over()) {
        if (!ended) {
            if (support::steady_now() >= over_at) ended = cut;
            if (!ended && !go_on()) ended = called_off;
            if (ended) started.end();
        }
        std::this_thread::sleep_for(looked_at_every);
    }
    return {.how = ended.value_or(started.how()), .said = last_words(words)};
}

}  // namespace urdimbre::operators
