#include "server/app/effects.hpp"

#include "server/app/translate.hpp"
#include "server/domain/due.hpp"
#include "server/domain/overloaded.hpp"
#include "server/support/log.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::chrono::milliseconds pause_first{200};
constexpr std::chrono::milliseconds pause_last{30'000};

bool opens_with(const domain::Errand& errand, domain::PersonId person) {
    const auto* open = std::get_if<domain::OpenSpace>(&errand.command);
    return open && (errand.by == person ||
                    std::ranges::find(open->people, person, &domain::SeatedPerson::person) !=
                        open->people.end());
}

}  // namespace

Effects::Effects(
    domain::SpaceId space,
    SpaceSurroundings& node,
    std::function<void(Submission)> settle
)
    : space_(space), node_(node), settle_(std::move(settle)) {}

Effects::~Effects() { *alive_ = false; }

Effects::Work* Effects::find(domain::Sequence seq) {
    const auto found = under_way_.find(seq);
    return found == under_way_.end() ? nullptr : &found->second;
}

void Effects::look(const domain::Space& committed, std::optional<domain::Sequence> ours) {
    std::erase_if(under_way_, [&](const auto& work) {
        return std::ranges::find(committed.owed, work.first, &domain::Owed::seq) ==
               committed.owed.end();
    });
    std::vector<domain::Sequence> next;
    for (auto& [seq, work] : under_way_) {
        if (!work.behind || waits_for_an_earlier_one(seq)) continue;
        work.behind = false;
        next.push_back(seq);
    }
    for (const domain::Sequence seq : next) later({}, seq);
    for (const domain::Owed& owed : committed.owed) {
        const bool mine = ours && owed.seq >= *ours;
        const auto [work, fresh] = under_way_.try_emplace(
            owed.seq, Work{.errand = domain::errand(space_, owed.effect), .pause = pause_first}
        );
        if (!fresh) continue;
        const auto left = owed.at + domain::effect_grace - node_.services.now();
        later(mine ? domain::Duration{} : std::max(left, domain::Duration{}), owed.seq);
    }
}

void Effects::later(std::chrono::milliseconds delay, domain::Sequence seq) {
    node_.services.loop.after(delay, [this, alive = alive_, seq] {
        if (*alive && find(seq)) start(seq);
    });
}

// An acta is there before what is said of its commitments; and who leaves has come to all that they
// opened or were brought into from its beginning.
bool Effects::waits_for_an_earlier_one(domain::Sequence seq) {
    const domain::Errand& own = find(seq)->errand;
    const auto* where = std::get_if<domain::SpaceId>(&own.where);
    const auto* leaving = std::get_if<domain::MembershipsBelow>(&own.where);
    return std::ranges::any_of(under_way_, [&](const auto& other) {
        if (other.first >= seq) return false;
        const domain::Errand& earlier = other.second.errand;
        if (leaving) return opens_with(earlier, leaving->person);
        const auto* there = std::get_if<domain::SpaceId>(&earlier.where);
        return where && there && *there == *where;
    });
}

void Effects::start(domain::Sequence seq) {
    if (waits_for_an_earlier_one(seq)) {
        find(seq)->behind = true;
        return;
    }
    std::visit(
        domain::Overloaded{
            [&](domain::SpaceId one) { begin(seq, {one}); },
            [&](const domain::MembershipsBelow& below) { look_below(seq, below.person); },
        },
        find(seq)->errand.where
    );
}

void Effects::look_below(domain::Sequence seq, domain::PersonId person) {
    auto found = std::make_shared<std::optional<std::vector<domain::SpaceId>>>();
    node_.services.offload.run(
        [&directory = node_.directory, space = space_, person, found] {
            try {
                *found = directory.memberships_below(space, person, spaces_per_look_max);
            } catch (const storage::StorageUnavailable&) {
                found->reset();
            }
        },
        [this, alive = alive_, seq, found] {
            if (!*alive || !find(seq)) return;
            if (*found) {
                begin(seq, std::move(**found));
            } else {
                try_again(seq);
            }
        }
    );
}

void Effects::begin(domain::Sequence seq, std::vector<domain::SpaceId> where) {
    Work& work = *find(seq);
    work.where = std::move(where);
    work.next = 0;
    work.unanswered = 0;
    work.failed = false;
    if (work.where.empty()) {
        done(seq);
    } else {
        send_more(seq);
    }
}

// An answer may come within the call, and may be the last one.
void Effects::send_more(domain::Sequence seq) {
    for (Work* work = find(seq);
         work && work->unanswered < at_once_max && work->next < work->where.size();
         work = find(seq)) {
        const domain::SpaceId where = work->where[work->next++];
        ++work->unanswered;
        node_.submit(
            where,
            {.id = node_.services.derived_id.effect(space_, seq, where),
             .fingerprint = 0,
             .by = work->errand.by,
             .command = work->errand.command,
             .answer =
                 [this, alive = alive_, seq, where](const Answer& answer) {
                     if (*alive) answered(seq, where, answer);
                 }}
        );
    }
}

void Effects::answered(domain::Sequence seq, domain::SpaceId where, const Answer& answer) {
    Work* work = find(seq);
    if (!work) return;
    --work->unanswered;
    if (const auto* refused = std::get_if<Refused>(&answer)) {
        const auto rule = to_domain(refused->code);
        if (wire::temporary(refused->code) || !rule) {
            work->failed = true;
        } else {
            work->refused = rule;
        }
        support::log::warning(
            "effect_refused",
            {{"space", number(space_)},
             {"seq", seq},
             {"where", number(where)},
             {"why", wire::name(refused->code)}}
        );
    }
    if (work->next < work->where.size()) {
        send_more(seq);
    } else if (work->unanswered == 0) {
        done(seq);
    }
}

void Effects::done(domain::Sequence seq) {
    Work& work = *find(seq);
    if (work.failed) {
        try_again(seq);
        return;
    }
    // There may be more than one look could name.
    if (work.where.size() == spaces_per_look_max && !work.refused) {
        start(seq);
        return;
    }
    settle_({
        .id = node_.services.derived_id.settling(space_, seq),
        .fingerprint = 0,
        .by = {},
        .command = domain::SettleEffect{.seq = seq, .refused = work.refused},
        .answer =
            [this, alive = alive_, seq](const Answer& answer) {
                if (*alive && find(seq) && std::holds_alternative<Refused>(answer)) try_again(seq);
            },
    });
}

void Effects::try_again(domain::Sequence seq) {
    Work& work = *find(seq);
    later(work.pause, seq);
    work.pause = std::min(work.pause * 2, pause_last);
}

}  // namespace urdimbre::app
