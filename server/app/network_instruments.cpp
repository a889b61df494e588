#include "server/app/network_instruments.hpp"

#include "server/app/instrument_summary.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;
using Adapted = InstrumentDocument::Adapted;

namespace {

// What the document says it was made of, as far as that can be read.
std::optional<std::pair<std::string, std::uint64_t>> claimed(const json::object& document) {
    const auto* network = document.if_contains("network");
    const auto* adapts =
        network && network->is_object() ? network->get_object().if_contains("adapts") : nullptr;
    if (!adapts || !adapts->is_object()) return {};
    const auto* id = adapts->get_object().if_contains("id");
    const auto* version = adapts->get_object().if_contains("version");
    if (!id || !id->is_string() || !version || !version->is_int64()) return {};
    const std::int64_t number = std::max<std::int64_t>(version->get_int64(), 1);
    return std::pair{std::string{id->get_string()}, static_cast<std::uint64_t>(number)};
}

Adapted as_it_was(const InstrumentDocument& one, std::uint64_t version) {
    return {
        .id = one.id,
        .version = static_cast<std::uint32_t>(std::min<std::uint64_t>(version, one.version)),
        .title = one.title,
    };
}

json::object origin_told(const Adapted& from) {
    return {{"id", from.id}, {"version", from.version}, {"title", from.title}};
}

}  // namespace

std::optional<InstrumentDocument> own_instrument(
    storage::Directory& directory,
    storage::TemplateStore* store,
    domain::SpaceId space,
    std::string_view id
) {
    const auto document = offered_document(directory, store, space, id);
    if (!document) return {};
    return read_instrument(*document).found;
}

NetworkDocuments::Judged NetworkInstruments::judge(std::string_view document) const {
    InstrumentReading reading = read_instrument(document);
    Judged judged{.found = {}, .problems = std::move(reading.problems)};
    if (InstrumentDocument* one = reading.found ? &*reading.found : nullptr) {
        judged.found = Whole{
            .id = one->id,
            .title = one->title,
            .document = one->document,
            .summary = summary_of(*one),
        };
        if (one->adapts) judged.found->summary["adapts"] = origin_told(*one->adapts);
    }
    return judged;
}

bool NetworkInstruments::is_shipped(std::string_view id) const {
    return shipped_.find(id) != nullptr;
}

// Where it came from at first, through however many copies: a shipped one, or the first of the
// network. Of a further version it stays what it was; of a file that names nothing known here,
// nothing is said, and reports are compared by the words of their items all the same (rule I16).
std::optional<Adapted>
NetworkInstruments::adapted(const json::object& document, const Origin& origin) const {
    if (const auto before = store()->find(origin.network, document.at("id").as_string())) {
        const auto reading = read_instrument(before->newest.document);
        // What it was made of would be lost.
        if (!reading.found) throw storage::StorageUnavailable("an instrument of a newer version");
        return reading.found->adapts;
    }
    const auto said = claimed(document);
    for (const std::string& id : {origin.adapted_from, said ? said->first : std::string{}}) {
        if (!may_be_document_id(id)) continue;
        if (const InstrumentDocument* one = shipped_.find(id)) {
            const bool named = said && said->first == id;
            return as_it_was(*one, named ? said->second : one->version);
        }
        const auto own = store()->find(origin.network, id);
        if (!own) continue;
        const auto reading = read_instrument(own->newest.document);
        if (!reading.found) continue;
        return reading.found->adapts ? reading.found->adapts
                                     : as_it_was(*reading.found, reading.found->version);
    }
    return {};
}

void NetworkInstruments::mark(json::object& document, Origin& origin) const {
    const auto from = adapted(document, origin);
    json::object network;
    if (from) network["adapts"] = origin_told(*from);
    document["network"] = std::move(network);
    origin.adapted_from = from ? from->id : std::string{};
}

}  // namespace urdimbre::app
