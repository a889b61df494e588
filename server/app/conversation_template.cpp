#include "server/app/conversation_template.hpp"

#include "protocol/wire/json/tape.hpp"
#include "protocol/wire/text_rules.hpp"
#include "server/app/canonical_document.hpp"
#include "server/app/document_text.hpp"
#include "server/app/template_gallery.hpp"
#include "server/app/template_preparation.hpp"
#include "server/app/template_values.hpp"
#include "server/domain/conversation.hpp"

#include <algorithm>
#include <array>

namespace urdimbre::app {
namespace {

using domain::Grant;
using domain::Phase;
using domain::Protocol;
using wire::json::Node;
using wire::json::Tape;
using Words = std::string_view;

namespace limits = domain::limits;

// In the order of their enumerators.
constexpr std::array purposes{
    Words{"feedback"},
    Words{"dilemma"},
    Words{"classroom"},
    Words{"accompany"},
    Words{"together"},
    Words{"decide"},
    Words{"care"},
};
constexpr std::array duties{
    Words{"presents"},
    Words{"responds"},
    Words{"facilitates"},
    Words{"keeps_time"},
    Words{"speaks_for_group"},
    Words{"observes"},
};
constexpr std::array families{
    Words{"context"},
    Words{"question"},
    Words{"answer"},
    Words{"warm"},
    Words{"cool"},
    Words{"observation"},
    Words{"suggestion"},
    Words{"commitment"},
    Words{"process"},
    Words{"closing"},
    Words{"note"},
};
constexpr std::array policies{
    Words{"open"},
    Words{"single"},
    Words{"round"},
    Words{"queue"},
    Words{"quiet_first"},
};
constexpr std::array visibilities{Words{"live"}, Words{"at_end"}, Words{"author_only"}};
constexpr std::array authorships{
    Words{"named"},
    Words{"anonymous_while_hidden"},
    Words{"anonymous"},
};
constexpr std::array needs{Words{"evidence"}, Words{"date"}, Words{"owner"}};
constexpr std::array exits{Words{"time"}, Words{"facilitator"}, Words{"ready"}};
constexpr std::array shapes{
    Words{"single"},
    Words{"multiple"},
    Words{"scale"},
    Words{"rank"},
    Words{"words"},
    Words{"consent"},
};
// Each is a pair of text and background that can be read, by day and by night.
enum class Color : std::uint8_t { indigo, terracotta, moss, ochre, plum, teal, stone };
constexpr std::array colors{
    Words{"indigo"},
    Words{"terracotta"},
    Words{"moss"},
    Words{"ochre"},
    Words{"plum"},
    Words{"teal"},
    Words{"stone"},
};

constexpr DocumentBounds bounds{.code_points_max = Template::document_max, .depth_max = 12};
constexpr std::uint32_t version_max = 1'000'000;
constexpr std::size_t paragraph_max = 600;  // code points, as everything below
constexpr std::size_t sentence_max = 240;
constexpr std::size_t stem_max = 120;
constexpr std::size_t stems_max = 12;
constexpr std::size_t questions_max = 12;
constexpr std::size_t options_max = 12;

std::uint32_t count(std::chrono::seconds seconds) {
    return static_cast<std::uint32_t>(seconds.count());
}

// Reads a whole document. What it returns is only worth something when nothing was noted.
class DocumentReader {
  public:
    DocumentReader(const Tape& tape, std::vector<Problem>& problems) : values_(tape, problems) {}

    Template read() {
        Template read;
        const Node& root = values_.tape().root();
        const TemplateMembers of{
            values_,
            root,
            {"id",
             "version",
             "lang",
             "title",
             "purpose",
             "when",
             "minutes",
             "roles",
             "kinds",
             "phases"},
            {"serves", "grace_seconds", "succession_seconds", "preparation", "confidential"}
        };
        read.id = values_.id(of["id"]);
        read.version = values_.number(of["version"], 1, version_max).value_or(1);
        read.lang = values_.lang(of["lang"]);
        read.title = values_.title(of["title"]);
        read.purpose = prose(of["purpose"], paragraph_max);
        read.when = prose(of["when"], paragraph_max);
        serves(of["serves"], read.serves);
        Protocol& protocol = read.protocol;
        for (const Node* each : values_.list(of["roles"], 1, limits::roles_max)) {
            protocol.roles.push_back(role(*each));
        }
        for (const Node* each : values_.list(of["kinds"], 1, limits::kinds_max)) {
            protocol.kinds.push_back(kind(*each));
        }
        for (const Node* each : values_.list(of["phases"], 1, limits::phases_max)) {
            protocol.phases.push_back(phase(*each, read.outline));
        }
        protocol.grace =
            seconds(of["grace_seconds"], limits::grace_min, limits::grace_max, protocol.grace);
        protocol.succession = seconds(
            of["succession_seconds"],
            limits::succession_min,
            limits::succession_max,
            protocol.succession
        );
        if (const Node* form = of["preparation"])
            protocol.preparation = read_preparation(values_, *form);
        protocol.confidential = values_.yes(of["confidential"]);
        check_minutes(of["minutes"]);
        return read;
    }

