#pragma once

#include "server/domain/protocol.hpp"

namespace urdimbre::tests {

// The protocol after the way that what a network edits takes: written as a document, read, kept in
// a store, loaded and read again (rule C3). A failure of the test if it is another one then.
domain::Protocol kept(const domain::Protocol& protocol);

}  // namespace urdimbre::tests
