// What every page has: masthead, section, title, foot.
#pragma once

#include <string>

#include "domain/edition.hpp"
#include "views/citations.hpp"
#include "views/head_parts.hpp"

namespace willai::views {

struct PageTitle {
  Section section;
  std::string title;
  std::string description;
  std::string url;
};

enum class Twin { json, none };

std::string edition_name(int volume, int number);  // "Vol. I, No. 04"

Masthead masthead_of(const EditionFacts& facts);
// "A title | The name of the publication"
std::string title_with_name(std::string_view title, const Masthead& masthead);
PageHead page_head(const EditionFacts& facts, PageTitle title, Twin twin);
// Notes and attributions are added after the page has cited its sources.
void add_citations(PageHead& head, const Citations& citations);

}  // namespace willai::views
