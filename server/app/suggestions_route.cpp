#include "server/app/suggestions_route.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/profile_document.hpp"
#include "server/app/space_path.hpp"
#include "server/domain/access.hpp"
#include "server/domain/specialists.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;
using domain::Ground;
using domain::PersonId;
using storage::ProfileStore;
using wire::RefusalCode;

namespace {

constexpr std::string_view suggestions_path = "suggestions";
constexpr std::string_view specialists_path = "specialists";
constexpr std::size_t profiles_at_once = 200;
constexpr std::size_t rooms_read_max = 10'000;  // more than anybody is in

std::string_view ground_name(Ground ground) {
    switch (ground) {
        case Ground::sought:
            return "sought";
        case Ground::subject:
            return "subject";
        case Ground::specialty:
            return "specialty";
        case Ground::level:
            return "level";
        case Ground::language:
            return "language";
        case Ground::school:
            return "school";
        case Ground::area:
            return "area";
        case Ground::other_region:
            return "other_region";
        case Ground::meets:
            return "meets";
    }
    return "meets";
}

std::string_view lack_name(domain::Lack lack) {
    switch (lack) {
        case domain::Lack::sought:
            return "sought";
        case domain::Lack::level:
            return "level";
        case domain::Lack::language:
            return "language";
    }
    return "language";
}

// From which list of the vocabulary what a ground names is.
std::vector<WordList> lists_of(Ground ground) {
    switch (ground) {
        case Ground::sought:
            return {WordList::subjects, WordList::specialties};
        case Ground::subject:
            return {WordList::subjects};
        case Ground::specialty:
            return {WordList::specialties};
        case Ground::level:
            return {WordList::levels};
        case Ground::language:
            return {WordList::languages};
        case Ground::school:
            return {WordList::schools};
        case Ground::other_region:
            return {WordList::regions};
        case Ground::meets:
            return {WordList::meets};
        case Ground::area:
            return {};
    }
    return {};
}

// Names of the people that an answer speaks of, asked for once.
class NamesTold {
  public:
    NamesTold(storage::Directory& directory, domain::SpaceId network, std::set<PersonId> people) {
        const std::vector<PersonId> all(people.begin(), people.end());
        for (auto& one : directory.names_in(network, all)) names_[one.id] = one.name;
    }

    json::object operator()(PersonId person) const {
        const auto found = names_.find(person);
        return person_json(person, found == names_.end() ? "" : found->second);
    }

  private:
    std::map<PersonId, std::string> names_;
};

domain::Profiled profiled(const ProfileStore::Kept& kept) {
    return {.person = kept.person, .profile = kept_profile(kept.profile, ProfileValues::keys)};
}

}  // namespace

struct SuggestionsRoute::Asked {
    const ApiRequest& request;
    Caller caller;
    domain::SpaceId network{};
    const domain::Space& space;
    bool matches{};  // may look for others
};

bool SuggestionsRoute::takes(const ApiRequest& request) const {
    return request.method == "GET" &&
           (space_in(request.path, suggestions_path) || space_in(request.path, specialists_path));
}

ApiResponse SuggestionsRoute::answer_to(const ApiRequest& request, const Caller& caller) const {
    const auto for_one = space_in(request.path, suggestions_path);
    const domain::SpaceId network = for_one ? *for_one : *space_in(request.path, specialists_path);
    const auto opened = open(network, caller.person);
    if (!opened) return stop(request, 404, RefusalCode::not_a_member);
    if (!store_ || opened->space.kind != domain::SpaceKind::network) {
        return stop(request, 404, RefusalCode::not_found);
    }
    const Asked asked{
        .request = request,
        .caller = caller,
        .network = network,
        .space = opened->space,
        .matches =
            domain::may(opened->space.roles_of(caller.person), domain::Action::match_members),
    };
    if (for_one) return suggestions(asked);
    return asked.matches ? specialists(asked) : stop(request, 403, RefusalCode::role_may_not);
}

