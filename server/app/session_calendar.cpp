#include "server/app/session_calendar.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/calendar.hpp"
#include "server/app/content_disposition.hpp"
#include "server/app/document_reader.hpp"
#include "server/app/space_path.hpp"

#include <boost/json.hpp>

#include <utility>

namespace urdimbre::app {
namespace {

using wire::RefusalCode;

constexpr std::string_view path_end = "session.ics";

// The same whatever becomes of the session: the command that opened its space. Thus a calendar puts
// the newer file in place of the one before.
std::string uid_of(storage::EventLog& log, domain::SpaceId space) {
    const auto first = log.read(space, 0, 1);
    std::string uid;
    if (!first.empty()) wire::append_uuid(uid, first.front().command.bytes);
    return uid + "@urdimbre";
}

std::string conversation_named(std::string_view script) {
    boost::system::error_code error;
    const boost::json::value document = boost::json::parse(script, error);
    const boost::json::value* title = nullptr;
    if (!error) title = document.find_pointer("/template/title", error);
    return title && title->is_string() ? std::string{std::string_view{title->get_string()}}
                                       : std::string{};
}

std::chrono::milliseconds length_of(const domain::Protocol& protocol) {
    std::chrono::milliseconds all{};
    for (const domain::Phase& phase : protocol.phases) all += phase.lasts;
    return all;
}

struct Event {
    std::string uid;
    std::string title;
    std::string conversation;  // empty: its words are gone
    std::string link;          // empty: none
    domain::Instant starts_at;
    domain::Instant ends_at;
    domain::Instant planned_at;
    domain::Sequence planned_seq{};
};

// What the session is for is left out: calendars are copied to places that nobody here chose.
std::string written(const Event& event, std::string_view zone) {
    std::string about = event.conversation;
    if (!about.empty() && !event.link.empty()) about += '\n';
    about += event.link;
    std::string out = calendar_line("BEGIN:VCALENDAR");
    out += calendar_line("VERSION:2.0");
    out += calendar_line("PRODID:-//Urdimbre//Urdimbre//ES");
    out += calendar_line("CALSCALE:GREGORIAN");
    out += calendar_zone(zone, event.starts_at, event.ends_at);
    out += calendar_line("BEGIN:VEVENT");
    out += calendar_line("UID:" + event.uid);
    out += calendar_line("DTSTAMP" + calendar_instant(event.planned_at));
    out += calendar_line("SEQUENCE:" + std::to_string(event.planned_seq));
    out += calendar_line("DTSTART" + calendar_moment(event.starts_at, zone));
    out += calendar_line("DTEND" + calendar_moment(event.ends_at, zone));
    out += calendar_line("SUMMARY:" + calendar_text(event.title));
    if (!about.empty()) out += calendar_line("DESCRIPTION:" + calendar_text(about));
    if (!event.link.empty()) out += calendar_line("URL:" + event.link);
    out += calendar_line("END:VEVENT");
    return out + calendar_line("END:VCALENDAR");
}

}  // namespace

std::optional<domain::SpaceId> SessionCalendar::space_of(std::string_view path) const {
    return space_in(path, path_end);
}

ApiResponse SessionCalendar::written_for(const Asked& asked) const {
    if (!asked.space.conversation || !asked.space.conversation->starts_at) {
        return stop(asked.request, 409, RefusalCode::session_undated);
    }
    const domain::Conversation& conversation = *asked.space.conversation;
    const domain::SpaceId id = asked.id;
    const auto listing = house_.directory.space(id);
    const auto script = house_.log.contents(id, {&conversation.script, 1});
    const Event event{
        .uid = uid_of(house_.log, id),
        .title = listing ? listing->title : std::string{},
        .conversation = script.empty() ? std::string{} : conversation_named(script.front().body),
        .link = address_.empty() ? std::string{} : address_ + "/e/" + std::to_string(number(id)),
        .starts_at = *conversation.starts_at,
        .ends_at = conversation.asynchronous()
                       ? conversation.closes.back()
                       : *conversation.starts_at + length_of(conversation.protocol),
        .planned_at = conversation.planned_at,
        .planned_seq = conversation.planned_seq,
    };
    // By the clock of whoever asks; if they do not say, of whoever chose the date.
    Reader reader = document_reader(house_.texts, asked.request);
    if (reader.zone.empty()) reader.zone = conversation.zone.value_or(std::string{});
    // Shown rather than saved: a telephone then offers to add it.
    return {
        .content_type = "text/calendar; charset=utf-8",
        .body = written(event, reader.zone),
        .headers =
            {
                {"Cache-Control", "private, no-store"},
                {"Content-Disposition", content_disposition(event.title + ".ics", true)},
            },
    };
}

}  // namespace urdimbre::app
