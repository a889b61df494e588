// Generated from protocol/wire/messages.json by protocol/wire/generate.mjs; edit those.
// clang-format off
#include "tests/unit/wire/sample.hpp"

namespace urdimbre::wire {

namespace {

[[maybe_unused]] Position sample_Position(RandomValues& random) {
    Position value;
    value.epoch = random.uuid();
    value.seq = random.u64();
    return value;
}

[[maybe_unused]] Person sample_Person(RandomValues& random) {
    Person value;
    value.id = random.u64();
    value.name = random.name(80);
    return value;
}

[[maybe_unused]] Attachment sample_Attachment(RandomValues& random) {
    Attachment value;
    value.id = random.uuid();
    value.name = random.name(120);
    value.media = random.text(100);
    value.size = random.u64();
    if (random.boolean()) value.preview = random.uuid();
    return value;
}

[[maybe_unused]] Reacted sample_Reacted(RandomValues& random) {
    Reacted value;
    value.reaction = random.word<Reaction>(5);
    value.people = random.array<std::uint64_t>(1000, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] Answers sample_Answers(RandomValues& random) {
    Answers value;
    value.count = random.u32();
    value.last = random.u64();
    return value;
}

[[maybe_unused]] Message sample_Message(RandomValues& random) {
    Message value;
    value.id = random.uuid();
    value.seq = random.u64();
    value.at = random.instant();
    value.author = random.u64();
    if (random.boolean()) value.text = random.text(4000);
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.edited_at = random.instant();
    value.withdrawn = random.boolean();
    if (random.boolean()) value.attachments = random.array<Attachment>(10, [&] { return sample_Attachment(random); });
    if (random.boolean()) value.thread = random.uuid();
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.reactions = random.array<Reacted>(5, [&] { return sample_Reacted(random); });
    if (random.boolean()) value.answers = sample_Answers(random);
    return value;
}

[[maybe_unused]] ReactionChange sample_ReactionChange(RandomValues& random) {
    ReactionChange value;
    value.reaction = random.word<Reaction>(5);
    value.on = random.array<std::uint64_t>(1024, [&] { return random.u64(); });
    value.off = random.array<std::uint64_t>(1024, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] MessageVersion sample_MessageVersion(RandomValues& random) {
    MessageVersion value;
    value.at = random.instant();
    if (random.boolean()) value.text = random.text(4000);
    return value;
}

[[maybe_unused]] AttachedFile sample_AttachedFile(RandomValues& random) {
    AttachedFile value;
    value.file = random.uuid();
    value.name = random.name(120);
    if (random.boolean()) value.preview = random.uuid();
    return value;
}

[[maybe_unused]] FileReference sample_FileReference(RandomValues& random) {
    FileReference value;
    value.file = random.uuid();
    if (random.boolean()) value.preview = random.uuid();
    return value;
}

[[maybe_unused]] Material sample_Material(RandomValues& random) {
    Material value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.title = random.name(120);
    if (random.boolean()) value.address = random.text(2000);
    if (random.boolean()) value.attachments = random.array<Attachment>(1, [&] { return sample_Attachment(random); });
    value.removed = random.boolean();
    return value;
}

[[maybe_unused]] StoredMaterial sample_StoredMaterial(RandomValues& random) {
    StoredMaterial value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.attachments = random.array<FileReference>(1, [&] { return sample_FileReference(random); });
    value.removed = random.boolean();
    return value;
}

[[maybe_unused]] SavedMember sample_SavedMember(RandomValues& random) {
    SavedMember value;
    value.person = random.u64();
    value.roles = random.u32();
    return value;
}

[[maybe_unused]] SavedMessage sample_SavedMessage(RandomValues& random) {
    SavedMessage value;
    value.id = random.uuid();
    value.seq = random.u64();
    value.at = random.instant();
    value.author = random.u64();
    if (random.boolean()) value.reply_to = random.uuid();
    value.versions = random.array<Uuid>(100, [&] { return random.uuid(); });
    if (random.boolean()) value.edited_at = random.instant();
    if (random.boolean()) value.attachments = random.array<FileReference>(10, [&] { return sample_FileReference(random); });
    if (random.boolean()) value.thread = random.uuid();
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.told = random.array<std::uint64_t>(40, [&] { return random.u64(); });
    if (random.boolean()) value.reactions = random.array<Reacted>(5, [&] { return sample_Reacted(random); });
    if (random.boolean()) value.answers = sample_Answers(random);
    return value;
}

[[maybe_unused]] SeatRole sample_SeatRole(RandomValues& random) {
    SeatRole value;
    value.id = random.name(40);
    value.duty = random.word<Duty>(6);
    value.seats_min = random.u32();
    value.seats_max = random.u32();
    value.shared = random.boolean();
    return value;
}

[[maybe_unused]] ContributionKind sample_ContributionKind(RandomValues& random) {
    ContributionKind value;
    value.id = random.name(40);
    value.family = random.word<Family>(11);
    return value;
}

[[maybe_unused]] Grant sample_Grant(RandomValues& random) {
    Grant value;
    value.roles = random.array<std::string>(12, [&] { return random.name(40); });
    value.kinds = random.array<std::string>(40, [&] { return random.name(40); });
    value.policy = random.word<TurnPolicy>(5);
    if (random.boolean()) value.turn_seconds = random.u32();
    if (random.boolean()) value.contributions = random.u32();
    if (random.boolean()) value.characters = random.u32();
    value.needs = random.array<Need>(3, [&] { return random.word<Need>(3); });
    if (random.boolean()) value.equal = random.boolean();
    return value;
}

[[maybe_unused]] Requirement sample_Requirement(RandomValues& random) {
    Requirement value;
    value.kind = random.name(40);
    value.at_least = random.u32();
    value.lock = random.boolean();
    return value;
}

[[maybe_unused]] Group sample_Group(RandomValues& random) {
    Group value;
    value.members = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] GroupsCall sample_GroupsCall(RandomValues& random) {
    GroupsCall value;
    value.id = random.uuid();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.text = random.text(300);
    return value;
}

[[maybe_unused]] SavedCall sample_SavedCall(RandomValues& random) {
    SavedCall value;
    value.id = random.uuid();
    value.at = random.instant();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] Nudged sample_Nudged(RandomValues& random) {
    Nudged value;
    value.person = random.u64();
    value.by = random.u64();
    value.at = random.instant();
    value.phase = random.u32();
    value.invites = random.word<Invitation>(3);
    if (random.boolean()) value.text = random.text(200);
    return value;
}

[[maybe_unused]] StoredNudge sample_StoredNudge(RandomValues& random) {
    StoredNudge value;
    value.person = random.u64();
    value.by = random.u64();
    value.at = random.instant();
    value.phase = random.u32();
    value.invites = random.word<Invitation>(3);
    if (random.boolean()) value.words = random.uuid();
    value.to = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] Voice sample_Voice(RandomValues& random) {
    Voice value;
    value.person = random.u64();
    value.held = random.u64();
    value.entitled = random.u64();
    value.turns = random.u32();
    return value;
}

[[maybe_unused]] EquityOf sample_EquityOf(RandomValues& random) {
    EquityOf value;
    value.person = random.u64();
    value.held = random.u32();
    value.turns = random.u32();
    value.said = random.u32();
    value.warm = random.u32();
    value.cool = random.u32();
    if (random.boolean()) value.time_share = random.u32();
    if (random.boolean()) value.turn_share = random.u32();
    return value;
}

[[maybe_unused]] RotationOf sample_RotationOf(RandomValues& random) {
    RotationOf value;
    value.person = random.u64();
    if (random.boolean()) value.presented = random.u32();
    if (random.boolean()) value.facilitated = random.u32();
    return value;
}

[[maybe_unused]] Breakouts sample_Breakouts(RandomValues& random) {
    Breakouts value;
    value.size_min = random.u32();
    value.size_max = random.u32();
    value.facilitates = random.name(40);
    value.speaks = random.name(40);
    return value;
}

[[maybe_unused]] Poll sample_Poll(RandomValues& random) {
    Poll value;
    value.shape = random.word<PollShape>(6);
    value.roles = random.array<std::string>(12, [&] { return random.name(40); });
    if (random.boolean()) value.options_of = random.name(40);
    value.votes = random.u32();
    if (random.boolean()) value.options = random.u32();
    if (random.boolean()) value.named = random.boolean();
    return value;
}

[[maybe_unused]] Ballot sample_Ballot(RandomValues& random) {
    Ballot value;
    value.options = random.array<std::uint32_t>(20, [&] { return random.u32(); });
    value.contributions = random.array<Uuid>(20, [&] { return random.uuid(); });
    if (random.boolean()) value.words = random.text(1300);
    return value;
}

[[maybe_unused]] StoredBallot sample_StoredBallot(RandomValues& random) {
    StoredBallot value;
    value.options = random.array<std::uint32_t>(20, [&] { return random.u32(); });
    value.contributions = random.array<Uuid>(20, [&] { return random.uuid(); });
    if (random.boolean()) value.words = random.uuid();
    return value;
}

[[maybe_unused]] StoredVote sample_StoredVote(RandomValues& random) {
    StoredVote value;
    value.person = random.u64();
    value.ballot = sample_StoredBallot(random);
    return value;
}

[[maybe_unused]] Vote sample_Vote(RandomValues& random) {
    Vote value;
    value.person = random.u64();
    value.ballot = sample_Ballot(random);
    return value;
}

[[maybe_unused]] PollCount sample_PollCount(RandomValues& random) {
    PollCount value;
    if (random.boolean()) value.option = random.u32();
    if (random.boolean()) value.contribution = random.uuid();
    value.points = random.u32();
    return value;
}

[[maybe_unused]] PollResult sample_PollResult(RandomValues& random) {
    PollResult value;
    value.phase = random.u32();
    if (random.boolean()) value.about = random.uuid();
    value.entitled = random.u32();
    value.answered = random.u32();
    value.counts = random.array<PollCount>(420, [&] { return sample_PollCount(random); });
    value.words = random.array<std::string>(100, [&] { return random.text(1300); });
    value.named = random.array<Vote>(100, [&] { return sample_Vote(random); });
    return value;
}

[[maybe_unused]] StoredPollResult sample_StoredPollResult(RandomValues& random) {
    StoredPollResult value;
    value.phase = random.u32();
    if (random.boolean()) value.about = random.uuid();
    value.entitled = random.u32();
    value.answered = random.u32();
    value.counts = random.array<PollCount>(420, [&] { return sample_PollCount(random); });
    value.words = random.array<Uuid>(100, [&] { return random.uuid(); });
    value.named = random.array<StoredVote>(100, [&] { return sample_StoredVote(random); });
    return value;
}

[[maybe_unused]] LateVote sample_LateVote(RandomValues& random) {
    LateVote value;
    value.phase = random.u32();
    value.ballot = sample_Ballot(random);
    return value;
}

[[maybe_unused]] StoredLateVote sample_StoredLateVote(RandomValues& random) {
    StoredLateVote value;
    value.phase = random.u32();
    value.person = random.u64();
    value.ballot = sample_StoredBallot(random);
    return value;
}

[[maybe_unused]] StoredVoters sample_StoredVoters(RandomValues& random) {
    StoredVoters value;
    value.phase = random.u32();
    value.people = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] PollAfterwards sample_PollAfterwards(RandomValues& random) {
    PollAfterwards value;
    value.phase = random.u32();
    value.answered = random.u32();
    if (random.boolean()) value.merged = sample_PollResult(random);
    return value;
}

[[maybe_unused]] StoredPollAfterwards sample_StoredPollAfterwards(RandomValues& random) {
    StoredPollAfterwards value;
    value.phase = random.u32();
    value.answered = random.u32();
    if (random.boolean()) value.merged = sample_StoredPollResult(random);
    return value;
}

[[maybe_unused]] Board sample_Board(RandomValues& random) {
    Board value;
    value.kinds = random.array<std::string>(40, [&] { return random.name(40); });
    return value;
}

[[maybe_unused]] Speakers sample_Speakers(RandomValues& random) {
    Speakers value;
    value.kinds = random.array<std::string>(40, [&] { return random.name(40); });
    value.policy = random.word<TurnPolicy>(5);
    if (random.boolean()) value.turn_seconds = random.u32();
    return value;
}

[[maybe_unused]] Gallery sample_Gallery(RandomValues& random) {
    Gallery value;
    value.reactions = random.boolean();
    if (random.boolean()) value.questions = random.u32();
    value.votes = random.boolean();
    if (random.boolean()) value.speakers = sample_Speakers(random);
    return value;
}

[[maybe_unused]] Question sample_Question(RandomValues& random) {
    Question value;
    value.id = random.uuid();
    value.number = random.u32();
    value.at = random.instant();
    value.author = random.u64();
    if (random.boolean()) value.text = random.text(300);
    value.votes = random.u32();
    if (random.boolean()) value.standing = random.word<QuestionStanding>(3);
    return value;
}

[[maybe_unused]] QuestionVotes sample_QuestionVotes(RandomValues& random) {
    QuestionVotes value;
    value.number = random.u32();
    value.votes = random.u32();
    return value;
}

[[maybe_unused]] GalleryWord sample_GalleryWord(RandomValues& random) {
    GalleryWord value;
    value.person = random.u64();
    value.since = random.instant();
    if (random.boolean()) value.until = random.instant();
    return value;
}

[[maybe_unused]] GalleryState sample_GalleryState(RandomValues& random) {
    GalleryState value;
    value.questions = random.array<Question>(200, [&] { return sample_Question(random); });
    value.reactions = random.array<std::uint32_t>(5, [&] { return random.u32(); });
    value.hands = random.u32();
    if (random.boolean()) value.word = sample_GalleryWord(random);
    return value;
}

[[maybe_unused]] SavedQuestion sample_SavedQuestion(RandomValues& random) {
    SavedQuestion value;
    value.id = random.uuid();
    value.number = random.u32();
    value.at = random.instant();
    value.author = random.u64();
    value.standing = random.word<QuestionStanding>(3);
    value.voters = random.array<std::uint32_t>(125, [&] { return random.u32(); });
    return value;
}

[[maybe_unused]] SavedGallery sample_SavedGallery(RandomValues& random) {
    SavedGallery value;
    value.voters = random.array<std::uint64_t>(4000, [&] { return random.u64(); });
    value.questions = random.array<SavedQuestion>(200, [&] { return sample_SavedQuestion(random); });
    value.asked = random.u32();
    value.reactions = random.array<std::uint32_t>(5, [&] { return random.u32(); });
    value.hands = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    if (random.boolean()) value.word = sample_GalleryWord(random);
    return value;
}

[[maybe_unused]] Phase sample_Phase(RandomValues& random) {
    Phase value;
    value.id = random.name(40);
    value.seconds = random.u32();
    value.grants = random.array<Grant>(8, [&] { return sample_Grant(random); });
    value.silent = random.array<std::string>(12, [&] { return random.name(40); });
    if (random.boolean()) value.speaks_first = random.name(40);
    value.visibility = random.word<Visibility>(3);
    value.authorship = random.word<Authorship>(3);
    value.requires_ = random.array<Requirement>(8, [&] { return sample_Requirement(random); });
    value.exits = random.array<PhaseExit>(3, [&] { return random.word<PhaseExit>(3); });
    if (random.boolean()) value.breakouts = sample_Breakouts(random);
    if (random.boolean()) value.poll = sample_Poll(random);
    if (random.boolean()) value.board = sample_Board(random);
    if (random.boolean()) value.gallery = sample_Gallery(random);
    return value;
}

[[maybe_unused]] FormField sample_FormField(RandomValues& random) {
    FormField value;
    value.id = random.name(40);
    value.required = random.boolean();
    return value;
}

[[maybe_unused]] Preparation sample_Preparation(RandomValues& random) {
    Preparation value;
    value.fields = random.array<FormField>(12, [&] { return sample_FormField(random); });
    value.fills = random.array<std::string>(12, [&] { return random.name(40); });
    value.shows = random.array<std::string>(12, [&] { return random.name(40); });
    value.to_all = random.boolean();
    value.lock = random.boolean();
    return value;
}

[[maybe_unused]] FormAnswer sample_FormAnswer(RandomValues& random) {
    FormAnswer value;
    value.field = random.name(40);
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.text = random.text(2000);
    return value;
}

[[maybe_unused]] StoredFormAnswer sample_StoredFormAnswer(RandomValues& random) {
    StoredFormAnswer value;
    value.field = random.name(40);
    value.by = random.u64();
    value.at = random.instant();
    value.words = random.uuid();
    return value;
}

[[maybe_unused]] Protocol sample_Protocol(RandomValues& random) {
    Protocol value;
    value.roles = random.array<SeatRole>(12, [&] { return sample_SeatRole(random); });
    value.kinds = random.array<ContributionKind>(40, [&] { return sample_ContributionKind(random); });
    value.phases = random.array<Phase>(24, [&] { return sample_Phase(random); });
    value.grace_seconds = random.u32();
    value.succession_seconds = random.u32();
    if (random.boolean()) value.preparation = sample_Preparation(random);
    if (random.boolean()) value.confidential = random.boolean();
    return value;
}

[[maybe_unused]] SeatedPerson sample_SeatedPerson(RandomValues& random) {
    SeatedPerson value;
    value.person = random.u64();
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    return value;
}

[[maybe_unused]] Seat sample_Seat(RandomValues& random) {
    Seat value;
    value.person = random.u64();
    value.role = random.name(40);
    return value;
}

[[maybe_unused]] Party sample_Party(RandomValues& random) {
    Party value;
    value.role = random.name(40);
    if (random.boolean()) value.person = random.u64();
    return value;
}

[[maybe_unused]] Turn sample_Turn(RandomValues& random) {
    Turn value;
    value.grant = random.u32();
    if (random.boolean()) value.holder = sample_Party(random);
    value.since = random.instant();
    if (random.boolean()) value.until = random.instant();
    value.queue = random.array<Party>(100, [&] { return sample_Party(random); });
    return value;
}

[[maybe_unused]] Contribution sample_Contribution(RandomValues& random) {
    Contribution value;
    value.id = random.uuid();
    value.seq = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.author = random.u64();
    if (random.boolean()) value.anonymous = random.boolean();
    value.phase = random.u32();
    value.kind = random.name(40);
    value.shown = random.word<Shown>(4);
    if (random.boolean()) value.text = random.text(4000);
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.rests_on = random.uuid();
    value.owners = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.due = random.u32();
    value.late = random.boolean();
    if (random.boolean()) value.edited_at = random.instant();
    value.withdrawn = random.boolean();
    if (random.boolean()) value.attachments = random.array<Attachment>(10, [&] { return sample_Attachment(random); });
    if (random.boolean()) value.group = random.u32();
    return value;
}

[[maybe_unused]] Confirmation sample_Confirmation(RandomValues& random) {
    Confirmation value;
    value.person = random.u64();
    value.at = random.instant();
    value.corrections = random.u32();
    return value;
}

[[maybe_unused]] Correction sample_Correction(RandomValues& random) {
    Correction value;
    value.id = random.uuid();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.contribution = random.uuid();
    if (random.boolean()) value.text = random.text(1000);
    if (random.boolean()) value.taken_back = random.instant();
    return value;
}

[[maybe_unused]] StoredCorrection sample_StoredCorrection(RandomValues& random) {
    StoredCorrection value;
    value.id = random.uuid();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.contribution = random.uuid();
    if (random.boolean()) value.taken_back = random.instant();
    return value;
}

[[maybe_unused]] PhaseHeld sample_PhaseHeld(RandomValues& random) {
    PhaseHeld value;
    value.phase = random.u32();
    value.opened = random.instant();
    if (random.boolean()) value.closed = random.instant();
    return value;
}

[[maybe_unused]] StageOf sample_StageOf(RandomValues& random) {
    StageOf value;
    value.cycle = random.uuid();
    value.stage = random.name(40);
    return value;
}

[[maybe_unused]] Conversation sample_Conversation(RandomValues& random) {
    Conversation value;
    if (random.boolean()) value.script = random.text(60000);
    if (random.boolean()) value.starts_at = random.instant();
    if (random.boolean()) value.zone = random.name(64);
    value.stage = random.word<Stage>(5);
    value.seats = random.array<Seat>(100, [&] { return sample_Seat(random); });
    if (random.boolean()) value.facilitator = random.u64();
    value.phase = random.u32();
    value.entered_at = random.instant();
    value.deadline = random.instant();
    value.overtime = random.boolean();
    if (random.boolean()) value.paused_at = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    value.ready = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    value.excepted = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    if (random.boolean()) value.vote = sample_Ballot(random);
    value.polls = random.array<PollResult>(24, [&] { return sample_PollResult(random); });
    value.contributions = random.array<Contribution>(400, [&] { return sample_Contribution(random); });
    if (random.boolean()) value.started_at = random.instant();
    if (random.boolean()) value.ended_at = random.instant();
    if (random.boolean()) value.ending = random.word<Ending>(3);
    if (random.boolean()) value.confirmed = random.array<Confirmation>(100, [&] { return sample_Confirmation(random); });
    if (random.boolean()) value.corrections = random.array<Correction>(50, [&] { return sample_Correction(random); });
    if (random.boolean()) value.mode = random.word<SessionMode>(3);
    if (random.boolean()) value.closes = random.array<Instant>(24, [&] { return random.instant(); });
    if (random.boolean()) value.form = random.array<FormAnswer>(12, [&] { return sample_FormAnswer(random); });
    if (random.boolean()) value.groups = random.array<Group>(20, [&] { return sample_Group(random); });
    if (random.boolean()) value.call = sample_GroupsCall(random);
    if (random.boolean()) value.gallery = sample_GalleryState(random);
    if (random.boolean()) value.nudges = random.array<Nudged>(100, [&] { return sample_Nudged(random); });
    if (random.boolean()) value.materials = random.array<Material>(60, [&] { return sample_Material(random); });
    if (random.boolean()) value.voted = random.array<std::uint32_t>(24, [&] { return random.u32(); });
    if (random.boolean()) value.late_votes = random.array<LateVote>(24, [&] { return sample_LateVote(random); });
    if (random.boolean()) value.afterwards = random.array<PollAfterwards>(24, [&] { return sample_PollAfterwards(random); });
    if (random.boolean()) value.of_stage = sample_StageOf(random);
    return value;
}

[[maybe_unused]] StoredContribution sample_StoredContribution(RandomValues& random) {
    StoredContribution value;
    value.id = random.uuid();
    value.seq = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.author = random.u64();
    value.phase = random.u32();
    value.kind = random.name(40);
    value.shown = random.word<Shown>(4);
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.rests_on = random.uuid();
    value.owners = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.due = random.u32();
    value.late = random.boolean();
    value.bytes = random.u32();
    value.versions = random.array<Uuid>(100, [&] { return random.uuid(); });
    if (random.boolean()) value.edited_at = random.instant();
    if (random.boolean()) value.attachments = random.array<FileReference>(10, [&] { return sample_FileReference(random); });
    if (random.boolean()) value.group = random.u32();
    return value;
}

[[maybe_unused]] Incident sample_Incident(RandomValues& random) {
    Incident value;
    value.seq = random.u64();
    value.at = random.instant();
    value.what = random.word<IncidentKind>(15);
    value.phase = random.u32();
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.person = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    if (random.boolean()) value.contribution = random.uuid();
    if (random.boolean()) value.kind = random.name(40);
    return value;
}

[[maybe_unused]] Participant sample_Participant(RandomValues& random) {
    Participant value;
    value.person = random.u64();
    value.roles = random.array<std::string>(12, [&] { return random.name(40); });
    return value;
}

[[maybe_unused]] ActaPhase sample_ActaPhase(RandomValues& random) {
    ActaPhase value;
    value.planned = random.u64();
    value.used = random.u64();
    return value;
}

[[maybe_unused]] Rethought sample_Rethought(RandomValues& random) {
    Rethought value;
    value.kind = random.name(40);
    value.before = random.uuid();
    if (random.boolean()) value.after = random.uuid();
    return value;
}

[[maybe_unused]] ActaIncident sample_ActaIncident(RandomValues& random) {
    ActaIncident value;
    value.at = random.instant();
    value.what = random.word<IncidentKind>(15);
    value.phase = random.u32();
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.person = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    if (random.boolean()) value.contribution = random.uuid();
    if (random.boolean()) value.kind = random.name(40);
    return value;
}

[[maybe_unused]] Commitment sample_Commitment(RandomValues& random) {
    Commitment value;
    value.id = random.uuid();
    value.session = random.u64();
    value.owners = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.due = random.u32();
    value.state = random.word<CommitmentState>(6);
    value.made_at = random.instant();
    if (random.boolean()) value.changed_at = random.instant();
    if (random.boolean()) value.noted_by = random.u64();
    return value;
}

[[maybe_unused]] SessionLeft sample_SessionLeft(RandomValues& random) {
    SessionLeft value;
    value.seq = random.u64();
    value.at = random.instant();
    value.session = random.u64();
    if (random.boolean()) value.began_at = random.instant();
    value.ended_at = random.instant();
    value.how = random.word<Ending>(3);
    value.commitments = random.u32();
    value.beyond = random.u32();
    return value;
}

[[maybe_unused]] EvidenceBrought sample_EvidenceBrought(RandomValues& random) {
    EvidenceBrought value;
    value.commitment = random.uuid();
    value.message = random.uuid();
    return value;
}

[[maybe_unused]] CommitmentDetails sample_CommitmentDetails(RandomValues& random) {
    CommitmentDetails value;
    value.commitment = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.moves = random.text(1000);
    if (random.boolean()) value.evidence = random.text(600);
    if (random.boolean()) value.goal = random.text(300);
    return value;
}

[[maybe_unused]] Proposal sample_Proposal(RandomValues& random) {
    Proposal value;
    value.id = random.uuid();
    value.by = random.u64();
    value.to = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.due = random.u32();
    return value;
}

[[maybe_unused]] Ledger sample_Ledger(RandomValues& random) {
    Ledger value;
    value.commitments = random.array<Commitment>(200, [&] { return sample_Commitment(random); });
    value.sessions = random.array<SessionLeft>(20, [&] { return sample_SessionLeft(random); });
    if (random.boolean()) value.evidence = random.array<EvidenceBrought>(2000, [&] { return sample_EvidenceBrought(random); });
    if (random.boolean()) value.details = random.array<CommitmentDetails>(400, [&] { return sample_CommitmentDetails(random); });
    if (random.boolean()) value.proposals = random.array<Proposal>(40, [&] { return sample_Proposal(random); });
    return value;
}

[[maybe_unused]] ProposalTold sample_ProposalTold(RandomValues& random) {
    ProposalTold value;
    value.proposal = sample_Proposal(random);
    if (random.boolean()) value.text = random.text(1000);
    return value;
}

[[maybe_unused]] ProposalDeclined sample_ProposalDeclined(RandomValues& random) {
    ProposalDeclined value;
    value.id = random.uuid();
    value.by = random.u64();
    value.to = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.note = random.text(600);
    return value;
}

[[maybe_unused]] StoredDeclined sample_StoredDeclined(RandomValues& random) {
    StoredDeclined value;
    value.id = random.uuid();
    value.by = random.u64();
    value.to = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.note = random.uuid();
    return value;
}

[[maybe_unused]] EvidenceTold sample_EvidenceTold(RandomValues& random) {
    EvidenceTold value;
    value.space = random.u64();
    value.message = sample_Message(random);
    return value;
}

[[maybe_unused]] CommitmentTold sample_CommitmentTold(RandomValues& random) {
    CommitmentTold value;
    value.commitment = sample_Commitment(random);
    if (random.boolean()) value.text = random.text(4000);
    if (random.boolean()) value.note = random.text(600);
    if (random.boolean()) value.closed = random.u64();
    if (random.boolean()) value.details = sample_CommitmentDetails(random);
    if (random.boolean()) value.evidence = random.array<EvidenceTold>(10, [&] { return sample_EvidenceTold(random); });
    return value;
}

[[maybe_unused]] CommitmentPage sample_CommitmentPage(RandomValues& random) {
    CommitmentPage value;
    value.commitments = random.array<CommitmentTold>(200, [&] { return sample_CommitmentTold(random); });
    value.people = random.array<Person>(1000, [&] { return sample_Person(random); });
    if (random.boolean()) value.more = random.u64();
    if (random.boolean()) value.proposals = random.array<ProposalTold>(40, [&] { return sample_ProposalTold(random); });
    if (random.boolean()) value.declined = random.array<ProposalDeclined>(20, [&] { return sample_ProposalDeclined(random); });
    return value;
}

[[maybe_unused]] StoredNote sample_StoredNote(RandomValues& random) {
    StoredNote value;
    if (random.boolean()) value.space = random.u64();
    value.words = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] StoredCommitment sample_StoredCommitment(RandomValues& random) {
    StoredCommitment value;
    value.id = random.uuid();
    value.session = random.u64();
    value.words = random.uuid();
    value.owners = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.due = random.u32();
    value.state = random.word<CommitmentState>(6);
    value.made_at = random.instant();
    if (random.boolean()) value.changed_at = random.instant();
    if (random.boolean()) value.note = sample_StoredNote(random);
    return value;
}

[[maybe_unused]] StageReport sample_StageReport(RandomValues& random) {
    StageReport value;
    value.of = sample_StageOf(random);
    value.synthesis = random.boolean();
    value.agreed = random.u32();
    return value;
}

[[maybe_unused]] ActaReport sample_ActaReport(RandomValues& random) {
    ActaReport value;
    if (random.boolean()) value.began_at = random.instant();
    value.ended_at = random.instant();
    value.how = random.word<Ending>(3);
    value.commitments = random.array<StoredCommitment>(400, [&] { return sample_StoredCommitment(random); });
    value.again = random.boolean();
    if (random.boolean()) value.stage = sample_StageReport(random);
    return value;
}

[[maybe_unused]] StoredDetails sample_StoredDetails(RandomValues& random) {
    StoredDetails value;
    value.commitment = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.words = random.uuid();
    return value;
}

[[maybe_unused]] SavedLedger sample_SavedLedger(RandomValues& random) {
    SavedLedger value;
    value.commitments = random.array<StoredCommitment>(200, [&] { return sample_StoredCommitment(random); });
    value.sessions = random.array<SessionLeft>(20, [&] { return sample_SessionLeft(random); });
    if (random.boolean()) value.closed = random.u64();
    if (random.boolean()) value.evidence = random.array<EvidenceBrought>(2000, [&] { return sample_EvidenceBrought(random); });
    if (random.boolean()) value.details = random.array<StoredDetails>(400, [&] { return sample_StoredDetails(random); });
    if (random.boolean()) value.proposals = random.array<Proposal>(40, [&] { return sample_Proposal(random); });
    if (random.boolean()) value.declined = random.array<StoredDeclined>(20, [&] { return sample_StoredDeclined(random); });
    return value;
}

[[maybe_unused]] StoryPart sample_StoryPart(RandomValues& random) {
    StoryPart value;
    value.name = random.word<StoryPartName>(9);
    value.text = random.text(2000);
    return value;
}

[[maybe_unused]] Story sample_Story(RandomValues& random) {
    Story value;
    value.id = random.uuid();
    value.seq = random.u64();
    value.form = random.word<StoryForm>(2);
    value.at = random.instant();
    if (random.boolean()) value.changed_at = random.instant();
    if (random.boolean()) value.parts = random.array<StoryPart>(5, [&] { return sample_StoryPart(random); });
    value.drawn_on = random.array<std::string>(20, [&] { return random.text(300); });
    return value;
}

[[maybe_unused]] StoryPage sample_StoryPage(RandomValues& random) {
    StoryPage value;
    value.stories = random.array<Story>(20, [&] { return sample_Story(random); });
    if (random.boolean()) value.more = random.u64();
    return value;
}

[[maybe_unused]] SavedStory sample_SavedStory(RandomValues& random) {
    SavedStory value;
    value.id = random.uuid();
    value.seq = random.u64();
    value.form = random.word<StoryForm>(2);
    value.at = random.instant();
    if (random.boolean()) value.changed_at = random.instant();
    value.words = random.uuid();
    return value;
}

[[maybe_unused]] Acta sample_Acta(RandomValues& random) {
    Acta value;
    value.space = random.u64();
    value.title = random.name(120);
    if (random.boolean()) value.parent = random.u64();
    if (random.boolean()) value.script = random.text(60000);
    if (random.boolean()) value.starts_at = random.instant();
    if (random.boolean()) value.zone = random.name(64);
    if (random.boolean()) value.started_at = random.instant();
    value.ended_at = random.instant();
    value.ending = random.word<Ending>(3);
    value.participants = random.array<Participant>(800, [&] { return sample_Participant(random); });
    value.phases = random.array<ActaPhase>(24, [&] { return sample_ActaPhase(random); });
    value.contributions = random.array<Contribution>(400, [&] { return sample_Contribution(random); });
    value.rethought = random.array<Rethought>(40, [&] { return sample_Rethought(random); });
    value.polls = random.array<PollResult>(24, [&] { return sample_PollResult(random); });
    value.commitments = random.array<Uuid>(400, [&] { return random.uuid(); });
    value.closing = random.array<Uuid>(400, [&] { return random.uuid(); });
    value.incidents = random.array<ActaIncident>(200, [&] { return sample_ActaIncident(random); });
    value.pending = random.array<CommitmentTold>(200, [&] { return sample_CommitmentTold(random); });
    if (random.boolean()) value.details = random.array<CommitmentDetails>(400, [&] { return sample_CommitmentDetails(random); });
    if (random.boolean()) value.confirmed = random.array<Confirmation>(100, [&] { return sample_Confirmation(random); });
    if (random.boolean()) value.corrections = random.array<Correction>(50, [&] { return sample_Correction(random); });
    if (random.boolean()) value.mode = random.word<SessionMode>(3);
    if (random.boolean()) value.closes = random.array<Instant>(24, [&] { return random.instant(); });
    if (random.boolean()) value.held = random.array<PhaseHeld>(24, [&] { return sample_PhaseHeld(random); });
    if (random.boolean()) value.form = random.array<FormAnswer>(12, [&] { return sample_FormAnswer(random); });
    if (random.boolean()) value.groups = random.array<Group>(20, [&] { return sample_Group(random); });
    if (random.boolean()) value.questions = random.array<Question>(200, [&] { return sample_Question(random); });
    if (random.boolean()) value.materials = random.array<Material>(20, [&] { return sample_Material(random); });
    if (random.boolean()) value.afterwards = random.array<PollAfterwards>(24, [&] { return sample_PollAfterwards(random); });
    if (random.boolean()) value.of_stage = sample_StageOf(random);
    value.people = random.array<Person>(1000, [&] { return sample_Person(random); });
    return value;
}

[[maybe_unused]] VisitsAgreed sample_VisitsAgreed(RandomValues& random) {
    VisitsAgreed value;
    if (random.boolean()) value.modality = random.name(60);
    value.year = random.u32();
    value.month = random.u32();
    value.months = random.array<std::uint32_t>(12, [&] { return random.u32(); });
    return value;
}

[[maybe_unused]] ActivityAgreed sample_ActivityAgreed(RandomValues& random) {
    ActivityAgreed value;
    value.what = random.word<ActivityKind>(15);
    value.times = random.u32();
    value.monthly = random.u32();
    if (random.boolean()) value.days_min = random.u32();
    if (random.boolean()) value.days_max = random.u32();
    return value;
}

[[maybe_unused]] HeldActivity sample_HeldActivity(RandomValues& random) {
    HeldActivity value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.what = random.word<ActivityKind>(15);
    value.on = random.u32();
    value.days = random.u32();
    value.mode = random.word<ActivityMode>(3);
    if (random.boolean()) value.reach = random.word<ActivityReach>(2);
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.about = random.text(300);
    return value;
}

[[maybe_unused]] StoredActivity sample_StoredActivity(RandomValues& random) {
    StoredActivity value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.what = random.word<ActivityKind>(15);
    value.on = random.u32();
    value.days = random.u32();
    value.mode = random.word<ActivityMode>(3);
    if (random.boolean()) value.reach = random.word<ActivityReach>(2);
    if (random.boolean()) value.session = random.u64();
    value.cleared = random.boolean();
    return value;
}

[[maybe_unused]] Agreement sample_Agreement(RandomValues& random) {
    Agreement value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.goals = random.text(2000);
    if (random.boolean()) value.channel = random.text(300);
    if (random.boolean()) value.confidentiality = random.text(1000);
    if (random.boolean()) value.every_days = random.u32();
    if (random.boolean()) value.minutes = random.u32();
    if (random.boolean()) value.visits = sample_VisitsAgreed(random);
    if (random.boolean()) value.activities = random.array<ActivityAgreed>(12, [&] { return sample_ActivityAgreed(random); });
    value.accepted = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    if (random.boolean()) value.since = random.instant();
    return value;
}

[[maybe_unused]] StageMeeting sample_StageMeeting(RandomValues& random) {
    StageMeeting value;
    value.session = random.u64();
    value.stage = random.name(40);
    value.at = random.instant();
    value.synthesis = random.boolean();
    value.agreed = random.u32();
    return value;
}

[[maybe_unused]] StagePass sample_StagePass(RandomValues& random) {
    StagePass value;
    value.stage = random.name(40);
    value.at = random.instant();
    value.how = random.word<StageMove>(6);
    value.by = random.u64();
    if (random.boolean()) value.reason = random.text(600);
    return value;
}

[[maybe_unused]] Cycle sample_Cycle(RandomValues& random) {
    Cycle value;
    value.id = random.uuid();
    value.cycle = random.name(60);
    value.version = random.u32();
    if (random.boolean()) value.script = random.text(60000);
    value.stages = random.array<std::string>(16, [&] { return random.name(40); });
    value.began_at = random.instant();
    if (random.boolean()) value.edited_at = random.instant();
    value.round = random.u32();
    value.passes = random.array<StagePass>(60, [&] { return sample_StagePass(random); });
    if (random.boolean()) value.parties_changed_at = random.instant();
    if (random.boolean()) value.meetings = random.array<StageMeeting>(20, [&] { return sample_StageMeeting(random); });
    if (random.boolean()) value.document = random.uuid();
    if (random.boolean()) value.edited_by = random.u64();
    return value;
}

[[maybe_unused]] CycleLeft sample_CycleLeft(RandomValues& random) {
    CycleLeft value;
    value.cycle = random.name(60);
    value.began_at = random.instant();
    value.ended_at = random.instant();
    value.stage = random.name(40);
    value.rounds = random.u32();
    value.by = random.u64();
    if (random.boolean()) value.reason = random.text(600);
    return value;
}

[[maybe_unused]] RoleTaken sample_RoleTaken(RandomValues& random) {
    RoleTaken value;
    value.role = random.word<AccompanierRole>(4);
    value.at = random.instant();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] NotesShared sample_NotesShared(RandomValues& random) {
    NotesShared value;
    value.by = random.u64();
    value.at = random.instant();
    return value;
}

[[maybe_unused]] Dialogue sample_Dialogue(RandomValues& random) {
    Dialogue value;
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.holds_since = random.instant();
    return value;
}

[[maybe_unused]] Observation sample_Observation(RandomValues& random) {
    Observation value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.starts_at = random.instant();
    value.minutes = random.u32();
    value.observers = random.array<std::uint64_t>(4, [&] { return random.u64(); });
    value.observed = random.u64();
    if (random.boolean()) value.course = random.text(120);
    if (random.boolean()) value.looks_at = random.text(600);
    if (random.boolean()) value.records = random.text(600);
    value.accepted = random.array<std::uint64_t>(5, [&] { return random.u64(); });
    if (random.boolean()) value.agreed_at = random.instant();
    value.notes = random.array<NotesShared>(4, [&] { return sample_NotesShared(random); });
    if (random.boolean()) value.dialogue = sample_Dialogue(random);
    value.dialogue_by = random.instant();
    if (random.boolean()) value.withdrawn_at = random.instant();
    if (random.boolean()) value.withdrawn_by = random.u64();
    return value;
}

[[maybe_unused]] ConsentGiven sample_ConsentGiven(RandomValues& random) {
    ConsentGiven value;
    value.by = random.u64();
    value.consent = random.word<RecordingConsent>(2);
    return value;
}

[[maybe_unused]] Recording sample_Recording(RandomValues& random) {
    Recording value;
    value.recording = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.media = random.word<RecordingMedia>(2);
    value.size = random.u64();
    if (random.boolean()) value.seconds = random.u32();
    value.people = random.array<std::uint64_t>(10, [&] { return random.u64(); });
    value.consents = random.array<ConsentGiven>(10, [&] { return sample_ConsentGiven(random); });
    value.minors = random.word<Minors>(3);
    value.until = random.instant();
    value.readers = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.shared_at = random.instant();
    value.sound_only = random.boolean();
    value.comments = random.u32();
    value.clips = random.u32();
    if (random.boolean()) value.withdrawn_at = random.instant();
    if (random.boolean()) value.withdrawn_by = random.u64();
    value.expired = random.boolean();
    return value;
}

[[maybe_unused]] PlannedAction sample_PlannedAction(RandomValues& random) {
    PlannedAction value;
    value.id = random.name(40);
    value.from = random.u32();
    value.to = random.u32();
    value.people = random.array<std::uint64_t>(6, [&] { return random.u64(); });
    value.others = random.boolean();
    return value;
}

[[maybe_unused]] ActionStanding sample_ActionStanding(RandomValues& random) {
    ActionStanding value;
    value.state = random.word<ActionState>(4);
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.note = random.text(600);
    return value;
}

[[maybe_unused]] PlanAction sample_PlanAction(RandomValues& random) {
    PlanAction value;
    value.action = sample_PlannedAction(random);
    value.standings = random.array<ActionStanding>(12, [&] { return sample_ActionStanding(random); });
    return value;
}

[[maybe_unused]] PlannedIndicator sample_PlannedIndicator(RandomValues& random) {
    PlannedIndicator value;
    value.id = random.name(40);
    value.level = random.word<FigureLevel>(3);
    return value;
}

[[maybe_unused]] IndicatorMeasure sample_IndicatorMeasure(RandomValues& random) {
    IndicatorMeasure value;
    value.value = random.name(20);
    value.on = random.u32();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.source = random.text(240);
    return value;
}

[[maybe_unused]] PlanIndicator sample_PlanIndicator(RandomValues& random) {
    PlanIndicator value;
    value.indicator = sample_PlannedIndicator(random);
    value.measures = random.array<IndicatorMeasure>(12, [&] { return sample_IndicatorMeasure(random); });
    return value;
}

[[maybe_unused]] PlanValidation sample_PlanValidation(RandomValues& random) {
    PlanValidation value;
    value.document = random.uuid();
    value.on = random.u32();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.words = random.text(600);
    return value;
}

[[maybe_unused]] SupportPlan sample_SupportPlan(RandomValues& random) {
    SupportPlan value;
    value.id = random.uuid();
    value.document = random.uuid();
    if (random.boolean()) value.text = random.text(16000);
    value.label = random.word<PlanLabel>(3);
    value.owner = random.word<PlanOwner>(4);
    value.owners = random.array<std::uint64_t>(6, [&] { return random.u64(); });
    value.began_at = random.instant();
    value.began_by = random.u64();
    value.kept_at = random.instant();
    value.kept_by = random.u64();
    value.actions = random.array<PlanAction>(60, [&] { return sample_PlanAction(random); });
    value.indicators = random.array<PlanIndicator>(40, [&] { return sample_PlanIndicator(random); });
    value.validations = random.array<PlanValidation>(6, [&] { return sample_PlanValidation(random); });
    return value;
}

[[maybe_unused]] PlanProgress sample_PlanProgress(RandomValues& random) {
    PlanProgress value;
    value.actions = random.u32();
    value.to_date = random.u32();
    value.done = random.u32();
    value.dropped = random.u32();
    value.charges = random.u32();
    value.met = random.u32();
    return value;
}

[[maybe_unused]] PlanLeft sample_PlanLeft(RandomValues& random) {
    PlanLeft value;
    value.id = random.uuid();
    value.label = random.word<PlanLabel>(3);
    value.owner = random.word<PlanOwner>(4);
    value.began_at = random.instant();
    value.ended_at = random.instant();
    value.how = random.word<PlanEnding>(3);
    value.by = random.u64();
    if (random.boolean()) value.words = random.text(600);
    value.progress = sample_PlanProgress(random);
    return value;
}

[[maybe_unused]] TopicTie sample_TopicTie(RandomValues& random) {
    TopicTie value;
    value.part = random.word<TopicPart>(3);
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.visit = random.uuid();
    value.at = random.instant();
    value.done = random.boolean();
    return value;
}

[[maybe_unused]] Topic sample_Topic(RandomValues& random) {
    Topic value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.title = random.text(120);
    value.ties = random.array<TopicTie>(30, [&] { return sample_TopicTie(random); });
    return value;
}

[[maybe_unused]] Accompaniment sample_Accompaniment(RandomValues& random) {
    Accompaniment value;
    if (random.boolean()) value.agreement = sample_Agreement(random);
    if (random.boolean()) value.proposed = sample_Agreement(random);
    if (random.boolean()) value.cycle = sample_Cycle(random);
    value.left = random.array<CycleLeft>(20, [&] { return sample_CycleLeft(random); });
    value.roles = random.array<RoleTaken>(20, [&] { return sample_RoleTaken(random); });
    value.observations = random.array<Observation>(200, [&] { return sample_Observation(random); });
    value.recordings = random.array<Recording>(100, [&] { return sample_Recording(random); });
    if (random.boolean()) value.plan = sample_SupportPlan(random);
    value.plans_left = random.array<PlanLeft>(10, [&] { return sample_PlanLeft(random); });
    value.topics = random.array<Topic>(12, [&] { return sample_Topic(random); });
    if (random.boolean()) value.activities = random.array<HeldActivity>(120, [&] { return sample_HeldActivity(random); });
    return value;
}

[[maybe_unused]] StoredStanding sample_StoredStanding(RandomValues& random) {
    StoredStanding value;
    value.state = random.word<ActionState>(4);
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.note = random.uuid();
    return value;
}

[[maybe_unused]] StoredAction sample_StoredAction(RandomValues& random) {
    StoredAction value;
    value.action = sample_PlannedAction(random);
    value.given_at = random.instant();
    value.standings = random.array<StoredStanding>(12, [&] { return sample_StoredStanding(random); });
    return value;
}

[[maybe_unused]] StoredMeasure sample_StoredMeasure(RandomValues& random) {
    StoredMeasure value;
    value.value = random.name(20);
    value.on = random.u32();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.source = random.uuid();
    return value;
}

[[maybe_unused]] StoredIndicator sample_StoredIndicator(RandomValues& random) {
    StoredIndicator value;
    value.indicator = sample_PlannedIndicator(random);
    value.measures = random.array<StoredMeasure>(12, [&] { return sample_StoredMeasure(random); });
    return value;
}

[[maybe_unused]] StoredValidation sample_StoredValidation(RandomValues& random) {
    StoredValidation value;
    value.document = random.uuid();
    value.on = random.u32();
    value.at = random.instant();
    value.by = random.u64();
    value.words = random.uuid();
    return value;
}

[[maybe_unused]] StoredPlan sample_StoredPlan(RandomValues& random) {
    StoredPlan value;
    value.id = random.uuid();
    value.document = random.uuid();
    value.label = random.word<PlanLabel>(3);
    value.owner = random.word<PlanOwner>(4);
    value.owners = random.array<std::uint64_t>(6, [&] { return random.u64(); });
    value.began_at = random.instant();
    value.began_by = random.u64();
    value.kept_at = random.instant();
    value.kept_by = random.u64();
    value.actions = random.array<StoredAction>(60, [&] { return sample_StoredAction(random); });
    value.indicators = random.array<StoredIndicator>(40, [&] { return sample_StoredIndicator(random); });
    value.validations = random.array<StoredValidation>(6, [&] { return sample_StoredValidation(random); });
    return value;
}

[[maybe_unused]] StoredPlanLeft sample_StoredPlanLeft(RandomValues& random) {
    StoredPlanLeft value;
    value.id = random.uuid();
    value.label = random.word<PlanLabel>(3);
    value.owner = random.word<PlanOwner>(4);
    value.began_at = random.instant();
    value.ended_at = random.instant();
    value.how = random.word<PlanEnding>(3);
    value.by = random.u64();
    if (random.boolean()) value.words = random.uuid();
    value.progress = sample_PlanProgress(random);
    return value;
}

[[maybe_unused]] RecordingComment sample_RecordingComment(RandomValues& random) {
    RecordingComment value;
    value.comment = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.at_ms = random.u32();
    value.kind = random.word<RecordingCommentKind>(4);
    value.text = random.text(2000);
    if (random.boolean()) value.answers = random.uuid();
    return value;
}

[[maybe_unused]] RecordingClip sample_RecordingClip(RandomValues& random) {
    RecordingClip value;
    value.clip = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.from_ms = random.u32();
    value.to_ms = random.u32();
    value.title = random.text(120);
    return value;
}

[[maybe_unused]] StoredComment sample_StoredComment(RandomValues& random) {
    StoredComment value;
    value.comment = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.at_ms = random.u32();
    value.kind = random.word<RecordingCommentKind>(4);
    if (random.boolean()) value.answers = random.uuid();
    return value;
}

[[maybe_unused]] StoredClip sample_StoredClip(RandomValues& random) {
    StoredClip value;
    value.clip = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.from_ms = random.u32();
    value.to_ms = random.u32();
    return value;
}

[[maybe_unused]] StoredRecording sample_StoredRecording(RandomValues& random) {
    StoredRecording value;
    value.recording = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.file = random.uuid();
    value.words = random.uuid();
    value.media = random.word<RecordingMedia>(2);
    value.size = random.u64();
    if (random.boolean()) value.seconds = random.u32();
    value.people = random.array<std::uint64_t>(10, [&] { return random.u64(); });
    value.consents = random.array<ConsentGiven>(10, [&] { return sample_ConsentGiven(random); });
    value.minors = random.word<Minors>(3);
    value.until = random.instant();
    value.readers = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.shared_at = random.instant();
    value.comments = random.array<StoredComment>(300, [&] { return sample_StoredComment(random); });
    value.clips = random.array<StoredClip>(100, [&] { return sample_StoredClip(random); });
    value.changes = random.u32();
    value.warned = random.boolean();
    if (random.boolean()) value.withdrawn_at = random.instant();
    if (random.boolean()) value.withdrawn_by = random.u64();
    value.expired = random.boolean();
    return value;
}

[[maybe_unused]] StoredTopic sample_StoredTopic(RandomValues& random) {
    StoredTopic value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.ties = random.array<TopicTie>(30, [&] { return sample_TopicTie(random); });
    return value;
}

[[maybe_unused]] FieldNote sample_FieldNote(RandomValues& random) {
    FieldNote value;
    value.at = random.instant();
    value.kind = random.word<FieldNoteKind>(4);
    value.text = random.text(600);
    if (random.boolean()) value.rests_on = random.u32();
    return value;
}

[[maybe_unused]] FieldNotes sample_FieldNotes(RandomValues& random) {
    FieldNotes value;
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.notes = random.array<FieldNote>(200, [&] { return sample_FieldNote(random); });
    return value;
}

[[maybe_unused]] StoredNotes sample_StoredNotes(RandomValues& random) {
    StoredNotes value;
    value.by = random.u64();
    value.at = random.instant();
    value.words = random.uuid();
    return value;
}

[[maybe_unused]] StoredDialogue sample_StoredDialogue(RandomValues& random) {
    StoredDialogue value;
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.words = random.uuid();
    if (random.boolean()) value.holds_since = random.instant();
    return value;
}

[[maybe_unused]] StoredObservation sample_StoredObservation(RandomValues& random) {
    StoredObservation value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    value.starts_at = random.instant();
    value.minutes = random.u32();
    value.observers = random.array<std::uint64_t>(4, [&] { return random.u64(); });
    value.observed = random.u64();
    value.accepted = random.array<std::uint64_t>(5, [&] { return random.u64(); });
    if (random.boolean()) value.agreed_at = random.instant();
    value.notes = random.array<StoredNotes>(4, [&] { return sample_StoredNotes(random); });
    if (random.boolean()) value.dialogue = sample_StoredDialogue(random);
    value.changes = random.u32();
    if (random.boolean()) value.withdrawn_at = random.instant();
    if (random.boolean()) value.withdrawn_by = random.u64();
    return value;
}

[[maybe_unused]] StoredAgreement sample_StoredAgreement(RandomValues& random) {
    StoredAgreement value;
    value.id = random.uuid();
    value.by = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.every_days = random.u32();
    if (random.boolean()) value.minutes = random.u32();
    if (random.boolean()) value.visits = sample_VisitsAgreed(random);
    value.activities = random.array<ActivityAgreed>(12, [&] { return sample_ActivityAgreed(random); });
    value.accepted = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    if (random.boolean()) value.since = random.instant();
    return value;
}

[[maybe_unused]] StoredPass sample_StoredPass(RandomValues& random) {
    StoredPass value;
    value.stage = random.name(40);
    value.at = random.instant();
    value.how = random.word<StageMove>(6);
    value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] StoredCycle sample_StoredCycle(RandomValues& random) {
    StoredCycle value;
    value.id = random.uuid();
    value.cycle = random.name(60);
    value.version = random.u32();
    value.script = random.uuid();
    value.stages = random.array<std::string>(16, [&] { return random.name(40); });
    value.began_at = random.instant();
    if (random.boolean()) value.edited_at = random.instant();
    value.round = random.u32();
    value.passes = random.array<StoredPass>(60, [&] { return sample_StoredPass(random); });
    value.meetings = random.array<StageMeeting>(20, [&] { return sample_StageMeeting(random); });
    value.equal = random.boolean();
    if (random.boolean()) value.edited_by = random.u64();
    return value;
}

[[maybe_unused]] StoredCycleLeft sample_StoredCycleLeft(RandomValues& random) {
    StoredCycleLeft value;
    value.cycle = random.name(60);
    value.began_at = random.instant();
    value.ended_at = random.instant();
    value.stage = random.name(40);
    value.rounds = random.u32();
    value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] SavedAccompaniment sample_SavedAccompaniment(RandomValues& random) {
    SavedAccompaniment value;
    if (random.boolean()) value.agreement = sample_StoredAgreement(random);
    if (random.boolean()) value.proposed = sample_StoredAgreement(random);
    if (random.boolean()) value.cycle = sample_StoredCycle(random);
    value.left = random.array<StoredCycleLeft>(20, [&] { return sample_StoredCycleLeft(random); });
    value.roles = random.array<RoleTaken>(20, [&] { return sample_RoleTaken(random); });
    if (random.boolean()) value.parties_changed_at = random.instant();
    value.observations = random.array<StoredObservation>(200, [&] { return sample_StoredObservation(random); });
    value.recordings = random.array<StoredRecording>(100, [&] { return sample_StoredRecording(random); });
    if (random.boolean()) value.plan = sample_StoredPlan(random);
    value.plans_left = random.array<StoredPlanLeft>(10, [&] { return sample_StoredPlanLeft(random); });
    value.topics = random.array<StoredTopic>(12, [&] { return sample_StoredTopic(random); });
    value.activities = random.array<StoredActivity>(120, [&] { return sample_StoredActivity(random); });
    return value;
}

[[maybe_unused]] SavedConversation sample_SavedConversation(RandomValues& random) {
    SavedConversation value;
    value.protocol = sample_Protocol(random);
    value.script = random.uuid();
    value.planned_at = random.instant();
    value.planned_seq = random.u64();
    if (random.boolean()) value.starts_at = random.instant();
    if (random.boolean()) value.zone = random.name(64);
    value.stage = random.word<Stage>(5);
    value.seats = random.array<Seat>(100, [&] { return sample_Seat(random); });
    if (random.boolean()) value.facilitator = random.u64();
    value.phase = random.u32();
    value.phase_seq = random.u64();
    value.entered_at = random.instant();
    value.deadline = random.instant();
    value.overtime = random.boolean();
    value.counted_from = random.instant();
    if (random.boolean()) value.paused_at = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    value.ready = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    value.excepted = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    value.votes = random.array<StoredVote>(100, [&] { return sample_StoredVote(random); });
    value.polls = random.array<StoredPollResult>(24, [&] { return sample_StoredPollResult(random); });
    value.contributions = random.array<StoredContribution>(400, [&] { return sample_StoredContribution(random); });
    value.incidents = random.array<Incident>(200, [&] { return sample_Incident(random); });
    value.spent = random.array<std::uint64_t>(24, [&] { return random.u64(); });
    if (random.boolean()) value.started_at = random.instant();
    if (random.boolean()) value.ended_at = random.instant();
    if (random.boolean()) value.ending = random.word<Ending>(3);
    value.confirmed = random.array<Confirmation>(100, [&] { return sample_Confirmation(random); });
    value.corrections = random.array<StoredCorrection>(50, [&] { return sample_StoredCorrection(random); });
    value.mode = random.word<SessionMode>(3);
    value.closes = random.array<Instant>(24, [&] { return random.instant(); });
    value.reminded = random.boolean();
    value.held = random.array<PhaseHeld>(24, [&] { return sample_PhaseHeld(random); });
    value.form = random.array<StoredFormAnswer>(12, [&] { return sample_StoredFormAnswer(random); });
    value.groups = random.array<Group>(20, [&] { return sample_Group(random); });
    if (random.boolean()) value.call = sample_SavedCall(random);
    if (random.boolean()) value.gallery = sample_SavedGallery(random);
    value.voices = random.array<Voice>(100, [&] { return sample_Voice(random); });
    value.voiced = random.u64();
    value.voiced_at = random.instant();
    value.nudges = random.array<StoredNudge>(100, [&] { return sample_StoredNudge(random); });
    value.materials = random.array<StoredMaterial>(60, [&] { return sample_StoredMaterial(random); });
    value.late_votes = random.array<StoredLateVote>(2400, [&] { return sample_StoredLateVote(random); });
    value.voters = random.array<StoredVoters>(24, [&] { return sample_StoredVoters(random); });
    value.afterwards = random.array<StoredPollAfterwards>(24, [&] { return sample_StoredPollAfterwards(random); });
    if (random.boolean()) value.of_stage = sample_StageOf(random);
    return value;
}

[[maybe_unused]] SavedEnd sample_SavedEnd(RandomValues& random) {
    SavedEnd value;
    value.person = random.u64();
    value.at = random.instant();
    return value;
}

[[maybe_unused]] SavedOwed sample_SavedOwed(RandomValues& random) {
    SavedOwed value;
    value.seq = random.u64();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.space = random.u64();
    if (random.boolean()) value.kind = random.word<SpaceKind>(6);
    if (random.boolean()) value.people = random.array<SeatedPerson>(4, [&] { return sample_SeatedPerson(random); });
    if (random.boolean()) value.person = random.u64();
    if (random.boolean()) value.heir = random.u64();
    if (random.boolean()) value.report = sample_ActaReport(random);
    if (random.boolean()) value.taken_back = random.uuid();
    if (random.boolean()) value.changed = sample_StoredCommitment(random);
    return value;
}

[[maybe_unused]] SpaceSummary sample_SpaceSummary(RandomValues& random) {
    SpaceSummary value;
    value.id = random.u64();
    value.kind = random.word<SpaceKind>(6);
    value.title = random.name(120);
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    value.head = random.u64();
    if (random.boolean()) value.parent = random.u64();
    if (random.boolean()) value.read = random.u64();
    if (random.boolean()) value.unread = random.u32();
    return value;
}

[[maybe_unused]] ReadingState sample_ReadingState(RandomValues& random) {
    ReadingState value;
    value.space = random.u64();
    if (random.boolean()) value.read = random.u64();
    value.unread = random.u32();
    value.head = random.u64();
    return value;
}

[[maybe_unused]] NoticeTemplate sample_NoticeTemplate(RandomValues& random) {
    NoticeTemplate value;
    value.id = random.name(40);
    value.version = random.u32();
    value.title = random.name(80);
    return value;
}

[[maybe_unused]] NoticePlace sample_NoticePlace(RandomValues& random) {
    NoticePlace value;
    value.at = random.instant();
    value.space = random.u64();
    value.seq = random.u64();
    return value;
}

[[maybe_unused]] Notice sample_Notice(RandomValues& random) {
    Notice value;
    value.place = sample_NoticePlace(random);
    value.kind = random.word<NoticeKind>(36);
    value.title = random.name(120);
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.message = random.uuid();
    if (random.boolean()) value.observation = random.uuid();
    if (random.boolean()) value.template_ = sample_NoticeTemplate(random);
    value.seen = random.boolean();
    if (random.boolean()) value.months = random.u32();
    if (random.boolean()) value.recording = random.uuid();
    return value;
}

[[maybe_unused]] Retention sample_Retention(RandomValues& random) {
    Retention value;
    value.months = random.u32();
    value.since = random.instant();
    return value;
}

[[maybe_unused]] CallParticipant sample_CallParticipant(RandomValues& random) {
    CallParticipant value;
    value.participant = random.uuid();
    value.person = random.u64();
    value.muted = random.boolean();
    value.video = random.boolean();
    return value;
}

[[maybe_unused]] CallDescription sample_CallDescription(RandomValues& random) {
    CallDescription value;
    value.kind = random.word<CallDescriptionKind>(2);
    value.sdp = random.text(10000);
    return value;
}

[[maybe_unused]] CallCandidate sample_CallCandidate(RandomValues& random) {
    CallCandidate value;
    value.candidate = random.text(1024);
    if (random.boolean()) value.mid = random.name(64);
    if (random.boolean()) value.line = random.u32();
    return value;
}

[[maybe_unused]] CallRelays sample_CallRelays(RandomValues& random) {
    CallRelays value;
    value.urls = random.array<std::string>(8, [&] { return random.text(200); });
    if (random.boolean()) value.username = random.name(120);
    if (random.boolean()) value.credential = random.text(120);
    if (random.boolean()) value.expires = random.instant();
    return value;
}

}  // namespace

namespace {

[[maybe_unused]] PostMessage sample_PostMessage(RandomValues& random) {
    PostMessage value;
    value.text = random.text(4000);
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.attachments = random.array<AttachedFile>(10, [&] { return sample_AttachedFile(random); });
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] EditMessage sample_EditMessage(RandomValues& random) {
    EditMessage value;
    value.message = random.uuid();
    value.text = random.text(4000);
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] WithdrawMessage sample_WithdrawMessage(RandomValues& random) {
    WithdrawMessage value;
    value.message = random.uuid();
    return value;
}

[[maybe_unused]] React sample_React(RandomValues& random) {
    React value;
    value.message = random.uuid();
    value.reaction = random.word<Reaction>(5);
    value.on = random.boolean();
    return value;
}

[[maybe_unused]] AddMember sample_AddMember(RandomValues& random) {
    AddMember value;
    value.person = random.u64();
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    if (random.boolean()) value.until = random.instant();
    return value;
}

[[maybe_unused]] RemoveMember sample_RemoveMember(RandomValues& random) {
    RemoveMember value;
    value.person = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] PlanSession sample_PlanSession(RandomValues& random) {
    PlanSession value;
    value.template_ = random.name(60);
    if (random.boolean()) value.purpose = random.text(2000);
    if (random.boolean()) value.what = random.text(600);
    if (random.boolean()) value.how = random.text(600);
    if (random.boolean()) value.of_stage = sample_StageOf(random);
    if (random.boolean()) value.starts_at = random.instant();
    if (random.boolean()) value.zone = random.name(64);
    if (random.boolean()) value.mode = random.word<SessionMode>(3);
    if (random.boolean()) value.closes = random.array<Instant>(24, [&] { return random.instant(); });
    return value;
}

[[maybe_unused]] DateSession sample_DateSession(RandomValues& random) {
    DateSession value;
    if (random.boolean()) value.starts_at = random.instant();
    if (random.boolean()) value.zone = random.name(64);
    if (random.boolean()) value.closes = random.array<Instant>(24, [&] { return random.instant(); });
    return value;
}

[[maybe_unused]] FillForm sample_FillForm(RandomValues& random) {
    FillForm value;
    value.field = random.name(40);
    if (random.boolean()) value.text = random.text(2000);
    return value;
}

[[maybe_unused]] AttachMaterial sample_AttachMaterial(RandomValues& random) {
    AttachMaterial value;
    value.title = random.name(120);
    if (random.boolean()) value.address = random.text(2000);
    if (random.boolean()) value.attachments = random.array<AttachedFile>(1, [&] { return sample_AttachedFile(random); });
    return value;
}

[[maybe_unused]] RemoveMaterial sample_RemoveMaterial(RandomValues& random) {
    RemoveMaterial value;
    value.material = random.uuid();
    return value;
}

[[maybe_unused]] ConfirmActa sample_ConfirmActa(RandomValues&) { return {}; }

[[maybe_unused]] AskCorrection sample_AskCorrection(RandomValues& random) {
    AskCorrection value;
    if (random.boolean()) value.contribution = random.uuid();
    value.text = random.text(1000);
    return value;
}

[[maybe_unused]] TakeBackCorrection sample_TakeBackCorrection(RandomValues& random) {
    TakeBackCorrection value;
    value.correction = random.uuid();
    return value;
}

[[maybe_unused]] GiveSeat sample_GiveSeat(RandomValues& random) {
    GiveSeat value;
    value.person = random.u64();
    value.role = random.name(40);
    return value;
}

[[maybe_unused]] LeaveSeat sample_LeaveSeat(RandomValues& random) {
    LeaveSeat value;
    value.person = random.u64();
    value.role = random.name(40);
    return value;
}

[[maybe_unused]] StartConversation sample_StartConversation(RandomValues&) { return {}; }

[[maybe_unused]] NextPhase sample_NextPhase(RandomValues& random) {
    NextPhase value;
    value.from = random.u32();
    return value;
}

[[maybe_unused]] SkipPhase sample_SkipPhase(RandomValues& random) {
    SkipPhase value;
    value.from = random.u32();
    value.reason = random.text(400);
    return value;
}

[[maybe_unused]] GoBack sample_GoBack(RandomValues& random) {
    GoBack value;
    value.from = random.u32();
    value.reason = random.text(400);
    return value;
}

[[maybe_unused]] ExtendPhase sample_ExtendPhase(RandomValues& random) {
    ExtendPhase value;
    value.from = random.u32();
    value.seconds = random.u32();
    value.reason = random.text(400);
    return value;
}

[[maybe_unused]] ShortenPhase sample_ShortenPhase(RandomValues& random) {
    ShortenPhase value;
    value.from = random.u32();
    value.seconds = random.u32();
    value.reason = random.text(400);
    return value;
}

[[maybe_unused]] PauseConversation sample_PauseConversation(RandomValues& random) {
    PauseConversation value;
    value.reason = random.text(400);
    return value;
}

[[maybe_unused]] ResumeConversation sample_ResumeConversation(RandomValues&) { return {}; }

[[maybe_unused]] EndConversation sample_EndConversation(RandomValues& random) {
    EndConversation value;
    value.reason = random.text(400);
    return value;
}

[[maybe_unused]] RaiseHand sample_RaiseHand(RandomValues& random) {
    RaiseHand value;
    value.phase = random.u32();
    return value;
}

[[maybe_unused]] LowerHand sample_LowerHand(RandomValues& random) {
    LowerHand value;
    value.phase = random.u32();
    return value;
}

[[maybe_unused]] YieldTurn sample_YieldTurn(RandomValues& random) {
    YieldTurn value;
    value.phase = random.u32();
    return value;
}

[[maybe_unused]] GiveTurn sample_GiveTurn(RandomValues& random) {
    GiveTurn value;
    value.phase = random.u32();
    value.person = random.u64();
    return value;
}

[[maybe_unused]] MarkReady sample_MarkReady(RandomValues& random) {
    MarkReady value;
    value.phase = random.u32();
    value.ready = random.boolean();
    return value;
}

[[maybe_unused]] Contribute sample_Contribute(RandomValues& random) {
    Contribute value;
    value.phase = random.u32();
    value.kind = random.name(40);
    value.text = random.text(4000);
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.rests_on = random.uuid();
    value.owners = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.due = random.u32();
    value.late = random.boolean();
    if (random.boolean()) value.attachments = random.array<AttachedFile>(10, [&] { return sample_AttachedFile(random); });
    if (random.boolean()) value.group = random.u32();
    return value;
}

[[maybe_unused]] CastVote sample_CastVote(RandomValues& random) {
    CastVote value;
    value.phase = random.u32();
    value.ballot = sample_Ballot(random);
    return value;
}

[[maybe_unused]] FormGroups sample_FormGroups(RandomValues& random) {
    FormGroups value;
    if (random.boolean()) value.groups = random.array<Group>(20, [&] { return sample_Group(random); });
    if (random.boolean()) value.count = random.u32();
    return value;
}

[[maybe_unused]] MoveToGroup sample_MoveToGroup(RandomValues& random) {
    MoveToGroup value;
    value.person = random.u64();
    value.group = random.u32();
    return value;
}

[[maybe_unused]] ChooseSpokesperson sample_ChooseSpokesperson(RandomValues& random) {
    ChooseSpokesperson value;
    value.person = random.u64();
    return value;
}

[[maybe_unused]] CallGroups sample_CallGroups(RandomValues& random) {
    CallGroups value;
    value.text = random.text(300);
    return value;
}

[[maybe_unused]] AskQuestion sample_AskQuestion(RandomValues& random) {
    AskQuestion value;
    value.phase = random.u32();
    value.text = random.text(300);
    return value;
}

[[maybe_unused]] VoteQuestion sample_VoteQuestion(RandomValues& random) {
    VoteQuestion value;
    value.question = random.uuid();
    value.on = random.boolean();
    return value;
}

[[maybe_unused]] MarkQuestion sample_MarkQuestion(RandomValues& random) {
    MarkQuestion value;
    value.question = random.uuid();
    value.standing = random.word<QuestionStanding>(3);
    return value;
}

[[maybe_unused]] EndWord sample_EndWord(RandomValues& random) {
    EndWord value;
    value.phase = random.u32();
    return value;
}

[[maybe_unused]] Reclassify sample_Reclassify(RandomValues& random) {
    Reclassify value;
    value.contribution = random.uuid();
    value.kind = random.name(40);
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] GrantException sample_GrantException(RandomValues& random) {
    GrantException value;
    value.person = random.u64();
    value.reason = random.text(400);
    return value;
}

[[maybe_unused]] HandOver sample_HandOver(RandomValues& random) {
    HandOver value;
    value.person = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] Nudge sample_Nudge(RandomValues& random) {
    Nudge value;
    value.person = random.u64();
    value.invites = random.word<Invitation>(3);
    if (random.boolean()) value.text = random.text(200);
    return value;
}

[[maybe_unused]] DeclareAbsent sample_DeclareAbsent(RandomValues& random) {
    DeclareAbsent value;
    value.person = random.u64();
    return value;
}

[[maybe_unused]] OpenSpace sample_OpenSpace(RandomValues& random) {
    OpenSpace value;
    value.kind = random.word<SpaceKind>(6);
    value.title = random.name(120);
    if (random.boolean()) value.people = random.array<SeatedPerson>(4, [&] { return sample_SeatedPerson(random); });
    return value;
}

[[maybe_unused]] ChangeCommitment sample_ChangeCommitment(RandomValues& random) {
    ChangeCommitment value;
    value.commitment = random.uuid();
    value.move = random.word<CommitmentMove>(5);
    if (random.boolean()) value.due = random.u32();
    if (random.boolean()) value.note = random.text(600);
    return value;
}

[[maybe_unused]] CarryCommitment sample_CarryCommitment(RandomValues& random) {
    CarryCommitment value;
    value.commitment = random.uuid();
    return value;
}

[[maybe_unused]] ProposeCommitment sample_ProposeCommitment(RandomValues& random) {
    ProposeCommitment value;
    value.to = random.u64();
    value.text = random.text(1000);
    if (random.boolean()) value.due = random.u32();
    return value;
}

[[maybe_unused]] AcceptProposal sample_AcceptProposal(RandomValues& random) {
    AcceptProposal value;
    value.proposal = random.uuid();
    value.text = random.text(1000);
    if (random.boolean()) value.due = random.u32();
    return value;
}

[[maybe_unused]] DeclineProposal sample_DeclineProposal(RandomValues& random) {
    DeclineProposal value;
    value.proposal = random.uuid();
    if (random.boolean()) value.note = random.text(600);
    return value;
}

[[maybe_unused]] TakeBackProposal sample_TakeBackProposal(RandomValues& random) {
    TakeBackProposal value;
    value.proposal = random.uuid();
    return value;
}

[[maybe_unused]] ProposeAgreement sample_ProposeAgreement(RandomValues& random) {
    ProposeAgreement value;
    value.goals = random.text(2000);
    value.channel = random.text(300);
    value.confidentiality = random.text(1000);
    if (random.boolean()) value.every_days = random.u32();
    if (random.boolean()) value.minutes = random.u32();
    if (random.boolean()) value.visits = sample_VisitsAgreed(random);
    if (random.boolean()) value.activities = random.array<ActivityAgreed>(12, [&] { return sample_ActivityAgreed(random); });
    return value;
}

[[maybe_unused]] AcceptAgreement sample_AcceptAgreement(RandomValues& random) {
    AcceptAgreement value;
    value.agreement = random.uuid();
    return value;
}

[[maybe_unused]] BringEvidence sample_BringEvidence(RandomValues& random) {
    BringEvidence value;
    value.commitment = random.uuid();
    value.text = random.text(1000);
    if (random.boolean()) value.attachments = random.array<AttachedFile>(10, [&] { return sample_AttachedFile(random); });
    return value;
}

[[maybe_unused]] DetailCommitment sample_DetailCommitment(RandomValues& random) {
    DetailCommitment value;
    value.commitment = random.uuid();
    if (random.boolean()) value.moves = random.text(1000);
    if (random.boolean()) value.evidence = random.text(600);
    if (random.boolean()) value.goal = random.text(300);
    return value;
}

[[maybe_unused]] TellStory sample_TellStory(RandomValues& random) {
    TellStory value;
    value.form = random.word<StoryForm>(2);
    value.parts = random.array<StoryPart>(5, [&] { return sample_StoryPart(random); });
    value.drawn_on = random.array<std::string>(20, [&] { return random.text(300); });
    if (random.boolean()) value.story = random.uuid();
    return value;
}

[[maybe_unused]] TakeBackStory sample_TakeBackStory(RandomValues& random) {
    TakeBackStory value;
    value.story = random.uuid();
    return value;
}

[[maybe_unused]] TakeCycle sample_TakeCycle(RandomValues& random) {
    TakeCycle value;
    value.cycle = random.name(60);
    return value;
}

[[maybe_unused]] EditCycle sample_EditCycle(RandomValues& random) {
    EditCycle value;
    value.document = random.text(10000);
    if (random.boolean()) value.based_on = random.uuid();
    return value;
}

[[maybe_unused]] EnterStage sample_EnterStage(RandomValues& random) {
    EnterStage value;
    value.stage = random.name(40);
    if (random.boolean()) value.reason = random.text(600);
    value.new_round = random.boolean();
    return value;
}

[[maybe_unused]] LeaveCycle sample_LeaveCycle(RandomValues& random) {
    LeaveCycle value;
    if (random.boolean()) value.reason = random.text(600);
    return value;
}

[[maybe_unused]] TakeRole sample_TakeRole(RandomValues& random) {
    TakeRole value;
    value.role = random.word<AccompanierRole>(4);
    return value;
}

[[maybe_unused]] ProposeObservation sample_ProposeObservation(RandomValues& random) {
    ProposeObservation value;
    value.observers = random.array<std::uint64_t>(4, [&] { return random.u64(); });
    value.observed = random.u64();
    value.starts_at = random.instant();
    value.minutes = random.u32();
    value.course = random.text(120);
    value.looks_at = random.text(600);
    value.records = random.text(600);
    if (random.boolean()) value.replaces = random.uuid();
    return value;
}

[[maybe_unused]] AcceptObservation sample_AcceptObservation(RandomValues& random) {
    AcceptObservation value;
    value.observation = random.uuid();
    return value;
}

[[maybe_unused]] WithdrawObservation sample_WithdrawObservation(RandomValues& random) {
    WithdrawObservation value;
    value.observation = random.uuid();
    return value;
}

[[maybe_unused]] ShareFieldNotes sample_ShareFieldNotes(RandomValues& random) {
    ShareFieldNotes value;
    value.observation = random.uuid();
    value.notes = random.array<FieldNote>(200, [&] { return sample_FieldNote(random); });
    return value;
}

[[maybe_unused]] TellDialogue sample_TellDialogue(RandomValues& random) {
    TellDialogue value;
    value.observation = random.uuid();
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.words = random.text(2000);
    return value;
}

[[maybe_unused]] ConfirmDialogue sample_ConfirmDialogue(RandomValues& random) {
    ConfirmDialogue value;
    value.observation = random.uuid();
    return value;
}

[[maybe_unused]] KeepPlan sample_KeepPlan(RandomValues& random) {
    KeepPlan value;
    value.document = random.text(16000);
    if (random.boolean()) value.based_on = random.uuid();
    return value;
}

[[maybe_unused]] StandAction sample_StandAction(RandomValues& random) {
    StandAction value;
    value.plan = random.uuid();
    value.action = random.name(40);
    value.state = random.word<ActionState>(4);
    if (random.boolean()) value.note = random.text(600);
    return value;
}

[[maybe_unused]] MeasureIndicator sample_MeasureIndicator(RandomValues& random) {
    MeasureIndicator value;
    value.plan = random.uuid();
    value.indicator = random.name(40);
    value.value = random.name(20);
    value.on = random.u32();
    if (random.boolean()) value.source = random.text(240);
    return value;
}

[[maybe_unused]] ValidatePlan sample_ValidatePlan(RandomValues& random) {
    ValidatePlan value;
    value.document = random.uuid();
    value.on = random.u32();
    value.words = random.text(600);
    return value;
}

[[maybe_unused]] AddTopic sample_AddTopic(RandomValues& random) {
    AddTopic value;
    value.title = random.text(120);
    return value;
}

[[maybe_unused]] DropTopic sample_DropTopic(RandomValues& random) {
    DropTopic value;
    value.topic = random.uuid();
    return value;
}

[[maybe_unused]] TieTopic sample_TieTopic(RandomValues& random) {
    TieTopic value;
    value.topic = random.uuid();
    value.part = random.word<TopicPart>(3);
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.visit = random.uuid();
    return value;
}

[[maybe_unused]] UntieTopic sample_UntieTopic(RandomValues& random) {
    UntieTopic value;
    value.topic = random.uuid();
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.visit = random.uuid();
    return value;
}

[[maybe_unused]] NoteActivity sample_NoteActivity(RandomValues& random) {
    NoteActivity value;
    value.what = random.word<ActivityKind>(15);
    value.on = random.u32();
    value.days = random.u32();
    value.mode = random.word<ActivityMode>(3);
    if (random.boolean()) value.reach = random.word<ActivityReach>(2);
    value.about = random.text(300);
    if (random.boolean()) value.session = random.u64();
    return value;
}

[[maybe_unused]] TakeBackActivity sample_TakeBackActivity(RandomValues& random) {
    TakeBackActivity value;
    value.activity = random.uuid();
    return value;
}

[[maybe_unused]] ClearActivityWords sample_ClearActivityWords(RandomValues& random) {
    ClearActivityWords value;
    value.activity = random.uuid();
    return value;
}

[[maybe_unused]] ClosePlan sample_ClosePlan(RandomValues& random) {
    ClosePlan value;
    value.plan = random.uuid();
    value.how = random.word<PlanEnding>(3);
    if (random.boolean()) value.words = random.text(600);
    return value;
}

[[maybe_unused]] BringRecording sample_BringRecording(RandomValues& random) {
    BringRecording value;
    value.file = random.uuid();
    value.title = random.text(120);
    value.purpose = random.text(600);
    if (random.boolean()) value.seconds = random.u32();
    value.people = random.array<std::uint64_t>(10, [&] { return random.u64(); });
    if (random.boolean()) value.others = random.text(300);
    value.minors = random.word<Minors>(3);
    value.until = random.instant();
    return value;
}

[[maybe_unused]] DescribeRecording sample_DescribeRecording(RandomValues& random) {
    DescribeRecording value;
    value.recording = random.uuid();
    value.title = random.text(120);
    value.purpose = random.text(600);
    value.people = random.array<std::uint64_t>(10, [&] { return random.u64(); });
    if (random.boolean()) value.others = random.text(300);
    value.minors = random.word<Minors>(3);
    value.until = random.instant();
    return value;
}

[[maybe_unused]] ConsentToRecording sample_ConsentToRecording(RandomValues& random) {
    ConsentToRecording value;
    value.recording = random.uuid();
    value.consent = random.word<RecordingConsent>(2);
    if (random.boolean()) value.words = random.uuid();
    return value;
}

[[maybe_unused]] ShareRecording sample_ShareRecording(RandomValues& random) {
    ShareRecording value;
    value.recording = random.uuid();
    value.readers = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] WithdrawRecording sample_WithdrawRecording(RandomValues& random) {
    WithdrawRecording value;
    value.recording = random.uuid();
    return value;
}

[[maybe_unused]] CommentRecording sample_CommentRecording(RandomValues& random) {
    CommentRecording value;
    value.recording = random.uuid();
    if (random.boolean()) value.at_ms = random.u32();
    value.kind = random.word<RecordingCommentKind>(4);
    value.text = random.text(2000);
    if (random.boolean()) value.answers = random.uuid();
    return value;
}

[[maybe_unused]] WithdrawRecordingComment sample_WithdrawRecordingComment(RandomValues& random) {
    WithdrawRecordingComment value;
    value.recording = random.uuid();
    value.comment = random.uuid();
    return value;
}

[[maybe_unused]] MarkClip sample_MarkClip(RandomValues& random) {
    MarkClip value;
    value.recording = random.uuid();
    value.from_ms = random.u32();
    value.to_ms = random.u32();
    value.title = random.text(120);
    return value;
}

[[maybe_unused]] WithdrawClip sample_WithdrawClip(RandomValues& random) {
    WithdrawClip value;
    value.recording = random.uuid();
    value.clip = random.uuid();
    return value;
}

[[maybe_unused]] SetRetention sample_SetRetention(RandomValues& random) {
    SetRetention value;
    if (random.boolean()) value.months = random.u32();
    return value;
}

[[maybe_unused]] SetCalls sample_SetCalls(RandomValues& random) {
    SetCalls value;
    value.calls = random.word<CallPolicy>(3);
    return value;
}

}  // namespace

Command sample_command(RandomValues& random) {
    switch (random.below(92)) {
        case 0: return sample_PostMessage(random);
        case 1: return sample_EditMessage(random);
        case 2: return sample_WithdrawMessage(random);
        case 3: return sample_React(random);
        case 4: return sample_AddMember(random);
        case 5: return sample_RemoveMember(random);
        case 6: return sample_PlanSession(random);
        case 7: return sample_DateSession(random);
        case 8: return sample_FillForm(random);
        case 9: return sample_AttachMaterial(random);
        case 10: return sample_RemoveMaterial(random);
        case 11: return sample_ConfirmActa(random);
        case 12: return sample_AskCorrection(random);
        case 13: return sample_TakeBackCorrection(random);
        case 14: return sample_GiveSeat(random);
        case 15: return sample_LeaveSeat(random);
        case 16: return sample_StartConversation(random);
        case 17: return sample_NextPhase(random);
        case 18: return sample_SkipPhase(random);
        case 19: return sample_GoBack(random);
        case 20: return sample_ExtendPhase(random);
        case 21: return sample_ShortenPhase(random);
        case 22: return sample_PauseConversation(random);
        case 23: return sample_ResumeConversation(random);
        case 24: return sample_EndConversation(random);
        case 25: return sample_RaiseHand(random);
        case 26: return sample_LowerHand(random);
        case 27: return sample_YieldTurn(random);
        case 28: return sample_GiveTurn(random);
        case 29: return sample_MarkReady(random);
        case 30: return sample_Contribute(random);
        case 31: return sample_CastVote(random);
        case 32: return sample_FormGroups(random);
        case 33: return sample_MoveToGroup(random);
        case 34: return sample_ChooseSpokesperson(random);
        case 35: return sample_CallGroups(random);
        case 36: return sample_AskQuestion(random);
        case 37: return sample_VoteQuestion(random);
        case 38: return sample_MarkQuestion(random);
        case 39: return sample_EndWord(random);
        case 40: return sample_Reclassify(random);
        case 41: return sample_GrantException(random);
        case 42: return sample_HandOver(random);
        case 43: return sample_Nudge(random);
        case 44: return sample_DeclareAbsent(random);
        case 45: return sample_OpenSpace(random);
        case 46: return sample_ChangeCommitment(random);
        case 47: return sample_CarryCommitment(random);
        case 48: return sample_ProposeCommitment(random);
        case 49: return sample_AcceptProposal(random);
        case 50: return sample_DeclineProposal(random);
        case 51: return sample_TakeBackProposal(random);
        case 52: return sample_ProposeAgreement(random);
        case 53: return sample_AcceptAgreement(random);
        case 54: return sample_BringEvidence(random);
        case 55: return sample_DetailCommitment(random);
        case 56: return sample_TellStory(random);
        case 57: return sample_TakeBackStory(random);
        case 58: return sample_TakeCycle(random);
        case 59: return sample_EditCycle(random);
        case 60: return sample_EnterStage(random);
        case 61: return sample_LeaveCycle(random);
        case 62: return sample_TakeRole(random);
        case 63: return sample_ProposeObservation(random);
        case 64: return sample_AcceptObservation(random);
        case 65: return sample_WithdrawObservation(random);
        case 66: return sample_ShareFieldNotes(random);
        case 67: return sample_TellDialogue(random);
        case 68: return sample_ConfirmDialogue(random);
        case 69: return sample_KeepPlan(random);
        case 70: return sample_StandAction(random);
        case 71: return sample_MeasureIndicator(random);
        case 72: return sample_ValidatePlan(random);
        case 73: return sample_AddTopic(random);
        case 74: return sample_DropTopic(random);
        case 75: return sample_TieTopic(random);
        case 76: return sample_UntieTopic(random);
        case 77: return sample_NoteActivity(random);
        case 78: return sample_TakeBackActivity(random);
        case 79: return sample_ClearActivityWords(random);
        case 80: return sample_ClosePlan(random);
        case 81: return sample_BringRecording(random);
        case 82: return sample_DescribeRecording(random);
        case 83: return sample_ConsentToRecording(random);
        case 84: return sample_ShareRecording(random);
        case 85: return sample_WithdrawRecording(random);
        case 86: return sample_CommentRecording(random);
        case 87: return sample_WithdrawRecordingComment(random);
        case 88: return sample_MarkClip(random);
        case 89: return sample_WithdrawClip(random);
        case 90: return sample_SetRetention(random);
        case 91: return sample_SetCalls(random);
        default: return {};
    }
}

namespace {

[[maybe_unused]] MessagePostedItem sample_MessagePostedItem(RandomValues& random) {
    MessagePostedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    value.author = random.u64();
    if (random.boolean()) value.text = random.text(4000);
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.attachments = random.array<Attachment>(10, [&] { return sample_Attachment(random); });
    if (random.boolean()) value.thread = random.uuid();
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] MessageEditedItem sample_MessageEditedItem(RandomValues& random) {
    MessageEditedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    if (random.boolean()) value.text = random.text(4000);
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] MessageReactedItem sample_MessageReactedItem(RandomValues& random) {
    MessageReactedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    value.changes = random.array<ReactionChange>(5, [&] { return sample_ReactionChange(random); });
    return value;
}

[[maybe_unused]] MessageWithdrawnItem sample_MessageWithdrawnItem(RandomValues& random) {
    MessageWithdrawnItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    return value;
}

[[maybe_unused]] MemberJoinedItem sample_MemberJoinedItem(RandomValues& random) {
    MemberJoinedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    return value;
}

[[maybe_unused]] MemberLeftItem sample_MemberLeftItem(RandomValues& random) {
    MemberLeftItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    return value;
}

[[maybe_unused]] SessionPlannedItem sample_SessionPlannedItem(RandomValues& random) {
    SessionPlannedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.conversation = sample_Conversation(random);
    return value;
}

[[maybe_unused]] SessionPacedItem sample_SessionPacedItem(RandomValues& random) {
    SessionPacedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.mode = random.word<SessionMode>(3);
    value.closes = random.array<Instant>(24, [&] { return random.instant(); });
    return value;
}

[[maybe_unused]] FormFilledItem sample_FormFilledItem(RandomValues& random) {
    FormFilledItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.field = random.name(40);
    value.by = random.u64();
    value.empty = random.boolean();
    if (random.boolean()) value.text = random.text(2000);
    return value;
}

[[maybe_unused]] MaterialAttachedItem sample_MaterialAttachedItem(RandomValues& random) {
    MaterialAttachedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.material = sample_Material(random);
    return value;
}

[[maybe_unused]] MaterialRemovedItem sample_MaterialRemovedItem(RandomValues& random) {
    MaterialRemovedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.material = random.uuid();
    return value;
}

[[maybe_unused]] PhaseClosingItem sample_PhaseClosingItem(RandomValues& random) {
    PhaseClosingItem value;
    value.seq = random.u64();
    value.at = random.instant();
    return value;
}

[[maybe_unused]] CompletingBeganItem sample_CompletingBeganItem(RandomValues& random) {
    CompletingBeganItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.until = random.instant();
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] SessionPlacedItem sample_SessionPlacedItem(RandomValues& random) {
    SessionPlacedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.of_stage = sample_StageOf(random);
    return value;
}

[[maybe_unused]] SessionDatedItem sample_SessionDatedItem(RandomValues& random) {
    SessionDatedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.starts_at = random.instant();
    if (random.boolean()) value.zone = random.name(64);
    return value;
}

[[maybe_unused]] ActaConfirmedItem sample_ActaConfirmedItem(RandomValues& random) {
    ActaConfirmedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    value.corrections = random.u32();
    return value;
}

[[maybe_unused]] CorrectionAskedItem sample_CorrectionAskedItem(RandomValues& random) {
    CorrectionAskedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.contribution = random.uuid();
    if (random.boolean()) value.text = random.text(1000);
    return value;
}

[[maybe_unused]] CorrectionTakenBackItem sample_CorrectionTakenBackItem(RandomValues& random) {
    CorrectionTakenBackItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.correction = random.uuid();
    return value;
}

[[maybe_unused]] SeatGivenItem sample_SeatGivenItem(RandomValues& random) {
    SeatGivenItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    value.role = random.name(40);
    if (random.boolean()) value.facilitator = random.u64();
    return value;
}

[[maybe_unused]] SeatLeftItem sample_SeatLeftItem(RandomValues& random) {
    SeatLeftItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    value.role = random.name(40);
    if (random.boolean()) value.facilitator = random.u64();
    return value;
}

[[maybe_unused]] PhaseEnteredItem sample_PhaseEnteredItem(RandomValues& random) {
    PhaseEnteredItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.phase = random.u32();
    value.how = random.word<Entered>(6);
    value.deadline = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] PhaseExtendedItem sample_PhaseExtendedItem(RandomValues& random) {
    PhaseExtendedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.how = random.word<Extension>(2);
    value.deadline = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] PhaseOvertimeItem sample_PhaseOvertimeItem(RandomValues& random) {
    PhaseOvertimeItem value;
    value.seq = random.u64();
    value.at = random.instant();
    return value;
}

[[maybe_unused]] RequirementMissingItem sample_RequirementMissingItem(RandomValues& random) {
    RequirementMissingItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.kind = random.name(40);
    return value;
}

[[maybe_unused]] ConversationPausedItem sample_ConversationPausedItem(RandomValues& random) {
    ConversationPausedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] ConversationResumedItem sample_ConversationResumedItem(RandomValues& random) {
    ConversationResumedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.deadline = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    value.by = random.u64();
    return value;
}

[[maybe_unused]] TurnChangedItem sample_TurnChangedItem(RandomValues& random) {
    TurnChangedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.how = random.word<TurnChange>(7);
    value.turn = sample_Turn(random);
    if (random.boolean()) value.person = random.u64();
    if (random.boolean()) value.by = random.u64();
    return value;
}

[[maybe_unused]] ReadyMarkedItem sample_ReadyMarkedItem(RandomValues& random) {
    ReadyMarkedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    value.ready = random.boolean();
    return value;
}

[[maybe_unused]] ContributionMadeItem sample_ContributionMadeItem(RandomValues& random) {
    ContributionMadeItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.contribution = sample_Contribution(random);
    value.by_exception = random.boolean();
    return value;
}

[[maybe_unused]] ContributionEditedItem sample_ContributionEditedItem(RandomValues& random) {
    ContributionEditedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    if (random.boolean()) value.text = random.text(4000);
    return value;
}

[[maybe_unused]] ContributionWithdrawnItem sample_ContributionWithdrawnItem(RandomValues& random) {
    ContributionWithdrawnItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    return value;
}

[[maybe_unused]] ContributionReclassifiedItem sample_ContributionReclassifiedItem(RandomValues& random) {
    ContributionReclassifiedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    value.kind = random.name(40);
    value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] ContributionsRevealedItem sample_ContributionsRevealedItem(RandomValues& random) {
    ContributionsRevealedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.contributions = random.array<Contribution>(400, [&] { return sample_Contribution(random); });
    return value;
}

[[maybe_unused]] VoteCastItem sample_VoteCastItem(RandomValues& random) {
    VoteCastItem value;
    value.seq = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.ballot = sample_Ballot(random);
    return value;
}

[[maybe_unused]] PollClosedItem sample_PollClosedItem(RandomValues& random) {
    PollClosedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.result = sample_PollResult(random);
    return value;
}

[[maybe_unused]] LateVoteCastItem sample_LateVoteCastItem(RandomValues& random) {
    LateVoteCastItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.phase = random.u32();
    if (random.boolean()) value.ballot = sample_Ballot(random);
    return value;
}

[[maybe_unused]] PollCompletedItem sample_PollCompletedItem(RandomValues& random) {
    PollCompletedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.afterwards = sample_PollAfterwards(random);
    return value;
}

[[maybe_unused]] GroupsFormedItem sample_GroupsFormedItem(RandomValues& random) {
    GroupsFormedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.groups = random.array<Group>(20, [&] { return sample_Group(random); });
    if (random.boolean()) value.by = random.u64();
    return value;
}

[[maybe_unused]] PersonGroupedItem sample_PersonGroupedItem(RandomValues& random) {
    PersonGroupedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    value.group = random.u32();
    if (random.boolean()) value.by = random.u64();
    return value;
}

[[maybe_unused]] GroupsCalledItem sample_GroupsCalledItem(RandomValues& random) {
    GroupsCalledItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.call = sample_GroupsCall(random);
    return value;
}

[[maybe_unused]] QuestionAskedItem sample_QuestionAskedItem(RandomValues& random) {
    QuestionAskedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.question = sample_Question(random);
    return value;
}

[[maybe_unused]] QuestionsVotedItem sample_QuestionsVotedItem(RandomValues& random) {
    QuestionsVotedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.votes = random.array<QuestionVotes>(200, [&] { return sample_QuestionVotes(random); });
    return value;
}

[[maybe_unused]] QuestionMarkedItem sample_QuestionMarkedItem(RandomValues& random) {
    QuestionMarkedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.number = random.u32();
    value.standing = random.word<QuestionStanding>(3);
    return value;
}

[[maybe_unused]] QuestionWithdrawnItem sample_QuestionWithdrawnItem(RandomValues& random) {
    QuestionWithdrawnItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.number = random.u32();
    return value;
}

[[maybe_unused]] HandsCountedItem sample_HandsCountedItem(RandomValues& random) {
    HandsCountedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.hands = random.u32();
    return value;
}

[[maybe_unused]] WordGivenItem sample_WordGivenItem(RandomValues& random) {
    WordGivenItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    if (random.boolean()) value.until = random.instant();
    value.hands = random.u32();
    return value;
}

[[maybe_unused]] WordEndedItem sample_WordEndedItem(RandomValues& random) {
    WordEndedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.how = random.word<TurnChange>(7);
    value.person = random.u64();
    value.hands = random.u32();
    return value;
}

[[maybe_unused]] ApplaudedItem sample_ApplaudedItem(RandomValues& random) {
    ApplaudedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.reactions = random.array<std::uint32_t>(5, [&] { return random.u32(); });
    return value;
}

[[maybe_unused]] ExceptionGrantedItem sample_ExceptionGrantedItem(RandomValues& random) {
    ExceptionGrantedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.person = random.u64();
    value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] FacilitationPassedItem sample_FacilitationPassedItem(RandomValues& random) {
    FacilitationPassedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.how = random.word<Succession>(2);
    value.to = random.u64();
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] PersonNudgedItem sample_PersonNudgedItem(RandomValues& random) {
    PersonNudgedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.nudge = sample_Nudged(random);
    return value;
}

[[maybe_unused]] ConversationEndedItem sample_ConversationEndedItem(RandomValues& random) {
    ConversationEndedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.how = random.word<Ending>(3);
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.text(400);
    return value;
}

[[maybe_unused]] ChildOpenedItem sample_ChildOpenedItem(RandomValues& random) {
    ChildOpenedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    value.space = random.u64();
    value.kind = random.word<SpaceKind>(6);
    return value;
}

[[maybe_unused]] PendingBroughtItem sample_PendingBroughtItem(RandomValues& random) {
    PendingBroughtItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.commitments = random.array<Commitment>(200, [&] { return sample_Commitment(random); });
    return value;
}

[[maybe_unused]] ActaTakenItem sample_ActaTakenItem(RandomValues& random) {
    ActaTakenItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.session = random.u64();
    if (random.boolean()) value.began_at = random.instant();
    value.ended_at = random.instant();
    value.how = random.word<Ending>(3);
    value.commitments = random.array<Commitment>(200, [&] { return sample_Commitment(random); });
    value.beyond = random.u32();
    value.again = random.boolean();
    return value;
}

[[maybe_unused]] CommitmentChangedItem sample_CommitmentChangedItem(RandomValues& random) {
    CommitmentChangedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.commitment = sample_Commitment(random);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] CommitmentTakenBackItem sample_CommitmentTakenBackItem(RandomValues& random) {
    CommitmentTakenBackItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    return value;
}

[[maybe_unused]] EvidenceBroughtItem sample_EvidenceBroughtItem(RandomValues& random) {
    EvidenceBroughtItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.commitment = random.uuid();
    value.message = random.uuid();
    return value;
}

[[maybe_unused]] CommitmentDetailedItem sample_CommitmentDetailedItem(RandomValues& random) {
    CommitmentDetailedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.details = sample_CommitmentDetails(random);
    return value;
}

[[maybe_unused]] CommitmentProposedItem sample_CommitmentProposedItem(RandomValues& random) {
    CommitmentProposedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.proposal = sample_Proposal(random);
    return value;
}

[[maybe_unused]] ProposalAcceptedItem sample_ProposalAcceptedItem(RandomValues& random) {
    ProposalAcceptedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.commitment = sample_Commitment(random);
    return value;
}

[[maybe_unused]] ProposalClosedItem sample_ProposalClosedItem(RandomValues& random) {
    ProposalClosedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    return value;
}

[[maybe_unused]] AgreementProposedItem sample_AgreementProposedItem(RandomValues& random) {
    AgreementProposedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.agreement = sample_Agreement(random);
    return value;
}

[[maybe_unused]] AgreementAcceptedItem sample_AgreementAcceptedItem(RandomValues& random) {
    AgreementAcceptedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.agreement = random.uuid();
    value.by = random.u64();
    value.holds = random.boolean();
    return value;
}

[[maybe_unused]] CycleTakenItem sample_CycleTakenItem(RandomValues& random) {
    CycleTakenItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.cycle = sample_Cycle(random);
    return value;
}

[[maybe_unused]] CycleEditedItem sample_CycleEditedItem(RandomValues& random) {
    CycleEditedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.script = random.text(60000);
    value.stages = random.array<std::string>(16, [&] { return random.name(40); });
    value.by = random.u64();
    if (random.boolean()) value.document = random.uuid();
    return value;
}

[[maybe_unused]] StageEnteredItem sample_StageEnteredItem(RandomValues& random) {
    StageEnteredItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.pass = sample_StagePass(random);
    return value;
}

[[maybe_unused]] StageMetItem sample_StageMetItem(RandomValues& random) {
    StageMetItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.meeting = sample_StageMeeting(random);
    return value;
}

[[maybe_unused]] PartiesChangedItem sample_PartiesChangedItem(RandomValues& random) {
    PartiesChangedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    return value;
}

[[maybe_unused]] CycleLeftItem sample_CycleLeftItem(RandomValues& random) {
    CycleLeftItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.left = sample_CycleLeft(random);
    return value;
}

[[maybe_unused]] RoleTakenItem sample_RoleTakenItem(RandomValues& random) {
    RoleTakenItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.role = random.word<AccompanierRole>(4);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] ObservationProposedItem sample_ObservationProposedItem(RandomValues& random) {
    ObservationProposedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.observation = sample_Observation(random);
    return value;
}

[[maybe_unused]] ObservationAcceptedItem sample_ObservationAcceptedItem(RandomValues& random) {
    ObservationAcceptedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.observation = random.uuid();
    value.by = random.u64();
    value.agreed = random.boolean();
    return value;
}

[[maybe_unused]] ObservationWithdrawnItem sample_ObservationWithdrawnItem(RandomValues& random) {
    ObservationWithdrawnItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.observation = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] FieldNotesSharedItem sample_FieldNotesSharedItem(RandomValues& random) {
    FieldNotesSharedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.observation = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] DialogueToldItem sample_DialogueToldItem(RandomValues& random) {
    DialogueToldItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.observation = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.session = random.u64();
    value.holds = random.boolean();
    return value;
}

[[maybe_unused]] DialogueConfirmedItem sample_DialogueConfirmedItem(RandomValues& random) {
    DialogueConfirmedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.observation = random.uuid();
    return value;
}

[[maybe_unused]] PlanKeptItem sample_PlanKeptItem(RandomValues& random) {
    PlanKeptItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.plan = random.uuid();
    value.document = random.uuid();
    if (random.boolean()) value.text = random.text(16000);
    value.by = random.u64();
    value.label = random.word<PlanLabel>(3);
    value.owner = random.word<PlanOwner>(4);
    value.owners = random.array<std::uint64_t>(6, [&] { return random.u64(); });
    value.actions = random.array<PlannedAction>(60, [&] { return sample_PlannedAction(random); });
    value.indicators = random.array<PlannedIndicator>(40, [&] { return sample_PlannedIndicator(random); });
    return value;
}

[[maybe_unused]] ActionStoodItem sample_ActionStoodItem(RandomValues& random) {
    ActionStoodItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.action = random.name(40);
    value.standing = sample_ActionStanding(random);
    return value;
}

[[maybe_unused]] IndicatorMeasuredItem sample_IndicatorMeasuredItem(RandomValues& random) {
    IndicatorMeasuredItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.indicator = random.name(40);
    value.measure = sample_IndicatorMeasure(random);
    return value;
}

[[maybe_unused]] PlanValidatedItem sample_PlanValidatedItem(RandomValues& random) {
    PlanValidatedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.validation = sample_PlanValidation(random);
    return value;
}

[[maybe_unused]] PlanClosedItem sample_PlanClosedItem(RandomValues& random) {
    PlanClosedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.left = sample_PlanLeft(random);
    return value;
}

[[maybe_unused]] TopicAddedItem sample_TopicAddedItem(RandomValues& random) {
    TopicAddedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.topic = sample_Topic(random);
    return value;
}

[[maybe_unused]] TopicDroppedItem sample_TopicDroppedItem(RandomValues& random) {
    TopicDroppedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.topic = random.uuid();
    return value;
}

[[maybe_unused]] TopicTiedItem sample_TopicTiedItem(RandomValues& random) {
    TopicTiedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.topic = random.uuid();
    value.tie = sample_TopicTie(random);
    return value;
}

[[maybe_unused]] TopicUntiedItem sample_TopicUntiedItem(RandomValues& random) {
    TopicUntiedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.topic = random.uuid();
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.visit = random.uuid();
    return value;
}

[[maybe_unused]] TopicMetItem sample_TopicMetItem(RandomValues& random) {
    TopicMetItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.session = random.u64();
    return value;
}

[[maybe_unused]] ActivityNotedItem sample_ActivityNotedItem(RandomValues& random) {
    ActivityNotedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.activity = sample_HeldActivity(random);
    if (random.boolean()) value.instead = random.uuid();
    return value;
}

[[maybe_unused]] ActivityTakenBackItem sample_ActivityTakenBackItem(RandomValues& random) {
    ActivityTakenBackItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.activity = random.uuid();
    return value;
}

[[maybe_unused]] ActivityWordsClearedItem sample_ActivityWordsClearedItem(RandomValues& random) {
    ActivityWordsClearedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.activity = random.uuid();
    return value;
}

[[maybe_unused]] ActionsNearItem sample_ActionsNearItem(RandomValues& random) {
    ActionsNearItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.actions = random.array<std::string>(60, [&] { return random.name(40); });
    return value;
}

[[maybe_unused]] RecordingBroughtItem sample_RecordingBroughtItem(RandomValues& random) {
    RecordingBroughtItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = sample_Recording(random);
    return value;
}

[[maybe_unused]] RecordingDescribedItem sample_RecordingDescribedItem(RandomValues& random) {
    RecordingDescribedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.people = random.array<std::uint64_t>(10, [&] { return random.u64(); });
    value.minors = random.word<Minors>(3);
    value.until = random.instant();
    return value;
}

[[maybe_unused]] RecordingConsentedItem sample_RecordingConsentedItem(RandomValues& random) {
    RecordingConsentedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.by = random.u64();
    value.consent = random.word<RecordingConsent>(2);
    return value;
}

[[maybe_unused]] RecordingSharedItem sample_RecordingSharedItem(RandomValues& random) {
    RecordingSharedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.readers = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    value.sound_only = random.boolean();
    return value;
}

[[maybe_unused]] RecordingWithdrawnItem sample_RecordingWithdrawnItem(RandomValues& random) {
    RecordingWithdrawnItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] RecordingExpiredItem sample_RecordingExpiredItem(RandomValues& random) {
    RecordingExpiredItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    return value;
}

[[maybe_unused]] RecordingCommentedItem sample_RecordingCommentedItem(RandomValues& random) {
    RecordingCommentedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.comment = random.uuid();
    return value;
}

[[maybe_unused]] RecordingCommentWithdrawnItem sample_RecordingCommentWithdrawnItem(RandomValues& random) {
    RecordingCommentWithdrawnItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.comment = random.uuid();
    return value;
}

[[maybe_unused]] ClipMarkedItem sample_ClipMarkedItem(RandomValues& random) {
    ClipMarkedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.clip = random.uuid();
    return value;
}

[[maybe_unused]] ClipWithdrawnItem sample_ClipWithdrawnItem(RandomValues& random) {
    ClipWithdrawnItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.recording = random.uuid();
    value.clip = random.uuid();
    return value;
}

[[maybe_unused]] RetentionSetItem sample_RetentionSetItem(RandomValues& random) {
    RetentionSetItem value;
    value.seq = random.u64();
    value.at = random.instant();
    if (random.boolean()) value.months = random.u32();
    return value;
}

[[maybe_unused]] CallsSetItem sample_CallsSetItem(RandomValues& random) {
    CallsSetItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.calls = random.word<CallPolicy>(3);
    return value;
}

}  // namespace

Item sample_item(RandomValues& random) {
    switch (random.below(103)) {
        case 0: return sample_MessagePostedItem(random);
        case 1: return sample_MessageEditedItem(random);
        case 2: return sample_MessageReactedItem(random);
        case 3: return sample_MessageWithdrawnItem(random);
        case 4: return sample_MemberJoinedItem(random);
        case 5: return sample_MemberLeftItem(random);
        case 6: return sample_SessionPlannedItem(random);
        case 7: return sample_SessionPacedItem(random);
        case 8: return sample_FormFilledItem(random);
        case 9: return sample_MaterialAttachedItem(random);
        case 10: return sample_MaterialRemovedItem(random);
        case 11: return sample_PhaseClosingItem(random);
        case 12: return sample_CompletingBeganItem(random);
        case 13: return sample_SessionPlacedItem(random);
        case 14: return sample_SessionDatedItem(random);
        case 15: return sample_ActaConfirmedItem(random);
        case 16: return sample_CorrectionAskedItem(random);
        case 17: return sample_CorrectionTakenBackItem(random);
        case 18: return sample_SeatGivenItem(random);
        case 19: return sample_SeatLeftItem(random);
        case 20: return sample_PhaseEnteredItem(random);
        case 21: return sample_PhaseExtendedItem(random);
        case 22: return sample_PhaseOvertimeItem(random);
        case 23: return sample_RequirementMissingItem(random);
        case 24: return sample_ConversationPausedItem(random);
        case 25: return sample_ConversationResumedItem(random);
        case 26: return sample_TurnChangedItem(random);
        case 27: return sample_ReadyMarkedItem(random);
        case 28: return sample_ContributionMadeItem(random);
        case 29: return sample_ContributionEditedItem(random);
        case 30: return sample_ContributionWithdrawnItem(random);
        case 31: return sample_ContributionReclassifiedItem(random);
        case 32: return sample_ContributionsRevealedItem(random);
        case 33: return sample_VoteCastItem(random);
        case 34: return sample_PollClosedItem(random);
        case 35: return sample_LateVoteCastItem(random);
        case 36: return sample_PollCompletedItem(random);
        case 37: return sample_GroupsFormedItem(random);
        case 38: return sample_PersonGroupedItem(random);
        case 39: return sample_GroupsCalledItem(random);
        case 40: return sample_QuestionAskedItem(random);
        case 41: return sample_QuestionsVotedItem(random);
        case 42: return sample_QuestionMarkedItem(random);
        case 43: return sample_QuestionWithdrawnItem(random);
        case 44: return sample_HandsCountedItem(random);
        case 45: return sample_WordGivenItem(random);
        case 46: return sample_WordEndedItem(random);
        case 47: return sample_ApplaudedItem(random);
        case 48: return sample_ExceptionGrantedItem(random);
        case 49: return sample_FacilitationPassedItem(random);
        case 50: return sample_PersonNudgedItem(random);
        case 51: return sample_ConversationEndedItem(random);
        case 52: return sample_ChildOpenedItem(random);
        case 53: return sample_PendingBroughtItem(random);
        case 54: return sample_ActaTakenItem(random);
        case 55: return sample_CommitmentChangedItem(random);
        case 56: return sample_CommitmentTakenBackItem(random);
        case 57: return sample_EvidenceBroughtItem(random);
        case 58: return sample_CommitmentDetailedItem(random);
        case 59: return sample_CommitmentProposedItem(random);
        case 60: return sample_ProposalAcceptedItem(random);
        case 61: return sample_ProposalClosedItem(random);
        case 62: return sample_AgreementProposedItem(random);
        case 63: return sample_AgreementAcceptedItem(random);
        case 64: return sample_CycleTakenItem(random);
        case 65: return sample_CycleEditedItem(random);
        case 66: return sample_StageEnteredItem(random);
        case 67: return sample_StageMetItem(random);
        case 68: return sample_PartiesChangedItem(random);
        case 69: return sample_CycleLeftItem(random);
        case 70: return sample_RoleTakenItem(random);
        case 71: return sample_ObservationProposedItem(random);
        case 72: return sample_ObservationAcceptedItem(random);
        case 73: return sample_ObservationWithdrawnItem(random);
        case 74: return sample_FieldNotesSharedItem(random);
        case 75: return sample_DialogueToldItem(random);
        case 76: return sample_DialogueConfirmedItem(random);
        case 77: return sample_PlanKeptItem(random);
        case 78: return sample_ActionStoodItem(random);
        case 79: return sample_IndicatorMeasuredItem(random);
        case 80: return sample_PlanValidatedItem(random);
        case 81: return sample_PlanClosedItem(random);
        case 82: return sample_TopicAddedItem(random);
        case 83: return sample_TopicDroppedItem(random);
        case 84: return sample_TopicTiedItem(random);
        case 85: return sample_TopicUntiedItem(random);
        case 86: return sample_TopicMetItem(random);
        case 87: return sample_ActivityNotedItem(random);
        case 88: return sample_ActivityTakenBackItem(random);
        case 89: return sample_ActivityWordsClearedItem(random);
        case 90: return sample_ActionsNearItem(random);
        case 91: return sample_RecordingBroughtItem(random);
        case 92: return sample_RecordingDescribedItem(random);
        case 93: return sample_RecordingConsentedItem(random);
        case 94: return sample_RecordingSharedItem(random);
        case 95: return sample_RecordingWithdrawnItem(random);
        case 96: return sample_RecordingExpiredItem(random);
        case 97: return sample_RecordingCommentedItem(random);
        case 98: return sample_RecordingCommentWithdrawnItem(random);
        case 99: return sample_ClipMarkedItem(random);
        case 100: return sample_ClipWithdrawnItem(random);
        case 101: return sample_RetentionSetItem(random);
        case 102: return sample_CallsSetItem(random);
        default: return {};
    }
}

namespace {

[[maybe_unused]] HelloFrame sample_HelloFrame(RandomValues& random) {
    HelloFrame value;
    value.protocol = random.u32();
    value.client = random.name(60);
    if (random.boolean()) value.lang = random.name(10);
    return value;
}

[[maybe_unused]] JoinFrame sample_JoinFrame(RandomValues& random) {
    JoinFrame value;
    value.space = random.u64();
    if (random.boolean()) value.position = sample_Position(random);
    return value;
}

[[maybe_unused]] LeaveFrame sample_LeaveFrame(RandomValues& random) {
    LeaveFrame value;
    value.space = random.u64();
    return value;
}

[[maybe_unused]] CommandFrame sample_CommandFrame(RandomValues& random) {
    CommandFrame value;
    value.id = random.uuid();
    value.space = random.u64();
    value.do_ = sample_command(random);
    return value;
}

[[maybe_unused]] AskSpacesFrame sample_AskSpacesFrame(RandomValues& random) {
    AskSpacesFrame value;
    value.ref = random.u32();
    return value;
}

[[maybe_unused]] AskPeopleFrame sample_AskPeopleFrame(RandomValues& random) {
    AskPeopleFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.ids = random.array<std::uint64_t>(200, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] AskHistoryFrame sample_AskHistoryFrame(RandomValues& random) {
    AskHistoryFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    if (random.boolean()) value.before = random.u64();
    if (random.boolean()) value.after = random.u64();
    if (random.boolean()) value.near = random.u64();
    if (random.boolean()) value.around = random.uuid();
    value.limit = random.u32();
    return value;
}

[[maybe_unused]] AskThreadFrame sample_AskThreadFrame(RandomValues& random) {
    AskThreadFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.message = random.uuid();
    value.after = random.u64();
    value.limit = random.u32();
    return value;
}

[[maybe_unused]] AskVersionsFrame sample_AskVersionsFrame(RandomValues& random) {
    AskVersionsFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.message = random.uuid();
    return value;
}

[[maybe_unused]] AskFieldNotesFrame sample_AskFieldNotesFrame(RandomValues& random) {
    AskFieldNotesFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.observation = random.uuid();
    return value;
}

[[maybe_unused]] AskRecordingFrame sample_AskRecordingFrame(RandomValues& random) {
    AskRecordingFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.recording = random.uuid();
    return value;
}

[[maybe_unused]] AskActaFrame sample_AskActaFrame(RandomValues& random) {
    AskActaFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    return value;
}

[[maybe_unused]] AskCommitmentsFrame sample_AskCommitmentsFrame(RandomValues& random) {
    AskCommitmentsFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.closed = random.boolean();
    if (random.boolean()) value.before = random.u64();
    return value;
}

[[maybe_unused]] AskEquityFrame sample_AskEquityFrame(RandomValues& random) {
    AskEquityFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    return value;
}

[[maybe_unused]] AskRotationFrame sample_AskRotationFrame(RandomValues& random) {
    AskRotationFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    return value;
}

[[maybe_unused]] ClockFrame sample_ClockFrame(RandomValues& random) {
    ClockFrame value;
    value.sent = random.u64();
    return value;
}

[[maybe_unused]] WritingFrame sample_WritingFrame(RandomValues& random) {
    WritingFrame value;
    value.space = random.u64();
    return value;
}

[[maybe_unused]] ApplaudFrame sample_ApplaudFrame(RandomValues& random) {
    ApplaudFrame value;
    value.space = random.u64();
    value.reaction = random.word<Reaction>(5);
    return value;
}

[[maybe_unused]] ReadFrame sample_ReadFrame(RandomValues& random) {
    ReadFrame value;
    value.space = random.u64();
    value.seq = random.u64();
    return value;
}

[[maybe_unused]] AskNoticesFrame sample_AskNoticesFrame(RandomValues& random) {
    AskNoticesFrame value;
    value.ref = random.u32();
    if (random.boolean()) value.before = sample_NoticePlace(random);
    value.limit = random.u32();
    return value;
}

[[maybe_unused]] SeeNoticesFrame sample_SeeNoticesFrame(RandomValues& random) {
    SeeNoticesFrame value;
    value.places = random.array<NoticePlace>(50, [&] { return sample_NoticePlace(random); });
    if (random.boolean()) value.upto = random.instant();
    return value;
}

[[maybe_unused]] JoinCallFrame sample_JoinCallFrame(RandomValues& random) {
    JoinCallFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.muted = random.boolean();
    value.video = random.boolean();
    return value;
}

[[maybe_unused]] LeaveCallFrame sample_LeaveCallFrame(RandomValues& random) {
    LeaveCallFrame value;
    value.space = random.u64();
    return value;
}

[[maybe_unused]] SignalCallFrame sample_SignalCallFrame(RandomValues& random) {
    SignalCallFrame value;
    value.space = random.u64();
    value.to = random.uuid();
    if (random.boolean()) value.description = sample_CallDescription(random);
    if (random.boolean()) value.candidate = sample_CallCandidate(random);
    return value;
}

[[maybe_unused]] SetCallMediaFrame sample_SetCallMediaFrame(RandomValues& random) {
    SetCallMediaFrame value;
    value.space = random.u64();
    value.muted = random.boolean();
    value.video = random.boolean();
    return value;
}

}  // namespace

ClientFrame sample_client_frame(RandomValues& random) {
    switch (random.below(25)) {
        case 0: return sample_HelloFrame(random);
        case 1: return sample_JoinFrame(random);
        case 2: return sample_LeaveFrame(random);
        case 3: return sample_CommandFrame(random);
        case 4: return sample_AskSpacesFrame(random);
        case 5: return sample_AskPeopleFrame(random);
        case 6: return sample_AskHistoryFrame(random);
        case 7: return sample_AskThreadFrame(random);
        case 8: return sample_AskVersionsFrame(random);
        case 9: return sample_AskFieldNotesFrame(random);
        case 10: return sample_AskRecordingFrame(random);
        case 11: return sample_AskActaFrame(random);
        case 12: return sample_AskCommitmentsFrame(random);
        case 13: return sample_AskEquityFrame(random);
        case 14: return sample_AskRotationFrame(random);
        case 15: return sample_ClockFrame(random);
        case 16: return sample_WritingFrame(random);
        case 17: return sample_ApplaudFrame(random);
        case 18: return sample_ReadFrame(random);
        case 19: return sample_AskNoticesFrame(random);
        case 20: return sample_SeeNoticesFrame(random);
        case 21: return sample_JoinCallFrame(random);
        case 22: return sample_LeaveCallFrame(random);
        case 23: return sample_SignalCallFrame(random);
        case 24: return sample_SetCallMediaFrame(random);
        default: return {};
    }
}

namespace {

[[maybe_unused]] WelcomeFrame sample_WelcomeFrame(RandomValues& random) {
    WelcomeFrame value;
    value.protocol = random.u32();
    value.epoch = random.uuid();
    value.now = random.instant();
    value.self = sample_Person(random);
    return value;
}

[[maybe_unused]] SnapshotFrame sample_SnapshotFrame(RandomValues& random) {
    SnapshotFrame value;
    value.space = random.u64();
    value.position = sample_Position(random);
    value.kind = random.word<SpaceKind>(6);
    value.title = random.name(120);
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    value.members = random.u64();
    value.messages = random.u64();
    value.timeline = random.array<Message>(50, [&] { return sample_Message(random); });
    value.people = random.array<Person>(2000, [&] { return sample_Person(random); });
    if (random.boolean()) value.conversation = sample_Conversation(random);
    if (random.boolean()) value.ledger = sample_Ledger(random);
    if (random.boolean()) value.accompaniment = sample_Accompaniment(random);
    if (random.boolean()) value.retention = sample_Retention(random);
    if (random.boolean()) value.calls = random.word<CallPolicy>(3);
    return value;
}

[[maybe_unused]] WindowFrame sample_WindowFrame(RandomValues& random) {
    WindowFrame value;
    value.space = random.u64();
    value.after = random.u64();
    value.upto = random.u64();
    value.items = random.array<Item>(500, [&] { return sample_item(random); });
    return value;
}

[[maybe_unused]] ViewResetFrame sample_ViewResetFrame(RandomValues& random) {
    ViewResetFrame value;
    value.space = random.u64();
    return value;
}

[[maybe_unused]] LeftFrame sample_LeftFrame(RandomValues& random) {
    LeftFrame value;
    value.space = random.u64();
    if (random.boolean()) value.code = random.word<RefusalCode>(231);
    return value;
}

[[maybe_unused]] AcceptedFrame sample_AcceptedFrame(RandomValues& random) {
    AcceptedFrame value;
    value.id = random.uuid();
    value.space = random.u64();
    value.seq = random.u64();
    return value;
}

[[maybe_unused]] RefusedFrame sample_RefusedFrame(RandomValues& random) {
    RefusedFrame value;
    if (random.boolean()) value.id = random.uuid();
    if (random.boolean()) value.space = random.u64();
    if (random.boolean()) value.ref = random.u32();
    value.code = random.word<RefusalCode>(231);
    value.temporary = random.boolean();
    if (random.boolean()) value.where = random.text(200);
    if (random.boolean()) value.retry_after = random.u32();
    value.text = random.text(400);
    if (random.boolean()) value.person = random.u64();
    return value;
}

[[maybe_unused]] SpacesFrame sample_SpacesFrame(RandomValues& random) {
    SpacesFrame value;
    value.ref = random.u32();
    value.spaces = random.array<SpaceSummary>(1000, [&] { return sample_SpaceSummary(random); });
    return value;
}

[[maybe_unused]] PeopleFrame sample_PeopleFrame(RandomValues& random) {
    PeopleFrame value;
    value.ref = random.u32();
    value.people = random.array<Person>(200, [&] { return sample_Person(random); });
    return value;
}

[[maybe_unused]] HistoryFrame sample_HistoryFrame(RandomValues& random) {
    HistoryFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.messages = random.array<Message>(200, [&] { return sample_Message(random); });
    value.people = random.array<Person>(2000, [&] { return sample_Person(random); });
    value.more = random.boolean();
    value.newer = random.boolean();
    return value;
}

[[maybe_unused]] ReadingFrame sample_ReadingFrame(RandomValues& random) {
    ReadingFrame value;
    value.spaces = random.array<ReadingState>(1000, [&] { return sample_ReadingState(random); });
    return value;
}

[[maybe_unused]] NoticesFrame sample_NoticesFrame(RandomValues& random) {
    NoticesFrame value;
    value.ref = random.u32();
    value.notices = random.array<Notice>(50, [&] { return sample_Notice(random); });
    value.people = random.array<Person>(50, [&] { return sample_Person(random); });
    value.more = random.boolean();
    value.unseen = random.u32();
    return value;
}

[[maybe_unused]] NoticedFrame sample_NoticedFrame(RandomValues& random) {
    NoticedFrame value;
    value.unseen = random.u32();
    value.spaces = random.boolean();
    return value;
}

[[maybe_unused]] ThreadFrame sample_ThreadFrame(RandomValues& random) {
    ThreadFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.root = sample_Message(random);
    value.messages = random.array<Message>(50, [&] { return sample_Message(random); });
    value.people = random.array<Person>(2000, [&] { return sample_Person(random); });
    value.more = random.boolean();
    return value;
}

[[maybe_unused]] VersionsFrame sample_VersionsFrame(RandomValues& random) {
    VersionsFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.message = random.uuid();
    value.versions = random.array<MessageVersion>(100, [&] { return sample_MessageVersion(random); });
    return value;
}

[[maybe_unused]] FieldNotesFrame sample_FieldNotesFrame(RandomValues& random) {
    FieldNotesFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.observation = random.uuid();
    value.notes = random.array<FieldNotes>(4, [&] { return sample_FieldNotes(random); });
    if (random.boolean()) value.dialogue = random.text(2000);
    return value;
}

[[maybe_unused]] RecordingFrame sample_RecordingFrame(RandomValues& random) {
    RecordingFrame value;
    value.ref = random.u32();
    value.space = random.u64();
    value.recording = random.uuid();
    value.words = random.uuid();
    value.title = random.text(120);
    value.purpose = random.text(600);
    if (random.boolean()) value.others = random.text(300);
    value.comments = random.array<RecordingComment>(300, [&] { return sample_RecordingComment(random); });
    value.clips = random.array<RecordingClip>(100, [&] { return sample_RecordingClip(random); });
    value.picture = random.word<RenditionState>(4);
    value.sound = random.word<RenditionState>(4);
    value.still = random.word<RenditionState>(4);
    return value;
}

[[maybe_unused]] ActaFrame sample_ActaFrame(RandomValues& random) {
    ActaFrame value;
    value.ref = random.u32();
    value.acta = sample_Acta(random);
    return value;
}

[[maybe_unused]] CommitmentsFrame sample_CommitmentsFrame(RandomValues& random) {
    CommitmentsFrame value;
    value.ref = random.u32();
    value.page = sample_CommitmentPage(random);
    return value;
}

[[maybe_unused]] EquityFrame sample_EquityFrame(RandomValues& random) {
    EquityFrame value;
    value.ref = random.u32();
    value.apart = random.boolean();
    value.unwitnessed = random.u32();
    value.people = random.array<EquityOf>(100, [&] { return sample_EquityOf(random); });
    return value;
}

[[maybe_unused]] RotationFrame sample_RotationFrame(RandomValues& random) {
    RotationFrame value;
    value.ref = random.u32();
    value.sessions = random.u32();
    value.people = random.array<RotationOf>(1000, [&] { return sample_RotationOf(random); });
    return value;
}

[[maybe_unused]] TimeFrame sample_TimeFrame(RandomValues& random) {
    TimeFrame value;
    value.sent = random.u64();
    value.now = random.instant();
    return value;
}

[[maybe_unused]] ClosingFrame sample_ClosingFrame(RandomValues& random) {
    ClosingFrame value;
    value.code = random.word<CloseCode>(9);
    value.retry_after = random.u32();
    return value;
}

[[maybe_unused]] OwnPartFrame sample_OwnPartFrame(RandomValues& random) {
    OwnPartFrame value;
    value.space = random.u64();
    value.voted = random.array<std::uint32_t>(200, [&] { return random.u32(); });
    if (random.boolean()) value.place = random.u32();
    if (random.boolean()) value.queue = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] PresenceFrame sample_PresenceFrame(RandomValues& random) {
    PresenceFrame value;
    value.space = random.u64();
    value.trusted = random.boolean();
    value.count = random.u32();
    if (random.boolean()) value.here = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    value.writing = random.array<std::uint64_t>(5, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] PresenceChangedFrame sample_PresenceChangedFrame(RandomValues& random) {
    PresenceChangedFrame value;
    value.space = random.u64();
    value.trusted = random.boolean();
    value.count = random.u32();
    value.came = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    value.went = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    value.writing = random.array<std::uint64_t>(5, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] CallFrame sample_CallFrame(RandomValues& random) {
    CallFrame value;
    value.space = random.u64();
    value.you = random.uuid();
    value.participants = random.array<CallParticipant>(6, [&] { return sample_CallParticipant(random); });
    value.everybody = random.boolean();
    value.heard = random.array<std::uint64_t>(6, [&] { return random.u64(); });
    value.relay_only = random.boolean();
    value.whole = random.boolean();
    value.relays = sample_CallRelays(random);
    return value;
}

[[maybe_unused]] CallSignalFrame sample_CallSignalFrame(RandomValues& random) {
    CallSignalFrame value;
    value.space = random.u64();
    value.from = random.uuid();
    if (random.boolean()) value.description = sample_CallDescription(random);
    if (random.boolean()) value.candidate = sample_CallCandidate(random);
    return value;
}

[[maybe_unused]] CallLeftFrame sample_CallLeftFrame(RandomValues& random) {
    CallLeftFrame value;
    value.space = random.u64();
    if (random.boolean()) value.code = random.word<RefusalCode>(231);
    return value;
}

[[maybe_unused]] CallGoingOnFrame sample_CallGoingOnFrame(RandomValues& random) {
    CallGoingOnFrame value;
    value.space = random.u64();
    value.people = random.array<std::uint64_t>(6, [&] { return random.u64(); });
    return value;
}

}  // namespace

ServerFrame sample_server_frame(RandomValues& random) {
    switch (random.below(30)) {
        case 0: return sample_WelcomeFrame(random);
        case 1: return sample_SnapshotFrame(random);
        case 2: return sample_WindowFrame(random);
        case 3: return sample_ViewResetFrame(random);
        case 4: return sample_LeftFrame(random);
        case 5: return sample_AcceptedFrame(random);
        case 6: return sample_RefusedFrame(random);
        case 7: return sample_SpacesFrame(random);
        case 8: return sample_PeopleFrame(random);
        case 9: return sample_HistoryFrame(random);
        case 10: return sample_ReadingFrame(random);
        case 11: return sample_NoticesFrame(random);
        case 12: return sample_NoticedFrame(random);
        case 13: return sample_ThreadFrame(random);
        case 14: return sample_VersionsFrame(random);
        case 15: return sample_FieldNotesFrame(random);
        case 16: return sample_RecordingFrame(random);
        case 17: return sample_ActaFrame(random);
        case 18: return sample_CommitmentsFrame(random);
        case 19: return sample_EquityFrame(random);
        case 20: return sample_RotationFrame(random);
        case 21: return sample_TimeFrame(random);
        case 22: return sample_ClosingFrame(random);
        case 23: return sample_OwnPartFrame(random);
        case 24: return sample_PresenceFrame(random);
        case 25: return sample_PresenceChangedFrame(random);
        case 26: return sample_CallFrame(random);
        case 27: return sample_CallSignalFrame(random);
        case 28: return sample_CallLeftFrame(random);
        case 29: return sample_CallGoingOnFrame(random);
        default: return {};
    }
}

namespace {

[[maybe_unused]] SpaceOpenedEvent sample_SpaceOpenedEvent(RandomValues& random) {
    SpaceOpenedEvent value;
    value.kind = random.word<SpaceKind>(6);
    if (random.boolean()) value.parent = random.u64();
    return value;
}

[[maybe_unused]] MemberAddedEvent sample_MemberAddedEvent(RandomValues& random) {
    MemberAddedEvent value;
    value.person = random.u64();
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    value.by = random.u64();
    return value;
}

[[maybe_unused]] MemberRolesChangedEvent sample_MemberRolesChangedEvent(RandomValues& random) {
    MemberRolesChangedEvent value;
    value.person = random.u64();
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    value.by = random.u64();
    return value;
}

[[maybe_unused]] MemberRemovedEvent sample_MemberRemovedEvent(RandomValues& random) {
    MemberRemovedEvent value;
    value.person = random.u64();
    value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] MessagePostedEvent sample_MessagePostedEvent(RandomValues& random) {
    MessagePostedEvent value;
    value.message = random.uuid();
    value.author = random.u64();
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.attachments = random.array<FileReference>(10, [&] { return sample_FileReference(random); });
    if (random.boolean()) value.thread = random.uuid();
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] MessageEditedEvent sample_MessageEditedEvent(RandomValues& random) {
    MessageEditedEvent value;
    value.message = random.uuid();
    value.content = random.uuid();
    if (random.boolean()) value.mentions = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] MessageReactedEvent sample_MessageReactedEvent(RandomValues& random) {
    MessageReactedEvent value;
    value.message = random.uuid();
    value.person = random.u64();
    value.reaction = random.word<Reaction>(5);
    value.on = random.boolean();
    return value;
}

[[maybe_unused]] MessageWithdrawnEvent sample_MessageWithdrawnEvent(RandomValues& random) {
    MessageWithdrawnEvent value;
    value.message = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] SessionPlannedEvent sample_SessionPlannedEvent(RandomValues& random) {
    SessionPlannedEvent value;
    value.protocol = sample_Protocol(random);
    value.script = random.uuid();
    if (random.boolean()) value.starts_at = random.instant();
    value.seats = random.array<Seat>(100, [&] { return sample_Seat(random); });
    if (random.boolean()) value.facilitator = random.u64();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] SessionPacedEvent sample_SessionPacedEvent(RandomValues& random) {
    SessionPacedEvent value;
    value.mode = random.word<SessionMode>(3);
    value.closes = random.array<Instant>(24, [&] { return random.instant(); });
    value.by = random.u64();
    return value;
}

[[maybe_unused]] FormFilledEvent sample_FormFilledEvent(RandomValues& random) {
    FormFilledEvent value;
    value.field = random.name(40);
    if (random.boolean()) value.words = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.to = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] MaterialAttachedEvent sample_MaterialAttachedEvent(RandomValues& random) {
    MaterialAttachedEvent value;
    value.material = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.attachments = random.array<FileReference>(1, [&] { return sample_FileReference(random); });
    return value;
}

[[maybe_unused]] MaterialRemovedEvent sample_MaterialRemovedEvent(RandomValues& random) {
    MaterialRemovedEvent value;
    value.material = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] PhaseClosingEvent sample_PhaseClosingEvent(RandomValues&) { return {}; }

[[maybe_unused]] CompletingBeganEvent sample_CompletingBeganEvent(RandomValues& random) {
    CompletingBeganEvent value;
    value.until = random.instant();
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] SessionPlacedEvent sample_SessionPlacedEvent(RandomValues& random) {
    SessionPlacedEvent value;
    value.of_stage = sample_StageOf(random);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] SessionDatedEvent sample_SessionDatedEvent(RandomValues& random) {
    SessionDatedEvent value;
    if (random.boolean()) value.starts_at = random.instant();
    if (random.boolean()) value.zone = random.name(64);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] ActaConfirmedEvent sample_ActaConfirmedEvent(RandomValues& random) {
    ActaConfirmedEvent value;
    value.person = random.u64();
    value.corrections = random.u32();
    return value;
}

[[maybe_unused]] CorrectionAskedEvent sample_CorrectionAskedEvent(RandomValues& random) {
    CorrectionAskedEvent value;
    value.correction = random.uuid();
    if (random.boolean()) value.contribution = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] CorrectionTakenBackEvent sample_CorrectionTakenBackEvent(RandomValues& random) {
    CorrectionTakenBackEvent value;
    value.correction = random.uuid();
    return value;
}

[[maybe_unused]] SeatGivenEvent sample_SeatGivenEvent(RandomValues& random) {
    SeatGivenEvent value;
    value.person = random.u64();
    value.role = random.name(40);
    if (random.boolean()) value.facilitator = random.u64();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] SeatLeftEvent sample_SeatLeftEvent(RandomValues& random) {
    SeatLeftEvent value;
    value.person = random.u64();
    value.role = random.name(40);
    if (random.boolean()) value.facilitator = random.u64();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] PhaseEnteredEvent sample_PhaseEnteredEvent(RandomValues& random) {
    PhaseEnteredEvent value;
    value.phase = random.u32();
    value.how = random.word<Entered>(6);
    value.deadline = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] PhaseExtendedEvent sample_PhaseExtendedEvent(RandomValues& random) {
    PhaseExtendedEvent value;
    value.how = random.word<Extension>(2);
    value.deadline = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] PhaseOvertimeEvent sample_PhaseOvertimeEvent(RandomValues&) { return {}; }

[[maybe_unused]] RequirementMissingEvent sample_RequirementMissingEvent(RandomValues& random) {
    RequirementMissingEvent value;
    value.kind = random.name(40);
    return value;
}

[[maybe_unused]] ConversationPausedEvent sample_ConversationPausedEvent(RandomValues& random) {
    ConversationPausedEvent value;
    value.by = random.u64();
    value.reason = random.uuid();
    return value;
}

[[maybe_unused]] ConversationResumedEvent sample_ConversationResumedEvent(RandomValues& random) {
    ConversationResumedEvent value;
    value.deadline = random.instant();
    value.turns = random.array<Turn>(8, [&] { return sample_Turn(random); });
    value.by = random.u64();
    return value;
}

[[maybe_unused]] TurnChangedEvent sample_TurnChangedEvent(RandomValues& random) {
    TurnChangedEvent value;
    value.how = random.word<TurnChange>(7);
    value.turn = sample_Turn(random);
    if (random.boolean()) value.person = random.u64();
    if (random.boolean()) value.by = random.u64();
    return value;
}

[[maybe_unused]] ReadyMarkedEvent sample_ReadyMarkedEvent(RandomValues& random) {
    ReadyMarkedEvent value;
    value.person = random.u64();
    value.ready = random.boolean();
    if (random.boolean()) value.to_self = random.boolean();
    return value;
}

[[maybe_unused]] ContributionMadeEvent sample_ContributionMadeEvent(RandomValues& random) {
    ContributionMadeEvent value;
    value.contribution = random.uuid();
    if (random.boolean()) value.author = random.u64();
    value.phase = random.u32();
    value.kind = random.name(40);
    value.shown = random.word<Shown>(4);
    if (random.boolean()) value.reply_to = random.uuid();
    if (random.boolean()) value.rests_on = random.uuid();
    value.owners = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    if (random.boolean()) value.due = random.u32();
    value.late = random.boolean();
    value.by_exception = random.boolean();
    value.bytes = random.u32();
    if (random.boolean()) value.attachments = random.array<FileReference>(10, [&] { return sample_FileReference(random); });
    if (random.boolean()) value.group = random.u32();
    if (random.boolean()) value.readers = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] ContributionEditedEvent sample_ContributionEditedEvent(RandomValues& random) {
    ContributionEditedEvent value;
    value.contribution = random.uuid();
    value.content = random.uuid();
    if (random.boolean()) value.author = random.u64();
    value.shown = random.word<Shown>(4);
    value.bytes = random.u32();
    if (random.boolean()) value.readers = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] ContributionWithdrawnEvent sample_ContributionWithdrawnEvent(RandomValues& random) {
    ContributionWithdrawnEvent value;
    value.contribution = random.uuid();
    if (random.boolean()) value.author = random.u64();
    value.shown = random.word<Shown>(4);
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.readers = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] ContributionReclassifiedEvent sample_ContributionReclassifiedEvent(RandomValues& random) {
    ContributionReclassifiedEvent value;
    value.contribution = random.uuid();
    value.kind = random.name(40);
    value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] ContributionsRevealedEvent sample_ContributionsRevealedEvent(RandomValues& random) {
    ContributionsRevealedEvent value;
    value.contributions = random.array<StoredContribution>(400, [&] { return sample_StoredContribution(random); });
    return value;
}

[[maybe_unused]] VoteCastEvent sample_VoteCastEvent(RandomValues& random) {
    VoteCastEvent value;
    value.person = random.u64();
    value.ballot = sample_StoredBallot(random);
    return value;
}

[[maybe_unused]] PollClosedEvent sample_PollClosedEvent(RandomValues& random) {
    PollClosedEvent value;
    value.result = sample_StoredPollResult(random);
    return value;
}

[[maybe_unused]] LateVoteCastEvent sample_LateVoteCastEvent(RandomValues& random) {
    LateVoteCastEvent value;
    value.phase = random.u32();
    value.person = random.u64();
    value.ballot = sample_StoredBallot(random);
    return value;
}

[[maybe_unused]] PollCompletedEvent sample_PollCompletedEvent(RandomValues& random) {
    PollCompletedEvent value;
    value.afterwards = sample_StoredPollAfterwards(random);
    return value;
}

[[maybe_unused]] GroupsFormedEvent sample_GroupsFormedEvent(RandomValues& random) {
    GroupsFormedEvent value;
    value.groups = random.array<Group>(20, [&] { return sample_Group(random); });
    if (random.boolean()) value.by = random.u64();
    return value;
}

[[maybe_unused]] PersonGroupedEvent sample_PersonGroupedEvent(RandomValues& random) {
    PersonGroupedEvent value;
    value.person = random.u64();
    value.group = random.u32();
    if (random.boolean()) value.by = random.u64();
    return value;
}

[[maybe_unused]] GroupsCalledEvent sample_GroupsCalledEvent(RandomValues& random) {
    GroupsCalledEvent value;
    value.call = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] QuestionAskedEvent sample_QuestionAskedEvent(RandomValues& random) {
    QuestionAskedEvent value;
    value.question = random.uuid();
    value.number = random.u32();
    value.author = random.u64();
    return value;
}

[[maybe_unused]] QuestionVotedEvent sample_QuestionVotedEvent(RandomValues& random) {
    QuestionVotedEvent value;
    value.number = random.u32();
    value.person = random.u64();
    value.on = random.boolean();
    value.votes = random.u32();
    return value;
}

[[maybe_unused]] QuestionMarkedEvent sample_QuestionMarkedEvent(RandomValues& random) {
    QuestionMarkedEvent value;
    value.number = random.u32();
    value.standing = random.word<QuestionStanding>(3);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] QuestionWithdrawnEvent sample_QuestionWithdrawnEvent(RandomValues& random) {
    QuestionWithdrawnEvent value;
    value.question = random.uuid();
    value.number = random.u32();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] HandMovedEvent sample_HandMovedEvent(RandomValues& random) {
    HandMovedEvent value;
    value.person = random.u64();
    value.up = random.boolean();
    value.hands = random.u32();
    return value;
}

[[maybe_unused]] WordGivenEvent sample_WordGivenEvent(RandomValues& random) {
    WordGivenEvent value;
    value.person = random.u64();
    if (random.boolean()) value.until = random.instant();
    if (random.boolean()) value.by = random.u64();
    value.hands = random.u32();
    return value;
}

[[maybe_unused]] WordEndedEvent sample_WordEndedEvent(RandomValues& random) {
    WordEndedEvent value;
    value.how = random.word<TurnChange>(7);
    value.person = random.u64();
    value.back = random.boolean();
    if (random.boolean()) value.by = random.u64();
    value.hands = random.u32();
    return value;
}

[[maybe_unused]] ApplaudedEvent sample_ApplaudedEvent(RandomValues& random) {
    ApplaudedEvent value;
    value.reactions = random.array<std::uint32_t>(5, [&] { return random.u32(); });
    return value;
}

[[maybe_unused]] ExceptionGrantedEvent sample_ExceptionGrantedEvent(RandomValues& random) {
    ExceptionGrantedEvent value;
    value.person = random.u64();
    value.by = random.u64();
    value.reason = random.uuid();
    return value;
}

[[maybe_unused]] FacilitationPassedEvent sample_FacilitationPassedEvent(RandomValues& random) {
    FacilitationPassedEvent value;
    value.how = random.word<Succession>(2);
    value.to = random.u64();
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] PersonNudgedEvent sample_PersonNudgedEvent(RandomValues& random) {
    PersonNudgedEvent value;
    value.person = random.u64();
    value.by = random.u64();
    value.phase = random.u32();
    value.invites = random.word<Invitation>(3);
    if (random.boolean()) value.words = random.uuid();
    value.to = random.array<std::uint64_t>(100, [&] { return random.u64(); });
    return value;
}

[[maybe_unused]] ConversationEndedEvent sample_ConversationEndedEvent(RandomValues& random) {
    ConversationEndedEvent value;
    value.how = random.word<Ending>(3);
    if (random.boolean()) value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] ChildOpenedEvent sample_ChildOpenedEvent(RandomValues& random) {
    ChildOpenedEvent value;
    value.id = random.uuid();
    value.space = random.u64();
    value.kind = random.word<SpaceKind>(6);
    value.by = random.u64();
    if (random.boolean()) value.people = random.array<SeatedPerson>(4, [&] { return sample_SeatedPerson(random); });
    return value;
}

[[maybe_unused]] MembershipEndSetEvent sample_MembershipEndSetEvent(RandomValues& random) {
    MembershipEndSetEvent value;
    value.person = random.u64();
    if (random.boolean()) value.ends_at = random.instant();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] MembershipsBelowEndingEvent sample_MembershipsBelowEndingEvent(RandomValues& random) {
    MembershipsBelowEndingEvent value;
    value.person = random.u64();
    value.by = random.u64();
    if (random.boolean()) value.heir = random.u64();
    return value;
}

[[maybe_unused]] EffectSettledEvent sample_EffectSettledEvent(RandomValues& random) {
    EffectSettledEvent value;
    value.seq = random.u64();
    if (random.boolean()) value.refused = random.word<RefusalCode>(231);
    return value;
}

[[maybe_unused]] ActaLeftEvent sample_ActaLeftEvent(RandomValues& random) {
    ActaLeftEvent value;
    if (random.boolean()) value.began_at = random.instant();
    value.ended_at = random.instant();
    value.how = random.word<Ending>(3);
    value.commitments = random.array<StoredCommitment>(400, [&] { return sample_StoredCommitment(random); });
    value.again = random.boolean();
    return value;
}

[[maybe_unused]] PendingBroughtEvent sample_PendingBroughtEvent(RandomValues& random) {
    PendingBroughtEvent value;
    value.commitments = random.array<StoredCommitment>(200, [&] { return sample_StoredCommitment(random); });
    return value;
}

[[maybe_unused]] ActaTakenEvent sample_ActaTakenEvent(RandomValues& random) {
    ActaTakenEvent value;
    value.session = random.u64();
    if (random.boolean()) value.began_at = random.instant();
    value.ended_at = random.instant();
    value.how = random.word<Ending>(3);
    value.commitments = random.array<StoredCommitment>(200, [&] { return sample_StoredCommitment(random); });
    value.beyond = random.u32();
    value.again = random.boolean();
    return value;
}

[[maybe_unused]] CommitmentChangedEvent sample_CommitmentChangedEvent(RandomValues& random) {
    CommitmentChangedEvent value;
    value.commitment = sample_StoredCommitment(random);
    value.by = random.u64();
    if (random.boolean()) value.previous = random.u64();
    return value;
}

[[maybe_unused]] CommitmentTakenBackEvent sample_CommitmentTakenBackEvent(RandomValues& random) {
    CommitmentTakenBackEvent value;
    value.commitment = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] EvidenceBroughtEvent sample_EvidenceBroughtEvent(RandomValues& random) {
    EvidenceBroughtEvent value;
    value.commitment = random.uuid();
    value.message = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] CommitmentDetailedEvent sample_CommitmentDetailedEvent(RandomValues& random) {
    CommitmentDetailedEvent value;
    value.commitment = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.words = random.uuid();
    return value;
}

[[maybe_unused]] CommitmentProposedEvent sample_CommitmentProposedEvent(RandomValues& random) {
    CommitmentProposedEvent value;
    value.proposal = random.uuid();
    value.by = random.u64();
    value.to = random.u64();
    if (random.boolean()) value.due = random.u32();
    return value;
}

[[maybe_unused]] ProposalAcceptedEvent sample_ProposalAcceptedEvent(RandomValues& random) {
    ProposalAcceptedEvent value;
    value.commitment = sample_StoredCommitment(random);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] ProposalClosedEvent sample_ProposalClosedEvent(RandomValues& random) {
    ProposalClosedEvent value;
    value.proposal = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.note = random.uuid();
    return value;
}

[[maybe_unused]] StoryToldEvent sample_StoryToldEvent(RandomValues& random) {
    StoryToldEvent value;
    value.story = random.uuid();
    value.form = random.word<StoryForm>(2);
    value.words = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] StoryTakenBackEvent sample_StoryTakenBackEvent(RandomValues& random) {
    StoryTakenBackEvent value;
    value.story = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] AgreementProposedEvent sample_AgreementProposedEvent(RandomValues& random) {
    AgreementProposedEvent value;
    value.agreement = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.every_days = random.u32();
    if (random.boolean()) value.minutes = random.u32();
    value.accepted = random.boolean();
    if (random.boolean()) value.visits = sample_VisitsAgreed(random);
    if (random.boolean()) value.activities = random.array<ActivityAgreed>(12, [&] { return sample_ActivityAgreed(random); });
    return value;
}

[[maybe_unused]] AgreementAcceptedEvent sample_AgreementAcceptedEvent(RandomValues& random) {
    AgreementAcceptedEvent value;
    value.agreement = random.uuid();
    value.by = random.u64();
    value.holds = random.boolean();
    return value;
}

[[maybe_unused]] CycleTakenEvent sample_CycleTakenEvent(RandomValues& random) {
    CycleTakenEvent value;
    value.id = random.uuid();
    value.cycle = random.name(60);
    value.edition = random.u32();
    value.stages = random.array<std::string>(16, [&] { return random.name(40); });
    value.stage = random.name(40);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] CycleEditedEvent sample_CycleEditedEvent(RandomValues& random) {
    CycleEditedEvent value;
    value.script = random.uuid();
    value.stages = random.array<std::string>(16, [&] { return random.name(40); });
    value.by = random.u64();
    return value;
}

[[maybe_unused]] StageEnteredEvent sample_StageEnteredEvent(RandomValues& random) {
    StageEnteredEvent value;
    value.stage = random.name(40);
    value.how = random.word<StageMove>(6);
    value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] SeatsEvenedEvent sample_SeatsEvenedEvent(RandomValues& random) {
    SeatsEvenedEvent value;
    value.equal = random.boolean();
    return value;
}

[[maybe_unused]] StageMetEvent sample_StageMetEvent(RandomValues& random) {
    StageMetEvent value;
    value.session = random.u64();
    value.stage = random.name(40);
    value.synthesis = random.boolean();
    value.agreed = random.u32();
    return value;
}

[[maybe_unused]] PartiesChangedEvent sample_PartiesChangedEvent(RandomValues&) { return {}; }

[[maybe_unused]] CycleLeftEvent sample_CycleLeftEvent(RandomValues& random) {
    CycleLeftEvent value;
    value.cycle = random.name(60);
    value.began_at = random.instant();
    value.stage = random.name(40);
    value.rounds = random.u32();
    value.by = random.u64();
    if (random.boolean()) value.reason = random.uuid();
    return value;
}

[[maybe_unused]] RoleTakenEvent sample_RoleTakenEvent(RandomValues& random) {
    RoleTakenEvent value;
    value.role = random.word<AccompanierRole>(4);
    value.by = random.u64();
    return value;
}

[[maybe_unused]] ObservationProposedEvent sample_ObservationProposedEvent(RandomValues& random) {
    ObservationProposedEvent value;
    value.observation = random.uuid();
    value.by = random.u64();
    value.starts_at = random.instant();
    value.minutes = random.u32();
    value.observers = random.array<std::uint64_t>(4, [&] { return random.u64(); });
    value.observed = random.u64();
    value.accepted = random.boolean();
    return value;
}

[[maybe_unused]] ObservationAcceptedEvent sample_ObservationAcceptedEvent(RandomValues& random) {
    ObservationAcceptedEvent value;
    value.observation = random.uuid();
    value.by = random.u64();
    value.agreed = random.boolean();
    return value;
}

[[maybe_unused]] ObservationWithdrawnEvent sample_ObservationWithdrawnEvent(RandomValues& random) {
    ObservationWithdrawnEvent value;
    value.observation = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] FieldNotesSharedEvent sample_FieldNotesSharedEvent(RandomValues& random) {
    FieldNotesSharedEvent value;
    value.observation = random.uuid();
    value.by = random.u64();
    value.words = random.uuid();
    return value;
}

[[maybe_unused]] DialogueToldEvent sample_DialogueToldEvent(RandomValues& random) {
    DialogueToldEvent value;
    value.observation = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.words = random.uuid();
    value.holds = random.boolean();
    return value;
}

[[maybe_unused]] DialogueConfirmedEvent sample_DialogueConfirmedEvent(RandomValues& random) {
    DialogueConfirmedEvent value;
    value.observation = random.uuid();
    return value;
}

[[maybe_unused]] PlanKeptEvent sample_PlanKeptEvent(RandomValues& random) {
    PlanKeptEvent value;
    value.plan = random.uuid();
    value.document = random.uuid();
    value.by = random.u64();
    value.label = random.word<PlanLabel>(3);
    value.owner = random.word<PlanOwner>(4);
    value.owners = random.array<std::uint64_t>(6, [&] { return random.u64(); });
    value.actions = random.array<PlannedAction>(60, [&] { return sample_PlannedAction(random); });
    value.indicators = random.array<PlannedIndicator>(40, [&] { return sample_PlannedIndicator(random); });
    return value;
}

[[maybe_unused]] ActionStoodEvent sample_ActionStoodEvent(RandomValues& random) {
    ActionStoodEvent value;
    value.action = random.name(40);
    value.state = random.word<ActionState>(4);
    value.by = random.u64();
    if (random.boolean()) value.note = random.uuid();
    return value;
}

[[maybe_unused]] IndicatorMeasuredEvent sample_IndicatorMeasuredEvent(RandomValues& random) {
    IndicatorMeasuredEvent value;
    value.indicator = random.name(40);
    value.value = random.name(20);
    value.on = random.u32();
    value.by = random.u64();
    if (random.boolean()) value.source = random.uuid();
    return value;
}

[[maybe_unused]] PlanValidatedEvent sample_PlanValidatedEvent(RandomValues& random) {
    PlanValidatedEvent value;
    value.document = random.uuid();
    value.on = random.u32();
    value.by = random.u64();
    value.words = random.uuid();
    return value;
}

[[maybe_unused]] PlanClosedEvent sample_PlanClosedEvent(RandomValues& random) {
    PlanClosedEvent value;
    value.plan = random.uuid();
    value.label = random.word<PlanLabel>(3);
    value.owner = random.word<PlanOwner>(4);
    value.began_at = random.instant();
    value.how = random.word<PlanEnding>(3);
    value.by = random.u64();
    if (random.boolean()) value.words = random.uuid();
    value.progress = sample_PlanProgress(random);
    return value;
}

[[maybe_unused]] TopicAddedEvent sample_TopicAddedEvent(RandomValues& random) {
    TopicAddedEvent value;
    value.topic = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] TopicDroppedEvent sample_TopicDroppedEvent(RandomValues& random) {
    TopicDroppedEvent value;
    value.topic = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] TopicTiedEvent sample_TopicTiedEvent(RandomValues& random) {
    TopicTiedEvent value;
    value.topic = random.uuid();
    value.part = random.word<TopicPart>(3);
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.visit = random.uuid();
    value.done = random.boolean();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] TopicUntiedEvent sample_TopicUntiedEvent(RandomValues& random) {
    TopicUntiedEvent value;
    value.topic = random.uuid();
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.visit = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] TopicMetEvent sample_TopicMetEvent(RandomValues& random) {
    TopicMetEvent value;
    value.session = random.u64();
    return value;
}

[[maybe_unused]] ActivityNotedEvent sample_ActivityNotedEvent(RandomValues& random) {
    ActivityNotedEvent value;
    value.activity = random.uuid();
    value.by = random.u64();
    value.what = random.word<ActivityKind>(15);
    value.on = random.u32();
    value.days = random.u32();
    value.mode = random.word<ActivityMode>(3);
    if (random.boolean()) value.reach = random.word<ActivityReach>(2);
    if (random.boolean()) value.session = random.u64();
    if (random.boolean()) value.instead = random.uuid();
    return value;
}

[[maybe_unused]] ActivityTakenBackEvent sample_ActivityTakenBackEvent(RandomValues& random) {
    ActivityTakenBackEvent value;
    value.activity = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] ActivityWordsClearedEvent sample_ActivityWordsClearedEvent(RandomValues& random) {
    ActivityWordsClearedEvent value;
    value.activity = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] ActionsNearEvent sample_ActionsNearEvent(RandomValues& random) {
    ActionsNearEvent value;
    value.actions = random.array<std::string>(60, [&] { return random.name(40); });
    return value;
}

[[maybe_unused]] RecordingBroughtEvent sample_RecordingBroughtEvent(RandomValues& random) {
    RecordingBroughtEvent value;
    value.recording = random.uuid();
    value.by = random.u64();
    value.file = random.uuid();
    value.media = random.word<RecordingMedia>(2);
    value.size = random.u64();
    if (random.boolean()) value.seconds = random.u32();
    value.people = random.array<std::uint64_t>(10, [&] { return random.u64(); });
    value.minors = random.word<Minors>(3);
    value.until = random.instant();
    return value;
}

[[maybe_unused]] RecordingDescribedEvent sample_RecordingDescribedEvent(RandomValues& random) {
    RecordingDescribedEvent value;
    value.recording = random.uuid();
    value.by = random.u64();
    value.words = random.uuid();
    value.people = random.array<std::uint64_t>(10, [&] { return random.u64(); });
    value.minors = random.word<Minors>(3);
    value.until = random.instant();
    return value;
}

[[maybe_unused]] RecordingConsentedEvent sample_RecordingConsentedEvent(RandomValues& random) {
    RecordingConsentedEvent value;
    value.recording = random.uuid();
    value.by = random.u64();
    value.consent = random.word<RecordingConsent>(2);
    return value;
}

[[maybe_unused]] RecordingSharedEvent sample_RecordingSharedEvent(RandomValues& random) {
    RecordingSharedEvent value;
    value.recording = random.uuid();
    value.by = random.u64();
    value.readers = random.array<std::uint64_t>(20, [&] { return random.u64(); });
    value.sound_only = random.boolean();
    return value;
}

[[maybe_unused]] RecordingWithdrawnEvent sample_RecordingWithdrawnEvent(RandomValues& random) {
    RecordingWithdrawnEvent value;
    value.recording = random.uuid();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] RecordingExpiredEvent sample_RecordingExpiredEvent(RandomValues& random) {
    RecordingExpiredEvent value;
    value.recording = random.uuid();
    return value;
}

[[maybe_unused]] RecordingExpiringEvent sample_RecordingExpiringEvent(RandomValues& random) {
    RecordingExpiringEvent value;
    value.recording = random.uuid();
    return value;
}

[[maybe_unused]] RecordingCommentedEvent sample_RecordingCommentedEvent(RandomValues& random) {
    RecordingCommentedEvent value;
    value.recording = random.uuid();
    value.comment = random.uuid();
    value.by = random.u64();
    if (random.boolean()) value.at_ms = random.u32();
    value.kind = random.word<RecordingCommentKind>(4);
    if (random.boolean()) value.answers = random.uuid();
    value.tells = random.boolean();
    return value;
}

[[maybe_unused]] RecordingCommentWithdrawnEvent sample_RecordingCommentWithdrawnEvent(RandomValues& random) {
    RecordingCommentWithdrawnEvent value;
    value.recording = random.uuid();
    value.comment = random.uuid();
    return value;
}

[[maybe_unused]] ClipMarkedEvent sample_ClipMarkedEvent(RandomValues& random) {
    ClipMarkedEvent value;
    value.recording = random.uuid();
    value.clip = random.uuid();
    value.by = random.u64();
    value.from_ms = random.u32();
    value.to_ms = random.u32();
    return value;
}

[[maybe_unused]] ClipWithdrawnEvent sample_ClipWithdrawnEvent(RandomValues& random) {
    ClipWithdrawnEvent value;
    value.recording = random.uuid();
    value.clip = random.uuid();
    return value;
}

[[maybe_unused]] RemindedEvent sample_RemindedEvent(RandomValues& random) {
    RemindedEvent value;
    value.commitments = random.array<Uuid>(200, [&] { return random.uuid(); });
    value.meeting = random.boolean();
    if (random.boolean()) value.observations = random.array<Uuid>(200, [&] { return random.uuid(); });
    return value;
}

[[maybe_unused]] RetentionSetEvent sample_RetentionSetEvent(RandomValues& random) {
    RetentionSetEvent value;
    if (random.boolean()) value.months = random.u32();
    value.by = random.u64();
    return value;
}

[[maybe_unused]] CallsSetEvent sample_CallsSetEvent(RandomValues& random) {
    CallsSetEvent value;
    value.calls = random.word<CallPolicy>(3);
    value.by = random.u64();
    return value;
}

}  // namespace

Event sample_event(RandomValues& random) {
    switch (random.below(114)) {
        case 0: return sample_SpaceOpenedEvent(random);
        case 1: return sample_MemberAddedEvent(random);
        case 2: return sample_MemberRolesChangedEvent(random);
        case 3: return sample_MemberRemovedEvent(random);
        case 4: return sample_MessagePostedEvent(random);
        case 5: return sample_MessageEditedEvent(random);
        case 6: return sample_MessageReactedEvent(random);
        case 7: return sample_MessageWithdrawnEvent(random);
        case 8: return sample_SessionPlannedEvent(random);
        case 9: return sample_SessionPacedEvent(random);
        case 10: return sample_FormFilledEvent(random);
        case 11: return sample_MaterialAttachedEvent(random);
        case 12: return sample_MaterialRemovedEvent(random);
        case 13: return sample_PhaseClosingEvent(random);
        case 14: return sample_CompletingBeganEvent(random);
        case 15: return sample_SessionPlacedEvent(random);
        case 16: return sample_SessionDatedEvent(random);
        case 17: return sample_ActaConfirmedEvent(random);
        case 18: return sample_CorrectionAskedEvent(random);
        case 19: return sample_CorrectionTakenBackEvent(random);
        case 20: return sample_SeatGivenEvent(random);
        case 21: return sample_SeatLeftEvent(random);
        case 22: return sample_PhaseEnteredEvent(random);
        case 23: return sample_PhaseExtendedEvent(random);
        case 24: return sample_PhaseOvertimeEvent(random);
        case 25: return sample_RequirementMissingEvent(random);
        case 26: return sample_ConversationPausedEvent(random);
        case 27: return sample_ConversationResumedEvent(random);
        case 28: return sample_TurnChangedEvent(random);
        case 29: return sample_ReadyMarkedEvent(random);
        case 30: return sample_ContributionMadeEvent(random);
        case 31: return sample_ContributionEditedEvent(random);
        case 32: return sample_ContributionWithdrawnEvent(random);
        case 33: return sample_ContributionReclassifiedEvent(random);
        case 34: return sample_ContributionsRevealedEvent(random);
        case 35: return sample_VoteCastEvent(random);
        case 36: return sample_PollClosedEvent(random);
        case 37: return sample_LateVoteCastEvent(random);
        case 38: return sample_PollCompletedEvent(random);
        case 39: return sample_GroupsFormedEvent(random);
        case 40: return sample_PersonGroupedEvent(random);
        case 41: return sample_GroupsCalledEvent(random);
        case 42: return sample_QuestionAskedEvent(random);
        case 43: return sample_QuestionVotedEvent(random);
        case 44: return sample_QuestionMarkedEvent(random);
        case 45: return sample_QuestionWithdrawnEvent(random);
        case 46: return sample_HandMovedEvent(random);
        case 47: return sample_WordGivenEvent(random);
        case 48: return sample_WordEndedEvent(random);
        case 49: return sample_ApplaudedEvent(random);
        case 50: return sample_ExceptionGrantedEvent(random);
        case 51: return sample_FacilitationPassedEvent(random);
        case 52: return sample_PersonNudgedEvent(random);
        case 53: return sample_ConversationEndedEvent(random);
        case 54: return sample_ChildOpenedEvent(random);
        case 55: return sample_MembershipEndSetEvent(random);
        case 56: return sample_MembershipsBelowEndingEvent(random);
        case 57: return sample_EffectSettledEvent(random);
        case 58: return sample_ActaLeftEvent(random);
        case 59: return sample_PendingBroughtEvent(random);
        case 60: return sample_ActaTakenEvent(random);
        case 61: return sample_CommitmentChangedEvent(random);
        case 62: return sample_CommitmentTakenBackEvent(random);
        case 63: return sample_EvidenceBroughtEvent(random);
        case 64: return sample_CommitmentDetailedEvent(random);
        case 65: return sample_CommitmentProposedEvent(random);
        case 66: return sample_ProposalAcceptedEvent(random);
        case 67: return sample_ProposalClosedEvent(random);
        case 68: return sample_StoryToldEvent(random);
        case 69: return sample_StoryTakenBackEvent(random);
        case 70: return sample_AgreementProposedEvent(random);
        case 71: return sample_AgreementAcceptedEvent(random);
        case 72: return sample_CycleTakenEvent(random);
        case 73: return sample_CycleEditedEvent(random);
        case 74: return sample_StageEnteredEvent(random);
        case 75: return sample_SeatsEvenedEvent(random);
        case 76: return sample_StageMetEvent(random);
        case 77: return sample_PartiesChangedEvent(random);
        case 78: return sample_CycleLeftEvent(random);
        case 79: return sample_RoleTakenEvent(random);
        case 80: return sample_ObservationProposedEvent(random);
        case 81: return sample_ObservationAcceptedEvent(random);
        case 82: return sample_ObservationWithdrawnEvent(random);
        case 83: return sample_FieldNotesSharedEvent(random);
        case 84: return sample_DialogueToldEvent(random);
        case 85: return sample_DialogueConfirmedEvent(random);
        case 86: return sample_PlanKeptEvent(random);
        case 87: return sample_ActionStoodEvent(random);
        case 88: return sample_IndicatorMeasuredEvent(random);
        case 89: return sample_PlanValidatedEvent(random);
        case 90: return sample_PlanClosedEvent(random);
        case 91: return sample_TopicAddedEvent(random);
        case 92: return sample_TopicDroppedEvent(random);
        case 93: return sample_TopicTiedEvent(random);
        case 94: return sample_TopicUntiedEvent(random);
        case 95: return sample_TopicMetEvent(random);
        case 96: return sample_ActivityNotedEvent(random);
        case 97: return sample_ActivityTakenBackEvent(random);
        case 98: return sample_ActivityWordsClearedEvent(random);
        case 99: return sample_ActionsNearEvent(random);
        case 100: return sample_RecordingBroughtEvent(random);
        case 101: return sample_RecordingDescribedEvent(random);
        case 102: return sample_RecordingConsentedEvent(random);
        case 103: return sample_RecordingSharedEvent(random);
        case 104: return sample_RecordingWithdrawnEvent(random);
        case 105: return sample_RecordingExpiredEvent(random);
        case 106: return sample_RecordingExpiringEvent(random);
        case 107: return sample_RecordingCommentedEvent(random);
        case 108: return sample_RecordingCommentWithdrawnEvent(random);
        case 109: return sample_ClipMarkedEvent(random);
        case 110: return sample_ClipWithdrawnEvent(random);
        case 111: return sample_RemindedEvent(random);
        case 112: return sample_RetentionSetEvent(random);
        case 113: return sample_CallsSetEvent(random);
        default: return {};
    }
}

}  // namespace urdimbre::wire
