#include "server/app/acta_markdown.hpp"

#include "server/app/acta_markdown_parts.hpp"
#include "server/app/acta_questions.hpp"
#include "server/app/markdown_words.hpp"

#include <algorithm>

namespace urdimbre::app {
namespace {

using wire::Contribution;
using wire::IncidentKind;

class Document {
  public:
    explicit Document(const ActaReading& reading) : reading_(reading), acta_(reading.acta()) {}

    std::string write() {
        head();
        form();
        out_ += materials_markdown(reading_);
        question();
        commitments();
        out_ += polls_markdown(reading_);
        out_ += questions_markdown(reading_);
        closing();
        pending();
        people("acta_participants", reading_.participants());
        people("acta_groups", reading_.groups());
        conversation();
        times();
        departures();
        answers();
        paragraph("---");
        paragraph(reading_.text("acta_foot"));
        return std::move(out_);
    }

  private:
    void paragraph(std::string_view text) { out_.append(text).append("\n\n"); }
    void heading(std::string_view level, std::string_view text) {
        paragraph(std::string{level} + " " + inline_words(text));
    }
    void quote(std::string_view words) { paragraph("> " + markdown_words(words, "> ")); }

    void head() {
        heading("#", acta_.title);
        paragraph(
            reading_.text("acta_kicker", {{"template", inline_words(reading_.conversation())}})
        );
        std::uint64_t used = 0;
        for (const wire::ActaPhase& phase : acta_.phases) used += phase.used;
        const std::string lasted = over_days() ? "" : " · " + reading_.minutes(used);
        const auto zone = reading_.document_text("zone", {{"zone", reading_.time().zone()}});
        paragraph(reading_.when() + " (" + zone + ")" + lasted);
        mode();
        if (acta_.ending != wire::Ending::completed) {
            const bool abandoned = acta_.ending == wire::Ending::abandoned;
            paragraph(reading_.text(abandoned ? "acta_abandoned" : "acta_ended_early"));
        }
        said_beforehand("acta_goal", reading_.goal());
        said_beforehand("said_what", reading_.what());
        said_beforehand("said_how", reading_.how());
        out_ += lacks_markdown(reading_);
    }

    void said_beforehand(std::string_view title, const std::string& words) {
        if (words.empty()) return;
        heading("##", reading_.text(title));
        quote(words);
    }

    bool over_days() const { return acta_.mode == wire::SessionMode::asynchronous; }

    // How its people met, and what came after its time.
    void mode() {
        if (!acta_.mode) return;
        std::string sentence = reading_.text("acta_mode_asynchronous");
        if (!over_days() && acta_.closes && !acta_.closes->empty()) {
            sentence = reading_.text(
                "acta_mode_hybrid",
                {{"until", reading_.time().in_full(acta_.closes->front())},
                 {"closed", reading_.time().in_full(acta_.ended_at)}}
            );
        }
        const auto late = std::ranges::count_if(acta_.contributions, &Contribution::late);
        if (late > 0) {
            sentence += " " + reading_.counted("acta_came_late", static_cast<std::uint64_t>(late));
        }
        paragraph(sentence);
    }

    // What was filled in before it began.
    void form() {
        if (!acta_.form || acta_.form->empty()) return;
        heading("##", reading_.form().title);
        for (const wire::FormAnswer& one : *acta_.form) {
            const auto field = reading_.form().fields.find(one.field);
            const bool named = field != reading_.form().fields.end();
            heading("###", named ? field->second : one.field);
            quote(one.text.value_or(reading_.text("erased")));
            paragraph("— " + inline_words(reading_.name_of(one.by)));
        }
    }

