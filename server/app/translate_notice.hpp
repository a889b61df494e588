#pragma once

#include "protocol/wire/wire.hpp"
#include "server/domain/notice_kind.hpp"

namespace urdimbre::app {

// Of a kind that is shown; `list_changed` is not.
wire::NoticeKind to_wire(domain::NoticeKind kind);

}  // namespace urdimbre::app
