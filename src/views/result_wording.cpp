#include "views/result_wording.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/text.hpp"
#include "views/page_head.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr double kShortestInHours = 59.5;  // minutes

std::string quoted(const std::string& name) { return "“" + name + "”"; }

// 12.5 -> "12.5", 12.04 -> "12"
std::string one_decimal(double number) {
  std::string text = fmt::format("{:.1f}", number);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::string percent_of(double share) { return fmt::format("{}%", std::lround(share * 100)); }

}  // namespace

std::string range_text(const Range& range) { return range_text(range.low, range.high); }
std::string range_text(const Plot& range) { return range_text(range.low, range.high); }

std::string hours_text(double least, double most) {
  const std::string from = hours_text(least), to = hours_text(most);
  if (from == to) return to;
  const std::string number = to.ends_with("s") && most < kShortestInHours ? fmt::to_string(std::lround(least)) : one_decimal(least / 60);
  return fmt::format("{} to {}", number, to);
}

std::string percent_text(double least, double most) {
  const std::string from = fmt::to_string(std::lround(least * 100)), to = percent_of(most);
  return from + "%" == to ? to : fmt::format("{} to {}", from, to);
}

std::string hours_text(double minutes) {
  if (minutes > 0 && minutes < kShortestInHours) return counted(static_cast<int>(std::lround(minutes)), "minute", "minutes");
  const std::string hours = one_decimal(minutes / 60);
  return hours + (hours == "1" ? " hour" : " hours");
}

std::string exposure_text(const scoring::WeekScore& week) {
  if (!week.exposure)
    return "There is no figure yet, because no task here has both time and a level. Add a task, or add hours to one.";
  return fmt::format(
      "The exposure of this week is {} on a scale from 0 to 1, an 80% range. It shows how much of the time of these "
      "tasks today’s language models, and software built on them, could save. It does not say what happens to the job.",
      range_text(*week.exposure));
}

std::string unanswered_amount(const scoring::WeekTime& time) {
  if (time.unanswered <= 0 || time.all() <= 0) return "";
  return time.basis == scoring::WeekBasis::evenly ? percent_of(time.unanswered / time.all())
                                                  : hours_text(time.unanswered);
}

std::string unanswered_text(const scoring::WeekTime& time) {
  if (time.unanswered <= 0 || time.all() <= 0) return "";
  const std::string share = percent_of(time.unanswered / time.all());
  if (time.basis == scoring::WeekBasis::evenly)
    return fmt::format(
        "You gave no hours, so every task counts the same. We treat {} of the week as unknown, which widens the range. "
        "Add hours to narrow it.",
        share);
  const std::string hours = hours_text(time.unanswered);
  return fmt::format("{} a week ({}) {} unanswered. They are in none of the hours above, could be at any level, and widen your range.",
                     hours, share, hours.ends_with("s") ? "are" : "is");
}

std::string week_remark(const AssessmentParts& parts, const scoring::WeekScore& week, const Profession* profession) {
  if (parts.tasks.empty() && profession && !week.tasks.empty())
    return fmt::format("You named no task, so this is a typical week of {}: {} spread over all tasks, weighed as on the page of the profession. "
                       "It is not your own week yet.",
                       profession->plural, hours_text(week.time.all()));
  long long sum = 0;
  for (const WeekTask& task : parts.tasks) sum += task.minutes.value_or(0);
  if (!parts.week_minutes || *parts.week_minutes >= sum) return "";
  return fmt::format("Your tasks add up to {}, and you gave {} for the whole week. We count the hours of the tasks.",
                     hours_text(static_cast<double>(sum)), hours_text(static_cast<double>(*parts.week_minutes)));
}

