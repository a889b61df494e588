#include "server/app/content_digest.hpp"
#include "server/operator/own_memory.hpp"
#include "server/operator/rendering.hpp"
#include "server/operator/tasks.hpp"
#include "server/support/log.hpp"
#include "server/support/time_source.hpp"
#include "storage/postgres/blob_store.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/event_log.hpp"
#include "storage/postgres/instance.hpp"
#include "storage/postgres/rendition_store.hpp"
#include "storage/unavailable.hpp"

#include <algorithm>
#include <csignal>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>

// A worker: takes recordings one after the other and makes of them what can be heard by those who
// may not see them (rule R11). Apart from the nodes, as what it reads is nobody's to vouch for.
namespace urdimbre::operators {
namespace {

using storage::RenditionKind;
using storage::RenditionStore;

constexpr std::chrono::seconds rest{2};
constexpr std::chrono::milliseconds rest_step{100};
constexpr std::chrono::seconds chunk_statement_timeout{30};

// A lock-free flag is all that a signal may touch.
volatile std::sig_atomic_t asked_to_stop = 0;

void ask_to_stop(int) { asked_to_stop = 1; }

std::string_view name_of(RenditionKind kind) {
    return kind == RenditionKind::sound ? "sound" : "still";
}

class Worker {
  public:
    Worker(const support::Config& config, std::string ffmpeg)
        : config_(config),
          ffmpeg_(std::move(ffmpeg)),
          database_{
              config.database,
              {.connections = 2, .statement_timeout = chunk_statement_timeout}
          } {
        storage::postgres::require_usable(database_);
    }

    // Until it is asked to stop. What the database does not take now waits in it.
    void work() {
        support::log::info("rendering", {{"ffmpeg", ffmpeg_}});
        while (!asked_to_stop) {
            bool worked = false;
            try {
                worked = work_once();
            } catch (const storage::StorageUnavailable& lost) {
                support::log::warning("rendering_waits", {{"why", lost.what()}});
            }
            if (worked) continue;
            fetched_ = {};
            take_a_rest();
        }
        support::log::info("stopped");
    }

  private:
    // False: there is nothing to make.
    bool work_once() {
        const auto job = renditions_.take(log_.now(), lease_end());
        if (!job) return false;
        held_until_ = support::steady_now() + config_.render_lease;
        support::log::info(
            "rendition_begun",
            {{"space", number(job->space)}, {"what", name_of(job->kind)}, {"attempt", job->attempt}}
        );
        try {
            make(*job);
        } catch (const std::system_error& error) {
            give_up(*job, error.what(), true);
        }
        return true;
    }

    void make(const RenditionStore::Job& job) {
        const std::string& directory = config_.render_directory;
        if (!fetch(job)) return;
        const ScratchFile made{directory};
        const auto run = rendering(ffmpeg_, job.kind, job.media, *fetched_.bytes, made);
        if (!run) return give_up(job, "nothing is made of " + job.media, false);
        const RunOutcome outcome = run_confined(*run, [&] { return still_mine(job); });
        switch (outcome.how) {
            case RunOutcome::How::done:
                return keep(job, made);
            case RunOutcome::How::failed:
                return give_up(job, "ffmpeg: " + outcome.said, false);
            case RunOutcome::How::cut:
                return give_up(job, "it took too long", false);
            case RunOutcome::How::lost:
                return give_up(job, "ffmpeg was lost: " + outcome.said, true);
            case RunOutcome::How::called_off:
                return drop(job);
        }
    }

    // What is made of one recording is mostly due at once, and made of the same bytes. False: it is
    // somebody else's now, or the recording is gone.
    bool fetch(const RenditionStore::Job& job) {
        if (fetched_.bytes && fetched_.space == job.space && fetched_.file == job.file) return true;
        fetched_ = {};
        auto recording = std::make_unique<ScratchFile>(config_.render_directory);
        for (std::size_t nth = 0; nth < storage::chunk_count(job.size); ++nth) {
            const auto bytes = blobs_.chunk(job.space, job.file, nth, 0, storage::chunk_bytes);
            if (!bytes || !still_mine(job)) {
                drop(job);
                return false;
            }
            recording->append(*bytes);
        }
        fetched_ = {job.space, job.file, std::move(recording)};
        return true;
    }

