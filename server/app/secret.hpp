#pragma once

#include "storage/directory.hpp"

#include <string>
#include <string_view>

namespace urdimbre::app {

// 256 random bits as text: what a cookie or a personal token holds.
std::string new_secret();

storage::LoginHash hash_of(std::string_view secret);

}  // namespace urdimbre::app
