#pragma once

#include "storage/directory.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::storage {

// Who closed their account and asked to be named no more, some of them with all that they said
// taken back (rule P13). Blocking and thread-safe; throws StorageUnavailable. Implementations are
// held to tests/contract/erasure_contract.
class ErasureStore {
  public:
    virtual ~ErasureStore() = default;

    // The account is closed as Directory::deactivate closes it, and `nobody` stands where the name
    // was: all or nothing. words: what they said is to be taken back. False: it was closed
    // already, and nothing changed.
    virtual bool close(PersonId person, const std::string& nobody, bool words, Instant now) = 0;

    struct Erasure {
        PersonId person{};
        bool words{};  // have to be taken back

        bool operator==(const Erasure&) const = default;
    };
    // One that is not done, earliest first, and given to nobody else until `until`.
    virtual std::optional<Erasure> take(Instant now, Instant until) = 0;

    // They have left every space, and nothing is left to be taken back.
    virtual void done(PersonId person, Instant now) = 0;

    // As they are called now, those with whom `person` is or was in some space; newest first.
    virtual std::vector<PersonName> met_by(PersonId person, std::size_t limit) = 0;
};

}  // namespace urdimbre::storage
