// Generated from protocol/wire/messages.json by protocol/wire/generate.mjs; edit those.

export type Uuid = string;
/** Milliseconds since the Unix epoch, of the server's clock. */
export type Instant = number;

export const protocolCurrent = 1;

export const limits = {
  /** One frame from a client, in bytes. */
  frame_bytes_max: 65536,
  /** Nesting of arrays and objects in a frame. */
  depth_max: 16,
  /** Messages that a snapshot holds, the newest. */
  timeline_max: 50,
  /** Items in one window; what is missing comes as more windows. */
  window_items_max: 500,
  /** Spaces that one connection may have joined at once. */
  spaces_joined_max: 64,
  /** Length of the title of a space, in characters. */
  title_max: 120,
  /** Commands of one connection that wait for their answer. */
  commands_waiting_max: 128,
  /** People whom one message mentions. */
  mentions_max: 20,
  /** People who react to one message. */
  reactors_max: 1000,
  /** Files of one message or contribution. */
  attachments_max: 10,
  /** One file of a message or contribution, in bytes. */
  attachment_bytes_max: 209715200,
  /** One recording of a class, in bytes. */
  recording_bytes_max: 2147483648,
  /** Recordings that were ever brought into a space, those that were withdrawn included. */
  recordings_max: 100,
  /** Members who are in one recording besides its owner. */
  recording_people_max: 10,
  /** Members with whom one recording is shared by name. */
  recording_readers_max: 20,
  /** Comments of one recording; of all recordings of a space 2,000 at most. */
  recording_comments_max: 300,
  /** Clips of one recording; of all recordings of a space 1,000 at most. */
  recording_clips_max: 100,
  /** Files are uploaded in chunks of this many bytes; the last one may be shorter. */
  chunk_bytes: 1048576,
  /** People present in a space who are listed; of more only the number is told. */
  present_listed_max: 100,
  /** People who are shown to be writing at once. */
  writing_shown_max: 5,
  /** Pending commitments of a space. What does not fit stays in the acta that it comes from. */
  pending_max: 200,
  /** Commitments that are proposed in a space and not answered yet. */
  proposals_max: 40,
  /** Sessions that ended below a space which a snapshot tells of, the newest. */
  sessions_left_max: 20,
  /** Unread messages of a space, and notices not seen, are counted up to here: so many, or more. */
  unread_counted_max: 100,
  /** Notices in one page. */
  notices_listed_max: 50,
} as const;

/** Code points that the texts of each command may have. */
export const lengths = {
  post_message: { text: 4000 },
  edit_message: { text: 4000 },
  remove_member: { reason: 400 },
  plan_session: { template: 60, purpose: 2000, what: 600, how: 600, zone: 64 },
  date_session: { zone: 64 },
  fill_form: { field: 40, text: 2000 },
  attach_material: { title: 120, address: 2000 },
  ask_correction: { text: 1000 },
  give_seat: { role: 40 },
  leave_seat: { role: 40 },
  skip_phase: { reason: 400 },
  go_back: { reason: 400 },
  extend_phase: { reason: 400 },
  shorten_phase: { reason: 400 },
  pause_conversation: { reason: 400 },
  end_conversation: { reason: 400 },
  contribute: { kind: 40, text: 4000 },
  call_groups: { text: 300 },
  ask_question: { text: 300 },
  reclassify: { kind: 40, reason: 400 },
  grant_exception: { reason: 400 },
  hand_over: { reason: 400 },
  nudge: { text: 200 },
  open_space: { title: 120 },
  change_commitment: { note: 600 },
  propose_commitment: { text: 1000 },
  accept_proposal: { text: 1000 },
  decline_proposal: { note: 600 },
  propose_agreement: { goals: 2000, channel: 300, confidentiality: 1000 },
  bring_evidence: { text: 1000 },
  detail_commitment: { moves: 1000, evidence: 600, goal: 300 },
  take_cycle: { cycle: 60 },
  edit_cycle: { document: 10000 },
  enter_stage: { stage: 40, reason: 600 },
  leave_cycle: { reason: 600 },
  propose_observation: { course: 120, looks_at: 600, records: 600 },
  tell_dialogue: { words: 2000 },
  keep_plan: { document: 16000 },
  stand_action: { action: 40, note: 600 },
  measure_indicator: { indicator: 40, value: 20, source: 240 },
  validate_plan: { words: 600 },
  add_topic: { title: 120 },
  note_activity: { about: 300 },
  close_plan: { words: 600 },
  bring_recording: { title: 120, purpose: 600, others: 300 },
  describe_recording: { title: 120, purpose: 600, others: 300 },
  comment_recording: { text: 2000 },
  mark_clip: { title: 120 },
} as const;

/** What a space is. */
export type SpaceKind =
  | "network"
  | "community"
  | "session"
  | "mentoring_room"
  | "mesa"
  | "notebook";

/** What a member is in one space; a person may be something else in another. */
export type SpaceRole =
  | "coordinator"
  | "mentor"
  | "mentee"
  | "teacher"
  | "accompanier"
  | "management"
  | "observer"
  | "guest";

/** What somebody answers a message with, without words. */
export type Reaction =
  | "thanks"
  | "useful"
  | "agree"
  | "celebrate"
  | "ponder";

/** What a seat in a conversation is for. */
export type Duty =
  | "presents"
  | "responds"
  | "facilitates"
  | "keeps_time"
  | "speaks_for_group"
  | "observes";

/** What a kind of contribution is, whatever a template calls it. */
export type Family =
  | "context"
  | "question"
  | "answer"
  | "warm"
  | "cool"
  | "observation"
  | "suggestion"
  | "commitment"
  | "process"
  | "closing"
  | "note";

/** How the word is passed within a grant. */
export type TurnPolicy =
  | "open"
  | "single"
  | "round"
  | "queue"
  | "quiet_first";

/** When contributions of a phase are shown: at once, when it ends, or to their authors only. */
export type Visibility =
  | "live"
  | "at_end"
  | "author_only";

/** Whether contributions of a phase carry names. */
export type Authorship =
  | "named"
  | "anonymous_while_hidden"
  | "anonymous";

/** What a contribution must bring. */
export type Need =
  | "evidence"
  | "date"
  | "owner";

/** A way out of a phase. */
export type PhaseExit =
  | "time"
  | "facilitator"
  | "ready";

/** How a question is answered by everybody. */
export type PollShape =
  | "single"
  | "multiple"
  | "scale"
  | "rank"
  | "words"
  | "consent";

/** To whom a contribution is shown now; group: to its group, until the groups close. */
export type Shown =
  | "everybody"
  | "author_until_reveal"
  | "author"
  | "group";

/** How the people of a session meet: at once; each in their own time, in phases of days; or at once, and whoever was absent completes their part afterwards. */
export type SessionMode =
  | "live"
  | "asynchronous"
  | "hybrid";

/** Where a conversation stands. completing: the phases of a hybrid session are over, and whoever was absent may still bring their part. */
export type Stage =
  | "planned"
  | "running"
  | "paused"
  | "ended"
  | "completing";

/** Why a phase began. */
export type Entered =
  | "started"
  | "time"
  | "facilitator"
  | "ready"
  | "skipped"
  | "back";

/** Why the word went round. */
export type TurnChange =
  | "raised"
  | "lowered"
  | "done"
  | "passed"
  | "given"
  | "time_up"
  | "absent";

/** Who changed the time of a phase: the facilitator, or the server after it was down. */
export type Extension =
  | "facilitator"
  | "outage";

/** How a conversation ended. */
export type Ending =
  | "completed"
  | "facilitator"
  | "abandoned";

/** How facilitation passed on. */
export type Succession =
  | "handed_over"
  | "absent";

/** What became of a question of the public: it waits for an answer, has had one, or the facilitators set it aside. */
export type QuestionStanding =
  | "open"
  | "answered"
  | "set_aside";

/** What departed from the plan. */
export type IncidentKind =
  | "extended"
  | "outage"
  | "paused"
  | "resumed"
  | "skipped"
  | "went_back"
  | "exception"
  | "reclassified"
  | "succeeded"
  | "overtime"
  | "requirement_missing"
  | "shortened"
  | "ended"
  | "closed_early"
  | "form_missing";

/** With which words somebody is invited to speak. */
export type Invitation =
  | "your_turn"
  | "we_listen"
  | "any_doubt";

/** What became of a commitment. taken_back: its words were withdrawn in the session that they come from. */
export type CommitmentState =
  | "agreed"
  | "under_way"
  | "replanned"
  | "kept"
  | "dropped"
  | "taken_back";

/** What somebody says became of a commitment. kept and dropped end it. */
export type CommitmentMove =
  | "agreed"
  | "under_way"
  | "replanned"
  | "kept"
  | "dropped";

/** How a stage of a cycle was entered: the cycle began with it; the next one, an earlier one, the same once more, a later one over some that were left out; or with it another round of the cycle began. */
export type StageMove =
  | "began"
  | "ahead"
  | "back"
  | "again"
  | "skipped"
  | "new_round";

/** What a story in a notebook is: of value, what somebody's practice changed and how they know it; or of accompanying, what a network needed of who coordinates it. */
export type StoryForm =
  | "value"
  | "accompaniment";

/** A part of a story. Of value: what happened, what changed for the pupils and for oneself, how one knows, on what it depended. Of accompanying: what was needed, the strategy and the skill that were used, what to adjust. */
export type StoryPartName =
  | "happened"
  | "pupils"
  | "self"
  | "known"
  | "depended"
  | "needed"
  | "strategy"
  | "skill"
  | "adjustment";

/** What whoever accompanies is to those who are accompanied: near them, helping them to work as a group, guiding them, or linking them with others. It is said by them, never computed. */
export type AccompanierRole =
  | "acompanante"
  | "facilitador"
  | "orientador"
  | "articulador";

/** What a topic of a programme is taken up in: a workshop, a visit to a class, a meeting of the group. */
export type TopicPart =
  | "workshop"
  | "visit"
  | "meeting";

/** What an activity of accompaniment is, besides visits and sessions: groups and meetings of mutual learning, a workshop, a meeting with families and community, a nucleus; and others in which teachers meet to learn. */
export type ActivityKind =
  | "gia"
  | "ria"
  | "workshop"
  | "meeting"
  | "nucleus"
  | "micro_workshop"
  | "study_circle"
  | "case_group"
  | "co_planning"
  | "demonstration"
  | "internship"
  | "microcentre"
  | "pedagogical_day"
  | "seminar"
  | "advice";

/** How an activity was held. */
export type ActivityMode =
  | "in_person"
  | "remote"
  | "hybrid";

/** Whose a group of mutual learning was: of one school, or of several. */
export type ActivityReach =
  | "one_school"
  | "several_schools";

/** What a note of an observation is: what was seen or heard, without judging; what the observer makes of it; something that goes well; something to ask in the dialogue. */
export type FieldNoteKind =
  | "evidence"
  | "interpretation"
  | "strength"
  | "question";

/** What a recording is, by its bytes. */
export type RecordingMedia =
  | "video"
  | "audio";

/** What somebody who is in a recording consents to: that readers see and hear it, or that they only hear it. */
export type RecordingConsent =
  | "whole"
  | "sound_only";

/** Whether minors can be recognised in a recording, as its owner declares: none; those whose guardians have authorised it on paper, which is at the school; or some whose guardians have not. */
export type Minors =
  | "none"
  | "authorised"
  | "unauthorised";

/** What a comment on a recording is. */
export type RecordingCommentKind =
  | "question"
  | "suggestion"
  | "strength"
  | "note";

/** Whether a part of a recording can be played by who asks: now; it is being made, ask again in some seconds; it cannot be made, of this file or on this server; or it is not shown to them. */
export type RenditionState =
  | "ready"
  | "making"
  | "impossible"
  | "not_for_you";

/** What a plan is called where it is made: plan de apoyo, plan de ATP, plan de acompañamiento. One thing. */
export type PlanLabel =
  | "support"
  | "technical_pedagogical"
  | "accompaniment";

/** Whose a plan is. */
export type PlanOwner =
  | "person"
  | "pair"
  | "team"
  | "school";

/** Where an action of a plan stands. Any may follow any; dropped says why. */
export type ActionState =
  | "planned"
  | "under_way"
  | "done"
  | "dropped";

/** Of whom a figure is: never of one person. */
export type FigureLevel =
  | "course"
  | "school"
  | "network";

/** How a plan ended: it was fulfilled, another one takes up what it left, or it was left. */
export type PlanEnding =
  | "fulfilled"
  | "renewed"
  | "left";

/** What a network lets calls be: from device to device, where devices reach each other so; through relays alone, so that nobody learns the network address of anybody; not at all. */
export type CallPolicy =
  | "direct"
  | "relayed"
  | "off";

/** What a description of a session of WebRTC is: an offer, or the answer to one. */
export type CallDescriptionKind =
  | "offer"
  | "answer";

/** Why something concerns a person: their message was answered, they were mentioned, brought into a space, given other roles or a seat, their session has another date, began, or left an acta; in one without a fixed hour, a phase opened, closes soon and misses their part, or there is something left for them to complete; in the acta of one, a correction was asked for; their network published what it made of a conversation, or retired it; materials were attached to a session; an agreement is proposed to them, or holds since everybody has said yes; the day of a commitment of theirs comes, or the time of a meeting that they agreed on; an observation that they take part in is proposed, is agreed on by all, is taken back, its notes are shared with them, somebody says that its dialogue took place, or nobody has said so the day after; how long what is written in a space stays was set; they are in a recording and are asked for their consent, a recording is shared with them, the first comment of a day is made on theirs, one that they are in or that was shared with them is withdrawn, or theirs expires in a week; they answer for an action of a plan, or its last day comes; a commitment is proposed to them, or one that they proposed is taken on, or is not. */
export type NoticeKind =
  | "answered"
  | "mentioned"
  | "brought_in"
  | "roles_changed"
  | "seated"
  | "rescheduled"
  | "begun"
  | "acta"
  | "phase_opened"
  | "phase_closing"
  | "to_complete"
  | "correction"
  | "template_published"
  | "template_retired"
  | "materials"
  | "agreement_proposed"
  | "agreement_holds"
  | "commitment_due"
  | "meeting_due"
  | "observation_proposed"
  | "observation_agreed"
  | "observation_withdrawn"
  | "notes_shared"
  | "dialogue_told"
  | "dialogue_due"
  | "retention_set"
  | "recording_consent_asked"
  | "recording_shared"
  | "recording_commented"
  | "recording_withdrawn"
  | "recording_expiring"
  | "action_given"
  | "action_near"
  | "commitment_proposed"
  | "proposal_accepted"
  | "proposal_declined";

