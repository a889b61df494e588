#include "server/app/fingerprint.hpp"
#include "server/app/hint.hpp"
#include "server/app/leaky_count.hpp"
#include "server/app/recent_events.hpp"
#include "server/app/secret.hpp"
#include "server/app/texts.hpp"
#include "server/app/words.hpp"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>
#include <string>

namespace urdimbre::app {
namespace {

TEST(Hints, SurviveTheTrip) {
    const Hint hint{.epoch = {{1, 2, 3}}, .from = 7, .upto = 90'000'000'000};
    EXPECT_EQ(decode_hint(encode(hint)), hint);
}

TEST(Hints, NothingElseIsAHint) {
    const std::string good = encode({.epoch = {{1}}, .from = 7, .upto = 9});
    for (std::size_t length = 0; length < good.size(); ++length) {
        EXPECT_FALSE(decode_hint(good.substr(0, length)) && length + 1 < good.size()) << length;
    }
    EXPECT_FALSE(decode_hint(good + " "));
    EXPECT_FALSE(decode_hint(encode({.epoch = {{1}}, .from = 9, .upto = 7})));
    std::mt19937 random{5};
    for (int i = 0; i < 10'000; ++i) {
        std::string noise = good;
        noise[random() % noise.size()] = static_cast<char>(random());
        decode_hint(noise);
    }
}

TEST(TextsTest, FallBackFromDialectToLanguageToTheLastResort) {
    Texts texts;
    texts.add("xx", R"({"refusals": {"role_may_not": "xx no"}})");
    EXPECT_EQ(texts.find("xx-YY", "refusals.role_may_not"), "xx no");
    EXPECT_EQ(texts.find("xx", "refusals.not_a_member"), texts.find("es", "refusals.not_a_member"));
    EXPECT_EQ(texts.find("es", "no.such.key"), "no.such.key");
}

TEST(TextsTest, EveryCodeHasATextInEveryCatalogue) {
    const Texts texts;
    for (const auto lang : {"es", "en"}) {
        for (int code = 0; code <= static_cast<int>(wire::RefusalCode::not_found); ++code) {
            const std::string key =
                "refusals." + std::string{wire::name(static_cast<wire::RefusalCode>(code))};
            EXPECT_NE(texts.find(lang, key), key);
        }
    }
}

TEST(TextsTest, AWrongCatalogueIsNamed) {
    Texts texts;
    EXPECT_THROW(texts.add("xx", "{"), std::invalid_argument);
    EXPECT_THROW(texts.add("xx", R"({"a": 1})"), std::invalid_argument);
    EXPECT_THROW(texts.add("xx", R"({"a": "b", "c": 1})"), std::invalid_argument);
    EXPECT_FALSE(texts.speaks("xx")) << "a catalogue is taken whole or not at all";
}

TEST(FingerprintTest, TellsCommandsApartAndNotWhoSentThem) {
    const Fingerprint one{{1}};
    const Fingerprint other{{2}};
    const wire::Command hola = wire::PostMessage{"hola", {}};
    EXPECT_EQ(one(hola), one(wire::PostMessage{"hola", {}}));
    EXPECT_NE(one(hola), one(wire::PostMessage{"Hola", {}}));
    EXPECT_NE(one(hola), other(hola)) << "without the key it says nothing about the words";
}

TEST(Secrets, AreLongAndNeverTheSame) {
    const std::string secret = new_secret();
    EXPECT_EQ(secret.size(), 43u);
    EXPECT_NE(secret, new_secret());
    EXPECT_EQ(hash_of(secret), hash_of(secret));
    EXPECT_NE(hash_of(secret), hash_of(new_secret()));
}

domain::Recorded event(domain::Sequence seq) {
    return {.seq = seq, .at = {}, .event = domain::MessageWithdrawn{{{1}}, domain::PersonId{1}}};
}

TEST(RecentEventsTest, HoldsTheNewestAndTakesOlderOnesInFront) {
    RecentEvents recent;
    recent.restart(100);
    for (domain::Sequence seq = 101; seq <= 100 + RecentEvents::events_max + 5; ++seq) {
        recent.push(event(seq));
    }
    EXPECT_EQ(recent.after(), 105u);
    EXPECT_EQ(recent.upto(), 100 + RecentEvents::events_max + 5);
    recent.extend({event(104), event(105)});
    EXPECT_EQ(recent.after(), 103u);
    EXPECT_EQ(recent.at(104).seq, 104u);
    EXPECT_EQ(recent.at(recent.upto()).seq, recent.upto());
}

TEST(LeakyCountTest, NoticesAHabitAndForgetsWhatWasLongAgo) {
    using namespace std::chrono_literals;
    const LeakyCount::Time start{1h};
    LeakyCount at_once{20, 30s};
    for (int i = 1; i < 20; ++i) EXPECT_FALSE(at_once.again(start)) << i;
    EXPECT_TRUE(at_once.again(start));

    LeakyCount now_and_then{20, 30s};
    for (int i = 0; i < 1'000; ++i) EXPECT_FALSE(now_and_then.again(start + i * 30s)) << i;

    LeakyCount often{20, 30s};
    int until_habit = 1;
    while (!often.again(start + until_habit * 15s)) ++until_habit;
    EXPECT_NEAR(until_habit, 39, 2) << "twice as often as it is forgotten";
}

TEST(WordsTest, KnowsWhatItHoldsAndHowMuch) {
    Words words;
    words.learn({{1}}, "hola");
    words.learn({{2}}, "adiós");
    words.learn({{1}}, "hola a todas");
    EXPECT_EQ(words.bytes(), std::string{"hola a todasadiós"}.size());
    words.gone({{2}});
    EXPECT_TRUE(words.known({{2}}));
    EXPECT_FALSE(words.at({{2}}));
    words.retain({{{2}}});
    EXPECT_FALSE(words.known({{1}}));
    EXPECT_EQ(words.bytes(), 0u);
}

}  // namespace
}  // namespace urdimbre::app
