// Any bytes as a form of the assessment: answers that make an assessment, or faults with a sentence each.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "domain/week_hours.hpp"
#include "assessment/answers.hpp"

using namespace willai;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

Profession small_profession() {
  Profession profession;
  profession.slug = "p";
  for (const char* slug : {"a", "b"}) {
    Task task;
    task.slug = slug;
    profession.tasks.push_back(task);
  }
  return profession;
}

void check(const assessment::Answers& answers) {
  for (const views::FieldFault& fault : answers.faults) require(!fault.sentence.empty() && is_utf8(fault.sentence));
  if (answers.faults.empty()) require(Assessment::make(answers.parts).ok());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Profession profession = small_profession();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const site::FormFields form = site::FormFields::parse(text);
  AssessmentParts before;
  before.profession = "p";
  check(assessment::read_week(before, &profession, form));
  check(assessment::read_skills(before, &profession, form));
  if (const auto minutes = parse_hours(text); minutes.ok()) require(*parse_hours(hours_field(*minutes)) == *minutes);
  return 0;
}
