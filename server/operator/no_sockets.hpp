#pragma once

namespace urdimbre::operators {

// From here on this process, and whatever it becomes or starts, opens no socket of any family, nor
// a pair of them, and traces no other process. It cannot be undone. False: the system has no such
// filter. Only calls to the system, for between fork and exec; expects PR_SET_NO_NEW_PRIVS.
bool forbid_sockets();

}  // namespace urdimbre::operators
