#pragma once

#include "server/app/absentees.hpp"
#include "server/app/access_route.hpp"
#include "server/app/acta_route.hpp"
#include "server/app/answer_links_route.hpp"
#include "server/app/applications_route.hpp"
#include "server/app/beginnings.hpp"
#include "server/app/calls.hpp"
#include "server/app/commitments_route.hpp"
#include "server/app/deadlines.hpp"
#include "server/app/departures.hpp"
#include "server/app/document_check.hpp"
#include "server/app/entrance.hpp"
#include "server/app/erased_route.hpp"
#include "server/app/erasures.hpp"
#include "server/app/exchanges.hpp"
#include "server/app/figures_route.hpp"
#include "server/app/files.hpp"
#include "server/app/gate.hpp"
#include "server/app/hours_route.hpp"
#include "server/app/invitations.hpp"
#include "server/app/link_reports.hpp"
#include "server/app/logbook.hpp"
#include "server/app/member_ends.hpp"
#include "server/app/member_search.hpp"
#include "server/app/names.hpp"
#include "server/app/network_instruments.hpp"
#include "server/app/network_templates.hpp"
#include "server/app/notice_board.hpp"
#include "server/app/own_export.hpp"
#include "server/app/presence.hpp"
#include "server/app/profiles_route.hpp"
#include "server/app/public_answers.hpp"
#include "server/app/reading.hpp"
#include "server/app/recovery_links.hpp"
#include "server/app/retentions.hpp"
#include "server/app/session_calendar.hpp"
#include "server/app/shipped_pages.hpp"
#include "server/app/sign_ins.hpp"
#include "server/app/signed_in.hpp"
#include "server/app/spaces.hpp"
#include "server/app/stories_route.hpp"
#include "server/app/suggestions_route.hpp"
#include "server/app/texts.hpp"
#include "server/app/visit.hpp"
#include "server/app/visitors_route.hpp"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace urdimbre::app {

// The application of one process: everything behind the gate. Holds no state that another node
// cannot rebuild (G7).
class Node final : public Gate {
  public:
    struct Parts {
        Loop& loop;
        Offload& offload;
        Offload& hashing;  // few threads: each job takes 64 MiB
        storage::EventLog& log;
        storage::Directory& directory;
        storage::Broker& broker;
        std::function<domain::Instant()> now;
        storage::BlobStore* blobs{};                // null: messages carry no files
        Offload* transfers{};                       // for the bytes of files; null: `offload`
        storage::PresenceStore* presence{};         // null: presence is not shared between nodes
        storage::ReadingStore* reading{};           // null: nobody's place is kept
        storage::NoticeStore* notices{};            // null: nobody is told what concerns them
        storage::TemplateStore* templates{};        // null: networks keep no templates of their own
        storage::TemplateStore* own_instruments{};  // null: nor instruments
        storage::InstrumentStore* instruments{};    // null: nobody is asked by instruments
        storage::PersonRecords* records{};          // null: nobody takes along what is theirs
        storage::AccessRecord* accesses{};          // null: who reads what is on no record
        storage::ErasureStore* erasures{};          // null: whoever leaves is named as before
        storage::RetentionStore* retentions{};      // null: nothing is deleted by itself
        storage::ProfileStore* profiles{};          // null: nobody says what they know and offer
        storage::AnswerLinkStore* by_link{};        // null: nobody answers without an account
        storage::RenditionStore* renditions{};      // null: nothing is made of recordings
        storage::FigureStore* figures{};            // null: networks have none
    };
    struct Settings {
        Appender::Limits appender{};
        Spaces::Timing spaces{};
        Presence::Timing presence{};
        Reading::Timing reading{};
        NoticeBoard::Timing notices{};
        Erasures::Timing erasures{};
        Retentions::Timing retentions{};
        LinkReports::Timing link_reports{};
        Exchanges::Limits exchanges{};
        CallRelays relays{};  // none: calls connect where networks let them
        Calls::Timing calls{};
        std::string address{};  // where people reach this network; empty: nobody said
    };

