#include "server/support/metrics.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <variant>

namespace urdimbre::support {
namespace {

template <class Number>
void append_number(std::string& out, Number value) {
    std::array<char, 40> digits{};
    out.append(
        digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr
    );
}

void append_name(
    std::string& out,
    std::string_view name,
    std::string_view labels,
    std::string_view more = {}
) {
    out += "urdimbre_";
    out += name;
    if (labels.empty() && more.empty()) return;
    out += '{';
    out += labels;
    if (!labels.empty() && !more.empty()) out += ',';
    out += more;
    out += '}';
}

template <class Number>
void append_line(
    std::string& out,
    std::string_view name,
    std::string_view labels,
    std::string_view more,
    Number value
) {
    append_name(out, name, labels, more);
    out += ' ';
    append_number(out, value);
    out += '\n';
}

void append_figure(
    std::string& out,
    std::string_view name,
    std::string_view labels,
    const Counter& figure
) {
    append_line(out, name, labels, {}, figure.value());
}

void append_figure(
    std::string& out,
    std::string_view name,
    std::string_view labels,
    const Gauge& figure
) {
    append_line(out, name, labels, {}, figure.value());
}

void append_figure(
    std::string& out,
    std::string_view name,
    std::string_view labels,
    const Histogram& figure
) {
    const std::string bucket_name = std::string{name} + "_bucket";
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < figure.bounds().size(); ++i) {
        total += figure.bucket(i);
        std::string bound = "le=\"";
        append_number(bound, figure.bounds()[i]);
        bound += '"';
        append_line(out, bucket_name, labels, bound, total);
    }
    total += figure.bucket(figure.bounds().size());
    append_line(out, bucket_name, labels, "le=\"+Inf\"", total);
    append_line(out, std::string{name} + "_sum", labels, {}, figure.sum());
    append_line(out, std::string{name} + "_count", labels, {}, total);
}

constexpr std::array<std::string_view, 3> type_names{"counter", "gauge", "histogram"};

}  // namespace

Histogram::Histogram(std::span<const double> bounds)
    : bounds_{bounds.begin(), bounds.end()}, counts_(bounds.size() + 1) {}

void Histogram::observe(double value) {
    const auto bucket = std::ranges::lower_bound(bounds_, value) - bounds_.begin();
    counts_[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    sum_.fetch_add(value, std::memory_order_relaxed);
}

std::span<const double> duration_bounds() {
    static constexpr std::array bounds{
        0.0001,
        0.00025,
        0.0005,
        0.001,
        0.0025,
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1.0,
        2.5,
        5.0,
        10.0
    };
    return bounds;
}

struct Metrics::Family {
    template <class Figure>
    struct Labelled {
        std::string labels;
        std::unique_ptr<Figure> figure;
    };
    using Figure = std::variant<Labelled<Counter>, Labelled<Gauge>, Labelled<Histogram>>;

    std::string name;
    std::string help;
    std::size_t type{};  // index into Figure
    std::deque<Figure> figures;

    template <class T, class... Args>
    T& figure(std::string_view labels, const Args&... args) {
        for (Figure& known : figures) {
            auto& labelled = std::get<Labelled<T>>(known);
            if (labelled.labels == labels) return *labelled.figure;
        }
        figures.push_back(Labelled<T>{std::string{labels}, std::make_unique<T>(args...)});
        return *std::get<Labelled<T>>(figures.back()).figure;
    }
};

Metrics::Metrics() = default;
Metrics::~Metrics() = default;

Metrics::Family& Metrics::family(std::string_view name, std::string_view help, std::size_t type) {
    const auto known = std::ranges::find(families_, name, &Family::name);
    if (known == families_.end()) {
        families_.push_back(
            {.name = std::string{name}, .help = std::string{help}, .type = type, .figures = {}}
        );
        return families_.back();
    }
    if (known->type != type) std::abort();  // one name, two types: a bug
    return *known;
}

Counter& Metrics::counter(std::string_view name, std::string_view help, std::string_view labels) {
    const std::scoped_lock lock{mutex_};
    return family(name, help, 0).figure<Counter>(labels);
}

Gauge& Metrics::gauge(std::string_view name, std::string_view help, std::string_view labels) {
    const std::scoped_lock lock{mutex_};
    return family(name, help, 1).figure<Gauge>(labels);
}

Histogram& Metrics::histogram(
    std::string_view name,
    std::string_view help,
    std::span<const double> bounds,
    std::string_view labels
) {
    const std::scoped_lock lock{mutex_};
    return family(name, help, 2).figure<Histogram>(labels, bounds);
}

void Metrics::write(std::string& out) const {
    const std::scoped_lock lock{mutex_};
    for (const Family& family : families_) {
        out += "# HELP urdimbre_" + family.name + ' ' + family.help + '\n';
        out += "# TYPE urdimbre_" + family.name + ' ';
        out += type_names[family.type];
        out += '\n';
        for (const Family::Figure& figure : family.figures) {
            std::visit(
                [&](const auto& labelled) {
                    append_figure(out, family.name, labelled.labels, *labelled.figure);
                },
                figure
            );
        }
    }
}

}  // namespace urdimbre::support
