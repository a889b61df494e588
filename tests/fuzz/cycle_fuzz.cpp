// Documents of cycles and of the guide beside them: protocol/templates/cycles, accompaniment.json.
#include "protocol/wire/text_rules.hpp"
#include "server/app/cycles.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace urdimbre::fuzz {
namespace {

void check_problems(const std::vector<app::Problem>& problems, bool found) {
    static const app::Texts texts;
    law(problems.size() <= app::Problem::problems_max, "problems are bounded");
    law(found == !app::has_errors(problems), "valid or not");
    for (const app::Problem& problem : problems) {
        for (const char* lang : {"es", "en"}) {
            law(wire::one_plain_line(app::text(problem, texts, lang)), "a problem can be shown");
        }
        law(wire::one_plain_line(problem.place), "and where it is");
    }
}

void check_cycle(std::string_view input) {
    const app::CycleReading reading = app::read_cycle(input);
    check_problems(reading.problems, reading.found.has_value());
    if (!reading.found) return;
    const app::Cycle& one = *reading.found;
    law(wire::code_points(one.document) <= app::Cycle::document_max, "it is bounded");
    law(app::read_cycle(one.document).found == reading.found, "what is written reads the same");
    law(!one.stages.empty() && !one.accompanied.empty() && !one.accompanies.empty(), "it is whole");
    std::set<std::string> ids;
    for (const app::CycleStage& stage : one.stages) {
        law(ids.insert(stage.id).second, "stages have names of their own");
    }
    law(!one.equal || one.accompanies == std::vector{app::Companion::peers}, "equals are peers");
}

void check_guide(std::string_view input) {
    const app::GuideReading reading = app::read_guide(input);
    check_problems(reading.problems, reading.found.has_value());
    if (!reading.found) return;
    law(app::read_guide(reading.found->document).found == reading.found, "it reads the same");
}

}  // namespace

void try_one(std::string_view input) {
    check_cycle(input);
    check_guide(input);
}

}  // namespace urdimbre::fuzz
