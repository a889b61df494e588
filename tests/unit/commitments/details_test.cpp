// What is said of a commitment besides its words (rule K1): in its session, by whom it is, until
// that is over; and gone with the commitment.
#include "server/app/commitment_details.hpp"
#include "server/domain/acta.hpp"
#include "tests/unit/acta/session_script.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace urdimbre::tests {
namespace {

using namespace domain;

constexpr PhaseIndex phase_of_commitments = 8;

class Details : public testing::Test, public SessionScript {
  protected:
    void SetUp() override {
        ask(ana, ConversationCommand{StartConversation{}});
        process_ = say(ana, "proceso", "vamos bien");
        while (phase() < phase_of_commitments) next();
        made_ =
            say(pedro,
                {.phase = phase_of_commitments,
                 .kind = "compromiso",
                 .text = "preguntar",
                 .reply_to = {},
                 .rests_on = {},
                 .owners = {eva},
                 .due = Day{20'800},
                 .late = false});
    }

    CommandId detail(PersonId by, std::optional<std::string> words = "{}") {
        return ask(by, CommitmentCommand{DetailCommitment{made_, std::move(words)}});
    }
    // Why it is not possible.
    std::optional<Refusal> refused(PersonId by, const ContributionId& what) const {
        const CommitmentCommand command{DetailCommitment{what, "{}"}};
        const auto decision =
            decide(space, {.by = by, .id = Uuid{{9}}, .at = space.last_at}, command);
        return decision ? std::nullopt : std::optional{decision.error()};
    }
    const std::vector<ContentId>& forgotten() const { return appends.back().forgotten; }

    ContributionId made_, process_;
};

TEST_F(Details, AreSaidByItsAuthorOrByWhomeverTakesItOnAndAreReplacedWhole) {
    const CommandId first = detail(pedro);
    ASSERT_NE(space.ledger.details_of(made_), nullptr);
    EXPECT_EQ(space.ledger.details_of(made_)->words, first);
    EXPECT_EQ(space.ledger.details_of(made_)->by, pedro);
    const CommandId second = detail(eva);
    EXPECT_EQ(forgotten(), (std::vector<ContentId>{first}));
    ASSERT_EQ(space.ledger.details.size(), 1u);
    EXPECT_EQ(space.ledger.details[0].words, second);
    const auto shown = words(space);
    EXPECT_NE(std::ranges::find(shown, second), shown.end()) << "a snapshot shows them";
    detail(eva, {});
    EXPECT_TRUE(space.ledger.details.empty());
    EXPECT_EQ(forgotten(), (std::vector<ContentId>{second}));
    const Sequence head = space.head;
    detail(eva, {});
    EXPECT_EQ(space.head, head) << "there was nothing to take back";
}

TEST_F(Details, AreNotForOthersNorOfAnythingElse) {
    EXPECT_EQ(refused(ana, made_), Refusal::not_the_owner) << "also not by who facilitates";
    EXPECT_EQ(refused(olga, made_), Refusal::role_may_not);
    EXPECT_EQ(refused(stranger, made_), Refusal::role_may_not);
    EXPECT_EQ(refused(pedro, Uuid{{8}}), Refusal::commitment_unknown);
    EXPECT_EQ(refused(ana, process_), Refusal::commitment_unknown);
}

TEST_F(Details, OfWhatIsHiddenOrAnonymousNothingIsSaid) {
    Contribution& one = *space.conversation->find(made_);
    one.shown = Shown::author_until_reveal;
    EXPECT_EQ(refused(pedro, made_), Refusal::commitment_unknown);
    one.shown = Shown::everybody;
    one.anonymous = true;
    EXPECT_EQ(refused(pedro, made_), Refusal::commitment_unknown);
}

TEST_F(Details, GoWithTheCommitment) {
    const CommandId said = detail(pedro);
    ask(pedro, WithdrawMessage{made_});
    EXPECT_NE(std::ranges::find(forgotten(), said), forgotten().end());
    EXPECT_TRUE(space.ledger.details.empty());
    EXPECT_EQ(refused(pedro, made_), Refusal::message_withdrawn);
}

TEST_F(Details, AreTakenBackAtAnyTimeByWhoeverSaidThemLast) {
    detail(pedro);
    const CommandId said = detail(eva);
    ask(ana, ConversationCommand{EndConversation{"falta luz"}});
    const auto takes_back = [&](PersonId by) {
        const Command command{CommitmentCommand{DetailCommitment{made_, {}}}};
        return decide(space, {.by = by, .id = Uuid{{9}}, .at = space.last_at}, command);
    };
    EXPECT_EQ(takes_back(pedro).error(), Refusal::conversation_over) << "they are hers now";
    ask(ana, RemoveMember{eva});
    ASSERT_FALSE(space.members.contains(eva));
    EXPECT_EQ(takes_back(stranger).error(), Refusal::not_a_member);
    ASSERT_TRUE(takes_back(eva));
    EXPECT_EQ(takes_back(eva)->forgotten, (std::vector<ContentId>{said}));
    detail(eva, {});
    EXPECT_TRUE(space.ledger.details.empty());
    EXPECT_EQ(takes_back(eva).error(), Refusal::not_a_member) << "there is nothing of hers";
}

TEST_F(Details, AreInTheActaAndStayAsTheyAreThen) {
    const CommandId said = detail(pedro);
    ask(ana, ConversationCommand{EndConversation{"falta luz"}});
    EXPECT_EQ(refused(pedro, made_), Refusal::conversation_over);
    const auto left = acta(space, audience(space, olga));
    ASSERT_TRUE(left);
    ASSERT_EQ(left->details.size(), 1u);
    const auto shown = words(*left);
    EXPECT_NE(std::ranges::find(shown, said), shown.end());
}

TEST(DetailsInWords, AreToldInTheirParts) {
    wire::DetailCommitment said{.commitment = {}, .moves = {}, .evidence = {}, .goal = {}};
    EXPECT_FALSE(app::written_details(said));
    said.evidence = "Un audio";
    said.goal = "Estándar 5";
    const CommitmentDetails kept{Uuid{{1}}, PersonId{2}, Instant{}, Uuid{{3}}};
    const auto told = app::shown(kept, app::written_details(said));
    EXPECT_EQ(told.evidence, "Un audio");
    EXPECT_EQ(told.goal, "Estándar 5");
    EXPECT_FALSE(told.moves);
    EXPECT_FALSE(app::shown(kept, std::optional<std::string>{}).evidence) << "erased";
    EXPECT_FALSE(app::shown(kept, std::optional<std::string>{"no es"}).goal);
}

}  // namespace
}  // namespace urdimbre::tests
