#include "server/operator/demo_instruments.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/answers_json.hpp"
#include "server/app/consent_words.hpp"
#include "server/app/instruments.hpp"
#include "server/app/network_of.hpp"
#include "server/app/secret.hpp"
#include "server/app/texts.hpp"

#include <boost/json.hpp>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::operators {

namespace json = boost::json;
using domain::Application;

namespace {

constexpr std::size_t answering_max = 100;

// Nothing in it is asked of a file that others wrote: it is built in, and wrong only by mistake.
template <class Found>
Found there(std::optional<Found> found, const std::string& what) {
    if (!found) throw std::invalid_argument("demo, instrumentos: no hay " + what);
    return std::move(*found);
}

std::string text_at(const json::object& of, std::string_view name) {
    return std::string{of.at(name).as_string()};
}

// The same every time, so that an interrupted loading goes on.
domain::Uuid change_id(const domain::Uuid& application, std::size_t person) {
    domain::Uuid id = application;
    id.bytes[15] = static_cast<std::uint8_t>(id.bytes[15] + 1 + person);
    return id;
}

// The level of each scale in turn, or where a row is shorter, what it has.
json::object answers_of(const domain::Instrument& instrument, const json::array& row) {
    json::object answers;
    std::size_t next = 0;
    for (const auto& item : instrument.items) {
        if (item.kind != domain::ItemKind::scale || next == row.size()) continue;
        answers[item.id] = row[next++];
    }
    return answers;
}

// Somebody's answers as one row of levels.
std::string read_row(const app::InstrumentDocument& on, const json::value& row) {
    const auto read = app::answers_in(on.instrument, answers_of(on.instrument, row.as_array()));
    if (!read || !read->wrong.empty()) {
        throw std::invalid_argument("demo, instrumentos: respuesta imposible en " + on.id);
    }
    return json::serialize(app::answers_json(read->answers));
}

// A link whose secret nobody was told, and what was answered by it.
void answer_by_link_in_demo(
    const json::object& told,
    const Application& application,
    const app::InstrumentDocument& on,
    storage::AnswerLinkStore& links
) {
    domain::AnswerLink link;
    link.id = {there(wire::parse_uuid(text_at(told, "id")), "identificador")};
    link.application = application.id;
    link.made_by = application.opened_by;
    link.made_at = application.opened_at;
    link.closes_at = application.closes_at;
    link.group = text_at(told, "group");
    link.lang = app::Texts::fallback;
    link.minors = told.at("minors").as_bool();
    const app::Texts texts;
    const std::string yes = link.minors
                                ? app::consent_words(texts, link.lang, "consent.guardian").version
                                : std::string{};
    if (links.make(link, app::hash_of(app::new_secret())) !=
        storage::AnswerLinkStore::Making::made) {
        throw std::invalid_argument("demo, instrumentos: no se pudo hacer un enlace");
    }
    std::size_t number = 0;
    for (const json::value& row : told.at("answers").as_array()) {
        links.keep({
            .link = link.id,
            .id = app::hash_of(text_at(told, "id") + "-" + std::to_string(number)),
            .at = link.made_at + std::chrono::hours{30 + number},
            .consent = yes,
            .answers = read_row(on, row),
        });
        ++number;
    }
}

}  // namespace

void ask_in_demo(
    std::string_view text,
    storage::InstrumentStore& store,
    storage::AnswerLinkStore& links,
    storage::Directory& directory,
    domain::Instant midnight,
    domain::Instant now
) {
    const app::Instruments instruments;
    const json::value all = json::parse(text);
    for (const json::value& each : all.as_array()) {
        const json::object& one = each.as_object();
        const std::string space = text_at(one, "network");
        const std::string name = text_at(one, "instrument");
        const auto* on = instruments.find(name);
        if (!on) throw std::invalid_argument("demo, instrumentos: no hay " + name);
        const auto at = [&](std::string_view day) {
            return midnight + std::chrono::days{one.at(day).as_int64()};
        };
        Application application;
        application.id = {there(wire::parse_uuid(text_at(one, "id")), "identificador")};
        application.space =
            there(directory.reserved_space(domain::SpaceKind::network, space), space);
        application.root = application.space;
        const auto members =
            directory.members_of(application.space, domain::PersonId{0}, answering_max);
        const json::array& rows = one.at("answers").as_array();
        if (members.size() <= rows.size()) {
            throw std::invalid_argument("demo, instrumentos: más respuestas que integrantes");
        }
        application.opened_by = members.front().id;
        application.opened_at = at("opened");
        application.closes_at = at("closes");
        application.moment = there(app::moment_named(text_at(one, "moment")), "momento");
        application.about = there(app::about_named(text_at(one, "about")), "tema");
        application.instrument = on->id;
        application.version = on->version;
        application.title = on->title;
        if (store.open(application, on->document, now) !=
            storage::InstrumentStore::Opening::opened) {
            throw std::invalid_argument("demo, instrumentos: no se pudo abrir " + name);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            store.keep({
                .application = application.id,
                .command = change_id(application.id, i),
                .base = 0,
                .sheet =
                    {.by = members[i + 1].id,
                     .revision = 1,
                     .submitted = true,
                     .at = application.opened_at + std::chrono::hours{20 + i},
                     .answers = read_row(*on, rows[i])},
            });
        }
        if (!one.contains("links")) continue;
        for (const json::value& link : one.at("links").as_array()) {
            answer_by_link_in_demo(link.as_object(), application, *on, links);
        }
    }
}

}  // namespace urdimbre::operators
