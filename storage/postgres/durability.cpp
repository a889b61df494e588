#include "storage/postgres/durability.hpp"

#include "storage/postgres/database.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <string>

namespace urdimbre::storage::postgres {

void check_durability(Database& database) {
    const auto off = database.borrow()->run(
        "select name from pg_settings where setting = 'off' "
        "and name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name"
    );
    if (off.empty()) return;
    std::string why;
    for (const pqxx::row& row : off) why += (why.empty() ? "" : ", ") + to_text(row[0]) + " = off";
    throw UnsafeStorage(
        "PostgreSQL puede perder lo que ya confirmó: " + why +
        ". Actívelo en la configuración de PostgreSQL (o del rol o de la base) y reinicie; solo "
        "para "
        "pruebas: --unsafe-storage"
    );
}

}  // namespace urdimbre::storage::postgres
