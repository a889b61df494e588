#include "server/app/own_export.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/api_answer.hpp"
#include "server/app/given.hpp"
#include "server/app/profile_document.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_notice.hpp"
#include "storage/unavailable.hpp"

#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {

namespace json = boost::json;
using wire::RefusalCode;

namespace {

constexpr std::size_t spaces_per_page = 100;
constexpr std::size_t consents_told_max = 100;
constexpr std::size_t keys_told_max = 100;
constexpr std::size_t recoveries_told_max = 100;
constexpr std::size_t notices_told_max = 200;
constexpr std::size_t profiles_told_max = 100;

// A page of a space ends with the first of these. What one has written a hundred versions of is
// still one item of it.
constexpr std::size_t items_per_page = 50;
constexpr std::size_t events_looked_at = 2048;
constexpr std::size_t words_per_page = std::size_t{1} << 20;
constexpr std::size_t events_per_read = 256;

std::optional<std::uint64_t> whole_number(std::string_view text) {
    std::uint64_t number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
    return number;
}

// A number of the query, 0 without one. No value: it is there and is none.
std::optional<std::uint64_t> query_number(const ApiRequest& request, const std::string& name) {
    const auto given = request.query.find(name);
    if (given == request.query.end()) return 0;
    return whole_number(given->second);
}

std::int64_t moment(domain::Instant at) { return at.time_since_epoch().count(); }

json::value moment(const std::optional<domain::Instant>& at) {
    if (!at) return nullptr;
    return moment(*at);
}

json::value text_or_nothing(
    const std::map<domain::ContentId, std::string>& texts,
    const domain::ContentId& id
) {
    const auto found = texts.find(id);
    if (found == texts.end()) return nullptr;
    return json::value(found->second);
}

// One thing that somebody gave, with its words as they are kept now.
class Item {
  public:
    Item(storage::EventLog& log, domain::SpaceId space, Given given)
        : log_(log), space_(space), given_(std::move(given)) {}

    json::object told(const domain::Recorded& recorded) && {
        json::object out{{"seq", recorded.seq}, {"at", moment(recorded.at)}};
        for (auto& [key, value] : given_.told) out[key] = std::move(value);
        Versions versions;
        if (given_.opens) versions = versions_of(*given_.opens);
        fetch(versions);
        for (const auto& [key, id] : given_.words) out[key] = text_or_nothing(texts_, id);
        // Kept as one text, and told in its parts.
        for (const std::string_view part :
             {"agreement", "visit", "notes", "details", "story", "plan", "recording"}) {
            json::value* text = out.if_contains(part);
            if (text && text->is_string()) *text = json::parse(text->get_string());
        }
        if (given_.opens) {
            json::array texts;
            for (const auto& id : versions.words) {
                const json::value text = text_or_nothing(texts_, id);
                if (text.is_string()) texts.push_back(text);
            }
            out["texts"] = std::move(texts);
            if (versions.withdrawn) out["withdrawn"] = true;
        }
        json::array files;
        for (const domain::Attachment& file : given_.files) tell_file(files, file);
        if (!files.empty()) out["files"] = std::move(files);
        return out;
    }

    static std::size_t bytes(const json::object& told) { return json::serialize(told).size(); }

  private:
    Versions versions_of(const domain::ContributionId& id) {
        Versions versions;
        for (const storage::StoredEvent& stored : log_.about(space_, {&id, 1})) {
            const auto event = from_stored(stored);
            if (!event) throw storage::StorageUnavailable("an event of a newer version");
            versions.take(event->event);
        }
        return versions;
    }

    void fetch(const Versions& versions) {
        std::vector<domain::ContentId> wanted = versions.words;
        for (const auto& [key, id] : given_.words) wanted.push_back(id);
        for (const domain::Attachment& file : given_.files) wanted.push_back(file.file);
        if (wanted.empty()) return;
        for (storage::Content& content : log_.contents(space_, wanted)) {
            texts_.emplace(content.id, std::move(content.body));
        }
    }

