#include "server/app/group_report.hpp"
#include "server/app/answers_json.hpp"
#include "server/app/asked_dimensions.hpp"
#include "server/app/instruments.hpp"
#include "server/domain/instrument_figures.hpp"
#include "storage/memory/instrument_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

// Rules I5, I16, P8: whatever is opened, answered, erased, closed and asked for, in whatever order,
// no figure and no sum or difference of figures is of fewer than five people.
namespace urdimbre::app {
namespace {

namespace json = boost::json;
using domain::Application;
using domain::Instant;
using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;
using storage::memory::MemoryInstrumentStore;

const Instant beginning{std::chrono::hours{24 * 365 * 40}};

// What an adversary knows: who had answered each item when a report was made, and what it showed.
struct Told {
    Instant ended;
    std::string text;
    std::map<std::string, std::set<PersonId>> of_item;
};

class Adversary {
  public:
    explicit Adversary(unsigned seed) : dice_(seed) {}

    void act() {
        now_ += std::chrono::hours{below(60)};
        switch (below(8)) {
            case 0:
                return open();
            case 1:
                return ask();
            case 2:
                return erase();
            case 3:
                return close();
            default:
                return answer();
        }
    }

    void ask_everything() {
        now_ += std::chrono::days{400};
        for (std::size_t i = 0; i < ids_.size(); ++i) ask_for(ids_[i]);
    }

    const std::map<Uuid, Told>& told() const { return told_; }
    std::size_t silent() const { return silent_; }

  private:
    std::uint32_t below(std::uint32_t most) {
        return std::uniform_int_distribution<std::uint32_t>{0, most - 1}(dice_);
    }

    Uuid next_id() {
        Uuid id;
        const std::uint32_t number = ++made_;
        id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
        id.bytes[1] = static_cast<std::uint8_t>(number);
        return id;
    }

    // Spaces of one network, with few people who are in several of them.
    void open() {
        Application one;
        one.id = next_id();
        one.space = SpaceId{2 + below(3)};
        one.root = SpaceId{1};
        one.opened_at = now_;
        one.closes_at = now_ + std::chrono::hours{24 + below(24 * 20)};
        // Some of an adaptation, and some of a part of it: they could be given the same answers.
        one.instrument = below(3) == 0 ? "lo-nuestro" : document_.id;
        one.family = document_.id;
        one.version = document_.version;
        const auto& dimensions = document_.instrument.dimensions;
        const auto count = static_cast<std::uint32_t>(dimensions.size());
        const InstrumentDocument asked =
            below(4) == 0 ? only(document_, {dimensions[below(count)]}) : document_;
        // What came in from a file is of no family that is known, and asks the same.
        std::string document = asked.document;
        if (below(4) == 0) {
            one.instrument = "de-un-archivo";
            one.family.clear();
            json::object made = json::parse(document).as_object();
            made["network"] = json::object{};
            document = json::serialize(made);
        }
        if (store_.open(one, document, now_) == storage::InstrumentStore::Opening::opened) {
            ids_.push_back(one.id);
        }
    }

    const Uuid* any() {
        if (ids_.empty()) return nullptr;
        const std::size_t recent = std::min<std::size_t>(ids_.size(), 4);
        return &ids_[ids_.size() - 1 - below(static_cast<std::uint32_t>(recent))];
    }

    void answer() {
        const Uuid* id = any();
        if (!id) return;
        // A whole school at once, or some people of both.
        const bool school = below(4) == 0;
        const std::uint32_t first = 1 + 7 * below(2);
        for (std::uint32_t times = school ? 7 : below(6); times-- > 0;) {
            const PersonId by{school ? first + times : 1 + below(14)};
            domain::ItemAnswers answers;
            for (const auto& item : document_.instrument.items) {
                if (item.kind != domain::ItemKind::scale) continue;
                if (const auto luck = below(12); luck == 0 && !school) {
                    answers.emplace(item.id, domain::NotApplicable{});
                } else if (luck > 1 || school) {
                    answers.emplace(item.id, 1 + below(item.choices));
                }
            }
            const auto there = store_.sheet(*id, by);
            const std::uint32_t base = there ? there->revision : 0;
            store_.keep({
                .application = *id,
                .command = next_id(),
                .base = base,
                .sheet =
                    {.by = by,
                     .revision = base + 1,
                     .submitted = school || below(10) > 0,
                     .at = now_,
                     .answers = json::serialize(answers_json(answers))},
            });
        }
    }

