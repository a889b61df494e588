#pragma once

#include "server/app/instrument_document.hpp"
#include "server/domain/instrument_figures.hpp"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

// Figures as they are told and kept.
namespace urdimbre::app {

// Hundredths of a level by dimension; null where there is nothing to make it of.
boost::json::object
means_json(const domain::Instrument& instrument, const std::vector<domain::Mean>& means);

boost::json::object
figures_json(const domain::Instrument& instrument, const domain::Figures& figures);

// Whose answers a report is made of: kept, and told to nobody.
std::string counted_text(const domain::Counted& counted);
domain::Counted counted_in(std::string_view text);

// The figures of a report as a table, with the words of the instrument, for a spreadsheet. `told`:
// a report as figures_json wrote it; `by_link`: what report_by_link tells beside it, or null.
std::string figures_csv(
    const InstrumentDocument& instrument,
    const boost::json::object& told,
    const Texts& texts,
    std::string_view lang,
    const boost::json::object* by_link = nullptr
);

}  // namespace urdimbre::app
