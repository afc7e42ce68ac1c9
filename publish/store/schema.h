// The store's schema and its versions.
#pragma once

#include "publish/store/sqlite.h"

namespace gouji {

/// Makes the tables in an empty database, or brings an older store to this program's version, in one transaction. Throws
/// Error (store) for a newer one and for another program's database.
void migrate(Database& database);

/// Makes the indexes over all filings that are not there yet.
void make_indexes(Database& database);

/// Throws Error (store) where the database is not of this program's version.
void require_current(Database& database);

}  // namespace gouji
