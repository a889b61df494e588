#include "server/app/visit.hpp"

#include "server/app/acta.hpp"
#include "server/app/commitments.hpp"
#include "server/app/equity.hpp"
#include "server/app/field_notes.hpp"
#include "server/app/history.hpp"
#include "server/app/message_versions.hpp"
#include "server/app/recording_reading.hpp"
#include "server/app/rotation.hpp"
#include "server/app/same_names.hpp"
#include "server/app/stored_space.hpp"
#include "server/app/threads.hpp"
#include "server/app/translate.hpp"
#include "server/domain/overloaded.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
Visit::Visit(House& house, Visitor visitor, Outlet& outlet, std::shared_ptr<Conduct> conduct)
    : house_(house),
      visitor_(std::move(visitor)),
      outlet_(outlet),
      lang_(visitor_.lang),
      conduct_(std::move(conduct)),
      caller_{
          .outlet = outlet_,
          .person = visitor_.person,
          .refuse = [this](wire::RefusedFrame refused) { refuse(std::move(refused)); },
      } {}

Visit::~Visit() {
    *alive_ = false;
    if (reader_) reader_->gone = true;
    if (watcher_) watcher_->gone = true;
    house_.calls.leave(caller_);
    for (const auto& [space, follower] : followed_) unfollow(space, *follower);
}

void Visit::receive(std::string_view text) {
    auto frame = wire::decode_client_frame(text);
    if (!frame) {
        const wire::DecodeError& error = frame.error();
        refuse({
            .id = error.id,
            .space = error.space,
            .ref = error.ref,
            .code = error.code,
            .where = error.where.empty() ? std::nullopt : std::optional{error.where},
        });
        count_unreadable();
        return;
    }
    if (!greeted_ && !std::holds_alternative<wire::HelloFrame>(*frame)) {
        refuse({.code = wire::RefusalCode::hello_first});
        count_unreadable();
        return;
    }
    std::visit([this](auto& what) { on(what); }, *frame);
}

void Visit::unreadable(wire::RefusalCode why) {
    refuse({.code = why});
    count_unreadable();
}

void Visit::count_unreadable() {
    if (conduct_->unreadable.again(house_.loop.steady_now())) {
        outlet_.close(wire::CloseCode::misbehaved);
    }
}

void Visit::on(const wire::HelloFrame& hello) {
    if (hello.protocol < wire::protocol_oldest) {
        refuse({.code = wire::RefusalCode::client_too_old});
        outlet_.close(wire::CloseCode::client_too_old);
        return;
    }
    greeted_ = true;
    if (hello.lang) lang_ = *hello.lang;
    outlet_.send(wire::frame_of(wire::WelcomeFrame{
        .protocol = std::min(hello.protocol, wire::protocol_current),
        .epoch = house_.epoch.bytes,
        .now = house_.now(),
        .self = {.id = number(visitor_.person), .name = visitor_.name},
    }));
}

void Visit::on(const wire::JoinFrame& join) {
    const domain::SpaceId space{join.space};
    auto& follower = followed_[space];
    if (!follower && followed_.size() > wire::limits::spaces_joined_max) {
        followed_.erase(space);
        refuse({.space = join.space, .code = wire::RefusalCode::too_many_spaces});
        return;
    }
    if (!follower)
        follower.reset(
            new Follower{.outlet = outlet_, .person = visitor_.person, .data = visitor_.data}
        );
    follower->settled = false;
    follower->call_shown.clear();
    const bool same_history = join.position && join.position->epoch == house_.epoch.bytes;
    house_.spaces.at(space).follow(
        *follower, same_history ? std::optional{join.position->seq} : std::nullopt
    );
}

Follower* Visit::following(std::uint64_t space) const {
    const auto followed = followed_.find(domain::SpaceId{space});
    return followed == followed_.end() || !followed->second->live ? nullptr
                                                                  : followed->second.get();
}

bool Visit::settled() const {
    return std::ranges::all_of(followed_, [](const auto& one) { return one.second->settled; });
}

