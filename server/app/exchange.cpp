#include "server/app/exchange.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/refusal_status.hpp"

#include <algorithm>
#include <utility>

namespace urdimbre::app {
namespace {

using Form = ExchangeRequest::Form;

// Our own frames say first of what type they are.
std::string_view type_of(std::string_view frame) {
    constexpr std::string_view before = R"({"type":")";
    frame.remove_prefix(std::min(frame.size(), before.size()));
    return frame.substr(0, frame.find('"'));
}

constexpr bool one_of(std::string_view type, std::initializer_list<std::string_view> types) {
    return std::ranges::find(types, type) != types.end();
}

// What whoever waits asks again with every request: to whoever has it, it is no news.
bool asked_again(std::string_view type) { return one_of(type, {"spaces", "notices"}); }

// What is new in a space: it comes again to whoever asks from where they are.
bool comes_again(std::string_view type) { return one_of(type, {"snapshot", "window"}); }

void append_frames(std::string& body, const std::vector<wire::SharedFrame>& frames) {
    for (const wire::SharedFrame& frame : frames) {
        if (body.back() != '[') body += ',';
        body += frame.payload();
    }
}

}  // namespace

Exchange::Exchange(ExchangeRequest request, Of of)
    : request_(std::move(request)),
      of_(std::move(of)),
      began_(of_.house.loop.steady_now()),
      visit_(of_.house, std::move(of_.visitor), *this, of_.conduct),
      enlisted_(of_.enlist(*this, visit_.visitor())) {}

void Exchange::start(std::shared_ptr<Exchange> before) {
    before_ = std::move(before);
    if (before_) before_->finish();
    look();
}

// ---- What is said

void Exchange::say_more() {
    Loop& loop = of_.house.loop;
    // A question about a space is asked when it is there: whoever says a frame after another one
    // may rely on it.
    while (!request_.frames.empty() && visit_.settled() && !pausing_ && !closed_) {
        // The hello that was put before somebody's one frame is not theirs.
        const bool ours = request_.form != Form::exchange && request_.frames.size() > 1;
        const auto pause =
            ours ? support::TokenBucket::Duration::zero() : of_.frames->take(loop.steady_now());
        const std::string frame = std::move(request_.frames.front());
        request_.frames.pop_front();
        if (frame.size() > wire::limits::frame_bytes_max) {
            visit_.unreadable(wire::RefusalCode::frame_too_large);
        } else {
            visit_.receive(frame);
        }
        if (pause <= pause.zero()) continue;
        pausing_ = true;
        loop.after(std::chrono::ceil<std::chrono::milliseconds>(pause), [weak = weak_from_this()] {
            const auto self = weak.lock();
            if (!self) return;
            self->pausing_ = false;
            self->look();
        });
    }
}

// ---- What comes of it

bool Exchange::wanted(std::string_view type) const {
    switch (request_.form) {
        case Form::exchange:
            return true;
        case Form::windows:
            return one_of(type, {"snapshot", "window", "view_reset", "left", "closing", "refused"});
        case Form::command:
            return one_of(type, {"accepted", "refused"});
    }
    return true;
}

// Not of the number of the question. Nor of how far a space has got, and what is unread where the
// asker follows it: that they are told anyway.
std::string Exchange::mark_of_answer(const wire::SharedFrame& frame) const {
    auto decoded = wire::decode_server_frame(frame.payload());
    if (!decoded) return {};
    if (auto* spaces = std::get_if<wire::SpacesFrame>(&*decoded)) {
        spaces->ref = 0;
        for (wire::SpaceSummary& space : spaces->spaces) {
            space.head = 0;
            if (visit_.follows(space.id)) space.unread.reset();
        }
    } else if (auto* notices = std::get_if<wire::NoticesFrame>(&*decoded)) {
        notices->ref = 0;
    }
    std::string text;
    wire::encode(text, *decoded);
    return KnownMarks::mark_of(text);
}

void Exchange::send(const wire::SharedFrame& frame) {
    if (answered() || closed_) return;
    const std::string_view type = type_of(frame.payload());
    if (!wanted(type)) return;
    if (request_.form == Form::exchange && asked_again(type)) {
        std::string mark = mark_of_answer(frame);
        if (request_.known.is(std::string{type}, mark)) return stir();
        marks_[std::string{type}] = std::move(mark);
    }
    if (full_ && comes_again(type)) return;
    if (bytes_ > of_.answer_bytes_max) {
        full_ = true;
        if (!comes_again(type)) close(wire::CloseCode::too_slow);
        return;
    }
    frames_.push_back(frame);
    bytes_ += frame.payload().size();
    // What is one's own comes with every answer, as each request follows anew: it is no news.
    if (type != wire::WelcomeFrame::type && type != wire::OwnPartFrame::type) news_ = true;
    stir();
}

// Who is here: whole pictures only, of which the newest is enough; to whoever has it, it is no
// news.
bool Exchange::offer(const wire::SharedFrame& frame) {
    if (closed_ || request_.form != Form::exchange) return true;
    const auto decoded = wire::decode_server_frame(frame.payload());
    const auto* presence = decoded ? std::get_if<wire::PresenceFrame>(&*decoded) : nullptr;
    if (!presence) return false;
    Picture picture{
        .frame = std::string{frame.payload()}, .mark = KnownMarks::mark_of(frame.payload())
    };
    const bool fresh = !request_.known.is(std::to_string(presence->space), picture.mark);
    pictures_[presence->space] = std::move(picture);
    if (answered() || !fresh) return true;
    news_ = true;
    stir();
    return true;
}

