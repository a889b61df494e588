#include "server/app/conversation_template.hpp"
#include "tests/unit/templates/document.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

// Documents that are wrong: what is wrong is named, where it is, and nothing else is.
namespace urdimbre::tests {
namespace {

namespace json = boost::json;
using app::Fault;
using app::Problem;

// A small one that is right.
constexpr std::string_view base = R"({
  "id": "base", "version": 1, "lang": "es", "title": "Base", "purpose": "Probar.", "when": "Siempre.",
  "minutes": 15,
  "roles": [
    {"id": "guia", "title": "Guía", "description": "Guía.", "duty": "facilitates", "seats_min": 1, "seats_max": 2},
    {"id": "docente", "title": "Docente", "description": "Aporta.", "duty": "responds", "seats_min": 1, "seats_max": 5}
  ],
  "kinds": [
    {"id": "contexto", "title": "Contexto", "family": "context", "color": "indigo", "stems": ["Trabajo con…"]},
    {"id": "idea", "title": "Idea", "family": "suggestion", "color": "moss"},
    {"id": "nota", "title": "Nota", "family": "note", "color": "stone"}
  ],
  "phases": [
    {
      "id": "uno", "title": "Uno", "minutes": 5, "purpose": "Partir.", "instructions": "Cuenta.",
      "grants": [{"roles": ["docente"], "kinds": ["contexto"], "turns": "open"}],
      "visibility": "live", "exits": ["time"]
    },
    {
      "id": "dos", "title": "Dos", "minutes": 10, "purpose": "Seguir.", "instructions": "Propón.",
      "grants": [{"roles": ["docente"], "kinds": ["idea"], "turns": "round"}],
      "visibility": "live", "exits": ["time", "facilitator"]
    }
  ]
})";

struct Edit {
    std::string_view pointer;  // where, as RFC 6901 writes it
    std::string value;         // what; empty: it is taken out
};

std::string edited(const std::vector<Edit>& edits) {
    json::value document = json::parse(base);
    for (const Edit& edit : edits) {
        const auto slash = edit.pointer.rfind('/');
        json::value& parent = document.at_pointer(edit.pointer.substr(0, slash));
        const std::string_view name = edit.pointer.substr(slash + 1);
        if (json::array* list = parent.if_array()) {
            const std::size_t index = std::stoul(std::string{name});
            if (index == list->size()) list->emplace_back(nullptr);
            list->at(index) = json::parse(edit.value);
        } else if (edit.value.empty()) {
            parent.as_object().erase(name);
        } else {
            parent.as_object()[name] = json::parse(edit.value);
        }
    }
    return json::serialize(document);
}

struct Wrong {
    std::vector<Edit> edits;
    std::string problems;  // all of them, as list() writes them
};

std::string quoted(std::size_t letters) { return "\"" + std::string(letters, 'a') + "\""; }

