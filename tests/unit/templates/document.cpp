#include "tests/unit/templates/document.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace urdimbre::tests {

std::string document(std::string_view name) {
    const std::string path = std::string{URDIMBRE_DOCUMENTS "/"} + std::string{name} + ".json";
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string list(const std::vector<app::Problem>& problems) {
    std::string all;
    for (const app::Problem& problem : problems) {
        all += problem.place + ": " + std::string{app::code(problem.fault)} + "\n";
    }
    return all;
}

}  // namespace urdimbre::tests
