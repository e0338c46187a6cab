// The tables of the store of reports, version by version. A store is brought forward when a program opens it; never back.
#pragma once

#include <span>
#include <string_view>

#include "store/sql.hpp"

namespace willai::store {

// What leads from the version before to this one. Each statement can be run twice: two programs may start at once.
struct Migration {
  int version;
  std::span<const std::string_view> statements;
};

std::span<const Migration> report_migrations();

// The version that this program works with.
int latest_version();

// 0 for a store without tables. Creates nothing.
Result<int> version_of(SqlConnection& sql);

// Brings the store to the last of these versions; returns the version that it had. A store that is newer than this program
// is refused.
Result<int> migrate(SqlConnection& sql, std::span<const Migration> migrations = report_migrations());

}  // namespace willai::store