/** Why something was refused. temporary: the same command may succeed later. */
export const refusals = {
  /** Not JSON, not UTF-8, a key twice in one object, or not an object with a type. */
  malformed_frame: { temporary: false },
  /** The frame is larger than frame_bytes_max. */
  frame_too_large: { temporary: false },
  /** More than depth_max levels. */
  nested_too_deep: { temporary: false },
  /** No frame or command has this type. */
  unknown_type: { temporary: false },
  /** The field named by where does not belong here. */
  unknown_field: { temporary: false },
  /** The field named by where must be given. */
  missing_field: { temporary: false },
  /** The field named by where has a value of another type, or one outside its range. */
  wrong_type: { temporary: false },
  /** The text or array named by where is longer than allowed. */
  field_too_long: { temporary: false },
  /** The text named by where holds no words, or holds U+0000, or a name holds line breaks, control characters or characters that turn the direction of writing. */
  invalid_text: { temporary: false },
  /** The first frame must be hello. */
  hello_first: { temporary: false },
  /** This server no longer speaks the client's protocol: update it. */
  client_too_old: { temporary: false },
  /** The space is not one of yours, or does not exist. */
  not_a_member: { temporary: false },
  /** Join the space first. */
  not_joined: { temporary: false },
  /** Leave a space before joining another. */
  too_many_spaces: { temporary: false },
  /** Your role in this space does not allow it. */
  role_may_not: { temporary: false },
  /** There is no such message in this space. */
  message_unknown: { temporary: false },
  /** The message was withdrawn. */
  message_withdrawn: { temporary: false },
  /** Only its author may do this. */
  not_the_author: { temporary: false },
  /** Somebody who is mentioned is no member of the space; person says who. */
  mention_no_member: { temporary: false },
  /** Whoever is mentioned stands in the text as @[number]; person says who does not. */
  mention_not_in_words: { temporary: false },
  /** As many people as possible have reacted to this message. */
  reactions_full: { temporary: false },
  /** The message was corrected too many times: write a new one. */
  edited_too_often: { temporary: false },
  /** There is no such template. */
  template_unknown: { temporary: false },
  /** This space has no conversation. */
  not_a_session: { temporary: false },
  /** The conversation has begun: its plan no longer changes. */
  conversation_started: { temporary: false },
  /** The conversation has not begun. */
  conversation_not_started: { temporary: false },
  /** The conversation is paused. */
  conversation_paused: { temporary: false },
  /** The conversation is over. */
  conversation_over: { temporary: false },
  /** While a conversation runs, one contributes to its phase. */
  conversation_running: { temporary: false },
  /** Only who facilitates may do this. */
  facilitator_only: { temporary: false },
  /** The template has no such role. */
  seat_unknown: { temporary: false },
  /** One needs a role in the session. */
  seat_missing: { temporary: false },
  /** All seats of this role are taken. */
  seats_taken: { temporary: false },
  /** A role that the template needs has nobody yet. */
  seats_missing: { temporary: false },
  /** Who only observes the space can only observe the session. */
  observers_only: { temporary: false },
  /** This person is no member of the space. */
  person_no_member: { temporary: false },
  /** The phase is over: send it as late, or keep it as a note. */
  phase_over: { temporary: false },
  /** The phase has not begun. */
  phase_not_begun: { temporary: false },
  /** This phase ends by its time or when all are ready; leaving it before is skipping it, with a reason. */
  phase_waits: { temporary: false },
  /** In this phase everybody reads and writes for themselves. */
  phase_is_silent: { temporary: false },
  /** In this phase your role listens: keep it as a note. */
  silenced: { temporary: false },
  /** In this phase other roles have the word. */
  role_may_not_speak: { temporary: false },
  /** Another role speaks first in this phase. */
  waits_for_role: { temporary: false },
  /** The template has no such kind of contribution. */
  kind_unknown: { temporary: false },
  /** This phase asks for other kinds of contribution. */
  kind_not_allowed: { temporary: false },
  /** Somebody else has the word: ask for it. */
  not_your_turn: { temporary: false },
  /** In this phase no word is passed to your role. */
  no_turns_for_you: { temporary: false },
  /** In this phase no word is passed to their role. */
  no_turns_for_them: { temporary: false },
  /** You have contributed as often as this phase allows. */
  limit_reached: { temporary: false },
  /** It is longer than this phase allows. */
  too_long: { temporary: false },
  /** Say what it rests on. */
  evidence_missing: { temporary: false },
  /** What it rests on must be evidence that is there: part of what was presented, answered or observed. */
  evidence_unknown: { temporary: false },
  /** Say until when. */
  date_missing: { temporary: false },
  /** The date is over. */
  date_past: { temporary: false },
  /** Say who takes it on. */
  owner_missing: { temporary: false },
  /** At most 20 people take on a commitment. */
  too_many_owners: { temporary: false },
  /** Something that the phase asks for is missing. */
  requirement_missing: { temporary: false },
  /** This is the first phase. */
  nothing_before: { temporary: false },
  /** The plan of this session was changed too often. */
  too_many_changes: { temporary: false },
  /** This person is not silent in this phase. */
  nothing_to_except: { temporary: false },
  /** This phase asks nothing of this person: there is nothing to invite them to. */
  nothing_asked_of_them: { temporary: false },
  /** Say why. */
  reason_missing: { temporary: false },
  /** This person was invited a moment ago. */
  nudged_lately: { temporary: false },
  /** Only a co-facilitator can facilitate. */
  no_co_facilitator: { temporary: false },
  /** An anonymous contribution is words alone: files and people who take it on would tell whose it is. */
  anonymous_words_only: { temporary: false },
  /** This session holds no more contributions. */
  session_full: { temporary: false },
  /** Here are no groups, or none now. */
  no_groups: { temporary: false },
  /** The groups have begun: people are moved one by one. */
  groups_begun: { temporary: false },
  /** There is no such group, and no room for another. */
  group_unknown: { temporary: false },
  /** The group holds nobody more. */
  group_full: { temporary: false },
  /** One needs a group for this. */
  group_missing: { temporary: false },
  /** It was written in another group. */
  group_changed: { temporary: false },
  /** That person is not in your group. */
  not_in_group: { temporary: false },
  /** That person has no role in the session. */
  person_not_seated: { temporary: false },
  /** Somebody is in two groups. */
  grouped_twice: { temporary: false },
  /** Who speaks for a group is chosen by the group. */
  group_chooses: { temporary: false },
  /** The group has chosen; who was chosen, or who facilitates the group, may say otherwise. */
  spokesperson_chosen: { temporary: false },
  /** This phase has no poll. */
  no_poll: { temporary: false },
  /** The poll is for other roles. */
  role_may_not_vote: { temporary: false },
  /** The poll cannot be answered so: too much, too little, or not what it asks. */
  vote_invalid: { temporary: false },
  /** This phase does not ask that of the public. */
  nothing_for_public: { temporary: false },
  /** This is for the public: who asks has a seat in the session. */
  for_public_only: { temporary: false },
  /** The session has no such question, or not any more. */
  question_unknown: { temporary: false },
  /** The question was answered or set aside. */
  question_closed: { temporary: false },
  /** The session keeps no more questions, or no more people who vote. */
  questions_full: { temporary: false },
  /** As many hands are raised as the queue holds. */
  hands_full: { temporary: true },
  /** No such commitment is pending here. */
  commitment_unknown: { temporary: false },
  /** It was kept or dropped already. */
  commitment_closed: { temporary: false },
  /** Only who took it on says what became of it, or who coordinates; in a session also who facilitates. */
  not_the_owner: { temporary: false },
  /** What is kept, dropped or replanned takes a note. */
  note_missing: { temporary: false },
  /** As many commitments are pending in the space that keeps them as it may hold. */
  commitments_full: { temporary: false },
  /** No such commitment is proposed here, or it was answered or taken back. */
  proposal_unknown: { temporary: false },
  /** A commitment is proposed to somebody else. */
  proposal_to_oneself: { temporary: false },
  /** Only who it was proposed to answers; only who proposed it or who coordinates takes it back. */
  proposal_of_another: { temporary: false },
  /** As many proposals wait for an answer as may, in the space or of this member. */
  proposals_full: { temporary: false },
  /** Agreements are made in mentoring rooms and mesas, and sessions go through no cycle. */
  accompaniment_elsewhere: { temporary: false },
  /** There is no such cycle. */
  cycle_unknown: { temporary: false },
  /** A session that serves a stage of a cycle says beforehand what for, what and how. */
  meeting_unsaid: { temporary: false },
  /** A cycle between equals gives everybody the same place, and is taken by somebody who may give it. */
  seats_unequal: { temporary: false },
  /** In a cycle between equals nobody is the one who accompanies. */
  equals_take_no_role: { temporary: false },
  /** This space goes through a cycle already. */
  cycle_running: { temporary: false },
  /** This space goes through no cycle. */
  no_cycle: { temporary: false },
  /** The copy of the cycle is another one by now than the one that was changed. */
  cycle_changed: { temporary: false },
  /** The document is not that of a cycle; POST /api/cycles/check says what is wrong in it, and where. */
  cycle_wrong: { temporary: false },
  /** The cycle has no such stage, or the edited one no longer has the stage where the space stands. */
  stage_unknown: { temporary: false },
  /** No such agreement is proposed here now. */
  agreement_unknown: { temporary: false },
  /** Only those who accompany or are accompanied agree. */
  not_a_party: { temporary: false },
  /** every_days is from 1 to 366, minutes from 5 to 480; visits are at most 366 in a year and 31 in a month, with active months from 1 to 12, each once; a modality is one of the guide of accompaniment. */
  cadence_invalid: { temporary: false },
  /** No such observation is known here, or you are none of its people. */
  observation_unknown: { temporary: false },
  /** The observation was taken back. */
  observation_withdrawn: { temporary: false },
  /** One to four observe a class of somebody else, and all of them accompany or are accompanied here. */
  observation_people: { temporary: false },
  /** An observation begins in the last hour at the earliest and in two years at the latest, and takes from 5 to 480 minutes. */
  observation_time: { temporary: false },
  /** Not all of its people have said yes to the observation. */
  observation_not_agreed: { temporary: false },
  /** Notes of the observation are shared already: only who is observed may take it back, and nothing takes its place. */
  observation_begun: { temporary: false },
  /** The class is over, and before that not everybody had said yes to the observation. */
  observation_lapsed: { temporary: false },
  /** The dialogue has taken place: what was noted stays as it is. */
  observation_over: { temporary: false },
  /** The programme has as many topics, or the topic is taken up in as much, as there may be. */
  topics_full: { temporary: false },
  /** The programme of this space has no such topic. */
  topic_unknown: { temporary: false },
  /** A workshop or a meeting is a session, a visit is an observation that stands here; one of the two is named. */
  topic_tie_invalid: { temporary: false },
  /** The day of an activity is of the last 366, and not to come. */
  activity_day_invalid: { temporary: false },
  /** An activity takes from 1 to 60 days, more than one only as a workshop or a nucleus; only a group of mutual learning is of one school or of several. */
  activity_invalid: { temporary: false },
  /** The session of an activity is one of this space that is over and that the space remembers, and in which no visit was talked over. */
  activity_session_invalid: { temporary: false },
  /** This session is noted as an activity already. */
  activity_counted: { temporary: false },
  /** As many activities of this year are noted as the space keeps. */
  activities_full: { temporary: false },
  /** No such activity is noted here. */
  activity_unknown: { temporary: false },
  /** An activity is taken back, and its words are deleted, by whoever noted it, or who coordinates. */
  activity_not_yours: { temporary: false },
  /** Of each kind of activity at most 366 in a year and 31 in a month are agreed on, at least one of both, with active months; a workshop takes from 1 to 60 days, at least so many as at most. */
  activities_agreed_invalid: { temporary: false },
  /** This space has had as many observations as it may. */
  observations_full: { temporary: false },
  /** Notes have at least one strength and one piece of evidence, and an interpretation rests on evidence that comes before it. */
  field_notes_incomplete: { temporary: false },
  /** What is written stays for 6 to 120 months, or until somebody takes it back. */
  retention_invalid: { temporary: false },
  /** A session follows the space above it, and a notebook is its owner's: neither has a period of its own. */
  retention_elsewhere: { temporary: false },
  /** As much evidence was brought of this commitment as it may have. */
  evidence_full: { temporary: false },
  /** Stories are told in a notebook of one's own. */
  story_elsewhere: { temporary: false },
  /** No such story is in this notebook. */
  story_unknown: { temporary: false },
  /** A story of value says what happened, one of accompanying what was needed; each part is said once and belongs to the form. */
  story_invalid: { temporary: false },
  /** The notebook has as many stories as it may hold. */
  stories_full: { temporary: false },
  /** Plans are made in communities, mentoring rooms, mesas and notebooks. */
  plan_elsewhere: { temporary: false },
  /** The document is not that of a plan; POST /api/plans/check says what is wrong in it, and where. */
  plan_wrong: { temporary: false },
  /** The plan is another one by now than the one that was changed or validated. */
  plan_changed: { temporary: false },
  /** That plan is not in force here. */
  no_plan: { temporary: false },
  /** Whoever answers for an action, or whose plan it is, is a member here. */
  plan_people: { temporary: false },
  /** The day of a figure or of a validation is of the last ten years, and not to come. */
  plan_day_invalid: { temporary: false },
  /** The plan has no such action. */
  action_unknown: { temporary: false },
  /** The plan has no such indicator. */
  indicator_unknown: { temporary: false },
  /** A figure has at most nine digits, and at most three more after a point. */
  measure_invalid: { temporary: false },
  /** Calls are held in mentoring rooms, mesas and sessions. */
  calls_elsewhere: { temporary: false },
  /** Who coordinates the network has turned calls off. */
  calls_off: { temporary: false },
  /** The network asks for calls through relays, and this server has none. */
  calls_need_relay: { temporary: false },
  /** A call hangs on a WebSocket: one request cannot be in it. */
  calls_need_socket: { temporary: false },
  /** What calls are is set for a whole network. */
  calls_of_network: { temporary: false },
  /** As many people are in the call as it holds: six. */
  call_full: { temporary: true },
  /** The same person came into the call from another device: this one left it. */
  call_taken_over: { temporary: false },
  /** The same person is in another call on another device: leave that one first. */
  in_another_call: { temporary: false },
  /** This connection is not in the call. */
  not_in_call: { temporary: false },
  /** A signal has a description or a candidate, one of the two, and no more than 16 KiB. */
  signal_invalid: { temporary: false },
  /** A dialogue follows the class; it is told with its session, one of this space that ended since, or in words. */
  dialogue_invalid: { temporary: false },
  /** No such recording is known here, or it is not shared with you. */
  recording_unknown: { temporary: false },
  /** The recording was taken back, or its time was over. */
  recording_withdrawn: { temporary: false },
  /** Those who are in a recording are at most 10 members of the space, each named once, and not its owner. */
  recording_people: { temporary: false },
  /** A recording expires between a day and 24 months ahead. */
  recording_until: { temporary: false },
  /** The file is neither a video nor a sound: MP4, MOV, WebM, Matroska, M4A, MP3, Ogg or WAV. */
  recording_media: { temporary: false },
  /** A recording that is shared is not described anew, and consent to it is only narrowed. */
  recording_is_shared: { temporary: false },
  /** Its owner has said anew what the recording is: read that, and consent to it. */
  recording_described_anew: { temporary: false },
  /** Not everybody who is in the recording has consented. */
  recording_not_consented: { temporary: false },
  /** A recording is shared with at most 20 members of the space, each named once, or with everybody. */
  recording_readers: { temporary: false },
  /** This space has had as many recordings as it may. */
  recordings_full: { temporary: false },
  /** The recording, or all those of the space, have as many comments or clips as they may. */
  recording_comments_full: { temporary: false },
  /** No such comment, or clip, is known there, or it is not yours; a comment answers one that answers none. */
  recording_comment_unknown: { temporary: false },
  /** A moment is within the recording; a clip takes from one second to ten minutes. */
  recording_moment: { temporary: false },
  /** This part of the recording is being made. */
  rendition_making: { temporary: true },
  /** This part of the recording could not be made of its file. */
  rendition_impossible: { temporary: false },
  /** This server makes no sound or picture of recordings: nobody runs `urdimbre render`. */
  rendition_elsewhere: { temporary: false },
  /** There is an acta once the session is over. */
  acta_not_ready: { temporary: false },
  /** Only those who took part with a role say something of the acta. */
  not_a_participant: { temporary: false },
  /** So many corrections of this acta, or of this person, were asked for that no more fit. */
  corrections_full: { temporary: false },
  /** No such correction of this acta was asked for. */
  correction_unknown: { temporary: false },
  /** A material is a file or an address on the web: one of the two. */
  material_incomplete: { temporary: false },
  /** The session has no such material. */
  material_unknown: { temporary: false },
  /** The session has as many materials as it keeps. */
  materials_full: { temporary: false },
  /** The address begins with https:// and is that of a place on the web. */
  address_invalid: { temporary: false },
  /** The poll was answered while it lasted. */
  already_answered: { temporary: false },
  /** The session has no date yet. */
  session_undated: { temporary: false },
  /** A session is dated at most two years ahead. */
  date_too_far: { temporary: false },
  /** The times at which the phases close are not one for each, in order and far enough apart; or until when to complete is not after the session. */
  windows_invalid: { temporary: false },
  /** The first phase would have closed already, or the time to complete be over: the session needs other dates. */
  windows_past: { temporary: false },
  /** The session does not begin before its form is filled in. */
  form_missing: { temporary: false },
  /** The form of the session, if it has one, has no such field. */
  field_unknown: { temporary: false },
  /** A private session begins when every member of its space has a seat. */
  members_without_seat: { temporary: false },
  /** A private session that has begun takes nobody in, and nobody gives their seat back in it. */
  session_closed: { temporary: false },
  /** Who asks brought their part while the phase lasted: what is left to complete is for those who were absent. */
  part_done: { temporary: false },
  /** This is no name of a time zone. */
  zone_unknown: { temporary: false },
  /** A file of the message or contribution is not here: not uploaded whole by you for this space, used already, or expired. */
  file_unknown: { temporary: false },
  /** The message or contribution of this file was withdrawn. */
  file_gone: { temporary: false },
  /** The file has no bytes. */
  file_empty: { temporary: false },
  /** The file is larger than attachment_bytes_max. */
  file_too_large: { temporary: false },
  /** What arrived is not what was sent: send the chunk again. */
  file_corrupted: { temporary: true },
  /** Chunks of the file are missing, or together they are another file. */
  file_incomplete: { temporary: false },
  /** The space has no room for more files. */
  files_full: { temporary: false },
  /** Finish or drop an upload before beginning another. */
  too_many_uploads: { temporary: true },
  /** The file does not have the range that was asked for. */
  range_unsatisfiable: { temporary: false },
  /** There is no such person. */
  person_unknown: { temporary: false },
  /** A member has at least one role. */
  roles_missing: { temporary: false },
  /** A space of this kind cannot be opened from here. */
  kind_not_here: { temporary: false },
  /** A notebook has one member, its owner. */
  notebook_is_personal: { temporary: false },
  /** A membership ends in the future. */
  end_is_past: { temporary: false },
  /** Who coordinates a space does not leave it by date. */
  coordination_has_no_end: { temporary: false },
  /** The space exists already. */
  already_opened: { temporary: false },
  /** A space keeps at least one coordinator. */
  last_coordinator: { temporary: false },
  /** This command id was used for something else. */
  command_id_reused: { temporary: false },
  /** Too many commands at once: slow down. */
  too_fast: { temporary: true },
  /** The server has too much to do just now. */
  overloaded: { temporary: true },
  /** The server cannot write just now; nothing was lost. */
  storage_unavailable: { temporary: true },
  /** Sign in first. */
  signed_out: { temporary: false },
  /** The personal link is not valid, or no longer. */
  login_unknown: { temporary: false },
  /** One-click entry exists in demo networks only. */
  not_a_demo: { temporary: false },
  /** There is nothing at this address. */
  not_found: { temporary: false },
  /** The invitation has expired, was used up, or was never made. */
  invitation_unknown: { temporary: false },
  /** A name is one line of 1 to 80 characters, without control characters. */
  name_invalid: { temporary: false },
  /** A handle or e-mail address has 3 to 120 characters and no blanks. */
  handle_invalid: { temporary: false },
  /** Somebody else signs in with this handle. */
  handle_taken: { temporary: false },
  /** A password has at least 10 characters. */
  password_too_short: { temporary: false },
  /** The password is the handle itself. */
  password_is_handle: { temporary: false },
  /** Say yes to the purpose as it is shown now. */
  consent_missing: { temporary: false },
  /** The handle and the password do not belong together. */
  credentials_wrong: { temporary: false },
  /** Too many attempts: wait as long as retry-after says. */
  too_many_attempts: { temporary: true },
  /** The recovery link has expired, was used, was replaced by a newer one, or was never made. */
  recovery_unknown: { temporary: false },
  /** You do not coordinate every space of this person, whom the link would let in everywhere. */
  recovery_refused: { temporary: false },
  /** Choose a password first. */
  password_unset: { temporary: false },
  /** A token of a script may not do this: sign in as a person. */
  token_may_not: { temporary: false },
  /** You have no such token. */
  token_unknown: { temporary: false },
  /** You have as many tokens as anybody may: revoke one. */
  too_many_tokens: { temporary: false },
} as const satisfies Record<string, { temporary: boolean }>;

export type RefusalCode = keyof typeof refusals;

/** Why a connection was closed, by the number in the close frame. reconnect: the client comes back by itself. */
export const closes = {
  /** This node stops; another answers. */
  going_away: { code: 4000, reconnect: true },
  /** The client read too slowly and must resume. */
  too_slow: { code: 4001, reconnect: true },
  /** The database was restored: everything is fetched anew. */
  epoch_changed: { code: 4002, reconnect: true },
  /** This node met an event of a newer version. */
  cannot_read: { code: 4003, reconnect: true },
  /** Too many connections at once. */
  busy: { code: 4004, reconnect: true },
  /** Nothing was heard for too long. */
  idle: { code: 4005, reconnect: true },
  /** The login ended: sign in again. */
  signed_out: { code: 4100, reconnect: false },
  /** The client must be updated. */
  client_too_old: { code: 4101, reconnect: false },
  /** Too many frames that could not be read. */
  misbehaved: { code: 4102, reconnect: false },
} as const satisfies Record<string, { code: number; reconnect: boolean }>;

export type CloseCode = keyof typeof closes;

/** The name of a close number; undefined when it is not one of ours. */
export function closeCode(number: number): CloseCode | undefined {
  return (Object.keys(closes) as CloseCode[]).find((name) => closes[name].code === number);
}

/** How far a client has read one space. */
export interface Position {
  epoch: Uuid;
  seq: number;
}

/** A person's name, as the directory has it now. */
export interface Person {
  id: number;
  name: string;
}

/** A file of a message or contribution, fetched over HTTP from /api/spaces/{space}/files/{id}. media: the type that its bytes are of; size in bytes. */
export interface Attachment {
  id: Uuid;
  name: string;
  media: string;
  size: number;
  preview?: Uuid;
}

/** Who reacts to a message so, in order of their numbers. */
export interface Reacted {
  reaction: Reaction;
  people: number[];
}

/** How many answers a thread has, withdrawn ones included, and the seq of the last. */
export interface Answers {
  count: number;
  last: number;
}

/** A contribution in a community as this audience sees it now. text is absent once withdrawn or erased. thread: the message that an answer goes back to; answers: of the thread that this message began. */
export interface Message {
  id: Uuid;
  seq: number;
  at: Instant;
  author: number;
  text?: string;
  reply_to?: Uuid;
  edited_at?: Instant;
  withdrawn: boolean;
  attachments?: Attachment[];
  thread?: Uuid;
  mentions?: number[];
  reactions?: Reacted[];
  answers?: Answers;
}

/** Who reacts so from here on, and who does not any more. */
export interface ReactionChange {
  reaction: Reaction;
  on: number[];
  off: number[];
}

/** What a message said, from this time until the next version. text is absent once erased. */
export interface MessageVersion {
  at: Instant;
  text?: string;
}

/** A file that was uploaded whole for this message or contribution, and its name; preview: a small picture of it, uploaded likewise. */
export interface AttachedFile {
  file: Uuid;
  name: string;
  preview?: Uuid;
}

/** A file of a message or contribution in events and saved states: ids only. */
export interface FileReference {
  file: Uuid;
  preview?: Uuid;
}

/** What was attached to a session for everybody to look at: a file, or an address on the web (https). title is absent once it was taken away, or erased. */
export interface Material {
  id: Uuid;
  by: number;
  at: Instant;
  title?: string;
  address?: string;
  attachments?: Attachment[];
  removed: boolean;
}

/** A material in a saved state: its title and its address are in content under its id, until it is taken away. */
export interface StoredMaterial {
  id: Uuid;
  by: number;
  at: Instant;
  attachments?: FileReference[];
  removed: boolean;
}

/** A member in a saved state; roles as bits, in the order of SpaceRole. */
export interface SavedMember {
  person: number;
  roles: number;
}

/** One of the newest messages in a saved state. Without versions it was withdrawn. told: whom it has mentioned at any time. */
export interface SavedMessage {
  id: Uuid;
  seq: number;
  at: Instant;
  author: number;
  reply_to?: Uuid;
  versions: Uuid[];
  edited_at?: Instant;
  attachments?: FileReference[];
  thread?: Uuid;
  mentions?: number[];
  told?: number[];
  reactions?: Reacted[];
  answers?: Answers;
}

/** A role of a conversation. shared: its holders have one turn together. */
export interface SeatRole {
  id: string;
  duty: Duty;
  seats_min: number;
  seats_max: number;
  shared: boolean;
}

/** A kind of contribution, as the template declares it. */
export interface ContributionKind {
  id: string;
  family: Family;
}

/** Who may bring what in a phase, and how the word goes round among them. turn_seconds: how long one may hold it. equal: each has the word once, for the same time. */
export interface Grant {
  roles: string[];
  kinds: string[];
  policy: TurnPolicy;
  turn_seconds?: number;
  contributions?: number;
  characters?: number;
  needs: Need[];
  equal?: boolean;
}

/** What must exist before a phase is left; lock: without it the phase is not left. */
export interface Requirement {
  kind: string;
  at_least: number;
  lock: boolean;
}

/** Who is in a sub-room, in the order in which they came; empty when all of them left. */
export interface Group {
  members: number[];
}

/** What the facilitator called out to all groups last, in the present phase. */
export interface GroupsCall {
  id: Uuid;
  at: Instant;
  by: number;
  text?: string;
}

/** A call to all groups in a saved state: its words are in content under its id. */
export interface SavedCall {
  id: Uuid;
  at: Instant;
  by: number;
}

/** An invitation to speak, of whoever facilitates to one person, who is shown it and nobody else but those who facilitate. text: words of one's own besides. */
export interface Nudged {
  person: number;
  by: number;
  at: Instant;
  phase: number;
  invites: Invitation;
  text?: string;
}

/** An invitation to speak in a saved state: its words are in content. to: who is shown it. */
export interface StoredNudge {
  person: number;
  by: number;
  at: Instant;
  phase: number;
  invites: Invitation;
  words?: Uuid;
  to: number[];
}

/** What the log says of somebody's share of the word, in a saved state: milliseconds with it, and milliseconds in which they could have had it; turns that are over. */
export interface Voice {
  person: number;
  held: number;
  entitled: number;
  turns: number;
}

/** How much somebody was heard: seconds with the word, turns, contributions, and those of a warm and of a cool family among them. time_share, turn_share: their share of the time with the word, or of the turns, over their share of the minutes, both among those who could have had it and were connected while they themselves could and were, in percent: 100 is as much as the others. Absent where there is too little to compare. */
export interface EquityOf {
  person: number;
  held: number;
  turns: number;
  said: number;
  warm: number;
  cool: number;
  time_share?: number;
  turn_share?: number;
}

/** How many sessions ago somebody presented and facilitated last: 1 in the last one; absent: in none of those that are looked at. */
export interface RotationOf {
  person: number;
  presented?: number;
  facilitated?: number;
}

/** Sub-rooms while a phase lasts. */
export interface Breakouts {
  size_min: number;
  size_max: number;
  facilitates: string;
  speaks: string;
}

/** A question that everybody of these roles answers. options: how many the document has; votes: choices, places or words of each; named: the result says who answered what. */
export interface Poll {
  shape: PollShape;
  roles: string[];
  options_of?: string;
  votes: number;
  options?: number;
  named?: boolean;
}

/** One answer to a poll: places among its options, or contributions; in order of preference where it ranks. A consent has one option (0 agrees, 1 stands aside, 2 objects), and the contribution that it is about. words: one answer a line; absent if they were erased. */
export interface Ballot {
  options: number[];
  contributions: Uuid[];
  words?: string;
}

/** An answer in events and saved states: its words are in content. */
export interface StoredBallot {
  options: number[];
  contributions: Uuid[];
  words?: Uuid;
}

/** Who answered what, in events and saved states. */
export interface StoredVote {
  person: number;
  ballot: StoredBallot;
}

/** Who answered what, where a poll says so. */
export interface Vote {
  person: number;
  ballot: Ballot;
}

/** How many chose an option, or a contribution; where a poll ranks, the first of n places is worth n, the next n - 1. */
export interface PollCount {
  option?: number;
  contribution?: Uuid;
  points: number;
}

/** What came of the poll of a phase. about: what was consented to; entitled: how many could answer; words: in an order that tells nothing; named is empty unless the poll says who answered what. */
export interface PollResult {
  phase: number;
  about?: Uuid;
  entitled: number;
  answered: number;
  counts: PollCount[];
  words: string[];
  named: Vote[];
}

/** What came of a poll, in events and saved states. */
export interface StoredPollResult {
  phase: number;
  about?: Uuid;
  entitled: number;
  answered: number;
  counts: PollCount[];
  words: Uuid[];
  named: StoredVote[];
}

/** One's own answer to the poll of a phase, given while the session could be completed. */
export interface LateVote {
  phase: number;
  ballot: Ballot;
}

/** Who answered what afterwards, in a saved state. */
export interface StoredLateVote {
  phase: number;
  person: number;
  ballot: StoredBallot;
}

/** Who answered the poll of a phase while it lasted, in a saved state. */
export interface StoredVoters {
  phase: number;
  people: number[];
}

/** What was answered to the poll of a phase afterwards, while the session could be completed. answered: how many did; merged: what comes of all answers together, absent where so few answered afterwards that it would tell who said what. */
export interface PollAfterwards {
  phase: number;
  answered: number;
  merged?: PollResult;
}

/** What was answered to a poll afterwards, in events and saved states. */
export interface StoredPollAfterwards {
  phase: number;
  answered: number;
  merged?: StoredPollResult;
}

/** Kinds that are shown together in columns. */
export interface Board {
  kinds: string[];
}

/** How the public asks for the word in a phase: what whoever has it may bring, who of the raised hands is next, and for how long they have it. */
export interface Speakers {
  kinds: string[];
  policy: TurnPolicy;
  turn_seconds?: number;
}

/** What the public of a session, its members without a seat, may do in a phase. questions: how many each may have waiting at once; votes: for those of others too. */
export interface Gallery {
  reactions: boolean;
  questions?: number;
  votes: boolean;
  speakers?: Speakers;
}

/** A question of the public. number: its place in the order of asking, never given twice; votes: how many people want to hear an answer, who they are is told to nobody; standing: absent while it waits. text is absent once erased. */
export interface Question {
  id: Uuid;
  number: number;
  at: Instant;
  author: number;
  text?: string;
  votes: number;
  standing?: QuestionStanding;
}

/** How many want this question answered. */
export interface QuestionVotes {
  number: number;
  votes: number;
}

/** Who of the public has the word, since when and until when. */
export interface GalleryWord {
  person: number;
  since: Instant;
  until?: Instant;
}

/** What the public of a session has brought, the same for whoever reads it. reactions: to the stage in the present phase, in the order of Reaction; hands: how many are raised. */
export interface GalleryState {
  questions: Question[];
  reactions: number[];
  hands: number;
  word?: GalleryWord;
}

/** A question in a saved state. voters: one bit for each of the `voters` of its gallery, 32 in a number. */
export interface SavedQuestion {
  id: Uuid;
  number: number;
  at: Instant;
  author: number;
  standing: QuestionStanding;
  voters: number[];
}

/** What the public brought, in a saved state. voters: everybody who has voted, each at a place that stays; asked: the last number that was given; hands: in the order in which they were raised. */
export interface SavedGallery {
  voters: number[];
  questions: SavedQuestion[];
  asked: number;
  reactions: number[];
  hands: number[];
  word?: GalleryWord;
}

