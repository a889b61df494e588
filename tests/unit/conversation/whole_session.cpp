#include "tests/unit/conversation/whole_session.hpp"

#include "server/domain/grouping.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace urdimbre::tests {

using namespace domain;

namespace {

using enum Refusal;

constexpr auto done = std::nullopt;
constexpr PersonId stranger{90};  // a member of the space without a seat

bool has(const auto& list, const auto& what) { return std::ranges::find(list, what) != list.end(); }

std::uint32_t people_in_role(const SeatRole& role) {
    std::uint32_t wanted = 2;
    if (role.duty == Duty::responds) wanted = 3;
    if (role.duty == Duty::observes || role.duty == Duty::keeps_time) wanted = 1;
    return std::clamp(wanted, role.seats_min, role.seats_max);
}

class Session {
  public:
    explicit Session(const Protocol& protocol) : room_(PersonId{1}) {
        room_.invite(stranger);
        room_.plan(protocol);
        std::uint32_t next = 1;
        // Whoever opened the space facilitates.
        for (const bool first : {true, false}) {
            for (const SeatRole& role : protocol.roles) {
                if ((role.duty == Duty::facilitates) != first) continue;
                if (given_by_group(protocol, role.id)) continue;  // chosen when they have one
                for (std::uint32_t i = 0; i < people_in_role(role); ++i)
                    sit(PersonId{next++}, role);
            }
        }
        EXPECT_EQ(room_.would(stranger, start()), facilitator_only);
        prepare(protocol);
        if (protocol.confidential) {
            EXPECT_EQ(room_.would(facilitator(), start()), members_without_seat);
            EXPECT_EQ(room_.ask(PersonId{1}, RemoveMember{stranger}), done);
        }
        EXPECT_EQ(room_.ask(facilitator(), start()), done);
    }

    void play() {
        while (room_.now().stage != Stage::ended && !testing::Test::HasFailure()) {
            SCOPED_TRACE(phase().id);
            room_.pass(std::chrono::milliseconds{1});
            groups_choose();
            nobody_else_speaks();
            everybody_speaks();
            meet_requirements();
            everybody_votes();
            leave();
        }
    }

    void wait() {
        for (int rounds = 0; room_.now().stage != Stage::ended && rounds < 100; ++rounds) {
            const PhaseIndex before = room_.now().phase;
            room_.pass(phase().lasts);
            if (room_.now().phase != before || room_.now().stage == Stage::ended) continue;
            EXPECT_TRUE(room_.now().overtime);
            EXPECT_EQ(room_.ask(facilitator(), skips(room_)), done);
        }
    }

    Room take() && { return std::move(room_); }

  private:
    static Command start() { return ConversationCommand{StartConversation{}}; }

    // Those whose form it is fill it in, and nobody else; where it locks, not before.
    void prepare(const Protocol& protocol) {
        if (!protocol.preparation) return;
        const Preparation& form = *protocol.preparation;
        for (const FormField& field : form.fields) {
            if (form.lock && field.required) {
                EXPECT_EQ(room_.would(facilitator(), start()), form_missing) << field.id;
            }
            const Command fill = ConversationCommand{FillForm{field.id, "Lo acordado."}};
            EXPECT_EQ(room_.would(stranger, fill), role_may_not);
            for (const PersonId person : people_) {
                const bool theirs = std::ranges::any_of(form.fills, [&](const RoleId& role) {
                    return room_.now().holds(person, role);
                });
                EXPECT_EQ(room_.ask(person, fill), theirs ? done : std::optional{role_may_not});
            }
        }
        EXPECT_EQ(room_.seen_by(stranger).form.size(), form.to_all ? form.fields.size() : 0u);
    }

    // Whoever has no seat: in a private session they are not even there.
    Refusal outside() const {
        return room_.now().protocol.confidential ? not_a_member : seat_missing;
    }

    void sit(PersonId person, const SeatRole& role) {
        if (person != PersonId{1}) {
            const bool reads = role.duty == Duty::observes;
            room_.invite(person, {reads ? SpaceRole::observer : SpaceRole::teacher});
        }
        EXPECT_EQ(room_.ask(PersonId{1}, seat(person, role.id)), done) << role.id;
        people_.push_back(person);
    }

