// The state of the assessment in an address, and back: published data in "a", what was typed, encrypted, in "s".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/assessment_link.hpp"
#include "assessment/setting.hpp"
#include "site/form_fields.hpp"

namespace willai::assessment {

using site::FormFields;
using site::typed;

struct State {
  Assessment assessment;
  const Profession* profession;    // null if none was chosen
  std::vector<std::string> notes;  // about the link: what it lost, what is missing
  std::string query{};             // for these answers, as the addresses of the next pages have it; "" without a seal
  std::vector<LostTask> lost{};    // tasks of the link that this edition does not have
  std::string opened{};            // the query it was opened with, which still names them
};

// The parameter names in a query.
inline constexpr std::string_view kPublished = "a";
inline constexpr std::string_view kSealed = "s";
inline constexpr std::string_view kProfession = "profession";  // starts with a profession: "?profession=nurse"
inline constexpr std::string_view kAsked = "find";             // encrypted text of the first step

// The step that a description is sent to, and what its form contains once a file was read.
inline constexpr std::string_view kStep = "to";
inline constexpr std::string_view kJobStep = "job";
inline constexpr std::string_view kWeekStep = "week";
inline constexpr std::string_view kDescription = "description";
inline constexpr std::string_view kDescriptionFault = "fault";

// What of a result a PDF holds, if not all.
inline constexpr std::string_view kPart = "part";
inline constexpr std::string_view kHandout = "handout";

// In a comparison: what a result is compared with, or the other link.
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
// A query after a path: after "?" if a server reads it, after "#" if the browser does.
std::string located(const Setting& setting, std::string_view path, std::string_view query);
// The query of the state behind a path; "" without a seal.
std::string address_of(const Setting& setting, std::string_view path, const State& state, Words words = Words::with);

// Neither a profession nor a task.
bool is_empty(const State& state);
bool has_typed_words(const State& state);

EditionStamp stamp_of(const EditionFacts& facts);

}  // namespace willai::assessment
