#include "server/app/calendar.hpp"

#include "server/app/time_zone.hpp"

#include <date/tz.h>

#include <chrono>
#include <cstdlib>

namespace urdimbre::app {
namespace {

using std::chrono::floor;
using std::chrono::seconds;

constexpr std::size_t line_bytes_max = 75;
constexpr std::string_view line_end = "\r\n";
constexpr date::days around{366};
// Of a zone that never had another offset.
constexpr date::local_seconds always{date::local_days{date::January / 1 / 1970}};

bool within_a_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

std::string offset(seconds east) {
    const auto minutes = std::abs(std::chrono::duration_cast<std::chrono::minutes>(east).count());
    const auto two = [](long part) {
        return std::string(part < 10 ? "0" : "") + std::to_string(part);
    };
    const char* sign = east < seconds{0} ? "-" : "+";
    return sign + two(minutes / 60) + two(minutes % 60);
}

// One stretch of time during which clocks stood so.
std::string observance(const date::time_zone& zone, const date::sys_info& info) {
    const bool since_ever = info.begin <= date::sys_days{date::January / 1 / 1900};
    const seconds before = since_ever ? info.offset : zone.get_info(info.begin - seconds{1}).offset;
    const date::local_seconds onset =
        since_ever ? always : date::local_seconds{info.begin.time_since_epoch() + before};
    const std::string name = info.save == std::chrono::minutes{0} ? "STANDARD" : "DAYLIGHT";
    return calendar_line("BEGIN:" + name) +
           calendar_line("DTSTART:" + date::format("%Y%m%dT%H%M%S", onset)) +
           calendar_line("TZOFFSETFROM:" + offset(before)) +
           calendar_line("TZOFFSETTO:" + offset(info.offset)) +
           calendar_line("TZNAME:" + calendar_text(info.abbrev)) + calendar_line("END:" + name);
}

}  // namespace

std::string calendar_line(std::string_view line) {
    std::string out;
    std::size_t room = line_bytes_max;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && within_a_character(line[cut])) --cut;
        out.append(line.substr(0, cut)).append(line_end).append(" ");
        line.remove_prefix(cut);
        room = line_bytes_max - 1;  // the space counts
    }
    return out.append(line).append(line_end);
}

std::string calendar_text(std::string_view words) {
    std::string out;
    for (const char each : words) {
        if (each == '\\' || each == ';' || each == ',') out += '\\';
        const auto byte = static_cast<unsigned char>(each);
        if (each == '\n') {
            out += "\\n";
        } else if (byte >= 0x20 && byte != 0x7F) {
            out += each;
        } else if (each == '\t') {
            out += ' ';
        }
    }
    return out;
}

std::string calendar_instant(domain::Instant at) {
    return ":" + date::format("%Y%m%dT%H%M%SZ", floor<seconds>(at));
}

std::string calendar_moment(domain::Instant at, std::string_view zone) {
    const date::time_zone* known = find_zone(zone);
    if (!known) return calendar_instant(at);
    return ";TZID=" + known->name() + ":" +
           date::format("%Y%m%dT%H%M%S", known->to_local(floor<seconds>(at)));
}

std::string calendar_zone(std::string_view zone, domain::Instant from, domain::Instant upto) {
    const date::time_zone* known = find_zone(zone);
    if (!known) return {};
    std::string out = calendar_line("BEGIN:VTIMEZONE") + calendar_line("TZID:" + known->name());
    const date::sys_seconds last = floor<seconds>(upto) + around;
    date::sys_seconds at = floor<seconds>(from) - around;
    while (at < last) {
        const date::sys_info info = known->get_info(at);
        out += observance(*known, info);
        at = info.end;
    }
    return out + calendar_line("END:VTIMEZONE");
}

}  // namespace urdimbre::app
