// Colors that a publication may choose for its pages, and whether text in them can be read.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace willai {

// A token of web/tokens.css with our own values.
struct ColorToken {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

inline constexpr std::array kColorTokens = {
    ColorToken{"paper", "#fcfaf4", "#11151b"},    ColorToken{"tint", "#f3eee2", "#191e26"},
    ColorToken{"ink", "#1c1a17", "#ebe6da"},      ColorToken{"ink-soft", "#575046", "#aaa598"},
    ColorToken{"hair", "#cdc5b4", "#3a424e"},     ColorToken{"field", "#857c6d", "#7c8592"},
    ColorToken{"band", "#ddd5c4", "#303742"},     ColorToken{"accent", "#1b4f94", "#8fbcf5"},
    ColorToken{"on-accent", "#fcfaf4", "#11151b"}};

// Two tokens that are seen on one another, and the contrast they need.
struct ColorPair {
  std::string_view front;
  std::string_view back;
  double least;
};

constexpr double kTextContrast = 4.5;
constexpr double kMarkContrast = 3;

inline constexpr std::array kColorPairs = {
    ColorPair{"ink", "paper", kTextContrast},    ColorPair{"ink", "tint", kTextContrast},
    ColorPair{"ink-soft", "paper", kTextContrast}, ColorPair{"ink-soft", "tint", kTextContrast},
    ColorPair{"accent", "paper", kTextContrast}, ColorPair{"accent", "tint", kTextContrast},
    ColorPair{"on-accent", "accent", kTextContrast}, ColorPair{"field", "paper", kMarkContrast}};

// "#1b4f94" as a number; absent if it is not a color written so.
std::optional<unsigned> parse_color(std::string_view text);

// From 1 to 21, by WCAG 2.2.
double contrast(unsigned first, unsigned second);

}  // namespace willai
