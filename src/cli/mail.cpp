// willai mail test, status, bounce.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>

#include "api/queue_json.hpp"
#include "mail/mail_link.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/mail_options.hpp"
#include "mail/bounce.hpp"
#include "mail/report_desk.hpp"
#include "system/real_outside.hpp"

namespace willai::cli {
namespace {

struct MailCommandOptions {
  StoreOptions store;
  MailOptions mail;
  std::string address;
  bool json = false;
  bool metrics = false;
};

Letter test_letter() {
  constexpr std::string_view kText =
      "This letter tests how willai sends mail. If you can read it, the configuration works.";
  return {"A test of willai", std::string(kText) + "\n",
          fmt::format("<!doctype html>\n<html lang=\"en\"><title>A test of willai</title><p>{}</p></html>\n", kText)};
}

Result<Outcome> test(const MailCommandOptions& options) {
  const EmailAddress to = TRY(EmailAddress::parse(options.address));
  const MailRoom room = TRY(open_mail_room(options.mail, options.store));
  if (!room.sends) return invalid("give --mail, so that there is something to test");
  const system::RealOutside outside;
  std::string id = "test-";
  for (const char byte : outside.random_bytes(8)) id += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  const ports::DeliveryEnd end = make_mailer(room)->send(test_letter(), {to, id, outside.now(), "", ""}, {});
  if (end.delivery != ports::Delivery::accepted) return io_error(end.advice.empty() ? end.reason : end.advice);
  if (const auto* folder = std::get_if<mail::MailFolder>(&room.route)) {
    fmt::print("No mail server is configured. The letter was written to {}/{}.eml.\n", folder->path, id);
    return Outcome::done;
  }
  const auto& server = std::get<mail::SmtpServer>(room.route);
  fmt::print(
      "{}:{} accepted the letter{}. Whether it reaches the inbox or the spam folder depends on SPF, DKIM and DMARC "
      "of {}: see docs/mail.md.\n",
      server.host, server.port, server.encryption == mail::Encryption::none ? ", unencrypted" : " over TLS",
      room.sender.address.host());
  return Outcome::done;
}

std::string age_text(Moment then, Moment now) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - then).count();
  if (seconds < 120) return fmt::format("{} s", std::max<long long>(0, seconds));
  if (seconds < 7200) return fmt::format("{} min", seconds / 60);
  return fmt::format("{} h", seconds / 3600);
}

void print_status(const QueueStatus& status, Moment now) {
  if (status.letters.empty()) fmt::print("The outbox is empty.\n");
  for (const LetterCount& count : status.letters)
    fmt::print("{:<13} {:<8} {:>8}  oldest {} ago\n", count.kind == LetterKind::report ? "report" : "confirmation",
               count.state, with_thousands(count.number), age_text(count.oldest, now));
  for (const StopReason& reason : status.reasons)
    fmt::print("reason: {} ({})\n", reason.reason, with_thousands(reason.number));
  fmt::print("{} not confirmed, {} on the suppression list\n",
             counted(static_cast<long>(status.unconfirmed), "request", "requests"),
             counted(static_cast<long>(status.suppressed), "address", "addresses"));
}

Result<Outcome> status(const MailCommandOptions& options) {
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  const QueueStatus status = TRY(store->status());
  const Moment now = system::RealOutside().now();
  if (options.json) fmt::print("{}\n", api::queue_json(status, now));
  else if (options.metrics) fmt::print("{}", api::queue_metrics(status, now));
  else print_status(status, now);
  return Outcome::done;
}

Result<Outcome> release(const MailCommandOptions& options) {
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto store = TRY(open_store(place));
  const long long released = TRY(store->release(system::RealOutside().now()));
  fmt::print("{} put back in the queue.\n", counted(static_cast<long>(released), "letter is", "letters are"));
  return Outcome::done;
}

std::string read_all() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

