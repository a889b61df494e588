#pragma once

#include "server/app/template_problem.hpp"
#include "server/domain/conversation_command.hpp"
#include "server/domain/protocol.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The documents by which conversations run (rules C1 to C6, C9, C10):
// protocol/templates/conversations and what networks make of them. Their form is
// protocol/templates/conversation.schema.json; what a schema cannot say is in template_rules.cpp.
namespace urdimbre::app {

// A phase as a list of templates shows it.
struct PhaseOutline {
    std::string title;
    std::chrono::minutes lasts{};

    bool operator==(const PhaseOutline&) const = default;
};

// What people come together for, so that one finds a template among many.
enum class Serves : std::uint8_t {
    feedback,   // to look at somebody's work
    dilemma,    // to think about something that has no plain answer
    classroom,  // to look at teaching and at what pupils do
    accompany,  // to accompany one person or team
    together,   // to think as a group
    decide,
    care,  // for each other
};
std::string_view name(Serves serves);

struct Template {
    // The script of a session holds the document and what the session is for.
    static constexpr std::size_t document_max = 56'000;  // code points
    static constexpr std::size_t id_max = 40;            // letters, of every id in it
    static constexpr std::size_t title_max = 80;         // code points
    static constexpr std::size_t serves_max = 3;

    std::string id;
    std::uint32_t version{};
    std::string lang;
    std::string title;
    std::string purpose;
    std::string when;
    std::vector<Serves> serves;
    std::vector<PhaseOutline> outline;
    domain::Protocol protocol;
    std::string document;  // canonical: no white space, members in order of their names

    bool operator==(const Template&) const = default;
};

// Everything that is wrong, or worth a second look, in the order of the document; the template when
// nothing is wrong.
struct TemplateReading {
    std::optional<Template> found;
    std::vector<Problem> problems;
};

// What a session keeps of its template: a JSON object with `template` and, of what was said
// beforehand, `purpose`, `what` and `how`.
std::string words_of_session(const Template& chosen, const domain::SaidBeforehand& said);

TemplateReading read_template(std::string_view json);

// What a protocol says wrongly although each of its values is right: rules C5 to C12, C28, C29,
// C36, C43, C47. Places are those of the document that it was read from.
std::vector<Problem> validate(const domain::Protocol& protocol);

// What this server does not run. A protocol without problems here can be planned.
std::vector<Problem> runnable(const domain::Protocol& protocol);

}  // namespace urdimbre::app