std::string skipped_text(const AssessmentParts& parts, const Profession* profession) {
  std::vector<std::string> names;
  for (const std::string& slug : parts.skipped)
    if (const Task* task = profession ? find_task(*profession, slug) : nullptr) names.push_back(quoted(task->name));
  std::string text;
  if (!names.empty()) text = fmt::format("Skipped: {}. We count their time as unanswered.", join_with_and(names));
  if (parts.skills.empty() && parts.tools.empty() && !parts.years)
    text += fmt::format(
        "{}You skipped the step about skills, so we name no strengths, and what we say for Monday uses no skill or tool of yours.",
        text.empty() ? "" : " ");
  return text;
}

std::string level_amount(const scoring::LevelTime& level, const scoring::WeekTime& time) {
  if (time.all() <= 0) return "";
  return time.basis == scoring::WeekBasis::minutes ? hours_text(level.least, level.most)
                                          : percent_text(level.least / time.all(), level.most / time.all());
}

std::string level_text(const scoring::LevelTime& level, const scoring::WeekTime& time) {
  if (time.all() <= 0) return "";
  return fmt::format(
      "{}: {} {}.", word_for(level.level), level_amount(level, time),
      time.basis == scoring::WeekBasis::minutes ? "a week" : "of the week, with every task counted the same");
}

std::string basis_text(const scoring::AssessedTask& task) {
  switch (task.basis) {
    case scoring::AssessedBasis::rated: return "The published ratings of this exact task settle on this level.";
    case scoring::AssessedBasis::editor: return "Our own rating under the study’s rules.";
    case scoring::AssessedBasis::predicted: return "Predicted by our task model; nobody rated this task.";
    default: return task.language.empty() ? fmt::format("No level: {}.", task.why_not) : task.why_not;
  }
}

std::string reason_text(const scoring::Understood& understood) {
  return fmt::format("It reads {} like “{}”, which we rate at {}.",
                     understood.weight >= .5   ? "most of all"
                     : understood.weight >= .2 ? "much"
                                               : "a little",
                     understood.name, two_decimals(understood.exposure));
}

std::string shift_text(const scoring::Shift& shift, const scoring::WeekScore& week) {
  return fmt::format("With {} a week moved from {} to {}, the range would be {}. Now it is {}.",
                     hours_text(shift.minutes), quoted(week.tasks[shift.from].name), quoted(week.tasks[shift.to].name),
                     range_text(shift.then), range_text(*week.exposure));
}

// Method, clause 25: "It is called lower or higher only where the two ranges do not meet."
std::string beside_text(const std::optional<Estimate>& week, const Profession* profession) {
  if (!week || !profession || !profession->exposure) return "";
  const Estimate& job = *profession->exposure;
  const std::string page = fmt::format("The page on {} gives {}.", profession->plural, range_text(job));
  if (week->high < job.low) return page + " This week is lower, and the ranges do not overlap.";
  if (week->low > job.high) return page + " This week is higher, and the ranges do not overlap.";
  return page + " The two ranges overlap, so we cannot say which is higher.";
}

std::string place_text(const std::optional<Estimate>& placed, const EditionFacts& facts) {
  if (!placed) return "";
  const std::string among =
      facts.professions > facts.written ? "occupations with enough ratings to compare" : "professions of this edition";
  return fmt::format("Your week is more exposed than {} {}.",
                     of_every_hundred(placed->low.value() * 100, placed->high.value() * 100), among);
}

std::string transition_text(const scoring::OwnTransition& own) {
  const std::string yours =
      own.held.empty() ? "" : fmt::format(" You already named what it needs more of: {}.", listed(own.held));
  if (own.missing.empty())
    return own.held.empty() ? "No skill stands out that it needs more than this work does." : yours.substr(1);
  return fmt::format("It needs more of: {}.{}", listed(own.missing), yours);
}

std::string edition_text(const std::optional<EditionStamp>& made_with, const EditionNumber& now) {
  const EditionStamp current{now.volume, now.number};
  if (!made_with || *made_with == current) return "";
  return fmt::format(
      "You gave these answers in {}, {} edition than this one. We read them with {}, so figures can differ.",
      edition_name(made_with->volume, made_with->number), *made_with < current ? "an older" : "a later",
      edition_name(now.volume, now.number));
}

}  // namespace willai::views
