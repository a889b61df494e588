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
    auto parts = parts_read(text);
    if (!parts) return {};
    return AgreementWords{
        .goals = std::move((*parts)["goals"]),
        .channel = std::move((*parts)["channel"]),
        .confidentiality = std::move((*parts)["confidentiality"]),
    };
}

}  // namespace urdimbre::app
