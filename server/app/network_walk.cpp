#include "server/app/network_walk.hpp"

#include "server/app/cycles.hpp"
#include "server/app/stored.hpp"
#include "storage/unavailable.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using domain::Month;
using domain::SpaceId;

constexpr std::size_t events_per_step = 1000;

class NetworkWalk {
  public:
    NetworkWalk(storage::EventLog& log, const Templates& conversations, Month last)
        : log_(log), conversations_(conversations), tally_(last) {}

    // Everything up to the end of the last month, in order, with the space as it is before. False:
    // it is more than is read.
    template <class Each>
    bool read(SpaceId id, domain::Space& space, Each&& each) {
        const domain::Instant until = domain::beginning_of(tally_.last() + 1);
        for (;;) {
            const auto events = log_.read(id, space.head, events_per_step);
            events_ += events.size();
            if (events_ > figures_events_max) return false;
            for (const storage::StoredEvent& stored : events) {
                if (stored.at >= until) return true;
                const auto event = from_stored(stored);
                if (!event) throw storage::StorageUnavailable("an event of a newer version");
                each(*event);
                domain::evolve(space, *event);
            }
            if (events.size() < events_per_step) return true;
        }
    }

    bool note_coordinators(SpaceId network) {
        domain::Space space;
        const auto note = [&](domain::PersonId person, domain::Roles roles, domain::Instant at) {
            if (domain::coordinates(roles)) tally_.coordinates(person, domain::month_of(at));
        };
        return read(network, space, [&](const domain::Recorded& one) {
            if (const auto* added = std::get_if<domain::MemberAdded>(&one.event)) {
                note(added->person, added->roles, one.at);
            }
            if (const auto* changed = std::get_if<domain::MemberRolesChanged>(&one.event)) {
                note(changed->person, changed->roles, one.at);
            }
        });
    }

    bool add(SpaceId id) {
        domain::Space space;
        domain::Happenings happenings;
        Month month = tally_.first();
        const auto months_end_until = [&](Month next) {
            for (; month < next; ++month) {
                for (const auto& left : domain::Happenings::left_by(month, space)) {
                    tally_.add(month, id, space.kind, left);
                }
            }
        };
        const bool all = read(id, space, [&](const domain::Recorded& one) {
            const Month now = domain::month_of(one.at);
            months_end_until(now);
            for (domain::Happening& what : happenings.of(one, space)) {
                if (now < tally_.first()) continue;
                which(id, space, what);
                tally_.add(now, id, space.kind, what);
            }
        });
        if (all && space.opened()) months_end_until(tally_.last() + 1);
        return all;
    }

    domain::NetworkFigures figures() const { return tally_.figures(); }

  private:
    // Which conversation, or stage, by what the server ships: what people named themselves is in no
    // figure.
    void which(SpaceId id, const domain::Space& space, domain::Happening& what) const {
        if (what.what == domain::Doing::session) what.of = conversation_of(id, space);
        if (what.what != domain::Doing::stage) return;
        const auto slash = what.of.find('/');
        const Cycle* cycle = shipped_cycles().find(what.of.substr(0, slash));
        const auto stage = what.of.substr(slash + 1);
        if (!cycle ||
            std::ranges::find(cycle->stages, stage, &CycleStage::id) == cycle->stages.end()) {
            what.of.clear();
        }
    }

    // One that is shipped; empty for those that networks made.
    std::string conversation_of(SpaceId space_id, const domain::Space& space) const {
        boost::system::error_code error;
        for (const auto& script : log_.contents(space_id, {&space.conversation->script, 1})) {
            const json::value document = json::parse(script.body, error);
            if (error) return {};
            const json::value* named = document.find_pointer("/template/id", error);
            if (!named || !named->is_string()) return {};
            const std::string id{named->get_string()};
            return conversations_.find(id) ? id : std::string{};
        }
        return {};
    }

    storage::EventLog& log_;
    const Templates& conversations_;
    domain::NetworkTally tally_;
    std::size_t events_{};
};

}  // namespace

std::optional<domain::NetworkFigures> walk_network(
    storage::EventLog& log,
    storage::FigureStore& store,
    const Templates& conversations,
    domain::SpaceId network,
    domain::Month last
) {
    NetworkWalk walk{log, conversations, last};
    const domain::Instant since = domain::beginning_of(domain::NetworkTally{last}.first());
    const auto spaces = store.lively(network, since, figures_spaces_max + 1);
    if (spaces.size() > figures_spaces_max) return {};
    if (!walk.note_coordinators(network)) return {};
    for (const SpaceId space : spaces) {
        if (!walk.add(space)) return {};
    }
    return walk.figures();
}

}  // namespace urdimbre::app
