#pragma once

#include "server/app/profile_vocabulary.hpp"
#include "server/app/reader_route.hpp"
#include "server/domain/matching.hpp"
#include "storage/profile_store.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <vector>

namespace urdimbre::app {

// Who might accompany whom in a network, over HTTP: at /api/spaces/<network>/suggestions, for
// oneself or, for whoever matches members, for another one who looks for somebody (rules H7, H8,
// Y16); and at …/specialists which specialist who rotates could serve whom (rules H9, Y20).
class SuggestionsRoute final : public ReaderRoute {
  public:
    static constexpr std::size_t profiles_read_max = 2'000;

    SuggestionsRoute(
        Visit::House& house,
        const ProfileVocabulary& vocabulary,
        storage::ProfileStore* store
    )
        : ReaderRoute(house), vocabulary_(vocabulary), store_(store) {}

    bool takes(const ApiRequest& request) const;

  private:
    ApiResponse answer_to(const ApiRequest& request, const Caller& caller) const override;

    struct Asked;
    ApiResponse suggestions(const Asked& asked) const;
    ApiResponse specialists(const Asked& asked) const;

    std::vector<storage::ProfileStore::Kept>
    with_tags(domain::SpaceId network, const std::vector<std::string>& tags) const;
    // The words of the vocabulary of which `is` holds, as tags of a list.
    std::vector<std::string> tags_where(WordList list, bool ProfileVocabulary::Word::* is) const;
    boost::json::object reason_told(const domain::Reason& reason) const;

    const ProfileVocabulary& vocabulary_;
    storage::ProfileStore* store_;
};

}  // namespace urdimbre::app
