#include "server/app/password_hash.hpp"

#include <sodium.h>

#include <array>
#include <new>

namespace urdimbre::app {

std::string hash_password(std::string_view password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str_alg(
        hash.data(),
        password.data(),
        password.size(),
        crypto_pwhash_OPSLIMIT_INTERACTIVE,
        crypto_pwhash_MEMLIMIT_INTERACTIVE,
        crypto_pwhash_ALG_ARGON2ID13
    );
    if (failed) throw std::bad_alloc{};
    return hash.data();
}

bool password_is(std::string_view password, const std::string& hash) {
    static const std::string nobody = hash_password("nobody signs in with this");
    const std::string& compared = hash.empty() ? nobody : hash;
    const bool same =
        crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return same && !hash.empty();
}

}  // namespace urdimbre::app
