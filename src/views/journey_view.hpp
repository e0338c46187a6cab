// The steps of the assessment: what each page says around and inside its form. The state is in the addresses, which the
// caller passes in (assessment/), so that a browser can make the same pages.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/edition.hpp"
#include "views/chart_parts.hpp"
#include "views/form_parts.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/report_view.hpp"
#include "views/result_view.hpp"
#include "views/search_view.hpp"

namespace willai::scoring {
struct DescribedWeek;
}

namespace willai::views {

enum class Step : std::uint8_t { job, week, skills, result };
inline constexpr std::array kSteps = {Step::job, Step::week, Step::skills, Step::result};
std::string_view name_of(Step step);

// The position of a step in the list relative to the current one.
enum class StepPlace : std::uint8_t { done, here, ahead };

struct StepLink {
  Step step = Step::job;
  StepPlace place = StepPlace::ahead;
  std::string url;
};

// An error in what was typed, with the id of its field.
struct FieldFault {
  std::string field;  // "h-write-code"
  std::string sentence;
  std::string name = {};  // of the field, for the summary; "" leaves it out
};

// What is around the form of a step. A static copy cannot receive a form: there `action` is "" and `not_here` says so.
struct StepFrame {
  PageHead head;
  std::vector<StepLink> steps;
  std::string profession;  // next to the kicker; "" for none
  std::string headline;
  std::string standfirst;
  std::vector<std::string> notes;  // about the opened link
  std::string changes{};           // if an older link shows what changed since; "" if not
  std::vector<FieldFault> faults;
  std::string action;
  std::string not_here{};
  std::string needs_script{};  // what a form in a static copy waits for; "" if the form can be sent
  std::string back;            // addresses; "" leaves them out
  std::string skip;
  std::string keep;            // the address of these answers, for later
  std::string keep_words;      // what happens to the answers
  std::string device_words{};  // the same once the script makes the pages; "" for none
};

// Takes a job description or CV as a file; not shown if `action` is "".
struct UploadForm {
  std::string action;
  std::string error;  // what was wrong with the last one
};

struct JobChoice {
  std::string name;
  std::string reason;
  std::string summary;
  std::string url;
  Link beside;  // the other page of the same occupation
};

struct JobStep {
  StepFrame frame;
  std::string asked;
  std::string question;  // above the choices; "" before anything was asked
  std::string why_not;
  std::vector<JobChoice> choices;
  std::string none_url;  // continues without a profession
  UploadForm upload{};
};

// A line of the week: a task of the profession, with what the reader entered.
struct HoursRow {
  std::string slug;
  std::string name;
  std::string detail;  // the whole sentence, if it is longer than the name
  enum class Tick : std::uint8_t { off, on } tick = Tick::off;
  std::string hours;      // as typed
  std::string error;      // "" if empty
  std::string because{};  // if it was selected for the reader: the words of the description that match it
};

// A task in the reader's own words, scored as soon as it was posted.
struct OwnRow {
  std::string text;
  std::string hours;
  std::string error;
  std::optional<ResultTask> reading{};
  std::string sureness{};  // "Fairly sure: 0.31–0.52 …"
};

struct WeekStep {
  StepFrame frame;
  std::string legend;
  std::vector<HoursRow> tasks;
  std::vector<OwnRow> own;  // the last ones empty
  std::string given;        // hours so far
  std::string week;         // hours in the week, as typed
  std::string week_error;
  std::string remains;  // what the total says
  UploadForm upload{};
  std::string described{};  // what a description proposed; ""
  std::vector<std::string> unplaced{};  // lines of it that resemble nothing; each can be ticked as an own task
  std::string typical{};    // the address of a typical week, for who does not do this work; ""
};

struct TickRow {
  std::string name;
  HoursRow::Tick tick = HoursRow::Tick::off;
};

struct SkillsStep {
  StepFrame frame;
  std::vector<TickRow> skills;
  std::vector<TickRow> tools;
  std::string other_skills;  // one name per line
  std::string other_tools;
  std::string years;  // as typed
};

// How to keep and change a result.
struct KeepLinks {
  std::string whole;    // with the reader's own words, encrypted if there are any
  std::string without;  // the same without them; "" if there are none
  std::string json;
  std::string pdf;
  std::string card;    // a picture without the reader's words
  std::string handout{};  // the page for a manager or union, as PDF
  std::string change;  // back to the week
  std::string sealed;  // how long the encrypted part can be opened; ""
  std::string words{};    // the reader's own words, which PDF and picture can be made with; "" if their addresses have them or there are none
  std::string differs{};  // what the files lack without them; ""
};

// What a result can be compared with, and where.
struct CompareWays {
  std::string average;     // addresses; "" leaves a choice out
  std::string average_of;  // "Registered Nurses"
  std::string plan;
  std::string action;   // takes another link; "" takes none
  std::string typed{};  // the link, as it came back
  std::string error{};  // what is wrong with it
};

struct ResultPage {
  ResultView result;
  std::vector<StepLink> steps;
  std::vector<std::string> notes;
  std::string changes{};  // if an older link shows what changed since; "" if not
  std::string headline;
  std::string standfirst;
  std::string basis;  // what the range is based on
  MixChart levels;
  KeepLinks keep;
  ReportForm report;
  CompareWays ways{};
};

// Before a week was entered, and in a static copy.
struct NoResultPage {
  PageHead head;
  std::vector<StepLink> steps;
  std::string headline;
  std::string sentence;
  Link next;
};

// The address of a step with the current state; "" if the step cannot be reached.
using StepAddress = std::function<std::string(Step)>;

std::vector<StepLink> step_links(Step here, const StepAddress& address);
PageHead step_head(const EditionFacts& facts, Step step, const std::vector<FieldFault>& faults);

// The initial content of each page: names, addresses and notes come from the caller.
JobStep job_step(const EditionFacts& facts, StepFrame frame);
void add_choices(JobStep& step, const Findings& found,
                 const std::function<std::string(std::string_view slug)>& address_with);
WeekStep week_step(const EditionFacts& facts, const Profession* profession, const AssessmentParts& parts,
                   StepFrame frame);
// Adds the model's predictions next to the reader's own tasks.
void add_readings(WeekStep& step, const ResultView& result);
// Selects the tasks that a description mentions, and says why; proposed own tasks are below.
void add_described(WeekStep& step, const scoring::DescribedWeek& described);
SkillsStep skills_step(const EditionFacts& facts, const Profession* profession, const AssessmentParts& parts,
                       StepFrame frame);
ResultPage result_page(ResultView result, KeepLinks keep);
NoResultPage no_result_page(const EditionFacts& facts, std::string sentence, Link next);

}  // namespace willai::views
