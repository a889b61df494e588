#include "server/app/instrument_document.hpp"

#include "protocol/wire/json/tape.hpp"
#include "protocol/wire/text_rules.hpp"
#include "server/app/document_text.hpp"
#include "server/app/instrument_names.hpp"
#include "server/app/template_values.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace urdimbre::app {
namespace {

using domain::Instrument;
using domain::InstrumentItem;
using domain::ItemKind;
using wire::json::Kind;
using wire::json::Node;
using wire::json::Tape;

constexpr DocumentBounds instrument_bounds{
    .code_points_max = InstrumentDocument::document_max,
    .depth_max = 8
};
constexpr std::uint32_t document_version_max = 1'000'000;
constexpr std::size_t told_max = 600;  // code points, as everything below
constexpr std::size_t question_max = 300;
constexpr std::size_t choice_max = 240;
constexpr std::size_t unit_max = 40;
constexpr std::array<std::string_view, 2> subjects{"individual", "collective"};

// Reads a whole document. What it returns is only worth something when nothing was noted.
class InstrumentReader {
  public:
    InstrumentReader(const Tape& tape, std::vector<Problem>& problems)
        : values_(tape, problems), problems_(problems) {}

    InstrumentDocument read() {
        const Node& root = values_.tape().root();
        const TemplateMembers of{
            values_,
            root,
            {"id",
             "version",
             "lang",
             "title",
             "purpose",
             "origin",
             "answered_by",
             "about",
             "moments",
             "dimensions",
             "items"},
            {"scales", "board", "network"}
        };
        InstrumentDocument read;
        read.id = values_.id(of["id"]);
        read.version = values_.number(of["version"], 1, document_version_max).value_or(1);
        read.lang = values_.lang(of["lang"]);
        read.title = values_.title(of["title"]);
        read.purpose = told(of["purpose"]);
        read.origin = told(of["origin"]);
        if (const Node* network = of["network"]) made_by_network(*network, read);
        Instrument& instrument = read.instrument;
        chosen(of["answered_by"], answered_by_names, instrument.answered_by);
        chosen(of["about"], about_names, instrument.about);
        chosen(of["moments"], moment_names, instrument.moments);
        instrument.board = values_.yes(of["board"]);
        for (const Node* each : values_.list(of["scales"], 0, Instrument::scales_max)) {
            scale(*each);
        }
        for (const Node* each : values_.list(of["dimensions"], 1, Instrument::dimensions_max)) {
            dimension(*each, read);
        }
        scale_of_dimension_.resize(instrument.dimensions.size());
        for (const Node* each : values_.list(of["items"], 1, Instrument::items_max)) {
            instrument.items.push_back(item(*each, instrument));
        }
        unused();
        return read;
    }

  private:
    struct Declared {
        const Node* node{};
        std::string id;
        std::uint32_t levels{};
        bool used{};
    };

    std::string told(const Node* node) {
        values_.prose(node, told_max);
        return node ? std::string{node->text} : std::string{};
    }

    void made_by_network(const Node& node, InstrumentDocument& read) {
        read.of_network = true;
        const TemplateMembers of{values_, node, {}, {"adapts"}};
        if (!of["adapts"]) return;
        const TemplateMembers from{values_, *of["adapts"], {"id", "version", "title"}, {}};
        read.adapts = InstrumentDocument::Adapted{
            .id = values_.id(from["id"]),
            .version = values_.number(from["version"], 1, document_version_max).value_or(1),
            .title = values_.title(from["title"]),
        };
    }

    template <class Enum>
    void chosen(const Node* node, std::span<const std::string_view> words, std::vector<Enum>& all) {
        for (const Node* each : values_.list(node, 1, words.size())) {
            const std::size_t known = problems_.size();
            const Enum one = values_.word(each, Enum{}, words);
            if (problems_.size() > known) continue;
            if (std::ranges::find(all, one) != all.end()) repeated(*each, each->text);
            all.push_back(one);
        }
    }

    void repeated(const Node& node, std::string_view what) {
        values_.note(node, Fault::repeated, {{"what", std::string{what}}});
    }

    // An id that nothing else of its kind has.
    std::string own_id(const Node* node, std::vector<std::string>& taken) {
        std::string id = values_.id(node);
        if (id.empty()) return id;
        if (std::ranges::find(taken, id) != taken.end()) repeated(*node, id);
        taken.push_back(id);
        return id;
    }

    // How many there are to choose from: one is no choice.
    std::uint32_t choices(const Node* node, std::size_t most) {
        const auto found = values_.list(node, 1, most);
        for (const Node* each : found) values_.line(each, choice_max);
        if (found.size() == 1) values_.note(*node, Fault::one_choice);
        return static_cast<std::uint32_t>(found.size());
    }

    void scale(const Node& node) {
        const TemplateMembers of{values_, node, {"id", "title", "levels"}, {}};
        Declared one{.node = &node, .id = own_id(of["id"], scale_ids_)};
        values_.title(of["title"]);
        one.levels = choices(of["levels"], Instrument::levels_max);
        scales_.push_back(std::move(one));
    }

    void dimension(const Node& node, InstrumentDocument& read) {
        const TemplateMembers of{values_, node, {"id", "title"}, {"description"}};
        const std::string id = own_id(of["id"], dimension_ids_);
        read.dimension_titles.push_back(values_.title(of["title"]));
        values_.prose(of["description"], told_max);
        dimensions_.push_back({.node = &node, .id = id});
        read.instrument.dimensions.push_back(id);
    }

