#include "server/app/visitors_route.hpp"

#include "server/app/secret.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>

// Of which other network people are, where several meet (rule C55).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using simulation::Town;

class VisitorsRouteTest : public testing::Test {
  protected:
    VisitorsRouteTest()
        : town({.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        for (const char* name : {"Ana", "Wilber", "Eusebia", "Sola"}) {
            const PersonId person = town.directory.add_person(name, "es");
            town.directory.add_login(
                person, app::hash_of("llave " + std::to_string(number(person))), Instant::max()
            );
        }
        home = town.directory.reserve_space(SpaceKind::network, "Red del Loa");
        abroad = town.directory.reserve_space(SpaceKind::network, "RER del altiplano");
        meeting = town.directory.reserve_child(
            {.opened_from = home,
             .asked = {{1}},
             .parent = home,
             .kind = SpaceKind::community,
             .title = "Encuentro"}
        );
        join(home, ana);
        join(abroad, wilber);
        join(abroad, eusebia);
        join(meeting, ana);
        join(meeting, wilber);
    }

    void join(SpaceId space, PersonId person) {
        const auto there = town.directory.space(space);
        const Sequence head = there ? there->head : 0;
        const CommandId command{{static_cast<std::uint8_t>(++commands)}};
        storage::Append append;
        append.space = space;
        append.expected_head = head;
        append.commands.push_back({.id = command, .fingerprint = -1, .events = 1});
        append.events.push_back(
            {.seq = head + 1, .at = town.log.now(), .command = command, .subject = {}, .body = "x"}
        );
        append.memberships.push_back({person, {SpaceRole::teacher}});
        town.log.append({&append, 1});
    }

    app::ApiResponse ask(PersonId by) {
        app::ApiRequest request;
        request.method = "GET";
        request.path = "/api/spaces/" + std::to_string(number(meeting)) + "/networks";
        request.secret = "llave " + std::to_string(number(by));
        std::optional<app::ApiResponse> answer;
        town.node(0).handle(request, [&](app::ApiResponse response) { answer = response; });
        town.world.run_for(1ms);
        EXPECT_TRUE(answer);
        return answer.value_or(app::ApiResponse{});
    }

    Town town;
    int commands{};
    SpaceId home{}, abroad{}, meeting{};
    static constexpr PersonId ana{1}, wilber{2}, eusebia{3}, stranger{4};
};

TEST_F(VisitorsRouteTest, TellsWhoReadsTheSpace) {
    EXPECT_EQ(ask(ana).body, R"({"networks":[{"title":"RER del altiplano","people":[2]}]})");
    EXPECT_EQ(ask(wilber).body, ask(ana).body);
    EXPECT_EQ(ask(stranger).status, 404);
    EXPECT_EQ(ask(PersonId{99}).status, 401);
}

TEST_F(VisitorsRouteTest, TellsOfWhoCameAsSoonAsFewWereAskedFor) {
    const std::string before = ask(ana).body;
    join(meeting, eusebia);
    town.world.run_for(app::VisitorsRoute::fresh_for_each);
    EXPECT_EQ(ask(ana).body, R"({"networks":[{"title":"RER del altiplano","people":[2,3]}]})");
    EXPECT_NE(ask(ana).body, before);
}

TEST_F(VisitorsRouteTest, TellsMeanwhileWhatItToldBefore) {
    const std::string before = ask(ana).body;
    join(meeting, eusebia);
    EXPECT_EQ(ask(ana).body, before);
}

}  // namespace
}  // namespace urdimbre::tests
