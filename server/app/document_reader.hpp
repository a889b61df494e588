#pragma once

#include "server/app/acta_reading.hpp"
#include "server/app/gate.hpp"

namespace urdimbre::app {

// Who reads a document: as the address says (`lang`, `zone`), since a link carries what was chosen
// in the application and a browser sends what it was installed with; otherwise as the browser says.
Reader document_reader(const Texts& texts, const ApiRequest& request);

}  // namespace urdimbre::app
