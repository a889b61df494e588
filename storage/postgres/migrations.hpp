#pragma once

#include <span>
#include <string_view>

namespace urdimbre::storage::postgres {

// A file of migrations/, part of the program: its name without ending begins with its number.
struct EmbeddedMigration {
    std::string_view name;
    std::string_view sql;
};

// In order, numbered 1, 2, 3 …
std::span<const EmbeddedMigration> embedded_migrations();

}  // namespace urdimbre::storage::postgres
