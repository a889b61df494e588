// Random people in a room: whatever they ask for, what holds was accepted by all, one stands at a
// stage that is there, nothing is shared of an observation that not all agreed to, every view
// agrees with a fresh one (L12) and every state is saved whole.
#include "tests/unit/accompaniment/mentoring_room.hpp"

#include <random>

namespace urdimbre::tests {
namespace {

using namespace domain;
using enum SpaceRole;

class Chance {
  public:
    explicit Chance(std::uint32_t seed) : random_(seed) {}
    std::size_t below(std::size_t count) { return random_() % count; }
    bool one_in(std::size_t count) { return below(count) == 0; }

  private:
    std::mt19937 random_;
};

std::string stage(Chance& chance) {
    const std::vector<std::string> all{"conocerse", "mirar", "planear", "hacer", "contar"};
    return all[chance.below(all.size())];
}

CycleCopy copy(Chance& chance) {
    CycleCopy one = small_cycle();
    if (chance.one_in(2)) one.entry = {};
    if (chance.one_in(2)) std::ranges::reverse(one.stages);
    if (chance.one_in(3)) one.stages.push_back("contar");
    return one;
}

std::optional<std::string> reason(Chance& chance) {
    return chance.one_in(2) ? std::optional<std::string>{"porque sí"} : std::nullopt;
}

ObservationCommand observing(Chance& chance, const MentoringRoom& room) {
    const auto person = [&] { return static_cast<PersonId>(1 + chance.below(4)); };
    const auto& all = room.space.accompaniment.observations;
    const bool any = !all.empty() && !chance.one_in(10);
    const std::size_t newest = all.size() < 5 ? all.size() : 5;
    const ObservationId id = any ? all[all.size() - 1 - chance.below(newest)].id : ObservationId{};
    switch (chance.below(10)) {
        case 0:
            return ProposeObservation{
                .observers = {chance.one_in(3) ? person() : PersonId{1}},
                .observed = chance.one_in(3) ? person() : PersonId{2},
                .starts_at = room.now,
                .minutes = 45,
                .words = "{}",
                .replaces = chance.one_in(3) ? std::optional{id} : std::nullopt,
            };
        case 1:
        case 2:
        case 3:
            return AcceptObservation{id};
        case 4:
        case 5:
            return ShareFieldNotes{
                .observation = id,
                .notes = {{FieldNoteKind::evidence, {}}, {FieldNoteKind::strength, {}}},
                .words = "[]",
            };
        case 6:
        case 7:
            return TellDialogue{id, {}, "conversamos"};
        case 8:
            return ConfirmDialogue{id};
        default:
            return WithdrawObservation{id};
    }
}

// Nothing is shared or talked over that not all of its people said yes to, and nothing stands of
// what was taken back.
void expect_right(const Observation& one) {
    const bool all = one.has_accepted(one.observed) &&
                     std::ranges::all_of(one.observers, [&](PersonId observer) {
                         return one.has_accepted(observer);
                     });
    EXPECT_EQ(one.agreed_at.has_value(), all);
    EXPECT_TRUE(all || !one.begun());
    EXPECT_FALSE(one.is_observer(one.observed));
    EXPECT_FALSE(one.taken_back && one.begun());
}

ActivityCommand noting(Chance& chance, const MentoringRoom& room) {
    const auto& held = room.space.accompaniment.activities.held;
    if (held.empty() || chance.one_in(2)) {
        ActivityFacts facts{
            .what = static_cast<ActivityKind>(chance.below(5)),
            .on = day_of(room.now) - static_cast<Day>(chance.below(400)),
            .days = static_cast<std::uint32_t>(chance.below(3)),
            .mode = ActivityMode::remote,
        };
        if (chance.one_in(3)) facts.reach = ActivityReach::one_school;
        return NoteActivity{facts, "algo"};
    }
    const ActivityId id = held[chance.below(held.size())].id;
    if (chance.one_in(2)) return ClearActivityWords{id};
    return TakeBackActivity{id};
}

// Nothing is kept twice, nor more than fits, nor what it could not have been.
void expect_right(const Activities& activities) {
    EXPECT_LE(activities.held.size(), Activities::held_max);
    for (const HeldActivity& one : activities.held) {
        EXPECT_EQ(std::ranges::count(activities.held, one.id, &HeldActivity::id), 1);
        const bool several =
            one.facts.what == ActivityKind::workshop || one.facts.what == ActivityKind::nucleus;
        EXPECT_TRUE(one.facts.days == 1 || several);
        EXPECT_TRUE(!one.facts.reach || one.facts.what == ActivityKind::gia);
    }
}

Command
something(Chance& chance, const MentoringRoom& room, const std::vector<AgreementId>& offers) {
    const auto some = [&]() -> AgreementId {
        if (chance.one_in(2) && room.space.accompaniment.proposed) {
            return room.space.accompaniment.proposed->id;
        }
        return offers.empty() ? AgreementId{} : offers[chance.below(offers.size())];
    };
    const auto person = static_cast<PersonId>(1 + chance.below(5));
    if (chance.one_in(3)) return AccompanimentCommand{observing(chance, room)};
    if (chance.one_in(8)) return AccompanimentCommand{noting(chance, room)};
    switch (chance.below(12)) {
        case 0:
            return AccompanimentCommand{ProposeAgreement{"algo", {}, {}}};
        case 1:
        case 2:
        case 3:
            return AccompanimentCommand{AcceptAgreement{some()}};
        case 4:
            return AccompanimentCommand{TakeCycle{copy(chance)}};
        case 5:
            return AccompanimentCommand{EditCycle{copy(chance)}};
        case 6:
        case 7:
        case 8:
            return AccompanimentCommand{EnterStage{stage(chance), reason(chance), chance.one_in(5)}
            };
        case 9:
            if (!chance.one_in(3))
                return AccompanimentCommand{EnterStage{stage(chance), {}, false}};
            return AccompanimentCommand{LeaveCycle{reason(chance)}};
        case 10:
            return AccompanimentCommand{TakeRole{static_cast<AccompanierRole>(chance.below(4))}};
        default:
            if (chance.one_in(2)) return RemoveMember{.person = person};
            return AddMember{
                .person = person, .roles = chance.one_in(3) ? Roles{observer} : Roles{mentee}
            };
    }
}

TEST(RandomAccompaniment, HoldsWhateverIsAskedFor) {
    std::size_t agreed = 0, rounds = 0, left = 0, talked = 0, noted = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        Chance chance{seed};
        MentoringRoom room;
        std::vector<AgreementId> offers;
        for (int step = 0; step < 250; ++step) {
            const auto by = static_cast<PersonId>(1 + chance.below(4));
            const Command command = something(chance, room, offers);
            const auto before = room.space.accompaniment;
            const auto refused = room.ask(by, command);
            ASSERT_FALSE(testing::Test::HasFatalFailure());
            const Accompaniment& now = room.space.accompaniment;
            if (refused) {
                ASSERT_EQ(now, before);
                continue;
            }
            if (now.proposed && now.proposed->id == room.last_id) offers.push_back(room.last_id);
            if (now.agreement && now.agreement != before.agreement) {
                ++agreed;
                ASSERT_GE(now.agreement->accepted.size(), 2u);
                for (const auto& [person, roles] : room.space.members) {
                    const auto& yes = now.agreement->accepted;
                    ASSERT_TRUE(!is_party(roles) || std::ranges::find(yes, person) != yes.end());
                }
            }
            if (now.course) {
                ASSERT_TRUE(now.course->has(now.course->stage()));
                ASSERT_LE(now.course->passes.size(), Course::passes_max);
                rounds += now.course->round - 1;
            }
            if (now.left.size() > before.left.size()) ++left;
            expect_right(now.activities);
            if (now.activities.held.size() > before.activities.held.size()) ++noted;
            for (const Observation& one : now.observations) {
                expect_right(one);
                if (one.talked_over()) ++talked;
            }
        }
    }
    EXPECT_GT(agreed, 20u);
    EXPECT_GT(rounds, 100u);
    EXPECT_GT(left, 20u);
    EXPECT_GT(talked, 20u);
    EXPECT_GT(noted, 20u);
}

}  // namespace
}  // namespace urdimbre::tests
