#pragma once

#include "server/app/entrance.hpp"
#include "server/app/gate.hpp"
#include "server/app/templates.hpp"
#include "server/app/texts.hpp"

#include <functional>

namespace urdimbre::app {

// The templates by which a session can be planned, over HTTP, for whoever is signed in: a list of
// them, and each whole.
class TemplatePages {
  public:
    TemplatePages(const Templates& templates, Entrance& entrance, const Texts& texts)
        : templates_(templates), entrance_(entrance), texts_(texts) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    ApiResponse answer(const ApiRequest& request) const;

    const Templates& templates_;
    Entrance& entrance_;
    const Texts& texts_;
};

}  // namespace urdimbre::app
