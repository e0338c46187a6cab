#include "views/monday_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "views/result_head.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

bool is_exposed(const scoring::AssessedTask& task) { return task.level != Level::low; }

// Of each kind of question so many differ, so that four tasks ask four things.
template <std::size_t size>
std::string one_of(const std::array<std::string_view, size>& texts, std::size_t place) {
  return std::string(texts[place % size]);
}

std::string with_advice(std::string text, const std::string& advice) { return advice.empty() ? text : text + " " + advice; }

std::string try_text(const scoring::AssessedTask& task, const scoring::MondayTask& monday) {
  if (!is_exposed(task))
    return monday.advice.empty() ? "For a week, write down each time you knew what to do before a screen could have told you." : monday.advice;
  if (monday.uses_tool)
    return with_advice(fmt::format("You use “{}” already: for a week, count what you have to correct in what it makes.", monday.tool->name),
                       monday.advice);
  if (monday.tool)
    return with_advice(fmt::format("Do one made-up case with “{}” and one without, and note both times.", monday.tool->name), monday.advice);
  return with_advice(task.level == Level::high
                         ? "Do one made-up case with a language model and one without. Note both times, and what you had to correct."
                         : "Look whether software you already have can do a part of it, on a made-up case. Note both times.",
                     monday.advice);
}

// What stays with a person comes last in a reason.
std::string last_sentence(const std::string& text) {
  const std::size_t stop = text.size() < 3 ? std::string::npos : text.rfind(". ", text.size() - 3);
  return stop == std::string::npos ? text : text.substr(stop + 2);
}

std::string check_text(const scoring::AssessedTask& task) {
  if (!task.rationale.empty()) return fmt::format("{}: {}", is_exposed(task) ? "It stays with you" : "It rests on this", last_sentence(task.rationale));
  if (!is_exposed(task)) return "Whether our reading fits. Nobody rated this task; our model knows only your words.";
  return "Each name, number and date against its source, and what the draft leaves out.";
}

std::string ask_text(const scoring::AssessedTask& task, const scoring::MondayTask& monday, std::size_t place) {
  constexpr std::array<std::string_view, 4> kHigh = {
      "May we use a language model for this, what may we type into it, and who answers for a mistake in a draft?",
      "If this takes half the time, what becomes of the other half, and who decides that with us?",
      "Who reads a draft before it goes out, and is there paid time for it?",
      "What does the software keep of what we type, who sees it, and for how long?"};
  constexpr std::array<std::string_view, 4> kMedium = {
      "Is software for this planned here, and can those who do the work try it before it is bought?",
      "Who trains us on it, in paid time, before it counts?", "What happens to this task on a day when the software is down?",
      "Who may overrule what it proposes, and how is that noted without blame?"};
  constexpr std::array<std::string_view, 4> kLow = {
      "Do the hours for this stay as they are when other tasks get faster?", "Who learns this from me, and is there time for it?",
      "Who sees how well this is done, and does it count?", "What would we lose if this got less time?"};
  if (monday.uses_tool) return fmt::format("Is “{}” approved here for this task, and who checks what it makes?", monday.tool->name);
  return task.level == Level::high ? one_of(kHigh, place) : task.level == Level::medium ? one_of(kMedium, place) : one_of(kLow, place);
}

std::string learn_text(const scoring::AssessedTask& task, const scoring::MondayTask& monday, std::size_t place) {
  constexpr std::array<std::string_view, 2> kExposed = {
      "Where a model goes wrong: give it a case you know by heart, and look for what it makes up.",
      "To ask well: write down what a good result must hold before you ask for it, and compare."};
  constexpr std::array<std::string_view, 2> kHeld = {
      "To say what you do here: write it in three sentences for somebody who has never done it.",
      "From the person who does this best: watch once, and ask what they look at first."};
  if (!monday.how.empty()) return fmt::format("{}: {}", monday.learn, monday.how);
  if (monday.tool && !monday.tool->note.empty()) return fmt::format("What “{}” does and where it fails: {}", monday.tool->name, monday.tool->note);
  return is_exposed(task) ? one_of(kExposed, place) : one_of(kHeld, place);
}

bool is_for(const LearningLink& link, const Profession* profession) {
  return link.fields.empty() || (profession && std::ranges::find(link.fields, profession->field) != link.fields.end());
}

Link learn_at(const scoring::MondayTask& monday, const ResultGrounds& grounds) {
  for (const LearningLink& link : grounds.facts.learning)
    if (is_for(link, grounds.profession) &&
        std::ranges::any_of(link.skills, [&](const std::string& skill) { return equal_ignoring_case(skill, monday.learn); }))
      return {link.name, link.url};
  return {};
}

