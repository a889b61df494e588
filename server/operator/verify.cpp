#include "server/app/saved_state.hpp"
#include "server/app/stored.hpp"
#include "server/domain/due.hpp"
#include "server/domain/notice.hpp"
#include "server/operator/file_check.hpp"
#include "server/operator/opened_database.hpp"
#include "server/operator/tasks.hpp"
#include "server/operator/template_check.hpp"
#include "storage/postgres/author_mending.hpp"
#include "storage/postgres/inspection.hpp"
#include "storage/postgres/notice_mending.hpp"

#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace urdimbre::operators {
namespace {

constexpr std::size_t page = 1000;
constexpr int attempts_max = 5;  // a space that is written to meanwhile is read again
constexpr std::size_t problems_per_space_max = 50;
constexpr std::size_t recalled_max = 10'000;

class SpaceCheck {
  public:
    // mend: rows that follow from the log are made so again.
    SpaceCheck(OpenedDatabase& opened, domain::SpaceId space, bool mend)
        : log_(opened.log),
          inspection_(opened.database),
          notices_(opened.database),
          authors_(opened.database),
          id_(space),
          mend_(mend) {}

    std::vector<std::string> run() {
        for (int attempt = 1;; ++attempt) {
            problems_.clear();
            const auto head = inspection_.head(id_);
            check(head);
            if (inspection_.head(id_) == head || attempt == attempts_max) return problems_;
        }
    }

  private:
    void problem(const std::string& what) {
        if (problems_.size() < problems_per_space_max) problems_.push_back(what);
    }

    void check(std::optional<domain::Sequence> head) {
        if (!head) problem("tiene hechos y no tiene cabeza (space_head)");
        saved_ = inspection_.saved_state(id_);
        if (saved_ && saved_->seq > head.value_or(0)) {
            problem(
                "el estado guardado es del hecho " + std::to_string(saved_->seq) +
                ", posterior a la cabeza"
            );
        }
        domain::Space space;
        const domain::Sequence last = replay(space);
        if (last != head.value_or(0)) {
            problem(
                "el último hecho es el " + std::to_string(last) + " y la cabeza dice " +
                std::to_string(head.value_or(0))
            );
        }
        compare_commands(last);
        if (!whole_) return;
        compare_members(space);
        compare_listing(space);
        compare_deadline(space);
        compare_notices();
        compare_answers();
        compare_reactions();
        compare_authors(space);
        compare_files();
    }

    // The last event there is; `space` is what they make as far as they can be followed.
    domain::Sequence replay(domain::Space& space) {
        whole_ = true;
        concerned_.clear();
        answers_.clear();
        reactions_.clear();
        anonymous_.clear();
        attached_.clear();
        domain::Sequence last = 0;
        for (;;) {
            const auto events = log_.read(id_, last, page);
            if (!events.empty()) {
                for (const domain::Sequence seq :
                     inspection_.unclaimed(id_, last, events.back().seq, problems_per_space_max)) {
                    problem("el hecho " + std::to_string(seq) + " no es del comando que nombra");
                }
            }
            for (const storage::StoredEvent& stored : events) {
                if (stored.seq != last + 1) missing(last + 1, stored.seq - 1);
                last = stored.seq;
                take(space, stored);
            }
            if (events.size() < page) return last;
        }
    }

    void missing(domain::Sequence from, domain::Sequence upto) {
        whole_ = false;
        problem(
            from == upto
                ? "falta el hecho " + std::to_string(from)
                : "faltan los hechos " + std::to_string(from) + " a " + std::to_string(upto)
        );
    }

