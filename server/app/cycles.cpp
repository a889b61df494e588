#include "server/app/cycles.hpp"

#include "server/app/embedded_templates.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace urdimbre::app {
namespace {

std::vector<std::string_view> shipped() {
    std::vector<std::string_view> documents;
    for (const EmbeddedTemplate& one : embedded_cycles()) documents.push_back(one.json);
    return documents;
}

const Shelves& shelves() {
    static const Templates conversations;
    static const Instruments instruments;
    static const Shelves all{conversations, instruments};
    return all;
}

void append(
    std::string& complaint,
    const Texts& texts,
    const std::string& document,
    const std::vector<Problem>& problems
) {
    for (const Problem& problem : problems) {
        complaint += "\n" + document + ", " + problem.place + ": ";
        complaint += text(problem, texts, Texts::fallback);
    }
}

}  // namespace

std::vector<Problem>
unknown_to(const Cycle& cycle, const Shelves& shelves, const AccompanimentGuide& guide) {
    std::vector<Problem> problems;
    const auto look = [&](const std::string& list, const auto& named, Fault fault, auto is_there) {
        for (std::size_t i = 0; i < named.size(); ++i) {
            if (is_there(named[i])) continue;
            problems.push_back({
                .place = list + "[" + std::to_string(i) + "]",
                .fault = fault,
                .values = {{"what", named[i]}},
            });
        }
    };
    for (std::size_t i = 0; i < cycle.stages.size(); ++i) {
        const CycleStage& stage = cycle.stages[i];
        const std::string place = "stages[" + std::to_string(i) + "].";
        look(
            place + "conversations",
            stage.conversations,
            Fault::conversation_unknown,
            [&](const auto& id) { return shelves.conversations.find(id) != nullptr; }
        );
        look(
            place + "instruments",
            stage.instruments,
            Fault::instrument_unknown,
            [&](const auto& id) { return shelves.instruments.find(id) != nullptr; }
        );
    }
    look("modalities", cycle.modalities, Fault::modality_unknown, [&](const auto& id) {
        return std::ranges::find(guide.modalities, id) != guide.modalities.end();
    });
    return problems;
}

const Cycles& shipped_cycles() {
    static const Cycles read{shelves(), shipped(), embedded_guide().front().json};
    return read;
}

CycleReading check_cycle(std::string_view document) {
    CycleReading reading = read_cycle(document);
    if (!reading.found) return reading;
    for (Problem& one : unknown_to(*reading.found, shelves(), shipped_cycles().guide())) {
        reading.problems.push_back(std::move(one));
    }
    if (has_errors(reading.problems)) reading.found.reset();
    return reading;
}

Cycles::Cycles(
    const Shelves& shelves,
    std::span<const std::string_view> documents,
    std::string_view guide
) {
    const Texts texts;
    std::string complaint;
    GuideReading guide_reading = read_guide(guide);
    append(complaint, texts, "guía", guide_reading.problems);
    if (guide_reading.found) guide_ = std::move(*guide_reading.found);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string document = "ciclo " + std::to_string(i + 1);
        CycleReading reading = read_cycle(documents[i]);
        append(complaint, texts, document, reading.problems);
        if (!reading.found) continue;
        append(complaint, texts, document, unknown_to(*reading.found, shelves, guide_));
        if (find(reading.found->id)) {
            append(
                complaint,
                texts,
                document,
                {{.place = "id", .fault = Fault::id_twice, .values = {{"what", reading.found->id}}}}
            );
            continue;
        }
        all_.push_back(std::move(*reading.found));
    }
    if (!complaint.empty()) throw std::invalid_argument("ciclos con problemas:" + complaint);
    std::ranges::sort(all_, {}, &Cycle::title);
}

const Cycle* Cycles::find(std::string_view id) const {
    const auto found = std::ranges::find(all_, id, &Cycle::id);
    return found == all_.end() ? nullptr : &*found;
}

}  // namespace urdimbre::app
