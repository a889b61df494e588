// Who is suggested to whom, and why (rules H7 and H8).
#include "server/domain/matching.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace urdimbre::domain {
namespace {

const std::array<std::string, 1> common{"castellano"};
const Matching matching{.common_languages = common, .lot = 7};

Profiled somebody(std::uint64_t number, Profile profile, std::size_t rooms = 0) {
    return {.person = PersonId{number}, .profile = std::move(profile), .rooms = rooms};
}

Profile mentor(Profile profile = {}) {
    if (profile.mentees == 0) profile.mentees = 1;
    return profile;
}

std::vector<PersonId> people(const std::vector<Suggestion>& all) {
    std::vector<PersonId> found;
    for (const Suggestion& one : all) found.push_back(one.person);
    return found;
}

const Profiled ana = somebody(
    1,
    {.subjects = {"lenguaje"},
     .levels = {"basica-3-4"},
     .languages = {"castellano", "aimara"},
     .schools = {"multigrado"},
     .region = "puno",
     .area = Area::rural,
     .seeks = {"mentoria"},
     .seeks_in = {"lectura-inicial"},
     .meets = {"telefono"}}
);

TEST(Matching, says_each_reason_and_what_is_missing) {
    const Profiled benito = somebody(
        2,
        mentor(
            {.subjects = {"lectura-inicial", "lenguaje"},
             .levels = {"basica-3-4"},
             .languages = {"castellano", "aimara"},
             .schools = {"multigrado"},
             .region = "tacna",
             .area = Area::rural,
             .meets = {"telefono"}}
        )
    );
    const auto found = matching.mentors_for(ana, std::vector{benito});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(
        found[0].reasons,
        (std::vector<Reason>{
            {Ground::sought, "lectura-inicial"},
            {Ground::subject, "lenguaje"},
            {Ground::level, "basica-3-4"},
            {Ground::language, "aimara"},
            {Ground::school, "multigrado"},
            {Ground::area, "rural"},
            {Ground::other_region, "tacna"},
            {Ground::meets, "telefono"},
        })
    ) << "everybody speaks castellano: that brings nobody together";
    EXPECT_TRUE(found[0].lacks.empty());
    const auto with_less =
        matching.mentors_for(ana, std::vector{somebody(3, mentor({.subjects = {"lenguaje"}}))});
    ASSERT_EQ(with_less.size(), 1u);
    EXPECT_EQ(with_less[0].lacks, (std::vector{Lack::sought, Lack::level, Lack::language}));
}

TEST(Matching, suggests_nobody_who_has_no_room_left) {
    const Profile knows{.subjects = {"lectura-inicial"}, .mentees = 2};
    for (const auto& [rooms, left] :
         std::vector<std::pair<std::size_t, std::size_t>>{{0, 2}, {1, 1}}) {
        const auto found = matching.mentors_for(ana, std::vector{somebody(2, knows, rooms)});
        ASSERT_EQ(found.size(), 1u) << rooms;
        EXPECT_EQ(found[0].room_left, left);
    }
    for (const std::size_t rooms : {2u, 3u, 9u}) {
        EXPECT_TRUE(matching.mentors_for(ana, std::vector{somebody(2, knows, rooms)}).empty())
            << rooms;
    }
    Profile boastful = knows;
    boastful.mentees = 9;
    EXPECT_TRUE(matching.mentors_for(ana, std::vector{somebody(2, boastful, 3)}).empty())
        << "never more than three";
    Profile silent = knows;
    silent.mentees = 0;
    EXPECT_TRUE(matching.mentors_for(ana, std::vector{somebody(2, silent)}).empty());
}

TEST(Matching, suggests_nobody_to_themselves_nor_for_what_everybody_has) {
    Profile own = ana.profile;
    own.mentees = 3;
    EXPECT_TRUE(matching.mentors_for(ana, std::vector{somebody(1, own)}).empty());
    const Profile stranger{
        .languages = {"castellano"},
        .region = "tacna",
        .area = Area::rural,
        .mentees = 1,
        .meets = {"telefono"}
    };
    EXPECT_TRUE(matching.mentors_for(ana, std::vector{somebody(2, stranger)}).empty())
        << "a telephone and another region alone are no reason";
}

TEST(Matching, puts_what_is_sought_before_what_is_alike) {
    const auto found = matching.mentors_for(
        ana,
        std::vector{
            somebody(2, mentor({.subjects = {"lenguaje"}})),
            somebody(3, mentor({.specialties = {"lectura-inicial"}})),
            somebody(4, mentor({.languages = {"aimara"}})),
        }
    );
    EXPECT_EQ(people(found), (std::vector{PersonId{3}, PersonId{4}, PersonId{2}}));
}

TEST(Matching, orders_those_who_fit_alike_by_a_lot_that_stays) {
    std::vector<Profiled> alike;
    for (std::uint64_t number = 2; number < 42; ++number) {
        alike.push_back(somebody(number, mentor({.subjects = {"lectura-inicial"}})));
    }
    const auto found = people(matching.mentors_for(ana, alike));
    EXPECT_EQ(found.size(), Matching::told_max);
    std::ranges::reverse(alike);
    EXPECT_EQ(people(matching.mentors_for(ana, alike)), found)
        << "whatever the order in which they come";
    EXPECT_FALSE(std::ranges::is_sorted(found))
        << "whoever came first to the network is not first here";
    Profiled carla = ana;
    carla.person = PersonId{99};
    EXPECT_NE(people(matching.mentors_for(carla, alike)), found)
        << "to somebody else others come first";
    const Matching elsewhere{.common_languages = common, .lot = 8};
    EXPECT_NE(people(elsewhere.mentors_for(ana, alike)), found);
}

TEST(Matching, of_peers_asks_for_no_room) {
    const auto found =
        matching.peers_for(ana, std::vector{somebody(2, {.levels = {"basica-3-4"}}, 5), ana});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].room_left, 0u);
    EXPECT_EQ(found[0].lacks, (std::vector{Lack::sought, Lack::language}));
}

}  // namespace
}  // namespace urdimbre::domain
