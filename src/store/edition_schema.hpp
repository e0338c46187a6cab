// The tables of an edition (docs/edition.md documents each column). Increase kFormat if you change them.
#pragma once

#include "store/table.hpp"

namespace willai::store {

inline constexpr int kFormat = 9;

// Identifies the file as ours in SQLite's header: "WAIR".
inline constexpr int kApplicationId = 0x57414952;

namespace table {

inline constexpr Table kEdition{
    R"sql(CREATE TABLE edition (volume INTEGER NOT NULL, number INTEGER NOT NULL, date TEXT NOT NULL, lead TEXT NOT NULL, format INTEGER NOT NULL))sql"};
inline constexpr Table kSite{
    R"sql(CREATE TABLE site (name TEXT NOT NULL, tagline TEXT NOT NULL, contact TEXT NOT NULL, imprint TEXT NOT NULL, language TEXT NOT NULL,
  logo TEXT NOT NULL, logo_type TEXT NOT NULL, logo_bytes BLOB NOT NULL))sql"};
inline constexpr Table kSiteColor{
    R"sql(CREATE TABLE site_color (token TEXT PRIMARY KEY, light TEXT NOT NULL, dark TEXT NOT NULL))sql"};
inline constexpr Table kSitePage{
    R"sql(CREATE TABLE site_page (slug TEXT PRIMARY KEY, title TEXT NOT NULL, standfirst TEXT NOT NULL, text TEXT NOT NULL, in_foot INTEGER NOT NULL))sql"};
inline constexpr Table kPastEdition{
    R"sql(CREATE TABLE past_edition (volume INTEGER NOT NULL, number INTEGER NOT NULL, date TEXT NOT NULL, professions INTEGER NOT NULL, tasks INTEGER NOT NULL))sql"};
inline constexpr Table kPastTask{
    R"sql(CREATE TABLE past_task (profession TEXT NOT NULL, slug TEXT NOT NULL, volume INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL,
  state TEXT NOT NULL, PRIMARY KEY (profession, slug, volume, number)) WITHOUT ROWID)sql"};
inline constexpr Table kEditionChange{
    R"sql(CREATE TABLE edition_change (volume INTEGER NOT NULL, number INTEGER NOT NULL, cause TEXT NOT NULL, kind TEXT NOT NULL,
  profession TEXT NOT NULL, plural TEXT NOT NULL, task TEXT NOT NULL, name TEXT NOT NULL, was TEXT NOT NULL, became TEXT NOT NULL,
  was_low REAL, was_exposure REAL, was_high REAL, low REAL, exposure REAL, high REAL))sql"};
inline constexpr Table kCorrection{
    R"sql(CREATE TABLE correction (date TEXT NOT NULL, profession TEXT NOT NULL, task TEXT NOT NULL, page TEXT NOT NULL, name TEXT NOT NULL,
  wrong TEXT NOT NULL, is_right TEXT NOT NULL, volume INTEGER NOT NULL, number INTEGER NOT NULL))sql"};
inline constexpr Table kMovedPage{
    R"sql(CREATE TABLE moved_page (page TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID)sql"};
inline constexpr Table kSource{
    R"sql(CREATE TABLE source (id TEXT PRIMARY KEY, name TEXT NOT NULL, publisher TEXT NOT NULL, version TEXT NOT NULL, date TEXT NOT NULL,
  licence TEXT NOT NULL, url TEXT NOT NULL, attribution TEXT NOT NULL, changes TEXT NOT NULL))sql"};
inline constexpr Table kInput{
    R"sql(CREATE TABLE input (source TEXT NOT NULL REFERENCES source(id), path TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL))sql"};
inline constexpr Table kInputRows{
    R"sql(CREATE TABLE input_rows (path TEXT NOT NULL, position INTEGER NOT NULL, fate TEXT NOT NULL, reason TEXT NOT NULL, rows INTEGER NOT NULL,
  PRIMARY KEY (path, position)) WITHOUT ROWID)sql"};
inline constexpr Table kMeasure{
    R"sql(CREATE TABLE measure (id TEXT PRIMARY KEY, source TEXT NOT NULL REFERENCES source(id), page TEXT NOT NULL, kind TEXT NOT NULL,
  role TEXT NOT NULL, classification TEXT NOT NULL, name TEXT NOT NULL, by TEXT NOT NULL, vintage TEXT NOT NULL, unit TEXT NOT NULL,
  scale TEXT NOT NULL, published INTEGER NOT NULL, joined INTEGER NOT NULL, unjoined INTEGER NOT NULL, exact INTEGER NOT NULL,
  split INTEGER NOT NULL, inherited INTEGER NOT NULL, missing INTEGER NOT NULL, total REAL))sql"};
