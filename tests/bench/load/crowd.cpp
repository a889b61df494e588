#include "tests/bench/load/crowd.hpp"

#include "tests/bench/load/broken.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace urdimbre::bench {
namespace {

constexpr std::size_t buffer_size = 2 * frame_size_max;  // a partial frame and the next receive

[[noreturn]] void fail(const char* what) {
    throw Broken(std::string(what) + ": " + std::generic_category().message(errno));
}

void check(int result, const char* what) {
    if (result < 0) fail(what);
}

sockaddr_in loopback(const std::string& address, std::uint16_t port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(port);
    if (inet_pton(AF_INET, address.c_str(), &out.sin_addr) != 1 ||
        ntohl(out.sin_addr.s_addr) >> 24 != 127) {
        throw Broken("load only goes to 127.x.x.x, not to " + address);
    }
    return out;
}

const sockaddr* plain(const sockaddr_in& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

void allow_sockets(std::size_t wanted) {
    rlimit limit{};
    check(getrlimit(RLIMIT_NOFILE, &limit), "getrlimit");
    limit.rlim_cur = limit.rlim_max;
    check(setrlimit(RLIMIT_NOFILE, &limit), "setrlimit");
    if (limit.rlim_cur < wanted + 64) {
        throw Broken(
            std::to_string(wanted) + " connections need a higher limit of open files (ulimit -Hn)"
        );
    }
}

std::string closing_words(std::string_view payload) {
    if (payload.size() < 2) return "without a code";
    const auto code =
        static_cast<std::uint8_t>(payload[0]) << 8 | static_cast<std::uint8_t>(payload[1]);
    return std::to_string(code) + " " + std::string(payload.substr(2));
}

}  // namespace

void Audience::ended(Member& member, const std::string& why) {
    throw Broken("member " + std::to_string(member.number) + ": " + why);
}

Crowd::Crowd(Target target, Audience& audience, std::vector<std::string> tokens)
    : target_(std::move(target)),
      audience_(audience),
      epoll_(epoll_create1(EPOLL_CLOEXEC)),
      members_(tokens.size()),
      buffer_(std::make_unique_for_overwrite<char[]>(buffer_size)) {
    check(epoll_, "epoll_create1");
    allow_sockets(tokens.size());
    for (std::uint32_t i = 0; i < members_.size(); ++i) {
        members_[i].number = i;
        members_[i].token = std::move(tokens[i]);
    }
}

Crowd::~Crowd() {
    for (Member& member : members_) {
        if (member.socket >= 0) close(member.socket);
    }
    close(epoll_);
}

void Crowd::open_some() {
    while (opening_ < opening_max_ && next_to_open_ < members_.size()) {
        ++opening_;
        open(members_[next_to_open_++]);
    }
}

void Crowd::open(Member& member) {
    member.socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    check(member.socket, "socket");
    const int yes = 1;
    check(setsockopt(member.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes), "TCP_NODELAY");
    if (target_.sources > 1) {
        check(
            setsockopt(member.socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes), "bind"
        );
        const auto source =
            loopback("127.0.0." + std::to_string(1 + member.number % target_.sources), 0);
        check(bind(member.socket, plain(source), sizeof source), "bind");
    }
    epoll_event wanted{};
    wanted.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    wanted.data.ptr = &member;
    check(epoll_ctl(epoll_, EPOLL_CTL_ADD, member.socket, &wanted), "epoll_ctl");
    member.stage = Member::Stage::connecting;
    const auto server = loopback(target_.address, target_.port);
    if (connect(member.socket, plain(server), sizeof server) < 0 && errno != EINPROGRESS)
        fail("connect");
}

void Crowd::leave(Member& member) {
    close(member.socket);
    member.socket = -1;
    member.stage = Member::Stage::waiting;
    member.partial.clear();
    member.unsent.clear();
}

void Crowd::connected(Member& member) {
    int error = 0;
    socklen_t size = sizeof error;
    check(getsockopt(member.socket, SOL_SOCKET, SO_ERROR, &error, &size), "SO_ERROR");
    if (error != 0) {
        errno = error;
        fail("connect");
    }
    member.stage = Member::Stage::upgrading;
    const int no = 0;  // acknowledge like a client that also writes, not every segment: a quarter
                       // less work here
    check(setsockopt(member.socket, IPPROTO_TCP, TCP_QUICKACK, &no, sizeof no), "TCP_QUICKACK");
    const std::string host = target_.address + ":" + std::to_string(target_.port);
    member.unsent += upgrade_request(host, target_.path, member.token);
    write(member);
}

int Crowd::turn(int wait_ms) {
    open_some();
    flush();
    std::array<epoll_event, 512> events{};
    const int count = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), wait_ms);
    if (count < 0 && errno != EINTR) fail("epoll_wait");
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        Member& member = *static_cast<Member*>(event.data.ptr);
        if (member.stage == Member::Stage::connecting) connected(member);
        if ((event.events & EPOLLOUT) != 0 && !member.unsent.empty()) write(member);
        if ((event.events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0) {
            receive(member, (event.events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0);
        }
    }
    flush();
    return count;
}

