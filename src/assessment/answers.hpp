// Turns the fields of a form into the assessment after it, or into what is wrong, field by field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/profession.hpp"
#include "site/form_fields.hpp"
#include "views/journey_view.hpp"

namespace willai::assessment {

using site::FormFields;
using site::typed;

struct Answers {
  AssessmentParts parts;
  std::vector<views::FieldFault> faults;  // if there are any, `parts` has what could be read
};

// The week: which tasks, how long, own tasks; the other answers do not change.
Answers read_week(AssessmentParts before, const Profession* profession, const FormFields& form);
// Skills, tools, years.
Answers read_skills(AssessmentParts before, const Profession* profession, const FormFields& form);

// What is wrong, as a sentence of its own: "a task may have …" -> "A task may have … ."
std::string as_sentence(std::string fault);

// Another profession: answers about the tasks of the previous one are dropped, typed text stays.
AssessmentParts with_profession(AssessmentParts before, std::string_view slug);

// Fields as they were typed, with what is wrong next to them.
void show_as_typed(views::WeekStep& step, const FormFields& form);
void show_as_typed(views::SkillsStep& step, const FormFields& form);

}  // namespace willai::assessment
