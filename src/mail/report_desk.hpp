// The use case "ask for a report": accepts a request within limits, has it confirmed by the owner of the address, and
// erases it when the owner asks. Somebody who only knows an address cannot learn whether it has asked before.
//
//   const AskEnd end = TRY(desk.ask(address, topic, network));
#pragma once

#include <memory>
#include <string>

#include "mail/mail_link.hpp"
#include "ports/report_store.hpp"
#include "domain/email_address.hpp"
#include "domain/report_topic.hpp"

namespace willai {

// What the form answers. Also `noted` if the request was silently dropped: the same request again, an address that has
// opted out, or too many requests for one address.
enum class AskEnd : unsigned char { noted, network_full, all_full };

class ReportDesk {
 public:
  ReportDesk(std::unique_ptr<ReportStore> store, std::shared_ptr<const KeyedSeal> seal,
             std::shared_ptr<const Outside> outside, ReportLimits limits);

  Result<AskEnd> ask(const EmailAddress& address, const ReportTopic& topic, const std::string& network);
  // For links in letters; absent if the link is not ours.
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

// The pseudonym of an address in the store.
std::string person_of(const KeyedSeal& seal, const EmailAddress& address);
// A check value of a key, so that a store can tell whether it was made with this key.
std::string key_check(const KeyedSeal& seal);

}  // namespace willai
