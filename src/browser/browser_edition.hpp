// The edition as a browser has it: the packs it has loaded, and the name of one that is missing.
//
//   BrowserEdition edition;
//   TRY(edition.load_model(bytes)); TRY(edition.load_edition(more));
//   auto answer = journey::show({edition, &seal, frame, journey::Place::browser}, path, query);
//   if (!edition.wanted().empty()) …   // load the pack of that profession and ask again
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/setting.hpp"
#include "matching/job_matcher.hpp"
#include "browser/edition_pack.hpp"

namespace willai::browser {

class BrowserEdition : public assessment::Edition {
 public:
  // An error says what is wrong with the bytes; what was loaded before stays.
  Result<> load_model(std::string_view bytes);
  Result<> load_edition(std::string_view bytes);
  Result<> load_profession(std::string_view bytes);
  bool is_ready() const { return facts_ && model_; }

  // Prepares in advance what the first search for jobs would wait for: seconds for a full edition.
  void prepare_jobs() { static_cast<void>(matcher()); }

  // The profession that was needed and is in the edition, but has not been loaded; "" if nothing is missing.
  const std::string& wanted() const { return wanted_; }
  void forget_wanted() { wanted_.clear(); }

  // Only if the edition is ready.
  const EditionFacts& facts() const override { return *facts_; }
  const Profession* find_profession(std::string_view slug) override;
  views::Findings find_jobs(const std::string& text, std::size_t most) override;
  Result<std::shared_ptr<const assessment::Assessor>> assessor() override;

 private:
  const PackedPage* find_page(std::string_view slug) const;
  std::optional<Profession> find_outline(std::string_view slug) const;
  Result<const matching::JobMatcher*> matcher();

  std::optional<scoring::TaskModel> model_;
  std::optional<EditionFacts> facts_;
  PackedEdition packed_;
  std::map<std::string, std::size_t, std::less<>> places_;  // of pages, by slug
  std::map<std::string, Profession, std::less<>> professions_;
  std::optional<matching::JobMatcher> matcher_;
  std::shared_ptr<const assessment::Assessor> assessor_;
  std::string wanted_;
};

}  // namespace willai::browser
