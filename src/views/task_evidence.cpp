// The evidence for one task: labels, measures of its text, and where they differ.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "scoring/exposure.hpp"
#include "scoring/linked_level.hpp"
#include "site/routes.hpp"
#include "views/measure_rows.hpp"
#include "views/measure_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::string_view kLabels = study_id::kLabels;

// Units of measures that are not on the axis from 0 to 1.
constexpr std::string_view kOneToFive = "1 to 5";
constexpr std::string_view kYesOrNo = "yes or no";

MeasureRow label_row(std::string name, std::string detail, const std::optional<Label>& label, int note) {
  if (!label) return {std::move(name), std::move(detail), note, std::nullopt, "Not rated", "Not rated"};
  const double place = scoring::exposure_of(*label).value();
  return {name,
          std::move(detail),
          note,
          Plot{place, place, place},
          fmt::format("{} ({})", two_decimals(place), word_for(*label)),
          fmt::format("{}: {}, {}", name, word_for(*label), two_decimals(place))};
}

void add_label_rows(const PublishedTask& task, int note, MeasureTable& table) {
  table.could_be_done.push_back(label_row("Ratings by people", "Eloundou et al., 2023", task.readings.people, note));
  table.could_be_done.push_back(
      label_row("Ratings by GPT-4", "the same rules, 2023", task.readings.gpt4_rubric1, note));
  table.could_be_done.push_back(
      label_row("Ratings by GPT-4, reworded", "rules in other words, 2023", task.readings.gpt4_rubric2, note));
}

// What all readers say together, with its interval: the level of the page.
MeasureRow settled_row(const Task& task, int note) {
  const Estimate& exposure = *task.exposure;
  return {"Settled level",
          "all readings below and ours, weighed by how each reader errs",
          note,
          Plot{exposure.low.value(), exposure.value.value(), exposure.high.value()},
          fmt::format("{} ({})", range_text(exposure), word_for(*task.level)),
          fmt::format("Settled level: {}, {}", word_for(*task.level), range_text(exposure))};
}

void add_editor_rows(const Task& task, int note, MeasureTable& table) {
  const double place = scoring::exposure_of(*task.level).value();
  table.could_be_done.push_back({"This publication", "our own rating", 0, Plot{place, place, place},
                                 fmt::format("{} ({})", two_decimals(place), word_for(*task.level)),
                                 fmt::format("This publication: {}", word_for(*task.level))});
  for (const PublishedTask& published : task.published)
    table.could_be_done.push_back(
        label_row("People, on a published task", shortened(published.statement, 90), published.readings.people, note));
}

// A value of a task on the axis from 0 to 1, or a gap.
MeasureRow value_row(const Measure& measure, const TaskValue& value, int note) {
  MeasureRow row{measure.name,    fmt::format("{}, {}", measure.by, measure.vintage), note, std::nullopt, "", "",
                 page_of(measure)};
  if (!value.value) {
    row.value = "No value: " + value.gap;
    row.spoken = fmt::format("{}: no value, {}", measure.name, value.gap);
    return row;
  }
  if (value.n) row.detail += "; " + counted(*value.n, "answer", "answers");
  if (!value.from.empty()) row.detail += "; " + shortened(value.from, 200);
  const double place = measure.unit == kOneToFive ? (*value.value - 1) / 4 : *value.value;
  row.plot = Plot{place, place, place};
  row.value = measure.unit == kOneToFive ? fmt::format("{:.1f} of 5", *value.value) : two_decimals(*value.value);
  row.spoken = fmt::format("{}: {}", measure.name, row.value);
  return row;
}

// Measures of the published task besides its labels. A share of all conversations does not fit on the axis.
void add_value_rows(const PublishedTask& published, const EditionFacts& facts, Citations& citations,
                    MeasureTable& table) {
  for (const TaskValue& value : published.values) {
    const Measure* measure = find_measure(facts, value.measure);
    if (!measure || measure->unit == "percent" || measure->unit == kYesOrNo) continue;
    group_of(table, measure->kind).push_back(value_row(*measure, value, citations.cite(measure->source)));
  }
}

MeasureRow automation_row(std::string by, std::uint8_t level, int note) {
  const double place = level / 4.0;
  return {"Automation, " + by,
          "T0 to T4, 2023",
          note,
          Plot{place, place, place},
          fmt::format("{} (T{})", two_decimals(place), level),
          fmt::format("Automation {}: T{} of 4", by, level),
          site::source("gpts-automation")};
}

