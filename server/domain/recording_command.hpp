#pragma once

#include "server/domain/attachment.hpp"
#include "server/domain/recording_event.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace urdimbre::domain {

// What its owner says of a recording, as consent rests on it.
struct RecordingSaid {
    std::string words;  // its title, what it is for and who else is in it
    std::vector<PersonId> people;
    Minors minors{};
    Instant until{};
};

struct BringRecording {
    std::vector<FileToAttach> files;  // one
    std::optional<std::uint32_t> seconds;
    RecordingSaid said;
};

struct DescribeRecording {
    RecordingId recording;
    RecordingSaid said;
};

struct ConsentToRecording {
    RecordingId recording;
    RecordingConsent consent{};
    std::optional<ContentId> words;  // what it was when they read it
};

struct ShareRecording {
    RecordingId recording;
    std::vector<PersonId> readers;
};

struct WithdrawRecording {
    RecordingId recording;
};

struct CommentRecording {
    RecordingId recording;
    std::optional<std::uint32_t> at_ms;
    RecordingCommentKind kind{};
    std::string text;
    std::optional<ContentId> answers;
};

struct WithdrawRecordingComment {
    RecordingId recording;
    ContentId comment;
};

struct MarkClip {
    RecordingId recording;
    std::uint32_t from_ms{};
    std::uint32_t to_ms{};
    std::string title;
};

struct WithdrawClip {
    RecordingId recording;
    ContentId clip;
};

using RecordingCommand = std::variant<
    BringRecording,
    DescribeRecording,
    ConsentToRecording,
    ShareRecording,
    WithdrawRecording,
    CommentRecording,
    WithdrawRecordingComment,
    MarkClip,
    WithdrawClip>;

}  // namespace urdimbre::domain
