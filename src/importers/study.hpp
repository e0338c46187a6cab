// A study, described in one place: what it is called, whose it is, its files and its measures. One TOML file of
// content/sources/ per study; docs/data.md explains the keys.
//
//   const auto study = data::parse_study(text, "content/sources/aioe.toml");
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "domain/measure.hpp"
#include "importers/manifest.hpp"

namespace willai::importers {

// Stands in a text for the version that the study's files have in the data folder.
inline constexpr std::string_view kVersionMark = "{version}";
inline constexpr std::string_view kFirstYearMark = "{first year}";  // of a version such as "2024–2034", in a vintage

// A release that we know. Its URL and hash are given where it comes as a ZIP of its own.
struct Release {
  std::string version;
  std::string date;
  std::string url = {};
  std::string archive_sha256 = {};
};

struct PlacedMeasure {
  int position = 0;  // among the measures of its kind
  Measure measure;
};

struct Study {
  Source source;       // its texts may hold kVersionMark
  int position = 0;    // among the sources
  std::string folder;  // below the data folder; "" when the study has no files there
  std::vector<Release> releases;
  std::vector<PlacedMeasure> measures;
  std::vector<ManifestFile> files;
};

// One row, or none when there is a fault. `file` is the name for faults; it must end in the study's id and ".toml".
Imported<Study> parse_study(std::string_view text, std::string_view file);

}  // namespace willai::importers
