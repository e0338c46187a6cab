// Professions and their tasks, as the API answers them.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/occupation.hpp"
#include "routing/api_answer.hpp"
#include "routing/handlers.hpp"
#include "routing/whole_address.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"

namespace willai::routing {
namespace {

Error no_profession(std::string_view name) {
  return not_found(fmt::format("This edition has no profession “{}”.", shown_name(name)));
}

// A code finds the profession that covers the occupation in lists.
Result<const Profession*> find_named(SiteContext& context, std::string_view name) {
  const Profession* profession = nullptr;
  if (const auto code = OccupationCode::parse(name.size() == 7 ? std::string(name) + ".00" : std::string(name)); code.ok()) {
    const auto occupation = context.reader.find_occupation(code->text());
    if (occupation) profession = context.find_profession(occupation->stands.empty() ? occupation->profession : occupation->stands);
  } else {
    profession = context.find_profession(name);
  }
  if (!profession) return no_profession(name);
  return profession;
}

// The levels that a list can be narrowed to; "" for any.
Result<std::string> level_in(const ApiQuery& query, bool may_be_none) {
  std::string level = query.form.value("level");
  if (level.empty() || find_level(level) || (may_be_none && level == "none")) return level;
  return invalid(fmt::format("“level” is “{}”; it must be HIGH, MEDIUM{} LOW{}.", shown_name(level), may_be_none ? "," : " or", may_be_none ? " or none" : ""));
}

Result<int> field_in(const ApiQuery& query) {
  const std::string slug = query.form.value("field");
  if (slug.empty()) return 0;
  if (const willai::Field* field = find_field_by_slug(slug)) return field->major_group;
  std::vector<std::string> slugs;
  for (const willai::Field& field : all_fields()) slugs.emplace_back(field.slug);
  return invalid(fmt::format("“field” is “{}”; it must be one of {}.", shown_name(slug), join_with_and(slugs)));
}

Result<Page> professions_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listProfessions", request));
  const std::string level = TRY(level_in(query, false));
  const int field = TRY(field_in(query));
  std::vector<const ListedProfession*> wanted;
  for (const ListedProfession& each : context.all_listed())
    if ((field == 0 || each.ref.field == field) && (level.empty() || each.ref.leading == find_level(level))) wanted.push_back(&each);
  const service::Home home = home_of(context, request);
  const service::Scene scene{context.facts, home};
  const auto codes = context.reader.first_codes();
  const ApiList list = TRY(list_of(wanted, query, [](const ListedProfession* each) { return each->ref.slug; },
                                   [&](const ListedProfession* each) {
                                     const auto code = codes.find(each->ref.slug);
                                     return service::profession_rows().record({*each, code == codes.end() ? "" : code->second}, scene);
                                   }));
  return api_list(context, request, query, list, {"Professions", std::string(site::kProfessions)});
}

Topic topic_of(const Profession& profession) { return {profession.plural, site::profession(profession.slug)}; }

Result<Page> profession_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("getProfession", request));
  const Profession* const profession = TRY(find_named(context, request.rest));
  const service::Home home = home_of(context, request);
  const service::Record record = service::professions().record({*profession, service::listed_of(*profession)}, {context.facts, home});
  return api_one(context, request, query, record, topic_of(*profession));
}

Result<Page> profession_tasks_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listTasksOfProfession", request));
  const Profession* const profession = TRY(find_named(context, request.rest));
  const service::Home home = home_of(context, request);
  ApiList list{.count = profession->tasks.size()};
  for (const Task& task : profession->tasks) list.records.push_back(service::task_rows().record({*profession, task}, {context.facts, home}));
  return api_list(context, request, query, list, topic_of(*profession));
}

Result<Page> profession_measures_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listMeasuresOfProfession", request));
  const Profession* const profession = TRY(find_named(context, request.rest));
  const service::Home home = home_of(context, request);
  ApiList list{.count = profession->measures.size()};
  for (const MeasureValue& value : profession->measures) list.records.push_back(service::measure_values().record({value}, {context.facts, home}));
  return api_list(context, request, query, list, topic_of(*profession));
}

