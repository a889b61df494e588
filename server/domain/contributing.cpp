#include "server/domain/access.hpp"
#include "server/domain/anonymity.hpp"
#include "server/domain/attaching.hpp"
#include "server/domain/committing.hpp"
#include "server/domain/conversing.hpp"
#include "server/domain/grouping.hpp"
#include "server/domain/pacing.hpp"
#include "server/domain/pointing.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace urdimbre::domain {
namespace {

using Objection = std::optional<Refusal>;

constexpr std::size_t owners_max = 20;

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
    }));
}

bool has(const std::vector<KindId>& kinds, const KindId& kind) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

bool too_long(const Grant& grant, std::string_view text) {
    return grant.characters && code_points(text) > *grant.characters;
}

// A grant and the party as which somebody speaks under it.
struct Right {
    const Grant* grant;
    Party party;
};

// Somebody in two seats may have a kind under two grants.
struct Rights {
    bool named{};  // by any grant of the phase
    std::vector<Right> all;
};

// None, when one of them has nothing against it; else what the first one has.
template <class Objects>
Objection objection_of_all(const Rights& rights, Objects objection_under) {
    Objection first;
    for (const Right& right : rights.all) {
        const Objection no = objection_under(right);
        if (!no) return {};
        if (!first) first = no;
    }
    return first;
}

Rights rights_in(
    const Conversation& conversation,
    const Phase& phase,
    PersonId person,
    const KindId& kind
) {
    Rights rights;
    for (const Grant& grant : phase.grants) {
        auto party = conversation.party(person, grant);
        if (!party) continue;
        rights.named = true;
        if (has(grant.kinds, kind)) {
            rights.all.push_back({.grant = &grant, .party = std::move(*party)});
        }
    }
    return rights;
}

Objection objection_to_rights(const Phase& phase, const Rights& rights) {
    if (!rights.all.empty()) return {};
    if (phase.grants.empty()) return Refusal::phase_is_silent;
    return rights.named ? Refusal::kind_not_allowed : Refusal::role_may_not_speak;
}

bool has_the_word(const Conversation& conversation, const Right& right, PersonId person) {
    if (right.grant->policy == TurnPolicy::open || conversation.asynchronous()) return true;
    const auto turn = std::ranges::find_if(conversation.turns, [&](const Turn& one) {
        return &conversation.present().grants[one.grant] == right.grant;
    });
    return turn != conversation.turns.end() && turn->holder &&
           conversation.belongs(person, *turn->holder);
}

Objection
objection_to_needs(const Converse& here, const std::vector<Need>& needs, const Contribute& what) {
    for (const Need need : needs) {
        switch (need) {
            case Need::evidence:
                if (!what.rests_on) return Refusal::evidence_missing;
                break;
            case Need::date:
                if (!what.due) return Refusal::date_missing;
                break;
            case Need::owner:
                if (what.owners.empty()) return Refusal::owner_missing;
                break;
        }
    }
    if (what.owners.size() > owners_max) return Refusal::too_many_owners;
    for (const PersonId owner : what.owners) {
        if (here.space.roles_of(owner).empty()) return Refusal::person_no_member;
    }
    if (what.due && past(*what.due, here.asked.at)) return Refusal::date_past;
    return {};
}

// What somebody is about to add.
struct Addition {
    std::size_t contributions{};
    std::size_t bytes{};
    std::size_t files{};
};

Addition addition(const Contribute& what) {
    return {.contributions = 1, .bytes = what.text.size(), .files = what.attachments.size()};
}

// The conversation is for all: nobody fills it alone, with notes either (rules C66, C72).
Objection objection_to_size(const Converse& here, const Addition& more) {
    using Limits = Conversation;
    const Conversation& conversation = here.conversation;
    Addition own = more;
    std::size_t files = more.files;
    for (const Contribution& one : conversation.contributions) {
        files += one.attachments.size();
        if (one.author != here.asked.by) continue;
        ++own.contributions;
        own.bytes += one.bytes;
        own.files += one.attachments.size();
    }
    if (conversation.contributions.size() + more.contributions > Limits::contributions_max ||
        conversation.words_bytes + more.bytes > Limits::words_bytes_max ||
        files > Limits::files_max || own.contributions > Limits::contributions_each_max ||
        own.bytes > Limits::words_bytes_each_max || own.files > Limits::files_each_max) {
        return Refusal::session_full;
    }
    return {};
}

