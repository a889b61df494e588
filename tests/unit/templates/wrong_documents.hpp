#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::tests {

// A small one that is right.
inline constexpr std::string_view base = R"({
  "id": "base", "version": 1, "lang": "es", "title": "Base", "purpose": "Probar.", "when": "Siempre.",
  "minutes": 15,
  "roles": [
    {"id": "guia", "title": "Guía", "description": "Guía.", "duty": "facilitates", "seats_min": 1, "seats_max": 2},
    {"id": "docente", "title": "Docente", "description": "Aporta.", "duty": "responds", "seats_min": 1, "seats_max": 5}
  ],
  "kinds": [
    {"id": "contexto", "title": "Contexto", "family": "context", "color": "indigo", "stems": ["Trabajo con…"]},
    {"id": "idea", "title": "Idea", "family": "suggestion", "color": "moss"},
    {"id": "nota", "title": "Nota", "family": "note", "color": "stone"}
  ],
  "phases": [
    {
      "id": "uno", "title": "Uno", "minutes": 5, "purpose": "Partir.", "instructions": "Cuenta.",
      "grants": [{"roles": ["docente"], "kinds": ["contexto"], "turns": "open"}],
      "visibility": "live", "exits": ["time"]
    },
    {
      "id": "dos", "title": "Dos", "minutes": 10, "purpose": "Seguir.", "instructions": "Propón.",
      "grants": [{"roles": ["docente"], "kinds": ["idea"], "turns": "round"}],
      "visibility": "live", "exits": ["time", "facilitator"]
    }
  ]
})";

struct Edit {
    std::string_view pointer;  // where, as RFC 6901 writes it
    std::string value;         // what; empty: it is taken out
};

// A text of so many letters, as JSON writes it.
std::string quoted(std::size_t letters);

std::string edited(const std::vector<Edit>& edits, std::string_view document = base);

struct Wrong {
    std::vector<Edit> edits;
    std::string problems;  // all of them, as list() writes them
};

const std::vector<Wrong>& wrongs();

}  // namespace urdimbre::tests
