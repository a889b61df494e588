#pragma once

#include "server/app/gate.hpp"
#include "tests/simulation/virtual_time.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::simulation {

// A connection that is none: what its client says goes over plain HTTP, and one request waits for
// news, as PROTOCOL.md tells clients without a WebSocket. The C++ counterpart of the web client's
// polling transport. Requests and answers take their time on the way and may overtake each other.
class PollingLine final : public app::Client {
  public:
    PollingLine(World& world, app::Gate& gate, app::Visitor visitor, app::Outlet& outlet);
    ~PollingLine() override;

    void receive(std::string_view frame) override;
    void unreadable(wire::RefusalCode) override {}

  private:
    struct Answer {
        int status{};
        std::vector<std::string> frames;
        std::map<std::string, std::string> known;
        std::optional<wire::CloseCode> closed;
    };

    void say(const std::string& frame);
    void say_and_listen(std::string_view frame);
    void poll_soon();
    void poll();
    void polled(std::uint64_t which, const Answer& answer);
    void take(const std::string& frame);
    bool fine(const Answer& answer);
    void ask(std::string query, std::string body, std::function<void(Answer)> answered);
    static Answer read(const app::ApiResponse& response);

    World& world_;
    app::Gate& gate_;
    app::Visitor visitor_;
    app::Outlet& outlet_;
    std::string link_;
    std::string hello_;
    std::optional<wire::Uuid> epoch_;
    std::map<std::uint64_t, std::optional<wire::Position>> followed_;
    std::map<std::string, std::string> known_;
    std::uint64_t polls_{};
    bool polling_soon_{};
    bool listens_{};
    bool refused_{};  // a question of the poll: it is not asked again at once
    bool broken_{};
    std::map<std::uint64_t, std::shared_ptr<app::Asker>> asked_;
    std::uint64_t requests_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::simulation