    // What an item may have depends on its kind.
    TemplateMembers members(const Node& node, ItemKind kind) {
        switch (kind) {
            case ItemKind::scale:
                return {
                    values_,
                    node,
                    {"id", "kind", "text", "dimensions", "scale"},
                    {"hint", "levels", "poles", "weight", "subject"}
                };
            case ItemKind::option:
                return {
                    values_,
                    node,
                    {"id", "kind", "text", "dimensions", "options"},
                    {"hint", "several"}
                };
            case ItemKind::number:
                return {
                    values_,
                    node,
                    {"id", "kind", "text", "dimensions", "least", "most"},
                    {"hint", "unit"}
                };
            case ItemKind::text:
            case ItemKind::evidence:
                return {values_, node, {"id", "kind", "text", "dimensions"}, {"hint"}};
        }
        return {values_, node, {}, {}};
    }

    InstrumentItem item(const Node& node, const Instrument& instrument) {
        InstrumentItem item;
        const Node* kind = node.kind == Kind::object ? values_.tape().find(node, "kind") : nullptr;
        if (kind) item.kind = values_.word(kind, ItemKind::text, item_kind_names);
        const TemplateMembers of = members(node, item.kind);
        item.id = own_id(of["id"], item_ids_);
        values_.prose(of["text"], question_max);
        values_.prose(of["hint"], told_max);
        const Declared* scale = item.kind == ItemKind::scale ? scale_of(of["scale"]) : nullptr;
        if (scale) {
            item.choices = scale->levels;
            levels(of, *scale);
        }
        if (of["subject"]) values_.word(of["subject"], std::size_t{}, subjects);
        item.weight = values_.number(of["weight"], 1, Instrument::weight_max).value_or(item.weight);
        if (item.kind == ItemKind::option) {
            item.choices = choices(of["options"], Instrument::options_max);
        }
        item.several = values_.yes(of["several"]);
        item.least = values_.number(of["least"], 0, Instrument::number_max).value_or(0);
        item.most = values_.number(of["most"], 0, Instrument::number_max).value_or(item.least);
        values_.line(of["unit"], unit_max);
        if (item.most < item.least) values_.note(*of["most"], Fault::number_bounds_reversed);
        for (const Node* each : values_.list(of["dimensions"], 1, Instrument::dimensions_max)) {
            belongs(*each, instrument, scale, item);
        }
        return item;
    }

    const Declared* scale_of(const Node* node) {
        const std::string id = values_.id(node);
        if (id.empty()) return nullptr;
        const auto found = std::ranges::find(scales_, id, &Declared::id);
        if (found == scales_.end()) {
            values_.note(*node, Fault::scale_undeclared, {{"what", id}});
            return nullptr;
        }
        found->used = true;
        return &*found;
    }

    // A rubric says what each level looks like; a pair of poles what lies at both ends.
    void levels(const TemplateMembers& of, const Declared& scale) {
        if (const Node* levels = of["levels"]) {
            values_.lines(levels, Instrument::levels_max, choice_max);
            if (levels->kind == Kind::array && values_.elements(levels) != scale.levels) {
                values_.note(
                    *levels, Fault::levels_beside_scale, {{"what", std::to_string(scale.levels)}}
                );
            }
        }
        if (const Node* poles = of["poles"]) {
            choices(poles, 2);
            if (of["levels"]) values_.note(*poles, Fault::poles_with_levels);
        }
    }

    // All scales of a dimension are the same, or its mean would be of nothing.
    void belongs(
        const Node& node,
        const Instrument& instrument,
        const Declared* scale,
        InstrumentItem& item
    ) {
        const std::string id = values_.id(&node);
        if (id.empty()) return;
        const auto found = std::ranges::find(instrument.dimensions, id);
        if (found == instrument.dimensions.end()) {
            values_.note(node, Fault::dimension_undeclared, {{"what", id}});
            return;
        }
        const auto place = static_cast<std::uint32_t>(found - instrument.dimensions.begin());
        if (std::ranges::find(item.dimensions, place) != item.dimensions.end()) {
            repeated(node, id);
            return;
        }
        item.dimensions.push_back(place);
        dimensions_[place].used = true;
        if (!scale) return;
        std::string& of_dimension = scale_of_dimension_[place];
        if (of_dimension.empty()) of_dimension = scale->id;
        if (of_dimension != scale->id) {
            values_.note(node, Fault::scales_mixed, {{"what", of_dimension}});
        }
    }

    void unused() {
        for (const Declared& one : scales_) {
            if (!one.used) values_.note(*one.node, Fault::scale_unused);
        }
        for (const Declared& one : dimensions_) {
            if (!one.used) values_.note(*one.node, Fault::dimension_unused);
        }
    }

    TemplateValues values_;
    const std::vector<Problem>& problems_;
    std::vector<Declared> scales_;
    std::vector<Declared> dimensions_;
    std::vector<std::string> scale_ids_;
    std::vector<std::string> dimension_ids_;
    std::vector<std::string> item_ids_;
    std::vector<std::string> scale_of_dimension_;
};

}  // namespace

InstrumentReading read_instrument(std::string_view json) {
    return read_document<InstrumentReading>(
        json,
        instrument_bounds,
        [](const Tape& tape, auto& problems) { return InstrumentReader{tape, problems}.read(); }
    );
}

}  // namespace urdimbre::app
