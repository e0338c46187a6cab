#include "routing/letter_writer.hpp"

#include <fmt/format.h>

#include <map>

#include "pdf/report_pdf.hpp"
#include "routing/lookups.hpp"
#include "reports/letter_colors.hpp"
#include "reports/letters.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"

namespace willai::routing {
namespace {

// Every reader gets the same bytes for a profession, and a few professions are requested most.
constexpr std::size_t kMostKept = 64;

class SiteLetterWriter : public mail::LetterWriter {
 public:
  explicit SiteLetterWriter(std::unique_ptr<SiteContext> context)
      : context_(std::move(context)), site_(context_->options.origin + context_->options.base_path) {}

  Result<Letter> confirmation(const ReportTopic& topic, const LetterLinks& links) override;
  Result<Letter> report(const ReportTopic& topic, const LetterLinks& links) override;

 private:
  Result<const Profession*> profession_of(const std::string& slug);
  Result<Letter> profession_report(const std::string& slug, const LetterLinks& links);
  Result<Letter> result_report(const std::string& query, const LetterLinks& links);
  Letter in_colors(Letter letter) const {
    letter.html = reports::in_colors_of(context_->facts.site, std::move(letter.html));
    return letter;
  }
  Result<std::string> pdf_of(const views::ProfessionPage& view, const std::string& slug);

  std::unique_ptr<SiteContext> context_;
  std::string site_;
  std::map<std::string, std::string, std::less<>> kept_;  // PDFs of professions, by slug
};

Result<const Profession*> SiteLetterWriter::profession_of(const std::string& slug) {
  const Profession* const found = context_->find_profession(slug);
  if (!found) return not_found(fmt::format("this edition has no profession “{}”", slug));
  return found;
}

Result<std::string> SiteLetterWriter::pdf_of(const views::ProfessionPage& view, const std::string& slug) {
  if (const auto found = kept_.find(slug); found != kept_.end()) return found->second;
  std::string pdf = TRY(pdf::profession_pdf(view, site_));
  if (kept_.size() >= kMostKept) kept_.clear();
  kept_.emplace(slug, pdf);
  return pdf;
}

Result<Letter> SiteLetterWriter::profession_report(const std::string& slug, const LetterLinks& links) {
  const Profession* const profession = TRY(profession_of(slug));
  const views::ProfessionPage view = views::profession_view(*profession, context_->facts);
  Letter letter = in_colors(reports::profession_letter(view, {site_, links}));
  std::string pdf = TRY(pdf_of(view, slug));
  letter.enclosures.push_back({slug + ".pdf", "application/pdf", std::move(pdf)});
  return letter;
}

Result<Letter> SiteLetterWriter::result_report(const std::string& query, const LetterLinks& links) {
  const views::ResultView view = TRY(read_result(*context_, query));
  Letter letter = in_colors(reports::result_letter(view, query, {site_, links}));
  std::string pdf = TRY(pdf::report_pdf(view, site_));
  letter.enclosures.push_back({"your-week.pdf", "application/pdf", std::move(pdf)});
  return letter;
}

Result<Letter> SiteLetterWriter::report(const ReportTopic& topic, const LetterLinks& links) {
  return topic.kind == ReportTopic::Kind::profession ? profession_report(topic.value, links)
                                                     : result_report(topic.value, links);
}

Result<Letter> SiteLetterWriter::confirmation(const ReportTopic& topic, const LetterLinks& links) {
  const views::Masthead masthead = views::masthead_of(context_->facts);
  std::string about = "your own week";
  if (topic.kind == ReportTopic::Kind::profession) about = TRY(profession_of(topic.value))->plural;
  return in_colors(reports::confirmation_letter(masthead, about, {site_, links}));
}

}  // namespace

Result<std::unique_ptr<mail::LetterWriter>> open_letter_writer(const store::EditionReader& edition,
                                                               SiteOptions options) try {
  auto context = make_site(TRY(edition.again()), std::move(options));
  return std::unique_ptr<mail::LetterWriter>(std::make_unique<SiteLetterWriter>(std::move(context)));
} catch (const store::EditionUnreadable& fault) { return io_error(fault.what()); }

}  // namespace willai::routing
