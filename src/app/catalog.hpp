// Everything known about each source and measure that an edition may contain.
#pragma once

#include <string>
#include <vector>

#include "domain/edition.hpp"

namespace willai {

// The versions and dates that the files of an edition state.
struct Vintages {
  std::string onet_release;   // the folder's name, "db_30_1_text"
  std::string wages;          // "May 2025"
  std::string projections;    // "2024–2034"
  std::string applicability;  // "version 1.0"
  std::string about_content;  // how the content was made, according to the content folder
};

// The sources in the order in which pages list them. An edition keeps those that it used a file of.
std::vector<Source> known_sources(const Vintages& vintages);
// The measures of all sources; within a source, readings come before details. Coverage is still 0.
std::vector<Measure> known_measures(const Vintages& vintages);

}  // namespace willai
