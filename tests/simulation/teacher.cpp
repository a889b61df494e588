#include "tests/simulation/teacher.hpp"

#include "server/domain/overloaded.hpp"
#include "tests/simulation/polling_line.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace urdimbre::simulation {

using namespace std::chrono_literals;

Teacher::Teacher(World& world, app::Visitor visitor, domain::SpaceId space, Way way)
    : world_(world), visitor_(std::move(visitor)), space_(space), way_(way) {}

Teacher::~Teacher() { disconnect(); }

void Teacher::connect(app::Gate& gate) {
    disconnect();
    link_ = std::make_shared<Link>();
    link_->client = way_ == Way::socket
                        ? gate.open(visitor_, *this)
                        : std::make_unique<PollingLine>(world_, gate, visitor_, *this);
    transmit(
        wire::HelloFrame{.protocol = wire::protocol_current, .client = "simulation", .lang = {}}
    );
    join();
    if (looks_up) look_up();
    for (const Written& written : outbox_) {
        ++links_[written.id];
        transmit(
            wire::CommandFrame{.id = written.id, .space = number(space_), .do_ = written.command}
        );
    }
}

void Teacher::disconnect() {
    if (!link_) return;
    link_->alive = false;
    link_->client.reset();
    link_.reset();
    here_.reset();
    reading_.reset();
    unseen_.reset();
}

void Teacher::look_up() {
    transmit(wire::AskSpacesFrame{.ref = 1});
    transmit(wire::AskNoticesFrame{.ref = 2, .before = {}, .limit = 0});
}

void Teacher::read() {
    if (link_ && seen_) {
        transmit(wire::ReadFrame{.space = number(space_), .seq = seen_->position.seq});
        if (reading_) reading_->read = seen_->position.seq;  // it is not told what it said
    }
}

wire::Uuid Teacher::ask(wire::Command command) {
    wire::Uuid id;
    std::ranges::generate(id, [&] { return static_cast<std::uint8_t>(world_.random()); });
    outbox_.push_back({id, command});
    links_[id] = link_ ? 1 : 0;
    if (link_) transmit(wire::CommandFrame{.id = id, .space = number(space_), .do_ = command});
    return id;
}

void Teacher::say(const wire::ClientFrame& frame) {
    if (link_) transmit(frame);
}

void Teacher::join() {
    transmit(wire::JoinFrame{
        .space = number(space_),
        .position = seen_ ? std::optional{seen_->position} : std::nullopt,
    });
}

// Frames take their time and keep their order.
void Teacher::transmit(const wire::ClientFrame& frame) {
    std::string text;
    wire::encode(text, frame);
    const auto arrival = std::max(link_->last_out, world_.now() + world_.between(100us, 40ms));
    link_->last_out = arrival;
    world_.after(
        std::chrono::duration_cast<std::chrono::microseconds>(arrival - world_.now()),
        [link = link_, text = std::move(text)] {
            if (link->alive && !link->closing) link->client->receive(text);
        }
    );
}

void Teacher::send(const wire::SharedFrame& frame) {
    if (!link_ || link_->closing) return;
    const auto arrival = std::max(link_->last_in, world_.now() + world_.between(100us, 40ms));
    link_->last_in = arrival;
    world_.after(
        std::chrono::duration_cast<std::chrono::microseconds>(arrival - world_.now()),
        [this, link = link_, frame] {
            if (!link->alive) return;
            const auto decoded = wire::decode_server_frame(frame.payload());
            if (decoded) {
                take(*decoded);
                if (heard) heard(*decoded);
            } else {
                complaints.push_back("unreadable frame: " + std::string{frame.payload()});
            }
        }
    );
}

void Teacher::close(wire::CloseCode) {
    if (!link_) return;
    link_->closing = true;
    world_.after(60ms, [this, link = link_] {
        if (link->alive) disconnect();
    });
}