    // Its description goes when it is taken away, and the file with it.
    void tell_file(json::array& files, const domain::Attachment& file) const {
        const auto text = texts_.find(file.file);
        if (text == texts_.end()) return;
        const auto described = domain::described(text->second);
        if (!described) return;
        std::string id;
        wire::append_uuid(id, file.file.bytes);
        files.push_back({
            {"id", id},
            {"name", described->name},
            {"media", described->facts.media},
            {"size", described->facts.size},
        });
    }

    storage::EventLog& log_;
    domain::SpaceId space_;
    Given given_;
    std::map<domain::ContentId, std::string> texts_{};
};

}  // namespace

std::optional<ExportPath> export_path(std::string_view path) {
    using enum ExportPath::Part;
    constexpr std::string_view root = "/api/account/export";
    constexpr std::string_view spaces = "/api/account/export/spaces/";
    constexpr std::string_view files = "/files/";
    if (path == root) return ExportPath{.part = person};
    if (!path.starts_with(spaces)) return {};
    path.remove_prefix(spaces.size());
    const std::size_t behind = path.find('/');
    const auto number = whole_number(path.substr(0, behind));
    if (!number) return {};
    ExportPath found{.part = space, .space = domain::SpaceId{*number}};
    if (behind == std::string_view::npos) return found;
    path.remove_prefix(behind);
    if (!path.starts_with(files)) return {};
    const auto id = wire::parse_uuid(path.substr(files.size()));
    if (!id) return {};
    found.part = file;
    found.file = {*id};
    return found;
}

bool OwnExport::takes(const ApiRequest& request) const {
    return request.method == "GET" && export_path(request.path).has_value();
}

ApiResponse OwnExport::answer_to(const ApiRequest& request, const Caller& caller) const {
    const ExportPath path = *export_path(request.path);
    if (caller.login == storage::LoginKind::token) {
        return stop(request, 403, RefusalCode::token_may_not);
    }
    if (!sources_.records) return stop(request, 404, RefusalCode::not_found);
    if (path.part == ExportPath::Part::person) return person(request, caller);
    if (!sources_.records->ever_in(path.space, caller.person)) {
        return stop(request, 404, RefusalCode::not_a_member);
    }
    if (path.part == ExportPath::Part::file) return part_of_file(request, caller, path);
    return page(request, caller, path.space);
}

ApiResponse OwnExport::person(const ApiRequest& request, const Caller& caller) const {
    const auto after = query_number(request, "after");
    if (!after) return stop(request, 400, RefusalCode::wrong_type);
    json::object out;
    json::array spaces;
    const auto listed =
        sources_.records->spaces_ever(caller.person, domain::SpaceId{*after}, spaces_per_page + 1);
    for (const storage::SpaceListing& one : listed) {
        if (spaces.size() == spaces_per_page) break;
        json::array roles;
        for (const auto role : to_wire(one.roles)) roles.push_back(json::value(wire::name(role)));
        spaces.push_back({
            {"id", number(one.id)},
            {"kind", wire::name(to_wire(one.kind))},
            {"title", one.title},
            {"member", !one.roles.empty()},
            {"roles", std::move(roles)},
        });
    }
    out["spaces"] = std::move(spaces);
    out["more"] = listed.size() > spaces_per_page;
    if (*after > 0) return answer_json(out);

    const auto names = house_.directory.names({&caller.person, 1});
    json::object self = person_json(caller.person, names.empty() ? "" : names.front().name);
    const auto account = house_.directory.account_of(caller.person);
    self["handle"] = nullptr;
    if (account) self["handle"] = account->credential.handle;
    self["lang"] = caller.lang;
    out["person"] = std::move(self);
    out["made_at"] = moment(caller.now);
    json::array consents;
    for (const auto& one : sources_.records->consents_of(caller.person, consents_told_max)) {
        consents.push_back({{"version", one.version}, {"text", one.text}, {"at", moment(one.at)}});
    }
    out["consents"] = std::move(consents);
    json::array tokens;
    for (const auto& one : house_.directory.tokens_of(caller.person, caller.now, keys_told_max)) {
        tokens.push_back({
            {"name", one.name},
            {"made_at", moment(one.made_at)},
            {"expires_at", moment(one.expires_at)},
            {"used_at", moment(one.used_at)},
        });
    }
    out["tokens"] = std::move(tokens);
    json::array recoveries;
    for (const auto& one : house_.directory.recoveries_of(caller.person, recoveries_told_max)) {
        recoveries.push_back({{"made_at", moment(one.made_at)}, {"used_at", moment(one.used_at)}});
    }
    out["recoveries"] = std::move(recoveries);
    out["notices"] = notices_of(caller.person);
    out["profiles"] = profiles_of(caller.person);
    return answer_json(out);
}

