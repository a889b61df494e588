#include "server/app/acta_markdown_parts.hpp"

#include "server/app/markdown_words.hpp"

#include <algorithm>
#include <array>

namespace urdimbre::app {
namespace {

class Polls {
  public:
    explicit Polls(const ActaReading& reading) : reading_(reading), acta_(reading.acta()) {}

    std::string write() {
        if (acta_.polls.empty()) return {};
        paragraph("## " + inline_words(reading_.text("acta_polls")));
        for (const wire::PollResult& result : acta_.polls) {
            if (result.phase >= reading_.phases().size()) continue;
            const ActaReading::Phase& phase = reading_.phases()[result.phase];
            if (!phase.poll) continue;
            const std::string place = std::to_string(result.phase + 1);
            paragraph("### " + inline_words(place + ". " + phase.title));
            paragraph(inline_words(phase.poll->question));
            const wire::Contribution* about = reading_.find(result.about);
            if (about && about->text) paragraph("> " + markdown_words(*about->text, "> "));
            outcome(*phase.poll, result);
            afterwards(*phase.poll, result.phase);
        }
        return std::move(out_);
    }

  private:
    void paragraph(std::string_view text) { out_.append(text).append("\n\n"); }

    std::string option(const ActaReading::Poll& poll, std::uint32_t place) const {
        constexpr std::array<std::string_view, 3> consents{
            "session_poll_agrees", "session_poll_stands_aside", "session_poll_objects"
        };
        if (poll.shape == "consent") return reading_.text(consents[std::min(place, 2u)]);
        return place < poll.options.size() ? inline_words(poll.options[place]) : std::string{};
    }

    std::string words_of(const wire::Uuid& id) const {
        const wire::Contribution* one = reading_.find(id);
        return one && one->text ? inline_words(*one->text) : reading_.text("erased");
    }

    void outcome(const ActaReading::Poll& poll, const wire::PollResult& result) {
        const std::string_view stem =
            poll.shape == "rank" ? "session_poll_points" : "session_poll_votes";
        for (const wire::PollCount& count : result.counts) {
            const std::string label = count.contribution ? words_of(*count.contribution)
                                                         : option(poll, count.option.value_or(0));
            out_ += "- " + label + ": " + reading_.counted(stem, count.points) + "\n";
        }
        for (const std::string& words : result.words) {
            out_ += "- " + markdown_words(words, "  ") + "\n";
        }
        if (!result.counts.empty() || !result.words.empty()) out_ += "\n";
        const std::string answered = std::to_string(result.answered);
        const std::string entitled = std::to_string(result.entitled);
        paragraph(
            reading_.text("session_poll_answered", {{"answered", answered}, {"entitled", entitled}})
        );
        for (const wire::Vote& vote : result.named) out_ += named(poll, vote);
        if (!result.named.empty()) out_ += "\n";
    }

    // Beside what came of it then, which stays as it was.
    void afterwards(const ActaReading::Poll& poll, std::uint32_t phase) {
        if (!acta_.afterwards) return;
        const auto found =
            std::ranges::find(*acta_.afterwards, phase, &wire::PollAfterwards::phase);
        if (found == acta_.afterwards->end()) return;
        paragraph(
            "**" + reading_.counted("session_poll_afterwards", found->answered) + "** " +
            reading_.text(found->merged ? "session_poll_merged" : "session_poll_few")
        );
        if (found->merged) outcome(poll, *found->merged);
    }

    std::string named(const ActaReading::Poll& poll, const wire::Vote& vote) const {
        std::vector<std::string> said;
        for (const std::uint32_t place : vote.ballot.options) said.push_back(option(poll, place));
        if (poll.shape != "consent") {
            for (const wire::Uuid& id : vote.ballot.contributions) said.push_back(words_of(id));
        }
        if (vote.ballot.words) said.push_back(inline_words(*vote.ballot.words));
        std::string line = "- **" + inline_words(reading_.name_of(vote.person)) + "**: ";
        for (std::size_t i = 0; i < said.size(); ++i) line += (i == 0 ? "" : " · ") + said[i];
        return line + "\n";
    }

    const ActaReading& reading_;
    const wire::Acta& acta_;
    std::string out_;
};

}  // namespace

std::string materials_markdown(const ActaReading& reading) {
    const auto& materials = reading.acta().materials;
    if (!materials || materials->empty()) return {};
    std::string out = "## " + inline_words(reading.text("materials")) + "\n\n";
    for (const wire::Material& one : *materials) {
        out += "- **" + inline_words(one.title.value_or(reading.text("erased"))) + "**";
        if (one.address) out += ": " + inline_words(*one.address);
        for (const wire::Attachment& file :
             one.attachments.value_or(std::vector<wire::Attachment>{})) {
            out += ": " + inline_words(file.name);
        }
        out += " — " + inline_words(reading.name_of(one.by)) + "\n";
    }
    return out + "\n";
}

std::string polls_markdown(const ActaReading& reading) { return Polls{reading}.write(); }

std::string lacks_markdown(const ActaReading& reading) {
    const wire::Acta& acta = reading.acta();
    if (!acta.of_stage) return {};
    // Whoever wrote what nobody is named for took it on, unless nobody knows who that was.
    const auto precise = [](const wire::Contribution* one) {
        const bool by_somebody = one->author && !one->anonymous.value_or(false);
        return one->due && (!one->owners.empty() || by_somebody);
    };
    const bool concluded = !acta.closing.empty();
    const bool agreed = std::ranges::any_of(reading.chosen(acta.commitments), precise);
    if (concluded && agreed) return {};
    const std::string_view what = concluded ? "meeting_lacked_agreement"
                                  : agreed  ? "meeting_lacked_synthesis"
                                            : "meeting_lacked_both";
    return reading.text(what) + "\n\n";
}

}  // namespace urdimbre::app
