#pragma once

#include "server/app/template_problem.hpp"
#include "server/domain/instrument.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The documents of instruments (rules I1, I12): protocol/templates/instruments. Their form is
// protocol/templates/instrument.schema.json; what a schema cannot say is in the reader.
namespace urdimbre::app {

struct InstrumentDocument {
    static constexpr std::size_t document_max = 56'000;  // code points

    std::string id;
    std::uint32_t version{};
    std::string lang;
    std::string title;
    std::string purpose;
    std::string origin;  // what it is an example of
    bool of_network{};   // a network made it (rule I23)
    // The instrument that a network adapted it from, as it was then.
    struct Adapted {
        std::string id;
        std::uint32_t version{};
        std::string title;

        bool operator==(const Adapted&) const = default;
    };
    std::optional<Adapted> adapts;
    std::vector<std::string> dimension_titles;  // in the order of its dimensions
    domain::Instrument instrument;
    std::string document;  // canonical

    // Reports of one family are compared with each other (rule I16).
    const std::string& family() const { return adapts ? adapts->id : id; }

    bool operator==(const InstrumentDocument&) const = default;
};

struct InstrumentReading {
    std::optional<InstrumentDocument> found;
    std::vector<Problem> problems;
};

// Everything that is wrong, in the order of the document; the instrument when nothing is.
InstrumentReading read_instrument(std::string_view json);

std::string_view name(domain::ItemKind kind);
std::string_view name(domain::AnsweredBy by);
std::string_view name(domain::About about);
std::string_view name(domain::Moment moment);
std::optional<domain::About> about_named(std::string_view name);
std::optional<domain::Moment> moment_named(std::string_view name);

}  // namespace urdimbre::app
