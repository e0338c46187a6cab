// The blind audit of settled levels (docs/ratings.md): content/ratings/audit.tsv has the labels that two readers gave to published
// tasks whose settled level differs from people's label or is contested. They saw the rubric and the statement, and no label.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/level.hpp"
#include "importers/table.hpp"
#include "lab/reader_fit.hpp"

namespace willai::lab {

struct AuditedTask {
  std::uint32_t id = 0;  // O*NET's
  Label first = Label::e0;
  Label second = Label::e0;
};

// Rejects a row with an unknown label, or with a task that stands in an earlier row.
importers::Imported<AuditedTask> parse_level_audit(std::string_view text, std::string_view file);

// With whom the readings of some tasks agree. The four add up to `tasks`.
struct Sides {
  int tasks = 0;
  int label = 0;    // with people's label alone
  int settled = 0;  // with the settled level alone
  int both = 0;     // people's label is the settled level, and theirs
  int neither = 0;
};

struct LevelAudit {
  int tasks = 0;     // of the audit that have a label by people and a settled level
  Share same_label;  // both readers give the same label
  double kappa = 0;  // of the two readers
  Sides changed[3];    // tasks whose settled level is not people's label: first reader, second reader, where both agree
  Sides contested[3];  // the other tasks, which are contested
};

LevelAudit audit_levels(const std::vector<ReadTask>& tasks, const std::vector<AuditedTask>& audited, const scoring::ReaderModel& readers);

}  // namespace willai::lab
