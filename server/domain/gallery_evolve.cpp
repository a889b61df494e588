#include "server/domain/gallery_evolve.hpp"

#include <vector>

namespace urdimbre::domain {

void evolve(GalleryState& gallery, const QuestionAsked& asked, Instant at) {
    gallery.asked = asked.number;
    gallery.questions.push_back({
        .id = asked.question,
        .number = asked.number,
        .at = at,
        .author = asked.author,
        .standing = Standing::open,
        .votes = 0,
        .voters = {},
    });
}

void evolve(GalleryState& gallery, const QuestionVoted& voted, Instant) {
    Question* question = gallery.numbered(voted.number);
    if (!question) return;
    auto place = gallery.place_of_voter(voted.person);
    if (!place) {
        place = gallery.voters.size();
        gallery.voters.push_back(voted.person);
    }
    question->voters.set(*place, voted.on);
    question->votes = voted.votes;
}

void evolve(GalleryState& gallery, const QuestionMarked& marked, Instant) {
    if (Question* question = gallery.numbered(marked.number)) question->standing = marked.standing;
}

void evolve(GalleryState& gallery, const QuestionWithdrawn& withdrawn, Instant) {
    std::erase_if(gallery.questions, [&](const Question& one) {
        return one.number == withdrawn.number;
    });
}

void evolve(GalleryState& gallery, const HandMoved& moved, Instant) {
    std::erase(gallery.hands, moved.person);
    if (moved.up) gallery.hands.push_back(moved.person);
    gallery.raised = moved.hands;
}

void evolve(GalleryState& gallery, const WordGiven& given, Instant at) {
    std::erase(gallery.hands, given.person);
    gallery.raised = given.hands;
    gallery.word = GalleryWord{.person = given.person, .since = at, .until = given.until};
}

void evolve(GalleryState& gallery, const WordEnded& ended, Instant) {
    if (ended.back) gallery.hands.insert(gallery.hands.begin(), ended.person);
    gallery.raised = ended.hands;
    gallery.word.reset();
}

void evolve(GalleryState& gallery, const Applauded& applauded, Instant) {
    gallery.reactions = applauded.reactions;
}

}  // namespace urdimbre::domain
