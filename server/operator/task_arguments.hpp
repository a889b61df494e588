#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::operators {

// What was asked of a task does not make sense; the message says what would.
class WrongArguments : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// What a task is told beside the settings: --name value or --name=value.
class TaskArguments {
  public:
    TaskArguments() = default;

    // Takes those that are named out of `arguments`, and leaves the settings. A name that ends in
    // `?` is a flag, without value.
    TaskArguments(std::span<const std::string_view> names, std::vector<std::string>& arguments);

    bool has(std::string_view name) const { return values_.contains(name); }

    // Throw WrongArguments naming the argument.
    const std::string& text(std::string_view name) const;
    std::optional<std::uint64_t> number(std::string_view name) const;
    std::uint64_t number(std::string_view name, std::uint64_t least, std::uint64_t most) const;

  private:
    std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace urdimbre::operators
