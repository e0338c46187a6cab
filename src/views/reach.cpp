#include "views/reach.hpp"

namespace willai::views {
namespace {

// Method, clause 30: "Much is a middle above a half, some a middle of at least a quarter, little a middle below."
constexpr double kMuch = .5;
constexpr double kSome = .25;
// Method, clause 30: "A range that is wider than .4 and reaches over such a border is unclear."
constexpr double kWide = .4;

bool reaches_over(const Estimate& exposure, double border) {
  return exposure.low.value() < border && exposure.high.value() > border;
}

}  // namespace

Reach reach_of(const Estimate& exposure) {
  const bool is_wide = exposure.high.value() - exposure.low.value() > kWide;
  if (is_wide && (reaches_over(exposure, kMuch) || reaches_over(exposure, kSome))) return Reach::unclear;
  if (exposure.value.value() > kMuch) return Reach::much;
  return exposure.value.value() >= kSome ? Reach::some : Reach::little;
}

std::string_view word_of(Reach reach) {
  switch (reach) {
    case Reach::much: return "much";
    case Reach::some: return "some";
    case Reach::little: return "little";
    default: return "unclear";
  }
}

std::string_view phrase_of(Reach reach) {
  switch (reach) {
    case Reach::much: return "Much of the work";
    case Reach::some: return "Some of it";
    case Reach::little: return "Little of it";
    default: return "Unclear: wide range";
  }
}

std::string_view address_word_of(Reach reach) {
  switch (reach) {
    case Reach::much: return "high";
    case Reach::some: return "medium";
    case Reach::little: return "low";
    default: return "unclear";
  }
}

}  // namespace willai::views
