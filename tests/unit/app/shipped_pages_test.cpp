#include "server/app/cycles.hpp"
#include "server/app/secret.hpp"
#include "server/app/templates.hpp"
#include "tests/simulation/town.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <string>

// What is shipped, over HTTP, as a client asks for it.
namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;

class ShippedPages : public testing::Test {
  protected:
    ShippedPages()
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

TEST_F(ShippedPages, AreAListToChooseFrom) {
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

TEST_F(ShippedPages, AreGivenWhole) {
    const app::Templates shipped;
    const app::ApiResponse answer = get("/api/templates/amigo-critico", "llave");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, shipped.find("amigo-critico")->document);
    EXPECT_EQ(get("/api/templates/nada", "llave").status, 404);
    EXPECT_EQ(get("/api/templates/", "llave").status, 404);
}

TEST_F(ShippedPages, OfCyclesAreAListAndEachWhole) {
    const app::ApiResponse answer = get("/api/cycles", "llave");
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto all = boost::json::parse(answer.body).at("cycles").as_array();
    const app::Cycles& shipped = app::shipped_cycles();
    ASSERT_EQ(all.size(), shipped.all().size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const app::Cycle& one = shipped.all()[i];
        EXPECT_EQ(all[i].at("id").as_string(), one.id);
        EXPECT_EQ(all[i].at("short").as_string(), one.brief);
        EXPECT_EQ(all[i].at("progresses").as_string(), app::name(one.progresses));
        EXPECT_EQ(all[i].at("accompanied").as_array().size(), one.accompanied.size());
        EXPECT_EQ(all[i].at("accompanies").as_array().size(), one.accompanies.size());
        EXPECT_EQ(all[i].as_object().contains("variant"), !one.variant_of.empty());
        ASSERT_EQ(all[i].at("stages").as_array().size(), one.stages.size());
        EXPECT_EQ(all[i].at("stages").at(0).as_string(), one.stages.front().title);
        EXPECT_EQ(get("/api/cycles/" + one.id, "llave").body, one.document);
    }
    EXPECT_EQ(get("/api/cycles/nada", "llave").status, 404);
    EXPECT_EQ(get("/api/cycles/", "llave").status, 404);
    EXPECT_EQ(get("/api/accompaniment", "llave").body, shipped.guide().document);
}

TEST_F(ShippedPages, AreForWhoeverIsSignedIn) {
    for (const char* path :
         {"/api/templates",
          "/api/templates/amigo-critico",
          "/api/templates/nada",
          "/api/cycles",
          "/api/cycles/visita-en-aula",
          "/api/cycles/nada",
          "/api/accompaniment"}) {
        EXPECT_EQ(get(path, "").status, 401) << path;
        EXPECT_EQ(get(path, "otra").status, 401) << path;
    }
}

}  // namespace
}  // namespace urdimbre::simulation
