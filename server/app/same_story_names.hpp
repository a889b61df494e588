#pragma once

#include "server/app/same_names.hpp"
#include "server/domain/story_event.hpp"

// The part of same_names.hpp that is about stories.
namespace urdimbre::app {

template <>
struct Same<domain::StoryForm> {
    using D = domain::StoryForm;
    using W = wire::StoryForm;
    static constexpr std::pair<D, W> names[] = {
        {D::value, W::value},
        {D::accompaniment, W::accompaniment}
    };
    static_assert(in_order(names));
};

template <>
struct Same<domain::StoryPart> {
    using D = domain::StoryPart;
    using W = wire::StoryPartName;
    static constexpr std::pair<D, W> names[] = {
        {D::happened, W::happened},
        {D::pupils, W::pupils},
        {D::self, W::self},
        {D::known, W::known},
        {D::depended, W::depended},
        {D::needed, W::needed},
        {D::strategy, W::strategy},
        {D::skill, W::skill},
        {D::adjustment, W::adjustment}
    };
    static_assert(in_order(names));
};

}  // namespace urdimbre::app
