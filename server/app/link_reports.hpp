#pragma once

#include "server/app/loop.hpp"
#include "storage/answer_link_store.hpp"
#include "storage/instrument_store.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>

namespace urdimbre::app {

// Makes the reports of what was answered by link when its application ends, though nobody asks for
// them: from then on the single answers are gone, with the ids that devices gave them (rule I22).
// It may be done twice and by two nodes, as the first report counts. One that cannot be made is
// logged and tried again with every look; the others do not wait for it, but all wait for an outage
// to end. Only from the loop.
class LinkReports {
  public:
    struct Timing {
        std::chrono::milliseconds look_every{60'000};
    };
    struct Parts {
        Loop& loop;
        Offload& aside;
        std::function<domain::Instant()> now;
        storage::InstrumentStore* store{};
        storage::AnswerLinkStore* links{};  // null: nobody answers by link
    };

    LinkReports(Parts parts, Timing timing) : parts_(std::move(parts)), timing_(timing) {}
    ~LinkReports() { *alive_ = false; }
    LinkReports(const LinkReports&) = delete;
    LinkReports& operator=(const LinkReports&) = delete;

    void start();

  private:
    void look_later();
    void look();

    const Parts parts_;
    const Timing timing_;
    std::size_t failing_{};  // of the last look
    std::shared_ptr<bool> alive_{std::make_shared<bool>(true)};
};

}  // namespace urdimbre::app
