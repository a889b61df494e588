#include "server/app/call_relays.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::size_t sha1_bytes = 20;
constexpr int base64_of_turn = sodium_base64_VARIANT_ORIGINAL;

bool is_turn_url(const std::string& url) {
    return url.starts_with("turn:") || url.starts_with("turns:");
}

// As TURN servers check it: SHA-1 is what they speak.
std::string signature(const std::string& secret, const std::string& username) {
    std::array<unsigned char, sha1_bytes> hash{};
    unsigned int length{};
    const auto* made = HMAC(
        EVP_sha1(),
        secret.data(),
        static_cast<int>(secret.size()),
        reinterpret_cast<const unsigned char*>(username.data()),
        username.size(),
        hash.data(),
        &length
    );
    if (!made || length != hash.size()) throw std::runtime_error("HMAC-SHA1 is not available");
    std::array<char, sodium_base64_ENCODED_LEN(sha1_bytes, base64_of_turn)> text{};
    sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), base64_of_turn);
    return text.data();
}

}  // namespace

CallRelays::CallRelays(std::vector<std::string> urls, std::string secret)
    : urls_(std::move(urls)), secret_(std::move(secret)) {}

bool CallRelays::relays() const { return std::ranges::any_of(urls_, is_turn_url); }

wire::CallRelays CallRelays::lent(domain::Instant now, const std::string& opaque) const {
    wire::CallRelays lent{.urls = urls_, .username = {}, .credential = {}, .expires = {}};
    if (!relays()) return lent;
    const domain::Instant until = now + lasts;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(until.time_since_epoch());
    lent.username = std::to_string(seconds.count()) + ':' + opaque;
    lent.credential = signature(secret_, *lent.username);
    lent.expires = until;
    return lent;
}

bool CallRelays::wears_out(const wire::CallRelays& lent, domain::Instant now) {
    return lent.expires && *lent.expires - now < lasts / 2;
}

}  // namespace urdimbre::app
