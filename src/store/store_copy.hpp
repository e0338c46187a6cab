// Copies a store of reports to another one, of whatever kind: all rows, from one moment of the first, and checked by number
// and hash before anything is said to be done. What is encrypted stays so; no key is needed.
//
//   const CopiedStore copied = TRY(copy_store("reports.sqlite", "postgresql://willai@db.example.org/willai"));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/sql.hpp"

namespace willai::store {

struct CopiedTable {
  std::string name;
  long long rows = 0;
  std::string hash;  // over all rows, in whatever order they come
};
using CopiedStore = std::vector<CopiedTable>;

// The second one must be empty: nothing that is there is ever overwritten. If anything fails, it is empty as before.
Result<CopiedStore> copy_store(SqlConnection& from, SqlConnection& to);

// Number and hash of every table, at one moment.
Result<CopiedStore> read_store(SqlConnection& sql);

// A file, or "postgresql://…", with time for large tables. A file that is not there is an error if it must be.
enum class Must : unsigned char { be_there, be_either };
Result<std::unique_ptr<SqlConnection>> open_for_copy(const std::string& url, Must must);

}  // namespace willai::store