    // What was to be thought over: as it was, and as it became.
    void question() {
        for (const wire::Rethought& each : acta_.rethought) {
            const Contribution* before = reading_.find(each.before);
            const Contribution* after = reading_.find(each.after);
            if (!before || !before->text) continue;
            heading("##", reading_.kind_named(each.kind));
            paragraph("**" + reading_.text("acta_before") + "**");
            quote(*before->text);
            files(*before, "");
            corrections(before->id, "");
            if (after && before->author != after->author) by(*before);
            paragraph("**" + reading_.text("acta_after") + "**");
            if (!after) {
                paragraph(reading_.text("acta_not_rethought"));
                continue;
            }
            quote(reading_.words_of(*after));
            files(*after, "");
            by(*after);
            corrections(after->id, "");
        }
    }

    void by(const Contribution& one) {
        paragraph("— " + inline_words(reading_.name_of(one.author)));
    }

    void files(const Contribution& one, std::string_view indent) {
        if (!one.attachments || one.attachments->empty()) return;
        std::string names;
        for (const wire::Attachment& each : *one.attachments) {
            if (!names.empty()) names += ", ";
            names += inline_words(each.name);
        }
        const bool single = one.attachments->size() == 1;
        out_.append(indent).append(
            reading_.text(single ? "acta_files_one" : "acta_files_other", {{"names", names}})
        );
        out_ += "\n\n";
    }

    std::string due(const std::optional<std::uint32_t>& day) const {
        if (!day) return {};
        return " · " + reading_.text("acta_due", {{"day", reading_.time().day_in_full(*day)}});
    }

    void commitments() {
        heading("##", reading_.text("acta_commitments"));
        const auto all = reading_.chosen(acta_.commitments);
        if (all.empty()) return paragraph(reading_.text("acta_no_commitments"));
        for (const Contribution* one : all) {
            paragraph("- " + markdown_words(reading_.words_of(*one), "  "));
            const std::string owners = one->owners.empty() ? reading_.text("acta_nobody_owns")
                                                           : reading_.names_of(one->owners);
            files(*one, "  ");
            paragraph(
                "  **" + inline_words(owners) + "**" + due(one->due) +
                (one->late ? " · " + reading_.text("acta_late") : "")
            );
            details(one->id);
            corrections(one->id, "  ");
        }
    }

    void closing() {
        if (acta_.closing.empty()) return;
        heading("##", reading_.text("acta_closing"));
        kinds(reading_.by_kind(reading_.chosen(acta_.closing)), "###");
    }

    void kinds(const std::vector<ActaReading::KindPart>& parts, std::string_view level) {
        for (const ActaReading::KindPart& part : parts) {
            heading(level, part.title);
            for (const ActaReading::Said& each : part.said) said(each, "");
        }
    }

    void said(const ActaReading::Said& each, const std::string& indent) {
        const Contribution& one = *each.one;
        const std::string inner = indent + "  ";
        out_ += indent + "- ";
        if (one.withdrawn) {
            paragraph("*" + inline_words(reading_.words_of(one)) + "*");
        } else {
            paragraph(markdown_words(reading_.words_of(one), inner));
            ground(one, inner);
            files(one, inner);
            paragraph(inner + "— " + inline_words(reading_.name_of(one.author)) + signs(one));
        }
        corrections(one.id, inner);
        for (const ActaReading::Said& answer : each.answers) said(answer, inner);
    }

    void corrections(const std::optional<wire::Uuid>& of, const std::string& indent) {
        for (const wire::Correction* one : reading_.corrections(of)) {
            paragraph(indent + "**" + inline_words(reading_.correction_head(*one)) + "**");
            if (const auto words = reading_.correction_words(*one)) {
                paragraph(indent + "> " + markdown_words(*words, indent + "> "));
            }
        }
    }

    // What those who took part say of the acta itself.
    void answers() {
        heading("##", reading_.text("acta_answers"));
        if (!acta_.confirmed) paragraph(reading_.text("acta_nobody_confirmed"));
        for (const wire::Confirmation& one :
             acta_.confirmed.value_or(std::vector<wire::Confirmation>{})) {
            out_ += "- " + reading_.text(
                               "acta_confirmed_by",
                               {{"name", inline_words(reading_.name_of(one.person))},
                                {"when", reading_.time().in_full(one.at)}}
                           );
            if (reading_.confirmed_before(one))
                out_ += " " + reading_.text("acta_confirmed_before");
            out_ += "\n";
        }
        if (acta_.confirmed) out_ += "\n";
        corrections({}, "");
    }