    const Phase& phase() const { return room_.now().present(); }
    PersonId facilitator() const { return *room_.now().facilitator; }

    // With all that any grant could need.
    Command saying(const KindId& kind, PersonId by) const {
        Contribute what;
        what.phase = room_.now().phase;
        what.kind = kind;
        what.text = "Algo que decir.";
        if (phase().authorship == Authorship::named) what.owners = {by};
        what.due = static_cast<Day>(
            std::chrono::floor<std::chrono::days>(room_.clock()).time_since_epoch().count() + 14
        );
        for (const Contribution& one : room_.now().contributions) {
            const Family family = room_.now().protocol.kind(one.kind)->family;
            if (!one.withdrawn() && one.shown == Shown::everybody &&
                (family == Family::context || family == Family::observation ||
                 family == Family::answer)) {
                what.rests_on = one.id;
            }
        }
        return ConversationCommand{what};
    }

    bool named(PersonId person, const Grant& grant) const {
        return room_.now().party(person, grant).has_value();
    }

    // The reason that whoever has no right to this must hear.
    Refusal why_not(PersonId person) const {
        if (room_.now().silenced(person)) return silenced;
        if (phase().grants.empty()) return phase_is_silent;
        const bool speaks = std::ranges::any_of(phase().grants, [&](const Grant& grant) {
            return named(person, grant);
        });
        return speaks ? kind_not_allowed : role_may_not_speak;
    }

    // Each group says who speaks for it, and nobody says so for another.
    void groups_choose() {
        if (!phase().breakouts) return;
        const std::vector<Group> groups = room_.now().groups;
        EXPECT_FALSE(groups.empty());
        for (GroupIndex i = 0; i < groups.size(); ++i) {
            ASSERT_FALSE(groups[i].empty());
            EXPECT_TRUE(room_.now().facilitates_group(i));
            const Command choice =
                ConversationCommand{ChooseSpokesperson{.person = groups[i].back()}};
            EXPECT_EQ(room_.would(stranger, choice), group_missing);
            EXPECT_EQ(room_.would(groups[(i + 1) % groups.size()].front(), choice), not_in_group);
            EXPECT_EQ(
                room_.would(facilitator(), seat(groups[i].back(), phase().breakouts->speaks)),
                group_chooses
            );
            EXPECT_EQ(room_.ask(groups[i].front(), choice), done);
            EXPECT_EQ(room_.now().speaks_for_group(i), groups[i].back());
        }
    }

    void nobody_else_speaks() {
        for (const ContributionKind& kind : room_.now().protocol.kinds) {
            const bool note = kind.family == Family::note;
            EXPECT_EQ(room_.would(stranger, saying(kind.id, stranger)), outside());
            for (const PersonId person : people_) {
                const auto answer = room_.would(person, saying(kind.id, person));
                const bool granted = std::ranges::any_of(phase().grants, [&](const Grant& grant) {
                    return has(grant.kinds, kind.id) && named(person, grant);
                });
                if (note) {
                    EXPECT_EQ(answer, done) << "a note is always allowed";
                } else if (room_.space().roles_of(person) == Roles{SpaceRole::observer}) {
                    EXPECT_EQ(answer, role_may_not);
                } else if (!granted || room_.now().silenced(person)) {
                    EXPECT_EQ(answer, why_not(person)) << kind.id << " by " << number(person);
                } else if (phase().speaks_first &&
                           !room_.now().holds(person, *phase().speaks_first)) {
                    EXPECT_EQ(answer, waits_for_role) << kind.id << " by " << number(person);
                }
            }
        }
    }

