#include "tests/bench/load/process_usage.hpp"

#include "tests/bench/load/broken.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace urdimbre::bench {
namespace {

struct Stat {
    pid_t parent{};
    std::uint64_t ticks{};
};

// proc(5): the command name is in parentheses and may hold anything, so fields are counted after
// the last one.
std::optional<Stat> stat_of(const std::string& pid) {
    std::ifstream file("/proc/" + pid + "/stat");
    std::string line;
    if (!std::getline(file, line)) return std::nullopt;
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    Stat stat;
    std::string state;
    fields >> state >> stat.parent;
    std::string skipped;
    for (int field = 5; field < 14; ++field) fields >> skipped;
    std::uint64_t user = 0;
    std::uint64_t system = 0;
    fields >> user >> system;
    stat.ticks = user + system;
    return stat;
}

bool is_number(const std::string& name) {
    return !name.empty() &&
           std::ranges::all_of(name, [](unsigned char c) { return std::isdigit(c) != 0; });
}

// A line "Name:   123 kB" of a file under /proc, in bytes.
std::uint64_t kilobytes(const std::string& path, const std::string& name) {
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string label;
        std::uint64_t value = 0;
        if (words >> label >> value && label == name + ":") return value * 1024;
    }
    throw Broken(path + " does not tell " + name);
}

std::uint64_t tcp_buffer_pages() {
    std::ifstream file("/proc/net/sockstat");
    std::string word;
    while (file >> word) {
        if (word != "TCP:") continue;
        std::string label;
        std::uint64_t value = 0;
        while (file >> label >> value) {
            if (label == "mem") return value;
        }
    }
    return 0;
}

}  // namespace

double cpu_seconds(pid_t pid) {
    if (pid == 0) return 0;
    const auto own = stat_of(std::to_string(pid));
    if (!own) throw Broken("process " + std::to_string(pid) + " is gone");
    std::uint64_t ticks = own->ticks;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        if (!is_number(name)) continue;
        const auto other = stat_of(name);
        if (other && other->parent == pid) ticks += other->ticks;
    }
    return static_cast<double>(ticks) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double own_cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& at) {
        return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Memory memory_of(pid_t pid) {
    const std::string of = "/proc/" + std::to_string(pid);
    return {
        .resident = kilobytes(of + "/status", "VmRSS"),
        .anonymous = kilobytes(of + "/status", "RssAnon"),
        .dirty = kilobytes(of + "/smaps_rollup", "Private_Dirty"),
        .kernel_slab = kilobytes("/proc/meminfo", "Slab"),
        .kernel_socket = tcp_buffer_pages() * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)),
    };
}

}  // namespace urdimbre::bench
