#include "server/app/conversation_template.hpp"
#include "server/domain/conversation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace urdimbre::app {
namespace {

using domain::Authorship;
using domain::Duty;
using domain::Family;
using domain::Grant;
using domain::KindId;
using domain::Need;
using domain::Phase;
using domain::Protocol;
using domain::Requirement;
using domain::RoleId;
using domain::TurnPolicy;
using domain::Visibility;

bool has(const auto& list, const auto& what) { return std::ranges::find(list, what) != list.end(); }

std::string indexed(std::string_view name, std::size_t index) {
    return std::string{name} + "[" + std::to_string(index) + "]";
}

bool is_evidence(Family family) {
    return family == Family::context || family == Family::observation || family == Family::answer;
}

// Goes through a protocol from its roles to its last phase. Ids that are empty were wrong in the
// document and have their problem already.
class Inspection {
  public:
    explicit Inspection(const Protocol& protocol) : protocol_(protocol) {}

    std::vector<Problem> run() && {
        roles();
        kinds();
        if (protocol_.succession < protocol_.grace) {
            note("succession_seconds", Fault::succession_before_grace);
        }
        if (protocol_.preparation) form(*protocol_.preparation);
        std::set<std::string> ids;
        for (std::size_t i = 0; i < protocol_.phases.size(); ++i) {
            const Phase& one = protocol_.phases[i];
            unique(ids, one.id, indexed("phases", i) + ".id");
            phase(one, indexed("phases", i));
            evidence_so_far_ = evidence_so_far_ || brings_evidence(one, false);
            if (one.visibility != Visibility::author_only) seen_so_far(one);
        }
        if (!protocol_.phases.empty()) unused_kinds();
        return std::move(problems_);
    }

  private:
    void note(std::string place, Fault fault) {
        problems_.push_back({.place = std::move(place), .fault = fault, .values = {}});
    }

    void note(std::string place, Fault fault, std::string_view what) {
        problems_.push_back(
            {.place = std::move(place), .fault = fault, .values = {{"what", std::string{what}}}}
        );
    }

    void unique(std::set<std::string>& seen, const std::string& id, std::string place) {
        if (!id.empty() && !seen.insert(id).second) note(std::move(place), Fault::id_twice, id);
    }

    void roles() {
        std::set<std::string> ids;
        std::size_t needed = 0;
        bool facilitated = false;
        bool facilitator_needed = true;  // beside the seats that have to be taken
        for (std::size_t i = 0; i < protocol_.roles.size(); ++i) {
            const domain::SeatRole& role = protocol_.roles[i];
            const std::string place = indexed("roles", i);
            unique(ids, role.id, place + ".id");
            if (role.seats_max == 0) {
                note(place + ".seats_max", Fault::role_nobody_holds, role.id);
            } else if (role.seats_min > role.seats_max) {
                note(place + ".seats_min", Fault::seats_reversed);
            }
            needed += role.seats_min;
            facilitated = facilitated || role.duty == Duty::facilitates;
            if (role.duty == Duty::facilitates && role.seats_min > 0) facilitator_needed = false;
        }
        if (!facilitated) note("roles", Fault::no_facilitator);
        if (needed + (facilitator_needed ? 1 : 0) > domain::Conversation::seats_max) {
            problems_.push_back(
                {.place = "roles",
                 .fault = Fault::seats_beyond_session,
                 .values = {{"most", std::to_string(domain::Conversation::seats_max)}}}
            );
        }
    }

    // Rule C37. What locks has something that is required, or it locks nothing.
    void form(const domain::Preparation& form) {
        std::set<std::string> ids;
        bool requires_something = false;
        for (std::size_t i = 0; i < form.fields.size(); ++i) {
            unique(ids, form.fields[i].id, "preparation." + indexed("fields", i) + ".id");
            requires_something = requires_something || form.fields[i].required;
        }
        each_role(form.fills, "preparation.fills");
        each_role(form.shows, "preparation.shows");
        if (form.lock && !requires_something) note("preparation.lock", Fault::form_locks_nothing);
    }

    void kinds() {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < protocol_.kinds.size(); ++i) {
            unique(ids, protocol_.kinds[i].id, indexed("kinds", i) + ".id");
        }
    }

    // Declared, or noted: a list that could not be read at all declares nothing and accuses nobody.
    void declared_role(const RoleId& role, std::string place) {
        if (role.empty() || protocol_.roles.empty() || protocol_.role(role)) return;
        note(std::move(place), Fault::role_undeclared, role);
    }

