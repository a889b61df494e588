// Documents of instruments: protocol/templates/instruments.
#include "protocol/wire/text_rules.hpp"
#include "server/app/instrument_document.hpp"
#include "server/domain/instrument_figures.hpp"
#include "tests/fuzz/target.hpp"

#include <string>
#include <vector>

namespace urdimbre::fuzz {
namespace {

using namespace domain;

// The highest answer that each item takes.
ItemAnswer highest(const InstrumentItem& item) {
    switch (item.kind) {
        case ItemKind::scale:
            return item.choices;
        case ItemKind::number:
            return item.most;
        case ItemKind::option:
            return std::vector<std::uint32_t>{item.choices};
        case ItemKind::text:
        case ItemKind::evidence:
            return std::string{"x"};
    }
    return NotApplicable{};
}

// Whatever was read can be answered and reckoned.
void answer(const Instrument& instrument) {
    std::vector<Sheet> sheets;
    for (std::uint64_t person = 1; person <= group_least; ++person) {
        Sheet sheet{.by = PersonId{person}, .answers = {}};
        for (const InstrumentItem& item : instrument.items) {
            law(fits(item, highest(item)), "every item can be answered");
            law(fits(item, NotApplicable{}), "or does not apply");
            sheet.answers.emplace(item.id, highest(item));
        }
        law(sheet.answers.size() == instrument.items.size(), "items have names of their own");
        sheets.push_back(std::move(sheet));
    }
    const Report made = report(instrument, sheets, {});
    for (const ItemFigure& figure : made.figures.items) {
        law(figure.answered == group_least, "all answers count");
    }
    law(made.figures.dimensions == profile(instrument, sheets.front().answers),
        "what all say alike is the mean");
}

}  // namespace

void try_one(std::string_view input) {
    static const app::Texts texts;
    const app::InstrumentReading reading = app::read_instrument(input);
    law(reading.problems.size() <= app::Problem::problems_max, "problems are bounded");
    law(reading.found.has_value() == reading.problems.empty(), "valid or not");
    for (const app::Problem& problem : reading.problems) {
        const std::string said = app::text(problem, texts, "es");
        law(wire::one_plain_line(said) && wire::one_plain_line(problem.place),
            "a problem can be shown");
    }
    if (!reading.found) return;
    const app::InstrumentDocument& one = *reading.found;
    law(wire::code_points(one.document) <= app::InstrumentDocument::document_max, "it is bounded");
    law(app::read_instrument(one.document).found == reading.found, "it reads the same again");
    for (const InstrumentItem& item : one.instrument.items) {
        law(!item.dimensions.empty(), "every item belongs somewhere");
        for (const auto place : item.dimensions) {
            law(place < one.instrument.dimensions.size(), "to what is declared");
        }
    }
    answer(one.instrument);
}

}  // namespace urdimbre::fuzz
