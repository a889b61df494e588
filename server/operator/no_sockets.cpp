#include "server/operator/no_sockets.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace urdimbre::operators {
namespace {

// Numbers of calls mean something on one architecture only.
#if defined(__x86_64__)
constexpr std::uint32_t architecture_here = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture_here = AUDIT_ARCH_AARCH64;
#else
#error "say here which architecture the filter of calls is for"
#endif

// The same calls by other numbers, on x86-64.
constexpr std::uint32_t second_numbers_from = 0x40000000;
constexpr std::uint32_t not_permitted = SECCOMP_RET_ERRNO | EPERM;

constexpr std::uint16_t load = BPF_LD | BPF_W | BPF_ABS;
constexpr std::uint16_t equal = BPF_JMP | BPF_JEQ | BPF_K;
constexpr std::uint16_t at_least = BPF_JMP | BPF_JGE | BPF_K;
constexpr std::uint16_t answer = BPF_RET | BPF_K;

// clang-format off
constexpr sock_filter filter_of_calls[] = {
    {load, 0, 0, offsetof(seccomp_data, arch)},
    {equal, 1, 0, architecture_here},
    {answer, 0, 0, SECCOMP_RET_KILL_PROCESS},
    {load, 0, 0, offsetof(seccomp_data, nr)},
    {at_least, 0, 1, second_numbers_from}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_socket}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_socketpair}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_connect}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_io_uring_setup}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_ptrace}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_pidfd_getfd}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_process_vm_readv}, {answer, 0, 0, not_permitted},
    {equal, 0, 1, SYS_process_vm_writev}, {answer, 0, 0, not_permitted},
    {answer, 0, 0, SECCOMP_RET_ALLOW},
};
// clang-format on

}  // namespace

bool forbid_sockets() {
    const sock_fprog program{
        .len = std::size(filter_of_calls), .filter = const_cast<sock_filter*>(filter_of_calls)
    };
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

}  // namespace urdimbre::operators
