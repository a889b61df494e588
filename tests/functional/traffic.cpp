#include "tests/functional/traffic.hpp"

#include "server/app/stored.hpp"
#include "server/domain/event.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <variant>

namespace urdimbre::functional {
namespace {

using Places = std::map<std::uint64_t, wire::Uuid>;

// The messages of a log, by their place, which must have no holes.
Places messages_of(const std::vector<storage::StoredEvent>& log, std::vector<std::string>& wrongs) {
    Places messages;
    std::uint64_t last = 0;
    for (const storage::StoredEvent& stored : log) {
        if (stored.seq != ++last) wrongs.push_back("a hole before " + std::to_string(stored.seq));
        last = stored.seq;
        const auto recorded = app::from_stored(stored);
        if (!recorded) {
            wrongs.push_back("cannot be read: " + stored.body);
            continue;
        }
        if (const auto* posted = std::get_if<domain::MessagePosted>(&recorded->event)) {
            messages.emplace(stored.seq, posted->message.bytes);
        }
    }
    return messages;
}

void check_against(const Places& messages, const Member& one, std::vector<std::string>& wrongs) {
    const auto stands = [&](std::uint64_t seq, const wire::Uuid& id) {
        const auto place = messages.find(seq);
        return place != messages.end() && place->second == id;
    };
    wrongs.insert(wrongs.end(), one.complaints.begin(), one.complaints.end());
    for (const auto& [id, seq] : one.accepted()) {
        if (!stands(seq, id)) wrongs.push_back("acknowledged, not there: " + std::to_string(seq));
    }
    for (const auto& [seq, id] : one.shown()) {
        if (!stands(seq, id)) wrongs.push_back("shown, not there: " + std::to_string(seq));
    }
}

}  // namespace

Traffic::Traffic(Cluster& cluster, std::size_t people)
    : cluster_{cluster}, community_{cluster.found(people)} {
    for (std::size_t i = 0; i < people; ++i) {
        members_.push_back(std::make_unique<Member>(
            cluster.network,
            cluster.ports_from(i % cluster.node_count()),
            community_.accounts[i],
            community_.space
        ));
        members_.back()->connect();
    }
    const bool all_here = cluster.network.run_until([this] {
        return std::ranges::all_of(members_, [](const auto& one) {
            return one->seen().has_value();
        });
    });
    EXPECT_TRUE(all_here) << cluster.logs();
}

void Traffic::begin(std::size_t messages_each, std::size_t in_flight) {
    asked_ += messages_each * members_.size();
    for (const auto& one : members_) one->keep_posting(messages_each, in_flight);
}

std::size_t Traffic::accepted() const {
    std::size_t count = 0;
    for (const auto& one : members_) count += one->accepted().size();
    return count;
}

bool Traffic::run_until_accepted(std::size_t count) {
    return cluster_.network.run_until([&] { return accepted() >= count; });
}

bool Traffic::finish() {
    const auto all_idle = [this] {
        return std::ranges::all_of(members_, [](const auto& one) { return one->idle(); });
    };
    if (!cluster_.network.run_until(all_idle)) return false;
    const std::uint64_t head = cluster_.whole_log(community_.space).size();
    return cluster_.network.run_until([&] {
        return std::ranges::all_of(members_, [&](const auto& one) { return one->head() >= head; });
    });
}

std::vector<std::string> Traffic::wrongs() {
    std::vector<std::string> wrongs;
    const Places messages = messages_of(cluster_.whole_log(community_.space), wrongs);
    const auto expect = [&](std::size_t count, const std::string& what) {
        if (count == asked_) return;
        wrongs.push_back(std::to_string(count) + what + std::to_string(asked_));
    };
    expect(accepted(), " acknowledged of ");
    expect(messages.size(), " written of ");
    std::set<wire::Uuid> distinct;
    for (const auto& [seq, id] : messages) distinct.insert(id);
    expect(distinct.size(), " different messages of ");
    for (std::size_t i = 0; i < members_.size(); ++i) {
        const Member& one = *members_[i];
        check_against(messages, one, wrongs);
        if (!one.seen() || !newcomer_sees(community_.accounts[i], *one.seen())) {
            wrongs.push_back("member " + std::to_string(i) + " does not hold what is shown now");
        }
    }
    return wrongs;
}

bool Traffic::newcomer_sees(const Account& account, const tests::SeenSpace& seen) {
    Member newcomer{cluster_.network, cluster_.ports_from(0), account, community_.space};
    newcomer.connect();
    cluster_.network.run_until([&] { return newcomer.seen().has_value(); });
    return newcomer.seen() == seen;
}

}  // namespace urdimbre::functional
