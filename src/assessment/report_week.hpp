// The week of a reader who asks for a report on the page of a profession: the tasks that they ticked there, and their
// hours. The fields are "task" and "h-<task>", with the key of the task or its slug.
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

// What was typed, with what is wrong beside it; `shown` has the tasks of the profession.
void show_as_typed(views::ReportForm& shown, const Profession& profession, const ReportWeek& week, const site::FormFields& form);

}  // namespace willai::assessment
