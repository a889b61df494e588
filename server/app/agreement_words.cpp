#include "server/app/agreement_words.hpp"

#include "server/app/text_parts.hpp"

namespace urdimbre::app {

std::string written(const AgreementWords& words) {
    return parts_written({
        {"goals", words.goals},
        {"channel", words.channel},
        {"confidentiality", words.confidentiality},
    });
}

std::optional<AgreementWords> agreement_words(std::string_view text) {
    auto read = parts_read(text);
    if (!read) return {};
    return AgreementWords{
        .goals = std::move((*read)["goals"]),
        .channel = std::move((*read)["channel"]),
        .confidentiality = std::move((*read)["confidentiality"]),
    };
}

}  // namespace urdimbre::app
