#include "server/app/calendar.hpp"
#include "server/app/secret.hpp"
#include "tests/simulation/town.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

// The date of a session for one's own calendar (rule C93).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using simulation::Town;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = text.find("\r\n", from);
        EXPECT_NE(end, std::string::npos) << "a line does not end";
        if (end == std::string::npos) break;
        lines.push_back(text.substr(from, end - from));
        from = end + 2;
    }
    return lines;
}

std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(CalendarLine, IsFoldedAtSeventyFiveBytesBetweenCharacters) {
    for (std::size_t before = 60; before < 80; ++before) {
        std::string line = "SUMMARY:" + std::string(before, 'x');
        for (int i = 0; i < 40; ++i) line += "ñ…🧶";
        const std::string folded = app::calendar_line(line);
        for (const std::string& one : lines_of(folded)) {
            EXPECT_LE(one.size(), 75u);
            const auto first = static_cast<unsigned char>(one[one.starts_with(' ') ? 1 : 0]);
            EXPECT_NE(first & 0xC0, 0x80) << "a character is cut";
        }
        EXPECT_EQ(unfolded(folded), line + "\r\n");
    }
    EXPECT_EQ(app::calendar_line(std::string(75, 'x')), std::string(75, 'x') + "\r\n");
}

TEST(CalendarText, KeepsToItsValue) {
    EXPECT_EQ(app::calendar_text("a;b,c\\d"), "a\\;b\\,c\\\\d");
    EXPECT_EQ(app::calendar_text("uno\r\nEND:VEVENT"), "uno\\nEND:VEVENT");
    EXPECT_EQ(app::calendar_text(std::string{"x\x01\x7Fy\tz"}), "xy z");
}

Instant at(int year, unsigned month, unsigned day, std::chrono::minutes time) {
    return std::chrono::sys_days{
               std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)
           } +
           time;
}

// Chile's clocks, as they were in 2025: two zones that change, two that do not.
TEST(CalendarZone, HasTheOffsetsOfTheSystemsTables) {
    const auto zone = [](std::string_view name) {
        return app::calendar_zone(name, at(2025, 6, 1, 15h), at(2025, 6, 1, 16h));
    };
    const std::string santiago = zone("America/Santiago");
    EXPECT_TRUE(santiago.starts_with("BEGIN:VTIMEZONE\r\nTZID:America/Santiago\r\n"));
    EXPECT_TRUE(santiago.ends_with("END:VTIMEZONE\r\n"));
    EXPECT_TRUE(has(
        santiago,
        "BEGIN:STANDARD\r\nDTSTART:20250406T000000\r\nTZOFFSETFROM:-0300\r\nTZOFFSETTO:-0400\r\n"
    )) << santiago;
    EXPECT_TRUE(has(
        santiago,
        "BEGIN:DAYLIGHT\r\nDTSTART:20250907T000000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0300\r\n"
    )) << santiago;
    const std::string easter = zone("Pacific/Easter");
    EXPECT_TRUE(has(
        easter,
        "BEGIN:DAYLIGHT\r\nDTSTART:20250906T220000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\n"
    )) << easter;
    for (const char* steady : {"America/Punta_Arenas", "America/Lima", "UTC"}) {
        const std::string text = zone(steady);
        EXPECT_TRUE(has(text, "BEGIN:STANDARD")) << text;
        EXPECT_FALSE(has(text, "BEGIN:DAYLIGHT")) << text;
    }
    EXPECT_TRUE(has(zone("America/Punta_Arenas"), "TZOFFSETTO:-0300\r\n"));
    EXPECT_TRUE(has(zone("America/Lima"), "TZOFFSETTO:-0500\r\n"));
    EXPECT_EQ(zone("Nowhere/At_All"), "");
    EXPECT_EQ(zone("/etc/localtime"), "");
}

TEST(CalendarMoment, IsOnTheClockOfTheZoneOrInUtc) {
    const Instant moment = at(2025, 6, 1, 15h);
    EXPECT_EQ(
        app::calendar_moment(moment, "America/Santiago"), ";TZID=America/Santiago:20250601T110000"
    );
    EXPECT_EQ(app::calendar_moment(moment, "Nowhere/At_All"), ":20250601T150000Z");
    EXPECT_EQ(app::calendar_moment(moment, ""), ":20250601T150000Z");
}

