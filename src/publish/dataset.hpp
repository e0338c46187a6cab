// The data folder as rows: every file that exists is read, and every fault is kept.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/catalog.hpp"
#include "ports/files.hpp"
#include "domain/edition.hpp"
#include "importers/aioe.hpp"
#include "importers/anthropic.hpp"
#include "importers/bls.hpp"
#include "importers/crosswalks.hpp"
#include "importers/esco.hpp"
#include "importers/gpts_are_gpts.hpp"
#include "importers/ilo.hpp"
#include "importers/microsoft.hpp"
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
  std::vector<gpts::AutomationRow> automation;

  std::vector<microsoft::ScoreRow> applicability;
  std::vector<microsoft::MetricsRow> applicability_parts;
  std::vector<microsoft::ActivityRow> applicability_activities;
  std::vector<anthropic::ExposureRow> observed_exposures;
  std::vector<anthropic::PenetrationRow> penetrations;
  std::vector<anthropic::ShareRow> conversation_shares;
  std::vector<anthropic::InteractionRow> interactions;
  std::vector<aioe::Row> aioe;
  std::vector<aioe::Row> language_model_aioe;
  std::vector<ilo::TaskRow> ilo_tasks;
  std::vector<bls::WageRow> wages;
  std::vector<bls::ProjectionRow> projections;
  std::vector<crosswalks::IscoRow> isco_to_soc;
  std::vector<crosswalks::SocRow> soc_2010_to_2018;  // empty: the built-in changes are used

  std::vector<esco::OccupationRow> esco;

  std::vector<InputFile> inputs;
  std::vector<Reject> rejects;
  std::vector<std::string> aloud;   // what a person must know before anything else, one sentence each
  std::vector<std::string> absent;  // files that are not in the folder
  std::vector<std::string> notes;   // other things a person should know, one sentence each

  std::pair<int, int> onet_release{};  // 31, 0

  bool has_onet() const { return !occupations.empty(); }
  bool has_labels() const { return !labels.empty(); }
};

// The sources whose files the rejects speak of, each once, in the order of their files.
std::vector<std::string> faulty_sources(const Dataset& dataset);

// Reads a folder laid out like the publishers' own files (docs/data.md). Sources named in `without` are left out.
Result<Dataset> load_dataset(const FileSource& files, const Catalog& catalog, const std::string& folder,
                             const std::vector<std::string>& without);

}  // namespace willai
