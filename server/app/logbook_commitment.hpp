#pragma once

#include "server/app/evidence_reading.hpp"
#include "server/domain/event.hpp"
#include "server/domain/ledger.hpp"
#include "storage/event_log.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

// What somebody took on, as their logbook has it (rule P23).
namespace urdimbre::app {

inline std::int64_t logged_moment(domain::Instant at) { return at.time_since_epoch().count(); }
boost::json::value logged_text(const std::optional<std::string>& text);

struct LoggedCommitment {
    domain::ContributionId id;
    std::string text;  // as it is now
    std::optional<domain::Day> due;
    boost::json::value details{};  // what was said of it besides
};

// What became of some commitments, and what one person brought of them, out of the log of the space
// that keeps them. Blocking; throws StorageUnavailable.
class CommitmentStories {
  public:
    struct Asked {
        domain::SpaceId kept_in{};
        domain::SpaceId session{};     // where they were taken on; 0: in that space itself
        const domain::Ledger& ledger;  // of that space; outlives this
        domain::PersonId person{};
    };
    CommitmentStories(
        storage::EventLog& log,
        const Asked& asked,
        std::span<const domain::ContributionId> ids
    );

    // Everything that was said about them there.
    const std::vector<domain::Recorded>& recorded() const { return recorded_; }

    boost::json::object told(const LoggedCommitment& one) const;

  private:
    struct Change {
        domain::CommitmentChanged event;
        std::optional<std::string> note;
    };

    Asked asked_;
    std::vector<domain::Recorded> recorded_;
    std::vector<Change> changes_{};  // oldest first
    std::vector<EvidenceFound> brought_{};
};

// Where nobody tells what became of it there are no stories.
boost::json::object told(const LoggedCommitment& one, const CommitmentStories* stories);

}  // namespace urdimbre::app
