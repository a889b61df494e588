#include "tests/contract/append_draft.hpp"
#include "tests/contract/storage_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <thread>

// What append() promises.
namespace urdimbre::storage {
namespace {

using EventLogContract = StorageContract;

TEST_P(EventLogContract, what_was_appended_is_read_as_it_was) {
    AppendDraft first(here, 0);
    first.message(1).plain(2).about(3, 1).several(4, 3);
    ASSERT_TRUE(is<Committed>(append(log_, first)));
    AppendDraft second(here, 6);
    second.message(5);
    ASSERT_TRUE(is<Committed>(append(log_, second)));

    std::vector<StoredEvent> all = first.events();
    all.insert(all.end(), second.events().begin(), second.events().end());
    EXPECT_EQ(log_.read(here, 0, 100), all);
    EXPECT_EQ(log_.heads({{here}}), (std::vector<Sequence>{7}));
}

TEST_P(EventLogContract, any_text_comes_back_byte_by_byte) {
    const std::vector<std::string> texts{
        "",
        " ",
        "NULL",
        "null",
        "{}",
        "{a,b}",
        "\"",
        "\\",
        "\\\"\\\\\"",
        "a\nb\r\n\tc",
        "'; drop table event; --",
        "ñandú 你好 \U0001F9F5",
        "\x01\x7f",
        "$1 %s \\x00 \\u0000",
        std::string(100'000, '"')
    };
    AppendDraft draft(here, 0);
    std::vector<Content> words;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        draft.message(i + 1, texts[i]);
        words.push_back({uuid(i + 1), texts[i]});
    }
    Append bodies = *draft;
    for (std::size_t i = 0; i < texts.size(); ++i) bodies.events[i].body = texts[i];
    ASSERT_TRUE(is<Committed>(append(log_, bodies)));

    EXPECT_EQ(log_.read(here, 0, 100), bodies.events);
    std::vector<ContentId> ids;
    for (const Content& one : words) ids.push_back(one.id);
    EXPECT_EQ(log_.contents(here, ids), words);
}

TEST_P(EventLogContract, a_command_has_one_effect) {
    AppendDraft once(here, 0);
    once.message(1).fingerprint(77).several(2, 2).fingerprint(-88);
    ASSERT_TRUE(is<Committed>(append(log_, once)));

    const AlreadyApplied both{{{uuid(1), 77, 1, 1}, {uuid(2), -88, 2, 3}}};
    const AppendOutcome again = append(log_, once);
    ASSERT_TRUE(is<AlreadyApplied>(again)) << name_of(again);
    EXPECT_EQ(std::get<AlreadyApplied>(again).commands, both.commands);

    AppendDraft elsewhere(here, 3);
    elsewhere.plain(5).message(1).fingerprint(78);
    const AppendOutcome mixed = append(log_, elsewhere);
    ASSERT_TRUE(is<AlreadyApplied>(mixed)) << name_of(mixed);
    EXPECT_EQ(std::get<AlreadyApplied>(mixed).commands, (std::vector{both.commands[0]}));
    EXPECT_EQ(log_.heads({{here}}), (std::vector<Sequence>{3}))
        << "nothing of the batch was written";
}

TEST_P(EventLogContract, an_id_is_looked_up_before_the_head_is_compared) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).message(1))));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 1).message(2))));

    EXPECT_TRUE(is<AlreadyApplied>(append(log_, AppendDraft(here, 0).message(1))));
    EXPECT_TRUE(is<AlreadyApplied>(append(log_, AppendDraft(here, 0).refused(2))));
    EXPECT_TRUE(is<Stale>(append(log_, AppendDraft(here, 0).message(3))));
}

TEST_P(EventLogContract, the_same_id_in_another_space_is_another_command) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).message(1))));
    EXPECT_TRUE(is<Committed>(append(log_, AppendDraft(there, 0).message(1))));
}

TEST_P(EventLogContract, what_was_refused_leaves_no_trace) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).message(1).refused(2))));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 1).refused(3))));
    EXPECT_EQ(log_.heads({{here}}), (std::vector<Sequence>{1}));
    EXPECT_TRUE(is<Committed>(append(log_, AppendDraft(here, 1).message(2).message(3))));

    EXPECT_TRUE(is<Committed>(append(log_, AppendDraft(there, 0).refused(4))));
    EXPECT_FALSE(directory_.space(there)) << "a refusal does not make a space";
}

TEST_P(EventLogContract, a_refusal_rests_on_the_head_too) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).message(1))));
    EXPECT_TRUE(is<Stale>(append(log_, AppendDraft(here, 0).refused(2))));
}

TEST_P(EventLogContract, who_is_behind_is_told_what_is_missing) {
    AppendDraft others(here, 0);
    others.message(1).about(2, 1).plain(3);
    ASSERT_TRUE(is<Committed>(append(log_, others)));

    const AppendOutcome outcome = append(log_, AppendDraft(here, 1).message(9));
    ASSERT_TRUE(is<Stale>(outcome)) << name_of(outcome);
    const auto& stale = std::get<Stale>(outcome);
    EXPECT_EQ(stale.missing, (std::vector{others.events()[1], others.events()[2]}));
    EXPECT_FALSE(stale.more);
    EXPECT_EQ(log_.heads({{here}}), (std::vector<Sequence>{3}));
}

