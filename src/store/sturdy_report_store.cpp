#include "store/sturdy_report_store.hpp"

namespace willai::store {

Result<> SturdyReportStore::open() {
  if (!store_) store_ = TRY(opener_());
  return Nothing{};
}

template <class Value, class... Parameters, class... Arguments>
Result<Value> SturdyReportStore::call(Result<Value> (ReportStore::*function)(Parameters...),
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

Result<Asked> SturdyReportStore::ask(const NewRequest& request, const ReportLimits& limits, Moment now) {
  return call(&ReportStore::ask, request, limits, now);
}

Result<Confirmed> SturdyReportStore::confirm(const std::string& request, const std::string& letter, Moment now) {
  return call(&ReportStore::confirm, request, letter, now);
}

Result<> SturdyReportStore::erase(const std::string& person) { return call(&ReportStore::erase, person); }

Result<> SturdyReportStore::suppress(const std::string& person, Suppression why, Moment now) {
  return call(&ReportStore::suppress, person, why, now);
}

Result<bool> SturdyReportStore::allow(const std::string& person) { return call(&ReportStore::allow, person); }

Result<std::vector<DueLetter>> SturdyReportStore::take(const Lease& lease, int most, Moment now) {
  return call(&ReportStore::take, lease, most, now);
}

Result<bool> SturdyReportStore::renew(const Lease& lease, const std::string& letter) {
  return call(&ReportStore::renew, lease, letter);
}

Result<> SturdyReportStore::finish(const DueLetter& letter, LetterEnd end, const std::string& reason, Moment now) {
  return call(&ReportStore::finish, letter, end, reason, now);
}

Result<> SturdyReportStore::put_back(const DueLetter& letter, Moment due, const std::string& reason) {
  return call(&ReportStore::put_back, letter, due, reason);
}

Result<long long> SturdyReportStore::release(Moment now) { return call(&ReportStore::release, now); }
Result<long long> SturdyReportStore::tidy(Moment now) { return call(&ReportStore::tidy, now); }

Result<PersonRecord> SturdyReportStore::record_of(const std::string& person, Moment now) {
  return call(&ReportStore::record_of, person, now);
}

Result<QueueStatus> SturdyReportStore::status() { return call(&ReportStore::status); }
Result<> SturdyReportStore::rewrite() { return call(&ReportStore::rewrite); }

}  // namespace willai::store
