// Who wrote something anonymous reaches nobody (rules C43 to C46), over real nodes and raw sockets.
// The same session is held twice, in two services of their own: once one of two people writes, once
// the other, and all else is the same. Whatever the others and the operator get has to be the same,
// too: what differs would tell whose it is, wherever it stands.
#include "tests/functional/cluster.hpp"
#include "tests/functional/ear.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace urdimbre::functional {
namespace {

// The same session, in which one of two people writes.
class Session {
  public:
    static constexpr std::size_t facilitator = 0, first = 1, second = 2, third = 3, onlooker = 4;
    static constexpr int idea = 1, correction = 2, regretted = 3, regret = 4, other = 5, late = 6,
                         tried = 7, signed_one = 8, regret_after = 9;

    explicit Session(std::size_t writer) : writer_(writer), mate_(first + second - writer) {
        open();
        seat_everybody();
        for (const std::size_t who : {facilitator, third, onlooker}) listen(who);
    }

    void ideas() {
        Ear& writer = ear(writer_);
        writer.say({{"type", "writing"}, {"space", number(space_)}});
        EXPECT_EQ(writer.ask(id_of(idea), says(0, "Menos pruebas y más lectura")), "accepted");
        EXPECT_EQ(
            writer.ask(
                id_of(correction),
                R"({"type":"edit_message","message":")" + id_of(idea) +
                    R"(","text":"Menos pruebas, más lectura"})"
            ),
            "accepted"
        );
        EXPECT_EQ(writer.ask(id_of(regretted), says(0, "Otra que no")), "accepted");
        EXPECT_EQ(writer.ask(id_of(regret), withdrawing(regretted)), "accepted");
        EXPECT_EQ(
            writer.ask(drawn(), R"({"type":"mark_ready","phase":0,"ready":true})"), "accepted"
        );
        EXPECT_EQ(ear(third).ask(id_of(other), says(0, "Un rincón de libros")), "accepted");
        // With a file or a name it would say whose it is.
        EXPECT_EQ(
            writer.ask(drawn(), says(0, "Conmigo", R"(,"owners":[1],"late":false)")),
            "anonymous_words_only"
        );
    }

    void reveal() {
        EXPECT_EQ(ear(facilitator).ask(drawn(), R"({"type":"next_phase","from":0})"), "accepted");
        EXPECT_EQ(
            ear(writer_).ask(
                id_of(late), says(0, "Se me había quedado", R"(,"owners":[],"late":true)")
            ),
            "accepted"
        );
        EXPECT_EQ(ear(third).ask(id_of(tried), withdrawing(idea)), "not_the_author");
        EXPECT_EQ(ear(mate_).ask(drawn(), withdrawing(idea)), "not_the_author")
            << "who might have written it and did not";
    }

    // With a name, as in every other phase.
    void signed_words() {
        EXPECT_EQ(
            ear(writer_).ask(id_of(signed_one), says(1, "Esta la firmo", {}, "proceso")), "accepted"
        );
    }

    void end() {
        const std::string ending = R"({"type":"end_conversation","reason":"terminamos"})";
        EXPECT_EQ(ear(facilitator).ask(drawn(), ending), "accepted");
        EXPECT_EQ(ear(writer_).ask(id_of(regret_after), withdrawing(late)), "conversation_over");
    }

    void settle() {
        const std::uint64_t head = std::stoull(cluster_.sql(
            "select head from space_head where space_id = " + std::to_string(number(space_))
        ));
        // Both nodes know all of it, and have told their clients what these may know.
        for (const std::size_t node : {0u, 1u}) {
            for (std::uint64_t known = 0; known < head && !testing::Test::HasFailure();) {
                known = Ear{cluster_, node, community_.accounts[onlooker], space_}.head();
            }
        }
        for (const auto& [who, one] : ears_) one->barrier();
    }

    // Everything that somebody who did not write gets by any way that there is.
    std::map<std::string, std::vector<std::string>> reaching_others() {
        settle();
        std::map<std::string, std::vector<std::string>> all;
        for (const std::size_t who : {facilitator, third, onlooker}) {
            const std::string name = std::to_string(who);
            Ear& listener = ear(who);
            all["frames " + name] = shown(listener.frames);
            Ear again{cluster_, 1 - listener.node(), listener.account(), space_};
            all["joining again " + name] = shown(again.frames);
            for (const int about : {idea, regretted, late}) {
                all["versions " + name].push_back(plain(again.asked(
                    {{"type", "ask_versions"}, {"space", number(space_)}, {"message", id_of(about)}}
                )));
            }
            all["history " + name].push_back(plain(
                again.asked({{"type", "ask_history"}, {"space", number(space_)}, {"limit", 50}})
            ));
            all["people " + name].push_back(
                plain(again.asked({{"type", "ask_notices"}, {"limit", 50}}))
            );
            for (const char* path : {"/windows?wait=0", "/acta"}) {
                const HttpAnswer answer = cluster_.network.get(
                    cluster_.node(1).port(),
                    "/api/spaces/" + std::to_string(number(space_)) + path,
                    listener.account().token
                );
                for (const std::string& frame : frames_in(answer.body)) {
                    all[path + name].push_back(frame);
                }
            }
        }
        return all;
    }

    // `urdimbre log`, with the words. That somebody is ready stands under their name: it is said to
    // them alone, and says nothing of what they wrote.
    std::vector<std::string> operators_log() {
        const std::string output =
            cluster_.command({"log", "--words", "--space=" + std::to_string(number(space_))})
                .output;
        std::vector<std::string> lines;
        std::size_t from = 0;
        while (from < output.size()) {
            const std::size_t end = std::min(output.find('\n', from), output.size());
            const std::string line = output.substr(from, end - from);
            from = end + 1;
            if (line.find("ready_marked") == std::string::npos) lines.push_back(plain(line));
        }
        return lines;
    }

    // Every row of every table that holds one of the ids, or words that came with it.
    std::map<std::string, std::vector<std::string>> rows() {
        std::map<std::string, std::vector<std::string>> all;
        for (const std::string& table : lines(cluster_.sql(
                 "select table_name from information_schema.tables where table_schema = "
                 "current_schema() and table_type = 'BASE TABLE' order by 1"
             ))) {
            const std::string found = cluster_.sql(
                "select t::text from " + table +
                " t where t::text like '%a0a0a0a0-0000%' or t::text like '%Menos pruebas%' order "
                "by 1"
            );
            for (const std::string& row : lines(found)) all[table].push_back(plain(row));
        }
        return all;
    }

    // What the nodes wrote into their logs.
    std::string node_logs() { return cluster_.logs(); }

    std::string links() {
        return cluster_.sql(
            "select count(*) || ' ' || coalesce(min(person_id), 0) from authorship where space_id "
            "= " +
            std::to_string(number(space_)) + " and contribution <> '" + id_of(other) + "'"
        );
    }
    std::size_t links_at_all() {
        return std::stoull(cluster_.sql("select count(*) from authorship"));
    }
    CommandOutcome verify() { return cluster_.command({"verify"}); }

    // What the writer is shown of their own, on a device that joins now.
    std::vector<std::string> as_the_writer_sees_it(std::size_t node) {
        Ear device{cluster_, node, community_.accounts[writer_], space_};
        const json::object snapshot = json::parse(device.frames.back()).as_object();
        std::vector<std::string> mine;
        for (const json::value& one : snapshot.at("conversation").at("contributions").as_array()) {
            if (!one.as_object().contains("anonymous")) continue;
            const auto* author = one.as_object().if_contains("author");
            if (author && *author == number(community_.accounts[writer_].person)) {
                mine.push_back(std::string{std::string_view{one.at("id").as_string()}});
            }
        }
        return mine;
    }

    bool anybody_was_shown_to_write() {
        return std::ranges::any_of(ears_, [](const auto& one) {
            return std::ranges::any_of(one.second->frames, [](const std::string& frame) {
                return frame.find(R"("writing":[)") != std::string::npos &&
                       frame.find(R"("writing":[])") == std::string::npos;
            });
        });
    }

    std::uint64_t writer() const { return number(community_.accounts[writer_].person); }

  private:
    static std::string says(
        int phase,
        const std::string& text,
        const std::string& rest = R"(,"owners":[],"late":false)",
        const std::string& kind = "idea"
    ) {
        return R"({"type":"contribute","phase":)" + std::to_string(phase) + R"(,"kind":")" + kind +
               R"(","text":")" + text + '"' +
               (rest.empty() ? R"(,"owners":[],"late":false)" : rest) + "}";
    }
    static std::string withdrawing(int what) {
        return R"({"type":"withdraw_message","message":")" + id_of(what) + "\"}";
    }
    static std::vector<std::string> lines(const std::string& text) {
        std::vector<std::string> all;
        std::size_t from = 0;
        while (from < text.size()) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            if (end > from) all.push_back(text.substr(from, end - from));
            from = end + 1;
        }
        return all;
    }
    // The frames of an exchange as a socket would have brought them; any other answer as it is.
    static std::vector<std::string> frames_in(const std::string& body) {
        const json::value whole = json::parse(body);
        const auto* frames = whole.is_object() ? whole.as_object().if_contains("frames") : nullptr;
        if (!frames) return {plain(body)};
        std::vector<std::string> texts;
        for (const json::value& frame : frames->as_array()) texts.push_back(json::serialize(frame));
        return shown(texts);
    }

    // An id that nothing is compared by.
    std::string drawn() {
        std::string digits = std::to_string(++drawn_);
        digits.insert(0, 12 - digits.size(), '0');
        return "b1b1b1b1-0000-4000-8000-" + digits;
    }

    Ear& ear(std::size_t who) {
        auto& one = ears_[who];
        if (!one) {
            one = std::make_unique<Ear>(cluster_, who % 2, community_.accounts[who], space_);
        }
        return *one;
    }
    void listen(std::size_t who) {
        ears_.erase(who);
        ear(who);
    }

    void open() {
        Ear host{cluster_, 0, community_.accounts[facilitator], community_.space};
        EXPECT_EQ(
            host.ask(drawn(), R"({"type":"open_space","kind":"session","title":"Ideas"})"),
            "accepted"
        );
        space_ = cluster_.begun_below(community_.space);
    }

    void seat_everybody() {
        Ear& host = ear(facilitator);
        const auto done = [&](const std::string& what) {
            EXPECT_EQ(host.ask(drawn(), what), "accepted") << what;
        };
        const auto person = [&](std::size_t who) {
            return std::to_string(number(community_.accounts[who].person));
        };
        for (const std::size_t who : {first, second, third, onlooker}) {
            done(R"({"type":"add_member","person":)" + person(who) + R"(,"roles":["teacher"]})");
        }
        done(R"({"type":"plan_session","template":"lluvia-y-priorizacion"})");
        done(
            R"({"type":"give_seat","person":)" + person(facilitator) + R"(,"role":"facilitador"})"
        );
        for (const std::size_t who : {first, second, third}) {
            done(R"({"type":"give_seat","person":)" + person(who) + R"(,"role":"integrante"})");
        }
        done(R"({"type":"start_conversation"})");
    }

    std::size_t writer_;
    std::size_t mate_;
    Cluster cluster_{2};
    Cluster::Community community_ = cluster_.found(5);
    domain::SpaceId space_{};
    std::map<std::size_t, std::unique_ptr<Ear>> ears_;
    int drawn_{};
};

