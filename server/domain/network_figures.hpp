#pragma once

#include "server/domain/happening.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// What whoever coordinates a network is told of the whole of it (rules P19, P8): figures of months
// that are over, of five people at least, and so that no two of them tell of fewer when one is
// subtracted from the other, now or a year later.
namespace urdimbre::domain {

// What a row of figures counts.
struct Counting {
    Doing what{};
    std::string of{};  // which one of its kind: a conversation, a stage

    auto operator<=>(const Counting&) const = default;
};

// What happened in one month.
struct MonthCount {
    std::uint64_t count{};
    std::uint64_t part{};
    std::set<PersonId> people;
    std::set<PersonId> of_part;  // of whom it is so
    std::set<PersonId> of_rest;  // and of whom not
};
using ByMonth = std::map<Month, MonthCount>;

// Both included.
struct MonthSpan {
    Month first{};
    Month last{};

    bool operator==(const MonthSpan&) const = default;
};

struct RowTold {
    std::uint64_t count{};
    std::uint64_t part{};

    bool operator==(const RowTold&) const = default;
};

// The months of a school year in which something happened are put together, from its beginning on,
// until five people stand behind them: that is a block, and the next one begins. Where a part of
// them is told, five stand behind the part and five behind the rest. A figure is a sum
// of whole blocks that lie in the span, so whatever is computed of any number of figures is a sum
// of blocks, too. No value: there is none.
std::optional<RowTold> told_of(const ByMonth& months, const MonthSpan& span, bool parted);

// How many there are, in fives. The difference of two such numbers may always be nobody, or five.
std::size_t people_in_fives(std::size_t people);

// All periods end with the last month that is over; there are no others.
enum class PeriodKind : std::uint8_t { month, three_months, school_year };
MonthSpan span_of(PeriodKind kind, Month last);

struct PeriodFigures {
    PeriodKind kind{};
    MonthSpan span;
    std::size_t people{};  // who took part, in fives; 0: fewer than five
    std::map<Counting, RowTold> rows;

    bool operator==(const PeriodFigures&) const = default;
};

struct NetworkFigures {
    Month month{};  // the last one that is told of
    std::vector<PeriodFigures> periods;
    // In how many spaces of each kind somebody did something in that month.
    std::map<SpaceKind, std::size_t> alive;

    bool operator==(const NetworkFigures&) const = default;
};

class NetworkTally {
  public:
    explicit NetworkTally(Month last) : last_(last) {}

    // From this month on, what happened has to be told, so that blocks are the same whenever they
    // are made.
    Month first() const;
    Month last() const { return last_; }

    // Whoever is told these figures knows what they did themselves, so they stand behind none: from
    // the month on in which they came to coordinate the network. Before anything is added.
    void coordinates(PersonId person, Month since);

    void add(Month month, SpaceId space, SpaceKind kind, const Happening& happening);

    NetworkFigures figures() const;

  private:
    struct Alive {
        std::set<SpaceId> spaces;
        std::set<PersonId> people;
    };

    Month last_;
    std::map<PersonId, Month> coordinate_;
    std::map<Counting, ByMonth> rows_;
    std::map<Month, std::set<PersonId>> took_part_;
    std::map<SpaceKind, Alive> alive_;  // in the last month
};

}  // namespace urdimbre::domain
