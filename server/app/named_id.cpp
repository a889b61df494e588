#include "server/app/named_id.hpp"

#include <sodium.h>

namespace urdimbre::app {

domain::Uuid named_id(std::string_view name, std::span<const std::uint8_t> key) {
    domain::Uuid id;
    static_assert(sizeof id.bytes == crypto_generichash_BYTES_MIN);
    crypto_generichash(
        id.bytes.data(),
        id.bytes.size(),
        reinterpret_cast<const unsigned char*>(name.data()),
        name.size(),
        key.empty() ? nullptr : key.data(),
        key.size()
    );
    return id;
}

}  // namespace urdimbre::app
