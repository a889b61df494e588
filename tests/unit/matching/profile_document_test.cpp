// How a profile is read, kept and found (rules H1 to H3).
#include "server/app/profile_document.hpp"
#include "server/app/local_week.hpp"
#include "server/app/texts.hpp"
#include "storage/unavailable.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

ProfileReading read(const char* text) {
    return read_profile(json::parse(text).as_object(), shipped_vocabulary());
}

TEST(ProfileVocabulary, HasTheFiveOfRotatingSpecialistsAndMarksWhatRulesAskFor) {
    const ProfileVocabulary& words = shipped_vocabulary();
    for (const char* id :
         {"educacion-inicial",
          "comunicacion-lengua-originaria",
          "castellano-segunda-lengua",
          "matematica-especialista",
          "personal-social-ciencia"}) {
        EXPECT_TRUE(words.find(WordList::specialties, id)) << id;
    }
    EXPECT_TRUE(words.find(WordList::specialties, "comunicacion-lengua-originaria")->in_language);
    EXPECT_EQ(words.common_languages(), (std::vector<std::string>{"castellano"}));
    EXPECT_EQ(
        std::ranges::count_if(words.all(WordList::offers), &ProfileVocabulary::Word::mentoring), 1
    );
    EXPECT_EQ(
        std::ranges::count_if(words.all(WordList::offers), &ProfileVocabulary::Word::specialist), 1
    );
    EXPECT_EQ(
        std::ranges::count_if(words.all(WordList::seeks), &ProfileVocabulary::Word::mentoring), 1
    );
    EXPECT_EQ(
        std::ranges::count_if(words.all(WordList::seeks), &ProfileVocabulary::Word::peers), 1
    );
    EXPECT_EQ(words.key(WordList::subjects, "MATEMATICA"), "matematica");
    EXPECT_EQ(words.key(WordList::subjects, "Ajedréz"), "ajedrez")
        << "words of one's own, without accents and case";
    EXPECT_EQ(words.title(WordList::regions, "nuble"), "Ñuble");
}

TEST(ProfileVocabulary, SaysWhatCannotBe) {
    EXPECT_THROW(ProfileVocabulary{"[]"}, std::invalid_argument);
    EXPECT_THROW(ProfileVocabulary{"{"}, std::invalid_argument);
    EXPECT_THROW(ProfileVocabulary{R"({"subjects":[]})"}, std::invalid_argument);
}

TEST(ProfileDocument, TakesTitlesForTheirIdsAndKeepsOnesOwnWords) {
    const ProfileReading reading = read(R"({"profile":{
        "subjects":["Matemática","matematica","  Ajedrez   ","ajedréz"],
        "languages":["Quechua"],"region":"Ñuble","area":"rural","seeks_in":["Aula multigrado o unidocente"],
        "offers":["mentoria"],"mentees":3,"words":"Uno.\nDos."}})");
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_EQ(reading.profile.subjects, (domain::Profile::Values{"matematica", "Ajedrez"}));
    EXPECT_EQ(reading.profile.languages, (domain::Profile::Values{"quechua"}));
    EXPECT_EQ(reading.profile.region, "nuble");
    EXPECT_EQ(reading.profile.area, domain::Area::rural);
    EXPECT_EQ(reading.profile.seeks_in, (domain::Profile::Values{"aula-multigrado"}));
    EXPECT_EQ(reading.profile.mentees, 3u);
    EXPECT_EQ(reading.profile.words, "Uno.\nDos.");
    EXPECT_FALSE(reading.hours);
}

TEST(ProfileDocument, IsTheSameOnceItWasKept) {
    const ProfileReading reading = read(
        R"({"profile":{"subjects":["ajedrez"],"offers":["mentoria"],"mentees":1,"area":"urban"},
        "hours":{"zone":"America/Lima","blocks":[{"day":6,"from":1380,"to":1440,"kind":"teaching"}]}})"
    );
    ASSERT_TRUE(reading.problems.empty());
    EXPECT_EQ(kept_profile(json::serialize(profile_json(reading.profile))), reading.profile);
    ASSERT_TRUE(reading.hours);
    EXPECT_EQ(kept_hours(json::serialize(hours_json(*reading.hours))), reading.hours);
    EXPECT_FALSE(kept_hours(""));
    EXPECT_THROW(kept_profile("{"), storage::StorageUnavailable);
    EXPECT_THROW(kept_profile(R"({"tomorrow":1})"), storage::StorageUnavailable);
    EXPECT_THROW(kept_hours(R"({"zone":"America/Lima"})"), storage::StorageUnavailable);
}

