#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace urdimbre::app {

// Writes figures that are kept elsewhere as Prometheus reads them, each with what it means.
class FigureText {
  public:
    explicit FigureText(std::string& out) : out_(out) {}

    void gauge(std::string_view name, std::string_view help, std::size_t value) const {
        write(name, "gauge", help, value);
    }
    void counter(std::string_view name, std::string_view help, std::size_t value) const {
        write(name, "counter", help, value);
    }

  private:
    void write(
        std::string_view name,
        std::string_view type,
        std::string_view help,
        std::size_t value
    ) const {
        out_.append("# HELP urdimbre_").append(name).append(" ").append(help);
        out_.append("\n# TYPE urdimbre_").append(name).append(" ").append(type);
        out_.append("\nurdimbre_").append(name).append(" ").append(std::to_string(value));
        out_.append("\n");
    }

    std::string& out_;
};

}  // namespace urdimbre::app