TEST_P(EventLogContract, what_is_missing_comes_in_bounded_pieces) {
    AppendDraft others(here, 0);
    for (std::uint64_t i = 1; i <= stale_events_max + 1; ++i) others.plain(i, 1);
    ASSERT_TRUE(is<Committed>(append(log_, others)));
    AppendDraft large(there, 0);
    large.plain(1, 200'000).plain(2, 200'000);
    ASSERT_TRUE(is<Committed>(append(log_, large)));

    for (const SpaceId space : {here, there}) {
        const Sequence head = log_.heads({&space, 1}).front();
        Sequence at = 0;
        for (bool more = true; more;) {
            const AppendOutcome outcome = append(log_, AppendDraft(space, at).message(999));
            ASSERT_TRUE(is<Stale>(outcome)) << name_of(outcome);
            const auto& stale = std::get<Stale>(outcome);
            ASSERT_FALSE(stale.missing.empty());
            ASSERT_LE(stale.missing.size(), stale_events_max);
            for (const StoredEvent& event : stale.missing) ASSERT_EQ(event.seq, ++at);
            more = stale.more;
            ASSERT_EQ(more, at < head);
        }
        EXPECT_EQ(at, head);
    }
}

TEST_P(EventLogContract, a_head_that_the_log_never_had_is_refused) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).message(1))));
    EXPECT_TRUE(is<Failed>(append(log_, AppendDraft(here, 2).message(2))));
    EXPECT_TRUE(is<Failed>(append(log_, AppendDraft(there, 1).message(3))));
    EXPECT_EQ(log_.heads({{here, there}}), (std::vector<Sequence>{1, 0}));
}

TEST_P(EventLogContract, each_space_of_a_call_succeeds_or_fails_alone) {
    const SpaceId applied{1}, stale{2}, broken{3}, fresh{4}, grown{5}, ahead{6};
    for (const SpaceId space : {applied, stale, grown}) {
        ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(space, 0).message(1))));
    }
    const std::vector<Append> batch{
        *AppendDraft(grown, 1).message(2),
        *AppendDraft(broken, 0).message(1).message(1),
        *AppendDraft(fresh, 0).message(1),
        *AppendDraft(stale, 0).message(2),
        *AppendDraft(ahead, 7).message(1),
        *AppendDraft(applied, 1).message(1),
    };
    const auto outcomes = log_.append(batch);

    ASSERT_EQ(outcomes.size(), batch.size());
    EXPECT_TRUE(is<Committed>(outcomes[0])) << name_of(outcomes[0]);
    EXPECT_TRUE(is<Failed>(outcomes[1])) << name_of(outcomes[1]);
    EXPECT_TRUE(is<Committed>(outcomes[2])) << name_of(outcomes[2]);
    EXPECT_TRUE(is<Stale>(outcomes[3])) << name_of(outcomes[3]);
    EXPECT_TRUE(is<Failed>(outcomes[4])) << name_of(outcomes[4]);
    EXPECT_TRUE(is<AlreadyApplied>(outcomes[5])) << name_of(outcomes[5]);
    EXPECT_EQ(
        log_.heads({{grown, broken, fresh, stale, ahead, applied}}),
        (std::vector<Sequence>{2, 0, 1, 1, 0, 1})
    );
}

TEST_P(EventLogContract, outcomes_without_a_failure_come_in_the_order_of_the_question) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(there, 0).message(1))));
    const std::vector<Append> batch{
        *AppendDraft(SpaceId{90}, 0).message(1).member(PersonId{1}, {domain::SpaceRole::teacher}),
        *AppendDraft(there, 0)
             .message(2)
             .member(PersonId{2}, {domain::SpaceRole::teacher})
             .wakes(at_millisecond(5)),
        *AppendDraft(here, 0).message(1, "mine").wakes(at_millisecond(5)),
    };
    const auto outcomes = log_.append(batch);

    ASSERT_EQ(outcomes.size(), 3u);
    EXPECT_TRUE(is<Committed>(outcomes[0]));
    EXPECT_TRUE(is<Stale>(outcomes[1]));
    EXPECT_TRUE(is<Committed>(outcomes[2]));
    EXPECT_EQ(log_.due(at_millisecond(5), 10), (std::vector{here}));
    EXPECT_EQ(log_.contents(here, {{uuid(1)}}), (std::vector<Content>{{uuid(1), "mine"}}));
    EXPECT_TRUE(log_.contents(there, {{uuid(2)}}).empty());
}

