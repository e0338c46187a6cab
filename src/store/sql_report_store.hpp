// The report database on a connection; its functions are in report_asking.cpp, report_outbox.cpp, report_errors.cpp and
// report_keeping.cpp.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "store/report_store.hpp"

namespace willai::store {

inline long long milliseconds_of(Moment moment) { return moment.time_since_epoch().count(); }
inline Moment moment_of(const SqlValue& value) { return Moment(std::chrono::milliseconds(number_of(value))); }

class SqlReportStore : public ports::ReportStore {
 public:
  explicit SqlReportStore(std::unique_ptr<SqlConnection> sql) : sql_(std::move(sql)) {}

  Result<> prepare(const std::string& key_check);
  // Begins an operation; what became of the connection since then.
  void start() { sql_->start(); }
  Loss loss() const { return sql_->loss(); }

  Result<ports::Asked> ask(const ports::NewRequest& request, const ports::ReportLimits& limits, Moment now) override;
  Result<ports::Confirmed> confirm(const std::string& request, const std::string& letter, Moment now) override;
  Result<> erase(const std::string& person) override;
  Result<> suppress(const std::string& person, ports::Suppression why, Moment now) override;
  Result<bool> allow(const std::string& person) override;

  Result<> note_told() override;
  Result<std::vector<ports::DueLetter>> take(const ports::Lease& lease, int most, Moment now) override;
  Result<bool> renew(const ports::Lease& lease, const std::string& letter) override;
  Result<> finish(const ports::DueLetter& letter, ports::LetterEnd end, const std::string& reason, Moment now) override;
  Result<> put_back(const ports::DueLetter& letter, Moment due, const std::string& reason) override;

  Result<long long> release(Moment now) override;
  Result<long long> tidy(Moment now) override;
  Result<ports::PersonRecord> record_of(const std::string& person, Moment now) override;
  Result<QueueStatus> status() override;

  Result<ports::ErrorTaken> keep_error(const ports::NewErrorReport& error, const ports::CountedReader& reader,
                                       const ports::ReportLimits& limits, Moment now) override;
  Result<std::vector<ports::ErrorReport>> errors(Moment now) override;
  Result<bool> settle_error(const std::string& id, const std::string& as, Moment now) override;
  Result<> rewrite() override;

 private:
  // `what` is asked for: each is counted apart.
  enum class CountedAs : unsigned char { report, error };
  Result<ports::Asked> refusal_of_network(CountedAs what, const ports::CountedReader& reader, const ports::ReportLimits& limits,
                                          Moment now);
  Result<ports::Asked> refusal_of_person(const ports::NewRequest& request, const ports::ReportLimits& limits,
                                         Moment now);
  Result<ports::Asked> put_request(const ports::NewRequest& request, ports::Asked asked, Moment now);
  Result<long long> asked_lately(const std::string& scope, Moment now);
  Result<long long> count(const std::string& scope, Moment now);
  Result<> put_letter(const std::string& id, const std::string& request, const std::string& person, LetterKind kind,
                      Moment now);
  Result<> erase_rows(const std::string& person);
  Result<> forget_errors(Moment now);
  Result<> end_request(const std::string& request, Moment now);
  Result<> set_poison_aside(Moment now);
  Result<bool> may_take(ports::Mandate mandate);
  Result<> note_erasing();
  Result<bool> has_erased();
  Result<> rewrite_tables();
  void clean_up(bool is_idle);
  void rewrite_after_erasing();
  Result<> count_hour(Moment now);
  Result<> end_future(Moment now);

  std::unique_ptr<SqlConnection> sql_;
  bool has_noted_told_ = false;
  // When the bytes of erased rows are next removed from the files.
  using Time = std::chrono::steady_clock::time_point;
  Time next_when_idle_{};
  Time next_when_busy_{};
  Time next_rewrite_{};
};

// As stored in the tables.
std::string_view word_of(LetterKind kind);
LetterKind letter_kind(std::string_view word);
std::string_view word_of(ports::Suppression why);

}  // namespace willai::store
