// This project's own ratings of O*NET's detailed work activities: content/ratings/activities.tsv (method, clause 19).
// Made by a large language model that read each activity under content/ratings/rubric.md. The table has only ids and
// figures, no text of O*NET's. CC BY 4.0.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/level.hpp"
#include "importers/table.hpp"

namespace willai::importers {

struct ActivityRating {
  std::string activity_id;  // "4.A.2.a.4.I09.D03"
  LabelShares first;        // two independent readings
  LabelShares second;
  std::optional<LabelShares> third;  // if their most probable labels differ
  LabelShares mean;                  // of two or three
  friend bool operator==(const ActivityRating&, const ActivityRating&) = default;
};

// Tab-separated; columns dwa_id, a_e0, a_e1, a_e2, b_e0 … b_e2, c_e0 … c_e2, e0, e1, e2. The third reading is complete
// or blank. The shares of a reading add up to 1, and the last three columns are the mean of the readings, both except
// for rounding. Each activity appears once.
Imported<ActivityRating> parse_activity_ratings(std::string_view text, std::string_view file);

// content/ratings/activity_titles.tsv: how to recognize a rated activity in a release that gives it another id.
struct ActivityTitle {
  std::string activity_id;
  std::string fingerprint;  // of its title, as fingerprint_of_title makes it
  friend bool operator==(const ActivityTitle&, const ActivityTitle&) = default;
};

// Tab-separated; columns dwa_id and title_sha256. Each activity and each fingerprint appears once.
Imported<ActivityTitle> parse_activity_titles(std::string_view text, std::string_view file);

// The first 16 digits of the SHA-256 of the title's words, in small letters with one space between them. Words are runs
// of ASCII letters and digits.
std::string fingerprint_of_title(std::string_view title);

}  // namespace willai::importers
