#include "server/app/stored.hpp"
#include "server/operator/opened_database.hpp"
#include "server/operator/tasks.hpp"
#include "server/support/log.hpp"
#include "storage/postgres/access_record.hpp"

#include "protocol/wire/uuid.hpp"
#include "protocol/wire/wire.hpp"

#include <date/date.h>

#include <boost/json.hpp>

#include <cstdio>
#include <map>

namespace urdimbre::operators {
namespace {

constexpr std::size_t page = 500;

std::map<domain::ContentId, std::string> words_of(
    storage::EventLog& log,
    domain::SpaceId space,
    const std::vector<storage::StoredEvent>& events
) {
    std::vector<domain::ContentId> ids;
    for (const storage::StoredEvent& stored : events) {
        const auto event = app::from_stored(stored);
        if (!event) continue;
        for (const domain::ContentId& id : domain::words(event->event)) ids.push_back(id);
    }
    std::map<domain::ContentId, std::string> words;
    for (storage::Content& one : log.contents(space, ids)) {
        words.emplace(one.id, std::move(one.body));
    }
    return words;
}

std::string line(const storage::StoredEvent& stored) {
    std::string out = std::to_string(stored.seq) + " " + date::format("%FT%TZ", stored.at) + " ";
    wire::append_uuid(out, stored.command.bytes);
    return out + " " + stored.body;
}

}  // namespace

int print_log(const support::Config& config, const TaskArguments& asked) {
    const domain::SpaceId space{asked.number("space").value_or(0)};
    domain::Sequence after = asked.number("after").value_or(0);
    const bool with_words = asked.has("words");
    OpenedDatabase opened{config};
    if (!opened.directory.space(space)) throw WrongArguments("--space: ese espacio no existe");
    if (with_words) {
        support::log::warning(
            "words_read_by_operator", {{"space", number(space)}, {"after", after}}
        );
        // Its people are told, before anything is shown (rule P15).
        storage::postgres::PostgresAccessRecord{opened.database}.note_all(
            space, {}, storage::AccessRecord::What::words, opened.log.now()
        );
    }
    for (;;) {
        const auto events = opened.log.read(space, after, page);
        const auto words = with_words ? words_of(opened.log, space, events)
                                      : std::map<domain::ContentId, std::string>{};
        for (const storage::StoredEvent& stored : events) {
            std::puts(line(stored).c_str());
            after = stored.seq;
            const auto event = app::from_stored(stored);
            if (!event) continue;
            for (const domain::ContentId& id : domain::words(event->event)) {
                const auto found = words.find(id);
                if (found == words.end()) continue;
                // As JSON: one line, whatever it holds.
                std::printf("    %s\n", boost::json::serialize(found->second).c_str());
            }
        }
        if (events.size() < page) return 0;
    }
}

}  // namespace urdimbre::operators
