#include "tests/unit/templates/wrong_instruments.hpp"

namespace urdimbre::tests {

const std::vector<Wrong>& wrong_instruments() {
    static const std::vector<Wrong> all{
        {{{"/colour", "1"}}, "colour: key_unknown\n"},
        {{{"/origin", ""}}, ": key_missing\n"},
        {{{"/title", "7"}}, "title: text_expected\n"},
        {{{"/title", quoted(81)}}, "title: text_too_long\n"},
        {{{"/version", "0"}}, "version: number_out_of_bounds\n"},
        {{{"/lang", "\"castellano\""}}, "lang: lang_invalid\n"},
        {{{"/network", "1"}}, "network: object_expected\n"},
        {{{"/network", R"({"official": true})"}}, "network.official: key_unknown\n"},
        {{{"/network", R"({"adapts": {"id": "base", "version": 1}})"}},
         "network.adapts: key_missing\n"},
        {{{"/network", R"({"adapts": {"id": "base", "version": 0, "title": "Base"}})"}},
         "network.adapts.version: number_out_of_bounds\n"},
        {{{"/board", "1"}}, "board: yes_or_no_expected\n"},
        {{{"/moments", "[]"}}, "moments: list_empty\n"},
        {{{"/moments/1", "\"mañana\""}}, "moments[1]: value_unknown\n"},
        {{{"/moments/1", "\"entry\""}}, "moments[1]: repeated\n"},
        {{{"/about", "\"self\""}}, "about: list_expected\n"},
        {{{"/scales/1/id", "\"acuerdo\""}, {"/items/2/scale", "\"acuerdo\""}},
         "scales[1].id: repeated\nitems[2].levels: levels_beside_scale\nscales[1]: scale_unused\n"},
        {{{"/scales/0/levels", R"(["Solo"])"}}, "scales[0].levels: one_choice\n"},
        {{{"/scales/2", R"({"id": "sola", "title": "Sola", "levels": ["a", "b"]})"}},
         "scales[2]: scale_unused\n"},
        {{{"/dimensions/3", R"({"id": "vacia", "title": "Vacía"})"}},
         "dimensions[3]: dimension_unused\n"},
        {{{"/dimensions/0", "7"},
          {"/items/0/dimensions", R"(["otra"])"},
          {"/items/1/dimensions", R"(["otra"])"}},
         "dimensions[0]: object_expected\ndimensions[0]: dimension_unused\n"},
        {{{"/items/0/dimensions/1", "\"cuarta\""}}, "items[0].dimensions[1]: dimension_undeclared\n"
        },
        {{{"/items/0/dimensions/1", "\"una\""}}, "items[0].dimensions[1]: repeated\n"},
        {{{"/items/2/dimensions", R"(["tercera", "una"])"}},
         "items[2].dimensions[1]: scales_mixed\n"},
        {{{"/items/0/scale", "\"otra\""}}, "items[0].scale: scale_undeclared\n"},
        {{{"/items/0/weight", "11"}}, "items[0].weight: number_out_of_bounds\n"},
        {{{"/items/0/id", "\"b\""}}, "items[1].id: repeated\n"},
        {{{"/items/0/id", "\"Ítem\""}}, "items[0].id: id_invalid\n"},
        {{{"/items/0/options", R"(["a", "b"])"}}, "items[0].options: key_unknown\n"},
        {{{"/items/1/poles/2", "\"Más\""}}, "items[1].poles: list_too_long\n"},
        {{{"/items/1/levels", R"(["a", "b", "c"])"}}, "items[1].poles: poles_with_levels\n"},
        {{{"/items/2/levels", R"(["a"])"}}, "items[2].levels: levels_beside_scale\n"},
        {{{"/items/2/subject", "\"nadie\""}}, "items[2].subject: value_unknown\n"},
        {{{"/items/3/options", R"(["a"])"}}, "items[3].options: one_choice\n"},
        {{{"/items/3/options", ""}}, "items[3]: key_missing\n"},
        {{{"/items/4/most", "0"}, {"/items/4/least", "3"}},
         "items[4].most: number_bounds_reversed\n"},
        {{{"/items/4/least", "-1"}}, "items[4].least: number_expected\n"},
        {{{"/items/5/text", "\" \""}}, "items[5].text: text_blank\n"},
        {{{"/items/5/scale", "\"acuerdo\""}}, "items[5].scale: key_unknown\n"},
        {{{"/items/6/kind", "\"foto\""}}, "items[6].kind: value_unknown\n"},
        {{{"/items/6", "[]"}}, "items[6]: object_expected\n"},
        {{{"/items/6/dimensions", "[]"}}, "items[6].dimensions: list_empty\n"},
    };
    return all;
}

}  // namespace urdimbre::tests
