#pragma once

#include "storage/template_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace urdimbre::storage::postgres {

class Database;

// What the tables say of the conversations and instruments of networks and of the notices of their
// publishing, for whoever checks that they fit together. Reads only.
class TemplateInspection {
  public:
    explicit TemplateInspection(Database& database) : database_(database) {}

    struct Version {
        std::int64_t network{};
        std::string id;
        std::int64_t version{};
        std::string document;
    };
    // On one shelf, in order of network, id and version, after this one.
    std::vector<Version>
    versions(TemplateStore::Shelf shelf, const std::optional<Version>& after, std::size_t limit);

    // Conversations and instruments whose versions are not those from 1 to the newest:
    // "espacio 7, conversación …".
    std::vector<std::string> with_gaps(std::size_t limit);

    // Notices of something that was not published or retired, and publications of a version that
    // is not there.
    std::vector<std::string> unfounded(std::size_t limit);

  private:
    Database& database_;
};

}  // namespace urdimbre::storage::postgres
