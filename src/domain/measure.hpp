// A measure: one published series of numbers about occupations or tasks, and the value of it that an occupation has.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/quantity.hpp"

namespace willai {

// What a measure is about. The kinds are different things and are never mixed.
enum class MeasureKind : std::uint8_t {
  exposure,  // what could be done: how far software could speed up the work
  division,  // who does it: automation and augmentation
  use,       // what is being done: observed use
  opinion,   // what workers wish and experts expect
  outlook,   // wages, employment, projections
};

// Of the variants of one study, one gets a row in comparisons of studies; the others are details.
enum class MeasureRole : std::uint8_t { reading, detail };

// What a measure is published for.
enum class Classification : std::uint8_t { onet_soc, soc_2018, soc_2010, isco_08, onet_task };

// How a published value was joined to the occupation, the most certain way first.
enum class MeasureBasis : std::uint8_t {
  exact,      // published for this very occupation
  split,      // several codes of another classification map to it, or its code maps to several
  inherited,  // published for a wider group that contains the occupation
  missing,    // a gap, with its reason
};

inline constexpr std::array kMeasureBases = {MeasureBasis::exact, MeasureBasis::split, MeasureBasis::inherited,
                                             MeasureBasis::missing};

// How many rows of a measure's file were used, and how many occupations (or tasks) of the edition have a value.
struct Coverage {
  int published = 0;              // rows in the publisher's file
  int joined = 0;                 // rows that were joined to an occupation or a task
  int unjoined = 0;               // rows that matched none; published = joined + unjoined
  std::array<int, 4> by_basis{};  // occupations or tasks of the edition, in the order of MeasureBasis
  int with_value() const { return by_basis[0] + by_basis[1] + by_basis[2]; }
  friend bool operator==(const Coverage&, const Coverage&) = default;
};

struct Measure {
  std::string id;      // "gpts-human-beta"
  std::string source;  // "gpts-are-gpts"
  std::string page;    // "gpts-human": described at /sources/gpts-human
  MeasureKind kind = MeasureKind::exposure;
  MeasureRole role = MeasureRole::detail;
  Classification classification = Classification::onet_soc;
  std::string name;     // "Ratings by people"
  std::string by;       // "Eloundou et al."
  std::string vintage;  // "2023"; the year it describes, not when it was downloaded
  std::string unit;     // "share", "dollars a year", "persons"; "" if the scale has none
  std::string scale;    // "0 to 1: share of tasks …"
  Coverage coverage{};
  std::optional<double> total{};  // of all occupations together, where that can be said
};

// A value of a measure for one occupation.
struct MeasureValue {
  std::string measure{};               // "gpts-human-beta"
  std::optional<double> value{};       // on the measure's own scale
  std::optional<double> percentile{};  // occupations of every 100 with a value that the measure places lower
  std::optional<int> n{};              // tasks or activities it rests on; absent where the publisher doesn't say
  std::string gap{};                   // the reason when there is no value
  MeasureBasis basis = MeasureBasis::exact;
  // The published codes it came from, unless they are the occupation's own. Of people and pay, the group's title too:
  // "29-1229 Physicians, all other".
  std::string from{};
  // Of a split value: the least and the greatest of the values behind it. Of ratings by people: the 80 % interval.
  std::optional<double> low{};
  std::optional<double> high{};
  std::optional<double> placed_low{};  // where these lie, as the percentile
  std::optional<double> placed_high{};
  friend bool operator==(const MeasureValue&, const MeasureValue&) = default;
};

// People and pay that are published only for a group of titles: no title's own, and in no sum.
inline bool is_of_group(const Measure& measure, const MeasureValue& value) {
  return measure.kind == MeasureKind::outlook && value.basis == MeasureBasis::inherited;
}

// The value of one measure in an occupation's list; null if there is none.
inline const MeasureValue* find_value(const std::vector<MeasureValue>& values, std::string_view measure) {
  const auto found = std::ranges::find(values, measure, &MeasureValue::measure);
  return found == values.end() ? nullptr : &*found;
}

// A value of a measure for one published task.
struct TaskValue {
  std::string measure{};  // "anthropic-penetration"
  std::optional<double> value{};
  std::string gap{};
  MeasureBasis basis = MeasureBasis::exact;
  std::string from{};  // the publisher's own task, where its words differ
  std::optional<int> n{};  // answers it rests on; absent where it is no mean of answers
  friend bool operator==(const TaskValue&, const TaskValue&) = default;
};

// The correlation of two measures over the occupations that have a value of their own for both; or over the tasks. Of a
// measure with itself: how far two single raters of it agree.
struct Correlation {
  std::string first{};
  std::string second{};
  int n = 0;
  double pearson = 0;
  double spearman = 0;
  friend bool operator==(const Correlation&, const Correlation&) = default;
};

// How far two raters agree on the tasks that both labeled.
struct RaterAgreement {
  std::string first;  // "people", "gpt4-rubric1", "gpt4-rubric2"
  std::string second;
  int n = 0;
  double agreement = 0;  // share of tasks with the same label, 0..1
  double kappa = 0;      // Cohen's kappa
  double alpha = 0;      // Pearson correlations of alpha, beta and zeta
  double beta = 0;
  double zeta = 0;
  friend bool operator==(const RaterAgreement&, const RaterAgreement&) = default;
};

// A kind of interaction and its share of all conversations, 0..1.
struct InteractionShare {
  std::string kind;  // "directive"
  double share = 0;
  friend bool operator==(const InteractionShare&, const InteractionShare&) = default;
};

// Another occupation that needs much of what this one has (method, clause 17).
struct Transition {
  std::string code;        // O*NET-SOC
  std::string profession;  // slug of its page
  std::string title;
  double overlap = 0;                  // 0..1: of everything that either needs, the share that both need
  std::vector<std::string> shared;     // the skills and knowledge with the most weight in both
  std::vector<std::string> missing;    // those that it needs more
  std::optional<Estimate> exposure{};  // of its page
  std::optional<double> wage{};        // median, dollars a year
  std::optional<double> change{};      // projected, percent
  bool wage_in_group = false;          // the wage is published only for a group of several titles
  bool change_in_group = false;        // and the change
  std::optional<int> job_zone{};       // 1 (little preparation) to 5
  std::string education{};             // typical for entry; ""
  friend bool operator==(const Transition&, const Transition&) = default;
};

}  // namespace willai