  private:
    void serves(const Node* node, std::vector<Serves>& all) {
        for (const Node* each : values_.list(node, 1, Template::serves_max)) {
            const Serves one = values_.word(each, Serves::together, purposes);
            if (std::ranges::find(all, one) != all.end()) {
                values_.note(*each, Fault::repeated, {{"what", std::string{name(one)}}});
            }
            all.push_back(one);
        }
    }

    domain::SeatRole role(const Node& node) {
        const TemplateMembers of{
            values_,
            node,
            {"id", "title", "description", "duty", "seats_min", "seats_max"},
            {"shared"}
        };
        constexpr auto most = static_cast<std::uint32_t>(domain::Conversation::seats_max);
        domain::SeatRole role;
        role.id = values_.id(of["id"]);
        values_.title(of["title"]);
        values_.prose(of["description"], sentence_max);
        role.duty = values_.word(of["duty"], domain::Duty::responds, duties);
        role.seats_min = values_.number(of["seats_min"], 0, most).value_or(0);
        role.seats_max = values_.number(of["seats_max"], 0, most).value_or(most);
        role.shared = values_.yes(of["shared"]);
        return role;
    }

    domain::ContributionKind kind(const Node& node) {
        const TemplateMembers of{values_, node, {"id", "title", "family", "color"}, {"stems"}};
        domain::ContributionKind kind;
        kind.id = values_.id(of["id"]);
        values_.title(of["title"]);
        kind.family = values_.word(of["family"], domain::Family::process, families);
        values_.word(of["color"], Color::stone, colors);
        values_.lines(of["stems"], stems_max, stem_max);
        return kind;
    }

    Phase phase(const Node& node, std::vector<PhaseOutline>& outline) {
        const TemplateMembers of{
            values_,
            node,
            {"id", "title", "minutes", "purpose", "instructions", "grants", "visibility", "exits"},
            {"prompts",
             "silent",
             "speaks_first",
             "authorship",
             "requires",
             "breakouts",
             "poll",
             "board",
             "gallery"}
        };
        Phase phase;
        phase.id = values_.id(of["id"]);
        const std::string title = values_.title(of["title"]);
        values_.prose(of["purpose"], paragraph_max);
        values_.prose(of["instructions"], paragraph_max);
        values_.lines(of["prompts"], stems_max, sentence_max);
        phase.lasts = minutes(of["minutes"]);
        outline.push_back(
            {.title = title, .lasts = std::chrono::duration_cast<std::chrono::minutes>(phase.lasts)}
        );
        for (const Node* each : values_.list(of["grants"], 0, limits::grants_max)) {
            phase.grants.push_back(grant(*each));
        }
        phase.silent = values_.ids(of["silent"], 0, limits::roles_max);
        phase.speaks_first = optional_id(of["speaks_first"]);
        phase.visibility = values_.word(of["visibility"], domain::Visibility::live, visibilities);
        phase.authorship = values_.word(of["authorship"], domain::Authorship::named, authorships);
        for (const Node* each : values_.list(of["requires"], 0, limits::requirements_max)) {
            phase.requires_.push_back(requirement(*each));
        }
        for (const Node* each : values_.list(of["exits"], 0, exits.size())) {
            phase.exits.push_back(values_.word(each, domain::PhaseExit::time, exits));
        }
        if (const Node* groups = of["breakouts"]) phase.breakouts = breakouts(*groups);
        if (const Node* asked = of["poll"]) phase.poll = poll(*asked);
        if (const Node* shown = of["board"]) phase.board = board(*shown);
        if (const Node* asked = of["gallery"]) phase.gallery = read_gallery(values_, *asked);
        return phase;
    }

    Grant grant(const Node& node) {
        const TemplateMembers of{
            values_,
            node,
            {"roles", "kinds", "turns"},
            {"turn_seconds", "contributions", "characters", "needs", "equal"}
        };
        Grant grant;
        grant.roles = values_.ids(of["roles"], 1, limits::roles_max);
        grant.kinds = values_.ids(of["kinds"], 1, limits::kinds_max);
        grant.policy = values_.word(of["turns"], domain::TurnPolicy::open, policies);
        if (const auto turn = values_.number(
                of["turn_seconds"], count(limits::turn_min), count(limits::turn_max)
            )) {
            grant.turn = std::chrono::seconds{*turn};
        }
        grant.contributions = values_.number(of["contributions"], 1, limits::contributions_max);
        grant.characters =
            values_.number(of["characters"], limits::characters_min, limits::characters_max);
        for (const Node* each : values_.list(of["needs"], 0, needs.size())) {
            grant.needs.push_back(values_.word(each, domain::Need::evidence, needs));
        }
        grant.equal = values_.yes(of["equal"]);
        return grant;
    }

    domain::Requirement requirement(const Node& node) {
        const TemplateMembers of{values_, node, {"kind"}, {"at_least", "lock"}};
        return {
            .kind = values_.id(of["kind"]),
            .at_least = values_.number(of["at_least"], 1, limits::at_least_max).value_or(1),
            .lock = values_.yes(of["lock"]),
        };
    }

