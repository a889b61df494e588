#pragma once

#include <string_view>

namespace urdimbre::fuzz {

// What a target defines: one input, and the laws that hold for it whatever it is.
void try_one(std::string_view input);

// A law that is broken ends the program, so that the fuzzer keeps the input.
void law(bool holds, const char* what);

}  // namespace urdimbre::fuzz
