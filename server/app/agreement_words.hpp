#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::app {

// What an agreement says (rule E10), as it is kept in content.
struct AgreementWords {
    std::string goals;
    std::string channel;
    std::string confidentiality;
};

std::string written(const AgreementWords& words);

// No value: these are the words of no agreement.
std::optional<AgreementWords> agreement_words(std::string_view text);

}  // namespace urdimbre::app
