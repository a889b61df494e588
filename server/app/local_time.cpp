#include "server/app/local_time.hpp"

#include "server/app/time_zone.hpp"

#include <date/tz.h>

#include <unicode/bytestream.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <stdexcept>

namespace urdimbre::app {
namespace {

using std::chrono::milliseconds;

void must(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string{"ICU: "} + u_errorName(status));
}

// Writes what a clock on the wall shows. Which offset that is, the system's tables say: those that
// come with ICU are as old as ICU.
std::unique_ptr<icu::DateFormat> format(const icu::Locale& locale, const char16_t* parts) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns{
        icu::DateTimePatternGenerator::createInstance(locale, status)
    };
    must(status);
    const icu::UnicodeString pattern = patterns->getBestPattern(parts, status);
    must(status);
    auto made = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
    must(status);
    made->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    return made;
}

std::string utf8(const icu::DateFormat& format, milliseconds wall) {
    icu::UnicodeString text;
    format.format(static_cast<UDate>(wall.count()), text);
    std::string out;
    icu::StringByteSink<std::string> sink{&out};
    text.toUTF8(sink);
    return out;
}

}  // namespace

struct LocalTime::Parts {
    const date::time_zone* zone;
    std::string name;
    std::unique_ptr<icu::DateFormat> full;
    std::unique_ptr<icu::DateFormat> clock;
    std::unique_ptr<icu::DateFormat> day;

    milliseconds wall(domain::Instant at) const {
        return zone ? zone->to_local(at).time_since_epoch() : at.time_since_epoch();
    }
};

LocalTime::LocalTime(std::string_view lang, std::string_view zone) {
    const icu::Locale locale{lang.starts_with("en") ? "en_GB" : "es_CL"};
    const date::time_zone* known = find_zone(zone);
    std::string name = known ? std::string{zone.substr(zone.rfind('/') + 1)} : "UTC";
    for (char& each : name) {
        if (each == '_') each = ' ';
    }
    parts_ = std::make_unique<Parts>(Parts{
        .zone = known,
        .name = std::move(name),
        .full = format(locale, u"yMMMMEEEEdHHmm"),
        .clock = format(locale, u"HHmm"),
        .day = format(locale, u"yMMMMEEEEd"),
    });
}

LocalTime::~LocalTime() = default;

std::string LocalTime::in_full(domain::Instant at) const {
    return utf8(*parts_->full, parts_->wall(at));
}

std::string LocalTime::clock(domain::Instant at) const {
    return utf8(*parts_->clock, parts_->wall(at));
}

bool LocalTime::same_day(domain::Instant one, domain::Instant other) const {
    return date::floor<date::days>(parts_->wall(one)) ==
           date::floor<date::days>(parts_->wall(other));
}

std::string LocalTime::day_in_full(domain::Day day) const {
    return utf8(*parts_->day, date::days{static_cast<int>(day)});
}

std::string LocalTime::day(domain::Day day) {
    return date::format("%F", date::sys_days{date::days{static_cast<int>(day)}});
}

std::string LocalTime::day_of(domain::Instant at) const {
    return date::format(
        "%F", date::floor<date::days>(date::sys_time<milliseconds>{parts_->wall(at)})
    );
}

const std::string& LocalTime::zone() const { return parts_->name; }

}  // namespace urdimbre::app
