#include "views/number_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"

namespace willai::views {
namespace {

// ".854", "−.12": three decimals or two, without the zero, as correlations are usually printed.
std::string correlation(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", std::abs(value), decimals);
  if (text.starts_with("0.")) text.erase(0, 1);
  const bool is_zero = text.find_first_not_of(".0") == std::string::npos;
  return (value < 0 && !is_zero ? "−" : "") + text;
}

std::string count(int number) { return with_thousands(number); }

std::string name_and_vintage_of(const EditionFacts& facts, std::string_view id) {
  const Measure* measure = find_measure(facts, id);
  return measure ? fmt::format("{}, {}", measure->name, measure->vintage) : std::string(id);
}

std::string rater_name(std::string_view rater) {
  if (rater == "people") return "People";
  return rater == "gpt4-rubric1" ? "GPT-4" : "GPT-4, reworded";
}

std::string reader_name(std::string_view reader) {
  if (reader == task_reader::kOurs) return "Our ratings of activities";
  if (reader == task_reader::kModel) return "Our task model, fitted to people’s labels";
  if (reader == task_reader::kSettled) return "Settled from people, GPT-4 and our ratings";
  return rater_name(reader);
}

// The measure that represents a page in comparisons.
const Measure* leading_measure(const EditionFacts& facts, std::string_view page) {
  const auto found = std::ranges::find_if(facts.measures, [&](const Measure& each) {
    return each.page == page && each.role == MeasureRole::reading && each.classification != Classification::onet_task;
  });
  return found == facts.measures.end() ? nullptr : &*found;
}

const Correlation* find_correlation(const EditionFacts& facts, std::string_view one, std::string_view other) {
  const auto found = std::ranges::find_if(facts.correlations, [&](const Correlation& each) {
    return (each.first == one && each.second == other) || (each.first == other && each.second == one);
  });
  return found == facts.correlations.end() ? nullptr : &*found;
}

}  // namespace

NumberTable coverage_table(const EditionFacts& facts, std::string_view page) {
  NumberTable table{
      "How many rows of the publisher’s file are in this edition. Its table “unjoined” lists rows that match nothing.",
      {"Series", "Published for", "Rows", "Joined", "Exact", "Split", "Inherited", "Missing"},
      {}};
  for (const Measure& each : facts.measures) {
    if (each.page != page || each.coverage.published == 0) continue;
    std::vector<std::string> row = {each.name, std::string(word_for(each.classification)),
                                    count(each.coverage.published), count(each.coverage.joined)};
    for (const int number : each.coverage.by_basis) row.push_back(count(number));
    table.rows.push_back(std::move(row));
  }
  return table;
}

NumberTable correlation_table(const EditionFacts& facts, std::string_view page) {
  NumberTable table{
      "Correlation with the other measures, over SOC occupations that have both. 1 means the same order, 0 means no "
      "relation. Measures with the same order can still differ in level.",
      {"With", "Occupations", "Pearson", "Spearman"},
      {}};
  const Measure* own = leading_measure(facts, page);
  for (const Measure& other : facts.measures)
    if (const Correlation* each = own && other.page != page ? find_correlation(facts, own->id, other.id) : nullptr)
      table.rows.push_back({fmt::format("{}, {}", other.name, other.vintage), count(each->n),
                            correlation(each->pearson, 2), correlation(each->spearman, 2)});
  return table;
}

NumberTable interaction_table(const EditionFacts& facts) {
  NumberTable table{
      "Kinds of conversations, of every 100 that Anthropic sorted (February 2025). Directive and feedback loop count "
      "as automation. Learning, task iteration and validation count as augmentation. The rest of the 100 was not "
      "sorted.",
      {"Kind", "Of 100"},
      {}};
  for (const InteractionShare& each : facts.interactions)
    table.rows.push_back({each.kind, fmt::format("{:.1f}", each.share * 100)});
  return table;
}

NumberTable agreement_table(const EditionFacts& facts) {
  NumberTable table{
      "How well raters of the same tasks agree: share of tasks with the same label, Cohen’s kappa, and Pearson "
      "correlations of α (E1), β (E1 and half of E2) and ζ (E1 or E2).",
      {"Raters", "Tasks", "Agreement", "κ", "α r", "β r", "ζ r"},
      {}};
  for (const RaterAgreement& each : facts.agreements)
    table.rows.push_back({fmt::format("{} and {}", rater_name(each.first), rater_name(each.second)), count(each.n),
                          correlation(each.agreement, 3), correlation(each.kappa, 3), correlation(each.alpha, 3),
                          correlation(each.beta, 3), correlation(each.zeta, 3)});
  return table;
}

NumberTable reader_table(const EditionFacts& facts) {
  if (facts.readers.empty()) return {};
  // Yin, Vu and Persico (content/sources/nber-w35110.toml): by the model that rated them.
  constexpr std::string_view published =
      "With four models as raters, Yin, Vu and Persico found 2.7% to 51.5% of occupations with more than half of their "
      "tasks at E1 (NBER Working Paper 35110, 2026).";
  NumberTable table{
      fmt::format("How far the answer depends on the reader: the same tasks of {} occupations, under one rubric. {}",
                  count(facts.readers.front().occupations), published),
      {"Reader", "More than half at E1", "Exposure above one half", "Mean exposure"},
      {}};
  const auto share = [](int part, int all) { return fmt::format("{:.1f}%", 100.0 * part / all); };
  for (const ReaderShare& each : facts.readers)
    table.rows.push_back({reader_name(each.reader), share(each.mostly_high, each.occupations),
                          share(each.over_half, each.occupations), fmt::format("{:.2f}", each.mean)});
  return table;
}

NumberTable correlation_matrix(const EditionFacts& facts) {
  std::vector<const Measure*> readings;
  for (const Measure& each : facts.measures)
    if (each.role == MeasureRole::reading && each.kind == MeasureKind::exposure &&
        find_correlation(facts, each.id, measure_id::kGpt4Beta))
      readings.push_back(&each);
  NumberTable table{
      "Pearson correlations between the measures of what could be done, over SOC occupations that have both.",
      {""},
      {}};
  if (readings.empty()) return {};
  if (const Measure* gpt4 = find_measure(facts, measure_id::kGpt4Beta)) readings.insert(readings.begin() + 1, gpt4);
  for (const Measure* each : readings) table.heads.push_back(each->name);
  for (const Measure* row : readings) {
    std::vector<std::string> cells = {name_and_vintage_of(facts, row->id)};
    for (const Measure* column : readings) {
      const Correlation* found = find_correlation(facts, row->id, column->id);
      cells.push_back(found ? correlation(found->pearson, 2) : row == column ? "1" : "–");
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace willai::views
