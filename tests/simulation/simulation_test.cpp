#include "server/app/cycles.hpp"
#include "server/app/stored.hpp"
#include "server/domain/notice.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <string>

namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;

// An answer to what they see proposed, mostly by somebody who may not give it (rule K2).
wire::Command something_to_take_on(World& world, const Teacher& who) {
    const auto& seen = who.seen();
    const auto* ledger = seen && seen->ledger ? &*seen->ledger : nullptr;
    if (!ledger || !ledger->proposals || ledger->proposals->empty() || world.random() % 3 == 0) {
        return wire::ProposeCommitment{1 + world.random() % 6, "Contar los segundos", {}};
    }
    const auto& all = *ledger->proposals;
    const auto to_them = std::ranges::find(all, number(who.person()), &wire::Proposal::to);
    const auto& one = to_them == all.end() ? all[world.random() % all.size()] : *to_them;
    switch (world.random() % 4) {
        case 0:
            return wire::TakeBackProposal{one.id};
        case 1:
            return wire::DeclineProposal{one.id, "este mes no"};
        default:
            return wire::AcceptProposal{one.id, "Contar tres segundos", {}};
    }
}

// Whoever may not is refused; of whoever may, everybody sees it.
wire::Command something_to_accompany(World& world, const Teacher& who) {
    const auto stages = app::shipped_cycles().find("relacion-uno-a-uno")->stages;
    const auto& seen = who.seen();
    switch (world.random() % 8) {
        case 6:
            // Of two who change what both see, the second is told (rule Y1).
            if (seen && seen->accompaniment && seen->accompaniment->cycle) {
                const wire::Cycle& cycle = *seen->accompaniment->cycle;
                if (cycle.script) return wire::EditCycle{*cycle.script, cycle.document};
            }
            return wire::TakeCycle{"relacion-uno-a-uno"};
        case 5:
        case 7:
            return something_to_take_on(world, who);
        case 4:
            // The first begins it; of the others each is told that it is another one by now.
            return wire::KeepPlan{
                R"({"title":"Plan","label":"support","owner":{"kind":"team","name":"Equipo"},)"
                R"("goals":[{"id":"meta","text":"Leer más","objectives":[]}]})",
                {}
            };
        case 0:
            return wire::TakeCycle{"relacion-uno-a-uno"};
        case 1:
            return wire::LeaveCycle{"por ahora"};
        case 2:
            return wire::TakeRole{static_cast<wire::AccompanierRole>(world.random() % 4)};
        default:
            return wire::EnterStage{
                stages[world.random() % stages.size()].id, "así lo vimos", world.random() % 4 == 0
            };
    }
}

