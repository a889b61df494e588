#include "tests/simulation/metered_person.hpp"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <numeric>
#include <utility>

namespace urdimbre::simulation {

using namespace std::chrono_literals;

namespace {

constexpr std::string_view contributions = "contributions";
constexpr std::string_view flow = "phases, turns";
constexpr std::string_view presence = "presence";
constexpr std::string_view typing = "typing";
constexpr std::string_view positions = "read positions";
constexpr std::string_view equity = "how much each was heard";
constexpr std::string_view the_time = "clock, liveness";
constexpr std::string_view lists = "lists of one's own";
constexpr std::string_view handshakes = "coming back";
constexpr std::string_view framing = "framing, pings";

// Bytes before the payload of a WebSocket message (RFC 6455, 5.2); a client's has a mask.
constexpr std::size_t header(std::size_t payload, bool masked) {
    const std::size_t length = payload < 126 ? 0 : payload < 65'536 ? 2 : 8;
    return 2 + length + (masked ? 4 : 0);
}

// What a server that hears nothing asks at half its patience (Config::websocket_idle_timeout).
constexpr auto pinged_after = 30s;

// As Chrome on a phone asks, with a login of ours.
constexpr std::string_view upgrade_request =
    " HTTP/1.1\r\n"
    "Host: urdimbre.red-rural.example\r\n"
    "Connection: Upgrade\r\n"
    "Pragma: no-cache\r\n"
    "Cache-Control: no-cache\r\n"
    "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/131.0.0.0 Mobile Safari/537.36\r\n"
    "Upgrade: websocket\r\n"
    "Origin: https://urdimbre.red-rural.example\r\n"
    "Sec-WebSocket-Version: 13\r\n"
    "Accept-Encoding: gzip, deflate, br, zstd\r\n"
    "Accept-Language: es-CL,es;q=0.9,en;q=0.8\r\n"
    "Cookie: __Host-urdimbre=wVq2cN0mQ7x1R4tY8uI3oP6aS9dF5gH2jK1lZ0xC7vB\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n";
constexpr std::string_view upgrade_answer =
    "HTTP/1.1 101 Switching Protocols\r\n"
    "Upgrade: websocket\r\n"
    "Connection: Upgrade\r\n"
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
constexpr std::string_view agreed =
    "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; "
    "client_max_window_bits=12\r\n";

template <class... Items>
bool one_of(const wire::Item& item) {
    return (std::holds_alternative<Items>(item) || ...);
}

bool brings_words(const wire::Item& item) {
    return one_of<wire::ContributionMadeItem, wire::ContributionsRevealedItem>(item);
}

template <class... Frames>
bool is(const wire::ServerFrame& frame) {
    return (std::holds_alternative<Frames>(frame) || ...);
}

std::string_view purpose_of(const wire::ServerFrame& frame) {
    if (const auto* window = std::get_if<wire::WindowFrame>(&frame)) {
        return std::ranges::any_of(window->items, brings_words) ? contributions : flow;
    }
    if (const auto* change = std::get_if<wire::PresenceChangedFrame>(&frame)) {
        return change->came.empty() && change->went.empty() ? typing : presence;
    }
    if (is<wire::AcceptedFrame>(frame)) return contributions;
    if (is<wire::PresenceFrame>(frame)) return presence;
    if (is<wire::ReadingFrame>(frame)) return positions;
    if (is<wire::TimeFrame>(frame)) return the_time;
    if (is<wire::EquityFrame>(frame)) return equity;
    if (is<wire::WelcomeFrame, wire::SnapshotFrame, wire::ViewResetFrame>(frame)) return handshakes;
    return lists;
}

}  // namespace

std::size_t Meter::total() const {
    return std::accumulate(lines.begin(), lines.end(), std::size_t{}, [](auto sum, const auto& of) {
        return sum + of.second.received + of.second.sent;
    });
}

std::size_t Meter::messages() const {
    return std::accumulate(lines.begin(), lines.end(), std::size_t{}, [](auto sum, const auto& of) {
        return sum + of.second.messages;
    });
}

void Meter::print(std::string_view title) const {
    std::printf(
        "\n%-42.*s received     sent  messages\n", static_cast<int>(title.size()), title.data()
    );
    for (const auto& [what, line] : lines) {
        std::printf(
            "  %-38.*s %10zu %8zu %9zu\n",
            static_cast<int>(what.size()),
            what.data(),
            line.received,
            line.sent,
            line.messages
        );
    }
    constexpr std::size_t record = 22;  // of TLS 1.3, around each message
    std::printf(
        "  in all %zu bytes; TLS adds up to %zu, and its handshakes\n", total(), record * messages()
    );
}

BrowserDeflater::BrowserDeflater() {
    const int made = deflateInit2(&stream_, 6, Z_DEFLATED, -12, 8, Z_DEFAULT_STRATEGY);
    if (made != Z_OK) throw std::bad_alloc{};
}

BrowserDeflater::~BrowserDeflater() { deflateEnd(&stream_); }

std::size_t BrowserDeflater::bytes_of(std::string text) {
    std::string out(text.size() + 1'000, '\0');
    stream_.next_in = reinterpret_cast<Bytef*>(text.data());
    stream_.avail_in = static_cast<uInt>(text.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream_, Z_SYNC_FLUSH);
    EXPECT_EQ(stream_.avail_in, 0u);
    return out.size() - stream_.avail_out - 4;  // without the end of the flush
}

ClientManner ClientManner::of(app::DataProfile profile) {
    std::ifstream file{URDIMBRE_DATA_PROFILES};
    const auto table = boost::json::parse(std::string{std::istreambuf_iterator<char>(file), {}});
    const auto& row = table.at(app::manner_of(profile).name).as_object();
    const auto every = [&](std::string_view what) {
        return std::chrono::milliseconds{row.at(what).to_number<std::int64_t>()};
    };
    ClientManner manner{
        .data = profile,
        .clock_every = every("clock_every"),
        .writing_every = {},
        .read_every = every("read_every"),
        .equity_every = every("equity_every"),
    };
    if (!row.at("writing_every").is_null()) manner.writing_every = every("writing_every");
    return manner;
}

MeteredPerson::MeteredPerson(
    World& world,
    app::Visitor visitor,
    std::uint64_t space,
    ClientManner manner
)
    : world_(world), visitor_(std::move(visitor)), space_(space), manner_(manner) {
    visitor_.data = manner.data;
}

MeteredPerson::~MeteredPerson() { *alive_ = false; }

void MeteredPerson::later(std::chrono::milliseconds delay, std::function<void()> task) {
    world_.after(delay, [this, alive = alive_, link = link_, task = std::move(task)] {
        if (*alive && link == link_ && client_) task();
    });
}

void MeteredPerson::count(std::size_t received, std::size_t sent, std::string_view purpose) {
    Meter::Line& line = meter.lines[purpose];
    line.received += received;
    line.sent += sent;
    ++line.messages;
}

void MeteredPerson::connect(app::Gate& gate) {
    ++link_;
    client_ = gate.open(visitor_, *this);
    deflater_ = std::make_unique<BrowserDeflater>();
    const app::DataManner& data = app::manner_of(manner_.data);
    const std::string path = data.profile == app::DataProfile::full
                                 ? "GET /ws"
                                 : "GET /ws?data=" + std::string{data.name} + "&dictionary=1";
    count(
        upgrade_answer.size() + (data.compressed ? agreed.size() : 0),
        path.size() + upgrade_request.size(),
        handshakes
    );
    say(wire::HelloFrame{.protocol = 1, .client = "urdimbre-web/0.3.0", .lang = "es"}, handshakes);
    be_pinged();
}

void MeteredPerson::cut_off() {
    ++link_;
    client_.reset();
    writing_ = reading_ = false;
}

void MeteredPerson::say(const wire::ClientFrame& frame, std::string_view purpose) {
    std::string text;
    wire::encode(text, frame);
    std::size_t payload = text.size();
    if (app::manner_of(manner_.data).compressed) {
        payload = deflater_->bytes_of(text);
    }
    count(0, payload, purpose);
    meter.lines[framing].sent += header(payload, true);
    said_at_ = world_.now();
    client_->receive(text);
}

wire::Uuid MeteredPerson::ask(wire::Command command) {
    wire::Uuid id{};
    std::ranges::generate(id, [this] { return static_cast<std::uint8_t>(world_.random()); });
    const bool words = std::holds_alternative<wire::Contribute>(command);
    writing_ = writing_ && !words;
    ++unanswered_;
    say(wire::CommandFrame{.id = id, .space = space_, .do_ = std::move(command)},
        words ? contributions : flow);
    return id;
}

void MeteredPerson::write_for(std::chrono::seconds time) {
    writes_until_ = world_.now() + time;
    if (!manner_.writing_every || std::exchange(writing_, true)) return;
    write_on(++writing_run_);
}

// A pause in it does not make the next word come earlier; what is published does.
void MeteredPerson::write_on(std::uint64_t run) {
    if (run != writing_run_) return;
    writing_ = writing_ && world_.now() < writes_until_;
    if (!writing_) return;
    say(wire::WritingFrame{.space = space_}, typing);
    later(*manner_.writing_every, [this, run] { write_on(run); });
}

void MeteredPerson::read() {
    if (std::exchange(reading_, true)) return;
    later(manner_.read_every, [this] {
        reading_ = false;
        say(wire::ReadFrame{.space = space_, .seq = position_->seq}, positions);
    });
}

void MeteredPerson::ask_the_time() {
    const auto sent = 1'790'000'000'000 + world_.elapsed().count();
    say(wire::ClockFrame{.sent = static_cast<std::uint64_t>(sent)}, the_time);
    later(manner_.clock_every, [this] { ask_the_time(); });
}

void MeteredPerson::look_at_equity(std::uint64_t run) {
    if (run != equity_run_) return;
    say(wire::AskEquityFrame{.ref = ++ref_, .space = space_}, equity);
    later(manner_.equity_every, [this, run] { look_at_equity(run); });
}

void MeteredPerson::be_pinged() {
    later(1s, [this] {
        if (world_.now() - said_at_ >= pinged_after) {
            count(header(0, false), header(0, true), framing);
            said_at_ = world_.now();
        }
        be_pinged();
    });
}

void MeteredPerson::send(const wire::SharedFrame& frame) {
    const auto decoded = wire::decode_server_frame(frame.payload());
    ASSERT_TRUE(decoded) << frame.payload();
    // As a connection does (net/connection.cpp).
    const auto leaves = app::manner_of(manner_.data).compressed ? frame.compressed() : frame;
    count(leaves.payload().size(), 0, purpose_of(*decoded));
    meter.lines[framing].received += leaves.header;
    // What comes of it is said on a later turn: nobody is called within its own call.
    later(1ms, [this, heard_ = *decoded] { heard(heard_); });
}

void MeteredPerson::close(wire::CloseCode code) { ADD_FAILURE() << wire::name(code); }

void MeteredPerson::heard(const wire::ServerFrame& frame) {
    if (std::holds_alternative<wire::WelcomeFrame>(frame)) {
        welcomed();
    } else if (std::holds_alternative<wire::AcceptedFrame>(frame)) {
        --unanswered_;
    } else if (const auto* refused = std::get_if<wire::RefusedFrame>(&frame)) {
        ADD_FAILURE() << visitor_.name << " was refused: " << wire::name(refused->code);
    } else if (std::holds_alternative<wire::EquityFrame>(frame)) {
        ++equities_;
    } else if (std::holds_alternative<wire::LeftFrame>(frame)) {
        ADD_FAILURE() << visitor_.name << " was not let in";
    } else if (const auto* snapshot = std::get_if<wire::SnapshotFrame>(&frame)) {
        position_ = snapshot->position;
    } else if (const auto* noticed = std::get_if<wire::NoticedFrame>(&frame)) {
        if (noticed->spaces) say(wire::AskSpacesFrame{.ref = ++ref_}, lists);
    } else if (const auto* window = std::get_if<wire::WindowFrame>(&frame)) {
        if (!position_ || window->upto <= position_->seq) return;
        EXPECT_LE(window->after, position_->seq) << "a gap";
        for (const wire::Item& item : window->items) {
            if (const auto* made = std::get_if<wire::ContributionMadeItem>(&item)) {
                if (made->seq > position_->seq) ++contributions_shown_;
            } else if (const auto* entered = std::get_if<wire::PhaseEnteredItem>(&item)) {
                // The screen looks when the phase is another, and not into one that hides.
                ++equity_run_;
                if (watches_equity_ && entered->phase < 9) look_at_equity(equity_run_);
            } else if (const auto* reveal = std::get_if<wire::ContributionsRevealedItem>(&item)) {
                contributions_shown_ += reveal->contributions.size();
            }
        }
        position_->seq = window->upto;
        read();
    }
}

void MeteredPerson::welcomed() {
    ask_the_time();
    say(wire::AskSpacesFrame{.ref = ++ref_}, lists);
    say(wire::AskNoticesFrame{.ref = ++ref_, .before = {}, .limit = 0}, lists);
    say(wire::JoinFrame{.space = space_, .position = position_}, handshakes);
    const bool goes_on = watches_equity_ && equities_ > 0;
    if (goes_on) later(2s, [this, run = ++equity_run_] { look_at_equity(run); });
}

}  // namespace urdimbre::simulation
