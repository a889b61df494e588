#include "server/operator/tasks.hpp"
#include "server/support/config.hpp"

#include <sodium.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

extern char** environ;

namespace {

using urdimbre::support::Config;
using urdimbre::support::ConfigSources;

using urdimbre::operators::TaskArguments;
using urdimbre::operators::WrongArguments;

struct Task {
    std::string_view name;
    int (*run)(const Config&, const TaskArguments&);
    std::string_view meaning;
    std::string_view usage;
    std::array<std::string_view, 5> arguments;  // beside the settings; a flag ends in ?
    bool alone{};                               // needs no settings: no database, no network
};

constexpr Task tasks[] = {
    {"serve", urdimbre::operators::serve, "atiende, hasta que se le pida terminar", "", {}},
    {"render",
     urdimbre::operators::render,
     "prepara el sonido y la imagen de las grabaciones con ffmpeg, hasta que se le pida terminar",
     "",
     {}},
    {"migrate", urdimbre::operators::migrate, "prepara o actualiza la base de datos", "", {}},
    {"demo",
     urdimbre::operators::demo,
     "carga la red de demostración en una base nacida como tal",
     "",
     {}},
    {"network",
     urdimbre::operators::network,
     "abre una red y da el enlace personal de quien la coordina",
     "--title=… --coordinator=… [--community=…]",
     {"title", "coordinator", "community"}},
    {"invite",
     urdimbre::operators::invite,
     "da un enlace de invitación a un espacio",
     "--space=N --roles=teacher[,mentor…] [--days=14] [--uses=1] [--by=N]",
     {"space", "roles", "days", "uses", "by"}},
    {"recover",
     urdimbre::operators::recover,
     "da un enlace para que una persona elija una contraseña nueva; queda constancia",
     "--person=N",
     {"person"}},
    {"erase",
     urdimbre::operators::erase,
     "cierra la cuenta de una persona que lo pidió: su nombre deja de figurar, y con nothing "
     "también se retira lo que dijo; no se puede deshacer",
     "--person=N --stays=words|nothing",
     {"person", "stays"}},
    {"log",
     urdimbre::operators::print_log,
     "muestra el registro de un espacio; con --words también las palabras, y queda constancia",
     "--space=N [--after=N] [--words]",
     {"space", "after", "words?"}},
    {"template",
     urdimbre::operators::check_template,
     "revisa una plantilla de conversación y dice todo lo que le falta",
     "--check=archivo.json",
     {"check"},
     true},
    {"verify",
     urdimbre::operators::verify,
     "compara los registros con todo lo que se deriva de ellos; con --mend rehace los avisos",
     "[--space=N] [--mend]",
     {"space", "mend?"}},
};

std::vector<std::string_view> named(const Task& task) {
    std::vector<std::string_view> names;
    for (const std::string_view name : task.arguments) {
        if (!name.empty()) names.push_back(name);
    }
    return names;
}

int usage(std::FILE* out, int status) {
    std::fputs("urdimbre <tarea> [--clave=valor …]\n\n", out);
    for (const Task& task : tasks) {
        std::fprintf(
            out,
            "  %-12.*s %.*s\n",
            static_cast<int>(task.name.size()),
            task.name.data(),
            static_cast<int>(task.meaning.size()),
            task.meaning.data()
        );
        if (task.usage.empty()) continue;
        std::fprintf(out, "%15s%.*s\n", "", static_cast<int>(task.usage.size()), task.usage.data());
    }
    std::fputs("  help config  todos los ajustes, con su forma y su significado\n", out);
    return status;
}

// The file of settings: --config <path> among the arguments, which it is taken out of, or
// URDIMBRE_CONFIG.
std::string config_file(std::vector<std::string>& arguments) {
    constexpr std::string_view flag = "--config=";
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (argument->starts_with(flag)) {
            std::string path = argument->substr(flag.size());
            arguments.erase(argument);
            return path;
        }
        if (*argument == "--config" && argument + 1 != arguments.end()) {
            std::string path = *(argument + 1);
            arguments.erase(argument, argument + 2);
            return path;
        }
    }
    const char* path = std::getenv("URDIMBRE_CONFIG");
    return path ? path : "";
}

bool read_settings(std::vector<std::string> arguments, Config& config) {
    ConfigSources sources;
    sources.file_name = config_file(arguments);
    if (!sources.file_name.empty()) {
        std::ifstream file(sources.file_name);
        if (!file) {
            std::fprintf(stderr, "%s: no se puede leer\n", sources.file_name.c_str());
            return false;
        }
        sources.file.assign(std::istreambuf_iterator<char>(file), {});
    }
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view variable{*entry};
        const std::size_t equals = variable.find('=');
        if (equals == std::string_view::npos || variable.starts_with("URDIMBRE_CONFIG=")) continue;
        sources.environment.emplace(variable.substr(0, equals), variable.substr(equals + 1));
    }
    sources.arguments = std::move(arguments);
    auto outcome = urdimbre::support::read_config(sources);
    for (const std::string& warning : outcome.warnings) {
        std::fprintf(stderr, "aviso: %s\n", warning.c_str());
    }
    for (const std::string& problem : outcome.problems) {
        std::fprintf(stderr, "%s\n", problem.c_str());
    }
    config = std::move(outcome.config);
    return outcome.problems.empty();
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    if (arguments.empty()) return usage(stderr, 2);
    if (arguments.front() == "help" || arguments.front() == "--help") {
        if (arguments.size() == 1) return usage(stdout, 0);
        std::fputs(urdimbre::support::config_help().c_str(), stdout);
        return 0;
    }
    if (sodium_init() < 0) {
        std::fputs("libsodium no se pudo iniciar\n", stderr);
        return 1;
    }
    for (const Task& task : tasks) {
        if (task.name != arguments.front()) continue;
        try {
            std::vector<std::string> settings(arguments.begin() + 1, arguments.end());
            const TaskArguments asked{named(task), settings};
            Config config;
            if (task.alone && !settings.empty()) {
                throw WrongArguments("«" + settings.front() + "» no es parte de esta tarea");
            }
            if (!task.alone && !read_settings(std::move(settings), config)) return 2;
            urdimbre::support::log::configure(config.log_level, config.log_format, config.node);
            return task.run(config, asked);
        } catch (const WrongArguments& wrong) {
            std::fprintf(stderr, "urdimbre %s: %s\n", arguments.front().c_str(), wrong.what());
            return 2;
        } catch (const std::exception& error) {
            std::fprintf(stderr, "urdimbre %s: %s\n", arguments.front().c_str(), error.what());
            return 1;
        }
    }
    std::fprintf(stderr, "urdimbre: no hay una tarea «%s»\n\n", arguments.front().c_str());
    return usage(stderr, 2);
}