/** One timed part of a conversation. */
export interface Phase {
  id: string;
  seconds: number;
  grants: Grant[];
  silent: string[];
  speaks_first?: string;
  visibility: Visibility;
  authorship: Authorship;
  requires: Requirement[];
  exits: PhaseExit[];
  breakouts?: Breakouts;
  poll?: Poll;
  board?: Board;
  gallery?: Gallery;
}

/** Something that a form asks for. required: without it the form is not complete. */
export interface FormField {
  id: string;
  required: boolean;
}

/** A form that is filled in before a session begins. fills: whose holders fill it in; shows: who else is shown it, nobody else where it is empty and not for everybody; lock: without it the session does not begin. */
export interface Preparation {
  fields: FormField[];
  fills: string[];
  shows: string[];
  to_all: boolean;
  lock: boolean;
}

/** What somebody filled in under a field of the form. text is absent if it was erased. */
export interface FormAnswer {
  field: string;
  by: number;
  at: Instant;
  text?: string;
}

/** An answer in a saved state: its words are in content. */
export interface StoredFormAnswer {
  field: string;
  by: number;
  at: Instant;
  words: Uuid;
}

/** The structure by which a conversation runs: no words. grace: before a lost connection loses the word; succession: before facilitation passes on. confidential: it is of those who have a seat in it, and of nobody else. */
export interface Protocol {
  roles: SeatRole[];
  kinds: ContributionKind[];
  phases: Phase[];
  grace_seconds: number;
  succession_seconds: number;
  preparation?: Preparation;
  confidential?: boolean;
}

/** Who is in a space from its beginning, and as what. */
export interface SeatedPerson {
  person: number;
  roles: SpaceRole[];
}

/** Who holds a role of a conversation. */
export interface Seat {
  person: number;
  role: string;
}

/** Who has the word as one: a person, or without one everybody who holds the role. */
export interface Party {
  role: string;
  person?: number;
}

/** The word in one grant of the present phase; queue: who comes next. */
export interface Turn {
  grant: number;
  holder?: Party;
  since: Instant;
  until?: Instant;
  queue: Party[];
}

/** What a member brought into a conversation, as this audience sees it now. group: in which of its groups, or for which. author is absent where it is anonymous, except to the author until the session ends. rests_on: its evidence; due: days since 1970-01-01. text is absent once withdrawn. */
export interface Contribution {
  id: Uuid;
  seq: number;
  at: Instant;
  author?: number;
  anonymous?: boolean;
  phase: number;
  kind: string;
  shown: Shown;
  text?: string;
  reply_to?: Uuid;
  rests_on?: Uuid;
  owners: number[];
  due?: number;
  late: boolean;
  edited_at?: Instant;
  withdrawn: boolean;
  attachments?: Attachment[];
  group?: number;
}

/** Somebody who took part read the acta and says that it is right. corrections: how many had been asked for by then. */
export interface Confirmation {
  person: number;
  at: Instant;
  corrections: number;
}

/** What somebody who took part asks to be put right: it stands beside what it is about, and in place of nothing. contribution: absent where it is about the acta as a whole. taken_back: when its author did so, and its words went. */
export interface Correction {
  id: Uuid;
  at: Instant;
  by: number;
  contribution?: Uuid;
  text?: string;
  taken_back?: Instant;
}

/** A correction in a saved state: its words are in content under its id, until it is taken back. */
export interface StoredCorrection {
  id: Uuid;
  at: Instant;
  by: number;
  contribution?: Uuid;
  taken_back?: Instant;
}

/** When a phase was opened first and closed last. */
export interface PhaseHeld {
  phase: number;
  opened: Instant;
  closed?: Instant;
}

/** The stage of a cycle of the space above that a session serves. cycle: the id of the copy there. */
export interface StageOf {
  cycle: Uuid;
  stage: string;
}

/** A conversation as this audience sees it now. mode: absent where it is live. closes: when each phase of an asynchronous one is planned to close; of a hybrid one, until when whoever was absent may complete their part. script is a JSON document: the template under `template`, and `purpose`, `what` and `how`. of_stage: the stage of a cycle that it serves. vote: one's own, in the poll of the present phase; polls: what came of those of earlier ones. zone: of whoever chose the date; confirmed and corrections: what its people say of the acta. groups: once they were formed; whom a group chose for a role is whoever of its members was given that role last. gallery: once the public has brought something. materials: those that were taken away as well; voted: phases whose poll I answered while it lasted, late_votes: my answers since; afterwards: what was answered to polls afterwards, once the session is over. */
export interface Conversation {
  script?: string;
  starts_at?: Instant;
  zone?: string;
  stage: Stage;
  seats: Seat[];
  facilitator?: number;
  phase: number;
  entered_at: Instant;
  deadline: Instant;
  overtime: boolean;
  paused_at?: Instant;
  turns: Turn[];
  ready: number[];
  excepted: number[];
  vote?: Ballot;
  polls: PollResult[];
  contributions: Contribution[];
  started_at?: Instant;
  ended_at?: Instant;
  ending?: Ending;
  confirmed?: Confirmation[];
  corrections?: Correction[];
  mode?: SessionMode;
  closes?: Instant[];
  form?: FormAnswer[];
  groups?: Group[];
  call?: GroupsCall;
  gallery?: GalleryState;
  nudges?: Nudged[];
  materials?: Material[];
  voted?: number[];
  late_votes?: LateVote[];
  afterwards?: PollAfterwards[];
  of_stage?: StageOf;
}

/** A contribution in events and saved states: ids only. Without an author it is anonymous; without versions it was withdrawn. */
export interface StoredContribution {
  id: Uuid;
  seq: number;
  at: Instant;
  author?: number;
  phase: number;
  kind: string;
  shown: Shown;
  reply_to?: Uuid;
  rests_on?: Uuid;
  owners: number[];
  due?: number;
  late: boolean;
  bytes: number;
  versions: Uuid[];
  edited_at?: Instant;
  attachments?: FileReference[];
  group?: number;
}

/** What departed from the plan, in a saved state. */
export interface Incident {
  seq: number;
  at: Instant;
  what: IncidentKind;
  phase: number;
  by?: number;
  person?: number;
  reason?: Uuid;
  contribution?: Uuid;
  kind?: string;
}

/** Who took part, and as what. Without roles: they gave them back, or lost them, after they had contributed. */
export interface Participant {
  person: number;
  roles: string[];
}

/** The time that a phase was to take and the time that it took, in milliseconds, pauses left out. */
export interface ActaPhase {
  planned: number;
  used: number;
}

/** What was to be written again in a later phase, such as the focus question: as it was first, and as it became. after is absent if nobody wrote it again. */
export interface Rethought {
  kind: string;
  before: Uuid;
  after?: Uuid;
}

/** What departed from the plan. person: whom it is about; contribution: what got another kind; kind: that it had before, or that was missing. */
export interface ActaIncident {
  at: Instant;
  what: IncidentKind;
  phase: number;
  by?: number;
  person?: number;
  reason?: string;
  contribution?: Uuid;
  kind?: string;
}

/** A commitment as it stands. session: where it was made, where its words are; 0 where it was taken on in this space itself, as it was proposed; due: days since 1970-01-01; changed_at: when its state was last changed; noted_by: who wrote a note then. */
export interface Commitment {
  id: Uuid;
  session: number;
  owners: number[];
  due?: number;
  state: CommitmentState;
  made_at: Instant;
  changed_at?: Instant;
  noted_by?: number;
}

/** A session below this space that is over. began_at: of one that was held at one time; commitments: how many came from it; beyond: how many found no room here, and are in its acta only. */
export interface SessionLeft {
  seq: number;
  at: Instant;
  session: number;
  began_at?: Instant;
  ended_at: Instant;
  how: Ending;
  commitments: number;
  beyond: number;
}

/** A message of this space is evidence of a commitment that is pending in it. */
export interface EvidenceBrought {
  commitment: Uuid;
  message: Uuid;
}

/** What was said besides of a commitment of this session, by whom and when: the key moves, the evidence expected and the goal that it serves. */
export interface CommitmentDetails {
  commitment: Uuid;
  by: number;
  at: Instant;
  moves?: string;
  evidence?: string;
  goal?: string;
}

/** A commitment that is proposed to somebody: by whom, to whom and when, and for which day. */
export interface Proposal {
  id: Uuid;
  by: number;
  to: number;
  at: Instant;
  due?: number;
}

/** What members of a space took on and what became of it. In a session: what was pending above it when it began, and what was said of that since. evidence: of what is pending; details: of the commitments of this session; proposals: what is proposed here and not answered yet. */
export interface Ledger {
  commitments: Commitment[];
  sessions: SessionLeft[];
  evidence?: EvidenceBrought[];
  details?: CommitmentDetails[];
  proposals?: Proposal[];
}

/** What is proposed, with its words; absent once erased. */
export interface ProposalTold {
  proposal: Proposal;
  text?: string;
}

/** What was proposed and not taken on: by whom, to whom, when that was said, and what was said to it. */
export interface ProposalDeclined {
  id: Uuid;
  by: number;
  to: number;
  at: Instant;
  note?: string;
}

/** What was proposed and not taken on, in saved states. note: where it is in content. */
export interface StoredDeclined {
  id: Uuid;
  by: number;
  to: number;
  at: Instant;
  note?: Uuid;
}

/** Evidence of a commitment: the message that brought it, and in which space that is, where its files are reached. */
export interface EvidenceTold {
  space: number;
  message: Message;
}

/** A commitment with its words, as they are now; absent once withdrawn or erased. closed: the event that ended it; details: what was said of it besides; evidence: what was brought of it, oldest first, and not taken back. */
export interface CommitmentTold {
  commitment: Commitment;
  text?: string;
  note?: string;
  closed?: number;
  details?: CommitmentDetails;
  evidence?: EvidenceTold[];
}

/** Commitments with their words and the names in them. more: `before` for the next page. With those that are pending come proposals, what is proposed and not answered yet, and declined, what was not taken on of what the one who asks proposed or was proposed, the newest last. */
export interface CommitmentPage {
  commitments: CommitmentTold[];
  people: Person[];
  more?: number;
  proposals?: ProposalTold[];
  declined?: ProposalDeclined[];
}

/** What somebody wrote to a commitment when they changed it, in events and saved states: under which id, and in which other space if not in this one. */
export interface StoredNote {
  space?: number;
  words: Uuid;
  by: number;
}

/** A commitment in events and saved states: ids only. words: in the content of `session`, which is 0 in that session itself, and where it was taken on in the space that keeps it. */
export interface StoredCommitment {
  id: Uuid;
  session: number;
  words: Uuid;
  owners: number[];
  due?: number;
  state: CommitmentState;
  made_at: Instant;
  changed_at?: Instant;
  note?: StoredNote;
}

/** What a session tells the space above of the stage that it served. */
export interface StageReport {
  of: StageOf;
  synthesis: boolean;
  agreed: number;
}

/** What a session tells the space above when it is over. */
export interface ActaReport {
  began_at?: Instant;
  ended_at: Instant;
  how: Ending;
  commitments: StoredCommitment[];
  again: boolean;
  stage?: StageReport;
}

/** What was said besides of a commitment of this session, in saved states; words: where it is in content. */
export interface StoredDetails {
  commitment: Uuid;
  by: number;
  at: Instant;
  words: Uuid;
}

/** Commitments in a saved state; closed: the newest event that ended one. */
export interface SavedLedger {
  commitments: StoredCommitment[];
  sessions: SessionLeft[];
  closed?: number;
  evidence?: EvidenceBrought[];
  details?: StoredDetails[];
  proposals?: Proposal[];
  declined?: StoredDeclined[];
}

/** A part of a story, in words. */
export interface StoryPart {
  name: StoryPartName;
  text: string;
}

/** A story that somebody wrote in their notebook. seq: the event that told it first; changed_at: when it was corrected last; parts: absent once erased; drawn_on: on what it rests, in words that were chosen. */
export interface Story {
  id: Uuid;
  seq: number;
  form: StoryForm;
  at: Instant;
  changed_at?: Instant;
  parts?: StoryPart[];
  drawn_on: string[];
}

/** Stories of a notebook, the newest first. more: `before` for the next page. */
export interface StoryPage {
  stories: Story[];
  more?: number;
}

/** A story in saved states; words: where it is in content. */
export interface SavedStory {
  id: Uuid;
  seq: number;
  form: StoryForm;
  at: Instant;
  changed_at?: Instant;
  words: Uuid;
}

/** What a session left, the same for every member. contributions are in order of phase, then of their groups, then of the kinds of the template; commitments and closing name some of them. pending: what was pending above when it began, as the session left it, with the evidence that was brought meanwhile; details: what was said of the commitments besides. script, zone, confirmed, corrections, mode and closes are as in Conversation; held: where the session was not live; form: what was filled in before, where one may see it; questions: what the public asked, what most people wanted answered first; materials: those that were there in the end; afterwards: what was answered to polls when their phase was over, beside what came of them; of_stage: the stage of a cycle that it served. */
export interface Acta {
  space: number;
  title: string;
  parent?: number;
  script?: string;
  starts_at?: Instant;
  zone?: string;
  started_at?: Instant;
  ended_at: Instant;
  ending: Ending;
  participants: Participant[];
  phases: ActaPhase[];
  contributions: Contribution[];
  rethought: Rethought[];
  polls: PollResult[];
  commitments: Uuid[];
  closing: Uuid[];
  incidents: ActaIncident[];
  pending: CommitmentTold[];
  details?: CommitmentDetails[];
  confirmed?: Confirmation[];
  corrections?: Correction[];
  mode?: SessionMode;
  closes?: Instant[];
  held?: PhaseHeld[];
  form?: FormAnswer[];
  groups?: Group[];
  questions?: Question[];
  materials?: Material[];
  afterwards?: PollAfterwards[];
  of_stage?: StageOf;
  people: Person[];
}

/** How many observations with their dialogue were agreed on: at least so many in a calendar year, and in each of its active months, 0 where nothing was; modality: whose numbers these are, one of the guide of accompaniment; months: the active ones, from 1 to 12. */
export interface VisitsAgreed {
  modality?: string;
  year: number;
  month: number;
  months: number[];
}

/** How many activities of a kind were agreed on: at least so many in a calendar year, and in each of the active months that the agreement names with its visits, 0 where nothing was; days_min and days_max: how many days each takes, of workshops. What is agreed of one kind in several of these is added up. */
export interface ActivityAgreed {
  what: ActivityKind;
  times: number;
  monthly: number;
  days_min?: number;
  days_max?: number;
}

/** An activity that was held, as somebody noted it. on: its day, the last one of several, since 1970-01-01; days: how many it took; reach: of a group of mutual learning, where it was said; session: the session of this space that it was; about: absent once erased. */
export interface HeldActivity {
  id: Uuid;
  by: number;
  at: Instant;
  what: ActivityKind;
  on: number;
  days: number;
  mode: ActivityMode;
  reach?: ActivityReach;
  session?: number;
  about?: string;
}

/** An activity that was held, in saved states. What it was about is in content under its id, unless it was cleared. */
export interface StoredActivity {
  id: Uuid;
  by: number;
  at: Instant;
  what: ActivityKind;
  on: number;
  days: number;
  mode: ActivityMode;
  reach?: ActivityReach;
  session?: number;
  cleared: boolean;
}

/** What the people of a room agree on for working together. every_days and minutes: how often they meet and for how long; visits: how many observations, and activities: how many of what else, absent where nothing was said; accepted: who said yes; since: from when on it holds, absent while somebody has not said yes. Its words are absent once erased. */
export interface Agreement {
  id: Uuid;
  by: number;
  at: Instant;
  goals?: string;
  channel?: string;
  confidentiality?: string;
  every_days?: number;
  minutes?: number;
  visits?: VisitsAgreed;
  activities?: ActivityAgreed[];
  accepted: number[];
  since?: Instant;
}

/** A session that served a stage of a cycle and is over. synthesis: something was said to close it; agreed: how many of its agreements say who and until when. */
export interface StageMeeting {
  session: number;
  stage: string;
  at: Instant;
  synthesis: boolean;
  agreed: number;
}

/** One time that a stage of a cycle was entered. reason: why some were left out, or why one went back. */
export interface StagePass {
  stage: string;
  at: Instant;
  how: StageMove;
  by: number;
  reason?: string;
}

/** A cycle that a space goes through. cycle and version: of which document this is a copy; script: the copy, as it was edited last, a JSON document; document: its id, which a change of it names; stages: their ids in it, in order; round: how often it was begun; passes: the newest, oldest first, the last one where one stands; parties_changed_at: when somebody came or left since then; meetings: sessions that served a stage of it, the newest, oldest first. */
export interface Cycle {
  id: Uuid;
  cycle: string;
  version: number;
  script?: string;
  stages: string[];
  began_at: Instant;
  edited_at?: Instant;
  round: number;
  passes: StagePass[];
  parties_changed_at?: Instant;
  meetings?: StageMeeting[];
  document?: Uuid;
  edited_by?: number;
}

/** A cycle that a space went through, up to which stage and in how many rounds. */
export interface CycleLeft {
  cycle: string;
  began_at: Instant;
  ended_at: Instant;
  stage: string;
  rounds: number;
  by: number;
  reason?: string;
}

/** What whoever accompanies was said to be from then on. */
export interface RoleTaken {
  role: AccompanierRole;
  at: Instant;
  by: number;
}

/** Whose notes of an observation its people may read, and since when these. */
export interface NotesShared {
  by: number;
  at: Instant;
}

/** The dialogue after an observation. by and at: who said that it took place, and when; session: the one in which it did; holds_since: since who was observed has said so too. */
export interface Dialogue {
  by: number;
  at: Instant;
  session?: number;
  holds_since?: Instant;
}

/** A class that somebody lets others observe, as they agreed beforehand. by: who proposed it; observers: who looks; observed: whose class it is; course: of which class; looks_at: at what they look; records: what they write down, and who reads it: those three absent once it was taken back. accepted: who said yes; agreed_at: since when all have. dialogue_by: until when the dialogue is due. withdrawn_at and withdrawn_by: it was taken back. */
export interface Observation {
  id: Uuid;
  by: number;
  at: Instant;
  starts_at: Instant;
  minutes: number;
  observers: number[];
  observed: number;
  course?: string;
  looks_at?: string;
  records?: string;
  accepted: number[];
  agreed_at?: Instant;
  notes: NotesShared[];
  dialogue?: Dialogue;
  dialogue_by: Instant;
  withdrawn_at?: Instant;
  withdrawn_by?: number;
}

/** What somebody who is in a recording consented to. */
export interface ConsentGiven {
  by: number;
  consent: RecordingConsent;
}

/** A recording of a class, as everybody who reads the space knows of it: never its title. by: whose it is; seconds: how long it takes, as who brought it says; people: who else of the space is seen or heard in it; consents: of those, who has consented, and to what; until: when it expires; readers: with whom it is shared, nobody named being everybody who reads the space; shared_at: since when, so for the last time, absent while it is private. sound_only: its readers only hear it, as somebody consented to no more, or minors are in it without authorisation. comments and clips: how many. withdrawn_at and withdrawn_by: it was taken back; expired: its time was over. */
export interface Recording {
  recording: Uuid;
  by: number;
  at: Instant;
  media: RecordingMedia;
  size: number;
  seconds?: number;
  people: number[];
  consents: ConsentGiven[];
  minors: Minors;
  until: Instant;
  readers: number[];
  shared_at?: Instant;
  sound_only: boolean;
  comments: number;
  clips: number;
  withdrawn_at?: Instant;
  withdrawn_by?: number;
  expired: boolean;
}

/** An action of a plan: its days, since 1970-01-01, and who answers for it; others: and somebody whom the document names in words. */
export interface PlannedAction {
  id: string;
  from: number;
  to: number;
  people: number[];
  others: boolean;
}

/** What somebody said of an action. A note is absent where there was none, or once erased. */
export interface ActionStanding {
  state: ActionState;
  at: Instant;
  by: number;
  note?: string;
}

/** An action and what was said of it, the newest, oldest first; without any it is planned. */
export interface PlanAction {
  action: PlannedAction;
  standings: ActionStanding[];
}

/** An indicator of a plan, and of whom its figures are. */
export interface PlannedIndicator {
  id: string;
  level: FigureLevel;
}

/** A figure of an indicator on a day, as it is written (12.5), and where it is from. */
export interface IndicatorMeasure {
  value: string;
  on: number;
  at: Instant;
  by: number;
  source?: string;
}

/** An indicator and its newest figures, in the order of their days. */
export interface PlanIndicator {
  indicator: PlannedIndicator;
  measures: IndicatorMeasure[];
}

/** The community validated the plan as it stood in this document, on this day. */
export interface PlanValidation {
  document: Uuid;
  on: number;
  at: Instant;
  by: number;
  words?: string;
}

/** The plan that is in force in a space. text: the document, as protocol/templates/plan.schema.json describes it, absent once erased; document: its id, which a change of it names. actions and indicators: what of it the rules know, in its order. validations: the newest, oldest first. */
export interface SupportPlan {
  id: Uuid;
  document: Uuid;
  text?: string;
  label: PlanLabel;
  owner: PlanOwner;
  owners: number[];
  began_at: Instant;
  began_by: number;
  kept_at: Instant;
  kept_by: number;
  actions: PlanAction[];
  indicators: PlanIndicator[];
  validations: PlanValidation[];
}

/** How far a plan has come: actions of the whole plan; to_date: those that are done or whose last day is past; charges: how often somebody answers for one of those, and met, for one that is done. */
export interface PlanProgress {
  actions: number;
  to_date: number;
  done: number;
  dropped: number;
  charges: number;
  met: number;
}

/** A plan that is over, with what was done of it to its last day. */
export interface PlanLeft {
  id: Uuid;
  label: PlanLabel;
  owner: PlanOwner;
  began_at: Instant;
  ended_at: Instant;
  how: PlanEnding;
  by: number;
  words?: string;
  progress: PlanProgress;
}

/** In what a topic is taken up: a session of this space, or an observation. done: the session is over. */
export interface TopicTie {
  part: TopicPart;
  session?: number;
  visit?: Uuid;
  at: Instant;
  done: boolean;
}

/** A topic of the programme of a space. title: absent once erased. */
export interface Topic {
  id: Uuid;
  by: number;
  at: Instant;
  title?: string;
  ties: TopicTie[];
}

/** How the people of a space accompany each other. agreement: the one that holds; proposed: one that somebody has not said yes to; left: the cycles before this one, and roles: what whoever accompanies was, both the newest, oldest first; activities: those that were held, in the order in which they were noted, absent where there are none. */
export interface Accompaniment {
  agreement?: Agreement;
  proposed?: Agreement;
  cycle?: Cycle;
  left: CycleLeft[];
  roles: RoleTaken[];
  observations: Observation[];
  recordings: Recording[];
  plan?: SupportPlan;
  plans_left: PlanLeft[];
  topics: Topic[];
  activities?: HeldActivity[];
}

/** What was said of an action, in saved states. */
export interface StoredStanding {
  state: ActionState;
  at: Instant;
  by: number;
  note?: Uuid;
}

/** An action of a plan in saved states. given_at: since when it ends on its day and these people answer for it. */
export interface StoredAction {
  action: PlannedAction;
  given_at: Instant;
  standings: StoredStanding[];
}

/** A figure of an indicator in saved states. */
export interface StoredMeasure {
  value: string;
  on: number;
  at: Instant;
  by: number;
  source?: Uuid;
}

/** An indicator of a plan in saved states. */
export interface StoredIndicator {
  indicator: PlannedIndicator;
  measures: StoredMeasure[];
}

/** A validation of a plan in saved states. */
export interface StoredValidation {
  document: Uuid;
  on: number;
  at: Instant;
  by: number;
  words: Uuid;
}

