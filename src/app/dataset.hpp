// The data folder as rows: every file that is there, read; every fault, kept.
#pragma once

#include <string>
#include <vector>

#include "app/files.hpp"
#include "domain/edition.hpp"
#include "importers/gpts_are_gpts.hpp"
#include "importers/onet.hpp"

namespace willai {

struct Dataset {
  std::vector<onet::OccupationRow> occupations;
  std::vector<onet::TaskRow> tasks;
  std::vector<onet::EmergingTaskRow> emerging;
  std::vector<onet::TaskRatingRow> task_ratings;
  std::vector<onet::TaskActivityRow> task_activities;
  std::vector<onet::ActivityRow> activities;
  std::vector<onet::AlternateTitleRow> alternate_titles;
  std::vector<onet::RelatedRow> related;
  std::vector<onet::TechnologyRow> technologies;
  std::vector<onet::JobZoneRow> job_zones;
  std::vector<onet::ElementRow> skills;
  std::vector<onet::ElementRow> knowledge;
  std::vector<gpts::LabelRow> labels;
  std::vector<gpts::OccupationRow> occupation_values;

  std::vector<InputFile> inputs;
  std::vector<Reject> rejects;
  std::vector<std::string> absent;  // files the folder does not have

  bool has_onet() const { return !occupations.empty(); }
  bool has_labels() const { return !labels.empty(); }
};

// Reads a folder laid out like the publishers' own files (docs/data.md). Sources named in `without` are left out.
Result<Dataset> load_dataset(const FileSource& files, const std::string& folder,
                             const std::vector<std::string>& without);

}  // namespace willai
