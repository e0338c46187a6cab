#include "mail/report_desk.hpp"

#include <fmt/format.h>

namespace willai {

std::string person_of(const KeyedSeal& seal, const EmailAddress& address) {
  return seal.keyed_hash(address.owner(), HashedFor::person);
}

std::string key_check(const KeyedSeal& seal) { return seal.keyed_hash("store of reports", HashedFor::key); }

ReportDesk::ReportDesk(std::unique_ptr<ReportStore> store, std::shared_ptr<const KeyedSeal> seal,
                       std::shared_ptr<const Outside> outside, ReportLimits limits)
    : store_(std::move(store)), seal_(std::move(seal)), outside_(std::move(outside)), limits_(limits) {}

std::string ReportDesk::fresh_id() const {
  std::string digits;
  for (const char byte : outside_->random_bytes(16)) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return digits;
}

Result<AskEnd> ReportDesk::ask(const EmailAddress& address, const ReportTopic& topic, const std::string& network) {
  const std::string line = to_line(topic);
  NewRequest request;
  request.id = fresh_id();
  request.letter = fresh_id();
  request.person = person_of(*seal_, address);
  request.network = seal_->keyed_hash(network, HashedFor::network);
  request.sameness = seal_->keyed_hash(request.person + line, HashedFor::request);
  request.address = seal_->close(address.text(), SealedFor::address);
  request.topic = seal_->close(line, SealedFor::topic);
  switch (TRY(store_->ask(request, limits_, outside_->now()))) {
    case Asked::network_full: return AskEnd::network_full;
    case Asked::all_full: return AskEnd::all_full;
    default: return AskEnd::noted;
  }
}

Result<std::optional<Confirmed>> ReportDesk::confirm(std::string_view text) {
  const auto link = find_link(*seal_, text, MailLink::Use::confirm);
  if (!link) return std::optional<Confirmed>();
  const Confirmed confirmed = TRY(store_->confirm(link->request, fresh_id(), outside_->now()));
  return std::optional(confirmed);
}

Result<bool> ReportDesk::erase(std::string_view text) {
  const auto link = find_link(*seal_, text, MailLink::Use::erase);
  if (link) TRY(store_->erase(link->person));
  return link.has_value();
}

Result<bool> ReportDesk::unsubscribe(std::string_view text) {
  const auto link = find_link(*seal_, text, MailLink::Use::unsubscribe);
  if (link) TRY(store_->suppress(link->person, Suppression::unsubscribed, outside_->now()));
  return link.has_value();
}

}  // namespace willai
