// A store that outlives its connection. A database that restarts, hangs or is replaced costs one call at most; a call
// that the database has surely undone is made once more.
#pragma once

#include <functional>
#include <memory>

#include "store/sql_report_store.hpp"
#include "store/store_tally.hpp"

namespace willai::store {

class SturdyReportStore : public ports::ReportStore {
 public:
  using Opener = std::function<Result<std::unique_ptr<SqlReportStore>>()>;
  explicit SturdyReportStore(Opener opener, std::shared_ptr<StoreTally> tally = nullptr)
      : opener_(std::move(opener)), tally_(tally ? std::move(tally) : std::make_shared<StoreTally>()) {}

  // Done by every call; alone, it tells whether the store can be opened.
  Result<> open();

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
  // Calls a function of the store.
  template <class Value, class... Parameters, class... Arguments>
  Result<Value> try_to_call(Result<Value> (ReportStore::*function)(Parameters...), const Arguments&... arguments);
  // The same, counted.
  template <class Value, class... Parameters, class... Arguments>
  Result<Value> call(Result<Value> (ReportStore::*function)(Parameters...), const Arguments&... arguments);

  Opener opener_;
  std::shared_ptr<StoreTally> tally_;
  std::unique_ptr<SqlReportStore> store_;  // null while there is no connection
};

}  // namespace willai::store
