#include "server/app/instruments.hpp"

#include "server/app/embedded_instruments.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

std::vector<std::string_view> shipped_instruments() {
    std::vector<std::string_view> documents;
    for (const EmbeddedInstrument& one : embedded_instruments()) documents.push_back(one.json);
    return documents;
}

}  // namespace

// Read once for all nodes of a process, as simulations have hundreds of them.
Instruments::Instruments() {
    static const std::vector<InstrumentDocument> read = Instruments(shipped_instruments()).all_;
    all_ = read;
}

Instruments::Instruments(std::span<const std::string_view> documents) {
    const Texts texts;
    std::string complaint;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        InstrumentReading reading = read_instrument(documents[i]);
        if (reading.found && find(reading.found->id)) {
            reading.problems.push_back({
                .place = "id",
                .fault = Fault::id_twice,
                .values = {{"what", reading.found->id}},
            });
        }
        for (const Problem& problem : reading.problems) {
            complaint += "\ninstrumento " + std::to_string(i + 1) + ", " + problem.place + ": ";
            complaint += text(problem, texts, Texts::fallback);
        }
        if (reading.found) all_.push_back(std::move(*reading.found));
    }
    if (!complaint.empty()) throw std::invalid_argument("instrumentos con problemas:" + complaint);
    std::ranges::sort(all_, {}, &InstrumentDocument::title);
}

const InstrumentDocument* Instruments::find(std::string_view id) const {
    const auto found = std::ranges::find(all_, id, &InstrumentDocument::id);
    return found == all_.end() ? nullptr : &*found;
}

}  // namespace urdimbre::app
