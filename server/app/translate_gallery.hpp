#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/conversation_event.hpp"
#include "server/domain/gallery.hpp"
#include "server/domain/view.hpp"

#include <optional>

// The part of translate.hpp that is about the public of a session.
namespace urdimbre::app {

std::optional<wire::Gallery> to_wire(const std::optional<domain::Gallery>& gallery);
std::optional<domain::Gallery> to_domain(const std::optional<wire::Gallery>& gallery);

// None where the public has brought nothing.
std::optional<wire::GalleryState> to_wire(const domain::GalleryState& seen, const FindWords& words);

wire::Question to_wire(const domain::Question& question, const FindWords& words);

std::optional<wire::SavedGallery> to_saved(const domain::GalleryState& gallery);
domain::GalleryState to_domain(const std::optional<wire::SavedGallery>& saved);

std::vector<std::uint32_t> to_wire(const domain::ReactionCounts& counts);
domain::ReactionCounts to_domain(const std::vector<std::uint32_t>& counts);

// What the log says of the public.
wire::QuestionAskedEvent to_wire(const domain::QuestionAsked& what);
wire::QuestionVotedEvent to_wire(const domain::QuestionVoted& what);
wire::QuestionMarkedEvent to_wire(const domain::QuestionMarked& what);
wire::QuestionWithdrawnEvent to_wire(const domain::QuestionWithdrawn& what);
wire::HandMovedEvent to_wire(const domain::HandMoved& what);
wire::WordGivenEvent to_wire(const domain::WordGiven& what);
wire::WordEndedEvent to_wire(const domain::WordEnded& what);
wire::ApplaudedEvent to_wire(const domain::Applauded& what);

wire::OwnPartFrame to_wire(const domain::OwnPart& part, domain::SpaceId space);

}  // namespace urdimbre::app
