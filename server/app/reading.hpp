#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/loop.hpp"
#include "server/app/outlet.hpp"
#include "server/app/tail.hpp"
#include "storage/broker.hpp"
#include "storage/directory.hpp"
#include "storage/event_log.hpp"
#include "storage/reading_store.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace urdimbre::app {

// How far the people who are connected here have read, and what they have still to read: private to
// each of them (rules N1 to N5). What is unread is counted from one tail per space, so that neither
// a person nor a message costs a question to the log; a connection that follows a space counts what
// comes by itself.
class Reading {
  public:
    struct Timing {
        std::chrono::milliseconds flush{1'000};  // marks wait so long for others
        std::chrono::milliseconds look{3'000};   // at spaces that have grown
    };

    // One connection that asked for its spaces, owned by it. Once it is gone nothing is sent to it.
    struct Reader {
        Outlet& outlet;
        domain::PersonId person{};
        std::function<bool(domain::SpaceId)> follows;

        std::map<domain::SpaceId, std::uint32_t> shown{};  // unread, as it was told last
        // How far it said itself that its person has read: it need not be told.
        std::map<domain::SpaceId, domain::Sequence> said{};
        bool gone{};
    };
    using SharedReader = std::shared_ptr<Reader>;

    struct Parts {
        Loop& loop;
        Offload& offload;
        storage::EventLog& log;
        storage::Directory& directory;
        storage::Broker& broker;
        storage::ReadingStore* store{};  // null: nothing is marked and nothing counted
    };

    Reading(Parts parts, Timing timing);
    ~Reading();

    void start();

    // The spaces of the reader's person, with what is unread in each; from then on the reader is
    // told of changes. No value: the storage is out of reach.
    void list(
        SharedReader reader,
        std::uint32_t ref,
        std::function<void(std::optional<wire::SpacesFrame>)> answer
    );

    // The person has read up to here; of a space that is not theirs it means nothing. `by`: the
    // connection that says so, if it asked for its spaces.
    void read(
        domain::PersonId person,
        domain::SpaceId space,
        domain::Sequence seq,
        const SharedReader& by = nullptr
    );

    // Elsewhere these people have read on, or come into other spaces.
    void read_elsewhere(const std::vector<domain::PersonId>& people);
    void listed_anew(domain::PersonId person);

    // Hears of people who have read on, once that is durable.
    void on_read(std::function<void(const std::vector<domain::PersonId>&)> hear) {
        hear_ = std::move(hear);
    }

    // Another history begins.
    void restart();

  private:
    using Marks = std::map<std::pair<domain::PersonId, domain::SpaceId>, domain::Sequence>;
    struct Person {
        std::vector<std::weak_ptr<Reader>> readers;
        std::map<domain::SpaceId, domain::Sequence> read;
        std::set<domain::SpaceId> spaces;
    };
    struct Watched {
        domain::Sequence head{};
        std::optional<Tail> tail;
        std::set<domain::PersonId> people;
    };
    using Changed = std::set<std::pair<domain::PersonId, domain::SpaceId>>;

    void enroll(const SharedReader& reader);
    void be_in(
        domain::PersonId person,
        const std::vector<storage::SpaceListing>& spaces,
        const std::vector<storage::ReadingStore::Mark>& marks
    );
    void leave_spaces(domain::PersonId person, const std::set<domain::SpaceId>& spaces);
    std::vector<domain::SpaceId> untold_tails(domain::PersonId person) const;
    void load_tails(std::vector<domain::SpaceId> spaces, std::function<void(bool)> then);
    std::optional<wire::ReadingState> state_of(domain::PersonId person, domain::SpaceId space)
        const;

    void flush_soon();
    void flush();
    void flushed(const std::vector<storage::ReadingStore::Mark>& moved);
    std::vector<domain::SpaceId>
    take_in(const std::vector<storage::ReadingStore::Mark>& marks, Changed& changed);
    void tell(const Changed& changed, bool followers_too);

    void look();
    void look_again();
    void looked(
        const std::vector<storage::ReadingStore::Growth>& growth,
        const std::vector<storage::ReadingStore::Tail>& tails
    );
    void forget_those_who_left();

    Parts parts_;
    Timing timing_;
    std::function<void(const std::vector<domain::PersonId>&)> hear_;
    std::map<domain::PersonId, Person> people_;
    std::unordered_map<domain::SpaceId, Watched> watched_;
    Marks pending_;
    std::set<domain::PersonId> doubtful_;  // perhaps they moved when an answer was lost
    bool flushing_{};
    domain::Instant changes_looked_at_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

// What other nodes are told of people whose private things have changed, on the channel that is no
// space's; bounded, as hints are.
inline constexpr domain::SpaceId people_channel{0};
std::vector<std::string> hints_of_people(const std::vector<domain::PersonId>& people);
// No value: it says something else.
std::optional<std::vector<domain::PersonId>> people_of_hint(std::string_view hint);

}  // namespace urdimbre::app
