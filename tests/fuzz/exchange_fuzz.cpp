// What a request without a WebSocket says: its path, its query, and the frames in its body.
#include "server/app/exchange_request.hpp"
#include "server/app/space_path.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <string>

namespace urdimbre::fuzz {
namespace {

using Form = app::ExchangeRequest::Form;

void try_request(const app::ApiRequest& request) {
    const auto form = app::exchange_form(request.method, request.path);
    if (!form) return;
    const auto read = app::read_exchange(request);
    const auto* asked = std::get_if<app::ExchangeRequest>(&read);
    if (!asked) return;
    law(asked->form == *form, "a request is what its path says");
    law(!asked->frames.empty(), "it says something");
    law(asked->frames.size() <= app::ExchangeRequest::frames_max, "it is bounded");
    law(asked->wait <= app::ExchangeRequest::wait_max, "nobody waits for ever");
    law(asked->link.size() <= app::ExchangeRequest::link_bytes_max, "its name is short");
    law(std::ranges::all_of(
            asked->frames,
            [&](const std::string& frame) {
                return *form != Form::exchange || frame.find('\n') == std::string::npos;
            }
        ),
        "a frame is a line");
    if (*form == Form::exchange) return;
    law(asked->frames.size() == 2, "hello, and what it is about");
    law(wire::decode_client_frame(asked->frames.front()).has_value(), "hello is understood");
    const auto second = wire::decode_client_frame(asked->frames.back());
    if (!second) return;
    law(std::holds_alternative<wire::CommandFrame>(*second) == (*form == Form::command),
        "a body does not make another frame of it");
    if (const auto* command = std::get_if<wire::CommandFrame>(&*second)) {
        law(number(*app::space_in(request.path, "commands")) == command->space,
            "a body does not lead to another space");
    }
}

}  // namespace

void try_one(std::string_view input) {
    const auto part = lines(input, 6);
    app::ApiRequest request;
    request.query = {
        {"wait", std::string{part[1]}},
        {"link", std::string{part[2]}},
        {"known", std::string{part[3]}},
        {"epoch", std::string{part[4]}},
        {"after", std::string{part[1]}},
    };
    request.body = part[5];
    for (const std::string method : {"GET", "POST"}) {
        for (const std::string& path :
             {std::string{part[0]},
              std::string{"/api/exchange"},
              std::string{"/api/spaces/7/commands"},
              std::string{"/api/spaces/7/windows"}}) {
            request.method = method;
            request.path = path;
            try_request(request);
        }
    }
}

}  // namespace urdimbre::fuzz
