// The state of a journey in an address, and back: what is published under "a", what was typed, sealed, under "s".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/assessment_link.hpp"
#include "journey/setting.hpp"
#include "site/form_fields.hpp"

namespace willai::journey {

using site::FormFields;
using site::typed;

struct State {
  Assessment assessment;
  const Profession* profession;    // null when none was chosen
  std::vector<std::string> notes;  // on the link: what it lost, what stayed behind
  std::string query{};             // of these answers, as addresses of the next pages have it; "" without a seal
  std::vector<LostTask> lost{};    // tasks of the link that this edition has not
  std::string opened{};            // the query it was opened with, which still names them
};

// The names under which a query has them.
inline constexpr std::string_view kPublished = "a";
inline constexpr std::string_view kSealed = "s";
inline constexpr std::string_view kProfession = "profession";  // begins with a profession: "?profession=nurse"
inline constexpr std::string_view kAsked = "find";             // sealed words of the first step

// To which step a description is sent, and what its form holds once a file was read.
inline constexpr std::string_view kStep = "to";
inline constexpr std::string_view kJobStep = "job";
inline constexpr std::string_view kWeekStep = "week";
inline constexpr std::string_view kDescription = "description";
inline constexpr std::string_view kDescriptionFault = "fault";

// Of a comparison: what a result is held against, or the other link.
inline constexpr std::string_view kComparedWith = "with";
inline constexpr std::string_view kAverage = "average";
inline constexpr std::string_view kPlan = "plan";
inline constexpr std::string_view kOtherPublished = "b";
inline constexpr std::string_view kOtherSealed = "t";

// An empty query is an empty assessment. An error is one sentence for the reader.
Result<State> open_state(const Setting& setting, const FormFields& query);

// The two parts of a link; `sealed` may be "".
Result<State> open_link(const Setting& setting, const std::string& published, const std::string& sealed);

enum class Words : unsigned char { with, without };

// "a=AQ…&s=…"; "" without a seal.
std::string query_of(const Setting& setting, const Assessment& assessment, const Profession* profession,
                     Words words = Words::with);
// A query behind a path: after "?" where a server reads it, after "#" where the browser does.
std::string located(const Setting& setting, std::string_view path, std::string_view query);
// The query of the state behind a path; "" without a seal.
std::string address_of(const Setting& setting, std::string_view path, const State& state, Words words = Words::with);

// Neither a profession nor a task.
bool is_empty(const State& state);
bool has_typed_words(const State& state);

EditionStamp stamp_of(const EditionFacts& facts);

}  // namespace willai::journey
