// /sources/<measure>: what one measure is, what it cannot say, how many occupations it covers, how it correlates with
// the others.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "site/routes.hpp"
#include "views/number_tables.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/sources_page.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

void add(std::vector<LedgerRow>& rows, std::string term, const std::string& value) {
  if (!value.empty()) rows.push_back({std::move(term), value});
}

std::string kind_words(MeasureKind kind) {
  switch (kind) {
    case MeasureKind::exposure: return "What could be done";
    case MeasureKind::division: return "By whom: automation and augmentation";
    case MeasureKind::use: return "What is being done";
    case MeasureKind::opinion: return "What workers and experts say";
    default: return "Wages, employment, outlook";
  }
}

const Source* find_source(const EditionFacts& facts, std::string_view page) {
  const auto measure = std::ranges::find(facts.measures, page, &Measure::page);
  const std::string_view id = measure == facts.measures.end() ? page : std::string_view(measure->source);
  const auto source = std::ranges::find(facts.sources, id, &Source::id);
  return source == facts.sources.end() ? nullptr : &*source;
}

std::vector<LedgerRow> facts_of(const EditionFacts& facts, std::string_view page) {
  std::vector<LedgerRow> rows;
  for (const Measure& each : facts.measures) {
    if (each.page != page || each.role != MeasureRole::reading) continue;
    add(rows, "Covers", kind_words(each.kind));
    add(rows, "Describes", each.vintage);
    add(rows, "Published for", std::string(word_for(each.classification)));
    add(rows, "Scale", each.scale);
    break;
  }
  if (const Source* source = find_source(facts, page)) {
    add(rows, "Publisher", source->publisher);
    add(rows, "Version", source->version);
    add(rows, "License", source->licence);
  }
  return rows;
}

// The first lines of the page's text: "# headline", then the standfirst; the rest is its body.
struct Text {
  std::string headline;
  std::string standfirst;
  std::string body;
};

Text text_of(std::string_view markdown) {
  Text text;
  const std::size_t line = markdown.find('\n');
  text.headline = std::string(trim(markdown.substr(0, line)));
  if (text.headline.starts_with("# ")) text.headline.erase(0, 2);
  const std::size_t body = markdown.find("\n## ");
  if (line != std::string_view::npos) text.standfirst = std::string(trim(markdown.substr(line, body - line)));
  if (body != std::string_view::npos) text.body = std::string(markdown.substr(body + 1));
  return text;
}

}  // namespace

MeasurePage measure_page_view(const EditionFacts& facts, const std::string& page, const std::string& markdown) {
  Citations citations(facts);
  MeasurePage view;
  Text text = text_of(markdown);
  view.headline = text.headline;
  view.standfirst = text.standfirst;
  view.markdown = text.body;
  view.facts = facts_of(facts, page);
  view.coverage = coverage_table(facts, page);
  view.correlations = correlation_table(facts, page);
  if (page == "anthropic-observed-use") view.interactions = interaction_table(facts);
  if (const Source* source = find_source(facts, page)) citations.cite(source->id);
  else view.gaps.push_back("This edition was made without this measure.");
  if (page == study_id::kWages && !find_measure(facts, measure_id::kStateWage))
    view.gaps.push_back("This edition was made without the bureau’s file of wages by state.");
  view.head = page_head(facts, {Section::sources, view.headline, view.standfirst, site::source(page)}, Twin::json);
  add_citations(view.head, citations);
  return view;
}

}  // namespace willai::views
