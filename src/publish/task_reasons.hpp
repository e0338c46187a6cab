// The written reason of a composed task: the text of its main activity, fitted to the level that the task settled on.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "domain/profession.hpp"
#include "publish/content.hpp"
#include "publish/dataset.hpp"
#include "publish/joining.hpp"

namespace willai::publish {

class TaskReasons {
 public:
  // All must outlive this.
  TaskReasons(const Dataset& dataset, const JoinedLabels& labels, const Content& content);

  // Sets reason, advice and tools of each task that has a written activity. No text is used for two tasks as long as another one
  // fits. Needs the tasks in the order of the page, with their levels.
  void write(Profession& profession) const;

 private:
  struct Choice {
    const importers::WrittenActivity* activity = nullptr;
    const importers::ReasonText* text = nullptr;
  };
  using Used = std::set<const importers::ReasonText*>;

  Choice choose(const Task& task, const Profession& profession, const Used& used) const;
  const importers::ReasonText& text_for(const importers::WrittenActivity& activity, const std::set<std::string>& words, int field,
                                     const Used& used) const;
  void write(const Choice& choice, Task& task) const;

  std::map<std::string_view, const importers::WrittenActivity*> activities_;
  std::map<std::string_view, const importers::ToolKind*> tools_;
  std::map<std::string_view, Level> typical_;  // that more than half of its tasks settle on
};

}  // namespace willai::publish
