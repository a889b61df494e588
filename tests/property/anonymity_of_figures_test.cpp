#include "server/app/answer_links_told.hpp"
#include "server/app/answers_json.hpp"
#include "server/app/group_report.hpp"
#include "server/app/instruments.hpp"
#include "server/app/report_by_link.hpp"
#include "server/domain/link_figures.hpp"
#include "storage/memory/answer_link_store.hpp"
#include "storage/memory/instrument_store.hpp"
#include "tests/property/shown_figures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Rules I5, I16, I19, P8: whatever is opened, answered by members and by link, erased, closed and
// asked for, in whatever order, no figure that is shown, and no sum or difference of such figures,
// is of fewer than five. What is shown is held against who answered, by sets of people alone.
namespace urdimbre::app {
namespace {

namespace json = boost::json;
using domain::Application;
using domain::Instant;
using domain::PersonId;
using domain::SpaceId;
using domain::Uuid;

const Instant beginning_of_it{std::chrono::hours{24 * 365 * 40}};

// Members are 1 to 14. Whoever answers by link is nobody: each answer is a person of its own.
constexpr std::uint64_t members = 14;
constexpr std::uint64_t first_nobody = 1000;

// What is said of a link beside how many answered by it, which is said of none.
const std::set<std::string>
    of_a_link{"id", "group", "lang", "minors", "answers_max", "ends_at", "open"};

class Curious {
  public:
    explicit Curious(std::uint32_t seed) : dice_(seed) {}

    void act() {
        now_ += std::chrono::hours{below(50)};
        switch (below(10)) {
            case 0:
                return open();
            case 1:
                return make_link();
            case 2:
                return ask_for(any());
            case 3:
                return erase();
            case 4:
                return close();
            case 5:
            case 6:
                answer_by_link();
                return look_at_links();
            default:
                return answer();
        }
    }

    void ask_for_everything() {
        now_ += std::chrono::days{400};
        std::vector<Uuid> all = ids_;
        std::ranges::shuffle(all, dice_);
        for (const Uuid& id : all) ask_for(&id);
    }

    const std::vector<Shown>& shown() const { return shown_; }
    std::size_t of_links() const { return of_links_; }
    std::size_t lists() const { return lists_; }
    std::size_t kept_back() const { return kept_back_; }

  private:
    struct Sheet {
        People by_item(const std::string& item) const {
            return answers.contains(item) ? People{who} : People{};
        }
        std::uint64_t who{};
        std::set<std::string> answers;  // items of which they say something
    };

    std::uint32_t below(std::uint32_t most) {
        return std::uniform_int_distribution<std::uint32_t>{0, most - 1}(dice_);
    }