inline constexpr Table kCorrelation{
    R"sql(CREATE TABLE correlation (first TEXT NOT NULL REFERENCES measure(id), second TEXT NOT NULL REFERENCES measure(id), n INTEGER NOT NULL,
  pearson REAL NOT NULL, spearman REAL NOT NULL, PRIMARY KEY (first, second)) WITHOUT ROWID)sql"};
inline constexpr Table kTaskCorrelation{
    R"sql(CREATE TABLE task_correlation (first TEXT NOT NULL, second TEXT NOT NULL, n INTEGER NOT NULL, pearson REAL NOT NULL, spearman REAL NOT NULL,
  PRIMARY KEY (first, second)) WITHOUT ROWID)sql"};
inline constexpr Table kAgreement{
    R"sql(CREATE TABLE agreement (first TEXT NOT NULL, second TEXT NOT NULL, n INTEGER NOT NULL, agreement REAL NOT NULL, kappa REAL NOT NULL,
  alpha REAL NOT NULL, beta REAL NOT NULL, zeta REAL NOT NULL, PRIMARY KEY (first, second)) WITHOUT ROWID)sql"};
inline constexpr Table kInteraction{
    R"sql(CREATE TABLE interaction (kind TEXT PRIMARY KEY, share REAL NOT NULL) WITHOUT ROWID)sql"};
inline constexpr Table kReader{
    R"sql(CREATE TABLE reader (position INTEGER PRIMARY KEY, reader TEXT NOT NULL, occupations INTEGER NOT NULL, mostly_high INTEGER NOT NULL,
  over_half INTEGER NOT NULL, mean REAL NOT NULL))sql"};
inline constexpr Table kUseRelease{
    R"sql(CREATE TABLE use_release (id TEXT PRIMARY KEY, position INTEGER NOT NULL, source TEXT NOT NULL REFERENCES source(id), counted TEXT NOT NULL,
  period TEXT NOT NULL, month TEXT NOT NULL, broke TEXT NOT NULL, measure TEXT NOT NULL))sql"};
inline constexpr Table kOccupation{
    R"sql(CREATE TABLE occupation (code TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL, job_zone INTEGER, profession TEXT NOT NULL,
  education TEXT NOT NULL, experience TEXT NOT NULL, training TEXT NOT NULL, framework TEXT NOT NULL, stands TEXT NOT NULL))sql"};
inline constexpr Table kOccupationMeasure{
    R"sql(CREATE TABLE occupation_measure (code TEXT NOT NULL REFERENCES occupation(code), measure TEXT NOT NULL REFERENCES measure(id), value REAL,
  low REAL, high REAL, percentile REAL, placed_low REAL, placed_high REAL, n INTEGER, basis TEXT NOT NULL, "from" TEXT NOT NULL, gap TEXT NOT NULL,
  PRIMARY KEY (code, measure)) WITHOUT ROWID)sql"};
inline constexpr Table kOccupationReader{
    R"sql(CREATE TABLE occupation_reader (code TEXT NOT NULL REFERENCES occupation(code), position INTEGER NOT NULL REFERENCES reader(position),
  high REAL NOT NULL, exposure REAL NOT NULL, PRIMARY KEY (code, position)) WITHOUT ROWID)sql"};
inline constexpr Table kStateWage{
    R"sql(CREATE TABLE state_wage (soc TEXT NOT NULL, state TEXT NOT NULL, name TEXT NOT NULL, employees REAL, per_thousand REAL, median REAL,
  gap TEXT NOT NULL, PRIMARY KEY (soc, state)) WITHOUT ROWID)sql"};
inline constexpr Table kTransition{
    R"sql(CREATE TABLE transition (code TEXT NOT NULL REFERENCES occupation(code), position INTEGER NOT NULL, other TEXT NOT NULL REFERENCES occupation(code),
  overlap REAL NOT NULL, PRIMARY KEY (code, position)) WITHOUT ROWID)sql"};
inline constexpr Table kTransitionSkill{
    R"sql(CREATE TABLE transition_skill (code TEXT NOT NULL REFERENCES occupation(code), position INTEGER NOT NULL, kind TEXT NOT NULL, rank INTEGER NOT NULL,
  name TEXT NOT NULL, PRIMARY KEY (code, position, kind, rank)) WITHOUT ROWID)sql"};
