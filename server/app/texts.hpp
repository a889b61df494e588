#pragma once

#include <map>
#include <string>
#include <string_view>

namespace urdimbre::app {

// What people read, by code and language. The catalogues are protocol/i18n/<lang>.json; Spanish is
// complete and the language of last resort.
class Texts {
  public:
    static constexpr std::string_view fallback = "es";

    // The catalogues that were built in.
    Texts();

    // Adds one catalogue: nested JSON objects of texts. Throws std::invalid_argument naming what is
    // wrong, and has then added nothing.
    void add(std::string_view lang, std::string_view json);

    // "refusals.not_a_member" in "es-CL", "es" or, when nothing better is there, the language of
    // last resort. A key that no catalogue has gives the key itself.
    std::string_view find(std::string_view lang, std::string_view key) const;

    bool speaks(std::string_view lang) const { return catalogues_.contains(lang); }

  private:
    using Catalogue = std::map<std::string, std::string, std::less<>>;

    std::map<std::string, Catalogue, std::less<>> catalogues_;
};

}  // namespace urdimbre::app
