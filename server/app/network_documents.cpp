#include "server/app/network_documents.hpp"

#include "protocol/wire/text_rules.hpp"
#include "protocol/wire/uuid.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/conversation_template.hpp"
#include "server/app/document_check.hpp"
#include "server/app/network_of.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/access.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace urdimbre::app {

namespace json = boost::json;
using storage::TemplateStore;
using wire::RefusalCode;

namespace {

constexpr std::string_view spaces_path = "/api/spaces/";

std::optional<std::uint64_t> whole_number(std::string_view text) {
    std::uint64_t number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> all;
    while (true) {
        const auto end = path.find('/');
        all.push_back(path.substr(0, end));
        if (end == std::string_view::npos) return all;
        path.remove_prefix(end + 1);
    }
}

json::object told(
    const TemplateStore::Version& version,
    const std::map<domain::PersonId, std::string>& publishers
) {
    const auto name = publishers.find(version.by);
    return {
        {"version", version.number},
        {"at", version.at.time_since_epoch().count()},
        {"by", person_json(version.by, name == publishers.end() ? std::string{} : name->second)},
        {"note", version.note},
    };
}

// Who may plan sessions, by the one table (rules A1, C118).
domain::Roles planners() {
    domain::Roles all;
    for (unsigned role = 0; role < domain::space_role_count; ++role) {
        const domain::Roles one = domain::Roles::from_bits(1u << role);
        if (domain::may(one, domain::Action::open_sessions)) {
            all = domain::Roles::from_bits(all.bits() | one.bits());
        }
    }
    return all;
}

ApiResponse answered(int status, const json::object& body) {
    ApiResponse response = answer_json(body);
    response.status = status;
    return response;
}

}  // namespace

bool may_be_document_id(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= Template::id_max && std::ranges::all_of(text, fits);
}

std::optional<std::string> offered_document(
    storage::Directory& directory,
    storage::TemplateStore* store,
    domain::SpaceId space,
    std::string_view id
) {
    if (!store || !may_be_document_id(id)) return {};
    const auto network = network_of(directory, space);
    if (!network) return {};
    const auto standing = store->find(*network, id);
    if (!standing || standing->retired) return {};
    return standing->newest.document;
}

// What a path names: /api/spaces/<space>/<shelf>[/<document>[/versions[/<number>]|/retired]]
struct NetworkDocuments::Asked {
    enum class What : std::uint8_t { all, one, versions, version, retired };

    domain::SpaceId space{};
    std::string_view shelf{};
    What what{};
    std::string id{};
    std::uint32_t version{};

    static std::optional<Asked> in(std::string_view path) {
        if (!path.starts_with(spaces_path)) return {};
        const auto parts = segments(path.substr(spaces_path.size()));
        if (parts.size() < 2 || parts.size() > 5) return {};
        if (parts[1] != "templates" && parts[1] != "instruments") return {};
        const auto space = whole_number(parts[0]);
        if (!space) return {};
        Asked asked{.space = domain::SpaceId{*space}, .shelf = parts[1], .what = What::all};
        if (parts.size() == 2) return asked;
        if (!may_be_document_id(parts[2])) return {};
        asked.id = parts[2];
        asked.what = What::one;
        if (parts.size() == 3) return asked;
        if (parts.size() == 4 && parts[3] == "retired") {
            asked.what = What::retired;
            return asked;
        }
        if (parts[3] != "versions") return {};
        asked.what = What::versions;
        if (parts.size() == 4) return asked;
        const auto number = whole_number(parts[4]);
        if (!number || *number > TemplateStore::versions_max) return {};
        asked.what = What::version;
        asked.version = static_cast<std::uint32_t>(*number);
        return asked;
    }
};

struct NetworkDocuments::Place {
    domain::PersonId who{};
    std::optional<domain::SpaceId> network;
    bool is_network{};  // the space that was named
    bool publishes{};   // may they, in the network
};

std::optional<std::size_t>
NetworkDocuments::body_bytes_max(std::string_view method, std::string_view path) {
    if (method != "POST") return {};
    const auto asked = Asked::in(path);
    const bool document = asked && asked->what == Asked::What::all;
    return document ? std::optional{DocumentCheck::body_max} : std::nullopt;
}

