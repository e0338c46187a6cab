// An edition before it is written: everything that goes into the file, checked and joined.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "domain/edition_change.hpp"
#include "domain/past_task.hpp"
#include "domain/state_wage.hpp"
#include "matching/match_tables.hpp"

namespace willai::publish {

// A published row that matched nothing in this edition.
struct Unjoined {
  std::string measure{};
  std::string occupation{};
  std::uint32_t onet_task_id = 0;
  std::string text{};
  std::string reason{};
  int rows = 1;  // of the file
};

// An occupation of another classification: what it is called, what is done in it, and the SOC 2018 codes of its group.
struct FurtherOccupation {
  std::vector<std::string> names{};
  std::string work{};
  std::set<std::string> socs{};
};

struct EditionDraft {
  EditionNumber number;
  Site site{};
  std::string lead{};
  std::vector<Source> sources{};
  std::vector<InputFile> inputs{};
  std::vector<RowFate> row_fates{};
  std::vector<Measure> measures{};
  std::vector<Correlation> correlations{};
  std::vector<RaterAgreement> agreements{};
  std::vector<InteractionShare> interactions{};
  std::vector<ReaderShare> readers{};
  std::vector<UseRelease> use_releases{};
  std::vector<ActivityUse> activity_use{};
  std::vector<Correlation> task_correlations{};  // over tasks
  std::vector<OccupationFacts> occupations{};
  std::vector<Profession> professions{};  // written first, then composed, in the order of their codes
  std::map<std::string, std::vector<StateWage>> states{};  // by SOC code
  std::vector<Unjoined> unjoined{};
  std::vector<PastEdition> past{};  // newest first
  std::vector<PastTask> past_tasks{};
  std::vector<EditionChange> changes{};  // that came with this edition, then with earlier ones
  std::vector<MovedPage> moved{};
  std::vector<Correction> corrections{};  // newest first
  std::vector<LearningLink> learning{};  // from content/learning.toml
  matching::Rewordings rewordings{};  // from content/matching
  std::vector<FurtherOccupation> further{};  // help to match titles
  std::string matching{};   // to_bytes(MatchParts); "" means that titles are matched by likeness alone
};

}  // namespace willai::publish