void Teacher::take(const wire::ServerFrame& frame) {
    std::visit(
        [this](const auto& one) {
            using Frame = std::remove_cvref_t<decltype(one)>;
            if constexpr (std::is_same_v<Frame, wire::SnapshotFrame>) {
                if (seen_ && seen_->position.epoch == one.position.epoch &&
                    one.position.seq < seen_->position.seq) {
                    complaints.push_back("a snapshot older than what was known");
                }
                seen_ = tests::SeenSpace::of(one);
                turned_away_ = false;
                claims_durable(one.position.seq);
            } else if constexpr (std::is_same_v<Frame, wire::WindowFrame>) {
                on(one);
            } else if constexpr (std::is_same_v<Frame, wire::ViewResetFrame>) {
                seen_.reset();
                here_.reset();
                join();
            } else if constexpr (std::is_same_v<Frame, wire::LeftFrame>) {
                seen_.reset();
                here_.reset();
                turned_away_ = true;
            } else if constexpr (std::is_same_v<Frame, wire::AcceptedFrame>) {
                claims_durable(one.seq);
                accepted_[one.id] = one.seq;
                std::erase_if(outbox_, [&](const Written& w) { return w.id == one.id; });
            } else if constexpr (std::is_same_v<Frame, wire::PresenceFrame>) {
                const auto listed = one.here.value_or(std::vector<std::uint64_t>{});
                here_.emplace(listed.begin(), listed.end());
                if (here_->size() != one.count) complaints.push_back("presence miscounted");
            } else if constexpr (std::is_same_v<Frame, wire::PresenceChangedFrame>) {
                on(one);
            } else if constexpr (std::is_same_v<Frame, wire::SpacesFrame>) {
                on(one);
            } else if constexpr (std::is_same_v<Frame, wire::ReadingFrame>) {
                for (const wire::ReadingState& state : one.spaces) {
                    if (state.space == number(space_)) reading_ = state;
                }
            } else if constexpr (std::is_same_v<Frame, wire::NoticesFrame>) {
                unseen_ = one.unseen;
            } else if constexpr (std::is_same_v<Frame, wire::NoticedFrame>) {
                unseen_ = one.unseen;
                if (one.spaces) look_up();
            } else if constexpr (std::is_same_v<Frame, wire::RefusedFrame>) {
                on(one);
            }
        },
        frame
    );
}

void Teacher::on(const wire::WindowFrame& window) {
    claims_durable(window.upto);
    if (!seen_) return;  // asked to join anew: the snapshot is on its way
    std::uint64_t last = window.after;
    for (const wire::Item& item : window.items) {
        if (tests::seq_of(item) <= last) complaints.push_back("items out of order");
        last = tests::seq_of(item);
    }
    if (last > window.upto) complaints.push_back("an item beyond its window");
    switch (seen_->take(window)) {
        case tests::SeenSpace::Taken::gap:
            ++gaps;
            join();
            break;
        case tests::SeenSpace::Taken::whole:
            ++resumed;
            break;
        case tests::SeenSpace::Taken::known_already:
            break;
    }
}

void Teacher::on(const wire::PresenceChangedFrame& change) {
    if (!here_) {
        complaints.push_back("a change of a presence that was never told");
        return;
    }
    for (const std::uint64_t person : change.came) {
        if (!here_->insert(person).second) complaints.push_back("came twice");
    }
    for (const std::uint64_t person : change.went) {
        if (here_->erase(person) == 0) complaints.push_back("went without being here");
    }
    if (here_->size() != change.count) complaints.push_back("presence miscounted");
}

void Teacher::on(const wire::SpacesFrame& spaces) {
    for (const wire::SpaceSummary& space : spaces.spaces) {
        if (space.id != number(space_) || !space.unread) continue;
        reading_ = {
            .space = space.id, .read = space.read, .unread = *space.unread, .head = space.head
        };
    }
}

void Teacher::on(const wire::RefusedFrame& refused) {
    if (refused.ref && refused.temporary) {
        world_.after(300ms, [this, link = link_] {
            if (link->alive) look_up();
        });
        return;
    }
    if (!refused.id) {
        complaints.push_back("refused without an id: " + std::string{wire::name(refused.code)});
        return;
    }
    const auto written = std::ranges::find(outbox_, *refused.id, &Written::id);
    if (written == outbox_.end()) return;
    if (refused.temporary) {
        world_.after(300ms, [this, link = link_, again = *written] {
            if (!link->alive) return;
            transmit(
                wire::CommandFrame{.id = again.id, .space = number(space_), .do_ = again.command}
            );
        });
        return;
    }
    if (accepted_.contains(*refused.id)) complaints.push_back("refused after it was accepted");
    refused_[*refused.id] = refused.code;
    outbox_.erase(written);
}

}  // namespace urdimbre::simulation
