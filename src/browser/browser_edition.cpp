#include "browser/browser_edition.hpp"

#include "publish/match_tables.hpp"
#include "base/text.hpp"
#include "assessment/found_pages.hpp"

namespace willai::browser {

Result<> BrowserEdition::load_model(std::string_view bytes) {
  model_ = TRY(scoring::TaskModel::parse(bytes));
  assessor_.reset();
  return Nothing{};
}

Result<> BrowserEdition::load_edition(std::string_view bytes) {
  PackedEdition packed = TRY(parse_edition(bytes));
  facts_ = TRY(facts_of(packed));
  packed_ = std::move(packed);
  places_.clear();
  for (std::size_t i = 0; i < packed_.pages.size(); ++i) places_.emplace(packed_.pages[i].slug, i);
  professions_.clear();
  matcher_.reset();
  assessor_.reset();
  return Nothing{};
}

Result<> BrowserEdition::load_profession(std::string_view bytes) {
  Profession profession = TRY(parse_profession(bytes));
  if (!find_page(profession.slug)) return invalid("this page loaded data of another edition; reload the page");
  std::string slug = profession.slug;
  professions_.insert_or_assign(std::move(slug), std::move(profession));
  return Nothing{};
}

const PackedPage* BrowserEdition::find_page(std::string_view slug) const {
  const auto found = places_.find(slug);
  return found == places_.end() ? nullptr : &packed_.pages[found->second];
}

const Profession* BrowserEdition::find_profession(std::string_view slug) {
  const auto found = professions_.find(slug);
  if (found != professions_.end()) return &found->second;
  if (find_page(slug)) wanted_ = slug;
  return nullptr;
}

std::optional<Profession> BrowserEdition::find_outline(std::string_view slug) const {
  const PackedPage* page = find_page(slug);
  if (!page) return std::nullopt;
  Profession profession = outline_of(*page);
  for (const std::string& other : page->beside)
    if (const PackedPage* beside = find_page(other)) {
      ProfessionRef& ref = profession.pages_of_occupations.emplace_back();
      ref.slug = beside->slug;
      ref.name = beside->name;
      ref.plural = beside->plural;
      ref.origin = beside->origin;
    }
  return profession;
}

// By likeness alone: the fitted title model has 10 MB, more than everything else together.
Result<const matching::JobMatcher*> BrowserEdition::matcher() {
  if (matcher_) return &*matcher_;
  std::vector<Profession> professions;
  for (const PackedPage& page : packed_.pages) professions.push_back(outline_of(page));
  matching::MatchTables tables = publish::match_tables_of(professions);
  matching::MatchParts parts = matching::unfitted_parts(tables, packed_.rewordings);
  matcher_ = TRY(matching::JobMatcher::make(std::move(tables), std::move(parts)));
  return &*matcher_;
}

views::Findings BrowserEdition::find_jobs(const std::string& text, std::size_t most) {
  const auto matcher = this->matcher();
  if (!matcher.ok()) return {};
  const matching::JobMatch match = (*matcher)->match(text, most);
  views::Findings found;
  for (const matching::MatchedJob& each : match.matches)
    if (auto job = assessment::find_pages(each, [this](std::string_view slug) { return find_outline(slug); }))
      found.jobs.push_back(std::move(*job));
  // Confident only about a name that is known exactly as typed: nobody measured how often likeness alone is right.
  found.confident = match.confident && !found.jobs.empty() && found.jobs.front().because.met == matching::Met::title &&
                    equal_ignoring_case(found.jobs.front().because.text, trim(text));
  if (!found.confident) found.why_not = match.why_not;
  found.doubt = match.doubt;
  return found;
}

Result<std::shared_ptr<const assessment::Assessor>> BrowserEdition::assessor() {
  if (!assessor_) assessor_ = std::make_shared<assessment::Assessor>(*model_, rated_of(packed_), packed_.yardstick);
  return assessor_;
}

}  // namespace willai::browser
