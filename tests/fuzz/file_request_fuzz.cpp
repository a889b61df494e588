// What a request about a file says: its path, the range it asks for, digests, a declared type, a
// name, and the first bytes of the file itself.
#include "server/app/byte_range.hpp"
#include "server/app/content_digest.hpp"
#include "server/app/content_disposition.hpp"
#include "server/app/file_path.hpp"
#include "server/app/file_types.hpp"
#include "server/domain/attachment.hpp"
#include "tests/fuzz/lines.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <string>

namespace urdimbre::fuzz {
namespace {

void try_range(std::string_view header, std::uint64_t size) {
    const auto asked = app::asked_range(header, size);
    if (const auto* range = std::get_if<app::ByteRange>(&asked)) {
        law(range->first <= range->last && range->last < size, "a range lies within the file");
        const std::string same =
            "bytes=" + std::to_string(range->first) + "-" + std::to_string(range->last);
        law(app::asked_range(same, size) == asked, "a range that was read is read again");
    }
}

void try_path(std::string_view path) {
    using Part = app::FilePath::Part;
    const auto found = app::file_path(path);
    if (!found) return;
    law(path.starts_with("/api/spaces/"), "files are under a space");
    law(found->part == Part::chunk || found->chunk == 0, "only chunks have a number");
    law(!path.ends_with('/'), "a path does not end in a slash");
}

void try_name(std::string_view name) {
    for (const bool shown : {true, false}) {
        const std::string header = app::content_disposition(name, shown);
        law(std::ranges::all_of(header, [](unsigned char c) { return c >= 0x20 && c < 0x7f; }),
            "a header is one line of ASCII");
        law(std::ranges::count(header, '"') % 2 == 0 && std::ranges::count(header, '"') <= 2,
            "a name does not leave its quotes");
        law(header.starts_with(shown ? "inline" : "attachment"), "what it is for comes first");
        law(header.find_first_of("/\\") == std::string::npos, "a name is no path");
    }
}

void try_description(std::string_view text) {
    const auto file = domain::described(text);
    if (file) law(domain::described(domain::description(*file)) == file, "descriptions come back");
}

void try_type(std::string_view head, std::string_view declared) {
    const std::string media = app::media_of(head, declared);
    law(app::is_media_type(media), "a type fits into a header");
    law(media.find("svg") == std::string::npos && media.find("html") == std::string::npos,
        "what runs scripts has no type of its own");
    law(app::media_of(head, media) == media, "a type that was found is found again");
}

}  // namespace

void try_one(std::string_view input) {
    const auto part = lines(input, 6);
    for (const std::uint64_t size : {0u, 1u, 1000u}) try_range(part[0], size);
    try_range(part[0], UINT64_MAX);
    try_path(part[1]);
    (void)app::content_digest(part[2]);
    if (const auto digest = app::hex_digest(part[2])) law(part[2].size() == 64, "as many digits");
    try_name(part[3]);
    try_description(part[4]);
    try_type(part[5], part[4]);
}

}  // namespace urdimbre::fuzz
