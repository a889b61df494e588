#pragma once

#include "server/app/texts.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace urdimbre::app {

// What can be wrong with the document of a conversation or of an instrument. What people read is in
// protocol/i18n under "template_problems".
enum class Fault : std::uint8_t {
    // The text
    not_json,
    nested_too_deep,
    document_too_long,
    // One value
    key_unknown,
    key_missing,
    key_twice,
    object_expected,
    list_expected,
    text_expected,
    number_expected,
    yes_or_no_expected,
    value_unknown,
    number_out_of_bounds,
    list_empty,
    list_too_long,
    text_blank,
    text_too_long,
    text_not_plain,
    text_not_nfc,
    id_invalid,
    lang_invalid,
    // The whole
    id_twice,
    repeated,
    role_undeclared,
    kind_undeclared,
    minutes_do_not_add_up,
    succession_before_grace,
    no_facilitator,
    role_nobody_holds,
    seats_reversed,
    seats_beyond_session,
    phase_without_exit,
    silent_role_speaks,
    first_speaker_cannot_speak,
    word_ambiguous,
    kind_granted_twice,
    requirement_impossible,
    evidence_impossible,
    group_sizes_reversed,
    poll_options_missing,
    poll_options_unwanted,
    poll_options_unseen,
    poll_votes_unwanted,
    poll_votes_beyond_options,
    anonymity_with_turns,
    anonymity_with_order,
    anonymity_with_owner,
    anonymity_with_commitments,
    anonymity_not_hidden,
    anonymity_with_names,
    equal_without_turns,
    equal_beyond_phase,
    form_locks_nothing,
    gallery_asks_nothing,
    gallery_needs_open_phase,
    gallery_of_private_session,
    gallery_votes_on_nothing,
    gallery_brings_notes,
    // Of an instrument
    scale_undeclared,
    scale_unused,
    dimension_undeclared,
    dimension_unused,
    scales_mixed,
    levels_beside_scale,
    poles_with_levels,
    number_bounds_reversed,
    one_choice,
    // Of cycles, and of what they are chosen and compared by
    stage_undeclared,
    conversation_unknown,
    modality_unknown,
    instrument_unknown,
    bounds_reversed,
    equal_without_peers,
    equal_with_role,
    // Of a plan
    day_invalid,
    days_reversed,
    decimal_invalid,
    level_of_persons,
    owner_unnamed,
    plan_too_large,
    // Allowed, and worth a second look
    few_authors,
    turn_longer_than_phase,
    kind_unused,
    // A right document that this server cannot run
    breakouts_not_run,
};
inline constexpr std::size_t fault_count = static_cast<std::size_t>(Fault::breakouts_not_run) + 1;

enum class Severity : std::uint8_t { error, warning };

Severity severity(Fault fault);
std::string_view code(Fault fault);

struct Problem {
    static constexpr std::size_t problems_max = 200;  // of one document

    std::string place;  // "phases[3].grants[0].kinds[1]"; empty: the document itself
    Fault fault{};
    // What the text names: {what}, {least}, {most}.
    std::vector<std::pair<std::string_view, std::string>> values;

    bool operator==(const Problem&) const = default;
};

// What a person reads: what is wrong and what would be right.
std::string text(const Problem& problem, const Texts& texts, std::string_view lang);

bool has_errors(const std::vector<Problem>& problems);

}  // namespace urdimbre::app