// Edge-triggered: a receive that does not fill the buffer has taken everything, unless the
// connection is ending.
void Crowd::receive(Member& member, bool ending) {
    for (;;) {
        char* const start = buffer_.get();
        const std::size_t kept = member.partial.size();
        std::memcpy(start, member.partial.data(), kept);
        const std::size_t room = buffer_size - kept;
        const ssize_t received = recv(member.socket, start + kept, room, 0);
        if (received == 0) {
            audience_.ended(member, "the server cut it");
            return;
        }
        if (received < 0) {
            if (errno == EAGAIN) return;
            fail("recv");
        }
        const std::size_t size = kept + static_cast<std::size_t>(received);
        const std::size_t taken = take(member, {start, size});
        if (member.socket < 0) return;
        if (taken < size || kept > 0) member.partial.assign(start + taken, size - taken);
        if (static_cast<std::size_t>(received) < room && !ending) return;
    }
}

std::size_t Crowd::take(Member& member, std::string_view bytes) {
    std::size_t taken = 0;
    if (member.stage == Member::Stage::upgrading) {
        const auto answer = upgrade_answer(bytes);
        if (!answer) return 0;
        taken = *answer;
        member.stage = Member::Stage::open;
        audience_.opened(member);
    }
    while (member.socket >= 0) {
        const auto frame = first_frame(bytes.substr(taken));
        if (!frame) break;
        take_frame(member, *frame);
        taken += frame->size;
    }
    return taken;
}

void Crowd::take_frame(Member& member, const FrameView& frame) {
    switch (frame.opcode) {
        case Opcode::text:
            audience_.heard(member, frame.payload);
            return;
        case Opcode::ping:
            queue(member, Opcode::pong, frame.payload);
            return;
        case Opcode::pong:
            return;
        case Opcode::close:
            audience_.ended(member, "the server closed it: " + closing_words(frame.payload));
            return;
        case Opcode::continuation:
        case Opcode::binary:
            break;
    }
    throw Broken("a frame that is not text");
}

void Crowd::send(Member& member, std::string_view text) { queue(member, Opcode::text, text); }

void Crowd::queue(Member& member, Opcode opcode, std::string_view payload) {
    mask_ ^= mask_ << 13;
    mask_ ^= mask_ >> 17;
    mask_ ^= mask_ << 5;
    append_client_frame(member.unsent, opcode, payload, mask_);
    if (!std::exchange(member.unsent_listed, true)) unsent_.push_back(&member);
}

void Crowd::flush() {
    for (Member* member : unsent_) {
        member->unsent_listed = false;
        write(*member);
    }
    unsent_.clear();
}

// What the socket does not take now waits for the event that says it would.
void Crowd::write(Member& member) {
    while (!member.unsent.empty()) {
        const ssize_t sent =
            ::send(member.socket, member.unsent.data(), member.unsent.size(), MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno == EAGAIN) return;
            fail("send");
        }
        member.unsent.erase(0, static_cast<std::size_t>(sent));
    }
}

}  // namespace urdimbre::bench
