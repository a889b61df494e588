#pragma once

#include "server/app/api_answer.hpp"
#include "server/app/attempts.hpp"
#include "server/app/loop.hpp"
#include "storage/directory.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace urdimbre::app {

inline constexpr std::chrono::hours login_lasts{24 * 30};
// On a device that others use; the browser forgets it earlier, when it is closed.
inline constexpr std::chrono::hours shared_login_lasts{12};

// Signing in with a handle and a password, and choosing them.
// Attempts are limited by address and by handle. Only from the loop.
class SignIns {
  public:
    struct Parts {
        Loop& loop;
        Offload& offload;
        Offload& hashing;  // few threads: each job takes 64 MiB
        storage::Directory& directory;
        const Texts& texts;
        std::function<domain::Instant()> now;
    };
    static constexpr std::size_t hashing_waiting_max = 32;

    explicit SignIns(Parts parts) : parts_(std::move(parts)) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

    // Runs what hashes a password, `blocking` in one of the few threads that do. False: too many
    // wait already.
    bool hash(std::function<void()> blocking, std::function<void()> then);

    // A reply for somebody who tried too often from this address; no value: they may try.
    std::optional<ApiResponse> too_often(const ApiRequest& request, const std::string& handle);
    void failed(const ApiRequest& request, const std::string& handle);
    void succeeded(const std::string& handle);

  private:
    void sign_in(ApiRequest request, std::function<void(ApiResponse)> answer);
    void choose(ApiRequest request, std::function<void(ApiResponse)> answer);

    bool full() const { return hashing_ >= hashing_waiting_max; }

    Parts parts_;
    std::size_t hashing_{};
    // A school has one address: what is free there is free for all of its people.
    Attempts by_address_{{.free = 40}};
    Attempts by_handle_{{}};
};

// Why a password cannot be chosen; no value: it can.
std::optional<wire::RefusalCode> against(std::string_view password, std::string_view handle);

}  // namespace urdimbre::app
