#pragma once

#include <boost/system/result.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace urdimbre::storage::redis {

// Where a Redis listens and how to be let in.
struct Address {
    std::string socket_path;  // of a Unix socket; empty: TCP
    std::string host;
    std::uint16_t port{6379};
    std::string user;      // empty: the default one
    std::string password;  // empty: none is asked for
    std::uint32_t database{};

    bool operator==(const Address&) const = default;

    // For the operator's log: never the password.
    std::string text() const;
};

// What is wrong with an address, in English, without repeating it (it may hold a password).
struct AddressProblem {
    std::string what;
};

// What result::value() throws: std::invalid_argument.
[[noreturn]] void
throw_exception_from_error(const AddressProblem& problem, const boost::source_location& where);

// redis://[[user]:password@]host[:port][/database] or unix://[[user]:password@]/path[?db=database];
// user and password percent-encoded.
boost::system::result<Address, AddressProblem> parse_address(std::string_view url);

}  // namespace urdimbre::storage::redis
