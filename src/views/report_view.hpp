// The text around a report by e-mail: the form that asks for an address, and the pages that answer it and the links in
// letters. No page reveals whether an address has asked before.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "views/form_parts.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/reports_by.hpp"

namespace willai::views {

// /report, /report/asked, /report/confirm, /report/erase, /report/unsubscribe. A page either says something, or has one
// button that does it: programs that scan mail open every link, but press no button.
struct ReportPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::vector<std::string> paragraphs;
  std::string action{};  // where the button posts to; "" for no button
  std::string link{};    // what it posts
  std::string button{};
  std::optional<ReportForm> form{};  // if the form comes back with an error
  std::vector<Link> next{};
};

enum class ReportMoment : std::uint8_t {
  front,      // the page was opened without a form
  asked,      // a letter has been queued, if the address may get one
  confirm,    // the button
  confirmed,  //
  confirmed_before,
  expired,       // confirmed too late, or erased
  erase,         // the button
  erased,        //
  unsubscribe,   // the button
  unsubscribed,  //
  strange_link,  // not a link of ours
  network_full,
  all_full,
  store_closed,
};

// `link` is what the buttons post. `contact` is where to write to the operator; "" if unknown.
ReportPage report_page(const EditionFacts& facts, ReportMoment moment, ReportsBy reports, const std::string& link = "",
                       const std::string& contact = "");
// A form that comes back.
ReportPage report_fault_page(const EditionFacts& facts, ReportForm form);

// Of a title without tasks: there is nothing to report. Its own page has no form.
ReportPage report_none_page(const EditionFacts& facts, const Profession& profession);

ReportForm report_form_of(const Profession& profession);
// The same with the tasks of the profession to tick.
ReportForm report_form_with_tasks(const Profession& profession);
// The same on the page of one task, with the way to the form that has them all.
ReportForm report_form_of_task(const Profession& profession);
// `query` is the query of the result's address.
ReportForm report_form_of_result(const std::string& query);
// The same if a browser made the result: `words` are the reader's own words as the browser encoded them; "" if there
// are none.
ReportForm report_form_of_browser(const std::string& query, const std::string& words);
// What stands for a task in the form: the number that stands for it in a link.
std::string key_in_report(std::string_view slug);
// True if anything is wrong with what was typed.
bool has_faults(const ReportForm& form);
// What a report without ticked tasks says of itself.
std::string general_report_text(const std::string& plural);
// The text below the label of the field.
std::string report_hint(const ReportForm& form, ReportsBy reports);

}  // namespace willai::views
