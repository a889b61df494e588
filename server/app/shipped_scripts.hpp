#pragma once

#include "server/app/script.hpp"

namespace urdimbre::app {

// The scripts of the templates that were built in (rule C62). Throws as Templates does.
FindScript shipped_scripts();

}  // namespace urdimbre::app
