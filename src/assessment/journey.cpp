#include "assessment/journey.hpp"

#include <array>

#include "assessment/steps.hpp"
#include "site/routes.hpp"

namespace willai::assessment {
namespace {

using Show = Answer (*)(const Setting&, const FormFields&);
using Receive = Answer (*)(const Setting&, const FormFields&, const FormFields&);

struct Route {
  std::string_view path;
  Show show;
  Receive receive;  // null: nothing can be sent here
};

constexpr std::array<Route, 6> kRoutes{{
    {site::kAssessment, show_job, receive_job},
    {site::kAssessmentWeek, show_week, receive_week},
    {site::kAssessmentSkills, show_skills, receive_skills},
    {site::kResult, show_result, nullptr},
    {site::kResultCompare, show_compare, receive_compare},
    {site::kResultChanges, show_changes, nullptr},
}};

const Route* find_route(std::string_view path) {
  for (const Route& route : kRoutes)
    if (route.path == path) return &route;
  return nullptr;
}

}  // namespace

std::vector<std::string_view> all_paths() {
  std::vector<std::string_view> paths;
  for (const Route& route : kRoutes) paths.push_back(route.path);
  return paths;
}

std::optional<Answer> show(const Setting& setting, std::string_view path, std::string_view query) {
  if (path == site::kResultJson && setting.seal && setting.place != Place::copy)
    return show_result_json(setting, FormFields::parse(query));
  if (path == site::kResultCompareJson && setting.seal) return show_compare_json(setting, FormFields::parse(query));
  if (path == site::kAssessmentDescription) return Answer{Kind::elsewhere, 303, "", std::string(site::kAssessment)};
  const Route* route = find_route(path);
  if (!route) return std::nullopt;
  return route->show(setting, FormFields::parse(query));
}

std::optional<Answer> receive(const Setting& setting, std::string_view path, std::string_view query,
                              std::string_view body) {
  if (path == site::kAssessmentDescription && setting.seal)
    return receive_description(setting, FormFields::parse(query), FormFields::parse(body));
  const Route* route = find_route(path);
  if (!route || !route->receive || !setting.seal || setting.place == Place::copy) return std::nullopt;
  return route->receive(setting, FormFields::parse(query), FormFields::parse(body));
}

}  // namespace willai::assessment
