// Labels and levels: E1/E2/E0 of Eloundou et al., "GPTs are GPTs", and the words that the publication uses for them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace willai {

// A rater's label for a task. E3 (image capabilities) is folded into E2, as in the published file.
enum class Label : std::uint8_t { e0, e1, e2 };

// The probability of each label, 0 to 1; the sum is 1.
struct LabelShares {
  double e0 = 0;
  double e1 = 0;
  double e2 = 0;
  friend bool operator==(const LabelShares&, const LabelShares&) = default;
};

// Method, clause 19: "Its α is the probability of E1. Its β is the probability of E1 and half of that of E2. Its label
// is the most probable one, and the first of E0, E1 and E2 where several are equal."
constexpr double alpha_of(const LabelShares& shares) { return shares.e1; }
constexpr double beta_of(const LabelShares& shares) { return shares.e1 + shares.e2 / 2; }
constexpr Label label_of(const LabelShares& shares) {
  if (shares.e0 >= shares.e1 && shares.e0 >= shares.e2) return Label::e0;
  return shares.e1 >= shares.e2 ? Label::e1 : Label::e2;
}

// LOW = E0, MEDIUM = E2, HIGH = E1 (method, clause 1). Ordered.
enum class Level : std::uint8_t { low, medium, high };

inline constexpr std::array kLevels = {Level::high, Level::medium, Level::low};

constexpr Level level_of(Label label) {
  return label == Label::e1 ? Level::high : label == Label::e2 ? Level::medium : Level::low;
}

constexpr Label label_of(Level level) {
  return level == Level::high ? Label::e1 : level == Level::medium ? Label::e2 : Label::e0;
}

constexpr std::string_view word_for(Level level) {
  return level == Level::high ? "HIGH" : level == Level::medium ? "MEDIUM" : "LOW";
}

constexpr std::string_view word_for(Label label) {
  return label == Label::e0 ? "E0" : label == Label::e1 ? "E1" : "E2";
}

// "E0", "E1", "E2"; absent for anything else.
constexpr std::optional<Label> find_label(std::string_view word) {
  if (word == "E0") return Label::e0;
  if (word == "E1") return Label::e1;
  if (word == "E2") return Label::e2;
  return std::nullopt;
}

// "HIGH", "MEDIUM", "LOW" in capitals, as editors write them; absent for anything else.
constexpr std::optional<Level> find_level(std::string_view word) {
  for (Level level : kLevels)
    if (word == word_for(level)) return level;
  return std::nullopt;
}

}  // namespace willai
