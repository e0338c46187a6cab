// The week of a reader who asks for a report on the page of a profession: the tasks that they ticked there, and their
// hours. The fields are those of the assessment: "task" and "h-<task>".
#pragma once

#include <vector>

#include "domain/assessment.hpp"
#include "domain/profession.hpp"
#include "site/form_fields.hpp"
#include "views/journey_view.hpp"

namespace willai::assessment {

struct ReportWeek {
  AssessmentParts parts;  // without tasks, the reader wants the report about the profession in general
  std::vector<views::FieldFault> faults;
};

ReportWeek read_report_week(const Profession& profession, const site::FormFields& form);

// What was typed, with what is wrong beside it.
void show_as_typed(views::ReportForm& shown, const ReportWeek& week, const site::FormFields& form);

}  // namespace willai::assessment
