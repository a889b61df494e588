#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/loop.hpp"
#include "server/app/outlet.hpp"
#include "storage/broker.hpp"
#include "storage/directory.hpp"
#include "storage/notice_store.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// What concerns the people who are connected here: shows it to whoever asks about themselves, and
// tells them of what is new, on whatever node it happened (rules N8 to N12). The rows were written
// by appends; this only looks.
class NoticeBoard {
  public:
    struct Timing {
        std::chrono::milliseconds rest{150};  // between two looks, however much happens
        std::chrono::milliseconds retry{1'000};
        std::chrono::milliseconds trim{10'000};
        std::chrono::minutes trim_round{10};  // from the last person to the first one again
    };
    static constexpr std::size_t kept_of_each = 200;
    static constexpr std::chrono::days kept_for{90};

    // One connection that asked for its notices, owned by it. Once it is gone nothing is sent to
    // it.
    struct Watcher {
        Outlet& outlet;
        domain::PersonId person{};
        std::optional<std::uint32_t> shown{};  // how many it was told are unseen
        bool gone{};
    };
    using SharedWatcher = std::shared_ptr<Watcher>;

    struct Parts {
        Loop& loop;
        Offload& offload;
        storage::Directory& directory;
        storage::Broker& broker;
        storage::NoticeStore* store{};  // null: there are none
        std::function<domain::Instant()> now;
    };

    NoticeBoard(Parts parts, Timing timing);
    ~NoticeBoard();

    void start();

    // A page of what concerns the watcher's person, who is told of more from then on. No value: the
    // storage is out of reach.
    void ask(
        SharedWatcher watcher,
        const wire::AskNoticesFrame& asked,
        std::function<void(std::optional<wire::NoticesFrame>)> answer
    );

    void see(domain::PersonId person, const wire::SeeNoticesFrame& seen);

    // Something that concerns somebody became durable here: now is the time to look.
    void concerned();
    // Asks the store for what is new. Every second, and when a hint says so.
    void look();
    bool take_hint(std::string_view hint);

    // What these people have not seen may be another number.
    void recount(const std::vector<domain::PersonId>& people);

    // Hears of people whose spaces are others than before.
    void on_other_spaces(std::function<void(domain::PersonId)> hear) { hear_ = std::move(hear); }

  private:
    using People = std::set<domain::PersonId>;

    std::vector<SharedWatcher> watching(domain::PersonId person);
    void looked(const storage::NoticeStore::News& news);
    void count(const People& people, const People& listed, const People& fresh);
    void trim_after(std::chrono::milliseconds pause);

    Parts parts_;
    Timing timing_;
    std::function<void(domain::PersonId)> hear_;
    std::map<domain::PersonId, std::vector<std::weak_ptr<Watcher>>> people_;
    std::optional<domain::Instant> looked_at_;
    std::set<storage::NoticeStore::Key> known_;  // written lately, and told already
    bool looking_{};
    bool look_again_{};
    domain::PersonId trimmed_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
