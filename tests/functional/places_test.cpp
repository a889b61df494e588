// Spaces below spaces: two nodes, a real database, and a node that dies between one space and the
// next.
#include "tests/functional/traffic.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace urdimbre::functional {
namespace {

using namespace std::chrono_literals;

class Places : public testing::Test {
  protected:
    bool run_until(const std::function<bool()>& condition, Milliseconds limit = 60s) {
        return cluster_.network.run_until(condition, limit);
    }

    Cluster cluster_{2};
    Traffic traffic_{cluster_, 2};  // the first coordinates, the other is on the other node
};

TEST_F(Places, who_leaves_above_is_shown_out_below_within_two_seconds_on_any_node) {
    Member& coordinator = traffic_.member(0);
    const wire::Uuid opening =
        coordinator.ask(wire::OpenSpace{wire::SpaceKind::mentoring_room, "Sala de mentoría"});
    ASSERT_TRUE(run_until([&] { return coordinator.accepted().contains(opening); }))
        << cluster_.logs();
    const domain::SpaceId room = cluster_.begun_below(traffic_.space());

    Member host{cluster_.network, cluster_.ports_from(0), traffic_.account(0), room};
    host.connect();
    const std::uint64_t mentee = number(traffic_.account(1).person);
    host.ask(wire::AddMember{mentee, {wire::SpaceRole::mentee}, {}});
    ASSERT_TRUE(run_until([&] { return host.idle() && host.seen(); })) << cluster_.logs();
    Member guest{cluster_.network, cluster_.ports_from(1), traffic_.account(1), room};
    guest.connect();
    ASSERT_TRUE(run_until([&] { return guest.seen().has_value(); })) << cluster_.logs();

    const auto began = std::chrono::steady_clock::now();
    coordinator.ask(wire::RemoveMember{mentee});
    ASSERT_TRUE(run_until([&] { return guest.turned_away(); })) << cluster_.logs();
    EXPECT_LE(std::chrono::steady_clock::now() - began, 2s);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(Places, what_is_owed_is_done_by_another_node_when_the_first_one_dies) {
    Member& coordinator = traffic_.member(0);
    const wire::Uuid opening =
        coordinator.ask(wire::OpenSpace{wire::SpaceKind::session, "Consulta entre pares"});
    ASSERT_TRUE(run_until([&] { return coordinator.accepted().contains(opening); }));
    cluster_.node(0).kill();
    cluster_.begun_below(traffic_.space());
    const auto nothing_owed = [&] { return cluster_.sql("select count(*) from deadline") == "0"; };
    EXPECT_TRUE(run_until(nothing_owed)) << cluster_.logs();
    EXPECT_EQ(cluster_.sql("select count(*) from space where parent is not null"), "1");
}

TEST_F(Places, nobody_who_does_not_exist_is_brought_in) {
    Member& coordinator = traffic_.member(0);
    const wire::Uuid id = coordinator.ask(wire::AddMember{999'999, {wire::SpaceRole::teacher}, {}});
    ASSERT_TRUE(run_until([&] { return coordinator.refused().contains(id); }));
    EXPECT_EQ(coordinator.refused().at(id), wire::RefusalCode::person_unknown);
}

}  // namespace
}  // namespace urdimbre::functional