    domain::Breakouts breakouts(const Node& node) {
        const TemplateMembers of{
            values_, node, {"size_min", "size_max", "facilitates", "speaks"}, {"questions"}
        };
        values_.lines(of["questions"], questions_max, sentence_max);
        return {
            .size_min = values_.number(of["size_min"], 2, limits::group_max).value_or(2),
            .size_max =
                values_.number(of["size_max"], 2, limits::group_max).value_or(limits::group_max),
            .facilitates = values_.id(of["facilitates"]),
            .speaks = values_.id(of["speaks"]),
        };
    }

    domain::Poll poll(const Node& node) {
        const TemplateMembers of{
            values_,
            node,
            {"shape", "question", "roles"},
            {"options", "options_of", "votes", "named"}
        };
        domain::Poll poll;
        poll.shape = values_.word(of["shape"], domain::PollShape::words, shapes);
        values_.line(of["question"], sentence_max);
        poll.roles = values_.ids(of["roles"], 1, limits::roles_max);
        poll.options_of = optional_id(of["options_of"]);
        values_.lines(of["options"], options_max, sentence_max);
        poll.options = values_.elements(of["options"]);
        poll.votes = values_.number(of["votes"], 1, limits::votes_max).value_or(1);
        poll.named = values_.yes(of["named"]);
        check_options(node, of, poll.shape);
        return poll;
    }

    // Somebody chooses among what is there, and one option is no choice. Words have nothing to
    // choose from; a consent is about one contribution, or about what the question says.
    void check_options(const Node& node, const TemplateMembers& of, domain::PollShape shape) {
        const bool given = of["options"] || of["options_of"];
        const bool too_few = values_.elements(of["options"]) < 2;
        switch (shape) {
            case domain::PollShape::single:
            case domain::PollShape::multiple:
            case domain::PollShape::rank:
                if (too_few && !of["options_of"]) {
                    values_.note(node, Fault::poll_options_missing);
                }
                if (of["options"] && of["options_of"]) {
                    values_.note(*of["options_of"], Fault::poll_options_unwanted);
                }
                return;
            case domain::PollShape::scale:
                if (too_few) values_.note(node, Fault::poll_options_missing);
                if (of["options_of"]) {
                    values_.note(*of["options_of"], Fault::poll_options_unwanted);
                }
                return;
            case domain::PollShape::words:
                if (given) {
                    const Node* options = of["options"] ? of["options"] : of["options_of"];
                    values_.note(*options, Fault::poll_options_unwanted);
                }
                return;
            case domain::PollShape::consent:
                if (of["options"]) {
                    values_.note(*of["options"], Fault::poll_options_unwanted);
                }
                return;
        }
    }

    domain::Board board(const Node& node) {
        const TemplateMembers of{values_, node, {"kinds"}, {}};
        return {.kinds = values_.ids(of["kinds"], 1, limits::kinds_max)};
    }

    std::string prose(const Node* node, std::size_t most) {
        values_.prose(node, most);
        return node ? std::string{node->text} : std::string{};
    }

    std::optional<std::string> optional_id(const Node* node) {
        if (!node) return {};
        return values_.id(node);
    }

    std::chrono::seconds seconds(
        const Node* node,
        std::chrono::seconds least,
        std::chrono::seconds most,
        std::chrono::seconds standard
    ) {
        const auto number = values_.number(node, count(least), count(most));
        return number ? std::chrono::seconds{*number} : standard;
    }

    std::chrono::seconds minutes(const Node* node) {
        const auto number = values_.number(
            node,
            static_cast<std::uint32_t>(limits::phase_min.count()),
            static_cast<std::uint32_t>(limits::phase_max.count())
        );
        if (!number) {
            every_phase_timed_ = false;
            return limits::phase_min;
        }
        minutes_ += *number;
        return std::chrono::minutes{*number};
    }

    // The minutes of the phases add up to those of the template (rule C5).
    void check_minutes(const Node* node) {
        constexpr auto most = static_cast<std::uint32_t>(
            limits::phases_max * static_cast<std::size_t>(limits::phase_max.count())
        );
        const auto whole = values_.number(node, 1, most);
        if (whole && minutes_ > 0 && every_phase_timed_ && *whole != minutes_) {
            values_.note(*node, Fault::minutes_do_not_add_up, {{"what", std::to_string(minutes_)}});
        }
    }

    TemplateValues values_;
    std::uint64_t minutes_{};
    bool every_phase_timed_{true};
};

}  // namespace

std::string_view name(Serves serves) { return purposes.at(static_cast<std::size_t>(serves)); }

TemplateReading read_template(std::string_view json) {
    return read_document<TemplateReading>(json, bounds, [](const Tape& tape, auto& problems) {
        auto found = DocumentReader{tape, problems}.read();
        std::ranges::move(validate(found.protocol), std::back_inserter(problems));
        return found;
    });
}

}  // namespace urdimbre::app
