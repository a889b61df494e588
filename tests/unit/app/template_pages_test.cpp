#include "server/app/secret.hpp"
#include "server/app/templates.hpp"
#include "tests/simulation/town.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <string>

// The templates over HTTP, as a client asks for them.
namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;

class TemplatePagesTest : public testing::Test {
  protected:
    TemplatePagesTest()
        : town_({.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        town_.open_for({{"Ana", wire::SpaceRole::coordinator}});
        town_.directory.add_login(
            domain::PersonId{1}, app::hash_of("llave"), domain::Instant::max()
        );
    }

    app::ApiResponse get(const std::string& path, const std::string& secret) {
        std::optional<app::ApiResponse> answer;
        app::ApiRequest request;
        request.method = "GET";
        request.path = path;
        request.secret = secret;
        town_.node(0).handle(request, [&](app::ApiResponse response) {
            answer = std::move(response);
        });
        town_.world.run_for(100ms);
        EXPECT_TRUE(answer) << path << " is not answered";
        return answer.value_or(app::ApiResponse{});
    }

    Town town_;
};

TEST_F(TemplatePagesTest, AreAListToChooseFrom) {
    const app::ApiResponse answer = get("/api/templates", "llave");
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto all = boost::json::parse(answer.body).at("templates").as_array();
    const app::Templates shipped;
    ASSERT_EQ(all.size(), shipped.all().size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const app::Template& one = shipped.all()[i];
        EXPECT_EQ(all[i].at("id").as_string(), one.id);
        EXPECT_EQ(all[i].at("purpose").as_string(), one.purpose);
        EXPECT_EQ(all[i].at("when").as_string(), one.when);
        EXPECT_EQ(all[i].at("phases").as_array().size(), one.protocol.phases.size());
        std::int64_t minutes = 0;
        for (const auto& phase : all[i].at("phases").as_array()) {
            minutes += phase.at("minutes").to_number<std::int64_t>();
        }
        EXPECT_EQ(all[i].at("minutes").to_number<std::int64_t>(), minutes);
    }
}

TEST_F(TemplatePagesTest, AreGivenWhole) {
    const app::Templates shipped;
    const app::ApiResponse answer = get("/api/templates/amigo-critico", "llave");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, shipped.find("amigo-critico")->document);
    EXPECT_EQ(get("/api/templates/nada", "llave").status, 404);
    EXPECT_EQ(get("/api/templates/", "llave").status, 404);
}

TEST_F(TemplatePagesTest, AreForWhoeverIsSignedIn) {
    for (const char* path :
         {"/api/templates", "/api/templates/amigo-critico", "/api/templates/nada"}) {
        EXPECT_EQ(get(path, "").status, 401) << path;
        EXPECT_EQ(get(path, "otra").status, 401) << path;
    }
}

}  // namespace
}  // namespace urdimbre::simulation
