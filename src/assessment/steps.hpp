// The individual steps: their pages, and what their forms lead to.
#pragma once

#include "assessment/journey.hpp"
#include "assessment/state.hpp"
#include "views/journey_view.hpp"

namespace willai::assessment {

// The longest line, in bytes, that is shown again although it is too long.
inline constexpr std::size_t kLongestKept = 2000;

Answer show_job(const Setting& setting, const FormFields& query);
Answer receive_job(const Setting& setting, const FormFields& query, const FormFields& form);
Answer show_week(const Setting& setting, const FormFields& query);
Answer receive_week(const Setting& setting, const FormFields& query, const FormFields& form);
Answer show_skills(const Setting& setting, const FormFields& query);
Answer receive_skills(const Setting& setting, const FormFields& query, const FormFields& form);
Answer show_result(const Setting& setting, const FormFields& query);
Answer show_result_json(const Setting& setting, const FormFields& query);

Answer show_compare(const Setting& setting, const FormFields& query);
Answer show_compare_json(const Setting& setting, const FormFields& query);
Answer receive_compare(const Setting& setting, const FormFields& query, const FormFields& form);

// A job description or CV as text, or why it could not be read.
Answer receive_description(const Setting& setting, const FormFields& query, const FormFields& form);
Answer show_changes(const Setting& setting, const FormFields& query);

// What the steps share.
std::string_view path_of(views::Step step);
views::StepFrame frame_of(const Setting& setting, views::Step step, const State& state);
// A link that cannot be opened: one sentence, and where to start again.
Answer refuse(const Setting& setting, const Error& error);
// "See other": sending a form twice or reloading does no harm.
Answer go_to(const Setting& setting, std::string_view path, const AssessmentParts& parts, const Profession* profession);
// If nothing was answered.
Answer show_no_result(const Setting& setting, const State& state);
// The address that shows what changed, for a link of an older edition; "" for others.
std::string changes_address(const Setting& setting, const State& state);
// What a result can be compared with; nothing without a seal.
views::CompareWays compare_ways(const Setting& setting, const State& state, const views::ResultView& result);
// The result of the state's answers, as values and in words.
Result<AssessmentResult> assessed(const Setting& setting, const State& state);
views::ResultView view_of(const Setting& setting, const State& state, const AssessmentResult& result);
Result<views::ResultView> result_of(const Setting& setting, const State& state);

}  // namespace willai::assessment