void Exchange::close(wire::CloseCode code) {
    if (closed_) return;
    closed_ = code;
    stir();
}

void Exchange::stir() {
    if (std::exchange(stirred_, true)) return;
    of_.house.loop.post([weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self) return;
        self->stirred_ = false;
        self->look();
    });
}

void Exchange::look() {
    if (closed_) {
        finish();
        end();
        return;
    }
    if (answered()) return;
    say_more();
    take_the_place_of_the_one_before();
    if (complete()) finish();
}

bool Exchange::complete() {
    if (closed_) return false;  // the next look answers
    if (!request_.frames.empty() || !visit_.answered()) return false;
    if (request_.wait == request_.wait.zero()) return visit_.settled();
    if (!news_) return false;
    if (!std::exchange(gathering_, true)) {
        of_.house.loop.after(gathered, [weak = weak_from_this()] {
            const auto self = weak.lock();
            if (!self) return;
            self->gathered_ = true;
            self->look();
        });
    }
    return gathered_;
}

// Only when this one is where the other was: nobody sees them go.
void Exchange::take_the_place_of_the_one_before() {
    if (!before_ || !request_.frames.empty() || !visit_.settled()) return;
    const std::shared_ptr<Exchange> before = std::exchange(before_, nullptr);
    for (auto& [space, picture] : before->pictures_) {
        if (!visit_.follows(space) || pictures_.contains(space)) continue;
        if (!request_.known.is(std::to_string(space), picture.mark)) news_ = true;
        pictures_.emplace(space, std::move(picture));
    }
    before->end();
}

void Exchange::look_at_the_time(Time now) {
    if (answered()) {
        if (!over_ && now >= ended_ + lingers) end();
        return;
    }
    const bool done = request_.frames.empty() && visit_.answered();
    const auto patience = done && visit_.settled() ? std::chrono::seconds{request_.wait}
                                                   : std::max(request_.wait, answers_within);
    if (now >= began_ + patience) finish();
}

// ---- The answer

void Exchange::finish() {
    if (answered()) return;
    const std::shared_ptr<Exchange> kept = shared_from_this();
    ended_ = of_.house.loop.steady_now();
    const auto answer = std::exchange(of_.answer, nullptr);
    answer(response());
    frames_.clear();
    request_.frames.clear();
    before_.reset();
    of_.over(*this);
    if (!visit_.follows_something()) end();
}

void Exchange::end() {
    finish();
    if (!std::exchange(over_, true)) of_.over(*this);
}

ApiResponse Exchange::response() {
    return request_.form == Form::command ? command_response() : exchange_response();
}

ApiResponse Exchange::exchange_response() {
    std::string body = R"({"frames":[)";
    body.reserve(bytes_ + 256);
    append_frames(body, frames_);
    std::string known;
    const auto knows = [&](std::string_view what, std::string_view mark) {
        known.append(known.empty() ? "" : ",").append("\"").append(what);
        known.append("\":\"").append(mark).append("\"");
    };
    for (const auto& [what, mark] : marks_) knows(what, mark);
    for (const auto& [space, picture] : pictures_) {
        if (!visit_.follows(space) || request_.known.is(std::to_string(space), picture.mark))
            continue;
        if (body.back() != '[') body += ',';
        body += picture.frame;
        knows(std::to_string(space), picture.mark);
    }
    body += ']';
    if (!known.empty()) body.append(R"(,"known":{)").append(known).append("}");
    if (closed_) body.append(R"(,"closed":)").append(std::to_string(wire::close_number(*closed_)));
    body += '}';
    return {.body = std::move(body), .headers = {}};
}

// One frame, with a status that says the same to whoever looks at nothing else.
ApiResponse Exchange::command_response() {
    for (const wire::SharedFrame& frame : frames_) {
        const auto decoded = wire::decode_server_frame(frame.payload());
        const auto* refused = decoded ? std::get_if<wire::RefusedFrame>(&*decoded) : nullptr;
        ApiResponse response{.body = std::string{frame.payload()}, .headers = {}};
        if (refused) response.status = status_of(refused->code);
        if (refused && refused->temporary) response.headers = {{"Retry-After", "1"}};
        return response;
    }
    ApiRequest asked;
    asked.headers["accept-language"] = visit_.visitor().lang;
    if (closed_ == wire::CloseCode::signed_out) {
        return problem(of_.house.texts, asked, 401, wire::RefusalCode::signed_out);
    }
    // It may be done or not: whoever sends it again under its id is told.
    const bool later = closed_.has_value();
    ApiResponse response = problem(
        of_.house.texts,
        asked,
        later ? 503 : 504,
        later ? wire::RefusalCode::overloaded : wire::RefusalCode::storage_unavailable
    );
    response.headers = {{"Retry-After", "1"}};
    return response;
}

}  // namespace urdimbre::app
