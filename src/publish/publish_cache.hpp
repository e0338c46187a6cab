// What one edition hands on to the next, in a program that publishes the same folder again and again: the data, the
// models and the words of titles. They take most of the time, and seldom change.
//
//   PublishCache cache;
//   request.cache = &cache;
//   … make_edition(files, request) …   // the second time in half the time
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"
#include "matching/match_parts.hpp"
#include "scoring/task_model.hpp"

namespace willai::publish {

struct PublishRequest;

// Of one thread, and of one data folder: it is read once.
class PublishCache {
 public:
  // A copy: publishing changes it.
  Result<Dataset> dataset(const ports::FileSource& files, const PublishRequest& request);
  // Both are read again when their files have changed. Null if the folder has no model.
  Result<const scoring::TaskModel*> task_model(const ports::FileSource& files, const std::string& content_folder);
  Result<const std::optional<matching::MatchParts>*> title_model(const ports::FileSource& files, const PublishRequest& request);
  // As add_matching() does. Nothing is computed while titles and tasks stay the same.
  void add_matching(EditionDraft& draft, const std::optional<matching::MatchParts>& model);

 private:
  std::optional<Dataset> dataset_;
  std::optional<std::string> task_model_bytes_;
  std::optional<scoring::TaskModel> task_model_;
  std::optional<std::string> title_model_bytes_;
  std::optional<matching::MatchParts> title_model_;
  std::string matched_;  // which titles and tasks `matching_` is about, as a hash
  std::string matching_;
};

// The title model for this content: its own, or else that of the program. An editor's folder usually has none.
Result<std::optional<matching::MatchParts>> title_model_for(const ports::FileSource& files, const PublishRequest& request);

}  // namespace willai::publish