inline constexpr Table kProfession{
    R"sql(CREATE TABLE profession (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL, plural TEXT NOT NULL, summary TEXT NOT NULL, answer TEXT NOT NULL,
  origin TEXT NOT NULL, standing TEXT NOT NULL, shared INTEGER NOT NULL, settled INTEGER NOT NULL, field INTEGER NOT NULL, low REAL, exposure REAL, high REAL, placed_low REAL, placed REAL, placed_high REAL,
  leading TEXT, tasks INTEGER NOT NULL, rated INTEGER NOT NULL, previous_low REAL, previous REAL, previous_high REAL))sql"};
inline constexpr Table kProfessionOccupation{
    R"sql(CREATE TABLE profession_occupation (profession INTEGER NOT NULL REFERENCES profession(id), position INTEGER NOT NULL,
  code TEXT NOT NULL, PRIMARY KEY (profession, position)) WITHOUT ROWID)sql"};
inline constexpr Table kTitle{
    R"sql(CREATE TABLE title (profession INTEGER NOT NULL REFERENCES profession(id), title TEXT NOT NULL, folded TEXT NOT NULL, alternate INTEGER NOT NULL))sql"};
inline constexpr Table kTask{
    R"sql(CREATE TABLE task (id INTEGER PRIMARY KEY, profession INTEGER NOT NULL REFERENCES profession(id), position INTEGER NOT NULL,
  slug TEXT NOT NULL, page TEXT NOT NULL UNIQUE, name TEXT NOT NULL, statement TEXT NOT NULL, doing TEXT NOT NULL, kind TEXT NOT NULL,
  weight REAL NOT NULL, level TEXT, basis TEXT NOT NULL, gap TEXT NOT NULL, low REAL, exposure REAL, high REAL,
  raters_split INTEGER NOT NULL, contested INTEGER NOT NULL, kind_level TEXT, rationale TEXT NOT NULL, body TEXT NOT NULL, advice TEXT NOT NULL, previous_level TEXT, predicted_level TEXT, predicted_low REAL, predicted REAL,
  predicted_high REAL, predicted_from TEXT))sql"};
inline constexpr Table kTaskTool{
    R"sql(CREATE TABLE task_tool (task INTEGER NOT NULL REFERENCES task(id), position INTEGER NOT NULL, name TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY (task, position)) WITHOUT ROWID)sql"};
inline constexpr Table kOnetTask{
    R"sql(CREATE TABLE onet_task (id INTEGER PRIMARY KEY, code TEXT NOT NULL, statement TEXT NOT NULL, people TEXT, gpt4_rubric1 TEXT,
  gpt4_rubric2 TEXT, gpt4_automation INTEGER, people_automation INTEGER, joined TEXT NOT NULL,
  settled_e0 REAL, settled_e1 REAL, settled_e2 REAL))sql"};
inline constexpr Table kTaskMeasure{
    R"sql(CREATE TABLE task_measure (onet_task INTEGER NOT NULL REFERENCES onet_task(id), measure TEXT NOT NULL REFERENCES measure(id), value REAL,
  n INTEGER, basis TEXT NOT NULL, "from" TEXT NOT NULL, gap TEXT NOT NULL, PRIMARY KEY (onet_task, measure)) WITHOUT ROWID)sql"};
inline constexpr Table kTaskUse{
    R"sql(CREATE TABLE task_use (onet_task INTEGER NOT NULL REFERENCES onet_task(id), release TEXT NOT NULL REFERENCES use_release(id), percent REAL NOT NULL,
  directive REAL, feedback_loop REAL, task_iteration REAL, validation REAL, learning REAL, none REAL, unclassified REAL, tasks INTEGER NOT NULL,
  PRIMARY KEY (onet_task, release)) WITHOUT ROWID)sql"};
inline constexpr Table kIntermediateActivity{
    R"sql(CREATE TABLE intermediate_activity (id TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID)sql"};
inline constexpr Table kActivityUse{
    R"sql(CREATE TABLE activity_use (activity TEXT NOT NULL REFERENCES intermediate_activity(id), release TEXT NOT NULL REFERENCES use_release(id),
  percent REAL NOT NULL, tasks INTEGER NOT NULL, PRIMARY KEY (activity, release)) WITHOUT ROWID)sql"};
inline constexpr Table kTaskPublished{
    R"sql(CREATE TABLE task_published (task INTEGER NOT NULL REFERENCES task(id), position INTEGER NOT NULL, onet_task INTEGER NOT NULL REFERENCES onet_task(id),
  linked TEXT NOT NULL, PRIMARY KEY (task, position)) WITHOUT ROWID)sql"};
