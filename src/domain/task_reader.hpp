// Who read the tasks of an occupation under one rubric, and how far the answer depends on that.
#pragma once

#include <string>
#include <string_view>

namespace willai {

namespace task_reader {

inline constexpr std::string_view kPeople = "people";
inline constexpr std::string_view kGpt4 = "gpt4-rubric1";
inline constexpr std::string_view kGpt4Reworded = "gpt4-rubric2";
inline constexpr std::string_view kOurs = "ours";    // our ratings of the activities
inline constexpr std::string_view kModel = "model";  // the task model
inline constexpr std::string_view kSettled = "settled";

}  // namespace task_reader

// What one reader says of an occupation. All readers of an occupation read the same tasks.
struct ReaderFigure {
  std::string reader;
  double high = 0;      // share of the weight at E1, which is HIGH
  double exposure = 0;  // weighted mean, 0..1
  friend bool operator==(const ReaderFigure&, const ReaderFigure&) = default;
};

// The same over all occupations that every reader read.
struct ReaderShare {
  std::string reader;
  int occupations = 0;
  int mostly_high = 0;  // occupations with more than half of the weight at E1
  int over_half = 0;    // occupations with an exposure above one half
  double mean = 0;      // of their exposures
  friend bool operator==(const ReaderShare&, const ReaderShare&) = default;
};

}  // namespace willai
