#include "protocol/wire/text_rules.hpp"
#include "server/app/name_sought.hpp"
#include "server/app/profile_document.hpp"
#include "server/app/profile_lists.hpp"
#include "server/app/sign_up_rules.hpp"
#include "server/app/time_zone.hpp"

#include <algorithm>
#include <set>

// How a profile is read that somebody sent.
namespace urdimbre::app {

namespace json = boost::json;
using domain::Profile;
using domain::WeeklyHours;

namespace {

constexpr std::array profile_members{
    std::string_view{"region"},
    std::string_view{"area"},
    std::string_view{"mentees"},
    std::string_view{"words"},
};
constexpr std::array hours_members{std::string_view{"zone"}, std::string_view{"blocks"}};
constexpr std::array block_members{
    std::string_view{"day"},
    std::string_view{"from"},
    std::string_view{"to"},
    std::string_view{"kind"},
};

bool is_list_name(std::string_view name) {
    return std::ranges::find(profile_lists, name, &ProfileList::name) != profile_lists.end();
}

bool is_text(const json::value& value, std::string_view text) {
    const json::string* said = value.if_string();
    return said && std::string_view{*said} == text;
}

ProfileFault fault_of(domain::HoursFault fault) {
    switch (fault) {
        case domain::HoursFault::no_such_day:
            return ProfileFault::no_such_day;
        case domain::HoursFault::no_such_time:
            return ProfileFault::no_such_time;
        case domain::HoursFault::not_in_quarters:
            return ProfileFault::not_in_quarters;
        case domain::HoursFault::ends_first:
            return ProfileFault::ends_first;
        case domain::HoursFault::overlaps:
            return ProfileFault::overlaps;
    }
    return ProfileFault::overlaps;
}

class ProfileReader {
  public:
    ProfileReader(const ProfileVocabulary& vocabulary, ProfileValues as)
        : vocabulary_(vocabulary), as_(as) {}

    ProfileReading read(const json::object& body) && {
        if (const json::value* value = body.if_contains("profile"); value && !value->is_null()) {
            if (const auto* object = object_at(*value, "profile")) profile(*object);
        }
        if (const json::value* value = body.if_contains("hours"); value && !value->is_null()) {
            if (const auto* object = object_at(*value, "hours")) hours(*object);
        }
        return std::move(reading_);
    }

  private:
    using Values = std::vector<std::pair<std::string_view, std::string>>;

    void note(std::string place, ProfileFault fault, Values values = {}) {
        reading_.problems.push_back({std::move(place), fault, std::move(values)});
    }

    const json::object* object_at(const json::value& value, const std::string& place) {
        if (const json::object* object = value.if_object()) return object;
        note(place, ProfileFault::not_an_object);
        return nullptr;
    }

    template <class Known>
    void only_known(const json::object& object, const std::string& place, const Known& known) {
        for (const auto& [name, value] : object) {
            if (known(name)) continue;
            note(place + "." + std::string{std::string_view{name}}, ProfileFault::unknown_member);
        }
    }

    // In normal form, without blanks around. Empty: there is a problem, or nothing was said.
    std::string line(const json::value& value, const std::string& place) {
        const json::string* said = value.if_string();
        if (!said) {
            note(place, ProfileFault::not_a_text);
            return {};
        }
        const std::string_view typed{*said};
        if (!wire::one_plain_line(typed)) {
            note(place, ProfileFault::not_one_line);
            return {};
        }
        if (wire::code_points(typed) > Profile::value_max) {
            note(place, ProfileFault::too_long, {{"most", std::to_string(Profile::value_max)}});
            return {};
        }
        const auto normal = given_name(typed);
        if (!normal) note(place, ProfileFault::not_readable);
        return normal.value_or("");
    }

    Profile::Values
    values(const json::value& value, const std::string& place, const ProfileList& list) {
        Profile::Values all;
        const json::array* given = value.if_array();
        if (!given) {
            note(place, ProfileFault::not_a_list);
            return all;
        }
        if (given->size() > Profile::values_max) {
            note(place, ProfileFault::too_many, {{"most", std::to_string(Profile::values_max)}});
            return all;
        }
        std::set<std::string> keys;  // what is said twice is said once
        for (std::size_t at = 0; at < given->size(); ++at) {
            const std::string typed = line((*given)[at], place + "[" + std::to_string(at) + "]");
            if (typed.empty()) continue;
            std::string key = key_in(list, typed, vocabulary_);
            const bool known = std::ranges::any_of(list.from, [&](WordList from) {
                return vocabulary_.find(from, key) != nullptr;
            });
            if (!keys.insert(key).second) continue;
            all.push_back(known || as_ == ProfileValues::keys ? std::move(key) : typed);
        }
        return all;
    }

    void profile(const json::object& object) {
        Profile& read = reading_.profile;
        only_known(object, "profile", [](std::string_view name) {
            return is_list_name(name) ||
                   std::ranges::find(profile_members, name) != profile_members.end();
        });
        for (const ProfileList& list : profile_lists) {
            const json::value* value = object.if_contains(list.name);
            if (value) {
                read.*list.values = values(*value, "profile." + std::string{list.name}, list);
            }
        }
        if (const json::value* value = object.if_contains("region"); value && says(*value)) {
            const std::string typed = line(*value, "profile.region");
            const auto* word = vocabulary_.meant(WordList::regions, typed);
            read.region = word ? word->id : as_ == ProfileValues::keys ? folded(typed) : typed;
        }
        if (const json::value* value = object.if_contains("area"); value && says(*value)) {
            const bool rural = is_text(*value, "rural");
            if (rural || is_text(*value, "urban")) {
                read.area = rural ? domain::Area::rural : domain::Area::urban;
            } else {
                note("profile.area", ProfileFault::not_a_choice, {{"what", "rural, urban"}});
            }
        }
        if (const json::value* value = object.if_contains("words")) words(*value);
        mentees(object.if_contains("mentees"));
    }

