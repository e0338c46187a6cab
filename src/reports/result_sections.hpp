// The sections of a result, in the order of the document. Each adds nothing if it has no content.
#pragma once

#include <string>
#include <vector>

#include "reports/document.hpp"
#include "views/result_view.hpp"

namespace willai::reports {

struct ResultPages {
  const views::ResultView& view;
  std::string site;
  std::vector<Block>& blocks;

  void add(Block block) const { blocks.push_back(std::move(block)); }
  // A path of the site as a complete address; "" without a site or a path.
  std::string address(const std::string& path) const { return site.empty() || path.empty() ? "" : site + path; }
};

// The amount at each level, and its chart.
LevelChart level_chart(const views::ResultView& view);

void add_front(const ResultPages& pages);
void add_week(const ResultPages& pages);
void add_tasks(const ResultPages& pages);
void add_shifts(const ResultPages& pages);
void add_skills(const ResultPages& pages);
void add_monday(const ResultPages& pages);
void add_transitions(const ResultPages& pages);
void add_limits(const ResultPages& pages);
void add_reading(const ResultPages& pages);
void add_sources(const ResultPages& pages);

}  // namespace willai::reports
