#include "server/app/fingerprint.hpp"

#include <sodium.h>

#include <cstring>
#include <string>

namespace urdimbre::app {

static_assert(std::tuple_size_v<Fingerprint::Key> == crypto_shorthash_KEYBYTES);

std::int64_t Fingerprint::operator()(const wire::Command& command) const {
    std::string text;
    wire::encode(text, command);
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(
        hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), key_.data()
    );
    std::int64_t value{};
    static_assert(sizeof value == sizeof hash);
    std::memcpy(&value, hash.data(), sizeof value);
    return value;
}

}  // namespace urdimbre::app
