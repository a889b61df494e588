#include "tests/unit/net/test_certificate.hpp"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <memory>
#include <string_view>

namespace urdimbre::net::testing {
namespace {

template <class T, auto free_function>
struct Free {
    void operator()(T* object) const { free_function(object); }
};
template <class T, auto free_function>
using Owned = std::unique_ptr<T, Free<T, free_function>>;

template <class Write>
std::string pem(Write write) {
    const Owned<BIO, BIO_free_all> memory{BIO_new(BIO_s_mem())};
    write(memory.get());
    char* text = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(length)};
}

}  // namespace

CertificateFiles write_certificate(
    const TemporaryDirectory& directory,
    const std::string& common_name,
    KeyKind kind,
    const std::string& stem
) {
    const Owned<EVP_PKEY, EVP_PKEY_free> key{
        kind == KeyKind::ecdsa ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048)
    };
    const Owned<X509, X509_free> certificate{X509_new()};
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* const name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(
        name,
        "CN",
        MBSTRING_UTF8,
        reinterpret_cast<const unsigned char*>(common_name.c_str()),
        -1,
        -1,
        0
    );
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    return {
        .certificate = directory.write(stem + ".crt", pem([&](BIO* out) {
                                           PEM_write_bio_X509(out, certificate.get());
                                       })),
        .key = directory.write(stem + ".key", pem([&](BIO* out) {
                                   PEM_write_bio_PrivateKey(
                                       out, key.get(), nullptr, nullptr, 0, nullptr, nullptr
                                   );
                               })),
    };
}

}  // namespace urdimbre::net::testing
