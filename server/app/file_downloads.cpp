#include "server/app/content_disposition.hpp"
#include "server/app/file_exchange.hpp"
#include "server/app/file_types.hpp"
#include "server/app/stored.hpp"
#include "server/app/stored_space.hpp"
#include "server/domain/view.hpp"
#include "storage/unavailable.hpp"

#include "protocol/wire/uuid.hpp"

#include <algorithm>
#include <utility>

// From a question for a file to its bytes.
namespace urdimbre::app {
namespace {

using wire::RefusalCode;

// What is in memory of each download.
constexpr std::size_t slice_bytes = std::size_t{256} * 1024;

// Whoever lost a right loses it within two seconds (rule A4).
constexpr std::chrono::milliseconds rights_asked_every{1000};

// Nothing that the file might hold runs, loads or sends anything. A PDF is drawn by the browser's
// own viewer, which a sandbox would shut out.
constexpr std::string_view locked_up =
    "default-src 'none'; sandbox; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";
constexpr std::string_view locked_up_pdf =
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; plugin-types "
    "application/pdf; "
    "frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

std::string_view header_in(const ApiRequest& request, std::string_view name) {
    const auto found = request.headers.find(std::string{name});
    return found == request.headers.end() ? std::string_view{} : std::string_view{found->second};
}

// A file never changes under its id, so the id is all there is to compare. What the bytes hash to
// is told to nobody.
std::string etag_of(const domain::Uuid& file) {
    std::string tag = "\"";
    wire::append_uuid(tag, file.bytes);
    return tag + '"';
}

bool holds(const std::vector<domain::Attachment>& attachments, const domain::Uuid& file) {
    return std::ranges::any_of(attachments, [&](const domain::Attachment& attached) {
        return attached.file == file || attached.preview == file;
    });
}

// The message as it stands now.
std::optional<domain::Message>
message_of(storage::EventLog& log, domain::SpaceId space, const domain::ContributionId& id) {
    std::optional<domain::Message> message;
    for (const storage::StoredEvent& stored : log.about(space, {&id, 1})) {
        const auto event = from_stored(stored);
        if (!event) throw storage::StorageUnavailable("an event of a newer version");
        domain::evolve(message, *event);
    }
    return message;
}

// What somebody may know of a file.
enum class Known : std::uint8_t { nothing, gone, shown };

template <class Holder>
Known known(const Holder& seen, bool withdrawn, const domain::Uuid& file) {
    if (withdrawn) return Known::gone;
    return holds(seen.attachments, file) ? Known::shown : Known::nothing;
}

Known known(
    const std::vector<domain::Material>& materials,
    const domain::ContentId& id,
    const domain::Uuid& file
) {
    const auto one = std::ranges::find(materials, id, &domain::Material::id);
    if (one == materials.end() || !one->file || !holds({*one->file}, file)) return Known::nothing;
    return one->removed ? Known::gone : Known::shown;
}

}  // namespace

// The bytes of a file, slice by slice, from wherever they are. It ends early when the file goes.
class Files::Download final : public BodyStream {
  public:
    Download(Files& files, const OpenedFile& opened, ByteRange range, domain::PersonId person)
        : files_(files),
          alive_(files.alive_),
          opened_(opened),
          range_(range),
          person_(person),
          asked_again_at_(files.house_.now() + rights_asked_every) {
        ++files_.figures_.downloads;
        ++files_.figures_.downloads_open;
        ++files_.open_downloads_[number(person_)];
    }
    ~Download() override {
        if (!*alive_) return;
        --files_.figures_.downloads_open;
        const auto mine = files_.open_downloads_.find(number(person_));
        if (--mine->second == 0) files_.open_downloads_.erase(mine);
    }
    Download(const Download&) = delete;
    Download& operator=(const Download&) = delete;

    std::uint64_t size() const override { return range_.last - range_.first + 1; }

    void next(std::function<void(std::optional<std::string>)> answer) override {
        if (!*alive_) return answer({});
        const std::uint64_t at = range_.first + sent_;
        const auto from = static_cast<std::size_t>(at % storage::chunk_bytes);
        const std::uint64_t left = size() - sent_;
        const auto count = static_cast<std::size_t>(
            std::min<std::uint64_t>(left, std::min(slice_bytes, storage::chunk_bytes - from))
        );
        auto slice = std::make_shared<std::optional<std::string>>();
        files_.house_.offload.run(
            [allowed = to_be_asked(),
             blobs = files_.house_.blobs,
             space = opened_.space,
             file = opened_.file,
             nth = static_cast<std::size_t>(at / storage::chunk_bytes),
             from,
             count,
             slice] {
                try {
                    if (allowed && !allowed()) return;
                    *slice = blobs->chunk(space, file, nth, from, count);
                } catch (const storage::StorageUnavailable&) {
                    slice->reset();
                }
            },
            [this, count, slice, answer = std::move(answer)] {
                if (*slice && (*slice)->size() != count) slice->reset();
                sent_ += count;
                if (*slice && *alive_) files_.figures_.bytes_out += count;
                answer(std::move(*slice));
            }
        );
    }

