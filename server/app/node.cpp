#include "server/app/node.hpp"

#include "server/support/log.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

constexpr std::chrono::seconds looked_back{15};
constexpr std::size_t logins_ended_max = 10'000;

// After this node has told its clients to go: when the first comes back, and over how long they
// are spread, each taking its share.
constexpr std::chrono::milliseconds return_soonest{200};
constexpr std::chrono::milliseconds return_spread_min{1'000};
constexpr std::chrono::milliseconds return_takes{2};

}  // namespace

// Somebody's place among those whom the node knows to be here.
class Node::Enlisted {
  public:
    Enlisted(Node& node, Outlet& outlet, const Visitor& who) : node_(node), outlet_(outlet) {
        node_.connected_.emplace(&outlet_, Connected{.person = who.person, .login = who.login});
    }
    ~Enlisted() { node_.connected_.erase(&outlet_); }
    Enlisted(const Enlisted&) = delete;
    Enlisted& operator=(const Enlisted&) = delete;

  private:
    Node& node_;
    Outlet& outlet_;
};

// A visit that the node knows of for as long as it lasts.
class Node::RegisteredVisit final : public Client {
  public:
    RegisteredVisit(Node& node, Visitor visitor, Outlet& outlet)
        : visit_(node.house_, std::move(visitor), outlet),
          enlisted_(node, outlet, visit_.visitor()) {}

    void receive(std::string_view frame) override { visit_.receive(frame); }
    void unreadable(wire::RefusalCode why) override { visit_.unreadable(why); }

  private:
    Visit visit_;
    Enlisted enlisted_;
};