    void take(domain::Space& space, const storage::StoredEvent& stored) {
        const std::string name = "el hecho " + std::to_string(stored.seq);
        const auto event = app::from_stored(stored);
        if (!event) {
            problem(name + " no se puede leer");
            whole_ = false;
            return;
        }
        if (domain::found_by(event->event) != stored.subject) {
            problem(name + " dice tratar de otro aporte que el que nombra");
        }
        if (!whole_) return;
        if (event->at < space.last_at)
            problem(name + " es anterior en el tiempo al que le precede");
        recall_what_it_is_about(space, *event);
        for (const domain::Notice& notice : domain::notices(event->event, space)) {
            concerned_.emplace(
                Inspection::NoticeOf{event->seq, notice.person},
                Inspection::Noticed{event->at, notice.kind}
            );
        }
        domain::evolve(space, *event);
        index(*event);
        attach(*event, stored.command);
        if (saved_ && saved_->seq == event->seq) compare_saved(space);
    }

    // A state of another format is made anew when it is needed: nothing is wrong with it.
    void compare_saved(const domain::Space& space) {
        auto restored = app::restore({.seq = saved_->seq, .body = saved_->body});
        if (restored && restored->conversation && space.conversation) {
            restored->conversation->learn(space.conversation->authors());
        }
        if (restored && !domain::same(*restored, space)) {
            problem(
                "el estado guardado del hecho " + std::to_string(saved_->seq) +
                " no es el que resulta del registro"
            );
        }
    }

    // What the indexes of messages must hold, made from the log.
    void index(const domain::Recorded& recorded) {
        const auto* said = std::get_if<domain::ConversationEvent>(&recorded.event);
        const auto* made = said ? std::get_if<domain::ContributionMade>(said) : nullptr;
        if (made && made->anonymous) anonymous_.insert(made->contribution);
        storage::Append effects;
        app::add_effects(effects, recorded);
        for (const storage::ThreadAnswer& answer : effects.answers) {
            answers_[answer.thread].push_back(answer.seq);
        }
        for (const domain::Uuid& message : effects.unreacted) {
            std::erase_if(reactions_, [&](const auto& one) { return one.message == message; });
        }
        for (const storage::ReactionChange& change : effects.reactions) {
            if (change.on) {
                reactions_.insert(change.reacted);
            } else {
                reactions_.erase(change.reacted);
            }
        }
    }

    // What carries a file has the id of the command that brought it: a message, a contribution or a
    // material.
    void attach(const domain::Recorded& recorded, const domain::CommandId& command) {
        domain::for_each_file(domain::attachments(recorded.event), [&](const domain::Uuid& file) {
            attached_[file] = command;
        });
        const auto* what = std::get_if<domain::AccompanimentEvent>(&recorded.event);
        const auto* about = what ? std::get_if<domain::RecordingEvent>(what) : nullptr;
        const auto* brought = about ? std::get_if<domain::RecordingBrought>(about) : nullptr;
        if (brought) attached_[brought->file] = command;
        const auto gone = domain::withdrawn(recorded.event);
        if (gone) std::erase_if(attached_, [&](const auto& one) { return one.second == *gone; });
    }

    // Of a file whose description was deleted with other words nothing is expected.
    void compare_files() {
        const auto kept = inspection_.files(id_);
        for (const auto& [file, command] : attached_) {
            const auto row = kept.find(file);
            if (row != kept.end() && row->second == command) continue;
            if (row == kept.end() && log_.contents(id_, {&file, 1}).empty()) continue;
            problem(
                row == kept.end() ? "falta un archivo que el registro dice adjunto"
                                  : "un archivo que el registro dice adjunto es de otro comando"
            );
        }
    }

    void compare_answers() {
        std::map<domain::Uuid, std::vector<domain::Sequence>> indexed;
        std::optional<storage::ThreadAnswer> after;
        for (bool more = true; more;) {
            const auto rows = inspection_.answers(id_, after, page);
            for (const auto& [answer, nth] : rows) {
                indexed[answer.thread].push_back(answer.seq);
                if (nth == indexed[answer.thread].size()) continue;
                problem(
                    "la respuesta del hecho " + std::to_string(answer.seq) +
                    " tiene otro número de orden en thread_answer"
                );
            }
            more = rows.size() == page;
            if (more) after = rows.back().answer;
        }
        if (indexed != answers_) problem("thread_answer no dice lo mismo que el registro");
    }

