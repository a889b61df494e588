#pragma once

#include "server/domain/application.hpp"
#include "server/domain/ids.hpp"
#include "server/domain/instrument.hpp"
#include "server/domain/instrument_answer.hpp"
#include "server/domain/space.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace urdimbre::domain {

// By which people without an account answer an application, anonymously (rules I8, I19, E11): a
// link of one group of people, each link a part of those who answer by link.
struct AnswerLink {
    static constexpr std::size_t of_application_max = 20;
    static constexpr std::size_t group_letters_max = 60;  // code points
    static constexpr std::uint32_t answers_standard = 500;
    static constexpr std::uint32_t answers_most = 5'000;
    // Of words that are told, where it is a board: about a thousand short contributions. The one
    // that goes past it is the last.
    static constexpr std::uint64_t words_bytes_most = 262'144;

    Uuid id;
    Uuid application;
    PersonId made_by{};
    Instant made_at{};
    Instant closes_at{};  // as the application does, which may end sooner than it was to
    std::optional<Instant> closed_at;
    std::string group;  // families, students …, in words
    std::string lang;   // of its page
    bool minors{};      // then a guardian says yes before
    std::uint32_t answers_max{answers_standard};

    bool open(Instant now) const { return !closed_at && now < closes_at; }

    bool operator==(const AnswerLink&) const = default;
};

// Is this instrument for people without an account, and is there anything to ask them? Words are
// asked where they will be told, on a board; asked for nobody they would be too much.
bool answered_by_link(const Instrument& instrument);

// Of what is said in words in answers to what is asked by link, where they are told.
std::uint64_t words_bytes(const ItemAnswers& answers);

// May this person make links for an application, close them and read how they stand? Whoever may
// open one in this space, or has opened this one and still reads the space; of a group only.
bool may_link(const Space& space, const Application& application, PersonId person);

}  // namespace urdimbre::domain