/** The plan in force in saved states. Its text is in content under document. */
export interface StoredPlan {
  id: Uuid;
  document: Uuid;
  label: PlanLabel;
  owner: PlanOwner;
  owners: number[];
  began_at: Instant;
  began_by: number;
  kept_at: Instant;
  kept_by: number;
  actions: StoredAction[];
  indicators: StoredIndicator[];
  validations: StoredValidation[];
}

/** A plan that is over, in saved states. */
export interface StoredPlanLeft {
  id: Uuid;
  label: PlanLabel;
  owner: PlanOwner;
  began_at: Instant;
  ended_at: Instant;
  how: PlanEnding;
  by: number;
  words?: Uuid;
  progress: PlanProgress;
}

/** A comment on a recording. at_ms: about which moment of it; answers: which other comment it answers. */
export interface RecordingComment {
  comment: Uuid;
  by: number;
  at: Instant;
  at_ms?: number;
  kind: RecordingCommentKind;
  text: string;
  answers?: Uuid;
}

/** A stretch of a recording to look at together. */
export interface RecordingClip {
  clip: Uuid;
  by: number;
  at: Instant;
  from_ms: number;
  to_ms: number;
  title: string;
}

/** A comment on a recording in saved states; its words are in content under its id. */
export interface StoredComment {
  comment: Uuid;
  by: number;
  at: Instant;
  at_ms?: number;
  kind: RecordingCommentKind;
  answers?: Uuid;
}

/** A clip of a recording in saved states; its title is in content under its id. */
export interface StoredClip {
  clip: Uuid;
  by: number;
  at: Instant;
  from_ms: number;
  to_ms: number;
}

/** A recording in saved states. words: where its title and what it is for are in content. changes: how often it was described or shared anew. warned: its owner was told that it expires. */
export interface StoredRecording {
  recording: Uuid;
  by: number;
  at: Instant;
  file: Uuid;
  words: Uuid;
  media: RecordingMedia;
  size: number;
  seconds?: number;
  people: number[];
  consents: ConsentGiven[];
  minors: Minors;
  until: Instant;
  readers: number[];
  shared_at?: Instant;
  comments: StoredComment[];
  clips: StoredClip[];
  changes: number;
  warned: boolean;
  withdrawn_at?: Instant;
  withdrawn_by?: number;
  expired: boolean;
}

/** A topic in saved states. Its title is in content under its id. */
export interface StoredTopic {
  id: Uuid;
  by: number;
  at: Instant;
  ties: TopicTie[];
}

/** A note of an observation. at: when it was made; rests_on: for an interpretation, which note before it, counted from 0, is the evidence. */
export interface FieldNote {
  at: Instant;
  kind: FieldNoteKind;
  text: string;
  rests_on?: number;
}

/** What one observer noted, in the order of time. Absent notes: they cannot be read any more. */
export interface FieldNotes {
  by: number;
  at: Instant;
  notes?: FieldNote[];
}

/** Notes of an observation in saved states; words: where they are in content. */
export interface StoredNotes {
  by: number;
  at: Instant;
  words: Uuid;
}

/** The dialogue after an observation, in saved states; words: what came of it. */
export interface StoredDialogue {
  by: number;
  at: Instant;
  session?: number;
  words?: Uuid;
  holds_since?: Instant;
}

/** An observation in saved states. Its words are in content under its id. changes: how often its notes and its dialogue were told. */
export interface StoredObservation {
  id: Uuid;
  by: number;
  at: Instant;
  starts_at: Instant;
  minutes: number;
  observers: number[];
  observed: number;
  accepted: number[];
  agreed_at?: Instant;
  notes: StoredNotes[];
  dialogue?: StoredDialogue;
  changes: number;
  withdrawn_at?: Instant;
  withdrawn_by?: number;
}

/** An agreement in saved states. Its words are in content under its id. */
export interface StoredAgreement {
  id: Uuid;
  by: number;
  at: Instant;
  every_days?: number;
  minutes?: number;
  visits?: VisitsAgreed;
  activities: ActivityAgreed[];
  accepted: number[];
  since?: Instant;
}

/** One time that a stage was entered, in saved states; reason: its words. */
export interface StoredPass {
  stage: string;
  at: Instant;
  how: StageMove;
  by: number;
  reason?: Uuid;
}

/** A cycle in saved states; script: its words. */
export interface StoredCycle {
  id: Uuid;
  cycle: string;
  version: number;
  script: Uuid;
  stages: string[];
  began_at: Instant;
  edited_at?: Instant;
  round: number;
  passes: StoredPass[];
  meetings: StageMeeting[];
  equal: boolean;
  edited_by?: number;
}

/** A cycle that is over, in saved states. */
export interface StoredCycleLeft {
  cycle: string;
  began_at: Instant;
  ended_at: Instant;
  stage: string;
  rounds: number;
  by: number;
  reason?: Uuid;
}

/** Accompaniment in a saved state. parties_changed_at: when somebody came or left since a stage was entered last. */
export interface SavedAccompaniment {
  agreement?: StoredAgreement;
  proposed?: StoredAgreement;
  cycle?: StoredCycle;
  left: StoredCycleLeft[];
  roles: RoleTaken[];
  parties_changed_at?: Instant;
  observations: StoredObservation[];
  recordings: StoredRecording[];
  plan?: StoredPlan;
  plans_left: StoredPlanLeft[];
  topics: StoredTopic[];
  activities: StoredActivity[];
}

/** A conversation in a saved state. spent: milliseconds per phase; planned_seq: the event that last changed its plan or its date. */
export interface SavedConversation {
  protocol: Protocol;
  script: Uuid;
  planned_at: Instant;
  planned_seq: number;
  starts_at?: Instant;
  zone?: string;
  stage: Stage;
  seats: Seat[];
  facilitator?: number;
  phase: number;
  phase_seq: number;
  entered_at: Instant;
  deadline: Instant;
  overtime: boolean;
  counted_from: Instant;
  paused_at?: Instant;
  turns: Turn[];
  ready: number[];
  excepted: number[];
  votes: StoredVote[];
  polls: StoredPollResult[];
  contributions: StoredContribution[];
  incidents: Incident[];
  spent: number[];
  started_at?: Instant;
  ended_at?: Instant;
  ending?: Ending;
  confirmed: Confirmation[];
  corrections: StoredCorrection[];
  mode: SessionMode;
  closes: Instant[];
  reminded: boolean;
  held: PhaseHeld[];
  form: StoredFormAnswer[];
  groups: Group[];
  call?: SavedCall;
  gallery?: SavedGallery;
  voices: Voice[];
  voiced: number;
  voiced_at: Instant;
  nudges: StoredNudge[];
  materials: StoredMaterial[];
  late_votes: StoredLateVote[];
  voters: StoredVoters[];
  afterwards: StoredPollAfterwards[];
  of_stage?: StageOf;
}

/** When a membership ends by itself, in a saved state. */
export interface SavedEnd {
  person: number;
  at: Instant;
}

/** What a space owes elsewhere, in a saved state: a space to open (space, kind, people), the memberships of a person below (person, heir), or something of its commitments to tell to `space`. */
export interface SavedOwed {
  seq: number;
  at: Instant;
  by: number;
  space?: number;
  kind?: SpaceKind;
  people?: SeatedPerson[];
  person?: number;
  heir?: number;
  report?: ActaReport;
  taken_back?: Uuid;
  changed?: StoredCommitment;
}

/** One of my spaces. read, unread: as in ReadingState; absent while they are not known. */
export interface SpaceSummary {
  id: number;
  kind: SpaceKind;
  title: string;
  roles: SpaceRole[];
  head: number;
  parent?: number;
  read?: number;
  unread?: number;
}

/** How far one has read a space, which nobody else is told: every message up to `read`. unread: messages of others after that and up to `head`, at most unread_counted_max. Without read nothing is known, and nothing is unread. */
export interface ReadingState {
  space: number;
  read?: number;
  unread: number;
  head: number;
}

/** A version of what a network made of a conversation, and what it is called there. */
export interface NoticeTemplate {
  id: string;
  version: number;
  title: string;
}

/** The place of a notice among those of a person: newest last. */
export interface NoticePlace {
  at: Instant;
  space: number;
  seq: number;
}

/** Something that concerns the person who asks: what happened at `place`, in the space with this title, and by whom. message: the one that answers or mentions; observation, recording: the one that it is about; template: what was published or retired; months: for how long what is written stays, absent where it stays until somebody takes it back. Never a word of what was written. */
export interface Notice {
  place: NoticePlace;
  kind: NoticeKind;
  title: string;
  by?: number;
  message?: Uuid;
  observation?: Uuid;
  template?: NoticeTemplate;
  seen: boolean;
  months?: number;
  recording?: Uuid;
}

/** For how many months what is written in a space, and in its sessions that are over, stays; set at `since`, and nothing is deleted in the 30 days after. */
export interface Retention {
  months: number;
  since: Instant;
}

/** A connection that is in a call, and whose it is. muted: its microphone is off by its own choice; video: it sends pictures. */
export interface CallParticipant {
  participant: Uuid;
  person: number;
  muted: boolean;
  video: boolean;
}

/** What one side of a connection of WebRTC proposes: SDP, at most 10,000. */
export interface CallDescription {
  kind: CallDescriptionKind;
  sdp: string;
}

/** A way in which a participant can be reached, as WebRTC calls it: a candidate attribute, and the medium that it belongs to, by its identification or its place. */
export interface CallCandidate {
  candidate: string;
  mid?: string;
  line?: number;
}

/** Servers that help to connect, and with what they are asked until when; none where the server has none. */
export interface CallRelays {
  urls: string[];
  username?: string;
  credential?: string;
  expires?: Instant;
}

/** Write a message, or reply to one, with files that were uploaded for it. mentions: members who stand in the text as @[number]. */
export interface PostMessage {
  type: "post_message";
  text: string;
  reply_to?: Uuid;
  attachments?: AttachedFile[];
  mentions?: number[];
}

/** Correct one's own message; earlier versions stay visible to the author. mentions: in place of those it had. */
export interface EditMessage {
  type: "edit_message";
  message: Uuid;
  text: string;
  mentions?: number[];
}

/** Take back a message: a marker stays, the text goes. */
export interface WithdrawMessage {
  type: "withdraw_message";
  message: Uuid;
}

/** Answer a message without words, or take that back. Whoever reacts so already, or does not, asks for what is so. */
export interface React {
  type: "react";
  message: Uuid;
  reaction: Reaction;
  on: boolean;
}

/** Bring a person in, or give a member other roles. until: the membership then ends by itself. */
export interface AddMember {
  type: "add_member";
  person: number;
  roles: SpaceRole[];
  until?: Instant;
}

/** End a membership: one's own, as coordinator another's, or as facilitator of a session that of a guest, with a reason. */
export interface RemoveMember {
  type: "remove_member";
  person: number;
  reason?: string;
}

/** Say by which template a session runs, what for and when; again until it starts. of_stage: the stage of a cycle of the space above that it serves; such a session also says what it is about and how it is held. zone: the time zone of whoever plans, as IANA calls it. mode: live where absent; closes: as in Conversation. */
export interface PlanSession {
  type: "plan_session";
  template: string;
  purpose?: string;
  what?: string;
  how?: string;
  of_stage?: StageOf;
  starts_at?: Instant;
  zone?: string;
  mode?: SessionMode;
  closes?: Instant[];
}

/** Another date for a session that has not begun, or none; the rest of its plan stays. zone: of whoever says so. closes: in place of those that it had, where it is not live. */
export interface DateSession {
  type: "date_session";
  starts_at?: Instant;
  zone?: string;
  closes?: Instant[];
}

/** Fill in a field of the form of a session that has not begun, in place of what it said; without text it is emptied. */
export interface FillForm {
  type: "fill_form";
  field: string;
  text?: string;
}

/** Attach something to a session for everybody in it to look at: one file that was uploaded for it, or an address on the web that begins with https. */
export interface AttachMaterial {
  type: "attach_material";
  title: string;
  address?: string;
  attachments?: AttachedFile[];
}

/** Take away a material that I brought, or as somebody who facilitates anybody's; its file goes with it. */
export interface RemoveMaterial {
  type: "remove_material";
  material: Uuid;
}

/** I took part, read the acta, and it is right. */
export interface ConfirmActa {
  type: "confirm_acta";
}

/** Ask for something in the acta to be put right, as somebody who took part. It stands beside it, and nothing is rewritten. contribution: what it is about; absent: the acta as a whole. */
export interface AskCorrection {
  type: "ask_correction";
  contribution?: Uuid;
  text: string;
}

/** Take back a correction that one asked for: that it was asked for stays on record, and its words go. */
export interface TakeBackCorrection {
  type: "take_back_correction";
  correction: Uuid;
}

/** Give somebody a role in the session, or take one oneself. */
export interface GiveSeat {
  type: "give_seat";
  person: number;
  role: string;
}

/** Give a role back: one's own, or as facilitator another's. */
export interface LeaveSeat {
  type: "leave_seat";
  person: number;
  role: string;
}

/** Begin with the first phase. */
export interface StartConversation {
  type: "start_conversation";
}

/** On to the next phase, or to the end. from: the phase that one was looking at. */
export interface NextPhase {
  type: "next_phase";
  from: number;
}

/** On to the next phase whatever is missing. */
export interface SkipPhase {
  type: "skip_phase";
  from: number;
  reason: string;
}

/** Back to the phase before. */
export interface GoBack {
  type: "go_back";
  from: number;
  reason: string;
}

/** More time for the phase. */
export interface ExtendPhase {
  type: "extend_phase";
  from: number;
  seconds: number;
  reason: string;
}

/** Less time for the phase; some seconds stay. */
export interface ShortenPhase {
  type: "shorten_phase";
  from: number;
  seconds: number;
  reason: string;
}

/** Stop the clock. */
export interface PauseConversation {
  type: "pause_conversation";
  reason: string;
}

/** Go on with the time that was left. */
export interface ResumeConversation {
  type: "resume_conversation";
}

/** End it here. */
export interface EndConversation {
  type: "end_conversation";
  reason: string;
}

/** Ask for the word. */
export interface RaiseHand {
  type: "raise_hand";
  phase: number;
}

/** Do not ask for it any more. */
export interface LowerHand {
  type: "lower_hand";
  phase: number;
}

/** I am done, or I pass. */
export interface YieldTurn {
  type: "yield_turn";
  phase: number;
}

/** Give the word to somebody now. */
export interface GiveTurn {
  type: "give_turn";
  phase: number;
  person: number;
}

/** I am done with this phase, or not. */
export interface MarkReady {
  type: "mark_ready";
  phase: number;
  ready: boolean;
}

/** Bring something into the conversation, with files that were uploaded for it. late: it was written for a phase that is over. group: in which group it was written: somebody who has been moved meanwhile says nothing to others than they meant. */
export interface Contribute {
  type: "contribute";
  phase: number;
  kind: string;
  text: string;
  reply_to?: Uuid;
  rests_on?: Uuid;
  owners: number[];
  due?: number;
  late: boolean;
  attachments?: AttachedFile[];
  group?: number;
}

/** Answer the poll of the phase, in place of an earlier answer of mine; an empty ballot takes it back. While a hybrid session can be completed: the poll of any phase that had one, which I have not answered before. */
export interface CastVote {
  type: "cast_vote";
  phase: number;
  ballot: Ballot;
}

/** Who is in which group, before the groups open: as facilitator, or until it begins as whoever plans. groups: by hand, empty ones are left out; absent: at random, in `count` groups or as many as the template's sizes ask for. */
export interface FormGroups {
  type: "form_groups";
  groups?: Group[];
  count?: number;
}

/** As facilitator, move somebody to another group, or to a new one behind the last. What they wrote stays where they wrote it. */
export interface MoveToGroup {
  type: "move_to_group";
  person: number;
  group: number;
}

/** As somebody of a group, say who of it speaks for it. Another choice is for whoever was chosen, or who facilitates the group. */
export interface ChooseSpokesperson {
  type: "choose_spokesperson";
  person: number;
}

/** As facilitator, call something out to all groups: it is shown in each. */
export interface CallGroups {
  type: "call_groups";
  text: string;
}

/** As one of the public, bring a question that others may vote for. phase: the one that I was looking at. */
export interface AskQuestion {
  type: "ask_question";
  phase: number;
  text: string;
}

/** As one of the public, say that I want this question answered, or not any more. Each person counts once; who it was is told to nobody. */
export interface VoteQuestion {
  type: "vote_question";
  question: Uuid;
  on: boolean;
}

/** As somebody with a facilitating seat, say what became of a question of the public. */
export interface MarkQuestion {
  type: "mark_question";
  question: Uuid;
  standing: QuestionStanding;
}

/** As facilitator, end the turn of whoever of the public has the word. */
export interface EndWord {
  type: "end_word";
  phase: number;
}

/** Give a contribution the kind that it is. */
export interface Reclassify {
  type: "reclassify";
  contribution: Uuid;
  kind: string;
  reason?: string;
}

/** Let somebody who is silent in this phase say one thing. */
export interface GrantException {
  type: "grant_exception";
  person: number;
  reason: string;
}

/** Let a co-facilitator facilitate. */
export interface HandOver {
  type: "hand_over";
  person: number;
  reason?: string;
}

/** As facilitator, invite somebody to speak: they are shown it and nobody else but those who facilitate. text: words of one's own besides. */
export interface Nudge {
  type: "nudge";
  person: number;
  invites: Invitation;
  text?: string;
}

/** Somebody who has the word is gone: it goes on, and comes to them when they are back. */
export interface DeclareAbsent {
  type: "declare_absent";
  person: number;
}

/** Open a space below this one, or a notebook of one's own; whoever asks coordinates it. people: members of this space who are in it from its beginning. */
export interface OpenSpace {
  type: "open_space";
  kind: SpaceKind;
  title: string;
  people?: SeatedPerson[];
}

/** Say what became of a commitment, here or in a session that opened with it. due: its new day, when replanned. */
export interface ChangeCommitment {
  type: "change_commitment";
  commitment: Uuid;
  move: CommitmentMove;
  due?: number;
  note?: string;
}

/** In a session that is over: bring a commitment of it to the space above again. */
export interface CarryCommitment {
  type: "carry_commitment";
  commitment: Uuid;
}

/** Propose to another member of a space that keeps commitments that they take something on, for a day or none. Of one member at most 10 wait for an answer. */
export interface ProposeCommitment {
  type: "propose_commitment";
  to: number;
  text: string;
  due?: number;
}

/** As the one to whom it was proposed: take it on, in these words and for this day, which are those that were proposed or others. */
export interface AcceptProposal {
  type: "accept_proposal";
  proposal: Uuid;
  text: string;
  due?: number;
}

/** As the one to whom it was proposed: do not take it on. note: to who proposed it, who alone reads it. */
export interface DeclineProposal {
  type: "decline_proposal";
  proposal: Uuid;
  note?: string;
}

/** As who proposed it, or who coordinates: it is proposed no more. */
export interface TakeBackProposal {
  type: "take_back_proposal";
  proposal: Uuid;
}

/** In a mentoring room or a mesa: propose what to agree on, in place of what was proposed before. every_days: from 1 to 366; minutes: from 5 to 480; visits: at most 366 in a year and 31 in a month, with at least one active month. activities: at most 366 in a year and 31 in a month of each, with the active months that visits name; a year or a month has a number. The agreement that holds goes on holding until everybody has said yes to this one. */
export interface ProposeAgreement {
  type: "propose_agreement";
  goals: string;
  channel: string;
  confidentiality: string;
  every_days?: number;
  minutes?: number;
  visits?: VisitsAgreed;
  activities?: ActivityAgreed[];
}

/** Say yes to the agreement that is proposed, as one of those who accompany or are accompanied. */
export interface AcceptAgreement {
  type: "accept_agreement";
  agreement: Uuid;
}

/** As somebody who took on a commitment that is pending here: bring evidence of it, as a message of the space. At most ten of one commitment, those that were taken back included. */
export interface BringEvidence {
  type: "bring_evidence";
  commitment: Uuid;
  text: string;
  attachments?: AttachedFile[];
}

/** In a session that goes on, as its author or as somebody who takes it on: say of a commitment that everybody sees its key moves, the evidence expected and the goal that it serves, in place of what was said before. Nothing: that is taken back. */
export interface DetailCommitment {
  type: "detail_commitment";
  commitment: Uuid;
  moves?: string;
  evidence?: string;
  goal?: string;
}

/** In a notebook of one's own: tell a story, or correct one that was told. A story of value says what happened, one of accompanying what was needed; each part is said once and belongs to the form. drawn_on: on what it rests. */
export interface TellStory {
  type: "tell_story";
  form: StoryForm;
  parts: StoryPart[];
  drawn_on: string[];
  story?: Uuid;
}

/** A story of the notebook goes, with all of its words. */
export interface TakeBackStory {
  type: "take_back_story";
  story: Uuid;
}

/** Begin a cycle here: a copy of a shipped one, at the stage where it says that one begins. */
export interface TakeCycle {
  type: "take_cycle";
  cycle: string;
}

/** Change the copy of the cycle that this space goes through: the whole document, with the stage where one stands still in it. based_on: the copy that was changed; where it is another one by now, it is refused. Absent: whatever it is by now. */
export interface EditCycle {
  type: "edit_cycle";
  document: string;
  based_on?: Uuid;
}

/** Go to a stage of the cycle: any of them, in any order. reason: asked for where stages are left out. new_round: another round begins with it. */
export interface EnterStage {
  type: "enter_stage";
  stage: string;
  reason?: string;
  new_round: boolean;
}

/** This space goes through the cycle no more. */
export interface LeaveCycle {
  type: "leave_cycle";
  reason?: string;
}

/** Say what whoever accompanies is from now on. */
export interface TakeRole {
  type: "take_role";
  role: AccompanierRole;
}

/** In a mentoring room or a mesa: propose that some observe a class of another, who all are among those who accompany and are accompanied. It begins in the last hour at the earliest, and in two years at the latest; minutes: from 5 to 480. replaces: an observation without notes which this one takes the place of. Nothing can be shared of it before each of them has said yes. */
export interface ProposeObservation {
  type: "propose_observation";
  observers: number[];
  observed: number;
  starts_at: Instant;
  minutes: number;
  course: string;
  looks_at: string;
  records: string;
  replaces?: Uuid;
}

/** Say yes to an observation, as one of its people. */
export interface AcceptObservation {
  type: "accept_observation";
  observation: Uuid;
}

/** Take an observation back: any of its people while nothing was shared of it, and whoever is observed at any time. All words of it are deleted. */
export interface WithdrawObservation {
  type: "withdraw_observation";
  observation: Uuid;
}

/** Give those of an observation that all agreed on what I noted as an observer, in place of what I shared before, until the dialogue holds. At least one strength and one piece of evidence; an interpretation rests on evidence that comes before it. */
export interface ShareFieldNotes {
  type: "share_field_notes";
  observation: Uuid;
  notes: FieldNote[];
}

/** Say that the dialogue after an observation took place: in a session of this space that ended after the class began, or what came of it in words, or both. It holds when who was observed says so. */
export interface TellDialogue {
  type: "tell_dialogue";
  observation: Uuid;
  session?: number;
  words?: string;
}

/** As who was observed: yes, the dialogue took place as it was told. */
export interface ConfirmDialogue {
  type: "confirm_dialogue";
  observation: Uuid;
}

/** Begin the plan of this space, or change the one in force: the whole document. based_on: the document that was changed, absent when there is no plan; when another one is in force by now, it is refused. */
export interface KeepPlan {
  type: "keep_plan";
  document: string;
  based_on?: Uuid;
}

/** Say where an action of the plan stands: whoever keeps the plan, and who answers for it. note: asked for where it is dropped. */
export interface StandAction {
  type: "stand_action";
  plan: Uuid;
  action: string;
  state: ActionState;
  note?: string;
}