std::vector<std::string> told(const std::map<std::string, std::vector<std::string>>& all) {
    std::vector<std::string> lines;
    for (const auto& [name, each] : all) {
        for (const std::string& line : each) lines.push_back(name + ": " + line);
    }
    return lines;
}

// The first line in which they differ, short enough to be read; empty: none.
std::string difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const std::string one = i < a.size() ? a[i] : "nothing";
        const std::string other = i < b.size() ? b[i] : "nothing";
        if (one == other) continue;
        const auto place = std::ranges::mismatch(one, other).in1 - one.begin();
        const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, place - 200));
        return one.substr(0, 40) + "… " + one.substr(std::min(from, one.size()), 500) + "\n----\n" +
               other.substr(std::min(from, other.size()), 500);
    }
    return {};
}

void expect_the_same(Session& one, Session& other) {
    const auto first = told(one.reaching_others());
    EXPECT_GT(first.size(), 20u);
    EXPECT_EQ(difference(first, told(other.reaching_others())), "");
    EXPECT_EQ(difference(one.operators_log(), other.operators_log()), "");
}

TEST(Anonymity, TellsNobodyWhoOfTwoPeopleWrote) {
    Session one{Session::first};
    Session other{Session::second};
    ASSERT_NE(one.writer(), other.writer());
    for (Session* each : {&one, &other}) each->ideas();
    expect_the_same(one, other);
    for (Session* each : {&one, &other}) each->reveal();
    expect_the_same(one, other);

    for (Session* each : {&one, &other}) {
        EXPECT_FALSE(each->anybody_was_shown_to_write());
        // The author alone knows it, on every device, whatever node that asks.
        for (const std::size_t node : {0u, 1u}) {
            std::vector<std::string> mine = each->as_the_writer_sees_it(node);
            std::ranges::sort(mine);
            EXPECT_EQ(mine, (std::vector{id_of(Session::idea), id_of(Session::late)}));
        }
        // Kept apart, and nowhere else: this is where an operator would find it while it lasts.
        EXPECT_EQ(each->links(), "3 " + std::to_string(each->writer()));
        EXPECT_EQ(each->verify().exit_code, 0) << each->verify().output;
        for (const int id : {Session::idea, Session::late, Session::regretted}) {
            EXPECT_EQ(each->node_logs().find(id_of(id)), std::string::npos);
        }
    }

    for (Session* each : {&one, &other}) each->end();
    expect_the_same(one, other);
    EXPECT_EQ(difference(told(one.rows()), told(other.rows())), "") << "a table says who wrote";
    for (Session* each : {&one, &other}) {
        EXPECT_EQ(each->links_at_all(), 0u);
        EXPECT_TRUE(each->as_the_writer_sees_it(0).empty()) << "not to themselves either";
        EXPECT_EQ(each->verify().exit_code, 0) << each->verify().output;
    }
}

// The comparison sees a name where there is one: in a frame, in the log, in a table.
TEST(Anonymity, WouldBeSeenIfItWereNotThere) {
    Session one{Session::first};
    Session other{Session::second};
    for (Session* each : {&one, &other}) {
        each->ideas();
        each->reveal();
        each->signed_words();
    }
    EXPECT_NE(difference(told(one.reaching_others()), told(other.reaching_others())), "");
    EXPECT_NE(difference(one.operators_log(), other.operators_log()), "");
    EXPECT_NE(difference(told(one.rows()), told(other.rows())), "")
        << "while the session is open the link is kept";
}

}  // namespace
}  // namespace urdimbre::functional
