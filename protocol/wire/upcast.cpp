#include "protocol/wire/upcast.hpp"

#include "protocol/wire/upcast_acts.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace urdimbre::wire {
namespace {

struct Upcaster {
    std::string_view type;
    std::uint64_t version;
    Event (*read)(json::Reader& in, const json::Node& event);
};

// A message before there were files and threads. What it answers begins a thread: whether that goes
// back to something else in turn, the event alone does not say.
Event message_posted_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"}, {"v"}, {"message"}, {"author"}, {"reply_to", json::optional}
    };
    MessagePostedEvent posted;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, posted.message);
                break;
            case 3:
                in.number(*member, posted.author);
                break;
            case 4:
                in.uuid(*member, posted.reply_to.emplace());
                break;
            default:
                break;
        }
    }
    posted.thread = posted.reply_to;
    return posted;
}

void read_file(json::Reader& in, const json::Node& file, FileReference& out) {
    static constexpr json::Field fields[] = {{"file"}, {"preview", json::optional}};
    json::Members members{in, file, fields};
    while (const json::Node* member = members.next()) {
        in.uuid(*member, members.field() == 0 ? out.file : out.preview.emplace());
    }
}

// A message before there were threads and mentions.
Event message_posted_2(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"},
        {"v"},
        {"message"},
        {"author"},
        {"reply_to", json::optional},
        {"attachments", json::optional}
    };
    MessagePostedEvent posted;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, posted.message);
                break;
            case 3:
                in.number(*member, posted.author);
                break;
            case 4:
                in.uuid(*member, posted.reply_to.emplace());
                break;
            case 5:
                in.array(
                    *member,
                    posted.attachments.emplace(),
                    10,
                    [&](const json::Node& each, FileReference& file) { read_file(in, each, file); }
                );
                break;
            default:
                break;
        }
    }
    posted.thread = posted.reply_to;
    return posted;
}

// A correction before there were mentions.
Event message_edited_1(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"message"}, {"content"}};
    MessageEditedEvent edited;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, edited.message);
                break;
            case 3:
                in.uuid(*member, edited.content);
                break;
            default:
                break;
        }
    }
    return edited;
}

// Contributions before they had files: as they were made, and as a reveal lists them.
constexpr std::string_view shown_1[] = {"everybody", "author_until_reveal", "author"};
constexpr std::size_t owners_max_1 = 20, versions_max_1 = 100;
constexpr std::size_t contributions_max_1 = 400;
constexpr std::size_t kind_max_1 = 40;
constexpr std::size_t files_max_2 = 10;

void owners_of_1(json::Reader& in, const json::Node& list, std::vector<std::uint64_t>& out) {
    in.array(list, out, owners_max_1, [&](const json::Node& each, std::uint64_t& owner) {
        in.number(each, owner);
    });
}

void files_of(
    json::Reader& in,
    const json::Node& list,
    std::optional<std::vector<FileReference>>& out
) {
    in.array(list, out.emplace(), files_max_2, [&](const json::Node& each, FileReference& file) {
        read_file(in, each, file);
    });
}

// Before there were files, anonymous ones and groups: what came is added behind.
Event contribution_made(
    json::Reader& in,
    const json::Node& event,
    std::span<const json::Field> fields
) {
    ContributionMadeEvent made;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, made.contribution);
                break;
            case 3:
                in.number(*member, made.author.emplace());
                break;
            case 4:
                in.number(*member, made.phase);
                break;
            case 5:
                in.name(*member, made.kind, kind_max_1);
                break;
            case 6:
                in.word(*member, made.shown, shown_1);
                break;
            case 7:
                in.uuid(*member, made.reply_to.emplace());
                break;
            case 8:
                in.uuid(*member, made.rests_on.emplace());
                break;
            case 9:
                owners_of_1(in, *member, made.owners);
                break;
            case 10:
                in.number(*member, made.due.emplace());
                break;
            case 11:
                in.boolean(*member, made.late);
                break;
            case 12:
                in.boolean(*member, made.by_exception);
                break;
            case 13:
                in.number(*member, made.bytes);
                break;
            case 14:
                files_of(in, *member, made.attachments);
                break;
            default:
                break;
        }
    }
    return made;
}

constexpr json::Field made_fields_2[] = {
    {"type"},
    {"v"},
    {"contribution"},
    {"author", json::optional},
    {"phase"},
    {"kind"},
    {"shown"},
    {"reply_to", json::optional},
    {"rests_on", json::optional},
    {"owners"},
    {"due", json::optional},
    {"late"},
    {"by_exception"},
    {"bytes"},
    {"attachments", json::optional},
};

Event contribution_made_1(json::Reader& in, const json::Node& event) {
    return contribution_made(in, event, std::span{made_fields_2}.first<14>());
}

Event contribution_made_2(json::Reader& in, const json::Node& event) {
    return contribution_made(in, event, made_fields_2);
}

constexpr json::Field stored_fields_2[] = {
    {"id"},
    {"seq"},
    {"at"},
    {"author", json::optional},
    {"phase"},
    {"kind"},
    {"shown"},
    {"reply_to", json::optional},
    {"rests_on", json::optional},
    {"owners"},
    {"due", json::optional},
    {"late"},
    {"bytes"},
    {"versions"},
    {"edited_at", json::optional},
    {"attachments", json::optional},
};

