#include "server/app/answers_json.hpp"

#include "protocol/wire/text_rules.hpp"

#include <limits>
#include <utility>

namespace urdimbre::app {

namespace json = boost::json;
using domain::ItemAnswer;

namespace {

std::optional<std::uint32_t> natural(const json::value& value) {
    std::uint64_t number{};
    if (const auto* whole = value.if_int64(); whole && *whole >= 0) {
        number = static_cast<std::uint64_t>(*whole);
    } else if (const auto* large = value.if_uint64()) {
        number = *large;
    } else {
        return {};
    }
    if (number > std::numeric_limits<std::uint32_t>::max()) return {};
    return static_cast<std::uint32_t>(number);
}

// Lines without control characters, not too long, and not blank.
bool proper_words(std::string_view words) {
    if (wire::blank(words) || wire::code_points(words) > answer_words_max) return false;
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t end = std::min(words.find('\n', from), words.size());
        if (!wire::one_plain_line(words.substr(from, end - from))) return false;
        from = end + 1;
    }
    return true;
}

std::optional<ItemAnswer> answer_in(const json::value& value) {
    if (value.is_null()) return ItemAnswer{domain::NotApplicable{}};
    if (const auto number = natural(value)) return ItemAnswer{*number};
    if (const auto* words = value.if_string()) {
        if (!proper_words(*words)) return {};
        return ItemAnswer{std::string{*words}};
    }
    const auto* list = value.if_array();
    if (!list) return {};
    std::vector<std::uint32_t> chosen;
    for (const json::value& each : *list) {
        const auto number = natural(each);
        if (!number || chosen.size() == domain::Instrument::options_max) return {};
        chosen.push_back(*number);
    }
    return ItemAnswer{std::move(chosen)};
}

}  // namespace

std::optional<AnswersRead>
answers_in(const domain::Instrument& instrument, const json::value& sent) {
    const auto* object = sent.if_object();
    if (!object) return {};
    AnswersRead read;
    for (const auto& [key, value] : *object) {
        const std::string id{key};
        const domain::InstrumentItem* item = instrument.item(id);
        auto answer = answer_in(value);
        if (!item || !answer || !domain::fits(*item, *answer)) {
            read.wrong = item ? id : "?";
            return read;
        }
        read.answers.insert_or_assign(id, std::move(*answer));
    }
    return read;
}

json::object answers_json(const domain::ItemAnswers& answers) {
    json::object out;
    for (const auto& [id, answer] : answers) {
        if (const auto* number = std::get_if<std::uint32_t>(&answer)) {
            out[id] = *number;
        } else if (const auto* words = std::get_if<std::string>(&answer)) {
            out[id] = *words;
        } else if (const auto* chosen = std::get_if<std::vector<std::uint32_t>>(&answer)) {
            out[id] = json::array(chosen->begin(), chosen->end());
        } else {
            out[id] = nullptr;
        }
    }
    return out;
}

domain::ItemAnswers kept_answers(const domain::Instrument& instrument, std::string_view kept) {
    domain::ItemAnswers answers;
    boost::system::error_code failed;
    const json::value value = json::parse(kept, failed);
    if (failed || !value.is_object()) return answers;
    for (const auto& [key, each] : value.get_object()) {
        const std::string id{key};
        const domain::InstrumentItem* item = instrument.item(id);
        auto answer = answer_in(each);
        if (item && answer && domain::fits(*item, *answer)) answers.emplace(id, std::move(*answer));
    }
    return answers;
}

}  // namespace urdimbre::app
