#pragma once

#include "storage/event_log.hpp"

#include <pqxx/pqxx>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// Between batches and the database function append_batch() (migrations/0002_append.sql).
namespace urdimbre::storage::postgres {

// What the kernel takes of an answer that nobody reads, on any kind of socket: the locks of the
// spaces are held until the answer is out of the server's hands.
inline constexpr std::size_t missing_bytes_max = 32 * 1024;

// Does any of them write rows for single people? Then it is append_batch_for_people()
// (migrations/0008_reading.sql) that takes them.
bool concerns_people(std::span<const Append* const> ascending);

// Its arguments for these batches, whose spaces are in ascending order, in binary form; `people`:
// those of append_batch_for_people().
std::vector<std::string> append_arguments(std::span<const Append* const> ascending, bool people);

// Does the batch bring something for index_messages() (migrations/0009_messages.sql)?
bool indexes_messages(const Append* append);

// Its arguments, behind those of append_batch().
void add_index_arguments(
    std::span<const Append* const> ascending,
    std::vector<std::string>& arguments
);

// Does the batch bring something for keep_authors() (migrations/0010_authorship.sql)?
bool concerns_authors(const Append* append);

// Its arguments, behind those of index_messages().
void add_author_arguments(
    std::span<const Append* const> ascending,
    std::vector<std::string>& arguments
);

// Its answer: an outcome for each of the batches.
std::vector<AppendOutcome>
append_outcomes(std::span<const Append* const> ascending, const pqxx::result& answer);

}  // namespace urdimbre::storage::postgres
