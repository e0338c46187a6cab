#include "publish/soc_crosswalk.hpp"

#include "domain/soc_changes.hpp"

namespace willai::publish {
namespace {

const std::set<std::string> kNone;

template <class Links>
const std::set<std::string>& links_of(const Links& links, std::string_view code) {
  const auto found = links.find(code);
  return found == links.end() ? kNone : found->second;
}

// Every SOC code in any table: codes that the changes do not mention keep their number.
std::set<std::string> known_codes(const Dataset& dataset) {
  std::set<std::string> codes;
  for (const auto& row : dataset.occupations) codes.emplace(row.code.soc().text());
  for (const auto& row : dataset.aioe) codes.emplace(row.code.text());
  for (const auto& row : dataset.language_model_aioe) codes.emplace(row.code.text());
  for (const auto& row : dataset.isco_to_soc) codes.emplace(row.soc2010.text());
  return codes;
}

}  // namespace

SocCrosswalk::SocCrosswalk(const Dataset& dataset) {
  for (const auto& row : dataset.soc_2010_to_2018)
    add_soc(std::string(row.soc2010.text()), std::string(row.soc2018.text()));
  if (dataset.soc_2010_to_2018.empty()) {
    for (const SocChange& change : soc_changes()) add_soc(std::string(change.soc2010), std::string(change.soc2018));
    // A number that was dropped in 2010 or added in 2018 was not kept.
    for (const std::string& code : known_codes(dataset))
      if (!later_.contains(code) && !earlier_.contains(code)) add_soc(code, code);
  }
  for (const auto& row : dataset.isco_to_soc) {
    isco_of_soc_[std::string(row.soc2010.text())].emplace(row.isco.text());
    soc_of_isco_[std::string(row.isco.text())].emplace(row.soc2010.text());
  }
}

void SocCrosswalk::add_soc(const std::string& soc_2010, const std::string& soc_2018) {
  earlier_[soc_2018].insert(soc_2010);
  later_[soc_2010].insert(soc_2018);
}

Predecessors SocCrosswalk::soc_2010_of(const SocCode& soc_2018) const {
  Predecessors result{links_of(earlier_, soc_2018.text()), false};
  result.one_to_one = result.codes.size() == 1 && links_of(later_, *result.codes.begin()).size() == 1;
  return result;
}

Predecessors SocCrosswalk::isco_of(const SocCode& soc_2018) const {
  const Predecessors soc_2010 = soc_2010_of(soc_2018);
  Predecessors result;
  for (const std::string& code : soc_2010.codes) result.codes.merge(std::set(links_of(isco_of_soc_, code)));
  result.one_to_one =
      soc_2010.one_to_one && result.codes.size() == 1 && links_of(soc_of_isco_, *result.codes.begin()).size() == 1;
  return result;
}

std::set<std::string> SocCrosswalk::soc_2018_of(Classification classification, const std::string& code) const {
  if (classification == Classification::soc_2010) return links_of(later_, code);
  std::set<std::string> reached;
  for (const std::string& soc_2010 : links_of(soc_of_isco_, code)) reached.merge(std::set(links_of(later_, soc_2010)));
  return reached;
}

}  // namespace willai::publish
