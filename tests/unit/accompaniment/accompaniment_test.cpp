// How people come to agree and go through a cycle (rules E10, Y1, Y3, Y6, Y7).
#include "server/app/agreement_words.hpp"
#include "server/app/cycles.hpp"
#include "tests/unit/accompaniment/mentoring_room.hpp"

namespace urdimbre::tests {
namespace {

using namespace domain;
using enum SpaceRole;

using Stages = std::vector<std::string>;

ProposeAgreement
offer(std::optional<std::uint32_t> days = 14, std::optional<std::uint32_t> minutes = 40) {
    return {.words = "metas, canal, confianza", .every_days = days, .minutes = minutes};
}

EnterStage
enter(std::string stage, std::optional<std::string> reason = {}, bool new_round = false) {
    return {.stage = std::move(stage), .reason = std::move(reason), .new_round = new_round};
}

struct Agreeing : MentoringRoom, testing::Test {};

TEST_F(Agreeing, HoldsOnceBothHaveAccepted) {
    must(vero, offer());
    const AgreementId id = last_id;
    EXPECT_EQ(told, (std::vector<Notice>{{maribel, NoticeKind::agreement_proposed}}));
    EXPECT_FALSE(space.accompaniment.agreement);
    ASSERT_TRUE(space.accompaniment.proposed);
    EXPECT_EQ(space.accompaniment.proposed->accepted, std::vector{vero});
    // Saying it again changes nothing.
    must(vero, AcceptAgreement{id});
    EXPECT_TRUE(events.empty());
    must(maribel, AcceptAgreement{id});
    EXPECT_EQ(told, (std::vector<Notice>{{vero, NoticeKind::agreement_holds}}));
    ASSERT_TRUE(space.accompaniment.agreement);
    EXPECT_EQ(space.accompaniment.agreement->since, now);
    EXPECT_EQ(space.accompaniment.agreement->every_days, 14u);
    EXPECT_FALSE(space.accompaniment.proposed);
    must(maribel, AcceptAgreement{id});
    EXPECT_TRUE(events.empty());
}

TEST(Seats, AreOfOneRelationshipAndMeanNothingInAnother) {
    constexpr PersonId vero = MentoringRoom::vero, maribel = MentoringRoom::maribel;
    MentoringRoom here, there;
    there.must(vero, AddMember{.person = maribel, .roles = {mentor}});
    EXPECT_TRUE(here.space.roles_of(maribel).has(mentee));
    EXPECT_FALSE(here.space.roles_of(maribel).has(mentor))
        << "who mentors there is accompanied here";
    EXPECT_FALSE(there.space.roles_of(maribel).has(mentee));
    there.must(maribel, offer());
    there.must(vero, AcceptAgreement{there.last_id});
    EXPECT_TRUE(there.space.accompaniment.agreement);
    EXPECT_FALSE(here.space.accompaniment.proposed);
}

TEST_F(Agreeing, WhatHoldsGoesOnHoldingUntilTheNextDoes) {
    must(vero, offer());
    const AgreementId first = last_id;
    must(maribel, AcceptAgreement{first});
    must(maribel, offer(7, {}));
    const AgreementId second = last_id;
    EXPECT_EQ(space.accompaniment.agreement->id, first);
    EXPECT_EQ(space.accompaniment.proposed->id, second);
    must(vero, AcceptAgreement{second});
    EXPECT_EQ(space.accompaniment.agreement->id, second);
    EXPECT_EQ(ask(maribel, AcceptAgreement{first}), Refusal::agreement_unknown);
}

TEST_F(Agreeing, AProposalTakesThePlaceOfTheOneBefore) {
    must(vero, offer());
    const AgreementId first = last_id;
    must(maribel, offer(30));
    EXPECT_EQ(ask(vero, AcceptAgreement{first}), Refusal::agreement_unknown);
    EXPECT_EQ(space.accompaniment.proposed->accepted, std::vector{maribel});
}

TEST_F(Agreeing, IsForThoseWhoAccompanyOrAreAccompanied) {
    must(vero, AddMember{.person = coordinator, .roles = {SpaceRole::coordinator}});
    must(vero, AddMember{.person = olga, .roles = {observer}});
    EXPECT_EQ(ask(olga, offer()), Refusal::not_a_party);
    EXPECT_EQ(ask(luis, offer()), Refusal::not_a_member);
    must(coordinator, offer());
    EXPECT_TRUE(space.accompaniment.proposed->accepted.empty()) << "proposing for others is no yes";
    const AgreementId id = last_id;
    EXPECT_EQ(ask(coordinator, AcceptAgreement{id}), Refusal::not_a_party);
    EXPECT_EQ(ask(olga, AcceptAgreement{id}), Refusal::not_a_party);
    must(vero, AcceptAgreement{id});
    must(maribel, AcceptAgreement{id});
    EXPECT_TRUE(space.accompaniment.agreement) << "nobody waits for who is no party";
}

TEST_F(Agreeing, WaitsForADuplaWhole) {
    must(vero, AddMember{.person = luis, .roles = {accompanier}});
    must(vero, offer());
    const AgreementId id = last_id;
    must(maribel, AcceptAgreement{id});
    EXPECT_FALSE(space.accompaniment.agreement);
    // Whoever is missing leaves.
    must(vero, RemoveMember{.person = luis});
    ASSERT_TRUE(space.accompaniment.agreement);
    EXPECT_EQ(space.accompaniment.agreement->id, id);
    EXPECT_EQ(space.accompaniment.agreement->accepted, (std::vector{vero, maribel}));
}

TEST_F(Agreeing, HoldsWhenWhoHadNotSaidYesIsAPartyNoMore) {
    must(vero, AddMember{.person = luis, .roles = {accompanier}});
    must(vero, offer());
    must(maribel, AcceptAgreement{last_id});
    must(vero, AddMember{.person = luis, .roles = {observer}});
    ASSERT_TRUE(space.accompaniment.agreement);
    must(vero, AddMember{.person = luis, .roles = {accompanier}});
    must(vero, offer(7));
    must(maribel, AcceptAgreement{last_id});
    EXPECT_EQ(space.accompaniment.agreement->every_days, 14u);
    must(luis, RemoveMember{.person = luis, .reason = {}});
    EXPECT_EQ(space.accompaniment.agreement->every_days, 7u);
    must(vero, offer(9));
    must(maribel, RemoveMember{.person = maribel, .reason = {}});
    EXPECT_EQ(space.accompaniment.agreement->every_days, 7u) << "nobody agrees alone";
}

TEST_F(Agreeing, NobodyAgreesWithThemselvesAlone) {
    must(vero, RemoveMember{.person = maribel});
    must(vero, offer());
    must(vero, AcceptAgreement{last_id});
    EXPECT_FALSE(space.accompaniment.agreement);
}

TEST_F(Agreeing, IsOfAHundredAtMost) {
    for (std::uint64_t person = 10; person < 110; ++person) {
        must(vero, AddMember{.person = PersonId{person}, .roles = {teacher}});
    }
    must(vero, offer());
    const AgreementId id = last_id;
    must(maribel, AcceptAgreement{id});
    for (std::uint64_t person = 10; person < 110; ++person) {
        must(PersonId{person}, AcceptAgreement{id});
    }
    EXPECT_EQ(space.accompaniment.proposed->accepted.size(), 100u);
    EXPECT_FALSE(space.accompaniment.agreement);
}

TEST_F(Agreeing, SaysHowOftenWithinBounds) {
    EXPECT_EQ(ask(vero, offer(0)), Refusal::cadence_invalid);
    EXPECT_EQ(ask(vero, offer(367)), Refusal::cadence_invalid);
    EXPECT_EQ(ask(vero, offer({}, 4)), Refusal::cadence_invalid);
    EXPECT_EQ(ask(vero, offer({}, 481)), Refusal::cadence_invalid);
    must(vero, offer({}, {}));
    must(vero, offer(366, 480));
}

// Rule Y10.
TEST_F(Agreeing, SaysHowManyObservationsWithinBounds) {
    const auto asks = [&](VisitsAgreed visits) {
        ProposeAgreement what = offer();
        what.visits = std::move(visits);
        return ask(vero, what);
    };
    const std::vector<std::uint32_t> school{3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    EXPECT_EQ(asks({{}, 367, 1, school}), Refusal::cadence_invalid);
    EXPECT_EQ(asks({{}, 8, 32, school}), Refusal::cadence_invalid);
    EXPECT_EQ(asks({{}, 8, 1, {}}), Refusal::cadence_invalid);
    EXPECT_EQ(asks({{}, 8, 1, {0, 1}}), Refusal::cadence_invalid);
    EXPECT_EQ(asks({{}, 8, 1, {12, 13}}), Refusal::cadence_invalid);
    EXPECT_EQ(asks({{}, 8, 1, {4, 4}}), Refusal::cadence_invalid);
    EXPECT_EQ(asks({{}, 8, 1, {5, 4}}), Refusal::cadence_invalid);
    EXPECT_EQ(asks({"unidocente-multigrado", 9, 1, school}), std::nullopt);
    must(maribel, AcceptAgreement{last_id});
    ASSERT_TRUE(space.accompaniment.agreement && space.accompaniment.agreement->visits);
    EXPECT_EQ(space.accompaniment.agreement->visits->year, 9u);
    EXPECT_EQ(asks({{}, 0, 0, {3}}), std::nullopt) << "none at all";
}

TEST(AgreementElsewhere, IsMadeInRoomsAndMesas) {
    for (const SpaceKind kind : {SpaceKind::community, SpaceKind::network, SpaceKind::notebook}) {
        MentoringRoom here{kind};
        EXPECT_EQ(here.ask(MentoringRoom::vero, offer()), Refusal::accompaniment_elsewhere);
    }
    MentoringRoom mesa{SpaceKind::mesa};
    mesa.must(MentoringRoom::vero, offer());
}

struct Going : MentoringRoom, testing::Test {};

TEST_F(Going, BeginsWhereTheCycleSays) {
    must(maribel, TakeCycle{small_cycle()});
    EXPECT_EQ(course().stage(), "conocerse") << "new to each other";
    EXPECT_EQ(ask(vero, TakeCycle{small_cycle()}), Refusal::cycle_running);
    must(vero, LeaveCycle{});
    EXPECT_EQ(space.accompaniment.left.front().stage, "conocerse");
    must(vero, TakeCycle{small_cycle()});
    EXPECT_EQ(course().stage(), "mirar") << "they know each other";
    CycleCopy plain = small_cycle();
    plain.entry = {};
    must(vero, LeaveCycle{});
    must(vero, TakeCycle{plain});
    EXPECT_EQ(course().stage(), "conocerse");
}

TEST_F(Going, BeginsAnewWithSomebodyNewBetweenTwoCycles) {
    must(vero, TakeCycle{small_cycle()});
    must(vero, LeaveCycle{"terminó el año"});
    must(vero, AddMember{.person = luis, .roles = {mentee}});
    must(vero, TakeCycle{small_cycle()});
    EXPECT_EQ(course().stage(), "conocerse");
}

TEST_F(Going, InAnyOrderAndOnRecord) {
    must(vero, TakeCycle{small_cycle()});
    must(vero, enter("mirar"));
    EXPECT_EQ(course().passes.back().how, StageMove::ahead);
    EXPECT_EQ(ask(maribel, enter("hacer")), Refusal::reason_missing);
    must(maribel, enter("hacer", "ya teníamos plan"));
    EXPECT_EQ(course().passes.back().how, StageMove::skipped);
    EXPECT_EQ(texts.at(*course().passes.back().reason), "ya teníamos plan");
    must(vero, enter("mirar"));
    EXPECT_EQ(course().passes.back().how, StageMove::back);
    must(vero, enter("mirar", "otra vez, con otra clase"));
    EXPECT_EQ(course().passes.back().how, StageMove::again);
    must(vero, enter("mirar", {}, true));
    EXPECT_EQ(course().passes.back().how, StageMove::new_round);
    EXPECT_EQ(course().round, 2u);
    EXPECT_EQ(course().passes.size(), 6u);
    EXPECT_EQ(course().passes.back().by, vero);
    EXPECT_EQ(ask(vero, enter("otra")), Refusal::stage_unknown);
}

TEST_F(Going, RemembersTheNewestSteps) {
    must(vero, TakeCycle{small_cycle()});
    for (std::size_t i = 0; i < 2 * Course::passes_max; ++i)
        must(vero, enter(i % 2 ? "conocerse" : "mirar"));
    EXPECT_EQ(course().passes.size(), Course::passes_max);
    EXPECT_EQ(course().stage(), "conocerse");
}

TEST_F(Going, IsEditedThere) {
    EXPECT_EQ(ask(vero, EditCycle{small_cycle()}), Refusal::no_cycle);
    must(vero, TakeCycle{small_cycle()});
    CycleCopy changed = small_cycle();
    changed.stages = {"mirar", "conocerse", "contar"};
    must(maribel, EditCycle{changed});
    EXPECT_EQ(course().stages, (Stages{"mirar", "conocerse", "contar"}));
    EXPECT_EQ(course().script, last_id);
    EXPECT_EQ(course().edited_at, now);
    must(vero, enter("contar"));
    EXPECT_EQ(course().passes.back().how, StageMove::ahead) << "in the order as it is now";
    EXPECT_EQ(ask(vero, EditCycle{small_cycle()}), Refusal::stage_unknown)
        << "one stands at contar";
}

TEST_F(Going, TellsTheSecondOfTwoWhoEditIt) {
    must(vero, TakeCycle{small_cycle()});
    const ContentId first = course().script;
    must(maribel, EditCycle{small_cycle(), first});
    const ContentId second = course().script;
    EXPECT_EQ(second, last_id);
    EXPECT_EQ(course().edited_by, maribel);
    EXPECT_EQ(ask(vero, EditCycle{small_cycle(), first}), Refusal::cycle_changed);
    EXPECT_EQ(course().script, second) << "nothing of hers took its place";
    must(vero, EditCycle{small_cycle(), second});
    EXPECT_EQ(course().edited_by, vero);
    must(maribel, EditCycle{small_cycle()});
    EXPECT_EQ(course().edited_by, maribel) << "an older client does not say what it changed";
    const ContentId of_an_earlier_cycle = course().script;
    must(vero, LeaveCycle{});
    must(vero, TakeCycle{small_cycle()});
    EXPECT_FALSE(course().edited_by);
    EXPECT_EQ(ask(vero, EditCycle{small_cycle(), of_an_earlier_cycle}), Refusal::cycle_changed);
}

TEST_F(Going, OffersToBeginAnewWhenSomebodyCameOrLeft) {
    must(vero, AddMember{.person = luis, .roles = {accompanier}});
    EXPECT_FALSE(space.accompaniment.parties_changed_at) << "before there was a cycle";
    must(vero, TakeCycle{small_cycle()});
    must(vero, AddMember{.person = olga, .roles = {observer}});
    EXPECT_FALSE(space.accompaniment.parties_changed_at) << "who looks on is no party";
    must(vero, RemoveMember{.person = luis});
    EXPECT_EQ(space.accompaniment.parties_changed_at, now);
    must(maribel, enter("conocerse"));
    EXPECT_FALSE(space.accompaniment.parties_changed_at) << "they decided";
}

TEST_F(Going, IsOfWhoeverWorksThere) {
    must(vero, AddMember{.person = olga, .roles = {observer}});
    must(vero, AddMember{.person = luis, .roles = {guest}});
    for (const PersonId person : {olga, luis}) {
        EXPECT_EQ(ask(person, TakeCycle{small_cycle()}), Refusal::role_may_not);
        EXPECT_EQ(ask(person, enter("mirar")), Refusal::role_may_not);
        EXPECT_EQ(ask(person, LeaveCycle{}), Refusal::role_may_not);
    }
    EXPECT_EQ(ask(vero, enter("mirar")), Refusal::no_cycle);
    EXPECT_EQ(ask(vero, LeaveCycle{}), Refusal::no_cycle);
}

TEST(GoingElsewhere, IsKeptByWhoeverCaresForTheOthers) {
    MentoringRoom here{SpaceKind::community};
    const auto vero = MentoringRoom::vero, maribel = MentoringRoom::maribel;
    EXPECT_EQ(here.ask(maribel, TakeCycle{small_cycle()}), Refusal::role_may_not);
    here.must(vero, TakeCycle{small_cycle()});
    EXPECT_EQ(here.ask(maribel, enter("mirar")), Refusal::role_may_not);
    here.must(vero, RemoveMember{.person = maribel});
    EXPECT_FALSE(here.space.accompaniment.parties_changed_at)
        << "people come and go in a community";
    MentoringRoom session{SpaceKind::session};
    EXPECT_EQ(session.ask(vero, TakeCycle{small_cycle()}), Refusal::accompaniment_elsewhere);
    EXPECT_EQ(session.ask(vero, TakeRole{}), Refusal::accompaniment_elsewhere);
}

TEST_F(Going, WhoAccompaniesSaysWhatTheyAre) {
    using enum AccompanierRole;
    EXPECT_EQ(ask(maribel, TakeRole{orientador}), Refusal::role_may_not);
    must(vero, TakeRole{orientador});
    must(vero, TakeRole{orientador});
    EXPECT_TRUE(events.empty());
    must(vero, TakeRole{acompanante});
    ASSERT_EQ(space.accompaniment.roles.size(), 2u);
    EXPECT_EQ(space.accompaniment.roles.back().role, acompanante);
}

TEST(AgreementWords, AreReadAsTheyWereWritten) {
    const app::AgreementWords said{"que \"hablen\" más\nniños", "aquí\\allá", "nadie más"};
    const auto read = app::agreement_words(app::written(said));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->goals, said.goals);
    EXPECT_EQ(read->channel, said.channel);
    EXPECT_EQ(read->confidentiality, said.confidentiality);
    EXPECT_FALSE(app::agreement_words("no es eso"));
    EXPECT_FALSE(app::agreement_words("[]"));
}

TEST(CyclesAsked, AreShippedOnesAndRightDocuments) {
    const auto taken = app::to_domain(wire::TakeCycle{"apoyo-tecnico-pedagogico"});
    ASSERT_TRUE(taken);
    const auto& copy = std::get<TakeCycle>(*taken).copy;
    EXPECT_EQ(copy.stages.size(), 5u);
    ASSERT_TRUE(copy.entry);
    EXPECT_EQ(copy.entry->first, "involucramiento");
    EXPECT_EQ(copy.entry->otherwise, "diagnostico");
    EXPECT_EQ(app::to_domain(wire::TakeCycle{"ninguno"}).error(), wire::RefusalCode::cycle_unknown);
    const auto edited = app::to_domain(wire::EditCycle{copy.document, wire::Uuid{7}});
    ASSERT_TRUE(edited);
    EXPECT_EQ(std::get<EditCycle>(*edited).based_on, ContentId{wire::Uuid{7}});
    const auto unsaid = app::to_domain(wire::EditCycle{copy.document, {}});
    ASSERT_TRUE(unsaid);
    EXPECT_FALSE(std::get<EditCycle>(*unsaid).based_on);
    EXPECT_EQ(app::to_domain(wire::EditCycle{"{}", {}}).error(), wire::RefusalCode::cycle_wrong);
}

// Each shipped cycle from its first stage to its last, and once more (rules Y1, Y3, Y18).
TEST(ShippedCyclesWalked, FromTheFirstStageToTheLast) {
    for (const app::Cycle& cycle : app::shipped_cycles().all()) {
        SCOPED_TRACE(cycle.id);
        MentoringRoom room;
        const auto taken = app::to_domain(wire::TakeCycle{cycle.id});
        ASSERT_TRUE(taken);
        // One between equals gives places, which is not hers to do (rule Y15).
        room.must(cycle.equal ? MentoringRoom::vero : MentoringRoom::maribel, *taken);
        EXPECT_EQ(
            room.course().stage(), cycle.entry ? cycle.entry->first : cycle.stages.front().id
        );
        for (std::size_t next = room.course().place_of(room.course().stage()) + 1;
             next < cycle.stages.size();
             ++next) {
            room.must(MentoringRoom::vero, enter(cycle.stages[next].id));
            EXPECT_EQ(room.course().passes.back().how, StageMove::ahead);
        }
        room.must(MentoringRoom::vero, enter(cycle.stages.front().id, {}, true));
        EXPECT_EQ(room.course().round, 2u);
        room.must(MentoringRoom::vero, LeaveCycle{"listo"});
        EXPECT_EQ(room.space.accompaniment.left.back().rounds, 2u);
    }
}

}  // namespace
}  // namespace urdimbre::tests
