#include "publish/row_fates.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "domain/study_ids.hpp"

using namespace std::literals;

namespace willai::publish {
namespace {

struct KnownFile {
  std::string_view part;  // of the path
  std::string_view word;
};

// The measure whose list of rows that were not joined is that of the file.
constexpr std::array kMeasures = {KnownFile{"full_labelset", study_id::kLabels},
                                  KnownFile{"ai_applicability_scores", measure_id::kApplicability},
                                  KnownFile{"soc_metrics", measure_id::kApplicabilityUser},
                                  KnownFile{"physical_tasks", measure_id::kPhysicalTask},
                                  KnownFile{"job_exposure", measure_id::kObservedExposure},
                                  KnownFile{"task_penetration", measure_id::kPenetration},
                                  KnownFile{"onet_task_mappings", measure_id::kConversationShare},
                                  KnownFile{"usa_share_of_messages", measure_id::kMessages},
                                  KnownFile{"usa_share_of_work_related", measure_id::kMessagesAtWork},
                                  KnownFile{"openai-signals/ai-job", measure_id::kFramework},
                                  KnownFile{"domain_worker_desires", measure_id::kDesireOfTask},
                                  KnownFile{"expert_rated", measure_id::kCapacity},
                                  KnownFile{"brynjolfsson_sml", measure_id::kSml},
                                  KnownFile{"AIOE_DataAppendix", measure_id::kAioe},
                                  KnownFile{"Language Modeling AIOE", measure_id::kAioeOfLanguageModels},
                                  KnownFile{"ilo-genai-2025/", measure_id::kIloTask},
                                  KnownFile{"bls/national_", measure_id::kMedianWage},
                                  KnownFile{"bls/state_", measure_id::kStateWage},
                                  KnownFile{"bls/occupation_", measure_id::kProjectedChange}};

// Why an importer passes over rows that are in order.
constexpr std::array kPassedOver = {
    KnownFile{"Task Ratings", "it is of another scale than importance"},
    KnownFile{"Skills", "it is of another scale than importance, or O*NET recommends not to use it"},
    KnownFile{"Knowledge", "it is of another scale than importance, or O*NET recommends not to use it"},
    KnownFile{"bls/national_", "it is a group of occupations, not a single one"},
    KnownFile{"bls/state_", "it is a group of occupations, not a single one"},
    KnownFile{"bls/occupation_", "it is a sum over occupations"},
    KnownFile{"aei_raw_", "it is about something else than tasks of the whole world"}};

constexpr std::string_view kOtherwise = "the program has no use for it";

std::string_view find_word(std::span<const KnownFile> known, std::string_view path) {
  for (const auto& [part, word] : known)
    if (path.find(part) != std::string_view::npos) return word;
  return {};
}

// The measures whose lists say which rows of the file were not joined.
std::vector<std::string_view> measures_of(std::string_view path) {
  for (const KnownRelease& each : known_releases()) {
    if (!each.raw.empty() && path.find(each.raw) != std::string_view::npos) return {each.measure, each.measure_of_modes};
    if (path.ends_with("/"s.append(each.shares))) return {each.measure};
    if (!each.modes.empty() && path.ends_with("/"s.append(each.modes))) return {each.measure_of_modes};
  }
  const std::string_view measure = find_word(kMeasures, path);
  return measure.empty() ? std::vector<std::string_view>{} : std::vector{measure};
}

using Reasons = std::map<std::string, long long>;

std::map<std::string, Reasons, std::less<>> reasons_by_measure(const std::vector<Unjoined>& unjoined) {
  std::map<std::string, Reasons, std::less<>> reasons;
  for (const Unjoined& each : unjoined) reasons[each.measure][each.reason] += each.rows;
  return reasons;
}

}  // namespace

std::vector<RowFate> row_fates_of(const Dataset& dataset, const std::vector<Unjoined>& unjoined) {
  const auto reasons = reasons_by_measure(unjoined);
  std::vector<RowFate> fates;
  for (const FileRows& file : dataset.rows_of_files) {
    Reasons of_file;
    for (const std::string_view measure : measures_of(file.path))
      if (const auto found = reasons.find(measure); found != reasons.end())
        for (const auto& [reason, rows] : found->second) of_file[reason] += rows;
    long long joined = file.used;
    for (const auto& [reason, rows] : of_file) joined -= rows;
    fates.push_back({file.path, "joined", "", joined});
    for (const auto& [reason, rows] : of_file) fates.push_back({file.path, "not joined", reason, rows});
    if (file.met == file.used) continue;
    const std::string_view why = find_word(kPassedOver, file.path);
    fates.push_back({file.path, "passed over", std::string(why.empty() ? kOtherwise : why), file.met - file.used});
  }
  for (const std::string& path : dataset.unread) fates.push_back({path, "not read", "no part of the program reads this file", 0});
  return fates;
}

}  // namespace willai::publish
