#include "server/net/static_files.hpp"
#include "tests/unit/net/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>

namespace urdimbre::net {
namespace {

using testing::TemporaryDirectory;

std::string header(const HttpResponse& response, std::string_view name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) return value;
    }
    return {};
}

class StaticFilesTest : public ::testing::Test {
  protected:
    StaticFilesTest() {
        root_.write("index.html", "<!doctype html>");
        root_.write("sw.js", "sw");
        root_.write("assets/app-1a2b.js", "app");
        root_.write("assets/app-1a2b.js.br", "BR");
        root_.write("assets/app-1a2b.js.gz", "GZ");
        root_.write(".env", "secreto");
        root_.write(".git/config", "secreto");
        std::filesystem::create_symlink("/etc/hostname", root_.path() / "enlace.txt");
    }

    std::optional<HttpResponse>
    get(std::string_view path, std::string_view encoding = {}, std::string_view etag = {}) {
        return StaticFiles{root_.path()}.answer(
            {.path = path, .accept_encoding = encoding, .if_none_match = etag}
        );
    }

    TemporaryDirectory root_;
};

TEST_F(StaticFilesTest, ServesFilesAndPlacesWithinTheClient) {
    EXPECT_EQ(*get("/sw.js")->body, "sw");
    EXPECT_EQ(get("/sw.js")->content_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(*get("/")->body, "<!doctype html>");
    EXPECT_EQ(*get("/e/12")->body, "<!doctype html>");
    EXPECT_FALSE(get("/falta.js"));
    EXPECT_FALSE(get("/assets/falta"));
    EXPECT_FALSE(get("e"));
}

TEST_F(StaticFilesTest, APageOfItsOwnAnswersUnderItsName) {
    root_.write("responder.html", "una página");
    EXPECT_EQ(*get("/responder")->body, "una página");
    EXPECT_EQ(get("/responder")->content_type, "text/html; charset=utf-8");
    EXPECT_EQ(header(*get("/responder"), "Cache-Control"), "no-cache");
    EXPECT_EQ(*get("/responder.html")->body, "una página");
    EXPECT_EQ(*get("/responder/x")->body, "<!doctype html>");
    EXPECT_EQ(*get("/responde")->body, "<!doctype html>");
}

TEST_F(StaticFilesTest, ServesNothingHiddenAndNothingElsewhere) {
    for (const std::string_view path :
         {"/.env", "/enlace.txt", "/../../etc/passwd.txt", "//etc/hostname.txt"}) {
        EXPECT_FALSE(get(path)) << path;
    }
    EXPECT_EQ(
        *get("/.git/config")->body, "<!doctype html>"
    );  // a place within the client, as far as it knows
}

TEST_F(StaticFilesTest, ChoosesTheSmallestFormThatIsAccepted) {
    EXPECT_EQ(*get("/assets/app-1a2b.js")->body, "app");
    const auto brotli = get("/assets/app-1a2b.js", "gzip, deflate, br");
    EXPECT_EQ(*brotli->body, "BR");
    EXPECT_EQ(header(*brotli, "Content-Encoding"), "br");
    EXPECT_EQ(brotli->content_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(*get("/assets/app-1a2b.js", "gzip;q=0.5, br;q=0")->body, "GZ");
    EXPECT_EQ(*get("/assets/app-1a2b.js", "br;q=0.000, gzip; q=0")->body, "app");
    EXPECT_EQ(*get("/sw.js", "br")->body, "sw");
}

TEST_F(StaticFilesTest, IsKeptForEverOnlyWithAHash) {
    EXPECT_EQ(
        header(*get("/assets/app-1a2b.js"), "Cache-Control"), "public, max-age=31536000, immutable"
    );
    EXPECT_EQ(header(*get("/"), "Cache-Control"), "no-cache");
    EXPECT_EQ(header(*get("/sw.js"), "Cache-Control"), "no-cache");
}

TEST_F(StaticFilesTest, ChangesItsETagWithItsBytes) {
    const std::string before = header(*get("/sw.js"), "ETag");
    EXPECT_EQ(get("/sw.js", "", before)->status, 304);
    EXPECT_EQ(get("/sw.js", "", "\"x\", W/" + before)->status, 304);
    EXPECT_EQ(get("/sw.js", "", "*")->status, 304);
    EXPECT_EQ(get("/sw.js", "", "\"x\"")->status, 200);
    EXPECT_FALSE(get("/sw.js", "", before)->body);
    root_.write("sw.js", "sw 2");
    EXPECT_NE(header(*get("/sw.js"), "ETag"), before);
    EXPECT_NE(
        header(*get("/assets/app-1a2b.js", "br"), "ETag"),
        header(*get("/assets/app-1a2b.js"), "ETag")
    );
}

TEST(StaticFiles, SayWhichFolderIsMissing) {
    try {
        const StaticFiles read{"/no/existe"};
        FAIL() << "a folder that is not there was read";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string_view{error.what()}.find("/no/existe"), std::string_view::npos)
            << error.what();
    }
}

}  // namespace
}  // namespace urdimbre::net
