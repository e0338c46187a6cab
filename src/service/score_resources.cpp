#include "service/score_resources.hpp"

#include "api/score_json.hpp"
#include "base/text.hpp"
#include "service/resource_cells.hpp"

namespace willai::service {
namespace {

using scoring::TaskScore;
using Line = ScoreOf;

const std::optional<TaskScore>& score_in(const Line& it) { return it.scored.reading.score; }

const Resource<scoring::Probabilities>& probabilities() {
  using It = scoring::Probabilities;
  static const Resource<It> resource{
      "LabelProbabilities",
      "How probable each label is, 0 to 1.",
      {{{"E0", Kind::number, "no time saved"}, [](const It& it, const Scene&) -> Cell { return it[0]; }},
       {{"E1", Kind::number, "half the time or more with a model alone"}, [](const It& it, const Scene&) -> Cell { return it[1]; }},
       {{"E2", Kind::number, "the same with software built on a model"}, [](const It& it, const Scene&) -> Cell { return it[2]; }}}};
  return resource;
}

const Resource<scoring::Understood>& understood() {
  using It = scoring::Understood;
  static const Resource<It> resource{
      "RecognizedActivity",
      "An activity that the model recognized in the task.",
      {{{"activity", Kind::text, "our name for it"}, [](const It& it, const Scene&) -> Cell { return it.name; }},
       {{"id", Kind::text, "O*NET’s id"}, [](const It& it, const Scene&) -> Cell { return it.id; }},
       {{"weight", Kind::number, "how much of the task it is, 0 to 1"}, [](const It& it, const Scene&) -> Cell { return it.weight; }},
       {{"exposure", Kind::number, "our rating of the activity, 0 to 1"}, [](const It& it, const Scene&) -> Cell { return it.exposure; }},
       {{"part", Kind::number, "what it adds to the exposure"}, [](const It& it, const Scene&) -> Cell { return it.part; }}}};
  return resource;
}

const Resource<scoring::NearTask>& near_tasks() {
  using It = scoring::NearTask;
  static const Resource<It> resource{
      "NearTask",
      "A rated task that is like it.",
      {{{"task", Kind::text, "the task"}, [](const It& it, const Scene&) -> Cell { return it.task->text; }},
       {{"level", Kind::text, "its level"}, [](const It& it, const Scene&) { return word(word_for(it.task->level)); }},
       {{"by", Kind::text, "`people` or `this publication`"}, [](const It& it, const Scene&) { return word(it.task->by == scoring::LevelBy::people ? "people" : "this publication"); }},
       {{"likeness", Kind::number, "at most 1"}, [](const It& it, const Scene&) -> Cell { return it.likeness; }}}};
  return resource;
}

const Resource<scoring::LikelyTask>& choices() {
  using It = scoring::LikelyTask;
  static const Resource<It> resource{
      "LikelyTask",
      "What the text may mean.",
      {{{"task", Kind::text, "an activity by our name"}, [](const It& it, const Scene&) -> Cell { return it.task; }},
       {{"level", Kind::text, "its level"}, [](const It& it, const Scene&) { return word(word_for(it.level)); }}}};
  return resource;
}

const Resource<scoring::LinePart>& line_parts() {
  using It = scoring::LinePart;
  static const Resource<It> resource{
      "PartOfLine",
      "One of several tasks in a line.",
      {{{"task", Kind::text, "its words"}, [](const It& it, const Scene&) -> Cell { return it.task; }},
       {{"level", Kind::text, "its level", Absent::may_be}, [](const It& it, const Scene&) { return it.reading.score ? level_or_null(it.reading.score->level) : Cell(); }},
       {{"exposure", Kind::range, "its exposure", Absent::may_be}, [](const It& it, const Scene&) { return it.reading.score ? Cell(it.reading.score->exposure) : Cell(); }},
       {{"why_not", Kind::text, "why it has none", Absent::may_be}, [](const It& it, const Scene&) { return text_or_null(it.reading.why_not); }}}};
  return resource;
}

}  // namespace

const Resource<ScoreOf>& scores() {
  static const Resource<Line> resource{
      "Score",
      "A typed task, with its level or the reason why there is none.",
      {{{"task", Kind::text, "the text"}, [](const Line& it, const Scene&) -> Cell { return shortened(it.line, api::kLongestQueryShown); }},
       {{"level", Kind::text, "`HIGH`, `MEDIUM` or `LOW`", Absent::may_be}, [](const Line& it, const Scene&) { return score_in(it) ? level_or_null(score_in(it)->level) : Cell(); }},
       {{"exposure", Kind::range, "how far software could cut its time, 0 to 1, with the 80 % range", Absent::may_be}, [](const Line& it, const Scene&) { return score_in(it) ? Cell(score_in(it)->exposure) : Cell(); }},
       {{"why_not", Kind::text, "why there is no level", Absent::may_be}, [](const Line& it, const Scene&) { return text_or_null(it.scored.reading.why_not); }},
       {{"basis", Kind::text, "`rated`: settled from published ratings of this task; `linked`: from our ratings of its published activities; `predicted`: from its words", Absent::may_be},
        [](const Line& it, const Scene&) { return score_in(it) ? word(api::word_of(it.scored.basis)) : Cell(); }},
       {{"read_as", Kind::text, "the words that were read; null for a published task", Absent::may_be}, [](const Line& it, const Scene&) { return text_or_null(it.scored.read_as); }},
       {{"probabilities", Kind::part, "of each label", Absent::may_be, &probabilities().schema()},
        [](const Line& it, const Scene& scene) { return score_in(it) ? Cell(Part{{probabilities().record(score_in(it)->probabilities, scene)}}) : Cell(); }},
       {{"because", Kind::parts, "the activities it was recognized as", Absent::never, &understood().schema()},
        [](const Line& it, const Scene& scene) { return Cell(score_in(it) ? understood().records(score_in(it)->because, scene) : std::vector<Record>{}); }},
       {{"nearest", Kind::parts, "the rated tasks most like it", Absent::never, &near_tasks().schema()}, [](const Line& it, const Scene& scene) -> Cell { return near_tasks().records(it.scored.nearest, scene); }},
       {{"did_you_mean", Kind::parts, "where the best readings differ in level", Absent::never, &choices().schema()}, [](const Line& it, const Scene& scene) -> Cell { return choices().records(it.scored.choices, scene); }},
       {{"tasks", Kind::parts, "where the text has several tasks: each of them", Absent::never, &line_parts().schema()}, [](const Line& it, const Scene& scene) -> Cell { return line_parts().records(it.scored.parts, scene); }}}};
  return resource;
}

}  // namespace willai::service
