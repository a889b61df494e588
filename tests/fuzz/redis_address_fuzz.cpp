// Where an operator says that Redis is.
#include "storage/redis/address.hpp"
#include "tests/fuzz/target.hpp"

namespace urdimbre::fuzz {

void try_one(std::string_view input) {
    using namespace storage::redis;
    const auto address = parse_address(input);
    if (!address) {
        law(!address.error().what.empty(), "what is wrong is said");
        return;
    }
    law(address->socket_path.empty() != address->host.empty(), "a socket or a host, not both");
    law(address->socket_path.empty() || address->socket_path.front() == '/',
        "the path is absolute");
    law(address->port != 0, "there is a port");
    law(address->user.empty() || !address->password.empty(), "nobody comes in without a password");

    Address open = *address;
    open.user.clear();
    open.password.clear();
    const auto shown = parse_address(address->text());
    law(shown && *shown == open, "the log shows the address, and nothing of the password");
}

}  // namespace urdimbre::fuzz
