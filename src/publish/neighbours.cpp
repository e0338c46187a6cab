#include "publish/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "publish/other_professions.hpp"
#include "publish/standing.hpp"

namespace willai::publish {
namespace {

constexpr std::size_t kRelated = 8;

class Neighbors {
 public:
  Neighbors(const Dataset& dataset, const std::vector<OccupationFacts>& occupations,
            std::vector<Profession>& professions)
      : professions_(professions), standing_(standing_pages(professions)), others_(occupations, professions) {
    for (Profession& each : professions_) {
      if (each.origin == Origin::composed) composed_for_[each.occupations.front().code] = &each;
      else add_written(each);
    }
    for (const auto& row : dataset.related) related_[std::string(row.code.text())].push_back(&row);
    for (auto& [code, rows] : related_)
      std::ranges::stable_sort(rows, [](const auto* a, const auto* b) {
        return std::pair(a->tier, a->index) < std::pair(b->tier, b->index);
      });
  }

  void fill() {
    for (Profession& each : professions_) {
      add_pages_beside(each);
      if (each.standing == ListedAs::bare) add_nearest_of_group(each);
      else add_related(each);
      others_.choose(each);
    }
  }

 private:
  static ProfessionRef ref(const Profession& profession) {
    ProfessionRef ref;
    ref.slug = profession.slug;
    return ref;
  }

  static bool holds(const std::vector<ProfessionRef>& refs, const Profession& profession) {
    return std::ranges::find(refs, profession.slug, &ProfessionRef::slug) != refs.end();
  }

  // Of the written pages of an occupation, the one that stands for it comes first.
  void add_written(Profession& profession) {
    written_.push_back(&profession);
    for (const OccupationRef& occupation : profession.occupations) {
      auto& pages = written_for_[occupation.code];
      const auto standing = standing_.find(occupation.code);
      const bool is_first = standing != standing_.end() && standing->second == &profession;
      pages.insert(is_first ? pages.begin() : pages.end(), &profession);
    }
  }

  void add_pages_beside(Profession& profession) {
    for (OccupationRef& occupation : profession.occupations) {
      if (const auto page = composed_for_.find(occupation.code); page != composed_for_.end())
        occupation.profession = page->second->slug;
      if (profession.origin == Origin::composed) {
        for (const Profession* written : written_for_[occupation.code])
          profession.pages_of_occupations.push_back(ref(*written));
      } else if (!occupation.profession.empty()) {
        profession.pages_of_occupations.push_back(ref(*composed_for_[occupation.code]));
      }
    }
  }

  void add(Profession& to, const Profession& other) const {
    if (&to == &other || to.related.size() >= kRelated || holds(to.related, other) ||
        holds(to.pages_of_occupations, other))
      return;
    to.related.push_back(ref(other));
  }

  // O*NET's related occupations, with the written page first if there is one; then written professions of the same
  // field.
  void add_related(Profession& profession) {
    for (const auto* row : related_[profession.occupations.front().code]) {
      const std::string code(row->related.text());
      for (const Profession* written : written_for_[code]) add(profession, *written);
      if (const auto page = standing_.find(code); page != standing_.end()) add(profession, *page->second);
    }
    for (const Profession* written : written_)
      if (written->field == profession.field) add(profession, *written);
  }

  // A title without tasks leads to the nearest specific jobs: of its broad occupation, then of its minor group, then of
  // its major group; among these, the most employed first.
  void add_nearest_of_group(Profession& profession) const {
    const std::string& code = profession.occupations.front().code;
    std::vector<std::pair<std::size_t, const Profession*>> near;
    for (const auto& [other, page] : standing_)
      if (const auto same = std::ranges::mismatch(code, other).in1 - code.begin(); same >= 3)
        near.emplace_back(same >= 6 ? 0 : same >= 4 ? 1 : 2, page);
    std::ranges::stable_sort(near, [&](const auto& a, const auto& b) {
      return std::pair(a.first, -others_.employed(*a.second)) < std::pair(b.first, -others_.employed(*b.second));
    });
    for (const auto& [distance, page] : near) add(profession, *page);
  }

  std::vector<Profession>& professions_;
  std::map<std::string, const Profession*> standing_;
  OtherProfessions others_;
  std::vector<Profession*> written_;
  std::map<std::string, Profession*> composed_for_;
  std::map<std::string, std::vector<Profession*>> written_for_;
  std::map<std::string, std::vector<const importers::onet::RelatedRow*>> related_;
};

}  // namespace

void add_neighbours(const Dataset& dataset, const std::vector<OccupationFacts>& occupations,
                    std::vector<Profession>& professions) {
  Neighbors(dataset, occupations, professions).fill();
}

}  // namespace willai::publish
