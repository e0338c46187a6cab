#include "store/sturdy_report_store.hpp"

namespace willai::store {

Result<> SturdyReportStore::open() {
  if (store_) return Nothing{};
  store_ = TRY(opener_());
  ++tally_->openings;
  return Nothing{};
}

template <class Value, class... Parameters, class... Arguments>
Result<Value> SturdyReportStore::call(Result<Value> (ReportStore::*function)(Parameters...),
                                      const Arguments&... arguments) {
  auto done = try_to_call(function, arguments...);
  ++tally_->calls;
  if (!done.ok()) ++tally_->failures;
  return done;
}

template <class Value, class... Parameters, class... Arguments>
Result<Value> SturdyReportStore::try_to_call(Result<Value> (ReportStore::*function)(Parameters...),
                                             const Arguments&... arguments) {
  for (bool is_second = false;; is_second = true) {
    TRY(open());
    store_->start();
    auto done = (store_.get()->*function)(arguments...);
    const Loss loss = store_->loss();
    if (loss != Loss::none) store_.reset();
    if (done.ok() || loss != Loss::nothing_done || is_second) return done;
  }
}

Result<ports::Asked> SturdyReportStore::ask(const ports::NewRequest& request, const ports::ReportLimits& limits,
                                            Moment now) {
  return call(&ports::ReportStore::ask, request, limits, now);
}

Result<ports::Confirmed> SturdyReportStore::confirm(const std::string& request, const std::string& letter, Moment now) {
  return call(&ports::ReportStore::confirm, request, letter, now);
}

Result<> SturdyReportStore::erase(const std::string& person) { return call(&ports::ReportStore::erase, person); }

Result<> SturdyReportStore::suppress(const std::string& person, ports::Suppression why, Moment now) {
  return call(&ports::ReportStore::suppress, person, why, now);
}

Result<bool> SturdyReportStore::allow(const std::string& person) { return call(&ports::ReportStore::allow, person); }

Result<> SturdyReportStore::note_told() { return call(&ports::ReportStore::note_told); }

Result<std::vector<ports::DueLetter>> SturdyReportStore::take(const ports::Lease& lease, int most, Moment now) {
  return call(&ports::ReportStore::take, lease, most, now);
}

Result<bool> SturdyReportStore::renew(const ports::Lease& lease, const std::string& letter) {
  return call(&ports::ReportStore::renew, lease, letter);
}

Result<> SturdyReportStore::finish(const ports::DueLetter& letter, ports::LetterEnd end, const std::string& reason,
                                   Moment now) {
  return call(&ports::ReportStore::finish, letter, end, reason, now);
}

Result<> SturdyReportStore::put_back(const ports::DueLetter& letter, Moment due, const std::string& reason) {
  return call(&ports::ReportStore::put_back, letter, due, reason);
}

Result<long long> SturdyReportStore::release(Moment now) { return call(&ports::ReportStore::release, now); }
Result<long long> SturdyReportStore::tidy(Moment now) { return call(&ports::ReportStore::tidy, now); }

Result<ports::PersonRecord> SturdyReportStore::record_of(const std::string& person, Moment now) {
  return call(&ports::ReportStore::record_of, person, now);
}

Result<QueueStatus> SturdyReportStore::status() { return call(&ports::ReportStore::status); }

Result<ports::ErrorTaken> SturdyReportStore::keep_error(const ports::NewErrorReport& error, const ports::CountedReader& reader,
                                                        const ports::ReportLimits& limits, Moment now) {
  return call(&ports::ReportStore::keep_error, error, reader, limits, now);
}

Result<std::vector<ports::ErrorReport>> SturdyReportStore::errors(Moment now) { return call(&ports::ReportStore::errors, now); }

Result<bool> SturdyReportStore::settle_error(const std::string& id, const std::string& as, Moment now) {
  return call(&ports::ReportStore::settle_error, id, as, now);
}

Result<> SturdyReportStore::rewrite() { return call(&ports::ReportStore::rewrite); }

}  // namespace willai::store
