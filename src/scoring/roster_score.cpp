#include "scoring/roster_score.hpp"

#include <map>

#include "scoring/profession_score.hpp"

namespace willai::scoring {
namespace {

// A mean of ranges, each with a weight.
class MeanRange {
 public:
  void add(const Estimate& range, double weight) {
    weight_ += weight;
    low_ += weight * range.low.value();
    value_ += weight * range.value.value();
    high_ += weight * range.high.value();
  }
  std::optional<Estimate> mean() const {
    if (weight_ <= 0) return std::nullopt;
    return Estimate{Exposure(low_ / weight_), Exposure(value_ / weight_), Exposure(high_ / weight_)};
  }

 private:
  double weight_ = 0, low_ = 0, value_ = 0, high_ = 0;
};

struct RosterSums {
  RosterGroup group;
  MeanRange people;
  MeanRange payroll;

  void add(const RosterLine& line, double week) {
    group.people += line.people;
    group.payroll += line.payroll;
    if (!line.code.empty()) group.matched += line.people;
    if (!line.exposure) return;
    group.scored += line.people;
    people.add(*line.exposure, line.people);
    if (line.payroll > 0) payroll.add(*line.exposure, line.payroll);
    const double hours = line.people * week;
    group.hours.high += hours * line.shares.high;
    group.hours.medium += hours * line.shares.medium;
    group.hours.low += hours * line.shares.low;
    group.hours.not_rated += hours * line.shares.not_rated;
  }
  RosterGroup scored_group() {
    group.exposure = people.mean();
    group.pay_exposure = payroll.mean();
    return group;
  }
};

}  // namespace

RosterFigures figures_of(const Profession& profession) {
  const LevelShares shares = shares_by_importance(profession.tasks);
  return {profession.exposure, {shares.high, shares.medium, shares.low, shares.not_rated}};
}

void score_roster(Roster& roster) {
  RosterSums all;
  std::map<std::string, RosterSums> departments;
  for (const RosterLine& line : roster.lines) {
    all.add(line, roster.week);
    departments[line.department].add(line, roster.week);
  }
  roster.all = all.scored_group();
  roster.departments.clear();
  for (auto& [name, sums] : departments) {
    roster.departments.push_back(sums.scored_group());
    roster.departments.back().name = name;
  }
}

}  // namespace willai::scoring
