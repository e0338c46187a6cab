// What is published of an occupation in one state of the United States.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/measure.hpp"
#include "domain/study_ids.hpp"

namespace willai {

// The SOC code that the wages of an O*NET occupation are published for: that of its group if only the group has any, even
// where the bureau prints no median. Else its own.
inline std::string soc_of_wages(std::string_view code, const std::vector<MeasureValue>& measures) {
  constexpr std::size_t kSoc = 7;  // "29-1229"
  const MeasureValue* wage = find_value(measures, measure_id::kMedianWage);
  return std::string((wage && !wage->from.empty() ? std::string_view(wage->from) : code).substr(0, kSoc));
}

struct StateWage {
  std::string state;  // "CA"
  std::string name;   // "California"
  std::optional<double> employees{};     // without the self-employed
  std::optional<double> per_thousand{};  // of 1,000 jobs in the state
  std::optional<double> median{};        // dollars a year
  std::string gap{};                     // why there is no median; ""
  friend bool operator==(const StateWage&, const StateWage&) = default;
};

}  // namespace willai
