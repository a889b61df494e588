#include "server/net/http_session.hpp"

#include "protocol/wire/deflate.hpp"
#include "server/net/answer_to.hpp"
#include "server/net/api_request.hpp"
#include "server/net/connection.hpp"
#include "server/net/credentials.hpp"
#include "server/net/http_body.hpp"
#include "server/net/http_router.hpp"
#include "server/net/identification.hpp"
#include "server/net/peer_watch.hpp"
#include "server/support/log.hpp"
#include "server/support/time_source.hpp"

#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace urdimbre::net {
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

namespace {

std::string_view header(const Parser& parser, http::field name) { return parser.get()[name]; }

class HttpSession final : public OpenConnection {
  public:
    HttpSession(Transport& transport, Services& services, const std::string& address)
        : transport_{transport},
          services_{services},
          address_{address},
          buffer_{services.config.http_header_bytes_max + 8 * 1024},
          deadline_{
              services.deadlines,
              [&transport] {
                  error_code ignored;
                  transport.socket().cancel(ignored);
              }
          },
          listed_{services.connections, *this} {}

    // Until the connection ends, or asks to become a WebSocket.
    Awaitable<std::optional<Upgrade>> run() {
        deadline_.arm(services_.config.header_timeout);
        if (co_await transport_.handshake()) co_return std::nullopt;
        for (bool first = true; transport_.is_open(); first = false) {
            if (!co_await first_bytes(first)) break;
            Parser parser;
            parser.header_limit(static_cast<std::uint32_t>(services_.config.http_header_bytes_max));
            parser.body_limit(body_bytes_most);
            if (!co_await read_header(parser)) break;
            services_.figures.requests.add();
            auto target = read_target(parser.get().target());
            if (!target) {
                co_await refuse(HttpProblem::malformed_request, parser);
                break;
            }
            const HttpRequest request = described(parser, std::move(*target));
            const Route where = route(request.target.path);
            const auto large_max =
                where == Route::api && !services_.severed
                    ? services_.gate.large_body_bytes_max(request.method, request.target.path)
                    : std::nullopt;
            const std::size_t body_max = large_max.value_or(services_.config.http_body_bytes_max);
            if (parser.content_length().value_or(0) > body_max) {
                co_await refuse(HttpProblem::request_too_large, parser);
                break;
            }
            parser.body_limit(body_max);
            if (where == Route::websocket) {
                auto upgrade = co_await try_upgrade(parser, request);
                if (upgrade) co_return std::move(*upgrade);
            } else if (large_max) {
                if (!co_await take_large_body(parser, request)) break;
            } else {
                if (!co_await read_body(parser)) break;
                if (where != Route::api) {
                    respond_with_ = answer_here(where, request, services_);
                } else if (services_.severed ||
                           !services_.gate.waits(request.method, request.target.path)) {
                    respond_with_ = co_await ask_application(parser, request);
                } else {
                    respond_with_ = co_await ask_and_wait(parser, request);
                }
            }
            // What was not read of an unwanted body would be taken for the next request.
            const bool keep_alive = parser.is_done() && parser.keep_alive() && !services_.draining;
            if (!co_await write(
                    {.keep_alive = keep_alive,
                     .head_only = request.method == "HEAD",
                     .secure = request.peer.secure}
                ))
                break;
            if (!keep_alive) {
                co_await linger();
                break;
            }
        }
        co_return std::nullopt;
    }

    void wind_down() override {
        if (idle_) transport_.close();
    }

    void sever() override { transport_.close(); }

  private:
    // Between requests nothing is owed: the connection may wait longer, and may end without a word.
    Awaitable<bool> first_bytes(bool first) {
        if (buffer_.size() > 0) {
            deadline_.arm(services_.config.header_timeout);
            co_return true;
        }
        const auto& config = services_.config;
        if (!first) {
            buffer_.shrink_to_fit();
            if (services_.draining) co_return false;
            deadline_.arm(config.keep_alive_timeout);
        }
        idle_ = true;
        const auto [error, bytes] =
            co_await transport_.async_read_some(buffer_.prepare(2048), use_awaitable);
        idle_ = false;
        if (error) co_return false;
        buffer_.commit(bytes);
        if (!first) deadline_.arm(config.header_timeout);
        co_return true;
    }

