// What the result does not say, how its figures are read, and what it rests on.
#include "reports/result_sections.hpp"
#include "site/routes.hpp"

namespace willai::reports {
namespace {

std::vector<Passage> sources_of(const views::ResultView& view) {
  std::vector<Passage> sources;
  for (const views::Note& note : view.head.notes)
    sources.push_back({Tone::fine, note.text, "", note.url.starts_with("http") ? note.url : ""});
  return sources;
}

}  // namespace

void add_limits(const ResultPages& pages) {
  pages.add(Heading{2, "What this does not say"});
  Bullets limits{Marks::dashes, {}};
  for (const std::string& limit : pages.view.limits) limits.items.push_back({Tone::text, limit});
  pages.add(std::move(limits));
}

void add_reading(const ResultPages& pages) {
  pages.add(Heading{2, "How to read a range"});
  pages.add(
      Passage{Tone::text,
              "Every figure here is a range between two numbers, by its method the right ends for 80 cases of 100. "
              "A wide range is a finding too: raters differ, a prediction is unsure, or hours were not answered. "
              "Where two ranges meet, the figures do not settle which is higher."});
}

void add_sources(const ResultPages& pages) {
  pages.add(Heading{2, "Sources"});
  pages.add(Bullets{Marks::numbers, sources_of(pages.view)});
  for (const std::string& attribution : pages.view.head.foot.attributions) pages.add(Passage{Tone::fine, attribution});
  if (pages.site.empty()) return;
  const std::string method = pages.address(std::string(site::kMethodology));
  pages.add(Passage{Tone::fine, method, "The method, in numbered clauses:", method});
}

}  // namespace willai::reports
