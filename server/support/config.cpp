#include "server/support/config.hpp"

#include "server/support/config_values.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

namespace urdimbre::support {
namespace {

constexpr std::string_view environment_prefix = "URDIMBRE_";

// How many letters must change to make one word the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] =
                std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

const ConfigKey* key_named(std::string_view name) {
    const auto found = std::ranges::find(config_keys(), name, &ConfigKey::name);
    return found == config_keys().end() ? nullptr : &*found;
}

std::optional<std::string_view> nearest_key(std::string_view name) {
    constexpr std::size_t compared_max = 64;  // longer than any key, so far from all of them
    name = name.substr(0, compared_max);
    const auto nearest = std::ranges::min_element(config_keys(), {}, [&](const ConfigKey& key) {
        return distance(name, key.name);
    });
    if (distance(name, nearest->name) > 3) return std::nullopt;
    return nearest->name;
}

std::string quoted(std::string_view text) { return "«" + std::string{text} + "»"; }

std::string lower_case(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

class Reader {
  public:
    explicit Reader(ConfigOutcome& outcome) : outcome_{outcome} {}

    void file(const std::string& name, std::string_view text) {
        for (std::size_t number = 1; !text.empty(); ++number) {
            const auto end = std::min(text.find('\n'), text.size());
            const auto line = trimmed(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
            if (line.empty() || line.front() == '#') continue;
            const std::string where = name + ", línea " + std::to_string(number);
            const auto equals = line.find('=');
            if (equals == std::string_view::npos) {
                problem(where, "falta el signo =; escriba clave = valor");
                continue;
            }
            set(where, trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
        }
    }

    void environment(const std::map<std::string, std::string>& variables) {
        for (const auto& [name, value] : variables) {
            if (!name.starts_with(environment_prefix)) continue;
            const std::string key =
                lower_case(std::string_view{name}.substr(environment_prefix.size()));
            if (key == "config") continue;  // names the file itself
            if (key_named(key)) {
                set(name, key, trimmed(value));
            } else if (const auto near = nearest_key(key)) {
                // Scripts around the server have variables of their own: strange is not wrong.
                outcome_.warnings.push_back(
                    name + ": no hay tal ajuste; ¿quiso decir " + quoted(*near) + "?"
                );
            }
        }
    }

    void arguments(const std::vector<std::string>& arguments) {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            std::string_view argument = arguments[i];
            if (!argument.starts_with("--")) {
                problem(argument, "no se esperaba aquí; los ajustes se dan como --clave=valor");
                continue;
            }
            argument.remove_prefix(2);
            const auto equals = argument.find('=');
            std::string name{argument.substr(0, equals)};
            std::ranges::replace(name, '-', '_');
            const std::string where = "--" + std::string{argument.substr(0, equals)};
            std::string value;
            if (equals != std::string_view::npos) {
                value = argument.substr(equals + 1);
            } else if (i + 1 < arguments.size() && !arguments[i + 1].starts_with("--")) {
                value = arguments[++i];
            } else {
                value =
                    "1";  // a flag that is named is on; anything else says that it needs a value
            }
            if (name != "config") set(where, name, trimmed(value));
        }
    }

    // A standard value gives way to what the operator did say.
    void fit_what_was_not_given() {
        Config& config = outcome_.config;
        if (!given_.contains("connections_per_address_max")) {
            config.connections_per_address_max =
                std::min(config.connections_per_address_max, config.connections_max);
        }
        if (!given_.contains("frames_burst")) {
            config.frames_burst = std::max(config.frames_burst, config.frames_per_second);
        }
    }

  private:
    void problem(std::string_view where, std::string_view what) {
        outcome_.problems.push_back(std::string{where} + ": " + std::string{what});
        if (!what.ends_with('?')) outcome_.problems.back() += '.';
    }

    void set(std::string_view where, std::string_view name, std::string_view value) {
        const ConfigKey* key = key_named(name);
        if (!key) {
            const auto near = nearest_key(name);
            problem(
                where,
                "no hay un ajuste " + quoted(name) +
                    (near ? "; ¿quiso decir " + quoted(*near) + "?"
                          : std::string{"; vea «urdimbre help config»"})
            );
            return;
        }
        const std::string right = key->take(outcome_.config, value);
        // The value itself is not repeated: it may hold a password.
        if (!right.empty()) problem(where, quoted(key->name) + " no se entiende: " + right);
        given_.emplace(key->name);
    }

    ConfigOutcome& outcome_;
    std::set<std::string, std::less<>> given_;
};

void check_tls(const Config& config, std::vector<std::string>& problems) {
    if (config.tls_certificate.size() == config.tls_key.size()) return;
    problems.push_back(
        "tls_certificate y tls_key: hay " + std::to_string(config.tls_certificate.size()) +
        " certificados y " + std::to_string(config.tls_key.size()) +
        " llaves; dé una llave por certificado, en el mismo orden."
    );
}

void check_whole(const Config& config, std::vector<std::string>& problems) {
    check_tls(config, problems);
    if (config.database.empty()) {
        problems.emplace_back(
            "database: falta; dé por ejemplo database = host=/run/postgresql dbname=urdimbre."
        );
    }
    if (config.connections_per_address_max > config.connections_max) {
        problems.emplace_back(
            "connections_per_address_max es mayor que connections_max: bájelo, o suba "
            "connections_max."
        );
    }
    if (config.frames_burst < config.frames_per_second) {
        problems.emplace_back(
            "frames_burst es menor que frames_per_second: súbalo al menos hasta ese valor."
        );
    }
    std::vector<ListenAddress> listen = config.listen;
    std::ranges::sort(listen, {}, [](const ListenAddress& a) { return std::pair{a.host, a.port}; });
    const auto twice = std::ranges::adjacent_find(listen, [](const auto& a, const auto& b) {
        return a == b && a.port != 0;
    });
    if (twice != listen.end()) {
        problems.push_back(
            "listen: " + twice->host + ":" + std::to_string(twice->port) +
            " está dos veces; deje una."
        );
    }
}

}  // namespace

ConfigOutcome read_config(const ConfigSources& sources) {
    ConfigOutcome outcome;
    Reader reader{outcome};
    reader.file(sources.file_name, sources.file);
    reader.environment(sources.environment);
    reader.arguments(sources.arguments);
    reader.fit_what_was_not_given();
    check_whole(outcome.config, outcome.problems);
    if (outcome.config.unsafe_storage) {
        outcome.warnings.emplace_back(
            "unsafe_storage: un corte de luz puede perder lo que ya se confirmó."
        );
    }
    return outcome;
}

}  // namespace urdimbre::support
