#include "server/app/member_search.hpp"

#include "server/app/name_sought.hpp"
#include "server/app/secret.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <optional>
#include <string>
#include <vector>

// Whom to mention, where there are more members than a client holds (rule C163).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using simulation::Town;

TEST(NameSought, IsWithoutAccentsWhateverTheCase) {
    EXPECT_EQ(app::folded("ÁNGELA Ñanculef"), "angela nanculef");
    const auto fits = [](std::string_view typed, std::string_view name) {
        return app::NameSought{typed}.fits(app::folded(name));
    };
    EXPECT_TRUE(fits("ang", "Ángela Ñanculef"));
    EXPECT_TRUE(fits("ÑAN", "Ángela Ñanculef"));
    EXPECT_TRUE(fits("nan ang", "Ángela Ñanculef")) << "words in any order";
    EXPECT_TRUE(fits("", "Ángela"));
    EXPECT_TRUE(fits("pe", "Ana-Perla Soto"));
    EXPECT_FALSE(fits("gela", "Ángela"));
    EXPECT_FALSE(fits("ang x", "Ángela Ñanculef"));
    EXPECT_FALSE(fits("\xff", "Ángela")) << "what is no text begins no name";
}

class MemberSearchTest : public testing::Test {
  protected:
    static constexpr std::uint64_t members = 4'500;

    MemberSearchTest()
        : town({.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        space = town.directory.reserve_space(SpaceKind::community, "Comunidad");
        storage::Append append;
        append.space = space;
        append.commands.push_back({.id = {{1}}, .fingerprint = -1, .events = 1});
        append.events.push_back(
            {.seq = 1, .at = town.log.now(), .command = {{1}}, .subject = {}, .body = "x"}
        );
        for (std::uint64_t i = 1; i <= members; ++i) {
            const bool last = i == members;
            const PersonId person = town.directory.add_person(
                last ? "Ólafur Íñiguez" : "Persona " + std::to_string(i), "es"
            );
            append.memberships.push_back({person, {SpaceRole::teacher}});
            if (i == 1) reader = person;
        }
        stranger = town.directory.add_person("Ólafur Extraño", "es");
        town.log.append({&append, 1});
        for (const PersonId person : {reader, stranger}) {
            town.directory.add_login(
                person, app::hash_of("llave " + std::to_string(number(person))), Instant::max()
            );
        }
    }

    app::ApiResponse ask(PersonId by, std::string begins) {
        app::ApiRequest request;
        request.method = "GET";
        request.path = "/api/spaces/" + std::to_string(number(space)) + "/members/named";
        request.query = {{"begins", std::move(begins)}};
        request.secret = "llave " + std::to_string(number(by));
        std::optional<app::ApiResponse> answer;
        town.node(0).handle(request, [&](app::ApiResponse response) { answer = response; });
        town.world.run_for(20ms);
        EXPECT_TRUE(answer);
        return answer.value_or(app::ApiResponse{});
    }

    static std::vector<std::string> names(const app::ApiResponse& answer) {
        std::vector<std::string> all;
        const auto body = boost::json::parse(answer.body);
        for (const auto& one : body.at("people").as_array()) {
            all.emplace_back(one.at("name").as_string());
        }
        return all;
    }

    Town town;
    SpaceId space{};
    PersonId reader{}, stranger{};
};

TEST_F(MemberSearchTest, FindsWhoCameLastAndNobodyFromElsewhere) {
    EXPECT_EQ(names(ask(reader, "olafur")), std::vector<std::string>{"Ólafur Íñiguez"});
    EXPECT_EQ(names(ask(reader, "ÍÑI")), std::vector<std::string>{"Ólafur Íñiguez"});
    EXPECT_TRUE(names(ask(reader, "extra")).empty());
    EXPECT_EQ(names(ask(reader, "persona 44")).size(), app::MemberSearch::found_max);
    EXPECT_EQ(names(ask(reader, "persona")).front(), "Persona 1");
}

TEST_F(MemberSearchTest, IsForMembersAlone) {
    EXPECT_EQ(ask(stranger, "olafur").status, 404);
    EXPECT_EQ(ask(PersonId{999'999}, "olafur").status, 401);
    EXPECT_EQ(ask(reader, std::string(161, 'a')).status, 400);
}

TEST_F(MemberSearchTest, IsAskedSoOftenAndNotMoreOften) {
    int answered = 0;
    for (int i = 0; i < 40; ++i) answered += ask(reader, "zz").status == 200 ? 1 : 0;
    EXPECT_GE(answered, static_cast<int>(app::MemberSearch::at_once_max) - 1);
    EXPECT_LT(answered, 40);
    const auto refused = ask(reader, "zz");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.headers.front().first, "Retry-After");
    town.world.run_for(30s);
    EXPECT_EQ(ask(reader, "zz").status, 200);
}

}  // namespace
}  // namespace urdimbre::tests
