#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::net {

// An address or a range of them. IPv4 is kept as IPv6 (::ffff:a.b.c.d), so that one rule serves
// both.
class Network {
  public:
    // 10.0.0.0/8, ::1, 192.0.2.7; no value for anything else.
    static std::optional<Network> read(std::string_view text);

    // False for what is not an address.
    bool contains(std::string_view address) const;

  private:
    std::array<std::uint8_t, 16> address_{};
    unsigned bits_{};
};

using Networks = std::vector<Network>;

// Entries that are not networks are left out; configuration refuses them before.
Networks read_networks(const std::vector<std::string>& texts);

bool contains(const Networks& networks, std::string_view address);

// Who is asking, and over what.
struct Peer {
    std::string address;
    bool secure{};
    bool forwarded{};  // by a proxy that we trust
};

// forwarded_for, forwarded_proto: the headers of those names; they count only when the socket's own
// address is trusted. In X-Forwarded-For the right-most address that is not a trusted proxy is the
// peer: what stands left of it anybody may have written.
Peer peer(
    std::string_view socket_address,
    bool socket_secure,
    std::string_view forwarded_for,
    std::string_view forwarded_proto,
    const Networks& trusted
);

}  // namespace urdimbre::net
