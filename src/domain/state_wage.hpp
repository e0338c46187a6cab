// What is published of an occupation in one state of the United States.
#pragma once

#include <optional>
#include <string>

namespace willai {

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
