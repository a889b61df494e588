#pragma once

#include "server/app/answer.hpp"
#include "server/app/appender.hpp"
#include "server/app/loop.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/space.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace urdimbre::app {

// What the parts of a space need from the node.
struct SpaceServices {
    Loop& loop;
    Offload& offload;
    Appender& appender;
    storage::EventLog& log;
    std::function<domain::Instant()> now;
    // Is or was this person a member? Blocking; throws StorageUnavailable.
    std::function<bool(domain::SpaceId, domain::PersonId)> was_member;
    std::function<void(domain::SpaceId, const std::string& why)>
        cannot_read;  // the node must drain
};

// Decides the commands of one space and makes them durable.
//
// Two states: `committed` is what the log holds and what everybody is shown; `working` is committed
// plus what has been decided and is not durable yet. Commands are decided on working, in order. At
// most one batch is in flight; the next one grows meanwhile. When the log says that others
// appended, working is thrown away, their events evolve committed and every waiting command is
// decided again, in order.
class SpaceWriter {
  public:
    // The new events of committed, and the words among them that are known. Without events: the log
    // was asked and had nothing new.
    struct Advance {
        std::span<const domain::Recorded> events;
        std::span<const domain::Words> words;
        bool ours{};  // decided here, and not taken from the log
    };
    using Advanced = std::function<void(const Advance&)>;

    // About how long it takes this node to tell everybody who follows.
    using TellingTakes = std::function<std::chrono::microseconds()>;

    static constexpr std::size_t batch_commands_max = 256;
    static constexpr std::size_t batch_events_max = 1024;
    static constexpr std::size_t waiting_commands_max = 4096;

    SpaceWriter(
        domain::SpaceId space,
        SpaceServices& services,
        domain::Space loaded,
        Advanced advanced,
        TellingTakes telling_takes
    );
    ~SpaceWriter();

    void submit(Submission submission);

    // Another node says, or the log was seen to say, that the head is here.
    void heard(domain::Sequence head);

    const domain::Space& committed() const { return committed_; }
    bool behind() const { return heard_ > committed_.head; }
    bool idle() const;

  private:
    struct Pending {
        Submission asked;
        std::uint32_t events{};  // that its last decision made
        std::optional<wire::RefusalCode> refusal{};
        std::vector<std::function<void(const Answer&)>> retries{};  // the same command, sent again
    };
    struct Batch {
        storage::Append append;
        std::vector<std::unique_ptr<Pending>> commands;
        std::vector<domain::Recorded> events;
        std::vector<domain::Words> words;
    };

    void pump();
    bool joins_a_pending_one(Submission& submission);
    std::optional<domain::ContributionId> to_recall(const domain::Command& command) const;
    void recall(domain::ContributionId id);
    void recalled(const domain::ContributionId& id, std::vector<storage::StoredEvent> about);
    void take(std::unique_ptr<Pending> pending);
    void gather();
    void rest_after(const Batch& batch);
    void look_for_more(std::size_t had, std::size_t turns_left);
    void flush();

    void finished(storage::AppendOutcome outcome);
    void committed(Batch batch);
    void advance(const domain::Recorded& event);
    void already_applied(Batch batch, const storage::AlreadyApplied& applied);
    void stale(Batch batch, const storage::Stale& stale);
    void failed(Batch batch, const storage::Failed& failed);
    void decide_again(std::vector<std::unique_ptr<Pending>> first);
    void answer(Pending& pending, const Answer& answer);
    void answer_outsider(std::unique_ptr<Pending> pending, const Answer& known);

    void catch_up();
    bool take_in(std::span<const storage::StoredEvent> missing);

    domain::SpaceId space_;
    SpaceServices& services_;
    domain::Space committed_;
    domain::Space working_;
    Advanced advanced_;
    TellingTakes telling_takes_;

    std::deque<std::unique_ptr<Pending>> inbox_;
    std::unordered_map<domain::CommandId, Pending*> pending_;
    Batch growing_;
    std::optional<Batch> in_flight_;
    domain::Sequence heard_{};
    bool reading_{};
    bool settling_{};
    bool gathering_{};
    bool resting_{};
    std::optional<domain::ContributionId> recalling_;
    bool recall_outdated_{};
    std::optional<domain::ContributionId> not_there_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
