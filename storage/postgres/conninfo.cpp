#include "storage/postgres/conninfo.hpp"

#include <libpq-fe.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace urdimbre::storage::postgres {
namespace {

std::string quoted(const std::string& value) {
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') out.push_back('\\');
        out.push_back(c);
    }
    return out + "'";
}

bool is_address(std::string_view given) {
    return given.starts_with("postgresql://") || given.starts_with("postgres://");
}

// libpq quotes what it did not understand, and that may be a piece of a password. From the first
// such quote to the last everything is taken for one piece, as it may hold quotes of its own; it is
// repeated only if it stands before any password.
std::string without_passwords(std::string words, std::string_view given) {
    const std::string_view open = is_address(given) ? "" : given.substr(0, given.find("pass"));
    constexpr std::string_view separator = "\"=\"";
    const std::size_t own = words.find(separator);
    const std::size_t begin =
        words.find('"', own == std::string::npos ? 0 : own + separator.size());
    if (begin == std::string::npos) return words;
    const std::size_t last = words.rfind('"');
    if (last == begin) return words.substr(0, begin) + "…";
    const std::string_view quoted{words.data() + begin + 1, last - begin - 1};
    if (open.find(quoted) != std::string_view::npos) return words;
    return words.replace(begin + 1, last - begin - 1, "…");
}

}  // namespace

std::string completed_conninfo(const std::string& given) {
    char* error = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(given.c_str(), &error), &PQconninfoFree
    );
    if (!options) {
        const std::unique_ptr<char, decltype(&PQfreemem)> owned(error, &PQfreemem);
        throw std::invalid_argument(
            "la dirección de la base de datos no se entiende: " +
            without_passwords(error ? error : "falta memoria", given)
        );
    }
    std::map<std::string, std::string> all{
        {"application_name", "urdimbre"},
        {"client_encoding", "UTF8"},
        {"connect_timeout", "5"},
        {"keepalives_idle", "5"},
        {"keepalives_interval", "2"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "10000"},
    };
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (option->val) all[option->keyword] = option->val;
    }
    std::string text;
    for (const auto& [keyword, value] : all) {
        if (!text.empty()) text.push_back(' ');
        text += keyword + "=" + quoted(value);
    }
    return text;
}

}  // namespace urdimbre::storage::postgres
