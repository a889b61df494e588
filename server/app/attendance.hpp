#pragma once

#include "server/app/readership.hpp"
#include "server/domain/presence.hpp"
#include "storage/presence_store.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace urdimbre::app {

// Who is in one space, and what its followers here were shown of it: first everybody, then what has
// changed, never more often than its pace. Where there are many, only how many they are. Whoever
// reads too slowly is left out, and given the whole of the newest picture later.
class Attendance {
  public:
    using Time = std::chrono::steady_clock::time_point;

    struct Pace {
        std::chrono::milliseconds telling_nodes{200};
        std::chrono::milliseconds few{2'000};
        std::chrono::milliseconds crowd{10'000};
        // Whoever was elsewhere when presence was lost is shown for so long, until their node has
        // had the time to say them again.
        std::chrono::milliseconds held{10'000};
    };

    // A crowd is listed again when it has shrunk to this: the list does not come and go.
    static constexpr std::size_t listed_again_max = 80;

    Attendance(domain::SpaceId space, Pace pace) : space_(space), pace_(pace) {}

    // Who writes in the space, and until when they are believed to.
    using Writers = std::map<domain::PersonId, Time>;

    // Counts who follows here now. True: look again soon, as somebody writes and will stop.
    bool count(const Readership& readership, const Writers& writers, Time now);

    // Whom other nodes are to be told of, in place of what they were told; none: nothing new, or
    // not yet (`waits`).
    std::optional<std::vector<storage::Present>> news(Time now, bool& waits);

    // What the nodes say, our own earlier words among it. True: it differs from before.
    bool heard(std::vector<storage::Present> here, bool trusted, Time now);

    // Offers everybody what they have not been shown. True: some of it has to wait.
    bool show(const domain::Space& committed, const Readership& readership, Time now);

    bool told_anything() const { return !told_.empty(); }

    // Somebody is shown to be writing, which the space may hide at any moment.
    bool depends_on_state() const;

    // A large crowd is not counted all the time.
    bool rests(Time now) const { return now < rests_until_; }

  private:
    struct Picture {
        bool trusted{};
        bool listed{true};
        std::uint64_t count{};
        std::vector<domain::PersonId> here;
        std::vector<domain::PersonId> writing;

        bool operator==(const Picture&) const = default;
    };
    struct Shown {
        Picture picture;
        std::uint64_t version{};
        Time at;
        std::optional<wire::SharedFrame> whole;
    };

    std::vector<domain::Here> everybody() const;
    Picture picture(domain::seen::Presence seen, bool listed_before, const DataManner& manner)
        const;
    wire::SharedFrame whole(const Picture& picture) const;
    std::optional<wire::SharedFrame> change(const Picture& before, const Picture& now) const;
    bool due(const Shown& shown, const Picture& picture, const DataManner& manner, Time now) const;

    domain::SpaceId space_;
    Pace pace_;
    Time rests_until_{};
    std::vector<storage::Present> local_;
    std::vector<storage::Present> told_;
    Time told_at_{};
    std::vector<storage::Present> elsewhere_;
    bool trusted_{};
    std::vector<storage::Present> held_;
    Time held_until_{};
    // Those who look alike and are told alike.
    using Side = std::pair<domain::Audience, DataProfile>;

    bool show_side(
        Shown& last,
        const DataManner& manner,
        domain::seen::Presence seen,
        const std::vector<Follower*>& followers,
        Time now
    );

    std::map<Side, Shown> shown_;
};

}  // namespace urdimbre::app
