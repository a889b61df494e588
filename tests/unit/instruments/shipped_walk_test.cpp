#include "server/app/answers_json.hpp"
#include "server/app/figures_json.hpp"
#include "server/app/group_report.hpp"
#include "server/app/instruments.hpp"
#include "storage/memory/instrument_store.hpp"

#include <gtest/gtest.h>

#include <string>

// Each shipped instrument from its opening to its report: begun, gone on with, submitted, changed,
// closed, and shown without the words of anybody where it is no board.
namespace urdimbre::app {
namespace {

namespace json = boost::json;
using domain::ItemKind;
using domain::PersonId;
using Kept = storage::InstrumentStore::Kept;

const domain::Instant opened_at{std::chrono::hours{24 * 365 * 40}};

domain::Uuid id_of(std::uint8_t first, std::uint8_t second = 0) {
    domain::Uuid id;
    id.bytes[0] = first;
    id.bytes[1] = second;
    return id;
}

// As somebody sends it: the level or number that their own number gives, or words.
json::value said(const domain::InstrumentItem& item, std::uint32_t person) {
    switch (item.kind) {
        case ItemKind::scale:
            return 1 + person % item.choices;
        case ItemKind::number:
            return std::min(item.least + person, item.most);
        case ItemKind::option:
            return json::array{1 + person % item.choices};
        case ItemKind::text:
        case ItemKind::evidence:
            return json::string("secreto " + std::to_string(person));
    }
    return nullptr;
}

class Walk {
  public:
    explicit Walk(const InstrumentDocument& on) : on_(on) {
        application_.id = id_of(1);
        application_.space = domain::SpaceId{2};
        application_.root = domain::SpaceId{1};
        application_.opened_at = opened_at;
        application_.closes_at = opened_at + std::chrono::days{14};
        application_.moment = on.instrument.moments.front();
        application_.instrument = on.id;
        application_.version = on.version;
        EXPECT_EQ(
            store_.open(application_, on.document, opened_at),
            storage::InstrumentStore::Opening::opened
        );
    }

    void keep(std::uint32_t person, const json::object& sent, std::uint32_t base, bool submits) {
        const auto read = answers_in(on_.instrument, sent);
        ASSERT_TRUE(read);
        ASSERT_EQ(read->wrong, "");
        const Kept kept = store_.keep({
            .application = application_.id,
            .command =
                id_of(static_cast<std::uint8_t>(person), static_cast<std::uint8_t>(base + 1)),
            .base = base,
            .sheet =
                {.by = PersonId{person},
                 .revision = base + 1,
                 .submitted = submits,
                 .at = opened_at,
                 .answers = json::serialize(answers_json(read->answers))},
        });
        EXPECT_EQ(kept, Kept::kept);
        const auto sheet = store_.sheet(application_.id, PersonId{person});
        EXPECT_EQ(kept_answers(on_.instrument, sheet->answers), read->answers);
    }

    // Half of it first, then all, then one changed to "no aplica" by the sixth.
    void answer(std::uint32_t person) {
        json::object sent;
        const auto& items = on_.instrument.items;
        for (std::size_t i = 0; i < items.size() / 2; ++i) {
            sent[items[i].id] = said(items[i], person);
        }
        keep(person, sent, 0, false);
        for (const auto& item : items) sent[item.id] = said(item, person);
        keep(person, sent, 1, true);
        if (person != 6) return;
        sent[items.front().id] = nullptr;
        keep(person, sent, 2, true);
    }

    std::optional<json::object> report(domain::Instant now) {
        return group_report(store_, application_, now);
    }

  private:
    const InstrumentDocument& on_;
    domain::Application application_;
    storage::memory::MemoryInstrumentStore store_;
};

TEST(ShippedInstruments, AreWalkedFromStartToEnd) {
    const Instruments instruments;
    const Texts texts;
    for (const InstrumentDocument& on : instruments.all()) {
        SCOPED_TRACE(on.id);
        Walk walk{on};
        for (std::uint32_t person = 1; person <= 6; ++person) walk.answer(person);
        EXPECT_FALSE(walk.report(opened_at + std::chrono::days{13}));
        const auto report = walk.report(opened_at + std::chrono::days{14});
        ASSERT_TRUE(report);
        EXPECT_EQ(report->at("answered").to_number<int>(), 6);
        std::size_t shown = 0;
        for (const auto& item : on.instrument.items) {
            const bool words = item.kind == ItemKind::text || item.kind == ItemKind::evidence;
            if (!words || (on.instrument.board && item.kind == ItemKind::text)) ++shown;
        }
        EXPECT_EQ(report->at("items").as_array().size(), shown);
        const std::string said_to_all = json::serialize(*report);
        EXPECT_EQ(said_to_all.find("secreto") != std::string::npos, on.instrument.board);
        for (const auto& [dimension, mean] : report->at("dimensions").as_object()) {
            bool scaled = false;
            for (const auto& item : on.instrument.items) {
                for (const auto place : item.dimensions) {
                    scaled |= item.kind == ItemKind::scale &&
                              on.instrument.dimensions[place] == dimension;
                }
            }
            EXPECT_EQ(!mean.is_null(), scaled) << dimension;
        }
        for (const char* lang : {"es", "en"}) {
            const std::string csv = figures_csv(on, *report, texts, lang);
            EXPECT_EQ(csv.find("instrument."), std::string::npos) << csv;
            EXPECT_GT(std::count(csv.begin(), csv.end(), '\n'), 1);
        }
    }
}

TEST(InstrumentAnswersSent, AreRefusedByTheItemThatIsWrong) {
    const Instruments instruments;
    const auto& on = *instruments.find("diagnostico-de-la-red");
    const auto wrong = [&](std::string_view sent) {
        const auto read = answers_in(on.instrument, json::parse(sent));
        return read ? read->wrong : "no object";
    };
    EXPECT_EQ(wrong("[]"), "no object");
    EXPECT_EQ(wrong("{}"), "");
    EXPECT_EQ(wrong(R"({"nada":1})"), "?");
    EXPECT_EQ(wrong(R"({"tiempo-1":41})"), "tiempo-1");
    EXPECT_EQ(wrong(R"({"tiempo-1":-1})"), "tiempo-1");
    EXPECT_EQ(wrong(R"({"tiempo-1":1.5})"), "tiempo-1");
    EXPECT_EQ(wrong(R"({"tiempo-1":18446744073709551615})"), "tiempo-1");
    EXPECT_EQ(wrong(R"({"tiempo-1":"4"})"), "tiempo-1");
    EXPECT_EQ(wrong(R"({"tiempo-1":{}})"), "tiempo-1");
    EXPECT_EQ(wrong(R"({"tiempo-1":null})"), "");
    EXPECT_EQ(wrong(R"({"tiempo-2":[1,1]})"), "tiempo-2");
    EXPECT_EQ(wrong(R"({"tiempo-2":[[1]]})"), "tiempo-2");
    EXPECT_EQ(wrong(R"({"objetivos-1":"a\nb"})"), "");
    EXPECT_EQ(wrong(R"({"objetivos-1":"a\u0000b"})"), "objetivos-1");
    EXPECT_EQ(wrong(R"({"objetivos-1":"  "})"), "objetivos-1");
    EXPECT_EQ(wrong("{\"objetivos-1\":\"" + std::string(2001, 'a') + "\"}"), "objetivos-1");
}

}  // namespace
}  // namespace urdimbre::app
