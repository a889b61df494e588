#include "server/app/conversation_template.hpp"
#include "server/operator/problem_line.hpp"
#include "server/operator/tasks.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace urdimbre::operators {
namespace {

constexpr std::size_t bytes_max = 1024 * 1024;

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw WrongArguments("--check: no se puede leer " + path);
    std::string text;
    text.resize(bytes_max);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

void print(const app::Problem& problem, const app::Texts& texts) {
    const bool warning = app::severity(problem.fault) == app::Severity::warning;
    std::printf("%s%s\n", warning ? "aviso: " : "", problem_line(problem, texts).c_str());
}

}  // namespace

int check_template(const support::Config&, const TaskArguments& asked) {
    const app::Texts texts;
    const app::TemplateReading reading = app::read_template(content(asked.text("check")));
    for (const app::Problem& problem : reading.problems) print(problem, texts);
    if (!reading.found) return 1;
    const auto missing = app::runnable(reading.found->protocol);
    for (const app::Problem& problem : missing) print(problem, texts);
    if (!missing.empty()) return 1;
    std::printf(
        "«%s» (%s, versión %u) está bien: %zu fases.\n",
        reading.found->title.c_str(),
        reading.found->id.c_str(),
        reading.found->version,
        reading.found->protocol.phases.size()
    );
    return 0;
}

}  // namespace urdimbre::operators
