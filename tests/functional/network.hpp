#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace urdimbre::functional {

using Milliseconds = std::chrono::milliseconds;

// What happens on a WebSocket. Called only while Network::run_until runs.
class LinkEvents {
  public:
    virtual ~LinkEvents() = default;
    virtual void opened() = 0;
    virtual void received(const std::string& frame) = 0;

    // The last call for a link. The close code of the server; 0: refused, cut or never opened.
    virtual void ended(std::uint16_t code) = 0;
};

// A WebSocket that was asked for. Destroying it cuts the connection, as a phone without coverage
// does, and no event follows.
class Link {
  public:
    virtual ~Link() = default;
    virtual void send(std::string frame) = 0;

    // Says goodbye; `ended` follows.
    virtual void close() = 0;
};

struct HttpAnswer {
    int status{};                                // 0: nobody answered in time
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
};

// The real network, seen from one thread: everything happens while somebody waits for a condition.
class Network {
  public:
    static constexpr Milliseconds patience{60'000};

    Network();
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    std::unique_ptr<Link> open(std::uint16_t port, const std::string& token, LinkEvents& events);

    HttpAnswer get(std::uint16_t port, const std::string& path, const std::string& token = {});
    HttpAnswer post(
        std::uint16_t port,
        const std::string& path,
        const std::string& json,
        const std::string& token = {}
    );

    // Any other request, of whatever method and headers.
    struct Request {
        std::string method;
        std::string path;
        std::string token;
        std::map<std::string, std::string> headers;
        std::string body;
    };
    HttpAnswer ask(std::uint16_t port, const Request& request);

    void after(Milliseconds delay, std::function<void()> task);

    // Lets things happen until the condition holds. False: it did not within `limit`.
    bool run_until(const std::function<bool()>& condition, Milliseconds limit = patience);

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace urdimbre::functional
