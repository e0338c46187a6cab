#include "publish/publish_cache.hpp"

#include "base/digest.hpp"
#include "domain/study_ids.hpp"
#include "publish/match_tables.hpp"
#include "publish/predicting.hpp"
#include "publish/publish.hpp"
#include "publish/title_model.hpp"

namespace willai::publish {
namespace {

constexpr char kEnd = '\0';

// All that add_matching() reads and an editor can change.
std::string words_of(const EditionDraft& draft) {
  const matching::MatchTables tables = match_tables_of(draft.professions);
  std::string words;
  const auto add = [&](const std::string& text) { words += text, words += kEnd; };
  const auto add_all = [&](const std::vector<std::string>& texts) {
    for (const std::string& text : texts) add(text);
    words += kEnd;
  };
  for (const matching::Job& job : tables.jobs) {
    add_all({job.code, job.title, job.page, job.written, job.summary});
    add_all(job.also_written), add_all(job.also_codes);
  }
  for (const matching::KnownTitle& title : tables.titles) add_all({title.text, std::to_string(title.job)});
  words += kEnd;
  for (const matching::KnownStatement& task : tables.tasks) add_all({task.text, std::to_string(task.job)});
  words += kEnd;
  for (const auto& [said, means] : draft.rewordings) add_all({said, means});
  for (const OccupationFacts& each : draft.occupations)
    for (const MeasureValue& value : each.measures)
      if (value.measure == measure_id::kEmployment && value.value) add_all({each.code, value.from, std::to_string(*value.value)});
  return words;
}

// The model's file in the content, or else in the program's.
Result<std::optional<std::string>> title_model_bytes(const ports::FileSource& files, const PublishRequest& request) {
  for (const std::string& folder : {request.content_folder, request.builtin_content}) {
    if (folder.empty()) continue;
    auto bytes = TRY(files.find(folder + "/model/title-model.bin"));
    if (bytes) return bytes;
  }
  return std::optional<std::string>();
}

}  // namespace

Result<std::optional<matching::MatchParts>> title_model_for(const ports::FileSource& files, const PublishRequest& request) {
  auto own = TRY(load_title_model(files, request.content_folder));
  if (own) return own;
  return load_title_model(files, request.builtin_content);
}

Result<Dataset> PublishCache::dataset(const ports::FileSource& files, const PublishRequest& request) {
  if (!dataset_) dataset_ = TRY(load_dataset(files, request.catalog, request.data_folder, request.without));
  return *dataset_;
}

Result<const scoring::TaskModel*> PublishCache::task_model(const ports::FileSource& files, const std::string& content_folder) {
  auto bytes = content_folder.empty() ? std::optional<std::string>() : TRY(files.find(content_folder + "/model/task-model.bin"));
  if (bytes != task_model_bytes_) {
    task_model_bytes_.reset(), task_model_.reset();  // a damaged one is read again
    task_model_ = TRY(load_task_model(files, content_folder));
    task_model_bytes_ = std::move(bytes);
  }
  return task_model_ ? &*task_model_ : nullptr;
}

Result<const std::optional<matching::MatchParts>*> PublishCache::title_model(const ports::FileSource& files, const PublishRequest& request) {
  auto bytes = TRY(title_model_bytes(files, request));
  if (bytes != title_model_bytes_) {
    title_model_bytes_.reset(), title_model_.reset(), matched_.clear();
    title_model_ = TRY(title_model_for(files, request));
    title_model_bytes_ = std::move(bytes);
  }
  return &title_model_;
}

void PublishCache::add_matching(EditionDraft& draft, const std::optional<matching::MatchParts>& model) {
  const std::string about = sha256_of(words_of(draft)) + (model ? "+" : "-");
  if (about != matched_) {
    publish::add_matching(draft, model);
    matching_ = draft.matching;
    matched_ = about;
  }
  draft.matching = matching_;
}

}  // namespace willai::publish