const std::vector<Wrong>& wrongs() {
    static const std::vector<Wrong> all{
        // One value
        {{{"/colour", "1"}}, "colour: key_unknown\n"},
        {{{"/phases/1/grants/0/turn", "1"}}, "phases[1].grants[0].turn: key_unknown\n"},
        {{{"/when", ""}}, ": key_missing\n"},
        {{{"/phases/0/grants", ""}}, "phases[0]: key_missing\nkinds[0]: kind_unused\n"},
        {{{"/roles/0", "\"guia\""}}, "roles[0]: object_expected\nroles: no_facilitator\n"},
        {{{"/phases/0/exits", "\"time\""}},
         "phases[0].exits: list_expected\nphases[0].exits: phase_without_exit\n"},
        {{{"/title", "7"}}, "title: text_expected\n"},
        {{{"/version", "\"1\""}}, "version: number_expected\n"},
        {{{"/version", "1.5"}}, "version: number_expected\n"},
        {{{"/version", "-1"}}, "version: number_expected\n"},
        {{{"/version", "null"}}, "version: number_expected\n"},
        {{{"/roles/1/shared", "\"sí\""}}, "roles[1].shared: yes_or_no_expected\n"},
        {{{"/phases/0/visibility", "\"later\""}}, "phases[0].visibility: value_unknown\n"},
        {{{"/roles/0/duty", "\"manda\""}}, "roles[0].duty: value_unknown\nroles: no_facilitator\n"},
        {{{"/kinds/1/color", "\"#ff0000\""}}, "kinds[1].color: value_unknown\n"},
        {{{"/phases/0/minutes", "0"}}, "phases[0].minutes: number_out_of_bounds\n"},
        {{{"/phases/0/minutes", "1441"}}, "phases[0].minutes: number_out_of_bounds\n"},
        {{{"/phases/1/grants/0/turn_seconds", "9"}},
         "phases[1].grants[0].turn_seconds: number_out_of_bounds\n"},
        {{{"/phases/1/grants/0/contributions", "0"}},
         "phases[1].grants[0].contributions: number_out_of_bounds\n"},
        {{{"/phases/1/grants/0/characters", "4001"}},
         "phases[1].grants[0].characters: number_out_of_bounds\n"},
        {{{"/grace_seconds", "4"}}, "grace_seconds: number_out_of_bounds\n"},
        {{{"/phases", "[]"}, {"/minutes", "1"}}, "phases: list_empty\n"},
        {{{"/phases/1/grants/0/kinds", "[]"}},
         "phases[1].grants[0].kinds: list_empty\nkinds[1]: kind_unused\n"},
        {{{"/kinds/0/stems", R"(["","","","","","","","","","","","",""])"}},
         "kinds[0].stems: list_too_long\nkinds[0].stems[0]: text_blank\nkinds[0].stems[1]: "
         "text_blank\nkinds[0].stems[2]: text_blank\nkinds[0].stems[3]: "
         "text_blank\nkinds[0].stems[4]: text_blank\nkinds[0].stems[5]: "
         "text_blank\nkinds[0].stems[6]: text_blank\nkinds[0].stems[7]: "
         "text_blank\nkinds[0].stems[8]: text_blank\nkinds[0].stems[9]: "
         "text_blank\nkinds[0].stems[10]: text_blank\nkinds[0].stems[11]: text_blank\n"},
        {{{"/title", "\" \""}}, "title: text_blank\n"},
        {{{"/title", quoted(81)}}, "title: text_too_long\n"},
        {{{"/purpose", quoted(601)}}, "purpose: text_too_long\n"},
        {{{"/title", "\"dos\\nlíneas\""}}, "title: text_not_plain\n"},
        {{{"/title", "\"vuelta\\u202e\""}}, "title: text_not_plain\n"},
        {{{"/purpose", "\"con\\u0000nulo\""}}, "purpose: text_not_plain\n"},
        {{{"/purpose", "\"dos\\nlíneas\""}}, ""},
        {{{"/title", "\"Gui\\u0301a\""}}, "title: text_not_nfc\n"},
        {{{"/id", "\"Base\""}}, "id: id_invalid\n"},
        {{{"/id", quoted(41)}}, "id: id_invalid\n"},
        {{{"/kinds/1/id", "\"idea nueva\""}},
         "kinds[1].id: id_invalid\nphases[1].grants[0].kinds[0]: kind_undeclared\n"},
        {{{"/lang", "\"español\""}}, "lang: lang_invalid\n"},
        {{{"/lang", "\"es_CL\""}}, "lang: lang_invalid\n"},
        {{{"/serves", R"(["decide", "care"])"}}, ""},
        {{{"/serves", "[]"}}, "serves: list_empty\n"},
        {{{"/serves", R"(["ventas"])"}}, "serves[0]: value_unknown\n"},
        {{{"/serves", R"(["care", "care"])"}}, "serves[1]: repeated\n"},
        {{{"/serves", R"(["care", "decide", "together", "dilemma"])"}}, "serves: list_too_long\n"},
        // The whole
        {{{"/roles/1/id", "\"guia\""}},
         "roles[1].id: id_twice\nphases[0].grants[0].roles[0]: "
         "role_undeclared\nphases[1].grants[0].roles[0]: role_undeclared\n"},
        {{{"/kinds/2/id", "\"idea\""}}, "kinds[2].id: id_twice\n"},
        {{{"/phases/1/id", "\"uno\""}}, "phases[1].id: id_twice\n"},
        {{{"/phases/1/grants/0/roles", R"(["docente", "docente"])"}},
         "phases[1].grants[0].roles[1]: repeated\n"},
        {{{"/phases/1/exits", R"(["time", "time"])"}}, "phases[1].exits[1]: repeated\n"},
        {{{"/phases/1/requires", R"([{"kind": "idea"}, {"kind": "idea"}])"}},
         "phases[1].requires[1].kind: repeated\n"},
        {{{"/phases/1/silent", R"(["nadie"])"}}, "phases[1].silent[0]: role_undeclared\n"},
        {{{"/phases/1/breakouts",
           R"({"size_min": 3, "size_max": 4, "facilitates": "guia", "speaks": "vocero"})"}},
         "phases[1].breakouts.speaks: role_undeclared\n"},
        {{{"/phases/1/poll",
           R"({"shape": "single", "question": "¿Cuál?", "roles": ["docente"], "options_of": "plan"})"
         }},
         "phases[1].poll.options_of: kind_undeclared\n"},
        {{{"/phases/1/poll", R"({"shape": "words", "question": "¿Cuál?", "roles": ["nadie"]})"}},
         "phases[1].poll.roles[0]: role_undeclared\n"},
        {{{"/phases/1/board", R"({"kinds": ["mural"]})"}},
         "phases[1].board.kinds[0]: kind_undeclared\n"},
        {{{"/minutes", "16"}}, "minutes: minutes_do_not_add_up\n"},
        {{{"/succession_seconds", "20"}}, "succession_seconds: succession_before_grace\n"},
        {{{"/roles/0/duty", "\"observes\""}}, "roles: no_facilitator\n"},
        {{{"/roles/1/seats_max", "0"}}, "roles[1].seats_max: role_nobody_holds\n"},
        {{{"/roles/1/seats_min", "6"}}, "roles[1].seats_min: seats_reversed\n"},
        {{{"/roles/1/seats_min", "100"}, {"/roles/1/seats_max", "100"}},
         "roles: seats_beyond_session\n"},
        {{{"/roles/0/seats_min", "0"}, {"/roles/1/seats_min", "100"}, {"/roles/1/seats_max", "100"}
         },
         "roles: seats_beyond_session\n"},
        {{{"/phases/1/exits", "[]"}}, "phases[1].exits: phase_without_exit\n"},
        {{{"/phases/1/silent", R"(["docente"])"}},
         "phases[1].grants[0].roles[0]: silent_role_speaks\n"},
        {{{"/phases/1/speaks_first", "\"guia\""}},
         "phases[1].speaks_first: first_speaker_cannot_speak\n"},
        {{{"/phases/1/speaks_first", "\"docente\""}, {"/phases/1/visibility", "\"author_only\""}},
         "phases[1].speaks_first: first_speaker_cannot_speak\n"},
        {{{"/phases/1/grants/1",
           R"({"roles": ["docente"], "kinds": ["contexto"], "turns": "queue"})"}},
         "phases[1].grants[1].roles: word_ambiguous\n"},
        {{{"/phases/1/grants/1", R"({"roles": ["docente"], "kinds": ["idea"], "turns": "open"})"}},
         "phases[1].grants[1].kinds: kind_granted_twice\n"},
        // Locks that can never open: nobody brings it, it is private, or not so often
        {{{"/phases/1/requires", R"([{"kind": "contexto", "lock": true}])"}},
         "phases[1].requires[0]: requirement_impossible\n"},
        {{{"/phases/1/requires", R"([{"kind": "nota"}])"}},
         "phases[1].requires[0]: requirement_impossible\n"},
        {{{"/phases/1/requires", R"([{"kind": "idea"}])"},
          {"/phases/1/visibility", "\"author_only\""}},
         "phases[1].requires[0]: requirement_impossible\n"},
        {{{"/phases/1/requires", R"([{"kind": "idea", "at_least": 6}])"},
          {"/phases/1/grants/0/contributions", "1"}},
         "phases[1].requires[0]: requirement_impossible\n"},
        {{{"/phases/1/requires", R"([{"kind": "idea", "at_least": 5}])"},
          {"/phases/1/grants/0/contributions", "1"}},
         ""},
        {{{"/phases/1/requires", R"([{"kind": "idea", "at_least": 2}])"},
          {"/phases/1/grants/0/contributions", "1"},
          {"/roles/1/shared", "true"}},
         "phases[1].requires[0]: requirement_impossible\n"},
        // Evidence
        {{{"/phases/1/grants/0/needs", R"(["evidence"])"}}, ""},
        {{{"/phases/1/grants/0/needs", R"(["evidence"])"},
          {"/phases/0/visibility", "\"author_only\""}},
         "phases[1].grants[0].needs: evidence_impossible\n"},
        {{{"/phases/0/grants/0/needs", R"(["evidence"])"}},
         "phases[0].grants[0].needs: evidence_impossible\n"},
        {{{"/phases/0/grants/1",
           R"({"roles": ["docente"], "kinds": ["idea"], "turns": "open", "needs": ["evidence"]})"}},
         ""},
        {{{"/phases/0/grants/1",
           R"({"roles": ["docente"], "kinds": ["idea"], "turns": "open", "needs": ["evidence"]})"},
          {"/phases/0/visibility", "\"at_end\""}},
         "phases[0].grants[1].needs: evidence_impossible\n"},
        // Groups and questions
        {{{"/phases/1/breakouts",
           R"({"size_min": 5, "size_max": 4, "facilitates": "guia", "speaks": "guia"})"}},
         "phases[1].breakouts.size_min: group_sizes_reversed\n"},
        {{{"/phases/1/poll", R"({"shape": "rank", "question": "¿Cuál?", "roles": ["docente"]})"}},
         "phases[1].poll: poll_options_missing\n"},
        {{{"/phases/1/poll",
           R"({"shape": "consent", "question": "¿Va?", "roles": ["docente"], "options": ["sí"]})"}},
         "phases[1].poll.options: poll_options_unwanted\n"},
        {{{"/phases/1/poll",
           R"({"shape": "single", "question": "¿Va?", "roles": ["docente"], "options": ["sí", "no"], "options_of": "contexto"})"
         }},
         "phases[1].poll.options_of: poll_options_unwanted\n"},
        {{{"/phases/1/poll",
           R"({"shape": "scale", "question": "¿Va?", "roles": ["docente"], "options_of": "idea"})"}
         },
         "phases[1].poll: poll_options_missing\nphases[1].poll.options_of: "
         "poll_options_unwanted\n"},
        {{{"/phases/1/poll",
           R"({"shape": "single", "question": "¿Va?", "roles": ["docente"], "options": ["sí"]})"}},
         "phases[1].poll: poll_options_missing\n"},
        {{{"/phases/1/poll",
           R"({"shape": "words", "question": "¿Cómo?", "roles": ["docente"], "options_of": "contexto"})"
         }},
         "phases[1].poll.options_of: poll_options_unwanted\n"},
        {{{"/phases/0/poll",
           R"({"shape": "rank", "question": "¿Cuál?", "roles": ["docente"], "options_of": "idea"})"}
         },
         "phases[0].poll.options_of: poll_options_unseen\n"},
        {{{"/phases/0/poll",
           R"({"shape": "single", "question": "¿Cuál?", "roles": ["docente"], "options_of": "nota"})"
         }},
         "phases[0].poll.options_of: poll_options_unseen\n"},
        {{{"/phases/1/poll",
           R"({"shape": "consent", "question": "¿Va?", "roles": ["docente"], "options_of": "idea"})"
         }},
         "phases[1].poll.options_of: poll_options_unseen\n"},
        {{{"/phases/1/poll",
           R"({"shape": "consent", "question": "¿Va?", "roles": ["docente"], "options_of": "contexto", "named": true})"
         }},
         ""},
        {{{"/phases/1/poll",
           R"({"shape": "single", "question": "¿Cuál?", "roles": ["docente"], "options_of": "idea"})"
         }},
         ""},
        {{{"/phases/1/poll",
           R"({"shape": "scale", "question": "¿Va?", "roles": ["docente"], "options": ["a", "b"], "votes": 2})"
         }},
         "phases[1].poll.votes: poll_votes_unwanted\n"},
        {{{"/phases/1/poll",
           R"({"shape": "multiple", "question": "¿Va?", "roles": ["docente"], "options": ["a", "b"], "votes": 3})"
         }},
         "phases[1].poll.votes: poll_votes_beyond_options\n"},
        {{{"/phases/1/poll",
           R"({"shape": "words", "question": "¿Cómo?", "roles": ["docente"], "named": true})"},
          {"/phases/1/authorship", "\"anonymous\""},
          {"/phases/1/grants/0/turns", "\"open\""}},
         "phases[1].poll.named: anonymity_with_names\n"},
        // Anonymity
        {{{"/phases/0/authorship", "\"anonymous\""}}, ""},
        {{{"/phases/1/authorship", "\"anonymous\""}},
         "phases[1].grants[0].turns: anonymity_with_turns\n"},
        {{{"/phases/0/authorship", "\"anonymous\""}, {"/phases/0/speaks_first", "\"docente\""}},
         "phases[0].speaks_first: anonymity_with_order\n"},
        {{{"/phases/0/authorship", "\"anonymous\""}, {"/phases/0/grants/0/needs", R"(["owner"])"}},
         "phases[0].grants[0].needs: anonymity_with_owner\n"},
        {{{"/phases/0/authorship", "\"anonymous\""}, {"/kinds/0/family", "\"commitment\""}},
         "phases[0].grants[0].kinds: anonymity_with_commitments\n"},
        {{{"/phases/0/authorship", "\"anonymous_while_hidden\""}},
         "phases[0].authorship: anonymity_not_hidden\n"},
        {{{"/phases/0/authorship", "\"anonymous\""}, {"/roles/1/seats_max", "2"}},
         "phases[0].authorship: few_authors\n"},
        // Equal time, and what is filled in before
        {{{"/phases/1/grants/0/equal", "true"}}, "phases[1].grants[0].equal: equal_without_turns\n"
        },
        {{{"/phases/1/grants/0/equal", "true"}, {"/phases/1/grants/0/turn_seconds", "120"}}, ""},
        {{{"/phases/1/grants/0/equal", "true"}, {"/phases/1/grants/0/turn_seconds", "121"}},
         "phases[1].grants[0].turn_seconds: equal_beyond_phase\n"},
        {{{"/preparation",
           R"({"title": "Antes", "purpose": "Ver.", "fields": [{"id": "datos", "title": "Datos"}], "fills": ["docente"], "lock": true})"
         }},
         "preparation.lock: form_locks_nothing\n"},
        {{{"/preparation",
           R"({"title": "Antes", "purpose": "Ver.", "fields": [{"id": "datos", "title": "Datos", "hint": "Los que haya.", "required": true}], "fills": ["docente"], "shows": ["guia"], "lock": true})"
          },
          {"/confidential", "true"}},
         ""},
        // Worth a second look
        {{{"/phases/1/grants/0/turn_seconds", "601"}},
         "phases[1].grants[0].turn_seconds: turn_longer_than_phase\n"},
        {{{"/kinds/3", R"({"id": "otra", "title": "Otra", "family": "cool", "color": "plum"})"}},
         "kinds[3]: kind_unused\n"},
    };
    return all;
}