    void keep(const RenditionStore::Job& job, const ScratchFile& made) {
        const std::uint64_t size = made.size();
        if (size == 0) return give_up(job, "ffmpeg made nothing", false);
        const auto chunk = [&](std::size_t nth) {
            return made.read(std::uint64_t{nth} * storage::chunk_bytes, storage::chunk_bytes);
        };
        RenditionStore::Made whole{
            .media = media_made(job.kind),
            .size = size,
            .chunks = {},
            .address = {},
            .chunk = chunk,
        };
        for (std::size_t nth = 0; nth < storage::chunk_count(size); ++nth) {
            whole.chunks.push_back(app::sha256(chunk(nth)));
        }
        whole.address = app::address_of(whole.chunks);
        const bool kept = renditions_.keep(job, whole, log_.now());
        support::log::info(
            kept ? "rendition_made" : "rendition_dropped",
            {{"space", number(job.space)}, {"what", name_of(job.kind)}, {"bytes", size}}
        );
    }

    // Its recording is gone, somebody else is at it, or this worker is to stop.
    void drop(const RenditionStore::Job& job) {
        if (asked_to_stop) renditions_.give_back(job);
        support::log::info("rendition_dropped", {{"space", number(job.space)}});
    }

    void give_up(const RenditionStore::Job& job, const std::string& why, bool again) {
        support::log::warning(
            "rendition_failed",
            {{"space", number(job.space)}, {"what", name_of(job.kind)}, {"why", why}}
        );
        renditions_.fail(job, why, again, log_.now());
    }

    storage::Instant lease_end() { return log_.now() + config_.render_lease; }

    // Half of the lease is for what comes between. As long as it lasts nobody else is at it,
    // whether the database answers or not.
    bool still_mine(const RenditionStore::Job& job) {
        if (asked_to_stop) return false;
        const auto now = support::steady_now();
        if (now + config_.render_lease / 2 < held_until_) return true;
        try {
            if (!renditions_.hold(job, lease_end())) return false;
        } catch (const storage::StorageUnavailable&) {
            // It may have waited long for the answer.
            return support::steady_now() < held_until_;
        }
        held_until_ = now + config_.render_lease;
        return true;
    }

    static void take_a_rest() {
        for (auto rested = std::chrono::milliseconds{0}; rested < rest && !asked_to_stop;
             rested += rest_step) {
            std::this_thread::sleep_for(rest_step);
        }
    }

    const support::Config& config_;
    const std::string ffmpeg_;
    storage::postgres::Database database_;
    storage::postgres::PostgresEventLog log_{database_};
    storage::postgres::PostgresBlobStore blobs_{database_, {}};
    storage::postgres::PostgresRenditionStore renditions_{database_};
    support::SteadyTime held_until_{};

    // The recording of the job before, until there is nothing more to make.
    struct Fetched {
        storage::SpaceId space{};
        storage::Uuid file;
        std::unique_ptr<ScratchFile> bytes;
    };
    Fetched fetched_;
};

}  // namespace

int render(const support::Config& config, const TaskArguments&) {
    // What it starts runs as the same user.
    keep_memory_to_oneself();
    const auto ffmpeg = find_program(config.ffmpeg);
    if (!ffmpeg) {
        throw std::runtime_error(
            "no se encontró «" + config.ffmpeg +
            "»: sin ese programa no se puede preparar el sonido ni la imagen de las grabaciones. "
            "Instálelo, o diga dónde está con --ffmpeg=/ruta/a/ffmpeg"
        );
    }
    std::signal(SIGTERM, ask_to_stop);
    std::signal(SIGINT, ask_to_stop);
    Worker{config, *ffmpeg}.work();
    return 0;
}

}  // namespace urdimbre::operators
