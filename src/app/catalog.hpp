// What is known of every source and measure that an edition may hold.
#pragma once

#include <string>
#include <vector>

#include "domain/edition.hpp"

namespace willai {

// What the files of an edition say of their own age.
struct Vintages {
  std::string onet_release;   // the folder's name, "db_30_1_text"
  std::string wages;          // "May 2025"
  std::string projections;    // "2024–2034"
  std::string applicability;  // "version 1.0"
  std::string about_content;  // what the content folder says of how it was made
};

// The sources in the order in which pages list them. An edition keeps those that gave it a file.
std::vector<Source> known_sources(const Vintages& vintages);
// The measures of all sources, readings before details within a source; coverage is still 0.
std::vector<Measure> known_measures(const Vintages& vintages);

}  // namespace willai
