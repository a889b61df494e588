#include "storage/redis/presence_store.hpp"

#include "storage/merged_presence.hpp"
#include "storage/redis/presence_text.hpp"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace urdimbre::storage::redis {

using domain::SpaceId;

namespace {

constexpr std::size_t write_bytes_wanted = 256 * 1024;
constexpr std::size_t nodes_max = 1024;

// The field of a node's hash that is there as long as the hash has not been lost.
const std::string alive = "alive";

// The key that dates the store has this long to live: what is missing of it is the store's age, by
// the server's own clock.
constexpr std::chrono::milliseconds forever = std::chrono::hours(24) * 3650;

static_assert(
    PresenceStore::present_max * PresenceStore::spaces_per_read_max * present_text_bytes_max <
        ReplyLimits{}.bytes_max,
    "a reading fits a reply"
);

std::optional<NodeId> node_id(const Reply& reply) {
    std::uint64_t number{};
    const char* const last = reply.text.data() + reply.text.size();
    const auto [end, problem] = std::from_chars(reply.text.data(), last, number);
    if (problem != std::errc{} || end != last) return std::nullopt;
    return NodeId{number};
}

// Why the commands failed; none: they did not.
std::optional<std::string> problem_of(const Answer& answer) {
    if (!answer) return "the connection broke";
    for (const auto& reply : *answer) {
        if (reply.kind == Reply::Kind::error) return reply.text;
    }
    return std::nullopt;
}

}  // namespace

class RedisPresenceStore::Impl {
  public:
    Impl(boost::asio::io_context& loop, NodeId self, PresenceTimes times, Settings settings)
        : self_(self),
          times_(times),
          settings_(std::move(settings)),
          settling_(loop),
          connection_(
              loop,
              Connection::Kind::commands,
              connection_settings(),
              {.up = [this] { came_up(); },
               .down = [this](const std::string& why) { went_down(why); },
               .pushed = {}}
          ) {}

    ~Impl() { *exists_ = false; }

    void announce(std::vector<Announcement> changes);
    void beat();
    void leave();
    void read(std::vector<SpaceId> spaces, std::function<void(PresenceReading)> answer);
    void nodes(std::function<void(LiveNodes)> answer);
    bool healthy() const { return heard_; }

  private:
    // Who has ever spoken and was not found dead, and whether all the living have had the time to.
    struct Roll {
        bool settled{};
        std::vector<NodeId> nodes;
    };

    ConnectionSettings connection_settings() const;
    std::string key(std::string_view what) const {
        return '{' + settings_.prefix + "presence}:" + std::string(what);
    }
    std::string key(NodeId node) const { return key("node:" + std::to_string(number(node))); }

    void came_up();
    void went_down(const std::string& why);
    void write();
    std::vector<Command> words(std::unordered_set<SpaceId>& taken);
    void written(std::unordered_set<SpaceId> spaces, const Answer& answer);
    void heard(bool now, const std::string& why);

    void call_the_roll(std::function<void(std::optional<Roll>)> then);
    std::optional<Roll> roll_of(const Answer& answer) const;
    PresenceReading
    reading_of(const Roll& roll, const std::vector<SpaceId>& spaces, const Answer& answer);
    void strike_off(const std::vector<NodeId>& dead);

    NodeId self_;
    PresenceTimes times_;
    Settings settings_;

    std::unordered_map<SpaceId, std::string> said_;  // all of it, as it is to stand in Redis
    std::unordered_set<SpaceId> unsaid_;             // where Redis is known to differ, or may
    bool speaks_{};  // from the first announcement or beat until it leaves
    bool beat_due_{};
    bool writing_{};  // one write at a time; the next one grows meanwhile

    bool heard_{};         // the last write arrived, on this connection
    bool settled_up_{};    // connected long enough for others who were cut off to be back
    std::uint64_t ups_{};  // tells a wait of an earlier connection apart
    std::string log_why_;
    std::shared_ptr<bool> exists_ = std::make_shared<bool>(true);
    boost::asio::steady_timer settling_;
    Connection connection_;
};

ConnectionSettings RedisPresenceStore::Impl::connection_settings() const {
    auto settings = settings_.connection;
    settings.name += "-presence";
    return settings;
}

void RedisPresenceStore::Impl::announce(std::vector<Announcement> changes) {
    for (auto& [space, here] : changes) {
        if (here.size() > present_max) here.resize(present_max);
        if (here.empty()) {
            said_.erase(space);
        } else {
            said_[space] = presence_text(here);
        }
        unsaid_.insert(space);
    }
    speaks_ = true;
    write();
}

void RedisPresenceStore::Impl::beat() {
    speaks_ = true;
    beat_due_ = true;
    write();
}

