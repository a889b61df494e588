#pragma once

#include "tests/unit/net/temporary_directory.hpp"

#include <filesystem>
#include <string>

namespace urdimbre::net::testing {

enum class KeyKind { ecdsa, rsa };

struct CertificateFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

// Self-signed for this name; replaces what `directory` holds under the same stem.
CertificateFiles write_certificate(
    const TemporaryDirectory& directory,
    const std::string& common_name,
    KeyKind kind = KeyKind::ecdsa,
    const std::string& stem = "node"
);

}  // namespace urdimbre::net::testing