std::string when_text(const scoring::AssessedTask& task) {
  return fmt::format("{}{}", task.minutes ? hours_text(*task.minutes) + " a week, " : "", word_for(*task.level));
}

ResultMonday monday_row(const scoring::MondayTask& monday, std::size_t place, const ResultGrounds& grounds, const ResultView& view) {
  const scoring::AssessedTask& task = grounds.week.tasks[monday.task];
  const ResultTask& shown = view.tasks[monday.task];
  return {shown.name.empty() ? "A task whose words are not in this link" : shown.name,
          shown.url,
          when_text(task),
          task.level,
          try_text(task, monday),
          check_text(task),
          ask_text(task, monday, place),
          learn_text(task, monday, place),
          learn_at(monday, grounds)};
}

std::string with_capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string monday_intro(const ResultView& view) {
  return fmt::format("{} of {} {} worth a thought this week. Try things on a made-up case: no name or figure of a real person belongs in a public "
                     "chat window.",
                     with_capital(number_word(static_cast<int>(view.monday.size()))),
                     view.typical ? counted(static_cast<int>(view.tasks.size()), "task", "tasks")
                                  : fmt::format("your {}", counted(static_cast<int>(view.tasks.size()), "task", "tasks")),
                     view.monday.size() == 1 ? "is" : "are");
}

std::string monday_rest(const ResultView& view) {
  const int rest = static_cast<int>(view.tasks.size() - view.monday.size());
  if (rest == 0) return "";
  return fmt::format("{} not here: {} less of your week, or AI changes little in {}.", counted(rest, "other task is", "other tasks are"),
                     rest == 1 ? "it takes" : "they take", rest == 1 ? "it" : "them");
}

constexpr std::array kRegions = {std::pair("US", "United States"), std::pair("UK", "United Kingdom"), std::pair("EU", "European Union")};

std::vector<ResultLearning> learning_of(const ResultGrounds& grounds) {
  std::vector<ResultLearning> regions;
  for (const auto& [region, name] : kRegions) {
    ResultLearning learning{name, {}, {}};
    for (const LearningLink& link : grounds.facts.learning)
      if (link.region == region && is_for(link, grounds.profession)) {
        learning.links.push_back({link.name, link.url});
        learning.notes.push_back(link.note);
      }
    if (!learning.links.empty()) regions.push_back(std::move(learning));
  }
  return regions;
}

// Levels in words that need no legend.
std::string at_stake_text(const ResultLevel& level) {
  switch (level.level) {
    case Level::high: return fmt::format("AI alone could do {} in half the time.", level.amount);
    case Level::medium: return fmt::format("Software built on AI could do {} in half the time.", level.amount);
    default: return fmt::format("AI hardly touches {}.", level.amount);
  }
}

ResultHandout handout_of(const ResultGrounds& grounds, const ResultView& view) {
  ResultHandout page;
  page.title = "AI in our work: what to ask before it starts";
  page.basis = fmt::format("For a manager, a staff council or a union. From {} at {}, {}. It counts language models and software built on them. It "
                           "makes no claim about staffing.",
                           view.typical ? "a typical week" : "a personal assessment", view.head.masthead.name, view.head.masthead.volume_and_number);
  if (view.exposure) {
    page.at_stake.push_back(fmt::format("{}{}{}.", grounds.profession ? grounds.profession->name + ", " : "", view.week_amount.empty() ? "a week" : "a week of ",
                                        view.week_amount));
    for (const ResultLevel& level : view.levels) page.at_stake.push_back(at_stake_text(level));
  }
  for (const ResultMonday& row : view.monday) page.questions.push_back(fmt::format("{} ({}): {}", row.name, row.when, row.ask));
  page.questions.emplace_back("Which software comes, for which task, and who chose it with whom?");
  page.questions.emplace_back("Where do saved hours go?");
  page.first = "To ask for first: a trial of eight weeks in one team, mistakes counted by those who do the work, training in paid time, and a day "
               "on which we decide together.";
  return page;
}

}  // namespace

void add_monday(const ResultGrounds& grounds, ResultView& view) {
  const std::vector<scoring::MondayTask> list = scoring::monday_of({grounds.assessment, grounds.profession, grounds.week, grounds.skills});
  for (std::size_t i = 0; i < list.size(); ++i) view.monday.push_back(monday_row(list[i], i, grounds, view));
  if (view.monday.empty()) return;
  view.monday_intro = monday_intro(view);
  view.monday_rest = monday_rest(view);
  view.learning = learning_of(grounds);
  view.handout = handout_of(grounds, view);
}

}  // namespace willai::views
