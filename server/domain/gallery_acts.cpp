#include "server/domain/gallery_acts.hpp"

#include "server/domain/access.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::domain {
namespace {

using Objection = std::optional<Refusal>;

Objection objection_to_moment(const Converse& here, const std::optional<PhaseIndex>& phase) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (conversation.stage == Stage::paused) return Refusal::conversation_paused;
    if (here.outdated(phase) || conversation.stage == Stage::completing) {
        return Refusal::phase_over;
    }
    return {};
}

// Rule C140: whoever has a seat acts by it.
Objection objection_to_public(const Converse& here, const std::optional<PhaseIndex>& phase) {
    if (const auto no = objection_to_moment(here, phase)) return no;
    if (here.conversation.seated(here.asked.by)) return Refusal::for_public_only;
    if (!may(here.space.roles_of(here.asked.by), Action::post)) return Refusal::role_may_not;
    if (!here.conversation.present().gallery) return Refusal::nothing_for_public;
    return {};
}

const Speakers* speakers_of(const Conversation& conversation) {
    const auto& gallery = conversation.present().gallery;
    if (!gallery || !gallery->speakers || conversation.asynchronous()) return nullptr;
    return &*gallery->speakers;
}

std::uint32_t raised(const GalleryState& gallery) {
    return static_cast<std::uint32_t>(gallery.hands.size());
}

bool cares_for_questions(const Converse& here) {
    return here.conversation.holds_duty(here.asked.by, Duty::facilitates);
}

}  // namespace

Outcome ask_question(const Converse& here, const AskQuestion& ask) {
    if (const auto no = objection_to_public(here, ask.phase)) return *no;
    const auto& most = here.conversation.present().gallery->questions;
    if (!most) return Refusal::nothing_for_public;
    const GalleryState& gallery = here.conversation.gallery;
    if (gallery.waiting_of(here.asked.by) >= *most) return Refusal::limit_reached;
    if (gallery.questions.size() >= GalleryState::questions_max) return Refusal::questions_full;
    Decision decision = one(ConversationEvent{QuestionAsked{
        .question = here.asked.id, .number = gallery.asked + 1, .author = here.asked.by
    }});
    decision.words.push_back({here.asked.id, ask.text});
    return decision;
}

Outcome vote_question(const Converse& here, const VoteQuestion& vote) {
    if (const auto no = objection_to_public(here, {})) return *no;
    const GalleryState& gallery = here.conversation.gallery;
    const Question* question = gallery.find(vote.question);
    if (!question) return Refusal::question_unknown;
    if (!here.conversation.present().gallery->votes) return Refusal::nothing_for_public;
    if (gallery.voted(here.asked.by, *question) == vote.on) return Decision{};
    if (question->standing != Standing::open) return Refusal::question_closed;
    const auto place = gallery.place_of_voter(here.asked.by);
    if (!place && gallery.voters.size() >= GalleryState::voters_max) return Refusal::questions_full;
    return one(ConversationEvent{QuestionVoted{
        .number = question->number,
        .person = here.asked.by,
        .on = vote.on,
        .votes = vote.on ? question->votes + 1 : question->votes - 1,
    }});
}

Outcome mark_question(const Converse& here, const MarkQuestion& mark) {
    const Conversation& conversation = here.conversation;
    if (conversation.stage == Stage::planned) return Refusal::conversation_not_started;
    if (conversation.stage == Stage::ended) return Refusal::conversation_over;
    if (!cares_for_questions(here)) return Refusal::facilitator_only;
    const Question* question = conversation.gallery.find(mark.question);
    if (!question) return Refusal::question_unknown;
    if (question->standing == mark.standing) return Decision{};
    return one(ConversationEvent{
        QuestionMarked{.number = question->number, .standing = mark.standing, .by = here.asked.by}
    });
}

// Its author, whoever cares for the questions while the conversation goes on, or who withdraws what
// others wrote.
Outcome withdraw_question(const Converse& here, const WithdrawMessage& withdraw) {
    const Conversation& conversation = here.conversation;
    const Question& question = *conversation.gallery.find(withdraw.message);
    const PersonId by = here.asked.by;
    const bool cares = conversation.going_on() && cares_for_questions(here);
    if (question.author != by && !cares && !here.asked.by_machine() &&
        !may(here.space.roles_of(by), Action::withdraw_others)) {
        return Refusal::not_the_author;
    }
    Decision decision = one(ConversationEvent{
        QuestionWithdrawn{.question = question.id, .number = question.number, .by = by}
    });
    decision.forgotten.push_back(question.id);
    return decision;
}

// ---- The word

Outcome raise_gallery_hand(const Converse& here) {
    const Conversation& conversation = here.conversation;
    if (!speakers_of(conversation)) return Refusal::seat_missing;
    const GalleryState& gallery = conversation.gallery;
    const PersonId by = here.asked.by;
    if (gallery.asks_for_the_word(by) || (gallery.word && gallery.word->person == by)) {
        return Decision{};
    }
    if (gallery.hands.size() >= GalleryState::hands_max) return Refusal::hands_full;
    return one(ConversationEvent{HandMoved{.person = by, .up = true, .hands = raised(gallery) + 1}}
    );
}

