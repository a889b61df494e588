#pragma once

#include "server/app/cycles.hpp"
#include "server/app/instruments.hpp"
#include "server/app/profile_vocabulary.hpp"
#include "server/app/reader_route.hpp"
#include "server/app/templates.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// The documents that are shipped, over HTTP, for whoever is signed in: of conversations,
// instruments and cycles a list to choose from, and each whole; the guide of what an accompanier
// may be and what a year foresees; and the words of profiles (rule H2). All of them outlive it.
class ShippedPages final : public ReaderRoute {
  public:
    ShippedPages(
        Visit::House& house,
        const Templates& conversations,
        const Instruments& instruments,
        const Cycles& cycles
    );

    bool takes(const ApiRequest& request) const;

  private:
    struct Shelf {
        std::string_view path;
        std::string_view below;  // how the paths of its documents begin
        std::function<ApiResponse()> whole;
        // Null: there is none of this name.
        std::function<const std::string*(std::string_view name)> document;
    };

    template <class Documents>
    static Shelf
    shelf_of(std::string_view path, std::string_view below, const Documents& documents);

    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;
    const Shelf* shelf_at(std::string_view path) const;

    std::vector<Shelf> shelves_;
};

}  // namespace urdimbre::app
