#include "reports/result_document.hpp"

#include "reports/result_sections.hpp"
#include "reports/standing_parts.hpp"

namespace willai::reports {

Document result_document(const views::ResultView& view, const std::string& site) {
  Document document = document_for(view.head, site);
  const ResultPages pages{view, site, document.blocks};
  for (const auto add : {add_front, add_week, add_tasks, add_shifts, add_skills, add_plan, add_transitions, add_limits,
                         add_reading, add_sources})
    add(pages);
  return document;
}

}  // namespace willai::reports
