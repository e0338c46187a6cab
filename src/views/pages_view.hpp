// Domain -> view, one function per page; each in a file with its name.
#pragma once

#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "views/view.hpp"

namespace willai::views {

FrontPage front_view(const EditionFacts& facts, const std::optional<Profession>& lead);
ProfessionPage profession_view(const Profession& profession, const EditionFacts& facts);
// `task` is one of the profession's tasks.
DeepDivePage deep_dive_view(const Profession& profession, const Task& task, const EditionFacts& facts);
// `field` and `level` as chosen; the overview has neither. `refs` are the matching professions, none for the overview.
struct IndexChoice {
  const Field* field = nullptr;
  std::optional<Level> level;
};
IndexPage index_view(const EditionFacts& facts, const IndexChoice& choice, const std::vector<ProfessionRef>& refs);
ProsePage methodology_view(const EditionFacts& facts, const std::string& markdown);
ProsePage privacy_view(const EditionFacts& facts, const std::string& markdown);
SourcesPage sources_view(const EditionFacts& facts);
// `page` is the name of a file in docs/sources/, `markdown` its text: "# headline", standfirst, "## …".
MeasurePage measure_page_view(const EditionFacts& facts, const std::string& page, const std::string& markdown);
ComparePage compare_view(const Profession& first, const Profession& second, const EditionFacts& facts);
EditionsPage editions_view(const EditionFacts& facts);
MissingPage missing_view(const EditionFacts& facts, const std::string& path);

}  // namespace willai::views