    void everybody_speaks() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < phase().grants.size(); ++i) order.push_back(i);
        // Who must speak first does, and what others are to rest on comes before what rests on it.
        std::ranges::sort(order, {}, [&](std::uint32_t i) {
            const Grant& grant = phase().grants[i];
            const bool waits = has(grant.needs, Need::evidence);
            const bool first = phase().speaks_first && has(grant.roles, *phase().speaks_first);
            return std::tuple{waits, !first, i};
        });
        for (const std::uint32_t i : order) {
            SCOPED_TRACE(testing::Message() << "grant " << i);
            under(i);
        }
    }

    void under(std::uint32_t place) {
        const Grant grant = phase().grants[place];
        switch (grant.policy) {
            case TurnPolicy::open:
                for (const Party& party : room_.now().parties(phase(), grant)) speak(grant, party);
                return;
            case TurnPolicy::single:
                for (const Party& party : room_.now().parties(phase(), grant)) {
                    if (holder(room_, place) != party) {
                        ASSERT_EQ(room_.ask(facilitator(), gives_turn(one_of(party))), done);
                    }
                    with_the_word(place, grant);
                }
                return;
            case TurnPolicy::queue:
            case TurnPolicy::quiet_first:
                for (const Party& party : room_.now().parties(phase(), grant)) {
                    ASSERT_EQ(room_.ask(one_of(party), raises()), done);
                }
                go_round(place, grant);
                return;
            case TurnPolicy::round:
                go_round(place, grant);
                return;
        }
    }

    void go_round(std::uint32_t place, const Grant& grant) {
        const std::size_t all = room_.now().parties(phase(), grant).size();
        std::size_t heard = 0;
        while (holder(room_, place) && heard <= all) {
            ++heard;
            with_the_word(place, grant);
            ASSERT_EQ(room_.ask(one_of(*holder(room_, place)), yields()), done);
        }
        EXPECT_EQ(heard, all) << "each has the word once";
    }

    // Whoever has the word speaks, and nobody else under this grant.
    void with_the_word(std::uint32_t place, const Grant& grant) {
        const Party party = *holder(room_, place);
        for (const PersonId person : people_) {
            const bool alone = std::ranges::count_if(phase().grants, [&](const Grant& other) {
                                   return named(person, other);
                               }) == 1;
            if (!named(person, grant) || room_.now().belongs(person, party) || !alone) continue;
            if (room_.now().silenced(person)) continue;
            const auto answer = room_.would(person, saying(grant.kinds.front(), person));
            EXPECT_TRUE(answer == not_your_turn || answer == waits_for_role) << number(person);
        }
        speak(grant, party);
    }

    // Each of the kinds, as often as one may.
    void speak(const Grant& grant, const Party& party) {
        const PersonId by = one_of(party);
        const std::size_t most = grant.contributions.value_or(1000);
        for (const KindId& kind : grant.kinds) {
            const bool full = room_.now().contributed_now(party, grant) >= most;
            const auto answer = room_.ask(by, saying(kind, by));
            EXPECT_EQ(answer, full ? std::optional{limit_reached} : done) << kind;
            if (answer) continue;
            const bool hidden = phase().visibility != Visibility::live || phase().breakouts;
            EXPECT_TRUE(room_.seen_by(by).find(room_.last()));
            if (room_.now().protocol.confidential) {
                EXPECT_FALSE(
                    domain::view(room_.space(), audience(room_.space(), stranger)).conversation
                );
            } else {
                EXPECT_EQ(room_.seen_by(stranger).find(room_.last()) == nullptr, hidden);
            }
            missing_needs(grant, kind, by);
        }
    }

    void missing_needs(const Grant& grant, const KindId& kind, PersonId by) {
        for (const Need need : grant.needs) {
            Command bare = saying(kind, by);
            auto& what = std::get<Contribute>(std::get<ConversationCommand>(bare));
            if (need == Need::evidence) what.rests_on.reset();
            if (need == Need::date) what.due.reset();
            if (need == Need::owner) what.owners.clear();
            const auto answer = room_.would(by, bare);
            EXPECT_TRUE(
                answer == limit_reached || answer == (need == Need::evidence ? evidence_missing
                                                      : need == Need::date   ? date_missing
                                                                             : owner_missing)
            );
        }
    }

    // Each whom the poll asks answers it, hidden from the others, and nobody else.
    void everybody_votes() {
        const Command some = answer();
        EXPECT_EQ(
            room_.would(stranger, some),
            phase().poll || outside() == not_a_member ? outside() : no_poll
        );
        if (!phase().poll) return;
        const Poll poll = *phase().poll;
        std::uint32_t voters = 0;
        for (const PersonId person : people_) {
            const bool asked = std::ranges::any_of(poll.roles, [&](const RoleId& role) {
                return room_.now().holds(person, role);
            });
            if (room_.space().roles_of(person) == Roles{SpaceRole::observer}) {
                EXPECT_EQ(room_.would(person, some), role_may_not);
            } else if (!asked) {
                EXPECT_EQ(room_.would(person, some), role_may_not_vote);
            } else {
                EXPECT_EQ(room_.ask(person, some), done);
                EXPECT_EQ(room_.seen_by(person).votes.size(), 1u);
                EXPECT_TRUE(room_.seen_by(stranger).votes.empty());
                ++voters;
            }
        }
        EXPECT_GT(voters, 0u);
        polls_.emplace_back(room_.now().phase, voters);
    }

    Command answer() const {
        CastVote cast;
        const auto& poll = phase().poll;
        if (!poll) return ConversationCommand{cast};
        if (poll->shape == PollShape::words) cast.text = "confianza";
        if (poll->shape == PollShape::consent || poll->options > 0) cast.ballot.options = {0};
        for (const Contribution& one : room_.now().contributions) {
            if (one.kind == poll->options_of && one.shown == Shown::everybody) {
                cast.ballot.contributions = {one.id};
            }
        }
        return ConversationCommand{cast};
    }

    void meet_requirements() {
        for (const Requirement& missing : room_.now().lacking(false)) {
            if (missing.lock) EXPECT_EQ(room_.would(facilitator(), on(room_)), requirement_missing);
            for (const Grant& grant : phase().grants) {
                if (!has(grant.kinds, missing.kind)) continue;
                const Party party = room_.now().parties(phase(), grant).front();
                while (room_.now().count(room_.now().phase, missing.kind) < missing.at_least) {
                    ASSERT_EQ(room_.ask(one_of(party), saying(missing.kind, one_of(party))), done);
                }
            }
        }
        EXPECT_TRUE(room_.now().lacking(false).empty());
    }

    void leave() {
        const PhaseIndex before = room_.now().phase;
        if (phase().leaves_by(PhaseExit::ready)) {
            const std::vector<Seat> seats = room_.now().seats;
            for (const Seat& seat : seats) {
                if (room_.now().stage == Stage::ended || room_.now().phase != before) break;
                if (room_.now().protocol.role(seat.role)->duty == Duty::observes) continue;
                EXPECT_EQ(room_.ask(seat.person, ready()), done);
            }
        } else {
            EXPECT_EQ(room_.would(people_.back(), on(room_)), facilitator_only);
            EXPECT_EQ(room_.ask(facilitator(), on(room_)), done);
        }
        EXPECT_TRUE(room_.now().stage == Stage::ended || room_.now().phase == before + 1);
        if (polls_.empty() || polls_.back().first != before) return;
        EXPECT_EQ(room_.now().polls.back().phase, before);
        EXPECT_EQ(room_.now().polls.back().answered, polls_.back().second);
        EXPECT_EQ(room_.now().polls.back().entitled, polls_.back().second);
    }

    // One of those who are this party.
    PersonId one_of(const Party& party) const {
        if (party.person) return *party.person;
        return std::ranges::find(room_.now().seats, party.role, &Seat::role)->person;
    }

    Room room_;
    std::vector<PersonId> people_;
    std::vector<std::pair<PhaseIndex, std::uint32_t>> polls_;  // how many answered in which phase
};

}  // namespace

Room play_whole(const Protocol& protocol) {
    Session session{protocol};
    session.play();
    return std::move(session).take();
}

Room play_silent(const Protocol& protocol) {
    Session session{protocol};
    session.wait();
    return std::move(session).take();
}

}  // namespace urdimbre::tests
