// Opens the database, creates its tables, and checks that it belongs to our key.
#include "store/report_store.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

#include "base/text.hpp"
#include "store/report_migrations.hpp"
#include "store/report_schema.hpp"
#include "store/sql_report_store.hpp"
#include "store/sturdy_report_store.hpp"

namespace willai::store {
namespace {

constexpr std::string_view kKeyName = "key";

// A store that was made with an earlier key of ours is from now on one of the key in use. The check value is a keyed
// hash, so it tells nothing of the key.
Result<> check_key(SqlConnection& sql, const std::string& key_checks) {
  const auto ours = split(key_checks, '\n');
  const std::string in_use(ours.front());
  TRY(sql.run("INSERT INTO report_meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
              {std::string(kKeyName), in_use}));
  const SqlRows rows = TRY(sql.run("SELECT value FROM report_meta WHERE name = ?1", {std::string(kKeyName)}));
  const std::string there = rows.empty() ? "" : text_of(rows[0][0]);
  if (there == in_use) return Nothing{};
  if (std::ranges::find(ours, std::string_view(there)) == ours.end())
    return conflict("this database was created with a different secret; pass that file with --secret");
  TRY(sql.run("UPDATE report_meta SET value = ?2 WHERE name = ?1", {std::string(kKeyName), in_use}));
  return Nothing{};
}

}  // namespace

std::string_view word_of(LetterKind kind) { return kind == LetterKind::report ? "report" : "confirmation"; }
LetterKind letter_kind(std::string_view word) {
  return word == "report" ? LetterKind::report : LetterKind::confirmation;
}
std::string_view word_of(ports::Suppression why) {
  return why == ports::Suppression::bounced ? "bounced" : "unsubscribed";
}

Result<> SqlReportStore::prepare(const std::string& key_check) {
  TRY(migrate(*sql_));
  Transaction columns = TRY(Transaction::begin(*sql_));
  if (!sql_->lock_schema().empty()) TRY(sql_->run(sql_->lock_schema()));
  TRY(sql_->keep_from_statistics());
  TRY(columns.commit());
  return check_key(*sql_, key_check);
}

bool is_postgres(const std::string& url) { return url.starts_with("postgresql://") || url.starts_with("postgres://"); }

Result<std::unique_ptr<ports::ReportStore>> make_report_store(std::unique_ptr<SqlConnection> sql,
                                                       const std::string& key_check) {
  auto store = std::make_unique<SqlReportStore>(std::move(sql));
  TRY(store->prepare(key_check));
  return std::unique_ptr<ports::ReportStore>(std::move(store));
}

std::unique_ptr<ports::ReportStore> make_report_store_for_later(const std::string& url, const std::string& key_check,
                                                         Patience patience, std::shared_ptr<StoreTally> tally) {
  return std::make_unique<SturdyReportStore>(
      [url, key_check, patience]() -> Result<std::unique_ptr<SqlReportStore>> {
        auto sql = TRY(is_postgres(url) ? open_postgres(url, patience) : open_sqlite(url, patience));
        auto store = std::make_unique<SqlReportStore>(std::move(sql));
        TRY(store->prepare(key_check));
        return store;
      },
      std::move(tally));
}

Result<std::unique_ptr<ports::ReportStore>> open_report_store(const std::string& url, const std::string& key_check,
                                                       Patience patience) {
  auto store = make_report_store_for_later(url, key_check, patience);
  TRY(static_cast<SturdyReportStore&>(*store).open());
  return store;
}

namespace {

constexpr std::string_view kHasTable[] = {
    "SELECT COUNT(*) FROM sqlite_master WHERE name = 'report_meta'",
    "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'report_meta'"};

// A site that starts is waited for.
constexpr Patience kPatienceAtStart{1000};

// An empty file is a store that was never used.
bool is_there(const std::string& file) {
  struct stat facts {};
  return ::stat(file.c_str(), &facts) == 0 && facts.st_size > 0;
}

Result<bool> has_note(const std::string& url, std::string_view name, Patience patience = kUsualPatience) {
  if (!is_postgres(url) && !is_there(url)) return false;
  const auto sql = TRY(is_postgres(url) ? open_postgres(url, patience) : open_sqlite(url, patience));
  const SqlRows tables = TRY(sql->run(kHasTable[is_postgres(url) ? 1 : 0]));
  if (number_of(tables[0][0]) == 0) return false;
  const SqlRows notes = TRY(sql->run("SELECT value FROM report_meta WHERE name = ?1", {std::string(name)}));
  return !notes.empty();
}

}  // namespace

Result<bool> has_key(const std::string& url) { return has_note(url, kKeyName); }
Result<bool> has_sender(const std::string& url) { return has_note(url, kSender, kPatienceAtStart); }

}  // namespace willai::store
