#include "server/operator/own_memory.hpp"

#include <sys/prctl.h>

namespace urdimbre::operators {

void keep_memory_to_oneself() { ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

}  // namespace urdimbre::operators
