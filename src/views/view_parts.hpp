// The parts that pages are made of: rounded, ordered, in words. Every string is plain text, never markup; every `url`
// is a path of the site.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "domain/profession.hpp"

namespace willai::views {

struct Link {
  std::string text;
  std::string url;
};

// Name, number and date at the top of every page.
struct Masthead {
  std::string volume_and_number;  // "Vol. I, No. 04"
  std::string date;               // "April 20, 2026"
  std::string date_iso;           // "2026-04-20"
  std::string name{};             // of the publication
  std::string motto{};
  std::string logo{};      // path of a picture before the name; ""
  std::string language{};  // "en"
};

// A source cited on the page; evidence marks refer to `number`.
struct Note {
  int number;
  std::string text;
  std::string url;  // may be absolute; "" for none
};

struct Foot {
  std::string edition;  // "WillAIReplaceMe, Vol. I, No. 04, April 20, 2026. An edition is never changed …"
  std::vector<std::string> attributions;  // the attributions that the licenses of this page's sources require
  std::string json_url;                   // the JSON twin of this page; "" if it has none
  std::string imprint{};                  // who publishes; ""
  std::vector<Link> pages{};              // privacy, and the publication's own pages
  Link contact{};                         // "" if there is none
};

enum class Section { none, front, professions, assessment, method, sources, editions };

// What every page has.
struct PageHead {
  Masthead masthead;
  Section section = Section::none;
  std::string title;        // of the document
  std::string description;  // for search engines; plain text
  std::string url;          // canonical path
  std::string profession{};  // slug of the profession that the page is about, which the assessment begins with; ""
  std::string card{};        // path of the picture that is shown where a link to the page is shared; ""
  bool is_unlisted = false;  // search engines are asked not to list it
  std::vector<Note> notes;
  Foot foot;
};

// A term and its value, printed with dotted leaders.
struct LedgerRow {
  std::string term;
  std::string value;
};

// Positions on an axis, each 0..1. `dot` is absent for a range without a published middle.
struct Plot {
  double low = 0;
  std::optional<double> dot;
  double high = 0;
};

struct LevelCell {
  std::optional<Level> level;  // absent: not rated
  bool raters_split = false;
};

struct TaskRow {
  std::string name;
  std::string url;
  LevelCell level;
  std::string range;  // "0.50–1.00"; "" if not rated
  std::optional<Plot> plot;
  std::string rationale;
  bool this_page = false;  // the focus task of a deep dive
  bool is_brief = false;  // a table shows the first sentence of the reason, so that a page of many tasks stays small
  std::string same_as{};  // the row above that gives the same reason; "" if none does
};

struct TaskTable {
  std::string caption;
  std::vector<TaskRow> rows;
};

// One published measure: a dot, possibly with a range, or a gap with its reason.
struct MeasureRow {
  std::string name;          // "Ratings by people"
  std::string detail;        // "Eloundou et al., 2023"
  int note = 0;              // number of the source on this page; 0 for none
  std::optional<Plot> plot;  // absent: a gap
  std::string value;         // "72 of 100"; for a gap, its reason
  std::string spoken;        // text alternative: "People: above 72 of 100 occupations"
  std::string url{};         // of the page about the measure; ""
};

// "How N studies rate this job", and the evidence for a task.
struct MeasureTable {
  std::string title;
  std::string caption;
  std::vector<std::string> ticks;  // five labels: "0", ".25" …
  std::optional<Plot> band;        // gray, spans the readings of what could be done
  std::vector<MeasureRow> could_be_done;
  std::vector<MeasureRow> being_done{};
  std::string value_heading;          // "Rated above"
  std::vector<MeasureRow> by_whom{};  // automation and augmentation
};

struct MixPart {
  std::optional<Level> level;  // absent: not rated
  double from = 0;             // 0..1, left edge on the strip
  double to = 0;
  std::string value;   // "29%", "3 of 8"
  std::string detail;  // names of tasks
};

// Share of tasks, or of importance, at each level.
struct MixChart {
  std::string title;
  std::string caption;
  std::string spoken;
  std::vector<MixPart> parts;  // high, medium, low, not rated; empty parts left out
};

// The position of a profession among all.
struct Histogram {
  std::string title;
  std::string caption;
  std::string spoken;
  std::string sentence;       // "More exposed than 63 to 88 of every 100 professions."
  std::vector<double> bars;   // heights 0..1, from exposure 0 to 1
  std::optional<Plot> range;  // of this profession
  std::string label;
  std::optional<Plot> you{};  // of a reader's own week, above it; then all bars are gray
  std::string you_label{};
};

struct SkillRow {
  std::string name;
  std::string reason;
};

struct SkillColumn {
  SkillGroup group;
  std::string title;  // "Vulnerable"
  std::string description;
  std::vector<SkillRow> skills;
  std::string when_empty;  // "None found in this edition."; "" leaves the column out if it has no skills
};

struct StrategyItem {
  std::string title;
  std::string text;
};

// Wages of an occupation on one axis: a line from the 10th to the 90th percentile, a bar from the 25th to the 75th, a
// dot at the median. Positions 0..1; absent if the publisher gives none.
struct WagePlot {
  std::array<std::optional<double>, 5> places;
  std::vector<std::string> ticks;
  std::string spoken;
};

struct OutlookRow {
  std::string term;
  std::string value;   // a gap has its reason
  std::string detail;  // date, and how it was joined
  int note = 0;
};

// Wages, employment and projections, with their dates.
struct Outlook {
  std::string title;
  std::string caption;
  std::vector<OutlookRow> rows;
  std::optional<WagePlot> wages;
};

// A neighboring occupation, what carries over and what is missing.
struct TransitionRow {
  Link to;
  std::string overlap;  // "87 of 100"
  double bar = 0;       // 0..1
  std::string exposure;
  std::string direction;  // "lower than here"
  std::string wage;
  std::string outlook;
  std::string shared;
  std::string missing;
  std::string takes;  // education and preparation that it asks for
  std::string compare_url;
};

struct TransitionTable {
  std::string title;
  std::string caption;
  std::vector<TransitionRow> rows;
};

struct FigureRow {
  std::string label;
  std::string value;
  int note = 0;
};

// A link to a task or profession with its level or its range.
struct IndexRow {
  std::string name;
  std::string url;
  std::optional<Level> level;
  std::string range;   // "0.39–0.56"
  std::string detail;  // a short reason; may be empty
};

struct IndexList {
  std::string title;
  std::string note;
  std::vector<IndexRow> rows;
};

// A task in the form for the report: who ticks it, or gives its hours, gets a report about their own week.
struct ReportTask {
  std::string key;  // stands for the task in the form; short, so that a page of many tasks stays small
  std::string name;
  int rank = 0;  // 1 weighs most
  bool is_ticked = false;
  std::string hours{};  // a week, as typed
  std::string error{};  // what is wrong with them; ""
};

// The form that asks for an address for the report.
struct ReportForm {
  std::string profession;  // slug; "" if it is about a result
  std::string text;
  std::string promise;    // "No spam. One report."
  std::string address;    // as typed, where the form comes back; ""
  std::string error;      // what is wrong with the address; "" while nothing is
  std::string not_yet{};  // said in place of the form where this site sends no reports
  std::string result{};   // the query of the result it is about; "" for a profession
  std::string consent{};  // what the form sends that was only in the reader's browser until now; ""
  std::string words{};    // the reader's own words, sent along only if they are selected; ""
  std::vector<ReportTask> tasks{};  // of the profession, to tick; none for a result
  int most_tasks = 1000;            // the form has room for so many, those that weigh most
  std::string week_error{};         // what is wrong with all of them together; ""
  Link tick_at{};                   // the page where tasks can be ticked; empty if it is this one, or none
};

// Shared by profession pages and deep dives.
struct Analysis {
  std::vector<LedgerRow> counts;  // tasks with high exposure, resilient tasks, skills assessed …
  std::vector<Link> occupations;  // "Software Developers, 15-1252.00"; url may be ""
  int occupation_note = 0;
  TaskTable tasks;
  std::vector<SkillColumn> skills;
  std::string skills_note;  // how they were found; ""
  std::vector<std::string> insights;
  std::vector<StrategyItem> strategies;
  ReportForm report;
  std::string assessment_call;  // "This page is a general overview of …"
  IndexList related_tasks;
  IndexList related_professions;
  IndexList other_professions;
};

// A table of numbers with a heading; the first column names the row.
struct NumberTable {
  std::string caption;
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows;
};

}  // namespace willai::views
