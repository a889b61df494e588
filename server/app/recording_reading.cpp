#include "server/app/recording_reading.hpp"

#include "server/app/recording_words.hpp"
#include "server/app/same_names.hpp"
#include "server/app/stored_space.hpp"
#include "server/app/translate_parts.hpp"
#include "server/domain/sharing_recordings.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::app {
namespace {

using RecordingTexts = std::map<domain::ContentId, std::string>;

wire::RenditionState state_of(const storage::RenditionStore::Part& part) {
    switch (part.state) {
        case storage::RenditionStore::State::ready:
            return wire::RenditionState::ready;
        case storage::RenditionStore::State::making:
            return wire::RenditionState::making;
        case storage::RenditionStore::State::impossible:
        case storage::RenditionStore::State::elsewhere:
            break;
    }
    return wire::RenditionState::impossible;
}

// Whoever withdrew something meanwhile took its words: what has none is left out.
std::vector<wire::RecordingComment>
comments_shown(const domain::Recording& one, RecordingTexts& texts) {
    std::vector<wire::RecordingComment> shown;
    for (const domain::Recording::Comment& comment : one.comments) {
        const auto text = texts.find(comment.id);
        if (text == texts.end()) continue;
        shown.push_back({
            .comment = comment.id.bytes,
            .by = number(comment.by),
            .at = comment.at,
            .at_ms = comment.at_ms,
            .kind = outside(comment.kind),
            .text = std::move(text->second),
            .answers = outer(comment.answers),
        });
    }
    return shown;
}

std::vector<wire::RecordingClip> clips_shown(const domain::Recording& one, RecordingTexts& texts) {
    std::vector<wire::RecordingClip> shown;
    for (const domain::Recording::Clip& clip : one.clips) {
        const auto title = texts.find(clip.id);
        if (title == texts.end()) continue;
        shown.push_back({
            .clip = clip.id.bytes,
            .by = number(clip.by),
            .at = clip.at,
            .from_ms = clip.from_ms,
            .to_ms = clip.to_ms,
            .title = std::move(title->second),
        });
    }
    return shown;
}

}  // namespace

boost::system::result<wire::RecordingFrame, wire::RefusalCode> read_recording(
    storage::EventLog& log,
    storage::RenditionStore* renditions,
    domain::PersonId asker,
    domain::Instant now,
    const wire::AskRecordingFrame& ask
) {
    const domain::SpaceId id{ask.space};
    const domain::Space space = read_space(log, id);
    const domain::Recording* one = space.accompaniment.find_recording({ask.recording});
    const auto may = one ? domain::playable(space, *one, asker) : domain::Playable::nothing;
    if (may == domain::Playable::nothing) return wire::RefusalCode::recording_unknown;
    if (may == domain::Playable::gone) return wire::RefusalCode::recording_withdrawn;
    RecordingTexts texts;
    for (storage::Content& content : log.contents(id, domain::all_words(*one))) {
        texts.emplace(content.id, std::move(content.body));
    }
    const auto text = texts.find(one->words);
    auto words = text == texts.end() ? std::nullopt : recording_words(text->second);
    if (!words) return wire::RefusalCode::recording_withdrawn;
    const bool whole = may == domain::Playable::whole;
    const auto standing =
        renditions ? renditions->standing(id, one->file, now) : storage::RenditionStore::Standing{};
    return wire::RecordingFrame{
        .ref = ask.ref,
        .space = ask.space,
        .recording = ask.recording,
        .words = one->words.bytes,
        .title = std::move(words->title),
        .purpose = std::move(words->purpose),
        .others = std::move(words->others),
        .comments = comments_shown(*one, texts),
        .clips = clips_shown(*one, texts),
        .picture = whole ? wire::RenditionState::ready : wire::RenditionState::not_for_you,
        .sound = state_of(standing.sound),
        .still = state_of(standing.still),
    };
}

}  // namespace urdimbre::app
