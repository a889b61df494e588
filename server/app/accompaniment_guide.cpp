#include "server/app/accompaniment_guide.hpp"

#include "protocol/wire/text_rules.hpp"
#include "server/app/canonical_document.hpp"
#include "server/app/document_text.hpp"
#include "server/app/template_values.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace urdimbre::app {
namespace {

using wire::json::Node;
using wire::json::Tape;
using Words = std::string_view;

constexpr DocumentBounds bounds{.code_points_max = 40'000, .depth_max = 8};
constexpr std::size_t sentence_max = 240;  // code points, as everything below
constexpr std::size_t lines_max = 12;
constexpr std::size_t roles_max = 12;
constexpr std::size_t modalities_max = 24;
constexpr std::uint32_t version_max = 1'000'000;
constexpr std::uint32_t times_max = 400;
constexpr std::uint32_t hours_max = 60;

// What only has to be one of its words: nothing here depends on which.
enum class Word : std::uint8_t { first };
constexpr std::array activities{
    Words{"visit"},
    Words{"gia"},
    Words{"ria"},
    Words{"workshop"},
    Words{"meeting"},
    Words{"nucleus"},
};
constexpr std::array needs{
    Words{"wide"},
    Words{"to_facilitate"},
    Words{"to_develop"},
};

class GuideReader {
  public:
    GuideReader(const Tape& tape, std::vector<Problem>& problems) : values_(tape, problems) {}

    AccompanimentGuide read() {
        AccompanimentGuide read;
        const TemplateMembers of{
            values_, values_.tape().root(), {"version", "lang", "roles", "modalities"}, {"notes"}
        };
        values_.number(of["version"], 1, version_max);
        values_.lang(of["lang"]);
        for (const Node* each : values_.list(of["roles"], 1, roles_max)) {
            add(read.roles, *each, role(*each));
        }
        for (const Node* each : values_.list(of["modalities"], 1, modalities_max)) {
            add(read.modalities, *each, modality(*each));
        }
        values_.lines(of["notes"], lines_max, sentence_max);
        return read;
    }

  private:
    std::string role(const Node& node) {
        const TemplateMembers of{
            values_, node, {"id", "title", "when", "does", "individual", "collective"}, {"exchange"}
        };
        values_.title(of["title"]);
        values_.prose(of["when"], sentence_max);
        values_.prose(of["does"], sentence_max);
        values_.word(of["individual"], Word::first, needs);
        values_.word(of["collective"], Word::first, needs);
        values_.yes(of["exchange"]);
        return values_.id(of["id"]);
    }

    std::string modality(const Node& node) {
        const TemplateMembers of{
            values_, node, {"id", "title", "year"}, {"hours", "group", "notes", "ours"}
        };
        values_.title(of["title"]);
        for (const Node* each : values_.list(of["year"], 0, lines_max)) quota(*each);
        for (const Node* each : values_.list(of["hours"], 1, lines_max)) {
            const TemplateMembers is{values_, *each, {"what", "weekly"}, {"note"}};
            values_.line(is["what"], sentence_max);
            values_.number(is["weekly"], 1, hours_max);
            values_.line(is["note"], sentence_max);
        }
        if (const Node* group = of["group"]) {
            const TemplateMembers is{values_, *group, {"least", "most"}, {}};
            ordered(is, "least", "most", times_max);
        }
        values_.lines(of["notes"], lines_max, sentence_max);
        values_.lines(of["ours"], lines_max, sentence_max);
        return values_.id(of["id"]);
    }

    // How many of it in a year, and in each active month: two rules apart (rule Y10). Where the
    // field gives no number there is none.
    void quota(const Node& node) {
        const TemplateMembers of{
            values_,
            node,
            {"what"},
            {"times", "monthly", "days_min", "days_max", "meetings", "says"}
        };
        values_.word(of["what"], Word::first, activities);
        values_.number(of["times"], 1, times_max);
        values_.number(of["monthly"], 1, times_max);
        values_.number(of["meetings"], 1, times_max);
        ordered(of, "days_min", "days_max", times_max);
        values_.line(of["says"], sentence_max);
    }

    void
    ordered(const TemplateMembers& of, Words least_name, Words most_name, std::uint32_t bound) {
        const auto least = values_.number(of[least_name], 1, bound);
        const auto most = values_.number(of[most_name], 1, bound);
        if (least && most && *least > *most) {
            values_.note(*of[least_name], Fault::bounds_reversed);
        }
    }

    void add(std::vector<std::string>& all, const Node& node, std::string id) {
        if (!id.empty() && std::ranges::find(all, id) != all.end()) {
            values_.note(node, Fault::id_twice, {{"what", id}});
        }
        all.push_back(std::move(id));
    }

    TemplateValues values_;
};

}  // namespace

GuideReading read_guide(std::string_view json) {
    return read_document<GuideReading>(json, bounds, [](const Tape& tape, auto& problems) {
        return GuideReader{tape, problems}.read();
    });
}

}  // namespace urdimbre::app
