#include "storage/postgres/session.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// libpqxx 6.4 forgets a result, some 200 bytes to 2 KiB, each time a connection breaks while it
// waits for one: make_result() asks for the encoding, which throws, before it takes the result
// over.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:pqxx::connection_base::exec\n"
           "leak:pqxx::connection_base::exec_prepared\n"
           "leak:pqxx::connection_base::prepare_now\n"
           "leak:pqxx::connection_base::register_prepared\n";
}
#endif
#endif

namespace urdimbre::storage::postgres {
namespace {

constexpr int oldest_server = 140000;

// Whatever the statistics say, or do not say yet: every question follows an index, so that its cost
// is that of its answer however long the logs are. A plan is made once per session.
constexpr const char* follow_indexes =
    "set enable_seqscan = off; set enable_bitmapscan = off; set enable_hashjoin = off; "
    "set enable_mergejoin = off; set plan_cache_mode = force_generic_plan; set jit = off; ";

// The server's side of the keep-alives: it lets go of the locks of a client that has vanished.
constexpr const char* notice_vanished_clients =
    "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3; "
    "set tcp_user_timeout = 10000; set client_connection_check_interval = 2000; "
    "set idle_in_transaction_session_timeout = 5000; ";

std::string timeouts_sql(const Timeouts& timeouts) {
    return "set statement_timeout = " + std::to_string(timeouts.statement.count()) +
           "; set lock_timeout = " + std::to_string(timeouts.lock.count()) + "; ";
}

// Shutting down, crashed, starting, the database dropped, or a standby after a change of roles:
// another connection may do better. Class 08 and 40003: it is not known what happened. Without a
// state it was libpq that spoke and not the server, which never answered: what was asked may have
// happened.
bool is_about_the_connection(std::string_view sqlstate) {
    static constexpr std::array<std::string_view, 7> states{
        "57P01", "57P02", "57P03", "57P04", "57P05", "25006", "40003"
    };
    return sqlstate.empty() || sqlstate.starts_with("08") ||
           std::ranges::find(states, sqlstate) != states.end();
}

std::string without_line_end(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text;
}

pqxx::connection connect(const std::string& conninfo) {
    try {
        return pqxx::connection(conninfo);
    } catch (const pqxx::failure& why) {
        throw ConnectionBroken(without_line_end(why.what()));
    }
}

}  // namespace

Session::Session(const std::string& conninfo, const Timeouts& timeouts)
    : connection_(connect(conninfo)), quiet_(connection_) {
    // libpqxx would otherwise connect again by itself, and lose these settings and G3 with them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    connection_.inhibit_reactivation(true);
#pragma GCC diagnostic pop
    if (connection_.server_version() < oldest_server) {
        throw ConnectionBroken("this server is older than PostgreSQL 14");
    }
    run(follow_indexes + std::string(notice_vanished_clients) + timeouts_sql(timeouts));
}

template <class F>
pqxx::result Session::guarded(F&& f) {
    try {
        return f();
    } catch (const pqxx::broken_connection& why) {
        broken_ = true;
        throw ConnectionBroken(without_line_end(why.what()));
    } catch (const pqxx::in_doubt_error& why) {
        broken_ = true;
        throw ConnectionBroken(without_line_end(why.what()));
    } catch (const pqxx::statement_completion_unknown& why) {
        broken_ = true;
        throw ConnectionBroken(without_line_end(why.what()));
    } catch (const pqxx::sql_error& why) {
        const std::string what = without_line_end(why.what());
        broken_ = !connection_.is_open() || is_about_the_connection(why.sqlstate());
        if (broken_) throw ConnectionBroken(what);
        throw StatementFailed(what);
    } catch (const pqxx::failure& why) {
        broken_ = !connection_.is_open();
        if (broken_) throw ConnectionBroken(without_line_end(why.what()));
        throw StatementFailed(without_line_end(why.what()));
    }
}

template <class Arguments>
pqxx::result Session::execute(const Statement& statement, const Arguments& arguments) {
    return guarded([&] {
        if (prepared_.insert(&statement).second) connection_.prepare(statement.name, statement.sql);
        pqxx::nontransaction autocommit(connection_);
        return autocommit.exec_prepared(
            statement.name, pqxx::prepare::make_dynamic_params(arguments)
        );
    });
}

pqxx::result Session::ask(const Statement& statement, const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments) {  // libpq would send what is before it
        if (argument.find('\0') != std::string::npos)
            throw std::invalid_argument("U+0000 in a text");
    }
    return execute(statement, arguments);
}

pqxx::result
Session::ask_packed(const Statement& statement, const std::vector<std::string>& arguments) {
    const std::vector<pqxx::binarystring> packed(arguments.begin(), arguments.end());
    return execute(statement, packed);
}

pqxx::result Session::run(const std::string& sql) {
    return guarded([&] { return pqxx::nontransaction(connection_).exec(sql); });
}

// A server speaks to an idle client only to say goodbye, or closes without a word.
bool Session::usable() const {
    if (broken_ || !connection_.is_open()) return false;
    pollfd socket{.fd = connection_.sock(), .events = POLLIN, .revents = 0};
    return poll(&socket, 1, 0) == 0;
}

}  // namespace urdimbre::storage::postgres
