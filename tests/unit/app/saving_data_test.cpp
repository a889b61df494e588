// What a connection that saves data is told of who is here (rule C131).
#include "tests/simulation/desk.hpp"
#include "tests/simulation/town.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <set>
#include <string>

namespace urdimbre::simulation {
namespace {

using namespace std::chrono_literals;
using Ids = std::set<std::uint64_t>;

struct Told {
    Ids here;
    std::size_t frames{};
    bool of_writing{};
};

Told told(const Desk& desk) {
    Told seen;
    for (const std::string& text : desk.frames) {
        const auto frame = wire::decode_server_frame(text);
        if (!frame) throw std::runtime_error("unreadable: " + text);
        if (const auto* whole = std::get_if<wire::PresenceFrame>(&*frame)) {
            seen.here = Ids(whole->here->begin(), whole->here->end());
            seen.of_writing = seen.of_writing || !whole->writing.empty();
            ++seen.frames;
        } else if (const auto* change = std::get_if<wire::PresenceChangedFrame>(&*frame)) {
            seen.here.insert(change->came.begin(), change->came.end());
            for (const std::uint64_t person : change->went) seen.here.erase(person);
            seen.of_writing = seen.of_writing || !change->writing.empty();
            ++seen.frames;
        }
    }
    return seen;
}

class Sparing : public testing::Test {
  protected:
    Sparing() : town_({.seed = 1, .nodes = 2, .people = 0}) {
        town_.open_for({
            {"Ana", wire::SpaceRole::coordinator},
            {"Beto", wire::SpaceRole::teacher},
            {"Olga", wire::SpaceRole::teacher},
        });
        pass(15s);
    }

    std::unique_ptr<Desk> join(std::uint64_t person, std::size_t node, app::DataProfile data) {
        auto desk = std::make_unique<Desk>(
            town_.node(node),
            app::Visitor{
                .person = domain::PersonId{person},
                .name = "Ana",
                .lang = "es",
                .login = {},
                .data = data
            }
        );
        desk->say(R"({"type":"hello","protocol":1,"client":"test"})");
        desk->say(R"({"type":"join","space":1})");
        return desk;
    }

    void pass(Duration time) { town_.world.run_for(time); }

    Town town_;
};

TEST_F(Sparing, OneIsToldSeldomAndNotOfWriting) {
    const auto ana = join(1, 0, app::DataProfile::low);
    const auto olga = join(3, 0, app::DataProfile::full);
    pass(25s);
    EXPECT_EQ(told(*ana).here, (Ids{1, 3}));
    const std::size_t before = told(*ana).frames;
    // A minute in which somebody comes, writes and goes, every eight seconds.
    for (int i = 0; i < 8; ++i) {
        const auto beto = join(2, 1, app::DataProfile::full);
        pass(4s);
        beto->say(R"({"type":"writing","space":1})");
        pass(4s);
    }
    EXPECT_LE(told(*ana).frames - before, 4u);
    EXPECT_FALSE(told(*ana).of_writing);
    EXPECT_TRUE(told(*olga).of_writing) << "beside somebody who saves nothing";
    pass(25s);
    EXPECT_EQ(told(*ana).here, (Ids{1, 3})) << "in the end as everybody";

    const auto beto = join(2, 1, app::DataProfile::low);
    pass(25s);
    for (const Desk* desk : {ana.get(), olga.get(), beto.get()}) {
        EXPECT_EQ(told(*desk).here, (Ids{1, 2, 3}));
    }
}

TEST_F(Sparing, WordsComeAtOnce) {
    const auto ana = join(1, 0, app::DataProfile::low);
    const auto beto = join(2, 0, app::DataProfile::full);
    pass(5s);
    beto->say(R"({"type":"command","id":"00000000-0000-4000-8000-000000000001","space":1,)"
              R"("do":{"type":"post_message","text":"hola"}})");
    pass(500ms);
    EXPECT_EQ(ana->last<wire::WindowFrame>().upto, beto->last<wire::WindowFrame>().upto);
}

}  // namespace
}  // namespace urdimbre::simulation
