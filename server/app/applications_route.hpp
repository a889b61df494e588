#pragma once

#include "server/app/applications_path.hpp"
#include "server/app/instruments.hpp"
#include "server/app/reader_route.hpp"
#include "storage/access_record.hpp"
#include "storage/answer_link_store.hpp"
#include "storage/instrument_store.hpp"
#include "storage/template_store.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// What the people of a space are asked by instruments, what they answer and what it comes to
// (rules I1 to I7, I13 to I17, I19, I25, P18), over HTTP.
class ApplicationsRoute : public ReaderRoute {
  public:
    struct Shelves {
        const Instruments& shipped;
        storage::TemplateStore* own{};  // what networks made of instruments
        storage::InstrumentStore* store{};
        storage::AnswerLinkStore* links{};
        storage::AccessRecord* record{};
    };
    ApplicationsRoute(Visit::House& house, const Shelves& shelves)
        : ReaderRoute(house),
          instruments_(shelves.shipped),
          own_(shelves.own),
          store_(shelves.store),
          links_(shelves.links),
          record_(shelves.record) {}

    // How large the body of such a request may be, where it carries answers.
    static std::optional<std::size_t>
    body_bytes_max(std::string_view method, std::string_view path);

    bool takes(const ApiRequest& request) const;

  private:
    using Standing = storage::InstrumentStore::Standing;
    using Sheet = storage::InstrumentStore::Sheet;

    // Who asks in which space about which application, all of it looked up.
    struct Asked {
        const ApiRequest& request;
        Caller caller;
        const domain::Space& space;
        domain::SpaceId id{};
        std::optional<Standing> standing{};

        const domain::Application& application() const { return standing->application; }
    };

    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    ApiResponse mine(const Caller& caller) const;
    ApiResponse my_answers(const Caller& caller) const;
    boost::json::array my_choices(const Caller& caller) const;
    ApiResponse erase_mine(const domain::Uuid& application, const Caller& caller) const;
    ApiResponse list(const Asked& asked) const;
    ApiResponse open_one(const Asked& asked) const;
    // Was just this asked under this id before, whatever is offered by now?
    bool is_the_same(
        const Asked& asked,
        const boost::json::object& body,
        const domain::Application& before
    ) const;
    ApiResponse one(const Asked& asked) const;
    ApiResponse keep(const Asked& asked) const;
    ApiResponse erase(const Asked& asked) const;
    ApiResponse close(const Asked& asked) const;
    ApiResponse choose(const Asked& asked) const;
    ApiResponse results(const Asked& asked) const;
    ApiResponse csv(const Asked& asked) const;

    // As it is offered in a space: a shipped one, or one of its network.
    std::optional<InstrumentDocument> offered(domain::SpaceId space, std::string_view id) const;
    boost::json::object told(const storage::InstrumentStore::Choice& choice) const;
    InstrumentDocument instrument_of(const domain::Application& application) const;
    boost::json::object
    told(const Standing& standing, const domain::Space& space, const Caller& caller) const;
    boost::json::object person_told(domain::PersonId person) const;

    // The one report, made if nobody has made it. No value: there is none, or not yet.
    std::optional<boost::json::object> report_of(const Asked& asked) const;
    // Of those who answered by link, which is never part of the other (rule I19).
    std::optional<boost::json::object> by_link(const Asked& asked) const;
    boost::json::array sheets_told(const Asked& asked, const InstrumentDocument& on) const;
    std::optional<boost::json::object>
    before(const Asked& asked, const InstrumentDocument& on, domain::PersonId by) const;
    std::optional<boost::json::object>
    group_before(const Asked& asked, const InstrumentDocument& on) const;

    const Instruments& instruments_;
    // Others read what somebody answered: on record before they do (rule P15).
    void note_reading(const Asked& asked, const std::vector<domain::PersonId>& of) const;

    storage::TemplateStore* own_;
    storage::InstrumentStore* store_;
    storage::AnswerLinkStore* links_;
    storage::AccessRecord* record_;
};

}  // namespace urdimbre::app
