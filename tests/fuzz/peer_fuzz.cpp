// Who is asking: addresses, networks, and what proxies say. An input is: the socket's address,
// X-Forwarded-For, X-Forwarded-Proto, trusted networks, a network.
#include "server/net/peer_address.hpp"
#include "server/support/config_values.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>

namespace urdimbre::fuzz {
namespace {

using namespace net;

bool is_one_of(const std::string& address, std::string_view list) {
    return std::ranges::any_of(split(list, ',', list.size() + 1), [&](std::string_view each) {
        return support::trimmed(each) == address;
    });
}

void law_of_networks(std::string_view text, std::string_view address) {
    const auto network = Network::read(text);
    law(network.has_value() == support::is_network(text), "what may be configured can be used");
    const bool is_address = support::is_ip_address(address);
    law(!is_address || Network::read(address)->contains(address),
        "an address is in its own network");
    law(!is_address || Network::read("::/0")->contains(address), "and in the widest");
    if (!network) return;
    law(is_address || !network->contains(address), "what is no address is nowhere");
    const std::string_view host = text.substr(0, text.find('/'));
    law(network->contains(host), "a network holds the address that names it");
    const std::string wider = std::string{host} + "/0";
    law(!network->contains(address) || Network::read(wider)->contains(address) ||
            host.find(':') == std::string_view::npos,
        "a wider network holds all of it");
}

void law_of_peers(const std::vector<std::string_view>& line) {
    const std::string forwarded{line[1]};
    const Networks trusted = read_networks(support::comma_separated(line[3]));
    for (const bool secure : {false, true}) {
        const Peer who = peer(line[0], secure, forwarded, line[2], trusted);
        if (!contains(trusted, line[0])) {
            law(who.address == line[0] && who.secure == secure && !who.forwarded,
                "only a trusted proxy speaks for others");
            continue;
        }
        law(who.address == line[0] || is_one_of(who.address, forwarded), "nobody is made up");
        law(who.address == line[0] || support::is_ip_address(who.address), "a peer is an address");
        law(who.secure == (line[2].empty() ? secure : support::trimmed(line[2]) == "https"),
            "the proxy says whether it is under TLS");
        if (forwarded.empty() || contains(trusted, who.address)) continue;
        const Peer same = peer(line[0], secure, "203.0.113.9," + forwarded, line[2], trusted);
        law(same.address == who.address, "what stands left of the peer anybody may have written");
    }
}

}  // namespace

void try_one(std::string_view input) {
    const auto line = lines(input, 5);
    law_of_networks(line[4], line[0]);
    law_of_networks(line[0], line[4]);
    law_of_peers(line);
}

}  // namespace urdimbre::fuzz
