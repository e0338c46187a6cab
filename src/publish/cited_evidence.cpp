#include "publish/cited_evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace willai::publish {
namespace {

constexpr std::string_view kFile = "figures.tsv";

// For each written profession, the occupation that its page names first. The first page of an occupation keeps it.
std::map<std::string, const Profession*> pages_by_code(const std::vector<Profession>& professions) {
  std::map<std::string, const Profession*> pages;
  for (const Profession& each : professions)
    if (!each.occupations.empty()) pages.emplace(each.occupations.front().code, &each);
  return pages;
}

// The measures that are cited, in the order of the catalog, of the version the figures were taken from.
std::vector<Measure> cited_measures(const Content& content, const Catalog& catalog) {
  std::vector<Measure> measures = catalog.measures({});
  std::erase_if(measures, [&](Measure& measure) {
    for (const importers::CitedFigure& figure : content.figures)
      if (figure.value.measure == measure.id) {
        measure.vintage = figure.version;
        return false;
      }
    return true;
  });
  return measures;
}

}  // namespace

void add_cited_evidence(const Content& content, const Catalog& catalog, EditionDraft& draft) {
  const auto pages = pages_by_code(draft.professions);
  std::map<std::string, OccupationFacts> occupations;
  for (const importers::CitedFigure& figure : content.figures) {
    const std::string code(figure.code.text());
    const auto page = pages.find(code);
    if (page == pages.end()) continue;
    OccupationFacts& facts = occupations[code];
    facts.code = code;
    facts.title = page->second->name;
    facts.profession = page->second->slug;
    facts.measures.push_back(figure.value);
  }
  for (auto& [code, facts] : occupations) draft.occupations.push_back(std::move(facts));
  if (!draft.occupations.empty()) draft.measures = cited_measures(content, catalog);
}

std::vector<importers::Reject> check_figures(const Content& content, const Catalog& catalog) {
  const std::vector<Measure> known = catalog.measures({});
  std::vector<importers::Reject> faults;
  for (const importers::CitedFigure& figure : content.figures)
    if (std::ranges::find(known, figure.value.measure, &Measure::id) == known.end())
      faults.push_back({std::string(kFile), figure.line, 2,
                        fmt::format("“{}” is not a measure of this program; see docs/data.md", figure.value.measure)});
  return faults;
}

}  // namespace willai::publish
