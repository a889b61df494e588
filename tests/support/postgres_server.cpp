#include "tests/support/postgres_server.hpp"

#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <system_error>

namespace urdimbre::tests {
namespace {

namespace fs = std::filesystem;

std::string program(const std::string& name) {
    std::vector<fs::path> found;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql")) {
        if (fs::exists(version.path() / "bin" / name))
            found.push_back(version.path() / "bin" / name);
    }
    if (found.empty()) throw std::runtime_error("PostgreSQL is not installed");
    return std::ranges::max_element(
               found,
               {},
               [](const fs::path& path) {
                   return std::stoi(path.parent_path().parent_path().filename());
               }
    )->string();
}

const passwd& server_user() {
    static const passwd user = [] {
        const passwd* entry = getuid() == 0 ? getpwnam("postgres") : getpwuid(getuid());
        if (entry == nullptr) throw std::runtime_error("there is no user postgres");
        return *entry;
    }();
    return user;
}

// PostgreSQL refuses to run as root. The change of user forgets what the parent's death means, so
// it is said again: SIGQUIT ends a server with all its processes.
std::vector<std::string> as_server_user(std::vector<std::string> command) {
    if (getuid() != 0) return command;
    std::vector<std::string> whole{
        "setpriv",
        "--reuid=" + std::to_string(server_user().pw_uid),
        "--regid=" + std::to_string(server_user().pw_gid),
        "--clear-groups",
        "--pdeathsig=QUIT",
        "--",
    };
    whole.insert(whole.end(), command.begin(), command.end());
    return whole;
}

void run_to_end(std::vector<std::string> command, const std::string& output_file) {
    Process process({.command = std::move(command), .environment = {}, .output_file = output_file});
    wait_until([&] { return !process.running(); }, std::chrono::minutes(2));
    if (process.ended() != 0) throw std::runtime_error(file_text(output_file));
}

void give_to_server_user(const std::string& path) {
    if (chown(path.c_str(), server_user().pw_uid, server_user().pw_gid) != 0) {
        throw std::system_error(errno, std::generic_category(), path);
    }
}

// Short, as the path of a socket may not exceed 107 bytes.
std::string new_directory(const std::string& parent) {
    std::string path = parent + "/u-pg-XXXXXX";
    if (mkdtemp(path.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), path);
    }
    give_to_server_user(path);
    return path;
}

bool is_ours(const std::string& path) {
    struct stat found{};
    return lstat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == server_user().pw_uid;
}

// A cluster takes seconds to make and a tenth of one to copy: it is made once on this machine.
// Another process may be making it too: the first one to have it whole gives it the name.
std::string cluster_to_copy() {
    const std::string initdb = program("initdb");
    const std::string version = fs::path(initdb).parent_path().parent_path().filename();
    const std::string path =
        "/tmp/urdimbre-cluster-1-" + version + "-" + std::to_string(server_user().pw_uid);
    if (is_ours(path)) return path;
    const std::string fresh = new_directory("/tmp");
    run_to_end(
        as_server_user(
            {initdb,
             "--pgdata=" + fresh + "/data",
             "--username=postgres",
             "--auth=trust",
             "--encoding=UTF8",
             "--locale=C.UTF-8",
             "--wal-segsize=1",
             "--no-sync"}
        ),
        fresh + "/initdb.log"
    );
    std::error_code taken;
    fs::rename(fresh + "/data", path, taken);
    fs::remove_all(fresh);
    if (!is_ours(path)) throw std::runtime_error(path + " is in the way");
    return path;
}