Objection objection_to_limits(const Converse& here, const Right& right, const Contribute& what) {
    const Conversation& conversation = here.conversation;
    if (too_long(*right.grant, what.text)) return Refusal::too_long;
    const Grant grant = counted_under(conversation, *right.grant, what.kind);
    const Party party = counted_as(right.party, here.asked.by, conversation.present());
    if (grant.contributions && conversation.contributed_now(party, grant) >= *grant.contributions) {
        return Refusal::limit_reached;
    }
    return {};
}

Objection objection_to_moment(const Converse& here, const Contribute& what) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (conversation.stage == Stage::paused) return Refusal::conversation_paused;
    if (what.phase > conversation.phase) return Refusal::phase_not_begun;
    if (is_over(conversation, what.phase) && !what.late) return Refusal::phase_over;
    return {};
}

// Nothing speaks against it but its files: whoever may not say a thing hears that first, whatever
// they bring.
Outcome made(
    const Converse& here,
    const Contribute& what,
    const Reach& reach,
    bool late = false,
    bool by_exception = false
) {
    const Shown shown = reach.shown;
    const bool anonymous =
        is_anonymous(here.conversation.protocol.phases[what.phase], shown, by_exception);
    if (anonymous && !(what.attachments.empty() && what.owners.empty())) {
        return Refusal::anonymous_words_only;
    }
    auto files = attach(here.space, what.attachments);
    if (!files) return files.error();
    Decision decision;
    decision.events.push_back(ConversationEvent{ContributionMade{
        .contribution = here.asked.id,
        .author = here.asked.by,
        .anonymous = anonymous,
        .phase = what.phase,
        .kind = what.kind,
        .shown = shown,
        .reply_to = what.reply_to,
        .rests_on = what.rests_on,
        .owners = what.owners,
        .due = what.due,
        .late = late,
        .by_exception = by_exception,
        .bytes = static_cast<std::uint32_t>(what.text.size()),
        .attachments = std::move(files->attachments),
        .group = reach.group,
        .readers = shown == Shown::group ? here.conversation.readers(*reach.group)
                                         : std::vector<PersonId>{},
    }});
    decision.words = std::move(files->words);
    decision.words.insert(decision.words.begin(), {here.asked.id, what.text});
    return decision;
}

// For oneself alone, in every phase and whoever has the word (rule C31).
Outcome note(const Converse& here, Contribute what) {
    what.phase = std::min(what.phase, here.conversation.phase);
    if (const auto no = objection_to_references(here, what, {Shown::author})) return *no;
    if (const auto no = objection_to_size(here, addition(what))) return *no;
    return made(here, what, {Shown::author});
}

// Does a group speak through them: is it as its spokesperson that they may bring this?
bool for_their_group(const Conversation& conversation, const Rights& rights) {
    return std::ranges::any_of(rights.all, [&](const Right& right) {
        return given_by_group(conversation.protocol, right.party.role);
    });
}

// As often as the phase allowed, afterwards once more: what came late is counted by itself. To
// complete is for whoever was absent: what they brought on time counts, too (rule C124).
Objection objection_to_late(const Converse& here, const Right& right, const Contribute& what) {
    const Conversation& conversation = here.conversation;
    const Grant grant = counted_under(conversation, *right.grant, what.kind);
    const Phase& phase = conversation.protocol.phases[what.phase];
    const Party party = counted_as(right.party, here.asked.by, phase);
    const bool completing = conversation.stage == Stage::completing;
    const auto on_time =
        completing ? conversation.contributed_in(what.phase, party, grant) : std::size_t{};
    if (on_time >= grant.contributions.value_or(1)) return Refusal::part_done;
    if (!grant.contributions) return {};
    const auto so_far = std::ranges::count_if(conversation.contributions, [&](const auto& one) {
        return one.late && one.phase == what.phase && !one.withdrawn() &&
               has(grant.kinds, one.kind) && one.author && conversation.belongs(*one.author, party);
    });
    const bool too_often = on_time + static_cast<std::size_t>(so_far) >= *grant.contributions;
    return too_often ? Objection{Refusal::limit_reached} : Objection{};
}

