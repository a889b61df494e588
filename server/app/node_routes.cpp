#include "server/app/node.hpp"

#include <algorithm>
#include <utility>

// Which part of the node answers a request.
namespace urdimbre::app {

SpaceDocument* Node::document_for(const ApiRequest& request) const {
    const auto found = std::ranges::find_if(documents_, [&](const SpaceDocument* document) {
        return document->takes(request);
    });
    return found == documents_.end() ? nullptr : *found;
}

void Node::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    if (Exchanges::takes(request.method, request.path)) {
        return exchanges_.handle(std::move(request), std::move(answer));
    }
    if (SpaceDocument* document = document_for(request)) {
        return document->handle(std::move(request), std::move(answer));
    }
    if (network_templates_.takes(request)) {
        const bool published = request.method == "POST";
        return network_templates_.handle(
            std::move(request),
            [this, published, answer = std::move(answer)](auto response) {
                if (published && response.status == 200) notices_.concerned();
                answer(std::move(response));
            }
        );
    }
    const auto taken_by = [&](auto& part) {
        if (!part.takes(request)) return false;
        part.handle(std::move(request), std::move(answer));
        return true;
    };
    const auto taken_by_one = [&](auto&... parts) { return (taken_by(parts) || ...); };
    const bool taken = taken_by_one(
        files_,
        sign_ins_,
        member_search_,
        visitors_,
        access_,
        erased_,
        own_export_,
        logbook_,
        figures_,
        signed_in_,
        recovery_links_,
        departures_,
        invitations_,
        document_check_,
        network_instruments_,
        applications_,
        answer_links_,
        public_answers_,
        profiles_,
        suggestions_,
        hours_,
        shipped_pages_
    );
    if (!taken) entrance_.handle(std::move(request), std::move(answer));
}

}  // namespace urdimbre::app
