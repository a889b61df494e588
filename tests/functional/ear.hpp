#pragma once

#include "tests/functional/cluster.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <regex>
#include <string>
#include <vector>

// Clients that keep every frame as it came, and what of it can be compared between two services.
namespace urdimbre::functional {

namespace json = boost::json;

// Ids of commands that are compared; all others are random.
inline std::string id_of(int number) {
    std::string digits = std::to_string(number);
    digits.insert(0, 12 - digits.size(), '0');
    return "a0a0a0a0-0000-4000-8000-" + digits;
}

// Without what differs from one service to another: times, marks, ids that are drawn.
inline std::string plain(const std::string& text) {
    static const std::regex ours{"a0a0a0a0-0000-4000-8000-0*([1-9][0-9]*)"};
    static const std::regex uuid{"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"};
    static const std::regex large{"-?[0-9]{9,}"};
    static const std::regex spent{R"("used":[0-9]+)"};  // milliseconds of a phase
    static const std::regex moment{"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(Z|[+][0-9:]+)?"};
    std::string out = std::regex_replace(text, ours, "OURS-$1");
    out = std::regex_replace(out, uuid, "UUID");
    out = std::regex_replace(out, moment, "TIME");
    out = std::regex_replace(out, spent, R"("used":SPENT)");
    return std::regex_replace(out, large, "LARGE");
}

// A client on a socket of its own that keeps every frame as it came.
class Ear final : public LinkEvents {
  public:
    Ear(Cluster& cluster, std::size_t node, Account account, domain::SpaceId space)
        : cluster_(cluster), node_(node), account_(std::move(account)), space_(space) {
        link_ = cluster.network.open(cluster.node(node).port(), account_.token, *this);
        EXPECT_TRUE(cluster.network.run_until([&] { return joined_; })) << cluster.logs();
    }

    void say(json::object frame) { link_->send(json::serialize(frame)); }

    // What became of a command: "accepted", or the reason why not.
    std::string ask(const std::string& id, const std::string& what) {
        say({{"type", "command"}, {"id", id}, {"space", number(space_)}, {"do", json::parse(what)}}
        );
        EXPECT_TRUE(cluster_.network.run_until([&] { return answers_.contains(id); }))
            << what << cluster_.logs();
        return answers_[id];
    }

    // The answer to a question, whole.
    std::string asked(json::object question) {
        question["ref"] = ++ref_;
        const auto mine = [&](const std::string& frame) {
            const json::object object = json::parse(frame).as_object();
            const auto* ref = object.if_contains("ref");
            return ref && *ref == ref_;
        };
        say(std::move(question));
        EXPECT_TRUE(cluster_.network.run_until([&] { return std::ranges::any_of(frames, mine); }))
            << cluster_.logs();
        return *std::ranges::find_if(frames, mine);
    }

    // Everything that was said to it before has come.
    void barrier() {
        const std::size_t had = frames.size();
        say({{"type", "clock"}, {"sent", 1}});
        EXPECT_TRUE(cluster_.network.run_until([&] {
            return std::any_of(
                frames.begin() + static_cast<std::ptrdiff_t>(had),
                frames.end(),
                [](const std::string& frame) { return frame.starts_with(R"({"type":"time")"); }
            );
        })) << cluster_.logs();
    }

    // The last event that was told, in a snapshot or a window.
    std::uint64_t head() const { return head_; }
    const Account& account() const { return account_; }
    std::size_t node() const { return node_; }

    std::vector<std::string> frames;

    void opened() override {
        say({{"type", "hello"}, {"protocol", 1}, {"client", "ear"}, {"lang", "es"}});
    }
    void received(const std::string& frame) override {
        frames.push_back(frame);
        const json::object object = json::parse(frame).as_object();
        const auto type = object.at("type").as_string();
        if (type == "welcome" || type == "view_reset") {
            joined_ = false;
            say({{"type", "join"}, {"space", number(space_)}});
        } else if (type == "snapshot") {
            joined_ = true;
            head_ = object.at("position").at("seq").to_number<std::uint64_t>();
        } else if (type == "window") {
            head_ = object.at("upto").to_number<std::uint64_t>();
        } else if (type == "accepted") {
            answers_[std::string{std::string_view{object.at("id").as_string()}}] = "accepted";
        } else if (type == "refused" && object.contains("id")) {
            answers_[std::string{std::string_view{object.at("id").as_string()}}] =
                std::string{std::string_view{object.at("code").as_string()}};
        }
    }
    void ended(std::uint16_t) override {}

  private:
    Cluster& cluster_;
    std::size_t node_;
    Account account_;
    domain::SpaceId space_;
    std::unique_ptr<Link> link_;
    std::map<std::string, std::string> answers_;
    std::uint64_t head_{};
    std::uint32_t ref_{};
    bool joined_{};
};

// What somebody was shown, event by event, and every snapshot, then what they were answered: that
// comes when it comes. Presence apart.
inline std::vector<std::string> shown(const std::vector<std::string>& frames) {
    std::vector<std::string> all;
    std::vector<std::string> answers;
    for (const std::string& text : frames) {
        json::object frame = json::parse(text).as_object();
        const auto type = frame.at("type").as_string();
        if (type == "accepted" || type == "refused") {
            answers.push_back(plain(text));
        } else if (type == "window") {
            for (const json::value& item : frame.at("items").as_array()) {
                all.push_back(plain(json::serialize(item)));
            }
        } else if (!type.starts_with("presence") && type != "welcome" && type != "time" &&
                   type != "spaces" && type != "notices_changed") {
            all.push_back(plain(text));
        }
    }
    all.insert(all.end(), answers.begin(), answers.end());
    return all;
}

}  // namespace urdimbre::functional
