#pragma once

#include "server/app/profile_vocabulary.hpp"
#include "server/domain/profile.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace urdimbre::app {

// A list of a profile, and from where in the vocabulary its values may be.
struct ProfileList {
    std::string_view name;
    domain::Profile::Values domain::Profile::* values;
    std::array<WordList, 2> from;  // the first that has a value counts
    bool known;                    // says what somebody knows, offers or is
};

inline constexpr std::array profile_lists{
    ProfileList{
        "subjects",
        &domain::Profile::subjects,
        {WordList::subjects, WordList::subjects},
        true
    },
    ProfileList{"levels", &domain::Profile::levels, {WordList::levels, WordList::levels}, true},
    ProfileList{
        "specialties",
        &domain::Profile::specialties,
        {WordList::specialties, WordList::specialties},
        true
    },
    ProfileList{
        "languages",
        &domain::Profile::languages,
        {WordList::languages, WordList::languages},
        true
    },
    ProfileList{"schools", &domain::Profile::schools, {WordList::schools, WordList::schools}, true},
    ProfileList{"offers", &domain::Profile::offers, {WordList::offers, WordList::offers}, true},
    ProfileList{"seeks", &domain::Profile::seeks, {WordList::seeks, WordList::seeks}, false},
    ProfileList{
        "seeks_in",
        &domain::Profile::seeks_in,
        {WordList::subjects, WordList::specialties},
        false
    },
    ProfileList{"meets", &domain::Profile::meets, {WordList::meets, WordList::meets}, false},
};

inline std::string
key_in(const ProfileList& list, std::string_view value, const ProfileVocabulary& vocabulary) {
    for (const WordList from : list.from) {
        if (const auto* word = vocabulary.meant(from, value)) return word->id;
    }
    return vocabulary.key(list.from.front(), value);
}

inline std::string
title_in(const ProfileList& list, std::string_view value, const ProfileVocabulary& vocabulary) {
    for (const WordList from : list.from) {
        if (const auto* word = vocabulary.find(from, value)) return word->title;
    }
    return std::string{value};
}

}  // namespace urdimbre::app