bool Visit::follows_something() const {
    return std::ranges::any_of(followed_, [](const auto& one) { return one.second->live; });
}

// A space that nobody followed any more may have been unloaded.
void Visit::unfollow(domain::SpaceId space, Follower& follower) {
    if (SpaceActor* actor = house_.spaces.find(space)) actor->unfollow(follower);
}

void Visit::on(const wire::LeaveFrame& leave) {
    if (caller_.space == domain::SpaceId{leave.space}) leave_call(leave.space);
    const auto followed = followed_.find(domain::SpaceId{leave.space});
    if (followed != followed_.end()) {
        unfollow(followed->first, *followed->second);
        followed_.erase(followed);
    }
    outlet_.send(wire::frame_of(wire::LeftFrame{.space = leave.space, .code = {}}));
}

void Visit::on(wire::CommandFrame& command) {
    if (conduct_->commands_waiting >= wire::limits::commands_waiting_max) {
        refuse({
            .id = command.id,
            .space = command.space,
            .code = wire::RefusalCode::too_fast,
        });
        return;
    }
    house_.presence.stopped_writing(domain::SpaceId{command.space}, visitor_.person);
    const std::int64_t fingerprint = house_.fingerprint(command.do_);
    auto asked = to_domain(std::move(command.do_), house_.templates);
    if (!asked) {
        refuse({.id = command.id, .space = command.space, .code = asked.error()});
        return;
    }
    ++conduct_->commands_waiting;
    ++unanswered_;
    Submission submission{
        .id = {command.id},
        .fingerprint = fingerprint,
        .by = visitor_.person,
        .command = std::move(*asked),
        .answer =
            [this, alive = alive_, conduct = conduct_, id = command.id, space = command.space](
                const Answer& answer
            ) {
                --conduct->commands_waiting;
                if (!*alive) return;
                --unanswered_;
                if (const auto* accepted = std::get_if<Accepted>(&answer)) {
                    outlet_.send(wire::frame_of(
                        wire::AcceptedFrame{.id = id, .space = space, .seq = accepted->seq}
                    ));
                } else {
                    const auto& why = std::get<Refused>(answer);
                    wire::RefusedFrame refused{.id = id, .space = space, .code = why.code};
                    if (why.person) refused.person = number(*why.person);
                    refuse(std::move(refused));
                }
            },
    };
    const domain::SpaceId space{command.space};
    if (house_.files && !domain::attachments(submission.command).empty()) {
        house_.files->claim(
            space,
            std::move(submission),
            [&spaces = house_.spaces, space](Submission claimed) {
                spaces.at(space).submit(std::move(claimed));
            }
        );
    } else {
        house_.spaces.at(space).submit(std::move(submission));
    }
}

void Visit::on(const wire::ClockFrame& clock) {
    outlet_.send(wire::frame_of(wire::TimeFrame{.sent = clock.sent, .now = house_.now()}));
}

// Asks the storage away from the loop; without storage the answer is a refusal that says to try
// again.
template <class Answer>
void Visit::ask(std::uint32_t ref, std::function<Found<Answer>()> question) {
    auto answer =
        std::make_shared<Found<Answer>>(Found<Answer>{wire::RefusalCode::storage_unavailable});
    ++unanswered_;
    house_.offload.run(
        [question = std::move(question), answer] {
            try {
                *answer = question();
            } catch (const storage::StorageUnavailable&) {
                *answer = wire::RefusalCode::storage_unavailable;
            }
        },
        [this, alive = alive_, ref, answer] {
            if (!*alive) return;
            --unanswered_;
            if (*answer) {
                outlet_.send(wire::frame_of(**answer));
            } else {
                refuse({.ref = ref, .code = answer->error()});
            }
        }
    );
}

template <class Answer>
void Visit::reply(std::uint32_t ref, const std::optional<Answer>& answer) {
    if (answer) {
        outlet_.send(wire::frame_of(*answer));
    } else {
        refuse({.ref = ref, .code = wire::RefusalCode::storage_unavailable});
    }
}