Node::Node(Parts parts, Settings settings)
    : parts_(std::move(parts)),
      names_(parts_.loop, parts_.offload, parts_.directory),
      appender_(parts_.loop, parts_.offload, parts_.log, settings.appender),
      services_{
          .loop = parts_.loop,
          .offload = parts_.offload,
          .appender = appender_,
          .log = parts_.log,
          .directory = parts_.directory,
          .now = parts_.now,
          .was_member =
              [&directory = parts_.directory](domain::SpaceId space, domain::PersonId person) {
                  return !directory.names_in(space, {&person, 1}).empty();
              },
          .cannot_read =
              [this](domain::SpaceId space, const std::string& event) {
                  cannot_read(space, event);
              },
          .derived_id = DerivedId{parts_.log.fingerprint_key()},
          .attendance_changed =
              [this](domain::SpaceId space) {
                  presence_.changed(space);
                  calls_.attendance_changed(space);
              },
          .people_concerned = [this] { notices_.concerned(); },
          .state_advanced =
              [this](domain::SpaceId space) {
                  presence_.state_advanced(space);
                  calls_.state_advanced(space);
              },
          .adapted = [&directory = parts_.directory, store = parts_.templates](
                         domain::SpaceId space,
                         const std::string& id
                     ) { return adapted_template(directory, store, space, id); },
      },
      spaces_(
          {.services = services_,
           .names = names_,
           .directory = parts_.directory,
           .broker = parts_.broker,
           .epoch = parts_.log.epoch()},
          settings.spaces
      ),
      deadlines_(
          parts_.loop,
          parts_.offload,
          parts_.log,
          [this](domain::SpaceId space) { spaces_.wake(space); }
      ),
      files_({
          .loop = parts_.loop,
          .offload = parts_.transfers ? *parts_.transfers : parts_.offload,
          .log = parts_.log,
          .directory = parts_.directory,
          .blobs = parts_.blobs,
          .texts = texts_,
          .now = parts_.now,
          .renditions = parts_.renditions,
          .accesses = parts_.accesses,
      }),
      presence_(parts_.loop, parts_.presence, parts_.broker, spaces_, settings.presence),
      absentees_(parts_.loop, spaces_, presence_, services_.derived_id),
      witnesses_(parts_.loop, spaces_, presence_, parts_.now),
      beginnings_(parts_.loop, spaces_, services_.derived_id, parts_.now),
      calls_(
          {.loop = parts_.loop,
           .offload = parts_.offload,
           .directory = parts_.directory,
           .broker = parts_.broker,
           .spaces = spaces_,
           .now = parts_.now},
          settings.relays,
          settings.calls
      ),
      reading_(
          {.loop = parts_.loop,
           .offload = parts_.offload,
           .log = parts_.log,
           .directory = parts_.directory,
           .broker = parts_.broker,
           .store = parts_.reading},
          settings.reading
      ),
      notices_(
          {.loop = parts_.loop,
           .offload = parts_.offload,
           .directory = parts_.directory,
           .broker = parts_.broker,
           .store = parts_.notices,
           .now = parts_.now},
          settings.notices
      ),
      house_{
          .loop = parts_.loop,
          .offload = parts_.offload,
          .log = parts_.log,
          .directory = parts_.directory,
          .spaces = spaces_,
          .presence = presence_,
          .witnesses = witnesses_,
          .calls = calls_,
          .reading = reading_,
          .notices = notices_,
          .texts = texts_,
          .templates = templates_,
          .fingerprint = Fingerprint{parts_.log.fingerprint_key()},
          .epoch = spaces_.epoch(),
          .now = parts_.now,
          .files = &files_,
          .renditions = parts_.renditions,
      },
      entrance_(parts_.offload, parts_.directory, texts_, parts_.now),
      sign_ins_({
          .loop = parts_.loop,
          .offload = parts_.offload,
          .hashing = parts_.hashing,
          .directory = parts_.directory,
          .texts = texts_,
          .now = parts_.now,
      }),
      invitations_(house_, sign_ins_),
      actas_(house_),
      commitments_(house_),
      stories_(house_),
      calendar_(house_, settings.address),
      member_ends_(house_),
      member_search_(house_, entrance_),
      visitors_(house_),
      network_templates_(house_, parts_.templates),
      document_check_(house_),
      network_instruments_(house_, instruments_, parts_.own_instruments),
      applications_(
          house_,
          {.shipped = instruments_,
           .own = parts_.own_instruments,
           .store = parts_.instruments,
           .links = parts_.by_link,
           .record = parts_.accesses}
      ),
      answer_links_(house_, parts_.instruments, parts_.by_link),
      public_answers_(house_, parts_.instruments, parts_.by_link),
      link_reports_(
          {.loop = parts_.loop,
           .aside = parts_.transfers ? *parts_.transfers : parts_.offload,
           .now = parts_.now,
           .store = parts_.instruments,
           .links = parts_.by_link},
          settings.link_reports
      ),
      shipped_pages_(house_, templates_, instruments_, shipped_cycles()),
      profiles_(house_, shipped_vocabulary(), parts_.profiles),
      suggestions_(house_, shipped_vocabulary(), parts_.profiles),
      hours_(house_, parts_.profiles),
      own_export_(
          house_,
          parts_.transfers ? *parts_.transfers : parts_.offload,
          {.records = parts_.records,
           .notices = parts_.notices,
           .blobs = parts_.blobs,
           .profiles = parts_.profiles}
      ),
      logbook_(house_, parts_.transfers ? *parts_.transfers : parts_.offload, parts_.records),
      figures_(house_, parts_.transfers ? *parts_.transfers : parts_.offload, parts_.figures),
      access_(house_, parts_.accesses),
      erased_(house_, parts_.erasures),
      erasures_(
          {.loop = parts_.loop,
           .aside = parts_.transfers ? *parts_.transfers : parts_.offload,
           .spaces = spaces_,
           .log = parts_.log,
           .directory = parts_.directory,
           .ids = services_.derived_id,
           .now = parts_.now,
           .store = parts_.erasures,
           .records = parts_.records,
           .sheets = parts_.instruments},
          settings.erasures
      ),
      retentions_(
          {.loop = parts_.loop,
           .aside = parts_.transfers ? *parts_.transfers : parts_.offload,
           .spaces = spaces_,
           .log = parts_.log,
           .ids = services_.derived_id,
           .now = parts_.now,
           .store = parts_.retentions},
          settings.retentions
      ),
      signed_in_(parts_.offload, parts_.directory, texts_, parts_.now),
      recovery_links_(house_, sign_ins_),
      departures_(house_, sign_ins_, parts_.erasures, [this] { erasures_.look(); }),
      exchanges_(house_, settings.exchanges, [this](Outlet& outlet, const Visitor& who) {
          return std::make_shared<Enlisted>(*this, outlet, who);
      }) {}

Node::~Node() { *alive_ = false; }

void Node::start() {
    logins_looked_at_ = parts_.now();
    files_.start();
    spaces_.on_other_hint([this](domain::SpaceId space, const std::string& hint) {
        hinted(space, hint);
    });
    reading_.on_read([this](const auto& people) { notices_.recount(people); });
    notices_.on_other_spaces([this](domain::PersonId person) { reading_.listed_anew(person); });
    reading_.start();
    notices_.start();
    presence_.start();
    absentees_.start();
    witnesses_.start();
    beginnings_.start();
    erasures_.start();
    retentions_.start();
    link_reports_.start();
    spaces_.start([this](const Spaces::Pulse& pulse) { heard_from_the_log(pulse); });
}

void Node::hinted(domain::SpaceId space, const std::string& hint) {
    if (space != people_channel) {
        if (!calls_.take_hint(space, hint)) presence_.hinted(space, hint);
        return;
    }
    if (notices_.take_hint(hint)) return;
    const auto people = people_of_hint(hint);
    if (!people) return;
    reading_.read_elsewhere(*people);
    notices_.recount(*people);
}

// Whoever is woken at night finds in the log since when, and for how long.
void Node::reachability_changed(bool reachable) {
    const auto now = parts_.loop.steady_now();
    log_reachable_ = reachable;
    if (!reachable) {
        log_lost_at_ = now;
        support::log::error("database_unreachable", {{"visits", connected_.size()}});
        return;
    }
    const auto away = std::chrono::floor<std::chrono::milliseconds>(now - log_lost_at_);
    support::log::warning("database_is_back", {{"after_ms", away.count()}});
}