TEST(TemplateProblems, TheSmallDocumentIsRight) {
    const app::TemplateReading reading = app::read_template(base);
    EXPECT_EQ(list(reading.problems), "");
    EXPECT_TRUE(reading.found);
}

TEST(TemplateProblems, EachIsNamedWithItsPlaceAndNothingElseIs) {
    for (const Wrong& wrong : wrongs()) {
        const std::string text = edited(wrong.edits);
        SCOPED_TRACE(std::string{wrong.edits.front().pointer} + " " + wrong.edits.front().value);
        const app::TemplateReading reading = app::read_template(text);
        EXPECT_EQ(list(reading.problems), wrong.problems);
        EXPECT_EQ(reading.found.has_value(), !app::has_errors(reading.problems));
    }
}

TEST(TemplateProblems, WhatIsNoDocumentAtAllSaysSo) {
    const auto problems = [](std::string_view text) {
        return list(app::read_template(text).problems);
    };
    EXPECT_EQ(problems(""), ": not_json\n");
    EXPECT_EQ(problems("{"), ": not_json\n");
    EXPECT_EQ(problems("{\"id\": \"\xff\"}"), ": not_json\n");
    EXPECT_EQ(problems("[]"), ": object_expected\nroles: no_facilitator\n");
    EXPECT_EQ(problems(std::string(13, '[') + std::string(13, ']')), ": nested_too_deep\n");
    EXPECT_EQ(problems(std::string(300'000, ' ') + "{}"), ": document_too_long\n");
    std::string twice{base};
    twice.replace(twice.find("\"lang\""), 6, "\"id\": \"otra\", \"lang\"");
    EXPECT_EQ(problems(twice), "id: key_twice\n");
}

// Each text short enough, the whole too long.
TEST(TemplateProblems, TheWholeIsBounded) {
    json::value document = json::parse(base);
    const std::string stem(120, 'x');
    json::array stems;
    for (int i = 0; i < 12; ++i) stems.emplace_back(stem);
    for (int i = 3; i < 40; ++i) {
        document.at("kinds").as_array().push_back({
            {"id", "tipo" + std::to_string(i)},
            {"title", "Tipo"},
            {"family", "note"},
            {"color", "stone"},
            {"stems", stems},
        });
    }
    const app::TemplateReading reading = app::read_template(json::serialize(document));
    EXPECT_EQ(list(reading.problems), ": document_too_long\n");
    EXPECT_FALSE(reading.found);
}

TEST(TemplateProblems, TenAtOnceAreAllNamed) {
    const std::string text = edited({
        {"/lang", "\"castellano\""},
        {"/color", "\"azul\""},
        {"/roles/1/seats_min", "9"},
        {"/kinds/1/family", "\"ocurrencia\""},
        {"/phases/0/minutes", "0"},
        {"/phases/0/exits", "[]"},
        {"/phases/0/requires", R"([{"kind": "idea", "lock": true}])"},
        {"/phases/1/silent", R"(["docente", "nadie"])"},
        {"/phases/1/grants/0/kinds/0", "\"idea nueva\""},
    });
    EXPECT_EQ(
        list(app::read_template(text).problems),
        "color: key_unknown\n"
        "lang: lang_invalid\n"
        "kinds[1].family: value_unknown\n"
        "phases[0].minutes: number_out_of_bounds\n"
        "phases[1].grants[0].kinds[0]: id_invalid\n"
        "roles[1].seats_min: seats_reversed\n"
        "phases[0].requires[0]: requirement_impossible\n"
        "phases[0].exits: phase_without_exit\n"
        "phases[1].grants[0].roles[0]: silent_role_speaks\n"
        "phases[1].silent[1]: role_undeclared\n"
    );
}

// However much is wrong, the answer is bounded.
TEST(TemplateProblems, AreBounded) {
    std::string text = "{";
    for (int i = 0; i < 3000; ++i) text += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":1";
    EXPECT_EQ(app::read_template(text + "}").problems.size(), Problem::problems_max);
}

// What the table above and the documents below have no example of would be a rule that nobody
// tried.
TEST(TemplateProblems, EachHasAnExampleAndAText) {
    std::set<Fault> seen{
        Fault::not_json, Fault::nested_too_deep, Fault::document_too_long, Fault::key_twice
    };
    for (const Wrong& wrong : wrongs()) {
        for (const Problem& one : app::read_template(edited(wrong.edits)).problems) {
            seen.insert(one.fault);
        }
    }
    for (const char* name : {"plenario-y-grupos", "deliberacion"}) {
        for (const Problem& one :
             app::runnable(app::read_template(document(name)).found->protocol)) {
            seen.insert(one.fault);
        }
    }
    const app::Texts texts;
    for (std::size_t i = 0; i < app::fault_count; ++i) {
        const auto fault = static_cast<Fault>(i);
        SCOPED_TRACE(app::code(fault));
        EXPECT_TRUE(seen.contains(fault));
        for (const char* lang : {"es", "en"}) {
            const std::string text =
                app::text({.place = {}, .fault = fault, .values = {}}, texts, lang);
            EXPECT_EQ(text.find("template_problems"), std::string::npos);
        }
    }
}

TEST(TemplateProblems, ATextSaysWhatItIsAbout) {
    const app::Texts texts;
    for (const Wrong& wrong : wrongs()) {
        for (const Problem& one : app::read_template(edited(wrong.edits)).problems) {
            for (const char* lang : {"es", "en"}) {
                const std::string text = app::text(one, texts, lang);
                EXPECT_EQ(text.find('{'), std::string::npos) << text;
            }
        }
    }
    const auto said = [&](std::vector<Edit> edits, const char* lang) {
        return app::text(app::read_template(edited(edits)).problems.front(), texts, lang);
    };
    EXPECT_EQ(
        said({{"/minutes", "16"}}, "es"),
        "Las fases suman 15 minutos. Pon ese total o cambia las fases."
    );
    EXPECT_EQ(said({{"/version", "0"}}, "en"), "The number is between 1 and 1000000.");
    // What somebody wrote comes back cut and harmless.
    EXPECT_EQ(
        said({{"/kinds/0/color", quoted(200)}}, "en").substr(0, 66),
        "“" + std::string(60, 'a') + "…"
    );
}

}  // namespace
}  // namespace urdimbre::tests
