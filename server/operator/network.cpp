#include "server/app/secret.hpp"
#include "server/app/sign_up_rules.hpp"
#include "server/operator/links.hpp"
#include "server/operator/opened_database.hpp"
#include "server/operator/space_desk.hpp"
#include "server/operator/tasks.hpp"

#include <chrono>
#include <cstdio>

namespace urdimbre::operators {
namespace {

constexpr std::chrono::hours link_lasts{24 * 7};
constexpr const char* first_community = "Comunidad de bienvenida";

std::string named(const TaskArguments& asked, std::string_view argument) {
    const auto name = app::given_name(asked.text(argument));
    if (name) return *name;
    throw WrongArguments(
        "--" + std::string{argument} +
        ": use un texto de una línea, de hasta 80 letras, sin caracteres de control"
    );
}

}  // namespace

int network(const support::Config& config, const TaskArguments& asked) {
    const std::string title = named(asked, "title");
    const std::string coordinator = named(asked, "coordinator");
    const std::string community =
        asked.has("community") ? named(asked, "community") : std::string{first_community};
    OpenedDatabase opened{config};
    storage::Directory& directory = opened.directory;

    const domain::PersonId person = directory.add_person(coordinator, "es");
    const domain::SpaceId network = directory.reserve_space(domain::SpaceKind::network, title);
    carry_out(opened.log, network, person, domain::OpenSpace{domain::SpaceKind::network, {}});
    const domain::SpaceId first = directory.reserve_child({
        .opened_from = network,
        .asked = {},
        .parent = network,
        .kind = domain::SpaceKind::community,
        .title = community,
    });
    carry_out(opened.log, first, person, domain::OpenSpace{domain::SpaceKind::community, network});
    const std::string secret = app::new_secret();
    directory.add_login(person, app::hash_of(secret), opened.log.now() + link_lasts);

    std::printf(
        "red %llu: %s\ncomunidad %llu: %s\n\nEnlace personal de %s, válido por 7 días. No lo "
        "reenvíe a nadie más:\n%s\n",
        static_cast<unsigned long long>(number(network)),
        title.c_str(),
        static_cast<unsigned long long>(number(first)),
        community.c_str(),
        coordinator.c_str(),
        link(config, "/entrar", secret).c_str()
    );
    return 0;
}

}  // namespace urdimbre::operators
