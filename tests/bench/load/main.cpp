#include "tests/bench/load/broken.hpp"
#include "tests/bench/load/options.hpp"
#include "tests/bench/load/scenario.hpp"

#include <boost/json/serialize.hpp>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace urdimbre::bench;

constexpr const char* usage =
    R"(load <scenario> --port N [--fixture FILE] [options]: puts load on a server, checks every delivery, prints one JSON line

  publish   --section NAME --spaces 20 --members 5 --publishers 1 --in-flight 16 --bytes 200 --seconds 10 --warmup 2
  idle      --section NAME --spaces 100 --members 100 --seconds 5 [--no-join]
  rush      --section NAME --spaces 100 --members 100 --inside NAME --seconds 5
  join      --section NAME --times 200

  --section       the part of FILE (written by prepare) whose members take part
  --inside        rush: the part whose members publish meanwhile
  --publishers    members of each space that publish
  --in-flight     messages of each publisher that not everybody has received yet
  --baseline      publish: the server passes frames on and knows nobody; --spaces rooms, no FILE
  --address A     a loopback address, 127.0.0.1 unless given      --path P      /ws unless given
  --sources N     loopback addresses from which to connect        --name TEXT   comes back in the JSON line
  --server-pid P, --database-pid P   whose processor time and memory to report
)";

struct Request {
    Stage stage;
    Publishing plan;
    std::string name;
    std::uint64_t times{};
    bool join{};
    std::vector<Seat> inside;
};

Request read(Options& options) {
    constexpr std::uint64_t many = 1'000'000;
    Request request;
    Stage& stage = request.stage;
    Publishing& plan = request.plan;
    request.name = options.text("name", options.verb());
    stage.target.address = options.text("address", stage.target.address);
    stage.target.port = static_cast<std::uint16_t>(options.number("port", 0, 65'535));
    stage.target.path = options.text("path", stage.target.path);
    stage.target.sources = static_cast<unsigned>(options.number("sources", 1, 200));
    stage.server = static_cast<pid_t>(options.number("server-pid", 0, 1u << 30));
    stage.database = static_cast<pid_t>(options.number("database-pid", 0, 1u << 30));
    plan.baseline = options.flag("baseline");
    plan.publishers = options.number("publishers", 1, many);
    plan.in_flight = options.number("in-flight", 1, 1024);
    plan.bytes = options.number("bytes", 200, 4'000);
    plan.seconds = options.number("seconds", 10, 600);
    plan.warmup = options.number("warmup", 2, 60);
    request.times = options.number("times", 200, many);
    request.join = !options.flag("no-join");
    const std::uint64_t spaces = options.number("spaces", 1, many);
    const std::uint64_t members = options.number("members", 1, many);
    const std::string fixture = options.text("fixture", "");
    if (plan.baseline) {
        if (plan.publishers > 1)
            throw Broken("the baseline promises no order among several publishers");
        stage.seats = seats_in_rooms(spaces, members);
    } else {
        stage.seats = chosen(read_seats(fixture, options.text("section", "")), spaces, members);
    }
    const std::string inside = options.text("inside", "");
    if (!inside.empty()) {
        constexpr std::size_t publishers = 20;
        request.inside = chosen(read_seats(fixture, inside), publishers, 1);
    }
    options.all_known();
    if (stage.target.port == 0) throw Broken("--port is missing");
    if (plan.publishers > members) throw Broken("more publishers than members");
    if (plan.publishers * plan.in_flight == 0 || members == 0) throw Broken("nobody would publish");
    return request;
}

boost::json::object run(const std::string& scenario, const Request& request) {
    if (scenario == "publish") return publish(request.stage, request.plan);
    if (scenario == "idle") return idle(request.stage, request.join, request.plan.seconds);
    if (scenario == "rush") return rush(request.stage, request.inside, request.plan.seconds);
    if (scenario == "join") return join(request.stage, request.times);
    throw Broken("no such scenario: " + scenario);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2 || std::string(argv[1]) == "help") {
        std::cerr << usage;
        return 2;
    }
    boost::json::object line;
    try {
        Options options(argc, argv);
        const Request request = read(options);
        line = {{"name", request.name}, {"scenario", options.verb()}, {"ok", true}};
        for (auto& figure : run(options.verb(), request)) line.insert(figure);
    } catch (const std::exception& broken) {
        line["ok"] = false;
        line["error"] = broken.what();
    }
    std::cout << boost::json::serialize(line) << std::endl;
    return line["ok"].as_bool() ? 0 : 1;
}
