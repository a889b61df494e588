#include "server/domain/acta.hpp"
#include "server/domain/material.hpp"
#include "server/domain/notice.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

// What is attached to a session for everybody to look at (rules C153 to C156).
namespace urdimbre::tests {
namespace {

using namespace domain;
using enum Refusal;

constexpr auto done = std::nullopt;
const std::string page = "https://www.curriculumnacional.cl/portal/?q=lectura#4";

Command leads_to(std::string address, std::string title = "Bases curriculares") {
    return ConversationCommand{
        AttachMaterial{.title = std::move(title), .address = std::move(address)}
    };
}

FileToAttach picture(Room& room) {
    const FileFacts facts{.media = "image/png", .size = 300};
    return {
        .file = room.new_id(),
        .name = "pizarra.png",
        .preview = room.new_id(),
        .facts = facts,
        .preview_facts = facts,
    };
}

Command brings(std::vector<FileToAttach> files) {
    return ConversationCommand{
        AttachMaterial{.title = "La pizarra del martes", .attachments = std::move(files)}
    };
}

Command removes(const ContentId& material) {
    return ConversationCommand{RemoveMaterial{.material = material}};
}

TEST(Materials, AreSeenByEveryMemberFromWhenTheyAreAttached) {
    Room room = amigo_critico_room();
    const FileToAttach photo = picture(room);
    ASSERT_EQ(room.ask(berta, brings({photo})), done) << "whoever presents";
    const ContentId first = room.last();
    ASSERT_EQ(room.ask(ana, leads_to(page)), done) << "whoever plans and facilitates";
    const ContentId second = room.last();
    for (const PersonId who : {ana, berta, carla, olga, nora}) {
        const auto seen = room.seen_by(who).materials;
        ASSERT_EQ(seen.size(), 2u) << number(who);
        EXPECT_EQ(seen[0].id, first);
        EXPECT_EQ(seen[0].by, berta);
        EXPECT_EQ(seen[0].file, (Attachment{photo.file, photo.preview}));
        EXPECT_FALSE(seen[1].file);
    }
    EXPECT_EQ(material_words(room.word(first)).title, "La pizarra del martes");
    EXPECT_EQ(
        material_words(room.word(second)),
        (MaterialWords{.title = "Bases curriculares", .address = page})
    );
    EXPECT_TRUE(described(room.word(photo.file)));
    // They are there through every phase, and in the acta.
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    ASSERT_EQ(room.ask(ana, ends()), done);
    const auto left = acta(room.space(), audience(room.space(), nora));
    ASSERT_TRUE(left);
    ASSERT_EQ(left->materials.size(), 2u);
    const auto named = words(*left);
    EXPECT_NE(std::ranges::find(named, photo.file), named.end());
    EXPECT_NE(std::ranges::find(named, second), named.end());
    room.check_replay();
}

TEST(Materials, AreBroughtByWhoPlansPresentsOrFacilitates) {
    Room room = amigo_critico_room();
    for (const PersonId who : {carla, tito, nora, olga}) {
        EXPECT_EQ(room.ask(who, leads_to(page)), role_may_not) << number(who);
    }
    EXPECT_EQ(room.ask(zoe, leads_to(page)), not_a_member);
    EXPECT_EQ(room.ask(luz, leads_to(page)), done) << "the other facilitator";
    // Whoever plans brings them until it begins, and needs a seat afterwards.
    Room planned{ana};
    planned.invite(berta);
    planned.plan(amigo_critico());
    EXPECT_EQ(planned.ask(ana, leads_to(page)), done);
    EXPECT_EQ(planned.ask(berta, leads_to(page)), role_may_not);
}

TEST(Materials, BreakNoSilence) {
    Room room = amigo_critico_room_in(fria);
    EXPECT_EQ(room.ask(berta, leads_to(page)), silenced);
    EXPECT_EQ(room.ask(ana, leads_to(page)), done);
    Room reading = amigo_critico_room_in(lectura);
    EXPECT_EQ(reading.ask(ana, leads_to(page)), phase_is_silent);
    EXPECT_TRUE(reading.now().materials.empty());
}

TEST(Materials, AreAFileOrAPlaceOnTheWeb) {
    Room room = amigo_critico_room();
    EXPECT_EQ(
        room.ask(ana, ConversationCommand{AttachMaterial{.title = "Nada"}}), material_incomplete
    );
    AttachMaterial both{.title = "Ambos", .address = page, .attachments = {picture(room)}};
    EXPECT_EQ(room.ask(ana, ConversationCommand{both}), material_incomplete);
    EXPECT_EQ(room.ask(ana, brings({picture(room), picture(room)})), material_incomplete);
    FileToAttach somebody_elses = picture(room);
    somebody_elses.facts.reset();
    EXPECT_EQ(room.ask(ana, brings({somebody_elses})), file_unknown);
    const FileToAttach photo = picture(room);
    ASSERT_EQ(room.ask(ana, brings({photo})), done);
    EXPECT_EQ(room.ask(ana, brings({photo})), file_unknown) << "one file, one material";
    for (const char* address : {
             "javascript:alert(1)",
             "data:text/html,hola",
             "http://educar.cl",
             "https://",
             "https:///ruta",
             "https://educar.cl:puerta/",
             "https://banco.cl@malo.cl/",
             "https://educar.cl/a b",
             "https://educar.cl/\"onclick",
             "https://educar.cl/<script>",
             "https://educar.cl/\nhttps://otro.cl",
             "https://niño.cl",
             "https://.cl",
             "https://a..cl",
             " https://educar.cl",
             "HTTPS://educar.cl",
             "//educar.cl",
             "educar.cl",
         }) {
        EXPECT_EQ(room.ask(ana, leads_to(address)), address_invalid) << address;
    }
    for (const char* address : {
             "https://educar.cl",
             "https://educar.cl:8443/ruta?x=1&y=%20#a",
             "https://xn--nio-8ma.cl/@autora/",
         }) {
        EXPECT_EQ(room.ask(ana, leads_to(address)), done) << address;
    }
}

TEST(Materials, AreTakenAwayByWhoBroughtThemOrWhoFacilitates) {
    Room room = amigo_critico_room();
    const FileToAttach photo = picture(room);
    ASSERT_EQ(room.ask(berta, brings({photo})), done);
    const ContentId material = room.last();
    for (const PersonId who : {beto, carla, nora, olga}) {
        EXPECT_EQ(room.ask(who, removes(material)), not_the_author) << number(who);
    }
    EXPECT_EQ(room.ask(ana, removes(photo.file)), material_unknown);
    ASSERT_EQ(room.ask(ana, ConversationCommand{StartConversation{}}), done);
    ASSERT_EQ(room.ask(luz, removes(material)), done);
    for (const ContentId& gone : {material, photo.file, *photo.preview}) {
        EXPECT_EQ(room.word(gone), "") << "its words stay";
    }
    ASSERT_EQ(room.seen_by(nora).materials.size(), 1u);
    EXPECT_TRUE(room.seen_by(nora).materials[0].removed);
    const auto head = room.space().head;
    EXPECT_EQ(room.ask(ana, removes(material)), done);
    EXPECT_EQ(room.space().head, head) << "what is so already makes no event (A10)";
    ASSERT_EQ(room.ask(ana, leads_to(page)), done);
    const ContentId stays = room.last();
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_EQ(room.ask(ana, removes(stays)), conversation_over);
    EXPECT_EQ(room.ask(ana, leads_to(page)), conversation_over);
    EXPECT_EQ(acta(room.space(), audience(room.space(), ana))->materials.size(), 1u);
    room.check_replay();
}

TEST(Materials, StayThroughAnotherPlan) {
    Room room = amigo_critico_room();
    ASSERT_EQ(room.ask(ana, leads_to(page)), done);
    const ContentId material = room.last();
    room.plan_hybrid(amigo_critico(), std::chrono::hours{48});
    ASSERT_EQ(room.now().materials.size(), 1u);
    room.plan_over_days(amigo_critico(), 2);
    ASSERT_EQ(room.seen_by(nora).materials.size(), 1u);
    EXPECT_EQ(material_words(room.word(material)).title, "Bases curriculares");
    room.check_replay();
}

TEST(Materials, AreBounded) {
    Room room = amigo_critico_room();
    for (std::size_t i = 0; i < Material::standing_max; ++i) {
        ASSERT_EQ(room.ask(ana, leads_to(page)), done) << i;
    }
    EXPECT_EQ(room.ask(ana, leads_to(page)), materials_full);
    // What is taken away makes room, but not for ever.
    while (room.now().materials.size() < Material::all_max) {
        const auto standing = std::ranges::find(room.now().materials, false, &Material::removed);
        ASSERT_EQ(room.ask(ana, removes(standing->id)), done);
        ASSERT_EQ(room.ask(ana, leads_to(page)), done);
    }
    const auto standing = std::ranges::find(room.now().materials, false, &Material::removed);
    ASSERT_EQ(room.ask(ana, removes(standing->id)), done);
    EXPECT_EQ(room.ask(ana, leads_to(page)), materials_full);
}

// Whoever has a seat is told once, of the first.
TEST(Materials, AreToldOfOnce) {
    Room room = amigo_critico_room();
    ASSERT_EQ(room.ask(berta, leads_to(page)), done);
    const ContentId first = room.last();
    ASSERT_EQ(room.ask(ana, leads_to(page)), done);
    ASSERT_EQ(room.ask(berta, removes(first)), done);
    ASSERT_EQ(room.ask(berta, leads_to(page)), done);
    std::multiset<std::uint64_t> told;
    Space before;
    for (const Recorded& recorded : room.log()) {
        for (const Notice& one : notices(recorded.event, before)) {
            if (one.kind == NoticeKind::materials) told.insert(number(one.person));
        }
        evolve(before, recorded);
    }
    std::multiset<std::uint64_t> seated;
    for (const Seat& seat : room.now().seats) seated.insert(number(seat.person));
    seated.erase(number(berta));
    EXPECT_EQ(told, seated);
}

}  // namespace
}  // namespace urdimbre::tests