// What they wrote of themselves in each network, with their hours.
json::array OwnExport::profiles_of(domain::PersonId person) const {
    json::array told;
    if (!sources_.profiles) return told;
    for (const auto& one : sources_.profiles->of_person(person, profiles_told_max)) {
        json::object each{
            {"network", number(one.network)},
            {"at", moment(one.at)},
            {"profile", profile_json(kept_profile(one.profile))},
            {"hours", nullptr},
        };
        if (const auto hours = kept_hours(one.hours)) each["hours"] = hours_json(*hours);
        told.push_back(std::move(each));
    }
    return told;
}

// That they were told, of what kind and where: what it was about others wrote.
json::array OwnExport::notices_of(domain::PersonId person) const {
    json::array told;
    if (!sources_.notices) return told;
    for (const auto& one : sources_.notices->of(person, {}, notices_told_max)) {
        told.push_back({
            {"at", moment(one.place.at)},
            {"space", number(one.place.space)},
            {"kind", wire::name(to_wire(one.kind))},
            {"seen", one.seen},
        });
    }
    return told;
}

ApiResponse OwnExport::page(const ApiRequest& request, const Caller& caller, domain::SpaceId space)
    const {
    const auto after = query_number(request, "after");
    if (!after) return stop(request, 400, RefusalCode::wrong_type);
    json::array items;
    domain::Sequence upto = *after;
    std::size_t looked_at = 0;
    std::size_t bytes = 0;
    bool more = true;
    while (more && looked_at < events_looked_at && items.size() < items_per_page &&
           bytes < words_per_page) {
        const auto events = house_.log.read(space, upto, events_per_read);
        more = events.size() == events_per_read;
        for (const storage::StoredEvent& stored : events) {
            const auto recorded = from_stored(stored);
            if (!recorded) throw storage::StorageUnavailable("an event of a newer version");
            upto = stored.seq;
            ++looked_at;
            for (Given& given : given_by(recorded->event, caller.person)) {
                json::object told = Item{house_.log, space, std::move(given)}.told(*recorded);
                bytes += Item::bytes(told);
                items.push_back(std::move(told));
            }
            if (items.size() >= items_per_page || bytes >= words_per_page) {
                more = true;  // or nothing: then the next page is empty
                break;
            }
        }
    }
    return answer_json({
        {"space", number(space)},
        {"items", std::move(items)},
        {"upto", upto},
        {"more", more},
    });
}

// By its author, whether or not they are a member still; one part of a mebibyte at a time.
ApiResponse OwnExport::part_of_file(
    const ApiRequest& request,
    const Caller& caller,
    const ExportPath& path
) const {
    const auto nth = query_number(request, "part");
    if (!nth) return stop(request, 400, RefusalCode::wrong_type);
    if (!sources_.blobs) return stop(request, 404, RefusalCode::file_unknown);
    const auto kept = sources_.blobs->find(path.space, path.file);
    if (!kept || kept->author != caller.person || !kept->message) {
        return stop(request, 404, RefusalCode::file_unknown);
    }
    if (kept->gone) return stop(request, 410, RefusalCode::file_gone);
    if (*nth >= storage::chunk_count(kept->facts.size)) {
        return stop(request, 404, RefusalCode::file_unknown);
    }
    auto bytes = sources_.blobs->chunk(path.space, path.file, static_cast<std::size_t>(*nth));
    if (!bytes) return stop(request, 410, RefusalCode::file_gone);
    return {
        .content_type = "application/octet-stream",
        .body = std::move(*bytes),
        .headers = {{"cache-control", "no-store"}},
    };
}

}  // namespace urdimbre::app