std::vector<ProfileStore::Kept>
SuggestionsRoute::with_tags(domain::SpaceId network, const std::vector<std::string>& tags) const {
    std::map<PersonId, ProfileStore::Kept> all;
    for (const std::string& tag : tags) {
        PersonId after{};
        for (bool more = true; more && all.size() < profiles_read_max;) {
            auto page = store_->in(network, {.tags = {tag}, .words = {}}, after, profiles_at_once);
            more = page.size() == profiles_at_once;
            for (ProfileStore::Kept& one : page) {
                after = one.person;
                all.insert_or_assign(one.person, std::move(one));
            }
        }
    }
    std::vector<ProfileStore::Kept> found;
    for (auto& [person, one] : all) found.push_back(std::move(one));
    return found;
}

std::vector<std::string>
SuggestionsRoute::tags_where(WordList list, bool ProfileVocabulary::Word::* is) const {
    const std::string of{word_lists[static_cast<std::size_t>(list)]};
    std::vector<std::string> tags;
    for (const auto& word : vocabulary_.all(list)) {
        if (word.*is) tags.push_back(of + ":" + word.id);
    }
    return tags;
}

json::object SuggestionsRoute::reason_told(const domain::Reason& reason) const {
    json::object out{{"ground", ground_name(reason.ground)}};
    if (reason.value.empty()) return out;
    out["what"] = reason.value;
    for (const WordList list : lists_of(reason.ground)) {
        const auto* word = vocabulary_.find(list, reason.value);
        if (!word) continue;
        out["what"] = word->title;
        break;
    }
    return out;
}

ApiResponse SuggestionsRoute::suggestions(const Asked& asked) const {
    const auto& query = asked.request.query;
    PersonId whom = asked.caller.person;
    if (const auto given = query.find("for"); given != query.end()) {
        std::uint64_t id{};
        const std::string& text = given->second;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
        if (error != std::errc{} || end != text.data() + text.size()) {
            return stop(asked.request, 400, RefusalCode::wrong_type);
        }
        whom = PersonId{id};
    }
    const auto as = query.find("as");
    const bool peers = as != query.end() && as->second == "peer";
    if (as != query.end() && !peers && as->second != "mentor") {
        return stop(asked.request, 400, RefusalCode::wrong_type);
    }
    if (whom != asked.caller.person && !asked.matches) {
        return stop(asked.request, 403, RefusalCode::role_may_not);
    }
    if (asked.space.roles_of(whom).empty()) {
        return stop(asked.request, 404, RefusalCode::person_unknown);
    }
    const auto kept = store_->find(asked.network, whom);
    const std::string_view sought_as = peers ? "peer" : "mentor";
    json::object out{{"as", sought_as}, {"profile", kept.has_value()}, {"seeks", false}};
    std::vector<domain::Suggestion> found;
    if (kept) {
        const domain::Profiled who = profiled(*kept);
        const bool seeks = std::ranges::any_of(who.profile.seeks, [&](const std::string& value) {
            return peers ? vocabulary_.peers(value) : vocabulary_.mentoring(WordList::seeks, value);
        });
        out["seeks"] = seeks;
        // Nobody is matched who does not look for it (rule Y16).
        if (seeks) {
            const auto tags =
                peers ? tags_where(WordList::seeks, &ProfileVocabulary::Word::peers)
                      : tags_where(WordList::offers, &ProfileVocabulary::Word::mentoring);
            std::vector<domain::Profiled> others;
            for (const auto& one : with_tags(asked.network, tags)) {
                others.push_back(profiled(one));
            }
            std::vector<PersonId> people;
            for (const auto& one : others) people.push_back(one.person);
            const auto theirs =
                house_.directory.memberships_below(asked.network, whom, rooms_read_max);
            for (const auto& one : store_->mentoring(asked.network, people)) {
                const auto mentor =
                    std::ranges::find(others, one.mentor, &domain::Profiled::person);
                ++mentor->rooms;
                // Who accompanies them already is not suggested to them.
                const bool together = std::ranges::find(theirs, one.room) != theirs.end();
                if (!peers && together) mentor->rooms = domain::Profile::mentees_max;
            }
            const domain::Matching matching{
                .common_languages = vocabulary_.common_languages(), .lot = number(asked.network)
            };
            found = peers ? matching.peers_for(who, others) : matching.mentors_for(who, others);
        }
    }
    std::set<PersonId> people{whom};
    for (const auto& one : found) people.insert(one.person);
    const NamesTold told{house_.directory, asked.network, people};
    json::array all;
    for (const domain::Suggestion& one : found) {
        json::array reasons;
        for (const domain::Reason& reason : one.reasons) reasons.push_back(reason_told(reason));
        json::array lacks;
        for (const domain::Lack lack : one.lacks) lacks.push_back(json::value(lack_name(lack)));
        json::object each{
            {"person", told(one.person)},
            {"reasons", std::move(reasons)},
            {"lacks", std::move(lacks)},
        };
        if (!peers) each["room_left"] = one.room_left;
        all.push_back(std::move(each));
    }
    out["for"] = told(whom);
    out["suggestions"] = std::move(all);
    return answer_json(out);
}

