#pragma once

#include "server/domain/conversation_event.hpp"

// What one event makes of what the public of a session has brought.
namespace urdimbre::domain {

void evolve(GalleryState& gallery, const QuestionAsked& event, Instant at);
void evolve(GalleryState& gallery, const QuestionVoted& event, Instant at);
void evolve(GalleryState& gallery, const QuestionMarked& event, Instant at);
void evolve(GalleryState& gallery, const QuestionWithdrawn& event, Instant at);
void evolve(GalleryState& gallery, const HandMoved& event, Instant at);
void evolve(GalleryState& gallery, const WordGiven& event, Instant at);
void evolve(GalleryState& gallery, const WordEnded& event, Instant at);
void evolve(GalleryState& gallery, const Applauded& event, Instant at);

}  // namespace urdimbre::domain
