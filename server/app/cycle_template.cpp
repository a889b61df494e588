#include "server/app/cycle_template.hpp"

#include "protocol/wire/text_rules.hpp"
#include "server/app/canonical_document.hpp"
#include "server/app/document_text.hpp"
#include "server/app/template_values.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace urdimbre::app {
namespace {

using wire::json::Kind;
using wire::json::Node;
using wire::json::Tape;
using Words = std::string_view;

// In the order of their enumerators.
constexpr std::array parties{
    Words{"teacher"},
    Words{"pair"},
    Words{"group"},
    Words{"management_team"},
    Words{"director"},
    Words{"accompanier"},
    Words{"coordinator"},
    Words{"school"},
    Words{"network"},
};
constexpr std::array companions{
    Words{"person"},
    Words{"dupla"},
    Words{"rotating_team"},
    Words{"internal_coordinator"},
    Words{"peers"},
    Words{"itself"},
};

// What only has to be one of its words: nothing here depends on which.
enum class Word : std::uint8_t { first };
constexpr std::array periods{
    Words{"week"},
    Words{"fortnight"},
    Words{"month"},
    Words{"year"},
    Words{"cycle"},
};
constexpr std::array changes{Words{"new_relationship"}, Words{"party_changed"}};
constexpr std::array absences{
    Words{"no_dialogue"},
    Words{"dialogue_another_day"},
    Words{"no_period"},
    Words{"no_goal"},
    Words{"no_discussion"},
    Words{"no_consent"},
    Words{"comment_before_presenter"},
    Words{"group_out_of_bounds"},
};
constexpr std::array effects{Words{"says"}, Words{"refuses"}};
constexpr std::array subjects{Words{"accompanied"}, Words{"accompanier"}};

constexpr DocumentBounds bounds{.code_points_max = Cycle::document_max, .depth_max = 8};
constexpr std::uint32_t version_max = 1'000'000;
constexpr std::size_t paragraph_max = 600;  // code points, as everything below
constexpr std::size_t sentence_max = 240;
constexpr std::size_t brief_max = 40;
constexpr std::size_t lines_max = 12;
constexpr std::size_t named_max = 6;
constexpr std::uint32_t minutes_max = 10'080;
constexpr std::uint32_t times_max = 400;
constexpr std::uint32_t months_max = 120;

class CycleReader {
  public:
    CycleReader(const Tape& tape, std::vector<Problem>& problems) : values_(tape, problems) {}

    Cycle read() {
        Cycle read;
        const TemplateMembers of{
            values_,
            values_.tape().root(),
            {"id",
             "version",
             "lang",
             "title",
             "short",
             "purpose",
             "when",
             "accompanied",
             "accompanies",
             "progresses",
             "stages"},
            {"variant",
             "equal",
             "voluntary",
             "months_min",
             "months_max",
             "cadence",
             "entry",
             "flags",
             "moments",
             "modalities",
             "notes",
             "ours"}
        };
        read.id = values_.id(of["id"]);
        read.version = values_.number(of["version"], 1, version_max).value_or(1);
        read.lang = values_.lang(of["lang"]);
        read.title = values_.title(of["title"]);
        read.brief = values_.line(of["short"], brief_max);
        read.purpose = prose(of["purpose"], paragraph_max);
        read.when = prose(of["when"], paragraph_max);
        if (const Node* variant = of["variant"]) {
            const TemplateMembers is{values_, *variant, {"of", "title"}, {}};
            read.variant_of = values_.id(is["of"]);
            read.variant_title = values_.title(is["title"]);
        }
        read.accompanied = several(of["accompanied"], parties, Party::teacher);
        read.accompanies = several(of["accompanies"], companions, Companion::person);
        read.progresses = values_.word(of["progresses"], Party::teacher, parties);
        const auto stages = values_.list(of["stages"], 1, Cycle::stages_max);
        for (const Node* each : stages) read.stages.push_back(stage(*each));
        check_distinct(stages, read.stages);
        read.equal = values_.yes(of["equal"]);
        if (read.equal) check_equal(*of["equal"], read, stages);
        values_.yes(of["voluntary"]);
        least_and_most(of, "months_min", "months_max", months_max);
        for (const Node* each : values_.list(of["cadence"], 1, named_max)) cadence(*each);
        if (const Node* node = of["entry"]) read.entry = entry(*node, read);
        for (const Node* each : values_.list(of["flags"], 1, lines_max)) flag(*each, read);
        for (const Node* each : values_.list(of["moments"], 1, lines_max)) {
            const TemplateMembers is{values_, *each, {"title", "purpose"}, {}};
            values_.title(is["title"]);
            values_.prose(is["purpose"], sentence_max);
        }
        if (of["modalities"]) read.modalities = different_ids(of["modalities"], 1, lines_max);
        values_.lines(of["notes"], lines_max, paragraph_max);
        values_.lines(of["ours"], lines_max, paragraph_max);
        return read;
    }

  private:
    CycleStage stage(const Node& node) {
        const TemplateMembers of{
            values_,
            node,
            {"id", "title", "purpose", "questions", "outputs", "conversations", "instruments"},
            {"part", "role", "decides", "about", "required"}
        };
        CycleStage stage;
        stage.id = values_.id(of["id"]);
        stage.title = values_.title(of["title"]);
        values_.prose(of["purpose"], paragraph_max);
        some_lines(of["questions"]);
        some_lines(of["outputs"]);
        stage.conversations = different_ids(of["conversations"], 0, named_max);
        stage.instruments = different_ids(of["instruments"], 0, named_max);
        values_.title(of["part"]);
        values_.title(of["role"]);
        values_.line(of["decides"], sentence_max);
        values_.word(of["about"], Word::first, subjects);
        values_.yes(of["required"]);
        return stage;
    }

