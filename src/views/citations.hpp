// Sources as a page cites them: numbered by first use, listed at the foot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "views/head_parts.hpp"

namespace willai::views {

class Citations {
 public:
  explicit Citations(const EditionFacts& facts) : facts_(facts) {}

  // The number of a source of the edition on this page; 0 if the edition does not have it.
  int cite(std::string_view source_id);
  // The number of a source that an editor names.
  int cite_figure(const Figure& figure);

  std::vector<Note> notes() const { return notes_; }
  // The attributions that the licenses of the cited sources require.
  std::vector<std::string> attributions() const { return attributions_; }

 private:
  int add(std::string text, std::string url);

  const EditionFacts& facts_;
  std::vector<Note> notes_;
  std::vector<std::string> attributions_;

  struct Cited {
    const Source* source;
    int number;
  };
  std::vector<Cited> cited_{};  // a page cites the same source dozens of times
};

}  // namespace willai::views
