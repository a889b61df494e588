#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <variant>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::Roles;
using domain::SpaceKind;
using domain::SpaceRole;
using Names = std::vector<PersonName>;

using DirectoryContract = StorageContract;

LoginHash hash(std::uint8_t first) {
    LoginHash hash{};
    hash[0] = first;
    hash[31] = 0xff;
    return hash;
}

TEST_P(DirectoryContract, people_have_names_and_numbers_of_their_own) {
    const PersonId ana = directory_.add_person("Ana \"la\" Ñusta", "es");
    const PersonId benito = directory_.add_person("Benito", "en");
    EXPECT_NE(ana, benito);
    EXPECT_EQ(
        directory_.names({{benito, PersonId{999}, ana, benito}}),
        (Names{{ana, "Ana \"la\" Ñusta"}, {benito, "Benito"}})
    );
    EXPECT_TRUE(directory_.names({}).empty());
}

TEST_P(DirectoryContract, a_space_exists_once_something_is_appended) {
    const SpaceId one = directory_.reserve_space(SpaceKind::session, "Sesión {1}");
    const SpaceId other = directory_.reserve_space(SpaceKind::mesa, "Mesa");
    EXPECT_NE(one, other);
    EXPECT_FALSE(directory_.space(one));
    EXPECT_EQ(directory_.title(one), "Sesión {1}");

    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(one, 0).several(1, 3))));
    EXPECT_EQ(directory_.space(one), (SpaceListing{one, SpaceKind::session, "Sesión {1}", {}, 3}));
    EXPECT_FALSE(directory_.space(other));
    EXPECT_FALSE(directory_.space(SpaceId{999}));
    EXPECT_FALSE(directory_.title(SpaceId{999}));
}

TEST_P(DirectoryContract, somebody_s_spaces_are_where_they_are_a_member_now) {
    const PersonId ana = directory_.add_person("Ana", "es");
    const PersonId benito = directory_.add_person("Benito", "es");
    const Roles teacher{SpaceRole::teacher};
    const Roles both{SpaceRole::coordinator, SpaceRole::guest};
    std::vector<SpaceId> spaces;
    for (int i = 0; i < 3; ++i) {
        spaces.push_back(directory_.reserve_space(SpaceKind::community, "C"));
        AppendDraft draft(spaces.back(), 0);
        draft.plain(1).member(ana, teacher).member(benito, both);
        ASSERT_TRUE(is<Committed>(append(log_, draft)));
    }
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(spaces[0], 1).plain(2).member(ana, {}))));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(spaces[1], 1).plain(2).member(ana, both))));

    EXPECT_EQ(
        directory_.spaces_of(ana, 10),
        (std::vector<SpaceListing>{
            {spaces[1], SpaceKind::community, "C", both, 2},
            {spaces[2], SpaceKind::community, "C", teacher, 1},
        })
    );
    EXPECT_EQ(directory_.spaces_of(benito, 2).size(), 2u);
    EXPECT_EQ(directory_.spaces_of(benito, 2).back().id, spaces[1]);
    EXPECT_TRUE(directory_.spaces_of(PersonId{999}, 10).empty());
}

