#include "server/app/files.hpp"

#include "server/app/figure_text.hpp"
#include "server/app/file_exchange.hpp"
#include "server/app/secret.hpp"
#include "server/domain/access.hpp"
#include "storage/unavailable.hpp"

#include <string_view>
#include <utility>

namespace urdimbre::app {
namespace {

using wire::RefusalCode;

constexpr std::chrono::seconds collecting_rests{10};
constexpr std::chrono::milliseconds collecting_goes_on{250};
constexpr std::size_t downloads_per_person_max = 12;

bool transfers_are_full(std::size_t open) { return open >= downloads_per_person_max; }

}  // namespace

Files::Files(House house) : house_(std::move(house)) {}

Files::~Files() { *alive_ = false; }

std::optional<std::size_t> Files::body_bytes_max(std::string_view method, std::string_view path) {
    const auto found = file_path(path);
    const bool chunk = method == "PUT" && found && found->part == FilePath::Part::chunk;
    return chunk ? std::optional{storage::chunk_bytes} : std::nullopt;
}

void Files::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    auto exchange = std::make_shared<Exchange>();
    exchange->path = file_path(request.path).value();
    exchange->request = std::move(request);
    exchange->answer = std::move(answer);
    exchange->now = house_.now();
    if (!house_.blobs) {
        refuse(*exchange, 404, RefusalCode::not_found);
        return finish(exchange);
    }
    house_.offload.run(
        [this, exchange] {
            try {
                answer_blocking(*exchange);
            } catch (const storage::StorageUnavailable&) {
                exchange->response.reset();
                exchange->opened.reset();
            }
            if (!exchange->response && !exchange->opened) {
                refuse(*exchange, 503, RefusalCode::storage_unavailable);
            }
        },
        [this, exchange, alive = alive_] {
            if (*alive) finish(exchange);
        }
    );
}

// Who asks, and may they? To strangers every space answers alike (rule A5).
void Files::answer_blocking(Exchange& exchange) {
    using enum FilePath::Part;
    struct Route {
        std::string_view method;
        FilePath::Part part;
        domain::Action needs;
        void (Files::*handler)(Exchange&);
    };
    static constexpr Route routes[] = {
        {"POST", all, domain::Action::post, &Files::begin},
        {"GET", file, domain::Action::read, &Files::open},
        {"HEAD", file, domain::Action::read, &Files::open},
        {"DELETE", file, domain::Action::read, &Files::drop},
        {"GET", picture, domain::Action::read, &Files::play},
        {"HEAD", picture, domain::Action::read, &Files::play},
        {"GET", sound, domain::Action::read, &Files::play},
        {"HEAD", sound, domain::Action::read, &Files::play},
        {"GET", still, domain::Action::read, &Files::play},
        {"HEAD", still, domain::Action::read, &Files::play},
        {"GET", upload, domain::Action::post, &Files::tell_upload},
        {"PUT", chunk, domain::Action::post, &Files::put_chunk},
        {"POST", complete, domain::Action::post, &Files::complete},
    };
    for (const Route& route : routes) {
        if (route.method != exchange.request.method || route.part != exchange.path.part) continue;
        const auto login =
            house_.directory.find_login(hash_of(exchange.request.secret), exchange.now);
        if (!login) return refuse(exchange, 401, RefusalCode::signed_out);
        exchange.person = login->person;
        exchange.roles = house_.directory.roles_in(exchange.path.space, login->person);
        if (!domain::may(exchange.roles, domain::Action::read)) {
            return refuse(exchange, 403, RefusalCode::not_a_member);
        }
        if (!domain::may(exchange.roles, route.needs)) {
            return refuse(exchange, 403, RefusalCode::role_may_not);
        }
        return (this->*route.handler)(exchange);
    }
    refuse(exchange, 404, RefusalCode::not_found);
}

void Files::refuse(Exchange& exchange, int status, RefusalCode code) const {
    exchange.response = problem(house_.texts, exchange.request, status, code);
    if (wire::temporary(code)) exchange.response->headers.emplace_back("Retry-After", "5");
}