void RedisPresenceStore::Impl::leave() {
    said_.clear();
    unsaid_.clear();
    speaks_ = beat_due_ = false;
    connection_.send(
        {{"MULTI"},
         {"DEL", key(self_)},
         {"SREM", key("nodes"), std::to_string(number(self_))},
         {"EXEC"}}
    );
}

// The server may have been another one, or have lost the newest changes to a failover.
void RedisPresenceStore::Impl::came_up() {
    for (const auto& [space, text] : said_) unsaid_.insert(space);
    beat_due_ = speaks_;
    settling_.expires_after(times_.settling());
    settling_.async_wait([this, exists = exists_, up = ++ups_](boost::system::error_code stopped) {
        if (!stopped && *exists && up == ups_) settled_up_ = true;
    });
    write();
}

void RedisPresenceStore::Impl::went_down(const std::string& why) {
    ++ups_;
    settled_up_ = false;
    heard(false, why);
}

// What is to be said of some unsaid spaces, which are `taken` out of the set.
std::vector<Command> RedisPresenceStore::Impl::words(std::unordered_set<SpaceId>& taken) {
    Command set{"HSET", key(self_)};
    Command forget{"HDEL", key(self_)};
    std::size_t bytes = 0;
    while (!unsaid_.empty() && bytes < write_bytes_wanted) {
        auto space = unsaid_.extract(unsaid_.begin());
        const auto field = std::to_string(domain::number(space.value()));
        bytes += field.size();
        if (const auto said = said_.find(space.value()); said != said_.end()) {
            bytes += said->second.size();
            set.push_back(field);
            set.push_back(said->second);
        } else {
            forget.push_back(field);
        }
        taken.insert(std::move(space));
    }
    std::vector<Command> commands;
    if (set.size() > 2) commands.push_back(std::move(set));
    if (forget.size() > 2) commands.push_back(std::move(forget));
    return commands;
}

void RedisPresenceStore::Impl::write() {
    if (writing_ || !connection_.up() || (unsaid_.empty() && !beat_due_)) return;
    writing_ = true;
    beat_due_ = false;
    const auto expiry = std::to_string(times_.expiry.count());
    std::unordered_set<SpaceId> spaces;

    // One transaction: a node that dies in the middle leaves nothing behind without an expiry.
    std::vector<Command> commands{{"MULTI"}, {"HSETNX", key(self_), alive, "1"}};
    for (auto& command : words(spaces)) commands.push_back(std::move(command));
    commands.push_back({"PEXPIRE", key(self_), expiry});
    commands.push_back({"SADD", key("nodes"), std::to_string(number(self_))});
    commands.push_back({"SET", key("born"), "1", "NX", "PX", std::to_string(forever.count())});
    commands.push_back({"EXEC"});
    connection_.send(commands, [this, spaces = std::move(spaces)](const Answer& answer) {
        written(spaces, answer);
    });
}

void RedisPresenceStore::Impl::written(std::unordered_set<SpaceId> spaces, const Answer& answer) {
    writing_ = false;
    if (const auto problem = problem_of(answer)) {
        unsaid_.merge(spaces);
        return heard(false, *problem);  // the next beat tries again
    }
    const auto& outcomes = answer->back().elements;
    if (outcomes.empty() || outcomes.front().kind != Reply::Kind::integer) {
        unsaid_.merge(spaces);
        return heard(false, "not the answer to a transaction");
    }
    // Nested errors: a key of ours holds something else, or the server refuses to write.
    for (const auto& outcome : outcomes) {
        if (outcome.kind != Reply::Kind::error) continue;
        unsaid_.merge(spaces);
        return heard(false, outcome.text);
    }
    if (outcomes.front().integer == 1) {
        // The hash had been lost, and with it all but these.
        for (const auto& [space, text] : said_) {
            if (!spaces.contains(space)) unsaid_.insert(space);
        }
    }
    if (unsaid_.empty()) heard(true, {});
    write();
}

void RedisPresenceStore::Impl::heard(bool now, const std::string& why) {
    const bool news = now != heard_ || (!now && why != log_why_);
    heard_ = now;
    log_why_ = why;
    if (!news || !settings_.log) return;
    const auto where = settings_.connection.address.text();
    settings_.log(
        now,
        now ? "presence is shared through " + where
            : "presence is not shared: " + where + ": " + why
    );
}

void RedisPresenceStore::Impl::call_the_roll(std::function<void(std::optional<Roll>)> then) {
    connection_.send_droppable(
        {{"PTTL", key("born")}, {"SMEMBERS", key("nodes")}},
        [this, then = std::move(then)](const Answer& answer) { then(roll_of(answer)); }
    );
}