wire::Command
something_to_say(Town& town, const Teacher& who, const std::vector<wire::Uuid>& said) {
    World& world = town.world;
    const auto roll = world.random() % 100;
    const auto some = [&] { return said[world.random() % said.size()]; };
    if (roll < 12) {
        // One's own, new; sometimes one that is somebody's or was used already.
        const bool another = !town.files.empty() && world.random() % 4 == 0;
        const domain::Uuid file =
            another ? town.files[world.random() % town.files.size()] : town.upload(who.person());
        return wire::PostMessage{
            "Adjunto la pauta", {}, {{{.file = file.bytes, .name = "pauta.pdf", .preview = {}}}}
        };
    }
    if (said.empty() || roll < 45) {
        return wire::PostMessage{"Observo que… " + std::to_string(world.random()), {}};
    }
    if (roll < 60) {
        return wire::React{
            some(),
            static_cast<wire::Reaction>(world.random() % domain::reaction_count),
            world.random() % 3 != 0
        };
    }
    if (roll < 65) {
        const std::uint64_t whom = 1 + world.random() % 6;
        return wire::PostMessage{
            "@[" + std::to_string(whom) + "], ¿lo viste?", some(), {}, std::vector{whom}
        };
    }
    if (roll < 75) return wire::PostMessage{"¿Qué evidencia lo muestra?", some()};
    if (roll < 79) {
        const std::uint64_t whom = 1 + world.random() % 6;
        return wire::EditMessage{
            some(), "Corrijo: que lo vea @[" + std::to_string(whom) + "]", std::vector{whom}
        };
    }
    if (roll < 83) return wire::EditMessage{some(), "Corrijo: " + std::to_string(world.random())};
    if (roll < 87) return something_to_accompany(world, who);
    if (roll < 93) return wire::WithdrawMessage{some()};
    const std::uint64_t person = 2 + world.random() % 4;
    if (number(who.person()) == 1 && roll < 96) return wire::RemoveMember{person};
    if (roll == 97) {
        return wire::SetRetention{static_cast<std::uint32_t>(6 + world.random() % 3)};
    }
    if (number(who.person()) == 1 && roll > 97) {  // a visit that ends by itself
        const std::chrono::milliseconds stay{world.random() % 4'000};
        return wire::AddMember{person, {wire::SpaceRole::guest}, town.log.now() + stay};
    }
    return wire::AddMember{
        person, {world.random() % 2 ? wire::SpaceRole::teacher : wire::SpaceRole::mentor}, {}
    };
}

// Everything that must hold once nobody waits for anything any more.
void expect_the_guarantees(Town& town) {
    const auto log = town.whole_log();
    std::map<domain::Uuid, std::pair<domain::Sequence, domain::Sequence>> in_log;
    std::set<domain::Uuid> attached;
    for (std::size_t i = 0; i < log.size(); ++i) {
        ASSERT_EQ(log[i].seq, i + 1);
        if (i > 0) ASSERT_GE(log[i].at, log[i - 1].at);
        const auto event = app::from_stored(log[i]);
        ASSERT_TRUE(event);
        for (const domain::Attachment& file : domain::attachments(event->event)) {
            ASSERT_TRUE(attached.insert(file.file).second) << "one file, two messages";
        }
        auto [range, first] = in_log.try_emplace(log[i].command, log[i].seq, log[i].seq);
        if (!first) ASSERT_EQ(range->second.second + 1, log[i].seq) << "one command, two places";
        range->second.second = log[i].seq;
    }
    for (const auto& person : town.people) {
        for (const std::string& complaint : person->complaints) ADD_FAILURE() << complaint;
        for (const auto& [id, seq] : person->accepted()) {
            const auto found = in_log.find({id});
            if (found == in_log.end()) continue;  // it asked for what was so already
            ASSERT_EQ(found->second.second, seq) << "the answer is a function of what is stored";
        }
        for (const auto& [id, code] : person->refused()) {
            if (!person->sent_over_one_link(id)) continue;
            ASSERT_FALSE(in_log.contains({id})) << "refused and done: " << wire::name(code);
        }
        if (person->turned_away()) continue;
        ASSERT_TRUE(person->seen());
        tests::SeenSpace fresh = town.fresh_view(*person);
        tests::SeenSpace known = *person->seen();
        ASSERT_LE(known.position.seq, fresh.position.seq);
        known.position = fresh.position;
        ASSERT_EQ(known, fresh) << "reduce(snapshot, windows) != new snapshot";
    }
}

// What is kept by message is what the log says, whoever appended it and however often.
void expect_the_indexes(Town& town) {
    std::map<domain::Uuid, std::vector<domain::Sequence>> threads;
    std::set<storage::Reacted> reactions;
    std::set<domain::Uuid> withdrawn;
    for (const storage::StoredEvent& stored : town.whole_log()) {
        const domain::Event event = app::from_stored(stored)->event;
        if (const auto* posted = std::get_if<domain::MessagePosted>(&event); posted) {
            if (posted->thread) threads[*posted->thread].push_back(stored.seq);
        }
        if (const auto gone = domain::withdrawn(event)) withdrawn.insert(*gone);
        if (const auto* reacted = std::get_if<domain::MessageReacted>(&event)) {
            ASSERT_FALSE(withdrawn.contains(reacted->message)) << "somebody reacts to a marker";
            const auto& [person, reaction, on] = reacted->change;
            const storage::Reacted one{reacted->message, person, reaction};
            ASSERT_EQ(reactions.contains(one), !on) << "an event that changes nothing";
            if (on) {
                reactions.insert(one);
            } else {
                reactions.erase(one);
            }
        }
    }
    std::erase_if(reactions, [&](const auto& one) { return withdrawn.contains(one.message); });
    std::set<storage::Reacted> indexed;
    for (const auto& stored : town.whole_log()) {
        if (!stored.subject || stored.subject != stored.command) continue;
        const domain::Uuid id = *stored.subject;
        for (const auto& one : town.log.reactions(town.space, {{id}})) indexed.insert(one);
        const auto sizes = town.log.thread_sizes(town.space, {{id}});
        const auto thread = threads.find(id);
        ASSERT_EQ(sizes.empty(), thread == threads.end());
        if (sizes.empty()) continue;
        ASSERT_EQ(sizes.front().count, thread->second.size());
        std::vector<domain::Sequence> read;
        for (const auto& answer : town.log.read_thread(town.space, id, 0, 100'000)) {
            read.push_back(answer.seq);
        }
        ASSERT_EQ(read, thread->second);
    }
    ASSERT_EQ(indexed, reactions);
    ASSERT_GT(threads.size(), 3u);
    ASSERT_GT(reactions.size(), 3u);
}

// Whatever happened to nodes, hints and the store: a while later everybody sees who is there, and
// nobody else (rules Q1, Q6, Q7).
void expect_presence(Town& town) {
    constexpr auto fading_and_settling = 30s;
    town.world.run_for(fading_and_settling);
    std::set<std::uint64_t> here;
    for (const auto& person : town.people) {
        if (!person->turned_away()) here.insert(number(person->person()));
    }
    for (const auto& person : town.people) {
        if (person->turned_away()) {
            ASSERT_FALSE(person->here()) << "somebody who may not read is told who is here";
        } else {
            ASSERT_EQ(person->here(), here);
        }
        for (const std::string& complaint : person->complaints) ADD_FAILURE() << complaint;
    }
}

// Whom every event of the log concerns, as the rules say it.
std::set<std::pair<domain::Sequence, domain::PersonId>> concerned(
    const std::vector<storage::StoredEvent>& log
) {
    std::set<std::pair<domain::Sequence, domain::PersonId>> all;
    domain::Space space;
    std::map<domain::Uuid, std::optional<domain::Message>> written;
    for (const storage::StoredEvent& stored : log) {
        const auto event = app::from_stored(stored);
        const auto* posted = std::get_if<domain::MessagePosted>(&event->event);
        const auto* edited = std::get_if<domain::MessageEdited>(&event->event);
        space.recalled.clear();
        if (posted && posted->reply_to) {
            space.recalled.emplace(*posted->reply_to, *written.at(*posted->reply_to));
        }
        if (edited) space.recalled.emplace(edited->message, *written.at(edited->message));
        for (const domain::Notice& notice : domain::notices(event->event, space)) {
            all.insert({stored.seq, notice.person});
        }
        domain::evolve(space, *event);
        if (const auto about = domain::subject(event->event)) {
            domain::evolve(written[*about], *event);
        }
    }
    return all;
}

std::uint32_t unread(
    const std::vector<storage::StoredEvent>& log,
    domain::PersonId person,
    domain::Sequence read
) {
    std::map<domain::Uuid, bool> unread;
    for (const storage::StoredEvent& stored : log) {
        const auto event = app::from_stored(stored);
        const auto author = domain::to_be_read(event->event);
        if (author && *author != person && stored.seq > read) unread[*stored.subject] = true;
        if (const auto gone = domain::withdrawn(event->event)) unread.erase(*gone);
    }
    return static_cast<std::uint32_t>(std::min<std::size_t>(unread.size(), 100));
}

// Nobody was told of anything twice, or not at all; and everybody knows how far they have read,
// what they have still to read and how much they have not seen (rules N1 to N12).
void expect_reading(Town& town) {
    for (const auto& person : town.people) person->read();
    town.world.run_for(15s);
    const auto log = town.whole_log();
    std::set<std::pair<domain::Sequence, domain::PersonId>> rows;
    for (const auto& row : town.notices.news({}, {}, 1'000'000).rows) {
        ASSERT_EQ(row.key.space, town.space);
        ASSERT_TRUE(rows.insert({row.key.seq, row.key.person}).second);
    }
    ASSERT_EQ(rows, concerned(log));
    for (const auto& person : town.people) {
        if (person->turned_away()) continue;
        const domain::PersonId id = person->person();
        ASSERT_TRUE(person->unseen());
        ASSERT_EQ(*person->unseen(), town.notices.unseen(id, 100));
        ASSERT_TRUE(person->reading());
        const auto positions = town.reading.positions({&id, 1}, 10);
        ASSERT_EQ(positions.size(), 1u);
        ASSERT_EQ(person->reading()->read, positions.front().seq);
        person->look_up();
    }
    town.world.run_for(2s);
    for (const auto& person : town.people) {
        if (person->turned_away()) continue;
        const wire::ReadingState& told = *person->reading();
        ASSERT_EQ(told.unread, unread(log, person->person(), *told.read));
    }
}

struct Trouble {
    const char* name;
    Faults faults;
    double drop{};     // per tenth of a second and person
    double restart{};  // per tenth of a second
    double freeze{};
    double restore{};  // per tenth of a second: another epoch begins
    double flush{};    // per tenth of a second: the store of presence is emptied
    bool without_broker{};
};

void PrintTo(const Trouble& trouble, std::ostream* out) { *out << trouble.name; }

class Simulation : public testing::TestWithParam<Trouble> {};

TEST_P(Simulation, HoldsItsGuarantees) {
    const Trouble& trouble = GetParam();
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(testing::Message() << trouble.name << ", seed " << seed);
        Town town(
            {.seed = seed,
             .nodes = 2,
             .people = 6,
             .faults = trouble.faults,
             .some_poll = seed % 4 == 0}
        );
        town.hints.healthy = !trouble.without_broker;
        std::vector<wire::Uuid> said;
        for (int tenth = 0; tenth < 200; ++tenth) {
            for (const auto& person : town.people) {
                if (town.world.chance(0.3)) {
                    const auto command = something_to_say(town, *person, said);
                    const wire::Uuid id = person->ask(command);
                    if (std::holds_alternative<wire::PostMessage>(command)) said.push_back(id);
                }
                if (town.world.chance(0.1)) person->read();
                if (!person->connected()) {
                    if (town.world.chance(0.3)) town.connect_somewhere(*person);
                } else if (town.world.chance(trouble.drop)) {
                    person->disconnect();
                }
            }
            const std::size_t node = town.world.random() % town.node_count();
            if (town.world.chance(trouble.restart)) town.restart(node);
            if (town.world.chance(trouble.restore)) town.log.renew_epoch();
            if (town.world.chance(trouble.freeze)) town.freeze(node, 1500ms);
            if (town.world.chance(trouble.flush)) town.presence.flush();
            town.world.run_for(100ms);
        }
        ASSERT_TRUE(town.settle()) << "somebody still waits";
        expect_the_guarantees(town);
        expect_the_indexes(town);
        expect_presence(town);
        expect_reading(town);
        ASSERT_GT(town.whole_log().size(), 100u);
        if (HasFatalFailure()) return;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Troubles,
    Simulation,
    testing::Values(
        Trouble{.name = "none", .faults = {}},
        Trouble{.name = "bad_links", .faults = {}, .drop = 0.05},
        Trouble{.name = "answers_lost", .faults = {.answer_lost = 0.1, .question_lost = 0.1}},
        Trouble{
            .name = "database_says_no",
            .faults = {.append_failed = 0.1, .read_unavailable = 0.1},
            .drop = 0.02
        },
        Trouble{
            .name = "hints_lost",
            .faults = {.hint_lost = 0.5, .hint_doubled = 0.3},
            .drop = 0.02
        },
        Trouble{.name = "no_broker", .faults = {}, .drop = 0.02, .without_broker = true},
        Trouble{.name = "nodes_killed", .faults = {.answer_lost = 0.05}, .restart = 0.03},
        Trouble{.name = "presence_lost", .faults = {}, .drop = 0.05, .flush = 0.05},
        Trouble{.name = "epochs", .faults = {}, .drop = 0.02, .restore = 0.02},
        Trouble{.name = "nodes_frozen", .faults = {}, .drop = 0.02, .freeze = 0.03},
        Trouble{
            .name = "everything",
            .faults =
                {.answer_lost = 0.05,
                 .question_lost = 0.05,
                 .append_failed = 0.03,
                 .read_unavailable = 0.05,
                 .hint_lost = 0.3,
                 .hint_doubled = 0.2},
            .drop = 0.05,
            .restart = 0.02,
            .freeze = 0.02,
            .flush = 0.02
        }
    ),
    [](const auto& trouble) { return std::string{trouble.param.name}; }
);

}  // namespace
}  // namespace urdimbre::simulation
