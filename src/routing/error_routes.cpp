// Readers report what is wrong on a page. A site without a store has no such form.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "routing/form_origin.hpp"
#include "routing/handlers.hpp"
#include "routing/page_forms.hpp"
#include "routing/report_counter.hpp"
#include "site/form_fields.hpp"
#include "site/routes.hpp"
#include "views/error_view.hpp"

namespace willai::routing {
namespace {

using views::ErrorForm;
using views::ErrorMoment;

constexpr std::size_t kLongestPage = 200;
constexpr std::size_t kLongestEdition = 12;
constexpr std::size_t kLongestMail = 320;
constexpr std::size_t kLongestLine = 4 * views::kMostErrorText;  // bytes
constexpr std::string_view kUnseenField = "website";

Page error_page_of(const SiteContext& context, const views::ErrorPage& view, int status) {
  Page page = html_page(pages::render(view, context.frame()), status);
  page.freshness = Freshness::never;
  return page;
}

Page say_of_error(const SiteContext& context, ErrorMoment moment, int status = 200) {
  return error_page_of(context, views::error_page(context.facts, moment), status);
}

// Our addresses have no other characters; what a stranger writes into a link is not repeated to readers.
bool is_page(std::string_view text) {
  constexpr std::string_view kInAddresses = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.";
  return text.starts_with('/') && !text.starts_with("//") && text.size() <= kLongestPage &&
         text.find_first_not_of(kInAddresses) == std::string_view::npos;
}

bool is_edition(std::string_view text) {
  return !text.empty() && text.size() <= kLongestEdition && text.find_first_not_of("0123456789-") == std::string_view::npos;
}

std::string edition_of(const SiteContext& context) {
  return fmt::format("{}-{}", context.facts.number.volume, context.facts.number.number);
}

// Line breaks stay; other control characters go.
std::string typed_lines(const std::string& text) {
  std::string lines;
  for (const std::string_view line : split(text, '\n')) lines += site::typed(std::string(line), kLongestLine) + "\n";
  return std::string(trim(lines));
}

ErrorForm read_form(const SiteContext& context, const site::FormFields& fields) {
  ErrorForm form;
  form.page = site::typed(fields.value("page"), kLongestPage);
  form.edition = fields.value("edition");
  if (!is_edition(form.edition)) form.edition = edition_of(context);
  form.text = typed_lines(fields.value("text"));
  form.address = site::typed(fields.value("mail"), kLongestMail);
  return form;
}

void note_faults(ErrorForm& form) {
  if (!is_page(form.page)) form.page_fault = "Write the address of the page, beginning with “/”.";
  const std::size_t length = character_count(form.text);
  if (length == 0) form.text_fault = "Say what is wrong.";
  if (length > views::kMostErrorText)
    form.text_fault = fmt::format("The text has {} characters; shorten it to 2,000.", with_thousands(static_cast<long long>(length)));
  if (form.address.empty()) return;
  if (const auto address = EmailAddress::parse(form.address); !address.ok()) form.address_fault = address.error().message + ".";
}

mail::FoundError found_error(const ErrorForm& form) {
  mail::FoundError error{form.page, form.edition, form.text};
  if (const auto address = EmailAddress::parse(form.address); address.ok()) error.address = *address;
  return error;
}

Page keep_error(const SiteContext& context, const ErrorForm& form, std::string_view reader) {
  const ReportPosting& reports = context.options.reports;
  const auto kept = reports.counter->ask(
      reports.open_desk, [&](mail::ReportDesk& desk) { return desk.keep_error(found_error(form), reader); });
  if (!kept.ok()) {
    Page page = say_of_error(context, ErrorMoment::store_closed, 503);
    page.retry_after = 60;
    return page;
  }
  if (*kept == ports::ErrorTaken::network_full) return say_of_error(context, ErrorMoment::network_full, 429);
  if (*kept == ports::ErrorTaken::all_full) return say_of_error(context, ErrorMoment::all_full, 429);
  return see_other(context, site::kErrorSent);
}

}  // namespace

std::optional<Page> show_error_form(SiteContext& context, const RouteRequest& request) {
  if (!context.has_store()) return std::nullopt;
  if (request.path == site::kErrorSent) return say_of_error(context, ErrorMoment::sent);
  ErrorForm form{.page = site::FormFields::parse(request.query).value("page"), .edition = edition_of(context)};
  if (!is_page(form.page)) form.page.clear();
  return error_page_of(context, views::error_form_page(context.facts, std::move(form)), 200);
}

std::optional<Page> receive_error_form(SiteContext& context, const RouteRequest& request) {
  if (!context.has_store()) return std::nullopt;
  if (is_from_elsewhere(request.from, context.options.origin)) return refuse_form_of_elsewhere(request);
  const site::FormFields fields = site::FormFields::parse(request.body);
  if (!fields.value(kUnseenField).empty()) return see_other(context, site::kErrorSent);
  ErrorForm form = read_form(context, fields);
  note_faults(form);
  if (views::has_faults(form)) return error_page_of(context, views::error_form_page(context.facts, std::move(form)), 422);
  return keep_error(context, form, request.reader);
}

}  // namespace willai::routing
