// The use case "ask for a report": a request is taken within limits, confirmed by who owns the address, and erased when
// that person says so. Whether an address has asked before is told to nobody who only knows the address.
//
//   const AskEnd end = TRY(desk.ask(address, topic, network));
#pragma once

#include <memory>
#include <string>

#include "app/mail_link.hpp"
#include "app/report_store.hpp"
#include "domain/email_address.hpp"
#include "domain/report_topic.hpp"

namespace willai {

// What the form says. `noted` also where the same request, or an address that wants no mail, or too many requests for
// one address, are passed over in silence.
enum class AskEnd : unsigned char { noted, network_full, all_full };

class ReportDesk {
 public:
  ReportDesk(std::unique_ptr<ReportStore> store, std::shared_ptr<const KeyedSeal> seal,
             std::shared_ptr<const Outside> outside, ReportLimits limits);

  Result<AskEnd> ask(const EmailAddress& address, const ReportTopic& topic, const std::string& network);
  // Of links in letters; absent where the link is none of ours.
  Result<std::optional<Confirmed>> confirm(std::string_view link);
  Result<bool> erase(std::string_view link);
  Result<bool> unsubscribe(std::string_view link);

 private:
  std::string fresh_id() const;

  std::unique_ptr<ReportStore> store_;
  std::shared_ptr<const KeyedSeal> seal_;
  std::shared_ptr<const Outside> outside_;
  ReportLimits limits_;
};

// Whom an address stands for, in the store.
std::string person_of(const KeyedSeal& seal, const EmailAddress& address);
// Of a key, so that a store can tell whether it is its own.
std::string key_check(const KeyedSeal& seal);

}  // namespace willai
