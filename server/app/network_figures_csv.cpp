#include "server/app/commitments_csv.hpp"
#include "server/app/network_figures_json.hpp"

#include <array>
#include <string>

namespace urdimbre::app {
namespace {

namespace json = boost::json;

class FiguresSheet {
  public:
    explicit FiguresSheet(char separator) : separator_(separator) { out_ = "\xEF\xBB\xBF"; }

    void row(const std::array<std::string, 6>& cells) {
        bool first = true;
        for (const std::string& cell : cells) {
            if (!first) out_ += separator_;
            first = false;
            out_ += csv_cell(cell);
        }
        out_ += "\r\n";  // RFC 4180
    }

    std::string take() { return std::move(out_); }

  private:
    char separator_;
    std::string out_;
};

std::string words_in(const json::object& row, std::string_view name) {
    const json::value* found = row.if_contains(name);
    return found && found->is_string() ? std::string{found->get_string()} : std::string{};
}

std::string number_in_row(const json::object& row, std::string_view name) {
    const json::value* found = row.if_contains(name);
    return found ? std::to_string(found->to_number<std::uint64_t>()) : std::string{};
}

}  // namespace

std::string network_figures_csv(
    std::string_view kept,
    const Templates& conversations,
    const Texts& texts,
    std::string_view lang
) {
    const auto say = [&](const std::string& key) {
        return std::string{texts.find(lang, "figures." + key)};
    };
    const json::object told = told_figures(kept, conversations);
    FiguresSheet sheet{lang.starts_with("en") ? ',' : ';'};
    sheet.row({say("from"), say("to"), say("what"), say("which"), say("count"), say("part")});
    for (const json::value& each : told.at("periods").as_array()) {
        const json::object& period = each.as_object();
        const std::string from = words_in(period, "from");
        const std::string to = words_in(period, "to");
        const std::string people = number_in_row(period, "people");
        sheet.row({from, to, say("people"), "", people == "0" ? say("few") : people, ""});
        for (const json::value& one : period.at("rows").as_array()) {
            const json::object& row = one.as_object();
            std::string which = words_in(row, "title");
            const std::string cycle = words_in(row, "cycle");
            if (row.contains("of") && which.empty()) which = say("others");
            if (!cycle.empty()) which = cycle + ": " + which;
            sheet.row(
                {from,
                 to,
                 say(words_in(row, "what")),
                 which,
                 number_in_row(row, "count"),
                 number_in_row(row, "part")}
            );
        }
    }
    for (const json::value& one : told.at("alive").as_array()) {
        const json::object& row = one.as_object();
        const std::string month = words_in(told, "month");
        sheet.row(
            {month, month, say("alive"), say(words_in(row, "kind")), number_in_row(row, "count"), ""
            }
        );
    }
    return sheet.take();
}

}  // namespace urdimbre::app
