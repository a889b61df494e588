#include "server/net/peer_address.hpp"

#include <gtest/gtest.h>

namespace urdimbre::net {
namespace {

TEST(Network, HoldsItsAddresses) {
    const auto ten = Network::read("10.0.0.0/8");
    ASSERT_TRUE(ten);
    EXPECT_TRUE(ten->contains("10.255.1.2"));
    EXPECT_TRUE(ten->contains("::ffff:10.1.2.3"));
    EXPECT_FALSE(ten->contains("11.0.0.1"));
    EXPECT_FALSE(ten->contains("::a00:1"));
    EXPECT_FALSE(ten->contains("diez"));
    EXPECT_TRUE(Network::read("192.0.2.7")->contains("192.0.2.7"));
    EXPECT_FALSE(Network::read("192.0.2.7")->contains("192.0.2.6"));
    EXPECT_TRUE(Network::read("2001:db8::/33")->contains("2001:db8:7fff::1"));
    EXPECT_FALSE(Network::read("2001:db8::/33")->contains("2001:db8:8000::1"));
    EXPECT_TRUE(Network::read("0.0.0.0/0")->contains("1.2.3.4"));
    EXPECT_FALSE(Network::read("0.0.0.0/0")->contains("::1"));
    for (const auto* bad :
         {"", "10.0.0.0/33", "::1/129", "10/8", "10.0.0.0/", "10.0.0.0/-1", "a.b.c.d"}) {
        EXPECT_FALSE(Network::read(bad)) << bad;
    }
}

TEST(Peer, IsTheSocketsUnlessAProxyIsTrusted) {
    const Peer direct = peer("198.51.100.1", false, "203.0.113.9", "https", {});
    EXPECT_EQ(direct.address, "198.51.100.1");
    EXPECT_FALSE(direct.secure);
    EXPECT_FALSE(direct.forwarded);
}

TEST(Peer, IsTheRightMostThatIsNotAProxy) {
    const Networks trusted = read_networks({"10.0.0.0/8"});
    EXPECT_EQ(peer("10.0.0.1", false, "203.0.113.9", "https", trusted).address, "203.0.113.9");
    EXPECT_TRUE(peer("10.0.0.1", false, "203.0.113.9", "https", trusted).secure);
    EXPECT_FALSE(peer("10.0.0.1", true, "203.0.113.9", "http", trusted).secure);
    // What stands further left was written by the client.
    EXPECT_EQ(
        peer("10.0.0.1", false, "1.1.1.1, 203.0.113.9, 10.0.0.2", "", trusted).address,
        "203.0.113.9"
    );
    EXPECT_EQ(peer("10.0.0.1", false, "10.0.0.3,10.0.0.2", "", trusted).address, "10.0.0.3");
    EXPECT_EQ(peer("10.0.0.1", false, "203.0.113.9, basura", "", trusted).address, "10.0.0.1");
    EXPECT_EQ(peer("10.0.0.1", false, "", "", trusted).address, "10.0.0.1");
}

}  // namespace
}  // namespace urdimbre::net
