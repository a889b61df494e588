#pragma once

#include <optional>
#include <string>
#include <string_view>

// What people may be called, and what they may sign in with.
namespace urdimbre::app {

inline constexpr std::size_t name_max = 80;      // code points
inline constexpr std::size_t handle_min = 3;     // code points
inline constexpr std::size_t handle_max = 120;   // code points
inline constexpr std::size_t password_min = 10;  // code points
inline constexpr std::size_t password_bytes_max = 1024;

// The name in NFC, without blanks around it. No value: blank, too long, of several lines, or with
// characters that control or turn what is written.
std::optional<std::string> given_name(std::string_view text);

// The form in which handles are compared and kept: compatibility characters and letter case folded
// (NFKC_Casefold), without blanks around. No value: blanks inside, too short or too long, or not a
// plain line. An e-mail address is a handle like any other.
std::optional<std::string> normal_handle(std::string_view text);

// Is this password long enough, and something else than the handle?
enum class PasswordRule { fine, too_short, too_long, like_the_handle };
PasswordRule judge_password(std::string_view password, std::string_view handle);

}  // namespace urdimbre::app
