#pragma once

#include "server/app/conversation_template.hpp"
#include "server/app/reader_route.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// Everything that keeps a document from being planned by, and what is worth a second look.
TemplateReading check_template(std::string_view document);

// What is wrong, with its place, as people and programs read it.
boost::json::array
problems_json(const std::vector<Problem>& problems, const Texts& texts, std::string_view lang);

// What is wrong with a document that somebody is writing, by the reader that will take it or not:
// POST /api/templates/check of a conversation, POST /api/cycles/check of a cycle, POST
// /api/plans/check of a plan, POST /api/instruments/check of an instrument (rules C112, Y24, K22,
// I24).
class DocumentCheck final : public ReaderRoute {
  public:
    // A document in which every character is escaped, and what comes with it.
    static constexpr std::size_t body_max = 512 * 1024;

    using ReaderRoute::ReaderRoute;

    // How large the body of such a request may be.
    static std::optional<std::size_t>
    body_bytes_max(std::string_view method, std::string_view asked);

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;
};

}  // namespace urdimbre::app
