// What the result does not say, how to read its figures, and what it is based on.
#include "reports/result_sections.hpp"
#include "reports/standing_parts.hpp"

namespace willai::reports {

void add_limits(const ResultPages& pages) {
  pages.add(Heading{2, "What this does not say"});
  Bullets limits{Marks::dashes, {}};
  for (const std::string& limit : pages.view.limits) limits.items.push_back({Tone::text, limit});
  pages.add(std::move(limits));
}

void add_reading(const ResultPages& pages) { append_reading(pages.blocks, "or hours are missing"); }

void add_sources(const ResultPages& pages) { append_sources(pages.blocks, pages.view.head, pages.site); }

}  // namespace willai::reports