/** Say the figure of an indicator on a day, since 1970-01-01, of the last ten years: at most nine digits, and three more after a point. source: where it is from. */
export interface MeasureIndicator {
  type: "measure_indicator";
  plan: Uuid;
  indicator: string;
  value: string;
  on: number;
  source?: string;
}

/** Say that the community validated the plan as it stands in this document: on which day, and who took part, in words. */
export interface ValidatePlan {
  type: "validate_plan";
  document: Uuid;
  on: number;
  words: string;
}

/** In a mentoring room or a mesa: a topic that its programme takes up in workshops, in visits and in meetings of the group. */
export interface AddTopic {
  type: "add_topic";
  title: string;
}

/** Take a topic out of the programme; its title is deleted. */
export interface DropTopic {
  type: "drop_topic";
  topic: Uuid;
}

/** A topic is taken up in this: a session of this space as a workshop or a meeting, or an observation as a visit. */
export interface TieTopic {
  type: "tie_topic";
  topic: Uuid;
  part: TopicPart;
  session?: number;
  visit?: Uuid;
}

/** A topic is not taken up in this after all. */
export interface UntieTopic {
  type: "untie_topic";
  topic: Uuid;
  session?: number;
  visit?: Uuid;
}

/** In a mentoring room or a mesa: an activity that was held, as one of those who accompany or are accompanied, or who coordinates. on: its day, the last one of several, since 1970-01-01, of the last 366 and not to come; days: from 1 to 60, more than one of a workshop or a nucleus; reach: of a group of mutual learning; session: a session of this space that is over, which is noted once. */
export interface NoteActivity {
  type: "note_activity";
  what: ActivityKind;
  on: number;
  days: number;
  mode: ActivityMode;
  reach?: ActivityReach;
  about: string;
  session?: number;
}

/** An activity was not held so after all: whoever noted it, or who coordinates. What it was about is deleted. */
export interface TakeBackActivity {
  type: "take_back_activity";
  activity: Uuid;
}

/** Delete what an activity was about, and let it count: whoever noted it, or who coordinates. */
export interface ClearActivityWords {
  type: "clear_activity_words";
  activity: Uuid;
}

/** The plan is over here. */
export interface ClosePlan {
  type: "close_plan";
  plan: Uuid;
  how: PlanEnding;
  words?: string;
}

/** In a mentoring room or a mesa, as one of those who accompany or are accompanied: bring the recording of a class of mine, a file that I uploaded for it. It is private until I share it. people: members who are seen or heard in it besides me; others: who else is, in words; minors: what I declare about them; until: when it expires, from a day to 24 months ahead; seconds: how long it takes. */
export interface BringRecording {
  type: "bring_recording";
  file: Uuid;
  title: string;
  purpose: string;
  seconds?: number;
  people: number[];
  others?: string;
  minors: Minors;
  until: Instant;
}

/** Say anew what my recording is, while it is not shared. Everybody in it is asked for their consent anew. */
export interface DescribeRecording {
  type: "describe_recording";
  recording: Uuid;
  title: string;
  purpose: string;
  people: number[];
  others?: string;
  minors: Minors;
  until: Instant;
}

/** As somebody who is in a recording: consent that it is shared, whole or with its sound only. words: what it was when I read it, as the answer to ask_recording names it; whoever goes from the whole to the sound only needs none. Once it is shared it can only be narrowed. */
export interface ConsentToRecording {
  type: "consent_to_recording";
  recording: Uuid;
  consent: RecordingConsent;
  words?: Uuid;
}

/** Let these people of the space play my recording, in place of those before, once everybody in it has consented; without readers everybody who reads the space. */
export interface ShareRecording {
  type: "share_recording";
  recording: Uuid;
  readers: number[];
}

/** Take a recording back, as its owner or as somebody who is in it, at any time and wherever I am by now: its file, what was made of it, its words, comments and clips are deleted. */
export interface WithdrawRecording {
  type: "withdraw_recording";
  recording: Uuid;
}

/** Say something about a recording that I may play, of one of its moments (at_ms) or of all of it; answers: another comment of it, which answers none. */
export interface CommentRecording {
  type: "comment_recording";
  recording: Uuid;
  at_ms?: number;
  kind: RecordingCommentKind;
  text: string;
  answers?: Uuid;
}

/** Take back what I said about a recording. */
export interface WithdrawRecordingComment {
  type: "withdraw_recording_comment";
  recording: Uuid;
  comment: Uuid;
}

/** Mark a stretch of a recording that I may play, from one second to ten minutes, to look at it together. */
export interface MarkClip {
  type: "mark_clip";
  recording: Uuid;
  from_ms: number;
  to_ms: number;
  title: string;
}

/** Take back a clip that I marked, or one of my recording. */
export interface WithdrawClip {
  type: "withdraw_clip";
  recording: Uuid;
  clip: Uuid;
}

/** As coordinator, in a space that is no session and no notebook: what is written here stays for so many months, from 6 to 120; without months, until somebody takes it back. */
export interface SetRetention {
  type: "set_retention";
  months?: number;
}

/** As coordinator of a network: what calls are in it and in everything below it. */
export interface SetCalls {
  type: "set_calls";
  calls: CallPolicy;
}

export type Command =
  | PostMessage
  | EditMessage
  | WithdrawMessage
  | React
  | AddMember
  | RemoveMember
  | PlanSession
  | DateSession
  | FillForm
  | AttachMaterial
  | RemoveMaterial
  | ConfirmActa
  | AskCorrection
  | TakeBackCorrection
  | GiveSeat
  | LeaveSeat
  | StartConversation
  | NextPhase
  | SkipPhase
  | GoBack
  | ExtendPhase
  | ShortenPhase
  | PauseConversation
  | ResumeConversation
  | EndConversation
  | RaiseHand
  | LowerHand
  | YieldTurn
  | GiveTurn
  | MarkReady
  | Contribute
  | CastVote
  | FormGroups
  | MoveToGroup
  | ChooseSpokesperson
  | CallGroups
  | AskQuestion
  | VoteQuestion
  | MarkQuestion
  | EndWord
  | Reclassify
  | GrantException
  | HandOver
  | Nudge
  | DeclareAbsent
  | OpenSpace
  | ChangeCommitment
  | CarryCommitment
  | ProposeCommitment
  | AcceptProposal
  | DeclineProposal
  | TakeBackProposal
  | ProposeAgreement
  | AcceptAgreement
  | BringEvidence
  | DetailCommitment
  | TellStory
  | TakeBackStory
  | TakeCycle
  | EditCycle
  | EnterStage
  | LeaveCycle
  | TakeRole
  | ProposeObservation
  | AcceptObservation
  | WithdrawObservation
  | ShareFieldNotes
  | TellDialogue
  | ConfirmDialogue
  | KeepPlan
  | StandAction
  | MeasureIndicator
  | ValidatePlan
  | AddTopic
  | DropTopic
  | TieTopic
  | UntieTopic
  | NoteActivity
  | TakeBackActivity
  | ClearActivityWords
  | ClosePlan
  | BringRecording
  | DescribeRecording
  | ConsentToRecording
  | ShareRecording
  | WithdrawRecording
  | CommentRecording
  | WithdrawRecordingComment
  | MarkClip
  | WithdrawClip
  | SetRetention
  | SetCalls;

/** A message was written. */
export interface MessagePostedItem {
  type: "message_posted";
  seq: number;
  at: Instant;
  id: Uuid;
  author: number;
  text?: string;
  reply_to?: Uuid;
  attachments?: Attachment[];
  thread?: Uuid;
  mentions?: number[];
}

/** Its author corrected it; mentions in place of those it had. */
export interface MessageEditedItem {
  type: "message_edited";
  seq: number;
  at: Instant;
  id: Uuid;
  text?: string;
  mentions?: number[];
}

/** What changed in the reactions to it; changes that came together come as one item. */
export interface MessageReactedItem {
  type: "message_reacted";
  seq: number;
  at: Instant;
  id: Uuid;
  changes: ReactionChange[];
}

/** Its text, files, mentions and reactions are gone; a marker stays. */
export interface MessageWithdrawnItem {
  type: "message_withdrawn";
  seq: number;
  at: Instant;
  id: Uuid;
}

/** Somebody came in. */
export interface MemberJoinedItem {
  type: "member_joined";
  seq: number;
  at: Instant;
  person: number;
}

/** Somebody's membership ended. */
export interface MemberLeftItem {
  type: "member_left";
  seq: number;
  at: Instant;
  person: number;
}

/** How the session is to run, in place of what was planned before. */
export interface SessionPlannedItem {
  type: "session_planned";
  seq: number;
  at: Instant;
  conversation: Conversation;
}

/** The session is not live: how its people meet, and when its phases close. */
export interface SessionPacedItem {
  type: "session_paced";
  seq: number;
  at: Instant;
  mode: SessionMode;
  closes: Instant[];
}

/** Somebody filled in a field of the form, or emptied it. */
export interface FormFilledItem {
  type: "form_filled";
  seq: number;
  at: Instant;
  field: string;
  by: number;
  empty: boolean;
  text?: string;
}

/** Somebody attached something to the session. */
export interface MaterialAttachedItem {
  type: "material_attached";
  seq: number;
  at: Instant;
  material: Material;
}

/** A material was taken away: its title, its address and its file are gone. */
export interface MaterialRemovedItem {
  type: "material_removed";
  seq: number;
  at: Instant;
  material: Uuid;
}

/** The phase of days, or the time to complete, closes soon. */
export interface PhaseClosingItem {
  type: "phase_closing";
  seq: number;
  at: Instant;
}

/** The phases of a hybrid session are over: no turns, nobody ready, no exceptions. Until then whoever was absent may complete their part. */
export interface CompletingBeganItem {
  type: "completing_began";
  seq: number;
  at: Instant;
  until: Instant;
  by?: number;
  reason?: string;
}

/** The planned session serves a stage of a cycle of the space above. */
export interface SessionPlacedItem {
  type: "session_placed";
  seq: number;
  at: Instant;
  of_stage: StageOf;
}

/** The session has another date, or none. */
export interface SessionDatedItem {
  type: "session_dated";
  seq: number;
  at: Instant;
  starts_at?: Instant;
  zone?: string;
}

/** Somebody who took part says that the acta is right; in place of what they said before. corrections: how many had been asked for by then. */
export interface ActaConfirmedItem {
  type: "acta_confirmed";
  seq: number;
  at: Instant;
  person: number;
  corrections: number;
}

/** Somebody who took part asks for something in the acta to be put right. */
export interface CorrectionAskedItem {
  type: "correction_asked";
  seq: number;
  at: Instant;
  id: Uuid;
  by: number;
  contribution?: Uuid;
  text?: string;
}

/** Whoever asked for a correction of the acta took it back; its words are gone. */
export interface CorrectionTakenBackItem {
  type: "correction_taken_back";
  seq: number;
  at: Instant;
  correction: Uuid;
}

/** Somebody has a role; facilitator: who facilitates from here on. */
export interface SeatGivenItem {
  type: "seat_given";
  seq: number;
  at: Instant;
  person: number;
  role: string;
  facilitator?: number;
}

/** Somebody no longer has a role; facilitator: who facilitates from here on. */
export interface SeatLeftItem {
  type: "seat_left";
  seq: number;
  at: Instant;
  person: number;
  role: string;
  facilitator?: number;
}

/** A phase began, in place of the one before; turns: with whom the word is. Who was ready is no longer, and exceptions are over. */
export interface PhaseEnteredItem {
  type: "phase_entered";
  seq: number;
  at: Instant;
  phase: number;
  how: Entered;
  deadline: Instant;
  turns: Turn[];
  by?: number;
  reason?: string;
}

/** The phase ends at another time. */
export interface PhaseExtendedItem {
  type: "phase_extended";
  seq: number;
  at: Instant;
  how: Extension;
  deadline: Instant;
  turns: Turn[];
  by?: number;
  reason?: string;
}

/** Its time is over, and it goes on until somebody ends it. */
export interface PhaseOvertimeItem {
  type: "phase_overtime";
  seq: number;
  at: Instant;
}

/** A phase was left without this. */
export interface RequirementMissingItem {
  type: "requirement_missing";
  seq: number;
  at: Instant;
  kind: string;
}

/** The clock stands still. */
export interface ConversationPausedItem {
  type: "conversation_paused";
  seq: number;
  at: Instant;
  by: number;
  reason?: string;
}

/** It goes on. */
export interface ConversationResumedItem {
  type: "conversation_resumed";
  seq: number;
  at: Instant;
  deadline: Instant;
  turns: Turn[];
  by: number;
}

/** The word went round: turn takes the place of the one of its grant. */
export interface TurnChangedItem {
  type: "turn_changed";
  seq: number;
  at: Instant;
  how: TurnChange;
  turn: Turn;
  person?: number;
  by?: number;
}

/** Somebody is done with this phase, or not. */
export interface ReadyMarkedItem {
  type: "ready_marked";
  seq: number;
  at: Instant;
  person: number;
  ready: boolean;
}

/** Somebody contributed; by_exception uses up their exception. */
export interface ContributionMadeItem {
  type: "contribution_made";
  seq: number;
  at: Instant;
  contribution: Contribution;
  by_exception: boolean;
}

/** Its author corrected it. */
export interface ContributionEditedItem {
  type: "contribution_edited";
  seq: number;
  at: Instant;
  id: Uuid;
  text?: string;
}

/** Its text is gone; a marker stays. */
export interface ContributionWithdrawnItem {
  type: "contribution_withdrawn";
  seq: number;
  at: Instant;
  id: Uuid;
}

/** It has another kind. */
export interface ContributionReclassifiedItem {
  type: "contribution_reclassified";
  seq: number;
  at: Instant;
  id: Uuid;
  kind: string;
  by: number;
  reason?: string;
}

/** What was hidden, or in a group, is shown. Contributions with shown = author_until_reveal or group go, and these are added behind all others. An anonymous one says nothing of its author here: whoever knew that it is theirs goes on knowing it. */
export interface ContributionsRevealedItem {
  type: "contributions_revealed";
  seq: number;
  at: Instant;
  contributions: Contribution[];
}

/** My answer to the poll of the phase, in place of an earlier one; without a ballot it is taken back. Nobody else is told. */
export interface VoteCastItem {
  type: "vote_cast";
  seq: number;
  at: Instant;
  ballot?: Ballot;
}

/** What came of the poll, in place of what came of this phase before; my answer is over. */
export interface PollClosedItem {
  type: "poll_closed";
  seq: number;
  at: Instant;
  result: PollResult;
}

/** My answer to the poll of a phase that is over, in place of an earlier one; without a ballot it is taken back. Nobody else is told. */
export interface LateVoteCastItem {
  type: "late_vote_cast";
  seq: number;
  at: Instant;
  phase: number;
  ballot?: Ballot;
}

/** What was answered to a poll afterwards: the session can be completed no longer. */
export interface PollCompletedItem {
  type: "poll_completed";
  seq: number;
  at: Instant;
  afterwards: PollAfterwards;
}

/** Who is in which group, in place of how they were before. by: absent where the phase began without somebody having formed them. */
export interface GroupsFormedItem {
  type: "groups_formed";
  seq: number;
  at: Instant;
  groups: Group[];
  by?: number;
}

/** Somebody is in another group, behind those who are there; a group of that number is new if there was none. by: absent where they had none. */
export interface PersonGroupedItem {
  type: "person_grouped";
  seq: number;
  at: Instant;
  person: number;
  group: number;
  by?: number;
}

/** The facilitator called something out to all groups. */
export interface GroupsCalledItem {
  type: "groups_called";
  seq: number;
  at: Instant;
  call: GroupsCall;
}

/** Somebody of the public asks something. */
export interface QuestionAskedItem {
  type: "question_asked";
  seq: number;
  at: Instant;
  question: Question;
}

/** How many want these questions answered now. One that is not there any more is passed over. */
export interface QuestionsVotedItem {
  type: "questions_voted";
  seq: number;
  at: Instant;
  votes: QuestionVotes[];
}

/** What became of a question. */
export interface QuestionMarkedItem {
  type: "question_marked";
  seq: number;
  at: Instant;
  number: number;
  standing: QuestionStanding;
}

/** A question is gone, with its votes. */
export interface QuestionWithdrawnItem {
  type: "question_withdrawn";
  seq: number;
  at: Instant;
  number: number;
}

/** So many of the public ask for the word. */
export interface HandsCountedItem {
  type: "hands_counted";
  seq: number;
  at: Instant;
  hands: number;
}

/** Somebody of the public has the word from here on, or has it until another moment. */
export interface WordGivenItem {
  type: "word_given";
  seq: number;
  at: Instant;
  person: number;
  until?: Instant;
  hands: number;
}

/** Nobody of the public has the word. */
export interface WordEndedItem {
  type: "word_ended";
  seq: number;
  at: Instant;
  how: TurnChange;
  person: number;
  hands: number;
}

/** Reactions to the stage in the present phase, in the order of Reaction. */
export interface ApplaudedItem {
  type: "applauded";
  seq: number;
  at: Instant;
  reactions: number[];
}

/** Somebody who is silent may say one thing. */
export interface ExceptionGrantedItem {
  type: "exception_granted";
  seq: number;
  at: Instant;
  person: number;
  by: number;
  reason?: string;
}

/** Somebody else facilitates. */
export interface FacilitationPassedItem {
  type: "facilitation_passed";
  seq: number;
  at: Instant;
  how: Succession;
  to: number;
  by?: number;
  reason?: string;
}

/** Whoever facilitates invited somebody to speak, in place of an earlier invitation of theirs. Nobody is told but they and those who facilitate. */
export interface PersonNudgedItem {
  type: "person_nudged";
  seq: number;
  at: Instant;
  nudge: Nudged;
}

/** It is over: no turns, nobody ready, no exceptions, and anonymous contributions have no author any more, for whoever wrote them neither: those that are hidden still go. */
export interface ConversationEndedItem {
  type: "conversation_ended";
  seq: number;
  at: Instant;
  how: Ending;
  by?: number;
  reason?: string;
}

/** A space was opened below this one, by the command `id`; it is about to begin. */
export interface ChildOpenedItem {
  type: "child_opened";
  seq: number;
  at: Instant;
  id: Uuid;
  space: number;
  kind: SpaceKind;
}

/** The session opens with what was pending above it: the ledger holds these. */
export interface PendingBroughtItem {
  type: "pending_brought";
  seq: number;
  at: Instant;
  commitments: Commitment[];
}

/** A session below is over and left its acta: these commitments are added to the ledger. again: brought once more, without another mention of the session. */
export interface ActaTakenItem {
  type: "acta_taken";
  seq: number;
  at: Instant;
  session: number;
  began_at?: Instant;
  ended_at: Instant;
  how: Ending;
  commitments: Commitment[];
  beyond: number;
  again: boolean;
}

/** A commitment as it is from here on. In a session the ledger keeps it; elsewhere it goes when it is kept, dropped or taken_back. */
export interface CommitmentChangedItem {
  type: "commitment_changed";
  seq: number;
  at: Instant;
  commitment: Commitment;
  by: number;
}

/** The words of a commitment that is over are gone. */
export interface CommitmentTakenBackItem {
  type: "commitment_taken_back";
  seq: number;
  at: Instant;
  id: Uuid;
}

/** The message is evidence of the commitment. */
export interface EvidenceBroughtItem {
  type: "evidence_brought";
  seq: number;
  at: Instant;
  commitment: Uuid;
  message: Uuid;
}

/** What is said besides of a commitment of this session from here on; without moves, evidence and goal, nothing. */
export interface CommitmentDetailedItem {
  type: "commitment_detailed";
  seq: number;
  at: Instant;
  details: CommitmentDetails;
}

/** A commitment is proposed to somebody. */
export interface CommitmentProposedItem {
  type: "commitment_proposed";
  seq: number;
  at: Instant;
  proposal: Proposal;
}

/** What was proposed under the same id was taken on by the one to whom it was: the ledger holds the commitment, and the proposal no more. */
export interface ProposalAcceptedItem {
  type: "proposal_accepted";
  seq: number;
  at: Instant;
  commitment: Commitment;
}

/** Something is proposed no more: it was not taken on, or was taken back. */
export interface ProposalClosedItem {
  type: "proposal_closed";
  seq: number;
  at: Instant;
  id: Uuid;
}

/** Somebody proposes what to agree on. */
export interface AgreementProposedItem {
  type: "agreement_proposed";
  seq: number;
  at: Instant;
  agreement: Agreement;
}

/** Somebody said yes to the agreement that is proposed; holds: with that everybody has, and it is the agreement from here on. */
export interface AgreementAcceptedItem {
  type: "agreement_accepted";
  seq: number;
  at: Instant;
  agreement: Uuid;
  by: number;
  holds: boolean;
}

/** The space goes through this cycle from here on. */
export interface CycleTakenItem {
  type: "cycle_taken";
  seq: number;
  at: Instant;
  cycle: Cycle;
}

/** The space goes through the cycle as it is written now; document: the id of the copy. */
export interface CycleEditedItem {
  type: "cycle_edited";
  seq: number;
  at: Instant;
  script?: string;
  stages: string[];
  by: number;
  document?: Uuid;
}

/** The space stands at this stage of its cycle. */
export interface StageEnteredItem {
  type: "stage_entered";
  seq: number;
  at: Instant;
  pass: StagePass;
}

/** A session that served a stage of the cycle is over. */
export interface StageMetItem {
  type: "stage_met";
  seq: number;
  at: Instant;
  meeting: StageMeeting;
}

/** Of those who accompany and are accompanied, somebody came or left while the space goes through a cycle. */
export interface PartiesChangedItem {
  type: "parties_changed";
  seq: number;
  at: Instant;
}

/** The cycle is over here. */
export interface CycleLeftItem {
  type: "cycle_left";
  seq: number;
  at: Instant;
  left: CycleLeft;
}

/** What whoever accompanies is from here on. */
export interface RoleTakenItem {
  type: "role_taken";
  seq: number;
  at: Instant;
  role: AccompanierRole;
  by: number;
}

/** Somebody proposes to observe a class. */
export interface ObservationProposedItem {
  type: "observation_proposed";
  seq: number;
  at: Instant;
  observation: Observation;
}

/** Somebody said yes to an observation; agreed: with that all of its people have. */
export interface ObservationAcceptedItem {
  type: "observation_accepted";
  seq: number;
  at: Instant;
  observation: Uuid;
  by: number;
  agreed: boolean;
}

/** An observation was taken back, with all that was written for it: what of it is kept is to be deleted. */
export interface ObservationWithdrawnItem {
  type: "observation_withdrawn";
  seq: number;
  at: Instant;
  observation: Uuid;
  by: number;
}

/** Its people may read what this observer noted, in place of what they shared before. */
export interface FieldNotesSharedItem {
  type: "field_notes_shared";
  seq: number;
  at: Instant;
  observation: Uuid;
  by: number;
}

/** Somebody says that the dialogue took place; holds: it is who was observed. */
export interface DialogueToldItem {
  type: "dialogue_told";
  seq: number;
  at: Instant;
  observation: Uuid;
  by: number;
  session?: number;
  holds: boolean;
}

/** Who was observed says so too. */
export interface DialogueConfirmedItem {
  type: "dialogue_confirmed";
  seq: number;
  at: Instant;
  observation: Uuid;
}

/** The plan of this space as it is from here on. What was said of actions and measured before stays with those that it still has; another plan begins with one of another id. */
export interface PlanKeptItem {
  type: "plan_kept";
  seq: number;
  at: Instant;
  plan: Uuid;
  document: Uuid;
  text?: string;
  by: number;
  label: PlanLabel;
  owner: PlanOwner;
  owners: number[];
  actions: PlannedAction[];
  indicators: PlannedIndicator[];
}

/** Where an action of the plan stands. */
export interface ActionStoodItem {
  type: "action_stood";
  seq: number;
  at: Instant;
  action: string;
  standing: ActionStanding;
}

