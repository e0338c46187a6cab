#include "views/error_view.hpp"

#include "site/routes.hpp"
#include "views/citations.hpp"
#include "views/page_head.hpp"

namespace willai::views {
namespace {

struct ErrorWords {
  std::string_view headline;
  std::string_view standfirst;
  std::string_view paragraph{};
};

ErrorWords words_for(ErrorMoment moment) {
  switch (moment) {
    case ErrorMoment::sent:
      return {"Thank you. An editor will read it",
              "Where a page was wrong, the next edition is right, and the corrections say what changed.",
              "We keep your words and your address encrypted until 30 days after an editor has settled the matter, and for one year at "
              "most."};
    case ErrorMoment::network_full:
      return {"Too many reports", "Your network has reached the limit for 24 hours. Please try again tomorrow."};
    case ErrorMoment::all_full:
      return {"Too many reports today", "This site has taken all the reports it can in 24 hours. Please try again tomorrow."};
    case ErrorMoment::store_closed: break;
  }
  return {"We could not save what you wrote",
          "Our database does not respond, so it was probably not saved. Go back, and send it again in a few minutes. If it was saved "
          "after all, it counts once."};
}

PageHead head_for(const EditionFacts& facts, const std::string& headline) {
  PageHead head = page_head(facts, {Section::none, headline, headline, std::string(site::kError)}, Twin::none);
  add_citations(head, Citations(facts));
  return head;
}

}  // namespace

bool has_faults(const ErrorForm& form) {
  return !form.page_fault.empty() || !form.text_fault.empty() || !form.address_fault.empty();
}

ErrorPage error_form_page(const EditionFacts& facts, ErrorForm form) {
  ErrorPage page;
  page.headline = has_faults(form) ? "Please correct the form" : "What is wrong on this page?";
  page.standfirst = has_faults(form) ? "We have stored nothing yet." : "Editors read what you write, and the next edition is corrected.";
  page.next = {{"What was wrong before", std::string(site::kCorrections)},
               {"What is kept, for how long and why", std::string(site::kPrivacy)}};
  page.form = std::move(form);
  page.head = head_for(facts, page.headline);
  return page;
}

ErrorPage error_page(const EditionFacts& facts, ErrorMoment moment) {
  const ErrorWords words = words_for(moment);
  ErrorPage page;
  page.headline = words.headline;
  page.standfirst = words.standfirst;
  if (!words.paragraph.empty()) page.paragraphs.emplace_back(words.paragraph);
  page.next = {{"The corrections", std::string(site::kCorrections)}, {"All professions", std::string(site::kProfessions)}};
  page.head = head_for(facts, page.headline);
  return page;
}

}  // namespace willai::views
