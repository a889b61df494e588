#include "server/domain/link_figures.hpp"
#include "server/app/answer_links_path.hpp"
#include "server/domain/answer_link.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

// Rules I8, I19, I20, I21: who makes links, what is asked by them, and what it comes to.
namespace urdimbre::domain {
namespace {

using Sizes = std::vector<std::size_t>;
using Told = std::vector<bool>;
using OfLinks = std::vector<std::vector<ItemAnswers>>;

Instrument asked_of_families() {
    Instrument one;
    one.dimensions = {"una", "otra"};
    one.items = {
        {.id = "nivel", .kind = ItemKind::scale, .dimensions = {0}, .choices = 5},
        {.id = "cuenta", .kind = ItemKind::text, .dimensions = {1}},
        {.id = "prueba", .kind = ItemKind::evidence, .dimensions = {1}},
    };
    one.answered_by = {AnsweredBy::self, AnsweredBy::link};
    return one;
}

std::vector<ItemAnswers> so_many(std::size_t count, const ItemAnswers& answers) {
    return std::vector<ItemAnswers>(count, answers);
}

const Figures& part(const LinkReport& report, std::size_t place) { return report.parts.at(place); }

TEST(PartsByLink, AreToldFromFiveOnAndOnlyWhereWhatIsLeftIsOfFiveOrNobody) {
    EXPECT_EQ(parts_told(Sizes{}), (Told{}));
    EXPECT_EQ(parts_told(Sizes{5}), (Told{true}));
    EXPECT_EQ(parts_told(Sizes{4}), (Told{false}));
    EXPECT_EQ(parts_told(Sizes{9, 0}), (Told{true, false})) << "nobody is left";
    EXPECT_EQ(parts_told(Sizes{9, 5}), (Told{true, true}));
    EXPECT_EQ(parts_told(Sizes{9, 4}), (Told{false, false})) << "the four would be the difference";
    EXPECT_EQ(parts_told(Sizes{9, 6, 4}), (Told{true, false, false})) << "the smallest hides them";
    EXPECT_EQ(parts_told(Sizes{6, 6, 1}), (Told{true, false, false})) << "of two alike the later";
    EXPECT_EQ(parts_told(Sizes{9, 3, 3}), (Told{true, false, false})) << "six are left";
    EXPECT_EQ(parts_told(Sizes{4, 4}), (Told{false, false}));
    EXPECT_EQ(parts_told(Sizes{1, 1, 1}), (Told{false, false, false}));
}

// Against every sum of parts that anybody can make, whatever their sizes.
TEST(PartsByLink, LeaveNoDifferenceOfFewerThanFive) {
    std::size_t compared = 0;
    for (std::size_t code = 0; code < 13ull * 13 * 13; ++code) {
        const Sizes sizes{code % 13, code / 13 % 13, code / 169};
        const std::size_t whole = sizes[0] + sizes[1] + sizes[2];
        const Told told = parts_told(sizes);
        for (unsigned some = 0; some < 8; ++some) {
            std::size_t sum = 0;
            bool shown = true;
            for (std::size_t i = 0; i < 3; ++i) {
                if ((some >> i & 1u) == 0) continue;
                shown = shown && told[i];
                sum += sizes[i];
            }
            if (!shown || some == 0) continue;
            ++compared;
            EXPECT_TRUE(sum == 0 || sum >= group_least) << code;
            EXPECT_TRUE(whole == sum || whole - sum >= group_least) << code;
        }
    }
    EXPECT_GT(compared, 1000u);
}

// Whoever reads the list to the end and then the report has read nothing that is not in the report.
TEST(ReportByLink, SaysWhatTheListOfLinksSaidBefore) {
    const Instrument one = asked_of_families();
    std::size_t compared = 0;
    for (std::size_t code = 0; code < 9ull * 9 * 9; ++code) {
        const Sizes sizes{code % 9, code / 9 % 9, code / 81};
        OfLinks answers;
        for (const std::size_t size : sizes) answers.push_back(so_many(size, {{"nivel", 2u}}));
        const std::size_t told = link_report(one, answers).whole.sheets;
        EXPECT_EQ(told_in_fives(sizes), told - told % 5) << code;
        compared += told > 0 ? 1 : 0;
    }
    EXPECT_GT(compared, 600u);
}

TEST(PartsByLink, AreCountedTogetherInFivesWhileTheyGrow) {
    EXPECT_EQ(told_in_fives(Sizes{}), 0u);
    EXPECT_EQ(told_in_fives(Sizes{4}), 0u);
    EXPECT_EQ(told_in_fives(Sizes{4, 1}), 5u);
    EXPECT_EQ(told_in_fives(Sizes{9, 4}), 10u);
}

TEST(ReportByLink, HasTheWholeAndItsPartsItemByItem) {
    const Instrument one = asked_of_families();
    std::vector<std::vector<ItemAnswers>> answers{
        so_many(6, {{"nivel", 2u}}),
        so_many(5, {{"nivel", 4u}}),
    };
    answers[1].push_back({{"nivel", NotApplicable{}}});
    const LinkReport report = link_report(one, answers);
    EXPECT_EQ(report.whole.sheets, 12u);
    ASSERT_EQ(report.whole.items.size(), 1u) << "words are told of no group";
    EXPECT_EQ(report.whole.items[0].answered, 11u);
    EXPECT_EQ(report.whole.items[0].counts, (std::vector<std::uint32_t>{0, 6, 0, 5, 0}));
    EXPECT_EQ(part(report, 0).sheets, 6u);
    EXPECT_EQ(part(report, 0).dimensions, (std::vector<Mean>{200u, Mean{}}));
    EXPECT_EQ(part(report, 1).items[0].answered, 5u);
    EXPECT_EQ(report, link_report(one, answers));
}

TEST(ReportByLink, LeavesOutOfEachItemWhatWouldTellOfFewer) {
    const Instrument one = asked_of_families();
    std::vector<std::vector<ItemAnswers>> answers{
        so_many(7, {{"nivel", 2u}}),
        so_many(4, {{"nivel", 4u}}),
    };
    answers[1].push_back({});  // five sent something, four said something of this
    const LinkReport report = link_report(one, answers);
    EXPECT_EQ(part(report, 0).sheets, 7u);
    EXPECT_EQ(part(report, 1).sheets, 5u);
    EXPECT_EQ(report.whole.items[0].answered, 11u);
    EXPECT_TRUE(part(report, 0).items.empty());
    EXPECT_TRUE(part(report, 1).items.empty());
    EXPECT_EQ(part(report, 0).dimensions, (std::vector<Mean>{Mean{}, Mean{}}));

    const LinkReport few = link_report(one, OfLinks{so_many(4, {{"nivel", 2u}})});
    EXPECT_EQ(few.whole.sheets, 0u);
    EXPECT_TRUE(few.whole.items.empty());
    EXPECT_TRUE(part(few, 0).items.empty());
}

TEST(ReportByLink, TellsWordsOfABoardOnly) {
    Instrument board = asked_of_families();
    board.board = true;
    std::vector<ItemAnswers> said;
    for (const char* words : {"e", "b", "d", "a", "c"}) said.push_back({{"cuenta", words}});
    const LinkReport report = link_report(board, OfLinks{said});
    ASSERT_EQ(report.whole.items.size(), 1u);
    EXPECT_EQ(report.whole.items[0].texts, (std::vector<std::string>{"a", "b", "c", "d", "e"}));
}

TEST(AnswerLinks, AreOfInstrumentsThatAskPeopleWithoutAnAccount) {
    Instrument one = asked_of_families();
    EXPECT_TRUE(answered_by_link(one));
    one.answered_by = {AnsweredBy::self};
    EXPECT_FALSE(answered_by_link(one));
    one = asked_of_families();
    one.items.erase(one.items.begin());
    EXPECT_FALSE(answered_by_link(one)) << "nothing is left to ask";
    one.board = true;
    EXPECT_TRUE(answered_by_link(one));
}

TEST(AnswerLinks, AreMadeByWhoOpensOrOpenedAndOnlyWhereAGroupAnswers) {
    constexpr PersonId lead{1};
    constexpr PersonId teacher{2};
    constexpr PersonId other{3};
    Space space;
    space.members = {
        {lead, {SpaceRole::coordinator}},
        {teacher, {SpaceRole::teacher}},
        {other, {SpaceRole::teacher}},
    };
    Application one;
    one.opened_by = teacher;
    for (const SpaceKind kind :
         {SpaceKind::network, SpaceKind::community, SpaceKind::session, SpaceKind::mesa}) {
        space.kind = kind;
        EXPECT_TRUE(may_link(space, one, lead));
        EXPECT_TRUE(may_link(space, one, teacher)) << "who opened it";
        EXPECT_FALSE(may_link(space, one, other));
    }
    for (const SpaceKind kind : {SpaceKind::mentoring_room, SpaceKind::notebook}) {
        space.kind = kind;
        EXPECT_FALSE(may_link(space, one, lead));
        EXPECT_FALSE(may_link(space, one, teacher));
    }
    space.kind = SpaceKind::community;
    space.members.erase(teacher);
    EXPECT_FALSE(may_link(space, one, teacher)) << "who left reads nothing there";
}

TEST(AnswerLinks, EndWithTheirApplicationOrBefore) {
    AnswerLink link;
    link.closes_at = Instant{std::chrono::hours{2}};
    EXPECT_TRUE(link.open(Instant{std::chrono::hours{1}}));
    EXPECT_FALSE(link.open(link.closes_at));
    link.closed_at = Instant{std::chrono::hours{1}};
    EXPECT_FALSE(link.open(Instant{}));
}

TEST(AnswerLinks, CountTheWordsOfAnAnswerInBytes) {
    EXPECT_EQ(words_bytes({}), 0u);
    EXPECT_EQ(words_bytes({{"nivel", 3u}, {"no", NotApplicable{}}}), 0u);
    EXPECT_EQ(words_bytes({{"cuenta", "ñandú"}, {"nivel", 3u}, {"otra", "a"}}), 8u);
}

TEST(AnswerLinksPath, TakesWhatThereIsAndNothingElse) {
    using app::AnswerLinksPath;
    using What = AnswerLinksPath::What;
    const std::string id = "01234567-89ab-4def-8123-456789abcdef";
    const std::string all = "/api/spaces/7/applications/" + id + "/links";
    EXPECT_EQ(AnswerLinksPath::in("GET", all)->what, What::all);
    EXPECT_EQ(AnswerLinksPath::in("POST", all)->space, SpaceId{7});
    EXPECT_EQ(AnswerLinksPath::in("POST", all + "/" + id + "/secret")->what, What::secret);
    EXPECT_EQ(AnswerLinksPath::in("POST", all + "/" + id + "/closing")->what, What::closing);
    for (const std::string& path :
         {std::string{},
          std::string{"/"},
          std::string{"////////////"},
          all + "/",
          all + "/" + id,
          all + "/nada/secret",
          all + "/" + id + "/nada",
          all + "/" + id + "/secret/",
          "x" + all,
          std::string{"/api/spaces//applications/"} + id + "/links",
          std::string{"/api/spaces/7x/applications/"} + id + "/links",
          std::string{"/api/spaces/7/applications/nada/links"},
          std::string{"/api/spaces/99999999999999999999/applications/"} + id + "/links"}) {
        EXPECT_FALSE(AnswerLinksPath::in("GET", path)) << path;
        EXPECT_FALSE(AnswerLinksPath::in("POST", path)) << path;
    }
    EXPECT_FALSE(AnswerLinksPath::in("GET", all + "/" + id + "/secret"));
    EXPECT_FALSE(AnswerLinksPath::in("DELETE", all));
}

}  // namespace
}  // namespace urdimbre::domain
