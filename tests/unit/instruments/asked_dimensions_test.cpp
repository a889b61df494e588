#include "server/app/asked_dimensions.hpp"
#include "server/app/instruments.hpp"
#include "server/domain/instrument_figures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

// Rule I13: an application asks the dimensions that somebody chose.
namespace urdimbre::app {
namespace {

namespace json = boost::json;
using Ids = std::vector<std::string>;

// «b» belongs to two dimensions, each of which has another item too.
constexpr std::string_view shared_item = R"({
  "id": "dos", "version": 4, "lang": "es", "title": "Dos", "purpose": "Probar.", "origin": "Nuestro.",
  "answered_by": ["self"], "about": ["self"], "moments": ["entry"],
  "scales": [
    {"id": "acuerdo", "title": "Acuerdo", "levels": ["No", "A medias", "Sí"]},
    {"id": "grado", "title": "Grado", "levels": ["Inicial", "Logrado"]}
  ],
  "dimensions": [{"id": "una", "title": "Una"}, {"id": "otra", "title": "Otra"}, {"id": "sola", "title": "Sola"}],
  "items": [
    {"id": "a", "kind": "scale", "text": "¿A?", "dimensions": ["una"], "scale": "acuerdo"},
    {"id": "b", "kind": "scale", "text": "¿B?", "dimensions": ["una", "otra"], "scale": "acuerdo"},
    {"id": "c", "kind": "scale", "text": "¿C?", "dimensions": ["otra"], "scale": "acuerdo"},
    {"id": "d", "kind": "scale", "text": "¿D?", "dimensions": ["sola"], "scale": "grado"}
  ]
})";

Ids items_of(const InstrumentDocument& one) {
    Ids ids;
    for (const auto& item : one.instrument.items) ids.push_back(item.id);
    return ids;
}

TEST(AskedDimensions, AreThoseThatWereChosenAndTheirItemsOnce) {
    const InstrumentDocument whole = read_instrument(shared_item).found.value();
    const InstrumentDocument one = only(whole, {"otra"});
    EXPECT_EQ(one.instrument.dimensions, (Ids{"otra"}));
    EXPECT_EQ(items_of(one), (Ids{"b", "c"}));
    EXPECT_EQ(one.instrument.items[0].dimensions, (std::vector<std::uint32_t>{0}));
    EXPECT_EQ(one.id, whole.id);
    EXPECT_EQ(one.version, 4u);
    EXPECT_EQ(json::parse(one.document).at("scales").as_array().size(), 1u) << "one is of no use";
    // In the order of the instrument, however they were chosen.
    const InstrumentDocument two = only(whole, {"otra", "una"});
    EXPECT_EQ(two.instrument.dimensions, (Ids{"una", "otra"}));
    EXPECT_EQ(items_of(two), (Ids{"a", "b", "c"}));
    EXPECT_EQ(only(whole, {"sola", "otra", "una"}), whole);
}

// What is shown of a dimension is the same, whatever else was asked.
TEST(AskedDimensions, HaveTheResultsThatTheyHaveInTheWhole) {
    const InstrumentDocument whole = read_instrument(shared_item).found.value();
    const domain::ItemAnswers answers{{"a", 1u}, {"b", 3u}, {"c", 2u}, {"d", 1u}};
    const auto all = domain::profile(whole.instrument, answers);
    for (std::size_t i = 0; i < whole.instrument.dimensions.size(); ++i) {
        const InstrumentDocument part = only(whole, {whole.instrument.dimensions[i]});
        EXPECT_EQ(domain::profile(part.instrument, answers).at(0), all[i]);
    }
}

TEST(AskedDimensions, OfEveryShippedInstrumentCanBeAskedOneByOne) {
    const Instruments instruments;
    for (const InstrumentDocument& whole : instruments.all()) {
        SCOPED_TRACE(whole.id);
        std::set<std::string> seen;
        for (const std::string& id : whole.instrument.dimensions) {
            const InstrumentDocument part = only(whole, {id});
            EXPECT_EQ(part.instrument.dimensions, (Ids{id}));
            EXPECT_EQ(part.title, whole.title);
            for (const auto& item : part.instrument.items) seen.insert(item.id);
            EXPECT_EQ(read_instrument(part.document).found, part);
        }
        EXPECT_EQ(seen.size(), whole.instrument.items.size()) << "no item is lost";
    }
}

TEST(AskedDimensions, AreSaidAsAListOfThoseThatThereAre) {
    const domain::Instrument on = read_instrument(shared_item).found->instrument;
    const auto read = [&](const char* sent) { return dimensions_in(json::parse(sent), on); };
    EXPECT_EQ(read(R"(["sola", "una"])"), (Ids{"sola", "una"}));
    for (const char* wrong :
         {"[]",
          "{}",
          "null",
          "\"una\"",
          "[1]",
          "[\"nadie\"]",
          R"(["una", "una"])",
          R"(["una", "otra", "sola", "una"])",
          R"(["una", null])"}) {
        EXPECT_FALSE(read(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace urdimbre::app
