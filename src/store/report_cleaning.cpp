// Erased is erased: the bytes of erased rows leave the files of the store, too. SQLite keeps copies of them in its log of
// changes until the log is cut, and, although it overwrites what it erases, in pages whose rows it has moved.
#include <fmt/format.h>

#include <thread>

#include "store/sql_report_store.hpp"

namespace willai::store {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kCleanWhenIdle{400};
constexpr std::chrono::seconds kCleanWhenBusy{5};

// Writing the tables anew may take so small a part of all time.
constexpr int kRewritingShare = 200;

// What keeps an operator's command waiting.
constexpr std::chrono::seconds kWaitForOthers{5};

}  // namespace

// Counts, so that what is erased while the tables are written anew is not forgotten.
Result<> SqlReportStore::note_erasing() {
  if (!sql_->is_soon_rewritten()) return Nothing{};
  TRY(
      sql_->run("INSERT INTO report_meta (name, value) VALUES ('erased', '1') ON CONFLICT (name) DO UPDATE SET value = "
                "CAST(CAST(report_meta.value AS BIGINT) + 1 AS TEXT)"));
  return Nothing{};
}

Result<bool> SqlReportStore::has_erased() {
  const SqlRows rows = TRY(sql_->run("SELECT value FROM report_meta WHERE name IN ('erased', 'rewritten')"));
  return rows.size() == 1 || (rows.size() == 2 && rows[0] != rows[1]);
}

Result<> SqlReportStore::rewrite_tables() {
  const SqlRows erased = TRY(sql_->run("SELECT value FROM report_meta WHERE name = 'erased'"));
  TRY(sql_->rewrite());
  if (!erased.empty())
    TRY(
        sql_->run("INSERT INTO report_meta (name, value) VALUES ('rewritten', ?1) ON CONFLICT (name) DO UPDATE SET "
                  "value = EXCLUDED.value",
                  {erased[0][0]}));
  return Nothing{};
}

Result<> SqlReportStore::rewrite() {
  TRY(rewrite_tables());
  for (const auto end = steady_clock::now() + kWaitForOthers; !TRY(sql_->empty_log());) {
    if (steady_clock::now() > end)
      return io_error("what was erased is still in the log of the store, because another program reads it; try again");
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return Nothing{};
}

// A failure is tried again.
void SqlReportStore::rewrite_after_erasing() {
  const auto begin = steady_clock::now();
  if (const auto erased = has_erased(); !erased.ok() || !*erased) return;
  (void)rewrite_tables();
  const auto end = steady_clock::now();
  next_rewrite_ = end + kRewritingShare * (end - begin);
}

// Other programs may have erased something, and may have been killed before they cleaned up.
void SqlReportStore::clean_up(bool is_idle) {
  const auto now = steady_clock::now();
  Time& next = is_idle ? next_when_idle_ : next_when_busy_;
  if (now < next) return;
  next = now + (is_idle ? std::chrono::milliseconds(kCleanWhenIdle) : std::chrono::milliseconds(kCleanWhenBusy));
  if (is_idle && now >= next_rewrite_) rewrite_after_erasing();
  (void)sql_->empty_log();
}

}  // namespace willai::store
