#include "storage/postgres/instance.hpp"

#include "storage/postgres/database.hpp"
#include "storage/postgres/migrations.hpp"
#include "storage/postgres/row.hpp"
#include "storage/postgres/session.hpp"

#include <string>

namespace urdimbre::storage::postgres {

Instance read_instance(Session& session) {
    try {
        const auto rows =
            session.run("select schema, oldest_code, demo from instance where product = 'urdimbre'"
            );
        if (rows.size() == 1) {
            return {
                static_cast<int>(to_number(rows[0][0])),
                static_cast<int>(to_number(rows[0][1])),
                to_text(rows[0][2]) == "t",
            };
        }
    } catch (const StatementFailed&) {  // no such table, or no such columns
    }
    throw WrongDatabase(
        "la base de datos no es de Urdimbre, o está sin preparar. Revise la dirección; si es una "
        "base vacía y propia, ejecute: urdimbre migrate"
    );
}

void require_not_newer(const Instance& instance) {
    if (instance.oldest_code <= code_version) return;
    throw WrongDatabase(
        "la base de datos es de un Urdimbre más nuevo (pide al menos la versión de código " +
        std::to_string(instance.oldest_code) + ", este programa es la " +
        std::to_string(code_version) + "). Actualice el programa; no se ha cambiado nada."
    );
}

void require_usable(Database& database) {
    const auto session = database.borrow();
    const Instance instance = read_instance(*session);
    require_not_newer(instance);
    const int needed = static_cast<int>(embedded_migrations().size());
    if (instance.schema < needed) {
        throw WrongDatabase(
            "la base de datos está en el esquema " + std::to_string(instance.schema) +
            " y este programa necesita el " + std::to_string(needed) + ". Ejecute: urdimbre migrate"
        );
    }
}

void renew_epoch(Database& database) {
    database.borrow()->run("update instance set epoch = gen_random_uuid()");
}

}  // namespace urdimbre::storage::postgres
