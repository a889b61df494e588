#pragma once

#include "server/domain/notice.hpp"
#include "server/domain/recording_event.hpp"

#include <vector>

// The part of notice.hpp that is about recordings of classes.
namespace urdimbre::domain {

// Those who are in it, of what is asked of them and of what becomes of it; those with whom it is
// shared; its owner, of what is said of it.
std::vector<Notice> notices_of(const RecordingEvent& event, const Space& before);

seen::Notice seen_of(NoticeKind kind, const RecordingEvent& event);

}  // namespace urdimbre::domain
