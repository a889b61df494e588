#include "server/domain/sharing_recordings.hpp"

#include "server/domain/access.hpp"
#include "server/domain/accompaniment.hpp"
#include "server/domain/nesting.hpp"
#include "server/domain/overloaded.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace urdimbre::domain {
namespace {

using RecordingDecided = boost::system::result<Decision, Refusal>;
using RecordingFound = boost::system::result<const Recording*, Refusal>;

constexpr std::uint32_t seconds_max = 24 * 60 * 60;
constexpr std::uint32_t clip_ms_min = 1'000;
constexpr std::uint32_t clip_ms_max = 600'000;
constexpr std::chrono::days told_again_after{1};
constexpr std::string_view video_prefix = "video/";
constexpr std::string_view audio_prefix = "audio/";

AccompanimentEvent as_event(RecordingEvent event) { return event; }

RecordingDecided
recorded(RecordingEvent event, std::vector<Words> words = {}, std::vector<ContentId> gone = {}) {
    return Decision{
        .events = {as_event(std::move(event))},
        .words = std::move(words),
        .forgotten = std::move(gone),
    };
}

// Known to everybody who reads the space, whatever they may play of it.
RecordingFound standing_recording(const Space& space, const RecordingId& id) {
    const Recording* one = space.accompaniment.find_recording(id);
    if (!one) return Refusal::recording_unknown;
    if (one->gone()) return Refusal::recording_withdrawn;
    return one;
}

RecordingFound owned_recording(const Space& space, PersonId by, const RecordingId& id) {
    const RecordingFound found = standing_recording(space, id);
    if (found && (*found)->by != by) return Refusal::role_may_not;
    return found;
}

// Whoever may play it may talk about it.
RecordingFound playable_recording(const Space& space, PersonId by, const RecordingId& id) {
    const RecordingFound found = standing_recording(space, id);
    if (!found) return found;
    const Playable what = playable(space, **found, by);
    if (what != Playable::sound && what != Playable::whole) return Refusal::recording_unknown;
    return found;
}

bool are_members(const Space& space, const std::vector<PersonId>& people) {
    const std::set<PersonId> distinct{people.begin(), people.end()};
    return distinct.size() == people.size() &&
           std::ranges::all_of(people, [&](PersonId one) { return space.members.contains(one); });
}

Instant kept_until_at_most(Instant now) {
    const auto day = std::chrono::floor<std::chrono::days>(now);
    auto date = std::chrono::year_month_day{day} + Recording::kept_at_most;
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return Instant{std::chrono::sys_days{date}} + (now - day);
}

std::optional<Refusal>
objection_to(const Space& space, const Asked& asked, PersonId owner, const RecordingSaid& said) {
    if (said.people.size() > Recording::people_max || !are_members(space, said.people) ||
        std::ranges::find(said.people, owner) != said.people.end()) {
        return Refusal::recording_people;
    }
    if (said.until < asked.at + Recording::kept_at_least ||
        said.until > kept_until_at_most(asked.at)) {
        return Refusal::recording_until;
    }
    return {};
}

std::optional<RecordingMedia> media_in(const FileFacts& facts) {
    if (facts.media.starts_with(video_prefix)) return RecordingMedia::video;
    if (facts.media.starts_with(audio_prefix)) return RecordingMedia::audio;
    return {};
}

bool holds_recording(const Space& space, const ContentId& file) {
    return std::ranges::any_of(space.accompaniment.recordings, [&](const Recording& one) {
        return one.file == file;
    });
}

RecordingDecided bring(const Space& space, const Asked& asked, const BringRecording& bring) {
    if (const auto no = objection_to_bringing(space.kind, space.roles_of(asked.by))) return *no;
    if (const auto no = objection_to(space, asked, asked.by, bring.said)) return *no;
    if (bring.seconds && (*bring.seconds == 0 || *bring.seconds > seconds_max)) {
        return Refusal::recording_moment;
    }
    if (space.accompaniment.recordings.size() >= Accompaniment::recordings_max) {
        return Refusal::recordings_full;
    }
    const FileToAttach* file = bring.files.size() == 1 ? &bring.files.front() : nullptr;
    if (!file || !file->facts || holds_recording(space, file->file)) return Refusal::file_unknown;
    const auto media = media_in(*file->facts);
    if (!media) return Refusal::recording_media;
    return recorded(
        RecordingBrought{
            .recording = asked.id,
            .by = asked.by,
            .file = file->file,
            .media = *media,
            .size = file->facts->size,
            .seconds = bring.seconds,
            .people = bring.said.people,
            .minors = bring.said.minors,
            .until = bring.said.until,
        },
        {{asked.id, bring.said.words},
         {file->file, description({.name = {}, .facts = *file->facts})}}
    );
}

RecordingDecided describe(const Space& space, const Asked& asked, const DescribeRecording& anew) {
    const RecordingFound found = owned_recording(space, asked.by, anew.recording);
    if (!found) return found.error();
    const Recording& one = **found;
    if (one.shared_at) return Refusal::recording_is_shared;
    if (const auto no = objection_to(space, asked, one.by, anew.said)) return *no;
    if (one.changes >= Recording::changes_max) return Refusal::edited_too_often;
    return recorded(
        RecordingDescribed{
            .recording = one.id,
            .by = asked.by,
            .words = asked.id,
            .people = anew.said.people,
            .minors = anew.said.minors,
            .until = anew.said.until,
        },
        {{asked.id, anew.said.words}},
        {one.words}
    );
}

// To what they read, and to nothing that was said of it since. Consenting to less is never too late
// and never too often, and needs nothing that whoever left cannot read.
RecordingDecided consent(const Space& space, const Asked& asked, const ConsentToRecording& given) {
    const RecordingFound found = standing_recording(space, given.recording);
    if (!found) return found.error();
    const Recording& one = **found;
    if (!one.is_in(asked.by)) return Refusal::recording_unknown;
    const Recording::Consent* before = one.consent_of(asked.by);
    if (before && before->consent == given.consent) return Decision{};
    const bool narrows = before && given.consent == RecordingConsent::sound_only;
    if (one.shared_at && !narrows) return Refusal::recording_is_shared;
    if (!narrows && given.words != one.words) return Refusal::recording_described_anew;
    if (!narrows && one.changes >= Recording::changes_max) return Refusal::edited_too_often;
    return recorded(RecordingConsented{one.id, asked.by, given.consent});
}

RecordingDecided share(const Space& space, const Asked& asked, const ShareRecording& share) {
    const RecordingFound found = owned_recording(space, asked.by, share.recording);
    if (!found) return found.error();
    const Recording& one = **found;
    if (share.readers.size() > Recording::readers_max || !are_members(space, share.readers)) {
        return Refusal::recording_readers;
    }
    if (!one.all_consented()) return Refusal::recording_not_consented;
    if (one.shared_at && one.readers == share.readers) return Decision{};
    if (one.changes >= Recording::changes_max) return Refusal::edited_too_often;
    return recorded(RecordingShared{one.id, asked.by, share.readers, one.sound_only()});
}

RecordingDecided withdraw(const Space& space, const Asked& asked, const WithdrawRecording& gone) {
    const Recording* one = space.accompaniment.find_recording(gone.recording);
    if (!one) return Refusal::recording_unknown;
    if (!one->is_of(asked.by)) {
        return one->gone() ? Refusal::recording_withdrawn : Refusal::recording_unknown;
    }
    if (one->gone()) return Decision{};
    return recorded(RecordingWithdrawn{one->id, asked.by}, {}, all_words(*one));
}

// Without saying how long it takes, it may take a day.
bool is_within(const Recording& one, std::uint32_t at_ms) {
    return at_ms <= one.seconds.value_or(seconds_max) * std::uint64_t{1'000};
}

// Of all recordings of the space.
template <typename Said>
std::size_t all_said(const Space& space, std::vector<Said> Recording::* of_one) {
    std::size_t count = 0;
    for (const Recording& one : space.accompaniment.recordings) count += (one.*of_one).size();
    return count;
}

// A day with much to say about it is one notice.
bool tells_owner(const Recording& one, const Asked& asked) {
    return asked.by != one.by &&
           std::ranges::none_of(one.comments, [&](const Recording::Comment& comment) {
               return comment.by != one.by && comment.at > asked.at - told_again_after;
           });
}

RecordingDecided comment(const Space& space, const Asked& asked, const CommentRecording& said) {
    const RecordingFound found = playable_recording(space, asked.by, said.recording);
    if (!found) return found.error();
    const Recording& one = **found;
    if (said.at_ms && !is_within(one, *said.at_ms)) return Refusal::recording_moment;
    if (said.answers) {
        const Recording::Comment* answered = one.find_comment(*said.answers);
        if (!answered || answered->answers) return Refusal::recording_comment_unknown;
    }
    if (one.comments.size() >= Recording::comments_max ||
        all_said(space, &Recording::comments) >= Accompaniment::recording_comments_max) {
        return Refusal::recording_comments_full;
    }
    return recorded(
        RecordingCommented{
            .recording = one.id,
            .comment = asked.id,
            .by = asked.by,
            .at_ms = said.at_ms,
            .kind = said.kind,
            .answers = said.answers,
            .tells = tells_owner(one, asked),
        },
        {{asked.id, said.text}}
    );
}

// What is not there any more is withdrawn already.
RecordingDecided
withdraw_comment(const Space& space, const Asked& asked, const WithdrawRecordingComment& gone) {
    const RecordingFound found = standing_recording(space, gone.recording);
    if (!found) return found.error();
    const Recording::Comment* said = (*found)->find_comment(gone.comment);
    if (!said || said->by != asked.by) return Refusal::recording_comment_unknown;
    return recorded(RecordingCommentWithdrawn{gone.recording, gone.comment}, {}, {gone.comment});
}

RecordingDecided mark(const Space& space, const Asked& asked, const MarkClip& mark) {
    const RecordingFound found = playable_recording(space, asked.by, mark.recording);
    if (!found) return found.error();
    const Recording& one = **found;
    if (mark.to_ms < mark.from_ms || mark.to_ms - mark.from_ms < clip_ms_min ||
        mark.to_ms - mark.from_ms > clip_ms_max || !is_within(one, mark.to_ms)) {
        return Refusal::recording_moment;
    }
    if (one.clips.size() >= Recording::clips_max ||
        all_said(space, &Recording::clips) >= Accompaniment::recording_clips_max) {
        return Refusal::recording_comments_full;
    }
    return recorded(
        ClipMarked{one.id, asked.id, asked.by, mark.from_ms, mark.to_ms}, {{asked.id, mark.title}}
    );
}

RecordingDecided withdraw_clip(const Space& space, const Asked& asked, const WithdrawClip& gone) {
    const RecordingFound found = standing_recording(space, gone.recording);
    if (!found) return found.error();
    const Recording::Clip* clip = (*found)->find_clip(gone.clip);
    if (!clip || (clip->by != asked.by && (*found)->by != asked.by)) {
        return Refusal::recording_comment_unknown;
    }
    return recorded(ClipWithdrawn{gone.recording, gone.clip}, {}, {gone.clip});
}

std::optional<Instant> warns_at(const Recording& one) {
    if (one.gone() || one.warned) return {};
    return one.until - Recording::warned_before;
}

}  // namespace

RecordingDecided decide(const Space& space, const Asked& asked, const RecordingCommand& command) {
    return std::visit(
        Overloaded{
            [&](const BringRecording& one) { return bring(space, asked, one); },
            [&](const DescribeRecording& one) { return describe(space, asked, one); },
            [&](const ConsentToRecording& one) { return consent(space, asked, one); },
            [&](const ShareRecording& one) { return share(space, asked, one); },
            [&](const WithdrawRecording& one) { return withdraw(space, asked, one); },
            [&](const CommentRecording& one) { return comment(space, asked, one); },
            [&](const WithdrawRecordingComment& one) {
                return withdraw_comment(space, asked, one);
            },
            [&](const MarkClip& one) { return mark(space, asked, one); },
            [&](const WithdrawClip& one) { return withdraw_clip(space, asked, one); },
        },
        command
    );
}

std::optional<Refusal> objection_to_bringing(SpaceKind kind, Roles roles) {
    if (!is_room(kind)) return Refusal::accompaniment_elsewhere;
    if (!is_party(roles)) return Refusal::not_a_party;
    return {};
}

bool takes_back_recorded(const Space& space, PersonId by, const RecordingCommand& command) {
    const auto find = [&](const RecordingId& id) { return space.accompaniment.find_recording(id); };
    if (const auto* whole = std::get_if<WithdrawRecording>(&command)) {
        const Recording* one = find(whole->recording);
        return one && one->is_of(by);
    }
    if (const auto* said = std::get_if<WithdrawRecordingComment>(&command)) {
        const Recording* one = find(said->recording);
        const Recording::Comment* comment = one ? one->find_comment(said->comment) : nullptr;
        return comment && comment->by == by;
    }
    if (const auto* marked = std::get_if<WithdrawClip>(&command)) {
        const Recording* one = find(marked->recording);
        const Recording::Clip* clip = one ? one->find_clip(marked->clip) : nullptr;
        return clip && clip->by == by;
    }
    // Who is in it may still narrow what they once consented to.
    if (const auto* given = std::get_if<ConsentToRecording>(&command)) {
        const Recording* one = find(given->recording);
        return one && given->consent == RecordingConsent::sound_only && one->consent_of(by);
    }
    return false;
}

Playable playable(const Space& space, const Recording& one, PersonId person) {
    if (!may(space.roles_of(person), Action::read)) return Playable::nothing;
    if (one.gone()) return Playable::gone;
    if (one.is_of(person)) return Playable::whole;
    if (!one.is_shared_with(person)) return Playable::nothing;
    return one.sound_only() ? Playable::sound : Playable::whole;
}

std::optional<Instant> next_of_recordings(const Space& space) {
    std::optional<Instant> next;
    const auto consider = [&](std::optional<Instant> at) {
        if (at && (!next || *at < *next)) next = at;
    };
    for (const Recording& one : space.accompaniment.recordings) {
        if (one.gone()) continue;
        consider(one.until);
        consider(warns_at(one));
    }
    return next;
}

std::vector<Event> due_of_recordings(const Space& space, Instant now) {
    std::vector<Event> events;
    for (const Recording& one : space.accompaniment.recordings) {
        if (one.gone()) continue;
        const auto warns = warns_at(one);
        if (one.until <= now) {
            events.emplace_back(as_event(RecordingExpired{one.id}));
        } else if (warns && *warns <= now) {
            events.emplace_back(as_event(RecordingExpiring{one.id}));
        }
    }
    return events;
}

std::vector<ContentId> forgotten_by(const Space& before, std::span<const Event> due) {
    std::vector<ContentId> gone;
    for (const Event& event : due) {
        const auto* what = std::get_if<AccompanimentEvent>(&event);
        const auto* about = what ? std::get_if<RecordingEvent>(what) : nullptr;
        if (!about || !ends_recording(*about)) continue;
        const Recording* one = before.accompaniment.find_recording(subject(*about));
        if (!one) continue;
        for (const ContentId& id : all_words(*one)) gone.push_back(id);
    }
    return gone;
}

}  // namespace urdimbre::domain
