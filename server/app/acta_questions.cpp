#include "server/app/acta_questions.hpp"

#include "server/app/markdown_words.hpp"

#include <string_view>

namespace urdimbre::app {
namespace {

std::string_view what_became(const wire::Question& one) {
    if (!one.standing) return "acta_question_waiting";
    return *one.standing == wire::QuestionStanding::answered ? "acta_question_answered"
                                                             : "acta_question_aside";
}

}  // namespace

std::string questions_markdown(const ActaReading& reading) {
    const auto& questions = reading.acta().questions;
    if (!questions || questions->empty()) return {};
    std::string out = "## " + inline_words(reading.text("acta_questions")) + "\n\n";
    for (const wire::Question& one : *questions) {
        out += "- " + markdown_words(one.text.value_or(reading.text("erased")), "  ") + "\n\n";
        out += "  — " + inline_words(reading.name_of(one.author)) + " · " +
               reading.counted("acta_question_votes", one.votes) + " · " +
               reading.text(what_became(one)) + "\n\n";
    }
    return out;
}

}  // namespace urdimbre::app