/** A figure of an indicator of the plan. */
export interface IndicatorMeasuredItem {
  type: "indicator_measured";
  seq: number;
  at: Instant;
  indicator: string;
  measure: IndicatorMeasure;
}

/** The community validated the plan. */
export interface PlanValidatedItem {
  type: "plan_validated";
  seq: number;
  at: Instant;
  validation: PlanValidation;
}

/** The plan is over. */
export interface PlanClosedItem {
  type: "plan_closed";
  seq: number;
  at: Instant;
  left: PlanLeft;
}

/** The programme has another topic. */
export interface TopicAddedItem {
  type: "topic_added";
  seq: number;
  at: Instant;
  topic: Topic;
}

/** The programme has this topic no more. */
export interface TopicDroppedItem {
  type: "topic_dropped";
  seq: number;
  at: Instant;
  topic: Uuid;
}

/** A topic is taken up in this, in place of what it was tied to it as before. */
export interface TopicTiedItem {
  type: "topic_tied";
  seq: number;
  at: Instant;
  topic: Uuid;
  tie: TopicTie;
}

/** A topic is not taken up in this after all. */
export interface TopicUntiedItem {
  type: "topic_untied";
  seq: number;
  at: Instant;
  topic: Uuid;
  session?: number;
  visit?: Uuid;
}

/** A session in which topics are taken up is over. */
export interface TopicMetItem {
  type: "topic_met";
  seq: number;
  at: Instant;
  session: number;
}

/** Somebody noted an activity that was held. instead: an activity of an earlier year that is kept no longer, as no more fit. */
export interface ActivityNotedItem {
  type: "activity_noted";
  seq: number;
  at: Instant;
  activity: HeldActivity;
  instead?: Uuid;
}

/** This activity counts no more. */
export interface ActivityTakenBackItem {
  type: "activity_taken_back";
  seq: number;
  at: Instant;
  activity: Uuid;
}

/** What this activity was about is deleted. */
export interface ActivityWordsClearedItem {
  type: "activity_words_cleared";
  seq: number;
  at: Instant;
  activity: Uuid;
}

/** The last day of these actions of the plan comes: who answers for them was told. */
export interface ActionsNearItem {
  type: "actions_near";
  seq: number;
  at: Instant;
  actions: string[];
}

/** Somebody brought the recording of a class, private as yet. */
export interface RecordingBroughtItem {
  type: "recording_brought";
  seq: number;
  at: Instant;
  recording: Recording;
}

/** Its owner says anew what it is; nobody has consented to that. */
export interface RecordingDescribedItem {
  type: "recording_described";
  seq: number;
  at: Instant;
  recording: Uuid;
  people: number[];
  minors: Minors;
  until: Instant;
}

/** Somebody who is in it consents, in place of what they consented to before. */
export interface RecordingConsentedItem {
  type: "recording_consented";
  seq: number;
  at: Instant;
  recording: Uuid;
  by: number;
  consent: RecordingConsent;
}

/** It is shared with these readers in place of others, without any with everybody who reads the space. */
export interface RecordingSharedItem {
  type: "recording_shared";
  seq: number;
  at: Instant;
  recording: Uuid;
  readers: number[];
  sound_only: boolean;
}

/** It was taken back, with its comments and clips: what of it is kept or shown is to be deleted. */
export interface RecordingWithdrawnItem {
  type: "recording_withdrawn";
  seq: number;
  at: Instant;
  recording: Uuid;
  by: number;
}

/** Its time was over: what of it is kept or shown is to be deleted. */
export interface RecordingExpiredItem {
  type: "recording_expired";
  seq: number;
  at: Instant;
  recording: Uuid;
}

/** Somebody said something about it; who, and what, is for those who may play it. */
export interface RecordingCommentedItem {
  type: "recording_commented";
  seq: number;
  at: Instant;
  recording: Uuid;
  comment: Uuid;
}

/** A comment was taken back. */
export interface RecordingCommentWithdrawnItem {
  type: "recording_comment_withdrawn";
  seq: number;
  at: Instant;
  recording: Uuid;
  comment: Uuid;
}

/** Somebody marked a stretch of it; who, and which, is for those who may play it. */
export interface ClipMarkedItem {
  type: "clip_marked";
  seq: number;
  at: Instant;
  recording: Uuid;
  clip: Uuid;
}

/** A clip was taken back. */
export interface ClipWithdrawnItem {
  type: "clip_withdrawn";
  seq: number;
  at: Instant;
  recording: Uuid;
  clip: Uuid;
}

/** From now on what is written in the space stays for so many months; without months, until somebody takes it back. */
export interface RetentionSetItem {
  type: "retention_set";
  seq: number;
  at: Instant;
  months?: number;
}

/** What calls are in this network from here on. */
export interface CallsSetItem {
  type: "calls_set";
  seq: number;
  at: Instant;
  calls: CallPolicy;
}

export type Item =
  | MessagePostedItem
  | MessageEditedItem
  | MessageReactedItem
  | MessageWithdrawnItem
  | MemberJoinedItem
  | MemberLeftItem
  | SessionPlannedItem
  | SessionPacedItem
  | FormFilledItem
  | MaterialAttachedItem
  | MaterialRemovedItem
  | PhaseClosingItem
  | CompletingBeganItem
  | SessionPlacedItem
  | SessionDatedItem
  | ActaConfirmedItem
  | CorrectionAskedItem
  | CorrectionTakenBackItem
  | SeatGivenItem
  | SeatLeftItem
  | PhaseEnteredItem
  | PhaseExtendedItem
  | PhaseOvertimeItem
  | RequirementMissingItem
  | ConversationPausedItem
  | ConversationResumedItem
  | TurnChangedItem
  | ReadyMarkedItem
  | ContributionMadeItem
  | ContributionEditedItem
  | ContributionWithdrawnItem
  | ContributionReclassifiedItem
  | ContributionsRevealedItem
  | VoteCastItem
  | PollClosedItem
  | LateVoteCastItem
  | PollCompletedItem
  | GroupsFormedItem
  | PersonGroupedItem
  | GroupsCalledItem
  | QuestionAskedItem
  | QuestionsVotedItem
  | QuestionMarkedItem
  | QuestionWithdrawnItem
  | HandsCountedItem
  | WordGivenItem
  | WordEndedItem
  | ApplaudedItem
  | ExceptionGrantedItem
  | FacilitationPassedItem
  | PersonNudgedItem
  | ConversationEndedItem
  | ChildOpenedItem
  | PendingBroughtItem
  | ActaTakenItem
  | CommitmentChangedItem
  | CommitmentTakenBackItem
  | EvidenceBroughtItem
  | CommitmentDetailedItem
  | CommitmentProposedItem
  | ProposalAcceptedItem
  | ProposalClosedItem
  | AgreementProposedItem
  | AgreementAcceptedItem
  | CycleTakenItem
  | CycleEditedItem
  | StageEnteredItem
  | StageMetItem
  | PartiesChangedItem
  | CycleLeftItem
  | RoleTakenItem
  | ObservationProposedItem
  | ObservationAcceptedItem
  | ObservationWithdrawnItem
  | FieldNotesSharedItem
  | DialogueToldItem
  | DialogueConfirmedItem
  | PlanKeptItem
  | ActionStoodItem
  | IndicatorMeasuredItem
  | PlanValidatedItem
  | PlanClosedItem
  | TopicAddedItem
  | TopicDroppedItem
  | TopicTiedItem
  | TopicUntiedItem
  | TopicMetItem
  | ActivityNotedItem
  | ActivityTakenBackItem
  | ActivityWordsClearedItem
  | ActionsNearItem
  | RecordingBroughtItem
  | RecordingDescribedItem
  | RecordingConsentedItem
  | RecordingSharedItem
  | RecordingWithdrawnItem
  | RecordingExpiredItem
  | RecordingCommentedItem
  | RecordingCommentWithdrawnItem
  | ClipMarkedItem
  | ClipWithdrawnItem
  | RetentionSetItem
  | CallsSetItem;

/** The first frame of every connection. */
export interface HelloFrame {
  type: "hello";
  protocol: number;
  client: string;
  lang?: string;
}

/** Follow a space from a position; without one, from a snapshot. */
export interface JoinFrame {
  type: "join";
  space: number;
  position?: Position;
}

/** Stop following a space. */
export interface LeaveFrame {
  type: "leave";
  space: number;
}

/** Ask for something to happen. id is made by the client, random, and the same when sent again. */
export interface CommandFrame {
  type: "command";
  id: Uuid;
  space: number;
  do: Command;
}

/** Which spaces am I a member of? */
export interface AskSpacesFrame {
  type: "ask_spaces";
  ref: number;
}

/** Names of people who share a space with me. */
export interface AskPeopleFrame {
  type: "ask_people";
  ref: number;
  space: number;
  ids: number[];
}

/** A page of messages, oldest first: older than `before`, or newer than `after`, or those around a place in the log (`near`) or around a message (`around`). Without any of them the newest. */
export interface AskHistoryFrame {
  type: "ask_history";
  ref: number;
  space: number;
  before?: number;
  after?: number;
  near?: number;
  around?: Uuid;
  limit: number;
}

/** The thread that this message began or belongs to: a page of its answers after `after`, oldest first. */
export interface AskThreadFrame {
  type: "ask_thread";
  ref: number;
  space: number;
  message: Uuid;
  after: number;
  limit: number;
}

/** What my own message, or contribution, said before it was corrected. */
export interface AskVersionsFrame {
  type: "ask_versions";
  ref: number;
  space: number;
  message: Uuid;
}

/** What was noted in an observation, and what came of its dialogue, as one of its people. */
export interface AskFieldNotesFrame {
  type: "ask_field_notes";
  ref: number;
  space: number;
  observation: Uuid;
}

/** What a recording that I may play is, what was said of it, and what of it I can play now. */
export interface AskRecordingFrame {
  type: "ask_recording";
  ref: number;
  space: number;
  recording: Uuid;
}

/** The acta of a session that is over. */
export interface AskActaFrame {
  type: "ask_acta";
  ref: number;
  space: number;
}

/** Commitments with their words: those that are pending, or with closed a page of those that were kept or dropped, the newest first; before: `more` of the last page. In a session that has not begun: what it would open with now. */
export interface AskCommitmentsFrame {
  type: "ask_commitments";
  ref: number;
  space: number;
  closed: boolean;
  before?: number;
}

/** How much each has been heard so far in a session that runs, for those who facilitate it. */
export interface AskEquityFrame {
  type: "ask_equity";
  ref: number;
  space: number;
}

/** Who presented and facilitated in the last sessions of the space above, for whoever gives the seats of this one. */
export interface AskRotationFrame {
  type: "ask_rotation";
  ref: number;
  space: number;
}

/** Is the link alive, and what time is it? sent comes back as it was. */
export interface ClockFrame {
  type: "clock";
  sent: number;
}

/** I am writing in this space, which I follow: sent at most every 5 seconds while keys are pressed. It ends by itself after 8 seconds, and with what I publish. Never logged, never answered. */
export interface WritingFrame {
  type: "writing";
  space: number;
}

/** As one of the public, react to what happens on the stage, where the phase asks for it: counted with those of others about once a second, at most one each second of one person. Never answered; what is lost is not sent again. */
export interface ApplaudFrame {
  type: "applaud";
  space: number;
  reaction: Reaction;
}

/** I have read this space, one of mine, up to here, or to its end: every message that was really shown to me. It never goes back. Never logged, told to nobody else, never answered; `reading` follows on all of my connections. */
export interface ReadFrame {
  type: "read";
  space: number;
  seq: number;
}

/** What concerns me, newest first; older than `before`. limit 0: only how many I have not seen. From then on the connection is told of new ones. */
export interface AskNoticesFrame {
  type: "ask_notices";
  ref: number;
  before?: NoticePlace;
  limit: number;
}

/** I have seen these notices, or all up to this time. Never answered; `noticed` follows on all of my connections. */
export interface SeeNoticesFrame {
  type: "see_notices";
  places: NoticePlace[];
  upto?: Instant;
}

/** Come into the call of a mentoring room, a mesa or a session that this connection has joined; a connection is in one call at a time, and leaves the one before. muted and video: how it comes in. `call` follows, or a refusal with ref. */
export interface JoinCallFrame {
  type: "join_call";
  ref: number;
  space: number;
  muted: boolean;
  video: boolean;
}

/** Leave the call. `call_left` follows. */
export interface LeaveCallFrame {
  type: "leave_call";
  space: number;
}

/** To another participant of the call: a description, or a candidate. Passed on as it is, unless the network asks for relays: then every way but those through a relay is taken out of it. Never logged, never answered; to somebody who is gone it is lost. */
export interface SignalCallFrame {
  type: "signal_call";
  space: number;
  to: Uuid;
  description?: CallDescription;
  candidate?: CallCandidate;
}

/** My microphone is off or on, and so is my camera, by my own choice: told to everybody in the call. What may be heard does not follow from it. */
export interface SetCallMediaFrame {
  type: "set_call_media";
  space: number;
  muted: boolean;
  video: boolean;
}

export type ClientFrame =
  | HelloFrame
  | JoinFrame
  | LeaveFrame
  | CommandFrame
  | AskSpacesFrame
  | AskPeopleFrame
  | AskHistoryFrame
  | AskThreadFrame
  | AskVersionsFrame
  | AskFieldNotesFrame
  | AskRecordingFrame
  | AskActaFrame
  | AskCommitmentsFrame
  | AskEquityFrame
  | AskRotationFrame
  | ClockFrame
  | WritingFrame
  | ApplaudFrame
  | ReadFrame
  | AskNoticesFrame
  | SeeNoticesFrame
  | JoinCallFrame
  | LeaveCallFrame
  | SignalCallFrame
  | SetCallMediaFrame;

/** The answer to hello. */
export interface WelcomeFrame {
  type: "welcome";
  protocol: number;
  epoch: Uuid;
  now: Instant;
  self: Person;
}

/** A space as this audience sees it at a position. It replaces everything known of the space. */
export interface SnapshotFrame {
  type: "snapshot";
  space: number;
  position: Position;
  kind: SpaceKind;
  title: string;
  roles: SpaceRole[];
  members: number;
  messages: number;
  timeline: Message[];
  people: Person[];
  conversation?: Conversation;
  ledger?: Ledger;
  accompaniment?: Accompaniment;
  retention?: Retention;
  calls?: CallPolicy;
}

/** Everything that this audience may see of the events after `after` up to and including `upto`. */
export interface WindowFrame {
  type: "window";
  space: number;
  after: number;
  upto: number;
  items: Item[];
}

/** What one may see of the past has changed: drop the space and join it again. */
export interface ViewResetFrame {
  type: "view_reset";
  space: number;
}

/** This connection no longer follows the space. */
export interface LeftFrame {
  type: "left";
  space: number;
  code?: RefusalCode;
}

/** The command is durable. seq is the last event that it made, or the position that it found when it made none. */
export interface AcceptedFrame {
  type: "accepted";
  id: Uuid;
  space: number;
  seq: number;
}

/** A rule said no and nothing happened. temporary: the same command may succeed later, after retry_after milliseconds when given. person: on whose account. */
export interface RefusedFrame {
  type: "refused";
  id?: Uuid;
  space?: number;
  ref?: number;
  code: RefusalCode;
  temporary: boolean;
  where?: string;
  retry_after?: number;
  text: string;
  person?: number;
}

/** The answer to ask_spaces. */
export interface SpacesFrame {
  type: "spaces";
  ref: number;
  spaces: SpaceSummary[];
}

/** The answer to ask_people: those who were found. */
export interface PeopleFrame {
  type: "people";
  ref: number;
  people: Person[];
}

/** The answer to ask_history; more: are there older ones? newer: are there newer ones? A side that was not asked about says yes. */
export interface HistoryFrame {
  type: "history";
  ref: number;
  space: number;
  messages: Message[];
  people: Person[];
  more: boolean;
  newer: boolean;
}

/** What I have read or have still to read is another now, in these spaces. For connections that asked for their spaces; of a space that they follow they count what comes themselves. */
export interface ReadingFrame {
  type: "reading";
  spaces: ReadingState[];
}

/** The answer to ask_notices. more: are there older ones? unseen: how many I have not seen, at most unread_counted_max. */
export interface NoticesFrame {
  type: "notices";
  ref: number;
  notices: Notice[];
  people: Person[];
  more: boolean;
  unseen: number;
}

/** Something happened that concerns me, or was seen by me elsewhere. spaces: the list of my spaces is another, ask for it. */
export interface NoticedFrame {
  type: "noticed";
  unseen: number;
  spaces: boolean;
}

/** The answer to ask_thread: the message that began the thread, as it is now, and a page of answers, oldest first; more: are there later ones? */
export interface ThreadFrame {
  type: "thread";
  ref: number;
  space: number;
  root: Message;
  messages: Message[];
  people: Person[];
  more: boolean;
}

/** The answer to ask_versions, oldest first, the present one last; none of what was withdrawn. */
export interface VersionsFrame {
  type: "versions";
  ref: number;
  space: number;
  message: Uuid;
  versions: MessageVersion[];
}

/** The answer to ask_field_notes: the notes of each observer who shared some, and what came of the dialogue. */
export interface FieldNotesFrame {
  type: "field_notes";
  ref: number;
  space: number;
  observation: Uuid;
  notes: FieldNotes[];
  dialogue?: string;
}

/** The answer to ask_recording. words: names what it is as it is said now, for those who consent to it; picture: the recording as it was brought; sound: what is heard in it; still: one blurred picture of it. They are fetched over HTTP from /api/spaces/{space}/recordings/{recording}/{picture|sound|still}. While something is being made, ask again after some seconds. */
export interface RecordingFrame {
  type: "recording";
  ref: number;
  space: number;
  recording: Uuid;
  words: Uuid;
  title: string;
  purpose: string;
  others?: string;
  comments: RecordingComment[];
  clips: RecordingClip[];
  picture: RenditionState;
  sound: RenditionState;
  still: RenditionState;
}

/** The answer to ask_acta. */
export interface ActaFrame {
  type: "acta";
  ref: number;
  acta: Acta;
}

/** The answer to ask_commitments. */
export interface CommitmentsFrame {
  type: "commitments";
  ref: number;
  page: CommitmentPage;
}

/** The answer to ask_equity, in the order of the seats. Phases in which contributions are hidden or anonymous count for nothing; apart: this is one, and nobody is told of. unwitnessed: seconds of the time in which somebody could have the word of which this node does not know who was connected: shares leave them out. */
export interface EquityFrame {
  type: "equity";
  ref: number;
  apart: boolean;
  unwitnessed: number;
  people: EquityOf[];
}

/** The answer to ask_rotation: of so many sessions, the newest, whoever did either and is still a member of this one or of the space above. */
export interface RotationFrame {
  type: "rotation";
  ref: number;
  sessions: number;
  people: RotationOf[];
}

/** The answer to clock. */
export interface TimeFrame {
  type: "time";
  sent: number;
  now: Instant;
}

/** The server is about to close: reconnect after this many milliseconds. */
export interface ClosingFrame {
  type: "closing";
  code: CloseCode;
  retry_after: number;
}

/** What is mine among the public of a session that I follow, beside what everybody is shown, in place of what I was told before: the numbers of the questions that I voted for; where in the queue for the word I am, the first being 1. To whoever has a facilitating seat: whose hands are raised, who is next first. Told when it is another, about once a second at most. */
export interface OwnPartFrame {
  type: "own_part";
  space: number;
  voted: number[];
  place?: number;
  queue?: number[];
}

/** Who is in a space now, in place of all that was known of it. trusted false: others may be here too. here lists them, oneself included; absent in a space where more than present_listed_max are. Never logged. */
export interface PresenceFrame {
  type: "presence";
  space: number;
  trusted: boolean;
  count: number;
  here?: number[];
  writing: number[];
}

/** What has changed since the last presence or presence_changed of the space. writing is whole. In a space whose people are not listed, came and went are empty. */
export interface PresenceChangedFrame {
  type: "presence_changed";
  space: number;
  trusted: boolean;
  count: number;
  came: number[];
  went: number[];
  writing: number[];
}

/** The call that this connection is in, in place of all that was known of it; again whenever it changes. you: this connection. heard: whose voice may be played, by the rules of the space at this moment; nobody plays another's, whatever arrives. everybody: nobody is asked for silence now. relay_only: connect through relays alone. whole false: others may be in it, with whom this node cannot speak now. Never logged. */
export interface CallFrame {
  type: "call";
  space: number;
  you: Uuid;
  participants: CallParticipant[];
  everybody: boolean;
  heard: number[];
  relay_only: boolean;
  whole: boolean;
  relays: CallRelays;
}

/** From another participant of the call: a description, or a candidate. */
export interface CallSignalFrame {
  type: "call_signal";
  space: number;
  from: Uuid;
  description?: CallDescription;
  candidate?: CallCandidate;
}

/** This connection is no longer in the call; without code, as it asked for. */
export interface CallLeftFrame {
  type: "call_left";
  space: number;
  code?: RefusalCode;
}

/** Who is in the call of a space that I follow; nobody: there is none. Told when it changes, and with a space that is joined while there is one. */
export interface CallGoingOnFrame {
  type: "call_going_on";
  space: number;
  people: number[];
}

export type ServerFrame =
  | WelcomeFrame
  | SnapshotFrame
  | WindowFrame
  | ViewResetFrame
  | LeftFrame
  | AcceptedFrame
  | RefusedFrame
  | SpacesFrame
  | PeopleFrame
  | HistoryFrame
  | ReadingFrame
  | NoticesFrame
  | NoticedFrame
  | ThreadFrame
  | VersionsFrame
  | FieldNotesFrame
  | RecordingFrame
  | ActaFrame
  | CommitmentsFrame
  | EquityFrame
  | RotationFrame
  | TimeFrame
  | ClosingFrame
  | OwnPartFrame
  | PresenceFrame
  | PresenceChangedFrame
  | CallFrame
  | CallSignalFrame
  | CallLeftFrame
  | CallGoingOnFrame;

type Shape = Readonly<Record<string, string>>;
type Shapes = Readonly<Record<string, Shape>>;

