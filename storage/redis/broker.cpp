#include "storage/redis/broker.hpp"

#include <charconv>
#include <optional>
#include <unordered_set>
#include <utility>

namespace urdimbre::storage::redis {

using domain::SpaceId;

namespace {

constexpr std::size_t channels_per_command = 256;

// Larger than what any number of loaded spaces needs to be subscribed at once.
constexpr std::size_t subscriber_outgoing_bytes_max = 64 * 1024 * 1024;

}  // namespace

class RedisBroker::Impl {
  public:
    Impl(boost::asio::io_context& loop, Settings settings)
        : settings_(std::move(settings)),
          listening_(
              loop,
              Connection::Kind::subscriber,
              listening_settings(),
              {.up = [this] { subscribe_all(); },
               .down =
                   [this](const std::string& why) {
                       subscribed_ = false;
                       health_may_have_changed(why);
                   },
               .pushed = [this](Reply reply) { pushed(reply); }}
          ),
          speaking_(
              loop,
              Connection::Kind::commands,
              speaking_settings(),
              {.up = [this] { health_may_have_changed({}); },
               .down =
                   [this](const std::string& why) {
                       publish_refused_ = false;
                       health_may_have_changed(why);
                   },
               .pushed = {}}
          ) {}

    void receive_with(Receive receive) { receive_ = std::move(receive); }
    void subscribe(SpaceId space);
    void unsubscribe(SpaceId space);
    void publish(SpaceId space, const std::string& hint);
    bool healthy() const { return subscribed_ && speaking_.up() && !publish_refused_; }

  private:
    ConnectionSettings listening_settings() const;
    ConnectionSettings speaking_settings() const;

    std::string channel(SpaceId space) const {
        return settings_.prefix + "space:" + std::to_string(domain::number(space));
    }
    std::optional<SpaceId> space_of(std::string_view channel) const;

    void subscribe_all();
    void pushed(const Reply& reply);
    void health_may_have_changed(const std::string& why);

    Settings settings_;
    Receive receive_;
    std::unordered_set<SpaceId> wanted_;
    std::uint64_t round_{};   // of making all subscriptions again
    bool subscribed_{};       // the server has confirmed the round
    bool publish_refused_{};  // the server answers, but takes no hints
    bool reported_healthy_{};
    std::string reported_why_;
    Connection listening_;
    Connection speaking_;
};

ConnectionSettings RedisBroker::Impl::listening_settings() const {
    auto settings = settings_.connection;
    settings.name += "-hints-in";
    settings.outgoing_bytes_max = subscriber_outgoing_bytes_max;
    // A hint and its channel; whatever else a subscriber hears is short.
    settings.reply_limits = {.bytes_max = 2 * hint_bytes_max, .elements_max = 16};
    return settings;
}

ConnectionSettings RedisBroker::Impl::speaking_settings() const {
    auto settings = settings_.connection;
    settings.name += "-hints-out";
    settings.reply_limits = {.bytes_max = 64 * 1024, .elements_max = 16};
    return settings;
}

std::optional<SpaceId> RedisBroker::Impl::space_of(std::string_view channel) const {
    const auto before = settings_.prefix.size() + std::string_view("space:").size();
    if (channel.size() <= before) return std::nullopt;
    std::uint64_t number{};
    const char* const last = channel.data() + channel.size();
    const auto [end, problem] = std::from_chars(channel.data() + before, last, number);
    if (problem != std::errc{} || end != last) return std::nullopt;
    return SpaceId{number};
}

void RedisBroker::Impl::subscribe(SpaceId space) {
    if (!wanted_.insert(space).second) return;
    listening_.send({{"SUBSCRIBE", channel(space)}});
}

void RedisBroker::Impl::unsubscribe(SpaceId space) {
    if (wanted_.erase(space) == 0) return;
    listening_.send({{"UNSUBSCRIBE", channel(space)}});
}

// The server answers in order: its answer to the PING says that it has seen all that came before.
void RedisBroker::Impl::subscribe_all() {
    std::vector<Command> commands;
    for (const auto space : wanted_) {
        if (commands.empty() || commands.back().size() > channels_per_command) {
            commands.push_back({"SUBSCRIBE"});
        }
        commands.back().push_back(channel(space));
    }
    commands.push_back({"PING", std::to_string(++round_)});
    listening_.send(commands);
}

void RedisBroker::Impl::pushed(const Reply& reply) {
    if (reply.kind == Reply::Kind::error) return listening_.give_up(reply.text);
    const auto& parts = reply.elements;
    // While it listens to no channel, Redis answers a PING with its argument alone.
    const bool pong = parts.size() == 2 && parts[0].is_text("pong");
    if ((pong ? parts[1] : reply).is_text(std::to_string(round_))) {
        subscribed_ = true;
        return health_may_have_changed({});
    }
    if (parts.size() != 3 || !parts[0].is_text("message")) return;
    const auto space = space_of(parts[1].text);
    // What was on its way when the subscription ended is not delivered any more.
    if (!space || !wanted_.contains(*space) || parts[2].text.size() > hint_bytes_max) return;
    if (receive_) receive_(*space, parts[2].text);
}

void RedisBroker::Impl::publish(SpaceId space, const std::string& hint) {
    if (hint.size() > hint_bytes_max) return;
    // A refusal is found out about, and its end too, by trying.
    if (!subscribed_ || !speaking_.up()) return;
    speaking_.send_droppable({{"PUBLISH", channel(space), hint}}, [this](const Answer& answer) {
        if (!answer) return;
        const auto& reply = answer->front();
        publish_refused_ = reply.kind == Reply::Kind::error;
        health_may_have_changed(publish_refused_ ? reply.text : std::string());
    });
}

void RedisBroker::Impl::health_may_have_changed(const std::string& why) {
    const bool now = healthy();
    const bool news = now != reported_healthy_ || (!now && !why.empty() && why != reported_why_);
    if (!news) return;
    reported_healthy_ = now;
    reported_why_ = why;
    if (!settings_.log) return;
    const auto where = settings_.connection.address.text();
    settings_.log(
        now, now ? "hints flow through " + where : "hints are lost: " + where + ": " + why
    );
}

RedisBroker::RedisBroker(boost::asio::io_context& loop, Settings settings)
    : impl_(std::make_unique<Impl>(loop, std::move(settings))) {}

RedisBroker::~RedisBroker() = default;

void RedisBroker::on_hint(Receive receive) { impl_->receive_with(std::move(receive)); }
void RedisBroker::subscribe(SpaceId space) { impl_->subscribe(space); }
void RedisBroker::unsubscribe(SpaceId space) { impl_->unsubscribe(space); }

void RedisBroker::publish(SpaceId space, const std::string& hint) { impl_->publish(space, hint); }

bool RedisBroker::healthy() const { return impl_->healthy(); }

}  // namespace urdimbre::storage::redis