bool NetworkDocuments::takes(const ApiRequest& request) const {
    const auto asked = Asked::in(request.path);
    if (!asked || asked->shelf != shelf_) return false;
    if (request.method == "GET") return asked->what != Asked::What::retired;
    return request.method == "POST" &&
           (asked->what == Asked::What::all || asked->what == Asked::What::retired);
}

NetworkDocuments::Publishers NetworkDocuments::named(const std::set<domain::PersonId>& people
) const {
    Publishers names;
    if (people.empty()) return names;
    const std::vector<domain::PersonId> asked{people.begin(), people.end()};
    for (storage::PersonName& one : house_.directory.names(asked)) {
        names.emplace(one.id, std::move(one.name));
    }
    return names;
}

ApiResponse NetworkDocuments::answer_to(const ApiRequest& request, const Caller& caller) const {
    const Asked asked = *Asked::in(request.path);
    const auto opened = open(asked.space, caller.person);
    if (!opened) return stop(request, 404, RefusalCode::not_a_member);
    const domain::Space& space = opened->space;
    Place place{.who = caller.person, .network = {}};
    place.is_network = space.kind == domain::SpaceKind::network;
    place.network = place.is_network ? asked.space : network_of(house_.directory, space.parent);
    if (place.network) {
        const domain::Space network =
            place.is_network ? space : read_space(house_.log, *place.network);
        place.publishes =
            domain::may(network.roles_of(caller.person), domain::Action::publish_templates);
    }
    if (request.method == "GET") return read(request, asked, place);
    if (!place.is_network || !place.publishes) {
        return stop(request, 403, RefusalCode::role_may_not);
    }
    if (!store_) return stop(request, 404, RefusalCode::not_found);
    return asked.what == Asked::What::retired ? retire(request, asked, place, caller.now)
                                              : publish(request, place, caller.now);
}

ApiResponse
NetworkDocuments::read(const ApiRequest& request, const Asked& asked, const Place& place) const {
    if (asked.what == Asked::What::all) return list(place);
    const auto nothing = [&] { return stop(request, 404, RefusalCode::template_unknown); };
    if (!store_ || !place.network) return nothing();
    if (asked.what == Asked::What::versions) return versions(request, asked, place);
    if (asked.what == Asked::What::version) {
        auto version = store_->version(*place.network, asked.id, asked.version);
        if (!version) return nothing();
        return {.body = std::move(version->document), .headers = {}};
    }
    auto standing = store_->find(*place.network, asked.id);
    if (!standing) return nothing();
    return {.body = std::move(standing->newest.document), .headers = {}};
}

ApiResponse NetworkDocuments::list(const Place& place) const {
    json::array all;
    if (store_ && place.network) {
        const auto offered = store_->of(*place.network);
        std::set<domain::PersonId> people;
        for (const TemplateStore::Standing& one : offered) people.insert(one.newest.by);
        const Publishers publishers = named(people);
        for (const TemplateStore::Standing& one : offered) {
            const Judged judged = judge(one.newest.document);
            if (!judged.found) continue;  // of a newer server, which runs what this one does not
            json::object each = judged.found->summary;
            each["adapted_from"] = one.adapted_from;
            each["retired"] = one.retired;
            each["newest"] = told(one.newest, publishers);
            all.push_back(std::move(each));
        }
    }
    json::object body{{"publishes", place.publishes}, {shelf_, std::move(all)}};
    if (place.network) body["network"] = number(*place.network);
    return answer_json(body);
}

ApiResponse NetworkDocuments::versions(
    const ApiRequest& request,
    const Asked& asked,
    const Place& place
) const {
    const auto found = store_->versions(*place.network, asked.id);
    if (found.empty()) return stop(request, 404, RefusalCode::template_unknown);
    std::set<domain::PersonId> people;
    for (const TemplateStore::Version& one : found) people.insert(one.by);
    const Publishers publishers = named(people);
    json::array all;
    for (const TemplateStore::Version& one : found) all.push_back(told(one, publishers));
    return answer_json({{"versions", std::move(all)}});
}

ApiResponse NetworkDocuments::came_between(const Place& place, const std::string& id) const {
    json::object answer{{"outcome", "came_between"}};
    if (const auto standing = store_->find(*place.network, id)) {
        answer["newest"] = told(standing->newest, named({standing->newest.by}));
    }
    return answered(409, answer);
}

