#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/filled.hpp"
#include "server/app/local_time.hpp"
#include "server/app/texts.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace urdimbre::app {

// In which language an acta is written down, and whose clock its times are told by.
struct Reader {
    std::string lang;
    std::string zone;
};

// An acta with the words of the document that its session ran by, in the order in which people read
// it: the same as web-client/src/acta/shape.ts. Keeps the acta; outlives nothing.
class ActaReading {
  public:
    struct Poll {
        std::string question;
        std::string shape;
        std::vector<std::string> options;
    };
    struct Phase {
        std::string title;
        std::optional<Poll> poll;
        std::string groups_speak;  // who speaks for a group, where the phase has groups
    };
    struct Form {
        std::string title;
        std::map<std::string, std::string> fields;  // what each is called, by its id
    };
    // A contribution with what answers it in the same phase.
    struct Said {
        const wire::Contribution* one{};
        std::vector<Said> answers;
    };
    struct KindPart {
        std::string title;
        std::vector<Said> said;
    };
    // What was said in one group, where the phase had them.
    struct RoomPart {
        std::optional<std::uint32_t> group;
        std::vector<KindPart> kinds;
    };
    struct PhasePart {
        std::size_t place{};
        std::string title;
        std::vector<RoomPart> rooms;
    };
    struct Line {
        std::string title;
        std::string words;
    };
    // A pause and what ended it are one thing.
    struct Departure {
        const wire::ActaIncident* incident{};
        std::optional<wire::Instant> until;
    };

    ActaReading(const wire::Acta& acta, const Texts& texts, const Reader& reader);

    // Somebody came from another network, and is called so from here on (rule C55).
    void came_from(std::uint64_t person, const std::string& network);

    const wire::Acta& acta() const { return acta_; }
    const LocalTime& time() const { return time_; }
    const std::string& conversation() const { return conversation_; }
    const std::string& goal() const { return goal_; }
    // What it was about and how it was held, as whoever planned it said (rule Y12); empty: nothing.
    const std::string& what() const { return what_; }
    const std::string& how() const { return how_; }
    const std::vector<Phase>& phases() const { return phases_; }
    const Form& form() const { return form_; }

    // A text of the catalogue, under ui.
    std::string text(std::string_view key, std::initializer_list<Value> values = {}) const;
    // One that only documents have.
    std::string document_text(std::string_view key, std::initializer_list<Value> values = {}) const;
    std::string counted(std::string_view stem, std::uint64_t count) const;
    std::string minutes(std::uint64_t milliseconds) const;

    // When its phases were over: of a hybrid session, before what was completed afterwards.
    wire::Instant held_until() const;
    // From when to when, on the clock of the reader.
    std::string when() const;

    // From when to when a phase was open.
    std::string held(std::size_t phase) const;

    // Nobody is named who shows to nobody.
    std::string name_of(std::optional<std::uint64_t> person) const;
    std::string names_of(const std::vector<std::uint64_t>& people) const;
    std::string kind_named(const std::string& id) const;
    const wire::Contribution* find(const std::optional<wire::Uuid>& id) const;
    // By which kind a contribution went before it was given its own.
    std::optional<std::string> kind_before(const wire::Contribution& one) const;
    // What became of its words.
    std::string words_of(const wire::Contribution& one) const;

    // What was asked to be put right of a contribution; no value: of the acta as a whole.
    std::vector<const wire::Correction*> corrections(const std::optional<wire::Uuid>& of) const;
    // "Rosa pide una corrección (2026-11-28, 14:03)", to stand before its words.
    std::string correction_head(const wire::Correction& one) const;
    // No value: it was taken back, and says nothing any more.
    std::optional<std::string> correction_words(const wire::Correction& one) const;
    // Was something to be put right that was not known then, and is still asked for?
    bool confirmed_before(const wire::Confirmation& one) const;

    std::vector<const wire::Contribution*> chosen(const std::vector<wire::Uuid>& ids) const;
    std::vector<Line> participants() const;  // by role
    // Who was in which in the end, and who spoke for it; none where there were no groups.
    std::vector<Line> groups() const;
    std::vector<PhasePart> said() const;
    std::string group_title(std::uint32_t group) const;
    bool has_groups(std::uint32_t phase) const {
        return phase < phases_.size() && !phases_[phase].groups_speak.empty();
    }
    std::vector<KindPart> by_kind(const std::vector<const wire::Contribution*>& all) const;
    std::vector<Departure> departures() const;

  private:
    struct Named {
        std::string id;
        std::string title;
    };

    void read_script();
    Said with_answers(
        const wire::Contribution& one,
        const std::vector<const wire::Contribution*>& all
    ) const;

    const wire::Acta& acta_;
    const Texts& texts_;
    std::string lang_;
    LocalTime time_;
    std::string conversation_;
    std::string goal_;
    std::string what_;
    std::string how_;
    std::vector<Named> roles_;
    std::vector<Named> kinds_;
    std::vector<Phase> phases_;
    Form form_;
    std::map<wire::Uuid, const wire::Contribution*> by_id_;
    std::map<std::uint64_t, std::string> names_;
};

}  // namespace urdimbre::app