void add_automation_rows(const Readings& readings, int note, MeasureTable& table) {
  if (readings.people_automation)
    table.by_whom.push_back(automation_row("as people judge", *readings.people_automation, note));
  if (readings.gpt4_automation)
    table.by_whom.push_back(automation_row("as GPT-4 judges", *readings.gpt4_automation, note));
}

// "1 in 286", of two digits where it is long: "1 in 48,000".
std::string one_in(double percent) {
  double count = std::round(100 / percent);
  const double step = std::pow(10, std::max(0., std::floor(std::log10(count)) - 1));
  return "1 in " + with_thousands(std::llround(std::round(count / step) * step));
}

// "About 1 in 290 conversations with Claude … (0.35%)"; "" when none were seen.
std::string share_sentence(const PublishedTask& published, const EditionFacts& facts) {
  const auto value = std::ranges::find(published.values, measure_id::kConversationShare, &TaskValue::measure);
  const Measure* measure = find_measure(facts, measure_id::kConversationShare);
  if (!measure || value == published.values.end() || !value->value) return "";
  return fmt::format(
      "About {} conversations with Claude that Anthropic sorted ({}) was about a task in these words ({:.3g}%).",
      one_in(*value->value), measure->vintage, *value->value);
}

// "−.04"
std::string plain_correlation(double value) {
  std::string text = fmt::format("{:.2f}", std::abs(value));
  text.erase(0, text.starts_with("0.") ? 1 : 0);
  return (value < 0 && text != ".00" ? "−" : "") + text;
}

const Correlation* find_task_correlation(const EditionFacts& facts, std::string_view first, std::string_view second) {
  const auto found = std::ranges::find_if(
      facts.task_correlations, [&](const Correlation& each) { return each.first == first && each.second == second; });
  return found == facts.task_correlations.end() ? nullptr : &*found;
}

// What the answers of workers and experts are not.
std::string about_what_was_said(const EditionFacts& facts) {
  std::string text = "Workers and experts answer from 1 (left) to 5 (right). What they say does not measure exposure";
  if (const auto* with = find_task_correlation(facts, measure_id::kCapacity, measure_id::kPeopleBeta))
    text += fmt::format(": what experts say and people’s labels correlate at {} over {} tasks",
                        plain_correlation(with->pearson), with_thousands(with->n));
  text += ".";
  if (const auto* raters = find_task_correlation(facts, measure_id::kDesireOfTask, measure_id::kDesireOfTask))
    text += fmt::format(" Two single workers agree at {}, so the mean of a few says little.",
                        plain_correlation(raters->pearson));
  return text;
}

bool has_readings(const Readings& readings) {
  return readings.people || readings.gpt4_rubric1 || readings.gpt4_rubric2;
}

std::string parting_of_labels(const Readings& readings) {
  if (!readings.people || !readings.gpt4_rubric1 || !readings.gpt4_rubric2) return "";
  const auto people = word_for(*readings.people);
  const auto first = word_for(*readings.gpt4_rubric1);
  const auto second = word_for(*readings.gpt4_rubric2);
  if (people == first && first == second)
    return fmt::format("People and GPT-4 give the same answer, {}: {}.", people,
                       meaning_of(level_of(*readings.people)));
  return "";
}

// The model's own row: a prediction, with its interval.
MeasureRow predicted_row(const Prediction& prediction, int note) {
  const Estimate& exposure = prediction.exposure;
  return {"Our model, predicted",
          prediction.linked ? "from its words and our ratings of its activities" : "from its words alone",
          note,
          Plot{exposure.low.value(), exposure.value.value(), exposure.high.value()},
          fmt::format("{} ({})", range_text(exposure), word_for(prediction.level)),
          fmt::format("Our model, predicted: {}, {}", range_text(exposure), word_for(prediction.level)),
          site::source("task-model")};
}

// Where the model and an editor's level differ by a level.
std::string parting_of_prediction(const Task& task) {
  if (!task.predicted || !task.level || task.predicted->level == *task.level) return "";
  return fmt::format("Our model, which reads only the words, predicts {}. The level above is {}.",
                     word_for(task.predicted->level), word_for(*task.level));
}

}  // namespace

