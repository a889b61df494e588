#include "server/net/open_connections.hpp"

#include <utility>

namespace urdimbre::net {

OpenConnections::Place::Place(OpenConnections& all, std::string address, bool counted)
    : all_{&all}, address_{std::move(address)}, counted_{counted} {
    ++all.size_;
    if (counted_) ++all.by_address_[address_];
}

OpenConnections::Place::Place(Place&& other) noexcept
    : all_{std::exchange(other.all_, nullptr)},
      address_{std::move(other.address_)},
      counted_{other.counted_} {}

OpenConnections::Place::~Place() {
    if (!all_) return;
    --all_->size_;
    if (!counted_) return;
    const auto found = all_->by_address_.find(address_);
    if (--found->second == 0) all_->by_address_.erase(found);
}

std::optional<OpenConnections::Place>
OpenConnections::enter(std::string_view address, bool counted) {
    if (size_ >= total_max_) return std::nullopt;
    const auto same = by_address_.find(address);
    if (counted && same != by_address_.end() && same->second >= per_address_max_)
        return std::nullopt;
    return std::optional<Place>{std::in_place, *this, std::string{address}, counted};
}

OpenConnections::Listed::Listed(OpenConnections& all, OpenConnection& connection)
    : all_{all}, place_{all.listed_.insert(all.listed_.end(), &connection)} {}

OpenConnections::Listed::~Listed() { all_.listed_.erase(place_); }

// A connection that is told leaves the list in a later turn of the loop, never within the call.
void OpenConnections::wind_down() {
    for (OpenConnection* const connection : listed_) connection->wind_down();
}

void OpenConnections::sever() {
    for (OpenConnection* const connection : listed_) connection->sever();
}

}  // namespace urdimbre::net
