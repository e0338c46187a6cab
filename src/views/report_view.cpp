#include "views/report_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/assessment_link.hpp"
#include "site/routes.hpp"
#include "views/citations.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"

namespace willai::views {
namespace {

struct Words {
  std::string_view headline;
  std::string_view standfirst;
  std::vector<std::string_view> paragraphs{};
  std::string_view action{};
  std::string_view button{};
};

Words words_of(ReportMoment moment) {
  switch (moment) {
    case ReportMoment::front:
      return {"One report, by e-mail",
              "Every profession page, deep dive and assessment result has a form for it. Choose one first.",
              {}};
    case ReportMoment::asked:
      return {"Check your inbox",
              "We are sending you an e-mail with a link. Open the link and press the button to confirm your address. "
              "Then we send the report.",
              {"No e-mail after a few minutes? Check your spam folder and the spelling of your address. We accept the "
               "same request once a day, and a few requests per address.",
               "If you do not confirm the address, we erase it 24 hours after the e-mail was sent."}};
    case ReportMoment::confirm:
      return {"Send the report here?",
              "We send one e-mail with a PDF to the address that received this link. Then we erase the address.",
              {},
              site::kReportConfirm,
              "Yes, send my report"};
    case ReportMoment::confirmed:
      return {"Your report is on its way",
              "We send it within a minute or two. A mail server may hold it a little longer. The link in the first "
              "e-mail has been used and no longer works.",
              {}};
    case ReportMoment::confirmed_before:
      return {"You have already confirmed", "The report was sent or is on its way. We send it once.", {}};
    case ReportMoment::expired:
      return {
          "We no longer have this request",
          "We erase a request that is not confirmed within 24 hours, and one that its owner erases. You can ask again.",
          {}};
    case ReportMoment::erase:
      return {"Erase what we keep of your request?",
              "We delete the requests for your address and any e-mail not yet sent. A report that is waiting will not "
              "come.",
              {},
              site::kReportErase,
              "Erase it"};
    case ReportMoment::erased:
      return {"Erased",
              "We have no request and no e-mail for your address anymore. A keyed hash that counts requests is deleted "
              "within a day.",
              {}};
    case ReportMoment::unsubscribe:
      return {"Never write to this address again?",
              "We delete what we keep of your requests and send nothing more to this address, whoever types it into a "
              "form. To recognize it, we keep a keyed hash of the address, not the address itself.",
              {},
              site::kReportUnsubscribe,
              "Yes, no more mail"};
    case ReportMoment::unsubscribed:
      return {"You will get no more mail from us",
              "We send nothing more to your address, whoever types it into a form.",
              {}};
    case ReportMoment::strange_link:
      return {"This link does not work",
              "Your mail program may have split it. Copy the whole address from the e-mail.",
              {}};
    case ReportMoment::network_full:
      return {"Too many requests",
              "Your network has reached the limit for 24 hours. Please try again tomorrow. Everything in the report is "
              "also on this site.",
              {}};
    case ReportMoment::all_full:
      return {"Too many reports today",
              "This site has sent all the reports it can in 24 hours. Please try again tomorrow. Everything in the "
              "report is also on this site.",
              {}};
    case ReportMoment::store_closed: break;
  }
  return {"We could not save your request",
          "Our database does not respond, so your request was probably not saved. Please try again in a few minutes. If it "
          "was saved after all, it counts once.",
          {}};
}

constexpr std::string_view kPromise = "No spam. One report.";
constexpr std::string_view kPersonalPromise = "No spam. One personalized report.";
constexpr std::string_view kFiled =
    "This copy of the site has no mail server. It writes e-mails as files into a folder on its machine, for whoever "
    "runs it.";
constexpr std::string_view kNotHere =
    "This copy of the site sends no e-mail, so it asks for no address. You can print the page instead.";

constexpr std::string_view kConsent =
    "Your answers have not left this browser. This form sends them to this site: the profession, the tasks and skills "
    "you ticked, your hours and years. We keep them encrypted until the report is sent, then erase them. If you do not "
    "confirm, we erase them within a day.";

PageHead head_of(const EditionFacts& facts, const std::string& headline) {
  PageHead head = page_head(facts, {Section::none, headline, headline, std::string(site::kReport)}, Twin::none);
  add_citations(head, Citations(facts));
  return head;
}

// For a copy without a mail server.
Words filed_words_of(ReportMoment moment) {
  if (moment == ReportMoment::asked)
    return {"We have your request",
            kFiled,
            {"The first e-mail asks whether the address is yours. Open its link to go on."}};
  if (moment == ReportMoment::confirmed) return {"We are making your report", kFiled, {}};
  return words_of(moment);
}

bool says_how_to_come_back(ReportMoment moment) {
  return moment == ReportMoment::asked || moment == ReportMoment::unsubscribe || moment == ReportMoment::unsubscribed;
}

// The same for everybody: no page tells whether an address has unsubscribed.
std::string way_back(const std::string& contact) {
  const std::string whom = contact.empty() ? "whoever runs this site" : contact;
  return fmt::format(
      "An address that has unsubscribed gets no e-mail, and this page does not say whether yours has. If you unsubscribed "
      "and want reports again, write to {} from that address. They can allow it.",
      whom);
}

std::vector<ReportTask> tasks_to_tick(const Profession& profession) {
  std::vector<ReportTask> tasks;
  std::vector<std::size_t> order;
  for (const Task& task : profession.tasks) {
    order.push_back(tasks.size());
    tasks.push_back({key_in_report(task.slug), task.name});
  }
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) { return profession.tasks[i].weight.value(); });
  for (std::size_t place = 0; place < order.size(); ++place) tasks[order[place]].rank = static_cast<int>(place) + 1;
  return tasks;
}

