#include "server/domain/retention.hpp"

namespace urdimbre::domain {

Instant cutoff(Instant now, std::uint32_t months) {
    const auto day = std::chrono::floor<std::chrono::days>(now);
    auto then = std::chrono::year_month_day{day} -
                std::chrono::months{static_cast<std::chrono::months::rep>(months)};
    if (!then.ok()) then = then.year() / then.month() / std::chrono::last;
    return std::chrono::sys_days{then} + (now - day);
}

}  // namespace urdimbre::domain
