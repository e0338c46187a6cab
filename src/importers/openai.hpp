// What OpenAI publishes about ChatGPT and work. Publisher: OpenAI. CC BY 4.0.
// Signals 2.0 (2026): usa_share_of_messages_by_onet_iwa_month.csv and usa_share_of_work_related_messages_by_onet_iwa_month.csv,
// shares of messages of consumers in the United States by intermediate work activity of O*NET and month; noise is added
// to each share for privacy. AI Jobs Transition Framework (2026): one row for each occupation of O*NET, keyed
// occupation_code. We have not seen the second file itself, only descriptions of it: its columns are found by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::openai {

struct MessagesRow {
  std::string month;     // "2026-06"
  std::string activity;  // "4.A.1.a.1.I04"; "" for all activities that are not named
  double share = 0;      // 0 to 1
  friend bool operator==(const MessagesRow&, const MessagesRow&) = default;
};

struct TransitionRow {
  OccupationCode code;
  std::string kind;                     // one of kKinds
  std::optional<double> elasticity{};   // how demand for the work answers its price
  friend bool operator==(const TransitionRow&, const TransitionRow&) = default;
};

// The four kinds of occupations of the framework, as it names them.
inline constexpr std::string_view kKinds[] = {"Jobs that grow with AI", "Jobs that will reorganize",
                                              "Jobs at higher automation risk", "Jobs with less immediate change"};

// `file` is the file's name in rejects. Each activity appears once in a month. A month ends with “Other IWA”, and its
// shares add up to 1 within .1 (noise and rounding); otherwise rows are missing and the whole file is rejected.
Imported<MessagesRow> parse_messages(std::string_view text, std::string_view file);
// The column of the kind is the one whose name has “archetype” in it.
Imported<TransitionRow> parse_transitions(std::string_view text, std::string_view file);

}  // namespace willai::importers::openai
