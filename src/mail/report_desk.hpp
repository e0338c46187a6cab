// The use case "ask for a report": accepts a request within limits, has it confirmed by the owner of the address, and
// erases it when the owner asks. Somebody who only knows an address cannot learn whether it has asked before.
//
//   const AskEnd end = TRY(desk.ask(address, topic, network));
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mail/mail_link.hpp"
#include "ports/report_store.hpp"
#include "domain/email_address.hpp"
#include "domain/report_topic.hpp"

namespace willai::mail {

// What the form answers. Also `noted` if the request was silently dropped: the same request again, an address that has
// opted out, or too many requests for one address.
enum class AskEnd : unsigned char { noted, network_full, all_full };

// What a reader found wrong on a page.
struct FoundError {
  std::string page;
  std::string edition;
  std::string text;
  std::optional<EmailAddress> address{};
};

class ReportDesk {
 public:
  ReportDesk(std::unique_ptr<ports::ReportStore> store, std::shared_ptr<const ports::KeyedSeal> seal,
             std::shared_ptr<const ports::Outside> outside, ports::ReportLimits limits);

  // `reader` is the address that the form came from: "192.0.2.7".
  Result<AskEnd> ask(const EmailAddress& address, const ReportTopic& topic, std::string_view reader);
  // For links in letters; absent if the link is not ours.
  Result<std::optional<ports::Confirmed>> confirm(std::string_view link);
  Result<bool> erase(std::string_view link);
  Result<bool> unsubscribe(std::string_view link);
  // For editors. No letter is sent, so nobody has to confirm the address.
  Result<ports::ErrorTaken> keep_error(const FoundError& error, std::string_view reader);

 private:
  std::string fresh_id() const;

  std::unique_ptr<ports::ReportStore> store_;
  std::shared_ptr<const ports::KeyedSeal> seal_;
  std::shared_ptr<const ports::Outside> outside_;
  ports::ReportLimits limits_;
};

// The pseudonym of an address in the store.
std::string person_of(const ports::KeyedSeal& seal, const EmailAddress& address);
// Every pseudonym that it may have there: person_of() first, then those of earlier keys and versions.
std::vector<std::string> persons_of(const ports::KeyedSeal& seal, const EmailAddress& address);
// Check values of the keys, one a line, so that a store can tell whether it was made with one of them.
std::string key_check(const ports::KeyedSeal& seal);

}  // namespace willai::mail
