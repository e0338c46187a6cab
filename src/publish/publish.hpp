// Makes an edition: content and data in, a checked draft out. store/ saves the draft.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "publish/catalog.hpp"
#include "publish/edition_draft.hpp"
#include "publish/edition_outline.hpp"
#include "ports/files.hpp"
#include "importers/table.hpp"

namespace willai::publish {

// What the last edition said, to find what changed.
struct PreviousEdition {
  std::vector<PastEdition> editions;          // newest first, beginning with the last edition
  std::map<std::string, Estimate> exposures;  // by slug of the profession
  std::map<std::string, Level> levels;        // by page of the task
  std::vector<PastTask> tasks{};              // all tasks of the last edition
  std::vector<PastTask> past_tasks{};         // what it knew about earlier editions
  EditionOutline outline{};
  std::vector<EditionChange> changes{};  // that came with it and with the editions before it
  std::vector<MovedPage> moved{};        // addresses that it no longer had
};

class PublishCache;

struct PublishRequest {
  Catalog catalog;
  std::string content_folder;        // "" for none
  bool has_builtin_content = false;  // the content is the program's own: whoever publishes cannot correct it
  std::string data_folder;           // "" for none
  std::vector<std::string> without;  // sources to leave out
  std::optional<int> volume;         // overrides the content
  std::optional<int> number;
  std::string date;  // "2026-11-23"; "" means as the content says
  std::optional<PreviousEdition> previous;
  std::string builtin_content{};  // the program's own content, for models that the content lacks and the codes that exist; "" for none
  PublishCache* cache = nullptr;   // of a program that publishes again and again
};

// A summary for the person who made the edition.
struct PublishSummary {
  int written = 0;
  int composed = 0;
  int tasks = 0;
  int rated = 0;
  int labels = 0;  // number in the study's file
  int labels_by_id = 0;
  int labels_reworded = 0;
  int labels_by_text = 0;
  int unjoined = 0;
  int equal_to_publisher = 0;  // occupations whose figures equal occ_level.csv
  int published_occupations = 0;
  std::vector<std::string> aloud;   // to be said before anything else, one sentence each
  std::vector<std::string> absent;  // files that are not in the data folder
  std::vector<std::string> notes;   // other things a person should know, one sentence each
  std::vector<ChangeCount> changes;  // since the previous edition
};

struct Publication {
  std::vector<importers::Reject> rejects;              // if there are any, there is no draft
  std::vector<std::string> faulty_sources;  // the public sources that the rejects are about
  std::optional<EditionDraft> draft;
  PublishSummary summary;
};

// Without what the matcher needs.
Result<Publication> prepare_edition(const ports::FileSource& files, const PublishRequest& request);
// The whole edition, as `willai publish` saves it.
Result<Publication> make_edition(const ports::FileSource& files, const PublishRequest& request);

}  // namespace willai::publish
