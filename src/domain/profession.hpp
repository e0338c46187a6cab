// What the publication writes about, as one value: everything that its pages need.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/edition_change.hpp"
#include "domain/measure.hpp"
#include "domain/occupation.hpp"
#include "domain/quantity.hpp"
#include "domain/task.hpp"
#include "domain/task_reader.hpp"

namespace willai {

// Written by an editor, or composed from published data.
enum class Origin : std::uint8_t { written, composed };

// How a page stands among the professions.
enum class ListedAs : std::uint8_t {
  listed,     // a profession: in the index, in the counts and in lists
  data_view,  // composed for an occupation that a written profession covers, which is listed in its place
  bare,       // of a title without any task, so it has no figures of its own
};

enum class SkillGroup : std::uint8_t { vulnerable, resilient, growing };
inline constexpr std::array kSkillGroups = {SkillGroup::vulnerable, SkillGroup::resilient, SkillGroup::growing};

// The kind of a skill in O*NET, or that an editor named it.
enum class SkillKind : std::uint8_t { written, skill, knowledge, technology };

struct Skill {
  SkillGroup group;
  SkillKind kind = SkillKind::written;
  std::string name;
  std::string reason;
  std::string learn{};  // what to learn next; "" if nobody wrote it
};

struct Strategy {
  std::string title;
  std::string text;
};

// A figure that an editor cites: printed with its source, never used in computations.
struct Figure {
  std::string label;
  std::string value;   // as printed: "0.45"
  std::string source;  // "Eloundou et al., GPTs are GPTs, occ_level.csv"
  std::string url;
  std::string date;  // year of the source: "2023"
};

struct OccupationRef {
  std::string code;
  std::string title;
  std::string profession;  // slug of the page composed from it; "" if there is none
};

// A profession as other pages refer to it.
struct ProfessionRef {
  std::string slug;
  std::string name;
  std::string plural;
  Origin origin = Origin::composed;
  int field = 0;  // SOC major group
  std::optional<Estimate> exposure;
  std::optional<Level> leading;  // the level with the largest share of importance
  int tasks = 0;
  int rated = 0;
  std::string reason;  // why it is listed next to another; "" elsewhere
};

struct Profession {
  std::string slug;
  std::string name;
  std::string plural;
  std::string summary;
  std::string answer{};  // an editor's answer in two sentences to whether AI replaces this work; "" if nobody wrote one
  Origin origin = Origin::composed;
  ListedAs standing = ListedAs::listed;
  bool is_shared = false;  // another written profession stands for its first occupation, so pay and employment are not its own
  int settled = 0;         // tasks of its first occupation with a settled level
  int field = 0;           // SOC major group
  std::vector<OccupationRef> occupations;
  std::vector<std::string> alternate_titles;
  std::vector<Task> tasks;
  std::vector<Skill> skills;
  std::vector<Strategy> strategies;
  std::vector<Figure> figures;
  std::vector<MeasureValue> measures;  // of its first occupation
  bool has_states = false;              // the edition has its wages by state
  std::vector<ReaderFigure> readers{};  // of its first occupation, as O*NET lists its tasks
  std::optional<int> job_zone;         // of its first occupation: 1 (little preparation) to 5
  std::string framework{};  // the kind that the AI Jobs Transition Framework gives it; ""
  std::string education;               // typical for entry, according to the Bureau of Labor Statistics; "" if unknown
  std::string experience{};            // in related work, typical for entry; ""
  std::string training{};              // on the job; ""
  std::vector<Transition> transitions;
  std::optional<Estimate> exposure;
  std::optional<Level> leading;        // the level with the largest share of the rated weight
  std::optional<Estimate> percentile;  // 0..1: the shares of professions that are lower than low, value and high
  std::optional<Estimate> previous;    // exposure in the previous edition
  std::vector<EditionChange> changes{};  // since the previous edition
  std::vector<ProfessionRef> related;
  std::vector<ProfessionRef> others;
  std::vector<ProfessionRef> pages_of_occupations;  // written: the composed pages; composed: the written pages
};

}  // namespace willai