TEST(ProfileDocument, WithoutAnyBlockGivesNoHours) {
    const ProfileReading reading =
        read(R"({"profile":{},"hours":{"zone":"America/Lima","blocks":[]}})");
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_FALSE(reading.hours);
}

TEST(ProfileDocument, SaysAllThatIsWrongWithAWeekAtOnce) {
    const ProfileReading reading = read(R"({
        "profile": {"mentees": 9},
        "hours": {"zone": "America/Lima", "blocks": [
            {"day": 1, "from": 900, "to": 990, "kind": "collegial"},
            {"day": 1, "from": 960, "to": 1020, "kind": "rest"},
            {"day": 1, "from": 975, "to": 1035, "kind": "mentoring"},
            {"day": 2, "from": 900, "to": 900, "kind": "mentoring"}
        ]}
    })");
    std::vector<std::string> said;
    for (const ProfileProblem& one : reading.problems) {
        said.push_back(one.place + " " + std::string{code(one.fault)});
    }
    EXPECT_EQ(
        said,
        (std::vector<std::string>{
            "profile.mentees not_a_choice",
            "hours.blocks[1].kind not_a_choice",
            "hours.blocks[2] overlaps",
            "hours.blocks[3] ends_first",
        })
    ) << "each once: what could not be read crosses nothing";
}

TEST(ProfileDocument, OfAZoneThatIsKnownNoMoreIsReadAllTheSame) {
    const std::string kept =
        R"({"zone":"America/Ninguna","blocks":[{"day":1,"from":900,"to":990,"kind":"collegial"}]})";
    const auto hours = kept_hours(kept);
    ASSERT_TRUE(hours) << "its author chooses another one";
    EXPECT_EQ(hours->zone, "America/Ninguna");
    EXPECT_EQ(hours->blocks.size(), 1u);
    const auto week = week_with("2026-12-01", "America/Lima");
    ASSERT_TRUE(week);
    EXPECT_TRUE(hours_in(*hours, *week).empty()) << "and nobody else is held up";
    EXPECT_THROW(
        kept_hours(R"({"zone":"America/Ninguna","blocks":[{"day":9}]})"),
        storage::StorageUnavailable
    );
}

TEST(ProfileDocument, IsComparedByKeys) {
    const std::string kept =
        R"({"subjects":["matematica","Ajedrez Escolár"],"region":"Mi Región"})";
    const domain::Profile keys = kept_profile(kept, ProfileValues::keys);
    EXPECT_EQ(keys.subjects, (domain::Profile::Values{"matematica", "ajedrez escolar"}));
    EXPECT_EQ(keys.region, "mi region");
    EXPECT_EQ(kept_profile(kept).subjects.back(), "Ajedrez Escolár") << "as it was typed";
}

TEST(ProfileDocument, IsFoundByValuesAndByWhatItSaysButNotByWhatItLooksFor) {
    const ProfileReading reading =
        read(R"({"profile":{"subjects":["ciencias-naturales","Huerto Escolar"],"region":"los-rios",
        "seeks":["pares"],"seeks_in":["musica"],"words":"Me gusta el río."}})");
    const auto tags = tags_of(reading.profile, shipped_vocabulary());
    const auto has = [&](const char* tag) { return std::ranges::find(tags, tag) != tags.end(); };
    EXPECT_TRUE(has("subjects:ciencias-naturales"));
    EXPECT_TRUE(has("subjects:huerto escolar"));
    EXPECT_TRUE(has("region:los-rios"));
    EXPECT_TRUE(has("seeks:pares"));
    const std::string words = words_of(reading.profile, shipped_vocabulary());
    for (const char* said : {"ciencias naturales", "huerto", "los rios", "me gusta el rio"}) {
        EXPECT_NE(words.find(said), std::string::npos) << said;
    }
    EXPECT_EQ(words.find("musica"), std::string::npos) << "who looks for it does not know it";
}

TEST(ProfileDocument, EveryProblemHasATextInEveryLanguage) {
    const Texts texts;
    for (std::size_t nth = 0; nth < profile_fault_count; ++nth) {
        const ProfileProblem problem{
            "profile", static_cast<ProfileFault>(nth), {{"most", "12"}, {"what", "rural"}}
        };
        for (const char* lang : {"es", "en"}) {
            const std::string said = text(problem, texts, lang);
            EXPECT_EQ(said.find("profile_problems"), std::string::npos) << said;
            EXPECT_EQ(said.find('{'), std::string::npos) << said;
        }
    }
}

}  // namespace
}  // namespace urdimbre::app
