#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace urdimbre::bench {

// "--name value" and "--flag", after a first word or without one. Throws Broken for what nobody
// asked for at the end.
class Options {
  public:
    Options(int argc, char** argv);

    const std::string& verb() const { return verb_; }
    bool flag(const std::string& name);
    std::string text(const std::string& name, const std::string& otherwise);
    std::uint64_t number(const std::string& name, std::uint64_t otherwise, std::uint64_t most);

    // To be called once everything was asked for.
    void all_known() const;

  private:
    std::string verb_;
    std::map<std::string, std::string> given_;
};

}  // namespace urdimbre::bench
