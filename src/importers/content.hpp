// Professions as editors write them: one TOML file each (docs/content.md). Takes text, returns a profession and its
// faults; opens no file. A profession with a fault is not used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/level.hpp"
#include "domain/occupation.hpp"
#include "domain/profession.hpp"
#include "importers/figures_in_text.hpp"
#include "importers/table.hpp"

namespace willai::importers {

struct WrittenTask {
  std::string name;
  std::string doing;
  std::string slug;
  Level level = Level::low;
  TaskKind kind = TaskKind::core;
  std::vector<Level> readings;  // two independent ones, from which the level was settled; none if the file has none
  std::string rationale;
  std::vector<std::string> body;  // paragraphs
  std::string advice;
  std::vector<std::uint32_t> onet_tasks;
  std::vector<Tool> tools;
  long line = 0;  // of the file, for faults found later
};

struct WrittenProfession {
  std::string slug;  // from the file's name
  std::string name;
  std::string plural;
  std::string summary;
  std::string answer;  // ""
  std::vector<OccupationCode> occupations;
  long occupations_line = 0;
  std::vector<std::string> alternate_titles;
  std::vector<WrittenTask> tasks;
  std::vector<Skill> skills;
  std::vector<Strategy> strategies;
  std::vector<Figure> figures;
  FiguresInText in_text;
};

struct WrittenEdition {
  std::optional<int> volume;
  std::optional<int> number;
  std::string date;  // as written; "" if absent
  std::string lead;
  std::string about;  // how the content was made; shown wherever it is cited
  long lead_line = 0;
  std::optional<int> employment{};  // persons employed in all occupations, of which professions here have a share
};

// `file` is the path in faults; its name without ".toml" is the slug. Returns one row, or none if there is a fault.
Imported<WrittenProfession> parse_profession(std::string_view text, std::string_view file);
Imported<WrittenEdition> parse_edition(std::string_view text, std::string_view file);

}  // namespace willai::importers
