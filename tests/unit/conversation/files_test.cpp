#include "server/domain/acta.hpp"
#include "tests/unit/conversation/cast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

// Files and voice notes of contributions (rules C8, C69 to C72).
namespace urdimbre::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;
using enum Refusal;

constexpr auto done = std::nullopt;

FileToAttach voice(Room& room) {
    return {
        .file = room.new_id(),
        .name = "Nota de voz.webm",
        .facts = FileFacts{.media = "audio/webm", .size = 48'213},
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

Contribute bringing(const Room& room, std::string_view kind, std::vector<FileToAttach> files) {
    Contribute what = contribution(room, kind);
    what.attachments = std::move(files);
    return what;
}

Room::Answer contributes(Room& room, PersonId who, Contribute what) {
    return room.ask(who, ConversationCommand{std::move(what)});
}

const Contribution* seen(const Room& room, PersonId who, const ContributionId& id) {
    static Conversation view;
    view = room.seen_by(who);
    return view.find(id);
}

TEST(ContributionFiles, AreOfTheContributionAndGoWithIt) {
    Room room = amigo_critico_room_in(presentacion);
    const FileToAttach note = voice(room);
    const FileToAttach photo = picture(room);
    ASSERT_EQ(contributes(room, berta, bringing(room, "contexto", {note, photo})), done);
    const ContributionId id = room.last();
    const std::vector<Attachment> both{{note.file, {}}, {photo.file, photo.preview}};
    EXPECT_EQ(seen(room, nora, id)->attachments, both);
    EXPECT_EQ(
        described(room.word(note.file)), (FileDescription{.name = note.name, .facts = *note.facts})
    );
    EXPECT_TRUE(described(room.word(*photo.preview)));
    // The words may be corrected; what was brought with them stays.
    ASSERT_EQ(room.ask(berta, EditMessage{.message = id, .text = "mejor dicho"}), done);
    EXPECT_EQ(seen(room, nora, id)->attachments, both);
    ASSERT_EQ(room.ask(berta, WithdrawMessage{.message = id}), done);
    EXPECT_TRUE(seen(room, nora, id)->attachments.empty());
    for (const ContentId& gone : {note.file, photo.file, *photo.preview}) {
        EXPECT_EQ(room.word(gone), "") << "its description stays";
    }
    room.check_replay();
}

TEST(ContributionFiles, HoldTheSameRightsAndTurnsAsWords) {
    Room room = amigo_critico_room_in(fria);
    const FileToAttach note = voice(room);
    // Whoever presents is silent here, by voice too; the reason is the silence, whatever the file.
    EXPECT_EQ(contributes(room, berta, bringing(room, "respuesta", {note})), silenced);
    FileToAttach never_uploaded = voice(room);
    never_uploaded.facts.reset();
    EXPECT_EQ(contributes(room, berta, bringing(room, "respuesta", {never_uploaded})), silenced);
    EXPECT_EQ(contributes(room, dario, bringing(room, "fria", {note})), not_your_turn);
    EXPECT_EQ(contributes(room, carla, bringing(room, "calida", {note})), kind_not_allowed);
    EXPECT_EQ(contributes(room, nora, bringing(room, "fria", {note})), seat_missing);
    Contribute long_one = bringing(room, "fria", {voice(room)});
    long_one.text = std::string(801, 'a');
    EXPECT_EQ(contributes(room, carla, long_one), too_long);
    EXPECT_EQ(contributes(room, carla, bringing(room, "fria", {never_uploaded})), file_unknown);
    // What was refused left no trace: the same file is brought where it may be.
    ASSERT_EQ(contributes(room, carla, bringing(room, "fria", {note})), done);
    for (int i = 0; i < 3; ++i) {
        ASSERT_EQ(contributes(room, carla, bringing(room, "fria", {voice(room)})), done);
    }
    EXPECT_EQ(contributes(room, carla, bringing(room, "fria", {voice(room)})), limit_reached);
    // An exception is for one contribution, spoken or written.
    ASSERT_EQ(room.ask(ana, excepts(berta)), done);
    ASSERT_EQ(contributes(room, berta, bringing(room, "respuesta", {voice(room)})), done);
    EXPECT_EQ(contributes(room, berta, bringing(room, "respuesta", {voice(room)})), silenced);
}

TEST(ContributionFiles, ThatComeLateAreMarkedOrRefusedLikeWords) {
    Room room = amigo_critico_room_in(presentacion);
    Contribute late = bringing(room, "contexto", {voice(room)});
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(contributes(room, berta, late), phase_over);
    late.late = true;
    ASSERT_EQ(contributes(room, berta, late), done) << "the file of a refusal is free again";
    EXPECT_TRUE(room.now().find(room.last())->late);
    EXPECT_EQ(room.now().find(room.last())->attachments.size(), 1u);
}

TEST(ContributionFiles, AreEachOfOneContribution) {
    Room room = amigo_critico_room_in(presentacion);
    const FileToAttach note = voice(room);
    EXPECT_EQ(contributes(room, berta, bringing(room, "contexto", {note, note})), file_unknown);
    ASSERT_EQ(contributes(room, berta, bringing(room, "contexto", {note})), done);
    EXPECT_EQ(contributes(room, berta, bringing(room, "contexto", {note})), file_unknown);
    FileToAttach as_preview = picture(room);
    as_preview.preview = note.file;
    EXPECT_EQ(contributes(room, berta, bringing(room, "contexto", {as_preview})), file_unknown);
}

TEST(ContributionFiles, AreHiddenWithTheirWordsAndShownWithThem) {
    Room room = amigo_critico_room_in(metacierre);
    const FileToAttach note = voice(room);
    ASSERT_EQ(contributes(room, carla, bringing(room, "cuadra", {note})), done);
    const ContributionId id = room.last();
    const FileToAttach regretted = voice(room);
    ASSERT_EQ(contributes(room, dario, bringing(room, "cuadra", {regretted})), done);
    const ContributionId withdrawn = room.last();
    ASSERT_EQ(room.ask(dario, WithdrawMessage{.message = withdrawn}), done);
    ASSERT_EQ(contributes(room, carla, bringing(room, "nota", {voice(room)})), done);
    const ContributionId for_herself = room.last();
    EXPECT_EQ(seen(room, carla, id)->attachments.size(), 1u);
    for (const PersonId other : {ana, dario, olga, nora}) {
        EXPECT_FALSE(seen(room, other, id)) << number(other);
    }
    ASSERT_EQ(room.ask(ana, on(room)), done);
    EXPECT_EQ(room.now().stage, Stage::ended);
    EXPECT_EQ(seen(room, nora, id)->attachments, (std::vector<Attachment>{{note.file, {}}}));
    EXPECT_FALSE(seen(room, nora, for_herself));
    const auto acta = domain::acta(room.space(), audience(room.space(), nora));
    ASSERT_TRUE(acta);
    const auto shown = words(*acta);
    EXPECT_TRUE(std::ranges::find(shown, note.file) != shown.end());
    EXPECT_TRUE(std::ranges::find(shown, regretted.file) == shown.end());
    EXPECT_EQ(std::ranges::count(acta->contributions, for_herself, &Contribution::id), 0);
}

TEST(ContributionFiles, FillNoMoreThanAQuarterOfWhatASessionKeeps) {
    Room room = amigo_critico_room_in(presentacion);
    const auto ten = [&] {
        std::vector<FileToAttach> files;
        for (int i = 0; i < 10; ++i) files.push_back(voice(room));
        return files;
    };
    for (std::size_t i = 0; i < Conversation::files_each_max / 10; ++i) {
        ASSERT_EQ(contributes(room, berta, bringing(room, "contexto", ten())), done);
    }
    EXPECT_EQ(contributes(room, berta, bringing(room, "contexto", {voice(room)})), session_full);
    EXPECT_EQ(contributes(room, berta, bringing(room, "contexto", {})), done) << "words still fit";
    // What is withdrawn makes room.
    ASSERT_EQ(
        room.ask(berta, WithdrawMessage{.message = room.now().contributions.front().id}), done
    );
    ASSERT_EQ(contributes(room, berta, bringing(room, "contexto", ten())), done);
    const PersonId others[] = {ana, luz, carla};
    for (const PersonId other : others) {
        for (std::size_t i = 0; i < Conversation::files_each_max / 10; ++i) {
            ASSERT_EQ(contributes(room, other, bringing(room, "nota", ten())), done);
        }
    }
    EXPECT_EQ(contributes(room, dario, bringing(room, "nota", {voice(room)})), session_full);
}

TEST(ContributionFiles, OfASessionAreNotGivenToAMessage) {
    Room room = amigo_critico_room_in(presentacion);
    const FileToAttach note = voice(room);
    ASSERT_EQ(contributes(room, berta, bringing(room, "contexto", {note})), done);
    ASSERT_EQ(room.ask(ana, ends()), done);
    EXPECT_EQ(
        room.ask(berta, PostMessage{.text = "otra vez", .reply_to = {}, .attachments = {note}}),
        file_unknown
    );
}

}  // namespace
}  // namespace urdimbre::tests
