// What the matcher knows: jobs, their names, and the work done in them. The edition contains it
// (docs/edition.md), along with other ways of saying the same thing (content/matching).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace willai::matching {

// What a text can be matched to: an occupation, or in an edition without public data a written profession.
struct Job {
  std::string code;       // O*NET-SOC, "15-1252.00"
  std::string title;      // "Software Developers"
  std::string page;       // slug of its page
  std::string written;    // slug of the page that an editor wrote about it; "" if none
  std::string summary{};  // the work done in it, in a sentence or two
  std::vector<std::string> also_written{};  // slugs of further pages that editors wrote about it
  std::vector<std::string> also_codes{};    // of occupations that its written page covers too, where they have no job of their own
};

using JobPlace = std::uint16_t;  // its index in MatchTables::jobs

struct KnownTitle {
  std::string text;
  JobPlace job = 0;
};

struct KnownStatement {
  std::string text;
  JobPlace job = 0;
};

// Words that mean others: "rn" is "registered nurse", "labour" is "labor", "senior" is nothing. Also whole texts whose
// meaning is settled: "=29-1141.00" names a job, "!student" says that it is none (typed_names.hpp).
using Rewordings = std::vector<std::pair<std::string, std::string>>;

struct MatchTables {
  std::vector<Job> jobs;  // in the order of their codes, fewer than 65,535
  std::vector<KnownTitle> titles;
  std::vector<KnownStatement> tasks;
};

}  // namespace willai::matching
