#include "server/app/derived_id.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>

namespace urdimbre::app {
namespace {

enum class Purpose : std::uint64_t {
    tick = 1,
    effect = 2,
    settling = 3,
    absence,
    beginning,
    applause,
    erasure,
    expiry
};

domain::CommandId derive(
    const Fingerprint::Key& key,
    Purpose purpose,
    std::uint64_t space,
    std::uint64_t seq,
    std::uint64_t where
) {
    const std::uint64_t about[]{static_cast<std::uint64_t>(purpose), space, seq, where};
    std::array<unsigned char, sizeof about> text{};
    std::size_t next = 0;
    for (const std::uint64_t number : about) {  // the same on every machine
        for (int shift = 0; shift < 64; shift += 8) {
            text[next++] = static_cast<unsigned char>(number >> shift);
        }
    }
    domain::CommandId id;
    static_assert(sizeof id.bytes == crypto_generichash_BYTES_MIN);
    static_assert(std::tuple_size_v<Fingerprint::Key> >= crypto_generichash_KEYBYTES_MIN);
    crypto_generichash(
        id.bytes.data(), id.bytes.size(), text.data(), text.size(), key.data(), key.size()
    );
    return id;
}

}  // namespace

domain::CommandId DerivedId::tick(domain::SpaceId space, domain::Sequence head) const {
    return derive(key_, Purpose::tick, number(space), head, 0);
}

domain::CommandId
DerivedId::effect(domain::SpaceId from, domain::Sequence seq, domain::SpaceId where) const {
    return derive(key_, Purpose::effect, number(from), seq, number(where));
}

domain::CommandId DerivedId::settling(domain::SpaceId from, domain::Sequence seq) const {
    return derive(key_, Purpose::settling, number(from), seq, 0);
}

domain::CommandId DerivedId::beginning(domain::SpaceId space, domain::Sequence head) const {
    return derive(key_, Purpose::beginning, number(space), head, 0);
}

domain::CommandId
DerivedId::absence(domain::SpaceId space, domain::Sequence head, domain::PersonId person) const {
    return derive(key_, Purpose::absence, number(space), head, number(person));
}

domain::CommandId
DerivedId::applause(domain::SpaceId space, domain::Sequence head, domain::PersonId first) const {
    return derive(key_, Purpose::applause, number(space), head, number(first));
}

domain::CommandId DerivedId::erasure(domain::SpaceId space, domain::Sequence seq) const {
    return derive(key_, Purpose::erasure, number(space), seq, 0);
}

domain::CommandId DerivedId::expiry(domain::SpaceId space, domain::Sequence seq) const {
    return derive(key_, Purpose::expiry, number(space), seq, 0);
}

}  // namespace urdimbre::app
