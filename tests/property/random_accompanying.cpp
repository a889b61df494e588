#include "tests/property/random_accompanying.hpp"

#include <algorithm>
#include <chrono>

namespace urdimbre::property {
namespace {

using domain::PersonId;

domain::CycleCopy random_cycle(Chance& chance) {
    domain::CycleCopy copy{
        .cycle = "ciclo",
        .version = 1,
        .document = "{}",
        .stages = {"uno", "dos", "tres"},
        .entry = {}
    };
    if (chance.below(2) == 0) std::ranges::reverse(copy.stages);
    copy.equal = chance.below(6) == 0;
    return copy;
}

domain::ProposeAgreement random_offer(Chance& chance) {
    domain::ProposeAgreement offer{.words = "algo", .every_days = 14, .minutes = {}};
    if (chance.below(2) == 0) return offer;
    offer.visits = domain::VisitsAgreed{.modality = {}, .year = 8, .month = 1, .months = {3, 4}};
    offer.activities = {
        {domain::ActivityKind::gia, 8, 1, {}, {}}, {domain::ActivityKind::workshop, 2, 0, 5, 8}
    };
    return offer;
}

std::optional<domain::ContentId> some_copy(Chance& chance, const domain::Accompaniment& here) {
    switch (chance.below(4)) {
        case 0:
            return {};
        case 1:
            return here.course ? std::optional{here.course->id} : std::nullopt;
        default:
            return here.course ? std::optional{here.course->script} : std::nullopt;
    }
}

}  // namespace

domain::AccompanimentCommand random_observing(
    Chance& chance,
    const std::optional<domain::Uuid>& observed,
    PersonId by,
    domain::Instant soon
) {
    const auto id = observed.value_or(chance.uuid());
    using Command = domain::ObservationCommand;
    switch (chance.below(8)) {
        case 0: {
            // Of a class that has begun a moment ago.
            const PersonId next{1 + number(by) % 6};
            return Command{domain::ProposeObservation{
                {by},
                next,
                std::max(soon - std::chrono::seconds{20}, domain::Instant{}),
                45,
                "{}",
                chance.below(8) == 0 ? observed : std::nullopt
            }};
        }
        case 1:
        case 2:
            return Command{domain::AcceptObservation{id}};
        case 3:
            return Command{domain::ShareFieldNotes{
                id,
                {{domain::FieldNoteKind::evidence, {}}, {domain::FieldNoteKind::strength, {}}},
                "[]"
            }};
        case 4:
        case 5:
            return Command{domain::TellDialogue{id, {}, "conversamos"}};
        case 6:
            return Command{domain::ConfirmDialogue{id}};
        default:
            if (chance.below(3) > 0) return Command{domain::AcceptObservation{id}};
            return Command{domain::WithdrawObservation{id}};
    }
}

domain::Command random_accompaniment(
    Chance& chance,
    const std::optional<domain::Uuid>& offered,
    const domain::Accompaniment& here
) {
    switch (chance.below(8)) {
        case 0:
            return random_offer(chance);
        case 1:
        case 2:
            return domain::AcceptAgreement{offered.value_or(chance.uuid())};
        case 3:
            return domain::TakeCycle{random_cycle(chance)};
        case 4:
            return domain::EditCycle{random_cycle(chance), some_copy(chance, here)};
        case 5:
            return domain::TakeRole{static_cast<domain::AccompanierRole>(chance.below(4))};
        case 6:
            if (chance.below(4) == 0) return domain::LeaveCycle{"ya"};
            [[fallthrough]];
        default: {
            const char* stages[] = {"uno", "dos", "tres"};
            return domain::EnterStage{stages[chance.below(3)], "así", chance.below(4) == 0};
        }
    }
}

domain::AccompanimentCommand
random_recording(Chance& chance, const std::optional<domain::Uuid>& brought, domain::Instant soon) {
    using Command = domain::RecordingCommand;
    const auto id = brought.value_or(chance.uuid());
    const domain::RecordingSaid said{
        .words = "{}",
        .people = {PersonId{1 + chance.below(6)}},
        .minors = static_cast<domain::Minors>(chance.below(3)),
        .until = soon + std::chrono::days{2},
    };
    switch (chance.below(10)) {
        case 0:
        case 1:
            return Command{domain::BringRecording{
                .files =
                    {{.file = chance.uuid(),
                      .name = {},
                      .facts = domain::FileFacts{.media = "video/mp4", .size = 9}}},
                .seconds = 60,
                .said = said,
            }};
        case 2:
            return Command{domain::DescribeRecording{id, said}};
        case 3:
        case 4:
            return Command{domain::ConsentToRecording{
                id, static_cast<domain::RecordingConsent>(chance.below(2)), id
            }};
        case 5:
            return Command{domain::ShareRecording{id, {}}};
        case 6:
        case 7:
            return Command{
                domain::CommentRecording{id, 5, domain::RecordingCommentKind::note, "así", {}}
            };
        case 8:
            return Command{domain::MarkClip{id, 0, 2'000, "aquí"}};
        default:
            if (chance.below(4) > 0) return Command{domain::ShareRecording{id, {PersonId{2}}}};
            return Command{domain::WithdrawRecording{id}};
    }
}

domain::Command
random_activity(Chance& chance, const domain::Accompaniment& here, domain::Instant now) {
    using Command = domain::ActivityCommand;
    const auto& held = here.activities.held;
    if (held.empty() || chance.below(3) > 0) {
        domain::ActivityFacts facts{
            .what = static_cast<domain::ActivityKind>(chance.below(15)),
            .on = domain::day_of(now),
            .days = 1,
            .mode = static_cast<domain::ActivityMode>(chance.below(3)),
        };
        if (chance.below(8) == 0) facts.session = domain::SpaceId{1 + chance.below(9)};
        return domain::AccompanimentCommand{Command{domain::NoteActivity{facts, "preguntar"}}};
    }
    const domain::ActivityId id = held[chance.below(held.size())].id;
    if (chance.below(2) == 0)
        return domain::AccompanimentCommand{Command{domain::ClearActivityWords{id}}};
    return domain::AccompanimentCommand{Command{domain::TakeBackActivity{id}}};
}

domain::Command random_programme(Chance& chance, const domain::Accompaniment& here) {
    using Command = domain::ProgrammeCommand;
    const auto& topics = here.programme.topics;
    if (topics.empty() || chance.below(6) == 0) return Command{domain::AddTopic{"preguntar"}};
    const domain::TopicId topic = topics[chance.below(topics.size())].id;
    const auto& visits = here.observations;
    const bool visit = !visits.empty() && chance.below(2) == 0;
    domain::TakenUpIn in;
    if (visit) {
        in.visit = visits[chance.below(visits.size())].id;
    } else {
        in.session = domain::SpaceId{1 + chance.below(9)};
    }
    switch (chance.below(8)) {
        case 0:
            return Command{domain::DropTopic{topic}};
        case 1:
            return Command{domain::UntieTopic{topic, in}};
        default: {
            const auto gathering =
                chance.below(2) == 0 ? domain::TopicPart::workshop : domain::TopicPart::meeting;
            const auto part = visit ? domain::TopicPart::visit : gathering;
            return Command{domain::TieTopic{topic, part, in}};
        }
    }
}

}  // namespace urdimbre::property
