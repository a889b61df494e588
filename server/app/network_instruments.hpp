#pragma once

#include "server/app/instruments.hpp"
#include "server/app/network_documents.hpp"

#include <optional>
#include <string_view>

namespace urdimbre::app {

// The instrument of this id that the network of a space keeps, unless it is retired (rule I25).
// Blocking; throws StorageUnavailable. Without a store: none.
std::optional<InstrumentDocument> own_instrument(
    storage::Directory& directory,
    storage::TemplateStore* store,
    domain::SpaceId space,
    std::string_view id
);

// What networks make of instruments (rules I2, I23 to I26).
class NetworkInstruments final : public NetworkDocuments {
  public:
    NetworkInstruments(
        Visit::House& house,
        const Instruments& shipped,
        storage::TemplateStore* store
    )
        : NetworkDocuments(house, "instruments", store), shipped_(shipped) {}

  private:
    Judged judge(std::string_view document) const override;
    bool is_shipped(std::string_view id) const override;
    void mark(boost::json::object& document, Origin& origin) const override;

    std::optional<InstrumentDocument::Adapted>
    adapted(const boost::json::object& document, const Origin& origin) const;

    const Instruments& shipped_;
};

}  // namespace urdimbre::app
