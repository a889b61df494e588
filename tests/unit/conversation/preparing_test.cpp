#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

// The form that a template may ask for before its session begins (rules C37, C127).
namespace urdimbre::tests {
namespace {

using namespace domain;
using enum Refusal;

constexpr auto done = std::nullopt;
const Command begin = ConversationCommand{StartConversation{}};

Command fills(std::string field, std::optional<std::string> text = "así") {
    return ConversationCommand{FillForm{std::move(field), std::move(text)}};
}

Protocol with_form(bool lock, bool to_all = false) {
    Protocol protocol = amigo_critico();
    protocol.preparation = Preparation{
        .fields = {{"datos", true}, {"agenda", false}},
        .fills = {"presentador", "facilitador"},
        .shows = {"amigo_critico"},
        .to_all = to_all,
        .lock = lock,
    };
    return protocol;
}

Room seated(const Protocol& protocol) {
    Room room{ana};
    for (const PersonId who : {berta, carla, nora}) room.invite(who);
    room.invite(olga, {SpaceRole::observer});
    room.plan(protocol);
    for (const auto& [who, role] : {
             std::pair{ana, "facilitador"},
             std::pair{berta, "presentador"},
             std::pair{carla, "amigo_critico"},
             std::pair{olga, "observador"},
         }) {
        EXPECT_EQ(room.ask(ana, seat(who, role)), done) << role;
    }
    return room;
}

TEST(Form, IsFilledInByItsPeopleWhileItIsPlanned) {
    Room room = seated(with_form(true));
    EXPECT_EQ(room.ask(carla, fills("datos")), role_may_not);
    EXPECT_EQ(room.ask(nora, fills("datos")), role_may_not);
    EXPECT_EQ(room.ask(berta, fills("nadie")), field_unknown);
    EXPECT_EQ(room.ask(ana, begin), form_missing);
    ASSERT_EQ(room.ask(berta, fills("datos", "los cuadernos")), done);
    const ContentId first = room.last();
    EXPECT_EQ(room.word(first), "los cuadernos");
    ASSERT_EQ(room.ask(ana, fills("datos", "los cuadernos de marzo")), done);
    EXPECT_EQ(room.word(first), "") << "what it said before is gone";
    ASSERT_EQ(room.now().form.size(), 1u);
    EXPECT_EQ(room.now().form.front().by, ana);
    ASSERT_EQ(room.ask(ana, fills("datos", {})), done);
    EXPECT_TRUE(room.now().form.empty());
    EXPECT_EQ(room.ask(ana, begin), form_missing) << "half filled in is not there";
    ASSERT_EQ(room.ask(berta, fills("datos")), done);
    ASSERT_EQ(room.ask(ana, begin), done);
    EXPECT_TRUE(room.now().incidents.empty());
    EXPECT_EQ(room.ask(berta, fills("agenda")), conversation_started);
}

TEST(Form, IsShownToWhomTheTemplateSays) {
    Room room = seated(with_form(true));
    ASSERT_EQ(room.ask(berta, fills("datos")), done);
    for (const PersonId who : {ana, berta, carla}) {
        EXPECT_EQ(room.seen_by(who).form.size(), 1u) << number(who);
    }
    EXPECT_TRUE(room.seen_by(olga).form.empty());
    EXPECT_TRUE(room.seen_by(nora).form.empty());
    // Who comes into such a seat is shown it, and who leaves it no more.
    ASSERT_EQ(room.ask(ana, seat(nora, "amigo_critico")), done);
    EXPECT_EQ(room.seen_by(nora).form.size(), 1u);
    ASSERT_EQ(room.ask(nora, leaves_seat(nora, "amigo_critico")), done);
    EXPECT_TRUE(room.seen_by(nora).form.empty());
    Room open = seated(with_form(false, true));
    ASSERT_EQ(open.ask(berta, fills("datos")), done);
    EXPECT_EQ(open.seen_by(nora).form.size(), 1u);
}

TEST(Form, ThatDoesNotLockIsSaidToBeMissing) {
    Room room = seated(with_form(false));
    ASSERT_EQ(room.ask(ana, begin), done);
    ASSERT_EQ(room.now().incidents.size(), 1u);
    EXPECT_EQ(room.now().incidents.front().what, Incident::What::form_missing);
}

TEST(Form, SurvivesAnotherPlanThatAsksForTheSame) {
    Room room = seated(with_form(true));
    ASSERT_EQ(room.ask(berta, fills("datos", "los cuadernos")), done);
    const ContentId kept = room.last();
    ASSERT_EQ(room.ask(berta, fills("agenda", "primero lo primero")), done);
    const ContentId dropped = room.last();
    Protocol other = with_form(true);
    other.preparation->fields = {{"datos", true}};
    room.plan(other);
    ASSERT_EQ(room.now().form.size(), 1u);
    EXPECT_EQ(room.word(kept), "los cuadernos");
    EXPECT_EQ(room.word(dropped), "");
    room.plan(amigo_critico());
    EXPECT_TRUE(room.now().form.empty());
    EXPECT_EQ(room.word(kept), "");
}

}  // namespace
}  // namespace urdimbre::tests
