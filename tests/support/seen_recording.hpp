#pragma once

#include "protocol/wire/wire.hpp"

#include <vector>

namespace urdimbre::tests {

// What a client knows of recordings after an item; the C++ counterpart of what web-client/src/store
// makes of them.
void take(std::vector<wire::Recording>& known, const wire::RecordingBroughtItem& item);
void take(std::vector<wire::Recording>& known, const wire::RecordingDescribedItem& item);
void take(std::vector<wire::Recording>& known, const wire::RecordingConsentedItem& item);
void take(std::vector<wire::Recording>& known, const wire::RecordingSharedItem& item);
void take(std::vector<wire::Recording>& known, const wire::RecordingWithdrawnItem& item);
void take(std::vector<wire::Recording>& known, const wire::RecordingExpiredItem& item);
void take(std::vector<wire::Recording>& known, const wire::RecordingCommentedItem& item);
void take(std::vector<wire::Recording>& known, const wire::RecordingCommentWithdrawnItem& item);
void take(std::vector<wire::Recording>& known, const wire::ClipMarkedItem& item);
void take(std::vector<wire::Recording>& known, const wire::ClipWithdrawnItem& item);

}  // namespace urdimbre::tests
