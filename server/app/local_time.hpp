#pragma once

#include "server/domain/contribution.hpp"
#include "server/domain/ids.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace urdimbre::app {

// Moments as somebody reads them: in a language, and in a zone of the system's own tables (the
// names are those of IANA, "America/Santiago"). In UTC where the system does not know the zone: a
// telephone may be newer than the server.
class LocalTime {
  public:
    LocalTime(std::string_view lang, std::string_view zone);
    ~LocalTime();
    LocalTime(const LocalTime&) = delete;
    LocalTime& operator=(const LocalTime&) = delete;

    // "sábado, 28 de noviembre de 2026, 14:00"
    std::string in_full(domain::Instant at) const;
    // "14:00"
    std::string clock(domain::Instant at) const;
    bool same_day(domain::Instant one, domain::Instant other) const;
    // Of a day that is one everywhere: "martes, 24 de noviembre de 2026", and "2026-11-24".
    std::string day_in_full(domain::Day day) const;
    static std::string day(domain::Day day);
    // As in a file's name.
    std::string day_of(domain::Instant at) const;
    // What its people call the zone: "Santiago"; "UTC".
    const std::string& zone() const;

  private:
    struct Parts;
    std::unique_ptr<const Parts> parts_;
};

}  // namespace urdimbre::app
