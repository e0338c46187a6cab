// What the result of an assessment says, to a page, to JSON and to a terminal: rounded to four decimals, ordered,
// worded.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/edition.hpp"
#include "scoring/week_plan.hpp"
#include "scoring/week_score.hpp"
#include "views/view.hpp"

namespace willai::views {

// Where a result comes from; all of it outlives the call.
struct ResultGrounds {
  const Assessment& assessment;
  const WeekScore& week;
  const std::optional<Estimate>& placed;
  int compared;
  const SkillsHeld& skills;
  const std::vector<OwnTransition>& transitions;
  const std::vector<PlanStep>& plan;
  const Profession* profession;  // null when the reader chose none
  const EditionFacts& facts;
};

// low <= value <= high, to four decimals.
struct Range {
  double low = 0;
  double value = 0;
  double high = 0;
};

struct ResultReason {
  std::string activity;
  double weight = 0;
  double exposure = 0;
  std::string text;
};

struct ResultNeighbour {
  std::string task;
  Level level = Level::low;
  std::string by;  // "people", "this publication"
  std::optional<double> likeness;
};

struct ResultTask {
  std::string name;  // "" where its words stayed out of the link
  std::string slug;  // "" of one in the reader's own words
  std::string url;   // of its page; "" likewise
  std::optional<int> minutes;
  std::optional<Level> level;
  std::optional<Range> exposure;
  std::string basis;  // "rated", "editor", "predicted", "none"
  std::string basis_text;
  std::string rationale;
  std::vector<ResultReason> because;
  std::optional<ResultNeighbour> nearest;
  std::vector<Tool> tools;
  std::vector<std::string> observed;  // what was seen of its use with AI, in sentences; none where nobody looked
  int note = 0;                       // of the source its level is from
};

struct ResultLevel {
  Level level = Level::low;
  std::optional<Range> hours;  // absent where no minutes were given
  Range share;                 // of the week, 0..1
  std::string text;
};

struct ResultShift {
  std::string from;
  std::string to;
  int minutes = 0;
  Range then;
  std::string text;
  std::vector<Range> along{};  // the exposure of the week with none of it moved, then with each half hour more
};

struct ResultComparison {
  std::optional<Range> profession;  // its own exposure
  std::optional<Range> placed;      // 0..1: the share of the yardstick that lies lower
  int compared = 0;                 // how many the yardstick holds
  std::vector<std::string> texts;
};

struct ResultSkill {
  std::string name;
  SkillGroup group = SkillGroup::resilient;
  std::string reason;
};

struct ResultStep {
  int days = 30;
  std::string about;  // "task", "skill", "tool"
  std::string name;   // of what it is about
  std::string text;
};

struct ResultTransition {
  Link to;
  double overlap = 0;  // 0..1
  std::optional<Range> exposure;
  std::string direction;
  std::string wage;     // the median, and how far it lies from that of this work; a gap says so
  std::string outlook;  // projected change of employment; likewise
  std::vector<std::string> missing;
  std::vector<std::string> yours;  // it asks for more of these than the occupation does, and the reader has them
  std::string text;
};

struct ResultView {
  PageHead head;
  std::string edition_note;  // where the assessment was made with another edition; ""
  std::optional<Link> profession;
  std::optional<int> years;
  std::optional<Range> exposure;
  std::string says;
  std::vector<int> rests_on;             // notes of the sources behind the levels
  std::optional<double> hours_answered;  // absent where no minutes were given
  double unanswered = 0;                 // share of the week, 0..1
  std::string unanswered_text;           // "" when nothing is
  std::string skipped_text;              // what the reader was asked and did not answer; ""
  std::vector<ResultLevel> levels;
  std::vector<ResultTask> tasks;
  std::vector<ResultShift> shifts;
  ResultComparison comparison;
  std::optional<Histogram> histogram;  // you and the profession among all; absent where there are too few
  std::vector<ResultSkill> strengths;
  std::vector<ResultSkill> pressed;
  std::vector<std::string> unknown_skills;
  std::vector<ResultStep> plan;
  std::vector<ResultTransition> transitions;
  std::vector<std::string> limits;  // what the result does not say
};

ResultView result_view(const ResultGrounds& grounds);

}  // namespace willai::views
