#include "publish/correcting.hpp"

#include <algorithm>

#include "site/routes.hpp"

namespace willai::publish {
namespace {

// The address of a page below /profession/ and its name, or the address for any other page.
std::string name_of_page(const std::string& page, const std::vector<Profession>& professions) {
  for (const Profession& profession : professions) {
    if (page == site::profession(profession.slug)) return profession.plural;
    for (const Task& task : profession.tasks)
      if (page == site::deep_dive(profession.slug, task.slug)) return profession.plural + ": " + task.name;
  }
  return page;
}

}  // namespace

std::vector<Correction> corrections_for(const Content& content, const std::vector<Profession>& professions) {
  std::vector<Correction> corrections;
  for (const importers::WrittenCorrection& written : content.corrections) {
    Correction each = written.correction;
    if (each.page.empty())
      each.page = each.task.empty() ? site::profession(each.profession) : site::deep_dive(each.profession, each.task);
    each.name = name_of_page(each.page, professions);
    corrections.push_back(std::move(each));
  }
  std::ranges::stable_sort(corrections, std::ranges::greater(), &Correction::date);
  return corrections;
}

}  // namespace willai::publish