const enumValues: Readonly<Record<string, readonly string[]>> = {
  SpaceKind: ["network", "community", "session", "mentoring_room", "mesa", "notebook"],
  SpaceRole: ["coordinator", "mentor", "mentee", "teacher", "accompanier", "management", "observer", "guest"],
  Reaction: ["thanks", "useful", "agree", "celebrate", "ponder"],
  Duty: ["presents", "responds", "facilitates", "keeps_time", "speaks_for_group", "observes"],
  Family: ["context", "question", "answer", "warm", "cool", "observation", "suggestion", "commitment", "process", "closing", "note"],
  TurnPolicy: ["open", "single", "round", "queue", "quiet_first"],
  Visibility: ["live", "at_end", "author_only"],
  Authorship: ["named", "anonymous_while_hidden", "anonymous"],
  Need: ["evidence", "date", "owner"],
  PhaseExit: ["time", "facilitator", "ready"],
  PollShape: ["single", "multiple", "scale", "rank", "words", "consent"],
  Shown: ["everybody", "author_until_reveal", "author", "group"],
  SessionMode: ["live", "asynchronous", "hybrid"],
  Stage: ["planned", "running", "paused", "ended", "completing"],
  Entered: ["started", "time", "facilitator", "ready", "skipped", "back"],
  TurnChange: ["raised", "lowered", "done", "passed", "given", "time_up", "absent"],
  Extension: ["facilitator", "outage"],
  Ending: ["completed", "facilitator", "abandoned"],
  Succession: ["handed_over", "absent"],
  QuestionStanding: ["open", "answered", "set_aside"],
  IncidentKind: ["extended", "outage", "paused", "resumed", "skipped", "went_back", "exception", "reclassified", "succeeded", "overtime", "requirement_missing", "shortened", "ended", "closed_early", "form_missing"],
  Invitation: ["your_turn", "we_listen", "any_doubt"],
  CommitmentState: ["agreed", "under_way", "replanned", "kept", "dropped", "taken_back"],
  CommitmentMove: ["agreed", "under_way", "replanned", "kept", "dropped"],
  StageMove: ["began", "ahead", "back", "again", "skipped", "new_round"],
  StoryForm: ["value", "accompaniment"],
  StoryPartName: ["happened", "pupils", "self", "known", "depended", "needed", "strategy", "skill", "adjustment"],
  AccompanierRole: ["acompanante", "facilitador", "orientador", "articulador"],
  TopicPart: ["workshop", "visit", "meeting"],
  ActivityKind: ["gia", "ria", "workshop", "meeting", "nucleus", "micro_workshop", "study_circle", "case_group", "co_planning", "demonstration", "internship", "microcentre", "pedagogical_day", "seminar", "advice"],
  ActivityMode: ["in_person", "remote", "hybrid"],
  ActivityReach: ["one_school", "several_schools"],
  FieldNoteKind: ["evidence", "interpretation", "strength", "question"],
  RecordingMedia: ["video", "audio"],
  RecordingConsent: ["whole", "sound_only"],
  Minors: ["none", "authorised", "unauthorised"],
  RecordingCommentKind: ["question", "suggestion", "strength", "note"],
  RenditionState: ["ready", "making", "impossible", "not_for_you"],
  PlanLabel: ["support", "technical_pedagogical", "accompaniment"],
  PlanOwner: ["person", "pair", "team", "school"],
  ActionState: ["planned", "under_way", "done", "dropped"],
  FigureLevel: ["course", "school", "network"],
  PlanEnding: ["fulfilled", "renewed", "left"],
  CallPolicy: ["direct", "relayed", "off"],
  CallDescriptionKind: ["offer", "answer"],
  NoticeKind: ["answered", "mentioned", "brought_in", "roles_changed", "seated", "rescheduled", "begun", "acta", "phase_opened", "phase_closing", "to_complete", "correction", "template_published", "template_retired", "materials", "agreement_proposed", "agreement_holds", "commitment_due", "meeting_due", "observation_proposed", "observation_agreed", "observation_withdrawn", "notes_shared", "dialogue_told", "dialogue_due", "retention_set", "recording_consent_asked", "recording_shared", "recording_commented", "recording_withdrawn", "recording_expiring", "action_given", "action_near", "commitment_proposed", "proposal_accepted", "proposal_declined"],
  RefusalCode: ["malformed_frame", "frame_too_large", "nested_too_deep", "unknown_type", "unknown_field", "missing_field", "wrong_type", "field_too_long", "invalid_text", "hello_first", "client_too_old", "not_a_member", "not_joined", "too_many_spaces", "role_may_not", "message_unknown", "message_withdrawn", "not_the_author", "mention_no_member", "mention_not_in_words", "reactions_full", "edited_too_often", "template_unknown", "not_a_session", "conversation_started", "conversation_not_started", "conversation_paused", "conversation_over", "conversation_running", "facilitator_only", "seat_unknown", "seat_missing", "seats_taken", "seats_missing", "observers_only", "person_no_member", "phase_over", "phase_not_begun", "phase_waits", "phase_is_silent", "silenced", "role_may_not_speak", "waits_for_role", "kind_unknown", "kind_not_allowed", "not_your_turn", "no_turns_for_you", "no_turns_for_them", "limit_reached", "too_long", "evidence_missing", "evidence_unknown", "date_missing", "date_past", "owner_missing", "too_many_owners", "requirement_missing", "nothing_before", "too_many_changes", "nothing_to_except", "nothing_asked_of_them", "reason_missing", "nudged_lately", "no_co_facilitator", "anonymous_words_only", "session_full", "no_groups", "groups_begun", "group_unknown", "group_full", "group_missing", "group_changed", "not_in_group", "person_not_seated", "grouped_twice", "group_chooses", "spokesperson_chosen", "no_poll", "role_may_not_vote", "vote_invalid", "nothing_for_public", "for_public_only", "question_unknown", "question_closed", "questions_full", "hands_full", "commitment_unknown", "commitment_closed", "not_the_owner", "note_missing", "commitments_full", "proposal_unknown", "proposal_to_oneself", "proposal_of_another", "proposals_full", "accompaniment_elsewhere", "cycle_unknown", "meeting_unsaid", "seats_unequal", "equals_take_no_role", "cycle_running", "no_cycle", "cycle_changed", "cycle_wrong", "stage_unknown", "agreement_unknown", "not_a_party", "cadence_invalid", "observation_unknown", "observation_withdrawn", "observation_people", "observation_time", "observation_not_agreed", "observation_begun", "observation_lapsed", "observation_over", "topics_full", "topic_unknown", "topic_tie_invalid", "activity_day_invalid", "activity_invalid", "activity_session_invalid", "activity_counted", "activities_full", "activity_unknown", "activity_not_yours", "activities_agreed_invalid", "observations_full", "field_notes_incomplete", "retention_invalid", "retention_elsewhere", "evidence_full", "story_elsewhere", "story_unknown", "story_invalid", "stories_full", "plan_elsewhere", "plan_wrong", "plan_changed", "no_plan", "plan_people", "plan_day_invalid", "action_unknown", "indicator_unknown", "measure_invalid", "calls_elsewhere", "calls_off", "calls_need_relay", "calls_need_socket", "calls_of_network", "call_full", "call_taken_over", "in_another_call", "not_in_call", "signal_invalid", "dialogue_invalid", "recording_unknown", "recording_withdrawn", "recording_people", "recording_until", "recording_media", "recording_is_shared", "recording_described_anew", "recording_not_consented", "recording_readers", "recordings_full", "recording_comments_full", "recording_comment_unknown", "recording_moment", "rendition_making", "rendition_impossible", "rendition_elsewhere", "acta_not_ready", "not_a_participant", "corrections_full", "correction_unknown", "material_incomplete", "material_unknown", "materials_full", "address_invalid", "already_answered", "session_undated", "date_too_far", "windows_invalid", "windows_past", "form_missing", "field_unknown", "members_without_seat", "session_closed", "part_done", "zone_unknown", "file_unknown", "file_gone", "file_empty", "file_too_large", "file_corrupted", "file_incomplete", "files_full", "too_many_uploads", "range_unsatisfiable", "person_unknown", "roles_missing", "kind_not_here", "notebook_is_personal", "end_is_past", "coordination_has_no_end", "already_opened", "last_coordinator", "command_id_reused", "too_fast", "overloaded", "storage_unavailable", "signed_out", "login_unknown", "not_a_demo", "not_found", "invitation_unknown", "name_invalid", "handle_invalid", "handle_taken", "password_too_short", "password_is_handle", "consent_missing", "credentials_wrong", "too_many_attempts", "recovery_unknown", "recovery_refused", "password_unset", "token_may_not", "token_unknown", "too_many_tokens"],
  CloseCode: ["going_away", "too_slow", "epoch_changed", "cannot_read", "busy", "idle", "signed_out", "client_too_old", "misbehaved"],
};

const typeShapes: Shapes = {
  Position: { epoch: "uuid", seq: "u64" },
  Person: { id: "u64", name: "text" },
  Attachment: { id: "uuid", name: "text", media: "text", size: "u64", preview: "uuid?" },
  Reacted: { reaction: "Reaction", people: "[u64]" },
  Answers: { count: "u32", last: "u64" },
  Message: { id: "uuid", seq: "u64", at: "instant", author: "u64", text: "text?", reply_to: "uuid?", edited_at: "instant?", withdrawn: "bool", attachments: "[Attachment]?", thread: "uuid?", mentions: "[u64]?", reactions: "[Reacted]?", answers: "Answers?" },
  ReactionChange: { reaction: "Reaction", on: "[u64]", off: "[u64]" },
  MessageVersion: { at: "instant", text: "text?" },
  AttachedFile: { file: "uuid", name: "text", preview: "uuid?" },
  FileReference: { file: "uuid", preview: "uuid?" },
  Material: { id: "uuid", by: "u64", at: "instant", title: "text?", address: "text?", attachments: "[Attachment]?", removed: "bool" },
  StoredMaterial: { id: "uuid", by: "u64", at: "instant", attachments: "[FileReference]?", removed: "bool" },
  SavedMember: { person: "u64", roles: "u32" },
  SavedMessage: { id: "uuid", seq: "u64", at: "instant", author: "u64", reply_to: "uuid?", versions: "[uuid]", edited_at: "instant?", attachments: "[FileReference]?", thread: "uuid?", mentions: "[u64]?", told: "[u64]?", reactions: "[Reacted]?", answers: "Answers?" },
  SeatRole: { id: "text", duty: "Duty", seats_min: "u32", seats_max: "u32", shared: "bool" },
  ContributionKind: { id: "text", family: "Family" },
  Grant: { roles: "[text]", kinds: "[text]", policy: "TurnPolicy", turn_seconds: "u32?", contributions: "u32?", characters: "u32?", needs: "[Need]", equal: "bool?" },
  Requirement: { kind: "text", at_least: "u32", lock: "bool" },
  Group: { members: "[u64]" },
  GroupsCall: { id: "uuid", at: "instant", by: "u64", text: "text?" },
  SavedCall: { id: "uuid", at: "instant", by: "u64" },
  Nudged: { person: "u64", by: "u64", at: "instant", phase: "u32", invites: "Invitation", text: "text?" },
  StoredNudge: { person: "u64", by: "u64", at: "instant", phase: "u32", invites: "Invitation", words: "uuid?", to: "[u64]" },
  Voice: { person: "u64", held: "u64", entitled: "u64", turns: "u32" },
  EquityOf: { person: "u64", held: "u32", turns: "u32", said: "u32", warm: "u32", cool: "u32", time_share: "u32?", turn_share: "u32?" },
  RotationOf: { person: "u64", presented: "u32?", facilitated: "u32?" },
  Breakouts: { size_min: "u32", size_max: "u32", facilitates: "text", speaks: "text" },
  Poll: { shape: "PollShape", roles: "[text]", options_of: "text?", votes: "u32", options: "u32?", named: "bool?" },
  Ballot: { options: "[u32]", contributions: "[uuid]", words: "text?" },
  StoredBallot: { options: "[u32]", contributions: "[uuid]", words: "uuid?" },
  StoredVote: { person: "u64", ballot: "StoredBallot" },
  Vote: { person: "u64", ballot: "Ballot" },
  PollCount: { option: "u32?", contribution: "uuid?", points: "u32" },
  PollResult: { phase: "u32", about: "uuid?", entitled: "u32", answered: "u32", counts: "[PollCount]", words: "[text]", named: "[Vote]" },
  StoredPollResult: { phase: "u32", about: "uuid?", entitled: "u32", answered: "u32", counts: "[PollCount]", words: "[uuid]", named: "[StoredVote]" },
  LateVote: { phase: "u32", ballot: "Ballot" },
  StoredLateVote: { phase: "u32", person: "u64", ballot: "StoredBallot" },
  StoredVoters: { phase: "u32", people: "[u64]" },
  PollAfterwards: { phase: "u32", answered: "u32", merged: "PollResult?" },
  StoredPollAfterwards: { phase: "u32", answered: "u32", merged: "StoredPollResult?" },
  Board: { kinds: "[text]" },
  Speakers: { kinds: "[text]", policy: "TurnPolicy", turn_seconds: "u32?" },
  Gallery: { reactions: "bool", questions: "u32?", votes: "bool", speakers: "Speakers?" },
  Question: { id: "uuid", number: "u32", at: "instant", author: "u64", text: "text?", votes: "u32", standing: "QuestionStanding?" },
  QuestionVotes: { number: "u32", votes: "u32" },
  GalleryWord: { person: "u64", since: "instant", until: "instant?" },
  GalleryState: { questions: "[Question]", reactions: "[u32]", hands: "u32", word: "GalleryWord?" },
  SavedQuestion: { id: "uuid", number: "u32", at: "instant", author: "u64", standing: "QuestionStanding", voters: "[u32]" },
  SavedGallery: { voters: "[u64]", questions: "[SavedQuestion]", asked: "u32", reactions: "[u32]", hands: "[u64]", word: "GalleryWord?" },
  Phase: { id: "text", seconds: "u32", grants: "[Grant]", silent: "[text]", speaks_first: "text?", visibility: "Visibility", authorship: "Authorship", requires: "[Requirement]", exits: "[PhaseExit]", breakouts: "Breakouts?", poll: "Poll?", board: "Board?", gallery: "Gallery?" },
  FormField: { id: "text", required: "bool" },
  Preparation: { fields: "[FormField]", fills: "[text]", shows: "[text]", to_all: "bool", lock: "bool" },
  FormAnswer: { field: "text", by: "u64", at: "instant", text: "text?" },
  StoredFormAnswer: { field: "text", by: "u64", at: "instant", words: "uuid" },
  Protocol: { roles: "[SeatRole]", kinds: "[ContributionKind]", phases: "[Phase]", grace_seconds: "u32", succession_seconds: "u32", preparation: "Preparation?", confidential: "bool?" },
  SeatedPerson: { person: "u64", roles: "[SpaceRole]" },
  Seat: { person: "u64", role: "text" },
  Party: { role: "text", person: "u64?" },
  Turn: { grant: "u32", holder: "Party?", since: "instant", until: "instant?", queue: "[Party]" },
  Contribution: { id: "uuid", seq: "u64", at: "instant", author: "u64?", anonymous: "bool?", phase: "u32", kind: "text", shown: "Shown", text: "text?", reply_to: "uuid?", rests_on: "uuid?", owners: "[u64]", due: "u32?", late: "bool", edited_at: "instant?", withdrawn: "bool", attachments: "[Attachment]?", group: "u32?" },
  Confirmation: { person: "u64", at: "instant", corrections: "u32" },
  Correction: { id: "uuid", at: "instant", by: "u64", contribution: "uuid?", text: "text?", taken_back: "instant?" },
  StoredCorrection: { id: "uuid", at: "instant", by: "u64", contribution: "uuid?", taken_back: "instant?" },
  PhaseHeld: { phase: "u32", opened: "instant", closed: "instant?" },
  StageOf: { cycle: "uuid", stage: "text" },
  Conversation: { script: "text?", starts_at: "instant?", zone: "text?", stage: "Stage", seats: "[Seat]", facilitator: "u64?", phase: "u32", entered_at: "instant", deadline: "instant", overtime: "bool", paused_at: "instant?", turns: "[Turn]", ready: "[u64]", excepted: "[u64]", vote: "Ballot?", polls: "[PollResult]", contributions: "[Contribution]", started_at: "instant?", ended_at: "instant?", ending: "Ending?", confirmed: "[Confirmation]?", corrections: "[Correction]?", mode: "SessionMode?", closes: "[instant]?", form: "[FormAnswer]?", groups: "[Group]?", call: "GroupsCall?", gallery: "GalleryState?", nudges: "[Nudged]?", materials: "[Material]?", voted: "[u32]?", late_votes: "[LateVote]?", afterwards: "[PollAfterwards]?", of_stage: "StageOf?" },
  StoredContribution: { id: "uuid", seq: "u64", at: "instant", author: "u64?", phase: "u32", kind: "text", shown: "Shown", reply_to: "uuid?", rests_on: "uuid?", owners: "[u64]", due: "u32?", late: "bool", bytes: "u32", versions: "[uuid]", edited_at: "instant?", attachments: "[FileReference]?", group: "u32?" },
  Incident: { seq: "u64", at: "instant", what: "IncidentKind", phase: "u32", by: "u64?", person: "u64?", reason: "uuid?", contribution: "uuid?", kind: "text?" },
  Participant: { person: "u64", roles: "[text]" },
  ActaPhase: { planned: "u64", used: "u64" },
  Rethought: { kind: "text", before: "uuid", after: "uuid?" },
  ActaIncident: { at: "instant", what: "IncidentKind", phase: "u32", by: "u64?", person: "u64?", reason: "text?", contribution: "uuid?", kind: "text?" },
  Commitment: { id: "uuid", session: "u64", owners: "[u64]", due: "u32?", state: "CommitmentState", made_at: "instant", changed_at: "instant?", noted_by: "u64?" },
  SessionLeft: { seq: "u64", at: "instant", session: "u64", began_at: "instant?", ended_at: "instant", how: "Ending", commitments: "u32", beyond: "u32" },
  EvidenceBrought: { commitment: "uuid", message: "uuid" },
  CommitmentDetails: { commitment: "uuid", by: "u64", at: "instant", moves: "text?", evidence: "text?", goal: "text?" },
  Proposal: { id: "uuid", by: "u64", to: "u64", at: "instant", due: "u32?" },
  Ledger: { commitments: "[Commitment]", sessions: "[SessionLeft]", evidence: "[EvidenceBrought]?", details: "[CommitmentDetails]?", proposals: "[Proposal]?" },
  ProposalTold: { proposal: "Proposal", text: "text?" },
  ProposalDeclined: { id: "uuid", by: "u64", to: "u64", at: "instant", note: "text?" },
  StoredDeclined: { id: "uuid", by: "u64", to: "u64", at: "instant", note: "uuid?" },
  EvidenceTold: { space: "u64", message: "Message" },
  CommitmentTold: { commitment: "Commitment", text: "text?", note: "text?", closed: "u64?", details: "CommitmentDetails?", evidence: "[EvidenceTold]?" },
  CommitmentPage: { commitments: "[CommitmentTold]", people: "[Person]", more: "u64?", proposals: "[ProposalTold]?", declined: "[ProposalDeclined]?" },
  StoredNote: { space: "u64?", words: "uuid", by: "u64" },
  StoredCommitment: { id: "uuid", session: "u64", words: "uuid", owners: "[u64]", due: "u32?", state: "CommitmentState", made_at: "instant", changed_at: "instant?", note: "StoredNote?" },
  StageReport: { of: "StageOf", synthesis: "bool", agreed: "u32" },
  ActaReport: { began_at: "instant?", ended_at: "instant", how: "Ending", commitments: "[StoredCommitment]", again: "bool", stage: "StageReport?" },
  StoredDetails: { commitment: "uuid", by: "u64", at: "instant", words: "uuid" },
  SavedLedger: { commitments: "[StoredCommitment]", sessions: "[SessionLeft]", closed: "u64?", evidence: "[EvidenceBrought]?", details: "[StoredDetails]?", proposals: "[Proposal]?", declined: "[StoredDeclined]?" },
  StoryPart: { name: "StoryPartName", text: "text" },
  Story: { id: "uuid", seq: "u64", form: "StoryForm", at: "instant", changed_at: "instant?", parts: "[StoryPart]?", drawn_on: "[text]" },
  StoryPage: { stories: "[Story]", more: "u64?" },
  SavedStory: { id: "uuid", seq: "u64", form: "StoryForm", at: "instant", changed_at: "instant?", words: "uuid" },
  Acta: { space: "u64", title: "text", parent: "u64?", script: "text?", starts_at: "instant?", zone: "text?", started_at: "instant?", ended_at: "instant", ending: "Ending", participants: "[Participant]", phases: "[ActaPhase]", contributions: "[Contribution]", rethought: "[Rethought]", polls: "[PollResult]", commitments: "[uuid]", closing: "[uuid]", incidents: "[ActaIncident]", pending: "[CommitmentTold]", details: "[CommitmentDetails]?", confirmed: "[Confirmation]?", corrections: "[Correction]?", mode: "SessionMode?", closes: "[instant]?", held: "[PhaseHeld]?", form: "[FormAnswer]?", groups: "[Group]?", questions: "[Question]?", materials: "[Material]?", afterwards: "[PollAfterwards]?", of_stage: "StageOf?", people: "[Person]" },
  VisitsAgreed: { modality: "text?", year: "u32", month: "u32", months: "[u32]" },
  ActivityAgreed: { what: "ActivityKind", times: "u32", monthly: "u32", days_min: "u32?", days_max: "u32?" },
  HeldActivity: { id: "uuid", by: "u64", at: "instant", what: "ActivityKind", on: "u32", days: "u32", mode: "ActivityMode", reach: "ActivityReach?", session: "u64?", about: "text?" },
  StoredActivity: { id: "uuid", by: "u64", at: "instant", what: "ActivityKind", on: "u32", days: "u32", mode: "ActivityMode", reach: "ActivityReach?", session: "u64?", cleared: "bool" },
  Agreement: { id: "uuid", by: "u64", at: "instant", goals: "text?", channel: "text?", confidentiality: "text?", every_days: "u32?", minutes: "u32?", visits: "VisitsAgreed?", activities: "[ActivityAgreed]?", accepted: "[u64]", since: "instant?" },
  StageMeeting: { session: "u64", stage: "text", at: "instant", synthesis: "bool", agreed: "u32" },
  StagePass: { stage: "text", at: "instant", how: "StageMove", by: "u64", reason: "text?" },
  Cycle: { id: "uuid", cycle: "text", version: "u32", script: "text?", stages: "[text]", began_at: "instant", edited_at: "instant?", round: "u32", passes: "[StagePass]", parties_changed_at: "instant?", meetings: "[StageMeeting]?", document: "uuid?", edited_by: "u64?" },
  CycleLeft: { cycle: "text", began_at: "instant", ended_at: "instant", stage: "text", rounds: "u32", by: "u64", reason: "text?" },
  RoleTaken: { role: "AccompanierRole", at: "instant", by: "u64" },
  NotesShared: { by: "u64", at: "instant" },
  Dialogue: { by: "u64", at: "instant", session: "u64?", holds_since: "instant?" },
  Observation: { id: "uuid", by: "u64", at: "instant", starts_at: "instant", minutes: "u32", observers: "[u64]", observed: "u64", course: "text?", looks_at: "text?", records: "text?", accepted: "[u64]", agreed_at: "instant?", notes: "[NotesShared]", dialogue: "Dialogue?", dialogue_by: "instant", withdrawn_at: "instant?", withdrawn_by: "u64?" },
  ConsentGiven: { by: "u64", consent: "RecordingConsent" },
  Recording: { recording: "uuid", by: "u64", at: "instant", media: "RecordingMedia", size: "u64", seconds: "u32?", people: "[u64]", consents: "[ConsentGiven]", minors: "Minors", until: "instant", readers: "[u64]", shared_at: "instant?", sound_only: "bool", comments: "u32", clips: "u32", withdrawn_at: "instant?", withdrawn_by: "u64?", expired: "bool" },
  PlannedAction: { id: "text", from: "u32", to: "u32", people: "[u64]", others: "bool" },
  ActionStanding: { state: "ActionState", at: "instant", by: "u64", note: "text?" },
  PlanAction: { action: "PlannedAction", standings: "[ActionStanding]" },
  PlannedIndicator: { id: "text", level: "FigureLevel" },
  IndicatorMeasure: { value: "text", on: "u32", at: "instant", by: "u64", source: "text?" },
  PlanIndicator: { indicator: "PlannedIndicator", measures: "[IndicatorMeasure]" },
  PlanValidation: { document: "uuid", on: "u32", at: "instant", by: "u64", words: "text?" },
  SupportPlan: { id: "uuid", document: "uuid", text: "text?", label: "PlanLabel", owner: "PlanOwner", owners: "[u64]", began_at: "instant", began_by: "u64", kept_at: "instant", kept_by: "u64", actions: "[PlanAction]", indicators: "[PlanIndicator]", validations: "[PlanValidation]" },
  PlanProgress: { actions: "u32", to_date: "u32", done: "u32", dropped: "u32", charges: "u32", met: "u32" },
  PlanLeft: { id: "uuid", label: "PlanLabel", owner: "PlanOwner", began_at: "instant", ended_at: "instant", how: "PlanEnding", by: "u64", words: "text?", progress: "PlanProgress" },
  TopicTie: { part: "TopicPart", session: "u64?", visit: "uuid?", at: "instant", done: "bool" },
  Topic: { id: "uuid", by: "u64", at: "instant", title: "text?", ties: "[TopicTie]" },
  Accompaniment: { agreement: "Agreement?", proposed: "Agreement?", cycle: "Cycle?", left: "[CycleLeft]", roles: "[RoleTaken]", observations: "[Observation]", recordings: "[Recording]", plan: "SupportPlan?", plans_left: "[PlanLeft]", topics: "[Topic]", activities: "[HeldActivity]?" },
  StoredStanding: { state: "ActionState", at: "instant", by: "u64", note: "uuid?" },
  StoredAction: { action: "PlannedAction", given_at: "instant", standings: "[StoredStanding]" },
  StoredMeasure: { value: "text", on: "u32", at: "instant", by: "u64", source: "uuid?" },
  StoredIndicator: { indicator: "PlannedIndicator", measures: "[StoredMeasure]" },
  StoredValidation: { document: "uuid", on: "u32", at: "instant", by: "u64", words: "uuid" },
  StoredPlan: { id: "uuid", document: "uuid", label: "PlanLabel", owner: "PlanOwner", owners: "[u64]", began_at: "instant", began_by: "u64", kept_at: "instant", kept_by: "u64", actions: "[StoredAction]", indicators: "[StoredIndicator]", validations: "[StoredValidation]" },
  StoredPlanLeft: { id: "uuid", label: "PlanLabel", owner: "PlanOwner", began_at: "instant", ended_at: "instant", how: "PlanEnding", by: "u64", words: "uuid?", progress: "PlanProgress" },
  RecordingComment: { comment: "uuid", by: "u64", at: "instant", at_ms: "u32?", kind: "RecordingCommentKind", text: "text", answers: "uuid?" },
  RecordingClip: { clip: "uuid", by: "u64", at: "instant", from_ms: "u32", to_ms: "u32", title: "text" },
  StoredComment: { comment: "uuid", by: "u64", at: "instant", at_ms: "u32?", kind: "RecordingCommentKind", answers: "uuid?" },
  StoredClip: { clip: "uuid", by: "u64", at: "instant", from_ms: "u32", to_ms: "u32" },
  StoredRecording: { recording: "uuid", by: "u64", at: "instant", file: "uuid", words: "uuid", media: "RecordingMedia", size: "u64", seconds: "u32?", people: "[u64]", consents: "[ConsentGiven]", minors: "Minors", until: "instant", readers: "[u64]", shared_at: "instant?", comments: "[StoredComment]", clips: "[StoredClip]", changes: "u32", warned: "bool", withdrawn_at: "instant?", withdrawn_by: "u64?", expired: "bool" },
  StoredTopic: { id: "uuid", by: "u64", at: "instant", ties: "[TopicTie]" },
  FieldNote: { at: "instant", kind: "FieldNoteKind", text: "text", rests_on: "u32?" },
  FieldNotes: { by: "u64", at: "instant", notes: "[FieldNote]?" },
  StoredNotes: { by: "u64", at: "instant", words: "uuid" },
  StoredDialogue: { by: "u64", at: "instant", session: "u64?", words: "uuid?", holds_since: "instant?" },
  StoredObservation: { id: "uuid", by: "u64", at: "instant", starts_at: "instant", minutes: "u32", observers: "[u64]", observed: "u64", accepted: "[u64]", agreed_at: "instant?", notes: "[StoredNotes]", dialogue: "StoredDialogue?", changes: "u32", withdrawn_at: "instant?", withdrawn_by: "u64?" },
  StoredAgreement: { id: "uuid", by: "u64", at: "instant", every_days: "u32?", minutes: "u32?", visits: "VisitsAgreed?", activities: "[ActivityAgreed]", accepted: "[u64]", since: "instant?" },
  StoredPass: { stage: "text", at: "instant", how: "StageMove", by: "u64", reason: "uuid?" },
  StoredCycle: { id: "uuid", cycle: "text", version: "u32", script: "uuid", stages: "[text]", began_at: "instant", edited_at: "instant?", round: "u32", passes: "[StoredPass]", meetings: "[StageMeeting]", equal: "bool", edited_by: "u64?" },
  StoredCycleLeft: { cycle: "text", began_at: "instant", ended_at: "instant", stage: "text", rounds: "u32", by: "u64", reason: "uuid?" },
  SavedAccompaniment: { agreement: "StoredAgreement?", proposed: "StoredAgreement?", cycle: "StoredCycle?", left: "[StoredCycleLeft]", roles: "[RoleTaken]", parties_changed_at: "instant?", observations: "[StoredObservation]", recordings: "[StoredRecording]", plan: "StoredPlan?", plans_left: "[StoredPlanLeft]", topics: "[StoredTopic]", activities: "[StoredActivity]" },
  SavedConversation: { protocol: "Protocol", script: "uuid", planned_at: "instant", planned_seq: "u64", starts_at: "instant?", zone: "text?", stage: "Stage", seats: "[Seat]", facilitator: "u64?", phase: "u32", phase_seq: "u64", entered_at: "instant", deadline: "instant", overtime: "bool", counted_from: "instant", paused_at: "instant?", turns: "[Turn]", ready: "[u64]", excepted: "[u64]", votes: "[StoredVote]", polls: "[StoredPollResult]", contributions: "[StoredContribution]", incidents: "[Incident]", spent: "[u64]", started_at: "instant?", ended_at: "instant?", ending: "Ending?", confirmed: "[Confirmation]", corrections: "[StoredCorrection]", mode: "SessionMode", closes: "[instant]", reminded: "bool", held: "[PhaseHeld]", form: "[StoredFormAnswer]", groups: "[Group]", call: "SavedCall?", gallery: "SavedGallery?", voices: "[Voice]", voiced: "u64", voiced_at: "instant", nudges: "[StoredNudge]", materials: "[StoredMaterial]", late_votes: "[StoredLateVote]", voters: "[StoredVoters]", afterwards: "[StoredPollAfterwards]", of_stage: "StageOf?" },
  SavedEnd: { person: "u64", at: "instant" },
  SavedOwed: { seq: "u64", at: "instant", by: "u64", space: "u64?", kind: "SpaceKind?", people: "[SeatedPerson]?", person: "u64?", heir: "u64?", report: "ActaReport?", taken_back: "uuid?", changed: "StoredCommitment?" },
  SpaceSummary: { id: "u64", kind: "SpaceKind", title: "text", roles: "[SpaceRole]", head: "u64", parent: "u64?", read: "u64?", unread: "u32?" },
  ReadingState: { space: "u64", read: "u64?", unread: "u32", head: "u64" },
  NoticeTemplate: { id: "text", version: "u32", title: "text" },
  NoticePlace: { at: "instant", space: "u64", seq: "u64" },
  Notice: { place: "NoticePlace", kind: "NoticeKind", title: "text", by: "u64?", message: "uuid?", observation: "uuid?", template: "NoticeTemplate?", seen: "bool", months: "u32?", recording: "uuid?" },
  Retention: { months: "u32", since: "instant" },
  CallParticipant: { participant: "uuid", person: "u64", muted: "bool", video: "bool" },
  CallDescription: { kind: "CallDescriptionKind", sdp: "text" },
  CallCandidate: { candidate: "text", mid: "text?", line: "u32?" },
  CallRelays: { urls: "[text]", username: "text?", credential: "text?", expires: "instant?" },
};

