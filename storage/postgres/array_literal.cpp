#include "storage/postgres/array_literal.hpp"

#include "protocol/wire/uuid.hpp"

namespace urdimbre::storage::postgres {

void ArrayLiteral::add(const domain::Uuid& id) {
    separate();
    wire::append_uuid(text_, id.bytes);
}

// Always quoted, so that nothing in it is taken for a NULL, a separator or white space.
void ArrayLiteral::add(std::string_view text) {
    separate();
    text_.push_back('"');
    std::size_t start = 0;
    for (std::size_t end; (end = text.find_first_of("\"\\", start)) != text.npos; start = end + 1) {
        text_.append(text, start, end - start);
        text_.push_back('\\');
        text_.push_back(text[end]);
    }
    text_.append(text, start);
    text_.push_back('"');
}

void ArrayLiteral::add_null() {
    separate();
    text_ += "NULL";
}

}  // namespace urdimbre::storage::postgres
