#pragma once

#include "server/app/reader_route.hpp"
#include "storage/access_record.hpp"

namespace urdimbre::app {

// GET /api/account/access: who read what is mine (rule P15), to nobody but me and to no script.
class AccessRoute final : public ReaderRoute {
  public:
    static constexpr std::size_t told_max = 200;

    // Without a record nothing is on it.
    AccessRoute(Visit::House& house, storage::AccessRecord* record)
        : ReaderRoute(house), record_(record) {}

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    storage::AccessRecord* record_;
};

}  // namespace urdimbre::app