// Back on the loop: figures are counted, and a download begins.
void Files::finish(const Shared& exchange) {
    figures_.chunks_in += exchange->took_chunk ? 1 : 0;
    figures_.bytes_in += exchange->took_chunk ? exchange->request.body.size() : 0;
    figures_.uploads_completed += exchange->completed ? 1 : 0;
    if (exchange->opened && transfers_are_full(open_downloads_[number(exchange->person)])) {
        exchange->opened.reset();
        refuse(*exchange, 503, RefusalCode::overloaded);
    }
    if (exchange->response && exchange->response->status >= 400) ++figures_.refused;
    if (exchange->opened) {
        exchange->response = download(std::move(*exchange->opened), exchange->person);
    }
    exchange->answer(std::move(*exchange->response));
}

// Facts are looked up and not believed: what a command says of a file is its id and its name.
void Files::claim(
    domain::SpaceId space,
    Submission submission,
    std::function<void(Submission)> pass_on
) {
    const auto wanted = domain::attachments(submission.command);
    if (!house_.blobs || wanted.empty()) return pass_on(std::move(submission));
    struct Claim {
        Submission submission;
        std::function<void(Submission)> pass_on;
        std::vector<domain::Uuid> files;
        std::vector<std::optional<domain::FileFacts>> facts;
        storage::FilePurpose purpose{};
    };
    auto claim = std::make_shared<Claim>();
    for (const domain::FileToAttach& file : wanted) {
        claim->files.push_back(file.file);
        if (file.preview) claim->files.push_back(*file.preview);
    }
    if (domain::brings_recording(submission.command)) {
        claim->purpose = storage::FilePurpose::recording;
    }
    claim->submission = std::move(submission);
    claim->pass_on = std::move(pass_on);
    house_.offload.run(
        [blobs = house_.blobs, space, claim, now = house_.now()] {
            const Submission& asked = claim->submission;
            try {
                claim->facts =
                    blobs->claim(space, asked.by, asked.id, claim->files, now, claim->purpose);
            } catch (const storage::StorageUnavailable&) {
                claim->facts.clear();
            }
        },
        [alive = alive_, claim] {
            if (!*alive) return;
            if (claim->facts.size() != claim->files.size()) {
                return claim->submission.answer(Refused{RefusalCode::storage_unavailable});
            }
            auto next = claim->facts.begin();
            for (domain::FileToAttach& file : domain::attachments(claim->submission.command)) {
                file.facts = std::move(*next++);
                if (file.preview) file.preview_facts = std::move(*next++);
            }
            claim->pass_on(std::move(claim->submission));
        }
    );
}

void Files::start() {
    if (house_.blobs) collect_after(collecting_rests);
}

// Every node does, a little at a time; rows that another one holds are passed over.
void Files::collect_after(std::chrono::milliseconds pause) {
    house_.loop.after(pause, [this, alive = alive_] {
        if (!*alive) return;
        auto collected = std::make_shared<storage::BlobStore::Collected>();
        house_.offload.run(
            [blobs = house_.blobs, now = house_.now(), collected] {
                try {
                    *collected = blobs->collect(now);
                } catch (const storage::StorageUnavailable&) {
                    *collected = {};  // another round, or another node
                }
            },
            [this, alive, collected] {
                if (!*alive) return;
                figures_.files_collected += collected->files;
                figures_.chunks_collected += collected->chunks;
                collect_after(
                    collected->more ? collecting_goes_on
                                    : std::chrono::milliseconds{collecting_rests}
                );
            }
        );
    });
}

void Files::metrics(std::string& out) const {
    const FigureText text{out};
    text.counter("file_chunks_received_total", "Chunks of uploads taken.", figures_.chunks_in);
    text.counter("file_bytes_received_total", "Bytes of uploads taken.", figures_.bytes_in);
    text.counter("file_bytes_sent_total", "Bytes of downloads sent.", figures_.bytes_out);
    text.counter("file_uploads_completed_total", "Uploads made whole.", figures_.uploads_completed);
    text.counter("file_downloads_total", "Downloads begun.", figures_.downloads);
    text.gauge("file_downloads_open", "Downloads under way.", figures_.downloads_open);
    text.counter("file_requests_refused_total", "Requests for files refused.", figures_.refused);
    text.counter(
        "files_collected_total",
        "Files deleted after their words had gone.",
        figures_.files_collected
    );
    text.counter(
        "file_chunks_collected_total", "Chunks deleted with them.", figures_.chunks_collected
    );
}

}  // namespace urdimbre::app
