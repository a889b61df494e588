#include "server/app/given.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/nothing_given.hpp"
#include "server/app/same_names.hpp"
#include "server/app/same_story_names.hpp"
#include "server/app/translate.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
namespace d = domain;

json::string text_of(const d::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id.bytes);
    return json::string{text};
}

json::array roles_told(d::Roles roles) {
    json::array told;
    for (const wire::SpaceRole role : to_wire(roles)) told.push_back(json::value(wire::name(role)));
    return told;
}

struct Taking {
    d::PersonId person;
    std::vector<Given> all{};

    Given& give(std::string_view what) { return all.emplace_back(Given{.told = {{"what", what}}}); }

    // The reason of something that one did, or another text beside an act.
    void said(
        std::string_view what,
        const std::optional<d::PersonId>& by,
        const std::optional<d::ContentId>& words
    ) {
        if (by == person && words) give(what).words.emplace_back("text", *words);
    }

    void operator()(const d::MemberAdded& event) {
        if (event.person == person) give("membership").told["roles"] = roles_told(event.roles);
    }
    void operator()(const d::MemberRolesChanged& event) {
        if (event.person == person) give("membership").told["roles"] = roles_told(event.roles);
    }
    void operator()(const d::MemberRemoved& event) {
        if (event.person == person) give("membership_ended");
    }
    void operator()(const d::MembershipEndSet& event) {
        if (event.person != person) return;
        json::object& told = give("membership_end").told;
        told["ends_at"] = nullptr;
        if (event.ends_at) told["ends_at"] = event.ends_at->time_since_epoch().count();
    }
    void operator()(const d::MessagePosted& event) {
        if (event.author != person) return;
        Given& given = give("message");
        given.told["id"] = text_of(event.message);
        if (event.reply_to) given.told["reply_to"] = text_of(*event.reply_to);
        given.opens = event.message;
        given.files = event.attachments;
    }
    void operator()(const d::MessageReacted& event) {
        if (event.change.person != person) return;
        json::object& told = give("reaction").told;
        told["to"] = text_of(event.message);
        told["reaction"] = wire::name(outside(event.change.reaction));
        told["on"] = event.change.on;
    }
    void operator()(const d::SessionPlanned& event) {
        if (event.by == person) give("session_plan").words.emplace_back("script", event.script);
    }
    void operator()(const d::SeatGiven& event) {
        if (event.person == person) give("seat").told["role"] = event.role;
    }
    void operator()(const d::SeatLeft& event) {
        if (event.person == person) give("seat_left").told["role"] = event.role;
    }
    void operator()(const d::PhaseEntered& event) { said("reason", event.by, event.reason); }
    void operator()(const d::PhaseExtended& event) { said("reason", event.by, event.reason); }
    void operator()(const d::CompletingBegan& event) { said("reason", event.by, event.reason); }
    void operator()(const d::ConversationPaused& event) { said("reason", event.by, event.reason); }
    void operator()(const d::ConversationEnded& event) { said("reason", event.by, event.reason); }
    void operator()(const d::ContributionReclassified& event) {
        said("reason", event.by, event.reason);
    }
    void operator()(const d::ExceptionGranted& event) { said("reason", event.by, event.reason); }
    void operator()(const d::FacilitationPassed& event) { said("reason", event.by, event.reason); }
    void operator()(const d::PersonNudged& event) { said("invitation", event.by, event.words); }
    void operator()(const d::GroupsCalled& event) { said("call", event.by, event.call); }
    void operator()(const d::FormFilled& event) {
        if (event.by != person) return;
        Given& given = give("form");
        given.told["field"] = event.field;
        if (event.words) given.words.emplace_back("text", *event.words);
    }
    void operator()(const d::ReadyMarked& event) {
        if (event.person == person) give("ready").told["on"] = event.ready;
    }
    void operator()(const d::ContributionMade& event) {
        if (event.author == person) return made(event);
        if (event.shown == d::Shown::everybody) owned(event.contribution, event.owners, event.due);
    }
    // Hidden until now: what others took on for somebody is told once it is shown.
    void operator()(const d::ContributionsRevealed& event) {
        for (const d::Contribution& one : event.contributions) {
            if (one.author != person) owned(one.id, one.owners, one.due);
        }
    }
    void operator()(const d::VoteCast& event) { voted(event.person, event.ballot); }
    void operator()(const d::LateVoteCast& event) { voted(event.person, event.ballot); }
    void operator()(const d::QuestionAsked& event) {
        if (event.author != person) return;
        Given& given = give("question");
        given.told["id"] = text_of(event.question);
        given.words.emplace_back("text", event.question);
    }
    void operator()(const d::QuestionVoted& event) {
        if (event.person != person) return;
        json::object& told = give("question_vote").told;
        told["number"] = event.number;
        told["on"] = event.on;
    }
    void operator()(const d::ActaConfirmed& event) {
        if (event.person == person) give("acta_confirmed");
    }
    void operator()(const d::CorrectionAsked& event) {
        said("acta_correction", event.by, event.correction);
    }
    void operator()(const d::MaterialAttached& event) {
        if (event.by != person) return;
        Given& given = give("material");
        given.told["id"] = text_of(event.material);
        given.words.emplace_back("text", event.material);
        given.files = event.attachments;
    }
    void operator()(const d::CommitmentChanged& event) {
        const d::Commitment& one = event.commitment;
        if (event.by != person) return;
        Given& given = give("commitment_changed");
        given.told["id"] = text_of(one.id);
        given.told["state"] = wire::name(outside(one.state));
        if (one.due) given.told["due"] = *one.due;
        if (one.note && one.note->by == person && !one.note->space) {
            given.words.emplace_back("text", one.note->words);
        }
    }
    void operator()(const d::AgreementProposed& event) {
        if (event.by == person) give("agreement").words.emplace_back("agreement", event.agreement);
    }
    void operator()(const d::AgreementAccepted& event) {
        if (event.by == person) give("agreement_accepted").told["id"] = text_of(event.agreement);
    }
    void operator()(const d::CycleTaken& event) {
        if (event.by == person) give("cycle").told["cycle"] = event.cycle;
    }
    void operator()(const d::CycleEdited& event) {
        if (event.by == person) give("cycle_edited").words.emplace_back("script", event.script);
    }
    void operator()(const d::StageEntered& event) {
        if (event.by != person) return;
        Given& given = give("stage");
        given.told["stage"] = event.stage;
        given.told["how"] = wire::name(outside(event.how));
        if (event.reason) given.words.emplace_back("text", *event.reason);
    }
    void operator()(const d::CycleLeft& event) {
        if (event.by != person) return;
        Given& given = give("cycle_left");
        given.told["cycle"] = event.cycle;
        if (event.reason) given.words.emplace_back("text", *event.reason);
    }
    void operator()(const d::TopicAdded& event) {
        if (event.by == person) give("topic").words.emplace_back("text", event.topic);
    }
    void operator()(const d::ActivityNoted& event) {
        if (event.by != person) return;
        Given& given = give("activity");
        given.told["activity"] = wire::name(outside(event.facts.what));
        given.told["day"] = event.facts.on;
        given.words.emplace_back("text", event.activity);
    }
    void operator()(const d::RoleTaken& event) {
        if (event.by == person)
            give("accompanier_role").told["role"] = wire::name(outside(event.role));
    }
    void operator()(const d::ObservationProposed& event) {
        if (event.by == person) give("visit").words.emplace_back("visit", event.observation);
    }
    void operator()(const d::ObservationAccepted& event) {
        if (event.by == person) give("visit_accepted").told["id"] = text_of(event.observation);
    }
    void operator()(const d::ObservationWithdrawn& event) {
        if (event.by == person) give("visit_withdrawn").told["id"] = text_of(event.observation);
    }
    void operator()(const d::FieldNotesShared& event) {
        if (event.by != person) return;
        Given& given = give("field_notes");
        given.told["id"] = text_of(event.observation);
        given.words.emplace_back("notes", event.words);
    }
    void operator()(const d::DialogueTold& event) {
        if (event.by != person) return;
        Given& given = give("dialogue");
        given.told["id"] = text_of(event.observation);
        if (event.words) given.words.emplace_back("text", *event.words);
    }
    void operator()(const d::CommitmentDetailed& event) {
        if (event.by != person || !event.words) return;
        Given& given = give("commitment_details");
        given.told["id"] = text_of(event.commitment);
        given.words.emplace_back("details", *event.words);
    }
    // The message is told as a message.
    void operator()(const d::EvidenceBrought& event) {
        if (event.by != person) return;
        json::object& told = give("evidence").told;
        told["id"] = text_of(event.message);
        told["commitment"] = text_of(event.commitment);
    }
    void operator()(const d::CommitmentProposed& event) {
        if (event.by != person) return;
        Given& given = give("commitment_proposed");
        given.told["id"] = text_of(event.proposal);
        if (event.due) given.told["due"] = *event.due;
        given.words.emplace_back("text", event.proposal);
    }
    void operator()(const d::ProposalAccepted& event) {
        if (event.by != person) return;
        Given& given = give("proposal_accepted");
        given.told["id"] = text_of(event.commitment.id);
        if (event.commitment.due) given.told["due"] = *event.commitment.due;
        given.words.emplace_back("text", event.commitment.words);
    }
    void operator()(const d::ProposalClosed& event) {
        if (event.by != person) return;
        Given& given = give("proposal_closed");
        given.told["id"] = text_of(event.proposal);
        if (event.note) given.words.emplace_back("text", *event.note);
    }
    void operator()(const d::StoryTold& event) {
        if (event.by != person) return;
        Given& given = give("story");
        given.told["id"] = text_of(event.story);
        given.told["form"] = wire::name(outside(event.form));
        given.words.emplace_back("story", event.words);
    }
    void operator()(const d::StoryTakenBack& event) {
        if (event.by == person) give("story_taken_back").told["id"] = text_of(event.story);
    }
    void operator()(const d::PlanKept& event) {
        if (event.by == person) give("plan").words.emplace_back("plan", event.document);
    }
    void operator()(const d::ActionStood& event) {
        if (event.by != person) return;
        Given& given = give("plan_action");
        given.told["action"] = event.action;
        given.told["state"] = wire::name(outside(event.state));
        if (event.note) given.words.emplace_back("text", *event.note);
    }
    void operator()(const d::IndicatorMeasured& event) {
        if (event.by != person) return;
        Given& given = give("plan_measure");
        given.told["indicator"] = event.indicator;
        given.told["value"] = event.value;
        given.told["day"] = event.on;
        if (event.source) given.words.emplace_back("text", *event.source);
    }
    void operator()(const d::PlanValidated& event) {
        if (event.by != person) return;
        Given& given = give("plan_validated");
        given.told["day"] = event.on;
        given.words.emplace_back("text", event.words);
    }
    void operator()(const d::PlanClosed& event) {
        if (event.by != person) return;
        Given& given = give("plan_closed");
        given.told["how"] = wire::name(outside(event.how));
        if (event.words) given.words.emplace_back("text", *event.words);
    }
    // However deep it lies: an event that nobody names here would be taken for the whole of which
    // it is a part.
    template <class... Parts>
    void operator()(const std::variant<Parts...>& event) {
        std::visit(*this, event);
    }
    void operator()(const d::RecordingBrought& event) {
        if (event.by != person) return;
        Given& given = give("recording");
        given.told["id"] = text_of(event.recording);
        given.told["until"] = event.until.time_since_epoch().count();
        given.words.emplace_back("recording", event.recording);
    }
    void operator()(const d::RecordingDescribed& event) {
        if (event.by != person) return;
        Given& given = give("recording_described");
        given.told["id"] = text_of(event.recording);
        given.words.emplace_back("recording", event.words);
    }
    void operator()(const d::RecordingConsented& event) {
        if (event.by != person) return;
        Given& given = give("recording_consent");
        given.told["id"] = text_of(event.recording);
        given.told["consent"] = wire::name(outside(event.consent));
    }
    void operator()(const d::RecordingShared& event) {
        if (event.by == person) give("recording_shared").told["id"] = text_of(event.recording);
    }
    void operator()(const d::RecordingWithdrawn& event) {
        if (event.by == person) give("recording_withdrawn").told["id"] = text_of(event.recording);
    }
    void operator()(const d::RecordingCommented& event) {
        if (event.by != person) return;
        Given& given = give("recording_comment");
        given.told["id"] = text_of(event.recording);
        given.told["kind"] = wire::name(outside(event.kind));
        if (event.at_ms) given.told["at_ms"] = *event.at_ms;
        given.words.emplace_back("text", event.comment);
    }
    void operator()(const d::ClipMarked& event) {
        if (event.by != person) return;
        Given& given = give("recording_clip");
        given.told["id"] = text_of(event.recording);
        given.told["from_ms"] = event.from_ms;
        given.told["to_ms"] = event.to_ms;
        given.words.emplace_back("text", event.clip);
    }
    void operator()(const d::RetentionSet& event) {
        if (event.by != person) return;
        json::object& told = give("retention").told;
        told["months"] = nullptr;
        if (event.months) told["months"] = *event.months;
    }
    void operator()(const d::CallsSet& event) {
        if (event.by == person)
            give("calls").told["calls"] = json::value(wire::name(outside(event.calls)));
    }
    template <nothing_given T>
    void operator()(const T&) {}