TEST_P(EventLogContract, a_failed_batch_wrote_nothing_at_all) {
    AppendDraft draft(here, 0);
    draft.message(1).message(2).member(PersonId{4}, {domain::SpaceRole::mentor});
    draft.member(PersonId{4}, {}).wakes(at_millisecond(1));
    ASSERT_TRUE(is<Failed>(append(log_, draft)));

    EXPECT_EQ(log_.heads({{here}}), (std::vector<Sequence>{0}));
    EXPECT_TRUE(log_.read(here, 0, 10).empty());
    EXPECT_TRUE(log_.contents(here, {{uuid(1), uuid(2)}}).empty());
    EXPECT_TRUE(log_.due(at_millisecond(100), 10).empty());
    EXPECT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).message(1).message(2))));
}

TEST_P(EventLogContract, words_are_written_once_and_can_be_forgotten) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).message(1, "a").message(2, "b"))));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 2).about(3, 1).forgets(1).forgets(7)))
    );
    EXPECT_EQ(log_.contents(here, {{uuid(1), uuid(2)}}), (std::vector<Content>{{uuid(2), "b"}}));
    EXPECT_EQ(log_.read(here, 0, 10).size(), 3u) << "the log keeps what happened";

    AppendDraft at_once(here, 3);
    at_once.message(4, "said and taken back").about(5, 4).forgets(4);
    ASSERT_TRUE(is<Committed>(append(log_, at_once)));
    EXPECT_TRUE(log_.contents(here, {{uuid(4)}}).empty());

    Append over = *AppendDraft(here, 5).plain(6);
    over.contents.push_back({uuid(2), "other words"});
    EXPECT_TRUE(is<Failed>(append(log_, over))) << "words are never written over";
}

TEST_P(EventLogContract, deadlines_are_set_moved_and_lifted) {
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 0).plain(1).wakes(at_millisecond(20))))
    );
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(there, 0).plain(1).wakes(at_millisecond(10)))
    ));
    EXPECT_TRUE(log_.due(at_millisecond(9), 10).empty());
    EXPECT_EQ(log_.due(at_millisecond(10), 10), (std::vector{there}));
    EXPECT_EQ(log_.due(at_millisecond(99), 10), (std::vector{there, here}));
    EXPECT_EQ(log_.due(at_millisecond(99), 1), (std::vector{there}));

    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 1).plain(2).wakes(at_millisecond(5))))
    );
    EXPECT_EQ(log_.due(at_millisecond(99), 10), (std::vector{here, there}));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(here, 2).wakes({}))));
    EXPECT_EQ(log_.due(at_millisecond(99), 10), (std::vector{there}));
    ASSERT_TRUE(is<Committed>(append(log_, AppendDraft(there, 1).plain(9))));
    EXPECT_EQ(log_.due(at_millisecond(99), 10), (std::vector{there}))
        << "nothing said, nothing changed";
}

// Two nodes speak in the same spaces, each in an order of its own: who is behind reads and tries
// again.
TEST_P(EventLogContract, racing_writers_make_one_dense_log) {
    constexpr std::size_t spaces = 5;
    constexpr std::uint64_t rounds = 40;
    std::array<bool, 3> sound{true, true, true};
    const auto speak = [&](std::size_t who) {
        std::mt19937 random{static_cast<std::uint32_t>(who)};
        std::array<Sequence, spaces> heads{};
        for (std::uint64_t round = 0; round < rounds; ++round) {
            std::vector<std::size_t> waiting{0, 1, 2, 3, 4};
            while (!waiting.empty()) {
                std::ranges::shuffle(waiting, random);
                std::vector<Append> batch;
                for (const std::size_t i : waiting) {
                    const std::uint64_t id = 1 + round + 1'000 * (who + 1);
                    batch.push_back(*AppendDraft(SpaceId{i + 1}, heads[i]).message(id));
                }
                const auto outcomes = log_.append(batch);
                std::vector<std::size_t> again;
                for (std::size_t k = 0; k < waiting.size(); ++k) {
                    const std::size_t i = waiting[k];
                    if (is<Committed>(outcomes[k])) {
                        ++heads[i];
                    } else if (const auto* stale = std::get_if<Stale>(&outcomes[k])) {
                        heads[i] = stale->missing.back().seq;
                        again.push_back(i);
                    } else {
                        sound[who] = false;
                        return;
                    }
                }
                waiting = again;
            }
        }
    };
    std::vector<std::thread> writers;
    for (std::size_t who = 0; who < sound.size(); ++who) writers.emplace_back(speak, who);
    for (std::thread& writer : writers) writer.join();

    EXPECT_EQ(sound, (std::array<bool, 3>{true, true, true}));
    for (std::size_t i = 0; i < spaces; ++i) {
        const auto events = log_.read(SpaceId{i + 1}, 0, 1'000);
        ASSERT_EQ(events.size(), rounds * sound.size());
        std::set<CommandId> commands;
        for (std::size_t k = 0; k < events.size(); ++k) {
            EXPECT_EQ(events[k].seq, k + 1);
            commands.insert(events[k].command);
        }
        EXPECT_EQ(commands.size(), events.size()) << "each command once";
    }
}

INSTANTIATE_TEST_SUITE_P(
    everywhere,
    EventLogContract,
    testing::ValuesIn(storage_implementations()),
    storage_name
);

}  // namespace
}  // namespace urdimbre::storage
