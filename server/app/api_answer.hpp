#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/gate.hpp"
#include "server/app/texts.hpp"

#include <boost/json.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// What every part of the HTTP API reads and answers alike.
namespace urdimbre::app {

// The language of the reader, as the browser asks for it.
std::string_view language(const ApiRequest& request);

ApiResponse answer_json(const boost::json::object& body);

// {"code":…,"text":…} in the reader's language.
ApiResponse
problem(const Texts& texts, const ApiRequest& request, int status, wire::RefusalCode code);

// A JSON object as the body of a request; anything else is an empty one.
boost::json::object body_of(const ApiRequest& request);

// A text of the body. No value: it is not there, or no text.
std::optional<std::string> text_in(const boost::json::object& body, std::string_view name);

// A whole number of the body, or `standard` without one; anything else there is 0.
std::uint64_t
number_in(const boost::json::object& body, std::string_view name, std::uint64_t standard);

// {"id":…,"name":…}
boost::json::object person_json(domain::PersonId id, std::string_view name);

// The header that makes the browser keep a login, or forget it when it lasts no time. Without a
// duration the browser forgets it when it is closed.
std::pair<std::string, std::string>
login_cookie(std::string_view secret, std::optional<std::chrono::seconds> lasts, bool secure);

// The header that makes the browser forget its copies of files, as a login ends (rule P5).
std::pair<std::string, std::string> copies_forgotten();

}  // namespace urdimbre::app
