#pragma once

#include <boost/json/fwd.hpp>

#include <string>

namespace urdimbre::app::told {

// A sound as a history tells it: stretches of [seconds, hertz], one after the other, without hertz
// silence. The bytes of a WAV file, at most a mebibyte, in which whoever listens hears who speaks,
// and for how long nobody does. Throws std::invalid_argument naming the place.
std::string sound(const boost::json::array& stretches, const std::string& where);

}  // namespace urdimbre::app::told
