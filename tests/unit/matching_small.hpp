// A few jobs with titles and tasks of our own, for tests of matching/.
#pragma once

#include "app/match_training.hpp"
#include "matching/job_matcher.hpp"

namespace willai::test {

inline MatchTables small_tables() {
  MatchTables tables;
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

inline Rewordings small_rewordings() {
  return {{"rn", "registered nurse"}, {"swe", "software engineer"}, {"senior", ""}, {"sr", ""}, {"ii", ""},
          {"labour", "labor"}};
}

inline JobMatcher small_matcher() {
  return JobMatcher::make(small_tables(), fit_match_parts(small_tables(), small_rewordings())).value();
}

}  // namespace willai::test
