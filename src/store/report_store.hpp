// The store of requests and letters over SQLite or PostgreSQL: the same statements for both. docs/mail.md tells its
// tables.
//
//   auto store = TRY(open_report_store("/var/lib/willai/reports.sqlite", key_check));
#pragma once

#include <memory>
#include <string>

#include "app/report_store.hpp"
#include "store/sql.hpp"

namespace willai::store {

// `url` is the file of an SQLite database, made where it is missing, or "postgresql://…". `key_check` is a keyed hash:
// a store that was made under another key is refused, for nothing in it could be read. One a thread.
Result<std::unique_ptr<ReportStore>> open_report_store(const std::string& url, const std::string& key_check);

// The same over a connection.
Result<std::unique_ptr<ReportStore>> make_report_store(std::unique_ptr<SqlConnection> sql,
                                                       const std::string& key_check);

bool is_postgres(const std::string& url);

}  // namespace willai::store
