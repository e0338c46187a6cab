// Texts by the words they share, rare words counting more: tf-idf, with the endings of English words cut off.
//
//   const SharedWords texts({"Answer telephones", "Unload trucks"});
//   texts.find("unloading a truck");   // {1, 1.0}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace willai::scoring {

// "reports", "reporting" and "reported" become "report"; there is no dictionary, so "nursing" and "nurse" become
// "nurs".
std::string stem_of(std::string word);

struct SharingText {
  std::size_t text;  // its index
  double likeness;   // cosine of tf-idf, above 0, at most 1
};

class SharedWords {
 public:
  SharedWords() = default;
  explicit SharedWords(const std::vector<std::string_view>& texts);

  // Every text that shares a word that is not too common; in no particular order.
  std::vector<SharingText> find(std::string_view text) const;

 private:
  struct Posting {
    std::uint32_t text;
    float weight;
  };
  struct Word {
    float rarity = 0;
    std::vector<Posting> postings;
  };

  void weigh();

  std::unordered_map<std::string, Word> words_;
  std::size_t texts_ = 0;
};

}  // namespace willai::scoring
