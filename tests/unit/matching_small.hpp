// A few jobs with titles and tasks of our own, for tests of matching/.
#pragma once

#include "lab/match_training.hpp"
#include "matching/job_matcher.hpp"

namespace willai::test {

inline matching::MatchTables small_tables() {
  matching::MatchTables tables;
  tables.jobs = {{"11-0000.00", "Bakers", "bakers", ""},
                 {"22-0000.00", "Truck Drivers", "truck-drivers", "trucker"},
                 {"33-0000.00", "Nurses", "nurses", ""},
                 {"44-0000.00", "Software Developers", "software-developers", ""}};
  tables.titles = {{"Bakers", 0},
                   {"Bread Baker", 0},
                   {"Pastry Baker", 0},
                   {"Cake Decorator", 0},
                   {"Truck Drivers", 1},
                   {"Lorry Driver", 1},
                   {"Long Haul Driver", 1},
                   {"Delivery Salesman", 1},
                   {"Nurses", 2},
                   {"Registered Nurse", 2},
                   {"Ward Nurse", 2},
                   {"Night Nurse", 2},
                   {"Software Developers", 3},
                   {"Programmer", 3},
                   {"Software Engineer", 3},
                   {"Trainer", 2},
                   {"Trainer", 3}};
  tables.tasks = {{"Knead dough and bake bread in ovens.", 0},
                  {"Decorate cakes with icing for customers.", 0},
                  {"Drive heavy trucks over long distances and unload freight.", 1},
                  {"Inspect brakes and tires before each trip.", 1},
                  {"Give medicine to patients and record their condition.", 2},
                  {"Write and test the code of programs.", 3}};
  return tables;
}

inline matching::Rewordings small_rewordings() {
  return {{"rn", "registered nurse"}, {"swe", "software engineer"}, {"senior", ""}, {"sr", ""}, {"ii", ""},
          {"labour", "labor"}};
}

// Two words that mean the same, and no text of the tables has one of them.
class SmallMeanings : public lab::WordVectorSource {
 public:
  Result<std::map<std::string, scoring::WordVector>> load(const std::set<std::string>&, int) const override {
    scoring::WordVector care{}, road{};
    care[0] = road[1] = 1;
    return std::map<std::string, scoring::WordVector>{{"nurse", care}, {"medic", care}, {"truck", road}};
  }
};

inline matching::MatchParts fitted_parts(const matching::MatchTables& tables, matching::Rewordings rewordings) {
  return lab::fit_match_parts(tables, std::move(rewordings), SmallMeanings()).value();
}

// Fitted once for all tests.
inline const matching::MatchParts& small_parts() {
  static const matching::MatchParts parts = fitted_parts(small_tables(), small_rewordings());
  return parts;
}

inline matching::JobMatcher small_matcher() {
  return matching::JobMatcher::make(small_tables(), small_parts()).value();
}

}  // namespace willai::test
