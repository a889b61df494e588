#include "tests/bench/prepare/population.hpp"

#include "server/app/secret.hpp"
#include "tests/bench/prepare/in_parallel.hpp"

#include <chrono>

namespace urdimbre::bench {

std::vector<Person>
add_people(storage::Directory& directory, std::size_t count, domain::Instant now) {
    std::vector<Person> people(count);
    in_parallel(count, [&](std::size_t i) {
        Person& person = people[i];
        person.token = app::new_secret();
        person.id = directory.add_person("Persona " + std::to_string(i + 1), "es");
        directory.add_login(person.id, app::hash_of(person.token), now + std::chrono::days(1));
    });
    return people;
}

}  // namespace urdimbre::bench
