#pragma once

#include <string>
#include <string_view>

// Argon2id, with its salt and its cost in the text. Slow and large on purpose: 64 MiB at a time,
// never on the loop.
namespace urdimbre::app {

// Throws std::bad_alloc when there is no memory for it.
std::string hash_password(std::string_view password);

// Against an empty hash it takes as long, and says no: whether somebody exists is not heard from
// the time that the answer takes.
bool password_is(std::string_view password, const std::string& hash);

}  // namespace urdimbre::app
