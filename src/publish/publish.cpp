#include "publish/publish.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "publish/soc_crosswalk.hpp"
#include "publish/activity_names.hpp"
#include "publish/cited_evidence.hpp"
#include "publish/code_finder.hpp"
#include "publish/composing.hpp"
#include "publish/correcting.hpp"
#include "publish/edition_diff.hpp"
#include "publish/edition_number.hpp"
#include "publish/evidence.hpp"
#include "publish/figures_in_text.hpp"
#include "publish/publish_cache.hpp"
#include "publish/neighbours.hpp"
#include "publish/occupation_measures.hpp"
#include "publish/past_tasks.hpp"
#include "publish/predicting.hpp"
#include "publish/readers.hpp"
#include "publish/row_fates.hpp"
#include "publish/shown_measures.hpp"
#include "publish/site_content.hpp"
#include "publish/standing.hpp"
#include "publish/title_model.hpp"
#include "publish/transitions.hpp"
#include "publish/writing.hpp"
#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "scoring/profession_score.hpp"
#include "scoring/percentile.hpp"
#include "site/routes.hpp"

namespace willai::publish {
namespace {

std::vector<OccupationFacts> occupations_of(const Dataset& dataset) {
  std::map<OccupationCode, int> zones;
  for (const auto& row : dataset.job_zones) zones[row.code] = row.zone;
  std::vector<OccupationFacts> occupations;
  for (const auto& row : dataset.occupations) {
    const auto zone = zones.find(row.code);
    occupations.push_back({.code = std::string(row.code.text()),
                           .title = row.title,
                           .description = row.description,
                           .job_zone = zone == zones.end() ? std::nullopt : std::optional(zone->second)});
  }
  return occupations;
}

// Takes an address that is still free; makes it longer until it is.
void claim(std::set<std::string>& taken, const std::string& before, std::string& slug, const std::string& addition) {
  while (!taken.insert(before + slug).second) slug += "-" + addition;
}

// Every page below /profession/ has one address. Written pages keep theirs; a composed page with the same address gets
// another.
void settle_addresses(std::vector<Profession>& professions) {
  std::set<std::string> taken;
  for (const Origin origin : {Origin::written, Origin::composed}) {
    for (Profession& profession : professions)
      if (profession.origin == origin)
        claim(taken, "", profession.slug, slug_of(profession.occupations.front().code.substr(0, 7)));
    for (Profession& profession : professions)
      if (profession.origin == origin)
        for (Task& task : profession.tasks) claim(taken, profession.slug + "-", task.slug, "task");
  }
}

// The percentiles of each profession among those that can be compared: the share that is lower than low, value and
// high.
void add_percentiles(std::vector<Profession>& professions, bool has_composed) {
  std::vector<double> exposures;
  for (const Profession& each : professions)
    if (each.exposure && (has_composed ? scoring::is_comparable(each) : true))
      exposures.push_back(each.exposure->value.value());
  std::ranges::sort(exposures);
  if (exposures.size() < 2) return;
  const auto share = [&](Exposure exposure) {
    return Exposure(scoring::percentile_in(exposures, exposure.value()) / 100);
  };
  for (Profession& each : professions)
    if (each.exposure)
      each.percentile = Estimate{share(each.exposure->low), share(each.exposure->value), share(each.exposure->high)};
}

void add_previous(const PreviousEdition& previous, std::vector<Profession>& professions) {
  for (Profession& profession : professions) {
    if (const auto found = previous.exposures.find(profession.slug); found != previous.exposures.end())
      profession.previous = found->second;
    for (Task& task : profession.tasks)
      if (const auto level = previous.levels.find(profession.slug + "-" + task.slug); level != previous.levels.end())
        task.previous_level = level->second;
  }
}

// The path of the source's file in the data folder; "" if there was none.
std::string path_of(const Dataset& dataset, std::string_view source, std::string_view part) {
  for (const InputFile& input : dataset.inputs)
    if (input.source == source && input.path.find(part) != std::string::npos) return input.path;
  return "";
}

// "bls/national_M2025_dl.xlsx" -> "May 2025"
std::string wages_version(const std::string& path) {
  const std::size_t year = path.find("_M");
  return year == std::string::npos ? "" : "May " + path.substr(year + 2, 4);
}

// "bls/occupation_2024-2034.xlsx" -> "2024–2034"
std::string projections_version(const std::string& path) {
  const std::size_t year = path.find("occupation_");
  if (year == std::string::npos || path.size() < year + 20) return "";
  return fmt::format("{}–{}", path.substr(year + 11, 4), path.substr(year + 16, 4));
}

Versions versions_of(const Dataset& dataset) {
  const bool renamed = path_of(dataset, study_id::kMicrosoft, "soc_ai_applicability").empty();
  Versions versions;
  const bool has_onet = !path_of(dataset, study_id::kOnet, "").empty();
  versions.emplace(study_id::kOnet,
                   has_onet ? fmt::format("{}.{}", dataset.onet_release.first, dataset.onet_release.second) : "");
  versions.emplace(study_id::kMicrosoft, renamed ? "version 1.1" : "version 1.0");
  versions.emplace(study_id::kWages, wages_version(path_of(dataset, study_id::kWages, "")));
  versions.emplace(study_id::kProjections, projections_version(path_of(dataset, study_id::kProjections, "")));
  return versions;
}

std::string agreement_sentence(const EditionDraft& draft, const Dataset& dataset) {
  const Agreement agreement = agreement_with_publisher(dataset, draft.occupations);
  if (agreement.published == 0) return "";
  return fmt::format(
      " Figures of occupations are recomputed from the {} labels of the file read here; they equal the publisher’s for "
      "{} of {} occupations.",
      with_thousands(static_cast<long long>(dataset.labels.size())), agreement.equal, agreement.published);
}

// A license asks who has changed the data: whoever publishes the edition. Our ratings stay ours.
void name_who_changed(const std::string& name, std::string& attribution) {
  constexpr std::string_view kOurs = "WillAIReplaceMe has modified";
  if (const std::size_t at = attribution.find(kOurs); at != std::string::npos)
    attribution.replace(at, kOurs.size(), name + " has modified");
}

// Only sources that gave a file, or a figure.
std::vector<Source> sources_of(const EditionDraft& draft, const Dataset& dataset, const Content& content,
                               const Catalog& catalog) {
  std::vector<Source> sources = catalog.sources(versions_of(dataset));
  std::erase_if(sources, [&](const Source& source) {
    return std::ranges::find(draft.inputs, source.id, &InputFile::source) == draft.inputs.end() &&
           std::ranges::find(draft.measures, source.id, &Measure::source) == draft.measures.end();
  });
  for (Source& source : sources) {
    if (source.id == study_id::kContent) {
      source.date = draft.number.date.iso();
      source.attribution = content.edition.about;
      source.publisher = draft.site.name;
    }
    name_who_changed(draft.site.name, source.attribution);
    if (source.id == study_id::kLabels) source.changes += agreement_sentence(draft, dataset);
  }
  return sources;
}

void point_to_pages(EditionDraft& draft) {
  std::map<std::string, std::string> pages;
  for (const Profession& each : draft.professions)
    if (each.origin == Origin::composed) pages[each.occupations.front().code] = each.slug;
  const auto standing = standing_pages(draft.professions);
  for (OccupationFacts& occupation : draft.occupations) {
    // An edition without O*NET has only written pages, and its occupations know theirs.
    if (const auto page = pages.find(occupation.code); page != pages.end()) occupation.profession = page->second;
    const auto stands = standing.find(occupation.code);
    occupation.stands = stands == standing.end() ? "" : stands->second->slug;
  }
}

// Those that came with an edition.
std::vector<EditionChange> changes_with(const EditionNumber& number, std::vector<EditionChange> changes) {
  std::erase_if(changes, [&](const EditionChange& each) { return each.since != LastIn{number.volume, number.number}; });
  return changes;
}

PublishSummary summary_of(const EditionDraft& draft, const Dataset& dataset, const JoinedLabels& labels) {
  PublishSummary summary;
  for (const Profession& each : draft.professions) {
    if (each.origin == Origin::written) ++summary.written;
    else ++summary.composed;
    summary.tasks += static_cast<int>(each.tasks.size());
    summary.rated +=
        static_cast<int>(std::ranges::count_if(each.tasks, [](const Task& task) { return task.level.has_value(); }));
  }
  summary.labels = static_cast<int>(dataset.labels.size());
  for (const auto& [task, joined] : labels.by_task)
    ++(joined.join == Join::by_id            ? summary.labels_by_id
       : joined.join == Join::by_id_reworded ? summary.labels_reworded
                                             : summary.labels_by_text);
  summary.unjoined = static_cast<int>(labels.unjoined.size());
  const Agreement agreement = agreement_with_publisher(dataset, draft.occupations);
  summary.equal_to_publisher = agreement.equal;
  summary.published_occupations = agreement.published;
  summary.aloud = dataset.aloud;
  summary.absent = dataset.absent;
  summary.notes = dataset.notes;
  summary.changes = count_changes(changes_with(draft.number, draft.changes));
  return summary;
}

// The label file has GPT-4's judgment of automation; the few by people are in a separate file.
void add_automation_by_people(Dataset& dataset) {
  std::map<std::uint32_t, std::uint8_t> judged;
  for (const auto& row : dataset.automation)
    if (row.people) judged.emplace(row.task_id, *row.people);
  for (auto& label : dataset.labels)
    if (const auto found = judged.find(label.task_id); found != judged.end())
      label.readings.people_automation = found->second;
}

EditionDraft draft_of(const EditionNumber& number, Content& content, const Dataset& dataset, const JoinedLabels& labels,
                      const PublishRequest& request) {
  EditionDraft draft{.number = number, .site = std::move(content.site), .lead = content.edition.lead, .inputs = std::move(content.inputs)};
  draft.learning = content.learning;
  for (auto& row : content.rewordings) draft.rewordings.emplace_back(std::move(row.said), std::move(row.means));
  draft.occupations = occupations_of(dataset);
  draft.professions = write_professions(content, dataset, labels);
  std::vector<Profession> composed = compose_professions(dataset, labels, content);
  add_skills_and_strategies(dataset, content, composed);
  const bool has_composed = !composed.empty();
  std::ranges::move(composed, std::back_inserter(draft.professions));
  settle_addresses(draft.professions);
  settle_standing(dataset, content, draft.professions);
  add_percentiles(draft.professions, has_composed);
  draft.unjoined = labels.unjoined;
  if (draft.occupations.empty()) add_cited_evidence(content, request.catalog, draft);
  else add_evidence(dataset, labels, content.ratings, request.catalog.measures(versions_of(dataset)), draft);
  print_figures_in_text(content, draft);
  draft.row_fates = row_fates_of(dataset, draft.unjoined);
  keep_shown_measures(content.shown_measures.names, draft);
  point_to_pages(draft);
  add_neighbours(dataset, draft.occupations, draft.professions);
  add_transitions(dataset, draft.professions, draft.occupations);
  std::ranges::copy(dataset.inputs, std::back_inserter(draft.inputs));
  const SocCrosswalk crosswalk(dataset);
  for (const auto& row : dataset.esco)
    draft.further.push_back({row.labels, row.description,
                             crosswalk.soc_2018_of(Classification::isco_08, std::string(row.isco.text()))});
  draft.sources = sources_of(draft, dataset, content, request.catalog);
  draft.corrections = corrections_for(content, draft.professions);
  if (request.previous) {
    draft.past = request.previous->editions;
    add_previous(*request.previous, draft.professions);
    draft.past_tasks = past_tasks_of(*request.previous, draft.professions);
  }
  return draft;
}

// Nobody checks the program's own content against itself.
Result<std::set<OccupationCode>> load_known_codes(const ports::FileSource& files, const PublishRequest& request) {
  if (request.has_builtin_content || request.builtin_content.empty()) return std::set<OccupationCode>();
  return load_codes(files, request.builtin_content);
}

// Predictions count, so they have to be made by now.
void add_changes(const PreviousEdition& previous, EditionDraft& draft) {
  if (previous.outline.professions.empty()) return;
  EditionOutline outline{.sources = draft.sources, .ratings = hashes_of_ratings(draft.inputs)};
  for (const Profession& each : draft.professions) outline.professions.push_back(outline_of(each));
  const EditionNumber& number = draft.number;
  draft.changes = changes_between(previous.outline, outline);
  for (EditionChange& each : draft.changes) each.since = {number.volume, number.number};
  std::ranges::copy(previous.changes, std::back_inserter(draft.changes));
  draft.moved = moved_pages(previous.outline, outline, previous.moved, site::edition(number.volume, number.number));
}

}  // namespace

Result<Publication> prepare_edition(const ports::FileSource& files, const PublishRequest& request) {
  if (request.content_folder.empty() && request.data_folder.empty())
    return invalid("nothing to publish; give --content DIR, --data DIR or both");
  Content content;
  if (!request.content_folder.empty()) content = TRY(load_content(files, request.content_folder));
  Dataset dataset;
  if (!request.data_folder.empty())
    dataset = request.cache ? TRY(request.cache->dataset(files, request))
                           : TRY(load_dataset(files, request.catalog, request.data_folder, request.without));
  Publication publication;
  publication.faulty_sources = faulty_sources(dataset);
  publication.summary.aloud = dataset.aloud;
  publication.rejects = std::move(content.faults);
  std::ranges::move(dataset.rejects, std::back_inserter(publication.rejects));
  std::ranges::move(check_figures(content, request.catalog), std::back_inserter(publication.rejects));
  if (!dataset.has_onet())
    std::ranges::move(check_codes(content, TRY(load_known_codes(files, request))), std::back_inserter(publication.rejects));
  std::ranges::move(check_shown_measures(content, request.catalog), std::back_inserter(publication.rejects));
  std::ranges::move(check_for_edition(content, request.has_builtin_content, dataset),
                    std::back_inserter(publication.rejects));
  if (!publication.rejects.empty()) return publication;
  const EditionNumber number = TRY(number_of(request, content.edition));
  if (request.previous) TRY(check_that_follows(number, *request.previous));
  name_activities_as_rated(content.activity_titles, dataset);
  add_automation_by_people(dataset);
  JoinedLabels labels = join_labels(dataset.tasks, dataset.labels);
  add_own_ratings(dataset, content.ratings, labels);
  publication.draft = draft_of(number, content, dataset, labels, request);
  PublishCache fresh;
  const scoring::TaskModel* model = TRY((request.cache ? *request.cache : fresh).task_model(files, request.content_folder));
  if (model) add_predictions(*model, request.catalog, *publication.draft);
  add_readers(dataset, content.ratings, model, request.catalog, *publication.draft);
  if (request.previous) add_changes(*request.previous, *publication.draft);
  if (publication.draft->professions.empty())
    return invalid("nothing to publish: there is no profession in the content or the data");
  publication.summary = summary_of(*publication.draft, dataset, labels);
  return publication;
}

Result<Publication> make_edition(const ports::FileSource& files, const PublishRequest& request) {
  Publication publication = TRY(prepare_edition(files, request));
  if (!publication.draft) return publication;
  EditionDraft& draft = *publication.draft;
  PublishCache fresh;
  PublishCache& cache = request.cache ? *request.cache : fresh;
  const bool is_small = draft.professions.size() <= kFewProfessions;
  static const std::optional<matching::MatchParts> kNone;
  cache.add_matching(draft, is_small ? kNone : *TRY(cache.title_model(files, request)));
  return publication;
}

}  // namespace willai::publish
