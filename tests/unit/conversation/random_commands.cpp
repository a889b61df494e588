#include "tests/unit/conversation/random_commands.hpp"

#include <vector>

namespace urdimbre::tests {

using namespace domain;

namespace {

PhaseIndex some_phase(Chance& chance, const Room& room) {
    const PhaseIndex present = room.now().phase;
    if (!chance.one_in(8)) return present;
    return chance.below(static_cast<std::uint32_t>(room.now().protocol.phases.size()) + 1);
}

std::optional<ContributionId> some_contribution(Chance& chance, const Room& room) {
    const auto& all = room.now().contributions;
    if (all.empty()) return {};
    return chance.among(all).id;
}

ContentId some_id(Chance& chance) {
    ContentId id;
    for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(chance.below(256));
    return id;
}

// Whole ones of one's own, and sometimes one that is not, or that is somewhere already.
std::vector<FileToAttach> some_files(Chance& chance, const Room& room) {
    const FileFacts facts{.media = "audio/webm", .size = 1 + chance.below(9)};
    std::vector<FileToAttach> files;
    for (std::uint32_t i = 0; i <= chance.below(3); ++i) {
        files.push_back({.file = some_id(chance), .name = "voz.webm", .facts = facts});
    }
    if (chance.one_in(3)) {
        files.front().preview = some_id(chance);
        files.front().preview_facts = facts;
    }
    if (chance.one_in(10)) files.back().facts.reset();
    const auto& all = room.now().contributions;
    if (!all.empty() && chance.one_in(10)) {
        const Contribution& other = chance.among(all);
        if (!other.attachments.empty()) files.back().file = other.attachments.front().file;
    }
    return files;
}

Contribute something(Chance& chance, const Room& room) {
    const Conversation& conversation = room.now();
    Contribute what;
    what.phase = some_phase(chance, room);
    what.kind = chance.among(conversation.protocol.kinds).id;
    // Rather what the phase asks for.
    const Phase& phase = conversation.protocol.phases[conversation.phase];
    if (!phase.grants.empty() && !chance.one_in(3)) {
        what.kind = chance.among(chance.among(phase.grants).kinds);
    }
    what.text = std::string(1 + chance.below(70), 'a');
    if (chance.one_in(3)) what.reply_to = some_contribution(chance, room);
    if (chance.one_in(2)) what.rests_on = some_contribution(chance, room);
    if (!chance.one_in(3)) what.owners.push_back(somebody(chance));
    if (!chance.one_in(3)) {
        what.due = static_cast<Day>(
            std::chrono::floor<std::chrono::days>(room.clock()).time_since_epoch().count() + 5 -
            static_cast<long>(chance.below(8))
        );
    }
    what.late = chance.one_in(3);
    if (chance.one_in(4)) what.attachments = some_files(chance, room);
    return what;
}

// Rather what the poll asks for.
CastVote some_answer(Chance& chance, const Room& room) {
    const Conversation& conversation = room.now();
    CastVote cast;
    cast.phase = some_phase(chance, room);
    PhaseIndex asked = conversation.phase;
    // Whoever was absent answers any of those that were closed (rule C157).
    if (conversation.stage == Stage::completing && !conversation.polls.empty()) {
        asked = chance.among(conversation.polls).phase;
        cast.phase = asked;
    }
    const auto& poll = conversation.protocol.phases[asked].poll;
    if (!poll || chance.one_in(12)) return cast;
    if (poll->shape == PollShape::words) {
        cast.text = "una palabra";
        if (chance.one_in(2)) *cast.text += "\notra";
        return cast;
    }
    std::vector<ContributionId> there;
    for (const Contribution& one : conversation.contributions) {
        if (one.kind == poll->options_of && one.shown == Shown::everybody) there.push_back(one.id);
    }
    const bool consent = poll->shape == PollShape::consent;
    const std::uint32_t options = consent ? 3 : poll->options;
    for (std::uint32_t i = 1 + chance.below(consent ? 1 : poll->votes); i > 0; --i) {
        if (options > 0) cast.ballot.options.push_back(chance.below(options));
        if (consent || there.empty()) continue;
        cast.ballot.contributions.push_back(chance.among(there));
    }
    if (consent && !there.empty()) cast.ballot.contributions = {there.back()};
    return cast;
}

ConversationCommand groups(Chance& chance, const Room& room) {
    const auto there = static_cast<std::uint32_t>(room.now().groups.size());
    switch (chance.below(7)) {
        case 0: {
            FormGroups form;
            if (chance.one_in(2)) return form;
            form.groups.emplace();
            for (const Seat& seat : room.now().seats) {
                form.groups->resize(1 + chance.below(3));
                if (!chance.one_in(4)) form.groups->back().push_back(seat.person);
            }
            return form;
        }
        case 1:
        case 2:
        case 3:
            return MoveToGroup{.person = somebody(chance), .group = chance.below(there + 2)};
        case 4:
            return CallGroups{.text = "quedan cinco minutos"};
        default:
            return ChooseSpokesperson{.person = somebody(chance)};
    }
}

std::optional<ContributionId> some_question(Chance& chance, const Room& room) {
    const auto& all = room.now().gallery.questions;
    if (all.empty()) return {};
    return chance.among(all).id;
}

Command of_the_public(Chance& chance, const Room& room) {
    const ContributionId id = some_question(chance, room).value_or(some_id(chance));
    switch (chance.below(9)) {
        case 0:
        case 1:
            return ConversationCommand{
                AskQuestion{.phase = some_phase(chance, room), .text = "¿y eso?"}
            };
        case 2:
            return ConversationCommand{
                MarkQuestion{.question = id, .standing = static_cast<Standing>(chance.below(3))}
            };
        case 3:
            if (chance.one_in(3)) {
                return ConversationCommand{EndWord{.phase = some_phase(chance, room)}};
            }
            return ConversationCommand{GiveTurn{.person = somebody(chance), .phase = {}}};
        case 4:
            if (chance.one_in(2)) return WithdrawMessage{.message = id};
            return ConversationCommand{CountReactions{.more = {0, 1, 0, 0, chance.below(3)}}};
        default:
            return ConversationCommand{VoteQuestion{.question = id, .on = !chance.one_in(4)}};
    }
}

ConversationCommand flow(Chance& chance, const Room& room) {
    const PhaseIndex from = some_phase(chance, room);
    switch (chance.below(8)) {
        case 0:
            return SkipPhase{.from = from, .reason = "porque sí"};
        case 1:
            return GoBack{.from = from, .reason = "porque sí"};
        case 2:
            return ExtendPhase{
                .from = from,
                .by = std::chrono::seconds{static_cast<int>(chance.below(400)) - 150},
                .reason = "porque sí",
            };
        case 3:
            return PauseConversation{.reason = "porque sí"};
        case 4:
        case 5:
            return ResumeConversation{};
        case 6:
            if (chance.one_in(20)) return EndConversation{.reason = "porque sí"};
            return StartConversation{};
        default:
            return NextPhase{.from = from};
    }
}

ConversationCommand word(Chance& chance) {
    GiveTurn give;
    give.person = somebody(chance);
    switch (chance.below(6)) {
        case 0:
            return LowerHand{};
        case 1:
            return give;
        case 2:
            return YieldTurn{};
        default:
            return RaiseHand{};
    }
}

Command people(Chance& chance, const Room& room) {
    const RoleId role = chance.among(room.now().protocol.roles).id;
    const PersonId person = somebody(chance);
    switch (chance.below(8)) {
        case 0:
        case 1:
            return ConversationCommand{LeaveSeat{.person = person, .role = role}};
        case 2:
            if (chance.one_in(2)) return ConversationCommand{HandOver{.person = person}};
            return ConversationCommand{Nudge{
                .person = person,
                .invites = Invitation::we_listen,
                .text =
                    chance.one_in(2) ? std::optional<std::string>{"cuando quieras"} : std::nullopt,
            }};
        case 3:
            return ConversationCommand{
                DeclareAbsent{.person = person, .gone = std::chrono::seconds{chance.below(90)}}
            };
        case 4:
            if (chance.one_in(3)) return RemoveMember{person, "porque sí"};
            return AddMember{
                person,
                chance.one_in(3)   ? Roles{SpaceRole::observer}
                : chance.one_in(3) ? Roles{SpaceRole::guest}
                                   : Roles{SpaceRole::teacher}
            };
        default:
            return ConversationCommand{GiveSeat{.person = person, .role = role}};
    }
}

Command about_contributions(Chance& chance, const Room& room) {
    const ContributionId id = some_contribution(chance, room).value_or(ContributionId{});
    switch (chance.below(5)) {
        case 0:
            return WithdrawMessage{.message = id};
        case 1:
            return ConversationCommand{
                Reclassify{.contribution = id, .kind = chance.among(room.now().protocol.kinds).id}
            };
        case 2:
            return ConversationCommand{
                GrantException{.person = somebody(chance), .reason = "porque sí"}
            };
        case 3:
            return PostMessage{.text = "hola", .reply_to = {}};
        default:
            return EditMessage{.message = id, .text = std::string(1 + chance.below(70), 'b')};
    }
}

// Somewhere on the web, or a file of one's own, and sometimes neither or what leads nowhere.
ConversationCommand some_material(Chance& chance, const Room& room) {
    const auto& all = room.now().materials;
    if (!all.empty() && chance.one_in(3)) return RemoveMaterial{.material = chance.among(all).id};
    AttachMaterial what{.title = "Pauta"};
    if (chance.one_in(2)) what.address = "https://educar.cl/pauta?n=2#inicio";
    if (!what.address || chance.one_in(12)) what.attachments = some_files(chance, room);
    if (!chance.one_in(6) && !what.attachments.empty()) what.attachments.resize(1);
    if (chance.one_in(12)) what.address = "javascript:alert(1)";
    return what;
}

FillForm some_field(Chance& chance, const Room& room) {
    FillForm fill{.field = "nadie", .text = "así"};
    const auto& form = room.now().protocol.preparation;
    if (form && !chance.one_in(8)) fill.field = chance.among(form->fields).id;
    if (chance.one_in(4)) fill.text.reset();
    return fill;
}

// Before it begins a date, afterwards what is said of the acta; at any time, since it is refused
// then.
ConversationCommand around_it(Chance& chance, const Room& room) {
    if (chance.one_in(3)) return some_field(chance, room);
    if (chance.one_in(3)) return some_material(chance, room);
    switch (chance.below(6)) {
        case 0:
            return ConfirmActa{};
        case 1:
        case 2:
            return AskCorrection{
                .contribution = chance.one_in(3) ? std::nullopt : some_contribution(chance, room),
                .text = "no fue así",
            };
        case 3: {
            const auto& asked = room.now().corrections;
            return TakeBackCorrection{
                asked.empty() ? ContentId{} : chance.among(asked).id,
            };
        }
        default: {
            DateSession date;
            if (!chance.one_in(4))
                date.starts_at = room.clock() + std::chrono::hours{chance.below(90)};
            if (chance.one_in(3) && date.starts_at) {
                Instant closes = *date.starts_at + std::chrono::hours{20};
                for (std::size_t i = 0; i < room.now().protocol.phases.size(); ++i) {
                    date.closes.emplace(date.closes.value_or(std::vector<Instant>{}))
                        .push_back(closes += std::chrono::hours{30});
                }
            }
            if (!chance.one_in(4)) date.zone = chance.one_in(4) ? "¿dónde?" : "America/Santiago";
            return date;
        }
    }
}

}  // namespace

PersonId somebody(Chance& chance) { return PersonId{1 + chance.below(crowd + 1)}; }

Command random_command(Chance& chance, const Room& room) {
    // When it is over little else is left to do.
    if (chance.one_in(room.now().stage == Stage::ended ? 4 : 40)) {
        return ConversationCommand{around_it(chance, room)};
    }
    switch (chance.below(20)) {
        case 0:
        case 1:
            return flow(chance, room);
        case 2:
        case 3:
        case 4:
        case 5:
            return ConversationCommand{word(chance)};
        case 6:
        case 7:
            return people(chance, room);
        case 8:
            return about_contributions(chance, room);
        case 9: {
            MarkReady mark;
            mark.ready = !chance.one_in(4);
            return ConversationCommand{mark};
        }
        case 10:
        case 11:
            return ConversationCommand{some_answer(chance, room)};
        case 12:
        case 13:
        case 16:
            return ConversationCommand{groups(chance, room)};
        case 14:
        case 15:
            return of_the_public(chance, room);
        default:
            return ConversationCommand{something(chance, room)};
    }
}

}  // namespace urdimbre::tests
