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
#include "importers/openai.hpp"
#include "importers/sml.hpp"
#include "importers/workbank.hpp"
#include "publish/use_releases.hpp"

namespace willai::publish {

// How many rows a file has, and how many of them the importer took.
struct FileRows {
  std::string path;
  long met = 0;
  long used = 0;
};

struct Dataset {
  std::vector<importers::onet::OccupationRow> occupations;
  std::vector<importers::onet::TaskRow> tasks;
  std::vector<importers::onet::EmergingTaskRow> emerging;
  std::vector<importers::onet::TaskRatingRow> task_ratings;
  std::vector<importers::onet::TaskActivityRow> task_activities;
  std::vector<importers::onet::ActivityRow> activities;
  std::vector<importers::onet::IntermediateRow> intermediate_titles;  // until release 30.2; then `activities` has them
  std::vector<importers::onet::AlternateTitleRow> alternate_titles;
  std::vector<importers::onet::RelatedRow> related;
  std::vector<importers::onet::TechnologyRow> technologies;
  std::vector<importers::onet::JobZoneRow> job_zones;
  std::vector<importers::onet::ElementRow> skills;
  std::vector<importers::onet::ElementRow> knowledge;
  std::vector<importers::gpts::LabelRow> labels;
  std::vector<importers::gpts::OccupationRow> occupation_values;
  std::vector<importers::gpts::AutomationRow> automation;

  std::vector<importers::microsoft::ScoreRow> applicability;
  std::vector<importers::microsoft::MetricsRow> applicability_parts;
  std::vector<importers::microsoft::ActivityRow> applicability_activities;
  std::vector<importers::microsoft::PhysicalRow> physical_tasks;
  std::vector<importers::openai::MessagesRow> messages;          // all messages
  std::vector<importers::openai::MessagesRow> messages_at_work;  // those about work
  std::vector<importers::openai::TransitionRow> transitions;
  std::vector<importers::workbank::DesireRow> desires;
  std::vector<importers::workbank::CapacityRow> capacities;
  std::vector<importers::workbank::TaskRow> workbank_tasks;
  std::vector<importers::sml::Row> suitability;
  std::vector<importers::anthropic::ExposureRow> observed_exposures;
  std::vector<importers::anthropic::PenetrationRow> penetrations;
  std::vector<importers::anthropic::ShareRow> conversation_shares;
  std::vector<importers::anthropic::InteractionRow> interactions;
  std::vector<ReleaseRows> uses;  // all known releases, the oldest first; without rows where the folder lacks one
  std::vector<importers::aioe::Row> aioe;
  std::vector<importers::aioe::Row> language_model_aioe;
  std::vector<importers::ilo::TaskRow> ilo_tasks;
  std::vector<importers::bls::WageRow> wages;
  std::vector<importers::bls::StateWageRow> state_wages;
  std::vector<importers::bls::ProjectionRow> projections;
  std::vector<importers::crosswalks::IscoRow> isco_to_soc;
  std::vector<importers::crosswalks::SocRow> soc_2010_to_2018;  // empty: the built-in changes are used

  std::vector<importers::esco::OccupationRow> esco;

  std::vector<InputFile> inputs;
  std::vector<FileRows> rows_of_files;  // of the inputs that are tables
  std::vector<std::string> unread;      // files in the folders of the sources that no importer reads
  std::vector<importers::Reject> rejects;
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
Result<Dataset> load_dataset(const ports::FileSource& files, const Catalog& catalog, const std::string& folder,
                             const std::vector<std::string>& without);

}  // namespace willai::publish