TEST_P(DirectoryContract, a_space_that_is_opened_from_another_gets_its_number_once) {
    const SpaceId network = directory_.reserve_space(SpaceKind::network, "Red");
    const SpaceId other = directory_.reserve_space(SpaceKind::network, "Otra red");
    Directory::Child child{
        .opened_from = network,
        .asked = {{7}},
        .parent = network,
        .kind = SpaceKind::community,
        .title = "Aula \"rural\"",
    };
    const SpaceId one = directory_.reserve_child(child);
    child.title = "Otro nombre";
    EXPECT_EQ(directory_.reserve_child(child), one);
    Directory::Child elsewhere = child;
    elsewhere.opened_from = other;
    elsewhere.parent = {};
    elsewhere.kind = SpaceKind::notebook;
    const SpaceId notebook = directory_.reserve_child(elsewhere);
    EXPECT_NE(notebook, one);
    child.asked = {{8}};
    EXPECT_NE(directory_.reserve_child(child), one);

    const PersonId ana = directory_.add_person("Ana", "es");
    const Roles roles{SpaceRole::coordinator};
    for (const SpaceId space : {one, notebook}) {
        EXPECT_FALSE(directory_.space(space)) << "it exists once something is appended";
        AppendDraft draft(space, 0);
        draft.plain(1).member(ana, roles);
        ASSERT_TRUE(is<Committed>(append(log_, draft)));
    }
    const SpaceListing listed{one, SpaceKind::community, "Aula \"rural\"", roles, 1, network};
    EXPECT_EQ(directory_.space(one)->parent, network);
    EXPECT_EQ(
        directory_.spaces_of(ana, 10),
        (std::vector<SpaceListing>{
            listed, {notebook, SpaceKind::notebook, "Otro nombre", roles, 1, {}}
        })
    );
}

TEST_P(DirectoryContract, memberships_below_are_found_at_any_depth) {
    const auto below = [&](SpaceId parent, std::uint8_t asked) {
        return directory_.reserve_child(
            {.opened_from = parent,
             .asked = {{asked}},
             .parent = parent,
             .kind = SpaceKind::community,
             .title = "C"}
        );
    };
    const PersonId ana = directory_.add_person("Ana", "es");
    const PersonId benito = directory_.add_person("Benito", "es");
    const SpaceId network = directory_.reserve_space(SpaceKind::network, "Red");
    const SpaceId community = below(network, 1);
    const SpaceId session = below(community, 2);
    const SpaceId without_ana = below(network, 3);
    const SpaceId beside = directory_.reserve_space(SpaceKind::network, "Otra red");
    const SpaceId below_that = below(beside, 4);
    const Roles teacher{SpaceRole::teacher};
    for (const SpaceId space : {network, community, session, beside, below_that}) {
        AppendDraft draft(space, 0);
        draft.plain(1).member(ana, teacher);
        ASSERT_TRUE(is<Committed>(append(log_, draft)));
    }
    AppendDraft draft(without_ana, 0);
    draft.plain(1).member(benito, teacher);
    ASSERT_TRUE(is<Committed>(append(log_, draft)));

    using Spaces = std::vector<SpaceId>;
    EXPECT_EQ(directory_.memberships_below(network, ana, 10), (Spaces{community, session}));
    EXPECT_EQ(directory_.memberships_below(network, ana, 1), (Spaces{community}));
    EXPECT_EQ(directory_.memberships_below(community, ana, 10), (Spaces{session}));
    EXPECT_EQ(directory_.memberships_below(network, benito, 10), (Spaces{without_ana}));
    EXPECT_TRUE(directory_.memberships_below(session, ana, 10).empty());

    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(community, 1).plain(2).member(ana, {}))));
    EXPECT_EQ(directory_.memberships_below(network, ana, 10), (Spaces{session}))
        << "through one that was left already";
}

TEST_P(DirectoryContract, nobody_learns_the_name_of_a_stranger) {
    const PersonId member = directory_.add_person("Miembro", "es");
    const PersonId former = directory_.add_person("Quien se fue", "es");
    const PersonId stranger = directory_.add_person("Otra", "es");
    const SpaceId space = directory_.reserve_space(SpaceKind::community, "C");
    AppendDraft joined(space, 0);
    joined.plain(1).member(member, {SpaceRole::teacher}).member(former, {SpaceRole::teacher});
    ASSERT_TRUE(is<Committed>(append(log_, joined)));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(space, 1).plain(2).member(former, {}))));

    EXPECT_EQ(
        directory_.names_in(space, {{stranger, former, member, PersonId{999}}}),
        (Names{{member, "Miembro"}, {former, "Quien se fue"}})
    );
    EXPECT_TRUE(directory_.names_in(SpaceId{999}, {{member}}).empty());
}

