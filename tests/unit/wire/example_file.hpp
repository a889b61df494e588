#pragma once

#include <boost/json/object.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace urdimbre::wire {

struct ExampleFile {
    std::string name;
    boost::json::object content;
};

std::string read_file(const std::filesystem::path& path);

// All of protocol/wire/examples/<folder>, by name; throws when there is none.
std::vector<ExampleFile> example_files(const std::string& folder);

// The exact bytes that an invalid example stands for: its "text", or its "base64".
std::string raw_bytes(const boost::json::object& example);

}  // namespace urdimbre::wire
