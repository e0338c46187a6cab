// The form for a report by e-mail, and the links in letters.
#include <fmt/format.h>

#include <algorithm>

#include "browser/open_seal.hpp"
#include "assessment/report_week.hpp"
#include "assessment/state.hpp"
#include "routing/form_origin.hpp"
#include "routing/handlers.hpp"
#include "routing/lookups.hpp"
#include "routing/page_forms.hpp"
#include "routing/report_counter.hpp"
#include "site/form_fields.hpp"
#include "site/routes.hpp"
#include "views/report_view.hpp"

namespace willai::routing {
namespace {

using views::ReportMoment;

constexpr std::size_t kLongestField = 320;
constexpr std::size_t kLongestLink = 400;
constexpr std::size_t kLongestResult = 8000;
// The field of the form that no reader sees.
constexpr std::string_view kTrap = "website";

Page report_page_of(const SiteContext& context, const views::ReportPage& view, int status) {
  Page page = html_page(pages::render(view, context.frame()), status);
  page.freshness = Freshness::never;
  return page;
}

Page say(const SiteContext& context, ReportMoment moment, int status = 200, const std::string& link = "") {
  return report_page_of(context, views::report_page(context.facts, moment, context.options.reports.by, link, context.options.reports.contact),
                        status);
}

template <class Question>
auto at_desk(const SiteContext& context, const Question& question) {
  const ReportPosting& reports = context.options.reports;
  return reports.counter->ask(reports.open_desk, question);
}

Page store_closed(const SiteContext& context) {
  Page page = say(context, ReportMoment::store_closed, 503);
  page.retry_after = 60;
  return page;
}

// What a browser kept to itself until its reader ticked it, sealed as this server seals; "" where it was not ticked.
Result<std::string> words_of(const SiteContext& context, const site::FormFields& form) {
  const std::string words = site::typed(form.value("words"), kLongestResult);
  if (words.empty()) return std::string();
  const auto bytes = browser::OpenSeal().find_bytes(words, ports::SealedFor::assessment);
  if (!bytes) return invalid("the words in the form were changed on the way");
  return fmt::format("&{}={}", assessment::kSealed, context.options.seal->close(*bytes, ports::SealedFor::assessment));
}

// What the form is about, as this edition has it, and the form as it comes back if something is wrong.
struct Wanted {
  ReportTopic topic;
  views::ReportForm again;
};

Result<Wanted> read_result_form(SiteContext& context, const site::FormFields& form, std::string query) {
  query += TRY(words_of(context, form));
  const auto result = read_result(context, query);
  if (!result.ok()) return result.error();
  return Wanted{{ReportTopic::Kind::result, query}, views::report_form_of_result(query)};
}

// Who ticked a task gets the report about their own week, the others that about the profession.
Result<Wanted> read_profession_form(SiteContext& context, const site::FormFields& form) {
  const std::string slug = site::typed(form.value("profession"), kLongestField);
  const Profession* const profession = context.find_profession(slug);
  if (!profession) return not_found("this edition has no such profession");
  Wanted wanted{{ReportTopic::Kind::profession, slug}, views::report_form_with_tasks(*profession)};
  assessment::ReportWeek week = assessment::read_report_week(*profession, form);
  assessment::show_as_typed(wanted.again, *profession, week, form);
  if (week.faults.empty() && !week.parts.tasks.empty())
    wanted.topic = {ReportTopic::Kind::result, TRY(query_of_week(context, std::move(week.parts), *profession))};
  return wanted;
}

// A title without tasks, whose page has no form.
bool is_without_report(SiteContext& context, const ReportTopic& topic) {
  return topic.kind == ReportTopic::Kind::profession && context.find_profession(topic.value)->tasks.empty();
}

Result<Wanted> read_wanted(SiteContext& context, const site::FormFields& form) {
  std::string query = site::typed(form.value("result"), kLongestResult);
  return query.empty() ? read_profession_form(context, form) : read_result_form(context, form, std::move(query));
}

Page fault_page(const SiteContext& context, views::ReportForm form) {
  return report_page_of(context, views::report_fault_page(context.facts, std::move(form)), 422);
}

Page take(SiteContext& context, const EmailAddress& address, const ReportTopic& topic, std::string_view reader) {
  const auto end = at_desk(context, [&](mail::ReportDesk& desk) { return desk.ask(address, topic, reader); });
  if (!end.ok()) return store_closed(context);
  if (*end == mail::AskEnd::network_full) return say(context, ReportMoment::network_full, 429);
  if (*end == mail::AskEnd::all_full) return say(context, ReportMoment::all_full, 429);
  return see_other(context, site::kReportAsked);
}

Page receive_form(SiteContext& context, const RouteRequest& request) {
  const site::FormFields form = site::FormFields::parse(request.body);
  if (!form.value(kTrap).empty()) return see_other(context, site::kReportAsked);
  auto wanted = read_wanted(context, form);
  if (!wanted.ok()) return say(context, ReportMoment::front, 422);
  if (is_without_report(context, wanted->topic))
    return report_page_of(context, views::report_none_page(context.facts, *context.find_profession(wanted->topic.value)), 422);
  const std::string address = form.value("mail");
  const auto parsed = EmailAddress::parse(address);
  wanted->again.address = site::typed(address, kLongestField);
  if (!parsed.ok()) wanted->again.error = parsed.error().message + ".";
  if (views::has_faults(wanted->again)) return fault_page(context, std::move(wanted->again));
  return take(context, *parsed, wanted->topic, request.reader);
}

Page answer_confirm(SiteContext& context, const std::string& link) {
  const auto confirmed = at_desk(context, [&](mail::ReportDesk& desk) { return desk.confirm(link); });
  if (!confirmed.ok()) return store_closed(context);
  if (!*confirmed) return say(context, ReportMoment::strange_link, 404);
  switch (**confirmed) {
    case ports::Confirmed::taken: return say(context, ReportMoment::confirmed);
    case ports::Confirmed::again: return say(context, ReportMoment::confirmed_before);
    default: return say(context, ReportMoment::expired, 410);
  }
}

Page answer_done(SiteContext& context, const Result<bool>& done, ReportMoment moment) {
  if (!done.ok()) return store_closed(context);
  return *done ? say(context, moment) : say(context, ReportMoment::strange_link, 404);
}

// The button posts the link in its body; a mail program that unsubscribes by itself posts to the address of the letter,
// which has it in its query (RFC 8058).
Page receive_link(SiteContext& context, const RouteRequest& request) {
  std::string link = site::typed(site::FormFields::parse(request.body).value("t"), kLongestLink);
  if (link.empty()) link = site::typed(site::FormFields::parse(request.query).value("t"), kLongestLink);
  if (request.path == site::kReportConfirm) return answer_confirm(context, link);
  const bool is_erasing = request.path == site::kReportErase;
  const auto done =
      at_desk(context, [&](mail::ReportDesk& desk) { return is_erasing ? desk.erase(link) : desk.unsubscribe(link); });
  return answer_done(context, done, is_erasing ? ReportMoment::erased : ReportMoment::unsubscribed);
}

// A mail program that unsubscribes by itself has the link of the letter, and may be a page of another site.
bool is_one_click(const RouteRequest& request) {
  return request.path == site::kReportUnsubscribe &&
         request.body.find("List-Unsubscribe") != std::string_view::npos &&
         request.body.find("One-Click") != std::string_view::npos;
}

bool is_foreign(const SiteContext& context, const RouteRequest& request) {
  return is_from_elsewhere(request.from, context.options.origin) && !is_one_click(request);
}

struct LinkPage {
  std::string_view path;
  mail::MailLink::Use use;
  ReportMoment moment;
};

constexpr LinkPage kLinkPages[] = {
    {site::kReportConfirm, mail::MailLink::Use::confirm, ReportMoment::confirm},
    {site::kReportErase, mail::MailLink::Use::erase, ReportMoment::erase},
    {site::kReportUnsubscribe, mail::MailLink::Use::unsubscribe, ReportMoment::unsubscribe}};

const LinkPage* find_link_page(std::string_view path) {
  const auto found = std::ranges::find(kLinkPages, path, &LinkPage::path);
  return found == std::end(kLinkPages) ? nullptr : found;
}

}  // namespace

std::optional<Page> show_report(SiteContext& context, const RouteRequest& request) {
  if (!context.has_store()) return std::nullopt;
  return say(context, request.path == site::kReport ? ReportMoment::front : ReportMoment::asked);
}

// Opening a link changes nothing: programs that guard mailboxes open them all.
std::optional<Page> show_report_link(SiteContext& context, const RouteRequest& request) {
  const LinkPage* const page = find_link_page(request.path);
  if (!context.has_store() || !page) return std::nullopt;
  const std::string link = site::typed(site::FormFields::parse(request.query).value("t"), kLongestLink);
  if (!mail::find_link(*context.options.seal, link, page->use)) return say(context, ReportMoment::strange_link, 404);
  return say(context, page->moment, 200, link);
}

std::optional<Page> receive_report(SiteContext& context, const RouteRequest& request) {
  if (!context.has_store()) return std::nullopt;
  if (is_foreign(context, request)) return refuse_form_of_elsewhere(request);
  return receive_form(context, request);
}

std::optional<Page> receive_report_link(SiteContext& context, const RouteRequest& request) {
  if (!context.has_store()) return std::nullopt;
  if (is_foreign(context, request)) return refuse_form_of_elsewhere(request);
  return receive_link(context, request);
}

}  // namespace willai::routing
