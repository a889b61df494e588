// What PROTOCOL.md and openapi.json say is what the server does.
#include "tests/functional/cluster.hpp"

#include <gtest/gtest.h>

namespace urdimbre::functional {
namespace {

constexpr std::chrono::minutes script_limit{5};  // it asks for everything there is, one by one

std::string address(Cluster& cluster) {
    return "http://127.0.0.1:" + std::to_string(cluster.node(0).port());
}

void expect_that_it_agrees(
    const std::string& script,
    const std::vector<std::string>& arguments,
    const Cluster& cluster
) {
    const ScratchFolder scratch;
    const std::string output = scratch.path() + "/output";
    std::vector<std::string> command{"node", URDIMBRE_FUNCTIONAL_DIR "/" + script};
    command.insert(command.end(), arguments.begin(), arguments.end());
    tests::Process process{{.command = command, .environment = {}, .output_file = output}};
    EXPECT_TRUE(tests::wait_until([&] { return !process.running(); }, script_limit));
    EXPECT_EQ(process.ended(), 0) << script << "\n" << tests::file_text(output) << cluster.logs();
}

void load_demo(Cluster& cluster) {
    const CommandOutcome loaded = cluster.command({"demo"});
    ASSERT_EQ(loaded.exit_code, 0) << loaded.output;
}

TEST(Protocol, answers_over_http_as_the_document_says) {
    Cluster demo{1, {"URDIMBRE_DEMO=1", "URDIMBRE_FILE_SPACE_BYTES_MAX=250M"}};
    ASSERT_NO_FATAL_FAILURE(load_demo(demo));
    {
        Cluster real{1, {"URDIMBRE_METRICS_FROM=192.0.2.1"}};
        expect_that_it_agrees("protocol_http.mjs", {"well", address(demo), address(real)}, demo);
    }
    // A newcomer says yes to this; afterwards it can no longer be asked for.
    std::string purpose = demo.sql("select version from consent_text");
    purpose.erase(purpose.find_last_not_of('\n') + 1);
    demo.postgres.stop();
    ASSERT_TRUE(demo.network.run_until([&] {
        return demo.network.get(demo.node(0).port(), "/readyz").status == 503;
    }));
    expect_that_it_agrees("protocol_http.mjs", {"without-storage", address(demo), purpose}, demo);
}

TEST(Protocol, the_programs_of_its_page_run) {
    Cluster demo{1, {"URDIMBRE_DEMO=1"}};
    ASSERT_NO_FATAL_FAILURE(load_demo(demo));
    expect_that_it_agrees("protocol_examples.mjs", {address(demo)}, demo);
}

}  // namespace
}  // namespace urdimbre::functional