ApiResponse SuggestionsRoute::specialists(const Asked& asked) const {
    std::set<PersonId> people;
    const auto titled = [&](const std::string& key) {
        const auto* word = vocabulary_.find(WordList::specialties, key);
        if (!word) word = vocabulary_.find(WordList::subjects, key);
        return word ? word->title : key;
    };
    const auto native = [&](const std::vector<std::string>& languages) {
        std::vector<std::string> all;
        for (const std::string& one : languages) {
            if (std::ranges::find(vocabulary_.common_languages(), one) ==
                vocabulary_.common_languages().end()) {
                all.push_back(one);
            }
        }
        return all;
    };
    std::vector<domain::SpecialistNeed> needs;
    std::vector<PersonId> unsaid;
    for (const auto& kept : with_tags(
             asked.network, tags_where(WordList::seeks, &ProfileVocabulary::Word::specialist)
         )) {
        const domain::Profiled one = profiled(kept);
        people.insert(one.person);
        if (one.profile.seeks_in.empty()) unsaid.push_back(one.person);
        for (const std::string& specialty : one.profile.seeks_in) {
            const auto* word = vocabulary_.find(WordList::specialties, specialty);
            needs.push_back({
                .teacher = one.person,
                .specialty = specialty,
                .in_language = word && word->in_language,
                .languages = native(one.profile.languages),
            });
        }
    }
    std::vector<domain::Specialist> specialists;
    for (const auto& kept : with_tags(
             asked.network, tags_where(WordList::offers, &ProfileVocabulary::Word::specialist)
         )) {
        domain::Profiled one = profiled(kept);
        people.insert(one.person);
        std::vector<std::string> knows = std::move(one.profile.specialties);
        knows.insert(knows.end(), one.profile.subjects.begin(), one.profile.subjects.end());
        specialists.push_back({
            .person = one.person,
            .specialties = std::move(knows),
            .languages = native(one.profile.languages),
        });
    }
    const domain::Cover cover = domain::cover_of(needs, specialists);
    const NamesTold told{house_.directory, asked.network, people};
    json::array uncovered;
    for (const domain::Uncovered& one : cover.uncovered) {
        uncovered.push_back({
            {"person", told(one.teacher)},
            {"specialty", titled(one.specialty)},
            {"for_language", one.for_language},
        });
    }
    json::array serving;
    for (const domain::Serving& one : cover.serving) {
        json::array serves;
        for (const domain::Served& served : one.serves) {
            json::object each{
                {"person", told(served.teacher)},
                {"specialty", titled(served.specialty)},
                {"language_missing", served.language_missing},
            };
            if (!served.language.empty()) {
                each["language"] = vocabulary_.title(WordList::languages, served.language);
            }
            serves.push_back(std::move(each));
        }
        serving.push_back({{"person", told(one.specialist)}, {"serves", std::move(serves)}});
    }
    json::array silent;
    for (const PersonId person : unsaid) silent.push_back(told(person));
    return answer_json({
        {"uncovered", std::move(uncovered)},
        {"serving", std::move(serving)},
        {"unsaid", std::move(silent)},
    });
}

}  // namespace urdimbre::app
