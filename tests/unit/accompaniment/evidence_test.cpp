// What is brought of commitments that are pending in a space (rule K17).
#include "server/app/translate_commitment.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using enum SpaceRole;

struct Evidence : MentoringRoom, testing::Test {
    // A session below leaves what was taken on in it.
    ContributionId took_on(std::vector<PersonId> owners) {
        Commitment one;
        one.id = last_id;
        one.id.bytes[0] = 7;
        one.session = SpaceId{12};
        one.words = one.id;
        one.owners = std::move(owners);
        one.made_at = now;
        must(
            PersonId{},
            CommitmentCommand{TakeActa{
                .session = SpaceId{12},
                .began_at = now,
                .ended_at = now,
                .how = Ending::completed,
                .commitments = {one},
                .again = false,
            }}
        );
        return one.id;
    }

    std::optional<Refusal>
    bring(PersonId by, ContributionId commitment, std::vector<FileToAttach> files = {}) {
        return ask(by, CommitmentCommand{BringEvidence{commitment, "Lo grabé", std::move(files)}});
    }

    std::optional<Refusal> change(ContributionId commitment, CommitmentMove move) {
        return ask(vero, CommitmentCommand{ChangeCommitment{commitment, move, {}, "así fue"}});
    }

    // What a reader knows by the items alone is what a snapshot says (L12).
    void expect_the_law() {
        const Audience reader{.roles = {mentee}, .self = {}};
        const app::FindWords words = [&](const ContentId& id) -> std::optional<std::string> {
            const auto found = texts.find(id);
            return found == texts.end() ? std::nullopt : std::optional{found->second};
        };
        EXPECT_EQ(seen.ledger, app::to_wire(view(space, reader).ledger, words));
    }
};

TEST_F(Evidence, IsAMessageOfTheSpaceByWhomeverTookItOn) {
    const ContributionId one = took_on({maribel});
    EXPECT_EQ(bring(maribel, one), std::nullopt);
    ASSERT_EQ(events.size(), 2u);
    const auto& posted = std::get<MessagePosted>(events[0]);
    EXPECT_EQ(posted.message, last_id);
    EXPECT_EQ(posted.author, maribel);
    const auto& brought = std::get<EvidenceBrought>(std::get<CommitmentEvent>(events[1]));
    EXPECT_EQ(brought, (EvidenceBrought{one, last_id, maribel}));
    EXPECT_EQ(texts.at(last_id), "Lo grabé");
    EXPECT_EQ(found_by(events[1]), one) << "the log finds it by its commitment";
    ASSERT_EQ(space.ledger.evidence.size(), 1u);
    EXPECT_EQ(space.timeline.messages().back().id, last_id);
    EXPECT_TRUE(told.empty());
    expect_the_law();
}

TEST_F(Evidence, IsBroughtByNobodyElse) {
    const ContributionId one = took_on({maribel});
    EXPECT_EQ(bring(vero, one), Refusal::not_the_owner) << "also not by who coordinates";
    EXPECT_EQ(bring(luis, one), Refusal::not_a_member);
    must(vero, AddMember{.person = luis, .roles = {observer}});
    EXPECT_EQ(bring(luis, one), Refusal::role_may_not);
    ContributionId other = one;
    other.bytes[0] = 8;
    EXPECT_EQ(bring(maribel, other), Refusal::commitment_unknown);
    EXPECT_TRUE(space.ledger.evidence.empty());
}

TEST_F(Evidence, CarriesFilesByTheRulesOfMessages) {
    const ContributionId one = took_on({maribel});
    ContentId photo = one;
    photo.bytes[0] = 9;
    EXPECT_EQ(bring(maribel, one, {{.file = photo, .name = "foto.png"}}), Refusal::file_unknown);
    const FileFacts facts{.media = "image/png", .size = 12};
    EXPECT_EQ(
        bring(maribel, one, {{.file = photo, .name = "foto.png", .facts = facts}}), std::nullopt
    );
    EXPECT_EQ(attachments(events[0]).size(), 1u);
    EXPECT_EQ(texts.at(photo), "image/png 12 foto.png");
    const ContributionId message = last_id;
    EXPECT_EQ(
        bring(maribel, one, {{.file = photo, .name = "otra.png", .facts = facts}}),
        Refusal::file_unknown
    ) << "a file belongs to one message";

    // Words and files go in the same append.
    const auto gone =
        decide(space, {.by = maribel, .id = one, .at = now}, WithdrawMessage{message});
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->forgotten, (std::vector<ContentId>{message, photo}));
}

TEST_F(Evidence, OfOneThatHasEndedIsRememberedInTheLogAlone) {
    const ContributionId one = took_on({maribel});
    const ContributionId other = took_on({maribel});
    EXPECT_EQ(bring(maribel, one), std::nullopt);
    EXPECT_EQ(bring(maribel, other), std::nullopt);
    EXPECT_EQ(change(one, CommitmentMove::under_way), std::nullopt);
    EXPECT_EQ(space.ledger.evidence.size(), 2u);
    EXPECT_EQ(change(one, CommitmentMove::kept), std::nullopt);
    ASSERT_EQ(space.ledger.evidence.size(), 1u);
    EXPECT_EQ(space.ledger.evidence[0].commitment, other);
    expect_the_law();
    EXPECT_EQ(bring(maribel, one), Refusal::commitment_unknown);
}

TEST_F(Evidence, IsBoundedThoseThatWereTakenBackIncluded) {
    const ContributionId one = took_on({maribel});
    for (std::size_t nth = 0; nth < Ledger::evidence_max; ++nth) {
        EXPECT_EQ(bring(maribel, one), std::nullopt);
        const ContributionId brought = last_id;
        must(maribel, WithdrawMessage{brought});
        EXPECT_TRUE(space.find(brought)->withdrawn());
    }
    EXPECT_EQ(bring(maribel, one), Refusal::evidence_full);
    EXPECT_EQ(bring(maribel, took_on({maribel})), std::nullopt) << "of another one";
    expect_the_law();
}

}  // namespace
}  // namespace urdimbre::tests
