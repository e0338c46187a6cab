// willai privacy show, erase: for an operator whom a reader has asked.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include "app/report_desk.hpp"
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

std::string topic_text(const Seal& seal, const std::string& sealed) {
  if (sealed.empty()) return "nothing else: address and topic are erased";
  const auto line = seal.find_bytes(sealed, SealedFor::topic);
  const auto topic = line ? find_topic(*line) : std::nullopt;
  if (!topic) return "the topic cannot be decrypted with this secret";
  return topic->kind == ReportTopic::Kind::profession ? fmt::format("a report on {}", topic->value)
                                                      : "a report on a result";
}

void print_held(const Held& held, const Seal& seal) {
  for (const HeldRequest& request : held.requests)
    fmt::print("{}  {}  {}\n", time_text(request.asked), request.state, topic_text(seal, request.topic));
  if (held.suppression)
    fmt::print("on the suppression list since {}: {}\n", time_text(held.suppressed_since),
               *held.suppression == Suppression::bounced ? "a letter could not be delivered" : "the owner opted out");
  if (held.asked_lately > 0)
    fmt::print("{} in the last 24 hours, counted toward the limit\n",
               counted(static_cast<long>(held.asked_lately), "request", "requests"));
  if (held.requests.empty() && !held.suppression && held.asked_lately == 0)
    fmt::print("Nothing is stored about this address.\n");
}

Result<Outcome> show(const PrivacyOptions& options) {
  const EmailAddress address = TRY(EmailAddress::parse(options.address));
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  const Held held = TRY(store->held(person_of(*place.seal, address), RealOutside().now()));
  print_held(held, *place.seal);
  return Outcome::done;
}

Result<Outcome> erase(const PrivacyOptions& options) {
  const EmailAddress address = TRY(EmailAddress::parse(options.address));
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  TRY(store->erase(person_of(*place.seal, address)));
  fmt::print(
      "Requests and letters for this address are erased. The count for the limit expires within a day; the entry "
      "on the suppression list stays.\n");
  return Outcome::done;
}

struct OneCommand {
  const char* name;
  const char* about;
  Result<Outcome> (*run)(const PrivacyOptions&);
};

void add_one(Command group, Ending& ending, const std::shared_ptr<PrivacyOptions>& options, const OneCommand& one) {
  Command command = add_command(group, ending, one.name, one.about, [options, run = one.run] { return run(*options); });
  command.option("address", options->address, "The e-mail address").required();
  add_store_options(command, options->store);
}

}  // namespace

void add_privacy(Command line, Ending& ending) {
  Command group = line.group("privacy", "Show or erase what is stored about an e-mail address, when its owner asks");
  auto options = std::make_shared<PrivacyOptions>();
  add_one(group, ending, options, {"show", "Show what is stored about an address", show});
  add_one(group, ending, options, {"erase", "Erase what is stored about an address", erase});
}

}  // namespace willai::cli