    Uuid next_id() {
        Uuid id;
        const std::uint32_t number = ++made_;
        for (std::size_t i = 0; i < 4; ++i) {
            id.bytes[i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
        }
        return id;
    }

    const Uuid* any() {
        if (ids_.empty()) return nullptr;
        const auto recent = static_cast<std::uint32_t>(std::min<std::size_t>(ids_.size(), 4));
        return &ids_[ids_.size() - 1 - below(recent)];
    }

    void open() {
        Application one;
        one.id = next_id();
        one.space = SpaceId{2 + below(3)};
        one.root = SpaceId{1};
        one.opened_at = now_;
        one.closes_at = now_ + std::chrono::hours{24 + below(24 * 20)};
        one.instrument = document_.id;
        one.version = document_.version;
        if (store_.open(one, document_.document, now_) ==
            storage::InstrumentStore::Opening::opened) {
            ids_.push_back(one.id);
        }
    }

    void make_link() {
        const Uuid* application = any();
        if (!application) return;
        const Application on = store_.find(*application)->application;
        if (!on.open(now_)) return;
        domain::AnswerLink link;
        link.id = next_id();
        link.application = on.id;
        link.made_at = now_;
        link.closes_at = on.closes_at;
        link.group = "familias";
        if (links_.make(link, secret_of(link.id)) == storage::AnswerLinkStore::Making::made) {
            link_ids_[on.id].push_back(link.id);
        }
    }

    static storage::AnswerLinkStore::Hash secret_of(const Uuid& id) {
        storage::AnswerLinkStore::Hash hash{};
        std::ranges::copy(id.bytes, hash.begin());
        return hash;
    }

    domain::ItemAnswers some_answers(bool whole) {
        domain::ItemAnswers answers;
        for (const auto& item : document_.instrument.items) {
            if (item.kind != domain::ItemKind::scale) continue;
            const auto luck = below(10);
            if (luck == 0 && !whole) {
                answers.emplace(item.id, domain::NotApplicable{});
            } else if (luck > 1 || whole) {
                answers.emplace(item.id, 1 + below(item.choices));
            }
        }
        return answers;
    }

    static std::set<std::string> said(const domain::ItemAnswers& answers) {
        std::set<std::string> items;
        for (const auto& [item, answer] : answers) {
            if (!std::holds_alternative<domain::NotApplicable>(answer)) items.insert(item);
        }
        return items;
    }

    void answer() {
        const Uuid* id = any();
        if (!id) return;
        const bool school = below(4) == 0;
        const std::uint32_t first = 1 + 7 * below(2);
        for (std::uint32_t times = school ? 7 : below(6); times-- > 0;) {
            const std::uint64_t by = school ? first + times : 1 + below(members);
            const domain::ItemAnswers answers = some_answers(school);
            const auto there = store_.sheet(*id, PersonId{by});
            const std::uint32_t base = there ? there->revision : 0;
            const auto kept = store_.keep({
                .application = *id,
                .command = next_id(),
                .base = base,
                .sheet =
                    {.by = PersonId{by},
                     .revision = base + 1,
                     .submitted = true,
                     .at = now_,
                     .answers = json::serialize(answers_json(answers))},
            });
            if (kept != storage::InstrumentStore::Kept::kept) continue;
            Sheet sheet;
            sheet.who = by;
            sheet.answers = said(answers);
            sheets_[*id][by] = sheet;
        }
    }

    void answer_by_link() {
        const Uuid* id = any();
        if (!id || link_ids_[*id].empty()) return;
        const auto& all = link_ids_[*id];
        const Uuid link = all[below(static_cast<std::uint32_t>(all.size()))];
        for (std::uint32_t times = 1 + below(7); times-- > 0;) {
            const domain::ItemAnswers answers = some_answers(below(3) == 0);
            const Uuid own = next_id();
            const auto kept = links_.keep({
                .link = link,
                .id = secret_of(own),
                .at = now_,
                .consent = {},
                .answers = json::serialize(answers_json(answers)),
            });
            if (kept != storage::AnswerLinkStore::Kept::kept) continue;
            Sheet sheet;
            sheet.who = first_nobody + made_;
            sheet.answers = said(answers);
            by_link_[link].push_back(sheet);
        }
    }

    void erase() {
        const Uuid* id = any();
        if (!id) return;
        const std::uint64_t by = 1 + below(members);
        store_.erase(*id, PersonId{by});
        sheets_[*id].erase(by);
    }

    // An application with its links, or a link alone.
    void close() {
        const Uuid* id = any();
        if (!id) return;
        if (const auto& all = link_ids_[*id]; !all.empty() && below(2) == 0) {
            return links_.close(all.front(), now_);
        }
        store_.close(*id, now_);
    }

    // While answers come in: of no link alone, and of all of them no more than the report will say.
    void look_at_links() {
        const Uuid* id = any();
        if (!id) return;
        const Application application = store_.find(*id)->application;
        const json::object told = answer_links_told(links_.of(*id), application, now_);
        const auto& all = link_ids_[*id];
        const auto& links = told.at("links").as_array();
        ASSERT_EQ(links.size(), all.size());
        for (const json::value& link : links) {
            for (const auto& member : link.as_object()) {
                const std::string name{std::string_view{member.key()}};
                ASSERT_TRUE(of_a_link.contains(name)) << name;
            }
        }
        const json::value* fives = told.if_contains("answers_at_least");
        ASSERT_EQ(fives != nullptr, application.open(now_) && !all.empty());
        if (!fives) return;
        std::size_t sum = 0;
        for (const Uuid& link : all) sum += by_link_[link].size();
        ASSERT_EQ(fives->to_number<std::size_t>(), sum - sum % five);
        ++lists_;
    }

    void ask_for(const Uuid* id) {
        if (!id) return;
        const Application application = store_.find(*id)->application;
        const auto group = group_report(store_, application, now_);
        const auto links = report_by_link(links_, store_, application, now_);
        ASSERT_EQ(group.has_value(), !application.open(now_)) << "never while it grows";
        ASSERT_EQ(links.has_value(), !application.open(now_) && !link_ids_[*id].empty());
        if (!group) return;
        const std::string text =
            json::serialize(*group) + (links ? json::serialize(*links) : std::string{});
        if (const auto known = texts_.find(*id); known != texts_.end()) {
            EXPECT_EQ(known->second, text) << "a report never changes";
            return;
        }
        texts_.emplace(*id, text);
        const Instant ended = application.ended();
        std::vector<Sheet> all;
        for (const auto& [by, sheet] : sheets_[*id]) all.push_back(sheet);
        take_items(*group, all, ended, {});
        if (links) take_links(*links, *id, ended);
    }

    // An item of members and one of links are of the same item, and of other people.
    void take_items(
        const json::object& told,
        const std::vector<Sheet>& sheets,
        Instant ended,
        const std::string& beside
    ) {
        const auto& items = told.at("items").as_array();
        for (const json::value& each : items) {
            const std::string item{each.at("item").as_string()};
            People people;
            for (const Sheet& sheet : sheets) people.merge(sheet.by_item(item));
            ASSERT_EQ(each.at("answered").to_number<std::size_t>(), people.size()) << item;
            shown_.push_back({.of = beside + item, .ended = ended, .people = std::move(people)});
        }
        if (items.empty() && sheets.size() >= five) ++kept_back_;
    }

    void take_links(const json::object& told, const Uuid& application, Instant ended) {
        std::vector<Sheet> whole;
        std::size_t place = 0;
        const auto& parts = told.at("parts").as_array();
        for (const Uuid& link : link_ids_[application]) {
            const std::vector<Sheet>& of_link = by_link_[link];
            whole.insert(whole.end(), of_link.begin(), of_link.end());
            const json::object& part = parts.at(place++).as_object();
            take_items(part, of_link, ended, {});
            take_count(part, of_link, ended, application);
        }
        take_items(told.at("whole").as_object(), whole, ended, {});
        take_count(told.at("whole").as_object(), whole, ended, application);
        ++of_links_;
    }

    // How many answered by link at all is a figure too.
    void take_count(
        const json::object& told,
        const std::vector<Sheet>& sheets,
        Instant ended,
        const Uuid& application
    ) {
        const auto count = told.at("answered").to_number<std::size_t>();
        if (count == 0) return;
        ASSERT_EQ(count, sheets.size());
        People people;
        for (const Sheet& sheet : sheets) people.insert(sheet.who);
        shown_.push_back({
            .of = "answers of " + std::to_string(application.bytes[2]) + "." +
                  std::to_string(application.bytes[3]),
            .ended = ended,
            .people = std::move(people),
        });
    }

    static const InstrumentDocument& chosen() {
        static const Instruments instruments;
        return *instruments.find("percepciones-de-la-implementacion");
    }

    std::mt19937 dice_;
    const InstrumentDocument& document_{chosen()};
    storage::memory::MemoryInstrumentStore store_;
    storage::memory::MemoryAnswerLinkStore links_;
    Instant now_{beginning_of_it};
    std::uint32_t made_{};
    std::vector<Uuid> ids_;
    std::map<Uuid, std::vector<Uuid>> link_ids_;
    std::map<Uuid, std::map<std::uint64_t, Sheet>> sheets_;  // by application and member
    std::map<Uuid, std::vector<Sheet>> by_link_;
    std::map<Uuid, std::string> texts_;
    std::vector<Shown> shown_;
    std::size_t of_links_{};
    std::size_t lists_{};
    std::size_t kept_back_{};
};

TEST(Anonymity, NoFigureAndNoDifferenceOfFiguresIsOfFewerThanFive) {
    std::size_t figures = 0;
    std::size_t of_links = 0;
    std::size_t lists = 0;
    std::size_t kept_back = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        Curious curious{seed};
        for (int step = 0; step < 220; ++step) curious.act();
        curious.ask_for_everything();
        for (const std::string& wrong : wrong_with(curious.shown())) {
            ADD_FAILURE() << "seed " << seed << ": " << wrong;
        }
        if (HasFailure()) FAIL() << "seed " << seed;
        figures += curious.shown().size();
        of_links += curious.of_links();
        lists += curious.lists();
        kept_back += curious.kept_back();
    }
    // There was something to try: figures of both kinds, and some that were kept back.
    EXPECT_GT(figures, 500u);
    EXPECT_GT(of_links, 50u);
    EXPECT_GT(lists, 50u);
    EXPECT_GT(kept_back, 10u);
}

}  // namespace
}  // namespace urdimbre::app
