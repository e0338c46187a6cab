#include "mail/report_desk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace willai::mail {

std::string person_of(const ports::KeyedSeal& seal, const EmailAddress& address) {
  return seal.keyed_hash(address.owner(), ports::HashedFor::person);
}

std::vector<std::string> persons_of(const ports::KeyedSeal& seal, const EmailAddress& address) {
  std::vector<std::string> persons;
  for (const std::string& spelling : {address.owner(), address.earlier_owner()}) {
    persons.push_back(seal.keyed_hash(spelling, ports::HashedFor::person));
    std::ranges::move(seal.earlier_hashes(spelling, ports::HashedFor::person), std::back_inserter(persons));
  }
  return persons;
}

std::string key_check(const ports::KeyedSeal& seal) {
  constexpr std::string_view kText = "store of reports";
  std::string checks = seal.keyed_hash(kText, ports::HashedFor::key);
  for (const std::string& earlier : seal.earlier_hashes(kText, ports::HashedFor::key)) checks += "\n" + earlier;
  return checks;
}

namespace {

// The network of the reader, and those around it; of a network that the operator has given a limit, that one alone.
ports::CountedReader counted_reader(const ports::KeyedSeal& seal, const ports::ReportLimits& limits, std::string_view reader) {
  const auto hash = [&](const std::string& network) { return seal.keyed_hash(network, ports::HashedFor::network); };
  const auto own = std::ranges::find_if(limits.networks,
                                        [&](const ports::NetworkLimit& each) { return each.network.holds(reader); });
  if (own != limits.networks.end()) return {.network = hash(own->network.name()), .network_most = own->most};
  ports::CountedReader counted{.network = hash(network_of(reader))};
  for (const auto& [name, share] : wider_networks_of(reader)) counted.wider.push_back({hash(name), share});
  return counted;
}

}  // namespace

ReportDesk::ReportDesk(std::unique_ptr<ports::ReportStore> store, std::shared_ptr<const ports::KeyedSeal> seal,
                       std::shared_ptr<const ports::Outside> outside, ports::ReportLimits limits)
    : store_(std::move(store)), seal_(std::move(seal)), outside_(std::move(outside)), limits_(std::move(limits)) {}

std::string ReportDesk::fresh_id() const {
  std::string digits;
  for (const char byte : outside_->random_bytes(16)) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return digits;
}

Result<AskEnd> ReportDesk::ask(const EmailAddress& address, const ReportTopic& topic, std::string_view reader) {
  const std::string line = to_line(topic);
  ports::NewRequest request;
  request.id = fresh_id();
  request.letter = fresh_id();
  request.known_as = persons_of(*seal_, address);
  request.person = request.known_as.front();
  request.known_as.erase(request.known_as.begin());
  ports::CountedReader counted = counted_reader(*seal_, limits_, reader);
  request.network = std::move(counted.network);
  request.wider = std::move(counted.wider);
  request.network_most = counted.network_most;
  request.sameness = seal_->keyed_hash(request.person + line, ports::HashedFor::request);
  request.address = seal_->close(address.text(), ports::SealedFor::address);
  request.topic = seal_->close(line, ports::SealedFor::topic);
  switch (TRY(store_->ask(request, limits_, outside_->now()))) {
    case ports::Asked::network_full: return AskEnd::network_full;
    case ports::Asked::all_full: return AskEnd::all_full;
    default: return AskEnd::noted;
  }
}

Result<std::optional<ports::Confirmed>> ReportDesk::confirm(std::string_view text) {
  const auto link = find_link(*seal_, text, MailLink::Use::confirm);
  if (!link) return std::optional<ports::Confirmed>();
  const ports::Confirmed confirmed = TRY(store_->confirm(link->request, fresh_id(), outside_->now()));
  return std::optional(confirmed);
}

Result<bool> ReportDesk::erase(std::string_view text) {
  const auto link = find_link(*seal_, text, MailLink::Use::erase);
  if (link) TRY(store_->erase(link->person));
  return link.has_value();
}

Result<bool> ReportDesk::unsubscribe(std::string_view text) {
  const auto link = find_link(*seal_, text, MailLink::Use::unsubscribe);
  if (link) TRY(store_->suppress(link->person, ports::Suppression::unsubscribed, outside_->now()));
  return link.has_value();
}

// The same report twice has the same hash, whoever sends it.
Result<ports::ErrorTaken> ReportDesk::keep_error(const FoundError& error, std::string_view reader) {
  ports::NewErrorReport kept;
  kept.page = error.page;
  kept.edition = error.edition;
  kept.id = seal_->keyed_hash(fmt::format("{}\n{}", error.page, error.text), ports::HashedFor::error);
  kept.text = seal_->close(error.text, ports::SealedFor::error);
  if (error.address) {
    kept.person = person_of(*seal_, *error.address);
    kept.address = seal_->close(error.address->text(), ports::SealedFor::address);
  }
  return store_->keep_error(kept, counted_reader(*seal_, limits_, reader), limits_, outside_->now());
}

}  // namespace willai::mail
