#pragma once

#include "server/app/fingerprint.hpp"
#include "server/domain/ids.hpp"

namespace urdimbre::app {

// Ids of commands that no client made. The same on every node, so that two nodes which do the same
// thing do it once (G3); keyed, so that nobody can use up the id of a tick or of an effect before.
class DerivedId {
  public:
    explicit DerivedId(const Fingerprint::Key& key) : key_(key) {}

    // What the clock makes happen on top of this head.
    domain::CommandId tick(domain::SpaceId space, domain::Sequence head) const;

    // The effect of the event `seq` of `from`, in `where`.
    domain::CommandId effect(domain::SpaceId from, domain::Sequence seq, domain::SpaceId where)
        const;

    // The note in `from` that the effect of its event `seq` has happened.
    domain::CommandId settling(domain::SpaceId from, domain::Sequence seq) const;

    // A session that begins by itself when the head is this.
    domain::CommandId beginning(domain::SpaceId space, domain::Sequence head) const;

    // Somebody seen to be absent when the head was this.
    domain::CommandId absence(domain::SpaceId space, domain::Sequence head, domain::PersonId person)
        const;

    // Reactions to the stage that began to be counted when the head was this; `first` of those
    // whose they are.
    domain::CommandId applause(domain::SpaceId space, domain::Sequence head, domain::PersonId first)
        const;

    // Somebody's words of the event `seq` taken back with all that they said; 0: they leave.
    domain::CommandId erasure(domain::SpaceId space, domain::Sequence seq) const;

    // The words of the event `seq` deleted, as they are older than their space keeps them.
    domain::CommandId expiry(domain::SpaceId space, domain::Sequence seq) const;

  private:
    Fingerprint::Key key_;
};

}  // namespace urdimbre::app
