// What a browser needs of an edition for the assessment, as two kinds of packs: one for the edition, and one per
// profession, loaded when the reader chooses it. A pack that was cut or changed is refused.
//
//   const std::string bytes = pack::to_bytes(pack::packed(facts, professions, rewordings, rated));
//   const pack::PackedEdition edition = TRY(pack::parse_edition(bytes));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/edition.hpp"
#include "matching/match_tables.hpp"
#include "scoring/nearest_tasks.hpp"

namespace willai::browser {

// What is needed to find a profession by what people type, and to list it.
struct PackedPage {
  std::string slug;
  std::string name;
  std::string plural;
  std::string summary;
  Origin origin = Origin::composed;
  int field = 0;
  std::string code;                     // of its first occupation; "" if none
  std::vector<std::string> beside;      // slugs of the other pages of its occupations
  std::vector<std::string> titles;      // alternate ones
  std::vector<std::string> names;       // of its tasks, if an editor wrote it; else empty
  std::vector<std::string> statements;  // of its tasks
};

// A task that typed tasks are compared with. Most are statements of a page, and refer to it by index.
struct PackedRated {
  std::uint32_t place = 0;  // the index plus one; 0: `text` has it
  std::string text;
  Level level = Level::low;
  scoring::LevelBy by = scoring::LevelBy::people;
  std::vector<std::uint32_t> activities;  // indexes into PackedEdition::activities
};

struct PackedEdition {
  int volume = 0;
  int number = 0;
  std::string date;  // "2026-11-25"
  int professions = 0;
  int written = 0;
  std::vector<Source> sources;
  std::vector<Measure> measures;
  std::vector<int> histogram;
  std::vector<double> yardstick;
  matching::Rewordings rewordings;
  std::vector<PackedPage> pages;
  std::vector<std::string> activities;
  std::vector<PackedRated> rated;
  std::vector<LearningLink> learning{};
  Site site{};  // without the texts of its pages and the bytes of its logo
};

// Pages in the order of `professions`, which is the edition's.
PackedEdition packed(const EditionFacts& facts, const std::vector<Profession>& professions,
                     matching::Rewordings rewordings, const std::vector<scoring::RatedTask>& rated,
                     std::vector<double> yardstick);

std::string to_bytes(const PackedEdition& edition);
std::string to_bytes(const Profession& profession);

// An error if the bytes are not such a pack of this version, or were cut or changed.
Result<PackedEdition> parse_edition(std::string_view bytes);
Result<Profession> parse_profession(std::string_view bytes);

// --- conversion to what the pages and the scoring use
// ------------------------------------------------------------------
Result<EditionFacts> facts_of(const PackedEdition& edition);
std::vector<scoring::RatedTask> rated_of(const PackedEdition& edition);
// The parts of a profession that a list of candidates shows.
Profession outline_of(const PackedPage& page);

}  // namespace willai::browser
