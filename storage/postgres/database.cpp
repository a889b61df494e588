#include "storage/postgres/database.hpp"

#include "storage/postgres/conninfo.hpp"
#include "storage/postgres/session.hpp"

#include <utility>

namespace urdimbre::storage::postgres {

Database::Database(const std::string& conninfo, Settings settings)
    : conninfo_(completed_conninfo(conninfo)), settings_(settings) {}

Database::~Database() = default;

Database::Lease Database::borrow() {
    auto session = take_idle();
    if (!session) session = connect();
    return {*this, std::move(session)};
}

// A place is taken even when there is nothing idle to return.
std::unique_ptr<Session> Database::take_idle() {
    std::vector<std::unique_ptr<Session>> dead;  // closed after the lock is released
    std::unique_lock lock(mutex_);
    const bool free = returned_.wait_for(lock, settings_.wait_for_connection, [&] {
        return lent_ < settings_.connections;
    });
    if (!free) throw StorageUnavailable("all connections to the database are busy");
    ++lent_;
    while (!idle_.empty()) {
        auto session = std::move(idle_.back());
        idle_.pop_back();
        if (session->usable()) return session;
        dead.push_back(std::move(session));
    }
    return nullptr;
}

std::unique_ptr<Session> Database::connect() {
    try {
        return std::make_unique<Session>(
            conninfo_, Timeouts{settings_.statement_timeout, settings_.lock_timeout}
        );
    } catch (...) {
        take_back(nullptr);
        throw;
    }
}

void Database::take_back(std::unique_ptr<Session> session) {
    std::vector<std::unique_ptr<Session>> dead;
    {
        const std::lock_guard lock(mutex_);
        --lent_;
        if (session && session->usable()) {
            idle_.push_back(std::move(session));
        } else {
            dead.swap(idle_);
        }
    }
    returned_.notify_one();
}

Database::Lease::Lease(Database& database, std::unique_ptr<Session> session)
    : database_(database), session_(std::move(session)) {}

Database::Lease::~Lease() { database_.take_back(std::move(session_)); }

}  // namespace urdimbre::storage::postgres
