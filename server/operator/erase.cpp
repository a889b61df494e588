#include "server/app/left_behind.hpp"
#include "server/app/texts.hpp"
#include "server/operator/opened_database.hpp"
#include "server/operator/tasks.hpp"
#include "storage/postgres/erasure_store.hpp"

#include <cstdio>
#include <string>

namespace urdimbre::operators {
namespace {

constexpr std::size_t spaces_max = 1'000;

// "words": what they wrote stays; "nothing": it is taken back.
bool takes_words_back(const std::string& stays) {
    if (stays != "words" && stays != "nothing") {
        throw WrongArguments(
            "--stays: words, si lo escrito queda sin el nombre, o nothing, si no queda nada de lo "
            "que dijo"
        );
    }
    return stays == "nothing";
}

// Spaces in which others would be left without anybody who coordinates.
std::string orphaned(OpenedDatabase& opened, domain::PersonId person) {
    std::string list;
    for (const auto& space : opened.directory.spaces_of(person, spaces_max)) {
        if (!space.roles.has(domain::SpaceRole::coordinator)) continue;
        const auto others = app::left_behind(opened.directory, space.id, person);
        if (!others.anybody || others.coordinated) continue;
        list += "\n  " + std::to_string(number(space.id)) + "  " + space.title;
    }
    return list;
}

}  // namespace

int erase(const support::Config& config, const TaskArguments& asked) {
    const domain::PersonId person{asked.number("person").value_or(0)};
    const bool words = takes_words_back(asked.text("stays"));
    OpenedDatabase opened{config};
    const auto names = opened.directory.names({&person, 1});
    if (names.empty()) throw WrongArguments("--person: esa persona no existe");
    storage::postgres::PostgresErasureStore erasures{opened.database};
    if (erasures.under_way()) {
        throw WrongArguments(
            "otra cuenta se está cerrando. Cuando un servidor que atiende haya terminado, en unos "
            "segundos, hay que intentarlo otra vez"
        );
    }
    const std::string alone = orphaned(opened, person);
    if (!alone.empty()) {
        throw WrongArguments(
            "--person: solo esa persona coordina estos espacios; antes hay que nombrar a otra en "
            "cada uno:" +
            alone
        );
    }
    const app::Texts texts;
    const std::string nobody{texts.find(app::Texts::fallback, "documents.person_erased")};
    if (!erasures.close(person, nobody, words, opened.log.now())) {
        throw WrongArguments("--person: esa persona cerró su cuenta");
    }
    std::printf(
        "La cuenta de %s está cerrada y su nombre ya no figura. %s los servidores que estén "
        "atendiendo, y siguen solos hasta terminar.\n",
        names.front().name.c_str(),
        words ? "De sus espacios y de retirar lo que dijo se ocupan"
              : "De sacarla de sus espacios se ocupan"
    );
    return 0;
}

}  // namespace urdimbre::operators
