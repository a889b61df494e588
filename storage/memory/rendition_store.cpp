#include "storage/memory/rendition_store.hpp"

#include <utility>

namespace urdimbre::storage::memory {
namespace {

// Every recording has its sound; a video, a picture.
bool has_rendition(const FileFacts& facts, RenditionKind kind) {
    return kind == RenditionKind::sound || facts.media.starts_with("video/");
}

constexpr RenditionKind rendition_kinds[] = {RenditionKind::sound, RenditionKind::still};

}  // namespace

std::optional<RenditionStore::Job> MemoryRenditionStore::take(Instant now, Instant until) {
    const std::lock_guard lock(blobs_.mutex_);
    worker_seen_ = now;
    for (const auto& [key, file] : blobs_.files_) {
        if (!blobs_.is_recording(key, file)) continue;
        for (const RenditionKind kind : rendition_kinds) {
            if (!has_rendition(file.facts, kind)) continue;
            Stage& stage = stages_[{key.first, key.second, kind}];
            if (stage.made || stage.impossible || stage.taken_until > now) continue;
            if (stage.attempt >= attempts_max) {
                stage.impossible = true;
                continue;
            }
            ++stage.attempt;
            stage.taken_until = until;
            return Job{
                .space = key.first,
                .file = key.second,
                .kind = kind,
                .attempt = stage.attempt,
                .size = file.facts.size,
                .media = file.facts.media,
            };
        }
    }
    return {};
}

MemoryRenditionStore::Stage* MemoryRenditionStore::stage_of(const Job& job) {
    const auto file = blobs_.files_.find({job.space, job.file});
    if (file == blobs_.files_.end() || !blobs_.is_recording(file->first, file->second)) return {};
    const auto found = stages_.find({job.space, job.file, job.kind});
    if (found == stages_.end()) return nullptr;
    Stage& stage = found->second;
    return stage.attempt != job.attempt || stage.made || stage.impossible ? nullptr : &stage;
}

bool MemoryRenditionStore::hold(const Job& job, Instant until) {
    const std::lock_guard lock(blobs_.mutex_);
    Stage* stage = stage_of(job);
    if (stage) stage->taken_until = until;
    return stage != nullptr;
}

bool MemoryRenditionStore::keep(const Job& job, const Made& made, Instant now) {
    std::vector<std::string> chunks;
    for (std::size_t nth = 0; nth < made.chunks.size(); ++nth) chunks.push_back(made.chunk(nth));
    const std::lock_guard lock(blobs_.mutex_);
    Stage* stage = stage_of(job);
    if (!stage) return false;
    stage->made =
        blobs_.add_made(job.space, job.file, made.media, made.size, std::move(chunks), now);
    return true;
}

void MemoryRenditionStore::give_back(const Job& job) {
    const std::lock_guard lock(blobs_.mutex_);
    Stage* stage = stage_of(job);
    if (!stage) return;
    --stage->attempt;
    stage->taken_until = {};
}

void MemoryRenditionStore::fail(const Job& job, std::string_view, bool again, Instant now) {
    const std::lock_guard lock(blobs_.mutex_);
    Stage* stage = stage_of(job);
    if (!stage) return;
    stage->taken_until = now + rests_after_failure * static_cast<int>(job.attempt);
    stage->impossible = !again || stage->attempt >= attempts_max;
}

RenditionStore::Part MemoryRenditionStore::part(const Key& key, Instant now) const {
    const auto& [space, recording, kind] = key;
    const auto file = blobs_.files_.find({space, recording});
    if (file == blobs_.files_.end() || !blobs_.is_recording(file->first, file->second)) return {};
    if (!has_rendition(file->second.facts, kind)) return {};
    const auto found = stages_.find(key);
    const Stage stage = found == stages_.end() ? Stage{} : found->second;
    Part part{.state = State::impossible, .file = {}, .facts = {}};
    if (stage.made) {
        part.state = State::ready;
        part.file = stage.made;
        part.facts = blobs_.files_.at({space, *stage.made}).facts;
    } else if (!stage.impossible) {
        const bool worked_on = stage.taken_until > now;
        const bool has_worker = worker_seen_ && *worker_seen_ >= now - workers_lost_after;
        part.state = worked_on || has_worker ? State::making : State::elsewhere;
    }
    return part;
}

RenditionStore::Standing
MemoryRenditionStore::standing(SpaceId space, const Uuid& recording, Instant now) {
    const std::lock_guard lock(blobs_.mutex_);
    return {
        .sound = part({space, recording, RenditionKind::sound}, now),
        .still = part({space, recording, RenditionKind::still}, now),
    };
}

}  // namespace urdimbre::storage::memory
