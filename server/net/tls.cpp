#include "server/net/tls.hpp"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <stdexcept>
#include <system_error>

namespace urdimbre::net {
namespace {

constexpr std::size_t ticket_key_bytes = 80;  // name, HMAC and AES keys, as OpenSSL 3 lays them out

std::string openssl_reason() {
    const unsigned long code = ERR_peek_last_error();
    const char* const reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    ERR_clear_error();
    return reason ? std::string{" ("} + reason + ")" : std::string{};
}

[[noreturn]] void
fail(std::string_view key, const std::filesystem::path& file, std::string_view what) {
    throw std::runtime_error{
        std::string{key} + ": " + file.string() + ": " + std::string{what} + openssl_reason()
    };
}

}  // namespace

void Tls::FreeContext::operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }

Tls::Tls(std::vector<Pair> pairs) : pairs_{std::move(pairs)}, ticket_keys_(ticket_key_bytes, '\0') {
    if (RAND_bytes(reinterpret_cast<unsigned char*>(ticket_keys_.data()), ticket_key_bytes) != 1) {
        throw std::runtime_error{"OpenSSL no pudo obtener números al azar" + openssl_reason()};
    }
    reload();
}

Tls::Context Tls::read() const {
    Context context{SSL_CTX_new(TLS_server_method())};
    if (!context) throw std::runtime_error{"OpenSSL no pudo comenzar" + openssl_reason()};
    SSL_CTX* const raw = context.get();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_options(
        raw,
        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
            SSL_OP_PRIORITIZE_CHACHA
    );
    SSL_CTX_set_cipher_list(
        raw, "ECDHE+aECDSA+AESGCM:ECDHE+aECDSA+CHACHA20:ECDHE+AESGCM:ECDHE+CHACHA20"
    );
    SSL_CTX_set1_groups_list(raw, "X25519:P-256:P-384");
    SSL_CTX_set_session_cache_mode(
        raw, SSL_SESS_CACHE_OFF
    );  // tickets hold the state, the server none
    SSL_CTX_set_session_id_context(raw, reinterpret_cast<const unsigned char*>("urdimbre"), 8);
    SSL_CTX_set_tlsext_ticket_keys(raw, const_cast<char*>(ticket_keys_.data()), ticket_key_bytes);
    ERR_clear_error();
    for (const Pair& pair : pairs_) {
        if (SSL_CTX_use_certificate_chain_file(raw, pair.certificate.c_str()) != 1) {
            fail(
                "tls_certificate",
                pair.certificate,
                "no es una cadena de certificados PEM que se pueda leer"
            );
        }
        if (SSL_CTX_use_PrivateKey_file(raw, pair.key.c_str(), SSL_FILETYPE_PEM) != 1) {
            fail(
                "tls_key",
                pair.key,
                "no es una llave PEM que se pueda leer, o no es la de su certificado"
            );
        }
        if (SSL_CTX_check_private_key(raw) != 1) {
            fail("tls_key", pair.key, "no es la llave de su certificado");
        }
    }
    return context;
}

void Tls::reload() {
    read_times_ = file_times();  // files that were refused are not read again until they change
    context_ = read();
}

bool Tls::stale() const { return file_times() != read_times_; }

Tls::Times Tls::file_times() const {
    Times times;
    for (const Pair& pair : pairs_) {
        for (const auto& file : {pair.certificate, pair.key}) {
            std::error_code
                ignored;  // a file that is missing is not new: it may be about to be replaced
            times.push_back(std::filesystem::last_write_time(file, ignored));
        }
    }
    return times;
}

bool Tls::has_ecdsa() const {
    for (long found = SSL_CTX_set_current_cert(context_.get(), SSL_CERT_SET_FIRST); found == 1;
         found = SSL_CTX_set_current_cert(context_.get(), SSL_CERT_SET_NEXT)) {
        const EVP_PKEY* const key = SSL_CTX_get0_privatekey(context_.get());
        if (key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC) return true;
    }
    return false;
}

}  // namespace urdimbre::net
