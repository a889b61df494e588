#pragma once

#include "server/app/answer.hpp"
#include "server/app/appender.hpp"
#include "server/app/conversation_template.hpp"
#include "server/app/derived_id.hpp"
#include "server/app/loop.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/space.hpp"
#include "storage/directory.hpp"
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
    storage::Directory& directory;
    std::function<domain::Instant()> now;
    // Is or was this person a member? Blocking; throws StorageUnavailable.
    std::function<bool(domain::SpaceId, domain::PersonId)> was_member;
    std::function<void(domain::SpaceId, const std::string& why)>
        cannot_read;  // the node must drain
    DerivedId derived_id;
    std::function<void(domain::SpaceId)> attendance_changed;  // who follows it here
    std::function<void()> people_concerned;               // rows for single people became durable
    std::function<void(domain::SpaceId)> state_advanced;  // and with it, perhaps, who may see what
    // The template of this id that the network of the space made, if any. Blocking; throws
    // StorageUnavailable.
    std::function<std::optional<Template>(domain::SpaceId, const std::string& id)> adapted{};
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

    // It has been loaded: what became due meanwhile happens.
    void start() { pump(); }

    // The log says that the space is due: what is due happens now. If nothing is, the log is told
    // when it will be.
    void woken();

    // Another node says, or the log was seen to say, that the head is here.
    void heard(domain::Sequence head);

    // The log is read once more, whatever is known of its head.
    void look();

    const domain::Space& committed() const { return committed_; }
    // Is there more, or might there be: something was heard of, or a look has not ended?
    bool behind() const { return heard_ > committed_.head || looked_ < looks_; }
    bool idle() const;

  private:
    struct Pending {
        Submission asked;
        std::uint32_t events{};   // that its last decision made
        domain::Sequence head{};  // the last of them, or the head that it found
        std::optional<Refused> refusal{};
        std::optional<wire::RefusalCode> found_missing{};  // by the directory
        bool looked_up{};
        std::vector<std::function<void(const Answer&)>> retries{};  // the same command, sent again
    };
    struct Batch {
        storage::Append append;
        std::vector<std::unique_ptr<Pending>> commands;
        std::vector<domain::Recorded> events;
        std::vector<domain::Words> words;
        std::optional<domain::Instant> due_before;  // as the log has it
        bool begun{};
        bool ticks{};  // the clock is among those who asked
        bool concerns_people{};
        bool corrects_deadline{};  // the log has another one
        std::uint64_t looks{};     // asked for before it left: its commit is as good as a look

        bool asks() const { return !append.commands.empty() || corrects_deadline; }
    };

    void pump();
    void begin_batch();
    void apply_what_is_due(domain::Instant now);
    void tick_alone();
    void arm();
    void pause_ticks();
    bool joins_a_pending_one(Submission& submission);
    std::optional<domain::ContributionId> to_recall(const domain::Command& command) const;
    void recall(domain::ContributionId id);
    struct Recalled {
        std::vector<storage::StoredEvent> about;
        std::vector<storage::Reacted> reactions;
    };
    void recalled(const domain::ContributionId& id, const Recalled& found);
    bool to_look_up(const Pending& pending) const;
    void look_up(const Pending& pending);
    struct Question;
    void looked_up(Pending& pending, Question& answered);
    // Is the log or the directory being asked? Nothing is decided until it has answered.
    bool waits() const { return reading_ || recalling_ || looking_up_; }
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
    std::uint64_t looks_{};   // asked for
    std::uint64_t looked_{};  // those of them that have ended
    bool reading_{};
    bool looking_up_{};
    bool settling_{};
    bool gathering_{};
    bool resting_{};
    std::optional<domain::ContributionId> recalling_;
    bool recall_outdated_{};
    std::optional<domain::ContributionId> not_there_;
    std::optional<domain::Instant> armed_for_;
    std::uint64_t armed_{};
    bool ticks_paused_{};
    std::chrono::milliseconds tick_pause_;
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
