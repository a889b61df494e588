#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/translate.hpp"
#include "server/domain/ledger.hpp"

#include <optional>
#include <string>

// What is said of a commitment besides its words (rule K1): as it is kept in content, and as it is
// told.
namespace urdimbre::app {

// No value: nothing is said.
std::optional<std::string> written_details(const wire::DetailCommitment& said);

// Without words, or with words of something else, nothing is told but who said it and when.
wire::CommitmentDetails
shown(const domain::CommitmentDetails& details, const std::optional<std::string>& words);
wire::CommitmentDetails shown(const domain::CommitmentDetails& details, const FindWords& words);

// No value: none.
std::optional<std::vector<wire::CommitmentDetails>>
shown(const std::vector<domain::CommitmentDetails>& details, const FindWords& words);

}  // namespace urdimbre::app
