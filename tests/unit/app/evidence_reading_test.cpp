// Which evidence is read, and so told, of all that was ever brought (rule K17).
#include "server/app/evidence_reading.hpp"
#include "server/domain/ledger.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace urdimbre::tests {
namespace {

using app::EvidenceAsked;
using app::EvidencePiece;
using domain::Ledger;

domain::Uuid uuid_of(std::uint64_t nth) {
    domain::Uuid id{};
    id.bytes[14] = static_cast<std::uint8_t>(nth >> 8u);
    id.bytes[15] = static_cast<std::uint8_t>(nth);
    return id;
}

// The piece that came as the nth.
EvidencePiece piece(std::uint64_t of, std::int64_t nth, domain::PersonId by = domain::PersonId{1}) {
    return {
        .commitment = uuid_of(of),
        .message = uuid_of(static_cast<std::uint64_t>(1'000 + nth)),
        .by = by,
        .at = domain::Instant{std::chrono::milliseconds{nth}},
    };
}

TEST(EvidenceToBeTold, IsTheNewestTenOfEachInTheOrderInWhichTheyCame) {
    std::vector<EvidencePiece> brought;
    for (std::int64_t nth = 0; nth < 26; ++nth) brought.push_back(piece(nth % 2 == 0 ? 1 : 2, nth));
    const auto told = app::to_be_told(brought, {});
    ASSERT_EQ(told.size(), 2 * Ledger::evidence_max);
    EXPECT_EQ(told, (std::vector(brought.end() - 20, brought.end())));
}

TEST(EvidenceToBeTold, CountsOnlyWhatWasAskedFor) {
    std::vector<EvidencePiece> brought;
    for (std::int64_t nth = 0; nth < 40; ++nth) {
        brought.push_back(piece(1, nth, domain::PersonId{nth < 20 ? 1u : 2u}));
    }
    const auto theirs = app::to_be_told(brought, {.by = domain::PersonId{1}});
    EXPECT_EQ(theirs, (std::vector(brought.begin() + 10, brought.begin() + 20)));
    const EvidenceAsked meanwhile{.from = brought[3].at, .to = brought[5].at};
    EXPECT_EQ(
        app::to_be_told(brought, meanwhile), (std::vector(brought.begin() + 3, brought.begin() + 6))
    );
}

TEST(EvidenceToBeTold, IsBoundedInAllAndTheNewest) {
    std::vector<EvidencePiece> brought;
    for (std::uint64_t of = 1; of <= 30; ++of) {
        for (std::int64_t nth = 0; nth < 10; ++nth) {
            brought.push_back(piece(of, static_cast<std::int64_t>(of) * 10 + nth));
        }
    }
    const auto told = app::to_be_told(brought, {});
    ASSERT_EQ(told.size(), app::evidence_told_max);
    EXPECT_EQ(told.back(), brought.back());
    EXPECT_EQ(told.front(), brought[brought.size() - app::evidence_told_max]);
}

}  // namespace
}  // namespace urdimbre::tests
