#include "server/app/exchanges.hpp"

#include "server/app/api_answer.hpp"
#include "server/app/figure_text.hpp"

#include <algorithm>

namespace urdimbre::app {
namespace {

constexpr std::chrono::milliseconds clock_looks_every{250};

// After it nothing of what somebody did still counts: unreadable frames are forgotten one by one.
constexpr auto accounts_kept =
    Conduct::unreadable_forgotten_every * static_cast<int>(Conduct::unreadable_frames_max);

}  // namespace

Exchanges::Exchanges(Visit::House& house, Limits limits, Enlist enlist)
    : house_(house), limits_(limits), enlist_(std::move(enlist)) {}

Exchanges::~Exchanges() { *alive_ = false; }

void Exchanges::handle(ApiRequest request, std::function<void(ApiResponse)> answer) {
    const auto no = [&](int status, wire::RefusalCode code) {
        ++refused_;
        ApiResponse response = problem(house_.texts, request, status, code);
        if (status == 429 || status == 503) response.headers = {{"Retry-After", "1"}};
        answer(std::move(response));
    };
    if (!request.visitor) return no(401, wire::RefusalCode::signed_out);
    auto asked = read_exchange(request);
    if (const auto* problem = std::get_if<wire::RefusalCode>(&asked)) {
        return no(*problem == wire::RefusalCode::frame_too_large ? 413 : 400, *problem);
    }
    if (!open_ || waiting_ >= limits_.waiting_max) return no(503, wire::RefusalCode::overloaded);
    Account& account = account_of(request.visitor->person);
    if (account.waiting >= limits_.waiting_of_one_max) {
        return no(429, wire::RefusalCode::too_fast);
    }
    Visitor visitor = std::move(*request.visitor);
    if (request.headers.contains("accept-language")) visitor.lang = language(request);
    visitor.data = std::get<ExchangeRequest>(asked).data;
    auto exchange = std::make_shared<Exchange>(
        std::move(std::get<ExchangeRequest>(asked)),
        Exchange::Of{
            .house = house_,
            .visitor = std::move(visitor),
            .conduct = account.conduct,
            .frames = account.frames,
            .enlist = enlist_,
            .answer_bytes_max = limits_.answer_bytes_max,
            .answer = std::move(answer),
            .over = [this](Exchange& which) { over(which); },
        }
    );
    all_.emplace(exchange.get(), exchange);
    ++waiting_;
    ++account.waiting;
    ++total_;
    if (request.asker) {
        request.asker->when_gone([weak = std::weak_ptr{exchange}] {
            if (const auto left = weak.lock()) left->finish();
        });
    }
    std::shared_ptr<Exchange> before;
    if (!exchange->link().empty()) {
        Exchange*& newest = links_[{exchange->visitor().login, exchange->link()}];
        if (newest) before = newest->shared_from_this();
        newest = exchange.get();
    }
    if (!clock_runs_) wait_for_the_clock();
    exchange->start(std::move(before));
}

Exchanges::Account& Exchanges::account_of(domain::PersonId person) {
    Account& account = accounts_[person];
    account.used = house_.loop.steady_now();
    if (!account.conduct) {
        account.conduct = std::make_shared<Conduct>();
        account.frames = std::make_shared<support::TokenBucket>(
            limits_.frames_per_second, limits_.frames_burst, account.used
        );
    }
    return account;
}

// Called twice of each: when it has been answered, and when it does not linger any more.
void Exchanges::over(Exchange& exchange) {
    const auto account = accounts_.find(exchange.visitor().person);
    if (exchange.lingering()) {
        --waiting_;
        --account->second.waiting;
        account->second.used = house_.loop.steady_now();
        linger(exchange);
        return;
    }
    const auto link = links_.find({exchange.visitor().login, exchange.link()});
    if (link != links_.end() && link->second == &exchange) links_.erase(link);
    gone_.push_back(exchange.shared_from_this());
    all_.erase(&exchange);
    house_.loop.post([this, alive = alive_] {
        if (*alive) gone_.clear();
    });
}

void Exchanges::linger(Exchange& exchange) {
    auto& lingering = accounts_.find(exchange.visitor().person)->second.lingering;
    std::erase_if(lingering, [](const auto& one) {
        const auto there = one.lock();
        return !there || !there->lingering();
    });
    lingering.push_back(exchange.weak_from_this());
    if (lingering.size() <= limits_.lingering_of_one_max) return;
    const auto oldest = lingering.front().lock();
    lingering.pop_front();
    if (oldest) oldest->end();
}

void Exchanges::wait_for_the_clock() {
    clock_runs_ = true;
    house_.loop.after(clock_looks_every, [this, alive = alive_] {
        if (!*alive) return;
        look_at_the_time();
        if (all_.empty() && accounts_.empty()) {
            clock_runs_ = false;
        } else {
            wait_for_the_clock();
        }
    });
}

void Exchanges::look_at_the_time() {
    const Time now = house_.loop.steady_now();
    std::vector<std::shared_ptr<Exchange>> everybody;
    for (const auto& one : all_) everybody.push_back(one.second);
    for (const auto& exchange : everybody) exchange->look_at_the_time(now);
    std::erase_if(accounts_, [&](const auto& one) {
        return one.second.waiting == 0 && now >= one.second.used + accounts_kept;
    });
}

void Exchanges::forget_commands() {
    for (auto& one : accounts_) one.second.conduct = std::make_shared<Conduct>();
}

void Exchanges::metrics(std::string& out) const {
    const FigureText figures{out};
    figures.gauge("polls_waiting", "Requests without a WebSocket that wait for news.", waiting_);
    figures.gauge(
        "polls_lingering",
        "Those that were answered, and whose people are still here for a moment.",
        all_.size() - waiting_
    );
    figures.counter("polls_total", "Requests without a WebSocket that were taken.", total_);
    figures.counter(
        "polls_refused_total", "Those that were not: too many at once, or unreadable.", refused_
    );
}

}  // namespace urdimbre::app
