// What nodes tell each other through Redis, to which another program may write as well.
#include "server/app/hint.hpp"
#include "storage/redis/presence_text.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>

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

}  // namespace

void try_one(std::string_view input) {
    law_of_hints(input);
    law_of_presence(input);
}

}  // namespace urdimbre::fuzz