void stored_contribution(
    json::Reader& in,
    const json::Node& node,
    std::span<const json::Field> fields,
    StoredContribution& one
) {
    json::Members members{in, node, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 0:
                in.uuid(*member, one.id);
                break;
            case 1:
                in.number(*member, one.seq);
                break;
            case 2:
                in.instant(*member, one.at);
                break;
            case 3:
                in.number(*member, one.author.emplace());
                break;
            case 4:
                in.number(*member, one.phase);
                break;
            case 5:
                in.name(*member, one.kind, kind_max_1);
                break;
            case 6:
                in.word(*member, one.shown, shown_1);
                break;
            case 7:
                in.uuid(*member, one.reply_to.emplace());
                break;
            case 8:
                in.uuid(*member, one.rests_on.emplace());
                break;
            case 9:
                owners_of_1(in, *member, one.owners);
                break;
            case 10:
                in.number(*member, one.due.emplace());
                break;
            case 11:
                in.boolean(*member, one.late);
                break;
            case 12:
                in.number(*member, one.bytes);
                break;
            case 13:
                in.array(
                    *member,
                    one.versions,
                    versions_max_1,
                    [&](const json::Node& each, Uuid& version) { in.uuid(each, version); }
                );
                break;
            case 14:
                in.instant(*member, one.edited_at.emplace());
                break;
            case 15:
                files_of(in, *member, one.attachments);
                break;
            default:
                break;
        }
    }
}

Event contributions_revealed(
    json::Reader& in,
    const json::Node& event,
    std::span<const json::Field> of_each
) {
    static constexpr json::Field fields[] = {{"type"}, {"v"}, {"contributions"}};
    ContributionsRevealedEvent revealed;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        if (members.field() != 2) continue;
        in.array(
            *member,
            revealed.contributions,
            contributions_max_1,
            [&](const json::Node& each, StoredContribution& one) {
                stored_contribution(in, each, of_each, one);
            }
        );
    }
    return revealed;
}

Event contributions_revealed_1(json::Reader& in, const json::Node& event) {
    return contributions_revealed(in, event, std::span{stored_fields_2}.first<15>());
}

Event contributions_revealed_2(json::Reader& in, const json::Node& event) {
    return contributions_revealed(in, event, stored_fields_2);
}

// What happened to contributions before there were groups, and before any was anonymous.
Event contribution_edited_2(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"},
        {"v"},
        {"contribution"},
        {"content"},
        {"author", json::optional},
        {"shown"},
        {"bytes"}
    };
    ContributionEditedEvent edited;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, edited.contribution);
                break;
            case 3:
                in.uuid(*member, edited.content);
                break;
            case 4:
                in.number(*member, edited.author.emplace());
                break;
            case 5:
                in.word(*member, edited.shown, shown_1);
                break;
            case 6:
                in.number(*member, edited.bytes);
                break;
            default:
                break;
        }
    }
    return edited;
}

Event contribution_withdrawn_2(json::Reader& in, const json::Node& event) {
    static constexpr json::Field fields[] = {
        {"type"},
        {"v"},
        {"contribution"},
        {"author", json::optional},
        {"shown"},
        {"by", json::optional}
    };
    ContributionWithdrawnEvent withdrawn;
    json::Members members{in, event, fields};
    while (const json::Node* member = members.next()) {
        switch (members.field()) {
            case 2:
                in.uuid(*member, withdrawn.contribution);
                break;
            case 3:
                in.number(*member, withdrawn.author.emplace());
                break;
            case 4:
                in.word(*member, withdrawn.shown, shown_1);
                break;
            case 5:
                in.number(*member, withdrawn.by.emplace());
                break;
            default:
                break;
        }
    }
    return withdrawn;
}

// One line per version that was ever released and is not today's.
constexpr std::array upcasters{
    Upcaster{"message_posted", 1, message_posted_1},
    Upcaster{"message_posted", 2, message_posted_2},
    Upcaster{"message_edited", 1, message_edited_1},
    Upcaster{"contribution_made", 1, contribution_made_1},
    Upcaster{"contribution_made", 2, contribution_made_2},
    Upcaster{"contribution_made", 3, contribution_made_2},
    Upcaster{"contributions_revealed", 1, contributions_revealed_1},
    Upcaster{"contributions_revealed", 2, contributions_revealed_2},
    Upcaster{"contributions_revealed", 3, contributions_revealed_2},
    Upcaster{"contribution_edited", 1, contribution_edited_2},
    Upcaster{"contribution_edited", 2, contribution_edited_2},
    Upcaster{"contribution_withdrawn", 1, contribution_withdrawn_2},
    Upcaster{"contribution_withdrawn", 2, contribution_withdrawn_2},
    Upcaster{"ready_marked", 1, ready_marked_1},
    Upcaster{"member_removed", 1, member_removed_1},
    Upcaster{"contribution_reclassified", 1, contribution_reclassified_1},
    Upcaster{"facilitation_passed", 1, facilitation_passed_1},
    Upcaster{"agreement_proposed", 1, agreement_proposed_1},
    Upcaster{"agreement_proposed", 2, agreement_proposed_2},
    Upcaster{"reminded", 1, reminded_1},
    Upcaster{"child_opened", 1, child_opened_1},
};

}  // namespace

std::optional<Event>
upcast(json::Reader& in, const json::Node& event, std::string_view type, std::uint64_t version) {
    for (const Upcaster& old : upcasters) {
        if (old.type == type && old.version == version) return old.read(in, event);
    }
    return std::nullopt;
}

}  // namespace urdimbre::wire
