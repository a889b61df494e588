#include "server/app/commitments_csv.hpp"
#include "server/app/figures_json.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;

namespace {

constexpr std::string_view figures_mark = "\xEF\xBB\xBF";
constexpr std::string_view figures_row_end = "\r\n";  // RFC 4180

std::string hundredths(std::uint64_t mean, char point) {
    std::string text = std::to_string(mean / 100);
    const std::uint64_t rest = mean % 100;
    text += point;
    text += static_cast<char>('0' + rest / 10);
    text += static_cast<char>('0' + rest % 10);
    return text;
}

std::string_view words_at(const json::object& of, std::string_view name) {
    const json::value* found = of.if_contains(name);
    return found && found->is_string() ? std::string_view{found->get_string()} : "";
}

// What the counts of an item stand for: its options, or the levels of its scale.
json::array choices_of(const json::object& document, const json::object& item) {
    if (const json::value* options = item.if_contains("options")) return options->as_array();
    const std::string_view scale = words_at(item, "scale");
    if (const json::value* scales = document.if_contains("scales")) {
        for (const json::value& each : scales->as_array()) {
            if (words_at(each.as_object(), "id") == scale) return each.at("levels").as_array();
        }
    }
    return {};
}

class Table {
  public:
    Table(char separator, char point) : separator_(separator), point_(point) {
        out_ = figures_mark;
    }

    // Whose answers the rows from here on are about.
    void of_group(std::string group) { group_ = std::move(group); }

    void row(
        std::string_view what,
        std::string_view title,
        std::string_view choice,
        std::string_view answered,
        std::string_view count,
        std::string_view mean
    ) {
        bool first = true;
        const std::string_view group = group_;
        for (const std::string_view cell : {group, what, title, choice, answered, count, mean}) {
            if (!first) out_ += separator_;
            first = false;
            out_ += csv_cell(cell);
        }
        out_ += figures_row_end;
    }

    std::string number(const json::value& mean) const {
        return mean.is_null() ? std::string{} : hundredths(mean.to_number<std::uint64_t>(), point_);
    }

    std::string take() { return std::move(out_); }

  private:
    char separator_;
    char point_;
    std::string group_;
    std::string out_;
};

using Say = std::function<std::string(std::string_view)>;

// The figures of one group.
void add_group(
    Table& table,
    std::string group,
    const json::object& document,
    const json::object& told,
    const Say& say
) {
    table.of_group(std::move(group));
    for (const json::value& each : document.at("dimensions").as_array()) {
        const json::object& dimension = each.as_object();
        const json::value* mean =
            told.at("dimensions").as_object().if_contains(words_at(dimension, "id"));
        table.row(
            say("dimension"),
            words_at(dimension, "title"),
            "",
            "",
            "",
            mean ? table.number(*mean) : std::string{}
        );
    }
    std::map<std::string, json::object> items;
    for (const json::value& each : document.at("items").as_array()) {
        items.emplace(words_at(each.as_object(), "id"), each.as_object());
    }
    for (const json::value& each : told.at("items").as_array()) {
        const json::object& figure = each.as_object();
        const json::object& item = items[std::string{words_at(figure, "item")}];
        const std::string answered =
            std::to_string(figure.at("answered").to_number<std::uint64_t>());
        const json::value* mean = figure.if_contains("mean");
        table.row(
            say("item"),
            words_at(item, "text"),
            "",
            answered,
            "",
            mean ? table.number(*mean) : std::string{}
        );
        const json::array choices = choices_of(document, item);
        const json::value* counts = figure.if_contains("counts");
        for (std::size_t i = 0; counts && i < choices.size(); ++i) {
            const auto count = counts->as_array().at(i).to_number<std::uint64_t>();
            table.row(
                say("choice"),
                words_at(item, "text"),
                std::string_view{choices[i].as_string()},
                "",
                std::to_string(count),
                ""
            );
        }
        if (const json::value* words = figure.if_contains("texts")) {
            for (const json::value& one : words->as_array()) {
                table.row(
                    say("words"),
                    words_at(item, "text"),
                    std::string_view{one.as_string()},
                    "",
                    "",
                    ""
                );
            }
        }
    }
}

}  // namespace

std::string figures_csv(
    const InstrumentDocument& instrument,
    const json::object& told,
    const Texts& texts,
    std::string_view lang,
    const json::object* by_link
) {
    const Say say = [&](std::string_view key) {
        return std::string{texts.find(lang, "instrument." + std::string{key})};
    };
    const bool spanish = !lang.starts_with("en");
    Table table{spanish ? ';' : ',', spanish ? ',' : '.'};
    const json::object document = json::parse(instrument.document).as_object();
    table.of_group(say("group"));
    table.row(say("part"), say("title"), say("choice"), say("answered"), say("count"), say("mean"));
    add_group(table, say("members"), document, told, say);
    if (!by_link) return table.take();
    const std::string which = say("by_link");
    for (const json::value& part : by_link->at("parts").as_array()) {
        const json::object& one = part.as_object();
        add_group(table, which + ": " + std::string{words_at(one, "group")}, document, one, say);
    }
    if (by_link->at("parts").as_array().size() > 1) {
        add_group(table, say("by_all_links"), document, by_link->at("whole").as_object(), say);
    }
    return table.take();
}

}  // namespace urdimbre::app
