#include "tests/unit/templates/wrong_documents.hpp"

#include <boost/json.hpp>

namespace urdimbre::tests {

namespace json = boost::json;

std::string quoted(std::size_t letters) { return "\"" + std::string(letters, 'a') + "\""; }

std::string edited(const std::vector<Edit>& edits, std::string_view of) {
    json::value document = json::parse(of);
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
        // What the public may do
        {{{"/phases/1/gallery",
           R"({"reactions": true, "questions": 2, "votes": true, "speakers": {"kinds": ["idea"], "turns": "quiet_first", "turn_seconds": 120}})"
         }},
         ""},
        {{{"/phases/0/gallery", R"({"questions": 1})"}, {"/phases/1/gallery", R"({"votes": true})"}
         },
         ""},
        {{{"/phases/0/gallery", R"({"votes": true})"}},
         "phases[0].gallery.votes: gallery_votes_on_nothing\n"},
        {{{"/phases/1/gallery", R"({"reactions": false})"}},
         "phases[1].gallery: gallery_asks_nothing\n"},
        {{{"/phases/1/gallery", R"({"reactions": true})"}, {"/phases/1/visibility", "\"at_end\""}},
         "phases[1].gallery: gallery_needs_open_phase\n"},
        {{{"/phases/1/gallery", R"({"reactions": true})"}, {"/confidential", "true"}},
         "phases[1].gallery: gallery_of_private_session\n"},
        {{{"/phases/1/gallery", R"({"speakers": {"kinds": ["nota", "mural"], "turns": "queue"}})"}},
         "phases[1].gallery.speakers.kinds[1]: kind_undeclared\n"
         "phases[1].gallery.speakers.kinds[0]: gallery_brings_notes\n"},
        {{{"/phases/1/gallery",
           R"({"speakers": {"kinds": ["idea"], "turns": "queue", "turn_seconds": 601}})"}},
         "phases[1].gallery.speakers.turn_seconds: turn_longer_than_phase\n"},
        // Worth a second look
        {{{"/phases/1/grants/0/turn_seconds", "601"}},
         "phases[1].grants[0].turn_seconds: turn_longer_than_phase\n"},
        {{{"/kinds/3", R"({"id": "otra", "title": "Otra", "family": "cool", "color": "plum"})"}},
         "kinds[3]: kind_unused\n"},
    };
    return all;
}

}  // namespace urdimbre::tests
