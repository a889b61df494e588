#include "storage/memory/blob_store.hpp"

#include <algorithm>

namespace urdimbre::storage::memory {

// The command that claimed it is in the log.
bool MemoryBlobStore::used(const Key& key, const File& file) const {
    return file.message && !log_.about(key.first, {&*file.message, 1}).empty();
}

// What was made of a recording goes with it.
bool MemoryBlobStore::gone(const Key& key, const File& file) const {
    if (!file.of) return used(key, file) && !described(key);
    const auto owner = files_.find({key.first, *file.of});
    return owner == files_.end() || gone(owner->first, owner->second);
}

bool MemoryBlobStore::is_recording(const Key& key, const File& file) const {
    return file.purpose == FilePurpose::recording && !file.of && file.whole && file.bytes &&
           !gone(key, file);
}

Uuid MemoryBlobStore::add_made(
    SpaceId space,
    const Uuid& recording,
    const std::string& media,
    std::uint64_t size,
    std::vector<std::string> chunks,
    Instant now
) {
    Uuid id{};
    ++made_;
    for (std::size_t place = 0; place < sizeof made_; ++place) {
        id.bytes[place] = static_cast<std::uint8_t>(made_ >> (8 * place));
    }
    id.bytes.back() = 0xd1;
    auto bytes = std::make_shared<Bytes>();
    bytes->digests.resize(chunks.size(), Digest{});
    bytes->chunks = std::move(chunks);
    usage_[{space, FilePurpose::recording}] += size;
    files_.insert_or_assign(
        Key{space, id},
        File{
            .author = {},
            .facts = {.media = media, .size = size},
            .whole = true,
            .message = {},
            .touched = now,
            .bytes = std::move(bytes),
            .purpose = FilePurpose::recording,
            .of = recording,
        }
    );
    return id;
}

bool MemoryBlobStore::described(const Key& key) const {
    return !log_.contents(key.first, {&key.second, 1}).empty();
}

MemoryBlobStore::File*
MemoryBlobStore::of_author(SpaceId space, const Uuid& file, PersonId author) {
    const auto found = files_.find({space, file});
    if (found == files_.end() || found->second.author != author) return nullptr;
    return gone(found->first, found->second) ? nullptr : &found->second;
}

std::size_t MemoryBlobStore::open_of(PersonId author) const {
    return static_cast<std::size_t>(std::ranges::count_if(files_, [&](const auto& entry) {
        return entry.second.author == author && !used(entry.first, entry.second);
    }));
}

BlobStore::Beginning MemoryBlobStore::begin(const NewFile& file, Instant now) {
    const std::lock_guard lock(mutex_);
    const Key key{file.space, file.file};
    if (const auto known = files_.find(key); known != files_.end()) {
        File& same = known->second;
        const bool mine = same.author == file.author && same.facts.size == file.size &&
                          same.purpose == file.purpose;
        if (!mine || used(key, same)) return IdTaken{};
        same.touched = now;
        return Begun{};
    }
    if (open_of(file.author) >= limits_.open_per_person_max) return TooMany{};
    const bool recording = file.purpose == FilePurpose::recording;
    std::uint64_t& usage = usage_[{file.space, file.purpose}];
    const std::uint64_t most = recording ? limits_.recording_bytes_max : limits_.space_bytes_max;
    if (usage + file.size > most) return SpaceFull{};
    usage += file.size;
    auto bytes = std::make_shared<Bytes>();
    bytes->digests.resize(chunk_count(file.size));
    bytes->chunks.resize(bytes->digests.size());
    files_.emplace(
        key,
        File{
            .author = file.author,
            .facts = {.media = file.media, .size = file.size},
            .whole = false,
            .message = {},
            .touched = now,
            .bytes = std::move(bytes),
            .purpose = file.purpose,
            .of = {},
        }
    );
    return Begun{};
}

std::optional<Upload> MemoryBlobStore::upload(SpaceId space, const Uuid& file, PersonId author) {
    const std::lock_guard lock(mutex_);
    const File* found = of_author(space, file, author);
    if (!found) return {};
    return Upload{
        .size = found->facts.size,
        .media = found->facts.media,
        .complete = found->whole,
        .chunks = found->whole ? std::vector<std::optional<Digest>>{} : found->bytes->digests,
        .purpose = found->purpose,
    };
}

BlobStore::Put MemoryBlobStore::put(
    SpaceId space,
    const Uuid& file,
    PersonId author,
    std::size_t chunk,
    const Digest& digest,
    std::string_view bytes,
    Instant now
) {
    const std::lock_guard lock(mutex_);
    File* found = of_author(space, file, author);
    if (!found) return Put::unknown;
    if (found->whole) return Put::complete;
    Bytes& kept = *found->bytes;
    if (chunk >= kept.chunks.size() || bytes.size() != chunk_size(found->facts.size, chunk)) {
        return Put::misfit;
    }
    found->touched = now;
    if (kept.digests[chunk]) return *kept.digests[chunk] == digest ? Put::kept : Put::differs;
    kept.digests[chunk] = digest;
    kept.chunks[chunk] = bytes;
    return Put::kept;
}

bool MemoryBlobStore::complete(
    SpaceId space,
    const Uuid& file,
    PersonId author,
    const Digest& address,
    const std::string& media,
    Instant now
) {
    const std::lock_guard lock(mutex_);
    File* found = of_author(space, file, author);
    if (!found) return false;
    if (found->whole) return true;
    if (!std::ranges::all_of(found->bytes->digests, [](const auto& one) {
            return one.has_value();
        })) {
        return false;
    }
    std::weak_ptr<Bytes>& equal = whole_[address];
    if (const auto same = equal.lock()) {
        found->bytes = same;
    } else {
        equal = found->bytes;
    }
    found->whole = true;
    found->facts.media = media;
    found->touched = now;
    return true;
}

bool MemoryBlobStore::drop(SpaceId space, const Uuid& file, PersonId author) {
    const std::lock_guard lock(mutex_);
    const auto found = files_.find({space, file});
    if (found == files_.end()) return true;
    if (found->second.author != author || used(found->first, found->second)) return false;
    Collected ignored;
    release(space, found->second, ignored);
    files_.erase(found);
    return true;
}

std::vector<std::optional<FileFacts>> MemoryBlobStore::claim(
    SpaceId space,
    PersonId author,
    const CommandId& command,
    std::span<const Uuid> files,
    Instant now,
    FilePurpose purpose
) {
    const std::lock_guard lock(mutex_);
    std::vector<std::optional<FileFacts>> facts;
    for (const Uuid& id : files) {
        File* file = of_author(space, id, author);
        const bool free = file && file->whole && file->purpose == purpose &&
                          (file->message == command || !used({space, id}, *file));
        if (!free) {
            facts.emplace_back();
            continue;
        }
        file->message = command;
        file->touched = now;
        facts.emplace_back(file->facts);
    }
    return facts;
}

std::optional<KeptFile> MemoryBlobStore::find(SpaceId space, const Uuid& id) {
    const std::lock_guard lock(mutex_);
    const auto found = files_.find({space, id});
    if (found == files_.end() || !found->second.whole) return {};
    const File& file = found->second;
    return KeptFile{
        .facts = file.facts,
        .author = file.author,
        .message = file.message,
        .gone = gone(found->first, file),
    };
}

std::optional<std::string> MemoryBlobStore::chunk(
    SpaceId space,
    const Uuid& id,
    std::size_t nth,
    std::size_t from,
    std::size_t count
) {
    const std::lock_guard lock(mutex_);
    const auto found = files_.find({space, id});
    if (found == files_.end() || gone(found->first, found->second)) return {};
    const Bytes& bytes = *found->second.bytes;
    if (nth >= bytes.chunks.size() || !bytes.digests[nth]) return {};
    const std::string& whole = bytes.chunks[nth];
    return whole.substr(std::min(from, whole.size()), count);
}

void MemoryBlobStore::release(SpaceId space, File& file, Collected& collected) {
    usage_[{space, file.purpose}] -= file.facts.size;
    if (file.bytes.use_count() == 1) collected.chunks += file.bytes->chunks.size();
    file.bytes.reset();
}

BlobStore::Collected MemoryBlobStore::collect(Instant now) {
    constexpr std::size_t files_max = 32;
    const std::lock_guard lock(mutex_);
    Collected collected;
    for (auto next = files_.begin(); next != files_.end() && !collected.more;) {
        auto& [key, file] = *next;
        const bool is_gone = file.bytes && gone(key, file);
        const bool left =
            file.bytes && !file.of && !used(key, file) && file.touched < now - limits_.kept_for;
        if (is_gone || left) {
            release(key.first, file, collected);
            collected.more = ++collected.files == files_max;
        }
        next = left ? files_.erase(next) : std::next(next);
    }
    return collected;
}

}  // namespace urdimbre::storage::memory
