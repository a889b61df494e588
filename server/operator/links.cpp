#include "server/operator/links.hpp"

namespace urdimbre::operators {

std::string public_address(const support::Config& config) {
    if (!config.public_url.empty()) return config.public_url;
    const support::ListenAddress& first = config.listen.front();
    const bool six = first.host.find(':') != std::string::npos;
    const std::string host = six ? "[" + first.host + "]" : first.host;
    return (config.tls_certificate.empty() ? "http://" : "https://") + host + ":" +
           std::to_string(first.port);
}

}  // namespace urdimbre::operators
