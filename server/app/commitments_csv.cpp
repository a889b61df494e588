#include "server/app/commitments_csv.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace urdimbre::app {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view row_end = "\r\n";  // RFC 4180

// Also as wide letters, which some spreadsheets read as the narrow ones.
constexpr std::array<std::string_view, 8>
    formula_beginnings{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

// White space before it does not make it harmless; a tab or a line break by itself does harm too.
bool like_a_formula(std::string_view words) {
    if (words.starts_with('\t') || words.starts_with('\r') || words.starts_with('\n')) return true;
    const std::size_t first = words.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    words.remove_prefix(first);
    return std::ranges::any_of(formula_beginnings, [&](std::string_view beginning) {
        return words.starts_with(beginning);
    });
}

void row(std::string& out, char separator, std::span<const std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += separator;
        out += csv_cell(cells[i]);
    }
    out += row_end;
}

}  // namespace

std::string csv_cell(std::string_view words) {
    std::string cell{"\""};
    if (like_a_formula(words)) cell += '\'';
    for (const char each : words) {
        if (each == '"') cell += '"';
        cell += each;
    }
    return cell + '"';
}

std::string commitments_csv(const ActaReading& reading) {
    const wire::Acta& acta = reading.acta();
    const char separator = reading.document_text("separator").starts_with(';') ? ';' : ',';
    const auto day = [](const std::optional<std::uint32_t>& due) {
        return due ? LocalTime::day(*due) : std::string{};
    };
    const auto notes = [&](const wire::Contribution& one) {
        std::string all = one.late ? reading.text("acta_late") : std::string{};
        for (const wire::Correction* each : reading.corrections(one.id)) {
            if (!all.empty()) all += '\n';
            all += reading.correction_head(*each);
            if (const auto words = reading.correction_words(*each)) all += ": " + *words;
        }
        return all;
    };
    std::string out{byte_order_mark};
    const auto columns = std::to_array<std::string>({
        reading.document_text("commitment"),
        reading.document_text("owners"),
        reading.document_text("due"),
        reading.document_text("state"),
        reading.document_text("note"),
        reading.document_text("from"),
        reading.document_text("session"),
        reading.document_text("session_day"),
    });
    row(out, separator, columns);
    const std::string held = reading.time().day_of(acta.ended_at);
    for (const wire::Contribution* one : reading.chosen(acta.commitments)) {
        row(out,
            separator,
            std::to_array<std::string>({
                reading.words_of(*one),
                reading.names_of(one->owners),
                day(one->due),
                reading.text("commitment_agreed"),
                notes(*one),
                reading.document_text("from_here"),
                acta.title,
                held,
            }));
    }
    for (const wire::CommitmentTold& one : acta.pending) {
        row(out,
            separator,
            std::to_array<std::string>({
                one.text.value_or(reading.text("commitment_gone")),
                reading.names_of(one.commitment.owners),
                day(one.commitment.due),
                reading.text("commitment_" + std::string{wire::name(one.commitment.state)}),
                one.note.value_or(std::string{}),
                reading.document_text("from_before"),
                acta.title,
                held,
            }));
    }
    return out;
}

}  // namespace urdimbre::app
