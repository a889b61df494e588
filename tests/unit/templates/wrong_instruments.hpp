#pragma once

#include "tests/unit/templates/wrong_documents.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::tests {

// A small instrument that is right.
inline constexpr std::string_view small_instrument = R"({
  "id": "base", "version": 1, "lang": "es", "title": "Base", "purpose": "Probar.", "origin": "Ejemplo para adaptar.",
  "answered_by": ["self"], "about": ["self"], "moments": ["entry", "exit"],
  "scales": [
    {"id": "acuerdo", "title": "Acuerdo", "levels": ["No", "A medias", "Sí"]},
    {"id": "grado", "title": "Grado", "levels": ["Inicial", "Logrado"]}
  ],
  "dimensions": [
    {"id": "una", "title": "Una"}, {"id": "otra", "title": "Otra"}, {"id": "tercera", "title": "Tercera"}
  ],
  "items": [
    {"id": "a", "kind": "scale", "text": "¿A?", "dimensions": ["una", "otra"], "scale": "acuerdo", "weight": 2},
    {"id": "b", "kind": "scale", "text": "¿B?", "dimensions": ["una"], "scale": "acuerdo", "poles": ["Esto", "Aquello"]},
    {"id": "c", "kind": "scale", "text": "¿C?", "dimensions": ["tercera"], "scale": "grado", "levels": ["Así", "Asá"]},
    {"id": "d", "kind": "option", "text": "¿D?", "dimensions": ["otra"], "options": ["Uno", "Dos"], "several": true},
    {"id": "e", "kind": "number", "text": "¿E?", "dimensions": ["otra"], "least": 0, "most": 9, "unit": "horas"},
    {"id": "f", "kind": "text", "text": "¿F?", "dimensions": ["otra"]},
    {"id": "g", "kind": "evidence", "text": "¿G?", "dimensions": ["otra"]}
  ]
})";

// What is changed in the small instrument, and all that is wrong then.
const std::vector<Wrong>& wrong_instruments();

}  // namespace urdimbre::tests
