#pragma once

#include "server/domain/role.hpp"
#include "storage/event_log.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::storage {

// What concerns people: rows that appends have written (Append::notices), each of one person and
// one event; and those of what networks publish (TemplateStore), which have a number beyond every
// log where others have that of an event. Ids only. Blocking and thread-safe; throws
// StorageUnavailable. Implementations are held to tests/contract/notice_contract.
class NoticeStore {
  public:
    virtual ~NoticeStore() = default;

    // Of a notice among those of its person: by time, then by space and event.
    struct Place {
        Instant at{};
        SpaceId space{};
        Sequence seq{};

        auto operator<=>(const Place&) const = default;
    };

    // What a network published or retired, and who did (rule C118).
    struct OfTemplate {
        std::string id;
        std::uint32_t version{};
        std::string title;
        PersonId by{};

        bool operator==(const OfTemplate&) const = default;
    };

    struct Noticed {
        Place place;
        domain::NoticeKind kind{};
        bool seen{};
        domain::Roles roles;  // of the person, in the space, now
        std::string title;    // of the space
        StoredEvent event;    // empty where it is about a template
        std::optional<OfTemplate> of_template{};
    };

    // Those of a person before `before`, newest first: of spaces where they are members now,
    // without what answers or mentions them in a message whose words are gone, and without
    // `list_changed`.
    virtual std::vector<Noticed>
    of(PersonId person, std::optional<Place> before, std::size_t limit) = 0;

    // How many of these the person has not seen, counted up to `limit`. What answers or mentions
    // them is seen, too, once they have read so far.
    virtual std::size_t unseen(PersonId person, std::size_t limit) = 0;

    // The person has seen these, and all up to `upto`.
    virtual void
    see(PersonId person, std::span<const Place> places, std::optional<Instant> upto) = 0;

    // What was written at or after `since`, by the clock of the store, after `after` among those of
    // one time; in that order. A row becomes visible within `written_within` of its time, so
    // whoever looks back as far misses none.
    struct Key {
        Instant written_at{};
        SpaceId space{};
        Sequence seq{};
        PersonId person{};

        auto operator<=>(const Key&) const = default;
    };
    struct Written {
        Key key;
        domain::NoticeKind kind{};
    };
    struct News {
        std::vector<Written> rows;
        Instant now{};
    };
    static constexpr std::chrono::seconds written_within{10};
    virtual News news(Instant since, std::optional<Key> after, std::size_t limit) = 0;

    // Leaves each person the newest `kept` of theirs, and none from before `oldest`: for the next
    // `people` people after this one. Returns the last of them; no value: there are no more.
    virtual std::optional<PersonId>
    trim(PersonId after, std::size_t people, std::size_t kept, Instant oldest) = 0;
};

}  // namespace urdimbre::storage
