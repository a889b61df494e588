#include "storage/postgres/author_mending.hpp"

#include "storage/postgres/argument.hpp"
#include "storage/postgres/database.hpp"
#include "storage/postgres/session.hpp"

namespace urdimbre::storage::postgres {
namespace {

constexpr Statement forget_author_statement{
    "forget_author",
    "delete from authorship where space_id = $1 and contribution = $2"
};

}  // namespace

void AuthorMending::forget(domain::SpaceId space, const domain::Uuid& contribution) {
    database_.borrow()->ask(forget_author_statement, {argument(space), argument(contribution)});
}

}  // namespace urdimbre::storage::postgres