  private:
    void made(const d::ContributionMade& event) {
        Given& given = give("contribution");
        json::object& told = given.told;
        told["id"] = text_of(event.contribution);
        told["kind"] = event.kind;
        told["phase"] = event.phase;
        if (event.anonymous) told["anonymous"] = true;
        if (event.shown == d::Shown::author) told["private"] = true;
        if (event.late) told["late"] = true;
        if (event.reply_to) told["reply_to"] = text_of(*event.reply_to);
        if (event.rests_on) told["rests_on"] = text_of(*event.rests_on);
        if (event.due) told["due"] = *event.due;
        given.opens = event.contribution;
        given.files = event.attachments;
    }
    // The words are whoever's wrote it down.
    void owned(
        const d::ContributionId& id,
        const std::vector<d::PersonId>& owners,
        const std::optional<d::Day>& due
    ) {
        if (std::ranges::find(owners, person) == owners.end()) return;
        json::object& told = give("commitment_taken_on").told;
        told["id"] = text_of(id);
        if (due) told["due"] = *due;
    }
    void voted(d::PersonId by, const d::Ballot& ballot) {
        if (by != person) return;
        Given& given = give("vote");
        json::array options;
        for (const std::uint32_t option : ballot.options) options.push_back(option);
        json::array contributions;
        for (const auto& one : ballot.contributions) contributions.push_back(text_of(one));
        given.told["options"] = std::move(options);
        given.told["contributions"] = std::move(contributions);
        if (ballot.words) given.words.emplace_back("text", *ballot.words);
    }
};

}  // namespace

std::vector<Given> given_by(const domain::Event& event, domain::PersonId person) {
    Taking taking{.person = person};
    std::visit(taking, event);
    return std::move(taking.all);
}

}  // namespace urdimbre::app
