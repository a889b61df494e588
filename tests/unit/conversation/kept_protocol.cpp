#include "tests/unit/conversation/kept_protocol.hpp"

#include "server/app/conversation_template.hpp"
#include "storage/memory/template_store.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <string>

namespace urdimbre::tests {
namespace {

using namespace domain;
namespace json = boost::json;

// In the order of the enumerators.
constexpr const char*
    duties[]{"presents", "responds", "facilitates", "keeps_time", "speaks_for_group", "observes"};
constexpr const char* families[]{
    "context",
    "question",
    "answer",
    "warm",
    "cool",
    "observation",
    "suggestion",
    "commitment",
    "process",
    "closing",
    "note"
};
constexpr const char* policies[]{"open", "single", "round", "queue", "quiet_first"};
constexpr const char* visibilities[]{"live", "at_end", "author_only"};
constexpr const char* authorships[]{"named", "anonymous_while_hidden", "anonymous"};
constexpr const char* needs[]{"evidence", "date", "owner"};
constexpr const char* exits[]{"time", "facilitator", "ready"};
constexpr const char* shapes[]{"single", "multiple", "scale", "rank", "words", "consent"};

template <class Value, std::size_t size>
json::value word(Value value, const char* const (&words)[size]) {
    return words[static_cast<std::size_t>(value)];
}

template <class Range>
json::array texts(const Range& range) {
    return json::array(range.begin(), range.end());
}

json::object written(const Grant& grant) {
    json::object object{
        {"roles", texts(grant.roles)},
        {"kinds", texts(grant.kinds)},
        {"turns", word(grant.policy, policies)},
    };
    if (grant.turn) object["turn_seconds"] = grant.turn->count();
    if (grant.equal) object["equal"] = true;
    if (grant.contributions) object["contributions"] = *grant.contributions;
    if (grant.characters) object["characters"] = *grant.characters;
    if (!grant.needs.empty()) {
        json::array all;
        for (const Need need : grant.needs) all.push_back(word(need, needs));
        object["needs"] = std::move(all);
    }
    return object;
}

json::object written(const Poll& poll) {
    json::object object{
        {"shape", word(poll.shape, shapes)},
        {"question", "¿Cuál?"},
        {"roles", texts(poll.roles)},
        {"votes", poll.votes},
        {"named", poll.named},
    };
    if (poll.options_of) object["options_of"] = *poll.options_of;
    if (poll.options > 0) {
        json::array options;
        for (std::size_t i = 0; i < poll.options; ++i) options.push_back("<b>opción</b>");
        object["options"] = std::move(options);
    }
    return object;
}

json::object written(const Gallery& gallery) {
    json::object object{{"reactions", gallery.reactions}, {"votes", gallery.votes}};
    if (gallery.questions) object["questions"] = *gallery.questions;
    if (const auto& speakers = gallery.speakers) {
        json::object queue{
            {"kinds", texts(speakers->kinds)}, {"turns", word(speakers->policy, policies)}
        };
        if (speakers->turn) queue["turn_seconds"] = speakers->turn->count();
        object["speakers"] = std::move(queue);
    }
    return object;
}

json::object written(const Phase& phase) {
    json::object object{
        {"id", phase.id},
        {"title", "Fase «" + phase.id + "»"},
        {"minutes", std::chrono::duration_cast<std::chrono::minutes>(phase.lasts).count()},
        {"purpose", "Para <i>probar</i>."},
        {"instructions", "Haz\nesto."},
        {"visibility", word(phase.visibility, visibilities)},
        {"authorship", word(phase.authorship, authorships)},
        {"silent", texts(phase.silent)},
    };
    json::array grants;
    for (const Grant& grant : phase.grants) grants.push_back(written(grant));
    object["grants"] = std::move(grants);
    if (phase.speaks_first) object["speaks_first"] = *phase.speaks_first;
    json::array requires_;
    for (const Requirement& one : phase.requires_) {
        requires_.push_back({{"kind", one.kind}, {"at_least", one.at_least}, {"lock", one.lock}});
    }
    object["requires"] = std::move(requires_);
    json::array ways;
    for (const PhaseExit exit : phase.exits) ways.push_back(word(exit, exits));
    object["exits"] = std::move(ways);
    if (phase.poll) object["poll"] = written(*phase.poll);
    if (const auto& groups = phase.breakouts) {
        object["breakouts"] = {
            {"size_min", groups->size_min},
            {"size_max", groups->size_max},
            {"facilitates", groups->facilitates},
            {"speaks", groups->speaks},
            {"questions", json::array{"¿Qué <b>vieron</b>?"}},
        };
    }
    if (phase.board) object["board"] = {{"kinds", texts(phase.board->kinds)}};
    if (phase.gallery) object["gallery"] = written(*phase.gallery);
    return object;
}

json::object written(const Preparation& form) {
    json::array fields;
    for (const FormField& field : form.fields) {
        fields.push_back({
            {"id", field.id},
            {"title", field.id},
            {"hint", "Con <b>letra</b> clara."},
            {"required", field.required},
        });
    }
    json::object object{
        {"title", "Preparación"},
        {"purpose", "Para llegar con algo."},
        {"fields", std::move(fields)},
        {"fills", texts(form.fills)},
        {"lock", form.lock},
    };
    if (!form.to_all) object["shows"] = texts(form.shows);
    return object;
}

std::string written(const Protocol& protocol) {
    json::array roles;
    for (const SeatRole& role : protocol.roles) {
        roles.push_back({
            {"id", role.id},
            {"title", role.id},
            {"description", "Está."},
            {"duty", word(role.duty, duties)},
            {"seats_min", role.seats_min},
            {"seats_max", role.seats_max},
            {"shared", role.shared},
        });
    }
    json::array kinds;
    for (const ContributionKind& kind : protocol.kinds) {
        kinds.push_back({
            {"id", kind.id},
            {"title", kind.id},
            {"family", word(kind.family, families)},
            {"color", "moss"},
        });
    }
    json::array phases;
    std::chrono::seconds whole{};
    for (const Phase& phase : protocol.phases) {
        whole += phase.lasts;
        phases.push_back(written(phase));
    }
    json::object document{
        {"id", "al-azar"},
        {"version", 1},
        {"lang", "es-CL"},
        {"title", "Al azar"},
        {"purpose", "Probar."},
        {"when", "Siempre."},
        {"minutes", std::chrono::duration_cast<std::chrono::minutes>(whole).count()},
        {"grace_seconds", protocol.grace.count()},
        {"succession_seconds", protocol.succession.count()},
        {"roles", std::move(roles)},
        {"kinds", std::move(kinds)},
        {"phases", std::move(phases)},
        {"confidential", protocol.confidential},
    };
    if (protocol.preparation) document["preparation"] = written(*protocol.preparation);
    return json::serialize(document);
}

std::string said(const app::TemplateReading& reading) {
    std::string all;
    for (const app::Problem& one : reading.problems) {
        all += one.place + ": " + std::string{app::code(one.fault)} + "\n";
    }
    return all;
}

}  // namespace

Protocol kept(const Protocol& protocol) {
    const app::TemplateReading first = app::read_template(written(protocol));
    if (!first.found) {
        ADD_FAILURE() << "a valid protocol is no valid document:\n" << said(first);
        return protocol;
    }
    storage::memory::MemoryTemplateStore store;
    store.publish({
        .command = {{1}},
        .network = SpaceId{1},
        .id = first.found->id,
        .base = 0,
        .adapted_from = {},
        .version = {.number = 1, .by = {}, .at = {}, .note = {}, .document = first.found->document},
        .telling = {},
    });
    const auto standing = store.find(SpaceId{1}, first.found->id);
    const app::TemplateReading again = app::read_template(standing->newest.document);
    if (!again.found) {
        ADD_FAILURE() << "what was kept cannot be read:\n" << said(again);
        return protocol;
    }
    EXPECT_EQ(again.found, first.found);
    EXPECT_EQ(again.found->protocol, protocol);
    return again.found->protocol;
}

}  // namespace urdimbre::tests
