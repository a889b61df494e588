// Generated from messages.json by generate.mjs; edit those.
// clang-format off
#include "protocol/wire/json/reader.hpp"
#include "protocol/wire/upcast.hpp"
#include "protocol/wire/wire.hpp"

#include <utility>

namespace urdimbre::wire {
namespace {

constexpr std::string_view names_of_SpaceKind[] = {"network", "community", "session", "mentoring_room", "mesa", "notebook"};
constexpr std::string_view names_of_SpaceRole[] = {"coordinator", "mentor", "mentee", "teacher", "accompanier", "management", "observer", "guest"};
constexpr std::string_view names_of_Reaction[] = {"thanks", "useful", "agree", "celebrate", "ponder"};
constexpr std::string_view names_of_Duty[] = {"presents", "responds", "facilitates", "keeps_time", "speaks_for_group", "observes"};
constexpr std::string_view names_of_Family[] = {"context", "question", "answer", "warm", "cool", "observation", "suggestion", "commitment", "process", "closing", "note"};
constexpr std::string_view names_of_TurnPolicy[] = {"open", "single", "round", "queue", "quiet_first"};
constexpr std::string_view names_of_Visibility[] = {"live", "at_end", "author_only"};
constexpr std::string_view names_of_Authorship[] = {"named", "anonymous_while_hidden", "anonymous"};
constexpr std::string_view names_of_Need[] = {"evidence", "date", "owner"};
constexpr std::string_view names_of_PhaseExit[] = {"time", "facilitator", "ready"};
constexpr std::string_view names_of_PollShape[] = {"single", "multiple", "scale", "rank", "words", "consent"};
constexpr std::string_view names_of_Shown[] = {"everybody", "author_until_reveal", "author", "group"};
constexpr std::string_view names_of_SessionMode[] = {"live", "asynchronous", "hybrid"};
constexpr std::string_view names_of_Stage[] = {"planned", "running", "paused", "ended", "completing"};
constexpr std::string_view names_of_Entered[] = {"started", "time", "facilitator", "ready", "skipped", "back"};
constexpr std::string_view names_of_TurnChange[] = {"raised", "lowered", "done", "passed", "given", "time_up", "absent"};
constexpr std::string_view names_of_Extension[] = {"facilitator", "outage"};
constexpr std::string_view names_of_Ending[] = {"completed", "facilitator", "abandoned"};
constexpr std::string_view names_of_Succession[] = {"handed_over", "absent"};
constexpr std::string_view names_of_QuestionStanding[] = {"open", "answered", "set_aside"};
constexpr std::string_view names_of_IncidentKind[] = {"extended", "outage", "paused", "resumed", "skipped", "went_back", "exception", "reclassified", "succeeded", "overtime", "requirement_missing", "shortened", "ended", "closed_early", "form_missing"};
constexpr std::string_view names_of_Invitation[] = {"your_turn", "we_listen", "any_doubt"};
constexpr std::string_view names_of_CommitmentState[] = {"agreed", "under_way", "replanned", "kept", "dropped", "taken_back"};
constexpr std::string_view names_of_CommitmentMove[] = {"agreed", "under_way", "replanned", "kept", "dropped"};
constexpr std::string_view names_of_StageMove[] = {"began", "ahead", "back", "again", "skipped", "new_round"};
constexpr std::string_view names_of_StoryForm[] = {"value", "accompaniment"};
constexpr std::string_view names_of_StoryPartName[] = {"happened", "pupils", "self", "known", "depended", "needed", "strategy", "skill", "adjustment"};
constexpr std::string_view names_of_AccompanierRole[] = {"acompanante", "facilitador", "orientador", "articulador"};
constexpr std::string_view names_of_TopicPart[] = {"workshop", "visit", "meeting"};
constexpr std::string_view names_of_ActivityKind[] = {"gia", "ria", "workshop", "meeting", "nucleus", "micro_workshop", "study_circle", "case_group", "co_planning", "demonstration", "internship", "microcentre", "pedagogical_day", "seminar", "advice"};
constexpr std::string_view names_of_ActivityMode[] = {"in_person", "remote", "hybrid"};
constexpr std::string_view names_of_ActivityReach[] = {"one_school", "several_schools"};
constexpr std::string_view names_of_FieldNoteKind[] = {"evidence", "interpretation", "strength", "question"};
constexpr std::string_view names_of_RecordingMedia[] = {"video", "audio"};
constexpr std::string_view names_of_RecordingConsent[] = {"whole", "sound_only"};
constexpr std::string_view names_of_Minors[] = {"none", "authorised", "unauthorised"};
constexpr std::string_view names_of_RecordingCommentKind[] = {"question", "suggestion", "strength", "note"};
constexpr std::string_view names_of_RenditionState[] = {"ready", "making", "impossible", "not_for_you"};
constexpr std::string_view names_of_PlanLabel[] = {"support", "technical_pedagogical", "accompaniment"};
constexpr std::string_view names_of_PlanOwner[] = {"person", "pair", "team", "school"};
constexpr std::string_view names_of_ActionState[] = {"planned", "under_way", "done", "dropped"};
constexpr std::string_view names_of_FigureLevel[] = {"course", "school", "network"};
constexpr std::string_view names_of_PlanEnding[] = {"fulfilled", "renewed", "left"};
constexpr std::string_view names_of_CallPolicy[] = {"direct", "relayed", "off"};
constexpr std::string_view names_of_CallDescriptionKind[] = {"offer", "answer"};
constexpr std::string_view names_of_NoticeKind[] = {"answered", "mentioned", "brought_in", "roles_changed", "seated", "rescheduled", "begun", "acta", "phase_opened", "phase_closing", "to_complete", "correction", "template_published", "template_retired", "materials", "agreement_proposed", "agreement_holds", "commitment_due", "meeting_due", "observation_proposed", "observation_agreed", "observation_withdrawn", "notes_shared", "dialogue_told", "dialogue_due", "retention_set", "recording_consent_asked", "recording_shared", "recording_commented", "recording_withdrawn", "recording_expiring", "action_given", "action_near", "commitment_proposed", "proposal_accepted", "proposal_declined"};
constexpr std::string_view names_of_RefusalCode[] = {"malformed_frame", "frame_too_large", "nested_too_deep", "unknown_type", "unknown_field", "missing_field", "wrong_type", "field_too_long", "invalid_text", "hello_first", "client_too_old", "not_a_member", "not_joined", "too_many_spaces", "role_may_not", "message_unknown", "message_withdrawn", "not_the_author", "mention_no_member", "mention_not_in_words", "reactions_full", "edited_too_often", "template_unknown", "not_a_session", "conversation_started", "conversation_not_started", "conversation_paused", "conversation_over", "conversation_running", "facilitator_only", "seat_unknown", "seat_missing", "seats_taken", "seats_missing", "observers_only", "person_no_member", "phase_over", "phase_not_begun", "phase_waits", "phase_is_silent", "silenced", "role_may_not_speak", "waits_for_role", "kind_unknown", "kind_not_allowed", "not_your_turn", "no_turns_for_you", "no_turns_for_them", "limit_reached", "too_long", "evidence_missing", "evidence_unknown", "date_missing", "date_past", "owner_missing", "too_many_owners", "requirement_missing", "nothing_before", "too_many_changes", "nothing_to_except", "nothing_asked_of_them", "reason_missing", "nudged_lately", "no_co_facilitator", "anonymous_words_only", "session_full", "no_groups", "groups_begun", "group_unknown", "group_full", "group_missing", "group_changed", "not_in_group", "person_not_seated", "grouped_twice", "group_chooses", "spokesperson_chosen", "no_poll", "role_may_not_vote", "vote_invalid", "nothing_for_public", "for_public_only", "question_unknown", "question_closed", "questions_full", "hands_full", "commitment_unknown", "commitment_closed", "not_the_owner", "note_missing", "commitments_full", "proposal_unknown", "proposal_to_oneself", "proposal_of_another", "proposals_full", "accompaniment_elsewhere", "cycle_unknown", "meeting_unsaid", "seats_unequal", "equals_take_no_role", "cycle_running", "no_cycle", "cycle_changed", "cycle_wrong", "stage_unknown", "agreement_unknown", "not_a_party", "cadence_invalid", "observation_unknown", "observation_withdrawn", "observation_people", "observation_time", "observation_not_agreed", "observation_begun", "observation_lapsed", "observation_over", "topics_full", "topic_unknown", "topic_tie_invalid", "activity_day_invalid", "activity_invalid", "activity_session_invalid", "activity_counted", "activities_full", "activity_unknown", "activity_not_yours", "activities_agreed_invalid", "observations_full", "field_notes_incomplete", "retention_invalid", "retention_elsewhere", "evidence_full", "story_elsewhere", "story_unknown", "story_invalid", "stories_full", "plan_elsewhere", "plan_wrong", "plan_changed", "no_plan", "plan_people", "plan_day_invalid", "action_unknown", "indicator_unknown", "measure_invalid", "calls_elsewhere", "calls_off", "calls_need_relay", "calls_need_socket", "calls_of_network", "call_full", "call_taken_over", "in_another_call", "not_in_call", "signal_invalid", "dialogue_invalid", "recording_unknown", "recording_withdrawn", "recording_people", "recording_until", "recording_media", "recording_is_shared", "recording_described_anew", "recording_not_consented", "recording_readers", "recordings_full", "recording_comments_full", "recording_comment_unknown", "recording_moment", "rendition_making", "rendition_impossible", "rendition_elsewhere", "acta_not_ready", "not_a_participant", "corrections_full", "correction_unknown", "material_incomplete", "material_unknown", "materials_full", "address_invalid", "already_answered", "session_undated", "date_too_far", "windows_invalid", "windows_past", "form_missing", "field_unknown", "members_without_seat", "session_closed", "part_done", "zone_unknown", "file_unknown", "file_gone", "file_empty", "file_too_large", "file_corrupted", "file_incomplete", "files_full", "too_many_uploads", "range_unsatisfiable", "person_unknown", "roles_missing", "kind_not_here", "notebook_is_personal", "end_is_past", "coordination_has_no_end", "already_opened", "last_coordinator", "command_id_reused", "too_fast", "overloaded", "storage_unavailable", "signed_out", "login_unknown", "not_a_demo", "not_found", "invitation_unknown", "name_invalid", "handle_invalid", "handle_taken", "password_too_short", "password_is_handle", "consent_missing", "credentials_wrong", "too_many_attempts", "recovery_unknown", "recovery_refused", "password_unset", "token_may_not", "token_unknown", "too_many_tokens"};
constexpr std::string_view names_of_CloseCode[] = {"going_away", "too_slow", "epoch_changed", "cannot_read", "busy", "idle", "signed_out", "client_too_old", "misbehaved"};

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Position& out) {
    static constexpr json::Field fields[] = {{"epoch"}, {"seq"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.epoch); break;
            case 1: in.number(*member, out.seq); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Person& out) {
    static constexpr json::Field fields[] = {{"id"}, {"name"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.id); break;
            case 1: in.name(*member, out.name, 80); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Attachment& out) {
    static constexpr json::Field fields[] = {{"id"}, {"name"}, {"media"}, {"size"}, {"preview", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.name(*member, out.name, 120); break;
            case 2: in.text(*member, out.media, 100); break;
            case 3: in.number(*member, out.size); break;
            case 4: in.uuid(*member, out.preview.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Reacted& out) {
    static constexpr json::Field fields[] = {{"reaction"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.reaction, names_of_Reaction); break;
            case 1: in.array(*member, out.people, 1000, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Answers& out) {
    static constexpr json::Field fields[] = {{"count"}, {"last"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.count); break;
            case 1: in.number(*member, out.last); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Message& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"at"}, {"author"}, {"text", json::optional}, {"reply_to", json::optional}, {"edited_at", json::optional}, {"withdrawn"}, {"attachments", json::optional}, {"thread", json::optional}, {"mentions", json::optional}, {"reactions", json::optional}, {"answers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.text(*member, out.text.emplace(), 4000); break;
            case 5: in.uuid(*member, out.reply_to.emplace()); break;
            case 6: in.instant(*member, out.edited_at.emplace()); break;
            case 7: in.boolean(*member, out.withdrawn); break;
            case 8: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, Attachment& item) { read(in, each, item); }); break;
            case 9: in.uuid(*member, out.thread.emplace()); break;
            case 10: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 11: in.array(*member, out.reactions.emplace(), 5, [&](const json::Node& each, Reacted& item) { read(in, each, item); }); break;
            case 12: read(in, *member, out.answers.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ReactionChange& out) {
    static constexpr json::Field fields[] = {{"reaction"}, {"on"}, {"off"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.reaction, names_of_Reaction); break;
            case 1: in.array(*member, out.on, 1024, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 2: in.array(*member, out.off, 1024, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessageVersion& out) {
    static constexpr json::Field fields[] = {{"at"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.instant(*member, out.at); break;
            case 1: in.text(*member, out.text.emplace(), 4000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AttachedFile& out) {
    static constexpr json::Field fields[] = {{"file"}, {"name"}, {"preview", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.file); break;
            case 1: in.name(*member, out.name, 120); break;
            case 2: in.uuid(*member, out.preview.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FileReference& out) {
    static constexpr json::Field fields[] = {{"file"}, {"preview", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.file); break;
            case 1: in.uuid(*member, out.preview.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Material& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"title", json::optional}, {"address", json::optional}, {"attachments", json::optional}, {"removed"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.name(*member, out.title.emplace(), 120); break;
            case 4: in.text(*member, out.address.emplace(), 2000); break;
            case 5: in.array(*member, out.attachments.emplace(), 1, [&](const json::Node& each, Attachment& item) { read(in, each, item); }); break;
            case 6: in.boolean(*member, out.removed); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredMaterial& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"attachments", json::optional}, {"removed"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.attachments.emplace(), 1, [&](const json::Node& each, FileReference& item) { read(in, each, item); }); break;
            case 4: in.boolean(*member, out.removed); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedMember& out) {
    static constexpr json::Field fields[] = {{"person"}, {"roles"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.number(*member, out.roles); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedMessage& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"at"}, {"author"}, {"reply_to", json::optional}, {"versions"}, {"edited_at", json::optional}, {"attachments", json::optional}, {"thread", json::optional}, {"mentions", json::optional}, {"told", json::optional}, {"reactions", json::optional}, {"answers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.uuid(*member, out.reply_to.emplace()); break;
            case 5: in.array(*member, out.versions, 100, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 6: in.instant(*member, out.edited_at.emplace()); break;
            case 7: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, FileReference& item) { read(in, each, item); }); break;
            case 8: in.uuid(*member, out.thread.emplace()); break;
            case 9: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 10: in.array(*member, out.told.emplace(), 40, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 11: in.array(*member, out.reactions.emplace(), 5, [&](const json::Node& each, Reacted& item) { read(in, each, item); }); break;
            case 12: read(in, *member, out.answers.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeatRole& out) {
    static constexpr json::Field fields[] = {{"id"}, {"duty"}, {"seats_min"}, {"seats_max"}, {"shared"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.id, 40); break;
            case 1: in.word(*member, out.duty, names_of_Duty); break;
            case 2: in.number(*member, out.seats_min); break;
            case 3: in.number(*member, out.seats_max); break;
            case 4: in.boolean(*member, out.shared); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionKind& out) {
    static constexpr json::Field fields[] = {{"id"}, {"family"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.id, 40); break;
            case 1: in.word(*member, out.family, names_of_Family); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Grant& out) {
    static constexpr json::Field fields[] = {{"roles"}, {"kinds"}, {"policy"}, {"turn_seconds", json::optional}, {"contributions", json::optional}, {"characters", json::optional}, {"needs"}, {"equal", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.roles, 12, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 1: in.array(*member, out.kinds, 40, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 2: in.word(*member, out.policy, names_of_TurnPolicy); break;
            case 3: in.number(*member, out.turn_seconds.emplace()); break;
            case 4: in.number(*member, out.contributions.emplace()); break;
            case 5: in.number(*member, out.characters.emplace()); break;
            case 6: in.array(*member, out.needs, 3, [&](const json::Node& each, Need& item) { in.word(each, item, names_of_Need); }); break;
            case 7: in.boolean(*member, out.equal.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Requirement& out) {
    static constexpr json::Field fields[] = {{"kind"}, {"at_least"}, {"lock"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.kind, 40); break;
            case 1: in.number(*member, out.at_least); break;
            case 2: in.boolean(*member, out.lock); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Group& out) {
    static constexpr json::Field fields[] = {{"members"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.members, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GroupsCall& out) {
    static constexpr json::Field fields[] = {{"id"}, {"at"}, {"by"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            case 3: in.text(*member, out.text.emplace(), 300); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedCall& out) {
    static constexpr json::Field fields[] = {{"id"}, {"at"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Nudged& out) {
    static constexpr json::Field fields[] = {{"person"}, {"by"}, {"at"}, {"phase"}, {"invites"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.phase); break;
            case 4: in.word(*member, out.invites, names_of_Invitation); break;
            case 5: in.text(*member, out.text.emplace(), 200); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredNudge& out) {
    static constexpr json::Field fields[] = {{"person"}, {"by"}, {"at"}, {"phase"}, {"invites"}, {"words", json::optional}, {"to"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.phase); break;
            case 4: in.word(*member, out.invites, names_of_Invitation); break;
            case 5: in.uuid(*member, out.words.emplace()); break;
            case 6: in.array(*member, out.to, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Voice& out) {
    static constexpr json::Field fields[] = {{"person"}, {"held"}, {"entitled"}, {"turns"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.number(*member, out.held); break;
            case 2: in.number(*member, out.entitled); break;
            case 3: in.number(*member, out.turns); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EquityOf& out) {
    static constexpr json::Field fields[] = {{"person"}, {"held"}, {"turns"}, {"said"}, {"warm"}, {"cool"}, {"time_share", json::optional}, {"turn_share", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.number(*member, out.held); break;
            case 2: in.number(*member, out.turns); break;
            case 3: in.number(*member, out.said); break;
            case 4: in.number(*member, out.warm); break;
            case 5: in.number(*member, out.cool); break;
            case 6: in.number(*member, out.time_share.emplace()); break;
            case 7: in.number(*member, out.turn_share.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RotationOf& out) {
    static constexpr json::Field fields[] = {{"person"}, {"presented", json::optional}, {"facilitated", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.number(*member, out.presented.emplace()); break;
            case 2: in.number(*member, out.facilitated.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Breakouts& out) {
    static constexpr json::Field fields[] = {{"size_min"}, {"size_max"}, {"facilitates"}, {"speaks"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.size_min); break;
            case 1: in.number(*member, out.size_max); break;
            case 2: in.name(*member, out.facilitates, 40); break;
            case 3: in.name(*member, out.speaks, 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Poll& out) {
    static constexpr json::Field fields[] = {{"shape"}, {"roles"}, {"options_of", json::optional}, {"votes"}, {"options", json::optional}, {"named", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.shape, names_of_PollShape); break;
            case 1: in.array(*member, out.roles, 12, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 2: in.name(*member, out.options_of.emplace(), 40); break;
            case 3: in.number(*member, out.votes); break;
            case 4: in.number(*member, out.options.emplace()); break;
            case 5: in.boolean(*member, out.named.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Ballot& out) {
    static constexpr json::Field fields[] = {{"options"}, {"contributions"}, {"words", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.options, 20, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            case 1: in.array(*member, out.contributions, 20, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 2: in.text(*member, out.words.emplace(), 1300); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredBallot& out) {
    static constexpr json::Field fields[] = {{"options"}, {"contributions"}, {"words", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.options, 20, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            case 1: in.array(*member, out.contributions, 20, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 2: in.uuid(*member, out.words.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredVote& out) {
    static constexpr json::Field fields[] = {{"person"}, {"ballot"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: read(in, *member, out.ballot); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Vote& out) {
    static constexpr json::Field fields[] = {{"person"}, {"ballot"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: read(in, *member, out.ballot); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PollCount& out) {
    static constexpr json::Field fields[] = {{"option", json::optional}, {"contribution", json::optional}, {"points"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.option.emplace()); break;
            case 1: in.uuid(*member, out.contribution.emplace()); break;
            case 2: in.number(*member, out.points); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PollResult& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"about", json::optional}, {"entitled"}, {"answered"}, {"counts"}, {"words"}, {"named"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: in.uuid(*member, out.about.emplace()); break;
            case 2: in.number(*member, out.entitled); break;
            case 3: in.number(*member, out.answered); break;
            case 4: in.array(*member, out.counts, 420, [&](const json::Node& each, PollCount& item) { read(in, each, item); }); break;
            case 5: in.array(*member, out.words, 100, [&](const json::Node& each, std::string& item) { in.text(each, item, 1300); }); break;
            case 6: in.array(*member, out.named, 100, [&](const json::Node& each, Vote& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredPollResult& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"about", json::optional}, {"entitled"}, {"answered"}, {"counts"}, {"words"}, {"named"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: in.uuid(*member, out.about.emplace()); break;
            case 2: in.number(*member, out.entitled); break;
            case 3: in.number(*member, out.answered); break;
            case 4: in.array(*member, out.counts, 420, [&](const json::Node& each, PollCount& item) { read(in, each, item); }); break;
            case 5: in.array(*member, out.words, 100, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 6: in.array(*member, out.named, 100, [&](const json::Node& each, StoredVote& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LateVote& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"ballot"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: read(in, *member, out.ballot); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredLateVote& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"person"}, {"ballot"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: in.number(*member, out.person); break;
            case 2: read(in, *member, out.ballot); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredVoters& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: in.array(*member, out.people, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PollAfterwards& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"answered"}, {"merged", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: in.number(*member, out.answered); break;
            case 2: read(in, *member, out.merged.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredPollAfterwards& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"answered"}, {"merged", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: in.number(*member, out.answered); break;
            case 2: read(in, *member, out.merged.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Board& out) {
    static constexpr json::Field fields[] = {{"kinds"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.kinds, 40, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Speakers& out) {
    static constexpr json::Field fields[] = {{"kinds"}, {"policy"}, {"turn_seconds", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.kinds, 40, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 1: in.word(*member, out.policy, names_of_TurnPolicy); break;
            case 2: in.number(*member, out.turn_seconds.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Gallery& out) {
    static constexpr json::Field fields[] = {{"reactions"}, {"questions", json::optional}, {"votes"}, {"speakers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.boolean(*member, out.reactions); break;
            case 1: in.number(*member, out.questions.emplace()); break;
            case 2: in.boolean(*member, out.votes); break;
            case 3: read(in, *member, out.speakers.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Question& out) {
    static constexpr json::Field fields[] = {{"id"}, {"number"}, {"at"}, {"author"}, {"text", json::optional}, {"votes"}, {"standing", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.number); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.text(*member, out.text.emplace(), 300); break;
            case 5: in.number(*member, out.votes); break;
            case 6: in.word(*member, out.standing.emplace(), names_of_QuestionStanding); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionVotes& out) {
    static constexpr json::Field fields[] = {{"number"}, {"votes"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.number); break;
            case 1: in.number(*member, out.votes); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GalleryWord& out) {
    static constexpr json::Field fields[] = {{"person"}, {"since"}, {"until", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.instant(*member, out.since); break;
            case 2: in.instant(*member, out.until.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GalleryState& out) {
    static constexpr json::Field fields[] = {{"questions"}, {"reactions"}, {"hands"}, {"word", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.questions, 200, [&](const json::Node& each, Question& item) { read(in, each, item); }); break;
            case 1: in.array(*member, out.reactions, 5, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            case 2: in.number(*member, out.hands); break;
            case 3: read(in, *member, out.word.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedQuestion& out) {
    static constexpr json::Field fields[] = {{"id"}, {"number"}, {"at"}, {"author"}, {"standing"}, {"voters"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.number); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.word(*member, out.standing, names_of_QuestionStanding); break;
            case 5: in.array(*member, out.voters, 125, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedGallery& out) {
    static constexpr json::Field fields[] = {{"voters"}, {"questions"}, {"asked"}, {"reactions"}, {"hands"}, {"word", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.voters, 4000, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 1: in.array(*member, out.questions, 200, [&](const json::Node& each, SavedQuestion& item) { read(in, each, item); }); break;
            case 2: in.number(*member, out.asked); break;
            case 3: in.array(*member, out.reactions, 5, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            case 4: in.array(*member, out.hands, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: read(in, *member, out.word.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Phase& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seconds"}, {"grants"}, {"silent"}, {"speaks_first", json::optional}, {"visibility"}, {"authorship"}, {"requires"}, {"exits"}, {"breakouts", json::optional}, {"poll", json::optional}, {"board", json::optional}, {"gallery", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.id, 40); break;
            case 1: in.number(*member, out.seconds); break;
            case 2: in.array(*member, out.grants, 8, [&](const json::Node& each, Grant& item) { read(in, each, item); }); break;
            case 3: in.array(*member, out.silent, 12, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 4: in.name(*member, out.speaks_first.emplace(), 40); break;
            case 5: in.word(*member, out.visibility, names_of_Visibility); break;
            case 6: in.word(*member, out.authorship, names_of_Authorship); break;
            case 7: in.array(*member, out.requires_, 8, [&](const json::Node& each, Requirement& item) { read(in, each, item); }); break;
            case 8: in.array(*member, out.exits, 3, [&](const json::Node& each, PhaseExit& item) { in.word(each, item, names_of_PhaseExit); }); break;
            case 9: read(in, *member, out.breakouts.emplace()); break;
            case 10: read(in, *member, out.poll.emplace()); break;
            case 11: read(in, *member, out.board.emplace()); break;
            case 12: read(in, *member, out.gallery.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FormField& out) {
    static constexpr json::Field fields[] = {{"id"}, {"required"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.id, 40); break;
            case 1: in.boolean(*member, out.required); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Preparation& out) {
    static constexpr json::Field fields[] = {{"fields"}, {"fills"}, {"shows"}, {"to_all"}, {"lock"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.fields, 12, [&](const json::Node& each, FormField& item) { read(in, each, item); }); break;
            case 1: in.array(*member, out.fills, 12, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 2: in.array(*member, out.shows, 12, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 3: in.boolean(*member, out.to_all); break;
            case 4: in.boolean(*member, out.lock); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FormAnswer& out) {
    static constexpr json::Field fields[] = {{"field"}, {"by"}, {"at"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.field, 40); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.text(*member, out.text.emplace(), 2000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredFormAnswer& out) {
    static constexpr json::Field fields[] = {{"field"}, {"by"}, {"at"}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.field, 40); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.words); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Protocol& out) {
    static constexpr json::Field fields[] = {{"roles"}, {"kinds"}, {"phases"}, {"grace_seconds"}, {"succession_seconds"}, {"preparation", json::optional}, {"confidential", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.roles, 12, [&](const json::Node& each, SeatRole& item) { read(in, each, item); }); break;
            case 1: in.array(*member, out.kinds, 40, [&](const json::Node& each, ContributionKind& item) { read(in, each, item); }); break;
            case 2: in.array(*member, out.phases, 24, [&](const json::Node& each, Phase& item) { read(in, each, item); }); break;
            case 3: in.number(*member, out.grace_seconds); break;
            case 4: in.number(*member, out.succession_seconds); break;
            case 5: read(in, *member, out.preparation.emplace()); break;
            case 6: in.boolean(*member, out.confidential.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeatedPerson& out) {
    static constexpr json::Field fields[] = {{"person"}, {"roles"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Seat& out) {
    static constexpr json::Field fields[] = {{"person"}, {"role"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.name(*member, out.role, 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Party& out) {
    static constexpr json::Field fields[] = {{"role"}, {"person", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.role, 40); break;
            case 1: in.number(*member, out.person.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Turn& out) {
    static constexpr json::Field fields[] = {{"grant"}, {"holder", json::optional}, {"since"}, {"until", json::optional}, {"queue"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.grant); break;
            case 1: read(in, *member, out.holder.emplace()); break;
            case 2: in.instant(*member, out.since); break;
            case 3: in.instant(*member, out.until.emplace()); break;
            case 4: in.array(*member, out.queue, 100, [&](const json::Node& each, Party& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Contribution& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"at"}, {"author", json::optional}, {"anonymous", json::optional}, {"phase"}, {"kind"}, {"shown"}, {"text", json::optional}, {"reply_to", json::optional}, {"rests_on", json::optional}, {"owners"}, {"due", json::optional}, {"late"}, {"edited_at", json::optional}, {"withdrawn"}, {"attachments", json::optional}, {"group", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author.emplace()); break;
            case 4: in.boolean(*member, out.anonymous.emplace()); break;
            case 5: in.number(*member, out.phase); break;
            case 6: in.name(*member, out.kind, 40); break;
            case 7: in.word(*member, out.shown, names_of_Shown); break;
            case 8: in.text(*member, out.text.emplace(), 4000); break;
            case 9: in.uuid(*member, out.reply_to.emplace()); break;
            case 10: in.uuid(*member, out.rests_on.emplace()); break;
            case 11: in.array(*member, out.owners, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 12: in.number(*member, out.due.emplace()); break;
            case 13: in.boolean(*member, out.late); break;
            case 14: in.instant(*member, out.edited_at.emplace()); break;
            case 15: in.boolean(*member, out.withdrawn); break;
            case 16: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, Attachment& item) { read(in, each, item); }); break;
            case 17: in.number(*member, out.group.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Confirmation& out) {
    static constexpr json::Field fields[] = {{"person"}, {"at"}, {"corrections"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.corrections); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Correction& out) {
    static constexpr json::Field fields[] = {{"id"}, {"at"}, {"by"}, {"contribution", json::optional}, {"text", json::optional}, {"taken_back", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            case 3: in.uuid(*member, out.contribution.emplace()); break;
            case 4: in.text(*member, out.text.emplace(), 1000); break;
            case 5: in.instant(*member, out.taken_back.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredCorrection& out) {
    static constexpr json::Field fields[] = {{"id"}, {"at"}, {"by"}, {"contribution", json::optional}, {"taken_back", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            case 3: in.uuid(*member, out.contribution.emplace()); break;
            case 4: in.instant(*member, out.taken_back.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseHeld& out) {
    static constexpr json::Field fields[] = {{"phase"}, {"opened"}, {"closed", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.phase); break;
            case 1: in.instant(*member, out.opened); break;
            case 2: in.instant(*member, out.closed.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StageOf& out) {
    static constexpr json::Field fields[] = {{"cycle"}, {"stage"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.cycle); break;
            case 1: in.name(*member, out.stage, 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Conversation& out) {
    static constexpr json::Field fields[] = {{"script", json::optional}, {"starts_at", json::optional}, {"zone", json::optional}, {"stage"}, {"seats"}, {"facilitator", json::optional}, {"phase"}, {"entered_at"}, {"deadline"}, {"overtime"}, {"paused_at", json::optional}, {"turns"}, {"ready"}, {"excepted"}, {"vote", json::optional}, {"polls"}, {"contributions"}, {"started_at", json::optional}, {"ended_at", json::optional}, {"ending", json::optional}, {"confirmed", json::optional}, {"corrections", json::optional}, {"mode", json::optional}, {"closes", json::optional}, {"form", json::optional}, {"groups", json::optional}, {"call", json::optional}, {"gallery", json::optional}, {"nudges", json::optional}, {"materials", json::optional}, {"voted", json::optional}, {"late_votes", json::optional}, {"afterwards", json::optional}, {"of_stage", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.text(*member, out.script.emplace(), 60000); break;
            case 1: in.instant(*member, out.starts_at.emplace()); break;
            case 2: in.name(*member, out.zone.emplace(), 64); break;
            case 3: in.word(*member, out.stage, names_of_Stage); break;
            case 4: in.array(*member, out.seats, 100, [&](const json::Node& each, Seat& item) { read(in, each, item); }); break;
            case 5: in.number(*member, out.facilitator.emplace()); break;
            case 6: in.number(*member, out.phase); break;
            case 7: in.instant(*member, out.entered_at); break;
            case 8: in.instant(*member, out.deadline); break;
            case 9: in.boolean(*member, out.overtime); break;
            case 10: in.instant(*member, out.paused_at.emplace()); break;
            case 11: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 12: in.array(*member, out.ready, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 13: in.array(*member, out.excepted, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 14: read(in, *member, out.vote.emplace()); break;
            case 15: in.array(*member, out.polls, 24, [&](const json::Node& each, PollResult& item) { read(in, each, item); }); break;
            case 16: in.array(*member, out.contributions, 400, [&](const json::Node& each, Contribution& item) { read(in, each, item); }); break;
            case 17: in.instant(*member, out.started_at.emplace()); break;
            case 18: in.instant(*member, out.ended_at.emplace()); break;
            case 19: in.word(*member, out.ending.emplace(), names_of_Ending); break;
            case 20: in.array(*member, out.confirmed.emplace(), 100, [&](const json::Node& each, Confirmation& item) { read(in, each, item); }); break;
            case 21: in.array(*member, out.corrections.emplace(), 50, [&](const json::Node& each, Correction& item) { read(in, each, item); }); break;
            case 22: in.word(*member, out.mode.emplace(), names_of_SessionMode); break;
            case 23: in.array(*member, out.closes.emplace(), 24, [&](const json::Node& each, Instant& item) { in.instant(each, item); }); break;
            case 24: in.array(*member, out.form.emplace(), 12, [&](const json::Node& each, FormAnswer& item) { read(in, each, item); }); break;
            case 25: in.array(*member, out.groups.emplace(), 20, [&](const json::Node& each, Group& item) { read(in, each, item); }); break;
            case 26: read(in, *member, out.call.emplace()); break;
            case 27: read(in, *member, out.gallery.emplace()); break;
            case 28: in.array(*member, out.nudges.emplace(), 100, [&](const json::Node& each, Nudged& item) { read(in, each, item); }); break;
            case 29: in.array(*member, out.materials.emplace(), 60, [&](const json::Node& each, Material& item) { read(in, each, item); }); break;
            case 30: in.array(*member, out.voted.emplace(), 24, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            case 31: in.array(*member, out.late_votes.emplace(), 24, [&](const json::Node& each, LateVote& item) { read(in, each, item); }); break;
            case 32: in.array(*member, out.afterwards.emplace(), 24, [&](const json::Node& each, PollAfterwards& item) { read(in, each, item); }); break;
            case 33: read(in, *member, out.of_stage.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredContribution& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"at"}, {"author", json::optional}, {"phase"}, {"kind"}, {"shown"}, {"reply_to", json::optional}, {"rests_on", json::optional}, {"owners"}, {"due", json::optional}, {"late"}, {"bytes"}, {"versions"}, {"edited_at", json::optional}, {"attachments", json::optional}, {"group", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.author.emplace()); break;
            case 4: in.number(*member, out.phase); break;
            case 5: in.name(*member, out.kind, 40); break;
            case 6: in.word(*member, out.shown, names_of_Shown); break;
            case 7: in.uuid(*member, out.reply_to.emplace()); break;
            case 8: in.uuid(*member, out.rests_on.emplace()); break;
            case 9: in.array(*member, out.owners, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 10: in.number(*member, out.due.emplace()); break;
            case 11: in.boolean(*member, out.late); break;
            case 12: in.number(*member, out.bytes); break;
            case 13: in.array(*member, out.versions, 100, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 14: in.instant(*member, out.edited_at.emplace()); break;
            case 15: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, FileReference& item) { read(in, each, item); }); break;
            case 16: in.number(*member, out.group.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Incident& out) {
    static constexpr json::Field fields[] = {{"seq"}, {"at"}, {"what"}, {"phase"}, {"by", json::optional}, {"person", json::optional}, {"reason", json::optional}, {"contribution", json::optional}, {"kind", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.seq); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.word(*member, out.what, names_of_IncidentKind); break;
            case 3: in.number(*member, out.phase); break;
            case 4: in.number(*member, out.by.emplace()); break;
            case 5: in.number(*member, out.person.emplace()); break;
            case 6: in.uuid(*member, out.reason.emplace()); break;
            case 7: in.uuid(*member, out.contribution.emplace()); break;
            case 8: in.name(*member, out.kind.emplace(), 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Participant& out) {
    static constexpr json::Field fields[] = {{"person"}, {"roles"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.array(*member, out.roles, 12, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaPhase& out) {
    static constexpr json::Field fields[] = {{"planned"}, {"used"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.planned); break;
            case 1: in.number(*member, out.used); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Rethought& out) {
    static constexpr json::Field fields[] = {{"kind"}, {"before"}, {"after", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.kind, 40); break;
            case 1: in.uuid(*member, out.before); break;
            case 2: in.uuid(*member, out.after.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaIncident& out) {
    static constexpr json::Field fields[] = {{"at"}, {"what"}, {"phase"}, {"by", json::optional}, {"person", json::optional}, {"reason", json::optional}, {"contribution", json::optional}, {"kind", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.instant(*member, out.at); break;
            case 1: in.word(*member, out.what, names_of_IncidentKind); break;
            case 2: in.number(*member, out.phase); break;
            case 3: in.number(*member, out.by.emplace()); break;
            case 4: in.number(*member, out.person.emplace()); break;
            case 5: in.text(*member, out.reason.emplace(), 400); break;
            case 6: in.uuid(*member, out.contribution.emplace()); break;
            case 7: in.name(*member, out.kind.emplace(), 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Commitment& out) {
    static constexpr json::Field fields[] = {{"id"}, {"session"}, {"owners"}, {"due", json::optional}, {"state"}, {"made_at"}, {"changed_at", json::optional}, {"noted_by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.session); break;
            case 2: in.array(*member, out.owners, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 3: in.number(*member, out.due.emplace()); break;
            case 4: in.word(*member, out.state, names_of_CommitmentState); break;
            case 5: in.instant(*member, out.made_at); break;
            case 6: in.instant(*member, out.changed_at.emplace()); break;
            case 7: in.number(*member, out.noted_by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionLeft& out) {
    static constexpr json::Field fields[] = {{"seq"}, {"at"}, {"session"}, {"began_at", json::optional}, {"ended_at"}, {"how"}, {"commitments"}, {"beyond"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.seq); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.session); break;
            case 3: in.instant(*member, out.began_at.emplace()); break;
            case 4: in.instant(*member, out.ended_at); break;
            case 5: in.word(*member, out.how, names_of_Ending); break;
            case 6: in.number(*member, out.commitments); break;
            case 7: in.number(*member, out.beyond); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EvidenceBrought& out) {
    static constexpr json::Field fields[] = {{"commitment"}, {"message"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.commitment); break;
            case 1: in.uuid(*member, out.message); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentDetails& out) {
    static constexpr json::Field fields[] = {{"commitment"}, {"by"}, {"at"}, {"moves", json::optional}, {"evidence", json::optional}, {"goal", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.commitment); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.text(*member, out.moves.emplace(), 1000); break;
            case 4: in.text(*member, out.evidence.emplace(), 600); break;
            case 5: in.text(*member, out.goal.emplace(), 300); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Proposal& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"to"}, {"at"}, {"due", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.number(*member, out.to); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.number(*member, out.due.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Ledger& out) {
    static constexpr json::Field fields[] = {{"commitments"}, {"sessions"}, {"evidence", json::optional}, {"details", json::optional}, {"proposals", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.commitments, 200, [&](const json::Node& each, Commitment& item) { read(in, each, item); }); break;
            case 1: in.array(*member, out.sessions, 20, [&](const json::Node& each, SessionLeft& item) { read(in, each, item); }); break;
            case 2: in.array(*member, out.evidence.emplace(), 2000, [&](const json::Node& each, EvidenceBrought& item) { read(in, each, item); }); break;
            case 3: in.array(*member, out.details.emplace(), 400, [&](const json::Node& each, CommitmentDetails& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.proposals.emplace(), 40, [&](const json::Node& each, Proposal& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposalTold& out) {
    static constexpr json::Field fields[] = {{"proposal"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.proposal); break;
            case 1: in.text(*member, out.text.emplace(), 1000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposalDeclined& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"to"}, {"at"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.number(*member, out.to); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.text(*member, out.note.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredDeclined& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"to"}, {"at"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.number(*member, out.to); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.uuid(*member, out.note.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EvidenceTold& out) {
    static constexpr json::Field fields[] = {{"space"}, {"message"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.space); break;
            case 1: read(in, *member, out.message); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentTold& out) {
    static constexpr json::Field fields[] = {{"commitment"}, {"text", json::optional}, {"note", json::optional}, {"closed", json::optional}, {"details", json::optional}, {"evidence", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.commitment); break;
            case 1: in.text(*member, out.text.emplace(), 4000); break;
            case 2: in.text(*member, out.note.emplace(), 600); break;
            case 3: in.number(*member, out.closed.emplace()); break;
            case 4: read(in, *member, out.details.emplace()); break;
            case 5: in.array(*member, out.evidence.emplace(), 10, [&](const json::Node& each, EvidenceTold& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentPage& out) {
    static constexpr json::Field fields[] = {{"commitments"}, {"people"}, {"more", json::optional}, {"proposals", json::optional}, {"declined", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.commitments, 200, [&](const json::Node& each, CommitmentTold& item) { read(in, each, item); }); break;
            case 1: in.array(*member, out.people, 1000, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            case 2: in.number(*member, out.more.emplace()); break;
            case 3: in.array(*member, out.proposals.emplace(), 40, [&](const json::Node& each, ProposalTold& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.declined.emplace(), 20, [&](const json::Node& each, ProposalDeclined& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredNote& out) {
    static constexpr json::Field fields[] = {{"space", json::optional}, {"words"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.space.emplace()); break;
            case 1: in.uuid(*member, out.words); break;
            case 2: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredCommitment& out) {
    static constexpr json::Field fields[] = {{"id"}, {"session"}, {"words"}, {"owners"}, {"due", json::optional}, {"state"}, {"made_at"}, {"changed_at", json::optional}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.session); break;
            case 2: in.uuid(*member, out.words); break;
            case 3: in.array(*member, out.owners, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 4: in.number(*member, out.due.emplace()); break;
            case 5: in.word(*member, out.state, names_of_CommitmentState); break;
            case 6: in.instant(*member, out.made_at); break;
            case 7: in.instant(*member, out.changed_at.emplace()); break;
            case 8: read(in, *member, out.note.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StageReport& out) {
    static constexpr json::Field fields[] = {{"of"}, {"synthesis"}, {"agreed"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.of); break;
            case 1: in.boolean(*member, out.synthesis); break;
            case 2: in.number(*member, out.agreed); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaReport& out) {
    static constexpr json::Field fields[] = {{"began_at", json::optional}, {"ended_at"}, {"how"}, {"commitments"}, {"again"}, {"stage", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.instant(*member, out.began_at.emplace()); break;
            case 1: in.instant(*member, out.ended_at); break;
            case 2: in.word(*member, out.how, names_of_Ending); break;
            case 3: in.array(*member, out.commitments, 400, [&](const json::Node& each, StoredCommitment& item) { read(in, each, item); }); break;
            case 4: in.boolean(*member, out.again); break;
            case 5: read(in, *member, out.stage.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredDetails& out) {
    static constexpr json::Field fields[] = {{"commitment"}, {"by"}, {"at"}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.commitment); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.words); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedLedger& out) {
    static constexpr json::Field fields[] = {{"commitments"}, {"sessions"}, {"closed", json::optional}, {"evidence", json::optional}, {"details", json::optional}, {"proposals", json::optional}, {"declined", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.commitments, 200, [&](const json::Node& each, StoredCommitment& item) { read(in, each, item); }); break;
            case 1: in.array(*member, out.sessions, 20, [&](const json::Node& each, SessionLeft& item) { read(in, each, item); }); break;
            case 2: in.number(*member, out.closed.emplace()); break;
            case 3: in.array(*member, out.evidence.emplace(), 2000, [&](const json::Node& each, EvidenceBrought& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.details.emplace(), 400, [&](const json::Node& each, StoredDetails& item) { read(in, each, item); }); break;
            case 5: in.array(*member, out.proposals.emplace(), 40, [&](const json::Node& each, Proposal& item) { read(in, each, item); }); break;
            case 6: in.array(*member, out.declined.emplace(), 20, [&](const json::Node& each, StoredDeclined& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoryPart& out) {
    static constexpr json::Field fields[] = {{"name"}, {"text"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.name, names_of_StoryPartName); break;
            case 1: in.text(*member, out.text, 2000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Story& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"form"}, {"at"}, {"changed_at", json::optional}, {"parts", json::optional}, {"drawn_on"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.word(*member, out.form, names_of_StoryForm); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.instant(*member, out.changed_at.emplace()); break;
            case 5: in.array(*member, out.parts.emplace(), 5, [&](const json::Node& each, StoryPart& item) { read(in, each, item); }); break;
            case 6: in.array(*member, out.drawn_on, 20, [&](const json::Node& each, std::string& item) { in.text(each, item, 300); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoryPage& out) {
    static constexpr json::Field fields[] = {{"stories"}, {"more", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.stories, 20, [&](const json::Node& each, Story& item) { read(in, each, item); }); break;
            case 1: in.number(*member, out.more.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedStory& out) {
    static constexpr json::Field fields[] = {{"id"}, {"seq"}, {"form"}, {"at"}, {"changed_at", json::optional}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.seq); break;
            case 2: in.word(*member, out.form, names_of_StoryForm); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.instant(*member, out.changed_at.emplace()); break;
            case 5: in.uuid(*member, out.words); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Acta& out) {
    static constexpr json::Field fields[] = {{"space"}, {"title"}, {"parent", json::optional}, {"script", json::optional}, {"starts_at", json::optional}, {"zone", json::optional}, {"started_at", json::optional}, {"ended_at"}, {"ending"}, {"participants"}, {"phases"}, {"contributions"}, {"rethought"}, {"polls"}, {"commitments"}, {"closing"}, {"incidents"}, {"pending"}, {"details", json::optional}, {"confirmed", json::optional}, {"corrections", json::optional}, {"mode", json::optional}, {"closes", json::optional}, {"held", json::optional}, {"form", json::optional}, {"groups", json::optional}, {"questions", json::optional}, {"materials", json::optional}, {"afterwards", json::optional}, {"of_stage", json::optional}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.space); break;
            case 1: in.name(*member, out.title, 120); break;
            case 2: in.number(*member, out.parent.emplace()); break;
            case 3: in.text(*member, out.script.emplace(), 60000); break;
            case 4: in.instant(*member, out.starts_at.emplace()); break;
            case 5: in.name(*member, out.zone.emplace(), 64); break;
            case 6: in.instant(*member, out.started_at.emplace()); break;
            case 7: in.instant(*member, out.ended_at); break;
            case 8: in.word(*member, out.ending, names_of_Ending); break;
            case 9: in.array(*member, out.participants, 800, [&](const json::Node& each, Participant& item) { read(in, each, item); }); break;
            case 10: in.array(*member, out.phases, 24, [&](const json::Node& each, ActaPhase& item) { read(in, each, item); }); break;
            case 11: in.array(*member, out.contributions, 400, [&](const json::Node& each, Contribution& item) { read(in, each, item); }); break;
            case 12: in.array(*member, out.rethought, 40, [&](const json::Node& each, Rethought& item) { read(in, each, item); }); break;
            case 13: in.array(*member, out.polls, 24, [&](const json::Node& each, PollResult& item) { read(in, each, item); }); break;
            case 14: in.array(*member, out.commitments, 400, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 15: in.array(*member, out.closing, 400, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 16: in.array(*member, out.incidents, 200, [&](const json::Node& each, ActaIncident& item) { read(in, each, item); }); break;
            case 17: in.array(*member, out.pending, 200, [&](const json::Node& each, CommitmentTold& item) { read(in, each, item); }); break;
            case 18: in.array(*member, out.details.emplace(), 400, [&](const json::Node& each, CommitmentDetails& item) { read(in, each, item); }); break;
            case 19: in.array(*member, out.confirmed.emplace(), 100, [&](const json::Node& each, Confirmation& item) { read(in, each, item); }); break;
            case 20: in.array(*member, out.corrections.emplace(), 50, [&](const json::Node& each, Correction& item) { read(in, each, item); }); break;
            case 21: in.word(*member, out.mode.emplace(), names_of_SessionMode); break;
            case 22: in.array(*member, out.closes.emplace(), 24, [&](const json::Node& each, Instant& item) { in.instant(each, item); }); break;
            case 23: in.array(*member, out.held.emplace(), 24, [&](const json::Node& each, PhaseHeld& item) { read(in, each, item); }); break;
            case 24: in.array(*member, out.form.emplace(), 12, [&](const json::Node& each, FormAnswer& item) { read(in, each, item); }); break;
            case 25: in.array(*member, out.groups.emplace(), 20, [&](const json::Node& each, Group& item) { read(in, each, item); }); break;
            case 26: in.array(*member, out.questions.emplace(), 200, [&](const json::Node& each, Question& item) { read(in, each, item); }); break;
            case 27: in.array(*member, out.materials.emplace(), 20, [&](const json::Node& each, Material& item) { read(in, each, item); }); break;
            case 28: in.array(*member, out.afterwards.emplace(), 24, [&](const json::Node& each, PollAfterwards& item) { read(in, each, item); }); break;
            case 29: read(in, *member, out.of_stage.emplace()); break;
            case 30: in.array(*member, out.people, 1000, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, VisitsAgreed& out) {
    static constexpr json::Field fields[] = {{"modality", json::optional}, {"year"}, {"month"}, {"months"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.modality.emplace(), 60); break;
            case 1: in.number(*member, out.year); break;
            case 2: in.number(*member, out.month); break;
            case 3: in.array(*member, out.months, 12, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActivityAgreed& out) {
    static constexpr json::Field fields[] = {{"what"}, {"times"}, {"monthly"}, {"days_min", json::optional}, {"days_max", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.what, names_of_ActivityKind); break;
            case 1: in.number(*member, out.times); break;
            case 2: in.number(*member, out.monthly); break;
            case 3: in.number(*member, out.days_min.emplace()); break;
            case 4: in.number(*member, out.days_max.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, HeldActivity& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"what"}, {"on"}, {"days"}, {"mode"}, {"reach", json::optional}, {"session", json::optional}, {"about", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.what, names_of_ActivityKind); break;
            case 4: in.number(*member, out.on); break;
            case 5: in.number(*member, out.days); break;
            case 6: in.word(*member, out.mode, names_of_ActivityMode); break;
            case 7: in.word(*member, out.reach.emplace(), names_of_ActivityReach); break;
            case 8: in.number(*member, out.session.emplace()); break;
            case 9: in.text(*member, out.about.emplace(), 300); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredActivity& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"what"}, {"on"}, {"days"}, {"mode"}, {"reach", json::optional}, {"session", json::optional}, {"cleared"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.what, names_of_ActivityKind); break;
            case 4: in.number(*member, out.on); break;
            case 5: in.number(*member, out.days); break;
            case 6: in.word(*member, out.mode, names_of_ActivityMode); break;
            case 7: in.word(*member, out.reach.emplace(), names_of_ActivityReach); break;
            case 8: in.number(*member, out.session.emplace()); break;
            case 9: in.boolean(*member, out.cleared); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Agreement& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"goals", json::optional}, {"channel", json::optional}, {"confidentiality", json::optional}, {"every_days", json::optional}, {"minutes", json::optional}, {"visits", json::optional}, {"activities", json::optional}, {"accepted"}, {"since", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.text(*member, out.goals.emplace(), 2000); break;
            case 4: in.text(*member, out.channel.emplace(), 300); break;
            case 5: in.text(*member, out.confidentiality.emplace(), 1000); break;
            case 6: in.number(*member, out.every_days.emplace()); break;
            case 7: in.number(*member, out.minutes.emplace()); break;
            case 8: read(in, *member, out.visits.emplace()); break;
            case 9: in.array(*member, out.activities.emplace(), 12, [&](const json::Node& each, ActivityAgreed& item) { read(in, each, item); }); break;
            case 10: in.array(*member, out.accepted, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 11: in.instant(*member, out.since.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StageMeeting& out) {
    static constexpr json::Field fields[] = {{"session"}, {"stage"}, {"at"}, {"synthesis"}, {"agreed"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.session); break;
            case 1: in.name(*member, out.stage, 40); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.boolean(*member, out.synthesis); break;
            case 4: in.number(*member, out.agreed); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StagePass& out) {
    static constexpr json::Field fields[] = {{"stage"}, {"at"}, {"how"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.stage, 40); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.word(*member, out.how, names_of_StageMove); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.text(*member, out.reason.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Cycle& out) {
    static constexpr json::Field fields[] = {{"id"}, {"cycle"}, {"version"}, {"script", json::optional}, {"stages"}, {"began_at"}, {"edited_at", json::optional}, {"round"}, {"passes"}, {"parties_changed_at", json::optional}, {"meetings", json::optional}, {"document", json::optional}, {"edited_by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.name(*member, out.cycle, 60); break;
            case 2: in.number(*member, out.version); break;
            case 3: in.text(*member, out.script.emplace(), 60000); break;
            case 4: in.array(*member, out.stages, 16, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 5: in.instant(*member, out.began_at); break;
            case 6: in.instant(*member, out.edited_at.emplace()); break;
            case 7: in.number(*member, out.round); break;
            case 8: in.array(*member, out.passes, 60, [&](const json::Node& each, StagePass& item) { read(in, each, item); }); break;
            case 9: in.instant(*member, out.parties_changed_at.emplace()); break;
            case 10: in.array(*member, out.meetings.emplace(), 20, [&](const json::Node& each, StageMeeting& item) { read(in, each, item); }); break;
            case 11: in.uuid(*member, out.document.emplace()); break;
            case 12: in.number(*member, out.edited_by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CycleLeft& out) {
    static constexpr json::Field fields[] = {{"cycle"}, {"began_at"}, {"ended_at"}, {"stage"}, {"rounds"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.cycle, 60); break;
            case 1: in.instant(*member, out.began_at); break;
            case 2: in.instant(*member, out.ended_at); break;
            case 3: in.name(*member, out.stage, 40); break;
            case 4: in.number(*member, out.rounds); break;
            case 5: in.number(*member, out.by); break;
            case 6: in.text(*member, out.reason.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RoleTaken& out) {
    static constexpr json::Field fields[] = {{"role"}, {"at"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.role, names_of_AccompanierRole); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, NotesShared& out) {
    static constexpr json::Field fields[] = {{"by"}, {"at"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.by); break;
            case 1: in.instant(*member, out.at); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Dialogue& out) {
    static constexpr json::Field fields[] = {{"by"}, {"at"}, {"session", json::optional}, {"holds_since", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.by); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.session.emplace()); break;
            case 3: in.instant(*member, out.holds_since.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Observation& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"starts_at"}, {"minutes"}, {"observers"}, {"observed"}, {"course", json::optional}, {"looks_at", json::optional}, {"records", json::optional}, {"accepted"}, {"agreed_at", json::optional}, {"notes"}, {"dialogue", json::optional}, {"dialogue_by"}, {"withdrawn_at", json::optional}, {"withdrawn_by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.instant(*member, out.starts_at); break;
            case 4: in.number(*member, out.minutes); break;
            case 5: in.array(*member, out.observers, 4, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 6: in.number(*member, out.observed); break;
            case 7: in.text(*member, out.course.emplace(), 120); break;
            case 8: in.text(*member, out.looks_at.emplace(), 600); break;
            case 9: in.text(*member, out.records.emplace(), 600); break;
            case 10: in.array(*member, out.accepted, 5, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 11: in.instant(*member, out.agreed_at.emplace()); break;
            case 12: in.array(*member, out.notes, 4, [&](const json::Node& each, NotesShared& item) { read(in, each, item); }); break;
            case 13: read(in, *member, out.dialogue.emplace()); break;
            case 14: in.instant(*member, out.dialogue_by); break;
            case 15: in.instant(*member, out.withdrawn_at.emplace()); break;
            case 16: in.number(*member, out.withdrawn_by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConsentGiven& out) {
    static constexpr json::Field fields[] = {{"by"}, {"consent"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.by); break;
            case 1: in.word(*member, out.consent, names_of_RecordingConsent); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Recording& out) {
    static constexpr json::Field fields[] = {{"recording"}, {"by"}, {"at"}, {"media"}, {"size"}, {"seconds", json::optional}, {"people"}, {"consents"}, {"minors"}, {"until"}, {"readers"}, {"shared_at", json::optional}, {"sound_only"}, {"comments"}, {"clips"}, {"withdrawn_at", json::optional}, {"withdrawn_by", json::optional}, {"expired"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.recording); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.media, names_of_RecordingMedia); break;
            case 4: in.number(*member, out.size); break;
            case 5: in.number(*member, out.seconds.emplace()); break;
            case 6: in.array(*member, out.people, 10, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 7: in.array(*member, out.consents, 10, [&](const json::Node& each, ConsentGiven& item) { read(in, each, item); }); break;
            case 8: in.word(*member, out.minors, names_of_Minors); break;
            case 9: in.instant(*member, out.until); break;
            case 10: in.array(*member, out.readers, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 11: in.instant(*member, out.shared_at.emplace()); break;
            case 12: in.boolean(*member, out.sound_only); break;
            case 13: in.number(*member, out.comments); break;
            case 14: in.number(*member, out.clips); break;
            case 15: in.instant(*member, out.withdrawn_at.emplace()); break;
            case 16: in.number(*member, out.withdrawn_by.emplace()); break;
            case 17: in.boolean(*member, out.expired); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlannedAction& out) {
    static constexpr json::Field fields[] = {{"id"}, {"from"}, {"to"}, {"people"}, {"others"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.id, 40); break;
            case 1: in.number(*member, out.from); break;
            case 2: in.number(*member, out.to); break;
            case 3: in.array(*member, out.people, 6, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 4: in.boolean(*member, out.others); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActionStanding& out) {
    static constexpr json::Field fields[] = {{"state"}, {"at"}, {"by"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.state, names_of_ActionState); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            case 3: in.text(*member, out.note.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanAction& out) {
    static constexpr json::Field fields[] = {{"action"}, {"standings"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.action); break;
            case 1: in.array(*member, out.standings, 12, [&](const json::Node& each, ActionStanding& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlannedIndicator& out) {
    static constexpr json::Field fields[] = {{"id"}, {"level"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.id, 40); break;
            case 1: in.word(*member, out.level, names_of_FigureLevel); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, IndicatorMeasure& out) {
    static constexpr json::Field fields[] = {{"value"}, {"on"}, {"at"}, {"by"}, {"source", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.value, 20); break;
            case 1: in.number(*member, out.on); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.text(*member, out.source.emplace(), 240); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanIndicator& out) {
    static constexpr json::Field fields[] = {{"indicator"}, {"measures"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.indicator); break;
            case 1: in.array(*member, out.measures, 12, [&](const json::Node& each, IndicatorMeasure& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanValidation& out) {
    static constexpr json::Field fields[] = {{"document"}, {"on"}, {"at"}, {"by"}, {"words", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.document); break;
            case 1: in.number(*member, out.on); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.text(*member, out.words.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SupportPlan& out) {
    static constexpr json::Field fields[] = {{"id"}, {"document"}, {"text", json::optional}, {"label"}, {"owner"}, {"owners"}, {"began_at"}, {"began_by"}, {"kept_at"}, {"kept_by"}, {"actions"}, {"indicators"}, {"validations"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.uuid(*member, out.document); break;
            case 2: in.text(*member, out.text.emplace(), 16000); break;
            case 3: in.word(*member, out.label, names_of_PlanLabel); break;
            case 4: in.word(*member, out.owner, names_of_PlanOwner); break;
            case 5: in.array(*member, out.owners, 6, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 6: in.instant(*member, out.began_at); break;
            case 7: in.number(*member, out.began_by); break;
            case 8: in.instant(*member, out.kept_at); break;
            case 9: in.number(*member, out.kept_by); break;
            case 10: in.array(*member, out.actions, 60, [&](const json::Node& each, PlanAction& item) { read(in, each, item); }); break;
            case 11: in.array(*member, out.indicators, 40, [&](const json::Node& each, PlanIndicator& item) { read(in, each, item); }); break;
            case 12: in.array(*member, out.validations, 6, [&](const json::Node& each, PlanValidation& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanProgress& out) {
    static constexpr json::Field fields[] = {{"actions"}, {"to_date"}, {"done"}, {"dropped"}, {"charges"}, {"met"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.actions); break;
            case 1: in.number(*member, out.to_date); break;
            case 2: in.number(*member, out.done); break;
            case 3: in.number(*member, out.dropped); break;
            case 4: in.number(*member, out.charges); break;
            case 5: in.number(*member, out.met); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanLeft& out) {
    static constexpr json::Field fields[] = {{"id"}, {"label"}, {"owner"}, {"began_at"}, {"ended_at"}, {"how"}, {"by"}, {"words", json::optional}, {"progress"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.word(*member, out.label, names_of_PlanLabel); break;
            case 2: in.word(*member, out.owner, names_of_PlanOwner); break;
            case 3: in.instant(*member, out.began_at); break;
            case 4: in.instant(*member, out.ended_at); break;
            case 5: in.word(*member, out.how, names_of_PlanEnding); break;
            case 6: in.number(*member, out.by); break;
            case 7: in.text(*member, out.words.emplace(), 600); break;
            case 8: read(in, *member, out.progress); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicTie& out) {
    static constexpr json::Field fields[] = {{"part"}, {"session", json::optional}, {"visit", json::optional}, {"at"}, {"done"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.part, names_of_TopicPart); break;
            case 1: in.number(*member, out.session.emplace()); break;
            case 2: in.uuid(*member, out.visit.emplace()); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.boolean(*member, out.done); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Topic& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"title", json::optional}, {"ties"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.text(*member, out.title.emplace(), 120); break;
            case 4: in.array(*member, out.ties, 30, [&](const json::Node& each, TopicTie& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Accompaniment& out) {
    static constexpr json::Field fields[] = {{"agreement", json::optional}, {"proposed", json::optional}, {"cycle", json::optional}, {"left"}, {"roles"}, {"observations"}, {"recordings"}, {"plan", json::optional}, {"plans_left"}, {"topics"}, {"activities", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.agreement.emplace()); break;
            case 1: read(in, *member, out.proposed.emplace()); break;
            case 2: read(in, *member, out.cycle.emplace()); break;
            case 3: in.array(*member, out.left, 20, [&](const json::Node& each, CycleLeft& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.roles, 20, [&](const json::Node& each, RoleTaken& item) { read(in, each, item); }); break;
            case 5: in.array(*member, out.observations, 200, [&](const json::Node& each, Observation& item) { read(in, each, item); }); break;
            case 6: in.array(*member, out.recordings, 100, [&](const json::Node& each, Recording& item) { read(in, each, item); }); break;
            case 7: read(in, *member, out.plan.emplace()); break;
            case 8: in.array(*member, out.plans_left, 10, [&](const json::Node& each, PlanLeft& item) { read(in, each, item); }); break;
            case 9: in.array(*member, out.topics, 12, [&](const json::Node& each, Topic& item) { read(in, each, item); }); break;
            case 10: in.array(*member, out.activities.emplace(), 120, [&](const json::Node& each, HeldActivity& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredStanding& out) {
    static constexpr json::Field fields[] = {{"state"}, {"at"}, {"by"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.state, names_of_ActionState); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            case 3: in.uuid(*member, out.note.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredAction& out) {
    static constexpr json::Field fields[] = {{"action"}, {"given_at"}, {"standings"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.action); break;
            case 1: in.instant(*member, out.given_at); break;
            case 2: in.array(*member, out.standings, 12, [&](const json::Node& each, StoredStanding& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredMeasure& out) {
    static constexpr json::Field fields[] = {{"value"}, {"on"}, {"at"}, {"by"}, {"source", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.value, 20); break;
            case 1: in.number(*member, out.on); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.source.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredIndicator& out) {
    static constexpr json::Field fields[] = {{"indicator"}, {"measures"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.indicator); break;
            case 1: in.array(*member, out.measures, 12, [&](const json::Node& each, StoredMeasure& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredValidation& out) {
    static constexpr json::Field fields[] = {{"document"}, {"on"}, {"at"}, {"by"}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.document); break;
            case 1: in.number(*member, out.on); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.words); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredPlan& out) {
    static constexpr json::Field fields[] = {{"id"}, {"document"}, {"label"}, {"owner"}, {"owners"}, {"began_at"}, {"began_by"}, {"kept_at"}, {"kept_by"}, {"actions"}, {"indicators"}, {"validations"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.uuid(*member, out.document); break;
            case 2: in.word(*member, out.label, names_of_PlanLabel); break;
            case 3: in.word(*member, out.owner, names_of_PlanOwner); break;
            case 4: in.array(*member, out.owners, 6, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: in.instant(*member, out.began_at); break;
            case 6: in.number(*member, out.began_by); break;
            case 7: in.instant(*member, out.kept_at); break;
            case 8: in.number(*member, out.kept_by); break;
            case 9: in.array(*member, out.actions, 60, [&](const json::Node& each, StoredAction& item) { read(in, each, item); }); break;
            case 10: in.array(*member, out.indicators, 40, [&](const json::Node& each, StoredIndicator& item) { read(in, each, item); }); break;
            case 11: in.array(*member, out.validations, 6, [&](const json::Node& each, StoredValidation& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredPlanLeft& out) {
    static constexpr json::Field fields[] = {{"id"}, {"label"}, {"owner"}, {"began_at"}, {"ended_at"}, {"how"}, {"by"}, {"words", json::optional}, {"progress"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.word(*member, out.label, names_of_PlanLabel); break;
            case 2: in.word(*member, out.owner, names_of_PlanOwner); break;
            case 3: in.instant(*member, out.began_at); break;
            case 4: in.instant(*member, out.ended_at); break;
            case 5: in.word(*member, out.how, names_of_PlanEnding); break;
            case 6: in.number(*member, out.by); break;
            case 7: in.uuid(*member, out.words.emplace()); break;
            case 8: read(in, *member, out.progress); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingComment& out) {
    static constexpr json::Field fields[] = {{"comment"}, {"by"}, {"at"}, {"at_ms", json::optional}, {"kind"}, {"text"}, {"answers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.comment); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.at_ms.emplace()); break;
            case 4: in.word(*member, out.kind, names_of_RecordingCommentKind); break;
            case 5: in.text(*member, out.text, 2000); break;
            case 6: in.uuid(*member, out.answers.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingClip& out) {
    static constexpr json::Field fields[] = {{"clip"}, {"by"}, {"at"}, {"from_ms"}, {"to_ms"}, {"title"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.clip); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.from_ms); break;
            case 4: in.number(*member, out.to_ms); break;
            case 5: in.text(*member, out.title, 120); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredComment& out) {
    static constexpr json::Field fields[] = {{"comment"}, {"by"}, {"at"}, {"at_ms", json::optional}, {"kind"}, {"answers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.comment); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.at_ms.emplace()); break;
            case 4: in.word(*member, out.kind, names_of_RecordingCommentKind); break;
            case 5: in.uuid(*member, out.answers.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredClip& out) {
    static constexpr json::Field fields[] = {{"clip"}, {"by"}, {"at"}, {"from_ms"}, {"to_ms"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.clip); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.from_ms); break;
            case 4: in.number(*member, out.to_ms); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredRecording& out) {
    static constexpr json::Field fields[] = {{"recording"}, {"by"}, {"at"}, {"file"}, {"words"}, {"media"}, {"size"}, {"seconds", json::optional}, {"people"}, {"consents"}, {"minors"}, {"until"}, {"readers"}, {"shared_at", json::optional}, {"comments"}, {"clips"}, {"changes"}, {"warned"}, {"withdrawn_at", json::optional}, {"withdrawn_by", json::optional}, {"expired"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.recording); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.file); break;
            case 4: in.uuid(*member, out.words); break;
            case 5: in.word(*member, out.media, names_of_RecordingMedia); break;
            case 6: in.number(*member, out.size); break;
            case 7: in.number(*member, out.seconds.emplace()); break;
            case 8: in.array(*member, out.people, 10, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 9: in.array(*member, out.consents, 10, [&](const json::Node& each, ConsentGiven& item) { read(in, each, item); }); break;
            case 10: in.word(*member, out.minors, names_of_Minors); break;
            case 11: in.instant(*member, out.until); break;
            case 12: in.array(*member, out.readers, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 13: in.instant(*member, out.shared_at.emplace()); break;
            case 14: in.array(*member, out.comments, 300, [&](const json::Node& each, StoredComment& item) { read(in, each, item); }); break;
            case 15: in.array(*member, out.clips, 100, [&](const json::Node& each, StoredClip& item) { read(in, each, item); }); break;
            case 16: in.number(*member, out.changes); break;
            case 17: in.boolean(*member, out.warned); break;
            case 18: in.instant(*member, out.withdrawn_at.emplace()); break;
            case 19: in.number(*member, out.withdrawn_by.emplace()); break;
            case 20: in.boolean(*member, out.expired); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredTopic& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"ties"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.ties, 30, [&](const json::Node& each, TopicTie& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FieldNote& out) {
    static constexpr json::Field fields[] = {{"at"}, {"kind"}, {"text"}, {"rests_on", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.instant(*member, out.at); break;
            case 1: in.word(*member, out.kind, names_of_FieldNoteKind); break;
            case 2: in.text(*member, out.text, 600); break;
            case 3: in.number(*member, out.rests_on.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FieldNotes& out) {
    static constexpr json::Field fields[] = {{"by"}, {"at"}, {"notes", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.by); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.array(*member, out.notes.emplace(), 200, [&](const json::Node& each, FieldNote& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredNotes& out) {
    static constexpr json::Field fields[] = {{"by"}, {"at"}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.by); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.uuid(*member, out.words); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredDialogue& out) {
    static constexpr json::Field fields[] = {{"by"}, {"at"}, {"session", json::optional}, {"words", json::optional}, {"holds_since", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.by); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.session.emplace()); break;
            case 3: in.uuid(*member, out.words.emplace()); break;
            case 4: in.instant(*member, out.holds_since.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredObservation& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"starts_at"}, {"minutes"}, {"observers"}, {"observed"}, {"accepted"}, {"agreed_at", json::optional}, {"notes"}, {"dialogue", json::optional}, {"changes"}, {"withdrawn_at", json::optional}, {"withdrawn_by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.instant(*member, out.starts_at); break;
            case 4: in.number(*member, out.minutes); break;
            case 5: in.array(*member, out.observers, 4, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 6: in.number(*member, out.observed); break;
            case 7: in.array(*member, out.accepted, 5, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 8: in.instant(*member, out.agreed_at.emplace()); break;
            case 9: in.array(*member, out.notes, 4, [&](const json::Node& each, StoredNotes& item) { read(in, each, item); }); break;
            case 10: read(in, *member, out.dialogue.emplace()); break;
            case 11: in.number(*member, out.changes); break;
            case 12: in.instant(*member, out.withdrawn_at.emplace()); break;
            case 13: in.number(*member, out.withdrawn_by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredAgreement& out) {
    static constexpr json::Field fields[] = {{"id"}, {"by"}, {"at"}, {"every_days", json::optional}, {"minutes", json::optional}, {"visits", json::optional}, {"activities"}, {"accepted"}, {"since", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.number(*member, out.by); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.every_days.emplace()); break;
            case 4: in.number(*member, out.minutes.emplace()); break;
            case 5: read(in, *member, out.visits.emplace()); break;
            case 6: in.array(*member, out.activities, 12, [&](const json::Node& each, ActivityAgreed& item) { read(in, each, item); }); break;
            case 7: in.array(*member, out.accepted, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 8: in.instant(*member, out.since.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredPass& out) {
    static constexpr json::Field fields[] = {{"stage"}, {"at"}, {"how"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.stage, 40); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.word(*member, out.how, names_of_StageMove); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredCycle& out) {
    static constexpr json::Field fields[] = {{"id"}, {"cycle"}, {"version"}, {"script"}, {"stages"}, {"began_at"}, {"edited_at", json::optional}, {"round"}, {"passes"}, {"meetings"}, {"equal"}, {"edited_by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.id); break;
            case 1: in.name(*member, out.cycle, 60); break;
            case 2: in.number(*member, out.version); break;
            case 3: in.uuid(*member, out.script); break;
            case 4: in.array(*member, out.stages, 16, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 5: in.instant(*member, out.began_at); break;
            case 6: in.instant(*member, out.edited_at.emplace()); break;
            case 7: in.number(*member, out.round); break;
            case 8: in.array(*member, out.passes, 60, [&](const json::Node& each, StoredPass& item) { read(in, each, item); }); break;
            case 9: in.array(*member, out.meetings, 20, [&](const json::Node& each, StageMeeting& item) { read(in, each, item); }); break;
            case 10: in.boolean(*member, out.equal); break;
            case 11: in.number(*member, out.edited_by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoredCycleLeft& out) {
    static constexpr json::Field fields[] = {{"cycle"}, {"began_at"}, {"ended_at"}, {"stage"}, {"rounds"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.cycle, 60); break;
            case 1: in.instant(*member, out.began_at); break;
            case 2: in.instant(*member, out.ended_at); break;
            case 3: in.name(*member, out.stage, 40); break;
            case 4: in.number(*member, out.rounds); break;
            case 5: in.number(*member, out.by); break;
            case 6: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedAccompaniment& out) {
    static constexpr json::Field fields[] = {{"agreement", json::optional}, {"proposed", json::optional}, {"cycle", json::optional}, {"left"}, {"roles"}, {"parties_changed_at", json::optional}, {"observations"}, {"recordings"}, {"plan", json::optional}, {"plans_left"}, {"topics"}, {"activities"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.agreement.emplace()); break;
            case 1: read(in, *member, out.proposed.emplace()); break;
            case 2: read(in, *member, out.cycle.emplace()); break;
            case 3: in.array(*member, out.left, 20, [&](const json::Node& each, StoredCycleLeft& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.roles, 20, [&](const json::Node& each, RoleTaken& item) { read(in, each, item); }); break;
            case 5: in.instant(*member, out.parties_changed_at.emplace()); break;
            case 6: in.array(*member, out.observations, 200, [&](const json::Node& each, StoredObservation& item) { read(in, each, item); }); break;
            case 7: in.array(*member, out.recordings, 100, [&](const json::Node& each, StoredRecording& item) { read(in, each, item); }); break;
            case 8: read(in, *member, out.plan.emplace()); break;
            case 9: in.array(*member, out.plans_left, 10, [&](const json::Node& each, StoredPlanLeft& item) { read(in, each, item); }); break;
            case 10: in.array(*member, out.topics, 12, [&](const json::Node& each, StoredTopic& item) { read(in, each, item); }); break;
            case 11: in.array(*member, out.activities, 120, [&](const json::Node& each, StoredActivity& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedConversation& out) {
    static constexpr json::Field fields[] = {{"protocol"}, {"script"}, {"planned_at"}, {"planned_seq"}, {"starts_at", json::optional}, {"zone", json::optional}, {"stage"}, {"seats"}, {"facilitator", json::optional}, {"phase"}, {"phase_seq"}, {"entered_at"}, {"deadline"}, {"overtime"}, {"counted_from"}, {"paused_at", json::optional}, {"turns"}, {"ready"}, {"excepted"}, {"votes"}, {"polls"}, {"contributions"}, {"incidents"}, {"spent"}, {"started_at", json::optional}, {"ended_at", json::optional}, {"ending", json::optional}, {"confirmed"}, {"corrections"}, {"mode"}, {"closes"}, {"reminded"}, {"held"}, {"form"}, {"groups"}, {"call", json::optional}, {"gallery", json::optional}, {"voices"}, {"voiced"}, {"voiced_at"}, {"nudges"}, {"materials"}, {"late_votes"}, {"voters"}, {"afterwards"}, {"of_stage", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.protocol); break;
            case 1: in.uuid(*member, out.script); break;
            case 2: in.instant(*member, out.planned_at); break;
            case 3: in.number(*member, out.planned_seq); break;
            case 4: in.instant(*member, out.starts_at.emplace()); break;
            case 5: in.name(*member, out.zone.emplace(), 64); break;
            case 6: in.word(*member, out.stage, names_of_Stage); break;
            case 7: in.array(*member, out.seats, 100, [&](const json::Node& each, Seat& item) { read(in, each, item); }); break;
            case 8: in.number(*member, out.facilitator.emplace()); break;
            case 9: in.number(*member, out.phase); break;
            case 10: in.number(*member, out.phase_seq); break;
            case 11: in.instant(*member, out.entered_at); break;
            case 12: in.instant(*member, out.deadline); break;
            case 13: in.boolean(*member, out.overtime); break;
            case 14: in.instant(*member, out.counted_from); break;
            case 15: in.instant(*member, out.paused_at.emplace()); break;
            case 16: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 17: in.array(*member, out.ready, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 18: in.array(*member, out.excepted, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 19: in.array(*member, out.votes, 100, [&](const json::Node& each, StoredVote& item) { read(in, each, item); }); break;
            case 20: in.array(*member, out.polls, 24, [&](const json::Node& each, StoredPollResult& item) { read(in, each, item); }); break;
            case 21: in.array(*member, out.contributions, 400, [&](const json::Node& each, StoredContribution& item) { read(in, each, item); }); break;
            case 22: in.array(*member, out.incidents, 200, [&](const json::Node& each, Incident& item) { read(in, each, item); }); break;
            case 23: in.array(*member, out.spent, 24, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 24: in.instant(*member, out.started_at.emplace()); break;
            case 25: in.instant(*member, out.ended_at.emplace()); break;
            case 26: in.word(*member, out.ending.emplace(), names_of_Ending); break;
            case 27: in.array(*member, out.confirmed, 100, [&](const json::Node& each, Confirmation& item) { read(in, each, item); }); break;
            case 28: in.array(*member, out.corrections, 50, [&](const json::Node& each, StoredCorrection& item) { read(in, each, item); }); break;
            case 29: in.word(*member, out.mode, names_of_SessionMode); break;
            case 30: in.array(*member, out.closes, 24, [&](const json::Node& each, Instant& item) { in.instant(each, item); }); break;
            case 31: in.boolean(*member, out.reminded); break;
            case 32: in.array(*member, out.held, 24, [&](const json::Node& each, PhaseHeld& item) { read(in, each, item); }); break;
            case 33: in.array(*member, out.form, 12, [&](const json::Node& each, StoredFormAnswer& item) { read(in, each, item); }); break;
            case 34: in.array(*member, out.groups, 20, [&](const json::Node& each, Group& item) { read(in, each, item); }); break;
            case 35: read(in, *member, out.call.emplace()); break;
            case 36: read(in, *member, out.gallery.emplace()); break;
            case 37: in.array(*member, out.voices, 100, [&](const json::Node& each, Voice& item) { read(in, each, item); }); break;
            case 38: in.number(*member, out.voiced); break;
            case 39: in.instant(*member, out.voiced_at); break;
            case 40: in.array(*member, out.nudges, 100, [&](const json::Node& each, StoredNudge& item) { read(in, each, item); }); break;
            case 41: in.array(*member, out.materials, 60, [&](const json::Node& each, StoredMaterial& item) { read(in, each, item); }); break;
            case 42: in.array(*member, out.late_votes, 2400, [&](const json::Node& each, StoredLateVote& item) { read(in, each, item); }); break;
            case 43: in.array(*member, out.voters, 24, [&](const json::Node& each, StoredVoters& item) { read(in, each, item); }); break;
            case 44: in.array(*member, out.afterwards, 24, [&](const json::Node& each, StoredPollAfterwards& item) { read(in, each, item); }); break;
            case 45: read(in, *member, out.of_stage.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedEnd& out) {
    static constexpr json::Field fields[] = {{"person"}, {"at"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.person); break;
            case 1: in.instant(*member, out.at); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SavedOwed& out) {
    static constexpr json::Field fields[] = {{"seq"}, {"at"}, {"by"}, {"space", json::optional}, {"kind", json::optional}, {"people", json::optional}, {"person", json::optional}, {"heir", json::optional}, {"report", json::optional}, {"taken_back", json::optional}, {"changed", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.seq); break;
            case 1: in.instant(*member, out.at); break;
            case 2: in.number(*member, out.by); break;
            case 3: in.number(*member, out.space.emplace()); break;
            case 4: in.word(*member, out.kind.emplace(), names_of_SpaceKind); break;
            case 5: in.array(*member, out.people.emplace(), 4, [&](const json::Node& each, SeatedPerson& item) { read(in, each, item); }); break;
            case 6: in.number(*member, out.person.emplace()); break;
            case 7: in.number(*member, out.heir.emplace()); break;
            case 8: read(in, *member, out.report.emplace()); break;
            case 9: in.uuid(*member, out.taken_back.emplace()); break;
            case 10: read(in, *member, out.changed.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SpaceSummary& out) {
    static constexpr json::Field fields[] = {{"id"}, {"kind"}, {"title"}, {"roles"}, {"head"}, {"parent", json::optional}, {"read", json::optional}, {"unread", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.id); break;
            case 1: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 2: in.name(*member, out.title, 120); break;
            case 3: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 4: in.number(*member, out.head); break;
            case 5: in.number(*member, out.parent.emplace()); break;
            case 6: in.number(*member, out.read.emplace()); break;
            case 7: in.number(*member, out.unread.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ReadingState& out) {
    static constexpr json::Field fields[] = {{"space"}, {"read", json::optional}, {"unread"}, {"head"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.space); break;
            case 1: in.number(*member, out.read.emplace()); break;
            case 2: in.number(*member, out.unread); break;
            case 3: in.number(*member, out.head); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, NoticeTemplate& out) {
    static constexpr json::Field fields[] = {{"id"}, {"version"}, {"title"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.name(*member, out.id, 40); break;
            case 1: in.number(*member, out.version); break;
            case 2: in.name(*member, out.title, 80); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, NoticePlace& out) {
    static constexpr json::Field fields[] = {{"at"}, {"space"}, {"seq"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.instant(*member, out.at); break;
            case 1: in.number(*member, out.space); break;
            case 2: in.number(*member, out.seq); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Notice& out) {
    static constexpr json::Field fields[] = {{"place"}, {"kind"}, {"title"}, {"by", json::optional}, {"message", json::optional}, {"observation", json::optional}, {"template", json::optional}, {"seen"}, {"months", json::optional}, {"recording", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: read(in, *member, out.place); break;
            case 1: in.word(*member, out.kind, names_of_NoticeKind); break;
            case 2: in.name(*member, out.title, 120); break;
            case 3: in.number(*member, out.by.emplace()); break;
            case 4: in.uuid(*member, out.message.emplace()); break;
            case 5: in.uuid(*member, out.observation.emplace()); break;
            case 6: read(in, *member, out.template_.emplace()); break;
            case 7: in.boolean(*member, out.seen); break;
            case 8: in.number(*member, out.months.emplace()); break;
            case 9: in.uuid(*member, out.recording.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Retention& out) {
    static constexpr json::Field fields[] = {{"months"}, {"since"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.number(*member, out.months); break;
            case 1: in.instant(*member, out.since); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallParticipant& out) {
    static constexpr json::Field fields[] = {{"participant"}, {"person"}, {"muted"}, {"video"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.uuid(*member, out.participant); break;
            case 1: in.number(*member, out.person); break;
            case 2: in.boolean(*member, out.muted); break;
            case 3: in.boolean(*member, out.video); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallDescription& out) {
    static constexpr json::Field fields[] = {{"kind"}, {"sdp"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.word(*member, out.kind, names_of_CallDescriptionKind); break;
            case 1: in.text(*member, out.sdp, 10000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallCandidate& out) {
    static constexpr json::Field fields[] = {{"candidate"}, {"mid", json::optional}, {"line", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.text(*member, out.candidate, 1024); break;
            case 1: in.name(*member, out.mid.emplace(), 64); break;
            case 2: in.number(*member, out.line.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallRelays& out) {
    static constexpr json::Field fields[] = {{"urls"}, {"username", json::optional}, {"credential", json::optional}, {"expires", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0: in.array(*member, out.urls, 8, [&](const json::Node& each, std::string& item) { in.text(each, item, 200); }); break;
            case 1: in.name(*member, out.username.emplace(), 120); break;
            case 2: in.text(*member, out.credential.emplace(), 120); break;
            case 3: in.instant(*member, out.expires.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PostMessage& out) {
    static constexpr json::Field fields[] = {{"type"}, {"text"}, {"reply_to", json::optional}, {"attachments", json::optional}, {"mentions", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.text, 4000); break;
            case 2: in.uuid(*member, out.reply_to.emplace()); break;
            case 3: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, AttachedFile& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EditMessage& out) {
    static constexpr json::Field fields[] = {{"type"}, {"message"}, {"text"}, {"mentions", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.message); break;
            case 2: in.text(*member, out.text, 4000); break;
            case 3: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WithdrawMessage& out) {
    static constexpr json::Field fields[] = {{"type"}, {"message"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.message); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, React& out) {
    static constexpr json::Field fields[] = {{"type"}, {"message"}, {"reaction"}, {"on"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.message); break;
            case 2: in.word(*member, out.reaction, names_of_Reaction); break;
            case 3: in.boolean(*member, out.on); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AddMember& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"roles"}, {"until", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 3: in.instant(*member, out.until.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RemoveMember& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanSession& out) {
    static constexpr json::Field fields[] = {{"type"}, {"template"}, {"purpose", json::optional}, {"what", json::optional}, {"how", json::optional}, {"of_stage", json::optional}, {"starts_at", json::optional}, {"zone", json::optional}, {"mode", json::optional}, {"closes", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.name(*member, out.template_, 60); break;
            case 2: in.text(*member, out.purpose.emplace(), 2000); break;
            case 3: in.text(*member, out.what.emplace(), 600); break;
            case 4: in.text(*member, out.how.emplace(), 600); break;
            case 5: read(in, *member, out.of_stage.emplace()); break;
            case 6: in.instant(*member, out.starts_at.emplace()); break;
            case 7: in.name(*member, out.zone.emplace(), 64); break;
            case 8: in.word(*member, out.mode.emplace(), names_of_SessionMode); break;
            case 9: in.array(*member, out.closes.emplace(), 24, [&](const json::Node& each, Instant& item) { in.instant(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DateSession& out) {
    static constexpr json::Field fields[] = {{"type"}, {"starts_at", json::optional}, {"zone", json::optional}, {"closes", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.instant(*member, out.starts_at.emplace()); break;
            case 2: in.name(*member, out.zone.emplace(), 64); break;
            case 3: in.array(*member, out.closes.emplace(), 24, [&](const json::Node& each, Instant& item) { in.instant(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FillForm& out) {
    static constexpr json::Field fields[] = {{"type"}, {"field"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.name(*member, out.field, 40); break;
            case 2: in.text(*member, out.text.emplace(), 2000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AttachMaterial& out) {
    static constexpr json::Field fields[] = {{"type"}, {"title"}, {"address", json::optional}, {"attachments", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.name(*member, out.title, 120); break;
            case 2: in.text(*member, out.address.emplace(), 2000); break;
            case 3: in.array(*member, out.attachments.emplace(), 1, [&](const json::Node& each, AttachedFile& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RemoveMaterial& out) {
    static constexpr json::Field fields[] = {{"type"}, {"material"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.material); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConfirmActa&) {
    static constexpr json::Field fields[] = {{"type"}};
    json::Members members{in, node, fields};
    while (members.next()) {
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskCorrection& out) {
    static constexpr json::Field fields[] = {{"type"}, {"contribution", json::optional}, {"text"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.contribution.emplace()); break;
            case 2: in.text(*member, out.text, 1000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TakeBackCorrection& out) {
    static constexpr json::Field fields[] = {{"type"}, {"correction"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.correction); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GiveSeat& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"role"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.name(*member, out.role, 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LeaveSeat& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"role"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.name(*member, out.role, 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StartConversation&) {
    static constexpr json::Field fields[] = {{"type"}};
    json::Members members{in, node, fields};
    while (members.next()) {
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, NextPhase& out) {
    static constexpr json::Field fields[] = {{"type"}, {"from"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.from); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SkipPhase& out) {
    static constexpr json::Field fields[] = {{"type"}, {"from"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.from); break;
            case 2: in.text(*member, out.reason, 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GoBack& out) {
    static constexpr json::Field fields[] = {{"type"}, {"from"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.from); break;
            case 2: in.text(*member, out.reason, 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ExtendPhase& out) {
    static constexpr json::Field fields[] = {{"type"}, {"from"}, {"seconds"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.from); break;
            case 2: in.number(*member, out.seconds); break;
            case 3: in.text(*member, out.reason, 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ShortenPhase& out) {
    static constexpr json::Field fields[] = {{"type"}, {"from"}, {"seconds"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.from); break;
            case 2: in.number(*member, out.seconds); break;
            case 3: in.text(*member, out.reason, 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PauseConversation& out) {
    static constexpr json::Field fields[] = {{"type"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.reason, 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ResumeConversation&) {
    static constexpr json::Field fields[] = {{"type"}};
    json::Members members{in, node, fields};
    while (members.next()) {
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EndConversation& out) {
    static constexpr json::Field fields[] = {{"type"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.reason, 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RaiseHand& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LowerHand& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, YieldTurn& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GiveTurn& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            case 2: in.number(*member, out.person); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MarkReady& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}, {"ready"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            case 2: in.boolean(*member, out.ready); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Contribute& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}, {"kind"}, {"text"}, {"reply_to", json::optional}, {"rests_on", json::optional}, {"owners"}, {"due", json::optional}, {"late"}, {"attachments", json::optional}, {"group", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            case 2: in.name(*member, out.kind, 40); break;
            case 3: in.text(*member, out.text, 4000); break;
            case 4: in.uuid(*member, out.reply_to.emplace()); break;
            case 5: in.uuid(*member, out.rests_on.emplace()); break;
            case 6: in.array(*member, out.owners, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 7: in.number(*member, out.due.emplace()); break;
            case 8: in.boolean(*member, out.late); break;
            case 9: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, AttachedFile& item) { read(in, each, item); }); break;
            case 10: in.number(*member, out.group.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CastVote& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}, {"ballot"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            case 2: read(in, *member, out.ballot); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FormGroups& out) {
    static constexpr json::Field fields[] = {{"type"}, {"groups", json::optional}, {"count", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.array(*member, out.groups.emplace(), 20, [&](const json::Node& each, Group& item) { read(in, each, item); }); break;
            case 2: in.number(*member, out.count.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MoveToGroup& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"group"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.number(*member, out.group); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ChooseSpokesperson& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallGroups& out) {
    static constexpr json::Field fields[] = {{"type"}, {"text"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.text, 300); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskQuestion& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}, {"text"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            case 2: in.text(*member, out.text, 300); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, VoteQuestion& out) {
    static constexpr json::Field fields[] = {{"type"}, {"question"}, {"on"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.question); break;
            case 2: in.boolean(*member, out.on); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MarkQuestion& out) {
    static constexpr json::Field fields[] = {{"type"}, {"question"}, {"standing"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.question); break;
            case 2: in.word(*member, out.standing, names_of_QuestionStanding); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EndWord& out) {
    static constexpr json::Field fields[] = {{"type"}, {"phase"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.phase); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Reclassify& out) {
    static constexpr json::Field fields[] = {{"type"}, {"contribution"}, {"kind"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.contribution); break;
            case 2: in.name(*member, out.kind, 40); break;
            case 3: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GrantException& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.text(*member, out.reason, 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, HandOver& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, Nudge& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}, {"invites"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            case 2: in.word(*member, out.invites, names_of_Invitation); break;
            case 3: in.text(*member, out.text.emplace(), 200); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DeclareAbsent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.person); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, OpenSpace& out) {
    static constexpr json::Field fields[] = {{"type"}, {"kind"}, {"title"}, {"people", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 2: in.name(*member, out.title, 120); break;
            case 3: in.array(*member, out.people.emplace(), 4, [&](const json::Node& each, SeatedPerson& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ChangeCommitment& out) {
    static constexpr json::Field fields[] = {{"type"}, {"commitment"}, {"move"}, {"due", json::optional}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.commitment); break;
            case 2: in.word(*member, out.move, names_of_CommitmentMove); break;
            case 3: in.number(*member, out.due.emplace()); break;
            case 4: in.text(*member, out.note.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CarryCommitment& out) {
    static constexpr json::Field fields[] = {{"type"}, {"commitment"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.commitment); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposeCommitment& out) {
    static constexpr json::Field fields[] = {{"type"}, {"to"}, {"text"}, {"due", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.to); break;
            case 2: in.text(*member, out.text, 1000); break;
            case 3: in.number(*member, out.due.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AcceptProposal& out) {
    static constexpr json::Field fields[] = {{"type"}, {"proposal"}, {"text"}, {"due", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.proposal); break;
            case 2: in.text(*member, out.text, 1000); break;
            case 3: in.number(*member, out.due.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DeclineProposal& out) {
    static constexpr json::Field fields[] = {{"type"}, {"proposal"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.proposal); break;
            case 2: in.text(*member, out.note.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TakeBackProposal& out) {
    static constexpr json::Field fields[] = {{"type"}, {"proposal"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.proposal); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposeAgreement& out) {
    static constexpr json::Field fields[] = {{"type"}, {"goals"}, {"channel"}, {"confidentiality"}, {"every_days", json::optional}, {"minutes", json::optional}, {"visits", json::optional}, {"activities", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.goals, 2000); break;
            case 2: in.text(*member, out.channel, 300); break;
            case 3: in.text(*member, out.confidentiality, 1000); break;
            case 4: in.number(*member, out.every_days.emplace()); break;
            case 5: in.number(*member, out.minutes.emplace()); break;
            case 6: read(in, *member, out.visits.emplace()); break;
            case 7: in.array(*member, out.activities.emplace(), 12, [&](const json::Node& each, ActivityAgreed& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AcceptAgreement& out) {
    static constexpr json::Field fields[] = {{"type"}, {"agreement"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.agreement); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, BringEvidence& out) {
    static constexpr json::Field fields[] = {{"type"}, {"commitment"}, {"text"}, {"attachments", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.commitment); break;
            case 2: in.text(*member, out.text, 1000); break;
            case 3: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, AttachedFile& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DetailCommitment& out) {
    static constexpr json::Field fields[] = {{"type"}, {"commitment"}, {"moves", json::optional}, {"evidence", json::optional}, {"goal", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.commitment); break;
            case 2: in.text(*member, out.moves.emplace(), 1000); break;
            case 3: in.text(*member, out.evidence.emplace(), 600); break;
            case 4: in.text(*member, out.goal.emplace(), 300); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TellStory& out) {
    static constexpr json::Field fields[] = {{"type"}, {"form"}, {"parts"}, {"drawn_on"}, {"story", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.word(*member, out.form, names_of_StoryForm); break;
            case 2: in.array(*member, out.parts, 5, [&](const json::Node& each, StoryPart& item) { read(in, each, item); }); break;
            case 3: in.array(*member, out.drawn_on, 20, [&](const json::Node& each, std::string& item) { in.text(each, item, 300); }); break;
            case 4: in.uuid(*member, out.story.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TakeBackStory& out) {
    static constexpr json::Field fields[] = {{"type"}, {"story"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.story); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TakeCycle& out) {
    static constexpr json::Field fields[] = {{"type"}, {"cycle"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.name(*member, out.cycle, 60); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EditCycle& out) {
    static constexpr json::Field fields[] = {{"type"}, {"document"}, {"based_on", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.document, 10000); break;
            case 2: in.uuid(*member, out.based_on.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EnterStage& out) {
    static constexpr json::Field fields[] = {{"type"}, {"stage"}, {"reason", json::optional}, {"new_round"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.name(*member, out.stage, 40); break;
            case 2: in.text(*member, out.reason.emplace(), 600); break;
            case 3: in.boolean(*member, out.new_round); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LeaveCycle& out) {
    static constexpr json::Field fields[] = {{"type"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.reason.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TakeRole& out) {
    static constexpr json::Field fields[] = {{"type"}, {"role"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.word(*member, out.role, names_of_AccompanierRole); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposeObservation& out) {
    static constexpr json::Field fields[] = {{"type"}, {"observers"}, {"observed"}, {"starts_at"}, {"minutes"}, {"course"}, {"looks_at"}, {"records"}, {"replaces", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.array(*member, out.observers, 4, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 2: in.number(*member, out.observed); break;
            case 3: in.instant(*member, out.starts_at); break;
            case 4: in.number(*member, out.minutes); break;
            case 5: in.text(*member, out.course, 120); break;
            case 6: in.text(*member, out.looks_at, 600); break;
            case 7: in.text(*member, out.records, 600); break;
            case 8: in.uuid(*member, out.replaces.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AcceptObservation& out) {
    static constexpr json::Field fields[] = {{"type"}, {"observation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.observation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WithdrawObservation& out) {
    static constexpr json::Field fields[] = {{"type"}, {"observation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.observation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ShareFieldNotes& out) {
    static constexpr json::Field fields[] = {{"type"}, {"observation"}, {"notes"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.observation); break;
            case 2: in.array(*member, out.notes, 200, [&](const json::Node& each, FieldNote& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TellDialogue& out) {
    static constexpr json::Field fields[] = {{"type"}, {"observation"}, {"session", json::optional}, {"words", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.observation); break;
            case 2: in.number(*member, out.session.emplace()); break;
            case 3: in.text(*member, out.words.emplace(), 2000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConfirmDialogue& out) {
    static constexpr json::Field fields[] = {{"type"}, {"observation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.observation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, KeepPlan& out) {
    static constexpr json::Field fields[] = {{"type"}, {"document"}, {"based_on", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.document, 16000); break;
            case 2: in.uuid(*member, out.based_on.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StandAction& out) {
    static constexpr json::Field fields[] = {{"type"}, {"plan"}, {"action"}, {"state"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.plan); break;
            case 2: in.name(*member, out.action, 40); break;
            case 3: in.word(*member, out.state, names_of_ActionState); break;
            case 4: in.text(*member, out.note.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MeasureIndicator& out) {
    static constexpr json::Field fields[] = {{"type"}, {"plan"}, {"indicator"}, {"value"}, {"on"}, {"source", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.plan); break;
            case 2: in.name(*member, out.indicator, 40); break;
            case 3: in.name(*member, out.value, 20); break;
            case 4: in.number(*member, out.on); break;
            case 5: in.text(*member, out.source.emplace(), 240); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ValidatePlan& out) {
    static constexpr json::Field fields[] = {{"type"}, {"document"}, {"on"}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.document); break;
            case 2: in.number(*member, out.on); break;
            case 3: in.text(*member, out.words, 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AddTopic& out) {
    static constexpr json::Field fields[] = {{"type"}, {"title"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.text(*member, out.title, 120); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DropTopic& out) {
    static constexpr json::Field fields[] = {{"type"}, {"topic"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.topic); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TieTopic& out) {
    static constexpr json::Field fields[] = {{"type"}, {"topic"}, {"part"}, {"session", json::optional}, {"visit", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.topic); break;
            case 2: in.word(*member, out.part, names_of_TopicPart); break;
            case 3: in.number(*member, out.session.emplace()); break;
            case 4: in.uuid(*member, out.visit.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, UntieTopic& out) {
    static constexpr json::Field fields[] = {{"type"}, {"topic"}, {"session", json::optional}, {"visit", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.topic); break;
            case 2: in.number(*member, out.session.emplace()); break;
            case 3: in.uuid(*member, out.visit.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, NoteActivity& out) {
    static constexpr json::Field fields[] = {{"type"}, {"what"}, {"on"}, {"days"}, {"mode"}, {"reach", json::optional}, {"about"}, {"session", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.word(*member, out.what, names_of_ActivityKind); break;
            case 2: in.number(*member, out.on); break;
            case 3: in.number(*member, out.days); break;
            case 4: in.word(*member, out.mode, names_of_ActivityMode); break;
            case 5: in.word(*member, out.reach.emplace(), names_of_ActivityReach); break;
            case 6: in.text(*member, out.about, 300); break;
            case 7: in.number(*member, out.session.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TakeBackActivity& out) {
    static constexpr json::Field fields[] = {{"type"}, {"activity"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.activity); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClearActivityWords& out) {
    static constexpr json::Field fields[] = {{"type"}, {"activity"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.activity); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClosePlan& out) {
    static constexpr json::Field fields[] = {{"type"}, {"plan"}, {"how"}, {"words", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.plan); break;
            case 2: in.word(*member, out.how, names_of_PlanEnding); break;
            case 3: in.text(*member, out.words.emplace(), 600); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, BringRecording& out) {
    static constexpr json::Field fields[] = {{"type"}, {"file"}, {"title"}, {"purpose"}, {"seconds", json::optional}, {"people"}, {"others", json::optional}, {"minors"}, {"until"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.file); break;
            case 2: in.text(*member, out.title, 120); break;
            case 3: in.text(*member, out.purpose, 600); break;
            case 4: in.number(*member, out.seconds.emplace()); break;
            case 5: in.array(*member, out.people, 10, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 6: in.text(*member, out.others.emplace(), 300); break;
            case 7: in.word(*member, out.minors, names_of_Minors); break;
            case 8: in.instant(*member, out.until); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DescribeRecording& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}, {"title"}, {"purpose"}, {"people"}, {"others", json::optional}, {"minors"}, {"until"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            case 2: in.text(*member, out.title, 120); break;
            case 3: in.text(*member, out.purpose, 600); break;
            case 4: in.array(*member, out.people, 10, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: in.text(*member, out.others.emplace(), 300); break;
            case 6: in.word(*member, out.minors, names_of_Minors); break;
            case 7: in.instant(*member, out.until); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConsentToRecording& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}, {"consent"}, {"words", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            case 2: in.word(*member, out.consent, names_of_RecordingConsent); break;
            case 3: in.uuid(*member, out.words.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ShareRecording& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}, {"readers"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            case 2: in.array(*member, out.readers, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WithdrawRecording& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommentRecording& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}, {"at_ms", json::optional}, {"kind"}, {"text"}, {"answers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            case 2: in.number(*member, out.at_ms.emplace()); break;
            case 3: in.word(*member, out.kind, names_of_RecordingCommentKind); break;
            case 4: in.text(*member, out.text, 2000); break;
            case 5: in.uuid(*member, out.answers.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WithdrawRecordingComment& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}, {"comment"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            case 2: in.uuid(*member, out.comment); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MarkClip& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}, {"from_ms"}, {"to_ms"}, {"title"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            case 2: in.number(*member, out.from_ms); break;
            case 3: in.number(*member, out.to_ms); break;
            case 4: in.text(*member, out.title, 120); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WithdrawClip& out) {
    static constexpr json::Field fields[] = {{"type"}, {"recording"}, {"clip"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.recording); break;
            case 2: in.uuid(*member, out.clip); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SetRetention& out) {
    static constexpr json::Field fields[] = {{"type"}, {"months", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.months.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SetCalls& out) {
    static constexpr json::Field fields[] = {{"type"}, {"calls"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.word(*member, out.calls, names_of_CallPolicy); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Command& out) {
    static constexpr std::string_view types[] = {"post_message", "edit_message", "withdraw_message", "react", "add_member", "remove_member", "plan_session", "date_session", "fill_form", "attach_material", "remove_material", "confirm_acta", "ask_correction", "take_back_correction", "give_seat", "leave_seat", "start_conversation", "next_phase", "skip_phase", "go_back", "extend_phase", "shorten_phase", "pause_conversation", "resume_conversation", "end_conversation", "raise_hand", "lower_hand", "yield_turn", "give_turn", "mark_ready", "contribute", "cast_vote", "form_groups", "move_to_group", "choose_spokesperson", "call_groups", "ask_question", "vote_question", "mark_question", "end_word", "reclassify", "grant_exception", "hand_over", "nudge", "declare_absent", "open_space", "change_commitment", "carry_commitment", "propose_commitment", "accept_proposal", "decline_proposal", "take_back_proposal", "propose_agreement", "accept_agreement", "bring_evidence", "detail_commitment", "tell_story", "take_back_story", "take_cycle", "edit_cycle", "enter_stage", "leave_cycle", "take_role", "propose_observation", "accept_observation", "withdraw_observation", "share_field_notes", "tell_dialogue", "confirm_dialogue", "keep_plan", "stand_action", "measure_indicator", "validate_plan", "add_topic", "drop_topic", "tie_topic", "untie_topic", "note_activity", "take_back_activity", "clear_activity_words", "close_plan", "bring_recording", "describe_recording", "consent_to_recording", "share_recording", "withdraw_recording", "comment_recording", "withdraw_recording_comment", "mark_clip", "withdraw_clip", "set_retention", "set_calls"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<PostMessage>()); break;
        case 1: read(in, node, out.emplace<EditMessage>()); break;
        case 2: read(in, node, out.emplace<WithdrawMessage>()); break;
        case 3: read(in, node, out.emplace<React>()); break;
        case 4: read(in, node, out.emplace<AddMember>()); break;
        case 5: read(in, node, out.emplace<RemoveMember>()); break;
        case 6: read(in, node, out.emplace<PlanSession>()); break;
        case 7: read(in, node, out.emplace<DateSession>()); break;
        case 8: read(in, node, out.emplace<FillForm>()); break;
        case 9: read(in, node, out.emplace<AttachMaterial>()); break;
        case 10: read(in, node, out.emplace<RemoveMaterial>()); break;
        case 11: read(in, node, out.emplace<ConfirmActa>()); break;
        case 12: read(in, node, out.emplace<AskCorrection>()); break;
        case 13: read(in, node, out.emplace<TakeBackCorrection>()); break;
        case 14: read(in, node, out.emplace<GiveSeat>()); break;
        case 15: read(in, node, out.emplace<LeaveSeat>()); break;
        case 16: read(in, node, out.emplace<StartConversation>()); break;
        case 17: read(in, node, out.emplace<NextPhase>()); break;
        case 18: read(in, node, out.emplace<SkipPhase>()); break;
        case 19: read(in, node, out.emplace<GoBack>()); break;
        case 20: read(in, node, out.emplace<ExtendPhase>()); break;
        case 21: read(in, node, out.emplace<ShortenPhase>()); break;
        case 22: read(in, node, out.emplace<PauseConversation>()); break;
        case 23: read(in, node, out.emplace<ResumeConversation>()); break;
        case 24: read(in, node, out.emplace<EndConversation>()); break;
        case 25: read(in, node, out.emplace<RaiseHand>()); break;
        case 26: read(in, node, out.emplace<LowerHand>()); break;
        case 27: read(in, node, out.emplace<YieldTurn>()); break;
        case 28: read(in, node, out.emplace<GiveTurn>()); break;
        case 29: read(in, node, out.emplace<MarkReady>()); break;
        case 30: read(in, node, out.emplace<Contribute>()); break;
        case 31: read(in, node, out.emplace<CastVote>()); break;
        case 32: read(in, node, out.emplace<FormGroups>()); break;
        case 33: read(in, node, out.emplace<MoveToGroup>()); break;
        case 34: read(in, node, out.emplace<ChooseSpokesperson>()); break;
        case 35: read(in, node, out.emplace<CallGroups>()); break;
        case 36: read(in, node, out.emplace<AskQuestion>()); break;
        case 37: read(in, node, out.emplace<VoteQuestion>()); break;
        case 38: read(in, node, out.emplace<MarkQuestion>()); break;
        case 39: read(in, node, out.emplace<EndWord>()); break;
        case 40: read(in, node, out.emplace<Reclassify>()); break;
        case 41: read(in, node, out.emplace<GrantException>()); break;
        case 42: read(in, node, out.emplace<HandOver>()); break;
        case 43: read(in, node, out.emplace<Nudge>()); break;
        case 44: read(in, node, out.emplace<DeclareAbsent>()); break;
        case 45: read(in, node, out.emplace<OpenSpace>()); break;
        case 46: read(in, node, out.emplace<ChangeCommitment>()); break;
        case 47: read(in, node, out.emplace<CarryCommitment>()); break;
        case 48: read(in, node, out.emplace<ProposeCommitment>()); break;
        case 49: read(in, node, out.emplace<AcceptProposal>()); break;
        case 50: read(in, node, out.emplace<DeclineProposal>()); break;
        case 51: read(in, node, out.emplace<TakeBackProposal>()); break;
        case 52: read(in, node, out.emplace<ProposeAgreement>()); break;
        case 53: read(in, node, out.emplace<AcceptAgreement>()); break;
        case 54: read(in, node, out.emplace<BringEvidence>()); break;
        case 55: read(in, node, out.emplace<DetailCommitment>()); break;
        case 56: read(in, node, out.emplace<TellStory>()); break;
        case 57: read(in, node, out.emplace<TakeBackStory>()); break;
        case 58: read(in, node, out.emplace<TakeCycle>()); break;
        case 59: read(in, node, out.emplace<EditCycle>()); break;
        case 60: read(in, node, out.emplace<EnterStage>()); break;
        case 61: read(in, node, out.emplace<LeaveCycle>()); break;
        case 62: read(in, node, out.emplace<TakeRole>()); break;
        case 63: read(in, node, out.emplace<ProposeObservation>()); break;
        case 64: read(in, node, out.emplace<AcceptObservation>()); break;
        case 65: read(in, node, out.emplace<WithdrawObservation>()); break;
        case 66: read(in, node, out.emplace<ShareFieldNotes>()); break;
        case 67: read(in, node, out.emplace<TellDialogue>()); break;
        case 68: read(in, node, out.emplace<ConfirmDialogue>()); break;
        case 69: read(in, node, out.emplace<KeepPlan>()); break;
        case 70: read(in, node, out.emplace<StandAction>()); break;
        case 71: read(in, node, out.emplace<MeasureIndicator>()); break;
        case 72: read(in, node, out.emplace<ValidatePlan>()); break;
        case 73: read(in, node, out.emplace<AddTopic>()); break;
        case 74: read(in, node, out.emplace<DropTopic>()); break;
        case 75: read(in, node, out.emplace<TieTopic>()); break;
        case 76: read(in, node, out.emplace<UntieTopic>()); break;
        case 77: read(in, node, out.emplace<NoteActivity>()); break;
        case 78: read(in, node, out.emplace<TakeBackActivity>()); break;
        case 79: read(in, node, out.emplace<ClearActivityWords>()); break;
        case 80: read(in, node, out.emplace<ClosePlan>()); break;
        case 81: read(in, node, out.emplace<BringRecording>()); break;
        case 82: read(in, node, out.emplace<DescribeRecording>()); break;
        case 83: read(in, node, out.emplace<ConsentToRecording>()); break;
        case 84: read(in, node, out.emplace<ShareRecording>()); break;
        case 85: read(in, node, out.emplace<WithdrawRecording>()); break;
        case 86: read(in, node, out.emplace<CommentRecording>()); break;
        case 87: read(in, node, out.emplace<WithdrawRecordingComment>()); break;
        case 88: read(in, node, out.emplace<MarkClip>()); break;
        case 89: read(in, node, out.emplace<WithdrawClip>()); break;
        case 90: read(in, node, out.emplace<SetRetention>()); break;
        case 91: read(in, node, out.emplace<SetCalls>()); break;
        default: break;
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessagePostedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"author"}, {"text", json::optional}, {"reply_to", json::optional}, {"attachments", json::optional}, {"thread", json::optional}, {"mentions", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.number(*member, out.author); break;
            case 5: in.text(*member, out.text.emplace(), 4000); break;
            case 6: in.uuid(*member, out.reply_to.emplace()); break;
            case 7: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, Attachment& item) { read(in, each, item); }); break;
            case 8: in.uuid(*member, out.thread.emplace()); break;
            case 9: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessageEditedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"text", json::optional}, {"mentions", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.text(*member, out.text.emplace(), 4000); break;
            case 5: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessageReactedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"changes"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.array(*member, out.changes, 5, [&](const json::Node& each, ReactionChange& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessageWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MemberJoinedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MemberLeftItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionPlannedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"conversation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.conversation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionPacedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"mode"}, {"closes"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.mode, names_of_SessionMode); break;
            case 4: in.array(*member, out.closes, 24, [&](const json::Node& each, Instant& item) { in.instant(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FormFilledItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"field"}, {"by"}, {"empty"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.name(*member, out.field, 40); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.boolean(*member, out.empty); break;
            case 6: in.text(*member, out.text.emplace(), 2000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MaterialAttachedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"material"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.material); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MaterialRemovedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"material"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.material); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseClosingItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CompletingBeganItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"until"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.instant(*member, out.until); break;
            case 4: in.number(*member, out.by.emplace()); break;
            case 5: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionPlacedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"of_stage"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.of_stage); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionDatedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"starts_at", json::optional}, {"zone", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.instant(*member, out.starts_at.emplace()); break;
            case 4: in.name(*member, out.zone.emplace(), 64); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaConfirmedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}, {"corrections"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.number(*member, out.corrections); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CorrectionAskedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"by"}, {"contribution", json::optional}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.uuid(*member, out.contribution.emplace()); break;
            case 6: in.text(*member, out.text.emplace(), 1000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CorrectionTakenBackItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"correction"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.correction); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeatGivenItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}, {"role"}, {"facilitator", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.name(*member, out.role, 40); break;
            case 5: in.number(*member, out.facilitator.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeatLeftItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}, {"role"}, {"facilitator", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.name(*member, out.role, 40); break;
            case 5: in.number(*member, out.facilitator.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseEnteredItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"phase"}, {"how"}, {"deadline"}, {"turns"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.phase); break;
            case 4: in.word(*member, out.how, names_of_Entered); break;
            case 5: in.instant(*member, out.deadline); break;
            case 6: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 7: in.number(*member, out.by.emplace()); break;
            case 8: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseExtendedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"how"}, {"deadline"}, {"turns"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.how, names_of_Extension); break;
            case 4: in.instant(*member, out.deadline); break;
            case 5: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 6: in.number(*member, out.by.emplace()); break;
            case 7: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseOvertimeItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RequirementMissingItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"kind"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.name(*member, out.kind, 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConversationPausedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConversationResumedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"deadline"}, {"turns"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.instant(*member, out.deadline); break;
            case 4: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 5: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TurnChangedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"how"}, {"turn"}, {"person", json::optional}, {"by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.how, names_of_TurnChange); break;
            case 4: read(in, *member, out.turn); break;
            case 5: in.number(*member, out.person.emplace()); break;
            case 6: in.number(*member, out.by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ReadyMarkedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}, {"ready"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.boolean(*member, out.ready); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionMadeItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"contribution"}, {"by_exception"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.contribution); break;
            case 4: in.boolean(*member, out.by_exception); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionEditedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"text", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.text(*member, out.text.emplace(), 4000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionReclassifiedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"kind"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.name(*member, out.kind, 40); break;
            case 5: in.number(*member, out.by); break;
            case 6: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionsRevealedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"contributions"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.contributions, 400, [&](const json::Node& each, Contribution& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, VoteCastItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"ballot", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.ballot.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PollClosedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"result"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.result); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LateVoteCastItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"phase"}, {"ballot", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.phase); break;
            case 4: read(in, *member, out.ballot.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PollCompletedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"afterwards"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.afterwards); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GroupsFormedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"groups"}, {"by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.groups, 20, [&](const json::Node& each, Group& item) { read(in, each, item); }); break;
            case 4: in.number(*member, out.by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PersonGroupedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}, {"group"}, {"by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.number(*member, out.group); break;
            case 5: in.number(*member, out.by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GroupsCalledItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"call"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.call); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionAskedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"question"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.question); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionsVotedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"votes"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.votes, 200, [&](const json::Node& each, QuestionVotes& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionMarkedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"number"}, {"standing"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.number); break;
            case 4: in.word(*member, out.standing, names_of_QuestionStanding); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"number"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.number); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, HandsCountedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"hands"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.hands); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WordGivenItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}, {"until", json::optional}, {"hands"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.instant(*member, out.until.emplace()); break;
            case 5: in.number(*member, out.hands); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WordEndedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"how"}, {"person"}, {"hands"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.how, names_of_TurnChange); break;
            case 4: in.number(*member, out.person); break;
            case 5: in.number(*member, out.hands); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ApplaudedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"reactions"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.reactions, 5, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ExceptionGrantedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"person"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FacilitationPassedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"how"}, {"to"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.how, names_of_Succession); break;
            case 4: in.number(*member, out.to); break;
            case 5: in.number(*member, out.by.emplace()); break;
            case 6: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PersonNudgedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"nudge"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.nudge); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConversationEndedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"how"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.how, names_of_Ending); break;
            case 4: in.number(*member, out.by.emplace()); break;
            case 5: in.text(*member, out.reason.emplace(), 400); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ChildOpenedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}, {"space"}, {"kind"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            case 4: in.number(*member, out.space); break;
            case 5: in.word(*member, out.kind, names_of_SpaceKind); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PendingBroughtItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"commitments"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.commitments, 200, [&](const json::Node& each, Commitment& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaTakenItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"session"}, {"began_at", json::optional}, {"ended_at"}, {"how"}, {"commitments"}, {"beyond"}, {"again"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.session); break;
            case 4: in.instant(*member, out.began_at.emplace()); break;
            case 5: in.instant(*member, out.ended_at); break;
            case 6: in.word(*member, out.how, names_of_Ending); break;
            case 7: in.array(*member, out.commitments, 200, [&](const json::Node& each, Commitment& item) { read(in, each, item); }); break;
            case 8: in.number(*member, out.beyond); break;
            case 9: in.boolean(*member, out.again); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentChangedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"commitment"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.commitment); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentTakenBackItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EvidenceBroughtItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"commitment"}, {"message"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.commitment); break;
            case 4: in.uuid(*member, out.message); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentDetailedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"details"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.details); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentProposedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"proposal"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.proposal); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposalAcceptedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"commitment"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.commitment); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposalClosedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"id"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.id); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AgreementProposedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"agreement"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.agreement); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AgreementAcceptedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"agreement"}, {"by"}, {"holds"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.agreement); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.boolean(*member, out.holds); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CycleTakenItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"cycle"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.cycle); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CycleEditedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"script", json::optional}, {"stages"}, {"by"}, {"document", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.text(*member, out.script.emplace(), 60000); break;
            case 4: in.array(*member, out.stages, 16, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 5: in.number(*member, out.by); break;
            case 6: in.uuid(*member, out.document.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StageEnteredItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"pass"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.pass); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StageMetItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"meeting"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.meeting); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PartiesChangedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CycleLeftItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"left"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.left); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RoleTakenItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"role"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.role, names_of_AccompanierRole); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ObservationProposedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"observation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.observation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ObservationAcceptedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"observation"}, {"by"}, {"agreed"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.observation); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.boolean(*member, out.agreed); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ObservationWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"observation"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.observation); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FieldNotesSharedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"observation"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.observation); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DialogueToldItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"observation"}, {"by"}, {"session", json::optional}, {"holds"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.observation); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.number(*member, out.session.emplace()); break;
            case 6: in.boolean(*member, out.holds); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DialogueConfirmedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"observation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.observation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanKeptItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"plan"}, {"document"}, {"text", json::optional}, {"by"}, {"label"}, {"owner"}, {"owners"}, {"actions"}, {"indicators"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.plan); break;
            case 4: in.uuid(*member, out.document); break;
            case 5: in.text(*member, out.text.emplace(), 16000); break;
            case 6: in.number(*member, out.by); break;
            case 7: in.word(*member, out.label, names_of_PlanLabel); break;
            case 8: in.word(*member, out.owner, names_of_PlanOwner); break;
            case 9: in.array(*member, out.owners, 6, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 10: in.array(*member, out.actions, 60, [&](const json::Node& each, PlannedAction& item) { read(in, each, item); }); break;
            case 11: in.array(*member, out.indicators, 40, [&](const json::Node& each, PlannedIndicator& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActionStoodItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"action"}, {"standing"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.name(*member, out.action, 40); break;
            case 4: read(in, *member, out.standing); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, IndicatorMeasuredItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"indicator"}, {"measure"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.name(*member, out.indicator, 40); break;
            case 4: read(in, *member, out.measure); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanValidatedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"validation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.validation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanClosedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"left"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.left); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicAddedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"topic"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.topic); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicDroppedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"topic"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.topic); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicTiedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"topic"}, {"tie"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.topic); break;
            case 4: read(in, *member, out.tie); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicUntiedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"topic"}, {"session", json::optional}, {"visit", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.topic); break;
            case 4: in.number(*member, out.session.emplace()); break;
            case 5: in.uuid(*member, out.visit.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicMetItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"session"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.session); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActivityNotedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"activity"}, {"instead", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.activity); break;
            case 4: in.uuid(*member, out.instead.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActivityTakenBackItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"activity"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.activity); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActivityWordsClearedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"activity"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.activity); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActionsNearItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"actions"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.array(*member, out.actions, 60, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingBroughtItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: read(in, *member, out.recording); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingDescribedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"people"}, {"minors"}, {"until"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.array(*member, out.people, 10, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: in.word(*member, out.minors, names_of_Minors); break;
            case 6: in.instant(*member, out.until); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingConsentedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"by"}, {"consent"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.word(*member, out.consent, names_of_RecordingConsent); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingSharedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"readers"}, {"sound_only"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.array(*member, out.readers, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: in.boolean(*member, out.sound_only); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingExpiredItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingCommentedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"comment"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.uuid(*member, out.comment); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingCommentWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"comment"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.uuid(*member, out.comment); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClipMarkedItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"clip"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.uuid(*member, out.clip); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClipWithdrawnItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"recording"}, {"clip"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.uuid(*member, out.clip); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RetentionSetItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"months", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.number(*member, out.months.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallsSetItem& out) {
    static constexpr json::Field fields[] = {{"type"}, {"seq"}, {"at"}, {"calls"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.seq); break;
            case 2: in.instant(*member, out.at); break;
            case 3: in.word(*member, out.calls, names_of_CallPolicy); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Item& out) {
    static constexpr std::string_view types[] = {"message_posted", "message_edited", "message_reacted", "message_withdrawn", "member_joined", "member_left", "session_planned", "session_paced", "form_filled", "material_attached", "material_removed", "phase_closing", "completing_began", "session_placed", "session_dated", "acta_confirmed", "correction_asked", "correction_taken_back", "seat_given", "seat_left", "phase_entered", "phase_extended", "phase_overtime", "requirement_missing", "conversation_paused", "conversation_resumed", "turn_changed", "ready_marked", "contribution_made", "contribution_edited", "contribution_withdrawn", "contribution_reclassified", "contributions_revealed", "vote_cast", "poll_closed", "late_vote_cast", "poll_completed", "groups_formed", "person_grouped", "groups_called", "question_asked", "questions_voted", "question_marked", "question_withdrawn", "hands_counted", "word_given", "word_ended", "applauded", "exception_granted", "facilitation_passed", "person_nudged", "conversation_ended", "child_opened", "pending_brought", "acta_taken", "commitment_changed", "commitment_taken_back", "evidence_brought", "commitment_detailed", "commitment_proposed", "proposal_accepted", "proposal_closed", "agreement_proposed", "agreement_accepted", "cycle_taken", "cycle_edited", "stage_entered", "stage_met", "parties_changed", "cycle_left", "role_taken", "observation_proposed", "observation_accepted", "observation_withdrawn", "field_notes_shared", "dialogue_told", "dialogue_confirmed", "plan_kept", "action_stood", "indicator_measured", "plan_validated", "plan_closed", "topic_added", "topic_dropped", "topic_tied", "topic_untied", "topic_met", "activity_noted", "activity_taken_back", "activity_words_cleared", "actions_near", "recording_brought", "recording_described", "recording_consented", "recording_shared", "recording_withdrawn", "recording_expired", "recording_commented", "recording_comment_withdrawn", "clip_marked", "clip_withdrawn", "retention_set", "calls_set"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<MessagePostedItem>()); break;
        case 1: read(in, node, out.emplace<MessageEditedItem>()); break;
        case 2: read(in, node, out.emplace<MessageReactedItem>()); break;
        case 3: read(in, node, out.emplace<MessageWithdrawnItem>()); break;
        case 4: read(in, node, out.emplace<MemberJoinedItem>()); break;
        case 5: read(in, node, out.emplace<MemberLeftItem>()); break;
        case 6: read(in, node, out.emplace<SessionPlannedItem>()); break;
        case 7: read(in, node, out.emplace<SessionPacedItem>()); break;
        case 8: read(in, node, out.emplace<FormFilledItem>()); break;
        case 9: read(in, node, out.emplace<MaterialAttachedItem>()); break;
        case 10: read(in, node, out.emplace<MaterialRemovedItem>()); break;
        case 11: read(in, node, out.emplace<PhaseClosingItem>()); break;
        case 12: read(in, node, out.emplace<CompletingBeganItem>()); break;
        case 13: read(in, node, out.emplace<SessionPlacedItem>()); break;
        case 14: read(in, node, out.emplace<SessionDatedItem>()); break;
        case 15: read(in, node, out.emplace<ActaConfirmedItem>()); break;
        case 16: read(in, node, out.emplace<CorrectionAskedItem>()); break;
        case 17: read(in, node, out.emplace<CorrectionTakenBackItem>()); break;
        case 18: read(in, node, out.emplace<SeatGivenItem>()); break;
        case 19: read(in, node, out.emplace<SeatLeftItem>()); break;
        case 20: read(in, node, out.emplace<PhaseEnteredItem>()); break;
        case 21: read(in, node, out.emplace<PhaseExtendedItem>()); break;
        case 22: read(in, node, out.emplace<PhaseOvertimeItem>()); break;
        case 23: read(in, node, out.emplace<RequirementMissingItem>()); break;
        case 24: read(in, node, out.emplace<ConversationPausedItem>()); break;
        case 25: read(in, node, out.emplace<ConversationResumedItem>()); break;
        case 26: read(in, node, out.emplace<TurnChangedItem>()); break;
        case 27: read(in, node, out.emplace<ReadyMarkedItem>()); break;
        case 28: read(in, node, out.emplace<ContributionMadeItem>()); break;
        case 29: read(in, node, out.emplace<ContributionEditedItem>()); break;
        case 30: read(in, node, out.emplace<ContributionWithdrawnItem>()); break;
        case 31: read(in, node, out.emplace<ContributionReclassifiedItem>()); break;
        case 32: read(in, node, out.emplace<ContributionsRevealedItem>()); break;
        case 33: read(in, node, out.emplace<VoteCastItem>()); break;
        case 34: read(in, node, out.emplace<PollClosedItem>()); break;
        case 35: read(in, node, out.emplace<LateVoteCastItem>()); break;
        case 36: read(in, node, out.emplace<PollCompletedItem>()); break;
        case 37: read(in, node, out.emplace<GroupsFormedItem>()); break;
        case 38: read(in, node, out.emplace<PersonGroupedItem>()); break;
        case 39: read(in, node, out.emplace<GroupsCalledItem>()); break;
        case 40: read(in, node, out.emplace<QuestionAskedItem>()); break;
        case 41: read(in, node, out.emplace<QuestionsVotedItem>()); break;
        case 42: read(in, node, out.emplace<QuestionMarkedItem>()); break;
        case 43: read(in, node, out.emplace<QuestionWithdrawnItem>()); break;
        case 44: read(in, node, out.emplace<HandsCountedItem>()); break;
        case 45: read(in, node, out.emplace<WordGivenItem>()); break;
        case 46: read(in, node, out.emplace<WordEndedItem>()); break;
        case 47: read(in, node, out.emplace<ApplaudedItem>()); break;
        case 48: read(in, node, out.emplace<ExceptionGrantedItem>()); break;
        case 49: read(in, node, out.emplace<FacilitationPassedItem>()); break;
        case 50: read(in, node, out.emplace<PersonNudgedItem>()); break;
        case 51: read(in, node, out.emplace<ConversationEndedItem>()); break;
        case 52: read(in, node, out.emplace<ChildOpenedItem>()); break;
        case 53: read(in, node, out.emplace<PendingBroughtItem>()); break;
        case 54: read(in, node, out.emplace<ActaTakenItem>()); break;
        case 55: read(in, node, out.emplace<CommitmentChangedItem>()); break;
        case 56: read(in, node, out.emplace<CommitmentTakenBackItem>()); break;
        case 57: read(in, node, out.emplace<EvidenceBroughtItem>()); break;
        case 58: read(in, node, out.emplace<CommitmentDetailedItem>()); break;
        case 59: read(in, node, out.emplace<CommitmentProposedItem>()); break;
        case 60: read(in, node, out.emplace<ProposalAcceptedItem>()); break;
        case 61: read(in, node, out.emplace<ProposalClosedItem>()); break;
        case 62: read(in, node, out.emplace<AgreementProposedItem>()); break;
        case 63: read(in, node, out.emplace<AgreementAcceptedItem>()); break;
        case 64: read(in, node, out.emplace<CycleTakenItem>()); break;
        case 65: read(in, node, out.emplace<CycleEditedItem>()); break;
        case 66: read(in, node, out.emplace<StageEnteredItem>()); break;
        case 67: read(in, node, out.emplace<StageMetItem>()); break;
        case 68: read(in, node, out.emplace<PartiesChangedItem>()); break;
        case 69: read(in, node, out.emplace<CycleLeftItem>()); break;
        case 70: read(in, node, out.emplace<RoleTakenItem>()); break;
        case 71: read(in, node, out.emplace<ObservationProposedItem>()); break;
        case 72: read(in, node, out.emplace<ObservationAcceptedItem>()); break;
        case 73: read(in, node, out.emplace<ObservationWithdrawnItem>()); break;
        case 74: read(in, node, out.emplace<FieldNotesSharedItem>()); break;
        case 75: read(in, node, out.emplace<DialogueToldItem>()); break;
        case 76: read(in, node, out.emplace<DialogueConfirmedItem>()); break;
        case 77: read(in, node, out.emplace<PlanKeptItem>()); break;
        case 78: read(in, node, out.emplace<ActionStoodItem>()); break;
        case 79: read(in, node, out.emplace<IndicatorMeasuredItem>()); break;
        case 80: read(in, node, out.emplace<PlanValidatedItem>()); break;
        case 81: read(in, node, out.emplace<PlanClosedItem>()); break;
        case 82: read(in, node, out.emplace<TopicAddedItem>()); break;
        case 83: read(in, node, out.emplace<TopicDroppedItem>()); break;
        case 84: read(in, node, out.emplace<TopicTiedItem>()); break;
        case 85: read(in, node, out.emplace<TopicUntiedItem>()); break;
        case 86: read(in, node, out.emplace<TopicMetItem>()); break;
        case 87: read(in, node, out.emplace<ActivityNotedItem>()); break;
        case 88: read(in, node, out.emplace<ActivityTakenBackItem>()); break;
        case 89: read(in, node, out.emplace<ActivityWordsClearedItem>()); break;
        case 90: read(in, node, out.emplace<ActionsNearItem>()); break;
        case 91: read(in, node, out.emplace<RecordingBroughtItem>()); break;
        case 92: read(in, node, out.emplace<RecordingDescribedItem>()); break;
        case 93: read(in, node, out.emplace<RecordingConsentedItem>()); break;
        case 94: read(in, node, out.emplace<RecordingSharedItem>()); break;
        case 95: read(in, node, out.emplace<RecordingWithdrawnItem>()); break;
        case 96: read(in, node, out.emplace<RecordingExpiredItem>()); break;
        case 97: read(in, node, out.emplace<RecordingCommentedItem>()); break;
        case 98: read(in, node, out.emplace<RecordingCommentWithdrawnItem>()); break;
        case 99: read(in, node, out.emplace<ClipMarkedItem>()); break;
        case 100: read(in, node, out.emplace<ClipWithdrawnItem>()); break;
        case 101: read(in, node, out.emplace<RetentionSetItem>()); break;
        case 102: read(in, node, out.emplace<CallsSetItem>()); break;
        default: break;
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, HelloFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"protocol"}, {"client"}, {"lang", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.protocol); break;
            case 2: in.name(*member, out.client, 60); break;
            case 3: in.name(*member, out.lang.emplace(), 10); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, JoinFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"position", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: read(in, *member, out.position.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LeaveFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommandFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"id"}, {"space"}, {"do"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.id); break;
            case 2: in.number(*member, out.space); break;
            case 3: read(in, *member, out.do_); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskSpacesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskPeopleFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"ids"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.array(*member, out.ids, 200, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskHistoryFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"before", json::optional}, {"after", json::optional}, {"near", json::optional}, {"around", json::optional}, {"limit"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.number(*member, out.before.emplace()); break;
            case 4: in.number(*member, out.after.emplace()); break;
            case 5: in.number(*member, out.near.emplace()); break;
            case 6: in.uuid(*member, out.around.emplace()); break;
            case 7: in.number(*member, out.limit); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskThreadFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"message"}, {"after"}, {"limit"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.uuid(*member, out.message); break;
            case 4: in.number(*member, out.after); break;
            case 5: in.number(*member, out.limit); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskVersionsFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"message"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.uuid(*member, out.message); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskFieldNotesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"observation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.uuid(*member, out.observation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskRecordingFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"recording"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.uuid(*member, out.recording); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskActaFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskCommitmentsFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"closed"}, {"before", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.boolean(*member, out.closed); break;
            case 4: in.number(*member, out.before.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskEquityFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskRotationFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClockFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"sent"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.sent); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WritingFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ApplaudFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"reaction"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.word(*member, out.reaction, names_of_Reaction); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ReadFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"seq"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.number(*member, out.seq); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AskNoticesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"before", json::optional}, {"limit"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: read(in, *member, out.before.emplace()); break;
            case 3: in.number(*member, out.limit); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeeNoticesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"places"}, {"upto", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.array(*member, out.places, 50, [&](const json::Node& each, NoticePlace& item) { read(in, each, item); }); break;
            case 2: in.instant(*member, out.upto.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, JoinCallFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"muted"}, {"video"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.boolean(*member, out.muted); break;
            case 4: in.boolean(*member, out.video); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LeaveCallFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SignalCallFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"to"}, {"description", json::optional}, {"candidate", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.uuid(*member, out.to); break;
            case 3: read(in, *member, out.description.emplace()); break;
            case 4: read(in, *member, out.candidate.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SetCallMediaFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"muted"}, {"video"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.boolean(*member, out.muted); break;
            case 3: in.boolean(*member, out.video); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, ClientFrame& out) {
    static constexpr std::string_view types[] = {"hello", "join", "leave", "command", "ask_spaces", "ask_people", "ask_history", "ask_thread", "ask_versions", "ask_field_notes", "ask_recording", "ask_acta", "ask_commitments", "ask_equity", "ask_rotation", "clock", "writing", "applaud", "read", "ask_notices", "see_notices", "join_call", "leave_call", "signal_call", "set_call_media"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<HelloFrame>()); break;
        case 1: read(in, node, out.emplace<JoinFrame>()); break;
        case 2: read(in, node, out.emplace<LeaveFrame>()); break;
        case 3: read(in, node, out.emplace<CommandFrame>()); break;
        case 4: read(in, node, out.emplace<AskSpacesFrame>()); break;
        case 5: read(in, node, out.emplace<AskPeopleFrame>()); break;
        case 6: read(in, node, out.emplace<AskHistoryFrame>()); break;
        case 7: read(in, node, out.emplace<AskThreadFrame>()); break;
        case 8: read(in, node, out.emplace<AskVersionsFrame>()); break;
        case 9: read(in, node, out.emplace<AskFieldNotesFrame>()); break;
        case 10: read(in, node, out.emplace<AskRecordingFrame>()); break;
        case 11: read(in, node, out.emplace<AskActaFrame>()); break;
        case 12: read(in, node, out.emplace<AskCommitmentsFrame>()); break;
        case 13: read(in, node, out.emplace<AskEquityFrame>()); break;
        case 14: read(in, node, out.emplace<AskRotationFrame>()); break;
        case 15: read(in, node, out.emplace<ClockFrame>()); break;
        case 16: read(in, node, out.emplace<WritingFrame>()); break;
        case 17: read(in, node, out.emplace<ApplaudFrame>()); break;
        case 18: read(in, node, out.emplace<ReadFrame>()); break;
        case 19: read(in, node, out.emplace<AskNoticesFrame>()); break;
        case 20: read(in, node, out.emplace<SeeNoticesFrame>()); break;
        case 21: read(in, node, out.emplace<JoinCallFrame>()); break;
        case 22: read(in, node, out.emplace<LeaveCallFrame>()); break;
        case 23: read(in, node, out.emplace<SignalCallFrame>()); break;
        case 24: read(in, node, out.emplace<SetCallMediaFrame>()); break;
        default: break;
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WelcomeFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"protocol"}, {"epoch"}, {"now"}, {"self"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.protocol); break;
            case 2: in.uuid(*member, out.epoch); break;
            case 3: in.instant(*member, out.now); break;
            case 4: read(in, *member, out.self); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SnapshotFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"position"}, {"kind"}, {"title"}, {"roles"}, {"members"}, {"messages"}, {"timeline"}, {"people"}, {"conversation", json::optional}, {"ledger", json::optional}, {"accompaniment", json::optional}, {"retention", json::optional}, {"calls", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: read(in, *member, out.position); break;
            case 3: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 4: in.name(*member, out.title, 120); break;
            case 5: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 6: in.number(*member, out.members); break;
            case 7: in.number(*member, out.messages); break;
            case 8: in.array(*member, out.timeline, 50, [&](const json::Node& each, Message& item) { read(in, each, item); }); break;
            case 9: in.array(*member, out.people, 2000, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            case 10: read(in, *member, out.conversation.emplace()); break;
            case 11: read(in, *member, out.ledger.emplace()); break;
            case 12: read(in, *member, out.accompaniment.emplace()); break;
            case 13: read(in, *member, out.retention.emplace()); break;
            case 14: in.word(*member, out.calls.emplace(), names_of_CallPolicy); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WindowFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"after"}, {"upto"}, {"items"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.number(*member, out.after); break;
            case 3: in.number(*member, out.upto); break;
            case 4: in.array(*member, out.items, 500, [&](const json::Node& each, Item& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ViewResetFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LeftFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"code", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.word(*member, out.code.emplace(), names_of_RefusalCode); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AcceptedFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"id"}, {"space"}, {"seq"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.id); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.number(*member, out.seq); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RefusedFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"id", json::optional}, {"space", json::optional}, {"ref", json::optional}, {"code"}, {"temporary"}, {"where", json::optional}, {"retry_after", json::optional}, {"text"}, {"person", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.uuid(*member, out.id.emplace()); break;
            case 2: in.number(*member, out.space.emplace()); break;
            case 3: in.number(*member, out.ref.emplace()); break;
            case 4: in.word(*member, out.code, names_of_RefusalCode); break;
            case 5: in.boolean(*member, out.temporary); break;
            case 6: in.text(*member, out.where.emplace(), 200); break;
            case 7: in.number(*member, out.retry_after.emplace()); break;
            case 8: in.text(*member, out.text, 400); break;
            case 9: in.number(*member, out.person.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SpacesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"spaces"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.array(*member, out.spaces, 1000, [&](const json::Node& each, SpaceSummary& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PeopleFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.array(*member, out.people, 200, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, HistoryFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"messages"}, {"people"}, {"more"}, {"newer"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.array(*member, out.messages, 200, [&](const json::Node& each, Message& item) { read(in, each, item); }); break;
            case 4: in.array(*member, out.people, 2000, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            case 5: in.boolean(*member, out.more); break;
            case 6: in.boolean(*member, out.newer); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ReadingFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"spaces"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.array(*member, out.spaces, 1000, [&](const json::Node& each, ReadingState& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, NoticesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"notices"}, {"people"}, {"more"}, {"unseen"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.array(*member, out.notices, 50, [&](const json::Node& each, Notice& item) { read(in, each, item); }); break;
            case 3: in.array(*member, out.people, 50, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            case 4: in.boolean(*member, out.more); break;
            case 5: in.number(*member, out.unseen); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, NoticedFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"unseen"}, {"spaces"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.unseen); break;
            case 2: in.boolean(*member, out.spaces); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ThreadFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"root"}, {"messages"}, {"people"}, {"more"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: read(in, *member, out.root); break;
            case 4: in.array(*member, out.messages, 50, [&](const json::Node& each, Message& item) { read(in, each, item); }); break;
            case 5: in.array(*member, out.people, 2000, [&](const json::Node& each, Person& item) { read(in, each, item); }); break;
            case 6: in.boolean(*member, out.more); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, VersionsFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"message"}, {"versions"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.uuid(*member, out.message); break;
            case 4: in.array(*member, out.versions, 100, [&](const json::Node& each, MessageVersion& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FieldNotesFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"observation"}, {"notes"}, {"dialogue", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.uuid(*member, out.observation); break;
            case 4: in.array(*member, out.notes, 4, [&](const json::Node& each, FieldNotes& item) { read(in, each, item); }); break;
            case 5: in.text(*member, out.dialogue.emplace(), 2000); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"space"}, {"recording"}, {"words"}, {"title"}, {"purpose"}, {"others", json::optional}, {"comments"}, {"clips"}, {"picture"}, {"sound"}, {"still"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.space); break;
            case 3: in.uuid(*member, out.recording); break;
            case 4: in.uuid(*member, out.words); break;
            case 5: in.text(*member, out.title, 120); break;
            case 6: in.text(*member, out.purpose, 600); break;
            case 7: in.text(*member, out.others.emplace(), 300); break;
            case 8: in.array(*member, out.comments, 300, [&](const json::Node& each, RecordingComment& item) { read(in, each, item); }); break;
            case 9: in.array(*member, out.clips, 100, [&](const json::Node& each, RecordingClip& item) { read(in, each, item); }); break;
            case 10: in.word(*member, out.picture, names_of_RenditionState); break;
            case 11: in.word(*member, out.sound, names_of_RenditionState); break;
            case 12: in.word(*member, out.still, names_of_RenditionState); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"acta"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: read(in, *member, out.acta); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentsFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"page"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: read(in, *member, out.page); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EquityFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"apart"}, {"unwitnessed"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.boolean(*member, out.apart); break;
            case 3: in.number(*member, out.unwitnessed); break;
            case 4: in.array(*member, out.people, 100, [&](const json::Node& each, EquityOf& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RotationFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"ref"}, {"sessions"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.ref); break;
            case 2: in.number(*member, out.sessions); break;
            case 3: in.array(*member, out.people, 1000, [&](const json::Node& each, RotationOf& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TimeFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"sent"}, {"now"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.sent); break;
            case 2: in.instant(*member, out.now); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClosingFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"code"}, {"retry_after"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.word(*member, out.code, names_of_CloseCode); break;
            case 2: in.number(*member, out.retry_after); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, OwnPartFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"voted"}, {"place", json::optional}, {"queue", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.array(*member, out.voted, 200, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            case 3: in.number(*member, out.place.emplace()); break;
            case 4: in.array(*member, out.queue.emplace(), 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PresenceFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"trusted"}, {"count"}, {"here", json::optional}, {"writing"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.boolean(*member, out.trusted); break;
            case 3: in.number(*member, out.count); break;
            case 4: in.array(*member, out.here.emplace(), 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: in.array(*member, out.writing, 5, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PresenceChangedFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"trusted"}, {"count"}, {"came"}, {"went"}, {"writing"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.boolean(*member, out.trusted); break;
            case 3: in.number(*member, out.count); break;
            case 4: in.array(*member, out.came, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: in.array(*member, out.went, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 6: in.array(*member, out.writing, 5, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"you"}, {"participants"}, {"everybody"}, {"heard"}, {"relay_only"}, {"whole"}, {"relays"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.uuid(*member, out.you); break;
            case 3: in.array(*member, out.participants, 6, [&](const json::Node& each, CallParticipant& item) { read(in, each, item); }); break;
            case 4: in.boolean(*member, out.everybody); break;
            case 5: in.array(*member, out.heard, 6, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 6: in.boolean(*member, out.relay_only); break;
            case 7: in.boolean(*member, out.whole); break;
            case 8: read(in, *member, out.relays); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallSignalFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"from"}, {"description", json::optional}, {"candidate", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.uuid(*member, out.from); break;
            case 3: read(in, *member, out.description.emplace()); break;
            case 4: read(in, *member, out.candidate.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallLeftFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"code", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.word(*member, out.code.emplace(), names_of_RefusalCode); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallGoingOnFrame& out) {
    static constexpr json::Field fields[] = {{"type"}, {"space"}, {"people"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.space); break;
            case 2: in.array(*member, out.people, 6, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, ServerFrame& out) {
    static constexpr std::string_view types[] = {"welcome", "snapshot", "window", "view_reset", "left", "accepted", "refused", "spaces", "people", "history", "reading", "notices", "noticed", "thread", "versions", "field_notes", "recording", "acta", "commitments", "equity", "rotation", "time", "closing", "own_part", "presence", "presence_changed", "call", "call_signal", "call_left", "call_going_on"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<WelcomeFrame>()); break;
        case 1: read(in, node, out.emplace<SnapshotFrame>()); break;
        case 2: read(in, node, out.emplace<WindowFrame>()); break;
        case 3: read(in, node, out.emplace<ViewResetFrame>()); break;
        case 4: read(in, node, out.emplace<LeftFrame>()); break;
        case 5: read(in, node, out.emplace<AcceptedFrame>()); break;
        case 6: read(in, node, out.emplace<RefusedFrame>()); break;
        case 7: read(in, node, out.emplace<SpacesFrame>()); break;
        case 8: read(in, node, out.emplace<PeopleFrame>()); break;
        case 9: read(in, node, out.emplace<HistoryFrame>()); break;
        case 10: read(in, node, out.emplace<ReadingFrame>()); break;
        case 11: read(in, node, out.emplace<NoticesFrame>()); break;
        case 12: read(in, node, out.emplace<NoticedFrame>()); break;
        case 13: read(in, node, out.emplace<ThreadFrame>()); break;
        case 14: read(in, node, out.emplace<VersionsFrame>()); break;
        case 15: read(in, node, out.emplace<FieldNotesFrame>()); break;
        case 16: read(in, node, out.emplace<RecordingFrame>()); break;
        case 17: read(in, node, out.emplace<ActaFrame>()); break;
        case 18: read(in, node, out.emplace<CommitmentsFrame>()); break;
        case 19: read(in, node, out.emplace<EquityFrame>()); break;
        case 20: read(in, node, out.emplace<RotationFrame>()); break;
        case 21: read(in, node, out.emplace<TimeFrame>()); break;
        case 22: read(in, node, out.emplace<ClosingFrame>()); break;
        case 23: read(in, node, out.emplace<OwnPartFrame>()); break;
        case 24: read(in, node, out.emplace<PresenceFrame>()); break;
        case 25: read(in, node, out.emplace<PresenceChangedFrame>()); break;
        case 26: read(in, node, out.emplace<CallFrame>()); break;
        case 27: read(in, node, out.emplace<CallSignalFrame>()); break;
        case 28: read(in, node, out.emplace<CallLeftFrame>()); break;
        case 29: read(in, node, out.emplace<CallGoingOnFrame>()); break;
        default: break;
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SpaceOpenedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"kind"}, {"parent", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 3: in.number(*member, out.parent.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MemberAddedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"roles"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MemberRolesChangedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"roles"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.array(*member, out.roles, 8, [&](const json::Node& each, SpaceRole& item) { in.word(each, item, names_of_SpaceRole); }); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MemberRemovedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessagePostedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"author"}, {"reply_to", json::optional}, {"attachments", json::optional}, {"thread", json::optional}, {"mentions", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.message); break;
            case 3: in.number(*member, out.author); break;
            case 4: in.uuid(*member, out.reply_to.emplace()); break;
            case 5: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, FileReference& item) { read(in, each, item); }); break;
            case 6: in.uuid(*member, out.thread.emplace()); break;
            case 7: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessageEditedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"content"}, {"mentions", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.message); break;
            case 3: in.uuid(*member, out.content); break;
            case 4: in.array(*member, out.mentions.emplace(), 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessageReactedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"person"}, {"reaction"}, {"on"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.message); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.word(*member, out.reaction, names_of_Reaction); break;
            case 5: in.boolean(*member, out.on); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MessageWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.message); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionPlannedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"protocol"}, {"script"}, {"starts_at", json::optional}, {"seats"}, {"facilitator", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: read(in, *member, out.protocol); break;
            case 3: in.uuid(*member, out.script); break;
            case 4: in.instant(*member, out.starts_at.emplace()); break;
            case 5: in.array(*member, out.seats, 100, [&](const json::Node& each, Seat& item) { read(in, each, item); }); break;
            case 6: in.number(*member, out.facilitator.emplace()); break;
            case 7: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionPacedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"mode"}, {"closes"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.mode, names_of_SessionMode); break;
            case 3: in.array(*member, out.closes, 24, [&](const json::Node& each, Instant& item) { in.instant(each, item); }); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FormFilledEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"field"}, {"words", json::optional}, {"by"}, {"to", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.name(*member, out.field, 40); break;
            case 3: in.uuid(*member, out.words.emplace()); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.array(*member, out.to.emplace(), 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MaterialAttachedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"material"}, {"by"}, {"attachments", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.material); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.array(*member, out.attachments.emplace(), 1, [&](const json::Node& each, FileReference& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MaterialRemovedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"material"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.material); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseClosingEvent&) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}};
    json::Members members{in, node, fields};
    while (members.next()) {
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CompletingBeganEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"until"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.instant(*member, out.until); break;
            case 3: in.number(*member, out.by.emplace()); break;
            case 4: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionPlacedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"of_stage"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: read(in, *member, out.of_stage); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SessionDatedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"starts_at", json::optional}, {"zone", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.instant(*member, out.starts_at.emplace()); break;
            case 3: in.name(*member, out.zone.emplace(), 64); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaConfirmedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"corrections"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.number(*member, out.corrections); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CorrectionAskedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"correction"}, {"contribution", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.correction); break;
            case 3: in.uuid(*member, out.contribution.emplace()); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CorrectionTakenBackEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"correction"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.correction); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeatGivenEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"role"}, {"facilitator", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.name(*member, out.role, 40); break;
            case 4: in.number(*member, out.facilitator.emplace()); break;
            case 5: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeatLeftEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"role"}, {"facilitator", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.name(*member, out.role, 40); break;
            case 4: in.number(*member, out.facilitator.emplace()); break;
            case 5: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseEnteredEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"phase"}, {"how"}, {"deadline"}, {"turns"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.phase); break;
            case 3: in.word(*member, out.how, names_of_Entered); break;
            case 4: in.instant(*member, out.deadline); break;
            case 5: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 6: in.number(*member, out.by.emplace()); break;
            case 7: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseExtendedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"how"}, {"deadline"}, {"turns"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.how, names_of_Extension); break;
            case 3: in.instant(*member, out.deadline); break;
            case 4: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 5: in.number(*member, out.by.emplace()); break;
            case 6: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PhaseOvertimeEvent&) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}};
    json::Members members{in, node, fields};
    while (members.next()) {
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RequirementMissingEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"kind"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.name(*member, out.kind, 40); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConversationPausedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"by"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.by); break;
            case 3: in.uuid(*member, out.reason); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConversationResumedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"deadline"}, {"turns"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.instant(*member, out.deadline); break;
            case 3: in.array(*member, out.turns, 8, [&](const json::Node& each, Turn& item) { read(in, each, item); }); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TurnChangedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"how"}, {"turn"}, {"person", json::optional}, {"by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.how, names_of_TurnChange); break;
            case 3: read(in, *member, out.turn); break;
            case 4: in.number(*member, out.person.emplace()); break;
            case 5: in.number(*member, out.by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ReadyMarkedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"ready"}, {"to_self", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.boolean(*member, out.ready); break;
            case 4: in.boolean(*member, out.to_self.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionMadeEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"contribution"}, {"author", json::optional}, {"phase"}, {"kind"}, {"shown"}, {"reply_to", json::optional}, {"rests_on", json::optional}, {"owners"}, {"due", json::optional}, {"late"}, {"by_exception"}, {"bytes"}, {"attachments", json::optional}, {"group", json::optional}, {"readers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.contribution); break;
            case 3: in.number(*member, out.author.emplace()); break;
            case 4: in.number(*member, out.phase); break;
            case 5: in.name(*member, out.kind, 40); break;
            case 6: in.word(*member, out.shown, names_of_Shown); break;
            case 7: in.uuid(*member, out.reply_to.emplace()); break;
            case 8: in.uuid(*member, out.rests_on.emplace()); break;
            case 9: in.array(*member, out.owners, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 10: in.number(*member, out.due.emplace()); break;
            case 11: in.boolean(*member, out.late); break;
            case 12: in.boolean(*member, out.by_exception); break;
            case 13: in.number(*member, out.bytes); break;
            case 14: in.array(*member, out.attachments.emplace(), 10, [&](const json::Node& each, FileReference& item) { read(in, each, item); }); break;
            case 15: in.number(*member, out.group.emplace()); break;
            case 16: in.array(*member, out.readers.emplace(), 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionEditedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"contribution"}, {"content"}, {"author", json::optional}, {"shown"}, {"bytes"}, {"readers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.contribution); break;
            case 3: in.uuid(*member, out.content); break;
            case 4: in.number(*member, out.author.emplace()); break;
            case 5: in.word(*member, out.shown, names_of_Shown); break;
            case 6: in.number(*member, out.bytes); break;
            case 7: in.array(*member, out.readers.emplace(), 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"contribution"}, {"author", json::optional}, {"shown"}, {"by", json::optional}, {"readers", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.contribution); break;
            case 3: in.number(*member, out.author.emplace()); break;
            case 4: in.word(*member, out.shown, names_of_Shown); break;
            case 5: in.number(*member, out.by.emplace()); break;
            case 6: in.array(*member, out.readers.emplace(), 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionReclassifiedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"contribution"}, {"kind"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.contribution); break;
            case 3: in.name(*member, out.kind, 40); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ContributionsRevealedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"contributions"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.array(*member, out.contributions, 400, [&](const json::Node& each, StoredContribution& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, VoteCastEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"ballot"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: read(in, *member, out.ballot); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PollClosedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"result"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: read(in, *member, out.result); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, LateVoteCastEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"phase"}, {"person"}, {"ballot"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.phase); break;
            case 3: in.number(*member, out.person); break;
            case 4: read(in, *member, out.ballot); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PollCompletedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"afterwards"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: read(in, *member, out.afterwards); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GroupsFormedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"groups"}, {"by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.array(*member, out.groups, 20, [&](const json::Node& each, Group& item) { read(in, each, item); }); break;
            case 3: in.number(*member, out.by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PersonGroupedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"group"}, {"by", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.number(*member, out.group); break;
            case 4: in.number(*member, out.by.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, GroupsCalledEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"call"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.call); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionAskedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"question"}, {"number"}, {"author"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.question); break;
            case 3: in.number(*member, out.number); break;
            case 4: in.number(*member, out.author); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionVotedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"number"}, {"person"}, {"on"}, {"votes"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.number); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.boolean(*member, out.on); break;
            case 5: in.number(*member, out.votes); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionMarkedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"number"}, {"standing"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.number); break;
            case 3: in.word(*member, out.standing, names_of_QuestionStanding); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, QuestionWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"question"}, {"number"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.question); break;
            case 3: in.number(*member, out.number); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, HandMovedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"up"}, {"hands"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.boolean(*member, out.up); break;
            case 4: in.number(*member, out.hands); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WordGivenEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"until", json::optional}, {"by", json::optional}, {"hands"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.instant(*member, out.until.emplace()); break;
            case 4: in.number(*member, out.by.emplace()); break;
            case 5: in.number(*member, out.hands); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, WordEndedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"how"}, {"person"}, {"back"}, {"by", json::optional}, {"hands"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.how, names_of_TurnChange); break;
            case 3: in.number(*member, out.person); break;
            case 4: in.boolean(*member, out.back); break;
            case 5: in.number(*member, out.by.emplace()); break;
            case 6: in.number(*member, out.hands); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ApplaudedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"reactions"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.array(*member, out.reactions, 5, [&](const json::Node& each, std::uint32_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ExceptionGrantedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"by"}, {"reason"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.reason); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FacilitationPassedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"how"}, {"to"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.how, names_of_Succession); break;
            case 3: in.number(*member, out.to); break;
            case 4: in.number(*member, out.by.emplace()); break;
            case 5: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PersonNudgedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"by"}, {"phase"}, {"invites"}, {"words", json::optional}, {"to"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.number(*member, out.phase); break;
            case 5: in.word(*member, out.invites, names_of_Invitation); break;
            case 6: in.uuid(*member, out.words.emplace()); break;
            case 7: in.array(*member, out.to, 100, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ConversationEndedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"how"}, {"by", json::optional}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.how, names_of_Ending); break;
            case 3: in.number(*member, out.by.emplace()); break;
            case 4: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ChildOpenedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"id"}, {"space"}, {"kind"}, {"by"}, {"people", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.id); break;
            case 3: in.number(*member, out.space); break;
            case 4: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 5: in.number(*member, out.by); break;
            case 6: in.array(*member, out.people.emplace(), 4, [&](const json::Node& each, SeatedPerson& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MembershipEndSetEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"ends_at", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.instant(*member, out.ends_at.emplace()); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, MembershipsBelowEndingEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"person"}, {"by"}, {"heir", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.person); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.number(*member, out.heir.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EffectSettledEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"seq"}, {"refused", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.seq); break;
            case 3: in.word(*member, out.refused.emplace(), names_of_RefusalCode); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaLeftEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"began_at", json::optional}, {"ended_at"}, {"how"}, {"commitments"}, {"again"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.instant(*member, out.began_at.emplace()); break;
            case 3: in.instant(*member, out.ended_at); break;
            case 4: in.word(*member, out.how, names_of_Ending); break;
            case 5: in.array(*member, out.commitments, 400, [&](const json::Node& each, StoredCommitment& item) { read(in, each, item); }); break;
            case 6: in.boolean(*member, out.again); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PendingBroughtEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitments"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.array(*member, out.commitments, 200, [&](const json::Node& each, StoredCommitment& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActaTakenEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"session"}, {"began_at", json::optional}, {"ended_at"}, {"how"}, {"commitments"}, {"beyond"}, {"again"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.session); break;
            case 3: in.instant(*member, out.began_at.emplace()); break;
            case 4: in.instant(*member, out.ended_at); break;
            case 5: in.word(*member, out.how, names_of_Ending); break;
            case 6: in.array(*member, out.commitments, 200, [&](const json::Node& each, StoredCommitment& item) { read(in, each, item); }); break;
            case 7: in.number(*member, out.beyond); break;
            case 8: in.boolean(*member, out.again); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentChangedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitment"}, {"by"}, {"previous", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: read(in, *member, out.commitment); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.number(*member, out.previous.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentTakenBackEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitment"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.commitment); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, EvidenceBroughtEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitment"}, {"message"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.commitment); break;
            case 3: in.uuid(*member, out.message); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentDetailedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitment"}, {"by"}, {"words", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.commitment); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.words.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CommitmentProposedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"proposal"}, {"by"}, {"to"}, {"due", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.proposal); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.number(*member, out.to); break;
            case 5: in.number(*member, out.due.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposalAcceptedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitment"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: read(in, *member, out.commitment); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ProposalClosedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"proposal"}, {"by"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.proposal); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.note.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoryToldEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"story"}, {"form"}, {"words"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.story); break;
            case 3: in.word(*member, out.form, names_of_StoryForm); break;
            case 4: in.uuid(*member, out.words); break;
            case 5: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StoryTakenBackEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"story"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.story); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AgreementProposedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"agreement"}, {"by"}, {"every_days", json::optional}, {"minutes", json::optional}, {"accepted"}, {"visits", json::optional}, {"activities", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.agreement); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.number(*member, out.every_days.emplace()); break;
            case 5: in.number(*member, out.minutes.emplace()); break;
            case 6: in.boolean(*member, out.accepted); break;
            case 7: read(in, *member, out.visits.emplace()); break;
            case 8: in.array(*member, out.activities.emplace(), 12, [&](const json::Node& each, ActivityAgreed& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, AgreementAcceptedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"agreement"}, {"by"}, {"holds"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.agreement); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.boolean(*member, out.holds); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CycleTakenEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"id"}, {"cycle"}, {"edition"}, {"stages"}, {"stage"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.id); break;
            case 3: in.name(*member, out.cycle, 60); break;
            case 4: in.number(*member, out.edition); break;
            case 5: in.array(*member, out.stages, 16, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 6: in.name(*member, out.stage, 40); break;
            case 7: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CycleEditedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"script"}, {"stages"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.script); break;
            case 3: in.array(*member, out.stages, 16, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            case 4: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StageEnteredEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"stage"}, {"how"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.name(*member, out.stage, 40); break;
            case 3: in.word(*member, out.how, names_of_StageMove); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SeatsEvenedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"equal"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.boolean(*member, out.equal); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, StageMetEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"session"}, {"stage"}, {"synthesis"}, {"agreed"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.session); break;
            case 3: in.name(*member, out.stage, 40); break;
            case 4: in.boolean(*member, out.synthesis); break;
            case 5: in.number(*member, out.agreed); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PartiesChangedEvent&) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}};
    json::Members members{in, node, fields};
    while (members.next()) {
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CycleLeftEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"cycle"}, {"began_at"}, {"stage"}, {"rounds"}, {"by"}, {"reason", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.name(*member, out.cycle, 60); break;
            case 3: in.instant(*member, out.began_at); break;
            case 4: in.name(*member, out.stage, 40); break;
            case 5: in.number(*member, out.rounds); break;
            case 6: in.number(*member, out.by); break;
            case 7: in.uuid(*member, out.reason.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RoleTakenEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"role"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.role, names_of_AccompanierRole); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ObservationProposedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"observation"}, {"by"}, {"starts_at"}, {"minutes"}, {"observers"}, {"observed"}, {"accepted"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.observation); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.instant(*member, out.starts_at); break;
            case 5: in.number(*member, out.minutes); break;
            case 6: in.array(*member, out.observers, 4, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 7: in.number(*member, out.observed); break;
            case 8: in.boolean(*member, out.accepted); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ObservationAcceptedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"observation"}, {"by"}, {"agreed"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.observation); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.boolean(*member, out.agreed); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ObservationWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"observation"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.observation); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, FieldNotesSharedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"observation"}, {"by"}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.observation); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.words); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DialogueToldEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"observation"}, {"by"}, {"session", json::optional}, {"words", json::optional}, {"holds"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.observation); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.number(*member, out.session.emplace()); break;
            case 5: in.uuid(*member, out.words.emplace()); break;
            case 6: in.boolean(*member, out.holds); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, DialogueConfirmedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"observation"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.observation); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanKeptEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"plan"}, {"document"}, {"by"}, {"label"}, {"owner"}, {"owners"}, {"actions"}, {"indicators"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.plan); break;
            case 3: in.uuid(*member, out.document); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.word(*member, out.label, names_of_PlanLabel); break;
            case 6: in.word(*member, out.owner, names_of_PlanOwner); break;
            case 7: in.array(*member, out.owners, 6, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 8: in.array(*member, out.actions, 60, [&](const json::Node& each, PlannedAction& item) { read(in, each, item); }); break;
            case 9: in.array(*member, out.indicators, 40, [&](const json::Node& each, PlannedIndicator& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActionStoodEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"action"}, {"state"}, {"by"}, {"note", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.name(*member, out.action, 40); break;
            case 3: in.word(*member, out.state, names_of_ActionState); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.uuid(*member, out.note.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, IndicatorMeasuredEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"indicator"}, {"value"}, {"on"}, {"by"}, {"source", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.name(*member, out.indicator, 40); break;
            case 3: in.name(*member, out.value, 20); break;
            case 4: in.number(*member, out.on); break;
            case 5: in.number(*member, out.by); break;
            case 6: in.uuid(*member, out.source.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanValidatedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"document"}, {"on"}, {"by"}, {"words"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.document); break;
            case 3: in.number(*member, out.on); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.uuid(*member, out.words); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, PlanClosedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"plan"}, {"label"}, {"owner"}, {"began_at"}, {"how"}, {"by"}, {"words", json::optional}, {"progress"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.plan); break;
            case 3: in.word(*member, out.label, names_of_PlanLabel); break;
            case 4: in.word(*member, out.owner, names_of_PlanOwner); break;
            case 5: in.instant(*member, out.began_at); break;
            case 6: in.word(*member, out.how, names_of_PlanEnding); break;
            case 7: in.number(*member, out.by); break;
            case 8: in.uuid(*member, out.words.emplace()); break;
            case 9: read(in, *member, out.progress); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicAddedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"topic"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.topic); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicDroppedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"topic"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.topic); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicTiedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"topic"}, {"part"}, {"session", json::optional}, {"visit", json::optional}, {"done"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.topic); break;
            case 3: in.word(*member, out.part, names_of_TopicPart); break;
            case 4: in.number(*member, out.session.emplace()); break;
            case 5: in.uuid(*member, out.visit.emplace()); break;
            case 6: in.boolean(*member, out.done); break;
            case 7: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicUntiedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"topic"}, {"session", json::optional}, {"visit", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.topic); break;
            case 3: in.number(*member, out.session.emplace()); break;
            case 4: in.uuid(*member, out.visit.emplace()); break;
            case 5: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, TopicMetEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"session"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.session); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActivityNotedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"activity"}, {"by"}, {"what"}, {"on"}, {"days"}, {"mode"}, {"reach", json::optional}, {"session", json::optional}, {"instead", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.activity); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.word(*member, out.what, names_of_ActivityKind); break;
            case 5: in.number(*member, out.on); break;
            case 6: in.number(*member, out.days); break;
            case 7: in.word(*member, out.mode, names_of_ActivityMode); break;
            case 8: in.word(*member, out.reach.emplace(), names_of_ActivityReach); break;
            case 9: in.number(*member, out.session.emplace()); break;
            case 10: in.uuid(*member, out.instead.emplace()); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActivityTakenBackEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"activity"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.activity); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActivityWordsClearedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"activity"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.activity); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ActionsNearEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"actions"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.array(*member, out.actions, 60, [&](const json::Node& each, std::string& item) { in.name(each, item, 40); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingBroughtEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"by"}, {"file"}, {"media"}, {"size"}, {"seconds", json::optional}, {"people"}, {"minors"}, {"until"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.file); break;
            case 5: in.word(*member, out.media, names_of_RecordingMedia); break;
            case 6: in.number(*member, out.size); break;
            case 7: in.number(*member, out.seconds.emplace()); break;
            case 8: in.array(*member, out.people, 10, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 9: in.word(*member, out.minors, names_of_Minors); break;
            case 10: in.instant(*member, out.until); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingDescribedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"by"}, {"words"}, {"people"}, {"minors"}, {"until"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.uuid(*member, out.words); break;
            case 5: in.array(*member, out.people, 10, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 6: in.word(*member, out.minors, names_of_Minors); break;
            case 7: in.instant(*member, out.until); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingConsentedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"by"}, {"consent"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.word(*member, out.consent, names_of_RecordingConsent); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingSharedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"by"}, {"readers"}, {"sound_only"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.number(*member, out.by); break;
            case 4: in.array(*member, out.readers, 20, [&](const json::Node& each, std::uint64_t& item) { in.number(each, item); }); break;
            case 5: in.boolean(*member, out.sound_only); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingExpiredEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingExpiringEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingCommentedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"comment"}, {"by"}, {"at_ms", json::optional}, {"kind"}, {"answers", json::optional}, {"tells"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.uuid(*member, out.comment); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.number(*member, out.at_ms.emplace()); break;
            case 6: in.word(*member, out.kind, names_of_RecordingCommentKind); break;
            case 7: in.uuid(*member, out.answers.emplace()); break;
            case 8: in.boolean(*member, out.tells); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RecordingCommentWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"comment"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.uuid(*member, out.comment); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClipMarkedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"clip"}, {"by"}, {"from_ms"}, {"to_ms"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.uuid(*member, out.clip); break;
            case 4: in.number(*member, out.by); break;
            case 5: in.number(*member, out.from_ms); break;
            case 6: in.number(*member, out.to_ms); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ClipWithdrawnEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"recording"}, {"clip"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.uuid(*member, out.recording); break;
            case 3: in.uuid(*member, out.clip); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RemindedEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"commitments"}, {"meeting"}, {"observations", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.array(*member, out.commitments, 200, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            case 3: in.boolean(*member, out.meeting); break;
            case 4: in.array(*member, out.observations.emplace(), 200, [&](const json::Node& each, Uuid& item) { in.uuid(each, item); }); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, RetentionSetEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"months", json::optional}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.number(*member, out.months.emplace()); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, CallsSetEvent& out) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"calls"}, {"by"}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2: in.word(*member, out.calls, names_of_CallPolicy); break;
            case 3: in.number(*member, out.by); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, Event& out) {
    static constexpr std::string_view types[] = {"space_opened", "member_added", "member_roles_changed", "member_removed", "message_posted", "message_edited", "message_reacted", "message_withdrawn", "session_planned", "session_paced", "form_filled", "material_attached", "material_removed", "phase_closing", "completing_began", "session_placed", "session_dated", "acta_confirmed", "correction_asked", "correction_taken_back", "seat_given", "seat_left", "phase_entered", "phase_extended", "phase_overtime", "requirement_missing", "conversation_paused", "conversation_resumed", "turn_changed", "ready_marked", "contribution_made", "contribution_edited", "contribution_withdrawn", "contribution_reclassified", "contributions_revealed", "vote_cast", "poll_closed", "late_vote_cast", "poll_completed", "groups_formed", "person_grouped", "groups_called", "question_asked", "question_voted", "question_marked", "question_withdrawn", "hand_moved", "word_given", "word_ended", "applauded", "exception_granted", "facilitation_passed", "person_nudged", "conversation_ended", "child_opened", "membership_end_set", "memberships_below_ending", "effect_settled", "acta_left", "pending_brought", "acta_taken", "commitment_changed", "commitment_taken_back", "evidence_brought", "commitment_detailed", "commitment_proposed", "proposal_accepted", "proposal_closed", "story_told", "story_taken_back", "agreement_proposed", "agreement_accepted", "cycle_taken", "cycle_edited", "stage_entered", "seats_evened", "stage_met", "parties_changed", "cycle_left", "role_taken", "observation_proposed", "observation_accepted", "observation_withdrawn", "field_notes_shared", "dialogue_told", "dialogue_confirmed", "plan_kept", "action_stood", "indicator_measured", "plan_validated", "plan_closed", "topic_added", "topic_dropped", "topic_tied", "topic_untied", "topic_met", "activity_noted", "activity_taken_back", "activity_words_cleared", "actions_near", "recording_brought", "recording_described", "recording_consented", "recording_shared", "recording_withdrawn", "recording_expired", "recording_expiring", "recording_commented", "recording_comment_withdrawn", "clip_marked", "clip_withdrawn", "reminded", "retention_set", "calls_set"};
    static constexpr std::uint64_t versions[] = {1, 1, 1, 2, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 3, 3, 2, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1};
    const std::string_view tag = in.tag(node);
    const std::uint64_t version = in.version(node);
    if (!in.ok()) return;
    if (std::optional<Event> old = upcast(in, node, tag, version)) {
        out = std::move(*old);
        return;
    }
    if (!in.ok()) return;
    const std::size_t type = in.type(node, types);
    if (!in.ok()) return;
    if (version != versions[type]) return in.fail(RefusalCode::unknown_type, node, "v");
    switch (type) {
        case 0: read(in, node, out.emplace<SpaceOpenedEvent>()); break;
        case 1: read(in, node, out.emplace<MemberAddedEvent>()); break;
        case 2: read(in, node, out.emplace<MemberRolesChangedEvent>()); break;
        case 3: read(in, node, out.emplace<MemberRemovedEvent>()); break;
        case 4: read(in, node, out.emplace<MessagePostedEvent>()); break;
        case 5: read(in, node, out.emplace<MessageEditedEvent>()); break;
        case 6: read(in, node, out.emplace<MessageReactedEvent>()); break;
        case 7: read(in, node, out.emplace<MessageWithdrawnEvent>()); break;
        case 8: read(in, node, out.emplace<SessionPlannedEvent>()); break;
        case 9: read(in, node, out.emplace<SessionPacedEvent>()); break;
        case 10: read(in, node, out.emplace<FormFilledEvent>()); break;
        case 11: read(in, node, out.emplace<MaterialAttachedEvent>()); break;
        case 12: read(in, node, out.emplace<MaterialRemovedEvent>()); break;
        case 13: read(in, node, out.emplace<PhaseClosingEvent>()); break;
        case 14: read(in, node, out.emplace<CompletingBeganEvent>()); break;
        case 15: read(in, node, out.emplace<SessionPlacedEvent>()); break;
        case 16: read(in, node, out.emplace<SessionDatedEvent>()); break;
        case 17: read(in, node, out.emplace<ActaConfirmedEvent>()); break;
        case 18: read(in, node, out.emplace<CorrectionAskedEvent>()); break;
        case 19: read(in, node, out.emplace<CorrectionTakenBackEvent>()); break;
        case 20: read(in, node, out.emplace<SeatGivenEvent>()); break;
        case 21: read(in, node, out.emplace<SeatLeftEvent>()); break;
        case 22: read(in, node, out.emplace<PhaseEnteredEvent>()); break;
        case 23: read(in, node, out.emplace<PhaseExtendedEvent>()); break;
        case 24: read(in, node, out.emplace<PhaseOvertimeEvent>()); break;
        case 25: read(in, node, out.emplace<RequirementMissingEvent>()); break;
        case 26: read(in, node, out.emplace<ConversationPausedEvent>()); break;
        case 27: read(in, node, out.emplace<ConversationResumedEvent>()); break;
        case 28: read(in, node, out.emplace<TurnChangedEvent>()); break;
        case 29: read(in, node, out.emplace<ReadyMarkedEvent>()); break;
        case 30: read(in, node, out.emplace<ContributionMadeEvent>()); break;
        case 31: read(in, node, out.emplace<ContributionEditedEvent>()); break;
        case 32: read(in, node, out.emplace<ContributionWithdrawnEvent>()); break;
        case 33: read(in, node, out.emplace<ContributionReclassifiedEvent>()); break;
        case 34: read(in, node, out.emplace<ContributionsRevealedEvent>()); break;
        case 35: read(in, node, out.emplace<VoteCastEvent>()); break;
        case 36: read(in, node, out.emplace<PollClosedEvent>()); break;
        case 37: read(in, node, out.emplace<LateVoteCastEvent>()); break;
        case 38: read(in, node, out.emplace<PollCompletedEvent>()); break;
        case 39: read(in, node, out.emplace<GroupsFormedEvent>()); break;
        case 40: read(in, node, out.emplace<PersonGroupedEvent>()); break;
        case 41: read(in, node, out.emplace<GroupsCalledEvent>()); break;
        case 42: read(in, node, out.emplace<QuestionAskedEvent>()); break;
        case 43: read(in, node, out.emplace<QuestionVotedEvent>()); break;
        case 44: read(in, node, out.emplace<QuestionMarkedEvent>()); break;
        case 45: read(in, node, out.emplace<QuestionWithdrawnEvent>()); break;
        case 46: read(in, node, out.emplace<HandMovedEvent>()); break;
        case 47: read(in, node, out.emplace<WordGivenEvent>()); break;
        case 48: read(in, node, out.emplace<WordEndedEvent>()); break;
        case 49: read(in, node, out.emplace<ApplaudedEvent>()); break;
        case 50: read(in, node, out.emplace<ExceptionGrantedEvent>()); break;
        case 51: read(in, node, out.emplace<FacilitationPassedEvent>()); break;
        case 52: read(in, node, out.emplace<PersonNudgedEvent>()); break;
        case 53: read(in, node, out.emplace<ConversationEndedEvent>()); break;
        case 54: read(in, node, out.emplace<ChildOpenedEvent>()); break;
        case 55: read(in, node, out.emplace<MembershipEndSetEvent>()); break;
        case 56: read(in, node, out.emplace<MembershipsBelowEndingEvent>()); break;
        case 57: read(in, node, out.emplace<EffectSettledEvent>()); break;
        case 58: read(in, node, out.emplace<ActaLeftEvent>()); break;
        case 59: read(in, node, out.emplace<PendingBroughtEvent>()); break;
        case 60: read(in, node, out.emplace<ActaTakenEvent>()); break;
        case 61: read(in, node, out.emplace<CommitmentChangedEvent>()); break;
        case 62: read(in, node, out.emplace<CommitmentTakenBackEvent>()); break;
        case 63: read(in, node, out.emplace<EvidenceBroughtEvent>()); break;
        case 64: read(in, node, out.emplace<CommitmentDetailedEvent>()); break;
        case 65: read(in, node, out.emplace<CommitmentProposedEvent>()); break;
        case 66: read(in, node, out.emplace<ProposalAcceptedEvent>()); break;
        case 67: read(in, node, out.emplace<ProposalClosedEvent>()); break;
        case 68: read(in, node, out.emplace<StoryToldEvent>()); break;
        case 69: read(in, node, out.emplace<StoryTakenBackEvent>()); break;
        case 70: read(in, node, out.emplace<AgreementProposedEvent>()); break;
        case 71: read(in, node, out.emplace<AgreementAcceptedEvent>()); break;
        case 72: read(in, node, out.emplace<CycleTakenEvent>()); break;
        case 73: read(in, node, out.emplace<CycleEditedEvent>()); break;
        case 74: read(in, node, out.emplace<StageEnteredEvent>()); break;
        case 75: read(in, node, out.emplace<SeatsEvenedEvent>()); break;
        case 76: read(in, node, out.emplace<StageMetEvent>()); break;
        case 77: read(in, node, out.emplace<PartiesChangedEvent>()); break;
        case 78: read(in, node, out.emplace<CycleLeftEvent>()); break;
        case 79: read(in, node, out.emplace<RoleTakenEvent>()); break;
        case 80: read(in, node, out.emplace<ObservationProposedEvent>()); break;
        case 81: read(in, node, out.emplace<ObservationAcceptedEvent>()); break;
        case 82: read(in, node, out.emplace<ObservationWithdrawnEvent>()); break;
        case 83: read(in, node, out.emplace<FieldNotesSharedEvent>()); break;
        case 84: read(in, node, out.emplace<DialogueToldEvent>()); break;
        case 85: read(in, node, out.emplace<DialogueConfirmedEvent>()); break;
        case 86: read(in, node, out.emplace<PlanKeptEvent>()); break;
        case 87: read(in, node, out.emplace<ActionStoodEvent>()); break;
        case 88: read(in, node, out.emplace<IndicatorMeasuredEvent>()); break;
        case 89: read(in, node, out.emplace<PlanValidatedEvent>()); break;
        case 90: read(in, node, out.emplace<PlanClosedEvent>()); break;
        case 91: read(in, node, out.emplace<TopicAddedEvent>()); break;
        case 92: read(in, node, out.emplace<TopicDroppedEvent>()); break;
        case 93: read(in, node, out.emplace<TopicTiedEvent>()); break;
        case 94: read(in, node, out.emplace<TopicUntiedEvent>()); break;
        case 95: read(in, node, out.emplace<TopicMetEvent>()); break;
        case 96: read(in, node, out.emplace<ActivityNotedEvent>()); break;
        case 97: read(in, node, out.emplace<ActivityTakenBackEvent>()); break;
        case 98: read(in, node, out.emplace<ActivityWordsClearedEvent>()); break;
        case 99: read(in, node, out.emplace<ActionsNearEvent>()); break;
        case 100: read(in, node, out.emplace<RecordingBroughtEvent>()); break;
        case 101: read(in, node, out.emplace<RecordingDescribedEvent>()); break;
        case 102: read(in, node, out.emplace<RecordingConsentedEvent>()); break;
        case 103: read(in, node, out.emplace<RecordingSharedEvent>()); break;
        case 104: read(in, node, out.emplace<RecordingWithdrawnEvent>()); break;
        case 105: read(in, node, out.emplace<RecordingExpiredEvent>()); break;
        case 106: read(in, node, out.emplace<RecordingExpiringEvent>()); break;
        case 107: read(in, node, out.emplace<RecordingCommentedEvent>()); break;
        case 108: read(in, node, out.emplace<RecordingCommentWithdrawnEvent>()); break;
        case 109: read(in, node, out.emplace<ClipMarkedEvent>()); break;
        case 110: read(in, node, out.emplace<ClipWithdrawnEvent>()); break;
        case 111: read(in, node, out.emplace<RemindedEvent>()); break;
        case 112: read(in, node, out.emplace<RetentionSetEvent>()); break;
        case 113: read(in, node, out.emplace<CallsSetEvent>()); break;
        default: break;
    }
}

[[maybe_unused]] void read(json::Reader& in, const json::Node& node, SpaceState& out) {
    static constexpr json::Field fields[] = {{"type"}, {"format"}, {"seq"}, {"at"}, {"kind"}, {"parent", json::optional}, {"members"}, {"messages"}, {"timeline"}, {"conversation", json::optional}, {"ends"}, {"owed"}, {"ledger", json::optional}, {"accompaniment", json::optional}, {"reminded", json::optional}, {"retention", json::optional}, {"calls", json::optional}, {"stories", json::optional}};
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 1: in.number(*member, out.format); break;
            case 2: in.number(*member, out.seq); break;
            case 3: in.instant(*member, out.at); break;
            case 4: in.word(*member, out.kind, names_of_SpaceKind); break;
            case 5: in.number(*member, out.parent.emplace()); break;
            case 6: in.array(*member, out.members, 100000, [&](const json::Node& each, SavedMember& item) { read(in, each, item); }); break;
            case 7: in.number(*member, out.messages); break;
            case 8: in.array(*member, out.timeline, 50, [&](const json::Node& each, SavedMessage& item) { read(in, each, item); }); break;
            case 9: read(in, *member, out.conversation.emplace()); break;
            case 10: in.array(*member, out.ends, 100000, [&](const json::Node& each, SavedEnd& item) { read(in, each, item); }); break;
            case 11: in.array(*member, out.owed, 65, [&](const json::Node& each, SavedOwed& item) { read(in, each, item); }); break;
            case 12: read(in, *member, out.ledger.emplace()); break;
            case 13: read(in, *member, out.accompaniment.emplace()); break;
            case 14: in.instant(*member, out.reminded.emplace()); break;
            case 15: read(in, *member, out.retention.emplace()); break;
            case 16: in.word(*member, out.calls.emplace(), names_of_CallPolicy); break;
            case 17: in.array(*member, out.stories.emplace(), 300, [&](const json::Node& each, SavedStory& item) { read(in, each, item); }); break;
            default: break;
        }
    }
}

void read(json::Reader& in, const json::Node& node, State& out) {
    static constexpr std::string_view types[] = {"space"};
    switch (in.type(node, types)) {
        case 0: read(in, node, out.emplace<SpaceState>()); break;
        default: break;
    }
}

template <class Message>
Decoded<Message> decode(std::string_view text, std::size_t bytes_max) {
    json::Tape tape;
    if (const auto refused = tape.parse(text, bytes_max, limits::depth_max)) return DecodeError{.code = *refused};
    json::Reader in{tape};
    Message message;
    read(in, tape.root(), message);
    if (!in.ok()) return in.error();
    return message;
}

}  // namespace

Decoded<ClientFrame> decode_client_frame(std::string_view text) { return decode<ClientFrame>(text, limits::frame_bytes_max); }

Decoded<ServerFrame> decode_server_frame(std::string_view text) { return decode<ServerFrame>(text, limits::server_frame_bytes_max); }

Decoded<Command> decode_command(std::string_view text) { return decode<Command>(text, limits::frame_bytes_max); }

Decoded<Event> decode_event(std::string_view text) { return decode<Event>(text, limits::event_bytes_max); }

Decoded<State> decode_state(std::string_view text) { return decode<State>(text, limits::state_bytes_max); }

}  // namespace urdimbre::wire
