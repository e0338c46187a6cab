// Domain values as the cells of an edition's tables hold them: what is absent is null.
#pragma once

#include <optional>
#include <string_view>

#include "domain/profession.hpp"
#include "domain/words.hpp"

namespace willai::store {

inline std::optional<double> low_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(estimate->low.value()) : std::nullopt;
}
inline std::optional<double> value_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(estimate->value.value()) : std::nullopt;
}
inline std::optional<double> high_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(estimate->high.value()) : std::nullopt;
}

template <class Value>
std::optional<std::string_view> word_or_null(const std::optional<Value>& value) {
  return value ? std::optional<std::string_view>(word_for(*value)) : std::nullopt;
}

inline std::optional<double> share_of(const PublishedTask& task, double LabelShares::* label) {
  return task.settled ? std::optional((*task.settled).*label) : std::nullopt;
}

inline std::optional<Estimate> predicted_exposure(const Task& task) {
  return task.predicted ? std::optional(task.predicted->exposure) : std::nullopt;
}

inline std::optional<std::string_view> predicted_level(const Task& task) {
  return task.predicted ? std::optional(word_for(task.predicted->level)) : std::nullopt;
}

inline std::optional<std::string_view> predicted_from(const Task& task) {
  if (!task.predicted) return std::nullopt;
  return task.predicted->linked ? "links" : "text";
}

}  // namespace willai::store