    Awaitable<bool> read_header(Parser& parser) {
        const auto [error, bytes] =
            co_await http::async_read_header(transport_, buffer_, parser, use_awaitable);
        if (!error) co_return true;
        if (deadline_.passed()) {
            co_await refuse(HttpProblem::request_too_slow, parser);
        } else if (error == http::error::header_limit || error == http::error::buffer_overflow) {
            co_await refuse(HttpProblem::headers_too_large, parser);
        } else if (error == http::error::body_limit) {
            co_await refuse(HttpProblem::request_too_large, parser);
        } else if (error.category() == http::make_error_code(http::error::bad_version).category() &&
                   error != http::error::end_of_stream && error != http::error::partial_message) {
            co_await refuse(HttpProblem::malformed_request, parser);
        }
        co_return false;
    }

    Awaitable<bool> read_body(Parser& parser) {
        deadline_.arm(services_.config.body_timeout);
        if (!co_await tell_to_go_on(transport_, parser)) co_return false;
        const auto [error, bytes] =
            co_await http::async_read(transport_, buffer_, parser, use_awaitable);
        co_return co_await body_was_read(parser, error);
    }

    // A large body takes memory and time, so it is read of people who are known, of few at once,
    // and of each of them few. False: the connection is at its end.
    Awaitable<bool> take_large_body(Parser& parser, const HttpRequest& request) {
        deadline_.disarm();
        const Credentials login =
            credentials(request.authorization, request.cookies, request.peer.secure);
        std::optional<HttpProblem> problem;
        std::optional<PersonalShares::Share> share;
        if (!origin_is_fine(request, login.from_cookie, true, services_.config)) {
            problem = HttpProblem::origin_refused;
        } else if (login.secret.empty()) {
            problem = HttpProblem::signed_out;
        } else {
            const auto identity = co_await identity_of(transport_, services_, login.secret);
            if (identity.unavailable) {
                problem = HttpProblem::storage_unavailable;
            } else if (!identity.visitor) {
                problem = HttpProblem::signed_out;
            } else if (services_.draining) {
                problem = HttpProblem::draining;
            } else {
                share = services_.uploading.take(identity.visitor->person);
                if (!share) problem = HttpProblem::overloaded;
            }
        }
        if (problem) {
            co_await refuse(*problem, parser);
            co_return false;
        }
        const auto ticket = co_await services_.uploads.enter();
        if (!ticket || services_.severed || !transport_.is_open()) {
            co_await refuse(HttpProblem::overloaded, parser);
            co_return false;
        }
        if (!co_await read_large_body(parser)) co_return false;
        respond_with_ = co_await ask_application(parser, request);
        co_return true;
    }

    Awaitable<bool> read_large_body(Parser& parser) {
        const error_code error = co_await read_paced_body(
            transport_, deadline_, services_.config.body_timeout, buffer_, parser
        );
        co_return co_await body_was_read(parser, error);
    }

    // True: whole. False: what was wrong was said, as far as anybody listens.
    Awaitable<bool> body_was_read(const Parser& parser, error_code error) {
        const bool passed = deadline_.passed();
        deadline_.disarm();
        if (!error) co_return true;
        if (passed) {
            co_await refuse(HttpProblem::request_too_slow, parser);
        } else if (error == http::error::body_limit) {
            co_await refuse(HttpProblem::request_too_large, parser);
        } else if (error == http::error::bad_chunk || error == http::error::bad_chunk_extension) {
            co_await refuse(HttpProblem::malformed_request, parser);
        }
        co_return false;
    }

    HttpRequest described(const Parser& parser, HttpTarget target) const {
        return {
            .method = parser.get().method_string(),
            .host = header(parser, http::field::host),
            .origin = header(parser, http::field::origin),
            .authorization = header(parser, http::field::authorization),
            .cookies = header(parser, http::field::cookie),
            .accept_language = header(parser, http::field::accept_language),
            .accept_encoding = header(parser, http::field::accept_encoding),
            .if_none_match = header(parser, http::field::if_none_match),
            .target = std::move(target),
            .peer = peer(
                address_,
                transport_.secure(),
                parser.get()["X-Forwarded-For"],
                parser.get()["X-Forwarded-Proto"],
                services_.trusted_proxies
            ),
        };
    }

