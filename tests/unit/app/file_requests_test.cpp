#include "server/app/byte_range.hpp"
#include "server/app/content_digest.hpp"
#include "server/app/content_disposition.hpp"
#include "server/app/file_path.hpp"
#include "server/app/file_types.hpp"
#include "server/domain/attachment.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace urdimbre::app {
namespace {

using namespace std::string_literals;

// Of a file of 1000 bytes, as text.
std::string range(std::string_view header, std::uint64_t size = 1000) {
    const Asked asked = asked_range(header, size);
    if (std::holds_alternative<Everything>(asked)) return "all";
    if (std::holds_alternative<Unsatisfiable>(asked)) return "none";
    const auto& part = std::get<ByteRange>(asked);
    return std::to_string(part.first) + "-" + std::to_string(part.last);
}

TEST(ByteRange, IsCutToTheFile) {
    EXPECT_EQ(range("bytes=0-99"), "0-99");
    EXPECT_EQ(range("bytes=990-2000"), "990-999");
    EXPECT_EQ(range("bytes=990-"), "990-999");
    EXPECT_EQ(range("bytes=-10"), "990-999");
    EXPECT_EQ(range("bytes=-5000"), "0-999");
    EXPECT_EQ(range("bytes=0-0", 1), "0-0");
    EXPECT_EQ(range("bytes=5-99999999999999999999999"), "5-999");
}

TEST(ByteRange, OutsideOfTheFileOrSeveralAtOnceCannotBeGiven) {
    EXPECT_EQ(range("bytes=1000-"), "none");
    EXPECT_EQ(range("bytes=-0"), "none");
    EXPECT_EQ(range("bytes=0-1,5-6"), "none");
    EXPECT_EQ(range("bytes=99999999999999999999999-"), "none");
    EXPECT_EQ(range("bytes=-1", 0), "none");
}

TEST(ByteRange, ThatCannotBeReadIsAsIfItWereNotThere) {
    for (const char* header :
         {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-3", "items=0-1", "bytes=+1-2"}) {
        EXPECT_EQ(range(header), "all") << header;
    }
}

TEST(FilePath, NamesSpaceFileAndPart) {
    const std::string id = "5b0f6d2e-8a53-4c0e-9d7e-2f1c64b0a911";
    EXPECT_EQ(file_path("/api/spaces/7/files")->part, FilePath::Part::all);
    EXPECT_EQ(file_path("/api/spaces/7/files/" + id)->part, FilePath::Part::file);
    EXPECT_EQ(file_path("/api/spaces/7/files/" + id + "/upload")->part, FilePath::Part::upload);
    EXPECT_EQ(file_path("/api/spaces/7/files/" + id + "/complete")->part, FilePath::Part::complete);
    const auto chunk = file_path("/api/spaces/7/files/" + id + "/chunks/12");
    ASSERT_TRUE(chunk);
    EXPECT_EQ(chunk->space, domain::SpaceId{7});
    EXPECT_EQ(chunk->chunk, 12u);
    const std::string recording = "/api/spaces/7/recordings/" + id;
    EXPECT_EQ(file_path(recording + "/picture")->part, FilePath::Part::picture);
    EXPECT_EQ(file_path(recording + "/sound")->part, FilePath::Part::sound);
    EXPECT_EQ(file_path(recording + "/still")->part, FilePath::Part::still);
    EXPECT_EQ(file_path(recording + "/still")->file, file_path("/api/spaces/7/files/" + id)->file);
    for (const std::string& other :
         {"/api/spaces/7/invitations"s,
          "/api/spaces/7/recordings"s,
          "/api/spaces/7/recordings/not-an-id/sound"s,
          recording,
          recording + "/words",
          recording + "/sound/1",
          "/api/spaces//files"s,
          "/api/spaces/7/files/"s,
          "/api/spaces/x/files"s,
          "/api/spaces/7/files/not-an-id"s,
          "/api/spaces/7/files/" + id + "/chunks/",
          "/api/spaces/7/files/" + id + "/chunks/-1",
          "/api/spaces/7/files/" + id + "/chunks/1/2",
          "/api/spaces/7/files/" + id + "/else"}) {
        EXPECT_FALSE(file_path(other)) << other;
    }
}

TEST(ContentDigest, IsReadFromAmongOthers) {
    const auto digest = sha256("abc");
    EXPECT_EQ(content_digest("sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:"), digest);
    EXPECT_EQ(
        content_digest("md5=:x:, sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:"), digest
    );
    EXPECT_EQ(
        hex_digest("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), digest
    );
    for (const char* wrong :
         {"", "sha-256=::", "sha-256=:AAAA:", "sha-256=:ungWv48", "sha-256=x"}) {
        EXPECT_FALSE(content_digest(wrong)) << wrong;
    }
    EXPECT_FALSE(hex_digest(std::string(64, 'g')));
    EXPECT_FALSE(hex_digest("ba78"));
    EXPECT_NE(
        address_of(std::vector{digest, sha256("b")}), address_of(std::vector{sha256("b"), digest})
    );
}

TEST(FileTypes, AreThoseOfTheBytes) {
    const std::string webm = "\x1a\x45\xdf\xa3 webm";
    const std::string zip = "PK\x03\x04 whatever";
    const std::string word =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    EXPECT_EQ(media_of("\xff\xd8\xff\xe0 JFIF", "text/html"), "image/jpeg");
    EXPECT_EQ(media_of("RIFF\x10\x20\x30\x40WEBPVP8 ", ""), "image/webp");
    EXPECT_EQ(media_of("RIFF\x10\x20\x30\x40WAVEfmt ", ""), "audio/wav");
    EXPECT_EQ(media_of("xxxx\x10\x20\x30\x40WEBPVP8 ", ""), "application/octet-stream");
    EXPECT_EQ(media_of("%PDF-1.4", "image/png"), "application/pdf");
    EXPECT_EQ(media_of(webm, "audio/webm;codecs=opus"), "audio/webm");
    EXPECT_EQ(media_of(webm, "video/webm"), "video/webm");
    EXPECT_EQ(media_of("\0\0\0\x18"s + "ftypM4A ", ""), "audio/mp4");
    EXPECT_EQ(media_of("\0\0\0\x18"s + "ftypheic", "image/jpeg"), "image/heic");
    EXPECT_EQ(media_of("\0\0\0\x18"s + "ftypisom", "video/mp4"), "video/mp4");
    EXPECT_EQ(media_of(zip, word), word);
    EXPECT_EQ(media_of(zip, "text/html"), "application/zip");
    for (const char* lie : {"<html>", "<svg xmlns=", "#!/bin/sh", "", "\x89PNG"}) {
        EXPECT_EQ(media_of(lie, "image/png"), "application/octet-stream") << lie;
    }
}

TEST(FileTypes, OnlyWhatCannotRunIsShown) {
    for (const char* shown : {"image/png", "application/pdf", "audio/webm"}) {
        EXPECT_TRUE(shown_inline(shown)) << shown;
    }
    for (const char* saved : {"text/html", "image/svg+xml", "video/mp4", "application/zip", ""}) {
        EXPECT_FALSE(shown_inline(saved)) << saved;
    }
    for (const char* heard : {"video/mp4", "video/webm", "audio/ogg", "audio/wav"}) {
        EXPECT_TRUE(is_recording(heard)) << heard;
    }
    for (const char* other : {"application/octet-stream", "image/gif", "application/pdf"}) {
        EXPECT_FALSE(is_recording(other)) << other;
    }
    EXPECT_TRUE(is_media_type("audio/webm;codecs=opus"));
    EXPECT_FALSE(is_media_type("audio"));
    EXPECT_FALSE(is_media_type("text/x\r\nSet-Cookie: a"));
    EXPECT_FALSE(is_media_type("text/" + std::string(100, 'x')));
}

TEST(ContentDisposition, KeepsNamesInTheirPlace) {
    EXPECT_EQ(
        content_disposition("pauta \"final\".pdf", true),
        "inline; filename=\"pauta _final_.pdf\"; filename*=UTF-8''pauta%20%22final%22.pdf"
    );
    EXPECT_EQ(
        content_disposition("ñandú.pdf", false),
        "attachment; filename=\"and.pdf\"; filename*=UTF-8''%C3%B1and%C3%BA.pdf"
    );
    EXPECT_EQ(
        content_disposition("../../etc/passwd", false),
        "attachment; filename=\".._.._etc_passwd\"; filename*=UTF-8''.._.._etc_passwd"
    );
    EXPECT_EQ(content_disposition("a\r\nX: b", false).find('\n'), std::string::npos);
    EXPECT_EQ(content_disposition("", true), "inline");
}

TEST(FileDescription, ComesBackAsItWas) {
    const domain::FileDescription file{
        .name = "acta 3 de julio.pdf", .facts = {.media = "application/pdf", .size = 48'213}
    };
    EXPECT_EQ(domain::described(domain::description(file)), file);
    const domain::FileDescription preview{.name = {}, .facts = {.media = "image/jpeg", .size = 9}};
    EXPECT_EQ(domain::described(domain::description(preview)), preview);
    for (const char* wrong : {"", " ", "x", "image/png", "image/png 12", "image/png x y", " 3 y"}) {
        EXPECT_FALSE(domain::described(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace urdimbre::app
