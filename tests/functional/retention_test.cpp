// For how long what is written in a space stays (rule P14), over real nodes: set by who coordinates
// it, and told to everybody there.
#include "tests/functional/session_cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <string>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

class KeptForMonths : public SessionCluster {
  protected:
    static constexpr std::size_t lead = 0, member = 1, outsider = 2;

    KeptForMonths() : SessionCluster(3) {}

    void SetUp() override {
        Intruder leads = in(0, lead);
        room_ = open_session(leads, "Sala", "mentoring_room");
        does(
            leads,
            room_,
            R"({"type":"add_member","person":)" + person(member) + R"(,"roles":["mentee"]})"
        );
    }

    static std::string keep(int months) {
        return R"({"type":"set_retention","months":)" + std::to_string(months) + "}";
    }

    domain::SpaceId room_{};
};

TEST_F(KeptForMonths, is_set_by_who_coordinates_and_seen_by_everybody_on_every_node) {
    Intruder leads = in(0, lead);
    Intruder mine = in(1, member);
    Intruder theirs = in(1, outsider);
    EXPECT_EQ(ask(mine, room_, keep(12)), "role_may_not");
    EXPECT_EQ(ask(theirs, room_, keep(12)), "not_a_member");
    EXPECT_EQ(ask(leads, room_, keep(5)), "retention_invalid");
    EXPECT_EQ(ask(leads, room_, keep(121)), "retention_invalid");
    EXPECT_FALSE(snapshot(1, member, room_).retention);

    Intruder watches = in(1, member);
    watches.say(R"({"type":"join","space":)" + std::to_string(number(room_)) + "}");
    watches.answer<wire::SnapshotFrame>();
    does(leads, room_, keep(12));
    bool told = false;
    while (!told) {
        for (const wire::Item& item : watches.answer<wire::WindowFrame>().items) {
            const auto* set = std::get_if<wire::RetentionSetItem>(&item);
            told |= set && set->months == 12u;
        }
    }
    for (const std::size_t node : {0u, 1u}) {
        for (const std::size_t who : {lead, member}) {
            const auto kept = snapshot(node, who, room_).retention;
            ASSERT_TRUE(kept) << node;
            EXPECT_EQ(kept->months, 12u);
        }
    }

    mine.say(R"({"type":"ask_notices","ref":3,"limit":10})");
    const auto notices = mine.answer<wire::NoticesFrame>().notices;
    const auto notice =
        std::ranges::find(notices, wire::NoticeKind::retention_set, &wire::Notice::kind);
    ASSERT_NE(notice, notices.end());
    EXPECT_EQ(notice->months, 12u);
    EXPECT_EQ(std::to_string(notice->by.value_or(0)), person(lead));

    // Rule P12.
    const std::string path = "/api/account/export/spaces/" + std::to_string(number(room_));
    const HttpAnswer taken =
        cluster_.network.get(cluster_.node(1).port(), path, found_.accounts[lead].token);
    ASSERT_EQ(taken.status, 200) << taken.body;
    const auto items = json::parse(taken.body).at("items").as_array();
    EXPECT_EQ(
        std::ranges::count_if(
            items,
            [](const json::value& one) {
                return one.at("what") == "retention" && one.at("months") == 12;
            }
        ),
        1
    );

    does(leads, room_, R"({"type":"set_retention"})");
    EXPECT_FALSE(snapshot(1, member, room_).retention);
    EXPECT_EQ(cluster_.command({"verify"}).exit_code, 0);
}

TEST_F(KeptForMonths, is_nothing_that_a_session_has) {
    Intruder leads = in(0, lead);
    const domain::SpaceId session = open_session(leads, "Sesión");
    EXPECT_EQ(ask(leads, session, keep(12)), "retention_elsewhere");
}

}  // namespace
}  // namespace urdimbre::functional
