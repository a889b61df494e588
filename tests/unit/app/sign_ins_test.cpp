#include "server/app/sign_ins.hpp"
#include "storage/memory/directory.hpp"
#include "storage/memory/event_log.hpp"
#include "tests/simulation/virtual_time.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace urdimbre::simulation {
namespace {

// Threads that have begun and do not get to an end: hashing is slow, on purpose.
class BusyThreads final : public app::Offload {
  public:
    void run(std::function<void()>, std::function<void()> then) override {
        begun.push_back(std::move(then));
    }

    void finish_one() {
        const auto then = std::move(begun.back());
        begun.pop_back();
        then();
    }

    std::vector<std::function<void()>> begun;
};

class SignInsTest : public testing::Test {
  protected:
    // The status that is answered at once; 0: it waits.
    int try_to_sign_in(const std::string& handle, const std::string& address) {
        app::ApiRequest request;
        request.method = "POST";
        request.path = "/api/sign-in";
        request.address = address;
        request.body = R"({"handle":")" + handle + R"(","password":"una frase larga"})";
        const auto status = std::make_shared<int>(0);
        sign_ins_.handle(request, [status](const app::ApiResponse& answer) {
            *status = answer.status;
        });
        return *status;
    }

    World world_{1};
    Process process_{world_, {}};
    BusyThreads threads_;
    storage::memory::MemoryEventLog log_{[] { return domain::Instant{}; }};
    storage::memory::MemoryDirectory directory_{log_};
    app::Texts texts_;
    app::SignIns sign_ins_{{
        .loop = process_,
        .offload = process_,
        .hashing = threads_,
        .directory = directory_,
        .texts = texts_,
        .now = [] { return domain::Instant{}; },
    }};
};

TEST_F(SignInsTest, OnlySoManyPasswordsWaitToBeHashed) {
    const auto most = app::SignIns::hashing_waiting_max;
    for (std::size_t i = 0; i < most; ++i) {
        ASSERT_EQ(try_to_sign_in("docente" + std::to_string(i), "192.0.2.1"), 0) << i;
    }
    EXPECT_EQ(threads_.begun.size(), most);
    EXPECT_EQ(try_to_sign_in("una.mas", "192.0.2.2"), 503);
    EXPECT_EQ(threads_.begun.size(), most) << "64 MiB each";
    threads_.finish_one();
    EXPECT_EQ(try_to_sign_in("una.mas", "192.0.2.2"), 0);
    EXPECT_EQ(try_to_sign_in("otra", "192.0.2.3"), 503);
}

TEST_F(SignInsTest, WhoeverFoundNoRoomHasNotGuessed) {
    const auto most = app::SignIns::hashing_waiting_max;
    for (std::size_t i = 0; i < most; ++i) try_to_sign_in("d" + std::to_string(i), "192.0.2.1");
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) ASSERT_EQ(try_to_sign_in("rosa", "192.0.2.2"), 503) << i;
    threads_.finish_one();
    EXPECT_EQ(try_to_sign_in("rosa", "192.0.2.2"), 0) << "it was turned away for want of room";
}

}  // namespace
}  // namespace urdimbre::simulation