Result<Page> comparison_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("compareProfessions", request));
  const auto names = split(request.rest, '/');
  const Profession* const first = TRY(find_named(context, names[0]));
  const Profession* const second = TRY(find_named(context, names[1]));
  if (first->slug == second->slug) return invalid("These are the same profession; name two.");
  const service::Home home = home_of(context, request);
  const service::Record record = service::comparisons().record({*first, *second}, {context.facts, home});
  return api_one(context, request, query, record, {first->plural + " and " + second->plural, site::compare(first->slug, second->slug)});
}

bool has_level(const Task& task, std::string_view level) {
  if (level.empty()) return true;
  return level == "none" ? !task.level : task.level == find_level(level);
}

// Where the list goes on: the profession of the task that "after" names, and the task itself.
struct Begin {
  std::size_t profession = 0;
  std::string after_task{};
};

Result<Begin> begin_of(SiteContext& context, const ApiQuery& query) {
  if (query.after.empty()) return Begin{};
  const std::vector<ListedProfession>& all = context.all_listed();
  const auto page = context.reader.find_page(query.after);
  const auto found = page ? std::ranges::find_if(all, [&](const ListedProfession& each) { return each.ref.slug == page->profession; }) : all.end();
  if (found == all.end() || page->task.empty()) return invalid("“after” names no task of this list; take the address in “next” of the page before.");
  return Begin{static_cast<std::size_t>(found - all.begin()), page->task};
}

Result<Page> tasks_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("listTasks", request));
  const std::string level = TRY(level_in(query, true));
  Begin begin = TRY(begin_of(context, query));
  const service::Home home = home_of(context, request);
  ApiList list;
  const std::vector<ListedProfession>& all = context.all_listed();
  std::string last;
  for (std::size_t i = begin.profession; i < all.size() && list.next_after.empty(); ++i) {
    const Profession* const profession = context.find_profession(all[i].ref.slug);
    if (!profession) continue;
    for (const Task& task : profession->tasks) {
      const bool is_behind = begin.after_task.empty();
      if (task.slug == begin.after_task) begin.after_task.clear();
      if (!is_behind || !has_level(task, level)) continue;
      if (list.records.size() == query.limit) {
        list.next_after = last;
        break;
      }
      last = service::page_of({*profession, task});
      list.records.push_back(service::task_rows().record({*profession, task}, {context.facts, home}));
    }
    begin.after_task.clear();
  }
  return api_list(context, request, query, list, {"Tasks", std::string(site::kProfessions)});
}

Result<Page> task_page(SiteContext& context, const RouteRequest& request) {
  const ApiQuery query = TRY(read_api_query("getTask", request));
  const auto page = context.reader.find_page(request.rest);
  const Profession* const profession = page && !page->task.empty() ? context.find_profession(page->profession) : nullptr;
  if (!profession) return not_found(fmt::format("This edition has no task “{}”.", shown_name(request.rest)));
  const auto task = std::ranges::find(profession->tasks, page->task, &Task::slug);
  const service::Home home = home_of(context, request);
  return api_one(context, request, query, service::tasks().record({*profession, *task}, {context.facts, home}),
                 {task->name + " (" + profession->plural + ")", site::deep_dive(profession->slug, task->slug)});
}

}  // namespace

std::optional<Page> list_api_professions(SiteContext& context, const RouteRequest& request) { return page_or_fault(professions_page(context, request)); }
std::optional<Page> get_api_profession(SiteContext& context, const RouteRequest& request) { return page_or_fault(profession_page(context, request)); }
std::optional<Page> list_api_profession_tasks(SiteContext& context, const RouteRequest& request) { return page_or_fault(profession_tasks_page(context, request)); }
std::optional<Page> list_api_profession_measures(SiteContext& context, const RouteRequest& request) { return page_or_fault(profession_measures_page(context, request)); }
std::optional<Page> compare_api_professions(SiteContext& context, const RouteRequest& request) { return page_or_fault(comparison_page(context, request)); }
std::optional<Page> list_api_tasks(SiteContext& context, const RouteRequest& request) { return page_or_fault(tasks_page(context, request)); }
std::optional<Page> get_api_task(SiteContext& context, const RouteRequest& request) { return page_or_fault(task_page(context, request)); }

}  // namespace willai::routing
