#include "storage/append_rules.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace urdimbre::storage {
namespace {

void require(bool held, const char* rule) {
    if (held) return;
    std::fprintf(stderr, "append: %s\n", rule);
    std::abort();
}

bool without_nul(std::string_view text) { return text.find('\0') == std::string_view::npos; }

void require_answers_in_order(const Append& append) {
    std::size_t next = 0;
    for (const AppendCommand& command : append.commands) {
        require(
            command.events <= append.events.size() - next,
            "a command counts events that are not there"
        );
        for (std::uint32_t i = 0; i < command.events; ++i, ++next) {
            require(
                append.events[next].command == command.id,
                "an event answers another command than its"
            );
        }
    }
    require(next == append.events.size(), "an event answers no command");
}

void require_of_events(const Append& append) {
    const auto is_here = [&](Sequence seq) {
        return seq > append.expected_head && seq <= append.expected_head + append.events.size();
    };
    for (const NoticeRow& notice : append.notices) {
        require(is_here(notice.seq), "a notice of an event that is not of its batch");
    }
    const auto opens = [&](const Authored& authored) {
        return std::ranges::any_of(append.events, [&](const StoredEvent& event) {
            return event.subject == authored.contribution && event.command == *event.subject;
        });
    };
    for (const Authored& authored : append.authors) {
        require(opens(authored), "the author of what is not of its batch");
    }
    for (const ReadingStart& start : append.beginnings) {
        require(is_here(start.seq), "somebody begins to read elsewhere than in their batch");
    }
}

}  // namespace

bool brings_anything(const Append& append) {
    return !append.events.empty() || !append.contents.empty() || !append.forgotten.empty() ||
           !append.memberships.empty() || !append.notices.empty() || !append.beginnings.empty() ||
           append.deadline.has_value() || !append.answers.empty() || !append.unreacted.empty() ||
           !append.reactions.empty() || !append.authors.empty() || append.forgets_authors;
}

void require_well_formed(std::span<const Append> batch) {
    std::vector<SpaceId> spaces;
    spaces.reserve(batch.size());
    for (const Append& append : batch) {
        spaces.push_back(append.space);
        require(
            append.expected_head > 0 || !append.events.empty() || !brings_anything(append),
            "a space begins with an event"
        );
        Sequence seq = append.expected_head;
        for (const StoredEvent& event : append.events) {
            require(event.seq == ++seq, "sequences do not continue the head");
            require(without_nul(event.body), "U+0000 in an event");
            require(!event.author, "an author beside an event");
        }
        for (const Content& content : append.contents) {
            require(without_nul(content.body), "U+0000 in words");
        }
        require_of_events(append);
        require_answers_in_order(append);
    }
    std::ranges::sort(spaces);
    require(std::ranges::adjacent_find(spaces) == spaces.end(), "a space comes twice");
}

}  // namespace urdimbre::storage