// Whose letter it was, by a mark that only we can make; absent without one.
std::optional<std::string> find_reader(const mail::Bounce& bounce, const ports::KeyedSeal& seal) {
  for (const std::string& tag : bounce.tags)
    if (auto person = mail::find_returned(seal, tag)) return person;
  for (const std::string& token : bounce.links)
    if (const auto link = mail::find_link(seal, token, mail::MailLink::Use::unsubscribe)) return link->person;
  return std::nullopt;
}

bool is_address_of(const std::string& person, std::string_view text, const ports::KeyedSeal& seal) {
  const auto address = EmailAddress::parse(text);
  if (!address.ok()) return false;
  const auto persons = mail::persons_of(seal, *address);
  return std::ranges::find(persons, person) != persons.end();
}

bool silences(mail::Returned what) { return what == mail::Returned::gone || what == mail::Returned::complaint; }

// What changes nothing.
void say(const mail::ReturnedFor& about) {
  switch (about.what) {
    case mail::Returned::failed:
      fmt::print(
          "Noted: the letter did not arrive, and that is final: its mail server has stopped trying ({}). The address is "
          "not silenced, for the reason may be gone tomorrow.\n",
          about.status.empty() ? "no status" : about.status);
      return;
    case mail::Returned::delivered: fmt::print("The letter was delivered; nothing was recorded.\n"); return;
    case mail::Returned::automatic: fmt::print("This is an automatic message; nothing was recorded.\n"); return;
    default: fmt::print("The letter is only delayed; nothing was recorded.\n");
  }
}

Result<Outcome> silence(const ReportPlace& place, const std::string& person, mail::Returned what) {
  const auto store = TRY(open_store(place));
  const bool is_complaint = what == mail::Returned::complaint;
  TRY(store->suppress(person, is_complaint ? ports::Suppression::unsubscribed : ports::Suppression::bounced,
                      system::RealOutside().now()));
  fmt::print("Recorded: {}this address will get no more mail.\n", is_complaint ? "the reader complained, so " : "");
  return Outcome::done;
}

Result<Outcome> bounce(const MailCommandOptions& options) {
  const mail::Bounce bounce = TRY(mail::parse_bounce(read_all()));
  const bool may_silence = std::ranges::any_of(bounce.recipients, silences, &mail::ReturnedFor::what);
  if (!may_silence) {
    say(bounce.about([](std::string_view) { return false; }));
    return Outcome::done;
  }
  const ReportPlace place = TRY(open_place_there(options.store));
  const auto person = find_reader(bounce, *place.seal);
  if (!person)
    return not_found(
        "this bounce was not sent to an address of this store; such addresses have a + followed by our tag");
  const auto about =
      bounce.about([&](std::string_view address) { return is_address_of(*person, address, *place.seal); });
  if (silences(about.what)) return silence(place, *person, about.what);
  say(about);
  return Outcome::done;
}

}  // namespace

void add_mail(Command line, ExitStatus& exit_status) {
  Command group = line.group("mail", "Reports by e-mail: test the configuration, look at the queue, handle bounces");
  auto options = std::make_shared<MailCommandOptions>();
  Command testing = add_command(group, exit_status, "test", "Send a test letter, and explain what is wrong if it fails",
                                [options] { return test(*options); });
  testing.option("address", options->address, "The e-mail address to send to").required();
  add_store_options(testing, options->store);
  add_mail_options(testing, options->mail);
  Command looking = add_command(group, exit_status, "status", "Show what is in the outbox, how old it is, and why",
                                [options] { return status(*options); });
  looking.flag("--json", options->json, "Print one JSON object");
  looking.flag("--metrics", options->metrics, "Print Prometheus metrics");
  add_store_options(looking, options->store);
  Command releasing = add_command(group, exit_status, "release", "Put letters that were set aside back in the queue",
                                  [options] { return release(*options); });
  add_store_options(releasing, options->store);
  Command bouncing = add_command(group, exit_status, "bounce",
                                 "Read a bounce (a mail server's report of a failed delivery) from standard input",
                                 [options] { return bounce(*options); });
  add_store_options(bouncing, options->store);
}

}  // namespace willai::cli
