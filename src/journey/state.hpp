// The state of a journey in an address, and back: what is published under "a", what was typed, sealed, under "s".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/form_fields.hpp"
#include "domain/assessment.hpp"
#include "journey/setting.hpp"

namespace willai::journey {

struct State {
  Assessment assessment;
  const Profession* profession;    // null when none was chosen
  std::vector<std::string> notes;  // on the link: what it lost, what stayed behind
  std::string query{};             // of these answers, as addresses of the next pages have it; "" without a seal
};

// The names under which a query has them.
inline constexpr std::string_view kPublished = "a";
inline constexpr std::string_view kSealed = "s";
inline constexpr std::string_view kProfession = "profession";  // begins with a profession: "?profession=nurse"
inline constexpr std::string_view kAsked = "find";             // sealed words of the first step

// An empty query is an empty assessment. An error is one sentence for the reader.
Result<State> open_state(const Setting& setting, const FormFields& query);

enum class Words : unsigned char { with, without };

// "a=AQ…&s=…"; "" without a seal.
std::string query_of(const Setting& setting, const Assessment& assessment, const Profession* profession,
                     Words words = Words::with);
// A query behind a path: after "?" where a server reads it, after "#" where the browser does.
std::string located(const Setting& setting, std::string_view path, std::string_view query);
// The query of the state behind a path; "" without a seal.
std::string address_of(const Setting& setting, std::string_view path, const State& state, Words words = Words::with);

bool has_typed_words(const State& state);

EditionStamp stamp_of(const EditionFacts& facts);

}  // namespace willai::journey
