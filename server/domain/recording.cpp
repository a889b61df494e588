#include "server/domain/recording.hpp"

#include "server/domain/overloaded.hpp"

#include <algorithm>

namespace urdimbre::domain {

RecordingId subject(const RecordingEvent& event) {
    return std::visit([](const auto& one) { return one.recording; }, event);
}

bool ends_recording(const RecordingEvent& event) {
    return std::holds_alternative<RecordingWithdrawn>(event) ||
           std::holds_alternative<RecordingExpired>(event);
}

bool is_found(const RecordingEvent& event) {
    return std::holds_alternative<RecordingBrought>(event) || ends_recording(event);
}

bool Recording::is_in(PersonId person) const {
    return std::ranges::find(people, person) != people.end();
}

const Recording::Consent* Recording::consent_of(PersonId person) const {
    const auto found = std::ranges::find(consents, person, &Consent::by);
    return found == consents.end() ? nullptr : &*found;
}

bool Recording::sound_only() const {
    return minors == Minors::unauthorised ||
           std::ranges::find(consents, RecordingConsent::sound_only, &Consent::consent) !=
               consents.end();
}

bool Recording::is_shared_with(PersonId person) const {
    return shared_at && !gone() &&
           (readers.empty() || std::ranges::find(readers, person) != readers.end());
}

const Recording::Comment* Recording::find_comment(const ContentId& comment) const {
    const auto found = std::ranges::find(comments, comment, &Comment::id);
    return found == comments.end() ? nullptr : &*found;
}

const Recording::Clip* Recording::find_clip(const ContentId& clip) const {
    const auto found = std::ranges::find(clips, clip, &Clip::id);
    return found == clips.end() ? nullptr : &*found;
}

namespace {

// Whoever says within that week when it expires knows (rule R9).
bool says_so_itself(Instant until, Instant at) { return until - Recording::warned_before <= at; }

}  // namespace

Recording brought(const RecordingBrought& event, Instant at) {
    return {
        .id = event.recording,
        .by = event.by,
        .at = at,
        .file = event.file,
        .words = event.recording,
        .media = event.media,
        .size = event.size,
        .seconds = event.seconds,
        .people = event.people,
        .consents = {},
        .minors = event.minors,
        .until = event.until,
        .readers = {},
        .shared_at = {},
        .comments = {},
        .clips = {},
        .changes = 0,
        .warned = says_so_itself(event.until, at),
        .withdrawn_at = {},
        .withdrawn_by = {},
        .expired = false,
    };
}

void evolve(Recording& one, const RecordingEvent& event, Instant at) {
    const auto nothing_is_left = [&] {
        one.comments.clear();
        one.clips.clear();
    };
    std::visit(
        Overloaded{
            [](const RecordingBrought&) {},
            [&](const RecordingDescribed& described) {
                ++one.changes;
                one.words = described.words;
                one.people = described.people;
                one.minors = described.minors;
                one.until = described.until;
                one.consents.clear();
                one.warned = says_so_itself(described.until, at);
            },
            [&](const RecordingConsented& consented) {
                ++one.changes;
                const auto before =
                    std::ranges::find(one.consents, consented.by, &Recording::Consent::by);
                if (before == one.consents.end()) {
                    one.consents.push_back({consented.by, consented.consent});
                } else {
                    before->consent = consented.consent;
                }
            },
            [&](const RecordingShared& shared) {
                ++one.changes;
                one.readers = shared.readers;
                one.shared_at = at;
            },
            [&](const RecordingWithdrawn& withdrawn) {
                nothing_is_left();
                one.withdrawn_at = at;
                one.withdrawn_by = withdrawn.by;
            },
            [&](const RecordingExpired&) {
                nothing_is_left();
                one.expired = true;
            },
            [&](const RecordingExpiring&) { one.warned = true; },
            [&](const RecordingCommented& said) {
                one.comments.push_back(
                    {said.comment, said.by, at, said.at_ms, said.kind, said.answers}
                );
            },
            [&](const RecordingCommentWithdrawn& gone) {
                std::erase_if(one.comments, [&](const Recording::Comment& comment) {
                    return comment.id == gone.comment;
                });
            },
            [&](const ClipMarked& marked) {
                one.clips.push_back({marked.clip, marked.by, at, marked.from_ms, marked.to_ms});
            },
            [&](const ClipWithdrawn& gone) {
                std::erase_if(one.clips, [&](const Recording::Clip& clip) {
                    return clip.id == gone.clip;
                });
            },
        },
        event
    );
}

std::vector<PersonId> people_in(const Recording& one) {
    std::vector<PersonId> people = one.people;
    people.push_back(one.by);
    people.insert(people.end(), one.readers.begin(), one.readers.end());
    if (one.withdrawn_by) people.push_back(*one.withdrawn_by);
    return people;
}

std::vector<ContentId> all_words(const Recording& one) {
    std::vector<ContentId> ids{one.words, one.file};
    for (const Recording::Comment& comment : one.comments) ids.push_back(comment.id);
    for (const Recording::Clip& clip : one.clips) ids.push_back(clip.id);
    return ids;
}

}  // namespace urdimbre::domain