    void cadence(const Node& node) {
        const TemplateMembers of{
            values_, node, {"what", "times_min", "per"}, {"times_max", "minutes_min", "minutes_max"}
        };
        values_.line(of["what"], sentence_max);
        values_.word(of["per"], Word::first, periods);
        least_and_most(of, "times_min", "times_max", times_max);
        least_and_most(of, "minutes_min", "minutes_max", minutes_max);
    }

    // Where one begins, and where when nothing of `when` holds.
    CycleEntry entry(const Node& node, const Cycle& read) {
        const TemplateMembers of{values_, node, {"first", "otherwise", "when", "says"}, {}};
        std::string first = declared(of["first"], read);
        std::string otherwise = declared(of["otherwise"], read);
        if (!first.empty() && first == otherwise) {
            values_.note(*of["otherwise"], Fault::repeated, {{"what", first}});
        }
        several(of["when"], changes, Word::first);
        values_.prose(of["says"], paragraph_max);
        return {std::move(first), std::move(otherwise)};
    }

    void flag(const Node& node, const Cycle& read) {
        const TemplateMembers of{values_, node, {"when", "effect", "says"}, {"stages"}};
        values_.word(of["when"], Word::first, absences);
        values_.word(of["effect"], Word::first, effects);
        values_.prose(of["says"], sentence_max);
        for (const Node* each : values_.list(of["stages"], 1, Cycle::stages_max)) {
            declared(each, read);
        }
    }

    // Nobody of an equal pair is the one who knows: they accompany each other, and no stage gives
    // one of them a part of their own.
    void check_equal(const Node& node, const Cycle& read, const std::vector<const Node*>& stages) {
        if (read.accompanies != std::vector{Companion::peers}) {
            values_.note(node, Fault::equal_without_peers);
        }
        const Tape& tape = values_.tape();
        for (const Node* each : stages) {
            if (each->kind != Kind::object) continue;
            for (const Node* member = tape.first(*each); member; member = tape.next(*member)) {
                if (member->key == "role") values_.note(*member, Fault::equal_with_role);
            }
        }
    }

    std::string declared(const Node* node, const Cycle& read) {
        std::string id = values_.id(node);
        if (!id.empty() &&
            std::ranges::find(read.stages, id, &CycleStage::id) == read.stages.end()) {
            values_.note(*node, Fault::stage_undeclared, {{"what", id}});
            id.clear();
        }
        return id;
    }

    void
    check_distinct(const std::vector<const Node*>& nodes, const std::vector<CycleStage>& stages) {
        std::vector<std::string_view> seen;
        for (std::size_t at = 0; at < stages.size(); ++at) {
            const std::string& id = stages.at(at).id;
            if (id.empty()) continue;
            if (std::ranges::find(seen, id) != seen.end()) {
                values_.note(*nodes.at(at), Fault::id_twice, {{"what", id}});
            }
            seen.push_back(id);
        }
    }

    void least_and_most(
        const TemplateMembers& of,
        Words least_name,
        Words most_name,
        std::uint32_t bound
    ) {
        const auto least = values_.number(of[least_name], 1, bound);
        const auto most = values_.number(of[most_name], 1, bound);
        if (least && most && *least > *most) {
            values_.note(*of[least_name], Fault::bounds_reversed);
        }
    }

    void some_lines(const Node* node) {
        for (const Node* each : values_.list(node, 1, lines_max)) values_.line(each, sentence_max);
    }

    template <class Enum>
    std::vector<Enum>
    several(const Node* node, std::span<const std::string_view> words, Enum standard) {
        std::vector<Enum> all;
        std::vector<std::string_view> seen;
        for (const Node* each : values_.list(node, 1, words.size())) {
            const Enum one = values_.word(each, standard, words);
            all.push_back(one);
            if (each->kind != Kind::string) continue;
            if (std::ranges::find(seen, each->text) != seen.end()) {
                values_.note(*each, Fault::repeated, {{"what", std::string{each->text}}});
            }
            seen.push_back(each->text);
        }
        return all;
    }

    std::vector<std::string> different_ids(const Node* node, std::size_t least, std::size_t most) {
        std::vector<std::string> all;
        for (const Node* each : values_.list(node, least, most)) {
            std::string id = values_.id(each);
            if (!id.empty() && std::ranges::find(all, id) != all.end()) {
                values_.note(*each, Fault::repeated, {{"what", id}});
            }
            all.push_back(std::move(id));
        }
        return all;
    }

    std::string prose(const Node* node, std::size_t most) {
        values_.prose(node, most);
        return node ? std::string{node->text} : std::string{};
    }

    TemplateValues values_;
};

}  // namespace

std::string_view name(Party party) { return parties.at(static_cast<std::size_t>(party)); }

std::string_view name(Companion companion) {
    return companions.at(static_cast<std::size_t>(companion));
}

CycleReading read_cycle(std::string_view json) {
    return read_document<CycleReading>(json, bounds, [](const Tape& tape, auto& problems) {
        return CycleReader{tape, problems}.read();
    });
}

}  // namespace urdimbre::app