    // No value: respond_with_ says why not.
    Awaitable<std::optional<Upgrade>> try_upgrade(Parser& parser, const HttpRequest& request) {
        deadline_.disarm();
        const auto no = [&](HttpProblem why) {
            respond_with_ = problem_response(why, request.accept_language, services_);
            return std::optional<Upgrade>{};
        };
        if (!beast::websocket::is_upgrade(parser.get()))
            co_return no(HttpProblem::upgrade_required);
        if (!parser.is_done() || buffer_.size() > 0) co_return no(HttpProblem::malformed_request);
        const auto asked = request.target.query.find("data");
        const auto data = asked == request.target.query.end()
                              ? std::optional{app::DataProfile::full}
                              : app::data_profile(asked->second);
        if (!data) co_return no(HttpProblem::data_profile_unknown);
        Identified who = co_await identify(transport_, services_, request, true);
        if (who.problem && *who.problem != HttpProblem::overloaded) co_return no(*who.problem);
        if (who.visitor) who.visitor->data = *data;
        const auto dictionary = request.target.query.find("dictionary");
        const bool has_dictionary = dictionary != request.target.query.end() &&
                                    dictionary->second == wire::dictionary_number;
        co_return Upgrade{
            .request = upgrade_request(parser),
            .visitor = std::move(who.visitor),
            .has_dictionary = has_dictionary
        };
    }

    static http::request<http::empty_body> upgrade_request(Parser& parser) {
        http::request<http::empty_body> request;
        request.base() = std::move(parser.get().base());
        return request;
    }

    // The answer may be long in coming. So whoever asks is identified before, through the same door
    // as whoever wants a WebSocket, and when they go, nobody waits for them.
    Awaitable<HttpResponse> ask_and_wait(Parser& parser, const HttpRequest& request) {
        deadline_.disarm();
        Identified who = co_await identify(transport_, services_, request, request.method != "GET");
        if (who.problem) {
            co_return problem_response(*who.problem, request.accept_language, services_);
        }
        Waiting waiting{.visitor = std::move(who.visitor), .asker = std::make_shared<app::Asker>()};
        std::optional<PeerWatch> watch;
        if (buffer_.size() == 0) {
            watch.emplace(transport_, [this, asker = waiting.asker] {
                if (!services_.severed) asker->go();
            });
        }
        HttpResponse response = co_await ask_application(parser, request, std::move(waiting));
        if (watch) {
            const std::string_view came = co_await watch->end();
            buffer_.commit(asio::buffer_copy(
                buffer_.prepare(came.size()), asio::buffer(came.data(), came.size())
            ));
        }
        co_return response;
    }

    struct Waiting {
        std::optional<app::Visitor> visitor;
        std::shared_ptr<app::Asker> asker;
    };

    Awaitable<HttpResponse>
    ask_application(Parser& parser, const HttpRequest& request, Waiting waiting = {}) {
        Credentials login =
            credentials(request.authorization, request.cookies, request.peer.secure);
        const bool changes = request.method != "GET" && request.method != "HEAD";
        if (!origin_is_fine(request, login.from_cookie, changes, services_.config)) {
            co_return problem_response(
                HttpProblem::origin_refused, request.accept_language, services_
            );
        }
        if (services_.severed) {
            co_return problem_response(HttpProblem::draining, request.accept_language, services_);
        }
        app::ApiRequest asked = api_request(parser, request, std::move(login));
        asked.visitor = std::move(waiting.visitor);
        asked.asker = std::move(waiting.asker);
        auto ask = [this, asked = std::move(asked)](std::function<void(app::ApiResponse)> answer
                   ) mutable { services_.gate.handle(std::move(asked), std::move(answer)); };
        app::ApiResponse answer =
            co_await answer_to<app::ApiResponse>(transport_.get_executor(), std::move(ask));
        HttpResponse response{
            .status = answer.status,
            .content_type = std::move(answer.content_type),
            .headers = std::move(answer.headers)
        };
        if (!has_header(response, "Cache-Control")) {
            response.headers.emplace_back("Cache-Control", "no-store");
        }
        if (answer.stream) {
            response.streamed = answer.stream->size();
            stream_ = std::move(answer.stream);
        } else {
            response.body = std::make_shared<const std::string>(std::move(answer.body));
        }
        co_return response;
    }