void Visit::on(const wire::AskSpacesFrame& ask_spaces) {
    if (!reader_) {
        reader_.reset(new Reading::Reader{
            .outlet = outlet_,
            .person = visitor_.person,
            .follows = [this](domain::SpaceId space
                       ) { return following(number(space)) != nullptr; },
        });
    }
    ++unanswered_;
    house_.reading.list(
        reader_,
        ask_spaces.ref,
        [this, alive = alive_, ref = ask_spaces.ref](std::optional<wire::SpacesFrame> frame) {
            if (!*alive) return;
            --unanswered_;
            reply(ref, frame);
        }
    );
}

void Visit::on(const wire::AskNoticesFrame& ask_notices) {
    if (!watcher_) {
        watcher_.reset(new NoticeBoard::Watcher{.outlet = outlet_, .person = visitor_.person});
    }
    ++unanswered_;
    house_.notices.ask(
        watcher_,
        ask_notices,
        [this, alive = alive_, ref = ask_notices.ref](std::optional<wire::NoticesFrame> frame) {
            if (!*alive) return;
            --unanswered_;
            reply(ref, frame);
        }
    );
}

void Visit::on(const wire::SeeNoticesFrame& seen) { house_.notices.see(visitor_.person, seen); }

// Whoever was shown out meanwhile still sends some of these: not worth an answer.
void Visit::on(const wire::ReadFrame& read) {
    house_.reading.read(visitor_.person, domain::SpaceId{read.space}, read.seq, reader_);
}

void Visit::on(const wire::AskPeopleFrame& ask_people) {
    if (!following(ask_people.space)) {
        return stop(ask_people, wire::RefusalCode::not_joined);
    }
    std::vector<domain::PersonId> ids;
    for (std::uint64_t id : ask_people.ids) ids.push_back(domain::PersonId{id});
    ask<wire::PeopleFrame>(
        ask_people.ref,
        [&directory = house_.directory,
         space = domain::SpaceId{ask_people.space},
         ids = std::move(ids),
         ref = ask_people.ref] {
            wire::PeopleFrame frame{.ref = ref, .people = {}};
            for (storage::PersonName& person : directory.names_in(space, ids)) {
                frame.people.push_back({.id = number(person.id), .name = std::move(person.name)});
            }
            return frame;
        }
    );
}

void Visit::on(const wire::AskHistoryFrame& ask_history) {
    const Follower* follower = following(ask_history.space);
    if (!follower) {
        return stop(ask_history, wire::RefusalCode::not_joined);
    }
    struct Page {
        std::optional<wire::HistoryFrame> frame;
        wire::RefusalCode why_not{wire::RefusalCode::message_unknown};
    };
    auto page = std::make_shared<Page>();
    ++unanswered_;
    house_.offload.run(
        [&house = house_, audience = follower->audience, ask_history, page] {
            try {
                page->frame = read_history(house.log, house.directory, audience, ask_history);
            } catch (const storage::StorageUnavailable&) {
                page->why_not = wire::RefusalCode::storage_unavailable;
            }
        },
        [this, alive = alive_, space = ask_history.space, ref = ask_history.ref, page] {
            if (!*alive) return;
            --unanswered_;
            if (page->frame) {
                outlet_.send(wire::frame_of(*page->frame));
            } else {
                refuse({.space = space, .ref = ref, .code = page->why_not});
            }
        }
    );
}

void Visit::on(const wire::AskThreadFrame& ask_thread) {
    const Follower* follower = following(ask_thread.space);
    if (!follower) {
        return stop(ask_thread, wire::RefusalCode::not_joined);
    }
    ask<wire::ThreadFrame>(
        ask_thread.ref,
        [&house = house_, audience = follower->audience, ask_thread] {
            return read_thread(house.log, house.directory, audience, ask_thread);
        }
    );
}

