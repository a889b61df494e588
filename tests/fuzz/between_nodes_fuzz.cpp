// What nodes tell each other through Redis, to which another program may write as well.
#include "server/app/call_roll.hpp"
#include "server/app/hint.hpp"
#include "server/app/relay_only.hpp"
#include "storage/redis/presence_text.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <string>

namespace urdimbre::fuzz {
namespace {

void law_of_hints(std::string_view text) {
    const auto hint = app::decode_hint(text);
    if (!hint) return;
    law(hint->from <= hint->upto, "a space does not shrink");
    const std::string written = app::encode(*hint);
    law(written.size() <= text.size(), "the shortest form is the one that is written");
    law(app::decode_hint(written) == hint, "a hint is read as it was written");
}

void law_of_presence(std::string_view text) {
    namespace redis = storage::redis;
    const auto here = redis::parse_presence(text);
    if (!here) return;
    law(here->size() <= storage::PresenceStore::present_max, "no more than a space can show");
    law(std::ranges::all_of(*here, [](const auto& one) { return one.devices > 0; }),
        "on some device");
    const std::string written = redis::presence_text(*here);
    law(written.size() <= text.size(), "the shortest form is the one that is written");
    law(written.size() <= here->size() * redis::present_text_bytes_max,
        "each takes what is allowed");
    law(redis::parse_presence(written) == here, "presence is read as it was written");
}

void law_of_calls(std::string_view text) {
    if (const auto here = app::decode_call_announcement(text)) {
        const std::string written = app::encode(*here);
        law(written.size() <= text.size(), "the shortest form is the one that is written");
        law(app::decode_call_announcement(written) == here, "who is in a call is read as written");
        law(app::standing(here->here).size() <= 6, "a call holds six people");
    }
    if (const auto signal = app::decode_passed_signal(text)) {
        law(app::passed_signal(signal->to, signal->frame).size() == text.size(),
            "a signal is passed on whole");
    }
}

// What a client sends where a network asks for relays.
void law_of_relays(std::string_view text) {
    if (const auto kept = app::relay_candidate(text)) {
        law(app::relay_candidate(*kept) == kept, "a candidate that passes passes as it is");
        law(kept->find_first_of("\r\n") == std::string::npos, "one line");
    }
    const std::string kept = app::relay_description(text);
    law(app::relay_description(kept) == kept, "once is enough");
    for (std::string_view rest = kept; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        rest.remove_prefix(std::min(rest.size(), line.size() + 2));
        law(!line.starts_with("a=candidate") || app::relay_candidate(line.substr(2)).has_value(),
            "no way past the relays");
    }
}

}  // namespace

void try_one(std::string_view input) {
    law_of_hints(input);
    law_of_presence(input);
    law_of_calls(input);
    law_of_relays(input);
}

}  // namespace urdimbre::fuzz
