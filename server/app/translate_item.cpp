#include "server/app/same_names.hpp"
#include "server/app/translate.hpp"
#include "server/app/translate_accompaniment.hpp"
#include "server/app/translate_commitment.hpp"
#include "server/app/translate_conversation.hpp"
#include "server/app/translate_files.hpp"
#include "server/app/translate_gallery.hpp"
#include "server/app/translate_parts.hpp"
#include "server/domain/overloaded.hpp"

namespace urdimbre::app {

using domain::Overloaded;

wire::Item to_wire(
    const domain::seen::Item& item,
    domain::Sequence seq,
    domain::Instant at,
    const FindWords& words
) {
    using Item = wire::Item;
    return std::visit(
        Overloaded{
            [&](const domain::seen::MessagePosted& posted) -> Item {
                return wire::MessagePostedItem{
                    seq,
                    at,
                    posted.message.bytes,
                    number(posted.author),
                    words(posted.words),
                    outer(posted.reply_to),
                    files_shown(posted.attachments, words),
                    outer(posted.thread),
                    mentions(posted.mentions),
                };
            },
            [&](const domain::seen::MessageEdited& edited) -> Item {
                return wire::MessageEditedItem{
                    seq, at, edited.message.bytes, words(edited.words), mentions(edited.mentions)
                };
            },
            [&](const domain::seen::MessageReacted& reacted) -> Item {
                return wire::MessageReactedItem{
                    seq, at, reacted.message.bytes, by_reaction(reacted.changes)
                };
            },
            [&](const domain::seen::MessageWithdrawn& withdrawn) -> Item {
                return wire::MessageWithdrawnItem{seq, at, withdrawn.message.bytes};
            },
            [&](const domain::seen::QuestionsVoted& voted) -> Item {
                wire::QuestionsVotedItem item{seq, at, {}};
                for (const auto& one : voted.questions) {
                    item.votes.push_back({one.number, one.votes});
                }
                return item;
            },
            [&](const domain::seen::HandsCounted& counted) -> Item {
                return wire::HandsCountedItem{seq, at, counted.hands};
            },
            [&](const domain::seen::Applauded& applauded) -> Item {
                return wire::ApplaudedItem{seq, at, to_wire(applauded.reactions)};
            },
            [&](const domain::seen::MemberJoined& joined) -> Item {
                return wire::MemberJoinedItem{seq, at, number(joined.person)};
            },
            [&](const domain::seen::MemberLeft& left) -> Item {
                return wire::MemberLeftItem{seq, at, number(left.person)};
            },
            [&](const domain::ConversationEvent& said) -> Item {
                return to_wire(said, seq, at, words);
            },
            [&](const domain::CommitmentEvent& what) -> Item {
                return to_wire(what, seq, at, words);
            },
            [&](const domain::AccompanimentEvent& what) -> Item {
                return to_wire(what, seq, at, words);
            },
            [&](const domain::seen::ChildOpened& opened) -> Item {
                return wire::ChildOpenedItem{
                    seq, at, opened.asked.bytes, number(opened.space), to_wire(opened.kind)
                };
            },
            [&](const domain::seen::RetentionSet& set) -> Item {
                return wire::RetentionSetItem{seq, at, set.months};
            },
            [&](const domain::seen::CallsSet& set) -> Item {
                return wire::CallsSetItem{seq, at, outside(set.calls)};
            },
        },
        item
    );
}

}  // namespace urdimbre::app