    void ground(const Contribution& one, const std::string& indent) {
        const Contribution* ground = reading_.find(one.rests_on);
        if (!ground || !ground->text) return;
        const std::string name = inline_words(reading_.name_of(ground->author));
        const std::string text = inline_words(*ground->text);
        paragraph(indent + reading_.text("acta_rests_on", {{"name", name}, {"text", text}}));
    }

    std::string signs(const Contribution& one) const {
        std::string out;
        // Where the phase has groups, it stands under its own.
        if (one.group && !reading_.has_groups(one.phase)) {
            out += " · " + reading_.group_title(*one.group);
        }
        if (one.late) out += " · " + reading_.text("acta_late");
        if (const auto before = reading_.kind_before(one)) {
            const std::string kind = inline_words(reading_.kind_named(*before));
            out += " · " + reading_.text("acta_reclassified", {{"kind", kind}});
        }
        return out;
    }

    void pending() {
        if (acta_.pending.empty()) return;
        heading("##", reading_.text("acta_pending"));
        for (const wire::CommitmentTold& one : acta_.pending) {
            paragraph(
                "- " + markdown_words(one.text.value_or(reading_.text("commitment_gone")), "  ")
            );
            const std::string state{wire::name(one.commitment.state)};
            paragraph(
                "  **" + inline_words(reading_.names_of(one.commitment.owners)) + "** · " +
                reading_.text("commitment_" + state) + due(one.commitment.due)
            );
            if (one.note) paragraph("  > " + markdown_words(*one.note, "  > "));
            if (!one.evidence) continue;
            for (const wire::EvidenceTold& brought : *one.evidence) {
                paragraph("  " + evidence_line(brought.message));
            }
        }
    }

    // The words of a message that brought evidence, and what its files are called.
    std::string evidence_line(const wire::Message& message) const {
        std::string words = message.text ? markdown_words(*message.text, "  ") : std::string{};
        if (message.attachments) {
            for (const wire::Attachment& file : *message.attachments) {
                if (message.text == file.name) continue;
                if (!words.empty()) words += " · ";
                words += inline_words(file.name);
            }
        }
        return reading_.text("acta_evidence") + ": " + words;
    }

    void details(const wire::Uuid& commitment) {
        if (!acta_.details) return;
        for (const wire::CommitmentDetails& one : *acta_.details) {
            if (one.commitment != commitment) continue;
            detail("details_moves", one.moves);
            detail("details_evidence", one.evidence);
            detail("details_goal", one.goal);
        }
    }

    void detail(std::string_view called, const std::optional<std::string>& words) {
        if (!words) return;
        paragraph("  *" + reading_.text(called) + "*: " + markdown_words(*words, "  "));
    }

    void people(std::string_view title, const std::vector<ActaReading::Line>& lines) {
        if (lines.empty()) return;
        heading("##", reading_.text(title));
        for (const ActaReading::Line& line : lines) {
            out_ += "- **" + inline_words(line.title) + "**: " + inline_words(line.words) + "\n";
        }
        out_ += "\n";
    }

    void conversation() {
        const auto parts = reading_.said();
        if (parts.empty()) return;
        heading("##", reading_.text("acta_said"));
        for (const ActaReading::PhasePart& part : parts) {
            heading("###", std::to_string(part.place + 1) + ". " + part.title);
            for (const ActaReading::RoomPart& room : part.rooms) {
                if (room.group) heading("####", reading_.group_title(*room.group));
                kinds(room.kinds, room.group ? "#####" : "####");
            }
        }
    }

    void row(std::string_view first, std::string_view second, std::string_view third) {
        out_.append("| ").append(first).append(" | ").append(second).append(" | ").append(third);
        out_ += " |\n";
    }

