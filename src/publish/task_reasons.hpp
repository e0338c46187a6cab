// The written reason of a composed task: the text of its main activity, fitted to the level that the task settled on. Of the texts that
// activities have, the one is chosen that speaks of the task and of its trade, and not of another.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/profession.hpp"
#include "publish/content.hpp"
#include "publish/dataset.hpp"
#include "publish/joining.hpp"
#include "publish/trade_words.hpp"

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

  struct Page {
    const TradeWords::Trade& trade;
    std::string_view field;  // of work, importers::field_of_work
    std::string_view code;   // of the occupation
  };

  struct Fit {
    double shared, at_home, foreign;  // as TradeWords says
  };

  Choice choose(const Task& task, const Page& page, const Used& used) const;
  std::vector<const importers::ReasonText*> texts_for(const importers::WrittenActivity& activity, const TradeWords::Words& statement,
                                                      const Page& page) const;
  Fit fit_of(const importers::ReasonText& text, const TradeWords::Words& statement, const Page& page) const;
  void write(const Choice& choice, Task& task) const;

  TradeWords trades_;
  std::unordered_map<const importers::ReasonText*, TradeWords::Words> words_;
  std::map<std::string_view, const importers::WrittenActivity*> activities_;
  std::map<std::string_view, const importers::ToolKind*> tools_;
  std::map<std::string_view, Level> typical_;  // that more than half of its tasks settle on
};

}  // namespace willai::publish
