#include "server/app/observation_words.hpp"

#include "server/app/same_names.hpp"
#include "server/app/text_parts.hpp"

#include <boost/json.hpp>

#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

std::optional<wire::FieldNoteKind> kind_named(std::string_view sought) {
    for (const auto& [inside, outside] : Same<domain::FieldNoteKind>::names) {
        if (wire::name(outside) == sought) return outside;
    }
    return {};
}

std::optional<wire::FieldNote> field_note(const json::value& value) {
    const json::object* note = value.if_object();
    if (!note) return {};
    const json::value* at = note->if_contains("at");
    const json::value* kind = note->if_contains("kind");
    const json::value* text = note->if_contains("text");
    if (!at || !at->is_int64() || !kind || !kind->is_string() || !text || !text->is_string()) {
        return {};
    }
    const auto known = kind_named(kind->get_string());
    if (!known) return {};
    wire::FieldNote read{
        .at = wire::Instant{std::chrono::milliseconds{at->get_int64()}},
        .kind = *known,
        .text = std::string{text->get_string()},
        .rests_on = {},
    };
    const json::value* on = note->if_contains("rests_on");
    if (on && on->is_int64()) read.rests_on = static_cast<std::uint32_t>(on->get_int64());
    return read;
}

}  // namespace

std::string written(const ObservationWords& words) {
    return parts_written({
        {"course", words.course},
        {"looks_at", words.looks_at},
        {"records", words.records},
    });
}

std::optional<ObservationWords> observation_words(std::string_view text) {
    auto read = parts_read(text);
    if (!read) return {};
    return ObservationWords{
        .course = std::move((*read)["course"]),
        .looks_at = std::move((*read)["looks_at"]),
        .records = std::move((*read)["records"]),
    };
}

std::string written(const std::vector<wire::FieldNote>& notes) {
    json::array out;
    for (const wire::FieldNote& one : notes) {
        json::object note{
            {"at", one.at.time_since_epoch().count()},
            {"kind", wire::name(one.kind)},
            {"text", one.text},
        };
        if (one.rests_on) note["rests_on"] = *one.rests_on;
        out.push_back(std::move(note));
    }
    return json::serialize(out);
}

std::optional<std::vector<wire::FieldNote>> field_notes(std::string_view text) {
    boost::system::error_code error;
    const json::value read = json::parse(text, error);
    const json::array* all = error ? nullptr : read.if_array();
    if (!all) return {};
    std::vector<wire::FieldNote> notes;
    for (const json::value& value : *all) {
        auto note = field_note(value);
        if (!note) return {};
        notes.push_back(std::move(*note));
    }
    return notes;
}

}  // namespace urdimbre::app