// No silence is completed away: neither that of the present phase, nor that of the phase for which
// it is (rule C64).
Objection objection_to_lateness(const Converse& here, PhaseIndex phase) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage != Stage::completing) return objection_to_publishing(here);
    const PersonId by = here.asked.by;
    if (conversation.silenced(by, conversation.protocol.phases[phase])) return Refusal::silenced;
    if (waits_for_role(conversation, phase, by)) return Refusal::waits_for_role;
    return {};
}

// Kept and marked (rule C51), unless it would break a silence.
Outcome late(const Converse& here, const Contribute& what) {
    const Conversation& conversation = here.conversation;
    if (const auto no = objection_to_lateness(here, what.phase)) return *no;
    const Phase& phase = conversation.protocol.phases[what.phase];
    if (phase.visibility == Visibility::author_only) return Refusal::phase_over;
    const Rights rights = rights_in(conversation, phase, here.asked.by, what.kind);
    if (const auto no = objection_to_rights(phase, rights)) return *no;
    const Reach reach{
        Shown::everybody,
        group_speaking(conversation, phase, here.asked.by, for_their_group(conversation, rights))
    };
    if (const auto no = objection_to_references(here, what, reach)) return *no;
    const auto no = objection_of_all(rights, [&](const Right& right) -> Objection {
        const Grant& grant = *right.grant;
        if (too_long(grant, what.text)) return Refusal::too_long;
        if (const auto often = objection_to_late(here, right, what)) return often;
        return objection_to_needs(here, grant.needs, what);
    });
    if (no) return *no;
    return made(here, what, reach, true);
}

Shown shown_in(const Phase& phase) {
    switch (phase.visibility) {
        case Visibility::live:
            return Shown::everybody;
        case Visibility::at_end:
            return Shown::author_until_reveal;
        case Visibility::author_only:
            return Shown::author;
    }
    return Shown::author;
}

// What the facilitator let somebody say although the phase asks for their silence (rule C33): an
// answer, a word on how it goes, or what the phase asks of others, as it asks for it. It is said to
// everybody, whatever the phase hides: that the exception was used is for all to see.
Outcome by_exception(const Converse& here, const Contribute& what) {
    const Phase& phase = here.conversation.present();
    const auto grant = std::ranges::find_if(phase.grants, [&](const Grant& one) {
        return has(one.kinds, what.kind);
    });
    if (grant != phase.grants.end()) {
        if (too_long(*grant, what.text)) return Refusal::too_long;
        if (const auto no = objection_to_needs(here, grant->needs, what)) return *no;
    } else {
        const Family family = here.conversation.protocol.kind(what.kind)->family;
        if (family != Family::answer && family != Family::process) return Refusal::kind_not_allowed;
    }
    if (const auto no = objection_to_references(here, what, {Shown::everybody})) return *no;
    return made(here, what, {Shown::everybody}, false, true);
}

// Of whoever holds no seat and has the word: what the phase lets them bring (rule C144).
Outcome from_the_public(const Converse& here, const Contribute& what) {
    const Conversation& conversation = here.conversation;
    const auto& word = conversation.gallery.word;
    if (!word || word->person != here.asked.by) return Refusal::seat_missing;
    if (!may(here.space.roles_of(here.asked.by), Action::post)) return Refusal::role_may_not;
    if (const auto no = objection_to_moment(here, what)) return *no;
    if (is_over(conversation, what.phase)) return Refusal::phase_over;
    const auto& gallery = conversation.present().gallery;
    if (!gallery || !gallery->speakers || !has(gallery->speakers->kinds, what.kind)) {
        return Refusal::kind_not_allowed;
    }
    if (waits_for_role(conversation, conversation.phase, here.asked.by)) {
        return Refusal::waits_for_role;
    }
    if (const auto no = objection_to_size(here, addition(what))) return *no;
    const Reach everybody{Shown::everybody};
    if (const auto no = objection_to_references(here, what, everybody)) return *no;
    return made(here, what, everybody);
}

}  // namespace

// Yesterday here may be today there.
bool past(Day day, Instant at) { return day + 1 < day_of(at); }

std::optional<Refusal> objection_to_publishing(const Converse& here) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::completing) return {};
    if (conversation.present().grants.empty()) return Refusal::phase_is_silent;
    if (conversation.silenced(here.asked.by)) return Refusal::silenced;
    if (waits_for_role(conversation, conversation.phase, here.asked.by)) {
        return Refusal::waits_for_role;
    }
    return {};
}