    // Asks the log for its epoch and key: throws StorageUnavailable.
    Node(Parts parts, Settings settings);
    ~Node() override;

    void start();

    void identify(const std::string& secret, std::function<void(Identity)> answer) override;
    std::unique_ptr<Client> open(Visitor visitor, Outlet& outlet) override;
    std::optional<std::size_t> large_body_bytes_max(std::string_view method, std::string_view path)
        const override {
        if (const auto most = NetworkDocuments::body_bytes_max(method, path)) return most;
        if (const auto most = DocumentCheck::body_bytes_max(method, path)) return most;
        if (const auto most = ApplicationsRoute::body_bytes_max(method, path)) return most;
        if (const auto most = ProfilesRoute::body_bytes_max(method, path)) return most;
        return Files::body_bytes_max(method, path);
    }
    bool waits(std::string_view method, std::string_view path) const override {
        return Exchanges::takes(method, path);
    }
    void handle(ApiRequest request, std::function<void(ApiResponse)> answer) override;
    std::optional<std::string> not_ready() override;
    void metrics(std::string& out) override;
    void drain() override;

    Spaces& spaces() { return spaces_; }
    const Absence& absence() const { return presence_; }

  private:
    class Enlisted;
    class RegisteredVisit;

    void heard_from_the_log(const Spaces::Pulse& pulse);
    void hinted(domain::SpaceId space, const std::string& hint);
    void reachability_changed(bool reachable);
    void cannot_read(domain::SpaceId space, const std::string& event);
    SpaceDocument* document_for(const ApiRequest& request) const;
    void close_ended_logins();
    void close_visits_of(const std::vector<storage::LoginHash>& ended);
    void close_everybody(wire::CloseCode why);

    Parts parts_;
    Texts texts_;
    Templates templates_;
    Names names_;
    Appender appender_;
    SpaceServices services_;
    Spaces spaces_;
    Deadlines deadlines_;
    Files files_;
    Presence presence_;
    Absentees absentees_;
    Witnesses witnesses_;
    Beginnings beginnings_;
    Calls calls_;
    Reading reading_;
    NoticeBoard notices_;
    Visit::House house_;
    Entrance entrance_;
    SignIns sign_ins_;
    Invitations invitations_;
    ActaRoute actas_;
    CommitmentsRoute commitments_;
    StoriesRoute stories_;
    SessionCalendar calendar_;
    MemberEnds member_ends_;
    std::array<SpaceDocument*, 5>
        documents_{&actas_, &commitments_, &stories_, &calendar_, &member_ends_};
    MemberSearch member_search_;
    VisitorsRoute visitors_;
    NetworkTemplates network_templates_;
    DocumentCheck document_check_;
    Instruments instruments_;
    NetworkInstruments network_instruments_;
    ApplicationsRoute applications_;
    AnswerLinksRoute answer_links_;
    PublicAnswers public_answers_;
    LinkReports link_reports_;
    ShippedPages shipped_pages_;
    ProfilesRoute profiles_;
    SuggestionsRoute suggestions_;
    HoursRoute hours_;
    OwnExport own_export_;
    Logbook logbook_;
    FiguresRoute figures_;
    AccessRoute access_;
    ErasedRoute erased_;
    Erasures erasures_;
    Retentions retentions_;
    SignedIn signed_in_;
    RecoveryLinks recovery_links_;
    Departures departures_;
    struct Connected {
        domain::PersonId person{};
        storage::LoginHash login{};
    };
    std::unordered_map<Outlet*, Connected> connected_;
    Exchanges exchanges_;
    domain::Instant logins_looked_at_{};
    bool looking_at_logins_{};
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
    std::optional<std::string> leaving_;  // for good: nobody is let in again
    bool log_reachable_{true};
    std::chrono::steady_clock::time_point log_lost_at_;
};

}  // namespace urdimbre::app
