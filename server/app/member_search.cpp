#include "server/app/member_search.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/name_sought.hpp"
#include "server/app/space_path.hpp"
#include "server/domain/access.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

namespace json = boost::json;
using wire::RefusalCode;

constexpr std::string_view path = "members/named";
constexpr std::size_t members_page = 2'000;

struct Found {
    std::string folded;
    storage::PersonName person;
};

// The first of them in the order of their names.
void keep_first(std::vector<Found>& all) {
    std::ranges::sort(all, [](const Found& one, const Found& other) {
        return std::pair{std::string_view{one.folded}, one.person.id} <
               std::pair{std::string_view{other.folded}, other.person.id};
    });
    if (all.size() > MemberSearch::found_max) all.resize(MemberSearch::found_max);
}

json::array search(storage::Directory& directory, domain::SpaceId space, std::string_view typed) {
    const NameSought sought{typed};
    std::vector<Found> all;
    domain::PersonId after{};
    for (std::size_t looked = 0; looked < MemberSearch::members_looked_through_max;) {
        const auto page = directory.members_of(space, after, members_page);
        for (const storage::MemberListing& one : page) {
            std::string name = folded(one.name);
            if (sought.fits(name)) all.push_back({std::move(name), {one.id, one.name}});
        }
        keep_first(all);
        if (page.size() < members_page) break;
        looked += page.size();
        after = page.back().id;
    }
    json::array people;
    for (const Found& one : all) people.push_back(person_json(one.person.id, one.person.name));
    return people;
}

}  // namespace

bool MemberSearch::takes(const ApiRequest& request) const {
    return request.method == "GET" && space_in(request.path, path).has_value();
}

void MemberSearch::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    struct Asked {
        ApiRequest request;
        std::function<void(ApiResponse)> answer;
        ApiResponse response;
    };
    auto asked = std::make_shared<Asked>(Asked{std::move(request), std::move(answer), {}});
    const auto no = [this, asked](int status, RefusalCode code) {
        ApiResponse response = problem(house_.texts, asked->request, status, code);
        if (status == 429) response.headers = {{"Retry-After", "1"}};
        asked->answer(std::move(response));
    };
    entrance_.identify(
        asked->request.secret,
        [this, asked, no, alive = alive_](const Gate::Identity& who) {
            if (!*alive) return;
            if (who.unavailable) return no(503, RefusalCode::storage_unavailable);
            if (!who.visitor) return no(401, RefusalCode::signed_out);
            const domain::PersonId person = who.visitor->person;
            if (too_often(person)) return no(429, RefusalCode::too_fast);
            const auto given = asked->request.query.find("begins");
            const std::string typed =
                given == asked->request.query.end() ? std::string{} : given->second;
            if (typed.size() > typed_bytes_max) return no(400, RefusalCode::field_too_long);
            house_.offload.run(
                [this, asked, person, typed] {
                    const domain::SpaceId space = *space_in(asked->request.path, path);
                    try {
                        const domain::Roles roles = house_.directory.roles_in(space, person);
                        // To a stranger there is no such space (rule A5).
                        asked->response =
                            domain::may(roles, domain::Action::read)
                                ? answer_json({{"people", search(house_.directory, space, typed)}})
                                : problem(
                                      house_.texts, asked->request, 404, RefusalCode::not_a_member
                                  );
                    } catch (const storage::StorageUnavailable&) {
                        asked->response = problem(
                            house_.texts, asked->request, 503, RefusalCode::storage_unavailable
                        );
                    }
                },
                [asked] { asked->answer(std::move(asked->response)); }
            );
        }
    );
}

// Whoever has not asked for as long as all of it is forgotten is not remembered.
bool MemberSearch::too_often(domain::PersonId person) {
    const Time now = house_.loop.steady_now();
    const auto remembered = another_every * static_cast<std::int64_t>(at_once_max);
    if (now - swept_at_ > remembered) {
        swept_at_ = now;
        std::erase_if(asking_, [&](const auto& one) { return now - one.second.last > remembered; });
    }
    Asking& one = asking_[person];
    one.last = now;
    return one.count.again(now);
}

}  // namespace urdimbre::app
