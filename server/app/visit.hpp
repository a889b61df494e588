#pragma once

#include "server/app/calls.hpp"
#include "server/app/conduct.hpp"
#include "server/app/files.hpp"
#include "server/app/fingerprint.hpp"
#include "server/app/gate.hpp"
#include "server/app/notice_board.hpp"
#include "server/app/presence.hpp"
#include "server/app/reading.hpp"
#include "server/app/spaces.hpp"
#include "server/app/templates.hpp"
#include "server/app/texts.hpp"
#include "server/app/witnesses.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// One signed-in connection, or one request that stands for it: what it asks, in order, and what it
// is answered.
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
        Witnesses& witnesses;
        Calls& calls;
        Reading& reading;
        NoticeBoard& notices;
        const Texts& texts;
        const Templates& templates;
        Fingerprint fingerprint;
        domain::Uuid epoch;
        std::function<domain::Instant()> now;
        Files* files{};                         // null: messages carry none
        storage::RenditionStore* renditions{};  // null: nothing is made of recordings
    };

    Visit(
        House& house,
        Visitor visitor,
        Outlet& outlet,
        std::shared_ptr<Conduct> conduct = std::make_shared<Conduct>()
    );
    ~Visit() override;

    void receive(std::string_view frame) override;
    void unreadable(wire::RefusalCode why) override;

    const Visitor& visitor() const { return visitor_; }
    Outlet& outlet() { return outlet_; }

    // Nothing that was asked waits for its answer.
    bool answered() const { return unanswered_ == 0; }

    // Every space that was to be followed is, as far as it goes, or was refused.
    bool settled() const;

    bool follows(std::uint64_t space) const { return following(space) != nullptr; }
    bool follows_something() const;

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
    void on(const wire::AskFieldNotesFrame& ask);
    void on(const wire::AskRecordingFrame& ask);
    void on(const wire::AskActaFrame& ask);
    void on(const wire::AskCommitmentsFrame& ask);
    void on(const wire::AskEquityFrame& ask);
    void on(const wire::AskRotationFrame& ask);
    void on(const wire::WritingFrame& writing);
    void on(const wire::ApplaudFrame& applaud);
    void on(const wire::ClockFrame& clock);
    void on(const wire::ReadFrame& read);
    void on(const wire::AskNoticesFrame& ask);
    void on(const wire::SeeNoticesFrame& seen);
    void on(const wire::JoinCallFrame& join);
    void on(const wire::LeaveCallFrame& leave);
    void on(const wire::SignalCallFrame& signal);
    void on(const wire::SetCallMediaFrame& media);

    // Null: not a member, or not let in yet.
    Follower* following(std::uint64_t space) const;

    void unfollow(domain::SpaceId space, Follower& follower);
    void refuse(wire::RefusedFrame refused);
    // What was asked of a space is not answered.
    template <class Question>
    void stop(const Question& asked, wire::RefusalCode code) {
        refuse({.space = asked.space, .ref = asked.ref, .code = code});
    }
    void count_unreadable();
    void leave_call(std::uint64_t space);

    template <class Answer>
    using Found = boost::system::result<Answer, wire::RefusalCode>;
    template <class Answer>
    void ask(std::uint32_t ref, std::function<Found<Answer>()> question);
    template <class Answer>
    void reply(std::uint32_t ref, const std::optional<Answer>& answer);

    House& house_;
    Visitor visitor_;
    Outlet& outlet_;
    std::string lang_;
    bool greeted_{};
    std::shared_ptr<Conduct> conduct_;
    std::size_t unanswered_{};
    std::map<domain::SpaceId, std::unique_ptr<Follower>> followed_;
    Reading::SharedReader reader_;        // once it has asked for its spaces
    NoticeBoard::SharedWatcher watcher_;  // once it has asked for its notices
    Caller caller_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
