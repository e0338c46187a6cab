// What the pages say. Pages, mail, PDF and JSON all use these values, so a number cannot be printed in two ways.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "views/view_parts.hpp"

namespace willai::views {

// How many tasks stand at a level; absent for those nobody rated.
struct TallyRow {
  std::optional<Level> level;
  int tasks = 0;
};

struct ProfessionPage {
  PageHead head;
  std::string plural;
  std::string kicker;    // "Professions: computing"
  std::string headline;  // "Will AI replace Backend Developers?"
  std::string standfirst;
  std::string reply;                // the answer in two sentences
  std::vector<TallyRow> tally;      // how many tasks stand at each level; empty if nothing is rated
  std::string scope;                // what the levels count and what not
  std::string own_question;         // on robots, vehicles or cameras, where a reader of this work would ask; ""
  std::vector<std::string> answer;  // what the studies can and cannot say, one sentence or two per paragraph
  std::string range;                // "0.39–0.56"; "" if nothing is rated
  std::string range_basis;          // what the range is based on
  std::vector<int> range_notes;
  MeasureTable measures;
  std::optional<Histogram> histogram;
  std::vector<MixChart> mix;       // by importance, by number
  std::vector<FigureRow> figures;  // cited by the editor
  Outlook outlook;
  TransitionTable transitions;
  Analysis analysis;
  std::vector<Link> see_also;      // the written page for a composed one, or the other way round
  Link data_view_of;               // the written page of a composed one for the same occupation; empty for others
  std::string also_called;         // "Also called: SWE, programmer …"; "" for none
  std::string since_last_edition;  // "" for none
  std::vector<std::string> changes{};      // in its tasks since then, a sentence each
  std::vector<std::string> corrections{};  // of this page, a sentence each
};

struct DeepDivePage {
  PageHead head;
  Link profession;
  std::string headline;
  std::string standfirst;
  std::string task_name;  // "Focus: …"
  std::string statement;  // the whole O*NET sentence if it is longer than the name; ""
  LevelCell level;
  std::string range;  // "0.50–1.00"
  std::string basis;  // what the level is based on, one or two sentences
  std::vector<int> basis_notes;
  std::string rationale;
  std::vector<std::string> body;        // an editor's longer text; mostly none
  std::vector<std::string> advice;      // paragraphs that depend on the level
  std::string pull;                     // a short sentence to set in large type; "" for none
  std::vector<StrategyItem> tools;      // in use today for this task
  std::string tools_note;               // if there are none, says so
  std::vector<std::string> activities;  // detailed work activities that it consists of
  MeasureTable evidence;
  std::vector<std::string> where_they_part;  // sentences next to the evidence
  std::string since_last_edition;            // "" for none
  std::vector<std::string> corrections{};    // of this page, a sentence each
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
  std::vector<BriefView> briefs;  // explains how to read the tables
  std::string how_to_read;        // a range
  std::vector<LedgerRow> in_this_edition;
  std::vector<std::string> corrections;
  Link all_changes{};  // to the page that lists them; empty for a first edition
  IndexList most_exposed;
  IndexList least_exposed;
  IndexList most_employed;  // fills the place of the movers while there are none
  std::string movers_note;  // if there is no previous edition, says so
  std::vector<MoverRow> movers;
  std::string disagreements_note;
  std::vector<DisagreementRow> disagreements;
  std::vector<BriefView> deep_dives;
};

// What of the work AI could shorten, in one word; see views/reach.hpp.
enum class Reach : std::uint8_t { much, some, little, unclear };

// A way to narrow the index, with how many professions it leaves.
struct FilterRow {
  std::string text;
  std::string url;  // "" for the active one
  int professions = 0;
  std::optional<Reach> reach{};  // its mark
};

// A figure as printed and as a number; the number is absent if there is none, and the text says why.
struct FigureCell {
  std::string text;
  std::optional<double> value{};
};

// A profession in the index.
struct IndexTableRow {
  std::string name;
  std::string url;
  std::optional<Reach> reach;  // absent: not rated
  std::optional<Plot> plot;
  std::string range;
  std::vector<FigureCell> cells;  // of the columns after the first two
  std::string anchor{};           // of the first row of a letter; ""
};

struct IndexColumn {
  std::string key;  // "pay"
  std::string title;
  bool is_number = false;
  std::string url{};       // of the list in its order; "" for none
  bool is_sorted = false;  // the list is in its order,
  bool descends = false;   // the greatest first
};

// /professions and what is below it: the table of professions, or the titles without figures of their own.
struct IndexPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::string found;    // "1 to 100 of 943"
  std::string caption;  // of the table
  std::vector<FilterRow> reaches;
  std::vector<FilterRow> fields;
  std::vector<Link> orders;   // the active one has the url ""
  std::vector<Link> letters;  // where each letter begins
  std::vector<Link> pages;    // the active one has the url ""
  std::vector<IndexColumn> columns;  // name, exposure, and those of figures that the edition has
  std::vector<IndexTableRow> rows;
  std::vector<IndexList> lists;  // the titles without figures, by field
  Link bare;                     // where they are listed; empty if there are none
  int professions = 0;           // of this list, on all its pages
};

