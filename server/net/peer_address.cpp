#include "server/net/peer_address.hpp"

#include "server/support/config_values.hpp"

#include <arpa/inet.h>
#include <algorithm>
#include <charconv>

namespace urdimbre::net {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

constexpr unsigned mapped_bits = 96;  // of ::ffff:0:0/96

std::optional<Bytes> read_address(std::string_view text, bool& v4) {
    const std::string host{text};
    Bytes bytes{};
    if (host.find('\0') != std::string::npos) return std::nullopt;  // C would not see the rest
    v4 = inet_pton(AF_INET, host.c_str(), bytes.data() + 12) == 1;
    if (v4) {
        bytes[10] = bytes[11] = 0xff;
        return bytes;
    }
    if (inet_pton(AF_INET6, host.c_str(), bytes.data()) != 1) return std::nullopt;
    return bytes;
}

}  // namespace

std::optional<Network> Network::read(std::string_view text) {
    const auto slash = std::min(text.find('/'), text.size());
    bool v4 = false;
    const auto address = read_address(text.substr(0, slash), v4);
    if (!address) return std::nullopt;
    unsigned bits = v4 ? 32 : 128;
    if (slash < text.size()) {
        const std::string_view digits = text.substr(slash + 1);
        unsigned given = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), given);
        if (error != std::errc{} || end != digits.data() + digits.size() || given > bits) {
            return std::nullopt;
        }
        bits = given;
    }
    Network network;
    network.address_ = *address;
    network.bits_ = bits + (v4 ? mapped_bits : 0);
    return network;
}

bool Network::contains(std::string_view text) const {
    bool v4 = false;
    const auto address = read_address(text, v4);
    if (!address) return false;
    for (unsigned bit = 0; bit < bits_; ++bit) {
        const unsigned difference = (*address)[bit / 8] ^ address_[bit / 8];
        if (difference & (0x80U >> (bit % 8))) return false;
    }
    return true;
}

Networks read_networks(const std::vector<std::string>& texts) {
    Networks networks;
    for (const std::string& text : texts) {
        if (const auto network = Network::read(text)) networks.push_back(*network);
    }
    return networks;
}

bool contains(const Networks& networks, std::string_view address) {
    return std::ranges::any_of(networks, [&](const Network& n) { return n.contains(address); });
}

Peer peer(
    std::string_view socket_address,
    bool socket_secure,
    std::string_view forwarded_for,
    std::string_view forwarded_proto,
    const Networks& trusted
) {
    Peer who{.address = std::string{socket_address}, .secure = socket_secure, .forwarded = false};
    if (!contains(trusted, socket_address)) return who;
    who.forwarded = !forwarded_for.empty();
    if (!forwarded_proto.empty()) who.secure = support::trimmed(forwarded_proto) == "https";
    const Network any = *Network::read("::/0");
    while (!forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        const bool last = comma == std::string_view::npos;
        const std::string_view hop = support::trimmed(forwarded_for.substr(last ? 0 : comma + 1));
        forwarded_for = last ? std::string_view{} : forwarded_for.substr(0, comma);
        if (!any.contains(hop)) break;
        who.address = hop;
        if (!contains(trusted, hop)) break;
    }
    return who;
}

}  // namespace urdimbre::net