    void declared_kind(const KindId& kind, std::string place) {
        used_.insert(kind);
        if (kind.empty() || protocol_.kinds.empty() || protocol_.kind(kind)) return;
        note(std::move(place), Fault::kind_undeclared, kind);
    }

    void each_role(const std::vector<RoleId>& ids, const std::string& place) {
        for (std::size_t i = 0; i < ids.size(); ++i) declared_role(ids[i], indexed(place, i));
        repeated(ids, place);
    }

    void each_kind(const std::vector<KindId>& ids, const std::string& place) {
        for (std::size_t i = 0; i < ids.size(); ++i) declared_kind(ids[i], indexed(place, i));
        repeated(ids, place);
    }

    void repeated(const std::vector<std::string>& ids, const std::string& place) {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (!ids[i].empty() && !seen.insert(ids[i]).second) {
                note(indexed(place, i), Fault::repeated, ids[i]);
            }
        }
    }

    template <class Enum>
    void repeated(const std::vector<Enum>& values, const std::string& place) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::find(
                    values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i), values[i]
                ) != values.begin() + static_cast<std::ptrdiff_t>(i)) {
                note(indexed(place, i), Fault::repeated, "");
            }
        }
    }

    void phase(const Phase& one, const std::string& place) {
        for (std::size_t i = 0; i < one.grants.size(); ++i) {
            grant(one, one.grants[i], place + "." + indexed("grants", i));
        }
        across_grants(one, place);
        each_role(one.silent, place + ".silent");
        first_speaker(one, place + ".speaks_first");
        for (std::size_t i = 0; i < one.requires_.size(); ++i) {
            requirement(one, i, place + "." + indexed("requires", i));
        }
        if (one.exits.empty()) note(place + ".exits", Fault::phase_without_exit);
        repeated(one.exits, place + ".exits");
        if (one.authorship != Authorship::named) anonymity(one, place);
        if (one.breakouts) groups(*one.breakouts, place + ".breakouts");
        if (one.poll) poll(one, *one.poll, place + ".poll");
        if (one.board) each_kind(one.board->kinds, place + ".board.kinds");
        if (one.gallery) gallery(one, *one.gallery, place + ".gallery");
    }

    void grant(const Phase& phase, const Grant& grant, const std::string& place) {
        each_role(grant.roles, place + ".roles");
        each_kind(grant.kinds, place + ".kinds");
        repeated(grant.needs, place + ".needs");
        for (std::size_t i = 0; i < grant.roles.size(); ++i) {
            if (!grant.roles[i].empty() && phase.silences(grant.roles[i])) {
                note(indexed(place + ".roles", i), Fault::silent_role_speaks, grant.roles[i]);
            }
        }
        if (grant.equal) equal(phase, grant, place);
        if (grant.turn && *grant.turn > phase.lasts) {
            note(place + ".turn_seconds", Fault::turn_longer_than_phase);
        }
        const bool can_rest = evidence_so_far_ || brings_evidence(phase, true);
        if (has(grant.needs, Need::evidence) && !can_rest) {
            note(place + ".needs", Fault::evidence_impossible);
        }
    }

    // Rule C129. Equal time is a turn of the same length for each, and all of them fit.
    void equal(const Phase& phase, const Grant& grant, const std::string& place) {
        if (grant.policy != TurnPolicy::round || !grant.turn) {
            note(place + ".equal", Fault::equal_without_turns);
            return;
        }
        std::uint64_t parties = 0;
        for (const RoleId& id : grant.roles) {
            const domain::SeatRole* role = protocol_.role(id);
            if (role) parties += role->shared ? std::min(role->seats_max, 1u) : role->seats_max;
        }
        if (static_cast<std::uint64_t>(grant.turn->count()) * parties >
            static_cast<std::uint64_t>(phase.lasts.count())) {
            note(place + ".turn_seconds", Fault::equal_beyond_phase);
        }
    }

    // Can what this phase brings be pointed at: from later phases, or while it lasts?
    bool brings_evidence(const Phase& phase, bool meanwhile) const {
        const bool shown = meanwhile ? phase.visibility == Visibility::live
                                     : phase.visibility != Visibility::author_only;
        return shown && std::ranges::any_of(phase.grants, [&](const Grant& grant) {
                   if (meanwhile && has(grant.needs, Need::evidence)) return false;
                   return std::ranges::any_of(grant.kinds, [&](const KindId& id) {
                       const domain::ContributionKind* kind = protocol_.kind(id);
                       return kind && is_evidence(kind->family);
                   });
               });
    }

    // A hand that is raised is raised in one grant, and a contribution is held against one.
    void across_grants(const Phase& phase, const std::string& place) {
        std::set<RoleId> passed;
        std::set<std::pair<RoleId, KindId>> given;
        for (std::size_t i = 0; i < phase.grants.size(); ++i) {
            const Grant& grant = phase.grants[i];
            const std::string where = place + "." + indexed("grants", i);
            const std::set<RoleId> roles{grant.roles.begin(), grant.roles.end()};
            const std::set<KindId> kinds{grant.kinds.begin(), grant.kinds.end()};
            for (const RoleId& role : roles) {
                if (role.empty()) continue;
                if (grant.policy != TurnPolicy::open && !passed.insert(role).second) {
                    note(where + ".roles", Fault::word_ambiguous, role);
                }
                for (const KindId& kind : kinds) {
                    if (!kind.empty() && !given.emplace(role, kind).second) {
                        note(where + ".kinds", Fault::kind_granted_twice, kind);
                    }
                }
            }
        }
    }

    // Others would wait for ever for somebody whose contribution nobody may see.
    void first_speaker(const Phase& phase, const std::string& place) {
        if (!phase.speaks_first || phase.speaks_first->empty()) return;
        const RoleId& role = *phase.speaks_first;
        declared_role(role, place);
        const bool speaks = std::ranges::any_of(phase.grants, [&](const Grant& grant) {
            return has(grant.roles, role) &&
                   std::ranges::any_of(grant.kinds, [&](const KindId& id) {
                       const domain::ContributionKind* kind = protocol_.kind(id);
                       return !kind || kind->family != Family::note;
                   });
        });
        if (!speaks || phase.silences(role) || phase.visibility == Visibility::author_only) {
            note(place, Fault::first_speaker_cannot_speak, role);
        }
    }

    // How many contributions of a kind the phase lets in, all seats taken.
    std::uint64_t most_of(const Phase& phase, const KindId& kind) const {
        const domain::ContributionKind* declared = protocol_.kind(kind);
        if (declared && declared->family == Family::note) return 0;
        if (phase.visibility == Visibility::author_only) return 0;
        std::uint64_t most = 0;
        for (const Grant& grant : phase.grants) {
            if (!has(grant.kinds, kind)) continue;
            for (const RoleId& id : grant.roles) {
                const domain::SeatRole* role = protocol_.role(id);
                if (!role || phase.silences(id)) continue;
                const std::uint64_t parties =
                    role->shared ? std::min(role->seats_max, 1u) : role->seats_max;
                most += parties * grant.contributions.value_or(domain::limits::at_least_max);
            }
        }
        return most;
    }

    void requirement(const Phase& phase, std::size_t index, const std::string& place) {
        const Requirement& one = phase.requires_[index];
        declared_kind(one.kind, place + ".kind");
        if (one.kind.empty()) return;
        const auto before = phase.requires_.begin() + static_cast<std::ptrdiff_t>(index);
        if (std::find_if(phase.requires_.begin(), before, [&](const Requirement& other) {
                return other.kind == one.kind;
            }) != before) {
            note(place + ".kind", Fault::repeated, one.kind);
        }
        if (most_of(phase, one.kind) < one.at_least) {
            note(place, Fault::requirement_impossible, one.kind);
        }
    }

    bool commits(const Grant& grant) const {
        return std::ranges::any_of(grant.kinds, [&](const domain::KindId& id) {
            const domain::ContributionKind* kind = protocol_.kind(id);
            return kind && kind->family == domain::Family::commitment;
        });
    }

    // Rule C47. Who speaks when, and who takes something on, tells who somebody is.
    void anonymity(const Phase& phase, const std::string& place) {
        std::uint64_t authors = 0;
        std::set<RoleId> counted;
        for (std::size_t i = 0; i < phase.grants.size(); ++i) {
            const Grant& grant = phase.grants[i];
            const std::string where = place + "." + indexed("grants", i);
            if (grant.policy != TurnPolicy::open) {
                note(where + ".turns", Fault::anonymity_with_turns);
            }
            if (has(grant.needs, Need::owner)) note(where + ".needs", Fault::anonymity_with_owner);
            if (phase.authorship == Authorship::anonymous && commits(grant)) {
                note(where + ".kinds", Fault::anonymity_with_commitments);
            }
            for (const RoleId& id : grant.roles) {
                const domain::SeatRole* role = protocol_.role(id);
                if (role && counted.insert(id).second) authors += role->seats_max;
            }
        }
        if (phase.speaks_first) note(place + ".speaks_first", Fault::anonymity_with_order);
        if (phase.authorship == Authorship::anonymous_while_hidden &&
            phase.visibility != Visibility::at_end) {
            note(place + ".authorship", Fault::anonymity_not_hidden);
        }
        if (!phase.grants.empty() && authors < 3) {
            note(place + ".authorship", Fault::few_authors);
        }
    }

    void groups(const domain::Breakouts& groups, const std::string& place) {
        declared_role(groups.facilitates, place + ".facilitates");
        declared_role(groups.speaks, place + ".speaks");
        if (groups.size_min > groups.size_max) {
            note(place + ".size_min", Fault::group_sizes_reversed);
        }
    }

    // Rules C54, C81 to C84.
    void poll(const Phase& phase, const domain::Poll& poll, const std::string& place) {
        each_role(poll.roles, place + ".roles");
        if (poll.options_of && !poll.options_of->empty()) {
            const KindId& kind = *poll.options_of;
            declared_kind(kind, place + ".options_of");
            // A consent is about what was there when the phase began.
            const bool meanwhile = poll.shape != domain::PollShape::consent &&
                                   phase.visibility == Visibility::live && brings(phase, kind);
            if (protocol_.kind(kind) && !seen_.contains(kind) && !meanwhile) {
                note(place + ".options_of", Fault::poll_options_unseen, kind);
            }
        }
        const bool one_answer = poll.shape == domain::PollShape::single ||
                                poll.shape == domain::PollShape::scale ||
                                poll.shape == domain::PollShape::consent;
        if (one_answer && poll.votes > 1) {
            note(place + ".votes", Fault::poll_votes_unwanted);
        } else if (poll.options > 0 && poll.votes > poll.options) {
            note(place + ".votes", Fault::poll_votes_beyond_options);
        }
        if (poll.named && phase.authorship != Authorship::named) {
            note(place + ".named", Fault::anonymity_with_names);
        }
    }

    // Rules C140 to C146. The public asks, votes and speaks in the open, with names, and reacts to
    // a stage: where something is hidden, private or silent there is nothing for it.
    void gallery(const Phase& phase, const domain::Gallery& gallery, const std::string& place) {
        const bool asks =
            gallery.reactions || gallery.questions || gallery.votes || gallery.speakers;
        if (!asks) note(place, Fault::gallery_asks_nothing);
        if (phase.visibility != Visibility::live || phase.authorship != Authorship::named ||
            phase.breakouts || phase.grants.empty()) {
            note(place, Fault::gallery_needs_open_phase);
        }
        if (protocol_.confidential) note(place, Fault::gallery_of_private_session);
        questions_so_far_ = questions_so_far_ || gallery.questions;
        if (gallery.votes && !questions_so_far_) {
            note(place + ".votes", Fault::gallery_votes_on_nothing);
        }
        if (!gallery.speakers) return;
        const std::string speakers = place + ".speakers";
        const std::vector<KindId>& kinds = gallery.speakers->kinds;
        each_kind(kinds, speakers + ".kinds");
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            const domain::ContributionKind* kind = protocol_.kind(kinds[i]);
            if (kind && kind->family == Family::note) {
                note(indexed(speakers + ".kinds", i), Fault::gallery_brings_notes, kinds[i]);
            }
        }
        if (gallery.speakers->turn && *gallery.speakers->turn > phase.lasts) {
            note(speakers + ".turn_seconds", Fault::turn_longer_than_phase);
        }
    }

    // By anybody, for others to see.
    bool brings(const Phase& phase, const KindId& kind) const { return most_of(phase, kind) > 0; }

    void seen_so_far(const Phase& phase) {
        for (const domain::ContributionKind& kind : protocol_.kinds) {
            if (brings(phase, kind.id)) seen_.insert(kind.id);
        }
    }

    // Notes are allowed in every phase without being named (rule C31).
    void unused_kinds() {
        for (std::size_t i = 0; i < protocol_.kinds.size(); ++i) {
            const domain::ContributionKind& kind = protocol_.kinds[i];
            if (!kind.id.empty() && kind.family != Family::note && !used_.contains(kind.id)) {
                note(indexed("kinds", i), Fault::kind_unused, kind.id);
            }
        }
    }

    const Protocol& protocol_;
    std::vector<Problem> problems_;
    std::set<KindId> used_;
    std::set<KindId> seen_;  // kinds that everybody may have seen before the present phase
    bool evidence_so_far_{};
    bool questions_so_far_{};
};

}  // namespace

std::vector<Problem> validate(const Protocol& protocol) { return Inspection{protocol}.run(); }

}  // namespace urdimbre::app
