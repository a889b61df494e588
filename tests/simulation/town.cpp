#include "tests/simulation/town.hpp"

#include "server/app/content_digest.hpp"
#include "server/app/stored.hpp"
#include "server/app/translate.hpp"

#include <algorithm>
#include <stdexcept>

namespace urdimbre::simulation {

using namespace std::chrono_literals;

namespace {

constexpr domain::Instant beginning{std::chrono::milliseconds{1'790'000'000'000}};

app::Node::Settings settings() {
    app::Node::Settings settings;
    settings.relays = {{"turn:relevo.test:3478"}, "a secret of this town and of its relays"};
    return settings;
}

}  // namespace

Town::RunningNode::RunningNode(Town& town, std::size_t index)
    : process(
          town.world,
          town.latency_,
          town.clocks_.empty() ? Process::Wrong{} : town.clocks_.at(index)
      ),
      log(town.log, town.world, town.faults, town.durable),
      reading(town.reading, town.world, town.faults),
      notices(town.notices, town.world, town.faults),
      port(town.hints),
      presence(town.presence, storage::NodeId{++town.nodes_started_}) {
    if (!town.clocks_.empty()) {
        clock.emplace(process, process, log);
        clock->start();
    }
    node = std::make_unique<app::Node>(
        app::Node::Parts{
            .loop = process,
            .offload = process,
            .hashing = process,
            .log = log,
            .directory = town.directory,
            .broker = port,
            .now = [this, &town] { return clock ? clock->now() : town.log.now(); },
            .blobs = &town.blobs,
            .presence = town.presence_shared_ ? &presence : nullptr,
            .reading = &reading,
            .notices = &notices,
            .templates = &town.templates,
            .records = &town.records,
            .erasures = &town.erasures,
            .retentions = &town.retentions,
        },
        settings()
    );
    node->start();
}

Town::Town(const Plan& plan)
    : world(plan.seed),
      log([this] { return beginning + world.elapsed() + slept; }, plan.seed),
      directory(log, false),
      records(log, directory),
      erasures(log, directory),
      retentions(log, directory),
      blobs(log, {}),
      reading(log),
      notices(log, directory),
      templates(log, directory),
      hints(world, faults),
      presence({}, [this] { return world.now(); }),
      latency_(plan.latency),
      clocks_(plan.clocks),
      presence_shared_(plan.presence_shared) {
    if (plan.people > 0) gather(plan.people, plan.some_poll);
    for (std::size_t i = 0; i < plan.nodes; ++i) {
        nodes_.push_back(std::make_unique<RunningNode>(*this, i));
    }
    faults = plan.faults;
    for (const auto& person : people) connect_somewhere(*person);
}

Town::~Town() {
    for (const auto& person : people) person->disconnect();
    for (const auto& node : nodes_) node->process.kill();
}

void Town::open_for(const std::vector<std::pair<std::string, wire::SpaceRole>>& members) {
    space = directory.reserve_space(domain::SpaceKind::community, "CdP de lenguaje");
    storage::Append append;
    append.space = space;
    const domain::CommandId command{{1}};
    const auto record = [&](domain::Event event) {
        const domain::Recorded recorded{
            .seq = append.events.size() + 1, .at = log.now(), .event = std::move(event)
        };
        app::note_whom_it_concerns(append, recorded, {});
        append.events.push_back(app::to_stored(recorded, command));
        app::add_effects(append, recorded);
    };
    record(domain::SpaceOpened{domain::SpaceKind::community, {}});
    for (const auto& [name, role] : members) {
        const domain::PersonId id = directory.add_person(name, "es");
        record(domain::MemberAdded{
            .person = id, .roles = app::to_domain({role}), .by = domain::PersonId{1}
        });
    }
    append.commands.push_back(
        {.id = command, .fingerprint = 0, .events = static_cast<std::uint32_t>(append.events.size())
        }
    );
    log.append({&append, 1});
}

void Town::gather(std::size_t count, bool some_poll) {
    std::vector<std::pair<std::string, wire::SpaceRole>> members;
    for (std::size_t i = 0; i < count; ++i) {
        members.emplace_back(
            "Docente " + std::to_string(i + 1),
            i == 0 ? wire::SpaceRole::coordinator : wire::SpaceRole::teacher
        );
    }
    open_for(members);
    for (std::size_t i = 0; i < count; ++i) {
        people.push_back(std::make_unique<Teacher>(
            world,
            app::Visitor{
                .person = domain::PersonId{i + 1},
                .name = members[i].first,
                .lang = "es",
                .login = {},
            },
            space,
            some_poll && i % 2 == 1 ? Teacher::Way::polls : Teacher::Way::socket
        ));
        Teacher& teacher = *people.back();
        teacher.claims_durable = [this, &teacher](std::uint64_t seq) {
            if (seq > log.heads({&space, 1}).front()) {
                teacher.complaints.push_back("was shown what is not durable");
            }
        };
    }
}

domain::Uuid Town::upload(domain::PersonId author) {
    domain::Uuid file;
    for (auto& byte : file.bytes) byte = static_cast<std::uint8_t>(world.random());
    const std::string bytes = "%PDF-" + std::to_string(world.random());
    const storage::Digest digest = app::sha256(bytes);
    const domain::Instant now = log.now();
    blobs.begin(
        {.space = space, .file = file, .author = author, .size = bytes.size(), .media = "x/y"}, now
    );
    blobs.put(space, file, author, 0, digest, bytes, now);
    blobs.complete(space, file, author, app::address_of({&digest, 1}), "application/pdf", now);
    files.push_back(file);
    return file;
}

void Town::restart(std::size_t index) {
    for (const auto& [teacher, at] : where_) {
        if (at == index) teacher->disconnect();
    }
    nodes_[index]->process.kill();
    nodes_[index] = std::make_unique<RunningNode>(*this, index);
}

void Town::connect(Teacher& teacher, std::size_t index) {
    where_[&teacher] = index;
    teacher.connect(node(index));
}

void Town::connect_somewhere(Teacher& teacher) { connect(teacher, world.random() % nodes_.size()); }

bool Town::settle() {
    faults = {};
    hints.healthy = true;
    const auto waiting = [&](const auto& person) {
        return person->unanswered() > 0 || (!person->seen() && !person->turned_away());
    };
    for (int second = 0; second < 60; ++second) {
        for (const auto& person : people) {
            if (!person->connected()) connect_somewhere(*person);
        }
        world.run_for(1s);
        if (second > 5 && std::ranges::none_of(people, waiting)) {
            world.run_for(2s);
            return true;
        }
    }
    return false;
}

tests::SeenSpace Town::fresh_view(const Teacher& of) {
    Teacher newcomer(world, {.person = of.person(), .name = "", .lang = "es", .login = {}}, space);
    newcomer.claims_durable = [](std::uint64_t) {};
    newcomer.connect(node(0));
    for (int wait = 0; wait < 100 && !newcomer.seen(); ++wait) world.run_for(100ms);
    if (!newcomer.seen()) throw std::runtime_error("the newcomer was shown nothing");
    return *newcomer.seen();
}

std::vector<storage::StoredEvent> Town::whole_log() { return log.read(space, 0, 1'000'000); }

}  // namespace urdimbre::simulation
