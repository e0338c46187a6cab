#include "views/measure_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "scoring/exposure.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::string_view kLabels = "gpts-are-gpts";

struct ShownMeasure {
  std::string_view id;
  std::string_view name;
  std::string_view detail;
  std::string_view spoken;
};

constexpr std::array kShown = {
    ShownMeasure{"gpts-human-beta", "Ratings by people", "Eloundou et al., 2023", "People"},
    ShownMeasure{"gpts-gpt4-beta", "Ratings by GPT-4", "the same rubric, 2023", "GPT-4"},
    ShownMeasure{"gpts-gpt4-rubric2-beta", "Ratings by GPT-4, reworded", "a second rubric, 2023",
                 "GPT-4 under a second rubric"},
};

MeasureRow gap_row(const ShownMeasure& shown, const std::string& reason, int note) {
  return {std::string(shown.name), std::string(shown.detail),          note, std::nullopt,
          "Gap: " + reason,        fmt::format("No value: {}", reason)};
}

MeasureRow percentile_row(const ShownMeasure& shown, const MeasureValue& value, int note) {
  const double place = *value.percentile / 100;
  return {std::string(shown.name),
          fmt::format("{}; {}", shown.detail, counted(value.tasks, "task", "tasks")),
          note,
          Plot{place, place, place},
          fmt::format("{} of 100", whole_percentile(*value.percentile)),
          fmt::format("{}: above {} of 100 occupations", shown.spoken, whole_percentile(*value.percentile))};
}

// The span of all rows that have a place.
std::optional<Plot> band_of(const std::vector<MeasureRow>& rows) {
  std::optional<Plot> band;
  for (const MeasureRow& row : rows) {
    if (!row.plot) continue;
    if (!band) band = Plot{row.plot->low, std::nullopt, row.plot->high};
    band->low = std::min(band->low, row.plot->low);
    band->high = std::max(band->high, row.plot->high);
  }
  return band;
}

std::string span_sentence(const std::optional<Plot>& band) {
  if (!band) return "";
  const int low = whole_percentile(band->low * 100);
  const int high = whole_percentile(band->high * 100);
  return low == high ? fmt::format(" All of them say {}.", low)
                     : fmt::format(" The grey band spans them: from {} to {}.", low, high);
}

MeasureRow label_row(std::string name, std::string detail, const std::optional<Label>& label, int note) {
  if (!label)
    return {std::move(name), std::move(detail), note, std::nullopt, "Gap: no label published", "No label published"};
  const double place = exposure_of(*label).value();
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
      label_row("Ratings by GPT-4", "the same rubric, 2023", task.readings.gpt4_rubric1, note));
  table.could_be_done.push_back(
      label_row("Ratings by GPT-4, reworded", "a second rubric, 2023", task.readings.gpt4_rubric2, note));
}

void add_editor_rows(const Task& task, int note, MeasureTable& table) {
  const double place = exposure_of(*task.level).value();
  table.could_be_done.push_back({"This publication", "its own reading of the rubric", 0, Plot{place, place, place},
                                 fmt::format("{} ({})", two_decimals(place), word_for(*task.level)),
                                 fmt::format("This publication: {}", word_for(*task.level))});
  for (const PublishedTask& published : task.published)
    table.could_be_done.push_back(
        label_row("People, on a published task", shortened(published.statement, 90), published.readings.people, note));
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
  if (first == second)
    return fmt::format(
        "People say {}, GPT-4 says {} under both wordings of the rubric. Both are printed; neither is corrected by the "
        "other.",
        people, first);
  return fmt::format(
      "People say {}; GPT-4 says {} under one wording of the rubric and {} under another. They are printed side by "
      "side and never averaged.",
      people, first, second);
}

}  // namespace

MeasureTable occupation_measures_view(const Profession& profession, const EditionFacts&, Citations& citations) {
  MeasureTable table;
  if (profession.measures.empty()) return table;
  const int note = citations.cite(kLabels);
  for (const ShownMeasure& shown : kShown) {
    const auto value = std::ranges::find(profession.measures, shown.id, &MeasureValue::measure);
    if (value == profession.measures.end()) continue;
    table.could_be_done.push_back(value->percentile ? percentile_row(shown, *value, note)
                                                    : gap_row(shown, value->gap, note));
  }
  table.band = band_of(table.could_be_done);
  const int places = static_cast<int>(
      std::ranges::count_if(table.could_be_done, [](const MeasureRow& row) { return row.plot.has_value(); }));
  table.title =
      places == 0 ? "How the study rates this job" : fmt::format("How {} readings rate this job", number_word(places));
  table.caption =
      "Each dot says how many of every 100 occupations a reading places lower. They stand side by side and are never "
      "averaged." +
      span_sentence(table.band);
  table.ticks = {"0", "25", "50", "75", "100"};
  table.value_heading = "Rated above";
  return table;
}

MeasureTable task_evidence_view(const Task& task, Citations& citations) {
  MeasureTable table;
  table.title = "The evidence for this task";
  table.ticks = {"0", ".25", ".5", ".75", "1"};
  table.value_heading = "Value";
  const int note = task.published.empty() ? 0 : citations.cite(kLabels);
  if (task.basis == Basis::editorial) add_editor_rows(task, note, table);
  else if (!task.published.empty() && has_readings(task.published.front().readings))
    add_label_rows(task.published.front(), note, table);
  if (table.could_be_done.size() < 2) table.could_be_done.clear();
  table.band = band_of(table.could_be_done);
  table.caption =
      "Readings of what could be done, on the exposure scale from 0 to 1. The grey band spans the readings; they are "
      "not averaged.";
  return table;
}

std::vector<std::string> where_they_part(const Task& task) {
  std::vector<std::string> sentences;
  if (task.published.empty()) return sentences;
  if (task.basis == Basis::editorial) {
    const auto differs = std::ranges::count_if(task.published, [&](const PublishedTask& each) {
      return each.readings.people && level_of(*each.readings.people) != *task.level;
    });
    const auto rated = std::ranges::count_if(
        task.published, [](const PublishedTask& each) { return each.readings.people.has_value(); });
    if (rated == 0) return {"The published tasks this one corresponds to carry no label by people in this edition."};
    sentences.push_back(
        differs == 0
            ? "People who rated the published tasks behind this one give the level this publication gives."
            : fmt::format("This publication says {}; people gave another level to {}. The range is wider for it.",
                          word_for(*task.level),
                          rated == 1 ? "the published task behind it"
                                     : fmt::format("{} of the {} published tasks behind it", differs, rated)));
    return sentences;
  }
  if (const std::string parting = parting_of_labels(task.published.front().readings); !parting.empty())
    sentences.push_back(parting);
  if (task.published.front().join == Join::by_id_reworded)
    sentences.push_back("O*NET has reworded this task since it was rated.");
  if (task.published.front().join == Join::by_text)
    sentences.push_back("The label was given to the same words under another task id.");
  return sentences;
}

}  // namespace willai::views
