#pragma once

#include "server/app/data_profile.hpp"
#include "server/app/outlet.hpp"
#include "storage/directory.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::app {

// Somebody who has signed in.
struct Visitor {
    domain::PersonId person{};
    std::string name;
    std::string lang;
    storage::LoginHash login{};
    DataProfile data{};  // as this connection asks to be treated
};

// The application's side of one connection. Only from the loop; it outlives its Outlet's last
// frame, never its Outlet.
class Client {
  public:
    virtual ~Client() = default;

    // One whole text frame. What cannot be read is answered, not punished, until it becomes a
    // habit.
    virtual void receive(std::string_view frame) = 0;

    // A frame that never became text: too large, or binary.
    virtual void unreadable(wire::RefusalCode why) = 0;
};

// Whoever asked and waits for an answer that may be long in coming: they may go before it is there.
// Only from the loop.
class Asker {
  public:
    bool gone() const { return gone_; }
    void when_gone(std::function<void()> call) { call_ = std::move(call); }

    void go() {
        gone_ = true;
        if (const auto call = std::exchange(call_, nullptr)) call();
    }

  private:
    bool gone_{};
    std::function<void()> call_;
};

// What the HTTP side passes on. Header names are lower case; only those that the application reads
// are kept.
struct ApiRequest {
    std::string method;
    std::string path;                          // decoded, without the query
    std::map<std::string, std::string> query;  // decoded
    std::map<std::string, std::string> headers;
    std::string body;
    std::string address;  // of the peer, or as the trusted proxy says
    bool secure{};        // over TLS, here or at the trusted proxy
    std::string
        secret;  // of the login: from the cookie, or from Authorization: Bearer; empty without
    bool from_cookie{};

    // Of a request whose answer may wait for news: who asks, and whether they are still there.
    std::optional<Visitor> visitor{};
    std::shared_ptr<Asker> asker{};
};

// A body that is too large to be held at once. Only from the loop; asked for its next bytes once
// the last ones are on their way.
class BodyStream {
  public:
    virtual ~BodyStream() = default;

    virtual std::uint64_t size() const = 0;

    // The next bytes, on the loop; together as many as size says. No value: they cannot be had, and
    // the connection ends before the body does.
    virtual void next(std::function<void(std::optional<std::string>)> answer) = 0;
};

struct ApiResponse {
    int status{200};
    std::string content_type{"application/json"};
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::shared_ptr<BodyStream> stream{};  // instead of body
};

// The one door between the network and the application. Only from the loop; answers come on the
// loop, perhaps at once.
class Gate {
  public:
    virtual ~Gate() = default;

    // Whose secret is this? Nobody's: no value. Storage out of reach: `unavailable` is true.
    struct Identity {
        std::optional<Visitor> visitor;
        bool unavailable{};
    };
    virtual void identify(const std::string& secret, std::function<void(Identity)> answer) = 0;

    // A WebSocket was opened by this visitor. The outlet lives as long as the client that is
    // returned.
    virtual std::unique_ptr<Client> open(Visitor visitor, Outlet& outlet) = 0;

    // How large the body of such a request may be, when it is larger than what is read of anybody:
    // before it is read, whoever sends it has to be known.
    virtual std::optional<std::size_t>
    large_body_bytes_max(std::string_view /*method*/, std::string_view /*path*/) const {
        return {};
    }

    // May the answer to such a request be kept back until there is news? Whoever asks is then
    // identified before, and looked after while they wait.
    virtual bool waits(std::string_view /*method*/, std::string_view /*path*/) const {
        return false;
    }

    // Everything under /api/.
    virtual void handle(ApiRequest request, std::function<void(ApiResponse)> answer) = 0;

    // May this node take work? No value: yes. Otherwise the reason, for /readyz.
    virtual std::optional<std::string> not_ready() = 0;

    // Prometheus text of the application's own figures, appended to the network's.
    virtual void metrics(std::string& out) = 0;

    // Tells every client to go elsewhere and takes no new ones.
    virtual void drain() = 0;
};

}  // namespace urdimbre::app