TEST_P(DirectoryContract, whoever_comes_from_another_network_is_known_by_it) {
    const auto below = [&](SpaceId parent, std::uint8_t asked) {
        return directory_.reserve_child(
            {.opened_from = parent,
             .asked = {{asked}},
             .parent = parent,
             .kind = SpaceKind::community,
             .title = "C"}
        );
    };
    const auto join = [&](SpaceId space, PersonId person, Roles roles) {
        const Sequence head = directory_.space(space) ? directory_.space(space)->head : 0;
        const auto number = static_cast<std::uint8_t>(head + 1);
        AppendDraft draft(space, head);
        draft.plain(number).member(person, roles);
        ASSERT_TRUE(is<Committed>(append(log_, draft)));
    };
    const Roles teacher{SpaceRole::teacher};
    const Roles guest{SpaceRole::guest};
    const PersonId at_home = directory_.add_person("De aquí", "es");
    const PersonId moved = directory_.add_person("Se fue de aquí", "es");
    const PersonId visits = directory_.add_person("De visita", "es");
    const PersonId gone = directory_.add_person("Estuvo de visita", "es");
    const PersonId of_none = directory_.add_person("De ninguna", "es");
    const SpaceId home = directory_.reserve_space(SpaceKind::network, "Red del Loa");
    const SpaceId north = directory_.reserve_space(SpaceKind::network, "Red de Putre");
    const SpaceId south = directory_.reserve_space(SpaceKind::network, "Red de Chiloé");
    const SpaceId community = below(home, 1);
    const SpaceId session = below(community, 2);
    const SpaceId between = directory_.reserve_space(SpaceKind::community, "Entre redes");
    for (const PersonId person : {at_home, moved}) join(home, person, teacher);
    join(north, at_home, teacher);
    join(south, visits, teacher);
    join(north, visits, teacher);
    for (const PersonId person : {moved, gone}) join(south, person, teacher);
    for (const PersonId person : {at_home, moved, visits, gone, of_none}) {
        join(session, person, guest);
    }
    for (const PersonId person : {visits, of_none}) join(between, person, teacher);
    join(session, gone, {});
    join(home, moved, {});

    using Visitors = std::vector<Visitor>;
    EXPECT_EQ(
        directory_.visitors(session, 10),
        (Visitors{{visits, "Red de Putre"}, {gone, "Red de Chiloé"}})
    );
    EXPECT_EQ(directory_.visitors(session, 1), (Visitors{{visits, "Red de Putre"}}));
    EXPECT_TRUE(directory_.visitors(community, 10).empty());
    EXPECT_TRUE(directory_.visitors(north, 10).empty()) << "at home there";
    EXPECT_TRUE(directory_.visitors(between, 10).empty()) << "only one network is there";
    join(between, at_home, teacher);
    EXPECT_EQ(
        directory_.visitors(between, 10),
        (Visitors{{at_home, "Red del Loa"}, {visits, "Red de Putre"}})
    );
    join(north, visits, {});
    EXPECT_EQ(directory_.visitors(session, 1), (Visitors{{visits, "Red de Chiloé"}}));
}

TEST_P(DirectoryContract, a_login_lets_in_until_it_expires_or_is_removed) {
    const PersonId ana = directory_.add_person("Ana", "en");
    const Instant now = log_.now();
    const Instant expiry = now + std::chrono::hours(1);
    directory_.add_login(ana, hash(1), expiry);
    directory_.add_login(ana, hash(2), expiry);

    const auto login = directory_.find_login(hash(1), expiry - std::chrono::milliseconds(1));
    ASSERT_TRUE(login);
    EXPECT_EQ(login->person, ana);
    EXPECT_EQ(login->name, "Ana");
    EXPECT_EQ(login->lang, "en");
    EXPECT_EQ(login->expires_at, expiry);
    EXPECT_FALSE(directory_.find_login(hash(1), expiry));
    EXPECT_FALSE(directory_.find_login(hash(3), now));

    EXPECT_TRUE(directory_.remove_login(hash(1)));
    EXPECT_FALSE(directory_.remove_login(hash(1)));
    EXPECT_FALSE(directory_.find_login(hash(1), now));
    EXPECT_TRUE(directory_.find_login(hash(2), now));
}

