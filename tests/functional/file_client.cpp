#include "tests/functional/file_client.hpp"

#include "protocol/wire/uuid.hpp"
#include "server/app/content_digest.hpp"
#include "storage/blob_store.hpp"

#include <random>
#include <utility>
#include <vector>

namespace urdimbre::functional {
namespace {

namespace json = boost::json;

std::string text_of(const wire::Uuid& id) {
    std::string text;
    wire::append_uuid(text, id);
    return text;
}

std::string hex(const storage::Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4u];
        text += digits[byte & 15u];
    }
    return text;
}

std::string base64(const storage::Digest& digest) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < digest.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            three = three << 8u | (i + j < digest.size() ? digest[i + j] : 0u);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            const bool padding = i + j > digest.size();
            text += padding ? '=' : alphabet[three >> (18u - 6u * j) & 63u];
        }
    }
    return text;
}

}  // namespace

wire::Uuid random_id() {
    static std::mt19937_64 random{std::random_device{}()};
    wire::Uuid id{};
    for (auto& byte : id) byte = static_cast<std::uint8_t>(random());
    return id;
}

json::object json_of(const HttpAnswer& answer) {
    boost::system::error_code error;
    const json::value value = json::parse(answer.body, error);
    return value.is_object() ? value.get_object() : json::object{};
}

std::string code_in(const HttpAnswer& answer) {
    const json::object body = json_of(answer);
    const json::value* code = body.if_contains("code");
    return code ? std::string{code->as_string()} : "";
}

FileClient::Bytes FileClient::of(std::string text) {
    return [text = std::move(text)](std::uint64_t at, std::size_t count) {
        return text.substr(static_cast<std::size_t>(at), count);
    };
}

std::string FileClient::path(const wire::Uuid& file) const {
    return "/api/spaces/" + std::to_string(number(space_)) + "/files/" + text_of(file);
}

HttpAnswer FileClient::begin(
    std::uint16_t port,
    const wire::Uuid& file,
    std::uint64_t size,
    const std::string& media,
    const std::string& purpose
) {
    json::object body{{"id", text_of(file)}, {"size", size}, {"media", media}};
    if (!purpose.empty()) body["purpose"] = purpose;
    return network_.post(
        port,
        "/api/spaces/" + std::to_string(number(space_)) + "/files",
        json::serialize(body),
        account_.token
    );
}

HttpAnswer FileClient::put(
    std::uint16_t port,
    const wire::Uuid& file,
    std::size_t nth,
    const std::string& bytes,
    const std::string& digest_of
) {
    return network_.ask(
        port,
        {.method = "PUT",
         .path = path(file) + "/chunks/" + std::to_string(nth),
         .token = account_.token,
         .headers = {{"Content-Digest", "sha-256=:" + base64(app::sha256(digest_of)) + ":"}},
         .body = bytes}
    );
}

HttpAnswer
FileClient::complete(std::uint16_t port, const wire::Uuid& file, const std::string& address) {
    return network_.post(
        port,
        path(file) + "/complete",
        json::serialize(json::object{{"address", address}}),
        account_.token
    );
}

HttpAnswer FileClient::upload_state(std::uint16_t port, const wire::Uuid& file) {
    return network_.get(port, path(file) + "/upload", account_.token);
}

HttpAnswer FileClient::drop(std::uint16_t port, const wire::Uuid& file) {
    return network_.ask(
        port,
        {.method = "DELETE", .path = path(file), .token = account_.token, .headers = {}, .body = {}}
    );
}

HttpAnswer FileClient::get(
    std::uint16_t port,
    const wire::Uuid& file,
    std::map<std::string, std::string> headers,
    const std::string& query
) {
    return network_.ask(
        port,
        {.method = "GET",
         .path = path(file) + query,
         .token = account_.token,
         .headers = std::move(headers),
         .body = {}}
    );
}

std::string FileClient::recording_path(const wire::Uuid& recording, const std::string& part) const {
    return "/api/spaces/" + std::to_string(number(space_)) + "/recordings/" + text_of(recording) +
           "/" + part;
}

HttpAnswer FileClient::play(
    std::uint16_t port,
    const wire::Uuid& recording,
    const std::string& part,
    std::map<std::string, std::string> headers
) {
    return network_.ask(
        port,
        {.method = "GET",
         .path = recording_path(recording, part),
         .token = account_.token,
         .headers = std::move(headers),
         .body = {}}
    );
}

std::string FileClient::address_of(std::uint64_t size, const Bytes& bytes) {
    std::vector<storage::Digest> digests;
    for (std::size_t nth = 0; nth < storage::chunk_count(size); ++nth) {
        digests.push_back(app::sha256(
            bytes(std::uint64_t{nth} * storage::chunk_bytes, storage::chunk_size(size, nth))
        ));
    }
    return hex(app::address_of(digests));
}

HttpAnswer FileClient::upload(
    std::uint16_t port,
    const wire::Uuid& file,
    std::uint64_t size,
    const std::string& media,
    const Bytes& bytes,
    const std::string& purpose
) {
    HttpAnswer answer = begin(port, file, size, media, purpose);
    if (answer.status != 200) return answer;
    for (std::size_t nth = 0; nth < storage::chunk_count(size); ++nth) {
        answer =
            put(port,
                file,
                nth,
                bytes(std::uint64_t{nth} * storage::chunk_bytes, storage::chunk_size(size, nth)));
        if (answer.status != 204) return answer;
    }
    return complete(port, file, address_of(size, bytes));
}

}  // namespace urdimbre::functional
