// What people do with their accounts, held against every directory.
#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

namespace urdimbre::storage {
namespace {

using domain::SpaceKind;
using domain::SpaceRole;
using namespace std::chrono_literals;

class AccountsContract : public StorageContract {
  protected:
    static LoginHash hash(std::uint8_t first) {
        LoginHash hash{};
        hash[0] = first;
        return hash;
    }

    Recovery wanted(std::optional<PersonId> by) const {
        return {
            .person = ana_,
            .made_by = by,
            .space = by ? std::optional{here} : std::nullopt,
            .made_at = now_,
            .expires_at = now_ + 1h,
        };
    }

    PersonId ana_ = directory_.add_person("Ana", "es");
    PersonId benito_ = directory_.add_person("Benito", "es");
    Instant now_ = log_.now();
};

TEST_P(AccountsContract, members_come_in_order_page_by_page) {
    const PersonId carla = directory_.add_person("Carla", "es");
    AppendDraft joined(here, 0);
    joined.plain(1)
        .member(ana_, {SpaceRole::coordinator})
        .member(benito_, {SpaceRole::teacher})
        .member(carla, {SpaceRole::guest});
    ASSERT_TRUE(is<Committed>(append(log_, joined)));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 1).plain(2).member(benito_, {}))));
    using Members = std::vector<MemberListing>;
    const MemberListing first{ana_, "Ana", {SpaceRole::coordinator}};
    const MemberListing second{carla, "Carla", {SpaceRole::guest}};
    EXPECT_EQ(directory_.members_of(here, {}, 10), (Members{first, second}));
    EXPECT_EQ(directory_.members_of(here, {}, 1), Members{first});
    EXPECT_EQ(directory_.members_of(here, ana_, 10), Members{second});
    EXPECT_TRUE(directory_.members_of(there, {}, 10).empty());
}

TEST_P(AccountsContract, a_login_says_of_what_kind_it_is) {
    directory_.add_login(ana_, hash(1), now_ + 1h, LoginKind::shared_device);
    directory_.add_login(ana_, hash(2), now_ + 1h);
    EXPECT_EQ(directory_.find_login(hash(1), now_)->kind, LoginKind::shared_device);
    EXPECT_EQ(directory_.find_login(hash(2), now_)->kind, LoginKind::own_device);
    EXPECT_TRUE(directory_.tokens_of(ana_, now_, 10).empty());
}

TEST_P(AccountsContract, a_token_is_a_login_with_a_name_until_it_is_revoked) {
    directory_.add_token(ana_, hash(1), "planilla", now_, now_ + 1h);
    directory_.add_token(ana_, hash(2), "otra", now_, now_ + 2h);
    auto tokens = directory_.tokens_of(ana_, now_, 10);
    ASSERT_EQ(tokens.size(), 2u);
    EXPECT_EQ(tokens[0].name, "planilla");
    EXPECT_EQ(tokens[0].made_at, now_);
    EXPECT_EQ(tokens[0].expires_at, now_ + 1h);
    EXPECT_FALSE(tokens[0].used_at);
    EXPECT_EQ(directory_.tokens_of(ana_, now_, 1).size(), 1u);
    EXPECT_EQ(directory_.tokens_of(ana_, now_ + 90min, 10).size(), 1u);

    EXPECT_EQ(directory_.find_login(hash(1), now_ + 1s)->kind, LoginKind::token);
    tokens = directory_.tokens_of(ana_, now_, 10);
    EXPECT_EQ(tokens[0].used_at, now_ + 1s);
    EXPECT_FALSE(tokens[1].used_at);

    EXPECT_FALSE(directory_.remove_token(benito_, tokens[0].id));
    EXPECT_TRUE(directory_.logins_ended(now_ - 1h, 10).empty());
    EXPECT_TRUE(directory_.remove_token(ana_, tokens[0].id));
    EXPECT_FALSE(directory_.remove_token(ana_, tokens[0].id));
    EXPECT_FALSE(directory_.find_login(hash(1), now_));
    EXPECT_EQ(directory_.logins_ended(now_ - 1h, 10), std::vector{ana_});
    EXPECT_ANY_THROW(directory_.add_token(PersonId{999}, hash(3), "x", now_, now_ + 1h));
}

TEST_P(AccountsContract, invitations_are_listed_where_they_lead_and_revoked_there) {
    const Invitation made{here, {SpaceRole::guest}, ana_, now_ + 1h, 2};
    directory_.add_invitation(hash(1), made);
    directory_.add_invitation(hash(2), {there, {SpaceRole::guest}, ana_, now_ + 1h, 2});
    directory_.add_invitation(hash(3), {here, {SpaceRole::guest}, ana_, now_ - 1ms, 2});
    const auto listed = directory_.invitations_to(here, now_, 10);
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].invitation, made);
    EXPECT_TRUE(directory_.invitations_to(here, now_, 0).empty());
    EXPECT_FALSE(directory_.remove_invitation(there, listed[0].id));
    EXPECT_TRUE(directory_.remove_invitation(here, listed[0].id));
    EXPECT_FALSE(directory_.remove_invitation(here, listed[0].id));
    EXPECT_FALSE(directory_.find_invitation(hash(1), now_));
}

