// What the result of an assessment says, for a page, paper, letter, card, JSON and a terminal: ordered, and in words that
// are made once. Figures are as they were calculated: who rounds a rounded one prints another.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/edition.hpp"
#include "scoring/week_plan.hpp"
#include "scoring/week_score.hpp"
#include "views/chart_parts.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

// The input of a result; all of it must outlive the call.
struct ResultGrounds {
  const Assessment& assessment;
  const scoring::WeekScore& week;
  const std::optional<Estimate>& placed;
  int compared;
  const scoring::SkillsHeld& skills;
  const std::vector<scoring::OwnTransition>& transitions;
  const Profession* profession;  // null if the reader chose none
  const EditionFacts& facts;
};

// low <= value <= high.
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

// What a reader may have meant by a task of their own.
struct ResultChoice {
  std::string task;
  Level level = Level::low;
};

struct ResultTask {
  std::string name;  // "" if its text is not part of the link
  std::string slug;  // "" for one in the reader's own words
  std::string url;   // of its page; "" for one in the reader's own words
  std::optional<int> minutes;
  std::optional<Level> level;
  std::optional<Range> exposure;
  std::string basis;  // "rated", "editor", "predicted", "none"
  std::string basis_text;
  std::string rationale;
  std::vector<ResultReason> because;
  std::optional<ResultNeighbour> nearest;
  std::vector<Tool> tools;
  std::vector<std::string> observed;  // observed use of AI for it, in sentences; none without data
  int note = 0;                       // of the source of its level
  std::string language{};             // of `basis_text`, if it is not English: "es"
  std::vector<ResultChoice> choices{};  // "did you mean"; none where one reading leads
};

struct ResultLevel {
  Level level = Level::low;
  std::optional<Range> hours;  // absent if no minutes were given
  Range share;                 // of the week, 0..1
  std::string amount;          // "3 to 5 hours", "30 to 35%"
  std::string text;
};

struct ResultShift {
  std::string from;
  std::string to;
  int minutes = 0;
  Range then;
  std::string text;
  std::vector<Range> along{};  // the exposure of the week with none of it moved, then after each half hour
};

struct ResultComparison {
  std::optional<Range> profession;  // its own exposure
  std::optional<Range> placed;      // 0..1: the share of the yardstick that is lower
  int compared = 0;                 // number of professions in the yardstick
  std::vector<std::string> texts;
};

struct ResultSkill {
  std::string name;
  SkillGroup group = SkillGroup::resilient;
  std::string reason;
};

// A task that is worth a thought on Monday: one thing of each kind.
struct ResultMonday {
  std::string name;
  std::string url;   // of its page; "" for one in the reader's own words
  std::string when;  // "7 hours a week, MEDIUM"
  std::optional<Level> level;
  std::string try_it;
  std::string check;
  std::string ask;
  std::string learn;
  Link learn_at{};  // where to learn it; "" for nowhere in particular
};

// Official finders of a region, in the order of the edition.
struct ResultLearning {
  std::string region;  // "United States"
  std::vector<Link> links;
  std::vector<std::string> notes;  // what each has
};

// A page to take to a manager or a union.
struct ResultHandout {
  std::string title;
  std::string basis;                   // what it is made from
  std::vector<std::string> at_stake;   // sentences
  std::vector<std::string> questions;
  std::string first;                   // what to ask for first
};

struct ResultTransition {
  Link to;
  double overlap = 0;  // 0..1
  std::optional<Range> exposure;
  std::string direction;
  std::string wage;     // the median, and its difference from that of this work; a gap says so
  std::string outlook;  // projected change of employment; the same
  std::vector<std::string> missing;
  std::vector<std::string> yours;  // it needs more of these than the occupation does, and the reader has them
  std::string text;
  std::string takes{};  // education, preparation, a license
};

struct ResultView {
  PageHead head;
  std::string edition_note;  // if the assessment was made with another edition; ""
  std::optional<Link> profession;
  std::optional<int> years;
  std::optional<Range> exposure;
  std::string says;
  std::vector<int> rests_on;             // notes of the sources behind the levels
  std::optional<double> hours_answered;  // absent if no minutes were given
  double unanswered = 0;                 // share of the week, 0..1
  std::string unanswered_amount;         // "5.5 hours"; "" if nothing is
  std::string week_amount;               // of the whole week, "38 hours"; "" if no minutes were given
  std::string remark;                    // how the week was read, if not as it was given; ""
  bool typical = false;                  // no own week: that of the profession
  std::string unanswered_text;           // "" if nothing is
  std::string skipped_text;              // what the reader was asked and did not answer; ""
  std::vector<ResultLevel> levels;
  std::vector<ResultTask> tasks;
  std::vector<ResultShift> shifts;
  ResultComparison comparison;
  std::optional<Histogram> histogram;  // you and the profession among all; absent if there are too few
  std::vector<ResultSkill> strengths;
  std::vector<ResultSkill> pressed;
  std::vector<std::string> unknown_skills;
  std::vector<ResultMonday> monday;
  std::string monday_intro;
  std::string monday_rest;  // the tasks that are not in it, and why; ""
  std::vector<ResultLearning> learning;
  std::optional<ResultHandout> handout;
  std::vector<ResultTransition> transitions;
  std::vector<std::string> limits;  // what the result does not say
};

ResultView result_view(const ResultGrounds& grounds);

}  // namespace willai::views
