// The sentences of a result; result_view arranges them.
#pragma once

#include <optional>
#include <string>

#include "views/result_view.hpp"

namespace willai::views {

// "40 minutes", "1 hour", "12.5 hours"
std::string hours_text(double minutes);

// Between two times: "3 to 5.5 hours", "10 to 40 minutes", "0 to 1 hour"; "8 hours" where both read the same.
std::string hours_text(double least, double most);
// Percent alike: "30 to 35%"
std::string percent_text(double least, double most);

// "0.47–0.65"
std::string range_text(const Range& range);
std::string range_text(const Plot& range);

std::string exposure_text(const scoring::WeekScore& week);
// The time that is unanswered: "5.5 hours", "20%" where no hours were given; "" if none is.
std::string unanswered_amount(const scoring::WeekTime& time);
std::string unanswered_text(const scoring::WeekTime& time);
// What the reader should know of how the week was read: a typical one, or one that is longer than its hours. "" if nothing.
std::string week_remark(const AssessmentParts& parts, const scoring::WeekScore& week, const Profession* profession);
// Tasks and steps that the reader left out; "" if none.
std::string skipped_text(const AssessmentParts& parts, const Profession* profession);
// "3 to 5 hours", "30 to 35%"; and the same in a sentence.
std::string level_amount(const scoring::LevelTime& level, const scoring::WeekTime& time);
std::string level_text(const scoring::LevelTime& level, const scoring::WeekTime& time);
std::string basis_text(const scoring::AssessedTask& task);
std::string reason_text(const scoring::Understood& understood);
std::string shift_text(const scoring::Shift& shift, const scoring::WeekScore& week);
// The week compared with the page of its profession; "" if either has no range.
std::string beside_text(const std::optional<Estimate>& week, const Profession* profession);
// "" if there is nothing to compare with.
std::string place_text(const std::optional<Estimate>& placed, const EditionFacts& facts);
std::string transition_text(const scoring::OwnTransition& own);
std::string edition_text(const std::optional<EditionStamp>& made_with, const EditionNumber& now);

}  // namespace willai::views
