#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/accompaniment_command.hpp"
#include "server/domain/recording.hpp"

// The part of translate_accompaniment.hpp that is about recordings of classes.
namespace urdimbre::app {

wire::Event to_wire(const domain::RecordingEvent& event);

// Expects something that is shown: what the clock tells the owner alone is not (domain::view).
wire::Item to_wire(const domain::RecordingEvent& event, domain::Sequence seq, domain::Instant at);

wire::Recording shown(const domain::Recording& recording);
wire::StoredRecording saved(const domain::Recording& recording);
domain::Recording restored(const wire::StoredRecording& saved);

domain::AccompanimentEvent to_domain(const wire::RecordingBroughtEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingDescribedEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingConsentedEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingSharedEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingWithdrawnEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingExpiredEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingExpiringEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingCommentedEvent& event);
domain::AccompanimentEvent to_domain(const wire::RecordingCommentWithdrawnEvent& event);
domain::AccompanimentEvent to_domain(const wire::ClipMarkedEvent& event);
domain::AccompanimentEvent to_domain(const wire::ClipWithdrawnEvent& event);

domain::AccompanimentCommand to_domain(wire::BringRecording& command);
domain::AccompanimentCommand to_domain(wire::DescribeRecording& command);
domain::AccompanimentCommand to_domain(const wire::ConsentToRecording& command);
domain::AccompanimentCommand to_domain(const wire::ShareRecording& command);
domain::AccompanimentCommand to_domain(const wire::WithdrawRecording& command);
domain::AccompanimentCommand to_domain(wire::CommentRecording& command);
domain::AccompanimentCommand to_domain(const wire::WithdrawRecordingComment& command);
domain::AccompanimentCommand to_domain(wire::MarkClip& command);
domain::AccompanimentCommand to_domain(const wire::WithdrawClip& command);

}  // namespace urdimbre::app
