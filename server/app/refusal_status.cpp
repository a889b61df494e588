#include "server/app/refusal_status.hpp"

#include <algorithm>

namespace urdimbre::app {
int status_of(wire::RefusalCode code) {
    using enum wire::RefusalCode;
    struct Row {
        wire::RefusalCode code;
        int status;
    };
    static constexpr Row rows[] = {
        {malformed_frame, 400},     {nested_too_deep, 400}, {unknown_type, 400},
        {unknown_field, 400},       {missing_field, 400},   {wrong_type, 400},
        {field_too_long, 400},      {invalid_text, 400},    {hello_first, 400},
        {signed_out, 401},          {role_may_not, 403},    {not_the_author, 403},
        {facilitator_only, 403},    {not_a_member, 404},    {frame_too_large, 413},
        {client_too_old, 426},      {too_fast, 429},        {overloaded, 503},
        {storage_unavailable, 503},
    };
    const auto* row = std::ranges::find(rows, code, &Row::code);
    return row == std::end(rows) ? 409 : row->status;
}

}  // namespace urdimbre::app
