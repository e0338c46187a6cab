// The rows of the API in the table of routes: one per address, from the list of operations.
#include <algorithm>
#include <cstdlib>
#include <deque>

#include "routing/handlers.hpp"
#include "routing/route.hpp"
#include "service/addresses.hpp"

namespace willai::routing {
namespace {

struct Handled {
  std::string_view operation;
  RouteHandler handler;
  http::Work work = http::Work::light;
};

// Heavy are those that read every occupation or every task, or wait for the task model at their first call.
constexpr Handled kHandled[] = {
    {"listProfessions", list_api_professions},
    {"getProfession", get_api_profession},
    {"listTasksOfProfession", list_api_profession_tasks},
    {"listMeasuresOfProfession", list_api_profession_measures},
    {"compareProfessions", compare_api_professions},
    {"listTasks", list_api_tasks, http::Work::heavy},
    {"getTask", get_api_task},
    {"listOccupations", list_api_occupations, http::Work::heavy},
    {"getOccupation", get_api_occupation},
    {"listMeasures", list_api_measures},
    {"getMeasure", get_api_measure},
    {"listValuesOfMeasure", list_api_values, http::Work::heavy},
    {"match", show_match},
    {"matchPosted", receive_match},
    {"suggest", show_suggestions},
    {"score", get_api_score, http::Work::heavy},
    {"scorePosted", receive_api_score},
    {"assess", receive_assessment},
    {"listEditions", list_api_editions},
    {"getEdition", get_api_edition},
    {"listSources", list_api_sources},
    {"getIndex", get_api_index},
    {"getDescription", get_api_description},
};

const Handled& handled(std::string_view operation) {
  const auto found = std::ranges::find(kHandled, operation, &Handled::operation);
  if (found == std::end(kHandled)) std::abort();  // an operation without a handler is a bug that every start shows
  return *found;
}

// "{code}" -> "<code>"; the table of routes lives as long as the program.
std::string_view pattern_of(std::string_view path) {
  static std::deque<std::string> patterns;
  std::string& pattern = patterns.emplace_back(path);
  std::ranges::replace(pattern, '{', '<');
  std::ranges::replace(pattern, '}', '>');
  return pattern;
}

void add_operation(Route& route, const service::Operation& operation) {
  const Handled& by = handled(operation.id);
  if (operation.method == service::Method::post) {
    route.post = by.handler;
  } else {
    route.read = by.handler;
    route.work = by.work;
    route.query = Query::read;
    route.has_csv = operation.has_csv;
  }
}

}  // namespace

std::vector<Route> api_routes() {
  std::vector<Route> routes;
  std::vector<std::string_view> paths;
  for (const service::Operation& operation : service::operations()) {
    const auto known = std::ranges::find(paths, operation.path);
    if (known == paths.end()) {
      paths.push_back(operation.path);
      routes.push_back({.pattern = pattern_of(operation.path), .description = operation.summary, .is_api = true});
      add_operation(routes.back(), operation);
    } else {
      add_operation(routes[static_cast<std::size_t>(known - paths.begin())], operation);
    }
  }
  return routes;
}

}  // namespace willai::routing
