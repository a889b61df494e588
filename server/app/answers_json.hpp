#pragma once

#include "server/domain/instrument_answer.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// ItemAnswers as they are sent and kept: {"a":3,"b":[1,4],"c":"…","d":null}, null where an item
// does not apply.
namespace urdimbre::app {

inline constexpr std::size_t answer_words_max = 2000;  // code points of one answer

struct AnswersRead {
    domain::ItemAnswers answers;
    std::string wrong;  // the item whose answer cannot be; empty: none
};

// Of whatever somebody sent. No value: it is no object.
std::optional<AnswersRead>
answers_in(const domain::Instrument& instrument, const boost::json::value& sent);

boost::json::object answers_json(const domain::ItemAnswers& answers);

// Of what was kept. What does not fit the instrument is left out.
domain::ItemAnswers kept_answers(const domain::Instrument& instrument, std::string_view kept);

}  // namespace urdimbre::app
