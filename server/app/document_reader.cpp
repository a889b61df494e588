#include "server/app/document_reader.hpp"

#include "server/app/api_answer.hpp"

namespace urdimbre::app {
namespace {

std::string asked_for(const ApiRequest& request, const std::string& name) {
    const auto found = request.query.find(name);
    return found == request.query.end() ? std::string{} : found->second;
}

}  // namespace

Reader document_reader(const Texts& texts, const ApiRequest& request) {
    const std::string asked = asked_for(request, "lang");
    const std::string_view lang = texts.speaks(asked) ? std::string_view{asked} : language(request);
    return {.lang = std::string{lang}, .zone = asked_for(request, "zone")};
}

}  // namespace urdimbre::app