std::optional<RedisPresenceStore::Impl::Roll> RedisPresenceStore::Impl::roll_of(const Answer& answer
) const {
    if (problem_of(answer)) return std::nullopt;
    const auto& born = answer->front();
    const auto& members = answer->back();
    if (born.kind != Reply::Kind::integer || members.kind != Reply::Kind::array) {
        return std::nullopt;
    }
    // Negative: there is no such key.
    const auto age = forever - std::chrono::milliseconds(born.integer);
    Roll roll;
    roll.settled = settled_up_ && born.integer >= 0 && age >= times_.settling();
    for (const auto& member : members.elements) {
        const auto node = node_id(member);
        if (node && roll.nodes.size() < nodes_max) {
            roll.nodes.push_back(*node);
        } else {
            roll.settled = false;
        }
    }
    std::sort(roll.nodes.begin(), roll.nodes.end());
    return roll;
}

void RedisPresenceStore::Impl::read(
    std::vector<SpaceId> spaces,
    std::function<void(PresenceReading)> answer
) {
    if (spaces.size() > spaces_per_read_max) spaces.resize(spaces_per_read_max);
    call_the_roll([this,
                   spaces = std::move(spaces),
                   answer = std::move(answer)](const std::optional<Roll>& roll) {
        if (!roll) return answer({});
        std::vector<Command> commands;
        for (const auto node : roll->nodes) {
            commands.push_back({"HMGET", key(node), alive});
            for (const auto space : spaces) {
                commands.back().push_back(std::to_string(domain::number(space)));
            }
        }
        if (commands.empty()) commands.push_back({"PING"});  // so that nobody is an answer too
        connection_.send_droppable(commands, [=, this, roll = *roll](const Answer& said) {
            answer(reading_of(roll, spaces, said));
        });
    });
}

PresenceReading RedisPresenceStore::Impl::reading_of(
    const Roll& roll,
    const std::vector<SpaceId>& spaces,
    const Answer& answer
) {
    if (problem_of(answer)) return {};
    PresenceReading reading{roll.settled, {}, {}};
    std::vector<MergedPresence> merged(spaces.size());
    std::vector<NodeId> dead;
    for (std::size_t n = 0; n < roll.nodes.size(); ++n) {
        const auto& fields = (*answer)[n].elements;
        if (fields.size() != spaces.size() + 1) {
            reading.trusted = false;
            continue;
        }
        (fields.front().kind == Reply::Kind::nil ? dead : reading.nodes).push_back(roll.nodes[n]);
        for (std::size_t s = 0; s < spaces.size(); ++s) {
            const auto here = parse_presence(fields[s + 1].text);
            if (here) {
                merged[s].add(*here);
            } else {
                reading.trusted = false;
            }
        }
    }
    for (std::size_t s = 0; s < spaces.size(); ++s) {
        reading.spaces.push_back({spaces[s], merged[s].in_order()});
    }
    strike_off(dead);
    return reading;
}

// A node that lives after all puts itself back on the roll with its next beat.
void RedisPresenceStore::Impl::strike_off(const std::vector<NodeId>& dead) {
    Command command{"SREM", key("nodes")};
    for (const auto node : dead) {
        if (node != self_) command.push_back(std::to_string(number(node)));
    }
    if (command.size() > 2) connection_.send_droppable({command});
}

void RedisPresenceStore::Impl::nodes(std::function<void(LiveNodes)> answer) {
    call_the_roll([this, answer = std::move(answer)](const std::optional<Roll>& roll) {
        if (!roll) return answer({});
        std::vector<Command> commands;
        for (const auto node : roll->nodes) commands.push_back({"EXISTS", key(node)});
        if (commands.empty()) commands.push_back({"PING"});  // so that nobody is an answer too
        connection_.send_droppable(commands, [answer, roll = *roll](const Answer& exist) {
            if (problem_of(exist)) return answer({});
            LiveNodes live{roll.settled, {}};
            for (std::size_t n = 0; n < roll.nodes.size(); ++n) {
                if ((*exist)[n].integer == 1) live.nodes.push_back(roll.nodes[n]);
            }
            answer(std::move(live));
        });
    });
}

RedisPresenceStore::RedisPresenceStore(
    boost::asio::io_context& loop,
    NodeId self,
    PresenceTimes times,
    Settings settings
)
    : impl_(std::make_unique<Impl>(loop, self, times, std::move(settings))) {}

RedisPresenceStore::~RedisPresenceStore() = default;

void RedisPresenceStore::announce(std::vector<Announcement> changes) {
    impl_->announce(std::move(changes));
}

void RedisPresenceStore::beat() { impl_->beat(); }
void RedisPresenceStore::leave() { impl_->leave(); }

void RedisPresenceStore::read(
    std::vector<SpaceId> spaces,
    std::function<void(PresenceReading)> answer
) {
    impl_->read(std::move(spaces), std::move(answer));
}

void RedisPresenceStore::nodes(std::function<void(LiveNodes)> answer) {
    impl_->nodes(std::move(answer));
}

bool RedisPresenceStore::healthy() const { return impl_->healthy(); }

}  // namespace urdimbre::storage::redis
