#pragma once

#include "protocol/wire/wire.hpp"
#include "server/app/same_name.hpp"
#include "server/domain/accompaniment_event.hpp"
#include "server/domain/recording_event.hpp"

#include <iterator>
#include <utility>

// Those of same_names.hpp that are about accompanying each other.
namespace urdimbre::app {

template <>
struct Same<domain::StageMove> {
    using D = domain::StageMove;
    using W = wire::StageMove;
    static constexpr std::pair<D, W> names[] = {
        {D::began, W::began},
        {D::ahead, W::ahead},
        {D::back, W::back},
        {D::again, W::again},
        {D::skipped, W::skipped},
        {D::new_round, W::new_round}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::AccompanierRole> {
    using D = domain::AccompanierRole;
    using W = wire::AccompanierRole;
    static constexpr std::pair<D, W> names[] = {
        {D::acompanante, W::acompanante},
        {D::facilitador, W::facilitador},
        {D::orientador, W::orientador},
        {D::articulador, W::articulador}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::TopicPart> {
    using D = domain::TopicPart;
    using W = wire::TopicPart;
    static constexpr std::pair<D, W> names[] = {
        {D::workshop, W::workshop},
        {D::visit, W::visit},
        {D::meeting, W::meeting}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::ActivityKind> {
    using D = domain::ActivityKind;
    using W = wire::ActivityKind;
    static constexpr std::pair<D, W> names[] = {
        {D::gia, W::gia},
        {D::ria, W::ria},
        {D::workshop, W::workshop},
        {D::meeting, W::meeting},
        {D::nucleus, W::nucleus},
        {D::micro_workshop, W::micro_workshop},
        {D::study_circle, W::study_circle},
        {D::case_group, W::case_group},
        {D::co_planning, W::co_planning},
        {D::demonstration, W::demonstration},
        {D::internship, W::internship},
        {D::microcentre, W::microcentre},
        {D::pedagogical_day, W::pedagogical_day},
        {D::seminar, W::seminar},
        {D::advice, W::advice}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::ActivityMode> {
    using D = domain::ActivityMode;
    using W = wire::ActivityMode;
    static constexpr std::pair<D, W> names[] = {
        {D::in_person, W::in_person},
        {D::remote, W::remote},
        {D::hybrid, W::hybrid}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::ActivityReach> {
    using D = domain::ActivityReach;
    using W = wire::ActivityReach;
    static constexpr std::pair<D, W> names[] = {
        {D::one_school, W::one_school},
        {D::several_schools, W::several_schools}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::FieldNoteKind> {
    using D = domain::FieldNoteKind;
    using W = wire::FieldNoteKind;
    static constexpr std::pair<D, W> names[] = {
        {D::evidence, W::evidence},
        {D::interpretation, W::interpretation},
        {D::strength, W::strength},
        {D::question, W::question}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::PlanLabel> {
    using D = domain::PlanLabel;
    using W = wire::PlanLabel;
    static constexpr std::pair<D, W> names[] = {
        {D::support, W::support},
        {D::technical_pedagogical, W::technical_pedagogical},
        {D::accompaniment, W::accompaniment}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::PlanOwner> {
    using D = domain::PlanOwner;
    using W = wire::PlanOwner;
    static constexpr std::pair<D, W> names[] =
        {{D::person, W::person}, {D::pair, W::pair}, {D::team, W::team}, {D::school, W::school}};
    static_assert(in_order(names));
};

template <>
struct Same<domain::ActionState> {
    using D = domain::ActionState;
    using W = wire::ActionState;
    static constexpr std::pair<D, W> names[] = {
        {D::planned, W::planned},
        {D::under_way, W::under_way},
        {D::done, W::done},
        {D::dropped, W::dropped}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::FigureLevel> {
    using D = domain::FigureLevel;
    using W = wire::FigureLevel;
    static constexpr std::pair<D, W> names[] = {
        {D::course, W::course},
        {D::school, W::school},
        {D::network, W::network}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::PlanEnding> {
    using D = domain::PlanEnding;
    using W = wire::PlanEnding;
    static constexpr std::pair<D, W> names[] = {
        {D::fulfilled, W::fulfilled},
        {D::renewed, W::renewed},
        {D::left, W::left}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::RecordingMedia> {
    using D = domain::RecordingMedia;
    using W = wire::RecordingMedia;
    static constexpr std::pair<D, W> names[] = {{D::video, W::video}, {D::audio, W::audio}};
    static_assert(in_order(names));
};

template <>
struct Same<domain::RecordingConsent> {
    using D = domain::RecordingConsent;
    using W = wire::RecordingConsent;
    static constexpr std::pair<D, W> names[] = {
        {D::whole, W::whole},
        {D::sound_only, W::sound_only}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::Minors> {
    using D = domain::Minors;
    using W = wire::Minors;
    static constexpr std::pair<D, W> names[] = {
        {D::none, W::none},
        {D::authorised, W::authorised},
        {D::unauthorised, W::unauthorised}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::RecordingCommentKind> {
    using D = domain::RecordingCommentKind;
    using W = wire::RecordingCommentKind;
    static constexpr std::pair<D, W> names[] = {
        {D::question, W::question},
        {D::suggestion, W::suggestion},
        {D::strength, W::strength},
        {D::note, W::note}
    };
    static_assert(in_order(names));
};

}  // namespace urdimbre::app
