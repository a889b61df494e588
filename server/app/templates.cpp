#include "server/app/templates.hpp"

#include "protocol/wire/json/writer.hpp"
#include "server/app/embedded_templates.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string>

namespace urdimbre::app {
namespace {

std::vector<std::string_view> shipped() {
    std::vector<std::string_view> documents;
    for (const EmbeddedTemplate& one : embedded_templates()) documents.push_back(one.json);
    return documents;
}

void append(
    std::string& complaint,
    const Texts& texts,
    std::size_t document,
    const std::vector<Problem>& problems
) {
    for (const Problem& problem : problems) {
        complaint += "\nplantilla " + std::to_string(document + 1) + ", " + problem.place + ": ";
        complaint += text(problem, texts, Texts::fallback);
    }
}

}  // namespace

std::string words_of_session(const Template& chosen, const domain::SaidBeforehand& said) {
    std::string words = "{\"template\":" + chosen.document;
    const auto put = [&](std::string_view name, const std::optional<std::string>& text) {
        if (!text) return;
        words.append(",\"").append(name).append("\":");
        wire::json::put_string(words, *text);
    };
    put("purpose", said.purpose);
    put("what", said.what);
    put("how", said.how);
    return words + "}";
}

// Those of one program never change, and it may have hundreds of nodes one after the other, as
// simulations do.
Templates::Templates() {
    static const std::vector<Template> read = Templates(shipped()).all_;
    all_ = read;
}

Templates::Templates(std::span<const std::string_view> documents) {
    const Texts texts;
    std::string complaint;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        TemplateReading reading = read_template(documents[i]);
        append(complaint, texts, i, reading.problems);
        if (!reading.found) continue;
        append(complaint, texts, i, runnable(reading.found->protocol));
        if (find(reading.found->id)) {
            append(
                complaint,
                texts,
                i,
                {{.place = "id", .fault = Fault::id_twice, .values = {{"what", reading.found->id}}}}
            );
            continue;
        }
        all_.push_back(std::move(*reading.found));
    }
    if (!complaint.empty()) throw std::invalid_argument("plantillas con problemas:" + complaint);
    std::ranges::sort(all_, {}, &Template::title);
}

const Template* Templates::find(std::string_view id) const {
    const auto found = std::ranges::find(all_, id, &Template::id);
    return found == all_.end() ? nullptr : &*found;
}

}  // namespace urdimbre::app
