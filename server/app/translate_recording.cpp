#include "server/app/translate_recording.hpp"

#include "server/app/recording_words.hpp"
#include "server/app/translate_parts.hpp"
#include "server/domain/overloaded.hpp"

#include <cstdlib>
#include <utility>

namespace urdimbre::app {
namespace {

using RecordedId = domain::Uuid;
using RecordedPerson = domain::PersonId;
using RecordedPeople = std::vector<domain::PersonId>;

domain::AccompanimentEvent recorded(domain::RecordingEvent event) { return event; }
domain::AccompanimentCommand asked(domain::RecordingCommand command) { return command; }

std::vector<wire::ConsentGiven> consents_shown(const domain::Recording& one) {
    return each<wire::ConsentGiven>(one.consents, [](const domain::Recording::Consent& consent) {
        return wire::ConsentGiven{number(consent.by), outside(consent.consent)};
    });
}

// What a command says of a recording, the same when it is brought and when it is described anew.
template <class Said>
domain::RecordingSaid said(Said& what) {
    return {
        .words = written(
            RecordingWords{std::move(what.title), std::move(what.purpose), std::move(what.others)}
        ),
        .people = people<RecordedPeople>(what.people),
        .minors = inside<domain::Minors>(what.minors),
        .until = what.until,
    };
}

}  // namespace

wire::Event to_wire(const domain::RecordingEvent& event) {
    using Event = wire::Event;
    return std::visit(
        domain::Overloaded{
            [](const domain::RecordingBrought& one) -> Event {
                return wire::RecordingBroughtEvent{
                    .recording = one.recording.bytes,
                    .by = number(one.by),
                    .file = one.file.bytes,
                    .media = outside(one.media),
                    .size = one.size,
                    .seconds = one.seconds,
                    .people = numbers(one.people),
                    .minors = outside(one.minors),
                    .until = one.until,
                };
            },
            [](const domain::RecordingDescribed& one) -> Event {
                return wire::RecordingDescribedEvent{
                    .recording = one.recording.bytes,
                    .by = number(one.by),
                    .words = one.words.bytes,
                    .people = numbers(one.people),
                    .minors = outside(one.minors),
                    .until = one.until,
                };
            },
            [](const domain::RecordingConsented& one) -> Event {
                return wire::RecordingConsentedEvent{
                    one.recording.bytes, number(one.by), outside(one.consent)
                };
            },
            [](const domain::RecordingShared& one) -> Event {
                return wire::RecordingSharedEvent{
                    one.recording.bytes, number(one.by), numbers(one.readers), one.sound_only
                };
            },
            [](const domain::RecordingWithdrawn& one) -> Event {
                return wire::RecordingWithdrawnEvent{one.recording.bytes, number(one.by)};
            },
            [](const domain::RecordingExpired& one) -> Event {
                return wire::RecordingExpiredEvent{one.recording.bytes};
            },
            [](const domain::RecordingExpiring& one) -> Event {
                return wire::RecordingExpiringEvent{one.recording.bytes};
            },
            [](const domain::RecordingCommented& one) -> Event {
                return wire::RecordingCommentedEvent{
                    .recording = one.recording.bytes,
                    .comment = one.comment.bytes,
                    .by = number(one.by),
                    .at_ms = one.at_ms,
                    .kind = outside(one.kind),
                    .answers = outer(one.answers),
                    .tells = one.tells,
                };
            },
            [](const domain::RecordingCommentWithdrawn& one) -> Event {
                return wire::RecordingCommentWithdrawnEvent{one.recording.bytes, one.comment.bytes};
            },
            [](const domain::ClipMarked& one) -> Event {
                return wire::ClipMarkedEvent{
                    one.recording.bytes, one.clip.bytes, number(one.by), one.from_ms, one.to_ms
                };
            },
            [](const domain::ClipWithdrawn& one) -> Event {
                return wire::ClipWithdrawnEvent{one.recording.bytes, one.clip.bytes};
            },
        },
        event
    );
}

wire::Item to_wire(const domain::RecordingEvent& event, domain::Sequence seq, domain::Instant at) {
    using Item = wire::Item;
    return std::visit(
        domain::Overloaded{
            [&](const domain::RecordingBrought& one) -> Item {
                return wire::RecordingBroughtItem{seq, at, shown(domain::brought(one, at))};
            },
            [&](const domain::RecordingDescribed& one) -> Item {
                return wire::RecordingDescribedItem{
                    seq,
                    at,
                    one.recording.bytes,
                    numbers(one.people),
                    outside(one.minors),
                    one.until
                };
            },
            [&](const domain::RecordingConsented& one) -> Item {
                return wire::RecordingConsentedItem{
                    seq, at, one.recording.bytes, number(one.by), outside(one.consent)
                };
            },
            [&](const domain::RecordingShared& one) -> Item {
                return wire::RecordingSharedItem{
                    seq, at, one.recording.bytes, numbers(one.readers), one.sound_only
                };
            },
            [&](const domain::RecordingWithdrawn& one) -> Item {
                return wire::RecordingWithdrawnItem{seq, at, one.recording.bytes, number(one.by)};
            },
            [&](const domain::RecordingExpired& one) -> Item {
                return wire::RecordingExpiredItem{seq, at, one.recording.bytes};
            },
            [](const domain::RecordingExpiring&) -> Item { std::abort(); },
            [&](const domain::RecordingCommented& one) -> Item {
                return wire::RecordingCommentedItem{
                    seq,
                    at,
                    one.recording.bytes,
                    one.comment.bytes,
                };
            },
            [&](const domain::RecordingCommentWithdrawn& one) -> Item {
                return wire::RecordingCommentWithdrawnItem{
                    seq, at, one.recording.bytes, one.comment.bytes
                };
            },
            [&](const domain::ClipMarked& one) -> Item {
                return wire::ClipMarkedItem{seq, at, one.recording.bytes, one.clip.bytes};
            },
            [&](const domain::ClipWithdrawn& one) -> Item {
                return wire::ClipWithdrawnItem{seq, at, one.recording.bytes, one.clip.bytes};
            },
        },
        event
    );
}

wire::Recording shown(const domain::Recording& one) {
    return {
        .recording = one.id.bytes,
        .by = number(one.by),
        .at = one.at,
        .media = outside(one.media),
        .size = one.size,
        .seconds = one.seconds,
        .people = numbers(one.people),
        .consents = consents_shown(one),
        .minors = outside(one.minors),
        .until = one.until,
        .readers = numbers(one.readers),
        .shared_at = one.shared_at,
        .sound_only = one.sound_only(),
        .comments = static_cast<std::uint32_t>(one.comments.size()),
        .clips = static_cast<std::uint32_t>(one.clips.size()),
        .withdrawn_at = one.withdrawn_at,
        .withdrawn_by = outer(one.withdrawn_by),
        .expired = one.expired,
    };
}

wire::StoredRecording saved(const domain::Recording& one) {
    return {
        .recording = one.id.bytes,
        .by = number(one.by),
        .at = one.at,
        .file = one.file.bytes,
        .words = one.words.bytes,
        .media = outside(one.media),
        .size = one.size,
        .seconds = one.seconds,
        .people = numbers(one.people),
        .consents = consents_shown(one),
        .minors = outside(one.minors),
        .until = one.until,
        .readers = numbers(one.readers),
        .shared_at = one.shared_at,
        .comments = each<wire::StoredComment>(
            one.comments,
            [](const domain::Recording::Comment& comment) {
                return wire::StoredComment{
                    comment.id.bytes,
                    number(comment.by),
                    comment.at,
                    comment.at_ms,
                    outside(comment.kind),
                    outer(comment.answers),
                };
            }
        ),
        .clips = each<wire::StoredClip>(
            one.clips,
            [](const domain::Recording::Clip& clip) {
                return wire::StoredClip{
                    clip.id.bytes, number(clip.by), clip.at, clip.from_ms, clip.to_ms
                };
            }
        ),
        .changes = one.changes,
        .warned = one.warned,
        .withdrawn_at = one.withdrawn_at,
        .withdrawn_by = outer(one.withdrawn_by),
        .expired = one.expired,
    };
}

domain::Recording restored(const wire::StoredRecording& saved) {
    return {
        .id = RecordedId{saved.recording},
        .by = RecordedPerson{saved.by},
        .at = saved.at,
        .file = RecordedId{saved.file},
        .words = RecordedId{saved.words},
        .media = inside<domain::RecordingMedia>(saved.media),
        .size = saved.size,
        .seconds = saved.seconds,
        .people = people<RecordedPeople>(saved.people),
        .consents = each<domain::Recording::Consent>(
            saved.consents,
            [](const wire::ConsentGiven& given) {
                return domain::Recording::Consent{
                    RecordedPerson{given.by}, inside<domain::RecordingConsent>(given.consent)
                };
            }
        ),
        .minors = inside<domain::Minors>(saved.minors),
        .until = saved.until,
        .readers = people<RecordedPeople>(saved.readers),
        .shared_at = saved.shared_at,
        .comments = each<domain::Recording::Comment>(
            saved.comments,
            [](const wire::StoredComment& comment) {
                return domain::Recording::Comment{
                    RecordedId{comment.comment},
                    RecordedPerson{comment.by},
                    comment.at,
                    comment.at_ms,
                    inside<domain::RecordingCommentKind>(comment.kind),
                    inner(comment.answers),
                };
            }
        ),
        .clips = each<domain::Recording::Clip>(
            saved.clips,
            [](const wire::StoredClip& clip) {
                return domain::Recording::Clip{
                    RecordedId{clip.clip},
                    RecordedPerson{clip.by},
                    clip.at,
                    clip.from_ms,
                    clip.to_ms
                };
            }
        ),
        .changes = saved.changes,
        .warned = saved.warned,
        .withdrawn_at = saved.withdrawn_at,
        .withdrawn_by = inner(saved.withdrawn_by),
        .expired = saved.expired,
    };
}

domain::AccompanimentEvent to_domain(const wire::RecordingBroughtEvent& one) {
    return recorded(domain::RecordingBrought{
        .recording = RecordedId{one.recording},
        .by = RecordedPerson{one.by},
        .file = RecordedId{one.file},
        .media = inside<domain::RecordingMedia>(one.media),
        .size = one.size,
        .seconds = one.seconds,
        .people = people<RecordedPeople>(one.people),
        .minors = inside<domain::Minors>(one.minors),
        .until = one.until,
    });
}

domain::AccompanimentEvent to_domain(const wire::RecordingDescribedEvent& one) {
    return recorded(domain::RecordingDescribed{
        .recording = RecordedId{one.recording},
        .by = RecordedPerson{one.by},
        .words = RecordedId{one.words},
        .people = people<RecordedPeople>(one.people),
        .minors = inside<domain::Minors>(one.minors),
        .until = one.until,
    });
}

domain::AccompanimentEvent to_domain(const wire::RecordingConsentedEvent& one) {
    return recorded(domain::RecordingConsented{
        RecordedId{one.recording},
        RecordedPerson{one.by},
        inside<domain::RecordingConsent>(one.consent),
    });
}

domain::AccompanimentEvent to_domain(const wire::RecordingSharedEvent& one) {
    return recorded(domain::RecordingShared{
        RecordedId{one.recording},
        RecordedPerson{one.by},
        people<RecordedPeople>(one.readers),
        one.sound_only,
    });
}

domain::AccompanimentEvent to_domain(const wire::RecordingWithdrawnEvent& one) {
    return recorded(domain::RecordingWithdrawn{RecordedId{one.recording}, RecordedPerson{one.by}});
}

domain::AccompanimentEvent to_domain(const wire::RecordingExpiredEvent& one) {
    return recorded(domain::RecordingExpired{RecordedId{one.recording}});
}

domain::AccompanimentEvent to_domain(const wire::RecordingExpiringEvent& one) {
    return recorded(domain::RecordingExpiring{RecordedId{one.recording}});
}

domain::AccompanimentEvent to_domain(const wire::RecordingCommentedEvent& one) {
    return recorded(domain::RecordingCommented{
        .recording = RecordedId{one.recording},
        .comment = RecordedId{one.comment},
        .by = RecordedPerson{one.by},
        .at_ms = one.at_ms,
        .kind = inside<domain::RecordingCommentKind>(one.kind),
        .answers = inner(one.answers),
        .tells = one.tells,
    });
}

domain::AccompanimentEvent to_domain(const wire::RecordingCommentWithdrawnEvent& one) {
    return recorded(
        domain::RecordingCommentWithdrawn{RecordedId{one.recording}, RecordedId{one.comment}}
    );
}

domain::AccompanimentEvent to_domain(const wire::ClipMarkedEvent& one) {
    return recorded(domain::ClipMarked{
        RecordedId{one.recording},
        RecordedId{one.clip},
        RecordedPerson{one.by},
        one.from_ms,
        one.to_ms,
    });
}

domain::AccompanimentEvent to_domain(const wire::ClipWithdrawnEvent& one) {
    return recorded(domain::ClipWithdrawn{RecordedId{one.recording}, RecordedId{one.clip}});
}

domain::AccompanimentCommand to_domain(wire::BringRecording& what) {
    return asked(domain::BringRecording{
        .files = {{.file = RecordedId{what.file}, .name = {}}},
        .seconds = what.seconds,
        .said = said(what),
    });
}

domain::AccompanimentCommand to_domain(wire::DescribeRecording& what) {
    return asked(domain::DescribeRecording{RecordedId{what.recording}, said(what)});
}

domain::AccompanimentCommand to_domain(const wire::ConsentToRecording& what) {
    return asked(domain::ConsentToRecording{
        RecordedId{what.recording},
        inside<domain::RecordingConsent>(what.consent),
        inner(what.words),
    });
}

domain::AccompanimentCommand to_domain(const wire::ShareRecording& what) {
    return asked(
        domain::ShareRecording{RecordedId{what.recording}, people<RecordedPeople>(what.readers)}
    );
}

domain::AccompanimentCommand to_domain(const wire::WithdrawRecording& what) {
    return asked(domain::WithdrawRecording{RecordedId{what.recording}});
}

domain::AccompanimentCommand to_domain(wire::CommentRecording& what) {
    return asked(domain::CommentRecording{
        .recording = RecordedId{what.recording},
        .at_ms = what.at_ms,
        .kind = inside<domain::RecordingCommentKind>(what.kind),
        .text = std::move(what.text),
        .answers = inner(what.answers),
    });
}

domain::AccompanimentCommand to_domain(const wire::WithdrawRecordingComment& what) {
    return asked(
        domain::WithdrawRecordingComment{RecordedId{what.recording}, RecordedId{what.comment}}
    );
}

domain::AccompanimentCommand to_domain(wire::MarkClip& what) {
    return asked(domain::MarkClip{
        RecordedId{what.recording}, what.from_ms, what.to_ms, std::move(what.title)
    });
}

domain::AccompanimentCommand to_domain(const wire::WithdrawClip& what) {
    return asked(domain::WithdrawClip{RecordedId{what.recording}, RecordedId{what.clip}});
}

}  // namespace urdimbre::app
