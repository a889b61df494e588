#include "server/app/recording_words.hpp"

#include "server/app/text_parts.hpp"

#include <utility>

namespace urdimbre::app {

std::string written(const RecordingWords& words) {
    TextParts parts{{"title", words.title}, {"purpose", words.purpose}};
    if (words.others) parts["others"] = *words.others;
    return parts_written(parts);
}

std::optional<RecordingWords> recording_words(std::string_view text) {
    auto read = parts_read(text);
    if (!read) return {};
    RecordingWords words{
        .title = std::move((*read)["title"]),
        .purpose = std::move((*read)["purpose"]),
        .others = {},
    };
    const auto others = read->find("others");
    if (others != read->end()) words.others = std::move(others->second);
    return words;
}

}  // namespace urdimbre::app
