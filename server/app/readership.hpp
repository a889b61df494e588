#pragma once

#include "server/app/data_profile.hpp"
#include "server/app/names.hpp"
#include "server/app/outlet.hpp"
#include "server/app/recent_events.hpp"
#include "server/app/space_writer.hpp"
#include "server/app/words.hpp"
#include "server/domain/view.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace urdimbre::app {

// One connection that follows one space. Its owner unfollows before it goes.
struct Follower {
    Outlet& outlet;
    domain::PersonId person{};
    DataProfile data{};

    domain::Audience audience{};
    domain::Sequence since{};  // what it knew when it began to follow
    std::size_t place{};       // in its group
    bool live{};
    bool settled{};  // let in or turned away since it last asked

    std::uint64_t presence_shown{};  // which picture of who is here it was shown last; 0: none
    std::optional<domain::OwnPart> own_shown{};  // none: it was told nothing yet
    std::vector<std::uint64_t> call_shown{};     // who is in the call, as it was told last
};

// What the members of one space are shown: snapshots, windows, and nothing that is not durable. A
// window is encoded once for everybody to whom the space looks the same.
class Readership {
  public:
    struct About {
        domain::SpaceId space{};
        domain::Uuid epoch;
        std::string title;
    };

    // `committed` and `recent` are of the same head.
    Readership(
        About about,
        SpaceServices& services,
        Names& names,
        const domain::Space& committed,
        RecentEvents recent
    );
    ~Readership();

    // Shows what came after `position`, or a snapshot; then everything that follows. Not allowed:
    // the answer is `left`.
    void follow(Follower& follower, std::optional<domain::Sequence> position);
    void unfollow(Follower& follower);

    // Committed has advanced by these events.
    void advanced(std::span<const domain::Recorded> events, std::span<const domain::Words> words);

    bool idle() const { return groups_.empty() && waiting_.empty(); }
    std::size_t followers() const;

    // Those who follow, by what they may see. Nobody comes or goes meanwhile.
    template <class Visit>
    void each_group(Visit&& visit) const {
        for (const auto& [audience, group] : groups_) visit(audience, group.followers);
    }

    std::size_t deliveries() const { return deliveries_; }

  private:
    struct Group {
        domain::Sequence sent{};    // the last window went up to here
        domain::Sequence looked{};  // there is nothing for it up to here that was not sent
        domain::Sequence waits{};   // what there is up to here may wait
        std::chrono::steady_clock::time_point told_at{};
        std::vector<Follower*> followers;
    };
    struct Waiting {
        Follower* follower;
        std::optional<domain::Sequence> position;
    };

    void publish();
    void restart_those_behind();
    void tell(const domain::Audience& audience, Group& group);
    bool may_wait(const domain::Audience& audience, Group& group);
    void look_again(std::chrono::steady_clock::time_point at);
    void tell_own_parts();
    domain::Sequence told_to_all() const;
    domain::Sequence ready_upto() const;
    bool words_are_known(const domain::Event& event) const;
    void reset_those_concerned(domain::Sequence after, domain::Sequence upto);
    void send_windows(
        const domain::Audience& audience,
        domain::Sequence sent,
        domain::Sequence after,
        domain::Sequence upto,
        std::span<Follower* const> followers,
        domain::Sequence& now_sent
    );
    void let_go(Follower& follower);

    void admit();
    bool show(Follower& follower, std::optional<domain::Sequence> position);
    bool resumable(const Follower& follower, domain::Sequence position) const;
    std::optional<wire::SharedFrame> snapshot(const domain::Audience& audience);
    void place(Follower& follower, domain::Sequence since);

    bool fetch_timeline_words();
    bool fetch_words_after(domain::Sequence after);
    bool fetch(std::vector<domain::ContentId> wanted);
    bool fetch_unknown_names();
    bool extend_back_to(domain::Sequence position);
    void learn_words(std::vector<domain::ContentId> wanted);
    void forget_words_of(const domain::Recorded& withdrawn);
    void tidy_words();
    void keep_needed_words();

    About about_;
    SpaceServices& services_;
    Names& names_;
    const domain::Space& committed_;
    RecentEvents recent_;
    Words words_;
    domain::Sequence published_;
    std::map<domain::Audience, Group> groups_;
    std::vector<Waiting> waiting_;
    std::map<domain::Audience, wire::SharedFrame> snapshots_;  // of the present head
    std::size_t words_kept_{};  // by the last tidying: messages may have several files
    bool fetching_words_{};
    bool fetching_names_{};
    bool extending_{};
    std::optional<std::chrono::steady_clock::time_point> looks_again_;
    std::chrono::steady_clock::time_point own_told_at_{};
    bool own_waits_{};
    std::size_t deliveries_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
