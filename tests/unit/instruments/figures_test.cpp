#include "server/domain/instrument_figures.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

// Rules I5, I7, I16, P8: what answers come to.
namespace urdimbre::domain {
namespace {

// Two levels of weights in one dimension; an item of both dimensions; options, a number and words.
Instrument instrument() {
    Instrument one;
    one.dimensions = {"una", "otra"};
    one.items = {
        {.id = "a", .kind = ItemKind::scale, .dimensions = {0, 1}, .choices = 5},
        {.id = "b", .kind = ItemKind::scale, .dimensions = {0}, .choices = 5, .weight = 3},
        {.id = "c", .kind = ItemKind::option, .dimensions = {1}, .choices = 3, .several = true},
        {.id = "d", .kind = ItemKind::number, .dimensions = {1}, .most = 40},
        {.id = "e", .kind = ItemKind::text, .dimensions = {1}},
    };
    return one;
}

std::set<PersonId> people(std::uint64_t first, std::uint64_t last) {
    std::set<PersonId> all;
    for (; first <= last; ++first) all.insert(PersonId{first});
    return all;
}

std::vector<Sheet> sheets(std::uint64_t first, std::uint64_t last, const ItemAnswers& answers) {
    std::vector<Sheet> all;
    for (const PersonId person : people(first, last)) all.push_back({person, answers});
    return all;
}

const ItemAnswers usual{
    {"a", 2u},
    {"b", 4u},
    {"c", std::vector<std::uint32_t>{1, 3}},
    {"d", 10u},
    {"e", std::string{"hola"}},
};

TEST(InstrumentAnswers, FitTheirItem) {
    const Instrument one = instrument();
    const auto takes = [&](const char* item, ItemAnswer answer) {
        return fits(*one.item(item), answer);
    };
    using Chosen = std::vector<std::uint32_t>;
    for (const auto& item : one.items) EXPECT_TRUE(fits(item, NotApplicable{}));
    EXPECT_TRUE(takes("a", 1u) && takes("a", 5u));
    EXPECT_FALSE(takes("a", 0u) || takes("a", 6u) || takes("a", std::string{"1"}));
    EXPECT_TRUE(takes("c", Chosen{1, 3}));
    EXPECT_FALSE(takes("c", Chosen{}) || takes("c", Chosen{3, 1}) || takes("c", Chosen{1, 1}));
    EXPECT_FALSE(takes("c", Chosen{0}) || takes("c", Chosen{4}) || takes("c", 1u));
    InstrumentItem single = *one.item("c");
    single.several = false;
    EXPECT_FALSE(fits(single, Chosen{1, 2}));
    EXPECT_TRUE(fits(single, Chosen{2}));
    EXPECT_TRUE(takes("d", 0u) && takes("d", 40u));
    EXPECT_FALSE(takes("d", 41u));
    EXPECT_TRUE(takes("e", std::string{"x"}));
    EXPECT_FALSE(takes("e", 1u));
}

TEST(InstrumentFigures, AreOfFivePeopleAtLeast) {
    const Report few = report(instrument(), sheets(1, 4, usual), {});
    EXPECT_EQ(few.figures.sheets, 4u);
    EXPECT_TRUE(few.figures.items.empty());
    EXPECT_TRUE(few.counted.empty());
    EXPECT_EQ(few.figures.dimensions, (std::vector<Mean>{{}, {}}));
    const Report five = report(instrument(), sheets(1, 5, usual), {});
    ASSERT_EQ(five.figures.items.size(), 4u);
    EXPECT_EQ(five.figures.items[0].counts, (std::vector<std::uint32_t>{0, 5, 0, 0, 0}));
    EXPECT_EQ(five.figures.items[2].counts, (std::vector<std::uint32_t>{5, 0, 5}));
    EXPECT_EQ(five.figures.items[3].sum, 50u);
    // 2 counts once and 4 three times; the other dimension has the shared item alone.
    EXPECT_EQ(five.figures.dimensions, (std::vector<Mean>{350u, 200u}));
}

TEST(InstrumentFigures, AnItemThatFewAnsweredIsInNoFigure) {
    auto all = sheets(1, 6, usual);
    all[0].answers["b"] = NotApplicable{};
    all[1].answers.erase("b");
    const Report made = report(instrument(), all, {});
    EXPECT_FALSE(made.counted.contains("b"));
    EXPECT_EQ(made.figures.dimensions, (std::vector<Mean>{200u, 200u}));
    EXPECT_EQ(made.figures.sheets, 6u);
}

TEST(InstrumentFigures, WordsAreShownOnBoardsOnlyAndInNoOrderThatTells) {
    Instrument board = instrument();
    EXPECT_FALSE(report(board, sheets(1, 5, usual), {}).counted.contains("e"));
    board.board = true;
    auto all = sheets(1, 5, usual);
    const std::vector<std::string> words{"d", "b", "e", "a", "c"};
    for (std::size_t i = 0; i < all.size(); ++i) all[i].answers["e"] = words[i];
    const Report made = report(board, all, {});
    EXPECT_EQ(made.figures.items.back().texts, (std::vector<std::string>{"a", "b", "c", "d", "e"}));
}

// Six people, then five of them: the difference would be what one person said.
TEST(InstrumentFigures, TwoReportsTellNobodyByTheirDifference) {
    const Report six = report(instrument(), sheets(1, 6, usual), {});
    const std::vector<Counted> earlier{six.counted};
    EXPECT_TRUE(report(instrument(), sheets(1, 5, usual), earlier).counted.empty());
    EXPECT_TRUE(report(instrument(), sheets(1, 7, usual), earlier).counted.empty());
    EXPECT_TRUE(report(instrument(), sheets(5, 12, usual), earlier).counted.empty());
    EXPECT_EQ(report(instrument(), sheets(1, 6, usual), earlier).counted, six.counted);
    EXPECT_FALSE(report(instrument(), sheets(1, 11, usual), earlier).counted.empty());
    EXPECT_FALSE(report(instrument(), sheets(7, 11, usual), earlier).counted.empty());
}

// No pair of these differs by fewer than five; the three together would.
TEST(InstrumentFigures, NorDoThree) {
    const std::vector<std::set<PersonId>> groups{people(1, 16), people(1, 8), people(9, 15)};
    EXPECT_TRUE(indistinguishable(std::vector{groups[0], groups[1]}));
    EXPECT_TRUE(indistinguishable(std::vector{groups[0], groups[1], people(9, 16)}));
    EXPECT_FALSE(indistinguishable(groups));
    EXPECT_TRUE(indistinguishable({}));
}

TEST(InstrumentFigures, AProfileIsOfOnesOwnAnswers) {
    EXPECT_EQ(profile(instrument(), usual), (std::vector<Mean>{350u, 200u}));
    EXPECT_EQ(profile(instrument(), {{"b", NotApplicable{}}}), (std::vector<Mean>{{}, {}}));
    EXPECT_EQ(profile(instrument(), {{"b", 9u}, {"nada", 1u}}), (std::vector<Mean>{{}, {}}));
}

}  // namespace
}  // namespace urdimbre::domain