void Visit::on(const wire::AskVersionsFrame& ask_versions) {
    if (!following(ask_versions.space)) {
        return stop(ask_versions, wire::RefusalCode::not_joined);
    }
    ask<wire::VersionsFrame>(
        ask_versions.ref,
        [&log = house_.log, asker = visitor_.person, ask_versions] {
            return read_versions(log, asker, ask_versions);
        }
    );
}

void Visit::on(const wire::AskFieldNotesFrame& asked) {
    if (!following(asked.space)) return stop(asked, wire::RefusalCode::not_joined);
    ask<wire::FieldNotesFrame>(asked.ref, [&log = house_.log, asker = visitor_.person, asked] {
        return read_field_notes(log, asker, asked);
    });
}

void Visit::on(const wire::AskRecordingFrame& asked) {
    if (!following(asked.space)) return stop(asked, wire::RefusalCode::not_joined);
    ask<wire::RecordingFrame>(
        asked.ref,
        [&log = house_.log,
         renditions = house_.renditions,
         asker = visitor_.person,
         now = house_.now(),
         asked] { return read_recording(log, renditions, asker, now, asked); }
    );
}

void Visit::on(const wire::AskActaFrame& ask_acta) {
    const domain::SpaceId space{ask_acta.space};
    const Follower* follower = following(ask_acta.space);
    const SpaceActor* actor = house_.spaces.find(space);
    if (!follower || !actor) return stop(ask_acta, wire::RefusalCode::not_joined);
    auto acta = domain::acta(*actor->committed(), follower->audience);
    if (!acta) return stop(ask_acta, wire::RefusalCode::acta_not_ready);
    ask<wire::ActaFrame>(
        ask_acta.ref,
        [&house = house_, space, acta = std::move(*acta), ref = ask_acta.ref] {
            return wire::ActaFrame{
                .ref = ref, .acta = read_acta(house.log, house.directory, space, acta)
            };
        }
    );
}

void Visit::on(const wire::AskCommitmentsFrame& asked) {
    if (!following(asked.space)) return stop(asked, wire::RefusalCode::not_joined);
    ask<wire::CommitmentsFrame>(asked.ref, [&house = house_, by = visitor_.person, asked] {
        const domain::SpaceId id{asked.space};
        return wire::CommitmentsFrame{
            .ref = asked.ref,
            .page = read_commitments(
                house.log,
                house.directory,
                id,
                read_space(house.log, id),
                {.by = by, .closed = asked.closed, .before = asked.before}
            ),
        };
    });
}

void Visit::on(const wire::AskEquityFrame& asked) {
    const domain::SpaceId space{asked.space};
    const SpaceActor* actor = house_.spaces.find(space);
    if (!following(asked.space) || !actor) return stop(asked, wire::RefusalCode::not_joined);
    if (const auto no = objection_to_equity(*actor->committed(), visitor_.person))
        return stop(asked, *no);
    const domain::Conversation& conversation = *actor->committed()->conversation;
    const domain::Instant now = house_.now();
    outlet_.send(wire::frame_of(
        equity_frame(asked.ref, conversation, house_.witnesses.of(space, conversation), now)
    ));
}

void Visit::on(const wire::AskRotationFrame& asked) {
    const domain::SpaceId space{asked.space};
    const SpaceActor* actor = house_.spaces.find(space);
    if (!following(asked.space) || !actor) return stop(asked, wire::RefusalCode::not_joined);
    if (const auto no = objection_to_rotation(*actor->committed(), visitor_.person)) {
        return stop(asked, *no);
    }
    ask<wire::RotationFrame>(
        asked.ref,
        [&log = house_.log, session = *actor->committed(), by = visitor_.person, ref = asked.ref] {
            return rotation_frame(log, session, by, ref);
        }
    );
}

void Visit::refuse(wire::RefusedFrame refused) {
    refused.temporary = wire::temporary(refused.code);
    refused.text = house_.texts.find(lang_, "refusals." + std::string{wire::name(refused.code)});
    outlet_.send(wire::frame_of(refused));
}

}  // namespace urdimbre::app