TEST_P(DirectoryContract, a_login_of_nobody_is_not_taken) {
    EXPECT_ANY_THROW(directory_.add_login(PersonId{999}, hash(1), log_.now()));
}

TEST_P(DirectoryContract, all_logins_of_a_person_end_at_once_and_it_is_told) {
    const PersonId ana = directory_.add_person("Ana", "es");
    const PersonId benito = directory_.add_person("Benito", "es");
    const Instant now = log_.now();
    const Instant expiry = now + std::chrono::hours(1);
    directory_.add_login(ana, hash(1), expiry);
    directory_.add_login(ana, hash(2), expiry);
    directory_.add_login(benito, hash(3), expiry);
    EXPECT_TRUE(directory_.logins_ended(now - std::chrono::hours(1), 10).empty());

    directory_.remove_logins(ana, now);
    EXPECT_FALSE(directory_.find_login(hash(1), now));
    EXPECT_FALSE(directory_.find_login(hash(2), now));
    EXPECT_TRUE(directory_.find_login(hash(3), now));
    EXPECT_EQ(directory_.logins_ended(now, 10), std::vector{ana});

    EXPECT_TRUE(directory_.remove_login(hash(3)));
    const Instant earlier = now - std::chrono::minutes(1);
    EXPECT_EQ(directory_.logins_ended(earlier, 10).size(), 2u);
    EXPECT_EQ(directory_.logins_ended(earlier, 1).size(), 1u);
    EXPECT_TRUE(directory_.logins_ended(now + std::chrono::hours(1), 10).empty());
}

TEST_P(DirectoryContract, a_handle_is_one_person_s) {
    const PersonId ana = directory_.add_person("Ana", "es");
    const PersonId benito = directory_.add_person("Benito", "es");
    EXPECT_FALSE(directory_.find_account("ana"));
    EXPECT_FALSE(directory_.account_of(ana));
    EXPECT_TRUE(directory_.set_credential(ana, {"ana", "hash 1"}));
    EXPECT_FALSE(directory_.set_credential(benito, {"ana", "hash 2"}));
    EXPECT_TRUE(directory_.set_credential(ana, {"ana", "hash 3"}));

    const auto account = directory_.find_account("ana");
    ASSERT_TRUE(account);
    EXPECT_EQ(account->person, ana);
    EXPECT_EQ(account->name, "Ana");
    EXPECT_EQ(account->credential, (Credential{"ana", "hash 3"}));
    EXPECT_EQ(directory_.account_of(ana)->credential.handle, "ana");

    EXPECT_TRUE(directory_.set_credential(ana, {"ana.rojas", "hash 3"}));
    EXPECT_FALSE(directory_.find_account("ana"));
    EXPECT_TRUE(directory_.set_credential(benito, {"ana", "hash 2"}));
    EXPECT_ANY_THROW(directory_.set_credential(PersonId{999}, {"nadie", "hash"}));
}

TEST_P(DirectoryContract, roles_are_those_of_members_now) {
    const PersonId ana = directory_.add_person("Ana", "es");
    const Roles teacher{SpaceRole::teacher};
    EXPECT_TRUE(directory_.roles_in(here, ana).empty());
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).plain(1).member(ana, teacher))));
    EXPECT_EQ(directory_.roles_in(here, ana), teacher);
    EXPECT_TRUE(directory_.roles_in(there, ana).empty());
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 1).plain(2).member(ana, {}))));
    EXPECT_TRUE(directory_.roles_in(here, ana).empty());
}

