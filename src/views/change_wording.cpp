#include "views/change_wording.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/words.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

std::string range_or_none(const std::optional<Estimate>& range) { return range ? range_text(range) : "not rated"; }

std::string source_sentence(const EditionChange& change) {
  if (change.was.empty()) return fmt::format("{} is new, version {}.", change.name, change.now);
  if (change.now.empty()) return fmt::format("{} is no longer read; the last version was {}.", change.name, change.was);
  return fmt::format("{}: version {}, before {}.", change.name, change.now, change.was);
}

}  // namespace

std::string cause_title(ChangeCause cause) {
  switch (cause) {
    case ChangeCause::data: return "New data";
    case ChangeCause::model: return "New model";
    case ChangeCause::editors: return "Editors";
  }
  return "";
}

std::string cause_meaning(ChangeCause cause) {
  switch (cause) {
    case ChangeCause::data: return "What others publish is different: a task, a rating of it, or what it consists of.";
    case ChangeCause::model: return "The data are the same. Our method or our model reads them differently.";
    case ChangeCause::editors: return "What we write or rate ourselves is different.";
  }
  return "";
}

std::string change_tally(ChangeKind kind, int count) {
  switch (kind) {
    case ChangeKind::source: return counted(count, "source in another version", "sources in another version");
    case ChangeKind::new_profession: return counted(count, "new profession", "new professions");
    case ChangeKind::gone_profession: return counted(count, "profession gone", "professions gone");
    case ChangeKind::new_task: return counted(count, "new task", "new tasks");
    case ChangeKind::gone_task: return counted(count, "task gone", "tasks gone");
    case ChangeKind::reworded: return counted(count, "task reworded", "tasks reworded");
    case ChangeKind::level: return counted(count, "level changed", "levels changed");
    case ChangeKind::predicted_level: return counted(count, "predicted level changed", "predicted levels changed");
    case ChangeKind::range: return counted(count, "range moved", "ranges moved");
  }
  return "";
}

std::vector<std::string> tally_lines(const std::vector<ChangeCount>& counts) {
  std::vector<std::string> lines;
  for (const ChangeCause cause : kChangeCauses) {
    std::string line;
    for (const ChangeCount& each : counts)
      if (each.cause == cause) line += (line.empty() ? "" : ", ") + change_tally(each.kind, each.count);
    if (!line.empty()) lines.push_back(fmt::format("{}: {}", cause_title(cause), line));
  }
  return lines;
}

std::string change_sentence(const EditionChange& change) {
  switch (change.kind) {
    case ChangeKind::source: return source_sentence(change);
    case ChangeKind::new_profession: return "New profession.";
    case ChangeKind::gone_profession: return "No longer a profession of this publication.";
    case ChangeKind::new_task: return fmt::format("New task: “{}”, {}.", change.name, change.now);
    case ChangeKind::gone_task: return fmt::format("Task gone: “{}”, which was {}.", change.name, change.was);
    case ChangeKind::reworded: return fmt::format("Task reworded: “{}” Before: “{}”", change.now, change.was);
    case ChangeKind::level: return fmt::format("“{}” is {}; it was {}.", change.name, change.now, change.was);
    case ChangeKind::predicted_level:
      return fmt::format("“{}”: the model predicts {}; before, {}.", change.name, change.now, change.was);
    case ChangeKind::range:
      return fmt::format("The range moved from {} to {}.", range_or_none(change.range_was),
                         range_or_none(change.range_now));
  }
  return "";
}

std::string sentence_with_cause(const EditionChange& change) {
  std::string sentence = change_sentence(change);
  if (sentence.ends_with('.')) sentence.pop_back();
  return fmt::format("{} ({}).", sentence, word_for(change.cause));
}

}  // namespace willai::views