// In memory where there is room: a file system on disk takes longer to make a cluster's thousand
// files than the server takes to start.
std::string place_for_data(const PostgresServer::Options& options) {
    constexpr std::uintmax_t room = 512 * 1024 * 1024;
    std::error_code none;
    const auto memory = fs::space("/dev/shm", none);
    return !options.durable && !none && memory.available >= room ? "/dev/shm" : "/tmp";
}

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::string as_text(const PGresult* answer) {
    std::string text;
    for (int row = 0; row < PQntuples(answer); ++row) {
        if (row > 0) text += '\n';
        for (int column = 0; column < PQnfields(answer); ++column) {
            if (column > 0) text += '|';
            text += PQgetvalue(answer, row, column);
        }
    }
    return text;
}

}  // namespace

PostgresServer::PostgresServer(Options options)
    : options_(std::move(options)),
      directory_(new_directory("/tmp")),
      data_parent_(
          options_.data_parent.empty() ? new_directory(place_for_data(options_))
                                       : options_.data_parent
      ),
      data_(data_parent_ + "/data") {
    run_to_end(as_server_user({"cp", "-a", cluster_to_copy(), data_}), directory_ + "/copy.log");
    start();
}

PostgresServer::~PostgresServer() {
    if (process_) process_->stop(SIGQUIT);
    std::error_code ignored;
    fs::remove_all(data_, ignored);
    if (options_.data_parent.empty()) fs::remove(data_parent_, ignored);
    fs::remove_all(directory_, ignored);
}

void PostgresServer::start() {
    std::vector<std::string> command{
        program("postgres"),
        "-D",
        data_,
        "-c",
        "listen_addresses=",
        "-c",
        "unix_socket_directories=" + directory_,
        "-c",
        std::string("fsync=") + (options_.durable ? "on" : "off"),
    };
    for (const std::string& setting : options_.settings) {
        command.insert(command.end(), {"-c", setting});
    }
    const std::string log = directory_ + "/log";
    process_ = std::make_unique<Process>(Process::Options{
        .command = as_server_user(std::move(command)), .environment = {}, .output_file = log
    });
    wait_until([&] { return accepts() || !process_->running(); }, std::chrono::seconds(60));
    if (!accepts()) throw std::runtime_error("PostgreSQL does not start: " + file_text(log));
}

bool PostgresServer::accepts() { return PQping(conninfo("postgres").c_str()) == PQPING_OK; }

void PostgresServer::stop() {
    process_->stop(SIGINT, std::chrono::seconds(60));
    process_.reset();
}

void PostgresServer::restart() {
    stop();
    start();
}

bool PostgresServer::running() const { return process_ && process_->running(); }

void PostgresServer::move_write_ahead_log(const std::string& folder) {
    stop();
    const std::string here = data_ + "/pg_wal";
    const std::string there = folder + "/pg_wal";
    run_to_end(as_server_user({"cp", "-a", here, there}), directory_ + "/copy.log");
    fs::remove_all(here);
    fs::create_directory_symlink(there, here);
    start();
}

void PostgresServer::crash() {
    process_->stop(SIGQUIT, std::chrono::seconds(60));
    process_.reset();
}

std::string PostgresServer::conninfo(const std::string& database) const {
    return "host=" + directory_ + " user=postgres dbname=" + database;
}

std::string PostgresServer::new_database(const std::string& model) {
    const std::string name = "test_" + std::to_string(++databases_);
    run("create database " + name + " template " + model);
    return conninfo(name);
}

std::string PostgresServer::run(const std::string& sql, const std::string& database) {
    const Connection connection(PQconnectdb(conninfo(database).c_str()), &PQfinish);
    const Answer answer(PQexec(connection.get(), sql.c_str()), &PQclear);
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        throw std::runtime_error(PQerrorMessage(connection.get()));
    }
    return as_text(answer.get());
}

void PostgresServer::terminate_clients(const std::string& database) {
    run("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" +
        database + "' and pid <> pg_backend_pid()");
}

PostgresServer& shared_postgres() {
    static PostgresServer server;
    return server;
}

std::string database_name(const std::string& conninfo) {
    return conninfo.substr(conninfo.rfind('=') + 1);
}

}  // namespace urdimbre::tests