// The kinds of answers to a search.
enum class SearchAnswer : std::uint8_t {
  none_typed,  // asks for a word
  best,        // the first hit is probably the reader's work
  which,       // asks back: several are about equally likely
  tasks,       // jobs that have the task that was typed
  none_found,
};

// A profession that a search found, and why.
struct SearchHit {
  std::string code;
  IndexRow row;
  double score = 0;     // the probability that it is the right one, 0 to 1
  std::string met;      // "title", "task" or "words"
  Link because;         // the title or task; a task links to its deep dive
  std::string reason;   // the text before `because`: "Known by the title"; a whole sentence if that is empty
  std::string apart;    // what distinguishes it from the other hits; ""
  std::string summary;  // for the best: its field, and what is known about it
  Link beside;          // the other page of the same occupation; empty if there is none
};

struct SearchPage {
  PageHead head;
  std::string query;  // as typed, shortened; may be empty
  SearchAnswer answer = SearchAnswer::none_typed;
  std::string sentence;  // "Which of these is your work?"
  std::string why_not;   // why the first hit is not simply shown; else ""
  std::vector<SearchHit> hits;
  std::vector<Link> wordings;  // other ways to put it, each an example to try
  std::vector<IndexRow> tips;  // where to look if it is none of these
};

// A title suggested while somebody types.
struct SuggestionRow {
  std::string text;
  std::string detail;  // the publication's name for it, if different; and how many have this name
  std::string url;
};

struct Suggestions {
  std::string query;
  std::vector<SuggestionRow> rows;
};

// Methodology, privacy: our own Markdown.
struct ProsePage {
  PageHead head;
  std::string kicker;
  std::string headline;
  std::string standfirst;
  std::string markdown;
  std::vector<NumberTable> tables{};
};

struct SourceItem {
  std::string id;
  std::string name;
  std::vector<LedgerRow> facts;  // publisher, version, date, license, coverage
  std::string attribution;
  std::string changes;
  std::vector<std::string> measures;  // what was taken from it
  std::vector<LedgerRow> files;       // path -> sha256
  std::string url;
  std::vector<Link> pages{};  // of its measures
};

// /sources/<measure>
struct MeasurePage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::string markdown;  // method, limits, joins, citation
  std::vector<LedgerRow> facts;
  NumberTable coverage;
  NumberTable correlations;
  NumberTable interactions;
  std::vector<std::string> gaps;
};

// One thing said about two professions.
struct CompareRow {
  std::string term;
  std::string first;
  std::string second;
};

struct CompareGroup {
  std::string title;
  std::string note;
  std::vector<CompareRow> rows;
};

// /compare/<profession>/<other>
struct ComparePage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  Link first;
  Link second;
  std::vector<CompareGroup> groups;
  std::vector<std::string> insights;
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
  std::string url{};    // of the page about it
  Link read{};          // to its own front page; empty where it is not kept
};

struct EditionsPage {
  PageHead head;
  std::string standfirst;
  std::vector<EditionRow> editions;  // newest first
  std::vector<LedgerRow> facts;      // of this one
  // Of this one, too: its digest, who signed it and with what; "" for none.
  std::string digest;
  std::string signed_by;
  std::string signature;
};

// 404 and 400, with a search.
struct MissingPage {
  PageHead head;
  std::string headline;
  std::string sentence;
  std::string query{};  // what the address of a profession says, for the search; ""
};

}  // namespace willai::views
