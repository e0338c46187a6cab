// Scores of tasks that programs send.
#include <fmt/format.h>

#include "api/json_reader.hpp"
#include "base/text.hpp"
#include "routing/api_answer.hpp"
#include "routing/api_limit.hpp"
#include "routing/handlers.hpp"
#include "routing/page_forms.hpp"
#include "routing/scorer_once.hpp"
#include "routing/whole_address.hpp"
#include "service/problem.hpp"
#include "service/score_resources.hpp"
#include "service/sentence.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

constexpr std::size_t kMostScored = 500;
constexpr std::size_t kLongestTask = 5000;

Topic topic_of_scores() { return {"Scores of tasks", std::string(site::kMethodology)}; }

service::Record score_record(const SiteContext& context, const service::Home& home, const scoring::TaskScorer& scorer, const std::string& task) {
  const scoring::ScoredLine scored = scorer.score(task);
  return service::scores().record({task, scored}, {context.facts, home});
}

Result<Page> score_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("score", request));
  const std::string task = site::typed(query.form.value("task"), kLongestTask);
  if (task.empty()) return json_fault("There is no text in “task”; ask as /api/v1/score?task=answer%20customer%20emails.", 400, service::code::kMissing);
  const auto scorer = TRY(context.options.scorer->get(context.reader));
  return api_one(context, request, query, score_record(context, home_of(context, request), *scorer, task), topic_of_scores());
}

// {"task": "…"} or {"tasks": ["…"]}
Result<std::vector<std::string>> tasks_in(std::string_view body) {
  const api::JsonValue document = TRY(api::parse_json(body));
  const api::JsonReader reader = TRY(api::JsonReader::open(document, "", {"task", "tasks"}));
  if (reader.has("task") == reader.has("tasks")) return invalid("the body must have either \"task\" or \"tasks\"");
  if (reader.has("task")) {
    return std::vector{*TRY(reader.text("task"))};
  }
  auto tasks = TRY(reader.texts("tasks", kMostScored));
  if (tasks.empty()) return invalid("\"tasks\" is empty; it must have at least one task");
  return tasks;
}

Result<Page> scores_page(SiteContext& context, const RouteRequest& request, const std::vector<std::string>& tasks) {
  ApiQuery query{.operation = service::find_operation("scorePosted"), .form = {}};
  const auto scorer = TRY(context.options.scorer->get(context.reader));
  const service::Home home = home_of(context, request);
  ApiList list{.count = tasks.size()};
  for (const std::string& task : tasks) list.records.push_back(score_record(context, home, *scorer, task));
  Page page = api_list(context, request, query, list, topic_of_scores());
  page.freshness = Freshness::never;
  return page;
}

}  // namespace

std::optional<Page> get_api_score(SiteContext& context, const RouteRequest& request) {
  return page_or_fault(score_page(context, request));
}

std::optional<Page> receive_api_score(SiteContext& context, const RouteRequest& request) {
  return limited(context, request, [&]() -> Page {
    const auto tasks = tasks_in(request.body);
    if (!tasks.ok()) return json_fault(service::sentence_of(tasks.error().message), 400, service::code::kBody);
    return page_or_fault(scores_page(context, request, *tasks));
  });
}

}  // namespace willai::routing
