// What the matcher knows: jobs, what they are called and what is done in them. An edition holds it
// (docs/edition.md), and how people put the same thing otherwise (content/matching).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace willai {

// What a text can be matched to: an occupation, or in an edition without public data a written profession.
struct Job {
  std::string code;       // O*NET-SOC, "15-1252.00"
  std::string title;      // "Software Developers"
  std::string page;       // slug of its page
  std::string written;    // slug of the page an editor wrote of it; ""
  std::string summary{};  // what is done in it, in a sentence or two
};

using JobPlace = std::uint16_t;  // its place in MatchTables::jobs

struct KnownTitle {
  std::string text;
  JobPlace job = 0;
};

struct KnownStatement {
  std::string text;
  JobPlace job = 0;
};

// WordList that mean others: "rn" is "registered nurse", "labour" is "labor", "senior" is nothing.
using Rewordings = std::vector<std::pair<std::string, std::string>>;

struct MatchTables {
  std::vector<Job> jobs;  // in the order of their codes, fewer than 65,535
  std::vector<KnownTitle> titles;
  std::vector<KnownStatement> tasks;
};

}  // namespace willai
