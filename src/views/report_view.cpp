#include "views/report_view.hpp"

#include <fmt/format.h>

#include "site/routes.hpp"
#include "views/citations.hpp"
#include "views/page_head.hpp"

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
              "Every profession page, every deep dive and every result of an assessment has a form for it. Choose one "
              "first.",
              {}};
    case ReportMoment::asked:
      return {"Look into your inbox",
              "A letter with a link is on its way. The link asks whether the address is yours; once you have pressed "
              "the button "
              "behind it, the report follows.",
              {"Nothing came after a few minutes? Look among the spam, and check how the address was typed. The same "
               "request within "
               "a day is taken once, a few requests for one address at most, and none for an address whose owner "
               "wanted no more mail.",
               "An address that is not confirmed is erased 24 hours after the letter was sent."}};
    case ReportMoment::confirm:
      return {"Send the report here?",
              "One letter with a PDF goes to the address that this link was sent to. After that the address is erased.",
              {},
              site::kReportConfirm,
              "Yes, send my report"};
    case ReportMoment::confirmed:
      return {"Your report is on its way",
              "It is made and sent within a minute or two; a mail server may keep it a little longer. The link in the "
              "first letter "
              "has done its work and does nothing more.",
              {}};
    case ReportMoment::confirmed_before:
      return {"This was confirmed before", "The report was sent, or is on its way. It is sent once.", {}};
    case ReportMoment::expired:
      return {"This request is no longer kept",
              "A request that is not confirmed within 24 hours is erased, and so is one that its owner erased. You can "
              "ask again.",
              {}};
    case ReportMoment::erase:
      return {"Erase what is kept of your request?",
              "Requests for your address, and letters not yet sent, are deleted at once. A report that is waiting will "
              "not come.",
              {},
              site::kReportErase,
              "Erase it"};
    case ReportMoment::erased:
      return {"It is erased",
              "No request and no letter for your address is left here. A keyed hash that counts requests runs out "
              "within a day.",
              {}};
    case ReportMoment::unsubscribe:
      return {"Never write to this address again?",
              "What is kept of your requests is deleted, and nothing is sent to the address any more, whoever types it "
              "into a form. "
              "To know it again, a keyed hash of it is kept; the address itself is not.",
              {},
              site::kReportUnsubscribe,
              "Yes, no more mail"};
    case ReportMoment::unsubscribed:
      return {"No more mail comes from here",
              "Nothing is sent to your address any more, whoever types it into a form.",
              {}};
    case ReportMoment::strange_link:
      return {"This link leads nowhere",
              "It may have been cut on its way: a mail program sometimes breaks a long line. Copy the whole address "
              "from the letter.",
              {}};
    case ReportMoment::network_full:
      return {"That was a lot of requests",
              "From your network more reports were asked for in the last 24 hours than this site sends. Please come "
              "back tomorrow; the "
              "pages have all of it meanwhile.",
              {}};
    case ReportMoment::all_full:
      return {"Too many reports today",
              "This site sends a limited number of reports in 24 hours, and that number is reached. Please come back "
              "tomorrow; the "
              "pages have all of it meanwhile.",
              {}};
    case ReportMoment::store_closed: break;
  }
  return {"This could not be noted just now",
          "The store of requests does not answer, and so nothing was taken and nothing was lost. Please try again in a "
          "few minutes.",
          {}};
}

constexpr std::string_view kPromise = "No spam. One personalized report.";
constexpr std::string_view kFiled =
    "This copy of the site has no mail server: letters are written as files into a folder on its machine, for whoever "
    "runs it.";
constexpr std::string_view kNotHere =
    "This copy of the site sends none, and so asks for no address. The page prints well: it is set for paper too.";

constexpr std::string_view kConsent =
    "Your answers have not left this browser. With this form they go to this site: the profession, the tasks and "
    "skills you ticked, your hours and years. They are kept sealed until the report is sent, for a day at most where "
    "you do not confirm, and then erased.";

PageHead head_of(const EditionFacts& facts, const std::string& headline) {
  PageHead head = page_head(facts, {Section::none, headline, headline, std::string(site::kReport)}, Twin::none);
  add_citations(head, Citations(facts));
  return head;
}

// For a copy without a mail server.
Words filed_words_of(ReportMoment moment) {
  if (moment == ReportMoment::asked)
    return {"Your request is noted",
            kFiled,
            {"The first letter asks whether the address is yours; the link in it leads on."}};
  if (moment == ReportMoment::confirmed) return {"Your report is being made", kFiled, {}};
  return words_of(moment);
}

ReportForm form_with(std::string text) {
  ReportForm form;
  form.text = std::move(text);
  form.promise = kPromise;
  form.not_yet = kNotHere;
  return form;
}

}  // namespace

ReportPage report_page(const EditionFacts& facts, ReportMoment moment, ReportsBy reports, const std::string& link) {
  const Words words = reports == ReportsBy::folder ? filed_words_of(moment) : words_of(moment);
  ReportPage page;
  page.headline = words.headline;
  page.standfirst = words.standfirst;
  for (const std::string_view paragraph : words.paragraphs) page.paragraphs.emplace_back(paragraph);
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
  page.headline = "The address needs a correction";
  page.standfirst = "Nothing was sent yet, and nothing was kept.";
  page.form = std::move(form);
  page.head = head_of(facts, page.headline);
  return page;
}

ReportForm report_form_of(const Profession& profession) {
  ReportForm form =
      form_with(fmt::format("A detailed analysis for {}, as a PDF, delivered to your inbox.", profession.plural));
  form.profession = profession.slug;
  return form;
}

ReportForm report_form_of_result(const std::string& query) {
  ReportForm form = form_with("This result as a PDF of a few pages, delivered to your inbox.");
  form.result = query;
  return form;
}

ReportForm report_form_of_browser(const std::string& query, const std::string& words) {
  ReportForm form = report_form_of_result(query);
  form.consent = kConsent;
  form.words = words;
  return form;
}

std::string report_hint(const ReportForm& form, ReportsBy reports) {
  return reports == ReportsBy::folder ? fmt::format("{} {}", form.promise, kFiled) : form.promise;
}

}  // namespace willai::views
