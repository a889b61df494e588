#include "server/net/static_files.hpp"

#include <openssl/evp.h>
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace urdimbre::net {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view index_path = "/index.html";
constexpr std::string_view page_ending = ".html";
constexpr std::string_view hashed_folder = "/assets/";

struct Mime {
    std::string_view extension;
    std::string_view type;
};

constexpr std::array mimes{
    Mime{".html", "text/html; charset=utf-8"},
    Mime{".js", "text/javascript; charset=utf-8"},
    Mime{".mjs", "text/javascript; charset=utf-8"},
    Mime{".css", "text/css; charset=utf-8"},
    Mime{".json", "application/json"},
    Mime{".map", "application/json"},
    Mime{".webmanifest", "application/manifest+json"},
    Mime{".svg", "image/svg+xml"},
    Mime{".png", "image/png"},
    Mime{".jpg", "image/jpeg"},
    Mime{".webp", "image/webp"},
    Mime{".ico", "image/x-icon"},
    Mime{".woff2", "font/woff2"},
    Mime{".wasm", "application/wasm"},
    Mime{".txt", "text/plain; charset=utf-8"},
};

std::string_view mime_of(std::string_view path) {
    const auto known =
        std::ranges::find_if(mimes, [&](const Mime& m) { return path.ends_with(m.extension); });
    return known == mimes.end() ? "application/octet-stream" : known->type;
}

std::string etag_of(std::string_view body, std::string_view form) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    EVP_Digest(body.data(), body.size(), digest.data(), &length, EVP_sha256(), nullptr);
    std::string etag = "\"";
    for (std::size_t i = 0; i < 16; ++i) {
        etag += hex[digest[i] >> 4];
        etag += hex[digest[i] & 0xf];
    }
    etag += form;
    return etag += '"';
}

std::string read_file(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::string body{std::istreambuf_iterator<char>{in}, {}};
    if (!in) throw std::runtime_error{"web_root: no se puede leer " + path.string()};
    return body;
}

// Cuts the first element of a comma-separated list off, without blanks.
std::string_view next_element(std::string_view& list) {
    const auto comma = std::min(list.find(','), list.size());
    std::string_view element = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    while (element.starts_with(' ')) element.remove_prefix(1);
    while (element.ends_with(' ')) element.remove_suffix(1);
    return element;
}

bool hidden(const fs::path& name) { return name.string().starts_with('.'); }

}  // namespace

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding) {
    while (!accept_encoding.empty()) {
        std::string_view element = next_element(accept_encoding);
        const auto semicolon = std::min(element.find(';'), element.size());
        std::string_view name = element.substr(0, semicolon);
        while (name.ends_with(' ')) name.remove_suffix(1);
        if (name != coding) continue;
        const auto quality = element.find("q=", semicolon);
        if (quality == std::string_view::npos) return true;
        return element.find_first_not_of("0.", quality + 2) != std::string_view::npos;
    }
    return false;
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
    while (!if_none_match.empty()) {
        std::string_view element = next_element(if_none_match);
        if (element == "*") return true;
        if (element.starts_with("W/")) element.remove_prefix(2);
        if (element == etag) return true;
    }
    return false;
}

StaticFiles::StaticFiles(const fs::path& root) {
    std::map<std::string, std::string> bodies;
    std::size_t bytes = 0;
    try {
        fs::recursive_directory_iterator entry{root};
        for (; entry != fs::recursive_directory_iterator{}; ++entry) {
            if (hidden(entry->path().filename())) {
                entry.disable_recursion_pending();
                continue;
            }
            if (entry->is_symlink() || !entry->is_regular_file()) continue;
            bytes += entry->file_size();
            if (bytes > bytes_max || bodies.size() == files_max) {
                throw std::runtime_error{
                    "web_root: la carpeta " + root.string() +
                    " es demasiado grande; debe ser el cliente ya construido"
                };
            }
            bodies.emplace(
                "/" + entry->path().lexically_relative(root).generic_string(),
                read_file(entry->path())
            );
        }
    } catch (const fs::filesystem_error& error) {
        throw std::runtime_error{"web_root: " + std::string{error.what()}};
    }
    const auto form = [&](const std::string& path, std::string_view suffix) -> std::optional<Form> {
        const auto found = bodies.find(path + std::string{suffix});
        if (found == bodies.end()) return std::nullopt;
        Form made{.body = nullptr, .etag = etag_of(found->second, suffix)};
        made.body = std::make_shared<const std::string>(found->second);
        return made;
    };
    for (const auto& [path, body] : bodies) {
        const bool compressed = path.ends_with(".br") || path.ends_with(".gz");
        if (compressed && bodies.contains(path.substr(0, path.size() - 3))) continue;
        files_.emplace(
            path,
            File{
                .mime = mime_of(path),
                .plain = *form(path, ""),
                .brotli = form(path, ".br"),
                .gzip = form(path, ".gz")
            }
        );
    }
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const {
    auto found = files_.find(path);
    if (found == files_.end()) {
        const bool is_place = path.substr(path.rfind('/')).find('.') == std::string_view::npos;
        if (!is_place || path.starts_with(hashed_folder)) return nullptr;
        found = files_.find(std::string{path} + std::string{page_ending});
        if (found == files_.end()) found = files_.find(index_path);
    }
    return found == files_.end() ? nullptr : &found->second;
}

std::optional<HttpResponse> StaticFiles::answer(const Asked& asked) const {
    if (!asked.path.starts_with('/')) return std::nullopt;
    const File* const file = find(asked.path);
    if (!file) return std::nullopt;
    const Form* form = &file->plain;
    std::string_view coding;
    if (file->brotli && accepts_encoding(asked.accept_encoding, "br")) {
        form = &*file->brotli;
        coding = "br";
    } else if (file->gzip && accepts_encoding(asked.accept_encoding, "gzip")) {
        form = &*file->gzip;
        coding = "gzip";
    }
    HttpResponse response{.status = 200, .content_type = std::string{file->mime}};
    response.headers = {
        {"ETag", form->etag},
        {"Cache-Control",
         asked.path.starts_with(hashed_folder) ? "public, max-age=31536000, immutable" : "no-cache"
        },
        {"Vary", "Accept-Encoding"},
    };
    if (names_etag(asked.if_none_match, form->etag)) {
        response.status = 304;
        return response;
    }
    if (!coding.empty()) response.headers.emplace_back("Content-Encoding", coding);
    response.body = form->body;
    return response;
}

}  // namespace urdimbre::net
