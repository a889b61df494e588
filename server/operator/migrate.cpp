#include "storage/postgres/migrate.hpp"

#include "server/operator/tasks.hpp"

#include <cstdio>

namespace urdimbre::operators {

int migrate(const support::Config& config, const TaskArguments&) {
    const int run = storage::postgres::migrate(config.database, config.demo);
    if (run == 0) {
        std::puts("la base de datos ya estaba al día");
    } else {
        std::printf("la base de datos quedó al día (%d pasos)\n", run);
    }
    return 0;
}

}  // namespace urdimbre::operators