    // The windows of phases of days: as planned, and as they were.
    void windows() {
        heading("##", reading_.text("acta_windows"));
        const LocalTime& time = reading_.time();
        row(reading_.text("acta_phase"),
            reading_.text("acta_window_planned"),
            reading_.text("acta_window_held"));
        row("---", "---", "---");
        for (std::size_t place = 0; place < reading_.phases().size(); ++place) {
            const bool planned = acta_.closes && place < acta_.closes->size();
            row(inline_words(reading_.phases()[place].title),
                planned ? time.in_full((*acta_.closes)[place]) : "",
                reading_.held(place));
        }
        out_ += "\n";
    }

    void times() {
        if (over_days()) return windows();
        heading("##", reading_.text("acta_times"));
        row(reading_.text("acta_phase"), reading_.text("acta_planned"), reading_.text("acta_used"));
        row("---", "--:", "--:");
        wire::ActaPhase sum;
        for (std::size_t i = 0; i < acta_.phases.size(); ++i) {
            const wire::ActaPhase& time = acta_.phases[i];
            const std::string title =
                i < reading_.phases().size() ? reading_.phases()[i].title : "";
            row(inline_words(title),
                reading_.minutes(time.planned),
                time.used == 0 ? reading_.text("acta_not_done") : reading_.minutes(time.used));
            sum.planned += time.planned;
            sum.used += time.used;
        }
        row("**" + reading_.text("acta_total") + "**",
            reading_.minutes(sum.planned),
            reading_.minutes(sum.used));
        out_ += "\n";
        paragraph(reading_.text("acta_times_hint"));
    }

    void departures() {
        const auto all = reading_.departures();
        if (all.empty()) return;
        heading("##", reading_.text("acta_departures"));
        for (const ActaReading::Departure& each : all) {
            const LocalTime& time = reading_.time();
            const wire::Instant at = each.incident->at;
            out_ += "- " + (acta_.mode ? time.in_full(at) : time.clock(at)) + " · " + told(each);
            out_ += "\n";
        }
        out_ += "\n";
    }

    // One departure from the plan as a sentence, with its reason.
    std::string told(const ActaReading::Departure& departure) const {
        const wire::ActaIncident& incident = *departure.incident;
        const auto person = [&](const std::optional<std::uint64_t>& id) {
            return id ? inline_words(reading_.name_of(id)) : std::string{};
        };
        const Contribution* one = reading_.find(incident.contribution);
        const auto phases = reading_.phases().size();
        const std::string phase =
            incident.phase < phases ? inline_words(reading_.phases()[incident.phase].title) : "";
        const std::string by = person(incident.by);
        const std::string whom = person(incident.person);
        const std::string kind =
            incident.kind ? inline_words(reading_.kind_named(*incident.kind)) : "";
        const std::string now = one ? inline_words(reading_.kind_named(one->kind)) : "";
        std::string time;
        if (departure.until) {
            const auto lasted = *departure.until - incident.at;
            time = reading_.minutes(static_cast<std::uint64_t>(lasted.count()));
        }
        std::string key{wire::name(incident.what)};
        if (incident.what == IncidentKind::ended && !incident.by) key = "abandoned";
        if (incident.what == IncidentKind::succeeded && !incident.by) key = "took_over";
        if (incident.what == IncidentKind::closed_early && !over_days()) key = "completing_closed";
        std::string sentence = reading_.text(
            "acta_incident_" + key,
            {{"phase", phase},
             {"by", by},
             {"person", whom},
             {"kind", kind},
             {"now", now},
             {"time", time}}
        );
        if (!incident.reason) return sentence;
        if (sentence.ends_with('.')) sentence.pop_back();
        const std::string reason = inline_words(*incident.reason);
        return reading_.text("acta_with_reason", {{"sentence", sentence}, {"reason", reason}});
    }

    const ActaReading& reading_;
    const wire::Acta& acta_;
    std::string out_;
};

}  // namespace

std::string acta_markdown(const ActaReading& reading) { return Document{reading}.write(); }

}  // namespace urdimbre::app
