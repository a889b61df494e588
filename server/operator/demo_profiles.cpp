#include "server/operator/demo_profiles.hpp"

#include "server/app/profile_document.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace urdimbre::operators {

namespace json = boost::json;

namespace {

constexpr std::size_t people_max = 100;

[[noreturn]] void impossible(const std::string& what) {
    throw std::invalid_argument("demo, perfiles: " + what);
}

}  // namespace

// Nothing in it is asked of a file that others wrote: it is built in, and wrong only by mistake.
void introduce_in_demo(
    std::string_view text,
    storage::ProfileStore& store,
    storage::Directory& directory,
    domain::Instant now
) {
    const json::value whole = json::parse(text);
    const std::string title{whole.at("network").as_string()};
    const auto network = directory.reserved_space(domain::SpaceKind::network, title);
    if (!network) impossible("no hay " + title);
    const auto members = directory.members_of(*network, domain::PersonId{0}, people_max);
    const app::ProfileVocabulary& vocabulary = app::shipped_vocabulary();
    for (const json::value& each : whole.at("people").as_array()) {
        const std::string name{each.at("person").as_string()};
        const auto member = std::ranges::find(members, name, &storage::MemberListing::name);
        if (member == members.end()) impossible(name + " no está en " + title);
        const app::ProfileReading read = app::read_profile(each.as_object(), vocabulary);
        if (!read.problems.empty()) impossible(name + ", " + read.problems.front().place);
        const auto outcome = store.keep({
            .network = *network,
            .person = member->id,
            .base = 0,
            .at = now,
            .profile = json::serialize(app::profile_json(read.profile)),
            .hours = read.hours ? json::serialize(app::hours_json(*read.hours)) : std::string{},
            .tags = app::tags_of(read.profile, vocabulary),
            .words = app::words_of(read.profile, vocabulary),
        });
        if (outcome == storage::ProfileStore::Outcome::no_member) impossible(name);
    }
}

}  // namespace urdimbre::operators
