#pragma once

#include "server/app/reader_route.hpp"
#include "server/domain/month.hpp"
#include "storage/figure_store.hpp"

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

namespace urdimbre::app {

// GET /api/spaces/<number>/figures, and figures.csv: what whoever coordinates a network is told of
// the whole of it (rule P19). There is nothing to choose: the periods are the same for everybody
// and end with the last month that is over. Whoever asks first has them made, once; they are kept,
// and the same for ever.
class FiguresRoute final : public ReaderRoute {
  public:
    // For as long a month is not told of yet: what was decided while it lasted may be on its way
    // into the log.
    static constexpr std::chrono::hours settled_after{1};

    // `aside`: where it is read, so that commands do not wait for it. Without a store there are
    // none.
    FiguresRoute(Visit::House& house, Offload& aside, storage::FigureStore* store)
        : ReaderRoute(house, aside), store_(store) {}

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    enum class State : std::uint8_t { told, being_made, too_much };
    struct Found {
        State state{};
        std::string kept{};
    };
    Found find(domain::SpaceId network, domain::Month last) const;

    storage::FigureStore* store_;
    mutable std::mutex making_;  // one network at a time
};

}  // namespace urdimbre::app