    void compare_reactions() {
        std::set<storage::Reacted> indexed;
        std::optional<storage::Reacted> after;
        for (bool more = true; more;) {
            const auto rows = inspection_.reactions(id_, after, page);
            indexed.insert(rows.begin(), rows.end());
            more = rows.size() == page;
            if (more) after = rows.back();
        }
        if (indexed != reactions_) problem("reaction no dice lo mismo que el registro");
    }

    // While a session is open each anonymous contribution has its author, and afterwards none (rule
    // C44). Who it is shows nowhere here.
    void compare_authors(const domain::Space& space) {
        std::set<domain::Uuid> wanted;
        const auto& conversation = space.conversation;
        if (conversation && conversation->stage != domain::Stage::ended) wanted = anonymous_;
        std::set<domain::Uuid> kept;
        for (const storage::Authored& one : inspection_.authors(id_)) {
            kept.insert(one.contribution);
            if (wanted.contains(one.contribution)) continue;
            problem(
                "el vínculo de un aporte anónimo con quien lo escribió (authorship) sigue ahí y no "
                "debe estar"
            );
            if (mend_) authors_.forget(id_, one.contribution);
        }
        for (const domain::Uuid& contribution : wanted) {
            if (kept.contains(contribution)) continue;
            problem(
                "falta el vínculo de un aporte anónimo con quien lo escribió (authorship), y la "
                "sesión sigue abierta"
            );
        }
    }

    // A retry is answered by these rows: one too many would answer what never happened.
    void compare_commands(domain::Sequence events) {
        const std::uint64_t claimed = inspection_.claimed(id_);
        if (claimed == events) return;
        problem(
            "los comandos dicen haber hecho " + std::to_string(claimed) + " hechos y hay " +
            std::to_string(events)
        );
    }

    void compare_listing(const domain::Space& space) {
        const auto listed = inspection_.listed(id_);
        if (!listed) {
            problem("no está en la lista de espacios (space)");
            return;
        }
        if (space.head == 0) return;
        if (listed->kind != space.kind) {
            problem("la lista de espacios (space) dice que es de otro tipo");
        }
        if (listed->parent != space.parent) {
            problem("la lista de espacios (space) dice que es de otro espacio superior");
        }
    }

    // Without it nobody would wake the space (rule T6).
    void compare_deadline(const domain::Space& space) {
        const auto wanted = domain::due_at(space);
        const auto noted = inspection_.deadline(id_);
        if (noted == wanted) return;
        const auto text = [](const std::optional<domain::Instant>& at) {
            return at ? std::to_string(at->time_since_epoch().count()) : std::string{"nunca"};
        };
        problem("quiere despertar en " + text(wanted) + " y deadline dice " + text(noted));
    }

    void compare_members(const domain::Space& space) {
        const auto rows = inspection_.members(id_);
        for (const auto& [person, roles] : space.members) {
            const auto row = rows.find(person);
            if (row == rows.end()) {
                problem(
                    "la persona " + std::to_string(number(person)) +
                    " es integrante y no está en membership"
                );
            } else if (row->second != roles) {
                problem(
                    "la persona " + std::to_string(number(person)) +
                    " tiene otros roles en membership"
                );
            }
        }
        for (const auto& row : rows) {
            if (space.members.contains(row.first)) continue;
            problem(
                "la persona " + std::to_string(number(row.first)) +
                " está en membership y no es integrante"
            );
        }
    }

    // Older messages are not part of the state of a space: whoever decides asks for them, too.
    void recall_what_it_is_about(domain::Space& space, const domain::Recorded& event) {
        std::optional<domain::ContributionId> wanted;
        if (const auto* posted = std::get_if<domain::MessagePosted>(&event.event)) {
            wanted = posted->reply_to;
        } else if (const auto* edited = std::get_if<domain::MessageEdited>(&event.event)) {
            // Whom it mentioned before is told no more.
            if (!edited->mentions.empty()) wanted = edited->message;
        }
        if (!wanted || space.knows(*wanted)) return;
        std::optional<domain::Message> message;
        for (const storage::StoredEvent& stored : log_.about(id_, {&*wanted, 1})) {
            const auto about = app::from_stored(stored);
            if (about && about->seq < event.seq) domain::evolve(message, *about);
        }
        if (space.recalled.size() >= recalled_max) space.recalled.clear();
        if (message) space.recalled.insert_or_assign(*wanted, std::move(*message));
    }

