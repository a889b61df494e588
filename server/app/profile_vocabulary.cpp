#include "server/app/profile_vocabulary.hpp"

#include "server/app/embedded_templates.hpp"
#include "server/app/name_sought.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace urdimbre::app {
namespace {

using Word = ProfileVocabulary::Word;

bool flagged(const boost::json::object& of, std::string_view name) {
    const boost::json::value* value = of.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

Word word_in(const boost::json::object& of) {
    Word word;
    word.id = of.at("id").as_string();
    word.title = of.at("title").as_string();
    word.folded = folded(word.title);
    word.common = flagged(of, "common");
    word.in_language = flagged(of, "in_language");
    word.mentoring = flagged(of, "mentoring");
    word.peers = flagged(of, "peers");
    word.specialist = flagged(of, "specialist");
    return word;
}

}  // namespace

// Nothing in it is asked of a file that others wrote: it is built in, and wrong only by mistake.
ProfileVocabulary::ProfileVocabulary(std::string_view text) {
    boost::system::error_code error;
    const boost::json::value read = boost::json::parse(text, error);
    if (error || !read.is_object()) throw std::invalid_argument("profile.json is no JSON object");
    document_ = boost::json::serialize(read);
    for (std::size_t list = 0; list < word_lists.size(); ++list) {
        const boost::json::value* words = read.get_object().if_contains(word_lists[list]);
        if (!words || !words->is_array() || words->get_array().empty()) {
            throw std::invalid_argument("profile.json: no " + std::string{word_lists[list]});
        }
        for (const boost::json::value& each : words->get_array()) {
            Word word = word_in(each.as_object());
            if (find(static_cast<WordList>(list), word.id)) {
                throw std::invalid_argument("profile.json: twice " + word.id);
            }
            lists_[list].push_back(std::move(word));
        }
    }
    for (const Word& language : all(WordList::languages)) {
        if (language.common) common_languages_.push_back(language.id);
    }
}

const Word* ProfileVocabulary::find(WordList list, std::string_view id) const {
    const auto found = std::ranges::find(all(list), id, &Word::id);
    return found == all(list).end() ? nullptr : &*found;
}

const Word* ProfileVocabulary::meant(WordList list, std::string_view typed) const {
    const std::string plain = folded(typed);
    const auto found = std::ranges::find_if(all(list), [&](const Word& word) {
        return word.id == plain || word.folded == plain;
    });
    return found == all(list).end() ? nullptr : &*found;
}

std::string ProfileVocabulary::key(WordList list, std::string_view value) const {
    const Word* word = meant(list, value);
    return word ? word->id : folded(value);
}

std::string ProfileVocabulary::title(WordList list, std::string_view value) const {
    const Word* word = find(list, value);
    return word ? word->title : std::string{value};
}

bool ProfileVocabulary::mentoring(WordList list, std::string_view value) const {
    const Word* word = find(list, value);
    return word && word->mentoring;
}

bool ProfileVocabulary::peers(std::string_view sought) const {
    const Word* word = find(WordList::seeks, sought);
    return word && word->peers;
}

const ProfileVocabulary& shipped_vocabulary() {
    static const ProfileVocabulary vocabulary{embedded_profile().front().json};
    return vocabulary;
}

}  // namespace urdimbre::app
