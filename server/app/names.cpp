#include "server/app/names.hpp"

#include "storage/unavailable.hpp"

#include <utility>

namespace urdimbre::app {
namespace {

constexpr std::chrono::milliseconds retry_after{500};

}  // namespace

Names::Names(Loop& loop, Offload& offload, storage::Directory& directory)
    : loop_(loop), offload_(offload), directory_(directory) {}

Names::~Names() { *alive_ = false; }

const std::string* Names::find(domain::PersonId id) const {
    const auto found = names_.find(id);
    if (found == names_.end() || found->second.until < loop_.steady_now()) return nullptr;
    return &found->second.name;
}

void Names::fetch(std::set<domain::PersonId> ids, std::function<void()> then) {
    struct Fetch {
        std::vector<domain::PersonId> ids;
        std::vector<storage::PersonName> found;
        std::function<void()> then;
        bool failed{};
    };
    auto fetch = std::make_shared<Fetch>();
    fetch->ids.assign(ids.begin(), ids.end());
    fetch->then = std::move(then);
    offload_.run(
        [&directory = directory_, fetch] {
            try {
                fetch->found = directory.names(fetch->ids);
            } catch (const storage::StorageUnavailable&) {
                fetch->failed = true;
            }
        },
        [this, alive = alive_, fetch] {
            if (!*alive) return;
            if (fetch->failed) {
                loop_.after(retry_after, [this, alive, fetch] {
                    if (*alive) {
                        this->fetch({fetch->ids.begin(), fetch->ids.end()}, std::move(fetch->then));
                    }
                });
                return;
            }
            if (names_.size() > names_max) names_.clear();
            const auto until = loop_.steady_now() + fresh_for;
            for (domain::PersonId id : fetch->ids) names_[id] = {{}, until};
            for (storage::PersonName& person : fetch->found) {
                names_[person.id].name = std::move(person.name);
            }
            fetch->then();
        }
    );
}

}  // namespace urdimbre::app