const itemShapes: Shapes = {
  message_posted: { seq: "u64", at: "instant", id: "uuid", author: "u64", text: "text?", reply_to: "uuid?", attachments: "[Attachment]?", thread: "uuid?", mentions: "[u64]?" },
  message_edited: { seq: "u64", at: "instant", id: "uuid", text: "text?", mentions: "[u64]?" },
  message_reacted: { seq: "u64", at: "instant", id: "uuid", changes: "[ReactionChange]" },
  message_withdrawn: { seq: "u64", at: "instant", id: "uuid" },
  member_joined: { seq: "u64", at: "instant", person: "u64" },
  member_left: { seq: "u64", at: "instant", person: "u64" },
  session_planned: { seq: "u64", at: "instant", conversation: "Conversation" },
  session_paced: { seq: "u64", at: "instant", mode: "SessionMode", closes: "[instant]" },
  form_filled: { seq: "u64", at: "instant", field: "text", by: "u64", empty: "bool", text: "text?" },
  material_attached: { seq: "u64", at: "instant", material: "Material" },
  material_removed: { seq: "u64", at: "instant", material: "uuid" },
  phase_closing: { seq: "u64", at: "instant" },
  completing_began: { seq: "u64", at: "instant", until: "instant", by: "u64?", reason: "text?" },
  session_placed: { seq: "u64", at: "instant", of_stage: "StageOf" },
  session_dated: { seq: "u64", at: "instant", starts_at: "instant?", zone: "text?" },
  acta_confirmed: { seq: "u64", at: "instant", person: "u64", corrections: "u32" },
  correction_asked: { seq: "u64", at: "instant", id: "uuid", by: "u64", contribution: "uuid?", text: "text?" },
  correction_taken_back: { seq: "u64", at: "instant", correction: "uuid" },
  seat_given: { seq: "u64", at: "instant", person: "u64", role: "text", facilitator: "u64?" },
  seat_left: { seq: "u64", at: "instant", person: "u64", role: "text", facilitator: "u64?" },
  phase_entered: { seq: "u64", at: "instant", phase: "u32", how: "Entered", deadline: "instant", turns: "[Turn]", by: "u64?", reason: "text?" },
  phase_extended: { seq: "u64", at: "instant", how: "Extension", deadline: "instant", turns: "[Turn]", by: "u64?", reason: "text?" },
  phase_overtime: { seq: "u64", at: "instant" },
  requirement_missing: { seq: "u64", at: "instant", kind: "text" },
  conversation_paused: { seq: "u64", at: "instant", by: "u64", reason: "text?" },
  conversation_resumed: { seq: "u64", at: "instant", deadline: "instant", turns: "[Turn]", by: "u64" },
  turn_changed: { seq: "u64", at: "instant", how: "TurnChange", turn: "Turn", person: "u64?", by: "u64?" },
  ready_marked: { seq: "u64", at: "instant", person: "u64", ready: "bool" },
  contribution_made: { seq: "u64", at: "instant", contribution: "Contribution", by_exception: "bool" },
  contribution_edited: { seq: "u64", at: "instant", id: "uuid", text: "text?" },
  contribution_withdrawn: { seq: "u64", at: "instant", id: "uuid" },
  contribution_reclassified: { seq: "u64", at: "instant", id: "uuid", kind: "text", by: "u64", reason: "text?" },
  contributions_revealed: { seq: "u64", at: "instant", contributions: "[Contribution]" },
  vote_cast: { seq: "u64", at: "instant", ballot: "Ballot?" },
  poll_closed: { seq: "u64", at: "instant", result: "PollResult" },
  late_vote_cast: { seq: "u64", at: "instant", phase: "u32", ballot: "Ballot?" },
  poll_completed: { seq: "u64", at: "instant", afterwards: "PollAfterwards" },
  groups_formed: { seq: "u64", at: "instant", groups: "[Group]", by: "u64?" },
  person_grouped: { seq: "u64", at: "instant", person: "u64", group: "u32", by: "u64?" },
  groups_called: { seq: "u64", at: "instant", call: "GroupsCall" },
  question_asked: { seq: "u64", at: "instant", question: "Question" },
  questions_voted: { seq: "u64", at: "instant", votes: "[QuestionVotes]" },
  question_marked: { seq: "u64", at: "instant", number: "u32", standing: "QuestionStanding" },
  question_withdrawn: { seq: "u64", at: "instant", number: "u32" },
  hands_counted: { seq: "u64", at: "instant", hands: "u32" },
  word_given: { seq: "u64", at: "instant", person: "u64", until: "instant?", hands: "u32" },
  word_ended: { seq: "u64", at: "instant", how: "TurnChange", person: "u64", hands: "u32" },
  applauded: { seq: "u64", at: "instant", reactions: "[u32]" },
  exception_granted: { seq: "u64", at: "instant", person: "u64", by: "u64", reason: "text?" },
  facilitation_passed: { seq: "u64", at: "instant", how: "Succession", to: "u64", by: "u64?", reason: "text?" },
  person_nudged: { seq: "u64", at: "instant", nudge: "Nudged" },
  conversation_ended: { seq: "u64", at: "instant", how: "Ending", by: "u64?", reason: "text?" },
  child_opened: { seq: "u64", at: "instant", id: "uuid", space: "u64", kind: "SpaceKind" },
  pending_brought: { seq: "u64", at: "instant", commitments: "[Commitment]" },
  acta_taken: { seq: "u64", at: "instant", session: "u64", began_at: "instant?", ended_at: "instant", how: "Ending", commitments: "[Commitment]", beyond: "u32", again: "bool" },
  commitment_changed: { seq: "u64", at: "instant", commitment: "Commitment", by: "u64" },
  commitment_taken_back: { seq: "u64", at: "instant", id: "uuid" },
  evidence_brought: { seq: "u64", at: "instant", commitment: "uuid", message: "uuid" },
  commitment_detailed: { seq: "u64", at: "instant", details: "CommitmentDetails" },
  commitment_proposed: { seq: "u64", at: "instant", proposal: "Proposal" },
  proposal_accepted: { seq: "u64", at: "instant", commitment: "Commitment" },
  proposal_closed: { seq: "u64", at: "instant", id: "uuid" },
  agreement_proposed: { seq: "u64", at: "instant", agreement: "Agreement" },
  agreement_accepted: { seq: "u64", at: "instant", agreement: "uuid", by: "u64", holds: "bool" },
  cycle_taken: { seq: "u64", at: "instant", cycle: "Cycle" },
  cycle_edited: { seq: "u64", at: "instant", script: "text?", stages: "[text]", by: "u64", document: "uuid?" },
  stage_entered: { seq: "u64", at: "instant", pass: "StagePass" },
  stage_met: { seq: "u64", at: "instant", meeting: "StageMeeting" },
  parties_changed: { seq: "u64", at: "instant" },
  cycle_left: { seq: "u64", at: "instant", left: "CycleLeft" },
  role_taken: { seq: "u64", at: "instant", role: "AccompanierRole", by: "u64" },
  observation_proposed: { seq: "u64", at: "instant", observation: "Observation" },
  observation_accepted: { seq: "u64", at: "instant", observation: "uuid", by: "u64", agreed: "bool" },
  observation_withdrawn: { seq: "u64", at: "instant", observation: "uuid", by: "u64" },
  field_notes_shared: { seq: "u64", at: "instant", observation: "uuid", by: "u64" },
  dialogue_told: { seq: "u64", at: "instant", observation: "uuid", by: "u64", session: "u64?", holds: "bool" },
  dialogue_confirmed: { seq: "u64", at: "instant", observation: "uuid" },
  plan_kept: { seq: "u64", at: "instant", plan: "uuid", document: "uuid", text: "text?", by: "u64", label: "PlanLabel", owner: "PlanOwner", owners: "[u64]", actions: "[PlannedAction]", indicators: "[PlannedIndicator]" },
  action_stood: { seq: "u64", at: "instant", action: "text", standing: "ActionStanding" },
  indicator_measured: { seq: "u64", at: "instant", indicator: "text", measure: "IndicatorMeasure" },
  plan_validated: { seq: "u64", at: "instant", validation: "PlanValidation" },
  plan_closed: { seq: "u64", at: "instant", left: "PlanLeft" },
  topic_added: { seq: "u64", at: "instant", topic: "Topic" },
  topic_dropped: { seq: "u64", at: "instant", topic: "uuid" },
  topic_tied: { seq: "u64", at: "instant", topic: "uuid", tie: "TopicTie" },
  topic_untied: { seq: "u64", at: "instant", topic: "uuid", session: "u64?", visit: "uuid?" },
  topic_met: { seq: "u64", at: "instant", session: "u64" },
  activity_noted: { seq: "u64", at: "instant", activity: "HeldActivity", instead: "uuid?" },
  activity_taken_back: { seq: "u64", at: "instant", activity: "uuid" },
  activity_words_cleared: { seq: "u64", at: "instant", activity: "uuid" },
  actions_near: { seq: "u64", at: "instant", actions: "[text]" },
  recording_brought: { seq: "u64", at: "instant", recording: "Recording" },
  recording_described: { seq: "u64", at: "instant", recording: "uuid", people: "[u64]", minors: "Minors", until: "instant" },
  recording_consented: { seq: "u64", at: "instant", recording: "uuid", by: "u64", consent: "RecordingConsent" },
  recording_shared: { seq: "u64", at: "instant", recording: "uuid", readers: "[u64]", sound_only: "bool" },
  recording_withdrawn: { seq: "u64", at: "instant", recording: "uuid", by: "u64" },
  recording_expired: { seq: "u64", at: "instant", recording: "uuid" },
  recording_commented: { seq: "u64", at: "instant", recording: "uuid", comment: "uuid" },
  recording_comment_withdrawn: { seq: "u64", at: "instant", recording: "uuid", comment: "uuid" },
  clip_marked: { seq: "u64", at: "instant", recording: "uuid", clip: "uuid" },
  clip_withdrawn: { seq: "u64", at: "instant", recording: "uuid", clip: "uuid" },
  retention_set: { seq: "u64", at: "instant", months: "u32?" },
  calls_set: { seq: "u64", at: "instant", calls: "CallPolicy" },
};

const serverFrameShapes: Shapes = {
  welcome: { protocol: "u32", epoch: "uuid", now: "instant", self: "Person" },
  snapshot: { space: "u64", position: "Position", kind: "SpaceKind", title: "text", roles: "[SpaceRole]", members: "u64", messages: "u64", timeline: "[Message]", people: "[Person]", conversation: "Conversation?", ledger: "Ledger?", accompaniment: "Accompaniment?", retention: "Retention?", calls: "CallPolicy?" },
  window: { space: "u64", after: "u64", upto: "u64", items: "[item]" },
  view_reset: { space: "u64" },
  left: { space: "u64", code: "RefusalCode?" },
  accepted: { id: "uuid", space: "u64", seq: "u64" },
  refused: { id: "uuid?", space: "u64?", ref: "u32?", code: "RefusalCode", temporary: "bool", where: "text?", retry_after: "u32?", text: "text", person: "u64?" },
  spaces: { ref: "u32", spaces: "[SpaceSummary]" },
  people: { ref: "u32", people: "[Person]" },
  history: { ref: "u32", space: "u64", messages: "[Message]", people: "[Person]", more: "bool", newer: "bool" },
  reading: { spaces: "[ReadingState]" },
  notices: { ref: "u32", notices: "[Notice]", people: "[Person]", more: "bool", unseen: "u32" },
  noticed: { unseen: "u32", spaces: "bool" },
  thread: { ref: "u32", space: "u64", root: "Message", messages: "[Message]", people: "[Person]", more: "bool" },
  versions: { ref: "u32", space: "u64", message: "uuid", versions: "[MessageVersion]" },
  field_notes: { ref: "u32", space: "u64", observation: "uuid", notes: "[FieldNotes]", dialogue: "text?" },
  recording: { ref: "u32", space: "u64", recording: "uuid", words: "uuid", title: "text", purpose: "text", others: "text?", comments: "[RecordingComment]", clips: "[RecordingClip]", picture: "RenditionState", sound: "RenditionState", still: "RenditionState" },
  acta: { ref: "u32", acta: "Acta" },
  commitments: { ref: "u32", page: "CommitmentPage" },
  equity: { ref: "u32", apart: "bool", unwitnessed: "u32", people: "[EquityOf]" },
  rotation: { ref: "u32", sessions: "u32", people: "[RotationOf]" },
  time: { sent: "u64", now: "instant" },
  closing: { code: "CloseCode", retry_after: "u32" },
  own_part: { space: "u64", voted: "[u32]", place: "u32?", queue: "[u64]?" },
  presence: { space: "u64", trusted: "bool", count: "u32", here: "[u64]?", writing: "[u64]" },
  presence_changed: { space: "u64", trusted: "bool", count: "u32", came: "[u64]", went: "[u64]", writing: "[u64]" },
  call: { space: "u64", you: "uuid", participants: "[CallParticipant]", everybody: "bool", heard: "[u64]", relay_only: "bool", whole: "bool", relays: "CallRelays" },
  call_signal: { space: "u64", from: "uuid", description: "CallDescription?", candidate: "CallCandidate?" },
  call_left: { space: "u64", code: "RefusalCode?" },
  call_going_on: { space: "u64", people: "[u64]" },
};

const unionShapes: Readonly<Record<string, Shapes>> = { item: itemShapes };

export type WireErrorCode = "malformed_frame" | "unknown_type" | "missing_field" | "wrong_type";

/** A frame that is not what the protocol says. `where` is a JSON pointer to what was wrong. */
export class WireError extends Error {
  readonly code: WireErrorCode;
  readonly where: string;

  constructor(code: WireErrorCode, where: string) {
    super(`${code} at "${where}"`);
    this.name = "WireError";
    this.code = code;
    this.where = where;
  }
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNatural(value: unknown, max: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max;
}

function isScalar(type: string, value: unknown): boolean {
  switch (type) {
    case "uuid":
      return typeof value === "string" && uuidForm.test(value);
    case "u64":
    case "instant":
      return isNatural(value, Number.MAX_SAFE_INTEGER);
    case "u32":
      return isNatural(value, 0xffff_ffff);
    case "bool":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string";
    default:
      return typeof value === "string" && (enumValues[type]?.includes(value) ?? false);
  }
}

function decodeValue(type: string, value: unknown, where: string): unknown {
  if (type.startsWith("[")) {
    if (!Array.isArray(value)) throw new WireError("wrong_type", where);
    const element = type.slice(1, -1);
    return value.map((each, index) => decodeValue(element, each, `${where}/${index}`));
  }
  const union = unionShapes[type];
  if (union) return decodeUnion(union, value, where);
  const fields = typeShapes[type];
  if (fields) return decodeObject(fields, value, where, {});
  if (!isScalar(type, value)) throw new WireError("wrong_type", where);
  return value;
}

// Only what is known is taken over: a newer server may send more.
function decodeObject(
  fields: Shape,
  value: unknown,
  where: string,
  into: Record<string, unknown>,
): Record<string, unknown> {
  if (!isObject(value)) throw new WireError("wrong_type", where);
  for (const [name, notation] of Object.entries(fields)) {
    const optional = notation.endsWith("?");
    const place = `${where}/${name}`;
    if (!Object.hasOwn(value, name)) {
      if (!optional) throw new WireError("missing_field", place);
      continue;
    }
    into[name] = decodeValue(optional ? notation.slice(0, -1) : notation, value[name], place);
  }
  return into;
}

function decodeUnion(shapes: Shapes, value: unknown, where: string): Record<string, unknown> {
  const whole = where === "";
  if (!isObject(value)) throw new WireError(whole ? "malformed_frame" : "wrong_type", where);
  const place = `${where}/type`;
  if (!Object.hasOwn(value, "type")) throw new WireError(whole ? "malformed_frame" : "missing_field", place);
  const type = value["type"];
  if (typeof type !== "string") throw new WireError(whole ? "malformed_frame" : "wrong_type", place);
  const fields = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (!fields) throw new WireError("unknown_type", place);
  return decodeObject(fields, value, where, { type });
}

/** Throws WireError. Fields that this client does not know are dropped. */
export function decodeServerFrame(text: string): ServerFrame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WireError("malformed_frame", "");
  }
  return decodeUnion(serverFrameShapes, value, "") as unknown as ServerFrame;
}

export function encodeClientFrame(frame: ClientFrame): string {
  return JSON.stringify(frame);
}