Outcome lower_gallery_hand(const Converse& here) {
    const GalleryState& gallery = here.conversation.gallery;
    if (!gallery.asks_for_the_word(here.asked.by)) return Decision{};
    return one(ConversationEvent{
        HandMoved{.person = here.asked.by, .up = false, .hands = raised(gallery) - 1}
    });
}

Outcome yield_gallery_word(const Converse& here) {
    const auto& word = here.conversation.gallery.word;
    if (!word || word->person != here.asked.by) return Refusal::not_your_turn;
    return one(gallery_word_over(here.conversation, TurnChange::done));
}

// Whoever has it had it: one speaks at a time.
Outcome give_gallery_word(const Converse& here, PersonId to) {
    const Conversation& conversation = here.conversation;
    if (!here.facilitates()) return Refusal::facilitator_only;
    const Speakers* speakers = speakers_of(conversation);
    if (!speakers) return Refusal::no_turns_for_them;
    const Roles roles = here.space.roles_of(to);
    if (roles.empty()) return Refusal::person_no_member;
    if (!may(roles, Action::post)) return Refusal::no_turns_for_them;
    const GalleryState& gallery = conversation.gallery;
    Decision decision;
    if (gallery.word) {
        if (gallery.word->person == to) return Decision{};
        decision.events.push_back(gallery_word_over(conversation, TurnChange::given));
    }
    const std::uint32_t left = raised(gallery) - (gallery.asks_for_the_word(to) ? 1 : 0);
    decision.events.push_back(ConversationEvent{WordGiven{
        .person = to,
        .until = speakers->turn ? std::optional{here.asked.at + *speakers->turn} : std::nullopt,
        .by = here.asked.by,
        .hands = left,
    }});
    return decision;
}

Outcome end_word(const Converse& here, const EndWord& end) {
    if (const auto no = objection_to_moment(here, end.phase)) return *no;
    if (!here.facilitates()) return Refusal::facilitator_only;
    if (!here.conversation.gallery.word) return Decision{};
    WordEnded ended{
        .how = TurnChange::done,
        .person = here.conversation.gallery.word->person,
        .back = false,
        .by = here.asked.by,
        .hands = raised(here.conversation.gallery),
    };
    return one(ConversationEvent{ended});
}

std::vector<PersonId> in_turn(const Conversation& conversation) {
    std::vector<PersonId> queue = conversation.gallery.hands;
    const Speakers* speakers = conversation.going_on() ? speakers_of(conversation) : nullptr;
    if (!speakers || speakers->policy != TurnPolicy::quiet_first) return queue;
    std::vector<std::pair<std::size_t, std::size_t>> heard;  // how often, and their place before
    for (std::size_t place = 0; place < queue.size(); ++place) {
        heard.emplace_back(conversation.contributed({.role = {}, .person = queue[place]}), place);
    }
    std::ranges::sort(heard);
    std::ranges::transform(heard, queue.begin(), [&](const auto& one) {
        return conversation.gallery.hands[one.second];
    });
    return queue;
}

Event gallery_word_over(const Conversation& conversation, TurnChange how) {
    const GalleryState& gallery = conversation.gallery;
    const bool back = how == TurnChange::absent && gallery.hands.size() < GalleryState::hands_max;
    return ConversationEvent{WordEnded{
        .how = how,
        .person = gallery.word->person,
        .back = back,
        .by = {},
        .hands = raised(gallery) + (back ? 1 : 0),
    }};
}

std::vector<Event> let_go_of_gallery(const Conversation& conversation, PersonId person) {
    const GalleryState& gallery = conversation.gallery;
    std::vector<Event> events;
    if (gallery.asks_for_the_word(person)) {
        events.push_back(ConversationEvent{
            HandMoved{.person = person, .up = false, .hands = raised(gallery) - 1}
        });
    }
    if (gallery.word && gallery.word->person == person) {
        events.push_back(gallery_word_over(conversation, TurnChange::done));
    }
    return events;
}

void keep_gallery_word(
    const Conversation& conversation,
    Instant stood_from,
    Instant to,
    std::vector<Event>& events
) {
    const auto& word = conversation.gallery.word;
    if (!word || !word->until) return;
    events.push_back(ConversationEvent{WordGiven{
        .person = word->person,
        .until = *word->until + (to - stood_from),
        .by = {},
        .hands = raised(conversation.gallery),
    }});
}

// ---- Reactions

bool may_applaud(const Space& space, PersonId person) {
    if (!space.conversation || space.conversation->stage != Stage::running) return false;
    const auto& gallery = space.conversation->present().gallery;
    return gallery && gallery->reactions && !space.conversation->seated(person) &&
           may(space.roles_of(person), Action::react);
}

// What comes after the phase was left is of no phase.
Outcome count_reactions(const Converse& here, const CountReactions& count) {
    if (!here.asked.by_machine()) return Refusal::role_may_not;
    const Conversation& conversation = here.conversation;
    if (conversation.stage != Stage::running) return Decision{};
    const auto& gallery = conversation.present().gallery;
    if (!gallery || !gallery->reactions) return Decision{};
    Applauded applauded{conversation.gallery.reactions};
    for (std::size_t i = 0; i < applauded.reactions.size(); ++i) {
        applauded.reactions[i] += count.more[i];
    }
    return one(ConversationEvent{applauded});
}

}  // namespace urdimbre::domain
