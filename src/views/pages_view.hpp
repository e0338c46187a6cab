// Domain -> view, one function per page; each in a file with its name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "domain/state_wage.hpp"
#include "views/index_choice.hpp"

namespace willai::views {

struct ComparePage;
struct DeepDivePage;
struct EditionsPage;
struct FrontPage;
struct IndexPage;
struct MeasurePage;
struct MissingPage;
struct ProfessionPage;
struct ProsePage;
struct SourcesPage;
struct StatesPage;

// `listed` are all professions, for the small map of all work.
FrontPage front_view(const EditionFacts& facts, const std::optional<Profession>& lead,
                     const std::vector<ListedProfession>& listed = {});
ProfessionPage profession_view(const Profession& profession, const EditionFacts& facts);
// `task` is one of the profession's tasks.
DeepDivePage deep_dive_view(const Profession& profession, const Task& task, const EditionFacts& facts);
// `professions` are those of the standing that the choice shows, by name. Absent for a page that the list does not have.
std::optional<IndexPage> index_view(const EditionFacts& facts, const IndexChoice& choice,
                                    const std::vector<ListedProfession>& professions);
// The addresses of all pages of the index below the first.
std::vector<std::string> index_addresses(const EditionFacts& facts, const std::vector<ListedProfession>& professions);
ProsePage methodology_view(const EditionFacts& facts, const std::string& markdown);
// The publication's own page on privacy, or `markdown`, ours.
ProsePage privacy_view(const EditionFacts& facts, const std::string& markdown);
// What programs can ask of the site, in our own Markdown.
ProsePage programs_view(const EditionFacts& facts, const std::string& markdown);
ProsePage own_page_view(const EditionFacts& facts, const SitePage& page);
SourcesPage sources_view(const EditionFacts& facts);
// `page` is the name of a file in docs/sources/, `markdown` its text: "# headline", standfirst, "## …".
MeasurePage measure_page_view(const EditionFacts& facts, const std::string& page, const std::string& markdown);
ComparePage compare_view(const Profession& first, const Profession& second, const EditionFacts& facts);
StatesPage states_view(const Profession& profession, const std::vector<StateWage>& states, const EditionFacts& facts);
// `kept` are the past editions whose pages the site has.
EditionsPage editions_view(const EditionFacts& facts, const std::vector<PastEdition>& kept = {});
// `edition` is as its address has it, "1-1"; `known` is what the publication had under it, null for nothing.
MissingPage not_kept_view(const EditionFacts& facts, const std::string& edition, const PastEdition* known);
MissingPage missing_view(const EditionFacts& facts, const std::string& path);

}  // namespace willai::views
