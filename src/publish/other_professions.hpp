// Which other professions a page leads to, beside the related ones: some of the same field at another exposure, and some
// that many people work in. The same ones in every run of an edition.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/edition.hpp"

namespace willai::publish {

class OtherProfessions {
 public:
  OtherProfessions(const std::vector<OccupationFacts>& occupations, const std::vector<Profession>& professions);

  // Fills `others`; `related` and `pages_of_occupations` must be filled, for none of them is chosen again.
  void choose(Profession& profession) const;
  // Persons employed in the profession; 0 where no figure of its own is published.
  double employed(const Profession& profession) const;

 private:
  void add_far_in_level(Profession& to) const;
  void add_much_employed(Profession& to) const;

  std::map<std::string, double> employed_;        // by code
  std::vector<const Profession*> listed_;         // that have an exposure; all that are listed if none has
  std::vector<const Profession*> much_employed_;  // the greatest first
};

}  // namespace willai::publish