ApiResponse
NetworkDocuments::invalid(const ApiRequest& request, const std::vector<Problem>& problems) const {
    return answered(
        422,
        {{"outcome", "invalid"},
         {"problems", problems_json(problems, house_.texts, language(request))}}
    );
}

struct NetworkDocuments::Publishing {
    domain::CommandId command;
    std::uint64_t base{};
    std::string adapted_from;
    std::string note;
    std::string document;
    domain::Instant now{};
};

ApiResponse NetworkDocuments::publish(
    const ApiRequest& request,
    const Place& place,
    domain::Instant now
) const {
    const json::object body = body_of(request);
    const auto command = wire::parse_uuid(text_in(body, "command").value_or(""));
    const auto document = text_in(body, "document");
    if (!command || !document) return stop(request, 400, RefusalCode::missing_field);
    Publishing publishing{
        .command = {*command},
        .base = number_in(body, "base", 0),
        .adapted_from = text_in(body, "adapted_from").value_or(""),
        .note = text_in(body, "note").value_or(""),
        .document = *document,
        .now = now,
    };
    if (wire::code_points(publishing.note) > note_max) {
        return stop(request, 400, RefusalCode::field_too_long);
    }
    const std::string& origin = publishing.adapted_from;
    const bool plain = wire::one_plain_line(publishing.note) && wire::one_plain_line(origin);
    if (!plain || origin.size() > Template::id_max) {
        return stop(request, 400, RefusalCode::invalid_text);
    }
    Judged judged = judge(*document);
    // A shipped one stays what it is: a copy has a name of its own.
    if (judged.found && is_shipped(judged.found->id)) {
        judged.problems.push_back(
            {.place = "id", .fault = Fault::id_twice, .values = {{"what", judged.found->id}}}
        );
        judged.found.reset();
    }
    if (!judged.found) return invalid(request, judged.problems);
    if (publishing.base > TemplateStore::versions_max) {
        return came_between(place, judged.found->id);
    }
    publishing.document = std::move(judged.found->document);
    return keep(request, place, std::move(publishing));
}

// The same document under the next number, with what it was made of: both are for the server to
// say (rules C111, I23).
ApiResponse
NetworkDocuments::keep(const ApiRequest& request, const Place& place, Publishing publishing) const {
    const auto next = static_cast<std::uint32_t>(publishing.base) + 1;
    json::object document = json::parse(publishing.document).as_object();
    Origin origin{.network = *place.network, .adapted_from = std::move(publishing.adapted_from)};
    document["version"] = next;
    mark(document, origin);
    const Judged whole = judge(json::serialize(document));
    if (!whole.found) return invalid(request, whole.problems);
    const TemplateStore::Outcome outcome = store_->publish({
        .command = publishing.command,
        .network = *place.network,
        .id = whole.found->id,
        .base = next - 1,
        .adapted_from = origin.adapted_from,
        .version =
            {.number = next,
             .by = place.who,
             .at = publishing.now,
             .note = publishing.note,
             .document = whole.found->document},
        .telling = {.title = whole.found->title, .planners = planners()},
    });
    switch (outcome) {
        case TemplateStore::Outcome::published:
            return answer_json(
                {{"outcome", "published"}, {"id", whole.found->id}, {"version", next}}
            );
        case TemplateStore::Outcome::came_between:
            return came_between(place, whole.found->id);
        case TemplateStore::Outcome::full:
            return answered(409, {{"outcome", "full"}});
    }
    return {};
}

ApiResponse NetworkDocuments::retire(
    const ApiRequest& request,
    const Asked& asked,
    const Place& place,
    domain::Instant now
) const {
    const json::object body = body_of(request);
    const json::value* retired = body.if_contains("retired");
    if (!retired || !retired->is_bool()) return stop(request, 400, RefusalCode::missing_field);
    const auto standing = store_->find(*place.network, asked.id);
    if (!standing) return stop(request, 404, RefusalCode::template_unknown);
    const Judged reading = judge(standing->newest.document);
    store_->retire({
        .network = *place.network,
        .id = asked.id,
        .retired = retired->get_bool(),
        .by = place.who,
        .at = now,
        .telling =
            {.title = reading.found ? reading.found->title : asked.id, .planners = planners()},
    });
    return answer_json({{"retired", retired->get_bool()}});
}

}  // namespace urdimbre::app