ReportForm form_with(std::string text) {
  ReportForm form;
  form.text = std::move(text);
  form.promise = kPromise;
  form.not_yet = kNotHere;
  return form;
}

}  // namespace

ReportPage report_page(const EditionFacts& facts, ReportMoment moment, ReportsBy reports, const std::string& link,
                       const std::string& contact) {
  const Words words = reports == ReportsBy::folder ? filed_words_of(moment) : words_of(moment);
  ReportPage page;
  page.headline = words.headline;
  page.standfirst = words.standfirst;
  for (const std::string_view paragraph : words.paragraphs) page.paragraphs.emplace_back(paragraph);
  if (says_how_to_come_back(moment)) page.paragraphs.push_back(way_back(contact));
  page.action = words.action;
  page.button = words.button;
  page.link = link;
  page.next = {{"What is kept, for how long and why", std::string(site::kPrivacy)},
               {"All professions", std::string(site::kProfessions)}};
  page.head = head_of(facts, page.headline);
  return page;
}

ReportPage report_fault_page(const EditionFacts& facts, ReportForm form) {
  ReportPage page;
  const bool only_address = form.week_error.empty() && std::ranges::all_of(form.tasks, &std::string::empty, &ReportTask::error);
  page.headline = only_address ? "Please correct the address" : "Please correct the form";
  page.standfirst = "We have sent and stored nothing yet.";
  page.form = std::move(form);
  page.head = head_of(facts, page.headline);
  return page;
}

ReportPage report_none_page(const EditionFacts& facts, const Profession& profession) {
  const ProfessionPage about = profession_view(profession, facts);
  ReportPage page;
  page.headline = fmt::format("There is no report on {}", profession.plural);
  page.standfirst = about.reply;
  page.paragraphs = {"We have sent and stored nothing."};
  page.next = about.see_also;
  page.next.push_back({"All professions", std::string(site::kProfessions)});
  page.head = head_of(facts, page.headline);
  return page;
}

ReportForm report_form_of(const Profession& profession) {
  ReportForm form = form_with(fmt::format("A detailed analysis for {}, as a PDF in your inbox.", profession.plural));
  form.profession = profession.slug;
  return form;
}

ReportForm report_form_with_tasks(const Profession& profession) {
  ReportForm form = report_form_of(profession);
  form.tasks = tasks_to_tick(profession);
  if (form.tasks.empty()) return form;
  form.text = fmt::format("A PDF in your inbox. Tick the tasks you do, and it is about your own week. Tick nothing, and it is about {} in general.",
                          profession.plural);
  return form;
}

ReportForm report_form_of_task(const Profession& profession) {
  ReportForm form = report_form_of(profession);
  form.tick_at = {"For a report about your own week, tick your tasks first", site::profession(profession.slug) + "#report"};
  return form;
}

ReportForm report_form_of_result(const std::string& query) {
  ReportForm form = form_with("This result as a PDF of a few pages, in your inbox.");
  form.result = query;
  form.promise = kPersonalPromise;
  return form;
}

ReportForm report_form_of_browser(const std::string& query, const std::string& words) {
  ReportForm form = report_form_of_result(query);
  form.consent = kConsent;
  form.words = words;
  return form;
}

std::string key_in_report(std::string_view slug) { return fmt::format("{:x}", link_number(slug)); }

bool has_faults(const ReportForm& form) {
  return !form.error.empty() || !form.week_error.empty() ||
         !std::ranges::all_of(form.tasks, &std::string::empty, &ReportTask::error);
}

std::string general_report_text(const std::string& plural) {
  return fmt::format("This is the report on {} in general. It does not know your week.", plural);
}

std::string report_hint(const ReportForm& form, ReportsBy reports) {
  return reports == ReportsBy::folder ? fmt::format("{} {}", form.promise, kFiled) : form.promise;
}

}  // namespace willai::views