    void erase() {
        if (const Uuid* id = any()) store_.erase(*id, PersonId{1 + below(14)});
    }

    void close() {
        if (const Uuid* id = any()) store_.close(*id, now_);
    }

    void ask() {
        if (const Uuid* id = any()) ask_for(*id);
    }

    void ask_for(const Uuid& id) {
        const Application application = store_.find(id)->application;
        const auto sheets = store_.sheets(id);
        const auto report = group_report(store_, application, now_);
        ASSERT_EQ(report.has_value(), !application.open(now_));
        if (!report) return;
        const std::string text = json::serialize(*report);
        if (const auto known = told_.find(id); known != told_.end()) {
            EXPECT_EQ(known->second.text, text) << "a report never changes";
            return;
        }
        Told told{.ended = application.ended(), .text = text, .of_item = {}};
        for (const json::value& each : report->at("items").as_array()) {
            const std::string item{each.at("item").as_string()};
            auto& people = told.of_item[item];
            for (const auto& sheet : sheets) {
                const auto answers = kept_answers(document_.instrument, sheet.answers);
                const auto found = answers.find(item);
                if (found == answers.end()) continue;
                if (std::holds_alternative<std::uint32_t>(found->second)) people.insert(sheet.by);
            }
            EXPECT_EQ(each.at("answered").to_number<std::size_t>(), people.size());
        }
        if (told.of_item.empty() && sheets.size() >= domain::group_least) ++silent_;
        told_.emplace(id, std::move(told));
    }

    static const InstrumentDocument& chosen() {
        static const Instruments instruments;
        return *instruments.find("competencias-del-acompanante");
    }

    std::mt19937 dice_;
    const InstrumentDocument& document_{chosen()};
    MemoryInstrumentStore store_;
    Instant now_{beginning};
    std::uint32_t made_{};
    std::vector<Uuid> ids_;
    std::map<Uuid, Told> told_;
    std::size_t silent_{};
};

// How many people each part of these groups has that no comparison of them can take apart.
std::vector<std::size_t> parts(const std::vector<std::set<PersonId>>& groups) {
    std::map<std::uint64_t, std::size_t> sizes;
    for (std::uint64_t person = 1; person <= 14; ++person) {
        std::uint64_t in = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (groups[i].contains(PersonId{person})) in |= std::uint64_t{1} << i;
        }
        if (in != 0) ++sizes[in];
    }
    std::vector<std::size_t> all;
    for (const auto& [in, size] : sizes) all.push_back(size);
    return all;
}

TEST(GroupReports, TellOfFivePeopleAtLeastWhateverIsAskedInWhateverOrder) {
    std::size_t reports = 0;
    std::size_t compared = 0;
    std::size_t suppressed = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        Adversary adversary{seed};
        for (int step = 0; step < 250; ++step) adversary.act();
        adversary.ask_everything();
        suppressed += adversary.silent();
        for (const auto& [id, one] : adversary.told()) {
            for (const auto& [item, people] : one.of_item) {
                ++reports;
                EXPECT_GE(people.size(), domain::group_least);
                // All that could have been given the same answers, whichever came first.
                std::vector<std::set<PersonId>> groups{people};
                for (const auto& [other_id, other] : adversary.told()) {
                    const auto apart =
                        one.ended > other.ended ? one.ended - other.ended : other.ended - one.ended;
                    if (other_id == id || apart > domain::same_answers) continue;
                    const auto same = other.of_item.find(item);
                    if (same == other.of_item.end()) continue;
                    for (const std::size_t size : parts({people, same->second})) {
                        EXPECT_GE(size, domain::group_least);
                    }
                    ++compared;
                }
            }
        }
    }
    // The test had something to try: reports, pairs of them, and some that were kept back.
    EXPECT_GT(reports, 100u);
    EXPECT_GT(compared, 20u);
    EXPECT_GT(suppressed, 10u);
}

}  // namespace
}  // namespace urdimbre::app
