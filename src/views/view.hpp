// What the pages say: rounded, ordered, worded. Pages, mail, PDF and JSON all take these values, so a number
// cannot be printed two ways. Every string is plain text, never markup; every `url` is a path of the site.
#pragma once

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

// Name, number and date at the head of every page.
struct Masthead {
  std::string volume_and_number;  // "Vol. I, No. 04"
  std::string date;               // "April 20, 2026"
  std::string date_iso;           // "2026-04-20"
};

// A source cited on the page; evidence marks refer to `number`.
struct Note {
  int number;
  std::string text;
  std::string url;  // may be absolute; "" for none
};

struct Foot {
  std::string edition;  // "WillAIReplaceMe, Vol. I, No. 04, April 20, 2026. An edition is never changed …"
  std::vector<std::string> attributions;  // what the licences of the sources used on this page ask for
  std::string json_url;                   // the twin of this page; "" when it has none
};

enum class Section { none, front, professions, assessment, method, sources, editions };

// What every page has.
struct PageHead {
  Masthead masthead;
  Section section = Section::none;
  std::string title;        // of the document
  std::string description;  // for search engines; plain
  std::string url;          // canonical path
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
  std::string range;  // "0.50–1.00"; "" when not rated
  std::optional<Plot> plot;
  std::string rationale;
  bool this_page = false;  // the focus task of a deep dive
};

struct TaskTable {
  std::string caption;
  std::vector<TaskRow> rows;
};

// One published measure: a dot, a range or a gap with its reason.
struct MeasureRow {
  std::string name;          // "Ratings by people"
  std::string detail;        // "Eloundou et al., 2023"
  int note = 0;              // number of the source on this page; 0 for none
  std::optional<Plot> plot;  // absent: a gap
  std::string value;         // "72 of 100"; for a gap, its reason
  std::string spoken;        // text alternative: "People: above 72 of 100 occupations"
};

// "How N studies rate this job", and the evidence for a task.
struct MeasureTable {
  std::string title;
  std::string caption;
  std::vector<std::string> ticks;  // five labels: "0", ".25" …
  std::optional<Plot> band;        // grey, spans the readings of what could be done
  std::vector<MeasureRow> could_be_done;
  std::vector<MeasureRow> being_done;
  std::string value_heading;  // "Rated above"
};

struct MixPart {
  std::optional<Level> level;  // absent: not rated
  double from = 0;             // 0..1, left edge on the strip
  double to = 0;
  std::string value;   // "29 of 100", "3 of 8"
  std::string detail;  // names of tasks
};

// Share of tasks, or of importance, at each level.
struct MixChart {
  std::string title;
  std::string caption;
  std::string spoken;
  std::vector<MixPart> parts;  // high, medium, low, not rated; empty parts left out
};

// Where a profession stands among all.
struct Histogram {
  std::string title;
  std::string caption;
  std::string spoken;
  std::string sentence;       // "More exposed than 63 to 88 of every 100 professions."
  std::vector<double> bars;   // heights 0..1, from exposure 0 to 1
  std::optional<Plot> range;  // of this profession
  std::string label;
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
  std::string when_empty;  // "None found in this edition."; "" leaves the column out when it has no skills
};

