#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// The lists of protocol/templates/profile.json, by the names that profiles have for them.
enum class WordList : std::uint8_t {
    subjects,
    levels,
    specialties,
    languages,
    regions,
    schools,
    offers,
    seeks,
    meets,
};
inline constexpr std::array word_lists{
    std::string_view{"subjects"},
    std::string_view{"levels"},
    std::string_view{"specialties"},
    std::string_view{"languages"},
    std::string_view{"regions"},
    std::string_view{"schools"},
    std::string_view{"offers"},
    std::string_view{"seeks"},
    std::string_view{"meets"},
};

// What people choose from to say what they know, offer and look for (rule H2). Words of their own
// are possible everywhere, and are compared as names are: whatever their accents and case.
class ProfileVocabulary {
  public:
    struct Word {
        std::string id;
        std::string title;
        std::string folded;  // the title
        bool common{};       // of a language: so many speak it that it brings nobody together
        bool in_language{};  // of a specialty: it is served in a native language only
        bool mentoring{};    // of what is offered or sought, as are the next two
        bool peers{};
        bool specialist{};
    };

    // Throws std::invalid_argument naming what cannot be.
    explicit ProfileVocabulary(std::string_view json);

    const std::string& document() const { return document_; }

    const Word* find(WordList list, std::string_view id) const;
    // The one of this id or title, as somebody types it.
    const Word* meant(WordList list, std::string_view typed) const;

    // By which equal values are the same: an id, or words of one's own without accents and case.
    std::string key(WordList list, std::string_view value) const;
    // As people read it.
    std::string title(WordList list, std::string_view value) const;

    const std::vector<Word>& all(WordList list) const {
        return lists_[static_cast<std::size_t>(list)];
    }
    const std::vector<std::string>& common_languages() const { return common_languages_; }

    bool mentoring(WordList list, std::string_view value) const;
    bool peers(std::string_view sought) const;

  private:
    std::string document_;
    std::array<std::vector<Word>, word_lists.size()> lists_;
    std::vector<std::string> common_languages_;
};

// The one that is built in.
const ProfileVocabulary& shipped_vocabulary();

}  // namespace urdimbre::app
