#include "server/app/template_problem.hpp"

#include <algorithm>
#include <array>

namespace urdimbre::app {
namespace {

// In the order of Fault.
constexpr std::array<std::string_view, fault_count> codes{
    "not_json",
    "nested_too_deep",
    "document_too_long",
    "key_unknown",
    "key_missing",
    "key_twice",
    "object_expected",
    "list_expected",
    "text_expected",
    "number_expected",
    "yes_or_no_expected",
    "value_unknown",
    "number_out_of_bounds",
    "list_empty",
    "list_too_long",
    "text_blank",
    "text_too_long",
    "text_not_plain",
    "text_not_nfc",
    "id_invalid",
    "lang_invalid",
    "id_twice",
    "repeated",
    "role_undeclared",
    "kind_undeclared",
    "minutes_do_not_add_up",
    "succession_before_grace",
    "no_facilitator",
    "role_nobody_holds",
    "seats_reversed",
    "seats_beyond_session",
    "phase_without_exit",
    "silent_role_speaks",
    "first_speaker_cannot_speak",
    "word_ambiguous",
    "kind_granted_twice",
    "requirement_impossible",
    "evidence_impossible",
    "group_sizes_reversed",
    "poll_options_missing",
    "poll_options_unwanted",
    "poll_options_unseen",
    "poll_votes_unwanted",
    "poll_votes_beyond_options",
    "anonymity_with_turns",
    "anonymity_with_order",
    "anonymity_with_owner",
    "anonymity_with_commitments",
    "anonymity_not_hidden",
    "anonymity_with_names",
    "equal_without_turns",
    "equal_beyond_phase",
    "form_locks_nothing",
    "gallery_asks_nothing",
    "gallery_needs_open_phase",
    "gallery_of_private_session",
    "gallery_votes_on_nothing",
    "gallery_brings_notes",
    "scale_undeclared",
    "scale_unused",
    "dimension_undeclared",
    "dimension_unused",
    "scales_mixed",
    "levels_beside_scale",
    "poles_with_levels",
    "number_bounds_reversed",
    "one_choice",
    "stage_undeclared",
    "conversation_unknown",
    "modality_unknown",
    "instrument_unknown",
    "bounds_reversed",
    "equal_without_peers",
    "equal_with_role",
    "day_invalid",
    "days_reversed",
    "decimal_invalid",
    "level_of_persons",
    "owner_unnamed",
    "plan_too_large",
    "few_authors",
    "turn_longer_than_phase",
    "kind_unused",
    "breakouts_not_run",
};
static_assert(codes.back() == "breakouts_not_run");

void replace_all(std::string& text, const std::string& what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

}  // namespace

Severity severity(Fault fault) {
    const bool worth_a_look = fault == Fault::few_authors ||
                              fault == Fault::turn_longer_than_phase || fault == Fault::kind_unused;
    return worth_a_look ? Severity::warning : Severity::error;
}

std::string_view code(Fault fault) { return codes.at(static_cast<std::size_t>(fault)); }

std::string text(const Problem& problem, const Texts& texts, std::string_view lang) {
    std::string key = "template_problems.";
    key += code(problem.fault);
    std::string out{texts.find(lang, key)};
    for (const auto& [name, value] : problem.values) {
        replace_all(out, "{" + std::string{name} + "}", value);
    }
    return out;
}

bool has_errors(const std::vector<Problem>& problems) {
    return std::ranges::any_of(problems, [](const Problem& problem) {
        return severity(problem.fault) == Severity::error;
    });
}

}  // namespace urdimbre::app
