// Everything known about each source and measure that an edition may contain.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ports/files.hpp"
#include "domain/edition.hpp"
#include "importers/study.hpp"

namespace willai::publish {

// By source: the version that its files in the data folder have.
using Versions = std::map<std::string, std::string, std::less<>>;

class Catalog {
 public:
  Catalog() = default;
  explicit Catalog(std::vector<importers::Study> studies);

  // In the order in which pages list them. An edition keeps those that gave it a file.
  std::vector<Source> sources(const Versions& versions) const;
  // By kind, each kind in the order in which pages list them; coverage is still 0.
  std::vector<Measure> measures(const Versions& versions) const;
  // What `willai data pull` fetches.
  importers::Manifest manifest() const;
  // The folder below the data folder; "" of a source that has none.
  std::string_view folder_of(std::string_view source) const;
  // The source of that id, or the only one of that folder; "" when there is none.
  std::string_view find_source(std::string_view name) const;

 private:
  std::vector<importers::Study> studies_;  // by their positions
};

// Reads every TOML file of the folder. The error is the first fault, with its file and line.
Result<Catalog> load_catalog(const ports::FileSource& files, const std::string& folder);

}  // namespace willai::publish
