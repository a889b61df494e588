#pragma once

#include "server/app/files.hpp"
#include "server/app/fingerprint.hpp"
#include "server/app/gate.hpp"
#include "server/app/leaky_count.hpp"
#include "server/app/presence.hpp"
#include "server/app/spaces.hpp"
#include "server/app/templates.hpp"
#include "server/app/texts.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// One signed-in connection: what it asks, in order, and what it is answered.
class Visit final : public Client {
  public:
    // What all visits of a node share.
    struct House {
        Loop& loop;
        Offload& offload;
        storage::EventLog& log;
        storage::Directory& directory;
        Spaces& spaces;
        Presence& presence;
        const Texts& texts;
        const Templates& templates;
        Fingerprint fingerprint;
        domain::Uuid epoch;
        std::function<domain::Instant()> now;
        Files* files{};  // null: messages carry none
    };

    // So many within a short time; a client with one small defect is answered for ever.
    static constexpr std::size_t unreadable_frames_max = 20;
    static constexpr std::chrono::seconds unreadable_forgotten_every{30};

    Visit(House& house, Visitor visitor, Outlet& outlet);
    ~Visit() override;

    void receive(std::string_view frame) override;
    void unreadable(wire::RefusalCode why) override;

    const Visitor& visitor() const { return visitor_; }
    Outlet& outlet() { return outlet_; }

  private:
    void on(const wire::HelloFrame& hello);
    void on(const wire::JoinFrame& join);
    void on(const wire::LeaveFrame& leave);
    void on(wire::CommandFrame& command);
    void on(const wire::AskSpacesFrame& ask);
    void on(const wire::AskPeopleFrame& ask);
    void on(const wire::AskHistoryFrame& ask);
    void on(const wire::AskThreadFrame& ask);
    void on(const wire::AskVersionsFrame& ask);
    void on(const wire::AskActaFrame& ask);
    void on(const wire::WritingFrame& writing);
    void on(const wire::ClockFrame& clock);

    // Null: not a member, or not let in yet.
    Follower* following(std::uint64_t space) const;

    void unfollow(domain::SpaceId space, Follower& follower);
    void refuse(wire::RefusedFrame refused);
    void count_unreadable();

    template <class Answer>
    using Found = boost::system::result<Answer, wire::RefusalCode>;
    template <class Answer>
    void ask(std::uint32_t ref, std::function<Found<Answer>()> question);

    House& house_;
    Visitor visitor_;
    Outlet& outlet_;
    std::string lang_;
    bool greeted_{};
    LeakyCount unreadable_{unreadable_frames_max, unreadable_forgotten_every};
    std::size_t waiting_{};
    std::map<domain::SpaceId, std::unique_ptr<Follower>> followed_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
