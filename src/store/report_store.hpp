// Stores requests and letters in SQLite or PostgreSQL, with the same statements for both. docs/mail.md describes the
// tables.
//
//   auto store = TRY(open_report_store("/var/lib/willai/reports.sqlite", key_check));
#pragma once

#include <memory>
#include <string>

#include "ports/report_store.hpp"
#include "store/sql.hpp"
#include "store/store_tally.hpp"

namespace willai::store {

// `url` is the file of an SQLite database, created if missing, or "postgresql://…". `key_check` is a keyed hash, or
// several lines of them, that of the key in use first: a database made with none of these keys is refused, because
// nothing in it could be decrypted. One per thread. If the database goes away, the store opens it again at its next call.
Result<std::unique_ptr<ports::ReportStore>> open_report_store(const std::string& url, const std::string& key_check,
                                                       Patience patience = kUsualPatience);

// The same, but opened with its first call. What comes of each call is counted.
std::unique_ptr<ports::ReportStore> make_report_store_for_later(const std::string& url, const std::string& key_check,
                                                         Patience patience = kUsualPatience,
                                                         std::shared_ptr<StoreTally> tally = nullptr);

// A store on an existing connection.
Result<std::unique_ptr<ports::ReportStore>> make_report_store(std::unique_ptr<SqlConnection> sql,
                                                       const std::string& key_check);

// Whether a store with a key is there. Creates nothing.
Result<bool> has_key(const std::string& url);

// Whether letters in it are sent by a program that was told how they leave. Creates nothing.
Result<bool> has_sender(const std::string& url);

bool is_postgres(const std::string& url);

}  // namespace willai::store
