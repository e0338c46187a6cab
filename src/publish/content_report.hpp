// How complete and how well written the common texts of a content folder are: `willai check --style` and `--json`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publish/content.hpp"
#include "publish/dataset.hpp"

namespace willai::publish {

struct ContentReport {
  int major_groups = 0;  // of the civilian ones, in which at least one profession is written
  std::optional<double> employment_share;  // of all employed persons that the written professions cover; absent without figures
  int tasks = 0;                           // of written professions
  int skills = 0;
  int activities = 0;  // that we rated, so all of O*NET's
  int activities_written = 0;
  int skills_written = 0;
  int task_names_cut = 0;      // names of composed tasks that end in "…" or have more than 60 characters; 0 without data
  int repeated_sentences = 0;  // that stand twice in the texts, or twice on the page of a composed profession
  std::vector<importers::Reject> warnings;  // hype, verdicts, long sentences and empty objects, each with its place
};

// `dataset` may be empty.
ContentReport report_on(const Content& content, const Dataset& dataset);

// The sentences of a text, without the space between them.
std::vector<std::string> sentences_in(std::string_view text);

}  // namespace willai::publish
