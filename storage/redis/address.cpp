#include "storage/redis/address.hpp"

#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

namespace urdimbre::storage::redis {
namespace {

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        unsigned byte{};
        const auto digits = text.substr(i + 1, 2);
        const auto [end, problem] =
            std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || problem != std::errc{} || end != digits.data() + 2) {
            return std::nullopt;
        }
        out += static_cast<char>(byte);
        i += 2;
    }
    return out;
}

bool taken(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// Splits "user:password@" off the front of `rest`.
std::optional<AddressProblem> take_credentials(std::string_view& rest, Address& address) {
    const auto at = rest.find('@');
    if (at == std::string_view::npos) return std::nullopt;
    const auto credentials = rest.substr(0, at);
    rest.remove_prefix(at + 1);
    const auto colon = credentials.find(':');
    if (colon == std::string_view::npos)
        return AddressProblem{"credentials must be user:password or :password"};
    const auto user = percent_decoded(credentials.substr(0, colon));
    const auto password = percent_decoded(credentials.substr(colon + 1));
    if (!user || !password) return AddressProblem{"bad percent-encoding in user or password"};
    if (password->empty()) return AddressProblem{"empty password before '@'"};
    address.user = *user;
    address.password = *password;
    return std::nullopt;
}

std::optional<AddressProblem> take_database(std::string_view text, Address& address) {
    const auto database = number<std::uint32_t>(text);
    if (!database) return AddressProblem{"the database must be a number"};
    address.database = *database;
    return std::nullopt;
}

std::optional<AddressProblem> take_unix(std::string_view rest, Address& address) {
    if (const auto query = rest.rfind('?'); query != std::string_view::npos) {
        auto option = rest.substr(query + 1);
        rest = rest.substr(0, query);
        if (!taken(option, "db="))
            return AddressProblem{"the only option of a unix address is ?db=number"};
        if (auto problem = take_database(option, address)) return problem;
    }
    if (!rest.starts_with('/'))
        return AddressProblem{"a unix address needs an absolute path: unix:///path"};
    // sun_path holds 108 bytes with its final zero.
    if (rest.size() > 107)
        return AddressProblem{"the path of a unix socket may have at most 107 bytes"};
    address.socket_path = rest;
    return std::nullopt;
}

std::optional<AddressProblem> take_tcp(std::string_view rest, Address& address) {
    if (const auto slash = rest.find('/'); slash != std::string_view::npos) {
        const auto database = rest.substr(slash + 1);
        rest = rest.substr(0, slash);
        if (!database.empty()) {
            if (auto problem = take_database(database, address)) return problem;
        }
    }
    auto after_host = rest.find(':');
    if (rest.starts_with('[')) {  // IPv6
        const auto bracket = rest.find(']');
        if (bracket == std::string_view::npos) return AddressProblem{"'[' without ']' in the host"};
        address.host = rest.substr(1, bracket - 1);
        after_host = bracket + 1 == rest.size() ? std::string_view::npos : bracket + 1;
    } else {
        address.host = rest.substr(0, after_host);
    }
    // What stands behind an '@' that was meant as part of a password would be shown as the host.
    if (address.host.find_first_of("@[]") != std::string::npos) {
        return AddressProblem{"'@' and brackets in user or password are written %40, %5B and %5D"};
    }
    if (address.host.empty())
        return AddressProblem{"a host is missing: redis://host:port/database"};
    if (after_host == std::string_view::npos) return std::nullopt;
    const auto port =
        rest[after_host] == ':' ? number<std::uint16_t>(rest.substr(after_host + 1)) : std::nullopt;
    if (!port || *port == 0) return AddressProblem{"the port must be a number from 1 to 65535"};
    address.port = *port;
    return std::nullopt;
}

}  // namespace

std::string Address::text() const {
    const auto db = std::to_string(database);
    if (!socket_path.empty()) return "unix://" + socket_path + "?db=" + db;
    const bool v6 = host.find(':') != std::string::npos;
    return "redis://" + (v6 ? '[' + host + ']' : host) + ':' + std::to_string(port) + '/' + db;
}

void throw_exception_from_error(const AddressProblem& problem, const boost::source_location&) {
    throw std::invalid_argument(problem.what);
}

boost::system::result<Address, AddressProblem> parse_address(std::string_view url) {
    // Both would end up between a command and the next in a log or a C string.
    if (url.find_first_of(std::string_view("\0\r\n", 3)) != std::string_view::npos) {
        return AddressProblem{"control characters in the address"};
    }
    Address address;
    auto rest = url;
    if (taken(rest, "rediss://")) {
        return AddressProblem{
            "rediss:// (TLS) is not spoken: use a private network, a Unix socket or a TLS tunnel "
            "such as stunnel in front of Redis"
        };
    }
    const bool local = taken(rest, "unix://");
    if (!local && !taken(rest, "redis://")) {
        return AddressProblem{"the address must begin with redis:// or unix://"};
    }
    // A path may hold '@' itself.
    if (!rest.starts_with('/')) {
        if (auto problem = take_credentials(rest, address)) return std::move(*problem);
    }
    if (auto problem = local ? take_unix(rest, address) : take_tcp(rest, address)) {
        return std::move(*problem);
    }
    return address;
}

}  // namespace urdimbre::storage::redis
