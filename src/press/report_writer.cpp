#include "press/report_writer.hpp"

#include <fmt/format.h>

#include <map>

#include "pdf/report_pdf.hpp"
#include "press/rooms.hpp"
#include "reports/letters.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"

namespace willai {
namespace {

// Every reader gets the same bytes for a profession, and a few professions are requested most.
constexpr std::size_t kMostKept = 64;

class PressLetterWriter : public LetterWriter {
 public:
  explicit PressLetterWriter(std::unique_ptr<PressRooms> rooms)
      : rooms_(std::move(rooms)), site_(rooms_->options.origin + rooms_->options.base_path) {}

  Result<Letter> confirmation(const ReportTopic& topic, const LetterLinks& links) override;
  Result<Letter> report(const ReportTopic& topic, const LetterLinks& links) override;

 private:
  Result<const Profession*> profession_of(const std::string& slug);
  Result<Letter> profession_report(const std::string& slug, const LetterLinks& links);
  Result<Letter> result_report(const std::string& query, const LetterLinks& links);
  Result<std::string> pdf_of(const views::ProfessionPage& view, const std::string& slug);

  std::unique_ptr<PressRooms> rooms_;
  std::string site_;
  std::map<std::string, std::string, std::less<>> kept_;  // PDFs of professions, by slug
};

Result<const Profession*> PressLetterWriter::profession_of(const std::string& slug) {
  const Profession* const found = rooms_->find_profession(slug);
  if (!found) return not_found(fmt::format("this edition has no profession “{}”", slug));
  return found;
}

Result<std::string> PressLetterWriter::pdf_of(const views::ProfessionPage& view, const std::string& slug) {
  if (const auto found = kept_.find(slug); found != kept_.end()) return found->second;
  std::string pdf = TRY(pdf::profession_pdf(view, site_));
  if (kept_.size() >= kMostKept) kept_.clear();
  kept_.emplace(slug, pdf);
  return pdf;
}

Result<Letter> PressLetterWriter::profession_report(const std::string& slug, const LetterLinks& links) {
  const Profession* const profession = TRY(profession_of(slug));
  const views::ProfessionPage view = views::profession_view(*profession, rooms_->facts);
  Letter letter = reports::profession_letter(view, {site_, links});
  std::string pdf = TRY(pdf_of(view, slug));
  letter.enclosures.push_back({slug + ".pdf", "application/pdf", std::move(pdf)});
  return letter;
}

Result<Letter> PressLetterWriter::result_report(const std::string& query, const LetterLinks& links) {
  const views::ResultView view = TRY(press::read_result(*rooms_, query));
  Letter letter = reports::result_letter(view, query, {site_, links});
  std::string pdf = TRY(pdf::report_pdf(view, site_));
  letter.enclosures.push_back({"your-week.pdf", "application/pdf", std::move(pdf)});
  return letter;
}

Result<Letter> PressLetterWriter::report(const ReportTopic& topic, const LetterLinks& links) {
  return topic.kind == ReportTopic::Kind::profession ? profession_report(topic.value, links)
                                                     : result_report(topic.value, links);
}

Result<Letter> PressLetterWriter::confirmation(const ReportTopic& topic, const LetterLinks& links) {
  const EditionNumber& number = rooms_->facts.number;
  const views::Masthead masthead{views::edition_name(number.volume, number.number), number.date.words(),
                                 number.date.iso()};
  std::string about = "your own week";
  if (topic.kind == ReportTopic::Kind::profession) about = TRY(profession_of(topic.value))->plural;
  return reports::confirmation_letter(masthead, about, {site_, links});
}

}  // namespace

Result<std::unique_ptr<LetterWriter>> open_letter_writer(const std::string& edition_file, PressOptions options) {
  auto rooms = TRY(open_rooms(edition_file, std::move(options)));
  return std::unique_ptr<LetterWriter>(std::make_unique<PressLetterWriter>(std::move(rooms)));
}

}  // namespace willai
