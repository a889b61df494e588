#include "server/app/secret.hpp"
#include "server/operator/links.hpp"
#include "server/operator/opened_database.hpp"
#include "server/operator/tasks.hpp"

#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace urdimbre::operators {
namespace {

constexpr std::chrono::hours recovery_lasts{24};

}  // namespace

int recover(const support::Config& config, const TaskArguments& asked) {
    const domain::PersonId person{asked.number("person").value_or(0)};
    OpenedDatabase opened{config};
    const auto names = opened.directory.names({&person, 1});
    if (names.empty()) throw WrongArguments("--person: esa persona no existe");
    const std::string secret = app::new_secret();
    const domain::Instant now = opened.log.now();
    try {
        opened.directory.add_recovery(
            app::hash_of(secret),
            {.person = person,
             .made_by = {},
             .space = {},
             .made_at = now,
             .expires_at = now + recovery_lasts}
        );
    } catch (const std::invalid_argument&) {
        throw WrongArguments("--person: esa persona cerró su cuenta");
    }
    std::printf(
        "Enlace de recuperación para %s, de un solo uso y válido por 24 horas. Entréguelo solo a "
        "esa persona:\n%s\n",
        names.front().name.c_str(),
        link(config, "/recuperar", secret).c_str()
    );
    return 0;
}

}  // namespace urdimbre::operators
