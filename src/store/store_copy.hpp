// Copies a store of reports to another one, of SQLite or PostgreSQL: all rows as they were at one moment. The copy is kept
// only if number and hash of its rows are right. What is encrypted stays so; no key is needed.
//
//   const auto from = TRY(open_for_copy("reports.sqlite", Must::be_there));
//   const auto to = TRY(open_for_copy("postgresql://willai@db.example.org/willai", Must::be_either));
//   const CopiedStore copied = TRY(copy_store(*from, *to));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/sql.hpp"

namespace willai::store {

struct CopiedTable {
  std::string name;
  long long rows = 0;
  std::string hash;  // of all rows; their order does not matter
};
using CopiedStore = std::vector<CopiedTable>;

// The second one must be empty: nothing that is there is ever overwritten. If anything fails, it is empty as before.
Result<CopiedStore> copy_store(SqlConnection& from, SqlConnection& to);

// Number and hash of every table, at one moment.
Result<CopiedStore> read_store(SqlConnection& sql);

// A file, or "postgresql://…", with time for large tables. With be_there a missing file is an error.
enum class Must : unsigned char { be_there, be_either };
Result<std::unique_ptr<SqlConnection>> open_for_copy(const std::string& url, Must must);

}  // namespace willai::store
