#include "server/app/call_roll.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/domain/call.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::string_view here_words = "call here ";
constexpr std::string_view signal_words = "call signal ";

bool take_words(std::string_view& text, std::string_view words) {
    if (!text.starts_with(words)) return false;
    text.remove_prefix(words.size());
    return true;
}

bool take_call_id(std::string_view& text, domain::Uuid& id) {
    if (text.size() < wire::uuid_characters) return false;
    const auto read = wire::parse_uuid(text.substr(0, wire::uuid_characters));
    if (!read) return false;
    id = {*read};
    text.remove_prefix(wire::uuid_characters);
    return true;
}

template <class Number>
bool take_call_number(std::string_view& text, Number& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end == text.data()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool take_presence(std::string_view& text, CallPresence& one) {
    std::uint64_t person{};
    std::int64_t since{};
    unsigned media{};
    const bool whole = take_words(text, " ") && take_call_id(text, one.participant) &&
                       take_words(text, ",") && take_call_number(text, person) &&
                       take_words(text, ",") && take_call_number(text, since) &&
                       take_words(text, ",") && take_call_number(text, media) && media <= 3;
    if (!whole) return false;
    one.person = domain::PersonId{person};
    one.since = domain::Instant{domain::Duration{since}};
    one.muted = (media & 1u) != 0;
    one.video = (media & 2u) != 0;
    return true;
}

bool came_before(const CallPresence& a, const CallPresence& b) {
    return std::tie(a.since, a.participant) < std::tie(b.since, b.participant);
}

}  // namespace

std::vector<CallPresence> standing(std::vector<CallPresence> all) {
    std::ranges::sort(all, came_before);
    std::vector<CallPresence> in;
    for (const CallPresence& one : all) {
        const auto before = std::ranges::find(in, one.person, &CallPresence::person);
        if (before != in.end()) {
            *before = one;  // in the place of the same person's earlier one
        } else if (in.size() < domain::call_people_max) {
            in.push_back(one);
        }
    }
    return in;
}

bool CallRoll::heard(const Node& node, std::vector<CallPresence> here, Time now) {
    if (here.size() > said_max) here.resize(said_max);
    const auto before = said_.find(node);
    if (here.empty()) return said_.erase(node) > 0;
    if (before == said_.end()) {
        if (said_.size() >= nodes_max) return false;
        said_.emplace(node, Said{.here = std::move(here), .at = now});
        return true;
    }
    before->second.at = now;
    if (before->second.here == here) return false;
    before->second.here = std::move(here);
    return true;
}

bool CallRoll::expire(Time now) {
    return std::erase_if(said_, [&](const auto& one) { return one.second.at + believed <= now; }) >
           0;
}

bool CallRoll::knows(const domain::Uuid& participant) const {
    return std::ranges::any_of(said_, [&](const auto& one) {
        const auto& here = one.second.here;
        return std::ranges::find(here, participant, &CallPresence::participant) != here.end();
    });
}

void CallRoll::add_to(std::vector<CallPresence>& all) const {
    for (const auto& [node, said] : said_)
        all.insert(all.end(), said.here.begin(), said.here.end());
}

std::string encode(const CallAnnouncement& announcement) {
    std::string text{here_words};
    wire::append_uuid(text, announcement.node.bytes);
    for (const CallPresence& one : announcement.here) {
        text += ' ';
        wire::append_uuid(text, one.participant.bytes);
        text += ',' + std::to_string(number(one.person));
        text += ',' + std::to_string(one.since.time_since_epoch().count());
        text += ',' + std::to_string((one.muted ? 1u : 0u) + (one.video ? 2u : 0u));
    }
    return text;
}

std::optional<CallAnnouncement> decode_call_announcement(std::string_view hint) {
    CallAnnouncement announcement;
    if (!take_words(hint, here_words) || !take_call_id(hint, announcement.node)) return {};
    while (!hint.empty()) {
        CallPresence one;
        if (!take_presence(hint, one)) return {};
        announcement.here.push_back(one);
    }
    return announcement;
}

std::string passed_signal(const domain::Uuid& to, std::string_view frame) {
    std::string text{signal_words};
    wire::append_uuid(text, to.bytes);
    text += ' ';
    text += frame;
    return text;
}

std::optional<PassedSignal> decode_passed_signal(std::string_view hint) {
    PassedSignal signal;
    const bool whole =
        take_words(hint, signal_words) && take_call_id(hint, signal.to) && take_words(hint, " ");
    if (!whole) return {};
    signal.frame = hint;
    return signal;
}

}  // namespace urdimbre::app
