// The parts of a job ad that are about the work: its title and its duties, without the company, benefits, law and
// requirements around them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace willai::matching {

struct JobAd {
  std::string title;                // "" if no line reads like one
  std::string opening;              // the first words of a long first line, which may begin with a title; ""
  std::vector<std::string> duties;  // sentences and points, in order; those that fit nothing better included
};

JobAd read_job_ad(std::string_view text);

}  // namespace willai::matching
