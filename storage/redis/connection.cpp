#include "storage/redis/connection.hpp"

#include "storage/redis/backoff.hpp"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <random>
#include <utility>

namespace urdimbre::storage::redis {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t write_bytes = 256 * 1024;
constexpr std::size_t read_bytes = 16 * 1024;

// A connection is asked for a sign of life after a quarter of the silence that ends it.
constexpr int ticks_per_liveness = 4;

Request request_of(const std::vector<Command>& commands, Done done, bool droppable) {
    Request request{{}, commands.size(), std::move(done), droppable};
    for (const auto& command : commands) encode(command, request.bytes);
    return request;
}

}  // namespace

// One attempt at a connection: what its operations in flight need stays with them until the last
// of them has ended.
class Connection::Link {
  public:
    explicit Link(asio::io_context& loop, ReplyLimits limits)
        : socket(loop), resolver(loop), reader(limits) {}

    void close() {
        error_code ignored;
        socket.close(ignored);
        resolver.cancel();
    }

    asio::generic::stream_protocol::socket socket;
    asio::ip::tcp::resolver resolver;
    std::vector<asio::generic::stream_protocol::endpoint> endpoints;  // still to be tried
    ReplyReader reader;
    std::array<char, read_bytes> in{};
    std::string out;
};

class Connection::Impl : public std::enable_shared_from_this<Impl> {
  public:
    Impl(asio::io_context& loop, Kind kind, ConnectionSettings settings, Handlers handlers)
        : loop_(loop),
          kind_(kind),
          settings_(std::move(settings)),
          handlers_(std::move(handlers)),
          pipeline_(settings_.outgoing_bytes_max),
          backoff_(settings_.retry_min, settings_.retry_max),
          timer_(loop) {}

    void connect();
    void stop();
    bool up() const { return phase_ == Phase::up; }
    void send(Request request);
    void give_up(const std::string& why);

  private:
    using LinkPtr = std::shared_ptr<Link>;
    enum class Phase { connecting, greeting, up, waiting, stopped };

    // Completions of a link that was given up meanwhile are ignored.
    bool current(const LinkPtr& link) const { return link == link_; }

    void resolve(const LinkPtr& link);
    void try_next(const LinkPtr& link, const std::string& problem);
    void greet(const LinkPtr& link);
    void greeted(const Answer& answer);
    void read(const LinkPtr& link);
    void received(const LinkPtr& link, std::size_t bytes);
    void flush_soon();
    void flush();
    void wait_for_life();
    void tick();
    void within(std::chrono::milliseconds delay, void (Impl::*then)());
    void connect_took_too_long() { give_up("no answer to the connection attempt"); }

    asio::io_context& loop_;
    Kind kind_;
    ConnectionSettings settings_;
    Handlers handlers_;
    Pipeline pipeline_;
    Backoff backoff_;
    asio::steady_timer timer_;  // of the phase: attempt, silence or wait
    std::uint64_t timer_set_{};
    Phase phase_{Phase::waiting};
    LinkPtr link_;
    bool flush_posted_{};
    int silent_ticks_{};
    std::minstd_rand random_{std::random_device{}()};
};

void Connection::Impl::within(std::chrono::milliseconds delay, void (Impl::*then)()) {
    timer_.expires_after(delay);
    // A wait that has already ended can no longer be cancelled: its number tells that it is stale.
    timer_.async_wait([self = shared_from_this(), then, set = ++timer_set_](error_code problem) {
        if (!problem && set == self->timer_set_ && self->phase_ != Phase::stopped) {
            (self.get()->*then)();
        }
    });
}

void Connection::Impl::connect() {
    if (phase_ == Phase::stopped) return;
    phase_ = Phase::connecting;
    link_ = std::make_shared<Link>(loop_, settings_.reply_limits);
    within(settings_.connect_timeout, &Impl::connect_took_too_long);
    if (settings_.address.socket_path.empty()) {
        resolve(link_);
    } else {
        const asio::local::stream_protocol::endpoint endpoint(settings_.address.socket_path);
        link_->endpoints.emplace_back(endpoint);
        try_next(link_, {});
    }
}

void Connection::Impl::resolve(const LinkPtr& link) {
    link->resolver.async_resolve(
        settings_.address.host,
        std::to_string(settings_.address.port),
        [self = shared_from_this(), link](error_code problem, const auto& found) {
            if (!self->current(link)) return;
            for (const auto& entry : found) link->endpoints.emplace_back(entry.endpoint());
            self->try_next(link, problem ? problem.message() : "the host has no address");
        }
    );
}

void Connection::Impl::try_next(const LinkPtr& link, const std::string& problem) {
    if (link->endpoints.empty()) return give_up(problem);
    const auto endpoint = link->endpoints.front();
    link->endpoints.erase(link->endpoints.begin());
    error_code ignored;
    link->socket.close(ignored);
    link->socket.async_connect(endpoint, [self = shared_from_this(), link](error_code refused) {
        if (!self->current(link)) return;
        if (refused) return self->try_next(link, refused.message());
        self->greet(link);
    });
}

void Connection::Impl::greet(const LinkPtr& link) {
    const auto& address = settings_.address;
    if (address.socket_path.empty()) {
        error_code ignored;
        link->socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    }
    std::vector<Command> greeting;
    if (!address.password.empty()) {
        greeting.push_back({"AUTH"});
        if (!address.user.empty()) greeting.back().push_back(address.user);
        greeting.back().push_back(address.password);
    }
    if (address.database != 0) greeting.push_back({"SELECT", std::to_string(address.database)});
    greeting.push_back({"PING"});
    greeting.push_back({"CLIENT", "SETNAME", settings_.name});  // last: it may be refused

    phase_ = Phase::greeting;
    pipeline_.push(request_of(
        greeting, [this](const Answer& answer) { greeted(answer); }, /*droppable=*/false
    ));
    flush();
    read(link);
}