Outcome contribute(const Converse& here, const Contribute& what) {
    const Conversation& conversation = here.conversation;
    const PersonId by = here.asked.by;
    const ContributionKind* kind = conversation.protocol.kind(what.kind);
    if (!kind) return Refusal::kind_unknown;
    if (!conversation.seated(by)) return from_the_public(here, what);
    if (kind->family == Family::note && conversation.going_on()) return note(here, what);
    if (!may(here.space.roles_of(by), Action::post)) return Refusal::role_may_not;
    if (const auto no = objection_to_moment(here, what)) return *no;
    if (const auto no = objection_to_size(here, addition(what))) return *no;
    if (is_over(conversation, what.phase)) return late(here, what);

    const Phase& phase = conversation.present();
    if (conversation.silenced(by)) {
        return conversation.excepted.contains(by) ? by_exception(here, what)
                                                  : Outcome{Refusal::silenced};
    }
    const Rights rights = rights_in(conversation, phase, by, what.kind);
    if (const auto no = objection_to_rights(phase, rights)) return *no;
    if (waits_for_role(conversation, conversation.phase, by)) return Refusal::waits_for_role;
    Reach reach{
        shown_in(phase),
        group_speaking(conversation, phase, by, for_their_group(conversation, rights))
    };
    if (phase.breakouts) {
        if (!reach.group) return Refusal::group_missing;
        if (what.group && what.group != reach.group) return Refusal::group_changed;
        reach.shown = Shown::group;
    }
    if (const auto no = objection_to_references(here, what, reach)) return *no;
    const auto no = objection_of_all(rights, [&](const Right& right) -> Objection {
        if (!has_the_word(conversation, right, by)) return Refusal::not_your_turn;
        if (const auto limit = objection_to_limits(here, right, what)) return limit;
        return objection_to_needs(here, right.grant->needs, what);
    });
    if (no) return *no;
    return made(here, what, reach);
}

// While its phase lasts, or what came late while it may be completed; a note as long as the
// conversation does.
Outcome edit_contribution(const Converse& here, const EditMessage& edit) {
    const Conversation& conversation = here.conversation;
    const Contribution& one = *conversation.find(edit.message);
    if (!conversation.shows(one, here.asked.by)) return Refusal::message_unknown;
    if (forgotten(conversation, one)) return Refusal::conversation_over;
    if (one.author != here.asked.by) return Refusal::not_the_author;
    if (one.withdrawn()) return Refusal::message_withdrawn;
    if (one.versions.size() >= Contribution::versions_max) return Refusal::edited_too_often;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (one.shown != Shown::author) {
        if (!may(here.space.roles_of(here.asked.by), Action::post)) return Refusal::role_may_not;
        if (!conversation.seated(here.asked.by)) return Refusal::seat_missing;
        if (conversation.stage == Stage::paused) return Refusal::conversation_paused;
        const bool over =
            conversation.stage == Stage::completing ? !one.late : one.phase != conversation.phase;
        if (over) return Refusal::phase_over;
        if (conversation.silenced(here.asked.by)) return Refusal::silenced;
        const Phase& phase = conversation.protocol.phases[one.phase];
        const Rights rights = rights_in(conversation, phase, here.asked.by, one.kind);
        const auto no = objection_of_all(rights, [&](const Right& right) -> Objection {
            if (too_long(*right.grant, edit.text)) return Refusal::too_long;
            return {};
        });
        if (no) return *no;
    }
    const std::size_t growth = std::max<std::size_t>(edit.text.size(), one.bytes) - one.bytes;
    if (const auto no = objection_to_size(here, {.bytes = growth})) return *no;
    Decision decision;
    decision.events.push_back(ConversationEvent{ContributionEdited{
        .contribution = one.id,
        .content = here.asked.id,
        .author = one.author,
        .anonymous = one.anonymous,
        .shown = one.shown,
        .bytes = static_cast<std::uint32_t>(edit.text.size()),
        .readers = conversation.readers(one),
    }});
    decision.words.push_back({here.asked.id, edit.text});
    return decision;
}

}  // namespace urdimbre::domain
