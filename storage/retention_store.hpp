#pragma once

#include "server/domain/ids.hpp"

#include <optional>

namespace urdimbre::storage {

using domain::Instant;
using domain::Sequence;
using domain::SpaceId;

// Which spaces are to be cleaned of words that are older than they keep them (rules P14 and L18):
// those whose newest event `retention_set` names a period and is older than the time in which
// nothing is deleted, and the sessions below them. Blocking and thread-safe; throws
// StorageUnavailable. Implementations are held to tests/contract/retention_contract.
class RetentionStore {
  public:
    virtual ~RetentionStore() = default;

    struct Cleaning {
        SpaceId space{};
        Instant before{};    // what is older goes
        Sequence setting{};  // the event that says so, here or in the space above
        Sequence upto{};     // up to here it was cleaned already, since that event

        bool operator==(const Cleaning&) const = default;
    };
    // One that was not cleaned since it was set anew, or whose time has come again; given to nobody
    // else until `until`.
    virtual std::optional<Cleaning> take(Instant now, Instant until) = 0;

    // Nothing is left to be deleted up to `upto`; its time comes again at `next`.
    virtual void done(const Cleaning& what, Sequence upto, Instant next) = 0;
};

}  // namespace urdimbre::storage