struct StrategyItem {
  std::string title;
  std::string text;
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

// The form that asks for an address; the report itself is described in product.md.
struct ReportForm {
  std::string profession;  // slug
  std::string text;
  std::string promise;    // "No spam. One personalized report."
  std::string address;    // as typed, where the form comes back; ""
  std::string error;      // what is wrong with the address; "" while nothing is
  std::string not_yet{};  // said in place of the form where this site sends no reports
};

// Shared by profession pages and deep dives.
struct Analysis {
  std::vector<LedgerRow> counts;  // tasks of high exposure, resilient tasks, skills assessed …
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

struct ProfessionPage {
  PageHead head;
  std::string plural;
  std::string kicker;    // "Professions: computing"
  std::string headline;  // "Will AI replace Backend Developers?"
  std::string standfirst;
  std::vector<std::string> answer;  // two honest sentences, a paragraph each
  std::string range;                // "0.39–0.56"; "" when nothing is rated
  std::string range_basis;          // what the range rests on
  std::vector<int> range_notes;
  MeasureTable measures;
  std::optional<Histogram> histogram;
  std::vector<MixChart> mix;       // by importance, by number
  std::vector<FigureRow> figures;  // cited by the editor
  Analysis analysis;
  std::vector<Link> see_also;      // the written page beside the composed one, or the other way round
  std::string also_called;         // "Also called: SWE, programmer …"; ""
  std::string since_last_edition;  // ""
};

struct DeepDivePage {
  PageHead head;
  Link profession;
  std::string headline;
  std::string standfirst;
  std::string task_name;  // "Focus: …"
  std::string statement;  // the whole O*NET sentence where it is longer than the name; ""
  LevelCell level;
  std::string range;  // "0.50–1.00"
  std::string basis;  // what the level rests on, one or two sentences
  std::vector<int> basis_notes;
  std::string rationale;
  std::vector<std::string> advice;      // paragraphs that depend on the level
  std::string pull;                     // a short sentence to set large; "" for none
  std::vector<StrategyItem> tools;      // in use today for this task
  std::string tools_note;               // when there are none, says so
  std::vector<std::string> activities;  // detailed work activities it consists of
  MeasureTable evidence;
  std::vector<std::string> where_they_part;  // sentences beside the evidence
  std::string since_last_edition;            // ""
  Analysis analysis;
};

struct StoryView {
  std::string kicker;
  std::string headline;
  std::string url;
  std::string standfirst;
  std::vector<std::string> paragraphs;
  std::optional<MeasureTable> figure;  // the studies on one axis
};

struct DisagreementRow {
  std::string name;
  std::string url;
  std::vector<double> dots;  // 0..1
  std::string sentence;      // "above 41 to 97 of 100 occupations"
};

struct BriefView {
  std::optional<Level> level;
  std::string headline;
  std::string url;
  std::string text;
};

struct MoverRow {
  std::string name;
  std::string url;
  std::string change;  // "from 0.31–0.49 to 0.38–0.55"
};

struct FrontPage {
  PageHead head;
  StoryView lead;
  std::vector<BriefView> briefs;  // reading the tables …
  std::string how_to_read;        // a range
  std::vector<LedgerRow> in_this_edition;
  std::vector<std::string> corrections;
  IndexList most_exposed;
  IndexList least_exposed;
  std::string movers_note;  // when there is no last edition, says so
  std::vector<MoverRow> movers;
  std::string disagreements_note;
  std::vector<DisagreementRow> disagreements;
  std::vector<BriefView> deep_dives;
};

struct FieldRow {
  std::string name;
  std::string url;
  int professions = 0;
  std::vector<Link> by_level;  // "12 led by HIGH" with the url of the filtered list
};

// /professions, /professions/<level>, /professions/<field>, /professions/<field>/<level>
struct IndexPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::vector<Link> level_filters;  // the one in force has url ""
  std::vector<Link> field_filters;
  std::vector<FieldRow> fields;  // overview only
  std::vector<IndexList> lists;  // written professions; those of a field
};

struct SearchPage {
  PageHead head;
  std::string query;     // as typed; may be empty
  std::string sentence;  // "5 professions begin with “nurse”."
  std::vector<IndexRow> results;
  std::vector<IndexRow> tips;  // where to look when nothing was found
};

// Methodology, privacy: our own Markdown.
struct ProsePage {
  PageHead head;
  std::string kicker;
  std::string headline;
  std::string standfirst;
  std::string markdown;
};

struct SourceItem {
  std::string id;
  std::string name;
  std::vector<LedgerRow> facts;  // publisher, version, date, licence, coverage
  std::string attribution;
  std::string changes;
  std::vector<std::string> measures;  // what was taken from it
  std::vector<LedgerRow> files;       // path -> sha256
  std::string url;
};

struct SourcesPage {
  PageHead head;
  std::string standfirst;
  std::vector<SourceItem> sources;
  std::vector<std::string> gaps;  // what is missing in this edition and why
};

struct EditionRow {
  std::string name;  // "Vol. I, No. 04"
  std::string date;
  std::string contents;  // "412 professions, 8,930 tasks"
};

struct EditionsPage {
  PageHead head;
  std::string standfirst;
  std::vector<EditionRow> editions;  // newest first
  std::vector<LedgerRow> facts;      // of this one
};

// 404 and 400, with a search.
struct MissingPage {
  PageHead head;
  std::string headline;
  std::string sentence;
};

}  // namespace willai::views
