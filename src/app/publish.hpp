// Makes an edition: content and data in, a checked draft out. Saving the draft is the store's work.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/catalog.hpp"
#include "app/edition_draft.hpp"
#include "app/files.hpp"
#include "importers/table.hpp"

namespace willai {

// What the last edition said, for movers and changes.
struct PreviousEdition {
  std::vector<PastEdition> editions;          // newest first, the last edition itself at the front
  std::map<std::string, Estimate> exposures;  // by slug of the profession
  std::map<std::string, Level> levels;        // by page of the task
  std::vector<PastTask> tasks{};              // all of the last edition, as it had them
  std::vector<PastTask> past_tasks{};         // what it knew of those before it
};

struct PublishRequest {
  Catalog catalog;
  std::string content_folder;        // "" for none
  std::string data_folder;           // "" for none
  std::vector<std::string> without;  // sources to leave out
  std::optional<int> volume;         // over what content says
  std::optional<int> number;
  std::string date;  // "2026-11-23"; "" for what content says
  std::optional<PreviousEdition> previous;
};

// What a person wants to know after an edition was made.
struct PublishSummary {
  int written = 0;
  int composed = 0;
  int tasks = 0;
  int rated = 0;
  int labels = 0;  // in the study's file
  int labels_by_id = 0;
  int labels_reworded = 0;
  int labels_by_text = 0;
  int unjoined = 0;
  int equal_to_publisher = 0;  // occupations whose figures equal occ_level.csv
  int published_occupations = 0;
  std::vector<std::string> absent;  // files the data folder does not have
  std::vector<std::string> notes;   // what else a person should know, a sentence each
};

struct Publication {
  std::vector<Reject> rejects;              // when there are any, there is no draft
  std::vector<std::string> faulty_sources;  // of public measures, that the rejects speak of
  std::optional<EditionDraft> draft;
  PublishSummary summary;
};

Result<Publication> prepare_edition(const FileSource& files, const PublishRequest& request);

}  // namespace willai
