#pragma once

#include "server/domain/answer_link.hpp"
#include "server/domain/ids.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::storage {

using domain::Instant;
using domain::PersonId;
using domain::Uuid;

// Links by which people without an account answer an application, and what they answer until that
// has ended (rules I8, I19 to I22), beside the logs. Nothing is kept of who answers: no person, no
// address, no time. Blocking and thread-safe; throws StorageUnavailable. Implementations are held
// to tests/contract/answer_link_contract.
class AnswerLinkStore {
  public:
    virtual ~AnswerLinkStore() = default;

    // Of a secret, or of the id that a device gave to what it sends.
    using Hash = std::array<std::uint8_t, 32>;

    // A link with how many have answered by it, from when it was made to the end.
    struct Standing {
        domain::AnswerLink link;
        std::uint32_t answers{};
        std::uint64_t words_bytes{};  // of what they say in words that are told

        // Nothing more is taken by it.
        bool full() const {
            return answers >= link.answers_max ||
                   words_bytes >= domain::AnswerLink::words_bytes_most;
        }

        bool operator==(const Standing&) const = default;
    };

    // Asked again for the same under the same id by whoever made it, the new secret takes the place
    // of the one before, which nobody may have heard of. full: as many as an application may have.
    // taken: the id is that of something else, of another link for other people too.
    enum class Making : std::uint8_t { made, full, taken };
    virtual Making make(const domain::AnswerLink& link, const Hash& secret) = 0;

    // From here on the link is found by this secret and by no other. False: there is no such link,
    // or it is closed.
    virtual bool renew(const Uuid& link, const Hash& secret, Instant now) = 0;

    // Nothing is answered from here on. When it was closed first counts.
    virtual void close(const Uuid& link, Instant at) = 0;
    // The application ended at `at`, perhaps sooner than it was to: so did all of its links, whose
    // report is due.
    virtual void close_all(const Uuid& application, Instant at) = 0;

    // In the order in which they were made.
    virtual std::vector<Standing> of(const Uuid& application) = 0;
    // Whatever became of it. No value: nobody was ever given this secret, or another took its
    // place.
    virtual std::optional<Standing> find(const Hash& secret) = 0;

    // `id`: of what a device gave to this answer; asked again it happens once. `consent`: the
    // version of the words to which a guardian said yes; empty: nobody was asked. Counted by words
    // and day, apart from the answers, for whoever has to show that there was one.
    struct Answering {
        Uuid link;
        Hash id{};
        Instant at{};
        std::string consent;
        std::string answers;
        std::uint64_t words_bytes{};  // see Standing
    };
    // closed: or there is no such link. full: as many have answered as may, or in as many words.
    enum class Kept : std::uint8_t { kept, closed, full };
    virtual Kept keep(const Answering& answering) = 0;

    // Until the report is fixed; in an order that says nothing of who answered when.
    struct Answered {
        Uuid link;
        std::string answers;

        bool operator==(const Answered&) const = default;
    };
    virtual std::vector<Answered> answers(const Uuid& application) = 0;

    // Fixes the one report of an application whose links are closed, and deletes the answers that
    // it was made of with their ids. The first one counts, for ever.
    virtual void fix(const Uuid& application, const std::string& figures) = 0;
    virtual std::optional<std::string> report(const Uuid& application) = 0;

    // Applications whose links have reached their end, and which have no report; oldest end first.
    virtual std::vector<Uuid> due(Instant now, std::size_t limit) = 0;
};

}  // namespace urdimbre::storage
