#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace urdimbre::domain {

enum class Area : std::uint8_t { unsaid, rural, urban };

// What a member of a network knows, offers and looks for there, as that person alone wrote it (rule
// H1). Values are ids of the vocabulary, or words of one's own (rule H2).
struct Profile {
    static constexpr std::size_t values_max = 12;  // in each list
    static constexpr std::size_t value_max = 60;   // code points
    static constexpr std::size_t words_max = 300;
    static constexpr unsigned mentees_max = 3;

    using Values = std::vector<std::string>;

    Values subjects{};
    Values levels{};
    Values specialties{};
    Values languages{};
    Values schools{};
    std::string region{};  // empty: they did not say
    Area area{};
    Values offers{};
    unsigned mentees{};  // how many they would mentor at once; 0: they do not offer it
    Values seeks{};
    Values seeks_in{};  // subjects and specialties that they look for somebody in
    Values meets{};
    std::string words{};

    bool operator==(const Profile&) const = default;
};

}  // namespace urdimbre::domain
