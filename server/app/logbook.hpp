#pragma once

#include "server/app/reader_route.hpp"
#include "storage/person_records.hpp"

namespace urdimbre::app {

// The logbook of whoever asks (rule P23), in three lists that whoever shows it puts into one order
// of time. The sessions that they were part of in every space, with what they took on there and
// what became of it, the newest first: an answer has at most 20 of them and reads 60, of which many
// never took place. And the mentoring rooms and mesas with their observations and stages, likewise:
// at most 20 observations in 10 rooms. And what they took on outside of a session, of what was
// proposed to them (rule K2), by 20. All are found among the spaces that the person was ever in.
// There is no number of a person in the question: it is always about whoever asks. People ask, not
// scripts (rule A21).
class Logbook final : public ReaderRoute {
  public:
    // `aside`: where it is read, so that commands do not wait for it. `records` null: there is
    // none.
    Logbook(Visit::House& house, Offload& aside, storage::PersonRecords* records)
        : ReaderRoute(house, aside), records_(records) {}

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;
    ApiResponse sessions(const ApiRequest& request, domain::PersonId person) const;
    ApiResponse rooms(const ApiRequest& request, const Caller& caller) const;
    ApiResponse taken_on(const ApiRequest& request, domain::PersonId person) const;

    storage::PersonRecords* records_;
};

}  // namespace urdimbre::app
