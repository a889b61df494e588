#include "storage/postgres/database.hpp"
#include "storage/postgres/directory.hpp"
#include "storage/postgres/event_log.hpp"
#include "tests/bench/load/options.hpp"
#include "tests/bench/prepare/in_parallel.hpp"
#include "tests/bench/prepare/population.hpp"
#include "tests/bench/prepare/space_filling.hpp"

#include <sodium.h>
#include <sys/stat.h>

#include <exception>
#include <fstream>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

// prepare --database CONNINFO --out FILE: fills a migrated, empty database with what the scenarios
// of `load` need, and writes who takes part in each: lines of "<section> <space> <token>".
namespace {

using namespace urdimbre;
using namespace urdimbre::bench;

struct Section {
    std::string name;
    std::size_t spaces{};
    std::size_t members{};
    domain::Sequence head{};  // 0: only its members
};

// A person takes part once in each section, so that every connection is somebody else's.
std::vector<Section> sections(std::size_t people, domain::Sequence long_log) {
    return {
        {"fanout", 1, 500, 0},
        {"publish20", 20, 5, 0},
        {"publish1000", 1000, 5, 0},
        {"hot", 1, 16, 0},
        {"idle", people / 100, 100, 0},
        {"join_short", 1, 5, 10'000},
        {"join_long", 1, 5, long_log},
    };
}

std::vector<domain::SpaceId> open_spaces(
    storage::Directory& directory,
    storage::EventLog& log,
    const Section& section,
    std::span<const Person> people,
    domain::Instant at
) {
    std::vector<domain::SpaceId> spaces(section.spaces);
    in_parallel(section.spaces, [&](std::size_t i) {
        const auto members = people.subspan(i * section.members, section.members);
        const std::string title = section.name + " " + std::to_string(i + 1);
        spaces[i] = open_space(directory, log, title, members, at);
        if (section.head > 0) fill_space(log, spaces[i], members.front(), section.head, at);
    });
    return spaces;
}

void run(Options& options) {
    const std::string conninfo = options.text("database", "");
    const std::string path = options.text("out", "");
    const std::size_t people_wanted = options.number("people", 10'000, 100'000);
    const domain::Sequence long_log = options.number("long", 1'000'000, 100'000'000);
    options.all_known();
    if (conninfo.empty() || path.empty())
        throw std::runtime_error("--database and --out are needed");
    if (people_wanted < 5'000) throw std::runtime_error("--people: at least 5000");
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");

    storage::postgres::Database database(conninfo);
    storage::postgres::PostgresDirectory directory(database);
    storage::postgres::PostgresEventLog log(database);
    const domain::Instant now = log.now();
    const std::vector<Person> people = add_people(directory, people_wanted, now);

    umask(0077);
    std::ofstream out(path);
    for (const Section& section : sections(people_wanted, long_log)) {
        const auto spaces = open_spaces(directory, log, section, people, now);
        for (std::size_t i = 0; i < section.spaces * section.members; ++i) {
            out << section.name << ' ' << domain::number(spaces[i / section.members]) << ' '
                << people[i].token << '\n';
        }
        std::cerr << "prepared " << section.name << '\n';
    }
    if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        Options options(argc, argv);
        run(options);
        return 0;
    } catch (const std::exception& broken) {
        std::cerr << "prepare: " << broken.what() << '\n';
        return 1;
    }
}
