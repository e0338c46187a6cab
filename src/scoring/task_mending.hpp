// Slips in typed tasks: "aswer the fone" is "answer the phone". Only words that nobody uses of work are mended.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scoring/activity_index.hpp"
#include "scoring/text_space.hpp"

namespace willai::scoring {

class TaskMending {
 public:
  TaskMending() = default;
  // The words of a model; they must outlive this. Words of at least two phrasings are right as well.
  TaskMending(const TextSpace& space, const std::vector<RatedActivity>& activities);

  // Whether the word occurs in descriptions of work.
  bool is_of_work(std::string_view word) const;
  // The text with its unknown words mended; the text itself if there is nothing to mend, or if it is not English.
  std::string mended(const std::string& text) const;

 private:
  struct Entry {
    std::string_view word;
    std::string sound;
    float share;  // lower for a more frequent word
    std::uint32_t letters;
  };
  // The best so far; of equals, the first of the entries.
  struct Best {
    double distance;
    std::size_t entry;
  };

  void compare(const std::string& word, std::size_t entry, std::size_t slips, Best& best) const;
  std::string mend(const std::string& word) const;

  const TextSpace* space_ = nullptr;
  std::vector<Entry> entries_;          // what a slip can have been, sorted by word
  std::unordered_map<std::string, std::vector<std::uint32_t>> sounding_;  // by sound: the entries
  std::unordered_map<std::string, int> phrased_;  // in how many phrasings a word occurs
};

}  // namespace willai::scoring
