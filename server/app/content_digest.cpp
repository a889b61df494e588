#include "server/app/content_digest.hpp"

#include <sodium.h>

#include <string>

namespace urdimbre::app {

storage::Digest sha256(std::string_view bytes) {
    storage::Digest digest{};
    static_assert(std::tuple_size_v<storage::Digest> == crypto_hash_sha256_BYTES);
    crypto_hash_sha256(
        digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()
    );
    return digest;
}

storage::Digest address_of(std::span<const storage::Digest> chunks) {
    std::string all;
    for (const storage::Digest& digest : chunks) all.append(digest.begin(), digest.end());
    return sha256(all);
}

std::optional<storage::Digest> content_digest(std::string_view header) {
    constexpr std::string_view begins = "sha-256=:";
    while (!header.empty()) {
        std::string_view member = header.substr(0, header.find(','));
        header.remove_prefix(std::min(member.size() + 1, header.size()));
        while (member.starts_with(' ')) member.remove_prefix(1);
        while (member.ends_with(' ')) member.remove_suffix(1);
        if (!member.starts_with(begins)) continue;
        member.remove_prefix(begins.size());
        if (!member.ends_with(':')) return {};
        member.remove_suffix(1);
        storage::Digest digest{};
        std::size_t size = 0;
        const int outcome = sodium_base642bin(
            digest.data(),
            digest.size(),
            member.data(),
            member.size(),
            nullptr,
            &size,
            nullptr,
            sodium_base64_VARIANT_ORIGINAL
        );
        if (outcome != 0 || size != digest.size()) return {};
        return digest;
    }
    return {};
}

std::optional<storage::Digest> hex_digest(std::string_view text) {
    storage::Digest digest{};
    std::size_t size = 0;
    if (text.size() != 2 * digest.size()) return {};
    const int outcome = sodium_hex2bin(
        digest.data(), digest.size(), text.data(), text.size(), nullptr, &size, nullptr
    );
    if (outcome != 0 || size != digest.size()) return {};
    return digest;
}

}  // namespace urdimbre::app