    static bool says(const json::value& value) { return !is_text(value, ""); }

    void words(const json::value& value) {
        const json::string* said = value.if_string();
        if (!said) return note("profile.words", ProfileFault::not_a_text);
        const std::string_view typed{*said};
        if (wire::code_points(typed) > Profile::words_max) {
            return note(
                "profile.words",
                ProfileFault::too_long,
                {{"most", std::to_string(Profile::words_max)}}
            );
        }
        // Lines may be broken; whatever else is not drawn may not be there.
        std::string plain{typed};
        std::ranges::replace(plain, '\n', ' ');
        if (!wire::one_plain_line(plain)) return note("profile.words", ProfileFault::not_readable);
        if (!wire::blank(typed)) reading_.profile.words = typed;
    }

    void mentees(const json::value* value) {
        Profile& read = reading_.profile;
        const bool offers = std::ranges::any_of(read.offers, [&](const std::string& offer) {
            return vocabulary_.mentoring(WordList::offers, offer);
        });
        boost::system::error_code error;
        const auto count = value ? value->to_number<std::int64_t>(error) : 0;
        const auto most = static_cast<std::int64_t>(Profile::mentees_max);
        if (error || count < 0 || count > most) {
            note("profile.mentees", ProfileFault::not_a_choice, {{"what", "0, 1, 2, 3"}});
        } else if (offers && count == 0) {
            note("profile.mentees", ProfileFault::mentees_missing);
        } else if (!offers && count > 0) {
            note("profile.mentees", ProfileFault::mentees_without_offer);
        } else {
            read.mentees = static_cast<unsigned>(count);
        }
    }

    void hours(const json::object& object) {
        WeeklyHours read;
        only_known(object, "hours", [](std::string_view name) {
            return std::ranges::find(hours_members, name) != hours_members.end();
        });
        const json::value* zone = object.if_contains("zone");
        if (zone && zone->is_string()) read.zone = std::string_view{zone->get_string()};
        if (!find_zone(read.zone)) note("hours.zone", ProfileFault::zone_unknown);
        const json::value* given = object.if_contains("blocks");
        const json::array* blocks = given ? given->if_array() : nullptr;
        if (!blocks) return note("hours.blocks", ProfileFault::not_a_list);
        if (blocks->size() > WeeklyHours::blocks_max) {
            return note(
                "hours.blocks",
                ProfileFault::too_many,
                {{"most", std::to_string(WeeklyHours::blocks_max)}}
            );
        }
        std::vector<bool> unread;
        for (std::size_t at = 0; at < blocks->size(); ++at) {
            const std::string place = "hours.blocks[" + std::to_string(at) + "]";
            const std::size_t before = reading_.problems.size();
            const json::object* one = object_at((*blocks)[at], place);
            const domain::WeekBlock found = one ? block(*one, place) : domain::WeekBlock{};
            unread.push_back(reading_.problems.size() > before);
            // Of no length it crosses nothing, and what is wrong with it was named just now.
            read.blocks.push_back(unread.back() ? domain::WeekBlock{} : found);
        }
        for (const domain::WrongBlock& wrong : domain::wrong_blocks(read.blocks)) {
            if (unread[wrong.block]) continue;
            note("hours.blocks[" + std::to_string(wrong.block) + "]", fault_of(wrong.fault));
        }
        if (!read.blocks.empty()) reading_.hours = std::move(read);
    }

    domain::WeekBlock block(const json::object& object, const std::string& place) {
        only_known(object, place, [](std::string_view name) {
            return std::ranges::find(block_members, name) != block_members.end();
        });
        const auto number = [&](std::string_view name, ProfileFault fault) {
            boost::system::error_code error;
            const json::value* value = object.if_contains(name);
            const auto found = value ? value->to_number<std::uint16_t>(error) : std::uint16_t{};
            if (!value || error) note(place + "." + std::string{name}, fault);
            return found;
        };
        const std::uint16_t day = number("day", ProfileFault::no_such_day);
        domain::WeekBlock read{
            .day = static_cast<std::uint8_t>(std::min<std::uint16_t>(day, 7)),
            .from = number("from", ProfileFault::no_such_time),
            .to = number("to", ProfileFault::no_such_time),
        };
        const json::value* kind = object.if_contains("kind");
        for (const auto each :
             {domain::HoursKind::collegial,
              domain::HoursKind::mentoring,
              domain::HoursKind::teaching}) {
            if (!kind || !is_text(*kind, hours_kind_name(each))) continue;
            read.kind = each;
            return read;
        }
        note(
            place + ".kind",
            ProfileFault::not_a_choice,
            {{"what", "collegial, mentoring, teaching"}}
        );
        return read;
    }

    const ProfileVocabulary& vocabulary_;
    ProfileValues as_;
    ProfileReading reading_{};
};

}  // namespace

ProfileReading
read_profile(const json::object& body, const ProfileVocabulary& vocabulary, ProfileValues as) {
    return ProfileReader{vocabulary, as}.read(body);
}

}  // namespace urdimbre::app
