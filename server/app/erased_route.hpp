#pragma once

#include "server/app/reader_route.hpp"
#include "storage/erasure_store.hpp"

namespace urdimbre::app {

// GET /api/people/erased: those whom I met somewhere and who are named no more (rule P13), as they
// are called now, for a device that remembers how they were called.
class ErasedRoute final : public ReaderRoute {
  public:
    static constexpr std::size_t told_max = 500;

    // Without a store there is nobody.
    ErasedRoute(Visit::House& house, storage::ErasureStore* store)
        : ReaderRoute(house), store_(store) {}

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    storage::ErasureStore* store_;
};

}  // namespace urdimbre::app
