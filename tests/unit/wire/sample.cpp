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
    return value;
}

[[maybe_unused]] SpaceSummary sample_SpaceSummary(RandomValues& random) {
    SpaceSummary value;
    value.id = random.u64();
    value.kind = random.word<SpaceKind>(6);
    value.title = random.name(120);
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    value.head = random.u64();
    return value;
}

}  // namespace

namespace {

[[maybe_unused]] PostMessage sample_PostMessage(RandomValues& random) {
    PostMessage value;
    value.text = random.text(4000);
    if (random.boolean()) value.reply_to = random.uuid();
    return value;
}

[[maybe_unused]] EditMessage sample_EditMessage(RandomValues& random) {
    EditMessage value;
    value.message = random.uuid();
    value.text = random.text(4000);
    return value;
}

[[maybe_unused]] WithdrawMessage sample_WithdrawMessage(RandomValues& random) {
    WithdrawMessage value;
    value.message = random.uuid();
    return value;
}

[[maybe_unused]] AddMember sample_AddMember(RandomValues& random) {
    AddMember value;
    value.person = random.u64();
    value.roles = random.array<SpaceRole>(8, [&] { return random.word<SpaceRole>(8); });
    return value;
}

[[maybe_unused]] RemoveMember sample_RemoveMember(RandomValues& random) {
    RemoveMember value;
    value.person = random.u64();
    return value;
}

}  // namespace

Command sample_command(RandomValues& random) {
    switch (random.below(5)) {
        case 0: return sample_PostMessage(random);
        case 1: return sample_EditMessage(random);
        case 2: return sample_WithdrawMessage(random);
        case 3: return sample_AddMember(random);
        case 4: return sample_RemoveMember(random);
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
    return value;
}

[[maybe_unused]] MessageEditedItem sample_MessageEditedItem(RandomValues& random) {
    MessageEditedItem value;
    value.seq = random.u64();
    value.at = random.instant();
    value.id = random.uuid();
    if (random.boolean()) value.text = random.text(4000);
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

}  // namespace

Item sample_item(RandomValues& random) {
    switch (random.below(5)) {
        case 0: return sample_MessagePostedItem(random);
        case 1: return sample_MessageEditedItem(random);
        case 2: return sample_MessageWithdrawnItem(random);
        case 3: return sample_MemberJoinedItem(random);
        case 4: return sample_MemberLeftItem(random);
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
    value.before = random.u64();
    value.limit = random.u32();
    return value;
}

[[maybe_unused]] ClockFrame sample_ClockFrame(RandomValues& random) {
    ClockFrame value;
    value.sent = random.u64();
    return value;
}

}  // namespace

ClientFrame sample_client_frame(RandomValues& random) {
    switch (random.below(8)) {
        case 0: return sample_HelloFrame(random);
        case 1: return sample_JoinFrame(random);
        case 2: return sample_LeaveFrame(random);
        case 3: return sample_CommandFrame(random);
        case 4: return sample_AskSpacesFrame(random);
        case 5: return sample_AskPeopleFrame(random);
        case 6: return sample_AskHistoryFrame(random);
        case 7: return sample_ClockFrame(random);
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
    value.people = random.array<Person>(400, [&] { return sample_Person(random); });
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
    if (random.boolean()) value.code = random.word<RefusalCode>(46);
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
    value.code = random.word<RefusalCode>(46);
    value.temporary = random.boolean();
    if (random.boolean()) value.where = random.text(200);
    if (random.boolean()) value.retry_after = random.u32();
    value.text = random.text(400);
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
    value.people = random.array<Person>(200, [&] { return sample_Person(random); });
    value.more = random.boolean();
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

}  // namespace

ServerFrame sample_server_frame(RandomValues& random) {
    switch (random.below(12)) {
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
        case 10: return sample_TimeFrame(random);
        case 11: return sample_ClosingFrame(random);
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
    return value;
}

[[maybe_unused]] MessagePostedEvent sample_MessagePostedEvent(RandomValues& random) {
    MessagePostedEvent value;
    value.message = random.uuid();
    value.author = random.u64();
    if (random.boolean()) value.reply_to = random.uuid();
    return value;
}

[[maybe_unused]] MessageEditedEvent sample_MessageEditedEvent(RandomValues& random) {
    MessageEditedEvent value;
    value.message = random.uuid();
    value.content = random.uuid();
    return value;
}

[[maybe_unused]] MessageWithdrawnEvent sample_MessageWithdrawnEvent(RandomValues& random) {
    MessageWithdrawnEvent value;
    value.message = random.uuid();
    value.by = random.u64();
    return value;
}

}  // namespace

Event sample_event(RandomValues& random) {
    switch (random.below(7)) {
        case 0: return sample_SpaceOpenedEvent(random);
        case 1: return sample_MemberAddedEvent(random);
        case 2: return sample_MemberRolesChangedEvent(random);
        case 3: return sample_MemberRemovedEvent(random);
        case 4: return sample_MessagePostedEvent(random);
        case 5: return sample_MessageEditedEvent(random);
        case 6: return sample_MessageWithdrawnEvent(random);
        default: return {};
    }
}

}  // namespace urdimbre::wire
