// Tasks, and what others published of them.
#include "domain/words.hpp"
#include "service/addresses.hpp"
#include "service/resource_cells.hpp"
#include "service/resources.hpp"
#include "site/routes.hpp"

namespace willai::service {
namespace {

using TaskIt = TaskOf;

std::optional<Estimate> predicted_range(const Task& task) {
  return task.predicted ? std::optional(task.predicted->exposure) : std::nullopt;
}

std::vector<Column<TaskIt>> columns_of_task() {
  return {
      {{"id", Kind::text, "as in the address of its page"}, [](const TaskIt& it, const Scene&) -> Cell { return page_of(it); }},
      {{"name", Kind::text, "its short name"}, [](const TaskIt& it, const Scene&) -> Cell { return it.task.name; }},
      {{"statement", Kind::text, "the whole sentence"}, [](const TaskIt& it, const Scene&) -> Cell { return it.task.statement; }},
      {{"url", Kind::address, "its page"}, [](const TaskIt& it, const Scene& scene) -> Cell { return scene.home.at(site::deep_dive(it.profession.slug, it.task.slug)); }},
      {{"api_url", Kind::address, "all that the API says of it"}, [](const TaskIt& it, const Scene& scene) -> Cell { return scene.home.at(filled(kTaskOne, page_of(it))); }},
      {{"profession", Kind::text, "id of its profession"}, [](const TaskIt& it, const Scene&) -> Cell { return it.profession.slug; }},
      {{"onet_task", Kind::whole, "O*NET’s number of the published task; null where there is none", Absent::may_be},
       [](const TaskIt& it, const Scene&) -> Cell { return it.task.published.empty() ? Cell() : Cell(static_cast<long long>(it.task.published.front().onet_task_id)); }},
      {{"kind", Kind::text, "`core`, `supplemental` or `unstated`"}, [](const TaskIt& it, const Scene&) { return word(word_for(it.task.kind)); }},
      {{"weight", Kind::number, "its weight in the profession; no unit"}, [](const TaskIt& it, const Scene&) -> Cell { return it.task.weight.value(); }},
      {{"level", Kind::text, "`HIGH`, `MEDIUM` or `LOW`; null where nobody rated it", Absent::may_be}, [](const TaskIt& it, const Scene&) { return level_or_null(it.task.level); }},
      {{"exposure", Kind::range, "how far software could cut its time, 0 to 1, with the 80 % range", Absent::may_be}, [](const TaskIt& it, const Scene&) { return range_or_null(it.task.exposure); }},
      {{"basis", Kind::text, "`settled` from published ratings, `editorial`, or `not rated`"}, [](const TaskIt& it, const Scene&) { return word(word_for(it.task.basis)); }},
      {{"gap", Kind::text, "why it has no level", Absent::may_be},
       [](const TaskIt& it, const Scene&) { return it.task.gap == Gap::none ? Cell() : word(word_for(it.task.gap)); }},
      {{"raters_disagree", Kind::flag, "whether the published labels differ"}, [](const TaskIt& it, const Scene&) -> Cell { return it.task.raters_split; }},
      {{"rationale", Kind::text, "why it has this level", Absent::may_be}, [](const TaskIt& it, const Scene&) { return text_or_null(it.task.rationale); }},
      {{"predicted_level", Kind::text, "what the task model says of a task that people did not rate", Absent::may_be},
       [](const TaskIt& it, const Scene&) { return it.task.predicted ? level_or_null(it.task.predicted->level) : Cell(); }},
      {{"predicted_exposure", Kind::range, "the same as a range", Absent::may_be}, [](const TaskIt& it, const Scene&) { return range_or_null(predicted_range(it.task)); }},
  };
}


const Resource<Tool>& tools() {
  static const Resource<Tool> resource{
      "Tool",
      "A tool that is used for the task today.",
      {{{"name", Kind::text, "its name"}, [](const Tool& it, const Scene&) -> Cell { return it.name; }},
       {{"note", Kind::text, "what it does here"}, [](const Tool& it, const Scene&) -> Cell { return it.note; }}}};
  return resource;
}

const Resource<Activity>& activities() {
  static const Resource<Activity> resource{
      "Activity",
      "A detailed work activity of O*NET.",
      {{{"id", Kind::text, "O*NET’s id"}, [](const Activity& it, const Scene&) -> Cell { return it.id; }},
       {{"title", Kind::text, "O*NET’s words"}, [](const Activity& it, const Scene&) -> Cell { return it.title; }}}};
  return resource;
}

const Resource<TaskValue>& task_values() {
  static const Resource<TaskValue> resource{
      "TaskValue",
      "What a study measured of the task.",
      {{{"measure", Kind::text, "id of the measure"}, [](const TaskValue& it, const Scene&) -> Cell { return it.measure; }},
       {{"value", Kind::number, "on the scale of the measure", Absent::may_be}, [](const TaskValue& it, const Scene&) { return number_or_null(it.value); }},
       {{"basis", Kind::text, "how it was joined"}, [](const TaskValue& it, const Scene&) { return word(word_for(it.basis)); }},
       {{"gap", Kind::text, "why there is none", Absent::may_be}, [](const TaskValue& it, const Scene&) { return text_or_null(it.gap); }}}};
  return resource;
}

Cell small_or_null(const std::optional<std::uint8_t>& number) { return number ? Cell(static_cast<long long>(*number)) : Cell(); }

const Resource<PublishedTask>& published_tasks() {
  using Published = PublishedTask;
  static const Resource<Published> resource{
      "PublishedTask",
      "A task of O*NET with the labels that others published for it.",
      {{{"onet_task", Kind::whole, "O*NET’s number"}, [](const Published& it, const Scene&) -> Cell { return static_cast<long long>(it.onet_task_id); }},
       {{"code", Kind::text, "O*NET-SOC code of its occupation"}, [](const Published& it, const Scene&) -> Cell { return it.occupation; }},
       {{"statement", Kind::text, "O*NET’s words"}, [](const Published& it, const Scene&) -> Cell { return it.statement; }},
       {{"people", Kind::text, "label by people: `E0`, `E1` or `E2`", Absent::may_be}, [](const Published& it, const Scene&) { return label_or_null(it.readings.people); }},
       {{"gpt4_rubric1", Kind::text, "label by GPT-4", Absent::may_be}, [](const Published& it, const Scene&) { return label_or_null(it.readings.gpt4_rubric1); }},
       {{"gpt4_rubric2", Kind::text, "label by GPT-4 with the second rubric", Absent::may_be}, [](const Published& it, const Scene&) { return label_or_null(it.readings.gpt4_rubric2); }},
       {{"gpt4_automation", Kind::whole, "how far GPT-4 thinks it could be automated, 0 to 4", Absent::may_be}, [](const Published& it, const Scene&) { return small_or_null(it.readings.gpt4_automation); }},
       {{"join", Kind::text, "how the labels were joined to it"}, [](const Published& it, const Scene&) { return word(word_for(it.join)); }},
       {{"measures", Kind::parts, "other measures of it", Absent::never, &task_values().schema()},
        [](const Published& it, const Scene& scene) -> Cell { return task_values().records(it.values, scene); }}}};
  return resource;
}

}  // namespace

std::string page_of(const TaskOf& task) { return task.profession.slug + "-" + task.task.slug; }

const Resource<TaskOf>& task_rows() {
  static const Resource<TaskIt> resource{"TaskRow", "A task as lists have it.", columns_of_task()};
  return resource;
}

const Resource<TaskOf>& tasks() {
  static const Resource<TaskIt> resource{"Task", "All that this edition says of a task.", [] {
    std::vector<Column<TaskIt>> columns = columns_of_task();
    columns.push_back({{"profession_name", Kind::text, "name of its profession"}, [](const TaskIt& it, const Scene&) -> Cell { return it.profession.plural; }});
    columns.push_back({{"tools", Kind::parts, "tools for it", Absent::never, &tools().schema()}, [](const TaskIt& it, const Scene& scene) -> Cell { return tools().records(it.task.tools, scene); }});
    columns.push_back({{"activities", Kind::parts, "the activities it is published with", Absent::never, &activities().schema()},
                       [](const TaskIt& it, const Scene& scene) -> Cell { return activities().records(it.task.activities, scene); }});
    columns.push_back({{"published", Kind::parts, "the published tasks that its level rests on", Absent::never, &published_tasks().schema()},
                       [](const TaskIt& it, const Scene& scene) -> Cell { return published_tasks().records(it.task.published, scene); }});
    return columns;
  }()};
  return resource;
}

}  // namespace willai::service
