#include "publish/neighbours.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace willai {
namespace {

constexpr std::size_t kRelated = 8;
constexpr std::size_t kOthers = 6;

class Neighbors {
 public:
  Neighbors(const Dataset& dataset, std::vector<Profession>& professions) : professions_(professions) {
    for (Profession& each : professions_) {
      auto& group = each.origin == Origin::written ? written_ : composed_;
      group.push_back(&each);
    }
    for (Profession* each : composed_) page_of_[each->occupations.front().code] = each;
    for (Profession* each : written_)
      for (const OccupationRef& occupation : each->occupations) written_for_[occupation.code].push_back(each);
    for (const auto& row : dataset.related) related_[std::string(row.code.text())].push_back(&row);
    for (auto& [code, rows] : related_)
      std::ranges::stable_sort(rows, [](const auto* a, const auto* b) {
        return std::pair(a->tier, a->index) < std::pair(b->tier, b->index);
      });
  }

  void fill() {
    for (std::size_t i = 0; i < professions_.size(); ++i) {
      Profession& each = professions_[i];
      add_pages_beside(each);
      add_related(each);
      add_others(each, i);
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

  void add_pages_beside(Profession& profession) {
    for (OccupationRef& occupation : profession.occupations) {
      if (const auto page = page_of_.find(occupation.code); page != page_of_.end())
        occupation.profession = page->second->slug;
      if (profession.origin == Origin::composed) {
        for (const Profession* written : written_for_[occupation.code])
          profession.pages_of_occupations.push_back(ref(*written));
      } else if (!occupation.profession.empty()) {
        profession.pages_of_occupations.push_back(ref(*page_of_[occupation.code]));
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
      if (const auto page = page_of_.find(code); page != page_of_.end()) add(profession, *page->second);
    }
    for (const Profession* written : written_)
      if (written->field == profession.field) add(profession, *written);
  }

  // The written professions in turn, starting at a different position for every profession.
  void add_others(Profession& profession, std::size_t turn) const {
    const auto& from = written_.empty() ? composed_ : written_;
    for (std::size_t i = 0; i < from.size() && profession.others.size() < kOthers; ++i) {
      const Profession& other = *from[(turn * 7 + i) % from.size()];
      if (&other == &profession || holds(profession.others, other) || holds(profession.related, other) ||
          holds(profession.pages_of_occupations, other))
        continue;
      profession.others.push_back(ref(other));
    }
  }

  std::vector<Profession>& professions_;
  std::vector<Profession*> written_;
  std::vector<Profession*> composed_;
  std::map<std::string, Profession*> page_of_;
  std::map<std::string, std::vector<Profession*>> written_for_;
  std::map<std::string, std::vector<const onet::RelatedRow*>> related_;
};

}  // namespace

void add_neighbours(const Dataset& dataset, std::vector<Profession>& professions) {
  Neighbors(dataset, professions).fill();
}

}  // namespace willai