TEST_P(DirectoryContract, an_invitation_ends_with_its_time_or_its_uses) {
    const PersonId ana = directory_.add_person("Ana", "es");
    const PersonId benito = directory_.add_person("Benito", "es");
    const PersonId carla = directory_.add_person("Carla", "es");
    const Instant now = log_.now();
    const Instant expiry = now + std::chrono::hours(1);
    const Invitation made{
        .space = here,
        .roles = {SpaceRole::teacher, SpaceRole::mentor},
        .created_by = ana,
        .expires_at = expiry,
        .uses_left = 1,
    };
    directory_.add_invitation(hash(1), made);
    EXPECT_EQ(directory_.find_invitation(hash(1), now), made);
    EXPECT_FALSE(directory_.find_invitation(hash(1), expiry));
    EXPECT_FALSE(directory_.find_invitation(hash(2), now));
    EXPECT_FALSE(directory_.use_invitation(hash(1), benito, expiry));
    EXPECT_FALSE(directory_.use_invitation(hash(2), benito, now));

    const auto used = directory_.use_invitation(hash(1), benito, now);
    ASSERT_TRUE(used);
    EXPECT_EQ(used->roles, made.roles);
    EXPECT_EQ(used->uses_left, 0u);
    EXPECT_FALSE(directory_.find_invitation(hash(1), now));
    EXPECT_FALSE(directory_.use_invitation(hash(1), carla, now));
    EXPECT_TRUE(directory_.use_invitation(hash(1), benito, now));
    EXPECT_ANY_THROW(
        directory_.add_invitation(hash(3), {here, {SpaceRole::guest}, PersonId{999}, expiry, 1})
    );
}

TEST_P(DirectoryContract, accepting_makes_a_person_or_nothing) {
    const PersonId ana = directory_.add_person("Ana", "es");
    const Instant now = log_.now();
    const Instant expiry = now + std::chrono::hours(1);
    directory_.add_invitation(hash(1), {here, {SpaceRole::teacher}, ana, expiry, 2});
    const NewAccount rosa{"Rosa", "es", {"rosa", "hash"}, {"v1", "Para participar."}};

    const auto outcome = directory_.accept_invitation(hash(1), rosa, now);
    ASSERT_TRUE(std::holds_alternative<PersonId>(outcome));
    const PersonId person = std::get<PersonId>(outcome);
    EXPECT_EQ(directory_.names({{person}}), (Names{{person, "Rosa"}}));
    EXPECT_EQ(directory_.find_account("rosa")->person, person);
    EXPECT_EQ(directory_.find_invitation(hash(1), now)->uses_left, 1u);

    NewAccount other = rosa;
    other.name = "Rosa Otra";
    EXPECT_TRUE(
        std::holds_alternative<HandleTaken>(directory_.accept_invitation(hash(1), other, now))
    );
    EXPECT_EQ(directory_.find_invitation(hash(1), now)->uses_left, 1u);
    other.credential.handle = "rosa.otra";
    EXPECT_TRUE(
        std::holds_alternative<InvitationGone>(directory_.accept_invitation(hash(1), other, expiry))
    );
    EXPECT_TRUE(std::holds_alternative<PersonId>(directory_.accept_invitation(hash(1), other, now))
    );
    other.credential.handle = "rosa.tercera";
    EXPECT_TRUE(
        std::holds_alternative<InvitationGone>(directory_.accept_invitation(hash(1), other, now))
    );
    EXPECT_FALSE(directory_.find_account("rosa.tercera"));
    EXPECT_TRUE(directory_.use_invitation(hash(1), person, now));
}

TEST_P(DirectoryContract, only_a_database_born_as_a_demo_tells_its_people) {
    directory_.add_person("Ana", "es");
    EXPECT_FALSE(directory_.demo());
    EXPECT_TRUE(directory_.demo_people(10).empty());

    const auto demo = GetParam().make(true);
    const PersonId ana = demo->directory().add_person("Ana", "es");
    demo->directory().add_person("Benito", "es");
    EXPECT_TRUE(demo->directory().demo());
    EXPECT_EQ(demo->directory().demo_people(1), (std::vector<DemoPerson>{{ana, "Ana", ""}}));
    EXPECT_EQ(demo->directory().demo_people(10).size(), 2u);
}

INSTANTIATE_TEST_SUITE_P(
    everywhere,
    DirectoryContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