// A session that is planned for a date, and then for another one.
class SessionCalendarTest : public testing::Test {
  protected:
    SessionCalendarTest()
        : town({.seed = 1, .nodes = 1, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        for (const char* name : {"Ana", "Pedro", "Eva", "Luz", "Olga"})
            town.directory.add_person(name, "es");
        town.directory.reserve_space(
            SpaceKind::session, "Amigo crítico; con coma, y un nombre que no cabe en una línea"
        );
        for (std::uint64_t person = 1; person <= 5; ++person) {
            town.directory.add_login(
                PersonId{person}, app::hash_of("llave " + std::to_string(person)), Instant::max()
            );
        }
    }

    void date(std::optional<Instant> starts_at, std::optional<std::string> zone) {
        session.ask(SessionScript::ana, ConversationCommand{DateSession{starts_at, zone}});
    }

    void store() {
        for (; stored < session.appends.size(); ++stored) {
            town.log.append({&session.appends[stored], 1});
        }
    }

    std::string file(const std::string& zone = {}) {
        store();
        std::optional<app::ApiResponse> answer;
        app::ApiRequest request;
        request.method = "GET";
        request.path = "/api/spaces/1/session.ics";
        if (!zone.empty()) request.query["zone"] = zone;
        request.secret = "llave 5";
        town.node(0).handle(request, [&](app::ApiResponse response) {
            answer = std::move(response);
        });
        town.world.run_for(100ms);
        EXPECT_TRUE(answer);
        if (!answer) return {};
        EXPECT_EQ(answer->status, 200) << answer->body;
        EXPECT_EQ(answer->content_type, "text/calendar; charset=utf-8");
        for (const std::string& line : lines_of(answer->body)) EXPECT_LE(line.size(), 75u);
        return unfolded(answer->body);
    }

    static std::string value(const std::string& text, const std::string& name) {
        // The component before it has lines of the same names.
        const std::size_t begin = text.find("\r\n" + name, text.find("BEGIN:VEVENT"));
        if (begin == std::string::npos) return {};
        const std::size_t from = begin + 2 + name.size();
        return text.substr(from, text.find("\r\n", from) - from);
    }

    Town town;
    SessionScript session;
    std::size_t stored{};
};

TEST_F(SessionCalendarTest, HasTheDateOnTheClockOfWhoeverAsks) {
    date(at(2026, 11, 28, 21h + 30min), "America/Santiago");
    const std::string here = file();
    EXPECT_TRUE(here.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")) << here;
    EXPECT_TRUE(here.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    EXPECT_EQ(value(here, "DTSTART"), ";TZID=America/Santiago:20261128T183000");
    EXPECT_EQ(value(here, "DTEND"), ";TZID=America/Santiago:20261128T193000");
    EXPECT_TRUE(has(here, "BEGIN:VTIMEZONE\r\nTZID:America/Santiago\r\n"));
    EXPECT_EQ(
        value(here, "SUMMARY:"), "Amigo crítico\\; con coma\\, y un nombre que no cabe en una línea"
    );
    const std::string lima = file("America/Lima");
    EXPECT_EQ(value(lima, "DTSTART"), ";TZID=America/Lima:20261128T163000");
    EXPECT_EQ(value(lima, "UID:"), value(here, "UID:"));
    const std::string unknown = file("America/Quien_Sabe");
    EXPECT_EQ(value(unknown, "DTSTART"), ":20261128T213000Z");
    EXPECT_FALSE(has(unknown, "VTIMEZONE"));
}

TEST_F(SessionCalendarTest, AnotherDateTakesThePlaceOfTheOneBefore) {
    date(at(2026, 11, 28, 21h), "America/Santiago");
    const std::string first = file();
    date(at(2026, 12, 1, 21h), "America/Santiago");
    const std::string second = file();
    EXPECT_EQ(value(first, "UID:"), value(second, "UID:"));
    EXPECT_LT(std::stoul(value(first, "SEQUENCE:")), std::stoul(value(second, "SEQUENCE:")));
    EXPECT_NE(value(first, "DTSTART"), value(second, "DTSTART"));
    EXPECT_LE(value(first, "DTSTAMP:"), value(second, "DTSTAMP:"));
    EXPECT_EQ(file(), second) << "asking again makes the same file";
}

}  // namespace
}  // namespace urdimbre::tests
