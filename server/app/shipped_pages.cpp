#include "server/app/shipped_pages.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/cycle_summary.hpp"
#include "server/app/instrument_summary.hpp"
#include "server/app/template_summary.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {

template <class Documents>
ShippedPages::Shelf
ShippedPages::shelf_of(std::string_view path, std::string_view below, const Documents& documents) {
    return {
        .path = path,
        .below = below,
        .whole =
            [path, &documents] {
                boost::json::array all;
                for (const auto& one : documents.all()) all.push_back(summary_of(one));
                const std::string_view name = path.substr(path.rfind('/') + 1);
                return answer_json({{name, std::move(all)}});
            },
        .document = [&documents](std::string_view name) -> const std::string* {
            const auto* one = documents.find(name);
            return one ? &one->document : nullptr;
        },
    };
}

ShippedPages::ShippedPages(
    Visit::House& house,
    const Templates& conversations,
    const Instruments& instruments,
    const Cycles& cycles
)
    : ReaderRoute(house),
      shelves_{
          shelf_of("/api/templates", "/api/templates/", conversations),
          shelf_of("/api/instruments", "/api/instruments/", instruments),
          shelf_of("/api/cycles", "/api/cycles/", cycles),
          Shelf{
              .path = "/api/accompaniment",
              .below = {},
              .whole =
                  [&cycles] { return ApiResponse{.body = cycles.guide().document, .headers = {}}; },
              .document = [](std::string_view) { return nullptr; },
          },
          Shelf{
              .path = "/api/vocabulary",
              .below = {},
              .whole =
                  [] {
                      return ApiResponse{.body = shipped_vocabulary().document(), .headers = {}};
                  },
              .document = [](std::string_view) { return nullptr; },
          },
      } {}

const ShippedPages::Shelf* ShippedPages::shelf_at(std::string_view path) const {
    const auto found = std::ranges::find_if(shelves_, [&](const Shelf& shelf) {
        return path == shelf.path || (!shelf.below.empty() && path.starts_with(shelf.below));
    });
    return found == shelves_.end() ? nullptr : &*found;
}

bool ShippedPages::takes(const ApiRequest& request) const {
    return request.method == "GET" && shelf_at(request.path);
}

ApiResponse ShippedPages::answer_to(const ApiRequest& request, const Caller&) const {
    const std::string_view path = request.path;
    const Shelf& shelf = *shelf_at(path);
    if (path == shelf.path) return shelf.whole();
    const std::string* document = shelf.document(path.substr(shelf.below.size()));
    if (!document) return stop(request, 404, wire::RefusalCode::not_found);
    return {.body = *document, .headers = {}};
}

}  // namespace urdimbre::app
