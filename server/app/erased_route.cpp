#include "server/app/erased_route.hpp"

#include "server/app/api_answer.hpp"

#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

bool ErasedRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" && request.path == "/api/people/erased";
}

ApiResponse ErasedRoute::answer_to(const ApiRequest&, const Caller& caller) const {
    json::array people;
    if (store_) {
        for (const storage::PersonName& one : store_->met_by(caller.person, told_max)) {
            people.push_back(person_json(one.id, one.name));
        }
    }
    return answer_json({{"people", std::move(people)}});
}

}  // namespace urdimbre::app
