// Generated from messages.json by generate.mjs; edit those.
// clang-format off
#include "protocol/wire/wire.hpp"

#include <cstdlib>

namespace urdimbre::wire {

std::string_view name(SpaceKind value) {
    switch (value) {
        case SpaceKind::network: return "network";
        case SpaceKind::community: return "community";
        case SpaceKind::session: return "session";
        case SpaceKind::mentoring_room: return "mentoring_room";
        case SpaceKind::mesa: return "mesa";
        case SpaceKind::notebook: return "notebook";
    }
    std::abort();
}

std::string_view name(SpaceRole value) {
    switch (value) {
        case SpaceRole::coordinator: return "coordinator";
        case SpaceRole::mentor: return "mentor";
        case SpaceRole::mentee: return "mentee";
        case SpaceRole::teacher: return "teacher";
        case SpaceRole::accompanier: return "accompanier";
        case SpaceRole::management: return "management";
        case SpaceRole::observer: return "observer";
        case SpaceRole::guest: return "guest";
    }
    std::abort();
}

std::string_view name(RefusalCode value) {
    switch (value) {
        case RefusalCode::malformed_frame: return "malformed_frame";
        case RefusalCode::frame_too_large: return "frame_too_large";
        case RefusalCode::nested_too_deep: return "nested_too_deep";
        case RefusalCode::unknown_type: return "unknown_type";
        case RefusalCode::unknown_field: return "unknown_field";
        case RefusalCode::missing_field: return "missing_field";
        case RefusalCode::wrong_type: return "wrong_type";
        case RefusalCode::field_too_long: return "field_too_long";
        case RefusalCode::invalid_text: return "invalid_text";
        case RefusalCode::hello_first: return "hello_first";
        case RefusalCode::client_too_old: return "client_too_old";
        case RefusalCode::not_a_member: return "not_a_member";
        case RefusalCode::not_joined: return "not_joined";
        case RefusalCode::too_many_spaces: return "too_many_spaces";
        case RefusalCode::role_may_not: return "role_may_not";
        case RefusalCode::message_unknown: return "message_unknown";
        case RefusalCode::message_withdrawn: return "message_withdrawn";
        case RefusalCode::not_the_author: return "not_the_author";
        case RefusalCode::edited_too_often: return "edited_too_often";
        case RefusalCode::person_unknown: return "person_unknown";
        case RefusalCode::roles_missing: return "roles_missing";
        case RefusalCode::already_opened: return "already_opened";
        case RefusalCode::last_coordinator: return "last_coordinator";
        case RefusalCode::command_id_reused: return "command_id_reused";
        case RefusalCode::too_fast: return "too_fast";
        case RefusalCode::overloaded: return "overloaded";
        case RefusalCode::storage_unavailable: return "storage_unavailable";
        case RefusalCode::signed_out: return "signed_out";
        case RefusalCode::login_unknown: return "login_unknown";
        case RefusalCode::not_a_demo: return "not_a_demo";
        case RefusalCode::not_found: return "not_found";
        case RefusalCode::invitation_unknown: return "invitation_unknown";
        case RefusalCode::name_invalid: return "name_invalid";
        case RefusalCode::handle_invalid: return "handle_invalid";
        case RefusalCode::handle_taken: return "handle_taken";
        case RefusalCode::password_too_short: return "password_too_short";
        case RefusalCode::password_is_handle: return "password_is_handle";
        case RefusalCode::consent_missing: return "consent_missing";
        case RefusalCode::credentials_wrong: return "credentials_wrong";
        case RefusalCode::too_many_attempts: return "too_many_attempts";
        case RefusalCode::recovery_unknown: return "recovery_unknown";
        case RefusalCode::recovery_refused: return "recovery_refused";
        case RefusalCode::password_unset: return "password_unset";
        case RefusalCode::token_may_not: return "token_may_not";
        case RefusalCode::token_unknown: return "token_unknown";
        case RefusalCode::too_many_tokens: return "too_many_tokens";
    }
    std::abort();
}

std::string_view name(CloseCode value) {
    switch (value) {
        case CloseCode::going_away: return "going_away";
        case CloseCode::too_slow: return "too_slow";
        case CloseCode::epoch_changed: return "epoch_changed";
        case CloseCode::cannot_read: return "cannot_read";
        case CloseCode::busy: return "busy";
        case CloseCode::idle: return "idle";
        case CloseCode::signed_out: return "signed_out";
        case CloseCode::client_too_old: return "client_too_old";
        case CloseCode::misbehaved: return "misbehaved";
    }
    std::abort();
}

std::string_view type_of(const Command& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const Item& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const ClientFrame& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const ServerFrame& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const Event& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

std::string_view type_of(const State& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}

bool temporary(RefusalCode code) {
    switch (code) {
        case RefusalCode::malformed_frame: return false;
        case RefusalCode::frame_too_large: return false;
        case RefusalCode::nested_too_deep: return false;
        case RefusalCode::unknown_type: return false;
        case RefusalCode::unknown_field: return false;
        case RefusalCode::missing_field: return false;
        case RefusalCode::wrong_type: return false;
        case RefusalCode::field_too_long: return false;
        case RefusalCode::invalid_text: return false;
        case RefusalCode::hello_first: return false;
        case RefusalCode::client_too_old: return false;
        case RefusalCode::not_a_member: return false;
        case RefusalCode::not_joined: return false;
        case RefusalCode::too_many_spaces: return false;
        case RefusalCode::role_may_not: return false;
        case RefusalCode::message_unknown: return false;
        case RefusalCode::message_withdrawn: return false;
        case RefusalCode::not_the_author: return false;
        case RefusalCode::edited_too_often: return false;
        case RefusalCode::person_unknown: return false;
        case RefusalCode::roles_missing: return false;
        case RefusalCode::already_opened: return false;
        case RefusalCode::last_coordinator: return false;
        case RefusalCode::command_id_reused: return false;
        case RefusalCode::too_fast: return true;
        case RefusalCode::overloaded: return true;
        case RefusalCode::storage_unavailable: return true;
        case RefusalCode::signed_out: return false;
        case RefusalCode::login_unknown: return false;
        case RefusalCode::not_a_demo: return false;
        case RefusalCode::not_found: return false;
        case RefusalCode::invitation_unknown: return false;
        case RefusalCode::name_invalid: return false;
        case RefusalCode::handle_invalid: return false;
        case RefusalCode::handle_taken: return false;
        case RefusalCode::password_too_short: return false;
        case RefusalCode::password_is_handle: return false;
        case RefusalCode::consent_missing: return false;
        case RefusalCode::credentials_wrong: return false;
        case RefusalCode::too_many_attempts: return true;
        case RefusalCode::recovery_unknown: return false;
        case RefusalCode::recovery_refused: return false;
        case RefusalCode::password_unset: return false;
        case RefusalCode::token_may_not: return false;
        case RefusalCode::token_unknown: return false;
        case RefusalCode::too_many_tokens: return false;
    }
    std::abort();
}

std::uint16_t close_number(CloseCode code) {
    switch (code) {
        case CloseCode::going_away: return 4000;
        case CloseCode::too_slow: return 4001;
        case CloseCode::epoch_changed: return 4002;
        case CloseCode::cannot_read: return 4003;
        case CloseCode::busy: return 4004;
        case CloseCode::idle: return 4005;
        case CloseCode::signed_out: return 4100;
        case CloseCode::client_too_old: return 4101;
        case CloseCode::misbehaved: return 4102;
    }
    std::abort();
}

bool reconnect(CloseCode code) {
    switch (code) {
        case CloseCode::going_away: return true;
        case CloseCode::too_slow: return true;
        case CloseCode::epoch_changed: return true;
        case CloseCode::cannot_read: return true;
        case CloseCode::busy: return true;
        case CloseCode::idle: return true;
        case CloseCode::signed_out: return false;
        case CloseCode::client_too_old: return false;
        case CloseCode::misbehaved: return false;
    }
    std::abort();
}

}  // namespace urdimbre::wire
