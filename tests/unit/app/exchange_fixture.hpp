#pragma once

#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace urdimbre::simulation {

using namespace std::chrono_literals;
namespace json = boost::json;

inline constexpr std::string_view hello = R"({"type":"hello","protocol":1,"client":"test"})";

// A request and, once it is there, its answer.
struct Asked {
    std::shared_ptr<app::Asker> asker = std::make_shared<app::Asker>();
    std::optional<app::ApiResponse> response;

    bool answered() const { return response.has_value(); }
    int status() const { return response.value().status; }
    json::object body() const { return json::parse(response.value().body).as_object(); }
    std::string text(std::string_view name) const {
        return std::string{std::string_view{body().at(name).as_string()}};
    }

    std::vector<wire::ServerFrame> frames() const {
        std::vector<wire::ServerFrame> all;
        const json::object whole = body();
        for (const json::value& frame : whole.at("frames").as_array()) {
            auto decoded = wire::decode_server_frame(json::serialize(frame));
            if (!decoded) throw std::runtime_error("unreadable: " + json::serialize(frame));
            all.push_back(std::move(*decoded));
        }
        return all;
    }
    template <class Frame>
    std::vector<Frame> all() const {
        std::vector<Frame> found;
        for (const auto& frame : frames()) {
            if (const auto* one = std::get_if<Frame>(&frame)) found.push_back(*one);
        }
        return found;
    }
    std::optional<std::int64_t> closed() const {
        const json::object whole = body();
        const json::value* code = whole.if_contains("closed");
        return code ? std::optional{code->as_int64()} : std::nullopt;
    }
    // As the next request says it.
    std::string known() const {
        std::string text;
        const json::object whole = body();
        if (const json::value* marks = whole.if_contains("known")) {
            for (const auto& [space, mark] : marks->as_object()) {
                text += (text.empty() ? "" : ",") + std::string{space} + "." +
                        std::string{std::string_view{mark.as_string()}};
            }
        }
        return text;
    }
};

class ExchangeTest : public testing::Test {
  protected:
    using Query = std::map<std::string, std::string>;

    ExchangeTest()
        : town_({.seed = 1, .nodes = 2, .people = 0, .faults = {}, .latency = {0us, 0us}}) {
        town_.open_for({
            {"Ana", wire::SpaceRole::coordinator},
            {"Benito", wire::SpaceRole::teacher},
            {"Carla", wire::SpaceRole::teacher},
        });
        pass(15s);  // presence is trusted from here on
    }

    void pass(Duration duration) { town_.world.run_for(duration); }
    void settle() { pass(100ms); }

    using Answered = std::shared_ptr<Asked>;

    Answered ask(
        std::uint64_t person,
        const std::string& method,
        const std::string& path,
        Query query = {},
        std::string body = {},
        std::size_t node = 0
    ) {
        auto asked = std::make_shared<Asked>();
        town_.node(node).handle(
            {.method = method,
             .path = path,
             .query = std::move(query),
             .headers = {},
             .body = std::move(body),
             .address = {},
             .secret = {},
             .visitor =
                 app::Visitor{
                     .person = domain::PersonId{person},
                     .name = "Ana",
                     .lang = "es",
                     .login = storage::LoginHash{static_cast<std::uint8_t>(person)}
                 },
             .asker = asked->asker},
            [asked](app::ApiResponse response) {
                EXPECT_FALSE(asked->answered()) << "answered twice";
                asked->response = std::move(response);
            }
        );
        return asked;
    }

    Answered exchange(
        std::uint64_t person,
        const std::string& lines,
        Query query = {},
        std::size_t node = 0
    ) {
        return ask(
            person,
            "POST",
            "/api/exchange",
            std::move(query),
            std::string{hello} + "\n" + lines,
            node
        );
    }

    Answered windows(std::uint64_t person, Query query = {}, std::size_t node = 0) {
        return ask(person, "GET", "/api/spaces/1/windows", std::move(query), {}, node);
    }

    Answered command(std::uint64_t person, const std::string& body, std::size_t node = 0) {
        return ask(person, "POST", "/api/spaces/1/commands", {}, body, node);
    }

    static std::string posting(int id, const std::string& text) {
        return R"({"id":"00000000-0000-4000-8000-0000000000)" + std::to_string(10 + id) +
               R"(","do":{"type":"post_message","text":")" + text + "\"}}";
    }

    static std::string epoch_text(const wire::Position& position) {
        std::string text;
        wire::append_uuid(text, position.epoch);
        return text;
    }

    static Query from(const wire::Position& position, const std::string& wait = "0") {
        return {
            {"epoch", epoch_text(position)}, {"after", std::to_string(position.seq)}, {"wait", wait}
        };
    }

    static std::string joining(const wire::Position& position) {
        return R"({"type":"join","space":1,"position":{"epoch":")" + epoch_text(position) +
               R"(","seq":)" + std::to_string(position.seq) + "}}\n";
    }

    wire::Position position() {
        const auto asked = windows(1);
        settle();
        return asked->all<wire::SnapshotFrame>().at(0).position;
    }

    std::string figure(const std::string& name, std::size_t node = 0) {
        std::string text;
        town_.node(node).metrics(text);
        const auto at = text.find("\n" + name + " ");
        const auto begin = at + name.size() + 2;
        return text.substr(begin, text.find('\n', begin) - begin);
    }

    Town town_;
};

}  // namespace urdimbre::simulation
