#include "tests/functional/session_cluster.hpp"

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
            if (accepted->id == id) return {};
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

domain::SpaceId SessionCluster::open_session(Intruder& lead, const std::string& title) {
    does(lead, found_.space, R"({"type":"open_space","kind":"session","title":")" + title + "\"}");
    std::uint64_t child = 0;
    EXPECT_TRUE(cluster_.network.run_until([&] {
        child = std::stoull(cluster_.sql(
            "select coalesce(max(s.space_id), 0) from space s join space_head h using "
            "(space_id) where h.head > 0 and s.parent = " +
            std::to_string(number(found_.space))
        ));
        return child > newest_session_;
    })) << cluster_.logs();
    newest_session_ = child;
    return domain::SpaceId{child};
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
