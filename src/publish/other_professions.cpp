#include "publish/other_professions.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/checksum.hpp"
#include "domain/study_ids.hpp"

namespace willai::publish {
namespace {

constexpr std::size_t kOthers = 6;
constexpr std::size_t kOfField = 3;
constexpr double kFar = .15;  // between two exposures
constexpr std::size_t kMuchEmployed = 60;

bool leads_to(const Profession& from, const Profession& to) {
  const auto holds = [&](const std::vector<ProfessionRef>& refs) {
    return std::ranges::find(refs, to.slug, &ProfessionRef::slug) != refs.end();
  };
  return &from == &to || holds(from.related) || holds(from.others) || holds(from.pages_of_occupations);
}

void lead_to(Profession& from, const Profession& to, std::string reason) {
  ProfessionRef ref;
  ref.slug = to.slug;
  ref.reason = std::move(reason);
  from.others.push_back(std::move(ref));
}

double distance(const Profession& one, const Profession& other) {
  return other.exposure->value.value() - one.exposure->value.value();
}

// The order is another one for every page, and the same in every run.
std::uint32_t turn_of(const Profession& from, const Profession& to) { return crc32_of(from.slug + " " + to.slug); }

std::vector<const Profession*> in_turn(const Profession& from, const std::vector<const Profession*>& professions) {
  std::vector<std::pair<std::uint32_t, const Profession*>> turns;  // each is computed once, not at each comparison
  for (const Profession* each : professions) turns.emplace_back(turn_of(from, *each), each);
  std::ranges::stable_sort(turns, {}, [](const auto& each) { return each.first; });
  std::vector<const Profession*> sorted;
  for (const auto& [turn, each] : turns) sorted.push_back(each);
  return sorted;
}

}  // namespace

OtherProfessions::OtherProfessions(const std::vector<OccupationFacts>& occupations,
                                   const std::vector<Profession>& professions) {
  for (const OccupationFacts& each : occupations) {
    const MeasureValue* people = find_value(each.measures, measure_id::kEmployment);
    if (people && people->value && people->basis != MeasureBasis::inherited) employed_[each.code] = *people->value;
  }
  for (const Profession& each : professions)
    if (each.standing == ListedAs::listed && each.exposure) listed_.push_back(&each);
  if (listed_.empty())
    for (const Profession& each : professions)
      if (each.standing == ListedAs::listed) listed_.push_back(&each);
  for (const Profession* each : listed_)
    if (employed(*each) > 0) much_employed_.push_back(each);
  std::ranges::stable_sort(much_employed_, std::greater(), [&](const Profession* each) { return employed(*each); });
  if (much_employed_.size() > kMuchEmployed) much_employed_.resize(kMuchEmployed);
}

double OtherProfessions::employed(const Profession& profession) const {
  const auto found = employed_.find(profession.occupations.front().code);
  return found == employed_.end() || profession.is_shared ? 0 : found->second;
}

void OtherProfessions::choose(Profession& profession) const {
  add_far_in_level(profession);
  add_much_employed(profession);
  if (profession.others.size() >= kOthers) return;
  for (const Profession* each : in_turn(profession, listed_)) {
    if (profession.others.size() >= kOthers) return;
    if (!leads_to(profession, *each)) lead_to(profession, *each, "");
  }
}

// Of the same field, the farthest in exposure; thin ones are left out while there are others.
void OtherProfessions::add_far_in_level(Profession& to) const {
  if (!to.exposure) return;
  std::vector<const Profession*> field;
  for (const Profession* each : listed_)
    if (each->field == to.field && !leads_to(to, *each) && each->exposure && std::abs(distance(to, *each)) >= kFar)
      field.push_back(each);
  std::ranges::stable_sort(field, {}, [&](const Profession* each) {
    return std::tuple(employed(*each) == 0, -std::abs(distance(to, *each)), each->slug);
  });
  for (std::size_t i = 0; i < std::min(kOfField, field.size()); ++i)
    lead_to(to, *field[i], distance(to, *field[i]) < 0 ? "The same field, less exposed" : "The same field, more exposed");
}

void OtherProfessions::add_much_employed(Profession& to) const {
  for (const Profession* each : in_turn(to, much_employed_)) {
    if (to.others.size() >= kOthers) return;
    if (!leads_to(to, *each)) lead_to(to, *each, "Many people work in it");
  }
}

}  // namespace willai::publish
