#include "server/app/secret.hpp"

#include <sodium.h>

#include <array>
#include <tuple>

namespace urdimbre::app {
namespace {

constexpr std::size_t secret_bytes = 32;
constexpr int alphabet = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

std::string new_secret() {
    std::array<unsigned char, secret_bytes> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, sodium_base64_ENCODED_LEN(secret_bytes, alphabet)> text{};
    sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), alphabet);
    return text.data();
}

storage::LoginHash hash_of(std::string_view secret) {
    storage::LoginHash hash{};
    static_assert(std::tuple_size_v<storage::LoginHash> == crypto_hash_sha256_BYTES);
    crypto_hash_sha256(
        hash.data(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size()
    );
    return hash;
}

}  // namespace urdimbre::app