    Awaitable<bool> write(HttpManner manner) {
        const std::shared_ptr<app::BodyStream> stream = std::exchange(stream_, nullptr);
        if (!stream || manner.head_only) co_return co_await write_held(manner);
        const auto ticket = co_await services_.downloads.enter();
        if (!ticket || services_.severed || !transport_.is_open()) {
            respond_with_ = problem_response(HttpProblem::overloaded, {}, services_);
            co_return co_await write_held(manner);
        }
        if (!co_await write_held(manner)) co_return false;
        co_return co_await send_body(
            transport_, deadline_, services_.config.body_timeout, *stream, services_.severed
        );
    }

    Awaitable<bool> write_held(HttpManner manner) {
        const std::string head = response_head(
            respond_with_, manner, support::machine_now().time_since_epoch().count() / 1000
        );
        const std::shared_ptr<const std::string> body = std::move(respond_with_.body);
        const bool with_body = body && !manner.head_only && respond_with_.status != 304;
        std::array<asio::const_buffer, 2> parts{
            asio::buffer(head), with_body ? asio::buffer(*body) : asio::const_buffer{}
        };
        while (parts[0].size() + parts[1].size() > 0) {
            // A slow network may take long, but not without moving.
            deadline_.arm(services_.config.body_timeout);
            const auto [error, bytes] = co_await transport_.async_write_some(parts, use_awaitable);
            deadline_.disarm();
            if (error) co_return false;
            const std::size_t of_head = std::min(bytes, parts[0].size());
            parts[0] += of_head;
            parts[1] += bytes - of_head;
        }
        co_return true;
    }

    Awaitable<void> refuse(HttpProblem why, const Parser& parser) {
        respond_with_ =
            problem_response(why, header(parser, http::field::accept_language), services_);
        const HttpManner manner{
            .keep_alive = false, .head_only = false, .secure = transport_.secure()
        };
        if (co_await write(manner)) co_await linger();
    }

    // Closing while the peer still sends would reset the connection, and the answer with it.
    Awaitable<void> linger() {
        constexpr std::chrono::seconds patience{2};
        constexpr std::size_t discarded_max = std::size_t{1} << 20;
        transport_.shutdown();
        deadline_.arm(patience);
        std::size_t discarded = 0;
        while (discarded < discarded_max) {
            buffer_.clear();
            const auto [error, bytes] =
                co_await transport_.async_read_some(buffer_.prepare(4096), use_awaitable);
            if (error) break;
            discarded += bytes;
        }
        deadline_.disarm();
    }

    Transport& transport_;
    Services& services_;
    const std::string& address_;
    beast::flat_buffer buffer_;
    Deadline deadline_;
    OpenConnections::Listed listed_;
    HttpResponse respond_with_;
    std::shared_ptr<app::BodyStream> stream_;  // what follows the head of respond_with_
    bool idle_{};
};

Awaitable<std::optional<Upgrade>>
serve_http(Transport& transport, Services& services, const std::string& address) {
    HttpSession session{transport, services, address};
    co_return co_await session.run();
}

}  // namespace

Awaitable<void> serve_connection(
    TcpSocket socket,
    std::shared_ptr<Services> services,
    std::string address,
    OpenConnections::Place place
) {
    services->figures.connections.add(1);
    try {
        Transport transport{std::move(socket), services->tls ? services->tls->context() : nullptr};
        auto upgrade = co_await serve_http(transport, *services, address);
        if (upgrade) co_await serve_websocket(transport, *services, std::move(*upgrade));
    } catch (const std::exception& error) {
        support::log::error("connection_broke", {{"what", error.what()}});
    }
    services->figures.connections.add(-1);
}

}  // namespace urdimbre::net
