// Other words that people use for what titles and tasks say: the tables of content/matching/, written for this
// publication.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai::importers {

// A row of abbreviations.tsv, forms.tsv or idle.tsv: "rn" means "registered nurse"; a blank meaning marks a word to
// ignore.
struct RewordingRow {
  std::string said;
  std::string means;
};

// A row of titles.tsv: other names of a written profession.
struct OtherTitlesRow {
  std::string profession;  // its slug
  std::vector<std::string> titles;
  long line = 0;
};

// Tab-separated; columns said, means. The first appears once per file and has one to three words.
Imported<RewordingRow> parse_rewordings(std::string_view text, std::string_view file);
// Tab-separated; columns codes, titles (jobs.tsv) or kind, texts (no_job.tsv), each text once, separated by " | ". A row
// for each text: its meaning is the codes after "=", or the kind after "!".
Imported<std::vector<RewordingRow>> parse_settled_titles(std::string_view text, std::string_view file);
Imported<std::vector<RewordingRow>> parse_no_jobs(std::string_view text, std::string_view file);
// Tab-separated; columns profession, titles; titles are separated by " | ".
Imported<OtherTitlesRow> parse_other_titles(std::string_view text, std::string_view file);

}  // namespace willai::importers
