#pragma once

#include "server/app/reader_route.hpp"
#include "storage/blob_store.hpp"
#include "storage/notice_store.hpp"
#include "storage/person_records.hpp"
#include "storage/profile_store.hpp"

#include <boost/json.hpp>

#include <optional>
#include <string_view>

namespace urdimbre::app {

// What a path under /api/account/export is about.
struct ExportPath {
    enum class Part : std::uint8_t {
        person,  // /api/account/export
        space,   // …/spaces/{n}
        file,    // …/spaces/{n}/files/{id}
    };
    Part part{};
    domain::SpaceId space{};
    domain::Uuid file{};

    bool operator==(const ExportPath&) const = default;
};

// No value: the path is of something else.
std::optional<ExportPath> export_path(std::string_view path);

// Everything that is one's own (rule P12), page by page: each answer is bounded however much there
// is, whoever was cut off asks for the next page again, and nothing names another person. There is
// no number of a person in any of it: it is always about whoever asks. A space in which they never
// were is the same as none (rule A5); in one that they left, what they wrote is theirs still, and
// nothing else. People ask, not scripts (rule A21).
class OwnExport final : public ReaderRoute {
  public:
    struct Sources {
        storage::PersonRecords* records{};  // null: nothing is given out
        storage::NoticeStore* notices{};    // null: there are none
        storage::BlobStore* blobs{};        // null: there are no files
        storage::ProfileStore* profiles{};  // null: nobody wrote any
    };
    // `aside`: where it is read, so that commands do not wait for it.
    OwnExport(Visit::House& house, Offload& aside, Sources sources)
        : ReaderRoute(house, aside), sources_(sources) {}

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    ApiResponse person(const ApiRequest& request, const Caller& caller) const;
    ApiResponse page(const ApiRequest& request, const Caller& caller, domain::SpaceId space) const;
    ApiResponse
    part_of_file(const ApiRequest& request, const Caller& caller, const ExportPath& path) const;
    boost::json::array notices_of(domain::PersonId person) const;
    boost::json::array profiles_of(domain::PersonId person) const;

    const Sources sources_;
};

}  // namespace urdimbre::app
