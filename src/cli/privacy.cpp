// willai privacy show, erase, allow: for an operator whom a reader has asked. And rotate: a new key.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "mail/report_desk.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/mail_options.hpp"
#include "system/real_outside.hpp"

namespace willai::cli {
namespace {

struct PrivacyOptions {
  StoreOptions store;
  std::string address;
};

std::string time_text(Moment moment) {
  return fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(std::chrono::time_point_cast<std::chrono::seconds>(moment)));
}

std::string topic_text(const ports::Seal& seal, const std::string& sealed) {
  if (sealed.empty()) return "nothing else: address and topic are erased";
  const auto line = seal.find_bytes(sealed, ports::SealedFor::topic);
  const auto topic = line ? find_topic(*line) : std::nullopt;
  if (!topic) return "the topic cannot be decrypted with this secret";
  return topic->kind == ReportTopic::Kind::profession ? fmt::format("a report on {}", topic->value)
                                                      : "a report on a result";
}

void print_record(const ports::PersonRecord& record, const ports::Seal& seal) {
  for (const ports::HeldRequest& request : record.requests)
    fmt::print("{}  {}  {}\n", time_text(request.asked), request.state, topic_text(seal, request.topic));
  for (const ports::ErrorReport& error : record.errors)
    fmt::print("{}  error report on {}{}  (willai errors show {})\n", time_text(error.made), error.page, error.settled ? ", settled" : "",
               error.id.substr(0, 8));
  if (record.suppression)
    fmt::print(
        "on the suppression list since {}: {}\n", time_text(record.suppressed_since),
        *record.suppression == ports::Suppression::bounced ? "a letter could not be delivered" : "the owner opted out");
  if (record.asked_lately > 0)
    fmt::print("{} in the last 24 hours, counted toward the limit\n",
               counted(static_cast<long>(record.asked_lately), "request", "requests"));
  if (record.requests.empty() && record.errors.empty() && !record.suppression && record.asked_lately == 0)
    fmt::print("Nothing is stored about this address.\n");
}

// One person may be there under several hashes: of earlier keys and versions.
void add(ports::PersonRecord more, ports::PersonRecord& record) {
  std::ranges::move(more.requests, std::back_inserter(record.requests));
  std::ranges::move(more.errors, std::back_inserter(record.errors));
  record.asked_lately += more.asked_lately;
  const bool is_weightier = more.suppression && record.suppression != ports::Suppression::unsubscribed;
  if (!is_weightier) return;
  record.suppression = more.suppression;
  record.suppressed_since = more.suppressed_since;
}

Result<Outcome> show(const PrivacyOptions& options) {
  const EmailAddress address = TRY(EmailAddress::parse(options.address));
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  ports::PersonRecord record;
  for (const std::string& person : mail::persons_of(*place.seal, address))
    add(TRY(store->record_of(person, system::RealOutside().now())), record);
  print_record(record, *place.seal);
  return Outcome::done;
}

Result<Outcome> erase(const PrivacyOptions& options) {
  const EmailAddress address = TRY(EmailAddress::parse(options.address));
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  for (const std::string& person : mail::persons_of(*place.seal, address)) TRY(store->erase(person));
  TRY(store->rewrite());
  fmt::print(
      "Requests, letters and error reports of this address are erased. The count for the limit expires within a day; the entry "
      "on the suppression list stays.\n");
  return Outcome::done;
}

Result<Outcome> allow(const PrivacyOptions& options) {
  const EmailAddress address = TRY(EmailAddress::parse(options.address));
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  bool was_there = false;
  for (const std::string& person : mail::persons_of(*place.seal, address)) was_there |= TRY(store->allow(person));
  fmt::print("This address {}.\n", was_there ? "is off the suppression list; its owner can ask for reports again"
                                             : "was not on the suppression list");
  return Outcome::done;
}

Result<Outcome> rotate(const PrivacyOptions& options) {
  const std::string file = TRY(secret_file_of(options.store));
  const int earlier = TRY(system::SecretSeal::rotate(file));
  fmt::print(
      "“{}” has a new key, and keeps {} for what was encrypted before. Start willai serve and willai worker again now; "
      "copy the file to every machine that uses the store.\n",
      file, counted(earlier, "earlier key", "earlier keys"));
  return Outcome::done;
}

struct OneCommand {
  const char* name;
  const char* about;
  Result<Outcome> (*run)(const PrivacyOptions&);
};

void add_one(Command group, ExitStatus& exit_status, const std::shared_ptr<PrivacyOptions>& options,
             const OneCommand& one) {
  Command command =
      add_command(group, exit_status, one.name, one.about, [options, run = one.run] { return run(*options); });
  command.option("address", options->address, "The e-mail address").required();
  add_store_options(command, options->store);
}

}  // namespace

void add_privacy(Command line, ExitStatus& exit_status) {
  Command group = line.group("privacy", "Show or erase what is stored about an e-mail address, when its owner asks");
  auto options = std::make_shared<PrivacyOptions>();
  add_one(group, exit_status, options, {"show", "Show what is stored about an address", show});
  add_one(group, exit_status, options, {"erase", "Erase what is stored about an address", erase});
  add_one(group, exit_status, options,
          {"allow", "Take an address off the suppression list, when its owner wants reports again", allow});
  Command rotating = add_command(group, exit_status, "rotate",
                                 "Put a new key into the secret file; earlier keys go on opening what they closed",
                                 [options] { return rotate(*options); });
  add_store_options(rotating, options->store);
}

}  // namespace willai::cli