void Connection::Impl::greeted(const Answer& answer) {
    if (!answer) return;  // given up meanwhile
    for (std::size_t i = 0; i + 1 < answer->size(); ++i) {
        const auto& reply = (*answer)[i];
        if (reply.kind == Reply::Kind::error) return give_up(reply.text);
    }
    phase_ = Phase::up;
    silent_ticks_ = 0;
    wait_for_life();
    handlers_.up();
}

void Connection::Impl::read(const LinkPtr& link) {
    link->socket.async_read_some(
        asio::buffer(link->in),
        [self = shared_from_this(), link](error_code problem, std::size_t bytes) {
            if (!self->current(link)) return;
            if (problem) return self->give_up(problem.message());
            self->received(link, bytes);
        }
    );
}

void Connection::Impl::received(const LinkPtr& link, std::size_t bytes) {
    silent_ticks_ = 0;
    link->reader.feed({link->in.data(), bytes});
    while (auto reply = link->reader.next()) {
        if (pipeline_.awaits_reply()) {
            pipeline_.accept(std::move(*reply));
        } else if (kind_ == Kind::subscriber && phase_ == Phase::up) {
            handlers_.pushed(std::move(*reply));
        } else {
            return give_up("a reply that nobody asked for");
        }
        if (!current(link)) return;  // a handler gave it up
    }
    if (!link->reader.problem().empty()) return give_up(link->reader.problem());
    read(link);
}

void Connection::Impl::send(Request request) {
    if (phase_ != Phase::up) {
        if (!request.done) return;
        asio::post(loop_, [self = shared_from_this(), done = std::move(request.done)] {
            if (self->phase_ != Phase::stopped) done(std::nullopt);
        });
        return;
    }
    if (kind_ == Kind::subscriber) request.replies = 0;
    const bool droppable = request.droppable;
    if (pipeline_.push(std::move(request))) return flush_soon();
    if (droppable) return;
    asio::post(loop_, [self = shared_from_this(), link = link_] {
        if (self->current(link)) self->give_up("no room for what may not be dropped");
    });
}

void Connection::Impl::flush_soon() {
    if (flush_posted_) return;
    flush_posted_ = true;
    asio::post(loop_, [self = shared_from_this()] {
        self->flush_posted_ = false;
        self->flush();
    });
}

void Connection::Impl::flush() {
    if (phase_ != Phase::up && phase_ != Phase::greeting) return;
    auto bytes = pipeline_.take(write_bytes);
    if (bytes.empty()) return;
    link_->out = std::move(bytes);
    asio::async_write(
        link_->socket,
        asio::buffer(link_->out),
        [self = shared_from_this(), link = link_](error_code problem, std::size_t) {
            if (!self->current(link)) return;
            if (problem) return self->give_up(problem.message());
            self->pipeline_.written();
            self->flush();
        }
    );
}

// Silence is counted in ticks, not measured by a clock: a loop that stood still itself has not
// heard anything either, and must read first what arrived meanwhile.
void Connection::Impl::wait_for_life() {
    within(settings_.liveness / ticks_per_liveness, &Impl::tick);
}

void Connection::Impl::tick() {
    backoff_.reset();  // not when it came up: a server may let us in and throw us out every time
    ++silent_ticks_;
    if (silent_ticks_ > ticks_per_liveness) {
        return give_up("no sign of life for " + std::to_string(settings_.liveness.count()) + " ms");
    }
    if (silent_ticks_ == 1) send(request_of({{"PING"}}, {}, /*droppable=*/false));
    wait_for_life();
}

void Connection::Impl::give_up(const std::string& why) {
    if (phase_ == Phase::stopped || phase_ == Phase::waiting) return;
    phase_ = Phase::waiting;
    link_->close();
    link_.reset();
    const double random = std::uniform_real_distribution<>(0, 1)(random_);
    within(backoff_.next(random), &Impl::connect);
    // Last, because they may end this connection.
    pipeline_.fail_all();
    if (phase_ != Phase::stopped) handlers_.down(why);
}

void Connection::Impl::stop() {
    phase_ = Phase::stopped;
    if (link_) link_->close();
    link_.reset();
    timer_.cancel();
    pipeline_.clear();
}

Connection::Connection(
    asio::io_context& loop,
    Kind kind,
    ConnectionSettings settings,
    Handlers handlers
)
    : impl_(std::make_shared<Impl>(loop, kind, std::move(settings), std::move(handlers))) {
    // Not at once: whoever is being built hears nothing yet.
    asio::post(loop, [impl = std::weak_ptr(impl_)] {
        if (const auto alive = impl.lock()) alive->connect();
    });
}

Connection::~Connection() { impl_->stop(); }

bool Connection::up() const { return impl_->up(); }

void Connection::send(const std::vector<Command>& commands, Done done) {
    impl_->send(request_of(commands, std::move(done), /*droppable=*/false));
}

void Connection::send_droppable(const std::vector<Command>& commands, Done done) {
    impl_->send(request_of(commands, std::move(done), /*droppable=*/true));
}

void Connection::give_up(const std::string& why) { impl_->give_up(why); }

}  // namespace urdimbre::storage::redis
