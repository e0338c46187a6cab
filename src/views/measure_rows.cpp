#include "views/measure_rows.hpp"

#include <algorithm>

#include "site/routes.hpp"

namespace willai::views {

std::string page_of(const Measure& measure) { return site::source(measure.page); }

std::vector<MeasureRow>& group_of(MeasureTable& table, MeasureKind kind) {
  return kind == MeasureKind::exposure ? table.could_be_done
         : kind == MeasureKind::use    ? table.being_done
         : kind == MeasureKind::opinion ? table.said
                                       : table.by_whom;
}

std::optional<Plot> band_of(const std::vector<MeasureRow>& rows) {
  std::optional<Plot> band;
  for (const MeasureRow& row : rows) {
    if (!row.plot || !row.plot->dot) continue;
    const double dot = *row.plot->dot;
    if (!band) band = Plot{dot, std::nullopt, dot};
    band->low = std::min(band->low, dot);
    band->high = std::max(band->high, dot);
  }
  return band;
}

}  // namespace willai::views