MeasureTable task_evidence_view(const Task& task, const EditionFacts& facts, Citations& citations) {
  MeasureTable table;
  table.title = "The evidence for this task";
  table.ticks = {"0", ".25", ".5", ".75", "1"};
  table.value_heading = "Value";
  const int note = task.published.empty() ? 0 : citations.cite(kLabels);
  if (task.basis == Basis::editorial) add_editor_rows(task, note, table);
  else if (!task.published.empty() && has_readings(task.published.front().readings)) {
    if (task.basis == Basis::settled && task.exposure) table.could_be_done.push_back(settled_row(task, note));
    add_label_rows(task.published.front(), note, table);
  }
  for (const PublishedTask& published : task.published) {
    add_value_rows(published, facts, citations, table);
    add_automation_rows(published.readings, note, table);
    if (task.basis == Basis::editorial) break;  // the first is the nearest
  }
  if (task.predicted)
    table.could_be_done.push_back(predicted_row(*task.predicted, citations.cite(study_id::kTaskModel)));
  if (table.could_be_done.size() < 2 && !task.predicted) table.could_be_done.clear();
  table.band = band_of(table.could_be_done);
  table.caption =
      "Ratings of what could be done, on the exposure scale from 0 to 1. The gray band covers all of them. The "
      "settled level weighs the readings under one rubric. Measures of other things are never averaged.";
  if (!table.being_done.empty()) table.caption += " What is being done is another question, so it has its own group.";
  if (!table.said.empty()) table.caption += " " + about_what_was_said(facts);
  return table;
}

std::vector<std::string> observed_use(const Task& task, const EditionFacts& facts) {
  if (task.published.empty()) return {};
  std::vector<std::string> sentences;
  for (const TaskValue& value : task.published.front().values) {
    const Measure* measure = find_measure(facts, value.measure);
    if (!measure || measure->kind != MeasureKind::use || measure->unit == "percent" || !value.value) continue;
    sentences.push_back(fmt::format("{} ({}, {}): {} on its scale from 0 (not seen) to 1.", measure->name, measure->by,
                                    measure->vintage, two_decimals(*value.value)));
  }
  if (std::string share = share_sentence(task.published.front(), facts); !share.empty())
    sentences.push_back(std::move(share));
  return sentences;
}

std::string physical_work(const Task& task, const EditionFacts& facts) {
  if (task.published.empty()) return "";
  const auto& values = task.published.front().values;
  const auto value = std::ranges::find(values, measure_id::kPhysicalTask, &TaskValue::measure);
  const Measure* measure = find_measure(facts, measure_id::kPhysicalTask);
  if (!measure || value == values.end()) return "";
  if (!value->value) return "Whether it is physical work: no value, " + value->gap + ".";
  return fmt::format("{}, according to {} ({}).", *value->value > 0 ? "Physical work" : "Not physical work", measure->by,
                     measure->vintage);
}

namespace {

// Where our level is another than that on which the readers of the matching published tasks settle.
std::string parting_from_linked(const Task& task) {
  const auto linked = scoring::level_of_linked(task.published);
  if (!linked || !task.level || *linked == *task.level) return "";
  return fmt::format("All readings of the matching published {} together settle on {}. We say {}, for the reason above.",
                     task.published.size() == 1 ? "task" : "tasks", word_for(*linked), word_for(*task.level));
}

}  // namespace

std::vector<std::string> where_they_part(const Task& task, const EditionFacts& facts) {
  std::vector<std::string> sentences;
  if (const std::string parting = parting_of_prediction(task); !parting.empty()) sentences.push_back(parting);
  if (task.published.empty()) return sentences;
  if (task.basis == Basis::editorial) {
    if (std::string parting = parting_from_linked(task); !parting.empty()) sentences.push_back(std::move(parting));
    const auto differs = std::ranges::count_if(task.published, [&](const PublishedTask& each) {
      return each.readings.people && level_of(*each.readings.people) != *task.level;
    });
    const auto rated = std::ranges::count_if(
        task.published, [](const PublishedTask& each) { return each.readings.people.has_value(); });
    if (rated == 0) {
      sentences.push_back("This edition has no ratings by people for the published tasks that match this one.");
      return sentences;
    }
    sentences.push_back(
        differs == 0 ? "People who rated the matching published tasks gave the same level as we do."
                     : fmt::format("We say {}. People gave another level to {}. That makes the range wider.",
                                   word_for(*task.level),
                                   rated == 1 ? "the matching published task"
                                              : fmt::format("{} of the {} matching published tasks", differs, rated)));
    return sentences;
  }
  // The page says already how differing labels differ.
  if (const std::string parting = parting_of_labels(task.published.front().readings); !task.raters_split && !parting.empty())
    sentences.push_back(parting);
  const PublishedTask& first = task.published.front();
  // Where there are releases, their table says it.
  if (const std::string share = share_sentence(first, facts); !share.empty() && first.use.empty())
    sentences.push_back(share);
  if (task.published.front().join == Join::by_id_reworded)
    sentences.push_back("O*NET has reworded this task since it was rated.");
  if (task.published.front().join == Join::by_text)
    sentences.push_back("People rated the same words under another task id.");
  return sentences;
}

}  // namespace willai::views
