#include "views/labor_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kSocDigits = 7;  // "29-1229"
constexpr std::string_view kNoneAsked = "None";  // as the bureau writes it

std::string with_soc(std::string_view code, std::string_view title) {
  const std::string soc = fmt::format("SOC {}", code.substr(0, kSocDigits));
  return title.empty() ? soc : fmt::format("{} ({})", title, soc);
}

}  // namespace

// A value that rounds to zero has no sign.
std::string percent_change(double value) {
  const std::string digits = fmt::format("{:.1f}", std::abs(value));
  return fmt::format("{}{}%", digits == "0.0" ? "" : value < 0 ? "−" : "+", digits);
}

std::string outlook_value(const Measure& measure, const MeasureValue& value) {
  if (!value.value) return "No value: " + value.gap;
  if (measure.unit == "percent") return percent_change(*value.value);
  if (measure.unit.starts_with("percent of")) return fmt::format("{} of 100", std::lround(*value.value));
  const std::string count = with_thousands(std::llround(*value.value));
  if (measure.unit.starts_with("dollars")) return fmt::format("${} a year", count);
  return measure.unit == "persons a year" ? count + " a year" : count;
}

std::string group_of(const Profession& profession, const MeasureValue& value) {
  if (!value.value) return "";
  if (value.basis == MeasureBasis::inherited && !value.from.empty())
    return with_soc(value.from, trim(std::string_view(value.from).substr(std::min(kSocDigits, value.from.size()))));
  if (profession.is_shared && !profession.occupations.empty())
    return with_soc(profession.occupations.front().code, profession.occupations.front().title);
  return "";
}

std::string group_of(const Profession& profession) {
  for (const std::string_view id : {measure_id::kEmployment, measure_id::kMedianWage, measure_id::kProjectedChange})
    if (const MeasureValue* value = find_value(profession.measures, id))
      if (std::string group = group_of(profession, *value); !group.empty()) return group;
  return "";
}

std::string labor_figure(const Profession& profession, const Measure& measure, const MeasureValue& value) {
  const std::string own = outlook_value(measure, value);
  return group_of(profession, value).empty() ? own : fmt::format("In a group: {}", own);
}

std::string entry_detail(const Profession& profession) {
  const std::string& experience = profession.experience;
  const std::string& training = profession.training;
  if (experience.empty() || training.empty()) return "";
  return fmt::format("{}; {}",
                     experience == kNoneAsked ? "no related experience" : lower_first(experience) + " of related experience",
                     training == kNoneAsked ? "no on-the-job training" : lower_first(training));
}

}  // namespace willai::views
