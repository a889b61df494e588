#include "server/app/relay_only.hpp"

#include "server/app/call_relays.hpp"

#include <gtest/gtest.h>

#include <string>

// Nobody is told the network address of anybody, whatever a client sends (rule W6).
namespace urdimbre::app {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view host =
    "candidate:1 1 udp 2122260223 192.168.1.20 54321 typ host generation 0 ufrag abcd network-id 1";
constexpr std::string_view reflexive =
    "candidate:2 1 udp 1686052607 190.20.30.40 54321 typ srflx raddr 192.168.1.20 rport 54321";
constexpr std::string_view relay =
    "candidate:3 1 udp 41885439 203.0.113.7 50001 typ relay raddr 190.20.30.40 rport 54321 "
    "generation 0 ufrag abcd";

TEST(RelayOnly, PassesCandidatesOfRelaysAlone) {
    EXPECT_FALSE(relay_candidate(host));
    EXPECT_FALSE(relay_candidate(reflexive));
    EXPECT_EQ(
        relay_candidate(relay),
        "candidate:3 1 udp 41885439 203.0.113.7 50001 typ relay raddr 0.0.0.0 rport 0 generation 0 "
        "ufrag abcd"
    );
}

TEST(RelayOnly, IsNotTalkedRound) {
    const std::string_view sly[] = {
        "",
        "candidate:",
        "candidate:1 1 udp 1 192.168.1.20 5 typ",
        "candidate:1 1 udp 1 192.168.1.20 5 relay typ",
        "candidate:1 1 udp 1 192.168.1.20 5 typ host typ relay",
        "candidate:1 1 udp 1 192.168.1.20 5 typ relayed",
        "candidate:1 1 udp 1 192.168.1.20 5 typ prflx raddr relay rport 1",
        " candidate:1 1 udp 1 203.0.113.7 5 typ relay",
        "a=candidate:1 1 udp 1 203.0.113.7 5 typ relay",
        "candidate:1 1 udp 1 203.0.113.7 5 typ relay\r\na=candidate:1 1 udp 1 10.0.0.1 5 typ host",
        "candidate:1 1 udp 1 4f2c.local 5 typ host",
    };
    for (const std::string_view one : sly) EXPECT_FALSE(relay_candidate(one)) << one;
    EXPECT_EQ(
        relay_candidate("CANDIDATE:1 1 UDP 1 203.0.113.7 5 TYP RELAY RADDR 10.0.0.1 RPORT 9"),
        "CANDIDATE:1 1 UDP 1 203.0.113.7 5 TYP RELAY raddr 0.0.0.0 rport 0"
    );
}

std::string description(const std::string& end) {
    const std::string parts[] = {
        "v=0",
        "o=- 46117 2 IN IP4 192.168.1.20",
        "s=-",
        "t=0 0",
        "m=audio 54321 UDP/TLS/RTP/SAVPF 111",
        "c=IN IP4 190.20.30.40",
        "a=rtcp:9 IN IP4 192.168.1.20",
        "a=" + std::string{host},
        "a=" + std::string{reflexive},
        "a=" + std::string{relay},
        "a=remote-candidates:1 192.168.1.20 5",
        "a=ice-ufrag:abcd",
        "a=end-of-candidates",
        "m=video 0 UDP/TLS/RTP/SAVPF 96",
        "c=IN IP6 2001:db8::1"
    };
    std::string sdp;
    for (const std::string& line : parts) sdp += line + end;
    return sdp;
}

TEST(RelayOnly, LeavesNoAddressInADescription) {
    for (const std::string& end : {std::string{"\r\n"}, std::string{"\n"}, std::string{"\r"}}) {
        const std::string kept = relay_description(description(end));
        for (const char* address :
             {"192.168.1.20", "190.20.30.40", "2001:db8::1", "host", "srflx", "remote-candidates"
             }) {
            EXPECT_EQ(kept.find(address), std::string::npos) << address << " in\n" << kept;
        }
        for (const char* line :
             {"v=0\r\n",
              "o=- 46117 2 IN IP4 0.0.0.0\r\n",
              "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n",
              "c=IN IP4 0.0.0.0\r\n",
              "a=rtcp:9 IN IP4 0.0.0.0\r\n",
              "203.0.113.7 50001 typ relay",
              "a=ice-ufrag:abcd\r\n",
              "a=end-of-candidates\r\n",
              "m=video 0 UDP/TLS/RTP/SAVPF 96\r\n"}) {
            EXPECT_NE(kept.find(line), std::string::npos) << line << " in\n" << kept;
        }
        EXPECT_EQ(relay_description(kept), kept) << "once is enough";
    }
}

TEST(RelayOnly, LooksThroughTheWayALineIsWritten) {
    const std::string kept = relay_description(
        " a=candidate:1 1 udp 1 10.0.0.1 5 typ host\r\n\tA=CANDIDATE:1 1 udp 1 10.0.0.2 5 typ "
        "host\n"
        "A=Candidate:1  1  udp 1   10.0.0.3 5  typ   srflx\r\r\n  C=IN IP4 10.0.0.4\n"
    );
    EXPECT_EQ(kept, "c=IN IP4 0.0.0.0\r\n");
}

TEST(CallRelays, LendWhatARelayChecksAndNothingElse) {
    const CallRelays relays{{"turn:relevo.cl:3478", "stun:relevo.cl:3478"}, "un secreto"};
    EXPECT_TRUE(relays.relays());
    const domain::Instant now{1'790'000'000s};
    const auto lent = relays.lent(now, "opaco");
    EXPECT_EQ(lent.urls.size(), 2u);
    EXPECT_EQ(lent.username, "1790021600:opaco") << "six hours";
    // printf 1790021600:opaco | openssl dgst -sha1 -hmac "un secreto" -binary | base64
    EXPECT_EQ(lent.credential, "j20IjzEdFBxf7/O0HL5H9g3MkqU=");
    EXPECT_EQ(lent.expires, now + CallRelays::lasts);
    EXPECT_FALSE(CallRelays::wears_out(lent, now + 2h));
    EXPECT_TRUE(CallRelays::wears_out(lent, now + 4h));
}

TEST(CallRelays, MayBeNone) {
    EXPECT_FALSE(CallRelays{}.relays());
    EXPECT_TRUE(CallRelays{}.lent({}, "x").urls.empty());
    const CallRelays mirrors{{"stun:relevo.cl:3478"}, ""};
    EXPECT_FALSE(mirrors.relays());
    const auto lent = mirrors.lent({}, "x");
    EXPECT_EQ(lent.urls.size(), 1u);
    EXPECT_FALSE(lent.username || lent.credential || lent.expires);
    EXPECT_FALSE(CallRelays::wears_out(lent, domain::Instant{} + 1'000h));
}

}  // namespace
}  // namespace urdimbre::app
