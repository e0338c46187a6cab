// The fields of the values that are sent to a browser, in the order in which a pack has them. Writing and reading share
// one list, so that they cannot differ.
#pragma once

#include <concepts>
#include <tuple>
#include <type_traits>

#include "domain/edition.hpp"
#include "domain/roster.hpp"
#include "scoring/nearest_tasks.hpp"

namespace willai::browser {

// True for a value, constant or not.
template <class Some, class Value>
concept IsOf = std::same_as<std::remove_const_t<Some>, Value>;

auto fields_of(IsOf<Estimate> auto& v) { return std::tie(v.low, v.value, v.high); }
auto fields_of(IsOf<Readings> auto& v) {
  return std::tie(v.people, v.gpt4_rubric1, v.gpt4_rubric2, v.gpt4_automation, v.people_automation);
}
auto fields_of(IsOf<LabelShares> auto& v) { return std::tie(v.e0, v.e1, v.e2); }
auto fields_of(IsOf<TaskValue> auto& v) { return std::tie(v.measure, v.value, v.gap, v.basis, v.from, v.n); }
auto fields_of(IsOf<PublishedTask> auto& v) {
  return std::tie(v.onet_task_id, v.occupation, v.statement, v.readings, v.join, v.values, v.settled);
}
auto fields_of(IsOf<Tool> auto& v) { return std::tie(v.name, v.note); }
auto fields_of(IsOf<Activity> auto& v) { return std::tie(v.id, v.title); }
auto fields_of(IsOf<Prediction> auto& v) { return std::tie(v.level, v.exposure, v.linked); }
auto fields_of(IsOf<Task> auto& v) {
  return std::tie(v.slug, v.name, v.statement, v.doing, v.kind, v.weight, v.level, v.basis, v.gap, v.exposure,
                  v.raters_split, v.contested, v.kind_level, v.rationale, v.body, v.advice, v.tools, v.activities, v.published, v.previous_level,
                  v.predicted);
}
auto fields_of(IsOf<Skill> auto& v) { return std::tie(v.group, v.kind, v.name, v.reason, v.learn); }
// What a page in a browser says of the publication: its pages by name, its logo by address.
auto fields_of(IsOf<SitePage> auto& v) { return std::tie(v.slug, v.title, v.in_foot); }
auto fields_of(IsOf<Site> auto& v) {
  return std::tie(v.name, v.tagline, v.contact, v.imprint, v.language, v.logo.address, v.pages);
}
auto fields_of(IsOf<LearningLink> auto& v) {
  return std::tie(v.name, v.url, v.region, v.kind, v.fields, v.skills, v.note);
}
auto fields_of(IsOf<Strategy> auto& v) { return std::tie(v.title, v.text); }
auto fields_of(IsOf<Figure> auto& v) { return std::tie(v.label, v.value, v.source, v.url, v.date); }
auto fields_of(IsOf<OccupationRef> auto& v) { return std::tie(v.code, v.title, v.profession); }
auto fields_of(IsOf<ProfessionRef> auto& v) {
  return std::tie(v.slug, v.name, v.plural, v.origin, v.field, v.exposure, v.leading, v.tasks, v.rated, v.reason);
}
auto fields_of(IsOf<MeasureValue> auto& v) {
  return std::tie(v.measure, v.value, v.percentile, v.n, v.gap, v.basis, v.from, v.low, v.high, v.placed_low,
                  v.placed_high);
}
auto fields_of(IsOf<Transition> auto& v) {
  return std::tie(v.code, v.profession, v.title, v.overlap, v.shared, v.missing, v.exposure, v.wage, v.change,
                  v.wage_in_group, v.change_in_group, v.job_zone, v.education);
}
auto fields_of(IsOf<Profession> auto& v) {
  return std::tie(v.slug, v.name, v.plural, v.summary, v.answer, v.origin, v.standing, v.is_shared, v.settled, v.field, v.occupations, v.alternate_titles, v.tasks,
                  v.skills, v.strategies, v.figures, v.measures, v.job_zone, v.education, v.experience, v.training, v.transitions, v.exposure,
                  v.leading, v.percentile, v.previous, v.related, v.others, v.pages_of_occupations);
}
auto fields_of(IsOf<Source> auto& v) {
  return std::tie(v.id, v.name, v.publisher, v.version, v.date, v.licence, v.url, v.attribution, v.changes);
}
auto fields_of(IsOf<Coverage> auto& v) { return std::tie(v.published, v.joined, v.unjoined, v.by_basis); }
auto fields_of(IsOf<Measure> auto& v) {
  return std::tie(v.id, v.source, v.page, v.kind, v.role, v.classification, v.name, v.by, v.vintage, v.unit, v.scale,
                  v.coverage, v.total);
}
auto fields_of(IsOf<RosterShares> auto& v) { return std::tie(v.high, v.medium, v.low, v.not_rated); }
auto fields_of(IsOf<RosterFigures> auto& v) { return std::tie(v.exposure, v.shares); }

// The last value of each enumeration, to detect numbers out of range.
constexpr Level last_of(Level) { return Level::high; }
constexpr Label last_of(Label) { return Label::e2; }
constexpr TaskKind last_of(TaskKind) { return TaskKind::unstated; }
constexpr Basis last_of(Basis) { return Basis::not_rated; }
constexpr Gap last_of(Gap) { return Gap::not_linked; }
constexpr Join last_of(Join) { return Join::by_editor; }
constexpr Origin last_of(Origin) { return Origin::composed; }
constexpr ListedAs last_of(ListedAs) { return ListedAs::bare; }
constexpr SkillGroup last_of(SkillGroup) { return SkillGroup::growing; }
constexpr SkillKind last_of(SkillKind) { return SkillKind::technology; }
constexpr MeasureKind last_of(MeasureKind) { return MeasureKind::outlook; }
constexpr MeasureRole last_of(MeasureRole) { return MeasureRole::detail; }
constexpr MeasureBasis last_of(MeasureBasis) { return MeasureBasis::missing; }
constexpr Classification last_of(Classification) { return Classification::onet_task; }
constexpr scoring::LevelBy last_of(scoring::LevelBy) { return scoring::LevelBy::editor; }

}  // namespace willai::browser
