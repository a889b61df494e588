#include "tests/simulation/polling_line.hpp"

#include "protocol/wire/wire.hpp"
#include "server/domain/overloaded.hpp"

#include <boost/json.hpp>

#include <cctype>
#include <stdexcept>
#include <utility>

namespace urdimbre::simulation {

using namespace std::chrono_literals;
namespace json = boost::json;

namespace {

// The numbers of what the line asks for itself.
constexpr std::uint32_t spaces_ref = 4'294'967'295;
constexpr std::uint32_t notices_ref = 4'294'967'294;

}  // namespace

PollingLine::PollingLine(World& world, app::Gate& gate, app::Visitor visitor, app::Outlet& outlet)
    : world_(world),
      gate_(gate),
      visitor_(std::move(visitor)),
      outlet_(outlet),
      link_(std::to_string(world.random())) {}

// Whoever goes cuts what they were waiting for.
PollingLine::~PollingLine() {
    *alive_ = false;
    for (const auto& one : asked_) {
        if (!one.second->gone()) one.second->go();
    }
}

void PollingLine::receive(std::string_view text) {
    const auto frame = wire::decode_client_frame(text);
    if (!frame) throw std::runtime_error("a client that says what nobody can read");
    std::visit(
        domain::Overloaded{
            [&](const wire::HelloFrame&) {
                hello_ = text;
                say({});
            },
            [&](const wire::JoinFrame& join) {
                followed_[join.space] = join.position;
                known_.erase(std::to_string(join.space));
                poll_soon();
            },
            [&](const wire::AskSpacesFrame&) { say_and_listen(text); },
            [&](const wire::AskNoticesFrame&) { say_and_listen(text); },
            [&](const auto&) { say(std::string{text}); },
        },
        *frame
    );
}

// Whoever asks about themselves is told of changes: each poll asks again.
void PollingLine::say_and_listen(std::string_view frame) {
    listens_ = true;
    say(std::string{frame});
    poll_soon();
}

// What needs no space that is followed: by itself, beside the request that waits.
void PollingLine::say(const std::string& frame) {
    ask("", frame, [this](const Answer& answer) {
        if (!fine(answer)) return;
        for (const std::string& one : answer.frames) {
            // What is older than what a poll brought is put right by the next one.
            const auto came = wire::decode_server_frame(one);
            if (came && std::holds_alternative<wire::SpacesFrame>(*came)) known_.erase("spaces");
            if (came && std::holds_alternative<wire::NoticesFrame>(*came)) known_.erase("notices");
            take(one);
        }
    });
}

void PollingLine::poll_soon() {
    if (std::exchange(polling_soon_, true)) return;
    world_.after(1ms, [this, alive = alive_] {
        if (!*alive) return;
        polling_soon_ = false;
        poll();
    });
}

void PollingLine::poll() {
    if (broken_ || (followed_.empty() && !listens_)) return;
    std::string joins;
    for (const auto& [space, position] : followed_) {
        wire::encode(
            joins, wire::ClientFrame{wire::JoinFrame{.space = space, .position = position}}
        );
        joins += '\n';
    }
    if (listens_) {
        wire::encode(joins, wire::ClientFrame{wire::AskSpacesFrame{.ref = spaces_ref}});
        joins += '\n';
        wire::encode(
            joins,
            wire::ClientFrame{wire::AskNoticesFrame{.ref = notices_ref, .before = {}, .limit = 1}}
        );
    }
    std::string query = "25\n" + link_ + "\n";
    for (const auto& [what, mark] : known_) {
        if (query.back() != '\n') query += ',';
        query += what + "." + mark;
    }
    ask(std::move(query), joins, [this, which = ++polls_](const Answer& answer) {
        polled(which, answer);
    });
}

// The newest poll is the one that counts: what an older one brought comes with it again.
void PollingLine::polled(std::uint64_t which, const Answer& answer) {
    if (which != polls_) return;
    if (!fine(answer)) return;
    refused_ = false;
    for (const std::string& frame : answer.frames) take(frame);
    for (const auto& [what, mark] : answer.known) known_[what] = mark;
    std::erase_if(known_, [&](const auto& one) {
        return std::isdigit(one.first.front()) && !followed_.contains(std::stoull(one.first));
    });
    if (answer.closed) {
        broken_ = true;
        outlet_.close(*answer.closed);
    } else if (refused_) {
        world_.after(300ms, [this, alive = alive_] {
            if (*alive) poll_soon();
        });
    } else {
        poll();
    }
}

bool PollingLine::fine(const Answer& answer) {
    if (broken_) return false;
    if (answer.status == 200) return true;
    broken_ = true;
    outlet_.close(wire::CloseCode::busy);
    return false;
}

void PollingLine::take(const std::string& text) {
    const auto frame = wire::decode_server_frame(text);
    if (!frame) throw std::runtime_error("unreadable: " + text);
    bool passed_on = true;
    std::visit(
        domain::Overloaded{
            [&](const wire::WelcomeFrame& welcome) {
                passed_on = !epoch_;
                if (epoch_.value_or(welcome.epoch) == welcome.epoch) {
                    epoch_ = welcome.epoch;
                } else if (!std::exchange(broken_, true)) {
                    outlet_.close(wire::CloseCode::epoch_changed);
                }
            },
            [&](const wire::SnapshotFrame& snapshot) {
                const auto place = followed_.find(snapshot.space);
                passed_on = place != followed_.end();
                if (passed_on) place->second = snapshot.position;
            },
            [&](const wire::WindowFrame& window) {
                const auto place = followed_.find(window.space);
                if (place == followed_.end() || !place->second) return;
                std::uint64_t& seq = place->second->seq;
                if (window.after <= seq && seq < window.upto) seq = window.upto;
            },
            [&](const wire::ViewResetFrame& reset) { followed_.erase(reset.space); },
            [&](const wire::LeftFrame& left) { followed_.erase(left.space); },
            // What the questions of the next poll bring is as new, and goes its one way.
            [&](const wire::ReadingFrame&) { passed_on = false; },
            [&](const wire::NoticedFrame&) { passed_on = false; },
            [&](const wire::NoticesFrame& notices) {
                if (notices.ref != notices_ref) return;
                passed_on = false;
                if (broken_) return;
                outlet_.send(
                    wire::frame_of(wire::NoticedFrame{.unseen = notices.unseen, .spaces = false})
                );
            },
            [&](const wire::RefusedFrame& refused) {
                if (refused.ref != spaces_ref && refused.ref != notices_ref) return;
                refused_ = true;
                passed_on = false;
            },
            [](const auto&) {},
        },
        *frame
    );
    if (passed_on && !broken_) outlet_.send(wire::text_frame(text));
}

void PollingLine::ask(std::string query, std::string body, std::function<void(Answer)> answered) {
    const auto number = ++requests_;
    auto asker = std::make_shared<app::Asker>();
    asked_.emplace(number, asker);
    app::ApiRequest request{
        .method = "POST",
        .path = "/api/exchange",
        .query = {},
        .headers = {},
        .body = hello_ + "\n" + body,
        .address = {},
        .secret = {},
        .visitor = visitor_,
        .asker = asker,
    };
    if (!query.empty()) {
        const auto first = query.find('\n');
        const auto second = query.find('\n', first + 1);
        request.query["wait"] = query.substr(0, first);
        request.query["link"] = query.substr(first + 1, second - first - 1);
        request.query["known"] = query.substr(second + 1);
    }
    const auto on_the_way = [this] { return world_.between(100us, 40ms); };
    world_.after(
        on_the_way(),
        [this,
         alive = alive_,
         number,
         on_the_way,
         request = std::move(request),
         answered = std::move(answered)] {
            if (!*alive) return;
            gate_.handle(
                request,
                [this, alive, number, on_the_way, answered](const app::ApiResponse& response) {
                    if (!*alive) return;
                    world_.after(on_the_way(), [this, alive, number, answered, response] {
                        if (!*alive) return;
                        asked_.erase(number);
                        answered(read(response));
                    });
                }
            );
        }
    );
}

PollingLine::Answer PollingLine::read(const app::ApiResponse& response) {
    Answer answer{.status = response.status, .frames = {}, .known = {}, .closed = {}};
    if (response.status != 200) return answer;
    const json::value body = json::parse(response.body);
    for (const json::value& frame : body.at("frames").as_array()) {
        answer.frames.push_back(json::serialize(frame));
    }
    if (const json::value* known = body.as_object().if_contains("known")) {
        for (const auto& [space, mark] : known->as_object()) {
            answer.known[std::string{std::string_view{space}}] = std::string_view{mark.as_string()};
        }
    }
    if (const json::value* closed = body.as_object().if_contains("closed")) {
        for (const auto code :
             {wire::CloseCode::going_away,
              wire::CloseCode::too_slow,
              wire::CloseCode::epoch_changed,
              wire::CloseCode::signed_out,
              wire::CloseCode::misbehaved}) {
            if (wire::close_number(code) == closed->to_number<unsigned>()) answer.closed = code;
        }
        if (!answer.closed) throw std::runtime_error("closed, and nobody knows why");
    }
    return answer;
}

}  // namespace urdimbre::simulation
