// A task model of a dozen words and five activities, made by hand; what it says of a task is invented. It is here for
// what must hold of every model, and small where the format lets it be.
//
//   const TaskModel model(small_task_model());
//   CHECK(model.read("answer customer emails").score);
#pragma once

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "scoring/task_model.hpp"

namespace willai::test {

inline constexpr std::array kSmallWords = {"answer",  "boxes",   "carry",  "code",  "customer", "emails", "floor",
                                           "product", "reports", "stairs", "sweep", "the",      "up",     "write"};

// Word number `place` points along two axes: one that desk words share or hands' words do, one of its own.
inline scoring::KnownWord small_word(std::size_t place) {
  scoring::KnownWord word{kSmallWords[place], .5F, 1 / (127 * std::sqrt(2.0F)), {}, 1 / 127.F, {}};
  const std::string_view name = word.word;
  const bool by_hand = name == "boxes" || name == "carry" || name == "floor" || name == "stairs" || name == "sweep";
  word.vector[by_hand ? 0 : 1] = 127;
  word.vector[2 + place] = 127;
  word.topics[by_hand ? 0 : 1] = 127;
  return word;
}

inline scoring::TaskModelParts small_task_model() {
  scoring::TaskModelParts parts;
  for (std::size_t i = 0; i < kSmallWords.size(); ++i) parts.words.push_back(small_word(i));
  parts.rarity.assign(scoring::kBuckets, 16);
  parts.linear.scale = 1e-3F;
  parts.linear.buckets.resize(scoring::kBuckets);
  for (const char* word : {"carry", "sweep", "boxes"})
    for (const scoring::TextFeature& each : scoring::text_features({word}))
      parts.linear.buckets[each.bucket] = {90, -40, -50};
  for (const char* word : {"answer", "write", "emails"})
    for (const scoring::TextFeature& each : scoring::text_features({word}))
      parts.linear.buckets[each.bucket] = {-90, 70, 20};
  parts.linear.dense[0] = {.4F, -.2F, -.2F};
  parts.linear.dense[scoring::kDimensions + 1] = {-.3F, .2F, .1F};
  parts.linear.base = {.4F, .3F, .3F};
  parts.network.inputs[2 * scoring::kDimensions][0] = .2F;
  parts.network.inputs[2 * scoring::kDimensions + 1][1] = .2F;
  parts.network.says[0] = {.6F, -.4F, -.2F};
  parts.network.says[1] = {-.6F, .4F, .2F};
  parts.network.base = {.1F, 0, -.1F};
  parts.activities = {
      {"4.A.1.a.1.I01.D01", "Answer emails", {"answer customer emails", "write emails"}, {.05, .8, .15}},
      {"4.A.3.a.2.I01.D02", "Carry boxes", {"carry boxes up the stairs"}, {.97, .01, .02}},
      {"4.A.3.a.2.I01.D03", "Sweep the floor", {"sweep the stairs"}, {.99, 0, .01}},
      {"4.A.1.a.1.I01.D04", "Write reports", {"write product reports"}, {.1, .6, .3}},
      {"4.A.1.a.1.I01.D05", "Write code", {"write the code up"}, {.05, .65, .3}}};
  // What the words add up to, what the network hears, how the activities are rated, what kinds they are; the base.
  parts.from_text.weights = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {.5F, 0, 0}, {0, .5F, 0}, {0, 0, .5F},
                             {2, 0, 0}, {0, 2, 0}, {0, 0, 2}, {0, .1F, 0}, {.1F, 0, 0}, {.1F, 0, -.1F}};
  parts.from_text.preference = {1, 1.2F, 1.1F};
  parts.from_text.spread = 1.3F;
  parts.with_links = parts.from_text;
  parts.with_links.weights.insert(parts.with_links.weights.end() - 1,
                                  {{3, 0, 0}, {0, 3, 0}, {0, 0, 3}, {0, .1F, 0}, {.1F, 0, 0}});
  return parts;
}

}  // namespace willai::test
