#include "server/domain/application.hpp"
#include "server/app/applications_path.hpp"

#include <gtest/gtest.h>

#include <string>

// Rules I15, I17, P18: who asks, and who reads.
namespace urdimbre::domain {
namespace {

using enum SpaceRole;

constexpr PersonId mentor_one{1};
constexpr PersonId teacher_one{2};
constexpr PersonId teacher_two{3};
constexpr PersonId coordinator_one{4};
constexpr PersonId stranger{5};

Space room(SpaceKind kind) {
    Space space;
    space.kind = kind;
    space.members = {
        {mentor_one, {mentor}},
        {teacher_one, {mentee}},
        {teacher_two, {teacher}},
        {coordinator_one, {coordinator}},
    };
    return space;
}

TEST(Applications, AreOpenedByWhoCaresForTheSpaceOrFacilitates) {
    Space space = room(SpaceKind::community);
    EXPECT_TRUE(may_apply(space, mentor_one));
    EXPECT_TRUE(may_apply(space, coordinator_one));
    EXPECT_FALSE(may_apply(space, teacher_one));
    EXPECT_FALSE(may_apply(space, stranger));
    space.conversation.emplace();
    space.conversation->facilitator = teacher_two;
    EXPECT_TRUE(may_apply(space, teacher_two));
    space.members.erase(teacher_two);
    EXPECT_FALSE(may_apply(space, teacher_two));
}

TEST(Applications, SingleAnswersAreReadByTheirAuthorOnlyOutsideAPair) {
    const Application one;
    for (const SpaceKind kind :
         {SpaceKind::network, SpaceKind::community, SpaceKind::session, SpaceKind::mesa}) {
        const Space space = room(kind);
        for (const auto& [reader, roles] : space.members) {
            for (const auto& [by, other] : space.members) {
                EXPECT_EQ(may_read_sheet(space, one, by, reader), by == reader);
            }
        }
    }
}

TEST(Applications, InARoomThePairReadsEachOther) {
    const Space space = room(SpaceKind::mentoring_room);
    Application one;
    EXPECT_TRUE(may_read_sheet(space, one, teacher_one, mentor_one));
    EXPECT_FALSE(may_read_sheet(space, one, teacher_one, teacher_two));
    EXPECT_FALSE(may_read_sheet(space, one, teacher_one, coordinator_one));
    EXPECT_FALSE(may_read_sheet(space, one, mentor_one, teacher_one));
    one.person = teacher_one;
    EXPECT_TRUE(may_read_sheet(space, one, mentor_one, teacher_one));
    EXPECT_TRUE(may_read_sheet(space, one, teacher_one, mentor_one));
    EXPECT_FALSE(may_read_sheet(space, one, mentor_one, teacher_two));
    EXPECT_FALSE(may_read_sheet(space, one, teacher_two, mentor_one));
    EXPECT_FALSE(may_read_sheet(space, one, mentor_one, coordinator_one));
    EXPECT_FALSE(may_read_sheet(space, one, stranger, stranger));
    EXPECT_TRUE(may_be_about(space, teacher_one));
    EXPECT_FALSE(may_be_about(space, stranger));
    EXPECT_FALSE(may_be_about(room(SpaceKind::community), teacher_one));
}

TEST(Applications, EndOnceAndAtTheEarlierTime) {
    Application one;
    const Instant at{std::chrono::hours{10}};
    one.closes_at = at;
    EXPECT_TRUE(one.open(at - Duration{1}));
    EXPECT_FALSE(one.open(at));
    EXPECT_EQ(one.ended(), at);
    one.closed_at = at - Duration{5};
    EXPECT_FALSE(one.open(at - Duration{10}));
    EXPECT_EQ(one.ended(), at - Duration{5});
    one.closed_at = at + Duration{5};
    EXPECT_EQ(one.ended(), at);
}

TEST(ApplicationsPath, TakesWhatThereIsAndNothingElse) {
    using app::ApplicationsPath;
    using What = ApplicationsPath::What;
    const std::string id = "01234567-89ab-4def-8123-456789abcdef";
    const std::string one = "/api/spaces/7/applications/" + id;
    EXPECT_EQ(ApplicationsPath::in("GET", "/api/applications")->what, What::mine);
    EXPECT_EQ(ApplicationsPath::in("GET", "/api/applications/answers")->what, What::my_answers);
    EXPECT_EQ(
        ApplicationsPath::in("POST", "/api/applications/" + id + "/erasure")->what, What::my_erasure
    );
    EXPECT_EQ(ApplicationsPath::in("POST", "/api/spaces/7/applications")->space, SpaceId{7});
    EXPECT_EQ(ApplicationsPath::in("GET", one)->what, What::one);
    EXPECT_EQ(ApplicationsPath::in("POST", one + "/answers")->what, What::answers);
    EXPECT_EQ(ApplicationsPath::in("GET", one + "/results.csv")->what, What::csv);
    for (const std::string& path :
         {std::string{"/api/spaces//applications"},
          std::string{"/api/spaces/99999999999999999999/applications"},
          std::string{"/api/spaces/7/applicationsx"},
          std::string{"/api/spaces/7/applications/"},
          std::string{"/api/spaces/7/applications/nada"},
          std::string{"/api/applications/nada/erasure"},
          std::string{"/api/applications/erasure"},
          one + "/nada",
          one + "/answers/"}) {
        EXPECT_FALSE(ApplicationsPath::in("GET", path)) << path;
        EXPECT_FALSE(ApplicationsPath::in("POST", path)) << path;
    }
    EXPECT_FALSE(ApplicationsPath::in("GET", one + "/answers"));
    EXPECT_FALSE(ApplicationsPath::in("POST", one));
    EXPECT_FALSE(ApplicationsPath::in("DELETE", one));
}

}  // namespace
}  // namespace urdimbre::domain