// A restored or reset database is another history (G2): positions and everything loaded are worth
// nothing.
void Node::heard_from_the_log(const Spaces::Pulse& pulse) {
    if (pulse.reachable != log_reachable_) reachability_changed(pulse.reachable);
    if (pulse.reachable) close_ended_logins();
    if (pulse.reachable) notices_.look();
    if (pulse.reachable && pulse.epoch == house_.epoch && !leaving_) deadlines_.look(parts_.now());
    if (!pulse.reachable || pulse.epoch == house_.epoch) return;
    support::log::warning("epoch_changed", {{"visits", connected_.size()}});
    services_.derived_id = DerivedId{pulse.fingerprint_key};
    spaces_.restart(pulse.epoch);
    reading_.restart();
    calls_.restart();
    house_.epoch = pulse.epoch;
    house_.fingerprint = Fingerprint{pulse.fingerprint_key};
    close_everybody(wire::CloseCode::epoch_changed);
    exchanges_.forget_commands();
}

// A login that ends closes its connections, on whatever node they are (rule A17). Looking back a
// little finds what was written down late, or by a clock that is behind.
void Node::close_ended_logins() {
    if (looking_at_logins_ || connected_.empty()) return;
    looking_at_logins_ = true;
    const domain::Instant now = parts_.now();
    struct Look {
        std::vector<Connected> connected;
        std::vector<storage::LoginHash> ended;
        std::vector<domain::PersonId> people;  // whose logins ended
        bool done{};
    };
    auto look = std::make_shared<Look>();
    for (const auto& one : connected_) look->connected.push_back(one.second);
    parts_.offload.run(
        [&directory = parts_.directory, look, now, since = logins_looked_at_ - looked_back] {
            try {
                look->people = directory.logins_ended(since, logins_ended_max);
                const std::unordered_set<domain::PersonId> gone(
                    look->people.begin(), look->people.end()
                );
                for (const Connected& one : look->connected) {
                    if (!gone.contains(one.person)) continue;
                    if (!directory.find_login(one.login, now)) look->ended.push_back(one.login);
                }
                look->done = true;
            } catch (const storage::StorageUnavailable&) {
                look->done = false;
            }
        },
        [this, alive = alive_, look, now] {
            if (!*alive) return;
            looking_at_logins_ = false;
            if (look->done) logins_looked_at_ = now;
            close_visits_of(look->ended);
            // Some of them closed their account, and perhaps the name with it (rule P13).
            for (const domain::PersonId person : look->people) names_.forget(person);
        }
    );
}

void Node::close_visits_of(const std::vector<storage::LoginHash>& ended) {
    std::vector<Outlet*> closing;
    for (const auto& [outlet, one] : connected_) {
        if (std::ranges::find(ended, one.login) != ended.end()) closing.push_back(outlet);
    }
    for (Outlet* outlet : closing) outlet->close(wire::CloseCode::signed_out);
}

void Node::identify(const std::string& secret, std::function<void(Identity)> answer) {
    entrance_.identify(secret, std::move(answer));
}

std::unique_ptr<Client> Node::open(Visitor visitor, Outlet& outlet) {
    return std::make_unique<RegisteredVisit>(*this, std::move(visitor), outlet);
}

std::optional<std::string> Node::not_ready() {
    if (leaving_) return leaving_;
    if (!log_reachable_) return "the database cannot be reached";
    return {};
}

void Node::drain() {
    if (leaving_) return;
    leaving_ = "draining";
    exchanges_.shut();
    presence_.drain();
    close_everybody(wire::CloseCode::going_away);
}

// Built by a newer version: this node must not guess what it means (DESIGN of versions: it drains,
// never skips).
void Node::cannot_read(domain::SpaceId space, const std::string& event) {
    support::log::error("event_of_a_newer_version", {{"space", number(space)}, {"event", event}});
    leaving_ = "an event of a newer version was met";
    exchanges_.shut();
    close_everybody(wire::CloseCode::cannot_read);
}

// Whoever may come back is told when, each at a moment of their own: a thousand clients at once
// would be turned away by the node that takes them over.
void Node::close_everybody(wire::CloseCode why) {
    std::vector<Outlet*> all;
    for (const auto& one : connected_) all.push_back(one.first);
    const auto count = static_cast<std::int64_t>(all.size());
    const auto spread = std::max(return_spread_min, return_takes * count);
    for (std::int64_t i = 0; i < count; ++i) {
        Outlet& outlet = *all[static_cast<std::size_t>(i)];
        if (wire::reconnect(why)) {
            const auto moment = return_soonest + spread * i / count;
            outlet.send(wire::frame_of(wire::ClosingFrame{
                .code = why, .retry_after = static_cast<std::uint32_t>(moment.count())
            }));
        }
        outlet.close(why);
    }
}

}  // namespace urdimbre::app
