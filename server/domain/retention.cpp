#include "server/domain/retention.hpp"

namespace urdimbre::domain {

Instant cutoff(Instant now, std::uint32_t months) {
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const auto then = std::chrono::year_month_day{day} -
                      std::chrono::months{static_cast<std::chrono::months::rep>(months)};
    if (then.ok()) return std::chrono::sys_days{then} + (now - day);
    return std::chrono::sys_days{then.year() / then.month() / std::chrono::last} +
           std::chrono::days{1};
}

}  // namespace urdimbre::domain
