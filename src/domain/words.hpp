// The only spelling of each enumerated value in tables, JSON and files.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "domain/edition_change.hpp"
#include "domain/past_task.hpp"
#include "domain/profession.hpp"

namespace willai {

template <class Value>
struct Words;

template <>
struct Words<TaskKind> {
  static constexpr std::array list = {std::pair{TaskKind::core, "core"},
                                      std::pair{TaskKind::supplemental, "supplemental"},
                                      std::pair{TaskKind::unstated, "unstated"}};
};

template <>
struct Words<Basis> {
  static constexpr std::array list = {std::pair{Basis::settled, "settled"}, std::pair{Basis::editorial, "editorial"},
                                      std::pair{Basis::not_rated, "not rated"}};
};

template <>
struct Words<Gap> {
  static constexpr std::array list = {std::pair{Gap::none, "none"}, std::pair{Gap::not_in_study, "not in the study"},
                                      std::pair{Gap::no_data, "edition made without the measure"},
                                      std::pair{Gap::not_linked, "no published task named"}};
};

template <>
struct Words<Join> {
  static constexpr std::array list = {std::pair{Join::by_id, "id"}, std::pair{Join::by_id_reworded, "id, reworded"},
                                      std::pair{Join::by_text, "text"}, std::pair{Join::by_editor, "editor"}};
};

template <>
struct Words<MeasureKind> {
  static constexpr std::array list = {std::pair{MeasureKind::exposure, "exposure"},
                                      std::pair{MeasureKind::division, "division"}, std::pair{MeasureKind::use, "use"},
                                      std::pair{MeasureKind::opinion, "opinion"},
                                      std::pair{MeasureKind::outlook, "outlook"}};
};

template <>
struct Words<MeasureRole> {
  static constexpr std::array list = {std::pair{MeasureRole::reading, "reading"},
                                      std::pair{MeasureRole::detail, "detail"}};
};

template <>
struct Words<Classification> {
  static constexpr std::array list = {
      std::pair{Classification::onet_soc, "O*NET-SOC"}, std::pair{Classification::soc_2018, "SOC 2018"},
      std::pair{Classification::soc_2010, "SOC 2010"}, std::pair{Classification::isco_08, "ISCO-08"},
      std::pair{Classification::onet_task, "O*NET task"}};
};

template <>
struct Words<MeasureBasis> {
  static constexpr std::array list = {std::pair{MeasureBasis::exact, "exact"}, std::pair{MeasureBasis::split, "split"},
                                      std::pair{MeasureBasis::inherited, "inherited"},
                                      std::pair{MeasureBasis::missing, "missing"}};
};

template <>
struct Words<ListedAs> {
  static constexpr std::array list = {std::pair{ListedAs::listed, "listed"},
                                      std::pair{ListedAs::data_view, "data view"}, std::pair{ListedAs::bare, "bare"}};
};

template <>
struct Words<SkillGroup> {
  static constexpr std::array list = {std::pair{SkillGroup::vulnerable, "vulnerable"},
                                      std::pair{SkillGroup::resilient, "resilient"},
                                      std::pair{SkillGroup::growing, "growing"}};
};

template <>
struct Words<SkillKind> {
  static constexpr std::array list = {std::pair{SkillKind::written, "written"}, std::pair{SkillKind::skill, "skill"},
                                      std::pair{SkillKind::knowledge, "knowledge"},
                                      std::pair{SkillKind::technology, "technology"}};
};

template <>
struct Words<Origin> {
  static constexpr std::array list = {std::pair{Origin::written, "written"}, std::pair{Origin::composed, "composed"}};
};

template <>
struct Words<TaskState> {
  static constexpr std::array list = {std::pair{TaskState::high, "HIGH"}, std::pair{TaskState::medium, "MEDIUM"},
                                      std::pair{TaskState::low, "LOW"}, std::pair{TaskState::not_rated, "not rated"},
                                      std::pair{TaskState::absent, "absent"}};
};

template <>
struct Words<ChangeCause> {
  static constexpr std::array list = {std::pair{ChangeCause::data, "new data"},
                                      std::pair{ChangeCause::model, "new model"},
                                      std::pair{ChangeCause::editors, "editors"}};
};

template <>
struct Words<ChangeKind> {
  static constexpr std::array list = {
      std::pair{ChangeKind::source, "source"},
      std::pair{ChangeKind::new_profession, "new profession"}, std::pair{ChangeKind::gone_profession, "profession gone"},
      std::pair{ChangeKind::new_task, "new task"},             std::pair{ChangeKind::gone_task, "task gone"},
      std::pair{ChangeKind::reworded, "task reworded"},        std::pair{ChangeKind::level, "level"},
      std::pair{ChangeKind::predicted_level, "predicted level"}, std::pair{ChangeKind::range, "range"}};
};

template <class Value>
requires requires { Words<Value>::list; }
constexpr std::string_view word_for(Value value) {
  for (const auto& [each, word] : Words<Value>::list)
    if (each == value) return word;
  return {};
}

template <class Value>
constexpr std::optional<Value> find_value(std::string_view wanted) {
  for (const auto& [each, word] : Words<Value>::list)
    if (wanted == word) return each;
  return std::nullopt;
}

}  // namespace willai
