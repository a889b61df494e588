#include "tests/functional/member.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace urdimbre::functional {
namespace {

constexpr Milliseconds before_reconnecting{50};
constexpr Milliseconds before_asking_again{100};

}  // namespace

Member::Member(
    Network& network,
    std::vector<std::uint16_t> ports,
    Account account,
    domain::SpaceId space
)
    : network_{network}, ports_{std::move(ports)}, account_{std::move(account)}, space_{space} {}

Member::~Member() { *alive_ = false; }

void Member::connect() {
    welcomed_ = false;
    link_ = network_.open(ports_[at_ % ports_.size()], account_.token, *this);
}

void Member::disconnect() {
    welcomed_ = false;
    link_.reset();
}

wire::Uuid Member::new_id() {
    wire::Uuid id;
    std::ranges::generate(id, [&] { return static_cast<std::uint8_t>(random_()); });
    return id;
}

wire::Uuid Member::ask(wire::Command command) {
    outbox_.push_back({new_id(), std::move(command)});
    if (welcomed_) transmit(outbox_.back());
    return outbox_.back().id;
}

wire::Uuid Member::post(const std::string& text) {
    return ask(wire::PostMessage{.text = text, .reply_to = {}});
}

void Member::keep_posting(std::size_t count, std::size_t in_flight) {
    to_post_ = count;
    in_flight_max_ = in_flight;
    post_more();
}

void Member::post_more() {
    while (to_post_ > 0 && outbox_.size() < in_flight_max_) {
        --to_post_;
        post(
            "mensaje " + std::to_string(to_post_) + " de " + std::to_string(number(account_.person))
        );
    }
}

void Member::transmit(const std::string& frame) {
    if (link_) link_->send(frame);
}

void Member::transmit(const wire::ClientFrame& frame) {
    std::string text;
    wire::encode(text, frame);
    transmit(text);
}

void Member::transmit(const Written& written) {
    transmit(wire::CommandFrame{.id = written.id, .space = number(space_), .do_ = written.command});
}

void Member::join() {
    transmit(wire::JoinFrame{
        .space = number(space_),
        .position = seen_ ? std::optional{seen_->position} : std::nullopt,
    });
}

void Member::later(Milliseconds delay, std::function<void()> task) {
    network_.after(delay, [alive = alive_, task = std::move(task)] {
        if (*alive) task();
    });
}

void Member::opened() {
    ++connections_;
    transmit(wire::HelloFrame{
        .protocol = wire::protocol_current, .client = "functional tests", .lang = "es"
    });
}

void Member::received(const std::string& frame) {
    const auto decoded = wire::decode_server_frame(frame);
    if (!decoded) {
        complaints.push_back("unreadable frame: " + frame.substr(0, 200));
        return;
    }
    std::visit([this](const auto& one) { on(one); }, *decoded);
}

void Member::ended(std::uint16_t code) {
    if (code != 0) last_close_code_ = code;  // a link that never stood says nothing of the last one
    welcomed_ = false;
    here_.reset();
    ++at_;
    later(asked_to_wait_.value_or(before_reconnecting), [this] {
        if (link_) connect();
    });
}

void Member::on(const wire::WelcomeFrame&) {
    welcomed_ = true;
    asked_to_wait_.reset();
    join();
    for (const Written& written : outbox_) transmit(written);
}

void Member::on(const wire::SnapshotFrame& snapshot) {
    turned_away_ = false;
    if (seen_ && seen_->position.epoch == snapshot.position.epoch &&
        snapshot.position.seq < seen_->position.seq) {
        complaints.emplace_back("a snapshot older than what was known");
    }
    seen_ = tests::SeenSpace::of(snapshot);
}

void Member::on(const wire::WindowFrame& window) {
    if (!seen_) return;  // asked to join anew: the snapshot is on its way
    std::uint64_t last = window.after;
    for (const wire::Item& item : window.items) {
        const std::uint64_t seq = tests::seq_of(item);
        if (seq <= last) complaints.emplace_back("items out of order");
        last = seq;
        if (const auto* posted = std::get_if<wire::MessagePostedItem>(&item)) {
            const auto [place, fresh] = shown_.emplace(seq, posted->id);
            if (!fresh && place->second != posted->id) {
                complaints.push_back("two messages at " + std::to_string(seq));
            }
        }
    }
    if (last > window.upto) complaints.emplace_back("an item beyond its window");
    if (seen_->take(window) == tests::SeenSpace::Taken::gap) join();
}

void Member::on(const wire::LeftFrame& left) {
    if (!left.code) return;
    seen_.reset();
    turned_away_ = true;
}

void Member::on(const wire::ViewResetFrame&) {
    seen_.reset();
    join();
}

void Member::on(const wire::AcceptedFrame& accepted) {
    const auto [place, fresh] = accepted_.emplace(accepted.id, accepted.seq);
    if (!fresh && place->second != accepted.seq) {
        complaints.emplace_back("accepted twice, at different places");
    }
    std::erase_if(outbox_, [&](const Written& w) { return w.id == accepted.id; });
    post_more();
}

void Member::on(const wire::RefusedFrame& refused) {
    if (!refused.id) {
        complaints.push_back("refused without an id: " + std::string{wire::name(refused.code)});
        return;
    }
    const auto written = std::ranges::find(outbox_, *refused.id, &Written::id);
    if (refused.temporary && written != outbox_.end()) {
        ++put_off_[refused.code];
        const Milliseconds wait{refused.retry_after.value_or(before_asking_again.count())};
        later(wait, [this, again = *written] {
            const bool still = std::ranges::find(outbox_, again.id, &Written::id) != outbox_.end();
            if (welcomed_ && still) transmit(again);
        });
        return;
    }
    refused_[*refused.id] = refused.code;
    if (written == outbox_.end()) return;
    if (accepted_.contains(*refused.id)) complaints.emplace_back("refused after it was accepted");
    outbox_.erase(written);
    post_more();
}

void Member::on(const wire::PresenceFrame& presence) {
    here_.reset();
    if (presence.here) here_.emplace(presence.here->begin(), presence.here->end());
    if (here_ && here_->size() != presence.count) complaints.emplace_back("presence miscounted");
    writing_ = presence.writing;
    presence_trusted_ = presence.trusted;
}

void Member::on(const wire::PresenceChangedFrame& change) {
    if (here_) {
        for (const std::uint64_t person : change.came) {
            if (!here_->insert(person).second) complaints.emplace_back("came twice");
        }
        for (const std::uint64_t person : change.went) {
            if (here_->erase(person) == 0) complaints.emplace_back("went and was not here");
        }
        if (here_->size() != change.count) complaints.emplace_back("presence miscounted");
    }
    writing_ = change.writing;
    presence_trusted_ = change.trusted;
}

void Member::on(const wire::ClosingFrame& closing) {
    asked_to_wait_ = Milliseconds{closing.retry_after};
}

}  // namespace urdimbre::functional
