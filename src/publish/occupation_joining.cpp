#include "publish/occupation_joining.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "base/text.hpp"
#include "domain/soc_changes.hpp"
#include "domain/words.hpp"
#include "scoring/percentile.hpp"

namespace willai::publish {
namespace {

MeasureValue taken(const PublishedMeasure& measure, const PublishedValue& published, MeasureBasis basis,
                   std::string from) {
  MeasureValue value{.measure = measure.id,
                     .value = published.value,
                     .n = published.n,
                     .gap = published.gap,
                     .basis = basis,
                     .from = std::move(from)};
  if (!value.value) value.basis = MeasureBasis::missing;
  return value;
}

// A value of a wider group, with the code of the group and, of people and pay, its title: "29-1229 Physicians, all other".
MeasureValue inherited(const PublishedMeasure& measure, const PublishedValue& published, const std::string& code) {
  return taken(measure, published, MeasureBasis::inherited,
               measure.names_groups && !published.title.empty() ? fmt::format("{} {}", code, published.title) : code);
}

MeasureValue missing(const PublishedMeasure& measure, std::string gap) {
  return {.measure = measure.id, .gap = std::move(gap), .basis = MeasureBasis::missing};
}

// The wider groups of SOC 2018 that publishers use instead of a detailed occupation, the nearest first: the bureau's
// own groups, then the broad occupation.
std::vector<std::string> groups_of(const SocCode& soc) {
  std::vector<std::string> groups;
  for (const SocGroup& each : bls_groups())
    if (each.member == soc.text()) groups.emplace_back(each.group);
  groups.push_back(std::string(soc.text().substr(0, 6)) + "0");
  return groups;
}

// Method, clause 16: "A value published for a wider group is inherited by every occupation in it. In the same way, the
// parts that O*NET added to a SOC occupation inherit its value."
MeasureValue join_soc_2018(const PublishedMeasure& measure, const OccupationCode& occupation) {
  const SocCode soc = occupation.soc();
  const std::string code(soc.text());
  if (const auto found = measure.values.find(code); found != measure.values.end())
    return occupation.is_soc_itself() ? taken(measure, found->second, MeasureBasis::exact, "")
                                      : inherited(measure, found->second, code);
  for (const std::string& group : groups_of(soc))
    if (const auto found = measure.values.find(group); found != measure.values.end())
      return inherited(measure, found->second, group);
  return missing(measure, measure.when_absent);
}

// Published for occupations of O*NET: for each its own, and for no other.
MeasureValue join_onet(const PublishedMeasure& measure, const OccupationCode& occupation) {
  const auto found = measure.values.find(std::string(occupation.text()));
  return found == measure.values.end() ? missing(measure, measure.when_absent)
                                       : taken(measure, found->second, MeasureBasis::exact, "");
}

// The values published for the codes of an occupation.
struct Behind {
  std::vector<std::string> codes;
  std::vector<double> values;
  std::optional<int> n;
  std::string gap;  // the gap of the last code without a value
  int rows = 0;     // of the file, behind the values
};

Behind behind(const PublishedMeasure& measure, const Predecessors& predecessors) {
  Behind behind;
  for (const std::string& code : predecessors.codes) {
    const auto found = measure.values.find(code);
    if (found == measure.values.end()) continue;
    if (!found->second.value) {
      behind.gap = found->second.gap;
      continue;
    }
    behind.codes.push_back(code);
    behind.values.push_back(*found->second.value);
    behind.rows += found->second.rows;
    if (found->second.n) behind.n = behind.n.value_or(0) + *found->second.n;
  }
  return behind;
}

// Method, clause 16: "Where one occupation maps to several codes, or one code to several occupations, the value is
// split: the plain mean of what is published for the codes, printed with the least and the greatest of them."
MeasureValue joined_from(const PublishedMeasure& measure, const Predecessors& predecessors, const Behind& behind) {
  const auto [low, high] = std::ranges::minmax(behind.values);
  const double mean =
      std::accumulate(behind.values.begin(), behind.values.end(), 0.0) / static_cast<double>(behind.values.size());
  MeasureValue value{.measure = measure.id, .value = mean, .n = behind.n};
  if (predecessors.one_to_one && behind.rows == 1) return value;
  value.basis = MeasureBasis::split;
  if (behind.values.size() > 1) value.low = low, value.high = high;
  return value;
}

MeasureValue join_through(const PublishedMeasure& measure, const OccupationCode& occupation,
                          const Predecessors& predecessors) {
  const std::string_view classification = word_for(measure.classification);
  if (predecessors.codes.empty())
    return missing(measure, fmt::format("no crosswalk leads from a code of {} to this occupation", classification));
  const Behind found = behind(measure, predecessors);
  if (found.values.empty()) return missing(measure, found.gap.empty() ? measure.when_absent : found.gap);
  MeasureValue value = joined_from(measure, predecessors, found);
  value.from = fmt::format("{} {}", classification, fmt::join(found.codes, ", "));
  if (!occupation.is_soc_itself()) value.basis = MeasureBasis::inherited;
  return value;
}

// The occupations of SOC 2018 that a published code covers.
std::set<std::string> reached_by(const PublishedMeasure& measure, const std::string& code,
                                 const SocCrosswalk& crosswalk) {
  if (measure.classification == Classification::onet_soc) return {code};
  if (measure.classification != Classification::soc_2018) return crosswalk.soc_2018_of(measure.classification, code);
  std::set<std::string> reached{code};
  for (const SocGroup& each : bls_groups())
    if (each.group == code) reached.emplace(each.member);
  return reached;
}

// A broad occupation of SOC 2018 covers its detailed ones; a code of another classification leads to the code itself.
bool reaches(const PublishedMeasure& measure, const std::set<std::string>& reached,
             const std::set<std::string>& known) {
  return std::ranges::any_of(reached, [&](const std::string& code) {
    if (known.contains(code)) return true;
    const auto in_group = known.lower_bound(code.substr(0, 6));
    return measure.classification == Classification::soc_2018 && code.ends_with('0') && in_group != known.end() &&
           in_group->starts_with(code.substr(0, 6));
  });
}

void list_unjoined(const PublishedMeasure& measure, const std::string& code, const PublishedValue& value,
                   const std::set<std::string>& reached, std::vector<Unjoined>& unjoined) {
  const std::string reason =
      reached.empty()
          ? fmt::format("no crosswalk leads from this code of {} to SOC 2018", word_for(measure.classification))
      : measure.classification == Classification::onet_soc
          ? "this release of O*NET has no such occupation"
          : fmt::format("O*NET has no occupation of SOC 2018 {}",
                        join_with_and(std::vector<std::string>(reached.begin(), reached.end())));
  unjoined.push_back(
      {.measure = measure.id, .occupation = code, .text = value.title, .reason = reason, .rows = value.rows - value.own_rows});
}

}  // namespace

MeasureValue join_measure(const PublishedMeasure& measure, const OccupationCode& occupation,
                          const SocCrosswalk& crosswalk) {
  if (const auto found = measure.own.find(std::string(occupation.text())); found != measure.own.end())
    return taken(measure, found->second, MeasureBasis::exact, "");
  switch (measure.classification) {
    case Classification::soc_2010: return join_through(measure, occupation, crosswalk.soc_2010_of(occupation.soc()));
    case Classification::isco_08: return join_through(measure, occupation, crosswalk.isco_of(occupation.soc()));
    case Classification::onet_soc: return join_onet(measure, occupation);
    default: return join_soc_2018(measure, occupation);
  }
}

void add_percentiles(std::vector<OccupationFacts>& occupations, std::size_t index) {
  std::vector<double> values;
  for (const auto& occupation : occupations)
    if (occupation.measures[index].value) values.push_back(*occupation.measures[index].value);
  std::ranges::sort(values);
  const auto place = [&](const std::optional<double>& value) {
    return value ? std::optional(scoring::percentile_in(values, *value)) : std::nullopt;
  };
  if (values.empty()) return;
  for (auto& occupation : occupations) {
    MeasureValue& each = occupation.measures[index];
    each.percentile = place(each.value);
    each.placed_low = place(each.low);
    each.placed_high = place(each.high);
  }
}

Coverage add_measure(const PublishedMeasure& measure, const SocCrosswalk& crosswalk,
                     std::vector<OccupationFacts>& occupations, std::vector<Unjoined>& unjoined) {
  Coverage coverage;
  std::set<std::string> known;
  for (OccupationFacts& each : occupations) {
    const OccupationCode code = OccupationCode::parse(each.code).value();
    known.emplace(measure.classification == Classification::onet_soc ? code.text() : code.soc().text());
    each.measures.push_back(join_measure(measure, code, crosswalk));
    ++coverage.by_basis[static_cast<std::size_t>(each.measures.back().basis)];
  }
  if (!occupations.empty()) add_percentiles(occupations, occupations.front().measures.size() - 1);
  for (const auto& [code, value] : measure.values) {
    const int others = value.rows - value.own_rows;
    coverage.published += value.rows;
    coverage.joined += value.own_rows;
    if (others == 0) continue;
    const std::set<std::string> reached = reached_by(measure, code, crosswalk);
    if (reaches(measure, reached, known)) coverage.joined += others;
    else coverage.unjoined += others, list_unjoined(measure, code, value, reached, unjoined);
  }
  return coverage;
}

}  // namespace willai::publish
