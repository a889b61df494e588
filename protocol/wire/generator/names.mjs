// How the names of the definition are spelled in the languages that are generated.

export const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
export const camelCase = /^[A-Z][A-Za-z0-9]*$/;

export const camel = (name) => name.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("");

const keywords = new Set(
  `alignas alignof and and_eq asm auto bitand bitor bool break case catch char class compl concept const consteval
  constexpr constinit const_cast continue co_await co_return co_yield decltype default delete do double dynamic_cast else
  enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not not_eq
  nullptr operator or or_eq private protected public register reinterpret_cast requires return short signed sizeof static
  static_assert static_cast struct switch template this thread_local throw true try typedef typeid typename union unsigned
  using virtual void volatile wchar_t while xor xor_eq`.split(/\s+/),
);

// A field or enumerator in C++: `do` is taken by the language.
export const cppName = (name) => (keywords.has(name) ? `${name}_` : name);
