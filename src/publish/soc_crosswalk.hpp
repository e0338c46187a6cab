// Maps the classifications that measures are published in to the occupations of O*NET (method, clause 16).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "publish/dataset.hpp"
#include "domain/measure.hpp"

namespace willai::publish {

// The codes of another classification that map to a SOC 2018 code.
struct Predecessors {
  std::set<std::string> codes;  // none: no crosswalk leads to the code
  bool one_to_one = false;      // one code, which maps to no other
};

class SocCrosswalk {
 public:
  // Uses the tables of the dataset; without a SOC table, the built-in changes.
  explicit SocCrosswalk(const Dataset& dataset);

  Predecessors soc_2010_of(const SocCode& soc_2018) const;
  Predecessors isco_of(const SocCode& soc_2018) const;
  // The SOC 2018 codes that a code of SOC 2010 or ISCO-08 maps to.
  std::set<std::string> soc_2018_of(Classification classification, const std::string& code) const;

 private:
  void add_soc(const std::string& soc_2010, const std::string& soc_2018);
  const std::set<std::string>& later_of(const std::string& soc_2010) const;

  using Links = std::map<std::string, std::set<std::string>, std::less<>>;
  Links earlier_;  // SOC 2018 -> SOC 2010
  Links later_;    // SOC 2010 -> SOC 2018
  Links isco_of_soc_;
  Links soc_of_isco_;
};

}  // namespace willai::publish
