// Which specialist who rotates could serve whom (rules H9 and Y20).
#include "server/domain/specialists.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace urdimbre::domain {
namespace {

constexpr PersonId ana{1}, benito{2}, carla{3};
constexpr PersonId gregorio{11}, hilda{12}, percy{13};

SpecialistNeed need(
    PersonId who,
    const char* specialty,
    std::vector<std::string> languages,
    bool in_language = false
) {
    return {
        .teacher = who,
        .specialty = specialty,
        .in_language = in_language,
        .languages = std::move(languages)
    };
}

TEST(Specialists, what_nobody_covers_is_told_apart_by_why) {
    const Cover cover = cover_of(
        std::vector{
            need(ana, "lengua", {"quechua"}, true),
            need(benito, "lengua", {"aimara"}, true),
            need(carla, "música", {}),
        },
        std::vector<Specialist>{
            {.person = gregorio, .specialties = {"lengua"}, .languages = {"aimara"}}
        }
    );
    EXPECT_EQ(
        cover.uncovered, (std::vector<Uncovered>{{ana, "lengua", true}, {carla, "música", false}})
    );
    ASSERT_EQ(cover.serving.size(), 1u);
    EXPECT_EQ(
        cover.serving[0].serves,
        (std::vector<Served>{
            {.teacher = benito,
             .specialty = "lengua",
             .language = "aimara",
             .language_missing = false}
        })
    );
}

TEST(Specialists, whoever_shares_the_language_comes_before_whoever_does_not) {
    const std::vector<Specialist> both{
        {.person = percy, .specialties = {"ciencia"}, .languages = {}},
        {.person = hilda, .specialties = {"ciencia"}, .languages = {"quechua"}},
    };
    const Cover cover = cover_of(
        std::vector{need(ana, "ciencia", {"quechua"}), need(benito, "ciencia", {"quechua"})}, both
    );
    EXPECT_TRUE(cover.serving[0].serves.empty());
    EXPECT_EQ(cover.serving[1].serves.size(), 2u) << "also when she serves more";
    const Cover without = cover_of(std::vector{need(ana, "ciencia", {"aimara"})}, both);
    EXPECT_EQ(
        without.serving[0].serves,
        (std::vector<Served>{
            {.teacher = ana, .specialty = "ciencia", .language = "", .language_missing = true}
        })
    );
}

TEST(Specialists, of_those_who_fit_alike_whoever_serves_fewest_is_next) {
    const std::vector<Specialist> both{
        {.person = percy, .specialties = {"ciencia", "matemática"}, .languages = {}},
        {.person = hilda, .specialties = {"ciencia"}, .languages = {}},
    };
    const Cover cover = cover_of(
        std::vector{
            need(ana, "matemática", {}),
            need(ana, "ciencia", {}),
            need(benito, "ciencia", {}),
            need(carla, "ciencia", {})
        },
        both
    );
    EXPECT_EQ(cover.serving[0].serves.size(), 2u);
    EXPECT_EQ(cover.serving[1].serves.size(), 2u);
}

TEST(Specialists, nobody_serves_themselves) {
    const Cover cover = cover_of(
        std::vector{need(percy, "ciencia", {})},
        std::vector<Specialist>{{.person = percy, .specialties = {"ciencia"}, .languages = {}}}
    );
    EXPECT_EQ(cover.uncovered, (std::vector<Uncovered>{{percy, "ciencia", false}}));
}

}  // namespace
}  // namespace urdimbre::domain
