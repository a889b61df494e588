#include "tests/functional/server_node.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace urdimbre::functional {
namespace {

constexpr std::chrono::seconds command_limit{60};

}  // namespace

ReservedPort::ReservedPort() : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    if (socket_ < 0) throw std::system_error(errno, std::generic_category(), "socket");
    const int on = 1;
    ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    ::setsockopt(socket_, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, generic, size) != 0 || ::getsockname(socket_, generic, &size) != 0) {
        const int problem = errno;
        ::close(socket_);
        throw std::system_error(problem, std::generic_category(), "bind");
    }
    number_ = ntohs(address.sin_port);
}

ReservedPort::~ReservedPort() { ::close(socket_); }

CommandOutcome run_urdimbre(
    const std::vector<std::string>& arguments,
    const std::vector<std::string>& environment,
    const std::string& directory
) {
    const std::string output = directory + "/command.log";
    ::unlink(output.c_str());
    std::vector<std::string> command{URDIMBRE_EXECUTABLE};
    command.insert(command.end(), arguments.begin(), arguments.end());
    tests::Process process{{.command = command, .environment = environment, .output_file = output}};
    if (!tests::wait_until([&] { return !process.running(); }, command_limit)) {
        throw std::runtime_error("urdimbre does not end: " + tests::file_text(output));
    }
    return {process.ended().value(), tests::file_text(output)};
}

ServerNode::ServerNode(std::vector<std::string> environment, std::string log)
    : environment_{std::move(environment)}, log_{std::move(log)} {
    environment_.push_back("URDIMBRE_LISTEN=127.0.0.1:" + std::to_string(port()));
    environment_.emplace_back("URDIMBRE_REUSE_PORT=1");
}

void ServerNode::start() {
    process_.reset();
    process_.emplace(tests::Process::Options{
        .command = {URDIMBRE_EXECUTABLE, "serve"},
        .environment = environment_,
        .output_file = log_,
    });
}

void ServerNode::kill() {
    if (process_) process_->stop(SIGKILL);
}

void ServerNode::ask_to_end() { process_->signal(SIGTERM); }
void ServerNode::freeze() { process_->signal(SIGSTOP); }
void ServerNode::thaw() { process_->signal(SIGCONT); }

std::string ServerNode::log() const { return tests::file_text(log_); }

}  // namespace urdimbre::functional
