#pragma once

#include "server/app/absence.hpp"
#include "server/app/derived_id.hpp"
#include "server/app/loop.hpp"
#include "server/app/spaces.hpp"

#include <chrono>
#include <memory>
#include <vector>

namespace urdimbre::app {

// Tells conversations who is gone of those whom they wait for: then the word goes on, or
// facilitation does (rules T8-T10, C104). Every node that has the space loaded may see it and say
// so; the log makes that once. Only from the loop.
class Absentees {
  public:
    static constexpr std::chrono::milliseconds look_every{1'000};

    Absentees(Loop& loop, Spaces& spaces, const Absence& absence, const DerivedId& ids);
    ~Absentees();

    void start();

  private:
    void look();
    void look_at(domain::SpaceId space);
    domain::Duration may_succeed(
        domain::SpaceId space,
        const domain::Conversation& conversation,
        domain::PersonId person,
        domain::Duration gone
    ) const;
    std::vector<domain::PersonId> gone_of_group(
        domain::SpaceId space,
        const domain::Conversation& conversation,
        domain::PersonId person
    ) const;

    Loop& loop_;
    Spaces& spaces_;
    const Absence& absence_;
    const DerivedId& ids_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