inline constexpr Table kActivity{
    R"sql(CREATE TABLE activity (id TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID)sql"};
inline constexpr Table kTaskActivity{
    R"sql(CREATE TABLE task_activity (task INTEGER NOT NULL REFERENCES task(id), position INTEGER NOT NULL, activity TEXT NOT NULL REFERENCES activity(id),
  PRIMARY KEY (task, position)) WITHOUT ROWID)sql"};
inline constexpr Table kSkill{
    R"sql(CREATE TABLE skill (profession INTEGER NOT NULL REFERENCES profession(id), position INTEGER NOT NULL, "group" TEXT NOT NULL, kind TEXT NOT NULL,
  name TEXT NOT NULL, reason TEXT NOT NULL, learn TEXT NOT NULL, PRIMARY KEY (profession, position)) WITHOUT ROWID)sql"};
inline constexpr Table kLearning{
    R"sql(CREATE TABLE learning (position INTEGER PRIMARY KEY, name TEXT NOT NULL, url TEXT NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL,
  fields TEXT NOT NULL, skills TEXT NOT NULL, note TEXT NOT NULL))sql"};
inline constexpr Table kStrategy{
    R"sql(CREATE TABLE strategy (profession INTEGER NOT NULL REFERENCES profession(id), position INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (profession, position)) WITHOUT ROWID)sql"};
inline constexpr Table kFigure{
    R"sql(CREATE TABLE figure (profession INTEGER NOT NULL REFERENCES profession(id), position INTEGER NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL,
  source TEXT NOT NULL, url TEXT NOT NULL, date TEXT NOT NULL, PRIMARY KEY (profession, position)) WITHOUT ROWID)sql"};
inline constexpr Table kRelated{
    R"sql(CREATE TABLE related (profession INTEGER NOT NULL REFERENCES profession(id), kind TEXT NOT NULL, position INTEGER NOT NULL,
  other INTEGER NOT NULL REFERENCES profession(id), reason TEXT NOT NULL, PRIMARY KEY (profession, kind, position)) WITHOUT ROWID)sql"};
inline constexpr Table kMatching{
    R"sql(CREATE TABLE matching (part TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID)sql"};
inline constexpr Table kUnjoined{
    R"sql(CREATE TABLE unjoined (measure TEXT NOT NULL, code TEXT NOT NULL, onet_task INTEGER, text TEXT NOT NULL, reason TEXT NOT NULL))sql"};

inline constexpr std::array kAll = {&kEdition,
                                    &kSite,
                                    &kSiteColor,
                                    &kSitePage,
                                    &kPastEdition,
                                    &kPastTask,
                                    &kEditionChange,
                                    &kMovedPage,
                                    &kCorrection,
                                    &kSource,
                                    &kInput,
                                    &kInputRows,
                                    &kMeasure,
                                    &kCorrelation,
                                    &kTaskCorrelation,
                                    &kAgreement,
                                    &kInteraction,
                                    &kReader,
                                    &kUseRelease,
                                    &kOccupation,
                                    &kOccupationMeasure,
                                    &kOccupationReader,
                                    &kStateWage,
                                    &kTransition,
                                    &kTransitionSkill,
                                    &kProfession,
                                    &kProfessionOccupation,
                                    &kTitle,
                                    &kTask,
                                    &kTaskTool,
                                    &kOnetTask,
                                    &kTaskMeasure,
                                    &kTaskUse,
                                    &kIntermediateActivity,
                                    &kActivityUse,
                                    &kTaskPublished,
                                    &kActivity,
                                    &kTaskActivity,
                                    &kSkill,
                                    &kLearning,
                                    &kStrategy,
                                    &kFigure,
                                    &kRelated,
                                    &kMatching,
                                    &kUnjoined};

}  // namespace table

// Makes the tables.
inline std::string edition_schema() {
  std::string sql;
  for (const Table* each : table::kAll) sql += fmt::format("{};\n", each->declaration());
  return sql;
}

inline constexpr const char* kEditionIndexes = R"sql(
CREATE INDEX change_of_profession ON edition_change(profession, volume, number);
CREATE INDEX task_of_profession ON task(profession, position);
CREATE INDEX title_folded ON title(folded);
CREATE INDEX title_of_profession ON title(profession);
CREATE INDEX profession_by_field ON profession(field, leading);
CREATE INDEX occupation_by_profession ON profession_occupation(code);
)sql";

}  // namespace willai::store