    // Old ones are let go by person, and nothing is missed of what was before anybody was told.
    void compare_notices() {
        const auto rows = inspection_.notices(id_);
        const auto floors = inspection_.notice_floors();
        const auto let_go = [&](domain::PersonId person, domain::Instant at) {
            const auto own = floors.find(person);
            const auto all = floors.find(domain::PersonId{});
            return (own != floors.end() && at <= own->second) ||
                   (all != floors.end() && at <= all->second);
        };
        for (const auto& [of, notice] : concerned_) {
            const auto row = rows.find(of);
            if (row != rows.end() ? row->second == notice : let_go(of.second, notice.at)) continue;
            problem(
                "el aviso del hecho " + std::to_string(of.first) + " a la persona " +
                std::to_string(number(of.second)) +
                (row == rows.end() ? " falta" : " no es el que resulta del registro")
            );
            if (mend_) notices_.put(id_, of.first, of.second, notice.at, notice.kind);
        }
        for (const auto& row : rows) {
            if (concerned_.contains(row.first)) continue;
            problem(
                "el aviso del hecho " + std::to_string(row.first.first) + " a la persona " +
                std::to_string(number(row.first.second)) + " no resulta del registro"
            );
            if (mend_) notices_.drop(id_, row.first.first, row.first.second);
        }
    }

    using Inspection = storage::postgres::Inspection;

    storage::EventLog& log_;
    storage::postgres::Inspection inspection_;
    storage::postgres::NoticeMending notices_;
    storage::postgres::AuthorMending authors_;
    domain::SpaceId id_;
    bool mend_;
    std::map<Inspection::NoticeOf, Inspection::Noticed> concerned_;  // as it follows from the log
    std::optional<storage::postgres::Inspection::Saved> saved_;
    std::map<domain::Uuid, std::vector<domain::Sequence>> answers_;  // by thread
    std::set<storage::Reacted> reactions_;
    std::set<domain::Uuid> anonymous_;                    // contributions that were made so
    std::map<domain::Uuid, domain::CommandId> attached_;  // by the file: what brought it
    std::vector<std::string> problems_;
    bool whole_{true};
};

}  // namespace

int verify(const support::Config& config, const TaskArguments& asked) {
    OpenedDatabase opened{config};
    std::size_t checked = 0;
    std::size_t wrong = 0;
    const auto check = [&](domain::SpaceId space) {
        ++checked;
        const auto problems = SpaceCheck{opened, space, asked.has("mend")}.run();
        if (!problems.empty()) ++wrong;
        for (const std::string& problem : problems) {
            std::printf(
                "espacio %llu: %s\n",
                static_cast<unsigned long long>(number(space)),
                problem.c_str()
            );
        }
    };
    if (const auto one = asked.number("space")) {
        if (!opened.directory.space(domain::SpaceId{*one})) {
            throw WrongArguments("--space: ese espacio no existe");
        }
        check(domain::SpaceId{*one});
    } else {
        storage::postgres::Inspection inspection{opened.database};
        domain::SpaceId after{};
        for (;;) {
            const auto spaces = inspection.spaces(after, page);
            for (const domain::SpaceId space : spaces) check(space);
            if (spaces.size() < page) break;
            after = spaces.back();
        }
    }
    std::printf("%zu espacios revisados, %zu con problemas\n", checked, wrong);
    if (!asked.number("space")) {
        wrong += check_files(opened.database);
        wrong += check_templates(opened.database);
    }
    return wrong == 0 ? 0 : 1;
}

}  // namespace urdimbre::operators
