// The form for a report by e-mail, and the links in letters.
#include <fmt/format.h>

#include <algorithm>

#include "base/form_fields.hpp"
#include "browser/open_seal.hpp"
#include "domain/network.hpp"
#include "journey/state.hpp"
#include "press/rooms.hpp"
#include "site/routes.hpp"
#include "views/report_view.hpp"

namespace willai::press {
namespace {

using views::ReportMoment;

constexpr std::size_t kLongestTyped = 320;
constexpr std::size_t kLongestLink = 400;
constexpr std::size_t kLongestResult = 8000;
// The field of the form that no reader sees.
constexpr std::string_view kTrap = "website";

Page page_of(const PressRooms& rooms, const views::ReportPage& view, int status) {
  Page page = html_page(pages::render(view, rooms.frame()), status);
  page.freshness = Freshness::never;
  return page;
}

Page say(const PressRooms& rooms, ReportMoment moment, int status = 200, const std::string& link = "") {
  return page_of(rooms, views::report_page(rooms.facts, moment, rooms.options.reports.by, link), status);
}

// A reload, the back button and a second press of the button send nothing again.
Page go_to_asked(const PressRooms& rooms) {
  return {303, "text/plain; charset=utf-8", "The next page is at the address in Location.\n", Freshness::never,
          rooms.options.base_path + std::string(site::kReportAsked)};
}

Result<ReportDesk*> desk_of(PressRooms& rooms) {
  if (!rooms.desk) rooms.desk = TRY(rooms.options.reports.open_desk());
  return rooms.desk.get();
}

// What a browser kept to itself until its reader ticked it, sealed as this server seals; "" where it was not ticked.
Result<std::string> words_of(const PressRooms& rooms, const FormFields& form) {
  const std::string words = typed(form.value("words"), kLongestResult);
  if (words.empty()) return std::string();
  const auto bytes = browser::OpenSeal().find_bytes(words, SealedFor::assessment);
  if (!bytes) return invalid("the words in the form were changed on the way");
  return fmt::format("&{}={}", journey::kSealed, rooms.options.seal->close(*bytes, SealedFor::assessment));
}

// What the form is about, as this edition has it.
Result<ReportTopic> parse_topic(PressRooms& rooms, const FormFields& form) {
  std::string query = typed(form.value("result"), kLongestResult);
  if (!query.empty()) {
    query += TRY(words_of(rooms, form));
    const auto result = read_result(rooms, query);
    if (!result.ok()) return result.error();
    return ReportTopic{ReportTopic::Kind::result, query};
  }
  const std::string slug = typed(form.value("profession"), kLongestTyped);
  if (!rooms.find_profession(slug)) return not_found("this edition has no such profession");
  return ReportTopic{ReportTopic::Kind::profession, slug};
}

views::ReportForm form_again(PressRooms& rooms, const ReportTopic& topic) {
  if (topic.kind == ReportTopic::Kind::result) return views::report_form_of_result(topic.value);
  return views::report_form_of(*rooms.find_profession(topic.value));
}

Page fault_page(PressRooms& rooms, const ReportTopic& topic, const std::string& address, const std::string& fault) {
  views::ReportForm form = form_again(rooms, topic);
  form.address = address;
  form.error = fault + ".";
  return page_of(rooms, views::report_fault_page(rooms.facts, std::move(form)), 422);
}

Page take(PressRooms& rooms, const EmailAddress& address, const ReportTopic& topic, std::string_view reader) {
  const auto desk = desk_of(rooms);
  const auto end = desk.ok() ? (*desk)->ask(address, topic, network_of(reader)) : Result<AskEnd>(desk.error());
  if (!end.ok()) return say(rooms, ReportMoment::store_closed, 503);
  if (*end == AskEnd::network_full) return say(rooms, ReportMoment::network_full, 429);
  if (*end == AskEnd::all_full) return say(rooms, ReportMoment::all_full, 429);
  return go_to_asked(rooms);
}

Page receive_form(PressRooms& rooms, const Sent& sent) {
  const FormFields form = FormFields::parse(sent.body);
  if (!form.value(kTrap).empty()) return go_to_asked(rooms);
  const auto topic = parse_topic(rooms, form);
  if (!topic.ok()) return say(rooms, ReportMoment::front, 422);
  const std::string address = form.value("mail");
  const auto parsed = EmailAddress::parse(address);
  if (!parsed.ok()) return fault_page(rooms, *topic, typed(address, kLongestTyped), parsed.error().message);
  return take(rooms, *parsed, *topic, sent.reader);
}

Page answer_confirm(PressRooms& rooms, ReportDesk& desk, const std::string& link) {
  const auto confirmed = desk.confirm(link);
  if (!confirmed.ok()) return say(rooms, ReportMoment::store_closed, 503);
  if (!*confirmed) return say(rooms, ReportMoment::strange_link, 404);
  switch (**confirmed) {
    case Confirmed::taken: return say(rooms, ReportMoment::confirmed);
    case Confirmed::again: return say(rooms, ReportMoment::confirmed_before);
    default: return say(rooms, ReportMoment::expired, 410);
  }
}

Page answer_done(PressRooms& rooms, const Result<bool>& done, ReportMoment moment) {
  if (!done.ok()) return say(rooms, ReportMoment::store_closed, 503);
  return *done ? say(rooms, moment) : say(rooms, ReportMoment::strange_link, 404);
}

// The button posts the link in its body; a mail program that unsubscribes by itself posts to the address of the letter,
// which has it in its query (RFC 8058).
Page receive_link(PressRooms& rooms, const Sent& sent) {
  std::string link = typed(FormFields::parse(sent.body).value("t"), kLongestLink);
  if (link.empty()) link = typed(FormFields::parse(sent.query).value("t"), kLongestLink);
  const auto desk = desk_of(rooms);
  if (!desk.ok()) return say(rooms, ReportMoment::store_closed, 503);
  if (sent.path == site::kReportConfirm) return answer_confirm(rooms, **desk, link);
  if (sent.path == site::kReportErase) return answer_done(rooms, (*desk)->erase(link), ReportMoment::erased);
  return answer_done(rooms, (*desk)->unsubscribe(link), ReportMoment::unsubscribed);
}

struct LinkPage {
  std::string_view path;
  MailLink::Use use;
  ReportMoment moment;
};

constexpr LinkPage kLinkPages[] = {{site::kReportConfirm, MailLink::Use::confirm, ReportMoment::confirm},
                                   {site::kReportErase, MailLink::Use::erase, ReportMoment::erase},
                                   {site::kReportUnsubscribe, MailLink::Use::unsubscribe, ReportMoment::unsubscribe}};

const LinkPage* find_link_page(std::string_view path) {
  const auto found = std::ranges::find(kLinkPages, path, &LinkPage::path);
  return found == std::end(kLinkPages) ? nullptr : found;
}

bool delivers(const PressRooms& rooms) {
  return rooms.options.reports.by != views::ReportsBy::nobody && rooms.options.seal;
}

}  // namespace

// Opening a link changes nothing: programs that guard mailboxes open them all.
std::optional<Page> print_report(PressRooms& rooms, std::string_view path, std::string_view query) {
  if (!delivers(rooms)) return std::nullopt;
  if (path == site::kReport) return say(rooms, ReportMoment::front);
  if (path == site::kReportAsked) return say(rooms, ReportMoment::asked);
  const LinkPage* const page = find_link_page(path);
  if (!page) return std::nullopt;
  const std::string link = typed(FormFields::parse(query).value("t"), kLongestLink);
  if (!find_link(*rooms.options.seal, link, page->use)) return say(rooms, ReportMoment::strange_link, 404);
  return say(rooms, page->moment, 200, link);
}

std::optional<Page> receive_report(PressRooms& rooms, const Sent& sent) {
  if (!delivers(rooms)) return std::nullopt;
  if (sent.path == site::kReport) return receive_form(rooms, sent);
  if (find_link_page(sent.path)) return receive_link(rooms, sent);
  return std::nullopt;
}

}  // namespace willai::press
