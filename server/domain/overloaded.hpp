#pragma once

namespace urdimbre::domain {

// One lambda per alternative of a variant: std::visit then refuses to compile when one is missing.
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace urdimbre::domain
