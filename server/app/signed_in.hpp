#pragma once

#include "server/app/api_answer.hpp"
#include "server/app/loop.hpp"
#include "storage/directory.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace urdimbre::app {

// Somebody who is signed in asks over HTTP. Away from the loop.
struct SignedAsk {
    const ApiRequest& request;
    const boost::json::object& body;
    storage::Login login;
    domain::Instant now{};
    domain::SpaceId space{};  // of the path; 0: the path names none
    storage::Directory& directory;
    const Texts& texts;

    ApiResponse problem(int status, wire::RefusalCode code) const {
        return app::problem(texts, request, status, code);
    }
};

// Routes for people who are signed in: whoever is not is told so, as is whoever comes when the
// storage cannot be reached. Only from the loop.
class SignedIn {
  public:
    enum class Tokens : std::uint8_t { may, may_not };
    struct Route {
        std::string_view method;
        std::string_view path;  // behind /api/spaces/<number> when it begins without a slash
        Tokens tokens;          // may a script do this with its token?
        ApiResponse (*answer)(const SignedAsk&);
    };

    SignedIn(
        Offload& offload,
        storage::Directory& directory,
        const Texts& texts,
        std::function<domain::Instant()> now
    )
        : offload_(offload), directory_(directory), texts_(texts), now_(std::move(now)) {}

    bool takes(const ApiRequest& request) const;
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer);

  private:
    struct Found {
        const Route* route;
        domain::SpaceId space{};
    };
    static std::optional<Found> find(const ApiRequest& request);

    Offload& offload_;
    storage::Directory& directory_;
    const Texts& texts_;
    std::function<domain::Instant()> now_;
};

// What routes answer, by what they are about.
ApiResponse my_account(const SignedAsk& asked);
ApiResponse sign_out_everywhere(const SignedAsk& asked);
ApiResponse members(const SignedAsk& asked);
ApiResponse live_invitations(const SignedAsk& asked);
ApiResponse revoke_invitation(const SignedAsk& asked);
ApiResponse my_tokens(const SignedAsk& asked);
ApiResponse make_token(const SignedAsk& asked);
ApiResponse revoke_token(const SignedAsk& asked);
ApiResponse make_recovery(const SignedAsk& asked);
ApiResponse my_recoveries(const SignedAsk& asked);
ApiResponse recoveries_were_seen(const SignedAsk& asked);

}  // namespace urdimbre::app
