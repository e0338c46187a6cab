// One immutable, numbered snapshot of content, measures and method.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "domain/edition_change.hpp"
#include "domain/profession.hpp"
#include "domain/site.hpp"
#include "domain/task_reader.hpp"

namespace willai {

struct EditionNumber {
  int volume;
  int number;
  Date date;
};

// Where data came from.
struct Source {
  std::string id;  // "onet", "gpts-are-gpts", "content"
  std::string name;
  std::string publisher;
  std::string version;
  std::string date;
  std::string licence;
  std::string url;
  std::string attribution;  // the attribution that the license requires; "" if none
  std::string changes;      // what was changed; "" if nothing
};

// A file that the edition was made from.
struct InputFile {
  std::string source;
  std::string path;  // relative to the data or content folder
  std::string sha256;
  long long bytes = 0;
};

// What became of some rows of a file. Each row of the file is in one of these, so they add up.
struct RowFate {
  std::string path;  // relative to the data folder
  std::string fate;  // "joined", "not joined", "passed over", "not read"
  std::string reason{};  // why not; "" for rows that were joined
  long long rows = 0;    // of a file that is not read: 0
  friend bool operator==(const RowFate&, const RowFate&) = default;
};

// What is published about one O*NET occupation.
struct OccupationFacts {
  std::string code;
  std::string title{};
  std::string description{};
  std::optional<int> job_zone{};
  std::string profession{};  // slug of the page composed from it; "" when there is none
  std::vector<MeasureValue> measures{};
  std::string education{};   // typical for entry; ""
  std::string experience{};  // in related work, typical for entry; ""
  std::string training{};    // on the job, until one can do the work; ""
  std::vector<Transition> transitions{};
  std::string framework{};  // the kind that the AI Jobs Transition Framework gives it; ""
  std::string stands{};  // slug of the page that stands for it in lists: the written one, or the composed one
  std::vector<ReaderFigure> readers{};
};

// A figure of a profession in a list; absent with `in_group` where it is published only for a group of several titles.
struct ListedFigure {
  std::optional<double> value{};
  bool in_group = false;
};

// A profession with what a list of all of them says.
struct ListedProfession {
  ProfessionRef ref;
  ListedFigure pay{};        // median, dollars a year
  ListedFigure growth{};     // projected change of employment, percent
  ListedFigure people{};     // employed
  std::string education{};  // typical for entry; ""
};

struct PastEdition {
  int volume;
  int number;
  std::string date;
  int professions;
  int tasks;
  int other_format = 0;  // of a file that is kept and that this program cannot read
};

// A profession whose exposure changed since the previous edition.
struct Mover {
  ProfessionRef profession;
  Estimate before;
};

// The distance between two readings of one occupation, in percentiles.
struct Disagreement {
  ProfessionRef profession;
  std::vector<MeasureValue> measures;
};

struct FieldCount {
  int field;
  int professions = 0;
  int leading_high = 0;
  int leading_medium = 0;
  int leading_low = 0;
};

struct DeepDiveRef {
  std::string profession_slug;
  std::string profession_plural;
  std::string task_slug;
  std::string name;  // "Write production code"
  std::string doing;
  std::string rationale;
  std::optional<Level> level;
};

// An official finder of courses, licenses or apprenticeships.
struct LearningLink {
  std::string name;
  std::string url;
  std::string region;  // "US", "UK", "EU"
  std::string kind;    // "course", "license", "apprenticeship", "advice"
  std::vector<int> fields{};          // SOC major groups that it is for; none: for all
  std::vector<std::string> skills{};  // skills it teaches, by name; none: for any
  std::string note;    // one sentence: what is found there
};

// What says that an edition is whole and who published it.
struct EditionProof {
  std::string digest{};     // of all its content, 64 hexadecimal digits
  std::string key{};        // "willai-public-key …" of who signed it; "" if nobody did
  std::string signature{};  // 128 hexadecimal digits, verified; ""
};

// Facts about the whole edition that any page may need; small, loaded once.
struct EditionFacts {
  EditionNumber number;
  Site site{};
  EditionProof proof{};
  std::string lead_profession{};  // slug of the lead story; "" if there is no profession
  int professions = 0;            // those listed
  int bare = 0;                   // titles without any task
  int written = 0;
  int tasks = 0;
  int rated = 0;
  int gaps = 0;
  std::vector<Source> sources{};
  std::vector<InputFile> inputs{};
  std::vector<RowFate> row_fates{};
  std::vector<Measure> measures{};
  std::vector<Correlation> correlations{};
  std::vector<RaterAgreement> agreements{};
  std::vector<InteractionShare> interactions{};
  std::vector<ReaderShare> readers{};
  std::vector<ActivityUse> activity_use{};
  std::vector<Correlation> task_correlations{};  // over tasks; of a measure with itself: how far its raters agree
  std::vector<UseRelease> use_releases{};  // in the order of their sources and kinds, the oldest first
  std::vector<PastEdition> past{};  // newest first, without this one
  std::vector<ChangeCount> changes{};        // since the last one
  std::vector<EditionChange> came_and_went{};  // of these, the professions that are new or gone, and the sources
  std::vector<Correction> corrections{};     // of all editions, newest first
  std::vector<int> histogram{};     // number of professions per twentieth of exposure
  std::vector<FieldCount> fields{};
  std::vector<FieldCount> bare_fields{};  // of the titles without any task
  std::vector<ProfessionRef> most_exposed{};
  std::vector<ProfessionRef> least_exposed{};
  std::vector<ProfessionRef> most_employed{};
  std::vector<ProfessionRef> written_professions{};
  std::vector<Mover> movers{};
  std::vector<Disagreement> disagreements{};
  std::vector<DeepDiveRef> latest{};
  std::vector<LearningLink> learning{};
};

// A measure of the edition; null if it does not have it.
inline const Measure* find_measure(const EditionFacts& facts, std::string_view id) {
  const auto found = std::ranges::find(facts.measures, id, &Measure::id);
  return found == facts.measures.end() ? nullptr : &*found;
}

}  // namespace willai