TEST_P(AccountsContract, a_recovery_works_once_and_ends_every_login) {
    directory_.set_credential(ana_, {"ana", "hash 1"});
    directory_.set_credential(benito_, {"benito", "hash"});
    directory_.add_login(ana_, hash(7), now_ + 1h);
    directory_.add_token(ana_, hash(8), "planilla", now_, now_ + 1h);
    directory_.add_recovery(hash(1), wanted(benito_));
    EXPECT_EQ(directory_.find_recovery(hash(1), now_), wanted(benito_));
    EXPECT_FALSE(directory_.find_recovery(hash(1), now_ + 1h));
    EXPECT_FALSE(directory_.find_recovery(hash(2), now_));

    const auto use = [&](std::uint8_t link, const std::string& handle) {
        return directory_.use_recovery(hash(link), {handle, "hash 2"}, now_ + 1s);
    };
    EXPECT_EQ(use(2, "ana"), RecoveryOutcome::gone);
    EXPECT_EQ(use(1, "benito"), RecoveryOutcome::handle_taken);
    EXPECT_TRUE(directory_.find_login(hash(7), now_));
    EXPECT_EQ(use(1, "ana"), RecoveryOutcome::used);
    EXPECT_EQ(use(1, "ana"), RecoveryOutcome::gone);
    EXPECT_EQ(directory_.account_of(ana_)->credential, (Credential{"ana", "hash 2"}));
    EXPECT_FALSE(directory_.find_login(hash(7), now_));
    EXPECT_FALSE(directory_.find_login(hash(8), now_));
    EXPECT_EQ(directory_.logins_ended(now_, 10), std::vector{ana_});

    auto all = directory_.recoveries_of(ana_, 10);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].used_at, now_ + 1s);
    EXPECT_FALSE(all[0].seen);
    directory_.set_recoveries_seen(ana_);
    EXPECT_TRUE(directory_.recoveries_of(ana_, 10)[0].seen);
    EXPECT_TRUE(directory_.recoveries_of(benito_, 10).empty());
}

TEST_P(AccountsContract, a_newer_recovery_replaces_the_one_before_which_stays_on_record) {
    directory_.add_recovery(hash(1), wanted(benito_));
    directory_.add_recovery(hash(2), wanted({}));
    EXPECT_FALSE(directory_.find_recovery(hash(1), now_));
    EXPECT_EQ(directory_.use_recovery(hash(1), {"ana", "h"}, now_), RecoveryOutcome::gone);
    const auto all = directory_.recoveries_of(ana_, 10);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_FALSE(all[0].made_by);
    EXPECT_FALSE(all[0].space);
    EXPECT_EQ(all[1], wanted(benito_));
    EXPECT_EQ(directory_.recoveries_of(ana_, 1).size(), 1u);
}

TEST_P(AccountsContract, nothing_opens_an_account_that_was_closed) {
    directory_.set_credential(ana_, {"ana", "hash"});
    directory_.add_login(ana_, hash(1), now_ + 1h);
    directory_.add_token(ana_, hash(2), "planilla", now_, now_ + 1h);
    directory_.add_invitation(hash(3), {here, {SpaceRole::guest}, ana_, now_ + 1h, 2});
    directory_.add_recovery(hash(4), wanted(benito_));
    EXPECT_TRUE(directory_.deactivate(ana_, now_));
    EXPECT_FALSE(directory_.deactivate(ana_, now_));
    EXPECT_FALSE(directory_.find_account("ana"));
    EXPECT_FALSE(directory_.find_login(hash(1), now_));
    EXPECT_FALSE(directory_.find_login(hash(2), now_));
    EXPECT_FALSE(directory_.find_invitation(hash(3), now_));
    EXPECT_FALSE(directory_.find_recovery(hash(4), now_));
    EXPECT_ANY_THROW(directory_.add_login(ana_, hash(5), now_ + 1h));
    EXPECT_ANY_THROW(directory_.add_token(ana_, hash(6), "x", now_, now_ + 1h));
    EXPECT_ANY_THROW(directory_.add_recovery(hash(7), wanted({})));
    EXPECT_EQ(directory_.logins_ended(now_, 10), std::vector{ana_});
    // The name stays for what was written; the handle is free.
    EXPECT_EQ(directory_.names({{ana_}}).front().name, "Ana");
    EXPECT_TRUE(directory_.set_credential(benito_, {"ana", "hash"}));
}

TEST_P(AccountsContract, a_demo_remembers_what_was_loaded_of_it) {
    EXPECT_FALSE(directory_.reserved_space(SpaceKind::mesa, "Mesa nueva"));
    const SpaceId space = directory_.reserve_space(SpaceKind::mesa, "Mesa nueva");
    directory_.reserve_space(SpaceKind::mesa, "Mesa nueva");
    EXPECT_EQ(directory_.reserved_space(SpaceKind::mesa, "Mesa nueva"), space);
    EXPECT_FALSE(directory_.reserved_space(SpaceKind::session, "Mesa nueva"));
    EXPECT_FALSE(directory_.demo_loaded());
    directory_.set_demo_loaded();
    EXPECT_TRUE(directory_.demo_loaded());

    const auto demo = GetParam().make(true);
    const PersonId rosa = demo->directory().add_person("Rosa", "es");
    demo->directory().describe(rosa, "Profesora, Putre");
    EXPECT_EQ(
        demo->directory().demo_people(10),
        (std::vector<DemoPerson>{{rosa, "Rosa", "Profesora, Putre"}})
    );
}

INSTANTIATE_TEST_SUITE_P(
    everywhere,
    AccountsContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
