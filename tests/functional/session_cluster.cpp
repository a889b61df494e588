#include "tests/functional/session_cluster.hpp"

#include <algorithm>
#include <optional>
#include <variant>

namespace urdimbre::functional {

std::string SessionCluster::person(std::size_t who) const {
    return std::to_string(number(found_.accounts[who].person));
}

Intruder SessionCluster::in(std::size_t node, std::size_t who) {
    return Intruder{cluster_.node(node).port(), found_.accounts[who].token};
}

wire::Uuid SessionCluster::new_id() {
    wire::Uuid id;
    for (auto& byte : id) byte = static_cast<std::uint8_t>(random_());
    return id;
}

std::string SessionCluster::ask(
    Intruder& who,
    domain::SpaceId space,
    const std::string& what,
    const wire::Uuid& id
) {
    who.ask(id, space, what);
    while (true) {
        const wire::ServerFrame frame = who.next();
        if (const auto* accepted = std::get_if<wire::AcceptedFrame>(&frame)) {
            if (accepted->id != id) continue;
            accepted_[space] = std::max(accepted_[space], accepted->seq);
            return {};
        }
        if (const auto* refused = std::get_if<wire::RefusedFrame>(&frame)) {
            return std::string{wire::name(refused->code)};
        }
    }
}

std::string SessionCluster::ask(Intruder& who, domain::SpaceId space, const std::string& what) {
    return ask(who, space, what, new_id());
}

wire::Uuid SessionCluster::does(Intruder& who, domain::SpaceId space, const std::string& what) {
    const wire::Uuid id = new_id();
    EXPECT_EQ(ask(who, space, what, id), "") << what;
    return id;
}

domain::SpaceId
SessionCluster::open_session(Intruder& lead, const std::string& title, std::string_view kind) {
    does(
        lead,
        found_.space,
        R"({"type":"open_space","kind":")" + std::string{kind} + R"(","title":")" + title + "\"}"
    );
    newest_session_ = cluster_.begun_below(found_.space, newest_session_);
    return newest_session_;
}

void SessionCluster::bring(Intruder& lead, domain::SpaceId session, std::size_t who) {
    does(
        lead,
        session,
        R"({"type":"add_member","person":)" + person(who) + R"(,"roles":["teacher"]})"
    );
}

void SessionCluster::give_seat(
    Intruder& lead,
    domain::SpaceId session,
    std::size_t who,
    std::string_view role
) {
    does(
        lead,
        session,
        R"({"type":"give_seat","person":)" + person(who) + R"(,"role":")" + std::string{role} +
            "\"}"
    );
}

void SessionCluster::on_to_commitments(Intruder& lead, domain::SpaceId session) {
    for (int phase = 0; phase < 8; ++phase) {
        const std::string from = std::to_string(phase);
        does(lead, session, R"({"type":"skip_phase","from":)" + from + R"(,"reason":"vamos"})");
    }
}

wire::Uuid SessionCluster::commit(
    Intruder& who,
    domain::SpaceId session,
    std::size_t owner,
    const std::string& text
) {
    return does(
        who,
        session,
        R"({"type":"contribute","phase":8,"kind":"compromiso","text":")" + text +
            R"(","owners":[)" + person(owner) + R"(],"due":40000,"late":false})"
    );
}

wire::SnapshotFrame
SessionCluster::snapshot(std::size_t node, std::size_t who, domain::SpaceId space) {
    std::optional<wire::SnapshotFrame> seen;
    EXPECT_TRUE(cluster_.network.run_until([&] {
        Intruder reader = in(node, who);
        reader.say(R"({"type":"join","space":)" + std::to_string(number(space)) + "}");
        seen = reader.answer<wire::SnapshotFrame>();
        return seen->position.seq >= accepted_[space];
    })) << cluster_.logs();
    return *seen;
}

HttpAnswer SessionCluster::get(
    std::size_t node,
    std::size_t who,
    domain::SpaceId space,
    const std::string& what
) {
    return cluster_.network.get(
        cluster_.node(node).port(),
        "/api/spaces/" + std::to_string(number(space)) + "/" + what,
        found_.accounts[who].token
    );
}

}  // namespace urdimbre::functional
