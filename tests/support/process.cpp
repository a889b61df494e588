#include "tests/support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

extern "C" char** environ;

namespace urdimbre::tests {
namespace {

constexpr int look_again_ms = 2;

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

std::string name_of(const std::string& variable) { return variable.substr(0, variable.find('=')); }

std::vector<std::string> with_inherited(std::vector<std::string> environment) {
    const std::vector<std::string> own = environment;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string inherited = *variable;
        bool replaced = false;
        for (const auto& one : own) replaced = replaced || name_of(one) == name_of(inherited);
        if (!replaced) environment.push_back(inherited);
    }
    return environment;
}

// Between fork and exec: only what is safe after a fork of a process with threads.
[[noreturn]] void become(char* const* command, char* const* environment, int output, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(127);  // it died before it could be asked
    if (output >= 0) {
        ::dup2(output, STDOUT_FILENO);
        ::dup2(output, STDERR_FILENO);
    }
    ::execvpe(command[0], command, environment);
    ::_exit(127);
}

}  // namespace

bool wait_until(const std::function<bool()>& condition, std::chrono::milliseconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline) return false;
        ::poll(nullptr, 0, look_again_ms);
    }
    return true;
}

Process::Process(const Options& options) {
    auto words = options.command;
    auto variables = with_inherited(options.environment);
    const auto command = pointers(words);
    const auto environment = pointers(variables);
    int output = -1;
    if (!options.output_file.empty()) {
        output =
            ::open(options.output_file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
        if (output < 0) throw std::system_error(errno, std::generic_category(), "output file");
    }
    const pid_t parent = ::getpid();
    pid_ = ::fork();
    if (pid_ == 0) become(command.data(), environment.data(), output, parent);
    const int problem = errno;
    if (output >= 0) ::close(output);
    if (pid_ < 0) throw std::system_error(problem, std::generic_category(), "fork");
}

Process::~Process() {
    if (!running()) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

std::optional<int> Process::ended() {
    int status{};
    if (!ended_ && ::waitpid(pid_, &status, WNOHANG) == pid_) {
        ended_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    return ended_;
}

bool Process::running() { return !ended(); }

void Process::signal(int number) {
    if (running()) ::kill(pid_, number);
}

int Process::stop(int signal_number, std::chrono::milliseconds limit) {
    signal(signal_number);
    if (!wait_until([this] { return !running(); }, limit)) {
        signal(SIGKILL);
        wait_until([this] { return !running(); });
    }
    return ended().value_or(-SIGKILL);
}

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace urdimbre::tests
