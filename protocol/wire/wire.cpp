// Generated from messages.json by generate.mjs; edit those.
// clang-format off
#include "protocol/wire/wire.hpp"

#include <cstdlib>

namespace urdimbre::wire {

std::string_view name(SpaceKind value) {
    switch (value) {
        case SpaceKind::network: return "network";
        case SpaceKind::community: return "community";
        case SpaceKind::session: return "session";
        case SpaceKind::mentoring_room: return "mentoring_room";
        case SpaceKind::mesa: return "mesa";
        case SpaceKind::notebook: return "notebook";
    }
    std::abort();
}

std::string_view name(SpaceRole value) {
    switch (value) {
        case SpaceRole::coordinator: return "coordinator";
        case SpaceRole::mentor: return "mentor";
        case SpaceRole::mentee: return "mentee";
        case SpaceRole::teacher: return "teacher";
        case SpaceRole::accompanier: return "accompanier";
        case SpaceRole::management: return "management";
        case SpaceRole::observer: return "observer";
        case SpaceRole::guest: return "guest";
    }
    std::abort();
}

std::string_view name(Reaction value) {
    switch (value) {
        case Reaction::thanks: return "thanks";
        case Reaction::useful: return "useful";
        case Reaction::agree: return "agree";
        case Reaction::celebrate: return "celebrate";
        case Reaction::ponder: return "ponder";
    }
    std::abort();
}

std::string_view name(Duty value) {
    switch (value) {
        case Duty::presents: return "presents";
        case Duty::responds: return "responds";
        case Duty::facilitates: return "facilitates";
        case Duty::keeps_time: return "keeps_time";
        case Duty::speaks_for_group: return "speaks_for_group";
        case Duty::observes: return "observes";
    }
    std::abort();
}

std::string_view name(Family value) {
    switch (value) {
        case Family::context: return "context";
        case Family::question: return "question";
        case Family::answer: return "answer";
        case Family::warm: return "warm";
        case Family::cool: return "cool";
        case Family::observation: return "observation";
        case Family::suggestion: return "suggestion";
        case Family::commitment: return "commitment";
        case Family::process: return "process";
        case Family::closing: return "closing";
        case Family::note: return "note";
    }
    std::abort();
}

std::string_view name(TurnPolicy value) {
    switch (value) {
        case TurnPolicy::open: return "open";
        case TurnPolicy::single: return "single";
        case TurnPolicy::round: return "round";
        case TurnPolicy::queue: return "queue";
        case TurnPolicy::quiet_first: return "quiet_first";
    }
    std::abort();
}

std::string_view name(Visibility value) {
    switch (value) {
        case Visibility::live: return "live";
        case Visibility::at_end: return "at_end";
        case Visibility::author_only: return "author_only";
    }
    std::abort();
}

std::string_view name(Authorship value) {
    switch (value) {
        case Authorship::named: return "named";
        case Authorship::anonymous_while_hidden: return "anonymous_while_hidden";
        case Authorship::anonymous: return "anonymous";
    }
    std::abort();
}

std::string_view name(Need value) {
    switch (value) {
        case Need::evidence: return "evidence";
        case Need::date: return "date";
        case Need::owner: return "owner";
    }
    std::abort();
}

std::string_view name(PhaseExit value) {
    switch (value) {
        case PhaseExit::time: return "time";
        case PhaseExit::facilitator: return "facilitator";
        case PhaseExit::ready: return "ready";
    }
    std::abort();
}

std::string_view name(PollShape value) {
    switch (value) {
        case PollShape::single: return "single";
        case PollShape::multiple: return "multiple";
        case PollShape::scale: return "scale";
        case PollShape::rank: return "rank";
        case PollShape::words: return "words";
        case PollShape::consent: return "consent";
    }
    std::abort();
}

std::string_view name(Shown value) {
    switch (value) {
        case Shown::everybody: return "everybody";
        case Shown::author_until_reveal: return "author_until_reveal";
        case Shown::author: return "author";
        case Shown::group: return "group";
    }
    std::abort();
}

std::string_view name(SessionMode value) {
    switch (value) {
        case SessionMode::live: return "live";
        case SessionMode::asynchronous: return "asynchronous";
        case SessionMode::hybrid: return "hybrid";
    }
    std::abort();
}

std::string_view name(Stage value) {
    switch (value) {
        case Stage::planned: return "planned";
        case Stage::running: return "running";
        case Stage::paused: return "paused";
        case Stage::ended: return "ended";
        case Stage::completing: return "completing";
    }
    std::abort();
}

std::string_view name(Entered value) {
    switch (value) {
        case Entered::started: return "started";
        case Entered::time: return "time";
        case Entered::facilitator: return "facilitator";
        case Entered::ready: return "ready";
        case Entered::skipped: return "skipped";
        case Entered::back: return "back";
    }
    std::abort();
}

std::string_view name(TurnChange value) {
    switch (value) {
        case TurnChange::raised: return "raised";
        case TurnChange::lowered: return "lowered";
        case TurnChange::done: return "done";
        case TurnChange::passed: return "passed";
        case TurnChange::given: return "given";
        case TurnChange::time_up: return "time_up";
        case TurnChange::absent: return "absent";
    }
    std::abort();
}

std::string_view name(Extension value) {
    switch (value) {
        case Extension::facilitator: return "facilitator";
        case Extension::outage: return "outage";
    }
    std::abort();
}

std::string_view name(Ending value) {
    switch (value) {
        case Ending::completed: return "completed";
        case Ending::facilitator: return "facilitator";
        case Ending::abandoned: return "abandoned";
    }
    std::abort();
}

std::string_view name(Succession value) {
    switch (value) {
        case Succession::handed_over: return "handed_over";
        case Succession::absent: return "absent";
    }
    std::abort();
}

std::string_view name(QuestionStanding value) {
    switch (value) {
        case QuestionStanding::open: return "open";
        case QuestionStanding::answered: return "answered";
        case QuestionStanding::set_aside: return "set_aside";
    }
    std::abort();
}

std::string_view name(IncidentKind value) {
    switch (value) {
        case IncidentKind::extended: return "extended";
        case IncidentKind::outage: return "outage";
        case IncidentKind::paused: return "paused";
        case IncidentKind::resumed: return "resumed";
        case IncidentKind::skipped: return "skipped";
        case IncidentKind::went_back: return "went_back";
        case IncidentKind::exception: return "exception";
        case IncidentKind::reclassified: return "reclassified";
        case IncidentKind::succeeded: return "succeeded";
        case IncidentKind::overtime: return "overtime";
        case IncidentKind::requirement_missing: return "requirement_missing";
        case IncidentKind::shortened: return "shortened";
        case IncidentKind::ended: return "ended";
        case IncidentKind::closed_early: return "closed_early";
        case IncidentKind::form_missing: return "form_missing";
    }
    std::abort();
}

std::string_view name(Invitation value) {
    switch (value) {
        case Invitation::your_turn: return "your_turn";
        case Invitation::we_listen: return "we_listen";
        case Invitation::any_doubt: return "any_doubt";
    }
    std::abort();
}

std::string_view name(CommitmentState value) {
    switch (value) {
        case CommitmentState::agreed: return "agreed";
        case CommitmentState::under_way: return "under_way";
        case CommitmentState::replanned: return "replanned";
        case CommitmentState::kept: return "kept";
        case CommitmentState::dropped: return "dropped";
        case CommitmentState::taken_back: return "taken_back";
    }
    std::abort();
}

std::string_view name(CommitmentMove value) {
    switch (value) {
        case CommitmentMove::agreed: return "agreed";
        case CommitmentMove::under_way: return "under_way";
        case CommitmentMove::replanned: return "replanned";
        case CommitmentMove::kept: return "kept";
        case CommitmentMove::dropped: return "dropped";
    }
    std::abort();
}

std::string_view name(StageMove value) {
    switch (value) {
        case StageMove::began: return "began";
        case StageMove::ahead: return "ahead";
        case StageMove::back: return "back";
        case StageMove::again: return "again";
        case StageMove::skipped: return "skipped";
        case StageMove::new_round: return "new_round";
    }
    std::abort();
}

std::string_view name(StoryForm value) {
    switch (value) {
        case StoryForm::value: return "value";
        case StoryForm::accompaniment: return "accompaniment";
    }
    std::abort();
}

std::string_view name(StoryPartName value) {
    switch (value) {
        case StoryPartName::happened: return "happened";
        case StoryPartName::pupils: return "pupils";
        case StoryPartName::self: return "self";
        case StoryPartName::known: return "known";
        case StoryPartName::depended: return "depended";
        case StoryPartName::needed: return "needed";
        case StoryPartName::strategy: return "strategy";
        case StoryPartName::skill: return "skill";
        case StoryPartName::adjustment: return "adjustment";
    }
    std::abort();
}

std::string_view name(AccompanierRole value) {
    switch (value) {
        case AccompanierRole::acompanante: return "acompanante";
        case AccompanierRole::facilitador: return "facilitador";
        case AccompanierRole::orientador: return "orientador";
        case AccompanierRole::articulador: return "articulador";
    }
    std::abort();
}

std::string_view name(TopicPart value) {
    switch (value) {
        case TopicPart::workshop: return "workshop";
        case TopicPart::visit: return "visit";
        case TopicPart::meeting: return "meeting";
    }
    std::abort();
}

std::string_view name(ActivityKind value) {
    switch (value) {
        case ActivityKind::gia: return "gia";
        case ActivityKind::ria: return "ria";
        case ActivityKind::workshop: return "workshop";
        case ActivityKind::meeting: return "meeting";
        case ActivityKind::nucleus: return "nucleus";
        case ActivityKind::micro_workshop: return "micro_workshop";
        case ActivityKind::study_circle: return "study_circle";
        case ActivityKind::case_group: return "case_group";
        case ActivityKind::co_planning: return "co_planning";
        case ActivityKind::demonstration: return "demonstration";
        case ActivityKind::internship: return "internship";
        case ActivityKind::microcentre: return "microcentre";
        case ActivityKind::pedagogical_day: return "pedagogical_day";
        case ActivityKind::seminar: return "seminar";
        case ActivityKind::advice: return "advice";
    }
    std::abort();
}

std::string_view name(ActivityMode value) {
    switch (value) {
        case ActivityMode::in_person: return "in_person";
        case ActivityMode::remote: return "remote";
        case ActivityMode::hybrid: return "hybrid";
    }
    std::abort();
}

std::string_view name(ActivityReach value) {
    switch (value) {
        case ActivityReach::one_school: return "one_school";
        case ActivityReach::several_schools: return "several_schools";
    }
    std::abort();
}

std::string_view name(FieldNoteKind value) {
    switch (value) {
        case FieldNoteKind::evidence: return "evidence";
        case FieldNoteKind::interpretation: return "interpretation";
        case FieldNoteKind::strength: return "strength";
        case FieldNoteKind::question: return "question";
    }
    std::abort();
}

std::string_view name(RecordingMedia value) {
    switch (value) {
        case RecordingMedia::video: return "video";
        case RecordingMedia::audio: return "audio";
    }
    std::abort();
}

std::string_view name(RecordingConsent value) {
    switch (value) {
        case RecordingConsent::whole: return "whole";
        case RecordingConsent::sound_only: return "sound_only";
    }
    std::abort();
}

std::string_view name(Minors value) {
    switch (value) {
        case Minors::none: return "none";
        case Minors::authorised: return "authorised";
        case Minors::unauthorised: return "unauthorised";
    }
    std::abort();
}

std::string_view name(RecordingCommentKind value) {
    switch (value) {
        case RecordingCommentKind::question: return "question";
        case RecordingCommentKind::suggestion: return "suggestion";
        case RecordingCommentKind::strength: return "strength";
        case RecordingCommentKind::note: return "note";
    }
    std::abort();
}

std::string_view name(RenditionState value) {
    switch (value) {
        case RenditionState::ready: return "ready";
        case RenditionState::making: return "making";
        case RenditionState::impossible: return "impossible";
        case RenditionState::not_for_you: return "not_for_you";
    }
    std::abort();
}

std::string_view name(PlanLabel value) {
    switch (value) {
        case PlanLabel::support: return "support";
        case PlanLabel::technical_pedagogical: return "technical_pedagogical";
        case PlanLabel::accompaniment: return "accompaniment";
    }
    std::abort();
}

std::string_view name(PlanOwner value) {
    switch (value) {
        case PlanOwner::person: return "person";
        case PlanOwner::pair: return "pair";
        case PlanOwner::team: return "team";
        case PlanOwner::school: return "school";
    }
    std::abort();
}

std::string_view name(ActionState value) {
    switch (value) {
        case ActionState::planned: return "planned";
        case ActionState::under_way: return "under_way";
        case ActionState::done: return "done";
        case ActionState::dropped: return "dropped";
    }
    std::abort();
}

std::string_view name(FigureLevel value) {
    switch (value) {
        case FigureLevel::course: return "course";
        case FigureLevel::school: return "school";
        case FigureLevel::network: return "network";
    }
    std::abort();
}

std::string_view name(PlanEnding value) {
    switch (value) {
        case PlanEnding::fulfilled: return "fulfilled";
        case PlanEnding::renewed: return "renewed";
        case PlanEnding::left: return "left";
    }
    std::abort();
}

std::string_view name(CallPolicy value) {
    switch (value) {
        case CallPolicy::direct: return "direct";
        case CallPolicy::relayed: return "relayed";
        case CallPolicy::off: return "off";
    }
    std::abort();
}

std::string_view name(CallDescriptionKind value) {
    switch (value) {
        case CallDescriptionKind::offer: return "offer";
        case CallDescriptionKind::answer: return "answer";
    }
    std::abort();
}

std::string_view name(NoticeKind value) {
    switch (value) {
        case NoticeKind::answered: return "answered";
        case NoticeKind::mentioned: return "mentioned";
        case NoticeKind::brought_in: return "brought_in";
        case NoticeKind::roles_changed: return "roles_changed";
        case NoticeKind::seated: return "seated";
        case NoticeKind::rescheduled: return "rescheduled";
        case NoticeKind::begun: return "begun";
        case NoticeKind::acta: return "acta";
        case NoticeKind::phase_opened: return "phase_opened";
        case NoticeKind::phase_closing: return "phase_closing";
        case NoticeKind::to_complete: return "to_complete";
        case NoticeKind::correction: return "correction";
        case NoticeKind::template_published: return "template_published";
        case NoticeKind::template_retired: return "template_retired";
        case NoticeKind::materials: return "materials";
        case NoticeKind::agreement_proposed: return "agreement_proposed";
        case NoticeKind::agreement_holds: return "agreement_holds";
        case NoticeKind::commitment_due: return "commitment_due";
        case NoticeKind::meeting_due: return "meeting_due";
        case NoticeKind::observation_proposed: return "observation_proposed";
        case NoticeKind::observation_agreed: return "observation_agreed";
        case NoticeKind::observation_withdrawn: return "observation_withdrawn";
        case NoticeKind::notes_shared: return "notes_shared";
        case NoticeKind::dialogue_told: return "dialogue_told";
        case NoticeKind::dialogue_due: return "dialogue_due";
        case NoticeKind::retention_set: return "retention_set";
        case NoticeKind::recording_consent_asked: return "recording_consent_asked";
        case NoticeKind::recording_shared: return "recording_shared";
        case NoticeKind::recording_commented: return "recording_commented";
        case NoticeKind::recording_withdrawn: return "recording_withdrawn";
        case NoticeKind::recording_expiring: return "recording_expiring";
        case NoticeKind::action_given: return "action_given";
        case NoticeKind::action_near: return "action_near";
        case NoticeKind::commitment_proposed: return "commitment_proposed";
        case NoticeKind::proposal_accepted: return "proposal_accepted";
        case NoticeKind::proposal_declined: return "proposal_declined";
    }
    std::abort();
}

std::string_view name(RefusalCode value) {
    switch (value) {
        case RefusalCode::malformed_frame: return "malformed_frame";
        case RefusalCode::frame_too_large: return "frame_too_large";
        case RefusalCode::nested_too_deep: return "nested_too_deep";
        case RefusalCode::unknown_type: return "unknown_type";
        case RefusalCode::unknown_field: return "unknown_field";
        case RefusalCode::missing_field: return "missing_field";
        case RefusalCode::wrong_type: return "wrong_type";
        case RefusalCode::field_too_long: return "field_too_long";
        case RefusalCode::invalid_text: return "invalid_text";
        case RefusalCode::hello_first: return "hello_first";
        case RefusalCode::client_too_old: return "client_too_old";
        case RefusalCode::not_a_member: return "not_a_member";
        case RefusalCode::not_joined: return "not_joined";
        case RefusalCode::too_many_spaces: return "too_many_spaces";
        case RefusalCode::role_may_not: return "role_may_not";
        case RefusalCode::message_unknown: return "message_unknown";
        case RefusalCode::message_withdrawn: return "message_withdrawn";
        case RefusalCode::not_the_author: return "not_the_author";
        case RefusalCode::mention_no_member: return "mention_no_member";
        case RefusalCode::mention_not_in_words: return "mention_not_in_words";
        case RefusalCode::reactions_full: return "reactions_full";
        case RefusalCode::edited_too_often: return "edited_too_often";
        case RefusalCode::template_unknown: return "template_unknown";
        case RefusalCode::not_a_session: return "not_a_session";
        case RefusalCode::conversation_started: return "conversation_started";
        case RefusalCode::conversation_not_started: return "conversation_not_started";
        case RefusalCode::conversation_paused: return "conversation_paused";
        case RefusalCode::conversation_over: return "conversation_over";
        case RefusalCode::conversation_running: return "conversation_running";
        case RefusalCode::facilitator_only: return "facilitator_only";
        case RefusalCode::seat_unknown: return "seat_unknown";
        case RefusalCode::seat_missing: return "seat_missing";
        case RefusalCode::seats_taken: return "seats_taken";
        case RefusalCode::seats_missing: return "seats_missing";
        case RefusalCode::observers_only: return "observers_only";
        case RefusalCode::person_no_member: return "person_no_member";
        case RefusalCode::phase_over: return "phase_over";
        case RefusalCode::phase_not_begun: return "phase_not_begun";
        case RefusalCode::phase_waits: return "phase_waits";
        case RefusalCode::phase_is_silent: return "phase_is_silent";
        case RefusalCode::silenced: return "silenced";
        case RefusalCode::role_may_not_speak: return "role_may_not_speak";
        case RefusalCode::waits_for_role: return "waits_for_role";
        case RefusalCode::kind_unknown: return "kind_unknown";
        case RefusalCode::kind_not_allowed: return "kind_not_allowed";
        case RefusalCode::not_your_turn: return "not_your_turn";
        case RefusalCode::no_turns_for_you: return "no_turns_for_you";
        case RefusalCode::no_turns_for_them: return "no_turns_for_them";
        case RefusalCode::limit_reached: return "limit_reached";
        case RefusalCode::too_long: return "too_long";
        case RefusalCode::evidence_missing: return "evidence_missing";
        case RefusalCode::evidence_unknown: return "evidence_unknown";
        case RefusalCode::date_missing: return "date_missing";
        case RefusalCode::date_past: return "date_past";
        case RefusalCode::owner_missing: return "owner_missing";
        case RefusalCode::too_many_owners: return "too_many_owners";
        case RefusalCode::requirement_missing: return "requirement_missing";
        case RefusalCode::nothing_before: return "nothing_before";
        case RefusalCode::too_many_changes: return "too_many_changes";
        case RefusalCode::nothing_to_except: return "nothing_to_except";
        case RefusalCode::nothing_asked_of_them: return "nothing_asked_of_them";
        case RefusalCode::reason_missing: return "reason_missing";
        case RefusalCode::nudged_lately: return "nudged_lately";
        case RefusalCode::no_co_facilitator: return "no_co_facilitator";
        case RefusalCode::anonymous_words_only: return "anonymous_words_only";
        case RefusalCode::session_full: return "session_full";
        case RefusalCode::no_groups: return "no_groups";
        case RefusalCode::groups_begun: return "groups_begun";
        case RefusalCode::group_unknown: return "group_unknown";
        case RefusalCode::group_full: return "group_full";
        case RefusalCode::group_missing: return "group_missing";
        case RefusalCode::group_changed: return "group_changed";
        case RefusalCode::not_in_group: return "not_in_group";
        case RefusalCode::person_not_seated: return "person_not_seated";
        case RefusalCode::grouped_twice: return "grouped_twice";
        case RefusalCode::group_chooses: return "group_chooses";
        case RefusalCode::spokesperson_chosen: return "spokesperson_chosen";
        case RefusalCode::no_poll: return "no_poll";
        case RefusalCode::role_may_not_vote: return "role_may_not_vote";
        case RefusalCode::vote_invalid: return "vote_invalid";
        case RefusalCode::nothing_for_public: return "nothing_for_public";
        case RefusalCode::for_public_only: return "for_public_only";
        case RefusalCode::question_unknown: return "question_unknown";
        case RefusalCode::question_closed: return "question_closed";
        case RefusalCode::questions_full: return "questions_full";
        case RefusalCode::hands_full: return "hands_full";
        case RefusalCode::commitment_unknown: return "commitment_unknown";
        case RefusalCode::commitment_closed: return "commitment_closed";
        case RefusalCode::not_the_owner: return "not_the_owner";
        case RefusalCode::note_missing: return "note_missing";
        case RefusalCode::commitments_full: return "commitments_full";
        case RefusalCode::proposal_unknown: return "proposal_unknown";
        case RefusalCode::proposal_to_oneself: return "proposal_to_oneself";
        case RefusalCode::proposal_of_another: return "proposal_of_another";
        case RefusalCode::proposals_full: return "proposals_full";
        case RefusalCode::accompaniment_elsewhere: return "accompaniment_elsewhere";
        case RefusalCode::cycle_unknown: return "cycle_unknown";
        case RefusalCode::meeting_unsaid: return "meeting_unsaid";
        case RefusalCode::seats_unequal: return "seats_unequal";
        case RefusalCode::equals_take_no_role: return "equals_take_no_role";
        case RefusalCode::cycle_running: return "cycle_running";
        case RefusalCode::no_cycle: return "no_cycle";
        case RefusalCode::cycle_changed: return "cycle_changed";
        case RefusalCode::cycle_wrong: return "cycle_wrong";
        case RefusalCode::stage_unknown: return "stage_unknown";
        case RefusalCode::agreement_unknown: return "agreement_unknown";
        case RefusalCode::not_a_party: return "not_a_party";
        case RefusalCode::cadence_invalid: return "cadence_invalid";
        case RefusalCode::observation_unknown: return "observation_unknown";
        case RefusalCode::observation_withdrawn: return "observation_withdrawn";
        case RefusalCode::observation_people: return "observation_people";
        case RefusalCode::observation_time: return "observation_time";
        case RefusalCode::observation_not_agreed: return "observation_not_agreed";
        case RefusalCode::observation_begun: return "observation_begun";
        case RefusalCode::observation_lapsed: return "observation_lapsed";
        case RefusalCode::observation_over: return "observation_over";
        case RefusalCode::topics_full: return "topics_full";
        case RefusalCode::topic_unknown: return "topic_unknown";
        case RefusalCode::topic_tie_invalid: return "topic_tie_invalid";
        case RefusalCode::activity_day_invalid: return "activity_day_invalid";
        case RefusalCode::activity_invalid: return "activity_invalid";
        case RefusalCode::activity_session_invalid: return "activity_session_invalid";
        case RefusalCode::activity_counted: return "activity_counted";
        case RefusalCode::activities_full: return "activities_full";
        case RefusalCode::activity_unknown: return "activity_unknown";
        case RefusalCode::activity_not_yours: return "activity_not_yours";
        case RefusalCode::activities_agreed_invalid: return "activities_agreed_invalid";
        case RefusalCode::observations_full: return "observations_full";
        case RefusalCode::field_notes_incomplete: return "field_notes_incomplete";
        case RefusalCode::retention_invalid: return "retention_invalid";
        case RefusalCode::retention_elsewhere: return "retention_elsewhere";
        case RefusalCode::evidence_full: return "evidence_full";
        case RefusalCode::story_elsewhere: return "story_elsewhere";
        case RefusalCode::story_unknown: return "story_unknown";
        case RefusalCode::story_invalid: return "story_invalid";
        case RefusalCode::stories_full: return "stories_full";
        case RefusalCode::plan_elsewhere: return "plan_elsewhere";
        case RefusalCode::plan_wrong: return "plan_wrong";
        case RefusalCode::plan_changed: return "plan_changed";
        case RefusalCode::no_plan: return "no_plan";
        case RefusalCode::plan_people: return "plan_people";
        case RefusalCode::plan_day_invalid: return "plan_day_invalid";
        case RefusalCode::action_unknown: return "action_unknown";
        case RefusalCode::indicator_unknown: return "indicator_unknown";
        case RefusalCode::measure_invalid: return "measure_invalid";
        case RefusalCode::calls_elsewhere: return "calls_elsewhere";
        case RefusalCode::calls_off: return "calls_off";
        case RefusalCode::calls_need_relay: return "calls_need_relay";
        case RefusalCode::calls_need_socket: return "calls_need_socket";
        case RefusalCode::calls_of_network: return "calls_of_network";
        case RefusalCode::call_full: return "call_full";
        case RefusalCode::call_taken_over: return "call_taken_over";
        case RefusalCode::in_another_call: return "in_another_call";
        case RefusalCode::not_in_call: return "not_in_call";
        case RefusalCode::signal_invalid: return "signal_invalid";
        case RefusalCode::dialogue_invalid: return "dialogue_invalid";
        case RefusalCode::recording_unknown: return "recording_unknown";
        case RefusalCode::recording_withdrawn: return "recording_withdrawn";
        case RefusalCode::recording_people: return "recording_people";
        case RefusalCode::recording_until: return "recording_until";
        case RefusalCode::recording_media: return "recording_media";
        case RefusalCode::recording_is_shared: return "recording_is_shared";
        case RefusalCode::recording_described_anew: return "recording_described_anew";
        case RefusalCode::recording_not_consented: return "recording_not_consented";
        case RefusalCode::recording_readers: return "recording_readers";
        case RefusalCode::recordings_full: return "recordings_full";
        case RefusalCode::recording_comments_full: return "recording_comments_full";
        case RefusalCode::recording_comment_unknown: return "recording_comment_unknown";
        case RefusalCode::recording_moment: return "recording_moment";
        case RefusalCode::rendition_making: return "rendition_making";
        case RefusalCode::rendition_impossible: return "rendition_impossible";
        case RefusalCode::rendition_elsewhere: return "rendition_elsewhere";
        case RefusalCode::acta_not_ready: return "acta_not_ready";
        case RefusalCode::not_a_participant: return "not_a_participant";
        case RefusalCode::corrections_full: return "corrections_full";
        case RefusalCode::correction_unknown: return "correction_unknown";
        case RefusalCode::material_incomplete: return "material_incomplete";
        case RefusalCode::material_unknown: return "material_unknown";
        case RefusalCode::materials_full: return "materials_full";
        case RefusalCode::address_invalid: return "address_invalid";
        case RefusalCode::already_answered: return "already_answered";
        case RefusalCode::session_undated: return "session_undated";
        case RefusalCode::date_too_far: return "date_too_far";
        case RefusalCode::windows_invalid: return "windows_invalid";
        case RefusalCode::windows_past: return "windows_past";
        case RefusalCode::form_missing: return "form_missing";
        case RefusalCode::field_unknown: return "field_unknown";
        case RefusalCode::members_without_seat: return "members_without_seat";
        case RefusalCode::session_closed: return "session_closed";
        case RefusalCode::part_done: return "part_done";
        case RefusalCode::zone_unknown: return "zone_unknown";
        case RefusalCode::file_unknown: return "file_unknown";
        case RefusalCode::file_gone: return "file_gone";
        case RefusalCode::file_empty: return "file_empty";
        case RefusalCode::file_too_large: return "file_too_large";
        case RefusalCode::file_corrupted: return "file_corrupted";
        case RefusalCode::file_incomplete: return "file_incomplete";
        case RefusalCode::files_full: return "files_full";
        case RefusalCode::too_many_uploads: return "too_many_uploads";
        case RefusalCode::range_unsatisfiable: return "range_unsatisfiable";
        case RefusalCode::person_unknown: return "person_unknown";
        case RefusalCode::roles_missing: return "roles_missing";
        case RefusalCode::kind_not_here: return "kind_not_here";
        case RefusalCode::notebook_is_personal: return "notebook_is_personal";
        case RefusalCode::end_is_past: return "end_is_past";
        case RefusalCode::coordination_has_no_end: return "coordination_has_no_end";
        case RefusalCode::already_opened: return "already_opened";
        case RefusalCode::last_coordinator: return "last_coordinator";
        case RefusalCode::command_id_reused: return "command_id_reused";
        case RefusalCode::too_fast: return "too_fast";
        case RefusalCode::overloaded: return "overloaded";
        case RefusalCode::storage_unavailable: return "storage_unavailable";
        case RefusalCode::signed_out: return "signed_out";
        case RefusalCode::login_unknown: return "login_unknown";
        case RefusalCode::not_a_demo: return "not_a_demo";
        case RefusalCode::not_found: return "not_found";
        case RefusalCode::invitation_unknown: return "invitation_unknown";
        case RefusalCode::name_invalid: return "name_invalid";
        case RefusalCode::handle_invalid: return "handle_invalid";
        case RefusalCode::handle_taken: return "handle_taken";
        case RefusalCode::password_too_short: return "password_too_short";
        case RefusalCode::password_is_handle: return "password_is_handle";
        case RefusalCode::consent_missing: return "consent_missing";
        case RefusalCode::credentials_wrong: return "credentials_wrong";
        case RefusalCode::too_many_attempts: return "too_many_attempts";
        case RefusalCode::recovery_unknown: return "recovery_unknown";
        case RefusalCode::recovery_refused: return "recovery_refused";
        case RefusalCode::password_unset: return "password_unset";
        case RefusalCode::token_may_not: return "token_may_not";
        case RefusalCode::token_unknown: return "token_unknown";
        case RefusalCode::too_many_tokens: return "too_many_tokens";
    }
    std::abort();
}

std::string_view name(CloseCode value) {
    switch (value) {
        case CloseCode::going_away: return "going_away";
        case CloseCode::too_slow: return "too_slow";
        case CloseCode::epoch_changed: return "epoch_changed";
        case CloseCode::cannot_read: return "cannot_read";
        case CloseCode::busy: return "busy";
        case CloseCode::idle: return "idle";
        case CloseCode::signed_out: return "signed_out";
        case CloseCode::client_too_old: return "client_too_old";
        case CloseCode::misbehaved: return "misbehaved";
    }
    std::abort();
}

std::string_view type_of(const Command& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const Item& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const ClientFrame& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const ServerFrame& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const Event& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const State& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

bool temporary(RefusalCode code) {
    switch (code) {
        case RefusalCode::malformed_frame: return false;
        case RefusalCode::frame_too_large: return false;
        case RefusalCode::nested_too_deep: return false;
        case RefusalCode::unknown_type: return false;
        case RefusalCode::unknown_field: return false;
        case RefusalCode::missing_field: return false;
        case RefusalCode::wrong_type: return false;
        case RefusalCode::field_too_long: return false;
        case RefusalCode::invalid_text: return false;
        case RefusalCode::hello_first: return false;
        case RefusalCode::client_too_old: return false;
        case RefusalCode::not_a_member: return false;
        case RefusalCode::not_joined: return false;
        case RefusalCode::too_many_spaces: return false;
        case RefusalCode::role_may_not: return false;
        case RefusalCode::message_unknown: return false;
        case RefusalCode::message_withdrawn: return false;
        case RefusalCode::not_the_author: return false;
        case RefusalCode::mention_no_member: return false;
        case RefusalCode::mention_not_in_words: return false;
        case RefusalCode::reactions_full: return false;
        case RefusalCode::edited_too_often: return false;
        case RefusalCode::template_unknown: return false;
        case RefusalCode::not_a_session: return false;
        case RefusalCode::conversation_started: return false;
        case RefusalCode::conversation_not_started: return false;
        case RefusalCode::conversation_paused: return false;
        case RefusalCode::conversation_over: return false;
        case RefusalCode::conversation_running: return false;
        case RefusalCode::facilitator_only: return false;
        case RefusalCode::seat_unknown: return false;
        case RefusalCode::seat_missing: return false;
        case RefusalCode::seats_taken: return false;
        case RefusalCode::seats_missing: return false;
        case RefusalCode::observers_only: return false;
        case RefusalCode::person_no_member: return false;
        case RefusalCode::phase_over: return false;
        case RefusalCode::phase_not_begun: return false;
        case RefusalCode::phase_waits: return false;
        case RefusalCode::phase_is_silent: return false;
        case RefusalCode::silenced: return false;
        case RefusalCode::role_may_not_speak: return false;
        case RefusalCode::waits_for_role: return false;
        case RefusalCode::kind_unknown: return false;
        case RefusalCode::kind_not_allowed: return false;
        case RefusalCode::not_your_turn: return false;
        case RefusalCode::no_turns_for_you: return false;
        case RefusalCode::no_turns_for_them: return false;
        case RefusalCode::limit_reached: return false;
        case RefusalCode::too_long: return false;
        case RefusalCode::evidence_missing: return false;
        case RefusalCode::evidence_unknown: return false;
        case RefusalCode::date_missing: return false;
        case RefusalCode::date_past: return false;
        case RefusalCode::owner_missing: return false;
        case RefusalCode::too_many_owners: return false;
        case RefusalCode::requirement_missing: return false;
        case RefusalCode::nothing_before: return false;
        case RefusalCode::too_many_changes: return false;
        case RefusalCode::nothing_to_except: return false;
        case RefusalCode::nothing_asked_of_them: return false;
        case RefusalCode::reason_missing: return false;
        case RefusalCode::nudged_lately: return false;
        case RefusalCode::no_co_facilitator: return false;
        case RefusalCode::anonymous_words_only: return false;
        case RefusalCode::session_full: return false;
        case RefusalCode::no_groups: return false;
        case RefusalCode::groups_begun: return false;
        case RefusalCode::group_unknown: return false;
        case RefusalCode::group_full: return false;
        case RefusalCode::group_missing: return false;
        case RefusalCode::group_changed: return false;
        case RefusalCode::not_in_group: return false;
        case RefusalCode::person_not_seated: return false;
        case RefusalCode::grouped_twice: return false;
        case RefusalCode::group_chooses: return false;
        case RefusalCode::spokesperson_chosen: return false;
        case RefusalCode::no_poll: return false;
        case RefusalCode::role_may_not_vote: return false;
        case RefusalCode::vote_invalid: return false;
        case RefusalCode::nothing_for_public: return false;
        case RefusalCode::for_public_only: return false;
        case RefusalCode::question_unknown: return false;
        case RefusalCode::question_closed: return false;
        case RefusalCode::questions_full: return false;
        case RefusalCode::hands_full: return true;
        case RefusalCode::commitment_unknown: return false;
        case RefusalCode::commitment_closed: return false;
        case RefusalCode::not_the_owner: return false;
        case RefusalCode::note_missing: return false;
        case RefusalCode::commitments_full: return false;
        case RefusalCode::proposal_unknown: return false;
        case RefusalCode::proposal_to_oneself: return false;
        case RefusalCode::proposal_of_another: return false;
        case RefusalCode::proposals_full: return false;
        case RefusalCode::accompaniment_elsewhere: return false;
        case RefusalCode::cycle_unknown: return false;
        case RefusalCode::meeting_unsaid: return false;
        case RefusalCode::seats_unequal: return false;
        case RefusalCode::equals_take_no_role: return false;
        case RefusalCode::cycle_running: return false;
        case RefusalCode::no_cycle: return false;
        case RefusalCode::cycle_changed: return false;
        case RefusalCode::cycle_wrong: return false;
        case RefusalCode::stage_unknown: return false;
        case RefusalCode::agreement_unknown: return false;
        case RefusalCode::not_a_party: return false;
        case RefusalCode::cadence_invalid: return false;
        case RefusalCode::observation_unknown: return false;
        case RefusalCode::observation_withdrawn: return false;
        case RefusalCode::observation_people: return false;
        case RefusalCode::observation_time: return false;
        case RefusalCode::observation_not_agreed: return false;
        case RefusalCode::observation_begun: return false;
        case RefusalCode::observation_lapsed: return false;
        case RefusalCode::observation_over: return false;
        case RefusalCode::topics_full: return false;
        case RefusalCode::topic_unknown: return false;
        case RefusalCode::topic_tie_invalid: return false;
        case RefusalCode::activity_day_invalid: return false;
        case RefusalCode::activity_invalid: return false;
        case RefusalCode::activity_session_invalid: return false;
        case RefusalCode::activity_counted: return false;
        case RefusalCode::activities_full: return false;
        case RefusalCode::activity_unknown: return false;
        case RefusalCode::activity_not_yours: return false;
        case RefusalCode::activities_agreed_invalid: return false;
        case RefusalCode::observations_full: return false;
        case RefusalCode::field_notes_incomplete: return false;
        case RefusalCode::retention_invalid: return false;
        case RefusalCode::retention_elsewhere: return false;
        case RefusalCode::evidence_full: return false;
        case RefusalCode::story_elsewhere: return false;
        case RefusalCode::story_unknown: return false;
        case RefusalCode::story_invalid: return false;
        case RefusalCode::stories_full: return false;
        case RefusalCode::plan_elsewhere: return false;
        case RefusalCode::plan_wrong: return false;
        case RefusalCode::plan_changed: return false;
        case RefusalCode::no_plan: return false;
        case RefusalCode::plan_people: return false;
        case RefusalCode::plan_day_invalid: return false;
        case RefusalCode::action_unknown: return false;
        case RefusalCode::indicator_unknown: return false;
        case RefusalCode::measure_invalid: return false;
        case RefusalCode::calls_elsewhere: return false;
        case RefusalCode::calls_off: return false;
        case RefusalCode::calls_need_relay: return false;
        case RefusalCode::calls_need_socket: return false;
        case RefusalCode::calls_of_network: return false;
        case RefusalCode::call_full: return true;
        case RefusalCode::call_taken_over: return false;
        case RefusalCode::in_another_call: return false;
        case RefusalCode::not_in_call: return false;
        case RefusalCode::signal_invalid: return false;
        case RefusalCode::dialogue_invalid: return false;
        case RefusalCode::recording_unknown: return false;
        case RefusalCode::recording_withdrawn: return false;
        case RefusalCode::recording_people: return false;
        case RefusalCode::recording_until: return false;
        case RefusalCode::recording_media: return false;
        case RefusalCode::recording_is_shared: return false;
        case RefusalCode::recording_described_anew: return false;
        case RefusalCode::recording_not_consented: return false;
        case RefusalCode::recording_readers: return false;
        case RefusalCode::recordings_full: return false;
        case RefusalCode::recording_comments_full: return false;
        case RefusalCode::recording_comment_unknown: return false;
        case RefusalCode::recording_moment: return false;
        case RefusalCode::rendition_making: return true;
        case RefusalCode::rendition_impossible: return false;
        case RefusalCode::rendition_elsewhere: return false;
        case RefusalCode::acta_not_ready: return false;
        case RefusalCode::not_a_participant: return false;
        case RefusalCode::corrections_full: return false;
        case RefusalCode::correction_unknown: return false;
        case RefusalCode::material_incomplete: return false;
        case RefusalCode::material_unknown: return false;
        case RefusalCode::materials_full: return false;
        case RefusalCode::address_invalid: return false;
        case RefusalCode::already_answered: return false;
        case RefusalCode::session_undated: return false;
        case RefusalCode::date_too_far: return false;
        case RefusalCode::windows_invalid: return false;
        case RefusalCode::windows_past: return false;
        case RefusalCode::form_missing: return false;
        case RefusalCode::field_unknown: return false;
        case RefusalCode::members_without_seat: return false;
        case RefusalCode::session_closed: return false;
        case RefusalCode::part_done: return false;
        case RefusalCode::zone_unknown: return false;
        case RefusalCode::file_unknown: return false;
        case RefusalCode::file_gone: return false;
        case RefusalCode::file_empty: return false;
        case RefusalCode::file_too_large: return false;
        case RefusalCode::file_corrupted: return true;
        case RefusalCode::file_incomplete: return false;
        case RefusalCode::files_full: return false;
        case RefusalCode::too_many_uploads: return true;
        case RefusalCode::range_unsatisfiable: return false;
        case RefusalCode::person_unknown: return false;
        case RefusalCode::roles_missing: return false;
        case RefusalCode::kind_not_here: return false;
        case RefusalCode::notebook_is_personal: return false;
        case RefusalCode::end_is_past: return false;
        case RefusalCode::coordination_has_no_end: return false;
        case RefusalCode::already_opened: return false;
        case RefusalCode::last_coordinator: return false;
        case RefusalCode::command_id_reused: return false;
        case RefusalCode::too_fast: return true;
        case RefusalCode::overloaded: return true;
        case RefusalCode::storage_unavailable: return true;
        case RefusalCode::signed_out: return false;
        case RefusalCode::login_unknown: return false;
        case RefusalCode::not_a_demo: return false;
        case RefusalCode::not_found: return false;
        case RefusalCode::invitation_unknown: return false;
        case RefusalCode::name_invalid: return false;
        case RefusalCode::handle_invalid: return false;
        case RefusalCode::handle_taken: return false;
        case RefusalCode::password_too_short: return false;
        case RefusalCode::password_is_handle: return false;
        case RefusalCode::consent_missing: return false;
        case RefusalCode::credentials_wrong: return false;
        case RefusalCode::too_many_attempts: return true;
        case RefusalCode::recovery_unknown: return false;
        case RefusalCode::recovery_refused: return false;
        case RefusalCode::password_unset: return false;
        case RefusalCode::token_may_not: return false;
        case RefusalCode::token_unknown: return false;
        case RefusalCode::too_many_tokens: return false;
    }
    std::abort();
}

std::uint16_t close_number(CloseCode code) {
    switch (code) {
        case CloseCode::going_away: return 4000;
        case CloseCode::too_slow: return 4001;
        case CloseCode::epoch_changed: return 4002;
        case CloseCode::cannot_read: return 4003;
        case CloseCode::busy: return 4004;
        case CloseCode::idle: return 4005;
        case CloseCode::signed_out: return 4100;
        case CloseCode::client_too_old: return 4101;
        case CloseCode::misbehaved: return 4102;
    }
    std::abort();
}

bool reconnect(CloseCode code) {
    switch (code) {
        case CloseCode::going_away: return true;
        case CloseCode::too_slow: return true;
        case CloseCode::epoch_changed: return true;
        case CloseCode::cannot_read: return true;
        case CloseCode::busy: return true;
        case CloseCode::idle: return true;
        case CloseCode::signed_out: return false;
        case CloseCode::client_too_old: return false;
        case CloseCode::misbehaved: return false;
    }
    std::abort();
}

}  // namespace urdimbre::wire
