#include "views/takes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "views/wording.hpp"

namespace willai::views {
namespace {

// Work that a state, or an authority, lets only those do who have its license: health care, law, schools, police,
// barbers, electricians and plumbers, elevators, pilots, drivers, insurance and real estate.
constexpr std::array<std::string_view, 19> kLicensed = {
    "29-1",    "29-2",    "31-9011", "23-1",    "25-2",    "33-3",    "39-5011", "39-5012", "39-5093", "39-5094",
    "39-4031", "47-2111", "47-2152", "47-4021", "53-2",    "53-303",  "53-305",  "41-302",  "41-9022"};

bool is_licensed(const std::string& code) {
  return std::ranges::any_of(kLicensed, [&](std::string_view part) { return code.starts_with(part); });
}

std::string steps_above(int steps) {
  if (steps <= 0) return "";
  if (steps == 1) return ", one zone above this work";
  return fmt::format(", {} zones above this work: plan for years of study", number_word(steps));
}

std::string license_of(const Transition& to) {
  if (is_licensed(to.code)) return " It usually needs a license.";
  return to.job_zone.value_or(0) >= 3 ? " Ask which license or certificate it needs." : "";
}

}  // namespace

std::string zone_words(int zone) {
  constexpr std::array words = {"little or no preparation", "some preparation", "medium preparation",
                                "considerable preparation", "extensive preparation"};
  return fmt::format("{} of 5: {}", zone, words[static_cast<std::size_t>(std::clamp(zone, 1, 5) - 1)]);
}

std::string takes_of(const Transition& to, const std::optional<int>& here) {
  std::string takes = to.education.empty() ? "" : lower_first(to.education);
  if (to.job_zone)
    takes += fmt::format("{}job zone {}{}", takes.empty() ? "" : "; ", zone_words(*to.job_zone),
                         here ? steps_above(*to.job_zone - *here) : "");
  if (takes.empty()) takes = "not published";
  return takes + "." + license_of(to);
}

}  // namespace willai::views
