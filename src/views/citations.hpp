// Sources as a page cites them: numbered by first use, listed at its foot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "views/view.hpp"

namespace willai::views {

class Citations {
 public:
  explicit Citations(const EditionFacts& facts) : facts_(facts) {}

  // The number of a source of the edition on this page; 0 when the edition does not hold it.
  int cite(std::string_view source_id);
  // The number of a source an editor names.
  int cite_figure(const Figure& figure);

  std::vector<Note> notes() const { return notes_; }
  // What the licences of the cited sources ask for.
  std::vector<std::string> attributions() const { return attributions_; }

 private:
  int add(std::string text, std::string url);

  const EditionFacts& facts_;
  std::vector<Note> notes_;
  std::vector<std::string> attributions_;
};

}  // namespace willai::views