  private:
    // Rights are asked about every second, not for every slice.
    std::function<bool()> to_be_asked() {
        const domain::Instant now = files_.house_.now();
        if (!opened_.allowed || now < asked_again_at_) return {};
        asked_again_at_ = now + rights_asked_every;
        return opened_.allowed;
    }

    Files& files_;
    std::shared_ptr<bool> alive_;
    const OpenedFile opened_;
    const ByteRange range_;
    const domain::PersonId person_;
    std::uint64_t sent_{};
    domain::Instant asked_again_at_;  // whoever opened it has just asked
};

// What is shown is reached through what shows it, as this person sees it (rules A11, F4, C70). Of a
// file that is hidden, private or not there the same questions are asked, and the answer is the
// same: neither it nor the time that it takes tells one from another.
void Files::open(Exchange& exchange) {
    const FilePath& path = exchange.path;
    const auto kept = house_.blobs->find(path.space, path.file);
    const domain::ContributionId by = kept && kept->message ? *kept->message : path.file;
    Known what = Known::nothing;
    const auto listing = house_.directory.space(path.space);
    if (listing && listing->kind == domain::SpaceKind::session) {
        const domain::Space space = read_space(house_.log, path.space);
        const domain::seen::Space seen =
            domain::view(space, domain::audience(space, exchange.person));
        const domain::Contribution* one = seen.conversation ? seen.conversation->find(by) : nullptr;
        if (one) what = known(*one, one->withdrawn(), path.file);
        if (seen.conversation && what == Known::nothing) {
            what = known(seen.conversation->materials, by, path.file);
        }
    }
    if (const auto message = message_of(house_.log, path.space, by)) {
        const domain::seen::Message seen =
            domain::view(*message, domain::Audience{.roles = exchange.roles});
        what = known(seen, !seen.words, path.file);
    }
    if (what == Known::nothing || !kept) return refuse(exchange, 404, RefusalCode::file_unknown);
    if (what == Known::gone || kept->gone) return refuse(exchange, 410, RefusalCode::file_gone);
    const auto words = house_.log.contents(path.space, {&path.file, 1});
    auto description = words.empty() ? std::nullopt : domain::described(words.front().body);
    if (!description) return refuse(exchange, 410, RefusalCode::file_gone);
    description->facts = kept->facts;
    const bool shown = shown_inline(kept->facts.media);
    open_range(
        exchange,
        OpenedFile{
            .space = path.space,
            .file = path.file,
            .description = std::move(*description),
            .shown = shown && !exchange.request.query.contains("download"),
            .range = {},
        }
    );
}

void Files::open_range(Exchange& exchange, OpenedFile opened) const {
    const ApiRequest& request = exchange.request;
    const std::string etag = etag_of(opened.file);
    const std::uint64_t size = opened.description.facts.size;
    const std::string_view has = header_in(request, "if-none-match");
    const std::string_view only_if = header_in(request, "if-range");
    const bool ranged = only_if.empty() || only_if == etag;
    opened.unchanged = has == "*" || has.find(etag) != std::string_view::npos;
    opened.range = ranged ? asked_range(header_in(request, "range"), size) : Asked{Everything{}};
    exchange.opened = std::move(opened);
    if (std::holds_alternative<Unsatisfiable>(exchange.opened->range)) {
        exchange.opened.reset();
        refuse(exchange, 416, RefusalCode::range_unsatisfiable);
        exchange.response->headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
    }
}

// Nothing keeps a copy without asking whether it may still show it.
ApiResponse Files::download(OpenedFile opened, domain::PersonId person) {
    const domain::FileFacts& facts = opened.description.facts;
    ApiResponse response{.content_type = facts.media, .body = {}, .headers = {}};
    response.headers = {
        {"Cache-Control", opened.kept_by_nobody ? "no-store" : "private, no-cache"},
        {"ETag", etag_of(opened.file)},
        {"Accept-Ranges", "bytes"},
        {"Content-Disposition", content_disposition(opened.description.name, opened.shown)},
        {"Content-Security-Policy",
         std::string{facts.media == "application/pdf" ? locked_up_pdf : locked_up}},
    };
    if (opened.unchanged) {
        response.status = 304;
        return response;
    }
    ByteRange range{0, facts.size - 1};
    if (const auto* part = std::get_if<ByteRange>(&opened.range)) {
        range = *part;
        response.status = 206;
        response.headers.emplace_back(
            "Content-Range",
            "bytes " + std::to_string(range.first) + '-' + std::to_string(range.last) + '/' +
                std::to_string(facts.size)
        );
    }
    response.stream = std::make_shared<Download>(*this, opened, range, person);
    return response;
}

}  // namespace urdimbre::app
